"""What a command takes, told in its signature: the plain door reads it there, and Typer when it is wanted."""

from collections.abc import Callable
from typing import Any


class Option:
    """A named option: its names if they differ from the parameter's, and what Typer is told of it."""

    def __init__(self, *names: str, **told: Any) -> None:
        self.names, self.told = names, told


class Argument(Option):
    """A value that stands in its place."""


class Group:
    """Commands under one name, and what the help page says of them."""

    def __init__(self, told: str, commands: dict[str, Callable[..., None]]) -> None:
        self.told, self.commands = told, commands


Command = Callable[..., None] | Group
