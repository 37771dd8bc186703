"""The full door: every command through Typer, which writes the help, completes words and says what is wrong."""

import sys
from collections.abc import Callable
from types import FunctionType
from typing import Annotated, Any, cast, get_args, get_origin

import typer

from tracker import __version__
from tracker.errors import UsageError

from .declared import Argument, Command, Group, Option
from .desk import flags

HELP = {"help_option_names": ["-h", "--help"]}
# Typer carries its own click and does not name this class.
ClickError = cast(type[Exception], typer.BadParameter.__mro__[2])


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tracker {__version__}")
        raise typer.Exit


def settings(
    database: Annotated[str | None, typer.Option("--db", metavar="URL|FILE", help="The ledger.")] = None,
    today: Annotated[str | None, typer.Option(metavar="DATE", help="Act as if it were this day.")] = None,
    user: Annotated[str | None, typer.Option(metavar="NAME", help="Who is at work, for the history.")] = None,
    _: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """Log what was promised, report what is overdue, due and opening, and mark it fulfilled with evidence.

    tracker demo

    tracker add "Hold the next dialogue" --party Japan --stated 2025-05-28 --due "by the end of this year"

    tracker intake statement.html --stated 2025-05-28

    tracker report
    """
    flags.db, flags.today, flags.user = database, today, user


def program(commands: dict[str, Command]) -> typer.Typer:
    """The program with these commands."""
    app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback(context_settings=HELP)(settings)
    for name, found in commands.items():
        if isinstance(found, Group):
            app.add_typer(_group(found), name=name, context_settings=HELP)
        else:
            app.command(name, context_settings=HELP)(_typed(found))
    return app


def _group(found: Group) -> typer.Typer:
    app = typer.Typer(help=found.told, no_args_is_help=True, rich_markup_mode=None)
    app.callback()(lambda: None)
    for name, command in found.commands.items():
        app.command(name)(_typed(command))
    return app


def _typed(command: Callable[..., None]) -> Callable[..., None]:
    """The same command with its options in Typer's own words."""
    made = FunctionType(
        command.__code__, command.__globals__, command.__name__, command.__defaults__, command.__closure__
    )
    made.__doc__ = command.__doc__
    made.__annotations__ = {name: _said(name, hint) for name, hint in command.__annotations__.items()}
    return made


def _said(name: str, hint: Any) -> Any:
    kind, mark = get_args(hint) if get_origin(hint) is Annotated else (hint, None)
    if not isinstance(mark, Option):
        return hint
    make = typer.Argument if isinstance(mark, Argument) else typer.Option
    names = () if isinstance(mark, Argument) else mark.names
    told = {"metavar": _metavar(kind), **mark.told}
    if "parser" in told:
        told["parser"] = _reader(told["parser"], names[0] if names else "--" + name.replace("_", "-"))
    return Annotated[kind, make(*names, **told)]


def _metavar(kind: Any) -> str | None:
    """What a text or a whole number is called on the help page, where the option does not say; else Typer knows."""
    kinds = {kind, *get_args(kind)}
    kinds |= {part for one in kinds for part in get_args(one)}
    return "TEXT" if str in kinds else "NUMBER" if int in kinds else None


def _reader(parser: Callable[[str, str], Any], option: str) -> Callable[[str], Any]:
    """The parser for one option, which it names where it refuses a value; Typer would only say what was refused."""

    def read(text: str) -> Any:
        return parser(text, option)

    return read


def _sentence(said: str, at: Any) -> str:
    """What Typer has to say as one line, ending with the help of the command that it is about."""
    said = said.replace("is not a valid int range", "is not a whole number")
    said = said.replace("is not a valid int", "is not a whole number").replace(",\n\t", ", ").replace("\n\t", " ")
    if said.startswith("Got unexpected extra argument"):
        said = said.rstrip(".") + "; a text of several words stands in quotes"
    joint = " See" if said.endswith("?") else "; see"
    return f"{said.rstrip('.')}{joint}: {at.command_path if at else 'tracker'} --help"


def run_typed(commands: dict[str, Command], words: list[str]) -> int:
    """Carry out one command line; the exit code. Raises UsageError for words that make no command."""
    try:
        return program(commands)(words, prog_name="tracker", standalone_mode=False) or 0
    except ClickError as error:
        said = str(getattr(error, "format_message", error.__str__)())
        if type(error).__name__ == "NoArgsIsHelpError":
            print(said, file=sys.stderr)
            return UsageError.exit_code
        raise UsageError(_sentence(said, getattr(error, "ctx", None))) from None
    except typer.Abort:
        raise KeyboardInterrupt from None
