"""To whom something is promised."""

from tracker.intake import names
from tracker.intake.parties import Cast
from tracker.patterns import pattern

_TOWARDS = pattern(
    r"\b(?:to|for|with|from|provid\w+|supply\w*|giv\w+|assist\w*|support\w*|help\w*) "
    r"(?:the )?(?:(?:government|people|armed forces) of (?:the )?)?$"
)
_TOWARDS_JA = pattern(
    r"(?:に対し|に対する|へ|に(?!お|て|よ|つ|関)|への)|[^、。はがを]{0,6}(?:における|での)[^、。はが]{1,24}に対(?:し|する)|の[^、。はが]{1,12}(?:活動|事業|基金)(?:に|へ)"
)
_WITH_JA = pattern(r"との?|側")
_OWING = pattern(r"\b(?:response|relation|regard|contrast|opposition|reaction|due|thanks|according) to (?:the )?$")


def receiver(deed: str, party: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Who is to receive it: a name after "to", "for", "with"; に, へ, に対し."""
    if len(party) > 1:
        return ()
    own = (*party, cast.home) if all(map(names.is_ministry, party)) else party
    others = [found for found in names.find(deed, cast.register, cast.lang) if found.name not in own]
    if cast.lang == "ja":
        told = ((found.name,) for after in (_TOWARDS_JA, _WITH_JA) for found in others if after.match(deed, found.end))
        return next(told, ())
    before = ((found, deed[max(0, found.start - 45) : found.start].lower()) for found in others)
    return next(((found.name,) for found, words in before if _TOWARDS.search(words) and not _OWING.search(words)), ())
