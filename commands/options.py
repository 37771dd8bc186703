"""Options that several commands take."""

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from tracker.config import parse_day

from .completion import ids


def a_day(text: str) -> date:
    """A day as YYYY-MM-DD."""
    return parse_day(text, "this option")


class Format(StrEnum):
    """How a result is written."""

    TERMINAL = "terminal"
    JSON = "json"


Ids = Annotated[list[int], typer.Argument(metavar="ID...", help="The items' numbers.", autocompletion=ids)]
Id = Annotated[int, typer.Argument(metavar="ID", help="The item's number.", autocompletion=ids)]
Internal = Annotated[bool, typer.Option("--internal", help="Leave it out of public reports and exports.")]
Milestone = Annotated[
    str | None, typer.Option("--milestone", metavar="NAME", help="The event whose day makes the window.")
]
Offset = Annotated[
    str | None,
    typer.Option("--offset", metavar="TIME", help="How far from the milestone the last day is: -1d, 60d, 3m."),
]
OutputFormat = Annotated[Format, typer.Option("--format", help="terminal or json.")]
On = Annotated[
    date | None,
    typer.Option("--on", parser=a_day, metavar="DATE", help="The date of the fact; without it, today."),
]
Stated = Annotated[
    date | None,
    typer.Option("--stated", parser=a_day, metavar="DATE", help="The day of the statement, from which phrases count."),
]
Earliest = Annotated[
    date | None,
    typer.Option("--earliest", parser=a_day, metavar="DATE", help="First day, where the phrase is kept as said."),
]
Latest = Annotated[
    date | None,
    typer.Option("--latest", parser=a_day, metavar="DATE", help="Last day on time, where the phrase is kept as said."),
]
