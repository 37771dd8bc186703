"""tracker parties: the register of countries, ministries and organisations."""

from typing import Annotated

from .declared import Argument, Group, Option
from .desk import read, say, screen, show, write
from .options import Format, OutputFormat

Alias = Annotated[list[str] | None, Option(help="Another name it answers to (repeatable).")]
Fiscal = Annotated[
    str | None, Option("--fiscal-year-start", metavar="MM-DD", help="The first day of its fiscal year: 04-01.")
]
Name = Annotated[str, Argument(metavar="NAME|ID", help="Any name of the party, or its number.")]


def add(
    name: Annotated[str, Argument(metavar="NAME", help="Its name.")], alias: Alias = None, fiscal: Fiscal = None
) -> None:
    """Add a party with its other names.

    tracker parties add "Coast Guard" --alias 海上保安庁 --fiscal-year-start 04-01
    """
    from tracker.ledger.parties import new_party

    party = write(lambda writer: new_party(writer, name, tuple(alias or ()), fiscal))
    say(f"party {party['number']}: {party['name']}")


def edit(
    party: Name,
    name: Annotated[str | None, Option(help="A new first name; the old one stays an alias.")] = None,
    alias: Alias = None,
    fiscal: Fiscal = None,
) -> None:
    """Rename a party, or give it more names.

    tracker parties edit JMOD --alias "Japan MoD"

    tracker parties edit "Ministry of Defense" --name "Ministry of Defense of Japan"
    """
    from tracker.ledger.parties import edit_party

    edited = write(lambda writer: edit_party(writer, party, name, tuple(alias or ()), fiscal))
    say(f"party {edited['number']} edited: {edited['name']}")


def merge(
    party: Name,
    into: Annotated[str, Argument(metavar="INTO", help="The party that stays, by name or number.")],
) -> None:
    """Make two parties one; the items and names of the first go to the second.

    tracker parties merge "Defence Ministry" JMOD
    """
    from tracker.ledger.parties import merge_parties

    gone, kept, moved = write(lambda writer: merge_parties(writer, party, into))
    items = f"; items: {', '.join(map(str, moved))}" if moved else ""
    say(f"party {gone['number']} ({gone['name']}) is now party {kept['number']} ({kept['name']}){items}")


def list_parties(output: OutputFormat = Format.TERMINAL) -> None:
    """List the parties with all their names.

    tracker parties list
    """
    from tracker.render.registers import parties_data, party_lines
    from tracker.storage.state import things

    found = read(lambda store, _: things(store, "party", "kept"))
    show(parties_data(found) if output is Format.JSON else party_lines(found, screen()))


def show_party(party: Name, output: OutputFormat = Format.TERMINAL) -> None:
    """Show one party with all its names.

    tracker parties show 防衛省
    """
    from tracker.ledger.parties import get_party
    from tracker.render.registers import parties_data, party_lines

    found = [read(lambda store, _: get_party(store, party))]
    show(parties_data(found) if output is Format.JSON else party_lines(found, screen()))


app = Group(
    "The parties and their names.", {"add": add, "edit": edit, "merge": merge, "list": list_parties, "show": show_party}
)
