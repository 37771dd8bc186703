"""How a table of rows is written and found: the row, its words, and a pattern as a regular expression.

A pattern is text with `(a|b)` alternatives, `x?` or `(ab)?` options, and slots. `{month}` takes a word of the lexeme
"month"; `{period}` takes any text that a "period" row reads; `{first:loose}` is a slot named `first` of kind "loose".
The slot's name is the parameter of the meaning, which also takes the Context, first; it may stand in several alternatives. A "loose" period may lack its
year and is handed over as it is (a Floating); a {period} without a year is settled by the engine, or keeps floating.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

# A slot that other rows read may be this long; bounded, so that no input makes matching slow.
_FREE = ".{1,160}"


@dataclass(frozen=True, slots=True)
class Row:
    """One rule. `example` is "phrase | stated [issuer] | kind earliest latest", with "-" for an open side."""

    name: str
    pattern: str
    meaning: Callable[..., Any]
    example: str
    convention: str = ""


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A set of words or numbers with their values; the first and last characters they may have speed up the search."""

    regex: str
    value: Callable[[str], Any]
    firsts: frozenset[str] | None = None
    lasts: frozenset[str] | None = None


def words(values: Mapping[str, Any]) -> Lexeme:
    longest_first = sorted(values, key=len, reverse=True)
    regex = "(?:" + "|".join(map(re.escape, longest_first)) + ")"
    return Lexeme(regex, values.__getitem__, frozenset(w[0] for w in values), frozenset(w[-1] for w in values))


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

    `script` matches a character that only this language uses; `prepare` runs after the general normalisation.
    """

    lang: str
    name: str
    rows: Mapping[str, Sequence[Row]]
    lexemes: Mapping[str, Lexeme]
    prepare: Callable[[str], str] = lambda text: text
    script: str = ""
    _found: dict[tuple[str, str, str], tuple[Rule, ...]] = field(default_factory=dict, repr=False)
    _rules: dict[str, tuple[Rule, ...]] = field(default_factory=dict, repr=False)

    def rules(self, category: str) -> tuple[Rule, ...]:
        if category not in self._rules:
            self._rules[category] = tuple(Rule(row, category, self.lexemes) for row in self.rows.get(category, ()))
        return self._rules[category]

    def candidates(self, category: str, text: str) -> tuple[Rule, ...]:
        """The rules, in the table's order, that could read a text with this first and last character."""
        key = (category, text[0], text[-1])
        found = self._found.get(key)
        if found is None:
            found = tuple(rule for rule in self.rules(category) if rule.could_read(text[0], text[-1]))
            # The alphabet of what people type is small; a flood of rare characters must not fill the memory.
            if len(self._found) < 20_000:
                self._found[key] = found
        return found


class Rule:
    """A row made ready: its slots, and its pattern compiled when it is first tried."""

    def __init__(self, row: Row, category: str, lexemes: Mapping[str, Lexeme]) -> None:
        self.row, self.category = row, category
        pattern = _Pattern(row.pattern, lexemes)
        self.slots = pattern.slots
        self.frees = sum(lexeme is None for _, _, _, lexeme in pattern.slots)
        self.firsts, self.lasts = _ends(pattern.nodes), _ends(pattern.nodes[::-1], last=True)
        self.regexes = [_regex(pattern.nodes, "?")]
        if self.frees > 1:
            self.regexes.append(_regex(pattern.nodes, ""))
        self._compiled: list[re.Pattern[str]] = []

    def could_read(self, first: str, last: str) -> bool:
        return (self.firsts is None or first in self.firsts) and (self.lasts is None or last in self.lasts)

    def splits(self, text: str) -> Iterator[re.Match[str]]:
        """The ways to divide the text among the slots: the shortest first slot, then the longest."""
        if not self._compiled:
            self._compiled = [re.compile(regex, re.DOTALL) for regex in self.regexes]
        seen = None
        for pattern in self._compiled:
            match = pattern.fullmatch(text)
            if match and match.groups() != seen:
                seen = match.groups()
                yield match


# A pattern's nodes: a character, a slot (name, lexeme or None), or alternatives (sequences, whether optional).
_Node = str | tuple[str, Lexeme | None] | tuple[list[list[Any]], bool]


class _Pattern:
    """Reads a pattern's small language into nodes."""

    def __init__(self, text: str, lexemes: Mapping[str, Lexeme]) -> None:
        self.text, self.at, self.lexemes = text, 0, lexemes
        # Each slot's group in the expression, its name, what it takes, and the lexeme where it is a word.
        self.slots: list[tuple[str, str, str, Lexeme | None]] = []
        self.nodes = self._sequence()
        if self.at < len(text):
            raise ValueError(f"unbalanced pattern {text!r}")

    def _sequence(self) -> list[Any]:
        nodes: list[Any] = []
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            nodes.append(self._node())
        return nodes

    def _node(self) -> Any:
        char = self.text[self.at]
        self.at += 1
        if char == "{":
            return self._slot()
        sequences = self._alternatives() if char == "(" else [[char]]
        if self.text[self.at : self.at + 1] == "?":
            self.at += 1
            return (sequences, True)
        return (sequences, False) if char == "(" else char

    def _alternatives(self) -> list[list[Any]]:
        sequences = [self._sequence()]
        while self.text[self.at] == "|":
            self.at += 1
            sequences.append(self._sequence())
        self.at += 1
        return sequences

    def _slot(self) -> tuple[str, Lexeme | None]:
        end = self.text.index("}", self.at)
        name, _, category = self.text[self.at : end].partition(":")
        self.at = end + 1
        lexeme = self.lexemes.get(category or name)
        group = f"{name}_{len(self.slots)}" if any(name == other for _, other, _, _ in self.slots) else name
        self.slots.append((group, name, category or name, lexeme))
        return (group, lexeme)


def _regex(nodes: Sequence[Any], lazy: str) -> str:
    parts = []
    for node in nodes:
        if isinstance(node, str):
            parts.append(re.escape(node))
        elif isinstance(node[0], str):
            parts.append(f"(?P<{node[0]}>{node[1].regex if node[1] else _FREE + lazy})")
        else:
            # The longest first: "within the next {span}" is not "within {span}" with "the next" in the slot.
            options = "|".join(_regex(sequence, lazy) for sequence in sorted(node[0], key=len, reverse=True))
            parts.append(f"(?:{options}){'?' if node[1] else ''}")
    return "".join(parts)


def _ends(nodes: Sequence[Any], last: bool = False) -> frozenset[str] | None:
    """The characters that a text of these nodes may begin (or end) with; None where it may be any."""
    chars: frozenset[str] = frozenset()
    for node in nodes:
        if isinstance(node, str):
            return chars | {node}
        if isinstance(node[0], str):
            ends = None if node[1] is None else node[1].lasts if last else node[1].firsts
            return None if ends is None else chars | ends
        for sequence in node[0]:
            inner = _ends(sequence[::-1] if last else sequence, last)
            if inner is None:
                return None
            chars |= inner
        if not node[1]:
            return chars
    # Everything was optional, and the caller goes on with what follows: rows keep one fixed word or slot.
    return chars or None
