"""Party names in a text, and who stands behind "both ministers", "he", 両大臣: the register and the document decide."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from tracker.intake import cues_names as cues
from tracker.known import KnownParty, known_parties
from tracker.patterns import pattern
from tracker.text import fold


@dataclass(frozen=True, slots=True)
class Found:
    """A party's name as it stands in a text, with the party's first name."""

    start: int
    end: int
    name: str


_NONE = pattern("(?!)")


@dataclass(slots=True)
class Register:
    """Aliases by their first two characters, longest first, each with the party's first name."""

    by_head: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)
    # Any character with which an alias begins.
    first: re.Pattern[str] = _NONE

    def add(self, alias: str, name: str) -> None:
        if len(alias) > 1:
            self.by_head.setdefault(alias[:2], []).append((alias, name))


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
    register.first = pattern(f"[{re.escape(''.join({head[:1] for head in register.by_head}))}]")
    for aliases in register.by_head.values():
        aliases.sort(key=lambda pair: -len(pair[0]))


def register_with(own: Mapping[str, str] | None) -> Register:
    """The parties known from the start and the ledger's own (alias to first name), which win."""
    known = _known()
    if not own:
        return known
    register = Register({head: list(aliases) for head, aliases in known.by_head.items()}, dict(known.countries))
    for alias, name in own.items():
        alike = register.by_head.get(alias[:2], [])
        register.by_head[alias[:2]] = [pair for pair in alike if pair[0] != alias]
        register.add(alias, name)
    _sort(register)
    return register


_CAPITAL = pattern(r"(?<![A-Za-zÀ-ÿ])[A-ZÀ-Þ]")


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
        return (match.start() for match in register.first.finditer(text))
    return (match.start() for match in _CAPITAL.finditer(text))


def _alias_at(text: str, start: int, register: Register) -> Found | None:
    for alias, name in register.by_head.get(text[start : start + 2], ()):
        if not text.startswith(alias, start):
            continue
        end = start + len(alias)
        following, last = text[end : end + 1], alias[-1]
        if last.isascii() and last.isalpha() and following.isalpha() and following.isascii():
            continue
        if last.isascii() and start and text[start - 1].isascii() and text[start - 1].isalnum():
            continue
        if last in cues.KATAKANA and following and following in cues.KATAKANA:
            continue
        if cues.NOT_AFTER.match(text, end) or cues.NOT_BEFORE.search(text, max(0, start - 8), start):
            continue
        return Found(start, end, name)
    return None


def in_order(text: str, register: Register, lang: str) -> list[str]:
    """Every party named in the text, also by one character (日米, 日リトアニア), left to right."""
    found = [(one.start, one.name) for one in find(text, register, lang)]
    for match in cues.SHORT_NAMES.finditer(text):
        for at, char in enumerate(match.group(1), match.start()):
            if char in cues.SHORT:
                found.append((at, register.countries.get(cues.SHORT[char], char)))
    return [name for _, name in sorted(found)]


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


@lru_cache(1000)
def is_ministry(name: str) -> bool:
    """Whether a name is that of a ministry, agency or other body of one country."""
    country = _country_of(name)
    return country is not None and name not in _known().countries.values()


@lru_cache(1000)
def _country_of(name: str) -> str | None:
    """The country to which a known party belongs, as its ISO code."""
    party = known_parties().get(fold(name))
    return party.country if party else None


def issuer(publisher: str, register: Register, lang: str) -> tuple[str, ...]:
    """Who publishes: a known party, the country of a seat or site of government, else the name; the press is none."""
    if not publisher:
        return ()
    council = cues.ASSEMBLY.search(publisher)
    if council:
        return (council.group(1),)
    seat = cues.SEATS.get(publisher.strip().lower())
    if seat in register.countries:
        return (register.countries[seat],)
    found = find(publisher, register, lang)
    if found:
        return (found[0].name,)
    site = cues.SITE.search(publisher)
    if site and (of := register.countries.get({"UK": "GB"}.get(site.group(1).upper(), site.group(1).upper()))):
        return (of,)
    return () if cues.PRESS.search(publisher) else (publisher.removesuffix(" Secretariat"),)


def issuer_code(party: tuple[str, ...]) -> str | None:
    """The country whose fiscal year all the parties keep, as its ISO code; None where they differ."""
    codes = set(map(_country_of, party))
    return codes.pop() if len(codes) == 1 else None
