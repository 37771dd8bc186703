"""English: the words of communiqués, one rule a row. A row that stands earlier wins."""

from __future__ import annotations

import re

from tracker.due import common, fiscal, markers, periods, ranges
from tracker.due.grammar import Lexeme, Row, Table, digits, either, words
from tracker.due.values import Context, Floating, Period, Span

# Words

MONTHS = {name.lower(): number for number, name in enumerate(fiscal.MONTH_NAMES, 1)}
SHORT_MONTHS = {name[:3] + dot: number for name, number in MONTHS.items() for dot in ("", ".")} | {
    "sept": 9,
    "sept.": 9,
}
DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SHORT_DAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
UNITS = {"day": "day", "week": "week", "month": "month", "quarter": "quarter", "half": "half", "year": "year"}
UNITS |= {"calendar year": "year", "calendar month": "month", "calendar quarter": "quarter", "decade": "decade"}
UNITS |= {"half-year": "half", "half year": "half"}
SPANS = {"day": Span(days=1), "week": Span(days=7), "fortnight": Span(days=14), "month": Span(months=1)}
SPANS |= {"quarter": Span(months=3), "year": Span(months=12), "decade": Span(months=120), "calendar day": Span(days=1)}
SPANS |= {"calendar month": Span(months=1), "calendar year": Span(months=12)}
SPANS |= {name + "s": span for name, span in SPANS.items()}

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINAL_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
)


def _numbers() -> dict[str, int]:
    found = {word: n for n, word in enumerate(_ONES + _TEENS, 1)}
    for ten, word in enumerate(_TENS, 2):
        found[word] = ten * 10
        found |= {f"{word}{gap}{one}": ten * 10 + n for n, one in enumerate(_ONES, 1) for gap in "- "}
    return found | {"a": 1, "an": 1, "one hundred": 100, "a hundred": 100}


def _ordinals() -> dict[str, int]:
    found = {word: n for n, word in enumerate(_ORDINAL_ONES + _ORDINAL_TEENS, 1)} | {"twentieth": 20, "thirtieth": 30}
    for ten, word in ((20, "twenty"), (30, "thirty")):
        found |= {f"{word}{gap}{one}": ten + n for n, one in enumerate(_ORDINAL_ONES, 1) for gap in "- "}
    endings = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    figures = {f"{n}{endings.get(n, 'th')}": n for n in range(1, 32)}
    return found | figures | {"0" + figure: n for figure, n in figures.items() if n < 10}


_EVENT_NOUNS = (
    "summit|meeting|meetings|conference|session|assembly|election|elections|forum|visit|dialogue|exercise|"
    "entry into force|ratification|signature|signing|adoption|accession|completion|conclusion|council|congress"
)
# Words of time never hide in an event's name: such a phrase is refused, or a row reads them.
_NOT_IN_EVENTS = (
    "end|beginning|start|half|quarter|early|mid|late|year|month|week|day|days|weeks|months|years|" + "|".join(MONTHS)
)
_EVENT = (
    rf"(?:(?!(?:{_NOT_IN_EVENTS})(?![a-z]))(?![0-9]{{1,9}} )[^ ]{{1,30}} ){{0,7}}(?:{_EVENT_NOUNS})"
    rf"(?: (?:of|in|on|for|between) (?:(?!(?:{_NOT_IN_EVENTS})(?![a-z]))[^ 0-9]{{1,30}} ?){{1,6}})?(?: [0-9]{{4}})?"
)


def _event_name(text: str) -> str:
    return re.sub("^(?:the|its|their|our|this|that|a|an) ", "", text)


WEEKDAYS = (
    {name: number for number, name in enumerate(DAYS)} | SHORT_DAYS | {f"{name}.": n for name, n in SHORT_DAYS.items()}
)
ORDINALS = _ordinals()

LEXEMES: dict[str, Lexeme] = {
    **common.LEXEMES,
    "month": words(MONTHS | SHORT_MONTHS),
    "day": either(digits(1, 2), words(ORDINALS)),
    "ordinal_day": words(ORDINALS),
    "weekday": words(WEEKDAYS),
    "season": words({"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}),
    "ordinal": words({"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}),
    "which_half": words({"first": 1, "second": 2, "1st": 1, "2nd": 2, "latter": 2}),
    "quarter_number": words({"1": 1, "2": 2, "3": 3, "4": 4}),
    "half_number": words({"1": 1, "2": 2}),
    "unit": words(UNITS),
    "span_unit": words(SPANS),
    "number": either(digits(1, 4), words(_numbers())),
    "year_end": digits(2, 2),
    "next_year": digits(2, 4),
    "event": Lexeme(_EVENT, _event_name),
}

# Meanings that only English needs


def _span(c: Context, number: int, span_unit: Span) -> Span:
    return Span(span_unit.months * number, span_unit.days * number)


_Range = Period | Floating | None


def _days(c: Context, a: int, b: int, month: int, year: int) -> _Range:
    first, last = periods.day_of(c, year, month, a), periods.day_of(c, year, month, b)
    return ranges.through(c, first, last) if first and last else None


def _bare_days(c: Context, a: int, b: int, month: int) -> _Range:
    first, last = periods.month_day(c, month, a), periods.month_day(c, month, b)
    return ranges.through(c, first, last) if first and last and a < b else None


def _short_range(c: Context, year: int, year_end: int) -> _Range:
    return ranges.through(c, periods.year_of(c, year), periods.year_of(c, year - year % 100 + year_end))


def _in_year(c: Context, part: Period | Floating, steps: int) -> Period | None:
    year = periods.around(c, "year", steps)
    return ranges.inside(c, year, part) if year and isinstance(part, Floating) else None


def _year_end(c: Context) -> Period | None:
    return periods.end_of(c, periods.year_of(c, c.stated.year))


# Rows

DUE = [
    Row(
        "by a period",
        "(by|no later than|not later than|by no later than|at the latest by|"
        "on or before|to be completed by) {period}( at the latest)?",
        markers.by,
        "by 2027 | 2025-05-28 | by - 2027-12-31",
        '"by" a period takes in its last day',
    ),
    Row(
        "before a period",
        "(before|prior to|ahead of|in advance of) {period}",
        markers.before,
        "before 1 July 2026 | - | by - 2026-06-30",
        '"before" leaves the period out; "before the end of" takes in the last day',
    ),
    Row(
        "from one period to another",
        "(from|between) {first:loose} (to|and|until|till|through|-) {last:loose}",
        markers.between,
        "between 2025 and 2027 | - | during 2025-01-01 2027-12-31",
        "both named periods are in",
    ),
    Row(
        "until a period",
        "(until|till|through|up to|up until|to last until) {period}",
        markers.until,
        "until the end of 2026 | - | until - 2026-12-31",
        '"until" and "through" take in the last day',
    ),
    Row(
        "from a period onwards",
        "(from |starting |starting from )?{period} (onwards|onward|and beyond)",
        markers.onwards,
        "from 2026 onwards | - | from 2026-01-01 2026-12-31",
        "may begin on the period's first day and should have begun on its last",
    ),
    Row(
        "from a period",
        "(from|starting|starting from|starting in|starting on|beginning|beginning in|beginning on|as of|as from|"
        "with effect from|effective|effective from|commencing|commencing in|commencing on|since) {period}",
        markers.start_from,
        "from the end of June | 2025-05-28 | from 2025-06-21 2025-06-30",
        "may begin on the period's first day and should have begun on its last",
    ),
    Row(
        "after a period",
        "after {period}",
        markers.after,
        "after 2016 | - | from 2017-01-01 -",
        '"after" begins on the day after the period; by when is not said',
    ),
    Row(
        "within a length of time",
        "(within|within the next|in the next|over the next|during the next|in the coming|"
        "over the coming|no later than|not later than) {span}",
        markers.within_span,
        "within the next six months | 2025-05-28 | by - 2025-11-28",
        "counted from the day of the statement, which is not counted: the same day number",
    ),
    Row(
        "after a length of time",
        "in {span}",
        markers.after_span_day,
        "in two weeks | 2025-05-28 | on 2025-06-11 2025-06-11",
        "counted from the day of the statement, which is not counted: the same day number",
    ),
    Row(
        "a length of time from now",
        "{span} (from now|from today|hence|later)",
        markers.after_span_day,
        "90 days from today | 2025-05-28 | on 2025-08-26 2025-08-26",
        "counted from the day of the statement, which is not counted: the same day number",
    ),
    Row(
        "within a period",
        "(within|at any time in|before the close of) {period}",
        markers.within,
        "within this year | 2025-05-28 | by - 2025-12-31",
        '"within" a period ends on its last day',
    ),
    Row(
        "in a period",
        "(in|during|on|at|over|throughout|in the course of|over the course of|"
        "at some point in|some time in|sometime in) {period}",
        markers.during,
        "in the second half of 2026 | - | during 2026-07-01 2026-12-31",
        "the whole period, both ends included",
    ),
    Row(
        "about a period",
        "(around|about|approximately|circa|tentatively|provisionally|targeting) {due}",
        markers.softened('"around" makes the window approximate'),
        "around March 2026 | - | during 2026-03-01 2026-03-31",
    ),
    Row(
        "every unit of time",
        "(every year|each year|annually|yearly|once a year|on an annual basis|every calendar year)",
        markers.recurring("FREQ=YEARLY", "year"),
        "every year | 2025-05-28 | recurring 2025-01-01 2025-12-31",
        "comes round; the window is the current occurrence",
    ),
    Row(
        "twice a year",
        "(twice a year|twice yearly|semi-annually|biannually|every six months|every half year)",
        markers.recurring("FREQ=MONTHLY;INTERVAL=6", "half"),
        "twice a year | 2025-05-28 | recurring 2025-01-01 2025-06-30",
        "comes round; the window is the current half of the year",
    ),
    Row(
        "every quarter",
        "(quarterly|every quarter|each quarter|on a quarterly basis|every three months)",
        markers.recurring("FREQ=MONTHLY;INTERVAL=3", "quarter"),
        "quarterly | 2025-05-28 | recurring 2025-04-01 2025-06-30",
        "comes round; the window is the current quarter",
    ),
    Row(
        "every month",
        "(monthly|every month|each month|once a month|on a monthly basis)",
        markers.recurring("FREQ=MONTHLY", "month"),
        "monthly | 2025-05-28 | recurring 2025-05-01 2025-05-31",
        "comes round; the window is the current month",
    ),
    Row(
        "every week",
        "(weekly|every week|each week|once a week|on a weekly basis)",
        markers.recurring("FREQ=WEEKLY", "week"),
        "weekly | 2025-05-28 | recurring 2025-05-26 2025-06-01",
        "comes round; the window is the current week",
    ),
    Row(
        "every named month",
        "(every|each) {month}",
        markers.every_month,
        "every June | 2025-05-28 | recurring 2025-06-01 2025-06-30",
        "comes round; the window is the coming one",
    ),
    Row(
        "every weekday",
        "(every|each) {weekday}",
        markers.every_weekday,
        "every Monday | 2025-05-28 | recurring 2025-06-02 2025-06-02",
        "comes round; the window is the coming one",
    ),
    Row(
        "no date",
        "(as soon as possible|as soon as practicable|as early as possible|at the earliest opportunity|at an early date|"
        "at the earliest possible date|at an appropriate time|at an appropriate date|in due course|in the near future|"
        "in the coming days|in the coming weeks|in the coming months|in the coming years|in the weeks ahead|"
        "in the months ahead|in the years ahead|within the coming weeks|within the coming months|soon|shortly|"
        "promptly|without delay|immediately|expeditiously|in a timely manner|at a later date|"
        "at a mutually convenient time|"
        "at a mutually convenient date|over time|in the short term|in the medium term|in the long term)",
        markers.undated,
        "at the earliest opportunity | - | undated - -",
        "no date is in these words",
    ),
    Row(
        "as long as it takes",
        "(on an ongoing basis|for the foreseeable future|for as long as it takes|"
        "for as long as necessary|indefinitely|continuously)",
        markers.continuing,
        "for as long as it takes | - | continuing - -",
        "goes on without an end",
    ),
    Row(
        "before an event",
        "(before|ahead of|prior to|in advance of) {event}",
        markers.hanging("before"),
        "before the NATO summit | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "by an event",
        "(by|in time for|by the time of|pending) {event}",
        markers.hanging("by"),
        "in time for the next summit | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "until an event",
        "until {event}",
        markers.hanging("until"),
        "until its entry into force | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "at an event",
        "(at|during|upon|on the margins of) {event}",
        markers.hanging("at"),
        "at the next summit | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "after an event",
        "(after|following) {event}",
        markers.hanging("after"),
        "after the elections | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "within a length of time after an event",
        "within {span} (of|after|from|following) {event}",
        markers.hanging("after", limit=True),
        "within 60 days of its entry into force | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "a length of time after an event",
        "{span} (after|from|following) {event}",
        markers.hanging("after"),
        "60 days after its entry into force | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "a length of time before an event",
        "{span} (before|prior to|ahead of) {event}",
        markers.hanging("before"),
        "two weeks before the summit | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "a period by itself",
        "{period}",
        markers.during,
        "June 2026 | - | during 2026-06-01 2026-06-30",
        "the whole period, both ends included",
    ),
]


PERIODS = [
    *common.PERIODS,
    Row(
        "a day of a month and year",
        "(the )?{day}( day)?( of)? {month},? {year}",
        lambda c, day, month, year: periods.day_of(c, year, month, day),
        "15 September 2025 | - | on 2025-09-15 2025-09-15",
    ),
    Row(
        "a month, a day and a year",
        "{month},? (the )?{day},? {year}",
        lambda c, day, month, year: periods.day_of(c, year, month, day),
        "March 1, 2026 | - | on 2026-03-01 2026-03-01",
    ),
    Row(
        "days of one month and year",
        "{a:day}( to | and | through | until |-| - ){b:day}( of)? {month},? {year}",
        _days,
        "10 to 12 June 2025 | - | during 2025-06-10 2025-06-12",
        "both named days are in",
    ),
    Row(
        "a month, its days and a year",
        "{month} {a:day}( to | and |-| - ){b:day},? {year}",
        _days,
        "June 10-12, 2025 | - | during 2025-06-10 2025-06-12",
        "both named days are in",
    ),
    Row(
        "days of the coming month of that name",
        "{a:day}( to | and | through | until |-| - ){b:day}( of)? {month}",
        _bare_days,
        "10 to 12 June | 2025-05-28 | during 2025-06-10 2025-06-12",
        "a month that has passed is the next one",
    ),
    Row(
        "a month, its days",
        "{month} {a:day}( to | and |-| - ){b:day}",
        _bare_days,
        "June 10-12 | 2025-05-28 | during 2025-06-10 2025-06-12",
        "a month that has passed is the next one",
    ),
    Row(
        "a month of a year",
        "{month}(, | of |-|/| ){year}",
        periods.month_of,
        "March 2026 | - | during 2026-03-01 2026-03-31",
    ),
    Row(
        "a day of the coming month of that name",
        "(the )?{day}( day)?( of)? {month}",
        periods.month_day,
        "15 September | 2025-05-28 | on 2025-09-15 2025-09-15",
        "a day that has passed is the next one",
    ),
    Row(
        "the coming month of that name, and a day",
        "{month} (the )?{day}",
        periods.month_day,
        "September 15 | 2025-05-28 | on 2025-09-15 2025-09-15",
        "a day that has passed is the next one",
    ),
    Row(
        "the coming month of that name",
        "{month}",
        periods.month,
        "June | 2025-05-28 | during 2025-06-01 2025-06-30",
        "a month that has passed is the next one",
    ),
    Row("a year", "(the year |calendar year )?{year}", periods.year_of, "2027 | - | during 2027-01-01 2027-12-31"),
    Row(
        "years from one to another",
        "{year}( - |-|/){year_end}",
        _short_range,
        "2025-27 | - | during 2025-01-01 2027-12-31",
        "both named years are in",
    ),
    Row(
        "from one period to another, by itself",
        "{first:loose}( to | - | through | until ){last:loose}",
        ranges.plain_through,
        "March to May 2026 | - | during 2026-03-01 2026-05-31",
        "both named periods are in",
    ),
    Row("a decade", "(the )?{year}'?s", periods.decade_of, "the 2030s | - | during 2030-01-01 2039-12-31"),
    Row(
        "the end of a period",
        "(the |the very )?(end|close)( of |-| ){period}",
        periods.end_of,
        "by the end of this year | 2025-05-28 | by - 2025-12-31",
        '"the end of" a period as a deadline is its last day',
    ),
    Row(
        "the end of the year",
        "(the )?(year-end|year end|end of year)",
        _year_end,
        "by year-end | 2025-05-28 | by - 2025-12-31",
        '"the end of" a period as a deadline is its last day',
    ),
    Row(
        "the year's end",
        "(the )?year-end {year}",
        lambda c, year: periods.end_of(c, periods.year_of(c, year)),
        "by year-end 2026 | - | by - 2026-12-31",
        '"the end of" a period as a deadline is its last day',
    ),
    Row(
        "early in a period",
        "(early|early in|the early part of|the beginning of|beginning of|the start of|start of)( |-){period}",
        periods.early,
        "early next year | 2025-05-28 | during 2026-01-01 2026-04-30",
    ),
    Row(
        "the middle of a period",
        "(mid|mid-|mid |the middle of |middle of ){period}",
        periods.middle,
        "by mid-2026 | - | by - 2026-06-30",
    ),
    Row(
        "late in a period",
        "(late|late in|the latter part of|the later part of)( |-){period}",
        periods.late,
        "from late June | 2025-05-28 | from 2025-06-21 2025-06-30",
    ),
    Row(
        "a half of a period",
        "(the )?{number:which_half}( |-)half( of)? {period}",
        lambda c, number, period: periods.part(c, period, 2, number),
        "the second half of 2026 | - | during 2026-07-01 2026-12-31",
        "halves of a year are January-June and July-December, of a month 1-15 and 16-end",
    ),
    Row(
        "a half of the year",
        "(the )?{number:which_half}( |-)half( of the year)?",
        periods.half,
        "the second half of the year | 2025-05-28 | during 2025-07-01 2025-12-31",
        "halves are calendar halves",
    ),
    Row(
        "a quarter of a period",
        "(the )?{number:ordinal} quarter( of|,)? {period}",
        lambda c, number, period: periods.part(c, period, 4, number),
        "the 1st quarter of 2026 | - | during 2026-01-01 2026-03-31",
        "quarters are those of the calendar unless a fiscal year is said",
    ),
    Row(
        "a quarter of the year",
        "(the )?{number:ordinal} quarter( of the year)?",
        periods.quarter,
        "the third quarter | 2025-05-28 | during 2025-07-01 2025-09-30",
        "quarters are those of the calendar unless a fiscal year is said",
    ),
    Row(
        "Q1 to Q4 of a period",
        "q{number:quarter_number}( of|,|/|-)? ?{period}",
        lambda c, number, period: periods.part(c, period, 4, number),
        "Q3 2026 | - | during 2026-07-01 2026-09-30",
        "quarters are those of the calendar unless a fiscal year is said",
    ),
    Row(
        "Q1 to Q4",
        "q{number:quarter_number}",
        periods.quarter,
        "Q3 | 2025-05-28 | during 2025-07-01 2025-09-30",
        "quarters are those of the calendar unless a fiscal year is said",
    ),
    Row(
        "H1 or H2 of a period",
        "h{number:half_number}( of|,|/|-)? ?{period}",
        lambda c, number, period: periods.part(c, period, 2, number),
        "H1 2026 | - | during 2026-01-01 2026-06-30",
        "halves are calendar halves unless a fiscal year is said",
    ),
    Row(
        "this unit of time",
        "(this|the|the current|the present) {unit}",
        periods.around,
        "by the end of the quarter | 2025-05-28 | by - 2025-06-30",
        "counted from the day of the statement",
    ),
    Row(
        "the next unit of time",
        "(next|the next|the coming|the following|the upcoming) {unit}",
        lambda c, unit: periods.around(c, unit, 1),
        "by the end of next month | 2025-05-28 | by - 2025-06-30",
        "counted from the day of the statement",
    ),
    Row(
        "the unit of time after next",
        "(the )?{unit} after next",
        lambda c, unit: periods.around(c, unit, 2),
        "the year after next | 2025-05-28 | during 2027-01-01 2027-12-31",
        "counted from the day of the statement",
    ),
    Row(
        "the last unit of time",
        "(last|the previous|the last) {unit}",
        lambda c, unit: periods.around(c, unit, -1),
        "last month | 2025-05-28 | during 2025-04-01 2025-04-30",
        "counted from the day of the statement",
    ),
    Row(
        "today",
        "(today|now|this date|the date of this statement|the day of this statement)",
        lambda c: periods.on_day(c, c.stated),
        "from today | 2025-05-28 | from 2025-05-28 2025-05-28",
        "today is the day of the statement",
    ),
    Row(
        "tomorrow",
        "tomorrow",
        lambda c: periods.around(c, "day", 1),
        "by tomorrow | 2025-05-28 | by - 2025-05-29",
        "tomorrow is the day after the statement",
    ),
    Row(
        "a period of this year",
        "{part:loose}( of|,)? this year",
        lambda c, part: _in_year(c, part, 0),
        "June this year | 2025-05-28 | during 2025-06-01 2025-06-30",
        "counted from the day of the statement",
    ),
    Row(
        "a period of next year",
        "{part:loose}( of|,)? next year",
        lambda c, part: _in_year(c, part, 1),
        "10 June next year | 2025-05-28 | on 2026-06-10 2026-06-10",
        "counted from the day of the statement",
    ),
    Row(
        "a season of a year",
        "(the )?{season}( of|,)? {year}",
        lambda c, season, year: periods.season_of(c, year, season),
        "by summer 2026 | - | by - 2026-08-31",
    ),
    Row(
        "the coming season",
        "(the |this |the coming )?{season}",
        periods.season,
        "this summer | 2025-05-28 | during 2025-06-01 2025-08-31",
        "a season that has passed is the next one",
    ),
    Row(
        "a weekday and its date",
        "{weekday},? (the )?{period:loose}",
        ranges.weekday_of,
        "Friday, 12 June 2026 | - | on 2026-06-12 2026-06-12",
        "a weekday that is not the date's is refused",
    ),
    Row(
        "a weekday of a period",
        "{weekday} of {period}",
        ranges.weekday_of,
        "Tuesday of next week | 2025-05-28 | on 2025-06-03 2025-06-03",
    ),
    Row(
        "the coming weekday",
        "(this |the coming )?{weekday}",
        periods.weekday,
        "by Friday | 2025-05-28 | by - 2025-05-30",
        "the first such day from the statement on",
    ),
    Row(
        "a day of a period",
        "(the )?{day:ordinal_day}( day)? of {period}",
        lambda c, day, period: ranges.inside(c, period, periods.day(c, day)) if period.precision == "month" else None,
        "the 10th of next month | 2025-05-28 | on 2025-06-10 2025-06-10",
    ),
    Row(
        "the coming day of that number",
        "the {day:ordinal_day}",
        periods.day,
        "by the 15th | 2025-05-28 | by - 2025-06-15",
        "a day that has passed is that of the next month",
    ),
    Row(
        "the Japanese fiscal year",
        "((the )?japanese fiscal year |(the )?japanese fy ?|(the )?japan's fiscal year |jfy ?){year}",
        lambda c, year: fiscal.japanese_year(c, year),
        "by the end of Japanese fiscal year 2025 | - | by - 2026-03-31",
    ),
    Row(
        "a fiscal year with both years",
        "(the )?(fiscal year|financial year|fy)( |-)?{year}( - |-|/){next_year}",
        fiscal.fiscal_pair,
        "FY2027/28 | - GB | during 2027-04-01 2028-03-31",
    ),
    Row(
        "a fiscal year",
        "(the )?(fiscal year|financial year|fy)( |-)?{year}",
        fiscal.fiscal_year,
        "by the end of FY2027 | - US | by - 2027-09-30",
    ),
    Row(
        "this fiscal year",
        "(this|the|the current) (fiscal year|financial year)",
        fiscal.fiscal_now,
        "this fiscal year | 2025-05-28 JP | during 2025-04-01 2026-03-31",
        "counted from the day of the statement",
    ),
    Row(
        "the next fiscal year",
        "(next|the next|the coming|the following) (fiscal year|financial year)",
        lambda c: fiscal.fiscal_now(c, 1),
        "next fiscal year | 2025-05-28 JP | during 2026-04-01 2027-03-31",
        "counted from the day of the statement",
    ),
]


SPAN = [
    Row(
        "a number of units",
        "{number} {span_unit}",
        _span,
        "within 90 days | 2025-05-28 | by - 2025-08-26",
    ),
    Row(
        "lengths of time together",
        "{number} {span_unit}( and |, ){more:span}",
        lambda c, number, span_unit, more: _span(c, number, span_unit) + more,
        "within one year and six months | 2025-05-28 | by - 2026-11-28",
    ),
]

TABLE = Table("en", "English", {"due": DUE, "period": PERIODS, "span": SPAN}, LEXEMES)
