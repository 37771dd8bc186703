"""tracker milestones: named events on which due phrases hang."""

from datetime import date
from typing import Annotated

from tracker.errors import UsageError

from .declared import Argument, Group, Option
from .desk import read, say, screen, show, write
from .options import Format, OutputFormat, a_day

Day = Annotated[date | None, Option("--on", parser=a_day, metavar="DATE", help="The day of the event.")]
Name = Annotated[str, Argument(metavar="NAME|ID", help="The milestone's name or number.")]


def add(name: Annotated[str, Argument(metavar="NAME", help="Its name.")], on: Day = None) -> None:
    """Add a milestone, with or without its day.

    tracker milestones add "NATO Summit 2027" --on 2027-07-07
    """
    from tracker.ledger.milestones import add_milestone

    made = write(lambda writer: add_milestone(writer, name, on))
    say(f"milestone {made['number']}: {made['name']}" + (f" on {made['happens_on']}" if made["happens_on"] else ""))


def edit(
    milestone: Name,
    name: Annotated[str | None, Option(help="A new name.")] = None,
    on: Day = None,
    no_day: Annotated[bool, Option("--no-day", help="Its day is open again.")] = False,
) -> None:
    """Set or move a milestone's day; every window that hangs on it moves along.

    tracker milestones edit "NATO Summit 2027" --on 2027-07-14
    """
    from tracker.ledger.milestones import edit_milestone

    if on and no_day:
        raise UsageError("give either --on DATE or --no-day")
    edited, moved = write(lambda writer: edit_milestone(writer, milestone, name, on, no_day))
    windows = f"; moved with it: {', '.join(map(str, moved))}" if moved else ""
    say(f"milestone {edited['number']} edited: {edited['name']} ({edited['happens_on'] or 'no day yet'}){windows}")


def list_milestones(output: OutputFormat = Format.TERMINAL) -> None:
    """List the milestones with the items that hang on them.

    tracker milestones list
    """
    from tracker.ledger.milestones import hanging
    from tracker.render.following import milestone_lines, milestones_data
    from tracker.storage.state import things

    found = read(lambda store, _: [(row, hanging(store, row)) for row in things(store, "milestone", "kept")])
    show(milestones_data(found) if output is Format.JSON else milestone_lines(found, screen()))


def show_milestone(milestone: Name, output: OutputFormat = Format.TERMINAL) -> None:
    """Show one milestone with the items that hang on it.

    tracker milestones show "NATO Summit 2027"
    """
    from tracker.ledger.milestones import get_milestone, hanging
    from tracker.render.following import milestone_lines, milestones_data

    found = read(lambda store, _: [(row := get_milestone(store, milestone), hanging(store, row))])
    show(milestones_data(found) if output is Format.JSON else milestone_lines(found, screen()))


app = Group(
    'Events whose day may move: "before the NATO Summit" hangs on one.',
    {"add": add, "edit": edit, "list": list_milestones, "show": show_milestone},
)
