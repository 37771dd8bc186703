"""What a document says of itself: language, title and the day of the statement, each proposed with its evidence."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.intake import cues_dates as cues
from tracker.intake.cues_en import BOILERPLATE_LINE
from tracker.intake.sentences import split
from tracker.patterns import pattern


@dataclass(frozen=True, slots=True)
class StatedOn:
    """A day on which the statement may have been made, the words that say so, and how they were read."""

    on: date
    start: int
    end: int
    evidence: str
    reason: str


_KANA = pattern(r"[ぁ-んァ-ヶ]")
_LITHUANIAN = pattern(r"[ąčęėįšųūž]", re.IGNORECASE)
_LETTER = pattern(r"[^\W\d_]")


def language(text: str, declared: str | None = None) -> str:
    """ja, lt or en: by the letters of the first pages; what the file declares decides where they do not."""
    sample = text[:20_000]
    letters = len(_LETTER.findall(sample)) or 1
    if len(_KANA.findall(sample)) > letters * 0.05:
        return "ja"
    if len(_LITHUANIAN.findall(sample)) > letters * 0.03:
        return "lt"
    return declared.lower()[:2] if declared and declared.lower()[:2] in ("ja", "en", "lt") else "en"


_TITLE = 200
# What kind of page it is, which many pages of one desk say.
_KIND = pattern(
    r"(?i)(?:news(?: story| release)?|press (?:releases?|statement|briefing)|media release|readout|speech|statement|"
    r"breaking news|latest news|you are here:?|submit release|english|japanese|(?:source|photo|image|author):.*|"
    rf"for immediate release|報道発表|プレスリリース|お知らせ|報道関係者各位|{cues.PAGE_KIND_JA})"
)
# A line that is not yet a whole sentence or title goes on in the next.
_GOES_ON = pattern(r"(?:,|\b(?:and|or|of|the|for|with|to|in|on|at|by|from|an?|between|has|have|will))$")
# Menus in letters of a language that is not read here.
_FOREIGN = pattern(r"[\u0370-\u1cff\uac00-\ud7af]{2}")
_SITE = pattern(r"(?i)[\w-]+(?:\.[\w-]+)+")


def opening(text: str) -> int:
    """Where a text begins after the day its page was kept and the place and day a report was sent from."""
    kept = cues.KEPT.match(text)
    at = kept.end() if kept else 0
    sent = cues.DATELINE.match(text, at)
    return sent.end() if sent else at


def first_line(text: str) -> str | None:
    """The first line that can be a title, at most 200 characters: no date, and no kind of page where more follows.

    Of a paragraph that is longer its first sentence, or the beginning of that.
    """
    kind = None
    if labelled := cues.TITLE_LINE.search(text, 0, 2000):
        return labelled[1]
    lines = text[:5000].splitlines()
    for number, line in enumerate(lines):
        body = line.strip().lstrip("#-* \u3000").strip()
        kept = cues.KEPT.match(body)
        body = body[kept.end() :] if kept else body
        if (
            len(body) <= 3
            or _FOREIGN.search(body)
            or _is_date(body)
            or cues.PLACE_ALONE.fullmatch(body)
            or _SITE.fullmatch(body)
            or BOILERPLATE_LINE.match(body)
        ):
            continue
        if _KIND.fullmatch(body):
            kind = kind or body
            continue
        reported = cues.DATELINE.match(" ".join(lines[number : number + 3])) is not None
        for more in map(str.strip, lines[number + 1 :]):
            if not more or len(body) > _TITLE or not (reported or _GOES_ON.search(body) or more[0].islower()):
                break
            body = f"{body} {more}"
        body = body[opening(body) :]
        if len(body) <= _TITLE and not reported:
            return body
        said = split(body[:1000], "ja" if _KANA.search(body) else "en")[0].text
        return said if len(said) <= _TITLE else said[: _TITLE - 1].rsplit(" ", 1)[0].rstrip(" ,、") + "…"
    return kind


def _is_date(line: str) -> bool:
    """Whether a line holds a date and nothing else but the weekday, the hour and what was done on it."""
    return not cues.BESIDE_A_DATE.sub("", cues.DATES.sub("", line))


def stated_on(text: str, published: date | None = None) -> tuple[StatedOn, ...]:
    """Proposals from the first page, best first; a date without a year takes the one nearest to the others."""
    head = text[:4000]
    found = [(match, *_parts(match)) for match in cues.DATES.finditer(head)]
    anchor = published or next(
        (whole for _, year, month, day in found if year and (whole := _day(year, month, day))), None
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
    if cues.WHEN_LINE.search(head, 0, line_start):
        return 8, "the day on which the text says it met or spoke"
    if line[: match.start() - line_start].endswith(("先の", "去る")):
        return 0, "a date in the text"
    if cues.UPDATED.search(head, line_start, match.start()):
        return 0, "the day on which the page was changed"
    early = 2 if match.start() < 600 else 1 if match.start() < 1500 else 0
    if len(line.strip()) <= len(match.group()) + 12 or cues.PUBLISHED.search(near):
        return early + 1, "a date standing alone: that of the page, perhaps not of the statement"
    if cues.HELD.search(near):
        return 5 + early + whole, "the day on which the text says it met or spoke"
    return early + whole, "a date in the text"


def _parts(match: re.Match[str]) -> tuple[int | None, int, int]:
    """Year (None where it is not said), month, day."""
    said = match.groupdict()
    if said["mdy"]:
        return _number(said["y1"]), _month(said["m1"]), _number(said["d1"]) or 0
    if said["dmy"]:
        return _number(said["y2"]), _month(said["m2"]), _number(said["d2"]) or 0
    if said["iso"]:
        return _number(said["y3"]), _number(said["m3"]) or 0, _number(said["d3"]) or 0
    if said["short"]:
        era = 2018 if said["letter"] == "R" else 1988
        return int(said["y5"]) + era, _number(said["m5"]) or 0, _number(said["d5"]) or 0
    year = _number(said["y4"])
    if said["era"]:
        year = (1 if said["ey"] == "元" else _number(said["ey"]) or 0) + (2018 if said["era"] == "令和" else 1988)
    return year, _number(said["m4"]) or 0, _number(said["d4"]) or 0


def _month(name: str) -> int:
    return next(at for at, month in enumerate(cues.MONTHS, 1) if month[:3].lower() == name[:3].lower())


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
