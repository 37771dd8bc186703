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
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from tracker.due.patterns import FREE, REACH, Lexeme, Pattern, edges_of, needed_by, regex_of
from tracker.due.screening import Screen, rarest

# So many words of a lexeme are worth looking for.
_FEW = 64


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
    return Lexeme(regex, values.__getitem__, firsts, lasts, tuple(values) if len(values) <= _FEW else ())


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
    _screens: list[Screen] = field(default_factory=list, repr=False)
    _found: dict[tuple[str, str, str], tuple[tuple[int, Rule], ...]] = field(default_factory=dict, repr=False)
    _rules: dict[str, tuple[Rule, ...]] = field(default_factory=dict, repr=False)
    _vocabulary: list[str] = field(default_factory=list, repr=False)

    @property
    def screen(self) -> Screen:
        if not self._screens:
            self._screens.append(Screen(self.spaced))
        return self._screens[0]

    def vocabulary(self) -> str:
        """All patterns in one text, in which a word that no row knows is not found."""
        if not self._vocabulary:
            patterns = [row.pattern for rows in self.rows.values() for row in rows]
            self._vocabulary.append(" ".join([*patterns, *(lexeme.regex for lexeme in self.lexemes.values())]))
        return self._vocabulary[0]

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

    def candidates(self, category: str, text: str) -> list[Rule]:
        """The rules, in the table's order, that could read a text with such words that begins and ends like this."""
        first, last = text[:REACH], text[-REACH:]
        key = (category, first, last)
        found = self._found.get(key)
        if found is None:
            fitting = (rule for rule in self.rules(category) if rule.could_read(first, last))
            found = tuple((rule.bits(self.screen), rule) for rule in fitting)
            # The alphabet of what people type is small; a flood of rare characters must not fill the memory.
            if len(self._found) < 20_000:
                self._found[key] = found
        held = self.screen.held(text)
        return [rule for bits, rule in found if bits & held]


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
        self._compiled: list[re.Pattern[str]] = []
        self._bits = 0

    @cached_property
    def lasts(self) -> tuple[str, ...]:
        return edges_of(self._nodes, last=True)

    @cached_property
    def _needed(self) -> list[tuple[str, ...]]:
        """Of each of these a text that fits has at least one."""
        return [words for node in self._nodes if (words := needed_by(node))]

    def bits(self, screen: Screen) -> int:
        """Of these a text that fits has at least one."""
        self._bits = self._bits or screen.bits(rarest(self._needed))
        return self._bits

    def could_read(self, first: str, last: str) -> bool:
        return first.startswith(self.firsts) and last.endswith(self.lasts)

    @property
    def regexes(self) -> list[str]:
        """The pattern as expressions: the shortest first slot, and the longest where there is another."""
        return [regex_of(self._nodes, lazy) for lazy in (("?", "") if self.frees > 1 else ("?",))]

    def splits(self, text: str) -> Iterator[re.Match[str]]:
        """The ways to divide the text among the slots: the shortest first slot, then the longest."""
        if not self._compiled:
            # Compiling takes longer than all else that a first phrase asks for.
            for words in self._needed:
                for word in words:
                    if word in text:
                        break
                else:
                    return
            self._compiled = [re.compile(regex, re.DOTALL) for regex in self.regexes]
        match = self._compiled[0].fullmatch(text)
        if match is None:
            return
        yield match
        # What one of them does not fit the other does not fit either.
        for pattern in self._compiled[1:]:
            other = pattern.fullmatch(text)
            if other and other.groups() != match.groups():
                yield other
