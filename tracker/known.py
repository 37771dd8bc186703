"""The parties that every ledger knows from the start: countries in English and Japanese, and a few institutions."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tracker.text import fold

_TABLE = Path(__file__).with_name("data") / "parties.tsv"


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A party by its first name, with the country whose fiscal year it keeps (ISO 3166) and its other names."""

    name: str
    country: str | None
    aliases: tuple[str, ...]


@cache
def known_parties() -> dict[str, KnownParty]:
    """Every known party under each of its names, folded."""
    table: dict[str, KnownParty] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, country, aliases = line.split("\t")
        party = KnownParty(name, country or None, tuple(alias for alias in aliases.split("|") if alias))
        table |= {fold(known): party for known in (name, *party.aliases)}
    return table
