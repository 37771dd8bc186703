"""English rows for days, and for ranges of days."""

from __future__ import annotations

from tracker.due import counting, periods, ranges, weeks
from tracker.due.english import days as mean
from tracker.due.grammar import Row
from tracker.due.values import DAY, Span

TODAY_WORDS = "counted from the day of the statement"
BOTH_DAYS = "both named days are in"
PASSED_DAY = "a day that has passed is the next one"
FIGURES = "day and month in figures are read only where one order makes a date"

# Between the parts of a date, and between its month and its year.
_TO = "( to | and | through | thru | until | till | up to |-| - )(the )?"
_YEAR = "( of | in |-|/|. | )?{year}"

DAYS = [
    Row(
        "year-day-month in figures",
        "{year}(-|/){day:day_number}(-|/){month:month_number}",
        lambda c, year, day, month: periods.day_of(c, year, month, day) if day > 12 else None,
        "2026/13/03 | - | on 2026-03-13 2026-03-13",
        "a number above twelve can only be the day",
    ),
    Row(
        "eight figures",
        "{compact}",
        mean.compact,
        "20260701 | - | on 2026-07-01 2026-07-01",
    ),
    Row(
        "day.month.year",
        "{a:day_number}.{b:day_number}.{year}",
        counting.day_first,
        "15.9.2026 | - | on 2026-09-15 2026-09-15",
    ),
    Row(
        "a weekday and its date in figures",
        "{weekday} {a:day_number}(/|.|-){b:day_number}(/|.|-){year}",
        counting.of_weekday,
        "Friday 12/06/2026 | - | on 2026-06-12 2026-06-12",
        "the weekday tells which of the two is the day",
    ),
    Row(
        "a weekday and its date in figures without a year",
        "{weekday} (the |on )?{a:day_number}(/|.|-){b:day_number}",
        mean.coming_of_weekday,
        "Friday 06/12 | 2026-05-28 | on 2026-06-12 2026-06-12",
        "the weekday tells which of the two is the day",
    ),
    Row(
        "an interval in figures",
        "{a:iso_day}(/|-){b:iso_day}",
        lambda c, a, b: ranges.through(c, periods.on_day(c, a), periods.on_day(c, b)) if a < b else None,
        "2026-07-01/2026-07-15 | - | during 2026-07-01 2026-07-15",
        BOTH_DAYS,
    ),
    Row(
        "from one date in figures to another",
        "{a:day_number}/{b:day_number}(/{first_year:year})?( to | - |-| until | till | through | thru |"
        " and ){x:day_number}/{y:day_number}(/| ){year}",
        mean.figures_range,
        "1/10/2026 - 25/10/2026 | - | during 2026-10-01 2026-10-25",
        FIGURES,
    ),
    Row(
        "from one date in figures to another, of the coming year",
        "{a:day_number}/{b:day_number}( to | - |-| until | till | through | thru | and ){x:day_number}/{y:day_number}",
        mean.bare_figures_range,
        "10/25 to 11/20 | 2025-05-28 | during 2025-10-25 2025-11-20",
        FIGURES,
    ),
    Row(
        "day and month in figures and a short year",
        "{a:day_number}(/|.|-){b:day_number}(/|.|-){two_figures}",
        mean.short_figures,
        "30/11/25 | - | on 2025-11-30 2025-11-30",
        FIGURES,
    ),
    Row(
        "day and month in figures",
        "{a:day_number}(/|-){b:day_number}",
        counting.either_order,
        "22/04 | 2025-05-28 | on 2026-04-22 2026-04-22",
        FIGURES,
    ),
    Row(
        "day.month",
        "{a:day_number}.{b:day_number}",
        lambda c, a, b: counting.either_order(c, a, b) if a > 12 else None,
        "22.04 | 2025-05-28 | on 2026-04-22 2026-04-22",
        "the day stands first; a number that may be a time of day is refused",
    ),
    Row(
        "a day of a month and year",
        f"(the )?{{day}}( day of| of| of the month of| day|-|/|.)?( )?{{month}}{_YEAR}",
        lambda c, day, month, year: periods.day_of(c, year, month, day),
        "15 September 2025 | - | on 2025-09-15 2025-09-15",
    ),
    Row(
        "a day, a month and a short year",
        "{day}(-|/|.){month}(-|/|.){two_figures}",
        mean.short_year_day,
        "26-Jun-26 | - | on 2026-06-26 2026-06-26",
    ),
    Row(
        "a month, a day and a year",
        "{month}( the | |-|/|.)?{day}( of | in |-|/| ){year}",
        lambda c, day, month, year: periods.day_of(c, year, month, day),
        "March 1, 2026 | - | on 2026-03-01 2026-03-01",
    ),
    Row(
        "a year, a month and a day",
        "{year}( |-|/){month}( |-|/)(the )?{day}",
        lambda c, day, month, year: periods.day_of(c, year, month, day),
        "2026/Mar/01 | - | on 2026-03-01 2026-03-01",
    ),
    Row(
        "a year, a day and a month",
        "{year}(-|/){day}(-|/){month}",
        lambda c, day, month, year: periods.day_of(c, year, month, day),
        "2026/23/Sep | - | on 2026-09-23 2026-09-23",
    ),
    Row(
        "a month, a year and a day",
        "{month}(-|/){year}(-|/){day}",
        lambda c, day, month, year: periods.day_of(c, year, month, day),
        "September-2026-23 | - | on 2026-09-23 2026-09-23",
    ),
    Row(
        "a day, a year and a month",
        "{day}(-|/){year}(-|/){month}",
        lambda c, day, month, year: periods.day_of(c, year, month, day),
        "23-2026-September | - | on 2026-09-23 2026-09-23",
    ),
    Row(
        "two days of one month and year",
        f"(the )?{{a:day}}( and | or |/| & )(the )?{{b:day}}( of)?( )?{{month}}{_YEAR}",
        mean.both_days,
        "24 and 25 June 2025 | - | during 2025-06-24 2025-06-25",
        "two days that follow each other",
    ),
    Row(
        "a month, two of its days and a year",
        f"{{month}} (the )?{{a:day}}( and | or |/)(the )?{{b:day}}{_YEAR}",
        mean.both_days,
        "June 24 and 25, 2025 | - | during 2025-06-24 2025-06-25",
        "two days that follow each other",
    ),
    Row(
        "days of one month and year",
        f"(between |from )?(the )?{{a:day}}( to | through | thru | until | till | up to |-|"
        f" - )(the )?{{b:day}}( of)?( )?{{month}}{_YEAR}",
        mean.days,
        "10 to 12 June 2025 | - | during 2025-06-10 2025-06-12",
        BOTH_DAYS,
    ),
    Row(
        "a month, its days and a year",
        f"{{month}} (the )?{{a:day}}( to | through | thru | until | till |-| - )(the )?{{b:day}}{_YEAR}",
        mean.days,
        "June 10-12, 2025 | - | during 2025-06-10 2025-06-12",
        BOTH_DAYS,
    ),
    Row(
        "days between two, of one month and year",
        f"between (the )?{{a:day}}{_TO}{{b:day}}( of)?( )?{{month}}{_YEAR}",
        mean.days,
        "between 3 and 12 June 2025 | - | during 2025-06-03 2025-06-12",
        BOTH_DAYS,
    ),
    Row(
        "between two days of a month, with a year",
        "between {month} (the )?{a:day} and (the )?{b:day}( of | in |-|/| ){year}",
        mean.days,
        "between June 10 and 12, 2025 | - | during 2025-06-10 2025-06-12",
        BOTH_DAYS,
    ),
    Row(
        "between two days of a coming month",
        "between {month} (the )?{a:day} and (the )?{b:day}",
        mean.bare_days,
        "between June 10 and 12 | 2025-05-28 | during 2025-06-10 2025-06-12",
        "a month that has passed is the next one",
    ),
    Row(
        "a month and the days between two, with a year",
        f"{{month}} (between |from )(the )?{{a:day}}{_TO}{{b:day}}{_YEAR}",
        mean.days,
        "June between 3 and 12, 2025 | - | during 2025-06-03 2025-06-12",
        BOTH_DAYS,
    ),
    Row(
        "two days of the coming month of that name",
        "(the )?{a:day}( and | or |/)(the )?{b:day}( of)?( )?{month}",
        mean.both_bare_days,
        "24 and 25 June | 2025-05-28 | during 2025-06-24 2025-06-25",
        "two days that follow each other",
    ),
    Row(
        "a month, two of its days",
        "{month} (the )?{a:day}( and | or |/)(the )?{b:day}",
        mean.both_bare_days,
        "June 24 and 25 | 2025-05-28 | during 2025-06-24 2025-06-25",
        "two days that follow each other",
    ),
    Row(
        "days of the coming month of that name",
        "(between |from )?(the )?{a:day}( to | through | thru | until | till | up to |-|"
        " - )(the )?{b:day}( of)?( )?{month}",
        mean.bare_days,
        "10 to 12 June | 2025-05-28 | during 2025-06-10 2025-06-12",
        "a month that has passed is the next one",
    ),
    Row(
        "a month, its days",
        "{month} (the )?{a:day}( to | through | thru | until | till |-| - )(the )?{b:day}",
        mean.bare_days,
        "June 10-12 | 2025-05-28 | during 2025-06-10 2025-06-12",
        "a month that has passed is the next one",
    ),
    Row(
        "days between two, of the coming month of that name",
        f"between (the )?{{a:day}}{_TO}{{b:day}}( of)?( )?{{month}}",
        mean.bare_days,
        "between 3 and 12 June | 2025-05-28 | during 2025-06-03 2025-06-12",
        "a month that has passed is the next one",
    ),
    Row(
        "a month and the days between two",
        f"{{month}} (between |from )(the )?{{a:day}}{_TO}{{b:day}}",
        mean.bare_days,
        "June between 3 and 12 | 2025-05-28 | during 2025-06-03 2025-06-12",
        "a month that has passed is the next one",
    ),
    Row(
        "a day and then a month with its day",
        "(from )?(the )?{a:day}( to | until | till | through ){month} (the )?{b:day}",
        mean.bare_days,
        "from 2 to April 7 | 2025-02-28 | during 2025-04-02 2025-04-07",
        "a month that has passed is the next one",
    ),
    Row(
        "days of a month that is counted from the statement",
        "(between (the )?{a:day} and (the )?{b:day}|(from )?(the )?{a:day}( to | through | thru | until | till |"
        " up to |-| - )(the )?{b:day})( of| in)? {period}",
        mean.days_in,
        "from 4 to 22 next month | 2025-05-28 | during 2025-06-04 2025-06-22",
        BOTH_DAYS,
    ),
    Row(
        "a day of the coming month of that name",
        "(the )?{day}( day of| of| day|-|/|.)?( )?{month}",
        periods.month_day,
        "15 September | 2025-05-28 | on 2025-09-15 2025-09-15",
        PASSED_DAY,
    ),
    Row(
        "the coming month of that name, and a day",
        "{month}( the | |-|/|.)?{day}",
        periods.month_day,
        "September 15 | 2025-05-28 | on 2025-09-15 2025-09-15",
        PASSED_DAY,
    ),
    Row(
        "today",
        "(today|now|this day|the present|the present day|the current date|current date|date|this date|today's date|"
        "(the )?date hereof|otd|"
        "(the )?(date|day|issuance|adoption|date of issuance|date of adoption) "
        "of (this|the present) (statement|communiqué|communique|declaration|letter|decision|notice|document|report)|"
        "(the )?(date|day|date of issue) of (this|the present) (agreement|contract|memorandum|resolution|announcement|"
        "memorandum of understanding|press release|joint statement|joint communiqué|order|message|email|e-mail|"
        "publication))",
        lambda c: periods.on_day(c, c.stated),
        "from today | 2025-05-28 | from 2025-05-28 2025-05-28",
        "today is the day of the statement",
    ),
    Row(
        "later today",
        "(later (today|this day)|tonight|today (in|over) the (morning|afternoon|evening)|this (morning|afternoon|"
        "evening)|"
        "(the )?end of (the|this) (working |business |current )?day|(the )?end of today|eod|the day's end|"
        "later in the day)",
        lambda c: periods.on_day(c, c.stated),
        "by the end of the day | 2025-05-28 | by - 2025-05-28",
        "today is the day of the statement",
    ),
    Row(
        "tomorrow",
        "(tomorrow|the day after|the next day|the following day)",
        lambda c: periods.around(c, "day", 1),
        "by tomorrow | 2025-05-28 | by - 2025-05-29",
        "tomorrow is the day after the statement",
    ),
    Row(
        "the day after tomorrow",
        "(the )?day after (tomorrow|next)",
        lambda c: periods.around(c, "day", 2),
        "the day after tomorrow | 2025-05-28 | on 2025-05-30 2025-05-30",
        TODAY_WORDS,
    ),
    Row(
        "yesterday",
        "yesterday",
        lambda c: periods.around(c, "day", -1),
        "since yesterday | 2025-05-28 | from 2025-05-27 2025-05-27",
        TODAY_WORDS,
    ),
    Row(
        "the day before yesterday",
        "(the )?day before yesterday",
        lambda c: periods.around(c, "day", -2),
        "since the day before yesterday | 2025-05-28 | from 2025-05-26 2025-05-26",
        TODAY_WORDS,
    ),
    Row(
        "the day after a day",
        "(the )?day (after|following) {period:loose}",
        lambda c, period: counting.shifted(c, period, Span(days=1)),
        "by the day after 1 July 2026 | - | by - 2026-07-02",
    ),
    Row(
        "the day before a day",
        "(the )?day (before|preceding|prior to) {period:loose}",
        lambda c, period: counting.shifted(c, period, Span(days=-1)),
        "by the day before 1 July 2026 | - | by - 2026-06-30",
    ),
    Row(
        "a weekday and a day of a month",
        "{weekday}( the | )?{day}",
        mean.weekday_and_day,
        "Friday the 13th | 2025-05-28 | on 2025-06-13 2025-06-13",
        "the coming day of that number that is that weekday",
    ),
    Row(
        "a weekday and its date",
        "{weekday} (the |on the |on )?{period:loose}",
        ranges.weekday_of,
        "Friday, 12 June 2026 | - | on 2026-06-12 2026-06-12",
        "a weekday that is not the date's is refused",
    ),
    Row(
        "a date and its weekday",
        "{period:loose} (on )?(a )?{weekday}",
        ranges.weekday_of,
        "next week on Tuesday | 2025-05-28 | on 2025-06-03 2025-06-03",
        "a weekday that is not the date's is refused",
    ),
    Row(
        "from one weekday to another of a week",
        "{period:loose} (from |between ){a:weekday}( to | and | until | till | through |-| - ){b:weekday}",
        mean.weekday_in_range,
        "next week from Tuesday to Thursday | 2025-05-28 | during 2025-06-03 2025-06-05",
        BOTH_DAYS,
    ),
    Row(
        "a weekday of a period",
        "(the )?{weekday} (of|in) {period}",
        ranges.weekday_of,
        "Tuesday of next week | 2025-05-28 | on 2025-06-03 2025-06-03",
    ),
    Row(
        "a weekday of next week",
        "(next|the next|following|the following) {weekday}",
        weeks.next_weekday,
        "by next Friday | 2025-05-28 | by - 2025-06-06",
        '"next" before a weekday is that day of next week',
    ),
    Row(
        "the last weekday of that name",
        "(last|the last) {weekday}",
        weeks.last_weekday,
        "since last Friday | 2025-05-28 | from 2025-05-23 2025-05-23",
        "refused where it may be this week's or last week's",
    ),
    Row(
        "the weekday that has just passed",
        "(this past|the past|past|this last) {weekday}",
        lambda c, weekday: weeks.coming_weekday(c, weekday, -1),
        "since this past Friday | 2025-05-28 | from 2025-05-23 2025-05-23",
        "the last such day before the statement",
    ),
    Row(
        "the weekday after next",
        "(the )?{weekday} after next",
        weeks.weekday_after_next,
        "the Monday after next | 2025-05-28 | on 2025-06-09 2025-06-09",
        "refused where counting from the coming such day and from next week's give two days",
    ),
    Row(
        "the coming weekday but today",
        "(coming|the coming|upcoming|the upcoming|this coming|this upcoming) {weekday}",
        weeks.coming_weekday,
        "this coming Friday | 2025-05-28 | on 2025-05-30 2025-05-30",
        "the first such day after the statement",
    ),
    Row(
        "a weekday of this week",
        "this {weekday}",
        weeks.this_weekday,
        "this Friday | 2025-05-28 | on 2025-05-30 2025-05-30",
        TODAY_WORDS,
    ),
    Row(
        "the coming weekday",
        "{weekday}",
        periods.weekday,
        "by Friday | 2025-05-28 | by - 2025-05-30",
        "the first such day from the statement on",
    ),
    Row(
        "so many weekdays from now",
        "{number} {weekday}s (from now|from today|hence)",
        weeks.coming_weekday,
        "two Sundays from now | 2025-05-28 | on 2025-06-08 2025-06-08",
        TODAY_WORDS,
    ),
    Row(
        "a weekday so many weeks from now",
        "{weekday} (in {number} weeks('? time)?|{number} weeks? (from now|from today|hence))",
        lambda c, weekday, number: mean.weekday_of_week(c, weekday, periods.week_of(c, c.stated + 7 * number * DAY)),
        "Monday in two weeks | 2025-05-28 | on 2025-06-09 2025-06-09",
        TODAY_WORDS,
    ),
    Row(
        "the first weekday after a day",
        "(the )?(very )?(1st |next )?{weekday} (immediately )?(after|following) (the )?{period:loose}",
        mean.weekday_after,
        "the first Friday after 1 July 2026 | - | on 2026-07-03 2026-07-03",
        "the day itself is not counted",
    ),
    Row(
        "the last weekday before a day",
        "(the )?(very )?(last )?{weekday} (immediately )?(before|preceding|prior to) (the )?{period:loose}",
        mean.weekday_before,
        "the last Friday before 1 July 2026 | - | on 2026-06-26 2026-06-26",
        "the day itself is not counted",
    ),
    Row(
        "a weekday and a length of time from now",
        "({weekday} (in )?{span}( from now| from today| hence|'s time|' time)?|(in )?{span}( from now| from today)? on "
        "{weekday})",
        mean.weekday_around,
        "Sunday, two years from now | 2025-05-28 | on 2027-05-30 2027-05-30",
        "refused where that week's such day is not the first from that day on",
    ),
    Row(
        "the weekday of that number in a period",
        "(the )?{number:nth} {weekday}( of| in)? {period}",
        lambda c, number, weekday, period: weeks.weekday_in(c, period, weekday, number),
        "the first Monday of September 2025 | - | on 2025-09-01 2025-09-01",
    ),
    Row(
        "the working day of that number in a period",
        "(the )?{number:nth} (working|business) day (of|in) {period}",
        lambda c, number, period: counting.workday_in(c, period, number),
        "the first working day of June 2025 | - | on 2025-06-02 2025-06-02",
    ),
    Row(
        "the next working day",
        "(the )?(next|following|coming) (working|business) day",
        lambda c: counting.shifted(c, periods.on_day(c, c.stated), Span(workdays=1)),
        "by the next working day | 2025-05-30 | by - 2025-06-02",
        "counted from the day of the statement",
    ),
    Row(
        "the first day of a period",
        "(the )?(very )?({number:first_or_last}|{number:nth}) (calendar )?day (of|in) {period}",
        lambda c, number, period: counting.day_in(c, period, number),
        "on the last day of September 2025 | - | on 2025-09-30 2025-09-30",
    ),
    Row(
        "a day of a period",
        "(the )?{day:ordinal_day}( day)?( of| in)? {period}",
        lambda c, day, period: ranges.inside(c, period, periods.day(c, day)) if period.precision == "month" else None,
        "the 10th of next month | 2025-05-28 | on 2025-06-10 2025-06-10",
    ),
    Row(
        "from one day to another by their numbers",
        "(the )?{a:ordinal_day}( - |-)(the )?{b:ordinal_day}",
        lambda c, a, b: (
            ranges.through(c, first, last) if (first := periods.day(c, a)) and (last := periods.day(c, b)) else None
        ),
        "20th-25th | 2025-05-28 | during 2025-06-20 2025-06-25",
        BOTH_DAYS,
    ),
    Row(
        "the coming day of that number",
        "(the )?{day:ordinal_day}",
        periods.day,
        "by the 15th | 2025-05-28 | by - 2025-06-15",
        "a day that has passed is that of the next month",
    ),
    Row(
        "the coming day of that number, without its ending",
        "the {day}",
        periods.day,
        "by the 15 | 2025-05-28 | by - 2025-06-15",
        "a day that has passed is that of the next month",
    ),
    Row(
        "New Year's Day",
        "(new year's day|new year day|new year|the new year's day|next new year's day|next new year day)",
        lambda c: periods.month_day(c, 1, 1),
        "on New Year's Day | 2025-05-28 | on 2026-01-01 2026-01-01",
        "the feast that comes next",
    ),
    Row(
        "Easter and the days that are counted from it",
        "{movable}( of| in)?( the year)? {year}",
        mean.movable_of,
        "by Good Friday 2026 | - | by - 2026-04-03",
        mean.EASTER,
    ),
    Row(
        "the coming Easter and the days that are counted from it",
        "(the |next )?{movable}",
        mean.movable,
        "before Easter | 2025-05-28 | by - 2026-04-04",
        mean.EASTER,
    ),
    Row(
        "a week tomorrow",
        "((a|1) week|{number} weeks|(a|1) fortnight) tomorrow",
        lambda c, number=1: periods.on_day(
            c, c.stated + (15 if "fortnight" in c.shown.lower() else 7 * number + 1) * DAY
        ),
        "a week tomorrow | 2025-05-28 | on 2025-06-05 2025-06-05",
        TODAY_WORDS,
    ),
    Row(
        "a feast on a weekday of its month",
        "(the |next )?{weekday_feast}",
        mean.weekday_feast,
        "by Thanksgiving | 2025-05-28 | by - 2025-11-27",
        "the feast that comes next",
    ),
    Row(
        "a feast on a weekday of its month, of a year",
        "{weekday_feast}( of|,| in)? {year}",
        mean.weekday_feast_of,
        "by Thanksgiving 2026 | - | by - 2026-11-26",
    ),
    Row(
        "a fixed feast",
        "{feast}",
        lambda c, feast: periods.month_day(c, *feast),
        "on Boxing Day | 2025-05-28 | on 2025-12-26 2025-12-26",
        "the feast that comes next",
    ),
    Row(
        "a weekday and a week more",
        "({weekday} week|(a|1) week on {weekday}|{weekday} (a|1) week)",
        lambda c, weekday: weeks.coming_weekday(c, weekday, 2),
        "by Friday week | 2025-05-28 | by - 2025-06-06",
        "a week after the coming weekday of that name",
    ),
    Row(
        "so many weeks after a weekday",
        "{number} weeks on {weekday}",
        lambda c, weekday, number: weeks.coming_weekday(c, weekday, number + 1),
        "two weeks on Friday | 2025-05-28 | on 2025-06-13 2025-06-13",
        "counted from the coming weekday of that name",
    ),
    Row(
        "a week today",
        "(today week|((a|1) week|{number} weeks|(a|1) fortnight) today)",
        lambda c, number=1: periods.on_day(c, c.stated + (14 if "fortnight" in c.shown.lower() else 7 * number) * DAY),
        "a week today | 2025-05-28 | on 2025-06-04 2025-06-04",
        TODAY_WORDS,
    ),
    Row(
        "a feast of a year",
        "{feast}( of|,| in)? {year}",
        lambda c, feast, year: periods.day_of(c, year, *feast),
        "by Christmas 2026 | - | by - 2026-12-25",
    ),
    Row(
        "a time of a day",
        "(at )?{clock}( on| of|,)?(,)? (the )?{period:loose}",
        mean.at_clock,
        "by 5 p.m. on 30 June 2025 | - | by - 2025-06-30",
        "a deadline at a time of day is that day",
    ),
    Row(
        "a day and a time of it",
        "{period:loose}( at | by | before |t| ){clock}",
        mean.at_clock,
        "30 June 2025 at 14:00 | - | on 2025-06-30 2025-06-30",
        "a deadline at a time of day is that day",
    ),
]
