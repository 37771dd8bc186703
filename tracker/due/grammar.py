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

# A slot that other rows read may be this long; bounded, so that no input makes matching slow.
_FREE = ".{1,160}"
# How many characters at either end of a text tell which rows may read it.
_REACH = 3


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
    """A set of words or numbers with their values; how they may begin and end speeds up the search."""

    regex: str
    value: Callable[[str], Any]
    firsts: frozenset[str] | None = None
    lasts: frozenset[str] | None = None


def words(values: Mapping[str, Any]) -> Lexeme:
    longest_first = sorted(values, key=len, reverse=True)
    regex = "(?:" + "|".join(map(re.escape, longest_first)) + ")"
    firsts, lasts = (frozenset(word[:_REACH] for word in values), frozenset(word[-_REACH:] for word in values))
    return Lexeme(regex, values.__getitem__, firsts, lasts)


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
    _found: dict[tuple[str, str, str], tuple[Rule, ...]] = field(default_factory=dict, repr=False)
    _rules: dict[str, tuple[Rule, ...]] = field(default_factory=dict, repr=False)
    _vocabulary: list[str] = field(default_factory=list, repr=False)

    def vocabulary(self) -> str:
        """All patterns in one text, in which a word that no row knows is not found."""
        if not self._vocabulary:
            patterns = [row.pattern for rows in self.rows.values() for row in rows]
            self._vocabulary.append(" ".join([*patterns, *(lexeme.regex for lexeme in self.lexemes.values())]))
        return self._vocabulary[0]

    def rules(self, category: str) -> tuple[Rule, ...]:
        if category not in self._rules:
            self._rules[category] = tuple(Rule(row, category, self.lexemes) for row in self.rows.get(category, ()))
        return self._rules[category]

    def candidates(self, category: str, text: str) -> tuple[Rule, ...]:
        """The rules, in the table's order, that could read a text that begins and ends like this one."""
        first, last = text[:_REACH], text[-_REACH:]
        key = (category, first, last)
        found = self._found.get(key)
        if found is None:
            found = tuple(rule for rule in self.rules(category) if rule.could_read(first, last))
            # The alphabet of what people type is small; a flood of rare characters must not fill the memory.
            if len(self._found) < 20_000:
                self._found[key] = found
        return found


class Rule:
    """A row made ready: its slots, and its pattern compiled when a text that may fit it is first tried."""

    def __init__(self, row: Row, category: str, lexemes: Mapping[str, Lexeme]) -> None:
        self.row, self.category = row, category
        pattern = _Pattern(row.pattern, lexemes)
        self.slots = pattern.slots
        self.frees = sum(lexeme is None for _, _, _, lexeme in pattern.slots)
        self.firsts = _edges(pattern.nodes, last=False)
        self._nodes = pattern.nodes
        self._compiled: list[re.Pattern[str]] = []

    @cached_property
    def lasts(self) -> tuple[str, ...]:
        return _edges(self._nodes, last=True)

    @cached_property
    def _needed(self) -> list[tuple[str, ...]]:
        """Of each of these a text that fits has at least one."""
        return [words for node in self._nodes if (words := _needed(node))]

    def could_read(self, first: str, last: str) -> bool:
        return first.startswith(self.firsts) and last.endswith(self.lasts)

    @property
    def regexes(self) -> list[str]:
        """The pattern as expressions: the shortest first slot, and the longest where there is another."""
        return [_regex(self._nodes, lazy) for lazy in (("?", "") if self.frees > 1 else ("?",))]

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
        seen = None
        for pattern in self._compiled:
            match = pattern.fullmatch(text)
            if match and match.groups() != seen:
                seen = match.groups()
                yield match


# A pattern's nodes: plain text, a slot (name, lexeme or None), or alternatives (sequences, whether optional).
_Node = str | tuple[str, Lexeme | None] | tuple[list[list[Any]], bool]


# Plain characters, but not one that is optional by itself.
_PLAIN = re.compile(r"[^{}()|?\\]{1,400}(?![?])")


_SPECIAL = frozenset("{}(?\\")


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
        plain = _PLAIN.match(self.text, self.at)
        if plain:
            self.at = plain.end()
            return plain.group()
        char = self.text[self.at]
        self.at += 1
        if char == "\\":
            self.at += 1
            return self.text[self.at - 1]
        if char == "{":
            return self._slot()
        sequences = self._alternatives() if char == "(" else [[char]]
        if self.text[self.at : self.at + 1] == "?":
            self.at += 1
            return (sequences, True)
        return (sequences, False) if char == "(" else char

    def _alternatives(self) -> list[list[Any]]:
        end = self.text.find(")", self.at)
        plain = self.text[self.at : end]
        if end > 0 and _SPECIAL.isdisjoint(plain):
            self.at = end + 1
            return [[part] if part else [] for part in plain.split("|")]
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
            options = "|".join(_regex(sequence, lazy) for sequence in sorted(node[0], key=_length, reverse=True))
            parts.append(f"(?:{options}){'?' if node[1] else ''}")
    return "".join(parts)


def _needed(node: Any) -> tuple[str, ...]:
    """The plain texts of which one must stand in a text that this node reads; none where it may do without."""
    if isinstance(node, str):
        return (node,)
    if isinstance(node[0], str) or node[1]:
        return ()
    longest = [max((part for part in nodes if isinstance(part, str)), key=len, default="") for nodes in node[0]]
    return tuple(longest) if all(longest) else ()


def _length(nodes: Sequence[Any]) -> int:
    return sum(len(node) if isinstance(node, str) else 1 for node in nodes)


def _edges(nodes: Sequence[Any], last: bool) -> tuple[str, ...]:
    """What a text of these nodes may begin (or end) with, up to _REACH characters; "" where it may be anything."""
    shut, growing = _grown(nodes, last)
    found = shut | growing
    return ("",) if "" in found else tuple(sorted(found))


def _grown(nodes: Sequence[Any], last: bool) -> tuple[set[str], set[str]]:
    """The edges after which anything may come, and those to which the next node is to be added."""
    edge = nodes[-1 if last else 0] if nodes else None
    if isinstance(edge, str) and len(edge) >= _REACH:
        return {edge[-_REACH:] if last else edge[:_REACH]}, set()
    shut: set[str] = set()
    growing = {""}
    for node in reversed(nodes) if last else nodes:
        node_shut, node_growing = _edges_of(node, last)
        shut |= {_joined(edge, more, last) for edge in growing for more in node_shut}
        joined = {_joined(edge, more, last) for edge in growing for more in node_growing}
        shut |= {edge for edge in joined if len(edge) >= _REACH}
        growing = {edge for edge in joined if len(edge) < _REACH}
        if not growing:
            break
    return shut, growing


def _joined(edge: str, more: str, last: bool) -> str:
    return (more + edge)[-_REACH:] if last else (edge + more)[:_REACH]


def _edges_of(node: Any, last: bool) -> tuple[set[str], set[str]]:
    if isinstance(node, str):
        return set(), {node}
    if isinstance(node[0], str):
        ends = None if node[1] is None else node[1].lasts if last else node[1].firsts
        return set(ends) if ends is not None else {""}, set()
    shut: set[str] = set()
    growing: set[str] = {""} if node[1] else set()
    for sequence in node[0]:
        more_shut, more_growing = _grown(sequence, last)
        shut |= more_shut
        growing |= more_growing
    return shut, growing
