"""The plain door and Typer's: what the plain one takes, it takes just as Typer does."""

import contextlib
import io
import subprocess
import sys
from collections.abc import Callable
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from tracker.commands.app import commands
from tracker.commands.declared import Argument, Group, Option
from tracker.commands.plain import arguments
from tracker.commands.typed import run_typed

from tests.conftest import Program
from tracker.errors import TrackerError

Command = Callable[..., None]


def _every_command() -> dict[str, Command]:
    found: dict[str, Command] = {}
    for name, command in commands([]).items():
        parts = {f"{name} {part}": one for part, one in command.commands.items()} if isinstance(command, Group) else {}
        found |= parts or {name: command}
    return found


EVERY = _every_command()
# What a person may type after a command: its own spellings, good and bad values, and what belongs to nobody.
_VALUES = ["1", "12", "0", "-3", "007", "1_0", " 4", "２", "99999999999999999999", "firm", "soft", "open", "OPEN"]
_VALUES += ["terminal", "json", "html", "2025-12-31", "2025-2-30", "20251231", "overdue", "party", "ja", "", "-", "--"]
_VALUES += [
    "Japan",
    "防衛省",
    "by the end of this year",
    "-x",
    "--public",
    "--db",
    "a=b",
    "on",
    "https://example.org/a",
]


def _spellings(command: Command) -> list[str]:
    found = []
    for name, hint in command.__annotations__.items():
        mark = next((part for part in get_args(hint) if isinstance(part, Option)), None)
        if mark and not isinstance(mark, Argument):
            found += list(mark.names) or ["--" + name.replace("_", "-")]
    return found


@some.composite
def _lines(draw: some.DrawFn) -> tuple[str, list[str]]:
    name = draw(some.sampled_from(sorted(EVERY)))
    value = some.sampled_from(_VALUES)
    spelling = some.sampled_from([*_spellings(EVERY[name]), "--help", "-h", "--no-such", "--form"])
    pair = some.tuples(spelling, value)
    alone = some.one_of(value, spelling, pair.map("=".join)).map(lambda one: [one])
    word = pair.map(list) | alone
    return name, [part for words in draw(some.lists(word, max_size=5)) for part in words]


def _recording(command: Command, called: list[dict[str, Any]]) -> Command:
    """A command that takes the same and only keeps what it was called with."""
    names = command.__code__.co_varnames[: command.__code__.co_argcount]
    space: dict[str, Any] = {"called": called}
    exec(f"def stand_in({', '.join(names)}): called.append(dict(locals()))", space)
    made: Command = space["stand_in"]
    made.__defaults__, made.__annotations__ = command.__defaults__, command.__annotations__
    return made


def _through_typer(command: Command, words: list[str]) -> dict[str, Any] | None:
    """What Typer would call the command with; None where it refuses the words or answers itself."""
    called: list[dict[str, Any]] = []
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(TrackerError):
        run_typed({"it": _recording(command, called)}, ["it", *words])
    return called[0] if called else None


def _whole(command: Command, given: dict[str, Any]) -> dict[str, Any]:
    """The call with its defaults filled in."""
    names = command.__code__.co_varnames[: command.__code__.co_argcount]
    defaults = command.__defaults__ or ()
    return dict(zip(names[len(names) - len(defaults) :], defaults, strict=True)) | given


@given(_lines())
@settings(max_examples=400)
def test_what_the_plain_door_takes_typer_takes_likewise(line: tuple[str, list[str]]) -> None:
    name, words = line
    plain = arguments(EVERY[name], words)
    if plain is not None:
        assert _whole(EVERY[name], plain) == _through_typer(EVERY[name], words)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("report", "--days 14 --party Japan -o week.html --timing overdue --timing due --public"),
        ("report", "--as-of 2025-12-01 --labels ja --format md --status open --by party --alarm 0"),
        ("list", "--timing overdue --due-before 2026-01-05 --all --format json"),
        ("show", "12 --format json"),
        ("search", "防衛 staff --all"),
        ("add", "Hold_it --party Japan --party EU --due mid-2026 --stated 2025-05-28 --strength soft --internal"),
        ("fulfil", "3 4 --evidence https://example.org/n --on 2025-12-18 --confidence high"),
        ("note", "3 text --internal"),
        ("check", "3 4 --note=nothing"),
        ("sources add", "a.txt --title T --unread"),
        ("milestones list", ""),
    ],
)
def test_everyday_lines_go_through_the_plain_door(name: str, line: str) -> None:
    plain = arguments(EVERY[name], line.split())
    assert plain is not None
    assert _whole(EVERY[name], plain) == _through_typer(EVERY[name], line.split())


@pytest.mark.parametrize(
    "line",
    ["--help", "--no-such 1", "--days x", "--days=-1", "--days", "stray", "--format docx", "--due-before 1.2.2026"],
)
def test_what_wants_an_answer_goes_to_typer(line: str) -> None:
    assert arguments(EVERY["report"], line.split()) is None


def test_typer_is_imported_only_where_it_is_wanted() -> None:
    code = (
        "import sys; from tracker.commands.app import run; code = run(sys.argv[1:]);"
        "print(code, *sorted({'typer', 'dataclasses', 'tomllib'} & sys.modules.keys()))"
    )
    for words, last in (
        (["--version"], "0"),
        (["report", "--days", "14"], "0"),
        (["list", "--all"], "0"),
        (["--version", "list"], "0 typer"),
    ):
        done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
        assert done.stdout.splitlines()[-1] == last


@pytest.mark.parametrize("words", [[], ["sources"], ["db"]])
def test_a_name_without_more_shows_its_help(call: Callable[..., Any], words: list[str]) -> None:
    shown = call(*words)
    assert shown.code == 2
    assert shown.err.startswith(" ".join(["Usage: tracker", *words, "[OPTIONS] COMMAND"]))
    assert "\n\nCommands:\n" in shown.err


@pytest.mark.parametrize("name", sorted(EVERY))
def test_a_help_page_names_values_as_a_person_would(tracker_sqlite: Program, name: str) -> None:
    page = tracker_sqlite(*name.split(), "--help").out
    assert page.startswith(f"Usage: tracker {name} ")
    assert not [word for word in ("<str>", "<int", "<date>", "<path>") if word in page]


@pytest.mark.parametrize("name", EVERY)
def test_every_command_s_help_shows_an_example(name: str) -> None:
    paragraphs = [" ".join(part.split()) for part in (EVERY[name].__doc__ or "").split("\n\n")]
    examples = [part for part in paragraphs if part.startswith("tracker ")]
    assert examples
    assert all(f" {name}" in part for part in examples)
    assert not any("tracker " in part for part in paragraphs[:1])
