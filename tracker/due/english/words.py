"""English words and their values, and the one spelling into which a phrase is put before its rows are tried."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from tracker.due import common, fiscal
from tracker.due.english import feasts
from tracker.due.grammar import digits, words
from tracker.due.patterns import Lexeme
from tracker.due.values import Span

MONTHS = {name.lower(): number for number, name in enumerate(fiscal.MONTH_NAMES, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name: number for number, name in enumerate(DAYS)} | {name[:3]: number for number, name in enumerate(DAYS)}
WEEKDAYS |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}

UNITS = {name: name for name in ("day", "week", "month", "quarter", "half", "year", "decade", "weekend", "fortnight")}
UNITS |= {f"calendar {name}": name for name in ("month", "quarter", "half", "year")}
UNITS |= {"half-year": "half", "half year": "half", "semester": "half", "working week": "working week"}
UNITS |= {"workweek": "working week", "work week": "working week", "fiscal year": "fiscal", "financial year": "fiscal"}
UNITS |= {"budget year": "fiscal", "fy": "fiscal", "business week": "working week"}
# How far away the unit is that these words name.
STEPS = dict.fromkeys(("this", "the current", "the present", "current", "the ongoing", "the running", "the"), 0)
STEPS |= dict.fromkeys(("next", "the next", "the coming", "coming", "the following", "following", "the upcoming"), 1)
STEPS |= dict.fromkeys(("upcoming", "this coming", "this upcoming", "the ensuing", "the subsequent"), 1)
STEPS |= dict.fromkeys(("last", "the previous", "previous", "the preceding"), -1)

_SPANS = {
    Span(days=1): "day days calendar-day calendar-days d",
    Span(days=7): "week weeks wk wks w calendar-week calendar-weeks",
    Span(days=14): "fortnight fortnights",
    Span(months=1): "month months mon mons mo mos mth mths calendar-month calendar-months",
    Span(months=3): "quarter quarters qtr qtrs",
    Span(months=6): "half-year half-years semester semesters",
    Span(months=12): "year years yr yrs y calendar-year calendar-years",
    Span(months=120): "decade decades",
    Span(workdays=1): "working-day working-days business-day business-days workday workdays weekday weekdays",
}
SPANS = {name.replace("-", gap): span for span, names in _SPANS.items() for name in names.split() for gap in "- "}

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_CARDINALS = {word: n for n, word in enumerate(_ONES + _TEENS, 1)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
}  # fmt: skip
_ORDINALS |= {
    (word[:-1] + "ie" if word.endswith("y") else word) + "th": n
    for word, n in _CARDINALS.items()
    if n not in _ORDINALS.values()
}


def _any(*groups: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted((word for group in groups for word in group), key=len, reverse=True)) + ")"


_SMALL_ORDINALS = [word for word, n in _ORDINALS.items() if n < 10]
_TWO = rf"(?:{_any(_TENS)}(?:[- ]{_any(_ONES, _SMALL_ORDINALS)})?|{_any(_TEENS, _ONES, _ORDINALS)})"
_TWO_FIGURES = rf"(?:{_any(_TENS)}(?:[- ]{_any(_ONES)})?|{_any(_TEENS)})"
_NUMBER = (
    r"(?<![a-z0-9'])(?:"
    rf"(?P<thousands>two thousand)(?: (?:and )?(?P<rest>{_TWO}))?"
    rf"|(?P<century>nineteen|twenty)[- ](?P<years>{_TWO_FIGURES})"
    rf"|(?P<hundreds>a|{_any(_ONES)}) hundred(?: (?:and )?(?P<more>{_TWO}))?"
    rf"|(?P<two>{_TWO})"
    r")(?![a-z0-9])"
)
_NUMBER_WORDS = {*_CARDINALS, *_ORDINALS, "hundred"}
# No number is written without one of these.
_STEMS = re.compile(_any(word for word in _NUMBER_WORDS if not any(stem in word for stem in _NUMBER_WORDS - {word})))


def _two(text: str) -> tuple[int, bool]:
    """The value of a number below a hundred, and whether it is an ordinal."""
    parts = re.split("[- ]", text.lower())
    total = sum(_CARDINALS.get(part) or _ORDINALS[part] for part in parts)
    return total, parts[-1] in _ORDINALS


def _figures(match: re.Match[str]) -> str:
    ordinal = False
    if match["thousands"]:
        more, ordinal = _two(match["rest"]) if match["rest"] else (0, False)
        number = 2000 + more
    elif match["century"]:
        number = _CARDINALS[match["century"].lower()] * 100 + _two(match["years"])[0]
    elif match["hundreds"]:
        more, ordinal = _two(match["more"]) if match["more"] else (0, False)
        number = _CARDINALS.get(match["hundreds"].lower(), 1) * 100 + more
    else:
        number, ordinal = _two(match["two"])
        alone = match.end() == len(match.string) and match.string[: match.start()].lower().endswith("the ")
        if alone and number < 20 and not ordinal:
            # "the three" are so many, and no day of a month.
            return match.group()
    return f"{number}{ordinal_ending(number) if ordinal else ''}"


def ordinal_ending(number: int) -> str:
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


_MONTH = _any(MONTHS)
_FIGURES = "[0-9]{1,4}(?:st|nd|rd|th)?"
# The texts without one of which there is nothing to replace, the pattern and what takes its place.
_REPLACED = [
    (frozenset(signs.split(" ")), pattern, new)
    for signs, pattern, new in [
        (",", r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", ""),
        # "ninety (90) days"
        ("(", r"(?<![0-9])([0-9]{1,4}) ?\(\1\)", r"\1"),
        (".", r"\b([ap])\. ?m\b\.?", r"\1m"),
        (".", r"\bu\. ?([sk])\b\.?", r"u\1"),
        (".", rf"\b({_any(MONTHS, WEEKDAYS)})\.(?![0-9]{{1,2}}\.)", r"\1 "),
        (".", r"\b([0-9]{1,2})\. (?=[a-z])", r"\1 "),
        (".", r"\b(approx|ca|est)\.", r"\1"),
        (", ( ) [ ]", r" ?[,()\[\]] ?", " "),
        ("/", r" ?/ ?", "/"),
        ("@", r"^@ ?| @ ?", " at "),
        ("&", r" & ", " and "),
        # Counted from the end, with an ending that no other number has.
        ("penult", r"\bpenultimate\b", "2ndlast"),
        ("last", r"\b(2nd|3rd)(?:[- ]to[- ]|[- ])last\b", r"\1last"),
        ("next", r"\bnext[- ]to[- ]last\b", "2ndlast"),
        ("last", r"\blast but (?:1|one)\b", "2ndlast"),
        ("til", r"(?<![a-z])'?til\b", "till"),
        ("more", r"\b([0-9]{1,3}) more (?=(?:year|month|week|day)s?\b)", r"another \1 "),
        ("wk", r"\bwk(s?)\b\.?", r"week\1"),
        ("tmr tmw tomorow", r"\b(?:tmrw|tmr|tmw|tomorow)\b", "tomorrow"),
        # A dash between two weekdays, and between a date and another.
        (
            "-",
            rf"\b({_any(WEEKDAYS)}|{_MONTH} [0-9]{{4}}|{_MONTH}(?=-[a-z]))-"
            rf"(?={_any(WEEKDAYS)}\b|[0-9]{{1,2}} {_MONTH}\b|early|mid|late)",
            r"\1 - ",
        ),
        # Two figures with a dash between them, but not the end of one date and the beginning of another.
        (
            "-",
            rf"(?<![0-9/-])({_FIGURES}) ?- ?(?={_FIGURES}\b(?! (?:of )?{_MONTH}\b))",
            r"\1-",
        ),
    ]
]

_SIGNS = re.compile("|".join(re.escape(sign) for signs, _, _ in _REPLACED for sign in signs))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first needed: these take longer than the reading of a first phrase."""
    return re.compile(pattern, re.IGNORECASE)


def prepare(text: str) -> str:
    """Figures for number words, one spelling of abbreviations, no commas and no brackets."""
    low = text.lower()
    if _STEMS.search(low):
        text = _compiled(_NUMBER).sub(_figures, text)
    held = _SIGNS.findall(low)
    if held:
        for signs, pattern, new in _REPLACED:
            if not signs.isdisjoint(held):
                text = _compiled(pattern).sub(new, text)
    return " ".join(text.split()).strip(" .")


# The first year of two figures that is one of the twentieth century.
PIVOT = 70


def _year(text: str) -> int:
    """A year; "2569 BE" is that of the Buddhist era, and '26 is 2026, '98 is 1998."""
    if text[0] == "'":
        return int(text[1:]) + (1900 if int(text[1:]) >= PIVOT else 2000)
    return int(text[:4]) - (543 if text.endswith("be") else 0)


def _ordinal(text: str) -> int:
    if text in ("last", "final", "closing"):
        return -1
    if text.endswith("last"):
        return -int(text[0])
    return 1 if text in ("opening", "initial") else int(text.rstrip("stndrh"))


def _product(first: dict[str, Any], second: dict[str, Any]) -> Lexeme:
    regex = f"{words(first).regex} {words(second).regex}"

    def value(text: str) -> tuple[Any, Any]:
        # The longest first word that leaves a known second one.
        for word in sorted(first, key=len, reverse=True):
            if text.startswith(word + " ") and text[len(word) + 1 :] in second:
                return second[text[len(word) + 1 :]], first[word]
        raise ValueError(text)

    return Lexeme(regex, value, words(first).firsts, words(second).lasts)


_FIGURE = frozenset("0123456789")
_ORDINAL_FIRSTS = frozenset(
    (f"{n}{ending}")[:3] for n in [*_FIGURE, *map("{:02}".format, range(40))] for ending in ("st", "nd", "rd", "th")
)
_DAY = "[0-9]{1,2}(?:st|nd|rd|th)?"
_HOUR = "[0-9]{1,2}(?:[:.][0-9]{2}){0,2}(?:\\.[0-9]{1,6})?"
_ZONE = "(?: ?(?:z|gmt|utc|cet|cest|bst|est|edt|et|cst|cdt|pst|pdt|pt|jst|ist|eet|eest|msk)(?:[-\\+][0-9]{1,2})?"
_ZONE += "|[-\\+][0-9]{2}:?[0-9]{2}| (?:[a-z]{3,15} )?(?:local )?time)?"
_CLOCK = (
    f"(?:(?:{_HOUR} ?(?:am|pm|noon|hours|hrs|h|o'clock)|[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}}(?:\\.[0-9]{{1,6}})?)?|"
    "[0-2][0-9][0-5][0-9] ?(?:hours|hrs|h)|(?:12 )?noon|midday|(?:12 )?midnight|"
    "nightfall|sunset|sundown|dusk|dawn|daybreak|sunrise|"
    "(?:the )?close of (?:business|play|the day|trading)|cob|eod|eob|(?:the )?end of (?:business|play)|"
    "1st thing(?: in the morning)?|"
    f"(?:the )?end of (?:the )?(?:working |business )?day){_ZONE}|(?:the )?(?:early )?(?:morning|afternoon|evening|"
    f"night))"
)

_CLOCK_NEEDS = (
    *":|am|pm|noon|hours|hrs| h |o'clock|midday|midnight|nightfall|sunset|sundown|dusk|dawn|daybreak|"
    "sunrise|business|play|trading|cob|eod|eob|thing|day|morning|evening|"
    "night".split("|"),
    *(f"{figure}h" for figure in range(10)),
)

_CYCLES = ("day", "week", "fortnight", "month", "quarter", "half", "year", "decade")
_NAMES_OF_CYCLES = {
    ("year", 1): "annually yearly annual",
    ("month", 6): "semi-annually semiannually semi-annual semiannual half-yearly six-monthly 6-monthly twice-yearly",
    ("month", 3): "quarterly three-monthly 3-monthly",
    ("month", 4): "four-monthly 4-monthly",
    ("month", 1): "monthly",
    ("week", 1): "weekly",
    ("week", 2): "fortnightly two-weekly 2-weekly",
    ("day", 1): "daily",
    ("year", 2): "biennially biennial two-yearly 2-yearly",
    ("year", 3): "triennially triennial three-yearly 3-yearly",
    ("year", 4): "quadrennially quadrennial",
    ("year", 5): "quinquennially quinquennial five-yearly 5-yearly",
}
_ADVERBS = {name: cycle for cycle, names in _NAMES_OF_CYCLES.items() for name in names.split()}
# Twice in each, or once in two: the meaning of their row refuses them.
_ADVERBS |= dict.fromkeys(
    "biannually biannual bi-annually bi-annual biweekly bi-weekly bimonthly bi-monthly".split(), ("", 2)
)

LEXEMES: dict[str, Lexeme] = {
    **common.LEXEMES,
    "month": words(MONTHS),
    "year": Lexeme("(?:[0-9]{4}(?: be| ce| ad)?|'[0-9]{2})", _year, _FIGURE | {"'"}, _FIGURE | {"e", "d"}),
    # A number of four figures by itself is a year only where it cannot be a time of day or a sum.
    "plain_year": Lexeme("(?:19|20|21)[0-9]{2}", int, frozenset("12"), _FIGURE),
    "day": Lexeme(_DAY, _ordinal, _FIGURE, _FIGURE | set("tdh")),
    "ordinal_day": Lexeme("[0-9]{1,2}(?:st|nd|rd|th)", _ordinal, _ORDINAL_FIRSTS, frozenset("tdh")),
    "nth": Lexeme(
        "(?:2ndlast|3rdlast|[0-9]{1,3}(?:st|nd|rd|th)|last|final|closing|opening|initial)",
        _ordinal, _FIGURE | set("lfcoi"), frozenset("tdhlg"),
    ),
    "first_or_last": words({"first": 1, "1st": 1, "opening": 1, "initial": 1, "last": -1, "final": -1, "closing": -1}),
    "weekday": words(WEEKDAYS),
    "feast": words(feasts.FEASTS),
    "weekday_feast": words(feasts.ON_WEEKDAYS),
    "movable": words(feasts.AFTER_EASTER),
    "season": words({"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}),
    "which_half": words({"1st": 1, "2nd": 2, "latter": 2, "former": 1, "back": 2, "front": 1, "opening": 1, "last": 2,
        "final": 2}),
    "named_quarter": words({"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4}),
    "named_half": words({"1st": 1, "2nd": 2, "latter": 2}),
    "which_quarter": words({"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4, "final": 4}),
    "quarter_number": words({"1": 1, "2": 2, "3": 3, "4": 4}),
    "half_number": words({"1": 1, "2": 2}),
    "third": words({"early": 1, "mid": 2, "late": 3, "the middle": 2}),
    "anchor": _product(STEPS, UNITS),
    "cycle": words({name: unit for name, unit in UNITS.items() if unit in _CYCLES}),
    "unit": words(UNITS),
    "span_unit": words(SPANS),
    "long_unit": words({name: SPANS[name] for name in ("day", "week", "month", "year", "decade", "fortnight")}),
    "number": Lexeme("[0-9]{1,4}", int, _FIGURE, _FIGURE),
    "block": words({"quarters": "quarter", "quarter": "quarter", "decades": "decade"}),
    "cycles": words({name + "s": unit for name, unit in UNITS.items() if unit in _CYCLES}),
    "adverb": words(_ADVERBS),
    "greater": words({word: word for word in ("greater", "higher", "later", "bigger", "larger", "newer")}),
    "lesser": words({word: word for word in ("less", "lower", "earlier", "smaller", "older", "sooner")}),
    "times": Lexeme(
        "(?:once|twice|thrice|[0-9]{1,2} times|1 time)",
        lambda text: {"once": 1, "twice": 2, "thrice": 3}.get(text) or int(text.split()[0]),
    ),
    "each_third": words({"beginning": 1, "start": 1, "outset": 1, "middle": 2}),
    "week_number": digits(1, 2),
    # Four figures before "hours" are a time of day.
    "hour_count": digits(1, 3),
    "decade": words(
        {name: 1900 + tens for tens, stem in ((50, "fifties"), (60, "sixties"), (70, "seventies"), (80, "eighties"),
         (90, "nineties")) for name in (stem, f"{tens}s", f"{tens}'s", f"'{tens}s", f"{tens} s")}
        # "nineteen" and "twenty" are figures by now.
        | {f"{century}{gap}{stem}": 100 * century + 10 * tens for century in (19, 20) for gap in " -"
           for tens, stem in enumerate(_DECADES, 2)}
    ),
    "japanese_anchor": _product(STEPS, {"japanese fiscal year": 0, "japan's fiscal year": 0, "jfy": 0}),
    "stretch": words(
        {
            f"{kind} {noun}": kind
            for kind in "transition transitional trial probationary pilot test grace interim provisional fixed limited"
            " notice standstill consultation phase-in implementation review reporting waiting preparatory".split()
            for noun in ("period", "phase", "term")
        }
    ),
    "two_figures": digits(2, 2),
    "year_end": digits(2, 2),
    "next_year": digits(2, 4),
    "compact": digits(8, 8),
    "iso_day": Lexeme(
        "[0-9]{4}(?:-[0-9]{1,2}-|/[0-9]{1,2}/)[0-9]{1,2}",
        lambda text: dt.date(*map(int, text.replace("/", "-").split("-"))), _FIGURE, _FIGURE,
    ),
    # The name of an event or the words of a condition; the row's meaning looks at them.
    "event": Lexeme(".{1,160}", str),
    "clock": Lexeme(_CLOCK, lambda text: text, needs=_CLOCK_NEEDS),
    "people": words(
        {
            "us": "US", "us federal": "US", "federal": "US", "american": "US", "united states": "US", "uk": "GB",
            "british": "GB", "united kingdom": "GB", "canadian": "CA", "canada's": "CA", "australian": "AU",
            "australia's": "AU", "indian": "IN", "india's": "IN", "new zealand": "NZ", "singapore": "SG",
        }
    ),
}  # fmt: skip
