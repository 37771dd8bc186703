"""A row's pattern taken apart: its nodes, the expression they make, and how a text that fits may begin and end."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tracker.due.screening import rarest

# A slot that other rows read may be this long; bounded, so that no input makes matching slow.
FREE = ".{1,160}"
# How many characters at either end of a text tell which rows may read it.
REACH = 3


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A set of words or numbers with their values; how they may begin and end speeds up the search."""

    regex: str
    value: Callable[[str], Any]
    firsts: frozenset[str] | None = None
    lasts: frozenset[str] | None = None
    # A text of it holds one of these; none where they are too many to say.
    needs: tuple[str, ...] = ()


_ANY = Lexeme(FREE, str)
# A pattern's nodes: plain text, a slot (name, lexeme), or alternatives (sequences, whether optional).
_Node = str | tuple[str, Lexeme] | tuple[list[list[Any]], bool]


# Plain characters, but not one that is optional by itself.
_PLAIN = re.compile(r"[^{}()|?\\]{1,400}(?![?])")


_SPECIAL = frozenset("{}(?\\")


class Pattern:
    """Reads a pattern's small language into nodes."""

    def __init__(self, text: str, lexemes: Mapping[str, Lexeme], free: Mapping[str, Lexeme]) -> None:
        self.text, self.at, self.lexemes, self.free = text, 0, lexemes, free
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

    def _slot(self) -> tuple[str, Lexeme]:
        end = self.text.index("}", self.at)
        name, _, category = self.text[self.at : end].partition(":")
        self.at = end + 1
        lexeme = self.lexemes.get(category or name)
        group = f"{name}_{len(self.slots)}" if any(name == other for _, other, _, _ in self.slots) else name
        self.slots.append((group, name, category or name, lexeme))
        return (group, lexeme or self.free.get(category or name, _ANY))


def regex_of(nodes: Sequence[Any], lazy: str) -> str:
    parts = []
    for node in nodes:
        if isinstance(node, str):
            parts.append(re.escape(node))
        elif isinstance(node[0], str):
            free = node[1].regex is FREE
            parts.append(f"(?P<{node[0]}>{node[1].regex}{lazy if free else ''})")
        else:
            # The longest first: "within the next {span}" is not "within {span}" with "the next" in the slot.
            options = "|".join(regex_of(sequence, lazy) for sequence in sorted(node[0], key=_length, reverse=True))
            parts.append(f"(?:{options}){'?' if node[1] else ''}")
    return "".join(parts)


def needed_by(node: Any) -> tuple[str, ...]:
    """The plain texts of which one must stand in a text that this node reads; none where it may do without."""
    if isinstance(node, str):
        return (node,) if node.strip() else ()
    if isinstance(node[0], str):
        return tuple(node[1].needs)
    if node[1]:
        return ()
    each = [rarest(needed for part in sequence if (needed := needed_by(part))) for sequence in node[0]]
    return tuple(text for needed in each for text in needed) if all(each) else ()


def _length(nodes: Sequence[Any]) -> int:
    """Of its longest form; a slot counts for one."""
    return sum(
        len(node) if isinstance(node, str) else 1 if isinstance(node[0], str) else max(map(_length, node[0]))
        for node in nodes
    )


def edges_of(nodes: Sequence[Any], last: bool) -> tuple[str, ...]:
    """What a text of these nodes may begin (or end) with, up to REACH characters; "" where it may be anything."""
    shut, growing = _grown(nodes, last)
    found = shut | growing
    return ("",) if "" in found else tuple(sorted(found))


def _grown(nodes: Sequence[Any], last: bool) -> tuple[set[str], set[str]]:
    """The edges after which anything may come, and those to which the next node is to be added."""
    edge = nodes[-1 if last else 0] if nodes else None
    if isinstance(edge, str) and len(edge) >= REACH:
        return {edge[-REACH:] if last else edge[:REACH]}, set()
    shut: set[str] = set()
    growing = {""}
    for node in reversed(nodes) if last else nodes:
        node_shut, node_growing = _edges_of_node(node, last)
        shut |= {_joined(edge, more, last) for edge in growing for more in node_shut}
        joined = {_joined(edge, more, last) for edge in growing for more in node_growing}
        shut |= {edge for edge in joined if len(edge) >= REACH}
        growing = {edge for edge in joined if len(edge) < REACH}
        if not growing:
            break
    return shut, growing


def _joined(edge: str, more: str, last: bool) -> str:
    return (more + edge)[-REACH:] if last else (edge + more)[:REACH]


def _edges_of_node(node: Any, last: bool) -> tuple[set[str], set[str]]:
    if isinstance(node, str):
        return set(), {node}
    if isinstance(node[0], str):
        ends = node[1].lasts if last else node[1].firsts
        return set(ends) if ends is not None else {""}, set()
    shut: set[str] = set()
    growing: set[str] = {""} if node[1] else set()
    for sequence in node[0]:
        more_shut, more_growing = _grown(sequence, last)
        shut |= more_shut
        growing |= more_growing
    return shut, growing
