"""English rows for phrases without a date: undated, continuing, and those that wait for an event."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from tracker.due import markers
from tracker.due.english.words import DAYS, MONTHS, SPANS, WEEKDAYS
from tracker.due.grammar import Row
from tracker.due.values import Context, Floating, Period, Reading, Span

WAITS = "waits for the date of its milestone"
NO_DATE = "no date is in these words"
CONDITION = "waits for a condition that names no date"

_NOUNS = """
summit summits meeting meetings conference conferences session sessions assembly election elections forum visit
visits dialogue dialogues exercise exercises force ratification ratifications signature signing adoption
accession completion conclusion council congress cop unga umga talks round rounds negotiation negotiations
consultation consultations review reviews referendum vote inauguration unga launch deployment delivery closure expiry
expiration termination withdrawal ceasefire agreement approval endorsement publication receipt notification
request deposit exchange ministerial plenary parliament presidency term mandate event events workshop seminar
roundtable symposium ceremony anniversary games olympics expo hearing hearings trial decision award contract
transition handover opening entry promulgation implementation commissioning establishment formation appointment
presentation submission application applications transposition announcement tender census mission operation
procedures procedure process ratified deadline parties treaty convention protocol retreat caucus ministers
leaders committee commission g7 g8 g20 nato asean apec brics ecofin hlpf wto mc14 release report reports
assessment evaluation pilot phase project programme program study work works construction campaign season
enactment passage issuance effectiveness ratifying arrival departure reopening verification certification
discussions dialog framework partnership initiative plan strategy law act bill budget regulation directive
resolution recess administration government cabinet office legislature takeover swearing-in inquiry probe
investigation audit survey upgrade rollout roll-out delegation mediation mobilisation mobilization redeployment
instalment installation upgrading reform reforms harvest monsoon ramadan date transitional interim probationary notice
incident accident breach statement speech address debate dissolution prorogation
recall assent activity activities operations movement movements transfer transfers shipment shipments voyage landing
flight test tests disbursement drawdown drawing payment payments repayment settlement invoice acceptance rejection
refusal objection complaint claim petition referral designation nomination accreditation registration service
judgment judgement ruling order orders stage stages reading commencement maturity conversion purchase acquisition
sale birth death retirement crisis epidemic drought shortage outage deal arrangement arrangements lease
licence license permit hostilities fighting strike strikes blockade siege lockdown pandemic
outbreak disaster earthquake emergency attack
""".split()
_NOUNS_SET = {*_NOUNS, *(f"cop{number}" for number in range(20, 60)), *(f"unga{number}" for number in range(60, 120))}
# What tells of time never hides in an event's name: such a phrase is refused, or another row reads it.
_TIME = {
    *"""
    end half quarter quarters early mid late later year years yearly annually annual monthly weekly daily month
    months week weeks day days today tomorrow yesterday weekend decade decades century fortnight spring summer
    autumn fall winter fy q1 q2 q3 q4 h1 h2 beginning start middle noon midnight fiscal financial within until
    till before after by since during hence ago thereafter onwards onward earlier latest earliest once twice
    every each latter 1st-half quarterly hours hour minutes 24 between
    """.split(),
    *MONTHS, *DAYS, *WEEKDAYS, *SPANS,
} - {"may", "mon", "mo", "w", "d", "y", "sat", "sun", "weekday", "weekdays", "season"}  # fmt: skip
# In a word with a hyphen these tell of a date ("end-October"); "end" and "mid" need not.
_DATES = {*MONTHS, *DAYS, "spring", "summer", "autumn", "winter"} - {"may", "mar", "sun", "sat"}
_EDGES = re.compile(
    r"^(?:the |its |their |our |this |that |a |an |any |these |those |such )?"
    r"(?:(?:date|day|time|moment|point|occasion|holding|convening|start|beginning|end|close|opening) (?:of|on which) )?"
    r"(?:the |its |their |our |this |that |a |an |any |these |those |such )?"
)
_YEAR = re.compile("^(?:19|20|21)[0-9]{2}$")
# "Next month's ministerial" is one that is held then, on a day that is not said.
_WHOSE = re.compile(
    r"^(?:(?:this|next|the coming) (?:week|month|quarter|year|spring|summer|autumn|fall|winter)"
    rf"|(?:this |next )?(?:{'|'.join(DAYS)}))'s (?=[a-z])"
)
_DATED_NAME = re.compile(rf"^(?:{'|'.join(MONTHS)}) ((?:19|20)[0-9]{{2}} )?")


# A time of the year in the name of an event, a year that is none of the calendar, and a number in a meeting's name.
_YEARLY = re.compile(
    r"(?:rises|adjourns|reconvenes|returns|dissolves|breaks up|sits)(?: again)?"
    r"(?: (?:for|after|from|following) (?:the |its )?"
    r"(?:summer|winter|spring|autumn|easter|christmas|whitsun|february|november|conference)"
    r"(?: recess| break| adjournment| holidays?)?)?"
    r"|(?:summer|winter|spring|autumn|fall|easter|christmas|whitsun) (?:economic )?"
    r"(?:recess|break|holidays?|session|games|olympics|school|statement|budget|forecast|conference|update|meetings?|"
    r"plenary|ministerial|summit|term|offensive)"
    r"|(?:annual|biennial|quarterly|monthly|weekly) (?:general )?(?:meeting|assembly|session|conference|review|report|"
    r"summit|dialogue|consultation|forum|plenary)s?"
    r"|(?:cop|unga|ticad|hlpf|mc)[- ][0-9]{1,3}"
    r"|(?:academic|school|university|marketing|crop|wine|gas|hydrological|parliamentary|judicial|legal) years?"
    r"(?: (?:19|20|21)[0-9]{2}(?: ?[-/] ?(?:[0-9]{2}){1,2})?)?"
)
_DATED = re.compile(
    r" (?:(?:(?:which is |that is |now |currently )?(?:scheduled|planned|expected|foreseen|due)|to be held|held|"
    r"taking place) )?"
    rf"(?:in|on|for|of|this|next) (?:early |mid-? ?|late )?(?:{'|'.join(MONTHS)})(?: (?:19|20|21)[0-9]{{2}})?$"
)
_MEETINGS = frozenset(
    "summit summits meeting conference session assembly forum council congress g7 g20 cop plenary ministerial".split()
)


def dated_event(c: Context, event: str, period: Period | Floating, of: bool = False) -> Period | Floating | None:
    """The date that stands beside an event; what ends then has its last day in.

    "Of" is read after a meeting only: a budget "of 2027" may be for that year.
    """
    name = event_name(event)
    words = name.split() if name else []
    named = bool(words) and (event.startswith(_ARTICLES) or not _MARKING.intersection(words) - {"of", "for", "to"})
    # Not "ahead of the summit on 7 July", nor "the agreement signed on 5 May".
    # A day "of the anniversary of the agreement on 5 May" is not the agreement's.
    done = bool(words) and ((words[-1] in _DONE and "be" not in words) or "anniversary of " in event)
    if not words or not named or words[0] in _MARKING or done or (of and not _MEETINGS.intersection(words)):
        return None
    if isinstance(period, Floating):
        return period.map(lambda one: _at_event(event, one))
    return _at_event(event, period)


def days_of_event(c: Context, event: str, period: Period | Floating) -> Period | Floating | None:
    """The days from the first to the last of an event; what begins on a day is none."""
    days = period.coming(c.stated) if isinstance(period, Floating) else period
    return dated_event(c, event, days) if days and days.compound and days.precision == "day" else None


def _at_event(event: str, period: Period) -> Period | None:
    # A year by itself tells one such event from the next, and leaves open when in the year it is.
    if period.point or period.precision in ("year", "fiscal-year", "decade", "half-century"):
        return None
    ends = _ENDS.search(event) and period.start == period.end
    return replace(
        period, point=period.end if ends else None, compound=True, notes=(*period.notes, NOTE_DATED),
        happening=not ends and period.start != period.end,
    )  # fmt: skip


_ENDS = re.compile(r"\b(?:expiry|expiration|end|close|closure|termination|conclusion|completion)\b")
NOTE_DATED = "the date that stands with the event is taken"


_MARKING = frozenset(
    """before ahead prior in at by on until till from since after following during within upon no not for to as up
    through throughout over under pending with towards about around beginning starting between if when once""".split()
)


_ARTICLES = ("the ", "its ", "their ", "our ", "his ", "her ", "a ", "an ", "this ", "that ", "these ", "next ", "any ")
_DONE = frozenset("signed adopted reached concluded dated issued made published agreed approved ratified".split())


def _without_agent(name: str) -> str:
    """The name without by whom it is done ("ratification by both parties"); "by" a time stays, and tells of one."""
    deed, _, agent = name.partition(" by ")
    words = agent.split()
    return name if _TIME.intersection(words) or any(char.isdigit() for char in agent) else deed


def event_name(text: str) -> str | None:
    """The name of the event that the text speaks of; None where it names none, or a time beside it."""
    if text.startswith("the "):
        # "the June 2026 European Council" is a name; a month anywhere else is a date.
        text = "the " + _DATED_NAME.sub("", text[4:])
    text = _WHOSE.sub("", text)
    name = _EDGES.sub("", text, count=1)
    words = _YEARLY.sub("session", _without_agent(name)).replace("'s ", " ").split()
    if not words or len(words) > 16 or _TIME.intersection(words) or not any(word in _NOUNS_SET for word in words):
        return None
    if words == ["date"] or any(_DATES.intersection(word.split("-")) for word in words if "-" in word):
        return None
    figures = [word for word in words if word[0].isdigit() and "+" not in word]
    years = [word for word in figures if _YEAR.match(word)]
    named = all(_YEAR.match(word) or re.match("[0-9]{1,3}(?:st|nd|rd|th)$", word) for word in figures)
    return name if named and len(years) < 2 else None


def waits(relation: str, limit: bool = False) -> Callable[..., Reading | None]:
    """The meaning of a row with the slots {event} and maybe {span}."""

    def meaning(c: Context, event: str, span: Span | None = None) -> Reading | None:
        # "Before the summit in June 2026" waits for the summit, whose day is not said.
        name = event_name(event) or event_name(_DATED.sub("", event))
        return markers.on_event(c, name, relation, span, limit) if name else None

    return meaning


def condition(c: Context, event: str) -> Reading | None:
    """No date, where the words of the condition speak of none."""
    words = _YEARLY.sub("session", _without_agent(event)).split()
    timed = _TIME.intersection(words) or any(char.isdigit() for char in event)
    return None if timed or len(words) > 20 else markers.undated(c)


_OF = (
    "(of|after|from|following|as of|as from|from the date of|of the date of|after the date of|following the date of|"
    "upon|counted from|counting from|starting from)"
)
_BEFORE = "(before|prior to|ahead of|in advance of|preceding)"

VAGUE = [
    Row(
        "as soon as possible",
        "(at )?(as|just as) (soon|early|quickly|promptly|swiftly|speedily|rapidly|expeditiously|fast|urgently|"
        "immediately) as (is )?"
        "(possible|practicable|feasible|practical|reasonably practicable|reasonably possible|reasonably feasible|"
        "practically possible|technically possible|"
        "they can|we can|it can|conditions permit|conditions allow|circumstances permit|circumstances allow|"
        "the situation permits|the situation allows|"
        "the security situation permits|the security situation allows|possible thereafter|humanly possible|ready|"
        "available|funding permits|resources permit|"
        "resources allow|may be practicable|may be possible|operationally possible|operationally feasible|"
        "appropriate|necessary|security conditions permit|security conditions allow)",
        markers.undated,
        "as soon as possible | - | undated - -",
        NO_DATE,
    ),
    Row(
        "at the earliest opportunity",
        "(at|on|by) (the|an|their|its|our|your) (very )?(earliest|early|first|next|appropriate|suitable|opportune|"
        "right|later|future|mutually convenient|mutually agreed|mutually acceptable|unspecified|"
        "earliest possible|earliest practicable|earliest available|first available|next available|earliest feasible|"
        "earliest convenient|soonest possible|next possible|first possible|proper|given|agreed|convenient|"
        "later suitable|nearest) "
        "(possible )?(opportunity|opportunities|date|dates|time|moment|convenience|stage|occasion|juncture|point|"
        "future date|point in time)",
        markers.undated,
        "at the earliest opportunity | - | undated - -",
        NO_DATE,
    ),
    Row(
        "at a time to be agreed",
        "(at|on|by) (a|an|the)? ?(time|times|date|dates|day|stage|mutually convenient time|mutually convenient date|"
        "mutually convenient dates|mutually agreed time|mutually agreed date|mutually agreed dates|"
        "mutually acceptable time|mutually acceptable date|later date|later time|later stage|future date|"
        "suitable time|suitable date|appropriate time|appropriate date|opportune time|future time|"
        "early date|early opportunity|early time|early stage|earlier date|time of mutual convenience|"
        "date of mutual convenience|date convenient to both sides|time convenient to both sides|place and time)"
        "( and place| and venue)?( still)?( to be| yet to be| as may be| as)? ?"
        "(agreed|determined|decided|set|fixed|specified|confirmed|announced|settled|arranged|chosen|advised|"
        "mutually agreed|jointly determined|scheduled|finalised|finalized)?"
        "( upon| later| through diplomatic channels| in due course| by both sides| by the two sides| by the parties|"
        " between the parties| jointly| mutually)?",
        markers.undated,
        "at a time to be agreed | - | undated - -",
        NO_DATE,
    ),
    Row(
        "in the near future",
        "(in|within|for|over|by) the (very )?(near|nearest|immediate|not too distant|not-too-distant|not so distant|"
        "foreseeable near|close|short|medium|long|longer|shorter|near to medium|near-to-medium|"
        "short to medium|short-to-medium|medium to long|medium-to-long|short- to medium|short and medium|"
        "short- and medium|medium and long|medium- and long|mid|near to mid|short-to-mid|immediate and near|"
        "next|coming|earliest possible|shortest possible|shortest|quickest possible|earliest|future|fullness of|"
        "foreseeable)( |-)(future|term|run|time|timeframe|time frame|period|delay|possible time|"
        "possible delay|period ahead|timescale|terms|possible timeframe|possible time frame|possible period)",
        lambda c: markers.undated(c),
        "in the near future | - | undated - -",
        NO_DATE,
    ),
    Row(
        "in the coming weeks",
        "(in|within|over|during|for|across|throughout|through|at some point in|sometime in|some time in|"
        "at some point over|later in|by)( the| these)? (very )?(next|coming|following|upcoming|forthcoming|ensuing|"
        "next few|next several|coming few|coming several|"
        "few coming|few|a few|several|some|a number of|many|next number of|immediate|subsequent|following few|"
        "past few|last few)?( short| more)? ?(hours|minutes|days|weeks|months|years|decades|quarters|days and weeks|"
        "weeks and months|months and years|days or weeks|weeks or months|"
        "months or years|years and decades|weeks, months and years|weeks months and years|working days|"
        "business days)( and beyond| ahead| to come| or so|' time)?",
        markers.undated,
        "in the coming weeks | - | undated - -",
        NO_DATE,
    ),
    Row(
        "a few units from now",
        "(a few|several|some|many|a number of) (days|weeks|months|years|decades) (from now|later|hence|from today|"
        "ahead)",
        markers.undated,
        "a few weeks from now | - | undated - -",
        NO_DATE,
    ),
    Row(
        "without delay",
        "(without|with no) (any |undue |further |unnecessary |unreasonable |any undue |any further |unjustified |more |"
        "additional |inordinate |significant )?(delay|delays)",
        markers.undated,
        "without undue delay | - | undated - -",
        NO_DATE,
    ),
    Row(
        "soon",
        "(very |quite |as |rather |more |most )?(soon|shortly|promptly|immediately|expeditiously|swiftly|speedily|"
        "urgently|quickly|rapidly|forthwith|directly|instantly|right away|straight away|at once|presently|"
        "in a timely manner|in a timely fashion|in timely fashion|in good time|in due time|in due course|in time|"
        "on time|eventually|ultimately|gradually|progressively|over time|with time|one day|some day|someday|"
        "sometime|some time|"
        "at some point|at some stage|at some future date|at some point in the future|in the future|in future|"
        "going forward|moving forward|in the meantime|for now|at present|currently|later|later on|"
        "timely|asap|tbd|tba|tbc|to be determined|to be decided|to be confirmed|to be announced|to be agreed|"
        "to be set|to be fixed|date to be determined|date to be confirmed|date to be agreed|"
        "date to be announced|dates to be determined|dates to be confirmed|dates to be agreed|no date|undated|n/a|"
        "not specified|unspecified|"
        "as a matter of urgency|as a matter of priority|as a priority|as a first priority|"
        "as a matter of the utmost urgency|as a matter of high priority|as an urgent priority|on a priority basis|"
        "with priority|with urgency|with all due speed|"
        "with all possible speed|with due dispatch|with all deliberate speed|with utmost urgency|"
        "with the utmost urgency|with haste|on an urgent and priority basis|in a step-by-step manner|"
        "in a step by step manner|in a phased and timely manner|at a convenient time|at a convenient date|"
        "at a time convenient to both|with a sense of urgency|with a view to its early conclusion|"
        "with great urgency|in an expeditious manner|in an expedited manner|"
        "on an expedited basis|in an accelerated manner|on an urgent basis|"
        "in a swift manner|in a prompt manner|in an urgent manner|in a phased manner|step by step|in stages|in phases|"
        "at short notice|at the appropriate time|in the appropriate time|in the proper time|at the proper time|"
        "when appropriate|as appropriate|as and when appropriate|when necessary|as necessary|as needed|as required|"
        "where necessary|if necessary|"
        "when needed|if needed|as and when required|as and when necessary|when ready|when possible|"
        "whenever possible|where possible|wherever possible|if possible|when practicable|where appropriate|"
        "where feasible|"
        "as warranted|as conditions permit|as conditions allow|as circumstances permit|as circumstances allow|"
        "as resources permit|as the situation permits|subject to availability|"
        "subject to the availability of resources|subject to the availability of funds|"
        "within a reasonable time|within a reasonable period|within a reasonable period of time|"
        "within a reasonable timeframe|within a reasonable time frame|in a reasonable time|"
        "in a reasonable timeframe|"
        "in the short- and medium-term|in the medium- to long-term|in the short- to medium-term|"
        "in the short, medium and long term|in the short medium and long term|in the near-term|in the long-term|"
        "in the medium-term|in the short-term|over the long haul|"
        "in short order|in record time|before long|before too long|sooner rather than later|sooner or later|at pace|"
        "with pace|at speed|on a timely basis|within the shortest time possible|within the shortest possible time|"
        "in the shortest possible time|in the shortest time possible|"
        "at the soonest|the soonest|soonest|at the earliest|the earliest possible|as early as feasible|"
        "in good order|by mutual agreement|by mutual consent|upon mutual agreement|in the run of time|"
        "in a matter of (hours|days|weeks|months|years)|within a matter of (hours|days|weeks|months|years)|"
        "in years to come|for years to come|in the years to come|for generations to come|"
        "in the weeks to come|in the months to come|in the days to come|in the decades to come|"
        "in the future as appropriate|later as appropriate|at its own pace|in times to come|when the time comes|"
        "when the time is right|when the time is ripe|"
        "according to the agreed timetable|in accordance with the agreed timeline|within the agreed timeframe|"
        "within agreed timelines|within the agreed timelines|within established deadlines|within the set deadlines|"
        "on schedule|as scheduled|as planned|as agreed|any day now|any time now|any moment now|any day|any moment|"
        "at any moment|at any time|any time soon|anytime soon|any time|in no time|when parliamentary time allows|"
        "as time permits|time permitting|circumstances permitting|resources permitting|conditions permitting)",
        markers.undated,
        "in due course | - | undated - -",
        NO_DATE,
    ),
]

NO_DATES = [
    Row(
        "goes on",
        "(on |at |in )?(a |an )?(ongoing|continuing|continuous|regular|routine|permanent|rolling|periodic|frequent|"
        "sustained|consistent|constant|long-term|indefinite|open-ended|case-by-case|day-to-day|steady|"
        "standing)( and (ongoing|continuing|continuous|regular|routine|sustained|timely|systematic|frequent))? "
        "(basis|intervals|manner|fashion)",
        markers.continuing,
        "on a regular basis | - | continuing - -",
        "goes on without an end",
    ),
    Row(
        "as long as it takes",
        "(for (as long as|however long) (it takes|necessary|is necessary|required|is required|needed|is needed|"
        "it is needed|possible|this may take|it may take|this takes|the situation requires|conditions require)|"
        "for however long it takes|"
        "as long as (it takes|necessary|needed|required|is necessary|possible)|for the foreseeable future|"
        "indefinitely|continuously|continually|regularly|periodically|permanently|for good|forever|for ever|"
        "in perpetuity|perpetually|"
        "until further notice|until otherwise (decided|agreed|notified|directed)|unless otherwise (decided|agreed|"
        "notified)|for an indefinite period|for an indefinite period of time|for an unlimited period|"
        "for an unlimited period of time|for an unlimited duration|from time to time|at all times|"
        "at regular intervals|at periodic intervals|on a case by case basis|ongoing|continuing|continuous|"
        "for the time being|for the long haul|for the duration|until terminated|until it is replaced|until replaced|"
        "until revoked|until repealed|until amended|frequently|often|constantly|"
        "on and off|in the long run|always|day and night|around the clock|24/7|as long as)",
        markers.continuing,
        "for as long as it takes | - | continuing - -",
        "goes on without an end",
    ),
    Row(
        "early",
        "(very |quite |rather )?early",
        markers.undated,
        "early | - | undated - -",
        NO_DATE,
    ),
    Row(
        "words without a date",
        "{vague}",
        lambda c, vague: vague,
        "as soon as possible | - | undated - -",
        NO_DATE,
    ),
    Row(
        "within the first part of an event",
        "(within|in|during|over|no later than|by the end of|before the end of|for) (the |its |their |his |her )?"
        "(first|1st|initial|opening) {span}( of | in | after | following | from )(the )?{event}",
        waits("after", limit=True),
        "within the first 100 days of the new administration | - | event - -",
        WAITS,
    ),
    Row(
        "within the first unit of an event",
        "(within|in|during|over|by the end of|before the end of|for) (the |its |their |his |her )?"
        "(first|1st|initial|opening) {span:long_unit}( of | in | after | following )(the )?{event}",
        waits("after", limit=True),
        "during the first year of the mandate | - | event - -",
        WAITS,
    ),
    Row(
        "until the end of a length of time that begins with an event",
        "(before|by|within|no later than|not later than) (the )?(end|expiry|expiration|close) of (the |a )"
        "(period of )?{span}( period)? (beginning|starting|commencing|from|after|following|which begins)"
        "( with| on| from)? {event}",
        waits("after", limit=True),
        "before the end of the period of 6 months beginning with the day on which the Act is passed | - | event - -",
        WAITS,
    ),
    Row(
        "at the end of a length of time that begins with an event",
        "(at|on|after|upon) (the )?(end|expiry|expiration|close) of (the |a )"
        "(period of )?{span}( period)? (beginning|starting|commencing|from|after|following|which begins)"
        "( with| on| from)? {event}",
        waits("after"),
        "at the end of the period of two months beginning with its signature | - | event - -",
        WAITS,
    ),
    Row(
        "within a length of time after an event",
        "(within|by|no later than|not later than|by no later than|within a period of|within a maximum of|"
        "in no more than|not more than|no more than|at the latest|at most|within at most|within a maximum period of|"
        "in less than|within the|up to|at the latest within|no later than within) "
        f"{{span}} {_OF} {{event}}",
        waits("after", limit=True),
        "within 60 days of its entry into force | - | event - -",
        WAITS,
    ),
    Row(
        "for a length of time after an event",
        "(for|for a period of|for at least|for a term of|for up to|until) {span} (after|from|following|"
        "starting from|beginning from|from the date of|after the date of|beginning on|counted from) {event}",
        waits("until", limit=True),
        "for five years after its entry into force | - | event - -",
        WAITS,
    ),
    Row(
        "at least a length of time before an event",
        "(at least|no later than|not later than|not less than|no less than|by at least|a minimum of|at a minimum|"
        "more than|by no later than|at the latest|latest|no fewer than|by) "
        f"{{span}} {_BEFORE} {{event}}",
        waits("before", limit=True),
        "at least two weeks before the meeting | - | event - -",
        WAITS,
    ),
    Row(
        "a length of time before an event",
        f"(exactly |some |about |approximately |around )?{{span}} {_BEFORE} {{event}}",
        waits("before"),
        "two weeks before the summit | - | event - -",
        WAITS,
    ),
    Row(
        "a length of time after an event",
        f"(exactly |some |about |approximately |around |"
        f"(on |by )?the (date|day) (that is |which is |falling |that falls )?)?{{span}} {_OF} {{event}}",
        waits("after"),
        "60 days after its entry into force | - | event - -",
        WAITS,
    ),
    Row(
        "so many days after an event, by its number",
        "(on |by )?(the )?{number:nth} day (after|following|from|of) {event}",
        lambda c, number, event: waits("after")(c, event, Span(days=number)) if number > 0 else None,
        "on the thirtieth day after its entry into force | - | event - -",
        WAITS,
    ),
    Row(
        "one length of time or another before an event",
        f"(between )?{{low:number}}( to | or | and |-| - ){{number}}( |-){{span_unit}} {_BEFORE} {{event}}",
        lambda c, low, number, span_unit, event: (
            waits("before", limit=True)(c, event, span_unit * low) if 0 < low < number else None
        ),
        "9 to 12 months before the session | - | event - -",
        WAITS,
    ),
    Row(
        "before an event",
        "(before|ahead of|prior to|in advance of|in the run-up to|in the run up to|in the lead-up to|"
        "in the lead up to|in preparation for|preceding|on the eve of|shortly before|well before|immediately before|"
        "well ahead of|well in advance of|on the road to|en route to|leading up to|in anticipation of) {event}",
        waits("before"),
        "before the NATO summit | - | event - -",
        WAITS,
    ),
    Row(
        "by an event",
        "(by|in time for|by the time of|pending|no later than|not later than|at the latest by|by no later than|"
        "latest by|at the latest at|no later than at|not later than at|on or before|to be completed by|for|"
        "no later than by|in good time for|to be presented at|at the latest on|with a view to) {event}",
        waits("by"),
        "in time for the next summit | - | event - -",
        WAITS,
    ),
    Row(
        "until an event",
        "(until|till|through|up to|throughout|up until|up to and including|for the duration of|until after|"
        "at least until|until at least|for the length of|through the end of|pending) {event}",
        waits("until"),
        "until its entry into force | - | event - -",
        WAITS,
    ),
    Row(
        "from an event",
        "(from|as of|as from|starting from|starting with|starting at|since|beginning with|beginning at|"
        "with effect from|effective from|effective upon|effective on|effective as of|with the|with|commencing with|"
        "commencing on|commencing upon) {event}",
        waits("from"),
        "from its entry into force | - | event - -",
        WAITS,
    ),
    Row(
        "at an event",
        "(at|during|upon|on|in the margins of|on the margins of|at the margins of|on the sidelines of|"
        "at the sidelines of|in the framework of|on the occasion of|in the context of|in conjunction with|"
        "simultaneously with|concurrently with|at the time of|in connection with|"
        "alongside|in parallel with|in|around|on the fringes of|coinciding with|to coincide with|in tandem with|"
        "along with|in the course of|over the course of|immediately upon|as part of|back to back with|"
        "back-to-back with|in the wings of|under|at the occasion of|"
        "within) {event}",
        waits("at"),
        "at the next summit | - | event - -",
        WAITS,
    ),
    Row(
        "after an event",
        "(after|following|subsequent to|once|as soon as possible after|shortly after|immediately after|"
        "immediately following|soon after|as soon as possible following|in the wake of|as a follow-up to|"
        "promptly after|promptly upon|as soon as practicable after|in the aftermath of|right after|no earlier than|"
        "not before|not until|conditional on|conditional upon|contingent on|contingent upon|subject to|"
        "directly after|shortly following|in follow-up to|in the period after|no sooner than|only after) {event}",
        waits("after"),
        "after the elections | - | event - -",
        WAITS,
    ),
    Row(
        "waits for a condition",
        "(when|once|if|whenever|as soon as|unless|until such time as|so long as|as long as|provided|provided that|"
        "on condition that|subject to|pending|conditional on|conditional upon|contingent on|contingent upon|"
        "depending on|dependent on|in the event that|in the event of|in case of|in the absence of|until|after|upon|"
        "following|before|by the time|at such time as|as and when|where|in accordance with|in line with|"
        "in response to|in light of|in the light of|as part of) {event}",
        condition,
        "when conditions permit | - | undated - -",
        CONDITION,
    ),
]

DATED = [
    Row(
        "an event and its date",
        "{event} ((currently |now |provisionally |tentatively )?(scheduled|planned|foreseen|set|expected|due|convened|"
        "to be held|to take place|taking place|which takes place|which will be held|to be convened|to be concluded|"
        "held|"
        "falling|which falls)( to take place| to be held)? (on|in|for|at)|on|in) {period:loose}",
        dated_event,
        "prior to the expiry of the mandate on 30 September 2026 | - | by - 2026-09-30",
        "the date that stands beside the event",
    ),
    Row(
        "an event from one day to another",
        "{event} from {period:loose}",
        days_of_event,
        "at the conference in Seoul from 26 to 29 March 2026 | - | during 2026-03-26 2026-03-29",
        "the days that stand beside the event",
    ),
    Row(
        "a meeting of a date",
        "{event} of {period:loose}",
        lambda c, event, period: dated_event(c, event, period, of=True),
        "by the Ministerial Meeting of 12 May 2026 | - | by - 2026-05-12",
        "the date that stands beside the event",
    ),
]
