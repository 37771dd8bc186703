"""tracker edit: correct what was logged, in your editor or by options."""

import os
import shlex
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from tracker.errors import TrackerError, UsageError

from . import completion
from .declared import Option
from .desk import remark, say, write
from .options import Id, a_day

if TYPE_CHECKING:
    from tracker.ledger.editing import Form
    from tracker.model import Commitment

Several = list[str] | None


def edit(
    number: Id,
    summary: Annotated[str | None, Option(help="What was undertaken.")] = None,
    party: Annotated[
        Several,
        Option(help="Who owes it (repeatable); replaces those named so far.", autocompletion=completion.parties),
    ] = None,
    to: Annotated[
        Several, Option(help="To whom it is owed; replaces likewise.", autocompletion=completion.parties)
    ] = None,
    speaker: Annotated[
        Several, Option(help="Who said it; replaces likewise.", autocompletion=completion.parties)
    ] = None,
    stated: Annotated[
        date | None,
        Option(
            "--stated", parser=a_day, metavar="DATE", help="The day of the statement; its due phrase is read again."
        ),
    ] = None,
    strength: Annotated[str | None, Option(metavar="firm|soft", help="How firm it is.")] = None,
    owner: Annotated[str | None, Option(help="Who on our side follows it ('' for nobody).")] = None,
    tag: Annotated[Several, Option(help="Add a tag (repeatable).", autocompletion=completion.tags)] = None,
    untag: Annotated[Several, Option(help="Take a tag away (repeatable).", autocompletion=completion.tags)] = None,
    target: Annotated[str | None, Option(help="What is to be reached: '2 %', 1名 ('' for nothing).")] = None,
    review: Annotated[
        date | None, Option("--review", parser=a_day, metavar="DATE", help="The day to look at it again.")
    ] = None,
    internal: Annotated[
        bool | None, Option("--internal/--public", help="Keep it out of public reports, or not.")
    ] = None,
) -> None:
    """Correct an item: in $EDITOR as a small form, or with options. Due dates move with `reschedule`.

    A corrected day of the statement corrects the due date that was counted from it; that is no move.

    tracker edit 3

    tracker edit 3 --owner mk --tag cyber --review 2026-01-15

    tracker edit 3 --stated 2025-11-01
    """
    from tracker.ledger.editing import edit as edit_item
    from tracker.ledger.editing import form

    said: dict[str, Any] = {
        "summary": summary,
        "responsible": party,
        "counterpart": to,
        "speaker": speaker,
        "stated": stated.isoformat() if stated else None,
        "strength": strength,
        "owner": owner,
        "target": target,
        "review": review.isoformat() if review else None,
        "internal": internal,
    }
    given = {name: value for name, value in said.items() if value is not None}
    if not (given or tag or untag):
        _report(*_edited(number))
        return

    def work(writer: Any) -> "tuple[Commitment, list[str]]":
        before, _ = form(writer.store, number)
        tags = [each for each in before["tags"] if each not in (untag or ())] + list(tag or ())
        return edit_item(writer, number, given | ({"tags": sorted(set(tags))} if tag or untag else {}))

    item, told = write(work)
    if not told:
        raise UsageError(f"item {number} has all of that already; nothing to change")
    _report(item, told)


def _report(item: "Commitment", told: list[str]) -> None:
    if not told:
        remark(f"item {item.number} is as it was; nothing written")
        return
    say(f"{item.number} edited: {item.summary}")
    for line in told:
        say(f"  {line}")


def _edited(number: int) -> "tuple[Commitment, list[str]]":
    """What the person made of the form in their editor; on any refusal the text stays where it can be found again."""
    from tracker.ledger.editing import edit as edit_item
    from tracker.ledger.editing import form, read_form, written

    from .desk import read

    before, version = read(lambda store, _: form(store, number))
    descriptor, name = tempfile.mkstemp(prefix=f"tracker-{number}-", suffix=".toml")
    os.close(descriptor)
    path = Path(name)
    path.write_text(written(before, number), encoding="utf-8")
    _open_editor(path)
    try:
        after: Form = read_form(path.read_text(encoding="utf-8"))
        result = write(lambda writer: edit_item(writer, number, after, (before, version)))
    except TrackerError as error:
        error.args = (f"{error}; your text is kept in {path}",)
        raise
    path.unlink()
    return result


def _open_editor(path: Path) -> None:
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor and sys.stdin.isatty():
        editor = "notepad" if os.name == "nt" else "vi"
    if not editor:
        path.unlink()
        raise UsageError("no editor: set EDITOR, or give what changes as options (see: tracker edit --help)")
    try:
        code = subprocess.run([*shlex.split(editor), str(path)], check=False).returncode
    except OSError as error:
        path.unlink()
        raise UsageError(f"the editor {editor!r} does not start: {error.strerror}; set EDITOR to another") from None
    if code:
        path.unlink()
        raise UsageError(f"the editor {editor!r} ended with {code}; nothing was changed")
