"""The plain door: words that a command's signature explains whole, without Typer, which is slow to import.

It answers only where nothing can be said against the words. For the rest (help, mistakes, spellings that Typer also
takes) it gives None, and the same words go through the other door; a test holds the two against each other.
"""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, get_args, get_origin

from tracker.errors import UsageError

from .declared import Argument

# What may be told of an option and is heeded here, or says nothing of its values.
_KNOWN = {"parser", "min", "max", "help", "metavar", "autocompletion"}


class DoubtError(Exception):
    """Only Typer knows what to make of this."""


class Place:
    """One parameter of a command: where its values come from and what they become."""

    def __init__(self, name: str, hint: Any, required: bool) -> None:
        if get_origin(hint) is not Annotated:
            raise DoubtError
        kind, mark = get_args(hint)
        self.name, self.mark, self.required = name, mark, required
        if get_origin(kind) is UnionType:
            kind = get_args(kind)[0]
        self.many = get_origin(kind) is list
        self.kind = get_args(kind)[0] if self.many else kind
        self.values: list[Any] = []
        if set(mark.told) - _KNOWN or any("/" in spelling for spelling in mark.names):
            raise DoubtError

    @property
    def flag(self) -> bool:
        """True for an option without a value."""
        return self.kind is bool

    def spellings(self) -> Iterable[str]:
        """The names on the command line; a flag's are always written out, for Typer would add its opposite."""
        if self.flag and not self.mark.names:
            raise DoubtError
        return self.mark.names or ["--" + self.name.replace("_", "-")]

    def take(self, word: str) -> None:
        """Keep one value, made what the parameter wants."""
        self.values.append(self._read(word))

    def _read(self, word: str) -> Any:
        if self.kind is date:
            return self.mark.told["parser"](word)
        if self.kind is int:
            low, high = self.mark.told.get("min"), self.mark.told.get("max")
            if not (word.isascii() and word.isdigit() and len(word) < 19):
                raise DoubtError
            if (low is not None and int(word) < low) or (high is not None and int(word) > high):
                raise DoubtError
            return int(word)
        if self.kind in (str, Path) or issubclass(self.kind, StrEnum):
            return self.kind(word)
        raise DoubtError

    def given(self) -> dict[str, Any]:
        """The argument for the call; nothing where the default holds."""
        if not self.values:
            if self.required:
                raise DoubtError
            return {}
        return {self.name: self.values if self.many else self.values[-1]}


def arguments(command: Callable[..., None], words: list[str]) -> dict[str, Any] | None:
    """The arguments that these words give a command; None where Typer has to look at them."""
    try:
        places = _places(command)
        _sort(words, [place for place in places if not isinstance(place.mark, Argument)], _queue(places))
        return {name: value for place in places for name, value in place.given().items()}
    except (DoubtError, ValueError, UsageError):
        return None


def _places(command: Callable[..., None]) -> list[Place]:
    code = command.__code__
    names = code.co_varnames[: code.co_argcount]
    without_default = len(names) - len(command.__defaults__ or ())
    return [Place(name, command.__annotations__[name], at < without_default) for at, name in enumerate(names)]


def _queue(places: list[Place]) -> list[Place]:
    """The places of plain words in their order; one that takes many has to be the last."""
    queue = [place for place in places if isinstance(place.mark, Argument)]
    if any(place.many for place in queue[:-1]):
        raise DoubtError
    return queue


def _sort(words: list[str], options: list[Place], queue: list[Place]) -> None:
    """Give every word to its place."""
    named = {spelling: place for place in options for spelling in place.spellings()}
    rest = iter(words)
    for word in rest:
        if not word.startswith("-") or word == "-":
            _put(word, queue)
            continue
        name, equals, value = word.partition("=")
        place = named.get(name)
        if place is None or (equals and (place.flag or not name.startswith("--"))):
            raise DoubtError
        if place.flag:
            place.values.append(True)
            continue
        if not equals:
            value = next(rest, "-")
            if value.startswith("-"):
                raise DoubtError
        place.take(value)


def _put(word: str, queue: list[Place]) -> None:
    if not queue:
        raise DoubtError
    queue[0].take(word)
    if not queue[0].many:
        queue.pop(0)
