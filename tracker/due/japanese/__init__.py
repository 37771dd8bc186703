"""Japanese: the words of official texts, one rule a row, named by its head word. A row that stands earlier wins."""

from tracker.due import common
from tracker.due.grammar import Table
from tracker.due.japanese.dates import DATES, WEEKS, YEARS
from tracker.due.japanese.dues import AROUND_DUE, DEADLINES, REST
from tracker.due.japanese.events import EVENTS, HANGING, NAMES, UNDATED, VAGUE
from tracker.due.japanese.lengths import LENGTHS, SPAN
from tracker.due.japanese.parts import PARTS, RANGES
from tracker.due.japanese.recurring import RETURNING
from tracker.due.japanese.spelling import prepare
from tracker.due.japanese.words import LEXEMES

DUE = [*AROUND_DUE, *LENGTHS, *DEADLINES, *RETURNING, *UNDATED, *HANGING, *REST, *NAMES]
PERIODS = [*common.PERIODS, *YEARS, *DATES, *WEEKS, *PARTS, *RANGES]

_ROWS = {"due": DUE, "period": PERIODS, "span": SPAN, "event": EVENTS, "vague": VAGUE}
TABLE = Table("ja", "日本語", _ROWS, LEXEMES, prepare, spaced=False)
