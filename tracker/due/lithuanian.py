"""Lithuanian: a small table, and the proof that a language needs no code of the engine."""

from __future__ import annotations

from tracker.due import common, markers, periods
from tracker.due.grammar import Lexeme, Row, Table, digits, words
from tracker.due.values import Context, Span

_STEMS = {
    1: "sausis sausio sausį",
    2: "vasaris vasario vasarį",
    3: "kovas kovo kovą",
    4: "balandis balandžio balandį",
    5: "gegužė gegužės gegužę",
    6: "birželis birželio birželį",
    7: "liepa liepos liepą",
    8: "rugpjūtis rugpjūčio rugpjūtį",
    9: "rugsėjis rugsėjo rugsėjį",
    10: "spalis spalio spalį",
    11: "lapkritis lapkričio lapkritį",
    12: "gruodis gruodžio gruodį",
}
_ORDINALS = {1: "pirm", 2: "antr", 3: "treči", 4: "ketvirt"}
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4} | {
    stem + end: n for n, stem in _ORDINALS.items() for end in ("ojo", "ąjį", "asis")
}
_NUMBERS |= {"trečiojo": 3, "trečiąjį": 3, "trečiasis": 3}
_SPANS = {word: Span(days=1) for word in ("dieną", "dienas", "dienų", "d.")}
_SPANS |= {word: Span(days=7) for word in ("savaitę", "savaites", "savaičių")}
_SPANS |= {word: Span(months=1) for word in ("mėnesį", "mėnesius", "mėnesių", "mėn.", "mėn")}
_SPANS |= {word: Span(months=12) for word in ("metus", "metų")}

LEXEMES: dict[str, Lexeme] = {
    **common.LEXEMES,
    "month": words({form: number for number, forms in _STEMS.items() for form in forms.split()}),
    "day": digits(1, 2),
    "number": digits(1, 4),
    "span_unit": words(_SPANS),
    "which": words(_NUMBERS),
}


def _span(c: Context, number: int, span_unit: Span) -> Span:
    return Span(span_unit.months * number, span_unit.days * number)


DUE = [
    Row(
        "iki",
        "(iki|ne vėliau kaip iki|ne vėliau kaip) {period}",
        markers.by,
        "iki 2027 m. | - | by - 2027-12-31",
        "iki takes in the last day of the period",
    ),
    Row(
        "nuo iki",
        "nuo {first:loose} iki {last:loose}",
        markers.between,
        "nuo 2025 m. iki 2027 m. | - | during 2025-01-01 2027-12-31",
        "both named periods are in",
    ),
    Row(
        "nuo",
        "nuo {period}",
        markers.start_from,
        "nuo birželio pabaigos | 2025-05-28 | from 2025-06-21 2025-06-30",
        "may begin on the period's first day and should have begun on its last",
    ),
    Row(
        "per",
        "per {span}",
        markers.within_span,
        "per 3 mėnesius | 2025-05-28 | by - 2025-08-28",
        "counted from the day of the statement, which is not counted: the same day number",
    ),
    Row(
        "kasmet",
        "(kasmet|kiekvienais metais)",
        markers.recurring("FREQ=YEARLY", "year"),
        "kasmet | 2025-05-28 | recurring 2025-01-01 2025-12-31",
        "comes round; the window is the current occurrence",
    ),
    Row(
        "be datos",
        "(kuo greičiau|kaip įmanoma greičiau|artimiausiu metu|nedelsiant)",
        markers.undated,
        "kuo greičiau | - | undated - -",
        "no date is in these words",
    ),
    Row(
        "laikotarpis",
        "{period}",
        markers.during,
        "2026 m. birželį | - | during 2026-06-01 2026-06-30",
        "the whole period, both ends included",
    ),
]

PERIODS = [
    *common.PERIODS,
    Row(
        "metų mėnesio diena",
        "{year} m.? {month} {day}( d| d.| dienos| dieną)?",
        periods.day_of,
        "iki 2026 m. birželio 30 d. | - | by - 2026-06-30",
    ),
    Row("metų mėnuo", "{year} m.? {month}", periods.month_of, "2026 m. birželį | - | during 2026-06-01 2026-06-30"),
    Row("metai", "{year}( m| m.| metų| metus| metais)?", periods.year_of, "iki 2027 m. | - | by - 2027-12-31"),
    Row(
        "mėnesio diena",
        "{month} {day}( d| d.| dienos| dieną)?",
        periods.month_day,
        "iki birželio 30 d. | 2025-05-28 | by - 2025-06-30",
        "a day that has passed is the next one",
    ),
    Row(
        "mėnuo",
        "{month}",
        periods.month,
        "birželį | 2025-05-28 | during 2025-06-01 2025-06-30",
        "a month that has passed is the next one",
    ),
    Row(
        "ketvirtis",
        "{year} m.? {which} (ketvirtį|ketvirčio|ketvirtis)",
        lambda c, year, which: periods.quarter_of(c, year, which),
        "2026 m. I ketvirtį | - | during 2026-01-01 2026-03-31",
        "quarters are those of the calendar",
    ),
    Row(
        "šie metai",
        "(šiais metais|šių metų|metų|šiuos metus)",
        lambda c: periods.around(c, "year"),
        "iki metų pabaigos | 2025-05-28 | by - 2025-12-31",
        "counted from the day of the statement",
    ),
    Row(
        "kiti metai",
        "(kitais metais|kitų metų|ateinančių metų|ateinančiais metais)",
        lambda c: periods.around(c, "year", 1),
        "iki kitų metų pabaigos | 2025-05-28 | by - 2026-12-31",
        "counted from the day of the statement",
    ),
    Row(
        "pabaiga",
        "{period} (pabaigos|pabaigoje|pabaigą|pabaiga)",
        periods.end_of,
        "nuo birželio pabaigos | 2025-05-28 | from 2025-06-21 2025-06-30",
        "pabaiga as a deadline is the last day of the period",
    ),
    Row(
        "pradžia",
        "{period} (pradžios|pradžioje|pradžią)",
        periods.early,
        "kitų metų pradžioje | 2025-05-28 | during 2026-01-01 2026-04-30",
    ),
    Row("vidurys", "{period} (vidurio|viduryje)", periods.middle, "iki 2026 m. vidurio | - | by - 2026-06-30"),
    Row(
        "pusmetis",
        "{year} m.? {which} pus(metį|mečio|metis)",
        lambda c, year, which: periods.half_of(c, year, which),
        "2026 m. II pusmetį | - | during 2026-07-01 2026-12-31",
        "halves are those of the calendar",
    ),
]

SPAN = [Row("trukmė", "{number} {span_unit}", _span, "per 90 dienų | 2025-05-28 | by - 2025-08-26")]

TABLE = Table("lt", "Lietuvių", {"due": DUE, "period": PERIODS, "span": SPAN}, LEXEMES)
