"""How a table of rows is written and found: the row, its words, and a pattern as a regular expression.

A pattern is text with `(a|b)` alternatives, `x?` or `(ab)?` options, and slots. `{month}` takes a word of the lexeme
"month"; `{period}` takes any text that a "period" row reads; `{first:loose}` is a slot named `first` of kind "loose".
A backslash makes the next character plain: `\\(`.
The slot's name is the parameter of the meaning, which also takes the Context, first; a name may stand in several
alternatives. A "loose" period may lack its
year and is handed over as it is (a Floating); a {period} without a year is settled by the engine, or keeps floating.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from tracker.due.patterns import FREE, REACH, Lexeme, Pattern, edges_of, needed_by, regex_of
from tracker.due.screening import Screen, rarest

# So many words of a lexeme are worth looking for.
_FEW = 64
# The alphabet of what people type is small; a flood of rare characters must not fill the memory.
_MOST = 20_000


@dataclass(frozen=True, slots=True)
class Row:
    """One rule. `example` is "phrase | stated [issuer] | kind earliest latest", with "-" for an open side."""

    name: str
    pattern: str
    meaning: Callable[..., Any]
    example: str
    convention: str = ""


def words(values: Mapping[str, Any]) -> Lexeme:
    longest_first = sorted(values, key=len, reverse=True)
    regex = "(?:" + "|".join(map(re.escape, longest_first)) + ")"
    firsts, lasts = (frozenset(word[:REACH] for word in values), frozenset(word[-REACH:] for word in values))
    needs = tuple(values) if len(values) <= _FEW else _shared(values)
    return Lexeme(regex, values.__getitem__, firsts, lasts, needs)


def _shared(texts: Iterable[str]) -> tuple[str, ...]:
    """Words of which each text holds one, the commonest first; none where they too are many."""
    left = {text: text.split() for text in texts}
    found: list[str] = []
    while left and len(found) < _FEW:
        found.append(Counter(word for words in left.values() for word in words).most_common(1)[0][0])
        left = {text: words for text, words in left.items() if found[-1] not in words}
    return () if left else tuple(found)


def digits(fewest: int, most: int) -> Lexeme:
    every = frozenset("0123456789")
    return Lexeme(f"[0-9]{{{fewest},{most}}}", int, every, every)


def either(number: Lexeme, named: Lexeme) -> Lexeme:
    """Digits, or words for the same values."""
    regex = f"(?:{number.regex}|{named.regex})"

    def value(text: str) -> Any:
        return number.value(text) if text.isdecimal() else named.value(text)

    return Lexeme(regex, value, _union(number.firsts, named.firsts), _union(number.lasts, named.lasts))


def _union(a: frozenset[str] | None, b: frozenset[str] | None) -> frozenset[str] | None:
    return None if a is None or b is None else a | b


@dataclass(frozen=True)
class Table:
    """A language: its rows by what they read ("due", "period", "span"), its lexemes and its own spelling rules.

    `prepare` runs after the general normalisation.
    """

    lang: str
    name: str
    rows: Mapping[str, Sequence[Row]]
    lexemes: Mapping[str, Lexeme]
    prepare: Callable[[str], str] = lambda text: text
    # Whether spaces stand between words.
    spaced: bool = True
    _finders: dict[str, Finder] = field(default_factory=dict, repr=False)
    _rules: dict[str, tuple[Rule, ...]] = field(default_factory=dict, repr=False)
    _vocabulary: dict[str, bool] = field(default_factory=dict, repr=False)

    @cached_property
    def _words(self) -> str:
        """All patterns in one text."""
        patterns = [row.pattern for rows in self.rows.values() for row in rows]
        return " ".join([*patterns, *(lexeme.regex for lexeme in self.lexemes.values())])

    def knows(self, word: str) -> bool:
        """Whether a word stands in any pattern."""
        known = self._vocabulary.get(word)
        if known is None:
            known = word in self._words
            if len(self._vocabulary) < _MOST:
                self._vocabulary[word] = known
        return known

    def rules(self, category: str) -> tuple[Rule, ...]:
        if category not in self._rules:
            free = self._free(category)
            rows = self.rows.get(category, ())
            self._rules[category] = tuple(Rule(row, category, self.lexemes, free) for row in rows)
        return self._rules[category]

    def _free(self, category: str) -> dict[str, Lexeme]:
        """What is known of the slots that other rows read: how a length of time begins."""
        if category == "span":
            return {}
        return {"span": Lexeme(FREE, str, frozenset(edge for rule in self.rules("span") for edge in rule.firsts))}

    def candidates(self, category: str, text: str) -> tuple[Rule, ...]:
        """The rules, in the table's order, that could read a text with such words that begins and ends like this."""
        finder = self._finders.get(category)
        if finder is None:
            finder = self._finders[category] = Finder(self.rules(category), self.spaced)
        return finder.rules_for(text)


class Finder:
    """Finds the rules of one kind that may read a text. Rules are bits of a number, the first the lowest."""

    def __init__(self, rules: Sequence[Rule], spaced: bool) -> None:
        self._rules, self._screen = rules, Screen(spaced)
        self._by_first: dict[str, int] = {}
        self._by_last: dict[str, int] = {}
        # The rules whose ends are known, and those of which it is known what they need.
        self._ended = self._screened = 0
        self._by_bits: dict[int, tuple[Rule, ...]] = {}
        for n, rule in enumerate(rules):
            _file(self._by_first, rule.firsts, 1 << n)

    def rules_for(self, text: str) -> tuple[Rule, ...]:
        bits = self._fitting(text) & self._screen.rules(text)
        found = self._by_bits.get(bits)
        if found is None:
            found = tuple(rule for _, rule in self._among(bits))
            if len(self._by_bits) < _MOST:
                self._by_bits[bits] = found
        return found

    def _fitting(self, text: str) -> int:
        """The rules that may read what begins and ends so; what each of them needs is looked up only now."""
        fitting = _filed(self._by_first, "", text[:1], text[:2], text[:REACH])
        if new := fitting & ~self._ended:
            self._ended |= new
            for bit, rule in self._among(new):
                _file(self._by_last, rule.lasts, bit)
        fitting &= _filed(self._by_last, "", text[-1:], text[-2:], text[-REACH:])
        if new := fitting & ~self._screened:
            self._screened |= new
            for bit, rule in self._among(new):
                self._screen.add(bit, rule.needs)
        return fitting

    def _among(self, bits: int) -> Iterator[tuple[int, Rule]]:
        return ((1 << n, rule) for n, rule in enumerate(self._rules) if bits >> n & 1)


def _file(by_edge: dict[str, int], edges: Iterable[str], bit: int) -> None:
    for edge in edges:
        by_edge[edge] = by_edge.get(edge, 0) | bit


def _filed(by_edge: Mapping[str, int], *edges: str) -> int:
    bits = 0
    for edge in edges:
        bits |= by_edge.get(edge, 0)
    return bits


class Rule:
    """A row made ready: its slots, and its pattern compiled when a text that may fit it is first tried."""

    def __init__(
        self, row: Row, category: str, lexemes: Mapping[str, Lexeme], free: Mapping[str, Lexeme] | None = None
    ) -> None:
        self.row, self.category = row, category
        pattern = Pattern(row.pattern, lexemes, free or {})
        self.slots = pattern.slots
        self.frees = sum(lexeme is None for _, _, _, lexeme in pattern.slots)
        self.firsts = edges_of(pattern.nodes, last=False)
        self._nodes = pattern.nodes
        # The first way to divide a text among the slots, or None; becomes the pattern's own once that is compiled.
        self.match: Callable[[str], re.Match[str] | None] = self._compile
        self._others: list[re.Pattern[str]] = []

    @cached_property
    def lasts(self) -> tuple[str, ...]:
        return edges_of(self._nodes, last=True)

    @cached_property
    def _needed(self) -> list[tuple[str, ...]]:
        """Of each of these a text that fits has at least one."""
        return [words for node in self._nodes if (words := needed_by(node))]

    @property
    def needs(self) -> tuple[str, ...]:
        """Of these a text that fits has at least one; none where it may do without."""
        return rarest(self._needed)

    @property
    def regexes(self) -> list[str]:
        """The pattern as expressions: the shortest first slot, and the longest where there is another."""
        return [regex_of(self._nodes, lazy) for lazy in (("?", "") if self.frees > 1 else ("?",))]

    def _compile(self, text: str) -> re.Match[str] | None:
        # Compiling takes longer than all else that a first phrase asks for.
        if not all(any(word in text for word in words) for words in self._needed):
            return None
        first, *self._others = [re.compile(regex, re.DOTALL) for regex in self.regexes]
        self.match = first.fullmatch
        return first.fullmatch(text)

    def splits(self, text: str, match: re.Match[str]) -> Iterator[re.Match[str]]:
        """The ways to divide a text that matches among the slots: the shortest first slot, then the longest."""
        yield match
        for pattern in self._others:
            other = pattern.fullmatch(text)
            if other and other.groups() != match.groups():
                yield other
