"""The program: global options, the commands by hand, and how errors end."""

import os
import signal
import sys
from contextlib import suppress
from importlib import import_module
from typing import Annotated, cast

import typer

from tracker import __version__
from tracker.errors import TrackerError
from tracker.secret import blot_arguments, redact
from tracker.text import admit, visible

from .desk import flags

HELP = {"help_option_names": ["-h", "--help"]}
GLOBAL = ("--db", "--today", "--user")
# The commands in the order of the help page: module and function, or module and `app` for a group.
COMMANDS = {
    "add": "add:add",
    "intake": "intake:intake",
    "list": "list:list_items",
    "show": "show:show",
    "report": "report:report",
    "mail": "mail:mail",
    "fulfil": "fulfil:fulfil",
    "mark": "mark:mark",
    "reschedule": "reschedule:reschedule",
    "note": "note:note",
    "check": "check:check",
    "contact": "contact:contact",
    "follow-up": "follow_up:follow_up",
    "evidence": "evidence:evidence",
    "edit": "edit:edit",
    "link": "link:link",
    "retract": "retract:retract",
    "undo": "undo:undo",
    "history": "history:history",
    "search": "search:search",
    "due": "due:due",
    "sources": "sources:app",
    "parties": "parties:app",
    "import": "import_:import_",
    "export": "export:export",
    "milestones": "milestones:app",
    "tags": "tags:app",
    "db": "db:app",
    "demo": "demo:demo",
}


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
    """Log what was promised, report what is overdue, due and opening, and mark it fulfilled with evidence."""
    flags.db, flags.today, flags.user = database, today, user


def program(words: list[str]) -> typer.Typer:
    """The program as far as these words need it: one command where they name one, so that it starts at once."""
    app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback(context_settings=HELP)(settings)
    named = next((word for word in words if not word.startswith("-")), None)
    needed = [named] if named in COMMANDS else [] if "--version" in words else list(COMMANDS)
    for name in needed:
        module, attribute = COMMANDS[name].split(":")
        found = getattr(import_module(f".{module}", __package__), attribute)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name, context_settings=HELP)
        else:
            app.command(name, context_settings=HELP)(found)
    return app


# Typer carries its own click and does not name this class.
ClickError = cast(type[Exception], typer.BadParameter.__mro__[2])


def hoist(words: list[str]) -> tuple[list[str], list[str]]:
    """The global options, which may also stand after the command, and the other arguments."""
    front: list[str] = []
    rest: list[str] = []
    queue = iter(words)
    for word in queue:
        if word == "--":
            rest += [word, *queue]
        elif word in GLOBAL:
            front += [word, *[value for value in [next(queue, None)] if value is not None]]
        elif word.startswith(tuple(f"{option}=" for option in GLOBAL)):
            front.append(word)
        else:
            rest.append(word)
    return front, rest


def run(words: list[str]) -> int:
    """Carry out one command line; the exit code. Errors are one line on stderr."""
    try:
        for word in words:
            admit(word, "the command line")
        front, rest = hoist(words)
        code = program(rest)(front + rest, prog_name="tracker", standalone_mode=False) or 0
        sys.stdout.flush()
        return code
    except TrackerError as error:
        return _fail(str(error), error.exit_code)
    except ClickError as error:
        return _fail(f"{_said(error)}; see: tracker --help", 2)
    except (KeyboardInterrupt, typer.Abort):
        return _fail("stopped; nothing was written", 130)
    except BrokenPipeError:
        _drop_output()
        return 1
    except OSError as error:
        _drop_output()
        return _fail(f"{error.filename or 'the output'} cannot be used: {error.strerror or error}", 1)
    except Exception as error:
        if os.environ.get("TRACKER_DEBUG"):
            from traceback import format_exc

            print(redact(format_exc()), file=sys.stderr)
        return _fail(
            f"something went wrong inside tracker ({type(error).__name__}: {error}); what was not confirmed was not "
            "written. Run: tracker db check; if that finds nothing, please report this (TRACKER_DEBUG=1 shows where)",
            1,
        )


def _drop_output() -> None:
    """What is still in the buffer cannot be written either; without this Python would complain at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _said(error: Exception) -> str:
    return str(getattr(error, "format_message", error.__str__)()).rstrip(".?")


def _fail(text: str, code: int) -> int:
    print(f"tracker: {visible(redact(text))}", file=sys.stderr)
    return code


def main() -> None:
    """The `tracker` program."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            # Unwinds the transaction and removes files that are half written.
            signal.signal(getattr(signal, name), lambda number, _: sys.exit(128 + number))
    blot_arguments(sys.argv[1:])
    sys.exit(run(sys.argv[1:]))
