"""Options that several commands take."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from tracker.config import parse_day

from .completion import ids
from .declared import Argument, Option


def a_day(text: str, option: str = "the option") -> date:
    """A day as YYYY-MM-DD; raises UsageError naming the option."""
    return parse_day(text, option)


class Format(StrEnum):
    """How a result is written."""

    TERMINAL = "terminal"
    JSON = "json"


Ids = Annotated[list[int], Argument(metavar="ID...", help="The items' numbers.", autocompletion=ids)]
Id = Annotated[int, Argument(metavar="ID", help="The item's number.", autocompletion=ids)]
Internal = Annotated[bool, Option("--internal", help="Leave it out of public reports and exports.")]
Milestone = Annotated[str | None, Option("--milestone", metavar="NAME", help="The event whose day makes the window.")]
Offset = Annotated[
    str | None,
    Option("--offset", metavar="TIME", help="How far from the milestone the last day is: -1d, 60d, 3m."),
]
OutputFormat = Annotated[Format, Option("--format", help="terminal or json.")]
On = Annotated[
    date | None,
    Option("--on", parser=a_day, metavar="DATE", help="The date of the fact; without it, today."),
]
Stated = Annotated[
    date | None,
    Option("--stated", parser=a_day, metavar="DATE", help="The day of the statement, from which phrases count."),
]
Earliest = Annotated[
    date | None,
    Option("--earliest", parser=a_day, metavar="DATE", help="First day, where the phrase is kept as said."),
]
Latest = Annotated[
    date | None,
    Option("--latest", parser=a_day, metavar="DATE", help="Last day on time, where the phrase is kept as said."),
]
