"""English rows for what the words around a period make of it."""

from __future__ import annotations

from dataclasses import replace

from tracker.due import markers, periods
from tracker.due.english import meanings as mean
from tracker.due.english import readings as read
from tracker.due.grammar import Row

COUNTED = "counted from the day of the statement, which is not counted (months and years keep the day number)"
BEGINS = "may begin on the period's first day and should have begun on its last"
BY = '"by" a period takes in its last day'
OPEN_START = "begins no earlier than the period's first day, and by when is not said"
WHOLE = "the whole period, both ends included"
BOTH = "both named periods are in"

MARKERS = [
    Row(
        "in a period, at the latest",
        "((at the latest |at the very latest |latest )(in |on |at |during )?{period}|"
        "(in |on |at |during )?{period}( at the latest| at the very latest| latest| at latest))",
        markers.by,
        "in mid-2026 at the latest | - | by - 2026-06-30",
        BY,
    ),
    Row(
        "at the latest",
        "(at the latest |at the very latest |latest ){due}",
        read.latest,
        "at the latest in March 2026 | - | by - 2026-03-31",
        BY,
    ),
    Row(
        "at the latest, said afterwards",
        "{due}( at the latest| at the very latest| latest| at latest)",
        read.latest,
        "in March 2026 at the latest | - | by - 2026-03-31",
        BY,
    ),
    Row(
        "at least, said afterwards",
        "{due}( at least| at a minimum| or longer| or beyond)",
        lambda c, due: due if due.kind == "until" else None,
        "until the end of 2027 at least | - | until - 2027-12-31",
        '"until" and "through" take in the last day',
    ),
    Row(
        "at the earliest",
        "{due}( at the earliest| at the very earliest| at earliest)",
        read.earliest,
        "in March 2026 at the earliest | - | from 2026-03-01 -",
        OPEN_START,
    ),
    Row(
        "at the earliest, said before",
        "(at the earliest |earliest |at the very earliest ){due}",
        read.earliest,
        "at the earliest in March 2026 | - | from 2026-03-01 -",
        OPEN_START,
    ),
    Row(
        "by a period",
        "(by|no later than|not later than|by no later than|by not later than|no later than by|not later than by|"
        "at the latest by|"
        "latest by|by the latest|by at the latest|at the latest on|no later than on|not later than on|"
        "no later than in|not later than in|"
        "not later than at|no later than at|not later than during|no later than during|on or before|by or before|"
        "by or on|in or before|"
        "at or before|no later than the date of|as late as|to be completed by|completed by|to be concluded by|"
        "concluded by|"
        "to be finalised by|to be finalized by|to be implemented by|to be submitted by|to be achieved by|due by|"
        "due no later than|due on or before|"
        "falling due on|with a deadline of|due date|due date:|the due date is|due:|deadline|deadline:|the deadline is|"
        "the deadline of|by the deadline of|"
        "target date|by the target date of|"
        "by the date of|already by|by around the end of|not after|no later|at any time by|any time by|some time by|"
        "sometime by|by the time of|"
        "in time for|in good time for|in place by|to be ready by|to be in place by|to be operational by|"
        "by the month of|at some point by|anytime by|by the calendar) {period}",
        markers.by,
        "by 2027 | 2025-05-28 | by - 2027-12-31",
        BY,
    ),
    Row(
        "before a period",
        "(before|prior to|ahead of|in advance of|anytime before|any time before|at any time before|sometime before|"
        "some time before|"
        "at some point before|earlier than|well before|well ahead of|by before|preceding) {period}",
        markers.before,
        "before 1 July 2026 | - | by - 2026-06-30",
        '"before" leaves the period out, "before the end of" takes in the last day',
    ),
    Row(
        "before a unit of time is over",
        "before ((the |this |the current )?{unit}|{period}) (is out|is over|ends|closes|is through|comes to an end|"
        "has ended|"
        "runs out|concludes|is up)",
        read.within_unit,
        "before the year is out | 2025-05-28 | by - 2025-12-31",
        "the last day is in",
    ),
    Row(
        "before a period begins",
        "(before|by the time|prior to when) {period} (sets in|begins|starts|commences|arrives|comes|is upon us|"
        "gets under way)",
        markers.before,
        "before winter sets in | 2025-05-28 | by - 2025-11-30",
        '"before" leaves the period out',
    ),
    Row(
        "or earlier",
        "{period} (or earlier|or before|or sooner|or prior|and earlier|and before|and prior)",
        markers.by,
        "2027 or earlier | - | by - 2027-12-31",
        BY,
    ),
    Row(
        "from one period to another",
        "(from|between|between the months of|sometime between|some time between|at some point between|"
        "at any time between|any time between|"
        "anytime between|beginning|starting|starting from|beginning on|starting on|effective|commencing|"
        "effective from|in the period from|"
        "in the period between|during the period from|for the period from|over the period from|in the years from|"
        "as from|as of) {first:loose} "
        "(to|and|until|till|til|through|thru|up to|up until|through to|until at least|at least until|to at least|"
        "up to and including|through until|-|"
        "and ending|and ending on|"
        "ending|ending on|to and including|and until|and lasting until|and continuing until|"
        "and running until) {last:loose}",
        markers.between,
        "between 2025 and 2027 | - | during 2025-01-01 2027-12-31",
        BOTH,
    ),
    Row(
        "no earlier than one period and no later than another",
        "(no earlier than|not earlier than|no sooner than|not sooner than|not before|on or after) {first:loose} "
        "(and|but|and in any event|but in any event|and in any case|but in any case)( by)? (no later than|not later "
        "than|not after|on or before|before the end of|at the latest by|at the latest on) {last:loose}",
        markers.between,
        "not earlier than 1 April 2026 and not later than 30 June 2026 | - | during 2026-04-01 2026-06-30",
        BOTH,
    ),
    Row(
        "from one period to another, with a dash",
        "(between|from) {period}",
        lambda c, period: read.stretch(c, period),
        "from 10-12 June 2026 | - | during 2026-06-10 2026-06-12",
        BOTH,
    ),
    Row(
        "until a period",
        "(until|till|til|through|thru|up to|up until|up to and including|to|through to|right through to|"
        "to last until|lasting until|"
        "until at least|at least until|up to at least|at least through|through at least|at least to|"
        "until the end of the period|"
        "for the period until|for the period up to|for the period to|to remain in force until|"
        "to remain in effect until|in force until|valid until|"
        "valid through|valid to|open until|to run until|running until|running to|to continue until|ongoing until|"
        "extended until|extended to|extended through|"
        "until and including|until after|expiring on|expiring|no longer than until|up till|all the way to|"
        "not beyond|ending|ending on|ending in|to be extended until) {period}",
        markers.until,
        "until the end of 2026 | - | until - 2026-12-31",
        '"until" and "through" take in the last day',
    ),
    Row(
        "from a period onwards",
        "(from |starting |starting from |starting in |beginning |beginning in |as from |as of |in )?{period} "
        "(onwards|onward|and beyond|on|and onwards|forward|going forward|and thereafter|and after|and afterwards|"
        "and subsequent years|"
        "and in subsequent years|and the following years|and in the following years|and in the years after|and later)",
        markers.onwards,
        "from 2026 onwards | - | from 2026-01-01 2026-12-31",
        BEGINS,
    ),
    Row(
        "not before a period",
        "(for )?(no earlier than|not earlier than|no sooner than|not sooner than|not before|never before|on or after|"
        "on and after|in or after|at or after|"
        "(beginning|starting|commencing|concluded|made|issued|arising|occurring|falling) (on or after|on and after|"
        "in or after)|"
        "from and after|not until|no earlier than on|no earlier than in|earliest|only from|not earlier than in|"
        "at any time from) {period}",
        markers.not_before,
        "no earlier than 1 March 2026 | - | from 2026-03-01 -",
        OPEN_START,
    ),
    Row(
        "or later",
        "{period} (or later|and after|or after|or thereafter|and (greater|above|up|newer)|or (greater|above|newer))",
        markers.not_before,
        "2027 or later | - | from 2027-01-01 -",
        OPEN_START,
    ),
    Row(
        "at most, as a sign",
        "(<=|< =|=<|≤) ?{period}",
        markers.by,
        "<= 2027 | - | by - 2027-12-31",
        BY,
    ),
    Row(
        "less, as a sign",
        "< ?{period}",
        markers.before,
        "< 2027 | - | by - 2026-12-31",
        '"before" leaves the period out',
    ),
    Row(
        "at least, as a sign",
        "(>=|> =|=>|≥) ?{period}",
        markers.not_before,
        ">= 2027 | - | from 2027-01-01 -",
        OPEN_START,
    ),
    Row(
        "more, as a sign",
        "> ?{period}",
        markers.after,
        "> 2027 | - | from 2028-01-01 -",
        '"after" begins on the day after the period, and by when is not said',
    ),
    Row(
        "equal, as a sign",
        "= ?{period}",
        markers.during,
        "= 2027 | - | during 2027-01-01 2027-12-31",
        WHOLE,
    ),
    Row(
        "since a period",
        "(since|ever since|counting from|dating from) {first:loose}",
        markers.since,
        "since January | 2025-05-28 | from 2025-01-01 2025-01-31",
        "without a year the last one that has begun",
    ),
    Row(
        "from a period",
        "(from|starting|starting from|starting in|starting on|starting with|starting as of|starting at|"
        "starting as from|beginning|beginning in|"
        "beginning on|beginning from|beginning with|beginning at|beginning as of|as of|as from|with effect from|"
        "with effect as of|with effect as from|with effect on|"
        "effective|effective from|effective as of|effective as from|effective on|effective in|effective at|"
        "commencing|commencing in|commencing on|commencing from|"
        "commencing with|commencing as of|commencing at|in effect from|in force from|in force as of|applicable from|"
        "applying from|applicable as of|to apply from|to start in|"
        "to start on|to begin in|to begin on|to commence on|to commence in|to take effect on|to take effect from|"
        "taking effect on|taking effect from|taking effect in|"
        "entering into force on|entering into effect on|to enter into effect on|coming into force on|"
        "coming into effect on|"
        "to enter into force on|to enter into force in|to be launched in|right from|"
        "already from|as early as|starting as early as|"
        "starting already in|from as early as|as soon as|beginning as early as|from the month of|"
        "to be effective from|dated|to start from|"
        "kicking off in|kicking off on|opening on|opening in|launching in|launching on|phased in from|"
        "available from) {period}",
        markers.start_from,
        "from the end of June | 2025-05-28 | from 2025-06-21 2025-06-30",
        BEGINS,
    ),
    Row(
        "effective immediately",
        "(effective immediately|with immediate effect|effective today|with effect from today|immediately effective|"
        "effective forthwith|starting now|"
        "starting immediately|effective at once|starting today|beginning today|beginning immediately|as of now|"
        "from this day forward|henceforth)",
        read.from_today,
        "effective immediately | 2025-05-28 | from 2025-05-28 2025-05-28",
        "from the day of the statement",
    ),
    Row(
        "after a period",
        "(after|anytime after|following|later than|beyond|past|subsequent to|at any time after|any time after|"
        "some time after|"
        "sometime after|"
        "as soon as possible after|as soon as practicable after|promptly after|as early as possible after|"
        "only after|not until after|shortly after|soon after|immediately after|right after|directly after) {period}",
        markers.after,
        "after 2016 | - | from 2017-01-01 -",
        '"after" begins on the day after the period, and by when is not said',
    ),
    Row(
        "over the coming unit of time",
        "(within|in|over|during|across|by|throughout|in the course of|over the course of|at some point in|"
        "at some point over|sometime in|some time in|at any time in|any time in) "
        "(the next|the coming|the following|this coming|the upcoming|the forthcoming|the ensuing) {long_unit}",
        lambda c, long_unit: read.ahead(c, long_unit),
        "over the coming year | 2025-05-28 | by - 2026-05-28",
        COUNTED,
    ),
    Row(
        "over the unit of time ahead",
        "(within|in|over|during|across|throughout) the {long_unit} (ahead|to come)",
        read.ahead,
        "over the year ahead | 2025-05-28 | by - 2026-05-28",
        COUNTED,
    ),
    Row(
        "for the coming unit of time",
        "for (the next|the coming|the following|another|a further|the upcoming|the forthcoming) {long_unit}",
        read.ahead_for,
        "for the coming year | 2025-05-28 | until - 2026-05-28",
        COUNTED,
    ),
    Row(
        "so many quarters of the calendar",
        "(in |over |within |during |for |across )?(the )?(next|coming|following|upcoming) {number} {unit:block}",
        read.by_blocks,
        "over the next two quarters | 2025-05-28 | during 2025-07-01 2025-12-31",
        "whole quarters or decades of the calendar",
    ),
    Row(
        "within a length of time of a day",
        "(within|by|no later than|not later than|by no later than|in less than|in no more than|not more than|"
        "no more than|less than|at the latest|"
        "within a period of|within a maximum of|within no more than|within a maximum period of|up to|at most|"
        "within at most|within the) {span}"
        "( of | from | after | following | as from | as of | starting from | counted from | counting from |"
        " starting on | beginning on | beginning | starting )(the )?{period:loose}",
        read.within_span_of,
        "within 30 days of 1 July 2025 | - | by - 2025-07-31",
        "the day from which it is counted is not counted",
    ),
    Row(
        "more than a length of time after a day",
        "(more than|at least|not less than|no less than|no earlier than|not earlier than|no sooner than|"
        "not sooner than) "
        "{span}( of | from | after | following )(the )?{period:loose}",
        read.beyond_span_of,
        "at least two weeks after 1 July 2025 | - | from 2025-07-15 -",
        "the day from which it is counted is not counted",
    ),
    Row(
        "at least a length of time before a day",
        "(at least|no later than|not later than|not less than|no less than|no fewer than|more than|a minimum of|"
        "by at least) "
        "{span} (before|prior to|ahead of|in advance of) (the )?{period:loose}",
        read.within_span_before,
        "at least 30 days before 31 December 2025 | - | by - 2025-12-01",
        "the day from which it is counted is not counted",
    ),
    Row(
        "for a length of time from a day",
        "(for |over |during |in |throughout )?((a|an|the) (initial |further |fixed |additional |renewable |maximum |"
        "minimum |total )?(period|term|duration) of |"
        "a maximum of |a total of |at least |"
        "up to |an initial |another )?{span}"
        "( from | beginning with | starting with | starting | beginning | commencing | starting from |"
        " beginning from | starting on | beginning on |"
        " commencing on | starting in |"
        " beginning in | commencing in | as of | as from | with effect from | effective | counting from )"
        "(the )?{period:loose}",
        read.lasting_from,
        "for three years from 1 January 2026 | - | during 2026-01-01 2028-12-31",
        "the day from which it is counted is its first",
    ),
    Row(
        "from a day for a length of time",
        "(from |starting |beginning |starting from |starting in |beginning in |as of |starting on |beginning on |"
        "effective |commencing |in |on )?{period:loose} for "
        "(a period of |an initial period of |a term of |a total of |the next |the following |an initial )?{span}",
        read.lasting_from,
        "from 1 January 2026 for three years | - | during 2026-01-01 2028-12-31",
        "the day from which it is counted is its first",
    ),
    Row(
        "within one length of time or another",
        "(within|within the next|in the next|over the next|during the next|over the coming|within the coming|"
        "in the coming|"
        "over the following|next|the next) {low:number}( to | or |-| - ){number}( |-){span_unit}",
        read.within_either,
        "over the next three to five years | 2025-05-28 | by - 2030-05-28",
        "the longer of the two, counted from the day of the statement",
    ),
    Row(
        "within one number of hours or another",
        "(within|within the next|in the next|over the next|in the coming|over the coming) {low:number}"
        "( to | or |-| - ){number:hour_count}( |-)(hours|hrs)",
        read.within_hours,
        "within 24 to 48 hours | 2025-05-28 | by - 2025-05-30",
        "the longer of the two, counted from the day of the statement",
    ),
    Row(
        "after one length of time or another",
        "((in |after )(about |around |approximately )?{low:number}( to | or |-| - ){number}( |-){span_unit}"
        "('s time|' time|'s| from now| from today)?|"
        "(between |from )?{low:number}( to | and | or |-| - ){number}( |-){span_unit} (from now|from today|hence))",
        read.after_either,
        "in two to three weeks | 2025-05-28 | during 2025-06-11 2025-06-18",
        "from the shorter to the longer, counted from the day of the statement",
    ),
    Row(
        "within a length of time",
        "(within|within the next|in the next|over the next|during the next|in the coming|over the coming|"
        "within the coming|within next|in next|"
        "during the coming|across the next|throughout the next|the next|next|the coming|coming|the following|"
        "following|the upcoming|upcoming|within the upcoming|in the upcoming|"
        "over the upcoming|within the following|over the following|in the following|in less than|in no more than|"
        "in not more than|no more than|not more than|no later than|not later than|by no later than|"
        "no longer than|not longer than|less than|in under|in at most|at most|within no more than|"
        "within not more than|within a maximum of|within at most|within a period of|within a period not exceeding|"
        "within a maximum period of|in the space of|in the course of the next|over the course of the next|"
        "within about|within approximately|within roughly|within around|"
        "at the latest within|at the latest in|no later than within|within a timeframe of|within a time frame of|"
        "within just|within only|inside|inside of|"
        "at some point in the next|sometime in the next|some time in the next|within a time limit of|by the next|under|"
        "within these|in these next|over these next|within the first|in the forthcoming|over the forthcoming|"
        "within the forthcoming) {span}"
        "( at the latest| at most| from now| from today| from the date of this statement| ahead| of now| of today|"
        " of today's date| or less| or so| maximum| time| (of|from|after|following) (this|the present) (statement|"
        "communiqué|communique|declaration|announcement|press release|notice|letter|order|judgment|judgement|ruling|"
        "decision|report|message|circular))?",
        markers.within_span,
        "within the next six months | 2025-05-28 | by - 2025-11-28",
        COUNTED,
    ),
    Row(
        "a number of coming units",
        "(in the |within the |over the |the )?{number} (next|coming|upcoming|following) {span_unit}",
        lambda c, number, span_unit: markers.within_span(c, span_unit * number),
        "5 upcoming years | 2025-05-28 | by - 2030-05-28",
        COUNTED,
    ),
    Row(
        "after a length of time",
        "(in|in exactly|after|after another|after a period of|in another|in about|in around|in approximately|"
        "in roughly) {span}('s time|' time| time| from now| from today)?",
        markers.after_span_day,
        "in two weeks | 2025-05-28 | on 2025-06-11 2025-06-11",
        COUNTED,
    ),
    Row(
        "after a length of time or more",
        "(in|after) (no less than|not less than|at least|no fewer than|a minimum of|more than) {span}",
        lambda c, span: markers.not_before(c, periods.on_day(c, periods.later(c.stated, span))),
        "in no less than 30 days | 2025-05-28 | from 2025-06-27 -",
        COUNTED,
    ),
    Row(
        "for the next length of time",
        "(for|for at least|for up to|lasting|to last|throughout) (the next|the coming|the following|a further|"
        "the upcoming|the forthcoming|next) {span}",
        read.for_next,
        "for the next five years | 2025-05-28 | until - 2030-05-28",
        COUNTED,
    ),
    Row(
        "over a length of time",
        "(over|across|spread over|over a period of|over the space of|during a period of|over a total of) (a |"
        "an )?{span}",
        lambda c, span: replace(read.for_span(c, span), kind="by"),
        "over two years | 2025-05-28 | by - 2027-05-28",
        COUNTED,
    ),
    Row(
        "for a named stretch of time of a length",
        "(for|during|over) (a|an|the|its) (initial |first )?{stretch} (of|lasting|of up to|not exceeding) {span}",
        lambda c, stretch, span: read.for_span(c, span),
        "for a transitional period of two years | 2025-05-28 | until - 2027-05-28",
        COUNTED,
    ),
    Row(
        "for a named stretch of time, until a period",
        "(for|during|over) (a|an|the|its) (initial |first )?({stretch}|period|term) (until|till|through|to|up to|"
        "lasting until|"
        "running until|ending on|ending in) {period}",
        read.stretch_until,
        "for a transitional period until 31 December 2027 | - | until - 2027-12-31",
        '"until" and "through" take in the last day',
    ),
    Row(
        "for a length of time",
        "(for|for (a|an|the) (initial |further |fixed |additional |renewable )?(period|term|duration) of|for at least|"
        "for up to|for a minimum of|for a maximum of|for a total of|"
        "for a total period of|"
        "for not less than|for no less than|for no fewer than|for more than|"
        "for an additional|for a further|for another|for a period not exceeding|for a period of up to|"
        "for not more than|"
        "for no more than|for no longer than|for a minimum period of|for an initial|for a|"
        "for an) {span}",
        read.for_span,
        "for a period of two years | 2025-05-28 | until - 2027-05-28",
    ),
    Row(
        "for a length of time in a period",
        "(over|for|lasting) {span} (in|during|within|at some point in|at some time in|sometime in) {period}",
        read.somewhere_in,
        "over a two-week period in October 2026 | - | during 2026-10-01 2026-10-31",
        "on which days of the period is not said",
    ),
    Row(
        "for what is left of a period",
        "for (the )?(rest|remainder|balance|remaining part|remaining months)( of)?( the| this)? {period}",
        read.until_rest,
        "for the rest of 2025 | 2025-05-28 | until - 2025-12-31",
        "to the end of the period",
    ),
    Row(
        "for what is left of the unit of time",
        "(for|throughout|through|over) (the )?(rest|remainder|balance|remaining part)( of)? (the |this |"
        "the current )?{unit}",
        lambda c, unit: read.until_rest(c, mean.anchored(c, (unit, 0))),
        "for the remainder of the year | 2025-05-28 | until - 2025-12-31",
        "to the end of the period",
    ),
    Row(
        "within a period",
        "(within|at any time in|before the close of|inside|any time in|anytime in|at any time during|any time during|"
        "at any time within|within the course of|within the month of) {period}",
        markers.within,
        "within this year | 2025-05-28 | by - 2025-12-31",
        '"within" a period ends on its last day',
    ),
    Row(
        "until an event that has its date",
        "(during|for|throughout|over|within|in) {event} (ending|which ends|that ends|expiring|which expires|"
        "lasting until|"
        "running until|ends|to end)( on| in| at)? {period}",
        read.event_until,
        "during the transition ending on 30 June 2027 | - | until - 2027-06-30",
        '"until" and "through" take in the last day',
    ),
    Row(
        "under a plan of several years",
        "under {period}",
        lambda c, period: markers.during(c, period) if period.compound and period.precision == "year" else None,
        "under the 2026-2030 Action Plan | - | during 2026-01-01 2030-12-31",
        WHOLE,
    ),
    Row(
        "in a period",
        "(in|during|on|at|over|throughout|in the course of|over the course of|during the course of|across|"
        "at some point in|at some point during|some time in|sometime in|some time during|sometime during|"
        "at some time in|in the month of|"
        "on the date of|on or after the start of|in the period of|in the period|during the period|over the period|"
        "for the period|for the years|in the years|"
        "during the years|over the years|for the year|over the timeframe|in the timeframe|in the time frame|"
        "within the period|within the timeframe|through the course of|"
        "upon|either in|either on|for|for the month of|in around|"
        "for the duration of|all of|the whole of|for all of|for the whole of|for the entire|in all of|all through|"
        "in the time from|"
        "some time over|sometime over|at some point over|"
        "due|due on|due in|due for|due at|to be held on|to be held in|to be held from|to take place on|"
        "to take place in|taking place on|taking place in|"
        "scheduled for|scheduled on|scheduled in|scheduled to take place on|scheduled to take place in|set for|"
        "slated for|on the evening of|on the morning of|"
        "on the afternoon of|on the night of|opening) {period}",
        markers.during,
        "in the second half of 2026 | - | during 2026-07-01 2026-12-31",
        WHOLE,
    ),
    Row(
        "at some point in a period",
        "(at some point|some time|sometime|any time|anytime|at any time|at some time|at any point) {period}",
        markers.during,
        "at some point next year | 2025-05-28 | during 2026-01-01 2026-12-31",
        WHOLE,
    ),
    Row(
        "set for a period",
        "(due|scheduled|set|slated|held|convened|completed|only|at any time|already|(due |scheduled |set |"
        "slated )?to (take place|start|begin|commence|meet|"
        "be (completed|concluded|held|implemented|finalised|finalized|adopted|launched|delivered|submitted|achieved|"
        "convened|signed|established|operational|in place))) {due}",
        read.dated,
        "scheduled for 15 January 2026 | - | on 2026-01-15 2026-01-15",
    ),
    Row(
        "about a period",
        "(around|about|approximately|circa|ca|approx|roughly|towards|toward|close to|near|nearing|by or near|"
        "preferably|ideally|if possible|possibly|hopefully|"
        "where possible|as far as possible|"
        "in principle|in or around|on or about|on or around|at or around|at around|at about|in about|in around|"
        "sometime around|some time around|"
        "some time about|likely|most likely|probably|presumably|indicatively|in all likelihood|"
        "to the extent possible|if feasible|nominally|"
        "notionally|subject to confirmation|targeting|aiming for|with a target of|with a target date of|"
        "a tentative date of|a target date of|"
        "in the region of|(currently |provisionally |tentatively |now )?(tentatively|provisionally|expected|"
        "anticipated|estimated|est|planned|foreseen|envisaged|projected|targeted|scheduled tentatively)"
        "( to (take place|start|begin|commence|meet|enter into force|be (completed|concluded|held|implemented|"
        "finalised|finalized|adopted|launched|delivered|operational|in place)))?) {due}",
        read.about,
        "around March 2026 | - | during 2026-03-01 2026-03-31",
    ),
    Row(
        "about a deadline",
        "(by around|by about|by approximately|by roughly|by circa|by or around|by on or about|no later than around|"
        "by approx) {period}",
        lambda c, period: read.about(c, markers.by(c, period)),
        "by around 2030 | - | by - 2030-12-31",
        BY,
    ),
    Row(
        "a hedged period",
        "{due} (if possible|where possible|if feasible|as far as possible|wherever possible|or so|or thereabouts|"
        "or around then|tentatively|"
        "tentative|tbc|to be confirmed|provisionally|approximately|approx|at the discretion of the parties|"
        "subject to confirmation|"
        "to the extent possible|in principle|indicatively|est|expected|as appropriate|"
        "subject to availability of funds)",
        read.about,
        "by the end of 2025 if possible | - | by - 2025-12-31",
    ),
    Row(
        "inclusive",
        "{due} (inclusive|included|incl|both inclusive|both days inclusive|both dates inclusive|both included|"
        "each year inclusive|both days included)",
        read.dated_or_until,
        "from 1 to 5 June 2026 inclusive | - | during 2026-06-01 2026-06-05",
    ),
    Row(
        "a year or day that is greater or less",
        "((the )?(year|date) )?({more:greater}|{less:lesser}) than( or equal to)? {period}",
        read.compared,
        "later than or equal to 2027 | - | from 2027-01-01 -",
        'without "or equal" the period itself is left out',
    ),
]

_HEDGE = "(ideally|preferably|if possible|where possible|hopefully|if feasible|where feasible|as far as possible)"
_CONDITION = (
    "(subject to|pending|provided|provided that|depending on|dependent on|contingent on|contingent upon|conditional on|"
    "conditional upon|unless|if|assuming|assuming that|on condition that|in the event of|as long as|so long as)"
)

COMPOUND = [
    Row(
        "a word without a date, and a date",
        "{vague}( and then | and | but | or )(in any event |in any case |at all events |anyway |in all cases |"
        "certainly |definitely |ideally |preferably |if possible |where possible |hopefully |at any rate |"
        "in either case |nevertheless )?{due}",
        read.bounded,
        "as soon as possible and no later than June 2026 | - | by - 2026-06-30",
        "words without a date beside a date leave it as it is",
    ),
    Row(
        "a word without a date, then a deadline",
        "{vague}( in any event| in any case| at all events| ideally| preferably)? (no later than|not later than|"
        "by no later than|at the latest by|latest by|at the latest on|on or before|by|with a deadline of|"
        "with a target date of|with a target of) {period}",
        lambda c, vague, period: markers.by(c, period),
        "as soon as possible, by June 2026 | - | by - 2026-06-30",
        "words without a date beside a date leave it as it is",
    ),
    Row(
        "a word without a date, then what it comes before",
        "{vague}( in any event| in any case| at all events| ideally| preferably)? (before|prior to) {period}",
        lambda c, vague, period: markers.before(c, period),
        "soon, ideally before July 2026 | - | by - 2026-06-30",
        "words without a date beside a date leave it as it is",
    ),
    Row(
        "a word without a date, then a length of time",
        "{vague}( in any event| in any case| at all events| ideally| preferably)? (within|no later than|not later than|"
        "within the next|in no more than) {span}",
        lambda c, vague, span: markers.within_span(c, span),
        "promptly, in any event within 30 days | 2025-05-28 | by - 2025-06-27",
        COUNTED,
    ),
    Row(
        "a word without a date, in a period",
        "{vague} (in|during|within|over the course of|in the course of) {period}",
        read.vague_in,
        "at a mutually convenient time in the second half of 2026 | - | during 2026-07-01 2026-12-31",
        "words without a date beside a date leave it as it is",
    ),
    Row(
        "an event, and a deadline beside it",
        "{waiting:due}( and | but | or )(in any event |in any case |at all events |in all cases )?(by|no later than|"
        "not later than|by no later than|at the latest by|at the latest on|on or before) {period}",
        read.bounded_event,
        "before the summit and no later than June 2026 | - | by - 2026-06-30",
        "the date is the deadline, whenever the event comes",
    ),
    Row(
        "a date, and a word without one",
        "{due}( and | but | or ){vague}",
        read.bounded,
        "by the end of 2026, and as soon as possible | - | by - 2026-12-31",
        "words without a date beside a date leave it as it is",
    ),
    Row(
        "a date, and an earlier one that is wished for",
        f"{{due}}( and | but | or ){_HEDGE} (well |much )?{{wished:due}}",
        read.latest_of,
        "by 2035 at the latest, and preferably by 2030 | - | by - 2035-12-31",
        "the later of the two is the deadline",
    ),
    Row(
        "a date that is wished for, and a later one",
        f"({_HEDGE} {{wished:due}}|{{wished:due}} {_HEDGE})( and | but | or )(in any event |in any case |"
        f"at all events )?{{due}}",
        read.latest_of,
        "ideally by 2028 and no later than 2030 | - | by - 2030-12-31",
        "the later of the two is the deadline",
    ),
    Row(
        "a date, and a later one if that fails",
        "{wished:due} or (failing that|failing which|if not|otherwise|if that is not possible|alternatively|at worst) "
        "{due}",
        read.latest_of,
        "by 30 June 2027 or, failing that, by 30 September 2027 | - | by - 2027-09-30",
        "the later of the two is the deadline",
    ),
    Row(
        "a date under a condition",
        f"{{due}} (and |but )?{_CONDITION} {{event}}",
        read.conditional,
        "by the end of 2026, subject to ratification | - | by - 2026-12-31",
    ),
    Row(
        "a condition and a deadline",
        f"{_CONDITION} {{event}} (by|no later than|not later than|at the latest by) {{period}}",
        read.by_on_condition,
        "subject to the availability of funds, by the end of 2027 | - | by - 2027-12-31",
    ),
    Row(
        "or sooner",
        "{due} (or (sooner|earlier|before)|or (sooner|earlier) if (possible|feasible)|if not (sooner|earlier|before)|"
        "and (sooner|earlier) if (possible|feasible)|and if possible (sooner|earlier|before)|and preferably "
        "(sooner|earlier|before)|or preferably (sooner|earlier))",
        lambda c, due: due if due.kind == "by" else None,
        "by 2030 or sooner if possible | - | by - 2030-12-31",
        BY,
    ),
    Row(
        "after a year, in short",
        "(in |for |during |over )?(the )?post-{year}( period| era| years)?",
        lambda c, year: markers.after(c, periods.year_of(c, year)),
        "post-2030 | - | from 2031-01-01 -",
        '"after" begins on the day after the period, and by when is not said',
    ),
    Row(
        "before a year, in short",
        "(in |for |during |over )?(the )?pre-{year}( period| era| years)?",
        lambda c, year: markers.before(c, periods.year_of(c, year)),
        "pre-2030 | - | by - 2029-12-31",
        '"before" leaves the period out',
    ),
    Row(
        "in the time up to a period",
        "(in|during|over|within) (the )?(period|time|years|months|weeks|interval) (up to|to|until|till|through|"
        "through to|"
        "up until|leading to)( and including)? {period}",
        markers.within,
        "in the period up to 2030 | - | by - 2030-12-31",
        BY,
    ),
    Row(
        "for a further length of time, until a period",
        "(for|extended for|extended by|prolonged by|prolonged for) (a |an |another )?(further |additional |extra )?"
        "(period of )?{span}( period)? "
        "(until|till|through|to|up to|ending on|ending in|ending|expiring on) {period}",
        lambda c, span, period: markers.until(c, period),
        "for a further six months, until 15 June 2026 | - | until - 2026-06-15",
        '"until" and "through" take in the last day',
    ),
    Row(
        "for a further unit of time, until a period",
        "for (a |an )?(further|additional|another|extra) {long_unit} "
        "(until|till|through|to|up to|ending on|ending in|ending|expiring on) {period}",
        lambda c, long_unit, period: markers.until(c, period),
        "for a further year, until 15 June 2026 | - | until - 2026-06-15",
        '"until" and "through" take in the last day',
    ),
    Row(
        "aimed at by a deadline",
        "(with a view to|with the aim of|with the goal of|with the objective of|with the intention of|aiming to|"
        "aiming at|"
        "intended to|in order to) {event} (by|no later than|not later than) {period}",
        read.aimed,
        "with a view to concluding negotiations by the end of 2027 | - | by - 2027-12-31",
        BY,
    ),
    Row(
        "aimed at within a period",
        "(with a view to|with the aim of|with the goal of|with the objective of|with the intention of|aiming to|"
        "aiming at|intended to|in order to) {event} within {period}",
        lambda c, event, period: read.aimed(c, event, period),
        "with a view to concluding the treaty within 2027 | - | by - 2027-12-31",
        '"within" a period ends on its last day',
    ),
    Row(
        "set for a deed in a period",
        "(targeted|scheduled|slated|set|due|planned|expected|foreseen) for (completion|adoption|signature|delivery|"
        "launch|"
        "publication|entry into force|implementation|approval|ratification|submission|deployment|release) {due}",
        read.dated,
        "targeted for completion in 2028 | - | during 2028-01-01 2028-12-31",
    ),
    Row(
        "little by little",
        "(gradually|progressively|incrementally|steadily|in stages|in phases|in a phased manner|step by step|"
        "in full|fully|"
        "in steps|in tranches|in instalments|in parallel|jointly|together) {due}",
        read.dated_or_until,
        "gradually, starting in 2027 | - | from 2027-01-01 2027-12-31",
    ),
    Row(
        "at first",
        "(in the 1st instance|initially|at 1st|to begin with|as a 1st step|in a 1st step|in a 1st phase|for now|"
        "in the 1st place|finally|ultimately|eventually) {due}",
        read.dated_or_until,
        "initially until 30 September 2026 | - | until - 2026-09-30",
    ),
    Row(
        "at first, said afterwards",
        "{due} (in the 1st instance|initially|at 1st|to begin with|as a 1st step)",
        read.dated_or_until,
        "for six months initially | 2025-05-28 | until - 2025-11-28",
    ),
    Row(
        "begun or done by a deadline",
        "(starting|beginning|commencing|to start|to begin|with (completion|delivery|implementation|entry into force|"
        "publication|adoption|operation|results|construction|deployment|signature|launch)"
        "( expected| foreseen| due| planned| scheduled| anticipated| to follow)?) {due}",
        lambda c, due: due if due.kind in ("by", "during", "on") else None,
        "starting no later than 1 October 2026 | - | by - 2026-10-01",
    ),
    Row(
        "when something happens that has its date",
        "when {event} (on|in) {period}",
        read.when_dated,
        "when the agreement expires on 5 February 2027 | - | on 2027-02-05 2027-02-05",
        "the date that stands beside the event",
    ),
    Row(
        "one unit of time or two, ahead",
        "(within|in|over|during) (the next|the coming|the following|a|an|1|next) {span_unit} or {number}",
        read.one_or_two,
        "within the next day or two | 2025-05-28 | by - 2025-05-30",
        "the longer of the two, counted from the day of the statement",
    ),
    Row(
        "until the end of a length of time that begins with a day",
        "(before|by|within|until|no later than|not later than) (the )?(end|expiry|expiration|close) of (the |a )"
        "(period of )?{span}( period)? (beginning|starting|commencing|from|after|following|which begins)"
        "( with| on| from)? {period}",
        read.within_lasting,
        "before the end of the period of 3 months beginning with 1 April 2026 | - | by - 2026-06-30",
        "the day from which it is counted is its first",
    ),
]
