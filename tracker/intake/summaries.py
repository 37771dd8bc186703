"""A short imperative line for each candidate, in the language of the document: a proposal that a person edits."""

import re

from tracker.intake import cues_en, phrases
from tracker.intake.japanese import level
from tracker.intake.undertaking import Undertaking

_LIMIT = 110
_PASSIVE = re.compile(r"(?:^|\s)(?:will|shall|would|is|are|to) (?:\w+ )?be \w+$")
_TAIL_JA = re.compile(
    r"(?:こと(?:で|に|を|と).{0,16}|旨.{0,14}|と(?:述べ|表明|発表|説明).{0,8}|予定.{0,8}|方針.{0,10}|所存.{0,6}|意向.{0,10}|考え.{0,8}|たいと.{0,12}|決意.{0,8}|よう(?:に)?指示.{0,6})$"
)
_TE_JA = (
    ("行って", "行う"),
    ("図って", "図る"),
    ("進めて", "進める"),
    ("して", "する"),
    ("んで", "む"),
    ("って", "る"),
    ("いて", "く"),
    ("めて", "める"),
    ("えて", "える"),
    ("て", "る"),
)
_POLITE_JA = (
    ("いたします", "する"),
    ("行います", "行う"),
    ("図ります", "図る"),
    ("します", "する"),
    ("めます", "める"),
    ("じます", "じる"),
    ("みます", "む"),
    ("えます", "える"),
    ("げます", "げる"),
    ("ます", "る"),
)
_LEAD_JA = re.compile(
    r"^(?:(?:また|さらに|更に|加えて|その上で|このため|なお|あわせて|併せて|まず|今後(?:とも)?|引き続き)、)?(?:[^、。]{1,40}?(?:は|から|では)、)?"
)


def summary(text: str, deed: Undertaking, lang: str) -> str:
    """At most 110 characters, without the due phrase at its end."""
    return _japanese(text, deed) if lang == "ja" else _english(text, deed)


def _english(text: str, deed: Undertaking) -> str:
    body = text[deed.start : _before_due(text, deed)].strip(" ,;.\n")
    word, _, rest = body.partition(" ")
    verb, form = cues_en.FORMS.get(word.lower(), (word, "base"))
    if form == "past" and deed.subject[0] < deed.subject[1] and _PASSIVE.search(text[: deed.start + len(word)]):
        rest = f"{text[slice(*deed.subject)]} {rest}"
        rest = rest[:1].lower() + rest[1:] if rest.startswith(("The ", "A ", "An ")) else rest
    body = f"{verb} {rest}".strip() if form in ("ing", "s", "past") else body
    return _short(" ".join(body.split()), " ")


def _before_due(text: str, deed: Undertaking) -> int:
    """Where the deed ends without the due phrase that closes it."""
    for phrase in phrases.find_en(text):
        if phrase.start > deed.start + 12 and deed.end - 2 <= phrase.end <= deed.end + 1:
            return phrase.start
    return deed.end


def _short(body: str, cut: str) -> str:
    if len(body) <= _LIMIT:
        return body
    head = body[: _LIMIT - 1]
    stop = max(head.rfind(", "), head.rfind("; "), head.rfind("、")) if cut == " " else head.rfind("、")
    if stop < _LIMIT // 2:
        stop = head.rfind(cut) if cut == " " else len(head)
    return head[:stop].rstrip(" ,;、") + "…"


def _japanese(text: str, deed: Undertaking) -> str:
    body = text[deed.left : deed.right if deed.right is not None else len(text)].rstrip("。．. 」』")
    body = level("".join(body.split()))
    body = _LEAD_JA.sub("", body, count=1) if deed.left == 0 else body
    cut = _TAIL_JA.sub("", body)
    body = cut if len(cut) > 6 else body
    for tail in ("まいります", "いきます", "いく", "参ります", "まいる"):
        body = _plain(body.removesuffix(tail), _TE_JA) if body.endswith(("て" + tail, "で" + tail)) else body
    body = _plain(body, _POLITE_JA)
    return body if len(body) <= _LIMIT else "…" + body[-(_LIMIT - 1) :]


def _plain(body: str, endings: tuple[tuple[str, str], ...]) -> str:
    for polite, plain in endings:
        if body.endswith(polite):
            return body.removesuffix(polite) + plain
    return body
