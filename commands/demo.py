"""tracker demo: a sample ledger and its report."""

import shutil
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Annotated

from tracker.config import Config

from .declared import Option
from .desk import flags, remark, screen, show

DAY = date(2025, 12, 10)


def demo(
    keep: Annotated[Path | None, Option(metavar="FILE", help="Keep the sample ledger in this file.")] = None,
) -> None:
    """Show a report on a sample ledger; your own ledger is not touched.

    tracker demo --keep sample.db
    """
    from tracker.errors import UsageError
    from tracker.ledger.sample import fill
    from tracker.render.weekly import report_page
    from tracker.report.build import build, week_before
    from tracker.storage.opening import open_ledger
    from tracker.storage.reading import Filters, page

    if keep and keep.exists():
        raise UsageError(f"{keep} exists already; name a new file with --keep")
    folder = tempfile.mkdtemp(prefix="tracker-demo-")
    try:
        settings = Config(db=str(keep or Path(folder) / "sample.db"), user="demo", today=None)
        day = date.fromisoformat(flags.today) if flags.today else DAY
        with closing(open_ledger(settings.db, write=True)) as store:
            fill(store)
            found = store.reading(lambda: page(store, day, week_before(day), 30, Filters()))
        show(report_page(build(found, day, week_before(day)), screen()))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if keep:
        remark(f"the sample ledger is in {keep}; look around with: tracker --db {keep} --today {day} list")
    else:
        remark("this was a sample; keep it with: tracker demo --keep sample.db")
