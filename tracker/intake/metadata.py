"""What a document says of itself: language, title and the day of the statement, each proposed with its evidence."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.intake.tables import listing


@dataclass(frozen=True, slots=True)
class StatedOn:
    """A day on which the statement may have been made, the words at start to end that say so, and how they were read."""

    on: date
    start: int
    end: int
    evidence: str
    reason: str


_KANA = re.compile(r"[ぁ-んァ-ヶ]")
_LITHUANIAN = re.compile(r"[ąčęėįšųūž]", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")


def language(text: str, declared: str | None = None) -> str:
    """ja, lt or en: by the letters of the first pages; what the file declares decides where they do not."""
    sample = text[:20_000]
    letters = len(_LETTER.findall(sample)) or 1
    if len(_KANA.findall(sample)) > letters * 0.05:
        return "ja"
    if len(_LITHUANIAN.findall(sample)) > letters * 0.03:
        return "lt"
    return declared.lower()[:2] if declared and declared.lower()[:2] in ("ja", "en", "lt") else "en"


def first_line(text: str) -> str | None:
    """The first line that can be a title: not a date alone, at most 200 characters."""
    for line in text[:5000].splitlines():
        body = line.strip().lstrip("#-* \u3000").strip()
        if body and len(body) > 3 and not _DATE_LINE.fullmatch(body):
            return body if len(body) <= 200 else None
    return None


_MONTHS = listing("""
    January February March April May June July August September October November December
""")
_MONTH = "|".join(_MONTHS)
_D = r"[0-9０-９]{1,2}"
_DATES = re.compile(
    rf"(?P<mdy>\b(?P<m1>{_MONTH}) (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and) ?(?:\d{{1,2}}))?(?:,? (?P<y1>(?:19|20)\d\d))?\b)"
    rf"|(?P<dmy>\b(?:\d{{1,2}}\s?(?:-|–|to|and|/) ?)?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)? (?P<m2>{_MONTH})(?:,? (?P<y2>(?:19|20)\d\d))?\b)"
    r"|(?P<iso>(?<!\d)(?P<y3>(?:19|20)\d\d)[-/.](?P<m3>\d{1,2})[-/.](?P<d3>\d{1,2})(?!\d))"
    rf"|(?P<ja>(?:(?:(?P<era>令和|平成)(?P<ey>元|{_D})(?:[（(](?:19|20)\d\d[)）])?年|(?P<y4>[0-9０-９]{{4}})(?:[（(][^)）]{{2,6}}[)）])?年)\s?)?(?P<m4>{_D})月\s?(?P<d4>{_D})日)"
)
_DATE_LINE = re.compile(
    rf"(?:date:? ?)?(?:(?:\w+day,? )?(?:{_DATES.pattern})|[\d/.-]+(?: \d\d:\d\d)?)(?:\s?[（(]?[月火水木金土日A-Za-z]{{0,9}}[)）]?)?(?:\s*\d{{1,2}}:\d\d)?"
)
_HELD = re.compile(
    r"(?i)\b(?:met|meets|held|hold|convened|hosted|gathered|issued|adopted|signed|spoke|conducted|visit(?:ed)?|joint statement|press conference|communiqu|statement|declaration|meeting|summit|"
    r"dialogue|conference|announced|done at|opened)\b|会談|会合|会議|開催|実施|発表|記者会見|会見|答弁|挨拶|声明|署名|定例会|式典|集い|採択"
)
_PUBLISHED = re.compile(r"(?i)\b(?:published|posted|updated|last modified|release date|print)\b|掲載|更新|公開日|配信")


def stated_on(text: str, published: date | None = None) -> tuple[StatedOn, ...]:
    """Proposals, best first, from the first pages; a date without a year takes the nearest year to the others. Never today."""
    head = text[:4000]
    found = [(match, *_parts(match)) for match in _DATES.finditer(head)]
    anchor = published or next(
        (day for _, year, month, day_ in found if year and (day := _day(year, month, day_))), None
    )
    scored: list[tuple[int, int, StatedOn]] = []
    for match, year, month, day in found:
        on = _day(year, month, day) if year else _nearest(anchor, month, day)
        if on is None or (published and on > published + timedelta(days=3)):
            continue
        score, reason = _weigh(head, match, bool(year))
        scored.append((-score, match.start(), StatedOn(on, match.start(), match.end(), match.group(), reason)))
    best: dict[date, StatedOn] = {}
    for _, _, proposal in sorted(scored, key=lambda row: row[:2]):
        best.setdefault(proposal.on, proposal)
    return tuple(best.values())[:4]


def _weigh(head: str, match: re.Match[str], whole: bool) -> tuple[int, str]:
    """How well the words around a date say that the statement was made then, and in which words to tell it."""
    line_start = head.rfind("\n", 0, match.start()) + 1
    line_end = head.find("\n", match.end())
    line = head[line_start : line_end if line_end >= 0 else len(head)]
    near = line[max(0, match.start() - line_start - 160) : match.end() - line_start + 200]
    early = 2 if match.start() < 600 else 1 if match.start() < 1500 else 0
    if len(line.strip()) <= len(match.group()) + 12 or _PUBLISHED.search(near):
        return early + 1, "a date standing alone: that of the page, perhaps not of the statement"
    if _HELD.search(near):
        return 5 + early + whole, "the day on which the text says it met or spoke"
    return early + whole, "a date in the text"


def _parts(match: re.Match[str]) -> tuple[int | None, int, int]:
    """Year (None where it is not said), month, day."""
    said = match.groupdict()
    if said["mdy"]:
        return _number(said["y1"]), _MONTHS.index(said["m1"]) + 1, _number(said["d1"]) or 0
    if said["dmy"]:
        return _number(said["y2"]), _MONTHS.index(said["m2"]) + 1, _number(said["d2"]) or 0
    if said["iso"]:
        return _number(said["y3"]), _number(said["m3"]) or 0, _number(said["d3"]) or 0
    year = _number(said["y4"])
    if said["era"]:
        year = (1 if said["ey"] == "元" else _number(said["ey"]) or 0) + (2018 if said["era"] == "令和" else 1988)
    return year, _number(said["m4"]) or 0, _number(said["d4"]) or 0


def _number(digits: str | None) -> int | None:
    return int(unicodedata.normalize("NFKC", digits)) if digits else None


def _day(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year or 0, month, day)
    except ValueError:
        return None


def _nearest(anchor: date | None, month: int, day: int) -> date | None:
    """The day nearest to another date of the document; without one, a year would be a guess."""
    if anchor is None:
        return None
    days = [on for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (on := _day(year, month, day))]
    return min(days, key=lambda on: abs((on - anchor).days), default=None)
