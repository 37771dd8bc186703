"""Tables of measures: which line heads one, and what a row undertakes, by whom and when."""

from dataclasses import replace

from tracker.intake import cues_lists as lists
from tracker.intake import english, japanese
from tracker.intake.cues_en import CONCRETE
from tracker.intake.undertaking import FIRM, SOFT, Undertaking
from tracker.patterns import pattern

_CELL = pattern(r"[^|\t]+")
_RULE = pattern(r"[\s|:+=-]+")


def cells(line: str) -> list[tuple[int, int]]:
    """Where the cells of a line are, without the white space around them; a line of rules has none."""
    if ("|" not in line and "\t" not in line) or _RULE.fullmatch(line):
        return []
    found = []
    for match in _CELL.finditer(line):
        text = match.group()
        start = match.start() + len(text) - len(text.lstrip())
        if text.strip():
            found.append((start, start + len(text.strip())))
    return found


def heads(line: str) -> bool:
    """Whether a line names the columns of a table of measures: what is to be done, and by when or by whom."""
    names = [line[start:end] for start, end in cells(line)]
    if len(names) < 2 or any(len(name) > 40 for name in names):
        return False
    return any(lists.DEED_COLUMN.search(name) for name in names) and any(
        lists.WHEN_COLUMN.search(name) or lists.WHO_COLUMN.search(name) for name in names
    )


def row(header: str, line: str, lang: str) -> tuple[Undertaking, tuple[int, int] | None] | None:
    """What a row undertakes, its subject being who leads, and where its date stands; None where no deed stands."""
    columns = [header[start:end] for start, end in cells(header)]
    places = dict(zip(columns, cells(line), strict=False))
    what = next(
        (name for name in columns if lists.DEED_COLUMN.search(name) and not lists.WHEN_COLUMN.search(name)), columns[0]
    )
    when = next((place for name, place in places.items() if name != what and lists.WHEN_COLUMN.search(name)), None)
    who = next((place for name, place in places.items() if name != what and lists.WHO_COLUMN.search(name)), None)
    if what not in places:
        return None
    start, end = places[what]
    deed = line[start:end]
    dated = when is not None and lists.DATED_CELL.search(line, *when) is not None
    made = (japanese if lang == "ja" else english).listed(deed)
    if made is None:
        made = Undertaking(0, len(deed), FIRM if dated else SOFT, (0, 0), "", 0)
    firm = made.strength == FIRM or (dated and (made.measured or made.verb in CONCRETE))
    made = replace(
        made, start=start + made.start, end=end, strength=FIRM if firm else SOFT, subject=who or (0, 0), head=start
    )
    return replace(made, left=0, right=len(line)), when if dated else None
