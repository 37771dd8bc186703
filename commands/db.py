"""tracker db: care of the ledger."""

from pathlib import Path
from typing import Annotated

from tracker.errors import UsageError
from tracker.secret import redact
from tracker.text import count

from .declared import Argument, Group
from .desk import Ended, config, opened, read, remark, say, show
from .options import Format, OutputFormat


def upgrade() -> None:
    """Bring the schema up to date; a SQLite ledger is copied and the copy checked first.

    tracker --db postgresql://ana@db.example.org/promises db upgrade
    """
    from tracker.storage.opening import upgrade as upgrade_ledger

    before, after, copy = upgrade_ledger(config().db)
    if before == after:
        say(f"the schema is up to date ({after})")
    else:
        say(f"the schema is now {after} (was {before or 'empty'})" + (f"; the old ledger is in {copy}" if copy else ""))


def check() -> None:
    """Look for damage: file, references, history against state, quotes and search index against texts.

    Silent when all is well.

    tracker db check
    """
    from tracker.storage.care import cautions
    from tracker.storage.care import check as check_ledger

    found, careful = read(lambda store, _: (check_ledger(store), cautions(store)))
    for line in careful:
        remark(line)
    for line in found:
        say(line)
    if found:
        raise Ended(1)


def reindex() -> None:
    """Make the search index again from the history, when `db check` says that it is not as the texts are.

    tracker db reindex
    """
    from tracker.storage.search import rebuild
    from tracker.storage.uid import new_uid

    with opened(config(), write=True) as store:
        store.writing(lambda: rebuild(store), new_uid())
        (row,) = store.reading(lambda: store.rows("count_events"))
    say(f"the search index was made again from {count(row['count'], 'entry', 'entries')}")


def backup(file: Annotated[Path, Argument(metavar="FILE", help="The copy to make; it must not exist.")]) -> None:
    """Make a checked copy while others may use the ledger: of a file a file, of a server's ledger an export.

    tracker db backup ledger-2025-12-10.db
    """
    from tracker.storage.migrate import backup as back_up
    from tracker.storage.opening import file_of
    from tracker.storage.server import is_server

    db = config().db
    if is_server(db):
        from tracker.exchange.copy import back_up as export

        if file.exists():
            raise UsageError(f"{file} exists already; name another file")
        rows = read(lambda store, _: export(store, file))
        say(f"backed up and read back: {file} ({count(rows, 'row')}); restore it with: tracker import {file}")
        return
    with opened(config(), write=False) as store:
        if not store.there:
            raise UsageError(f"there is no ledger at {db} yet, so there is nothing to back up")
        say(f"backed up and checked: {back_up(file_of(db), file)}")


def info(output: OutputFormat = Format.TERMINAL) -> None:
    """Where the ledger is and what it holds.

    tracker db info
    """
    from tracker.render.registers import info_data, info_lines
    from tracker.storage.care import info as facts

    found = read(lambda store, _: facts(store)) | {"ledger": redact(config().db)}
    show(info_data(found) if output is Format.JSON else info_lines(found))


app = Group(
    "Care of the ledger: upgrade, check, back up, look.",
    {"upgrade": upgrade, "check": check, "reindex": reindex, "backup": backup, "info": info},
)
