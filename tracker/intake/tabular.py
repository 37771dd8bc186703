"""Tables of measures: which line heads one, and what a row undertakes, by whom and when."""

import re
from dataclasses import replace

from tracker.intake import english, japanese
from tracker.intake.cues_en import CONCRETE
from tracker.intake.undertaking import FIRM, SOFT, Undertaking

_CELL = re.compile(r"[^|\t]+")
_RULE = re.compile(r"[\s|:+=-]+")
_DEED = re.compile(
    r"(?i)\b(?:actions?|measures?|commitments?|deliverables?|tasks?|activit(?:y|ies)|pledges?|steps?|what|outputs?|milestones?|initiatives?)\b|取組|取り組み|施策|項目|内容|事項|行動|措置|事業"
)
_WHEN = re.compile(
    r"(?i)\b(?:deadlines?|due|by when|dates?|timelines?|timeframe|time frame|when|timing|target date|completion|year)\b|期限|時期|年度|スケジュール|予定|目標年"
)
_WHO = re.compile(
    r"(?i)\b(?:leads?|owners?|responsible|party|parties|country|agency|ministry|who|organi[sz]ation|department|by whom|body)\b|担当|主体|所管|実施機関|部局|省庁"
)
_DATED = re.compile(r"\d|(?i:january|february|march|april|may|june|july|august|september|october|november|december)|年末|年内|年度内")


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
    return any(_DEED.search(name) for name in names) and any(_WHEN.search(name) or _WHO.search(name) for name in names)


def row(header: str, line: str, lang: str) -> tuple[Undertaking, tuple[int, int] | None] | None:
    """What a row undertakes, its subject being who leads, and where its date stands; None where no deed stands."""
    columns = [header[start:end] for start, end in cells(header)]
    places = dict(zip(columns, cells(line), strict=False))
    what = next((name for name in columns if _DEED.search(name) and not _WHEN.search(name)), columns[0])
    when = next((place for name, place in places.items() if name != what and _WHEN.search(name)), None)
    who = next((place for name, place in places.items() if name != what and _WHO.search(name)), None)
    if what not in places:
        return None
    start, end = places[what]
    deed = line[start:end]
    dated = when is not None and _DATED.search(line, *when) is not None
    made = (japanese if lang == "ja" else english).listed(deed)
    if made is None:
        made = Undertaking(0, len(deed), FIRM if dated else SOFT, (0, 0), "", 0)
    firm = made.strength == FIRM or (dated and (made.measured or made.verb in CONCRETE))
    made = replace(
        made, start=start + made.start, end=end, strength=FIRM if firm else SOFT, subject=who or (0, 0), head=start
    )
    return replace(made, left=0, right=len(line)), when if dated else None
