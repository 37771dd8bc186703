"""Reads a whole phrase by the rows of a table, or refuses it: nothing is skipped and nothing is guessed."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tracker.due import languages
from tracker.due.errors import DuePhraseError, StatedDateNeededError
from tracker.due.fiscal import long_day
from tracker.due.grammar import Row, Rule, Table
from tracker.due.markers import SOFT_BEGUN
from tracker.due.periods import variant_rule
from tracker.due.values import Context, Due, Floating, Reading

LONGEST = 200
# Rows within rows: "by | the end of | the first half of | next | year" is four.
_DEEPEST = 9

_SAME = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−⁃﹘", "-"),
        **dict.fromkeys("〜∼˜⁓", "~"),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″「」『』«»", '"'),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f", None),
    }
)
_EDGES = " \"'.,;:!。、，．・"

# Other conventions under which `explain` reads a phrase once more, and how it words what comes out.
VARIANTS = {
    "left-out": "if the period named is itself left out",
    "first-day": "if the very first day is meant",
    "last-day": "if the very last day is meant",
    "fiscal": "if the {fiscal} is meant",
    "next": "if the one now running is not meant",
    "halves": "if early and late mean halves",
    "working-week": "if the working week, to Friday, is meant",
    "coming": "if the first such day from the statement on is meant",
    "southern": "if the seasons of the southern hemisphere are meant",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """A reading with the rules behind it, outermost first, and sentences on what else the phrase could mean."""

    due: Due
    rule: str
    convention: str
    others: tuple[str, ...]


def resolve(phrase: str, stated: dt.date | None, lang: str | None = None, issuer: str | None = None) -> Due:
    """The window of an official due phrase, counted from the day it was said and never from the clock.

    `issuer` is whose fiscal year counts: a country code or its first day, MM-DD. DuePhraseError where any part is not
    understood; StatedDateNeededError where the phrase counts from `stated` and that is None.
    """
    return _resolve(phrase, stated, lang, issuer)[0]


def explain(phrase: str, stated: dt.date | None, lang: str | None = None, issuer: str | None = None) -> Explanation:
    """As resolve, with the names of the rules and the other readings."""
    due, rows, c = _resolve(phrase, stated, lang, issuer)
    return Explanation(due, " < ".join(row.name for row in rows), due.convention, tuple(_others(due, c)))


def normalise(phrase: str) -> str:
    """One spelling for what a reader sees as the same: width, dashes, quotes, spaces, and the marks around it."""
    text = unicodedata.normalize("NFKC", phrase).translate(_SAME)
    return " ".join(text.split()).strip(_EDGES)


def _resolve(
    phrase: str, stated: dt.date | None, lang: str | None, issuer: str | None, variant: str = ""
) -> tuple[Due, tuple[Row, ...], Context]:
    if len(phrase) > LONGEST:
        raise DuePhraseError(phrase, f"it is longer than {LONGEST} characters")
    shown = normalise(phrase)
    if not shown or len(shown) > LONGEST:
        raise DuePhraseError(phrase, "it is empty" if not shown else f"it is longer than {LONGEST} characters")
    if isinstance(stated, dt.datetime):
        stated = stated.date()
    unread = ""
    for table in languages.candidates(lang, shown):
        c = Context(phrase, stated, issuer, table.lang, variant, shown)
        found, unread_here = _read(table, table.prepare(shown).casefold(), c)
        if found:
            return _due(found, c, table), found.rows, c
        unread = unread or unread_here
    raise DuePhraseError(phrase, f'no rule reads "{unread}"' if unread else f'no rules for the language "{lang}"')


# Any two days on which a phrase that counts from the statement cannot read alike.
_DUMMIES = (dt.date(2001, 1, 1), dt.date(2014, 8, 21))


def _read(table: Table, text: str, c: Context) -> tuple[_Found | None, str]:
    """What the table makes of the text and, where that is nothing, the part on which it failed."""
    if not text:
        return None, c.phrase
    reader = _Reader(table, c)
    found = reader.read(text, "due")
    if c.stated_or_none is None and reader.asked_for_day:
        # Only a phrase that can be read at all is worth asking a date for, and only one that needs it.
        others = [_read(table, text, replace(c, stated_or_none=day)) for day in _DUMMIES]
        if others[0][0] and not all(found and other and found.value == other.value for other, _ in others):
            raise StatedDateNeededError(c.phrase)
    if found is None and reader.refusal:
        raise reader.refusal
    return found, "" if found else reader.unread() or text


@dataclass(frozen=True, slots=True)
class _Found:
    """A value and the rows that gave it, outermost first."""

    value: Any
    rows: tuple[Row, ...]


class _Reader:
    """One reading of one phrase: finds the first row, in the table's order, that fits a text and makes sense."""

    def __init__(self, table: Table, c: Context) -> None:
        self.table, self.c = table, c
        self.known: dict[tuple[str, str], _Found | None] = {}
        self.failed: dict[str, int] = {}
        self.refusal: DuePhraseError | None = None
        self.asked_for_day = False

    def read(self, text: str, category: str, depth: int = 0) -> _Found | None:
        key = (category, text)
        if key not in self.known and depth <= _DEEPEST:
            # While it is being read it does not help to read itself.
            self.known[key] = None
            self.known[key] = self._first(text, category, depth)
        found = self.known.get(key)
        if found is None:
            self.failed[text] = self.failed.get(text, 0) + 1
        return found

    def _first(self, text: str, category: str, depth: int) -> _Found | None:
        for rule in self.table.candidates(category, text):
            match = rule.match(text)
            for split in rule.splits(text, match) if match else ():
                try:
                    found = self._apply(rule, split.groupdict(), depth)
                except StatedDateNeededError:
                    self.asked_for_day = True
                except DuePhraseError as refusal:
                    # Another row may still read the phrase; where none does, this says best why.
                    self.refusal = self.refusal or refusal
                except (OverflowError, ValueError):
                    outside = DuePhraseError(self.c.phrase, "it leads outside the years 1 to 9999")
                    self.refusal = self.refusal or outside
                else:
                    if found is not None:
                        return found
        return None

    def unread(self) -> str:
        """The shortest part with a word that no row knows, else the part that was most often tried in vain."""
        parts = [text for text in self.failed if len(text) > 1]
        strange = [text for text in parts if not all(map(self.table.knows, text.split()))]
        return min(strange, key=len, default="") or max(parts, key=lambda text: self.failed[text], default="")

    def _apply(self, rule: Rule, texts: Mapping[str, str | None], depth: int) -> _Found | None:
        values: dict[str, Any] = {}
        rows: tuple[Row, ...] = (rule.row,)
        floating = ""
        for group, name, category, lexeme in rule.slots:
            text = texts[group]
            if text is None:
                continue
            if lexeme is not None:
                values[name] = lexeme.value(text)
                if values[name] is None:
                    return None
                continue
            inner = self.read(text, "period" if category == "loose" else category, depth + 1)
            if inner is None:
                return None
            values[name] = inner.value
            rows += inner.rows
            if category == "period" and isinstance(inner.value, Floating):
                floating = name
        value = self._mean(rule, values, floating)
        return None if value is None else _Found(value, rows)

    def _mean(self, rule: Rule, values: dict[str, Any], floating: str) -> Any:
        meaning = rule.row.meaning
        if not floating:
            return meaning(self.c, **values)
        returning: Floating = values.pop(floating)
        if rule.category == "due":
            period = returning.coming(self.c.stated, skip=self.c.variant == "next")
            reading: Reading | None = meaning(self.c, **{floating: period}, **values) if period else None
            if not _is_past(reading, self.c):
                return reading
            period = returning.coming(self.c.stated, skip=True)
            return period and _begun(meaning(self.c, **{floating: period}, **values))
        changed = returning.map(lambda period: meaning(self.c, **{floating: period}, **values))
        # What makes no sense of any of them is not the row to read this by.
        return changed if any(changed.occurrences(self.c.stated_or_none or _DUMMIES[0])) else None


def _is_past(reading: Reading | None, c: Context) -> bool:
    """Whether the last day was over when it was said: "before June", in June."""
    return reading is not None and reading.kind == "by" and reading.latest is not None and reading.latest < c.stated


def _begun(reading: Reading | None) -> Reading | None:
    return reading and replace(reading, soft=(*reading.soft, SOFT_BEGUN))


def _due(found: _Found, c: Context, table: Table) -> Due:
    reading: Reading = found.value
    return Due(
        phrase=c.phrase,
        kind=reading.kind,
        earliest=reading.earliest,
        latest=reading.latest,
        precision=reading.precision,
        convention=_convention(found.rows, reading),
        soft=bool(reading.soft),
        recurrence=reading.recurrence,
        event=reading.event and _as_written(reading.event, c, table),
        event_term=reading.event_term,
    )


def _convention(rows: tuple[Row, ...], reading: Reading) -> str:
    """The outermost rule, and what is most worth knowing beside it: a doubt, whose year it is, the innermost rule."""
    said = [row.convention for row in rows if row.convention]
    beside = [*reading.soft, *reading.notes, *said[1:][::-1]]
    return "; ".join(dict.fromkeys([*said[:1], *beside[:1]])) or rows[0].name


def _as_written(text: str, c: Context, table: Table) -> str:
    """The text with the capitals and the words for numbers that it has in the phrase."""
    folded = c.shown.casefold()
    at = folded.find(text)
    if at >= 0 and len(folded) == len(c.shown):
        return c.shown[at : at + len(text)]
    words = c.shown.split()
    for first in range(len(words)):
        for last in range(first + 1, len(words) + 1):
            there = " ".join(words[first:last])
            if table.prepare(there).casefold() == text:
                return there.strip(_EDGES)
    return text


def _others(due: Due, c: Context) -> Iterator[str]:
    told = {(due.earliest, due.latest)}
    rule = variant_rule(c)
    for variant, words in VARIANTS.items():
        try:
            other = _resolve(c.phrase, c.stated_or_none, c.lang, c.issuer, variant)[0]
        except DuePhraseError:
            continue
        if (other.earliest, other.latest) not in told:
            told.add((other.earliest, other.latest))
            yield f"could also mean {_window(other)} {words.format(fiscal=rule.name if rule else '')}"


def _window(due: Due) -> str:
    if due.earliest is None or due.latest is None or due.earliest == due.latest:
        day = due.latest or due.earliest
        return long_day(day) if day else "no day"
    return f"{long_day(due.earliest)} to {long_day(due.latest)}"
