"""English rows for what comes round."""

from __future__ import annotations

from tracker.due import recurrence, yearly
from tracker.due.errors import DuePhraseError
from tracker.due.grammar import Row
from tracker.due.values import Context, Reading

CURRENT = "comes round, and the window is the current occurrence"
COMING = "comes round, and the window is the coming one"


def _by_adverb(c: Context, adverb: tuple[str, int]) -> Reading | None:
    if not adverb[0]:
        raise DuePhraseError(c.phrase, "it may mean twice in each or once in every two; write which")
    return recurrence.every(c, *adverb)


# "at least", "no less than" and the like in front of a count do not move its window.
_LEAST = (
    "(at least |no less than |not less than |a minimum of |at a minimum |up to |no more than |approximately |about |"
    "(no|not) (less|more) (often|frequently) than |no fewer than |not more than )?"
)
_EVERY = "(every|each|once a|once per|once every|once each|once in a|once in every|per)"
_EACH_YEAR = (
    "( of every year| of each year| each year| every year| annually| yearly| each calendar year|"
    " of every calendar year| of any year| in each year| in every year| of each calendar year| in any year|"
    " every single year)"
)
_YEARLY = "(every year|each year|annually|yearly|once a year|each calendar year|every calendar year|on an annual basis)"
_EACH_MONTH = (
    "( of every month| of each month| each month| every month| monthly| of the month each month| of any month|"
    " in each month| of every calendar month| of each calendar month)"
)
_ADVERB = "(on |at |by )?(a |an )?{adverb}( basis| intervals| cycle| rhythm| frequency)?"

ROUND = [
    Row(
        "every unit of time",
        f"{_LEAST}{_EVERY} {{unit:cycle}}",
        recurrence.every,
        "every year | 2025-05-28 | recurring 2025-01-01 2025-12-31",
        CURRENT,
    ),
    Row(
        "by an adverb",
        f"{_LEAST}{_ADVERB}",
        _by_adverb,
        "on a quarterly basis | 2025-05-28 | recurring 2025-04-01 2025-06-30",
        CURRENT,
    ),
    Row(
        "every so many units",
        f"{_LEAST}(once )?(every|each|in every|at intervals of) {{number}}( |-){{unit:cycles}}( intervals)?",
        recurrence.every,
        "every two years | 2025-05-28 | recurring 2025-01-01 2026-12-31",
        CURRENT,
    ),
    Row(
        "every other unit",
        f"{_LEAST}(once )?every (other|second|2nd|alternate) {{unit:cycle}}",
        lambda c, unit: recurrence.every(c, unit, 2),
        "every other year | 2025-05-28 | recurring 2025-01-01 2026-12-31",
        CURRENT,
    ),
    Row(
        "every third unit",
        f"{_LEAST}(once )?every {{number:nth}} {{unit:cycle}}",
        recurrence.every,
        "every third year | 2025-05-28 | recurring 2025-01-01 2027-12-31",
        CURRENT,
    ),
    Row(
        "so many times in a unit",
        f"{_LEAST}{{number:times}} (a|an|per|each|every|in a|in each|in every|during each|within a|"
        f"in the course of a) {{unit:cycle}}",
        recurrence.times_a,
        "twice a year | 2025-05-28 | recurring 2025-01-01 2025-06-30",
        CURRENT,
    ),
    Row(
        "so many times a year, in an adverb",
        f"{_LEAST}{{number:times}} (yearly|annually)",
        lambda c, number: recurrence.times_a(c, number, "year"),
        "twice yearly | 2025-05-28 | recurring 2025-01-01 2025-06-30",
        CURRENT,
    ),
    Row(
        "by the end of each unit",
        "(by|at|before|towards|no later than|not later than|on or before) (the )?(end|close) of (each|"
        "every) {unit:cycle}",
        recurrence.end_of_each,
        "by the end of each year | 2025-05-28 | recurring 2025-01-01 2025-12-31",
        CURRENT,
    ),
    Row(
        "at the beginning of each unit",
        "(by |at |in |from )?(the )?{number:each_third} of (each|every) {unit:cycle}",
        yearly.third_of_each,
        "at the beginning of each year | 2025-05-28 | recurring 2026-01-01 2026-04-30",
        COMING,
    ),
    Row(
        "every first Monday of the month",
        "(on )?(every|each|the) {number:nth} {weekday}( of the month| of every month| of each month| each month|"
        " every month| in each month| in every month)",
        recurrence.each_nth_weekday,
        "every first Monday of the month | 2025-05-28 | recurring 2025-06-02 2025-06-02",
        COMING,
    ),
    Row(
        "every first Monday",
        "(on )?(every|each) {number:nth} {weekday}",
        recurrence.each_nth_weekday,
        "every first Monday | 2025-05-28 | recurring 2025-06-02 2025-06-02",
        COMING,
    ),
    Row(
        "a day of each month",
        f"(on |by |before |no later than |not later than )?(the )?{{day:nth}}( day| calendar day)?{_EACH_MONTH}",
        recurrence.each_month,
        "on the 15th of each month | 2025-05-28 | recurring 2025-06-15 2025-06-15",
        COMING,
    ),
    Row(
        "a working day of each month",
        f"(on |by |before |no later than |not later than )?(the )?{{number:nth}} (working|business) day{_EACH_MONTH}",
        recurrence.each_nth_workday,
        "on the first working day of each month | 2025-05-28 | recurring 2025-06-02 2025-06-02",
        COMING,
    ),
    Row(
        "two parts of each year",
        f"(on |in |during |at )?{{a:loose}} and (on |in |at )?{{b:loose}}{_EACH_YEAR}",
        yearly.two_each_year,
        "on 1 January and 1 July each year | 2025-05-28 | recurring 2025-07-01 2025-07-01",
        COMING,
    ),
    Row(
        "by a part of each year",
        f"(by|no later than|not later than|on or before|at the latest by|until|by no later than|"
        f"due by) {{part:loose}}{_EACH_YEAR}",
        yearly.by_each_year,
        "by 31 March each year | 2025-05-28 | recurring 2026-01-01 2026-03-31",
        COMING,
    ),
    Row(
        "before a part of each year",
        f"(before|prior to|ahead of) {{part:loose}}{_EACH_YEAR}",
        yearly.before_each_year,
        "before 1 April each year | 2025-05-28 | recurring 2026-01-01 2026-03-31",
        COMING,
    ),
    Row(
        "in a part of each year",
        f"(in |on |during |at |around )?{{part:loose}}{_EACH_YEAR}",
        yearly.each_year,
        "on 1 July each year | 2025-05-28 | recurring 2025-07-01 2025-07-01",
        COMING,
    ),
    Row(
        "each year by a part of it",
        f"{_YEARLY} (by|no later than|not later than|on or before|by no later than|until) {{part:loose}}",
        yearly.by_each_year,
        "each year by 31 March | 2025-05-28 | recurring 2026-01-01 2026-03-31",
        COMING,
    ),
    Row(
        "each year before a part of it",
        f"{_YEARLY} (before|prior to|ahead of) {{part:loose}}",
        yearly.before_each_year,
        "annually before 1 April | 2025-05-28 | recurring 2026-01-01 2026-03-31",
        COMING,
    ),
    Row(
        "each year in a part of it",
        f"{_YEARLY} (in|on|during|at|around) {{part:loose}}",
        yearly.each_year,
        "annually in June | 2025-05-28 | recurring 2025-06-01 2025-06-30",
        COMING,
    ),
    Row(
        "every working day",
        "(on )?(every|each|all) (weekday|weekdays|working day|business day|workday|working days|business days)",
        recurrence.each_workday,
        "every working day | 2025-05-28 | recurring 2025-05-28 2025-05-28",
        COMING,
    ),
    Row(
        "every weekday",
        "(on )?(every|each) {weekday}( of the week| of each week)?",
        recurrence.each_weekday,
        "every Monday | 2025-05-28 | recurring 2025-06-02 2025-06-02",
        COMING,
    ),
    Row(
        "every other weekday",
        "(on )?(every|each) (other|2nd|alternate) {weekday}",
        lambda c, weekday: recurrence.each_weekday(c, weekday, 2),
        "every other Monday | 2025-05-28 | recurring 2025-06-02 2025-06-02",
        COMING,
    ),
    Row(
        "on weekdays of a name",
        "(on )?{weekday}s",
        recurrence.each_weekday,
        "on Mondays | 2025-05-28 | recurring 2025-06-02 2025-06-02",
        COMING,
    ),
    Row(
        "every part of a year",
        "(in |on |by )?(every|each) {part:loose}",
        yearly.each_year,
        "every June | 2025-05-28 | recurring 2025-06-01 2025-06-30",
        COMING,
    ),
    Row(
        "comes round from a period on",
        "{due}( from| starting from| starting in| starting on| starting| beginning in| beginning on| beginning from|"
        " beginning| as of| as from| commencing in| commencing on| commencing| effective) {period}( onwards| onward|"
        " and thereafter)?",
        recurrence.beginning,
        "annually from 2026 | 2025-05-28 | recurring 2026-01-01 2026-12-31",
        "comes round, and the window is the first occurrence",
    ),
    Row(
        "from a period on, what comes round",
        "(from|starting from|starting in|starting on|starting|beginning in|beginning on|beginning|as of|as from|"
        "commencing in|commencing) {period}( onwards| onward)? (and )?{due}",
        lambda c, due, period: recurrence.beginning(c, due, period),
        "from 2026 every year | 2025-05-28 | recurring 2026-01-01 2026-12-31",
        "comes round, and the window is the first occurrence",
    ),
    Row(
        "comes round until",
        "{due} (until|till|through|up to|to) {period}",
        recurrence.ending,
        "annually until 2030 | 2025-05-28 | recurring 2025-01-01 2025-12-31",
        CURRENT,
    ),
    Row(
        "with a number of times and thereafter",
        "{due} thereafter",
        lambda c, due: due if due.kind == "recurring" else None,
        "annually thereafter | 2025-05-28 | recurring 2025-01-01 2025-12-31",
        CURRENT,
    ),
    Row(
        "what comes round, and the first of it",
        "{due}( and)?( for)?( the)? (1st|1st time|1st one|1st of which|1st of them|1st such report)( being| to be)?"
        "( due| submitted| held| completed| published)? {first:due}",
        recurrence.again,
        "every four years, and for the first time by 31 December 2028 | 2025-05-28 | recurring 2028-01-01 2028-12-31",
        "comes round, and the window is the first occurrence",
    ),
    Row(
        "once, and again thereafter",
        "{first:due} and (then )?{due} (thereafter|after that|afterwards|from then on)",
        recurrence.again,
        "on 1 October 2026 and annually thereafter | 2025-05-28 | recurring 2026-10-01 2026-10-01",
        "comes round, and the window is the first occurrence",
    ),
]
