"""English: the words of communiqués, one rule a row. A row that stands earlier wins."""

from tracker.due import common, markers
from tracker.due.english.dates import DAYS
from tracker.due.english.dues import COMPOUND, MARKERS, WHOLE
from tracker.due.english.events import DATED, NO_DATES, VAGUE
from tracker.due.english.periods import LONGER, SPAN
from tracker.due.english.recurring import ROUND
from tracker.due.english.words import LEXEMES, prepare
from tracker.due.grammar import Row, Table

BARE = Row(
    "a period by itself",
    "{period}",
    markers.during,
    "June 2026 | - | during 2026-06-01 2026-06-30",
    WHOLE,
)
DUE = [*ROUND, BARE, *MARKERS, *COMPOUND, *NO_DATES]
PERIODS = [*DAYS, *common.PERIODS, *LONGER, *DATED]

TABLE = Table("en", "English", {"due": DUE, "period": PERIODS, "span": SPAN, "vague": VAGUE}, LEXEMES, prepare)
