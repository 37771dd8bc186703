"""Who stands behind "both ministers", "he", 両大臣: the people and meetings of the document decide."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.intake import cues_names as cues
from tracker.intake import japanese_parties, wording
from tracker.intake.names import Register, distinct, find, in_order, is_ministry, issuer, register_with
from tracker.intake.people import People, named_in, people
from tracker.known import known_parties
from tracker.patterns import pattern
from tracker.text import fold

_OWN = pattern("['’]s?$")


@dataclass(slots=True)
class Cast:
    """Who takes part in a document: its principals, its people, whose page it is, and that page's country."""

    register: Register
    lang: str
    principals: tuple[str, ...] = ()
    people: People = field(default_factory=People)
    issuer: tuple[str, ...] = ()
    home: str | None = None
    alone: bool = False
    counterpart: bool = False
    # What was asked of this cast before: the same subjects come again and again.
    read: dict[str, tuple[str, ...]] = field(default_factory=dict)
    resolved: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = field(default_factory=dict, init=False)


def cast(
    text: str, lang: str, title: str, publisher: str, party: tuple[str, ...], own: Mapping[str, str] | None
) -> Cast:
    """The cast of a document, from its title, its first sentences and the offices named in it."""
    register = register_with(own)
    made = Cast(register, lang)
    made.principals = _entitled(title, made)
    made.issuer = party or issuer(publisher, register, lang)
    if not made.issuer and not made.principals and lang == "ja":
        made.issuer = japanese_parties.assembly(text)
    made.counterpart = cues.JOINTLY.search(title) is not None
    made.home = _home(made)
    in_office = named_in(text[:200_000], lang, lambda words: _countries(words, made), register.countries)
    made.people = people(in_office, lang, made.home, made.principals)
    made.alone = bool(party) or (
        bool(made.issuer) and fold(made.issuer[0]) not in known_parties() and not made.principals
    )
    alone = made.principals and (
        made.principals[0] not in register.countries.values() or not cues.JOINTLY.search(f"{title}\n{text[:300]}")
    )
    first = japanese_parties.opens_with(title, text, made.people) if lang == "ja" else ()
    if first:
        made.principals = first
        made.people = people(in_office, lang, made.home, made.principals)
    elif len(made.principals) < 2 and not alone:
        made.principals = _met(title, text, made)
        made.people = people(in_office, lang, made.home, made.principals)
    if not made.issuer and len(made.principals) < 4:
        made.issuer = made.principals
    return made


def _entitled(title: str, made: Cast) -> tuple[str, ...]:
    """The countries and unions of states that the title names."""
    countries = set(made.register.countries.values())
    title = cues.PRESIDING.sub("", cues.PREDICATE.sub("", title) or title)
    topic = japanese_parties.topic(title) if made.lang == "ja" else ""
    said = topic or cues.VENUE.sub(r"\1", cues.RECIPIENT.sub(" ", title))
    named_there = in_order(cues.MEANWHILE_JA.sub("", said), made.register, made.lang)
    if topic and cues.BOTH_JA.search(said) and len(named_there) == 1:
        named_there = [cues.JAPAN, *named_there]
    union = cues.UNION in named_there
    named_there = [name for name in named_there if not (union and name.startswith("European ") and name != cues.UNION)]
    return distinct(name for name in named_there if name in countries or not is_ministry(name))[:8]


def _met(title: str, text: str, made: Cast) -> tuple[str, ...]:
    """Who met: the officers named in the title or the first sentences, else the countries that stand there."""
    head = cues.MEANWHILE_JA.sub("", text[:700])
    for words in (title, head[:300], head if not made.issuer or made.counterpart else ""):
        officers = distinct(made.people.of(words))
        if len(officers) > 1 or (
            officers and words == title and made.lang == "ja" and japanese_parties.speaks_alone(title, made.register)
        ):
            return officers[:8]
    together = next((found for line in head.splitlines() if (found := _scenes(line, made))), ())
    together = together or next((found for one in cues.STOP.split(text[:1500]) if (found := _gathered(one, made))), ())
    if not together and made.lang == "ja" and (pair := cues.PAIR_JA.search(head)):
        together = distinct(_countries(pair.group(), made))
    countries = set(made.register.countries.values())
    near = in_order(cues.ASIDE.sub(" ", head), made.register, made.lang)
    seen = (name for name in near if name in countries or name == cues.UNION)
    told_of = made.principals and cues.PREDICATE.search(title)
    taking_part = made.principals if told_of else distinct([*made.principals, *seen])
    if len(made.principals or taking_part) == 1 and cues.JOINTLY.search(head[:300]):
        together = together or _paired(text[:3000], (made.principals or taking_part)[0], made)
    made.alone = made.alone or (not together and bool(made.issuer))
    return together or taking_part[:8]


def _paired(text: str, name: str, made: Cast) -> tuple[str, ...]:
    """A country and the other one with which the text pairs it."""
    seats = {seat: made.register.countries.get(code, seat) for seat, code in cues.SEATS.items()}
    pairs = (
        distinct(_countries(", ".join(seats.get(side.lower(), side) for side in sides), made))
        for sides in cues.PAIRED.findall(text)
    )
    return next((pair for pair in pairs if len(pair) == 2 and name in pair), ())


def _gathered(sentence: str, made: Cast) -> tuple[str, ...]:
    """The states between which a paper was made, or whose ministers a sentence says met (three at least)."""
    if made.lang != "en":
        return ()
    between = cues.CONCLUDED.search(sentence) or cues.ISSUED.search(sentence)
    match = between or cues.GATHERED.search(sentence)
    found = distinct(_countries(cues.GOVERNMENT_OF.sub("", match.group()), made)) if match else ()
    return found if len(found) > (1 if between else 2) else ()


def _scenes(line: str, made: Cast) -> tuple[str, ...]:
    match = cues.MEETING_JA.search(line) if made.lang == "ja" else None
    return scene(match.group(1)[-14:], made) if match else ()


def _home(made: Cast) -> str | None:
    """The country whose people need no country before their office: the issuer's, else the only principal."""
    countries = set(made.register.countries.values())
    for name in made.issuer:
        party = known_parties().get(fold(name))
        if name in countries:
            return name
        if party and party.country:
            return made.register.countries.get(party.country)
    if made.lang == "ja" and cues.JAPAN in made.principals:
        return cues.JAPAN
    alone = len(made.principals) == 1 and made.principals[0] in countries and not made.counterpart
    return made.principals[0] if alone else None


def _countries(words: str, made: Cast) -> list[str]:
    countries = set(made.register.countries.values())
    return [name for name in in_order(words, made.register, made.lang) if name in countries]


def scene(heading: str, made: Cast) -> tuple[str, ...]:
    """The parties of a meeting that a heading or clause names ("日韓外相会談では", "Japan–Italy summit")."""
    if len(heading) > 120 or not cues.MEETING.search(heading):
        return ()
    together = distinct(_countries(heading, made))
    return together if len(together) > 1 else ()


def scene_ja(sentence: str, made: Cast) -> tuple[str, ...]:
    """The parties of the meeting with which a Japanese sentence opens."""
    match = cues.MEETING_JA.match(sentence)
    return scene(match.group(1), made) if match else ()


def resolve(phrase: str, made: Cast, before: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The parties behind a subject: names in it, people of the document, its principals, or who was meant before."""
    key = (phrase, before)
    if key not in made.resolved:
        if len(made.resolved) > 500:
            made.resolved.clear()
        made.resolved[key] = _resolved(phrase, made, before)
    return made.resolved[key]


def _resolved(phrase: str, made: Cast, before: tuple[str, ...]) -> tuple[str, ...]:
    said = owner(phrase, made) or named(phrase, made)
    if len(said) == 1 and made.lang == "ja" and said[0] != cues.JAPAN and cues.BOTH_JA.search(phrase):
        return (cues.JAPAN, *said)
    in_office = made.people.of(phrase)
    if in_office:
        return distinct([*in_office, *said]) if cues.TOGETHER.search(phrase) else (in_office[0],)
    if said:
        return distinct([*said, *_beside(phrase, made)]) if made.lang == "en" else said
    if cues.OURSELVES.fullmatch(phrase.strip()) and (made.alone or not _several(made)):
        return made.issuer or made.principals or before
    group = cues.GROUP.search(phrase)
    if group and not cues.ONE_OFFICE.fullmatch(phrase.strip()):
        together, number = _principals(group.group().lower(), made)
        if number and len(before) == number != len(together):
            return before
        if made.alone and made.issuer and len(together) != number and cues.OF_ONE.search(phrase):
            return made.issuer
        return together or before or made.issuer
    if cues.PRONOUN.match(phrase.strip()):
        return before or made.issuer
    if made.lang == "ja" and made.issuer and cues.BARE_OFFICE_JA.fullmatch(phrase.strip()):
        return made.issuer
    if cues.OFFICE_HOLDER.search(phrase) and (place := made.people.office(phrase) or made.home):
        return (place,)
    bare = _OWN.sub("", cues.ARTICLE.sub("", phrase.strip(" :,")))
    if made.lang == "ja":
        return _japanese(bare, made, before)
    seat = cues.SEATS.get(bare.lower())
    if seat in made.register.countries:
        return (made.register.countries[seat],)
    belongs = phrase.lower().startswith(("his ", "her ", "their "))
    if cues.BARE_BODY.fullmatch(bare) and (belongs or cues.FIRM.fullmatch(bare)) and before:
        return before
    if cues.BARE_BODY.fullmatch(bare):
        home = (made.home,) if made.home else ()
        shared = cues.SHARED_BODY.search(bare) is not None
        own = unnamed(made) or home if shared else made.issuer or home or unnamed(made)
        if own:
            return own
    headed = cues.HEAD_OF.match(bare)
    if headed:
        bare = cues.ARTICLE.sub("", headed["body"])
    if bare.count("(") != bare.count(")"):
        return unnamed(made)
    if bare and bare[0].isupper() and len(bare) <= 60 and "," not in bare and not cues.OFFICE_HOLDER.fullmatch(bare):
        return (bare,)
    return unnamed(made)


def owner(phrase: str, made: Cast) -> tuple[str, ...]:
    """The party at the head of the words that owns what they name ("Canada's pledge"), or is all of them."""
    match = cues.OWNER.match(phrase)
    if match:
        return named(match.group(1), made)
    seen = find(phrase, made.register, made.lang)
    return (seen[0].name,) if seen and seen[0].end == len(phrase) and seen[0].start < 5 else ()


def _beside(phrase: str, made: Cast) -> list[str]:
    """Bodies without an entry that act together with a known party: "Canada and CARICOM"."""
    parts = [cues.ARTICLE.sub("", part) for part in re.split(r",? and |, ", phrase)]
    return [part for part in parts if len(parts) > 1 and cues.BODY_NAME.fullmatch(part) and not named(part, made)]


def _several(made: Cast) -> bool:
    """Whether the document speaks for more than one state: its title names them, or their union."""
    return len(made.principals) > 1 or (
        len(made.principals) == 1 and made.principals[0] not in made.register.countries.values()
    )


def unnamed(made: Cast) -> tuple[str, ...]:
    """Who undertakes where no subject stands: those for whom the document speaks."""
    return made.principals if _several(made) and not made.alone else made.issuer or made.principals


def _japanese(bare: str, made: Cast, before: tuple[str, ...]) -> tuple[str, ...]:
    bare = "".join(re.split(r"[（(]", bare, maxsplit=1)[0].split())
    if cues.STATE_JA.fullmatch(bare):
        return (made.home or cues.JAPAN,)
    if cues.SELF_JA.fullmatch(bare):
        return unnamed(made) or before
    return (bare,) if bare and cues.BODY_JA.search(bare) and len(bare) <= 20 else unnamed(made)


def _principals(word: str, made: Cast) -> tuple[tuple[str, ...], int]:
    """Those meant by "both", "the three", "ministers", and how many the word says (0: it does not)."""
    number = next((count for key, count in cues.COUNTS.items() if key in word), 0)
    return (made.principals[:number] if number else made.principals), number


def named(phrase: str, made: Cast) -> tuple[str, ...]:
    """The parties named in the words themselves, also by one character (日米両国)."""
    if phrase not in made.read:
        if len(made.read) > 500:
            made.read.clear()
        seen = (
            in_order(phrase, made.register, "ja")
            if made.lang == "ja"
            else [found.name for found in find(phrase, made.register, made.lang)]
        )
        made.read[phrase] = distinct(japanese_parties.without_state(seen, made.register) if made.lang == "ja" else seen)
    return made.read[phrase]


def topic(name: str, made: Cast) -> tuple[str, ...]:
    """The party that a name at the head of a sentence stands for: a known one, a holder of office, or the name."""
    name = _OWN.sub("", name)
    known = named(name, made) or tuple(made.people.of(name)[:1])
    bare = cues.ARTICLE.sub("", name)
    return known[:1] or ((bare,) if cues.NO_TOPIC.fullmatch(bare) is None and not wording.is_group(bare) else ())


def topic_ja(sentence: str, before: str, made: Cast) -> tuple[str, ...]:
    """The ministry or firm that 同省, 同社 at the head of a sentence stands for: the last of its kind named before."""
    same = cues.SAME_JA.match(sentence)
    found = re.findall(rf"([一-龠ァ-ヶーA-Za-z]{{1,14}}{same.group(1)})(?=[はがでもの、])", before) if same else []
    return (named(found[-1], made) or (found[-1],))[:1] if found else ()


def countries(words: str, made: Cast) -> tuple[str, ...]:
    """The countries named in the words."""
    return tuple(_countries(words, made))
