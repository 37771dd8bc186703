"""Party names in a text, and who stands behind "both ministers", "he", 両大臣: the register and the document decide."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from tracker.intake import cues_names as cues
from tracker.known import KnownParty, known_parties
from tracker.text import fold


@dataclass(frozen=True, slots=True)
class Found:
    """A party's name as it stands in a text, with the party's first name."""

    start: int
    end: int
    name: str


@dataclass(slots=True)
class Register:
    """Aliases by their first character, longest first, each with the party's first name."""

    by_first: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)

    def add(self, alias: str, name: str) -> None:
        if len(alias) > 1:
            self.by_first.setdefault(alias[0], []).append((alias, name))


@cache
def _known() -> Register:
    register = Register()
    parties: dict[str, KnownParty] = {party.name: party for party in known_parties().values()}
    for party in parties.values():
        if party.country and party.country not in register.countries:
            register.countries[party.country] = party.name
        for alias in (party.name, *party.aliases):
            register.add(alias, party.name)
    for word, code in cues.DEMONYMS.items():
        if code in register.countries:
            register.add(word, register.countries[code])
    _sort(register)
    return register


def _sort(register: Register) -> None:
    for aliases in register.by_first.values():
        aliases.sort(key=lambda pair: -len(pair[0]))


def register_with(own: Mapping[str, str] | None) -> Register:
    """The parties known from the start and the ledger's own (alias to first name), which win."""
    known = _known()
    if not own:
        return known
    register = Register({first: list(aliases) for first, aliases in known.by_first.items()}, dict(known.countries))
    for alias, name in own.items():
        first = register.by_first.get(alias[:1], [])
        register.by_first[alias[:1]] = [pair for pair in first if pair[0] != alias]
        register.add(alias, name)
    _sort(register)
    return register


_CAPITAL = re.compile(r"(?<![A-Za-zÀ-ÿ])[A-ZÀ-Þ]")


def find(text: str, register: Register, lang: str) -> list[Found]:
    """Every party named in the text, left to right, the longest alias at each place."""
    found: list[Found] = []
    at = 0
    for start in _starts(text, lang, register):
        if start < at:
            continue
        hit = _alias_at(text, start, register)
        if hit:
            found.append(hit)
            at = hit.end
    return found


def _starts(text: str, lang: str, register: Register) -> Iterable[int]:
    if lang == "ja":
        return (at for at, char in enumerate(text) if char in register.by_first)
    return (match.start() for match in _CAPITAL.finditer(text))


def _alias_at(text: str, start: int, register: Register) -> Found | None:
    for alias, name in register.by_first.get(text[start], ()):
        if not text.startswith(alias, start):
            continue
        end = start + len(alias)
        following, last = text[end : end + 1], alias[-1]
        if last.isascii() and last.isalpha() and following.isalpha() and following.isascii():
            continue
        if last.isascii() and start and text[start - 1].isascii() and text[start - 1].isalnum():
            continue
        if cues.NOT_AFTER.match(text, end) or cues.NOT_BEFORE.search(text, max(0, start - 8), start):
            continue
        return Found(start, end, name)
    return None


# --- the document ---------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Cast:
    """Who takes part in a document: its principals, its people by surname, and whose page it is."""

    register: Register
    lang: str
    principals: tuple[str, ...] = ()
    people: dict[str, str] = field(default_factory=dict)
    issuer: tuple[str, ...] = ()


def cast(
    text: str, lang: str, title: str, publisher: str, party: tuple[str, ...], own: Mapping[str, str] | None
) -> Cast:
    """The cast of a document, from its title, its first sentences and the offices named in it."""
    register = register_with(own)
    made = Cast(register, lang)
    countries = set(register.countries.values())
    head = f"{title}\n{text[:700]}"
    seen = _in_order(head if title else text[:700], register, lang)
    entitled = _in_order(title, register, lang)
    principals = _distinct(name for name in entitled if name in countries or not is_ministry(name))
    if len(principals) < 2:
        principals = _distinct([*principals, *(name for name in seen if name in countries)])
    made.principals = principals[:8]
    made.people = dict(_people(text[:200_000], made))
    made.issuer = party or _issuer(publisher, register, lang) or (principals if len(principals) < 4 else ())
    return made


def _issuer(publisher: str, register: Register, lang: str) -> tuple[str, ...]:
    if not publisher:
        return ()
    found = find(publisher, register, lang)
    council = cues.ASSEMBLY.search(publisher)
    if council:
        return (council.group(1),)
    return (found[0].name,) if found else (publisher,)


def _in_order(text: str, register: Register, lang: str) -> list[str]:
    """Every party named in the text, also by one character (日米, 日リトアニア), left to right."""
    found = [(one.start, one.name) for one in find(text, register, lang)]
    for match in cues.SHORT_NAMES.finditer(text):
        for at, char in enumerate(match.group(1), match.start()):
            if char in cues.SHORT:
                found.append((at, register.countries.get(cues.SHORT[char], char)))
    return [name for _, name in sorted(found)]


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _people(text: str, made: Cast) -> Iterator[tuple[str, str]]:
    """Surname and country of everybody in office; who is left without one gets the last country left."""
    unplaced: list[str] = []
    if made.lang == "ja":
        for match in cues.PERSON_JA.finditer(text):
            place = find(match.group(2) or "", made.register, "ja")
            surname = match.group(1).rsplit("・", 1)[0] if match.group(1).endswith("・") else match.group(1)
            yield surname.strip("・"), place[0].name if place else made.register.countries.get("JP", "Japan")
        return
    placed: dict[str, str] = {}
    for match in cues.PERSON_EN.finditer(text):
        before, after = match.group(1) or "", match.group(3) or ""
        place = find(before, made.register, "en") or find(after, made.register, "en")
        surname = match.group(4).split()[-1].removesuffix("’s").removesuffix("'s").lower()
        if place:
            placed.setdefault(surname, place[0].name)
        else:
            unplaced.append(surname)
    rest = [name for name in made.principals if name not in placed.values()]
    for surname in dict.fromkeys(unplaced):
        if surname not in placed and len(rest) == 1 < len(made.principals):
            placed[surname] = rest[0]
    yield from placed.items()


def resolve(phrase: str, made: Cast, before: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The parties behind a subject: names in it, people of the document, its principals, or who was meant before."""
    said = named(phrase, made)
    if said and not cues.OFFICE_HOLDER.search(phrase):
        return said
    person = next((made.people[word] for word in cues.WORD.findall(phrase.lower()) if word in made.people), None)
    if made.lang == "ja" and person is None:
        person = next((place for surname, place in made.people.items() if surname and surname in phrase), None)
    if person:
        return (person,)
    if said:
        return said
    group = cues.GROUP.search(phrase)
    if group:
        return _principals(group.group().lower(), made) or before
    if cues.PRONOUN.match(phrase.strip()):
        return before or made.issuer
    bare = cues.ARTICLE.sub("", phrase.strip())
    if made.lang == "ja":
        return _japanese(bare, made, before)
    if bare and bare[0].isupper() and len(bare) <= 60 and "," not in bare and not cues.OFFICE_HOLDER.fullmatch(bare):
        return (bare,)
    return made.issuer or made.principals


def _japanese(bare: str, made: Cast, before: tuple[str, ...]) -> tuple[str, ...]:
    if cues.SELF_JA.fullmatch(bare):
        return made.issuer or before
    return (bare,) if bare and cues.BODY_JA.search(bare) and len(bare) <= 20 else made.issuer


def _principals(word: str, made: Cast) -> tuple[str, ...]:
    number = next((count for key, count in cues.COUNTS.items() if key in word), 0)
    return made.principals[:number] if number else made.principals


def named(phrase: str, made: Cast) -> tuple[str, ...]:
    """The parties named in the words themselves."""
    return _distinct(found.name for found in find(phrase, made.register, made.lang))


def is_group(phrase: str) -> bool:
    """Whether the words mean several of those who take part: both ministers, 両大臣."""
    return cues.GROUP.search(phrase) is not None


def is_pronoun(phrase: str) -> bool:
    return bool(cues.PRONOUN.match(phrase.strip()))


def is_body(name: str) -> bool:
    """Whether a name is that of a ministry, agency or other body rather than a country."""
    known = known_parties()
    party = known.get(fold(name))
    return party is not None and name not in _known().countries.values()


def is_ministry(name: str) -> bool:
    """Whether a body belongs to one country."""
    party = known_parties().get(fold(name))
    return party is not None and party.country is not None and is_body(name)


def issuer_code(party: tuple[str, ...]) -> str | None:
    """The country whose fiscal year all the parties keep, as its ISO code; None where they differ."""
    known = known_parties()
    codes = {found.country if (found := known.get(fold(name))) else None for name in party}
    return codes.pop() if len(codes) == 1 else None
