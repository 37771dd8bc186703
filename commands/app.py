"""The program: global options, the commands by hand, and how errors end."""

import gc
import os
import signal
import sys
from contextlib import suppress
from importlib import import_module
from itertools import islice

from tracker import __version__
from tracker.errors import TrackerError
from tracker.secret import blot_arguments, redact
from tracker.text import admit, visible

from .declared import Command, Group
from .desk import Ended, flags
from .plain import arguments

GLOBAL = ("--db", "--today", "--user")
# Set by the shell that asks what could stand after these words.
COMPLETION = "_TRACKER_COMPLETE"
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


def hoist(words: list[str]) -> tuple[list[str], list[str]]:
    """The global options, which may also stand after the command, and the other arguments."""
    front: list[str] = []
    rest: list[str] = []
    queue = iter(words)
    for word in queue:
        if word == "--":
            rest += [word, *queue]
        elif word in GLOBAL:
            front += [word, *islice(queue, 1)]
        elif word.startswith(tuple(f"{option}=" for option in GLOBAL)):
            front += word.split("=", 1)
        else:
            rest.append(word)
    return front, rest


def commands(words: list[str]) -> dict[str, Command]:
    """The command that these words name; all of them where they name none, for the help page."""
    named = next((word for word in words if not word.startswith("-")), None)
    return {name: _command(name) for name in ([named] if named in COMMANDS else COMMANDS)}


def _command(name: str) -> Command:
    module, attribute = COMMANDS[name].split(":")
    found: Command = getattr(import_module(f".{module}", __package__), attribute)
    return found


def carry_out(words: list[str]) -> int:
    """One command line, through the plain door if it can be, else through Typer's; the exit code."""
    if words == ["--version"]:
        print(f"tracker {__version__}")
        return 0
    for word in words:
        admit(word, "the command line")
    front, rest = hoist(words)
    try:
        if plainly(front, rest):
            return 0
        from .typed import run_typed

        return run_typed(commands(rest), front + rest)
    except Ended as ended:
        return ended.code


def plainly(front: list[str], rest: list[str]) -> bool:
    """Carry out words that need no explaining; False where nothing was done."""
    if not rest or rest[0] not in COMMANDS or len(front) % 2 or COMPLETION in os.environ:
        return False
    command, words = _command(rest[0]), rest[1:]
    if isinstance(command, Group):
        if not words or words[0] not in command.commands:
            return False
        command, words = command.commands[words[0]], words[1:]
    given = arguments(command, words)
    if given is None:
        return False
    told = dict(zip(front[::2], front[1::2], strict=True))
    flags.db, flags.today, flags.user = (told.get(option) for option in GLOBAL)
    command(**given)
    return True


def run(words: list[str]) -> int:
    """Carry out one command line; the exit code. Errors are one line on stderr."""
    try:
        code = carry_out(words)
        sys.stdout.flush()
        return code
    except TrackerError as error:
        return _fail("; ".join([str(error), *getattr(error, "__notes__", ())]), error.exit_code)
    except KeyboardInterrupt:
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
    # A short run makes little rubbish in circles; to look for it among thousands of items slows a long report.
    gc.set_threshold(50_000)
    blot_arguments(sys.argv[1:])
    sys.exit(run(sys.argv[1:]))
