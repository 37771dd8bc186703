"""Lithuanian: what a ministry's press releases use, and the proof that a language needs no code of the engine."""

from __future__ import annotations

from tracker.due import common, markers, periods, ranges
from tracker.due.grammar import Row, Table, digits, either, words
from tracker.due.patterns import Lexeme
from tracker.due.values import Context, Floating, Period, Span

# Each month in the nominative, genitive, dative, accusative, instrumental and locative.
_MONTHS = """sausis sausio sausiui sausį sausiu sausyje
vasaris vasario vasariui vasarį vasariu vasaryje
kovas kovo kovui kovą kovu kove
balandis balandžio balandžiui balandį balandžiu balandyje
gegužė gegužės gegužei gegužę geguže gegužėje
birželis birželio birželiui birželį birželiu birželyje
liepa liepos liepai liepą liepa liepoje
rugpjūtis rugpjūčio rugpjūčiui rugpjūtį rugpjūčiu rugpjūtyje
rugsėjis rugsėjo rugsėjui rugsėjį rugsėju rugsėjyje
spalis spalio spaliui spalį spaliu spalyje
lapkritis lapkričio lapkričiui lapkritį lapkričiu lapkrityje
gruodis gruodžio gruodžiui gruodį gruodžiu gruodyje"""
MONTHS = {form: number for number, line in enumerate(_MONTHS.splitlines(), 1) for form in line.split()}

_ENDINGS = "asis ojo ajam ąjį uoju ajame oji osios ajai ąją ąja ojoje oje"
_ORDINALS = {1: "pirm", 2: "antr", 3: "treči", 4: "ketvirt", 5: "penkt", 6: "šešt", 7: "septint", 8: "aštunt"}
ORDINALS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
ORDINALS |= {stem + end: n for n, stem in _ORDINALS.items() for end in _ENDINGS.split()}
ORDINALS |= {"1-ąjį": 1, "2-ąjį": 2, "3-iąjį": 3, "4-ąjį": 4, "1-ojo": 1, "2-ojo": 2, "3-iojo": 3, "4-ojo": 4}
ORDINALS |= {"1-asis": 1, "2-asis": 2, "3-iasis": 3, "4-asis": 4, "trečiąjį": 3, "trečiojo": 3, "trečiasis": 3}

_NUMBERS = (
    "vieno/vieną/vienerių/vienerius 1, dviejų/du/dvi/dvejų/dvejus 2, trijų/tris/trejų/trejus 3, "
    "keturių/keturis/keturias/ketverių/ketverius 4, penkių/penkis/penkias/penkerių/penkerius 5, "
    "šešių/šešis/šešias/šešerių/šešerius 6, septynių/septynis/septynias/septynerių/septynerius 7, "
    "aštuonių/aštuonis/aštuonias/aštuonerių 8, devynių/devynis/devynias/devynerių 9, dešimties/dešimt/dešimčia 10, "
    "dvylikos/dvylika 12, penkiolikos/penkiolika 15, dvidešimties/dvidešimt 20, trisdešimties/trisdešimt 30"
)
NUMBERS = {form: int(line.split()[1]) for line in _NUMBERS.split(", ") for form in line.split()[0].split("/")}
SPANS = dict.fromkeys(("diena", "dieną", "dienas", "dienų", "d.", "d", "dienos", "kalendorinių dienų"), Span(days=1))
SPANS |= dict.fromkeys(("savaitę", "savaites", "savaičių", "sav.", "savaitės"), Span(days=7))
SPANS |= dict.fromkeys(("mėnesį", "mėnesius", "mėnesių", "mėn.", "mėn", "mėnesio"), Span(months=1))
SPANS |= dict.fromkeys(("metus", "metų", "m.", "m", "metai"), Span(months=12))
_WEEKDAYS = {"pirmadien": 0, "antradien": 1, "trečiadien": 2, "ketvirtadien": 3, "penktadien": 4, "šeštadien": 5}
_WEEKDAYS |= {"sekmadien": 6}
WEEKDAYS = {stem + end: n for stem, n in _WEEKDAYS.items() for end in ("is", "io", "iui", "į", "iu", "yje", "iais")}
_SEASONS = {"spring": "pavasaris pavasario pavasarį pavasariui", "summer": "vasara vasaros vasarą vasarai"}
_SEASONS |= {"autumn": "ruduo rudens rudenį rudeniui", "winter": "žiema žiemos žiemą žiemai"}
SEASONS = {form: season for season, forms in _SEASONS.items() for form in forms.split()}
THIS = ("šiais metais|šių metų|šių m.|šiuos metus|šie metai|šiemet|šįmet|einamųjų metų|einamaisiais metais").split("|")
NEXT = (
    "kitais metais|kitų metų|kitų m.|kitus metus|kitąmet|ateinančių metų|ateinančiais metais|ateinančius metus|"
    "sekančių metų|sekančiais metais"
).split("|")
LAST = "praėjusiais metais|praėjusių metų|pernai|praėjusius metus".split("|")
YEARS = dict.fromkeys(THIS, 0) | dict.fromkeys(NEXT, 1) | dict.fromkeys(LAST, -1)
YEARS |= dict.fromkeys(("dar kitais metais", "užkitais metais"), 2)
UNITS = {
    word: (unit, steps)
    for unit, names in {
        "month": "mėnesį|mėnesio|mėn.",
        "week": "savaitę|savaitės",
        "quarter": "ketvirtį|ketvirčio",
        "half": "pusmetį|pusmečio",
        "decade": "dešimtmetį|dešimtmečio",
    }.items()
    for steps, these in (
        (0, "šį|šio|šią|šios|einamąjį|einamojo"),
        (1, "kitą|kito|kitos|ateinantį|ateinančio|ateinančią"),
    )
    for word in (f"{one} {name}" for one in these.split("|") for name in names.split("|"))
}
DAYS = {"šiandien": 0, "rytoj": 1, "poryt": 2, "vakar": -1, "šios dienos": 0, "rytojaus": 1}
_EVENT = (
    "(?:(?!(?:pabaig|pradži|vidur|pus[ėm]|ketvirt|met|mėn|savait|dien|birželi|liep|spali|ruden|pavasar|vasar|žiem)"
    "[^ ]{0,12}(?: |$))[^ 0-9,]{1,30} ){0,6}"
    "(?:susitikimo|susitikimą|viršūnių susitikimo|rinkimų|vizito|vizitą|konferencijos|konferenciją|sesijos|sesiją|"
    "ratifikavimo|pasirašymo|įsigaliojimo|priėmimo|posėdžio|posėdį|summito|samito|derybų|pratybų|forumo|asamblėjos)"
)

LEXEMES: dict[str, Lexeme] = {
    **common.LEXEMES,
    "month": words(MONTHS),
    "day": digits(1, 2),
    "number": either(digits(1, 3), words(NUMBERS)),
    "span_unit": words(SPANS),
    "one_unit": words({word: SPANS[word] for word in ("dieną", "savaitę", "mėnesį", "metus")}),
    "which": words(ORDINALS),
    "half_number": words({word: number for word, number in ORDINALS.items() if number < 3}),
    "which_year": words(YEARS),
    "which_unit": words(UNITS),
    "which_day": words(DAYS),
    "weekday": words(WEEKDAYS),
    "season": words(SEASONS),
    "event": Lexeme(_EVENT, lambda text: text),
}

_Y = "{year}( metų| metus| metais| metai| m.| m)?"
_D = "{day}(-osios| dienos| dieną| d.| d|-ąją|-oji)?"


def _span(c: Context, number: int, span_unit: Span) -> Span:
    return Span(span_unit.months * number, span_unit.days * number)


def _in_year(c: Context, period: Period, floating: Floating | None) -> Period | None:
    return ranges.inside(c, period, floating) if period.precision == "year" and not period.point else None


DUE = [
    Row(
        "iki",
        "(iki|ne vėliau kaip iki|ne vėliau kaip|vėliausiai iki|vėliausiai|ne vėliau nei iki|ne vėliau nei|"
        "bet ne vėliau kaip iki) {period}( imtinai)?",
        markers.by,
        "iki 2027 m. | - | by - 2027-12-31",
        "iki takes in the last day of the period",
    ),
    Row(
        "prieš",
        "(prieš|anksčiau nei) {period}",
        markers.before,
        "prieš 2026 m. liepos 1 d. | - | by - 2026-06-30",
        "prieš leaves the period out",
    ),
    Row(
        "nuo iki",
        "nuo {first:loose} iki {last:loose}",
        markers.between,
        "nuo 2025 m. iki 2027 m. | - | during 2025-01-01 2027-12-31",
        "both named periods are in",
    ),
    Row(
        "tarp",
        "tarp {first:loose} ir {last:loose}",
        markers.between,
        "tarp 2025 m. ir 2027 m. | - | during 2025-01-01 2027-12-31",
        "both named periods are in",
    ),
    Row(
        "nuo",
        "(nuo|jau nuo|pradedant nuo|pradedant) {period}",
        markers.start_from,
        "nuo birželio pabaigos | 2025-05-28 | from 2025-06-21 2025-06-30",
        "may begin on the period's first day and should have begun on its last",
    ),
    Row(
        "po laikotarpio",
        "po {period}",
        markers.after,
        "po 2026 m. liepos 1 d. | - | from 2026-07-02 -",
        "po begins on the day after the period",
    ),
    Row(
        "be datos",
        "(kuo greičiau|kaip įmanoma greičiau|kiek įmanoma greičiau|artimiausiu metu|artimiausioje ateityje|"
        "nedelsiant|neatidėliotinai|netrukus|greitu metu|kuo skubiau|skubiai|tinkamu laiku|ateityje|"
        "artimiausiomis savaitėmis|artimiausiais mėnesiais|artimiausiomis dienomis|artimiausiais metais|"
        "per artimiausius mėnesius|per artimiausius metus|per artimiausias savaites|per artimiausias dienas|"
        "per kelerius metus|per kelis mėnesius|per kelias savaites|esant galimybei|pagal galimybes|palankiu metu|"
        "abiem pusėms priimtinu laiku|ilgainiui|"
        "pirmai progai pasitaikius|pirmiausia|reguliariai|prireikus|laiku|vėliau)",
        markers.undated,
        "kuo greičiau | - | undated - -",
        "no date is in these words",
    ),
    Row(
        "per",
        "(per|per ateinančius|per ateinančias|per artimiausius|per artimiausias|per kitus|per kitas|"
        "ne vėliau kaip per|ne ilgiau kaip per|ne vėliau nei per) {span}",
        markers.within_span,
        "per 3 mėnesius | 2025-05-28 | by - 2025-08-28",
        "counted from the day of the statement, which is not counted (months and years keep the day number)",
    ),
    Row(
        "po trukmės",
        "(po|už) {span}",
        markers.after_span_day,
        "po 3 mėnesių | 2025-05-28 | on 2025-08-28 2025-08-28",
        "counted from the day of the statement, which is not counted (months and years keep the day number)",
    ),
    Row(
        "per laikotarpį",
        "per {period}",
        markers.during,
        "per 2026 m. II ketvirtį | - | during 2026-04-01 2026-06-30",
        "the whole period, both ends included",
    ),
    Row(
        "apie",
        "(apie|maždaug|apytiksliai|preliminariai) {due}",
        markers.softened("apie makes the window approximate"),
        "apie 2026 m. birželio vidurį | - | during 2026-06-11 2026-06-20",
    ),
    Row(
        "dar",
        "(dar|jau|planuojama|numatoma|tikimasi) {due}",
        markers.as_said,
        "dar šiemet | 2025-05-28 | during 2025-01-01 2025-12-31",
    ),
    Row(
        "kasmet",
        "(kasmet|kiekvienais metais|kiekvienų metų|kartą per metus|vieną kartą per metus|kas metus)",
        markers.recurring("FREQ=YEARLY", "year"),
        "kasmet | 2025-05-28 | recurring 2025-01-01 2025-12-31",
        "comes round; the window is the current occurrence",
    ),
    Row(
        "du kartus per metus",
        "(du kartus per metus|dukart per metus|kas pusmetį|kas pusę metų)",
        markers.recurring("FREQ=MONTHLY;INTERVAL=6", "half"),
        "du kartus per metus | 2025-05-28 | recurring 2025-01-01 2025-06-30",
        "comes round; the window is the current half of the year",
    ),
    Row(
        "kas ketvirtį",
        "(kas ketvirtį|kiekvieną ketvirtį|kartą per ketvirtį)",
        markers.recurring("FREQ=MONTHLY;INTERVAL=3", "quarter"),
        "kas ketvirtį | 2025-05-28 | recurring 2025-04-01 2025-06-30",
        "comes round; the window is the current quarter",
    ),
    Row(
        "kas mėnesį",
        "(kas mėnesį|kiekvieną mėnesį|kartą per mėnesį)",
        markers.recurring("FREQ=MONTHLY", "month"),
        "kas mėnesį | 2025-05-28 | recurring 2025-05-01 2025-05-31",
        "comes round; the window is the current month",
    ),
    Row(
        "kas savaitę",
        "(kas savaitę|kiekvieną savaitę|kartą per savaitę)",
        markers.recurring("FREQ=WEEKLY", "week"),
        "kas savaitę | 2025-05-28 | recurring 2025-05-26 2025-06-01",
        "comes round; the window is the current week",
    ),
    Row(
        "kasmet mėnesį",
        "(kasmet|kiekvienais metais|kiekvienų metų) {month}( mėnesį| mėn.)?",
        markers.every_month,
        "kasmet birželio mėnesį | 2025-05-28 | recurring 2025-06-01 2025-06-30",
        "comes round; the window is the coming one",
    ),
    Row(
        "nuolat",
        "(nuolat|toliau|neribotą laiką|tiek, kiek reikės|tiek, kiek prireiks|kol reikės|iki atskiro pranešimo)",
        markers.continuing,
        "nuolat | - | continuing - -",
        "goes on without an end",
    ),
    Row(
        "iki įvykio",
        "(iki|ne vėliau kaip iki) {event}",
        markers.hanging("by"),
        "iki kito viršūnių susitikimo | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "prieš įvykį",
        "prieš {event}",
        markers.hanging("before"),
        "prieš kitą viršūnių susitikimą | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "po įvykio",
        "(po|nuo) {event}",
        markers.hanging("after"),
        "po susitarimo ratifikavimo | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "per įvykį",
        "per {event}",
        markers.hanging("at"),
        "per kitą vizitą | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "per laiką nuo įvykio",
        "per {span} (nuo|po) {event}",
        markers.hanging("after", limit=True),
        "per 60 dienų nuo susitarimo įsigaliojimo | - | event - -",
        "waits for the date of its milestone",
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
        f"{_Y} {{month}}( mėn| mėn.| mėnesio)? {_D}",
        periods.day_of,
        "iki 2026 m. birželio 30 d. | - | by - 2026-06-30",
    ),
    Row(
        "metų mėnuo",
        f"{_Y} {{month}}( mėn| mėn.| mėnesį| mėnesio| mėnesiais)?",
        periods.month_of,
        "2026 m. birželį | - | during 2026-06-01 2026-06-30",
    ),
    Row("metai", _Y, periods.year_of, "iki 2027 m. | - | by - 2027-12-31"),
    Row(
        "metų ruožas",
        "{year} ?- ?{last:year}( metais| metų| metus| m.| m)?",
        lambda c, year, last: ranges.through(c, periods.year_of(c, year), periods.year_of(c, last)),
        "2025–2027 m. | - | during 2025-01-01 2027-12-31",
        "both named years are in",
    ),
    Row(
        "mėnesio diena",
        f"{{month}}( mėn| mėn.| mėnesio)? {_D}",
        periods.month_day,
        "iki birželio 30 d. | 2025-05-28 | by - 2025-06-30",
        "a day that has passed is the next one",
    ),
    Row(
        "dienų ruožas",
        "{month} {a:day}( d.| d)? ?- ?{b:day}( dienomis| dienos| d.| d)",
        lambda c, month, a, b: (
            ranges.through(c, first, last)
            if a < b and (first := periods.month_day(c, month, a)) and (last := periods.month_day(c, month, b))
            else None
        ),
        "birželio 10–12 d. | 2025-05-28 | during 2025-06-10 2025-06-12",
        "both days are in",
    ),
    Row(
        "metų dienų ruožas",
        f"{_Y} {{month}} {{a:day}}( d.| d)? ?- ?{{b:day}}( dienomis| dienos| d.| d)",
        lambda c, year, month, a, b: (
            ranges.through(c, first, last)
            if (first := periods.day_of(c, year, month, a)) and (last := periods.day_of(c, year, month, b))
            else None
        ),
        "2026 m. birželio 10–12 d. | - | during 2026-06-10 2026-06-12",
        "both days are in",
    ),
    Row(
        "mėnuo",
        "{month}( mėn| mėn.| mėnesį| mėnesio)?",
        periods.month,
        "birželį | 2025-05-28 | during 2025-06-01 2025-06-30",
        "a month that has passed is the next one",
    ),
    Row(
        "šie metai",
        "{which_year}",
        lambda c, which_year: periods.around(c, "year", which_year),
        "šiemet | 2025-05-28 | during 2025-01-01 2025-12-31",
        "counted from the day of the statement",
    ),
    Row(
        "metų",
        "metų",
        lambda c: periods.around(c, "year"),
        "iki metų pabaigos | 2025-05-28 | by - 2025-12-31",
        "counted from the day of the statement",
    ),
    Row(
        "mėnesio",
        "(mėnesio|mėn.|mėn)",
        lambda c: periods.around(c, "month"),
        "iki mėnesio pabaigos | 2025-05-28 | by - 2025-05-31",
        "counted from the day of the statement",
    ),
    Row(
        "savaitės",
        "savaitės",
        lambda c: periods.around(c, "week"),
        "iki savaitės pabaigos | 2025-05-28 | by - 2025-06-01",
        "weeks run from Monday to Sunday",
    ),
    Row(
        "ketvirčio",
        "(ketvirčio|pusmečio)",
        lambda c: periods.around(c, "quarter") if "ketv" in c.shown.casefold() else periods.around(c, "half"),
        "iki ketvirčio pabaigos | 2025-05-28 | by - 2025-06-30",
        "counted from the day of the statement",
    ),
    Row(
        "šis mėnuo",
        "{which_unit}",
        lambda c, which_unit: periods.around(c, *which_unit),
        "kitą mėnesį | 2025-05-28 | during 2025-06-01 2025-06-30",
        "counted from the day of the statement",
    ),
    Row(
        "šiandien",
        "{which_day}",
        lambda c, which_day: periods.around(c, "day", which_day),
        "rytoj | 2025-05-28 | on 2025-05-29 2025-05-29",
        "counted from the day of the statement",
    ),
    Row(
        "savaitės diena",
        "(šį |artimiausią |ateinantį )?{weekday}",
        periods.weekday,
        "penktadienį | 2025-05-28 | on 2025-05-30 2025-05-30",
        "the first such day from the statement on",
    ),
    Row(
        "savaitės diena savaitėje",
        "{period} {weekday}",
        ranges.weekday_of,
        "kitos savaitės penktadienį | 2025-05-28 | on 2025-06-06 2025-06-06",
        "a weekday that is not the date's is refused",
    ),
    Row(
        "mėnuo metuose",
        "{period} {month}( mėn| mėn.| mėnesį| mėnesio)?",
        lambda c, period, month: _in_year(c, period, periods.month(c, month)),
        "kitų metų birželį | 2025-05-28 | during 2026-06-01 2026-06-30",
    ),
    Row(
        "diena metuose",
        f"{{period}} {{month}}( mėn| mėn.| mėnesio)? {_D}",
        lambda c, period, month, day: _in_year(c, period, periods.month_day(c, month, day)),
        "šių metų birželio 30 d. | 2025-05-28 | on 2025-06-30 2025-06-30",
    ),
    Row(
        "diena mėnesyje",
        f"{{period}} {_D}",
        lambda c, period, day: ranges.inside(c, period, periods.day(c, day)) if period.precision == "month" else None,
        "kito mėnesio 15 d. | 2025-05-28 | on 2025-06-15 2025-06-15",
    ),
    Row(
        "ketvirtis",
        "{period} {which} (ketvirtį|ketvirčio|ketvirtis|ketvirtyje|ketv.|ketvirčiui)",
        lambda c, period, which: periods.part(c, period, 4, which),
        "2026 m. I ketvirtį | - | during 2026-01-01 2026-03-31",
        "quarters are those of the calendar",
    ),
    Row(
        "ketvirtis be metų",
        "{which} (ketvirtį|ketvirčio|ketvirtis|ketvirtyje|ketv.)",
        lambda c, which: periods.quarter(c, which),
        "III ketvirtį | 2025-05-28 | during 2025-07-01 2025-09-30",
        "quarters are those of the calendar; one that has passed is the next one",
    ),
    Row(
        "pusmetis",
        "{period} {half_number} (pusmetį|pusmečio|pusmetis|pusmetyje|pusm.|pusę|pusės|pusėje)",
        lambda c, period, half_number: periods.part(c, period, 2, half_number),
        "2026 m. II pusmetį | - | during 2026-07-01 2026-12-31",
        "halves are those of the calendar",
    ),
    Row(
        "pusmetis be metų",
        "{half_number} (pusmetį|pusmečio|pusmetis|pusmetyje)",
        lambda c, half_number: periods.half(c, half_number),
        "antrąjį pusmetį | 2025-05-28 | during 2025-07-01 2025-12-31",
        "halves are those of the calendar; one that has passed is the next one",
    ),
    Row(
        "metų laikas",
        "(šį |šią )?{season}",
        periods.season,
        "rudenį | 2025-05-28 | during 2025-09-01 2025-11-30",
        "a season that has passed is the next one",
    ),
    Row(
        "metų laikas metuose",
        "{period} {season}",
        lambda c, period, season: _in_year(c, period, periods.season(c, season)),
        "2026 m. pavasarį | - | during 2026-03-01 2026-05-31",
    ),
    Row(
        "kitas metų laikas",
        "(kitą|kito|kitos|ateinantį|ateinančią) {season}",
        lambda c, season: periods.season_of(c, c.stated.year + 1, season),
        "kitą pavasarį | 2025-05-28 | during 2026-03-01 2026-05-31",
        "that of the next year",
    ),
    Row(
        "dešimtmetis",
        "{year}-(ųjų|aisiais|uosius|ieji)( metų| metais| metus)?",
        periods.decade_of,
        "2030-aisiais | - | during 2030-01-01 2039-12-31",
    ),
    Row(
        "pabaiga",
        "{period} (pabaigos|pabaigoje|pabaigą|pabaiga|pabaigai)",
        periods.end_of,
        "nuo birželio pabaigos | 2025-05-28 | from 2025-06-21 2025-06-30",
        "pabaiga as a deadline is the last day of the period",
    ),
    Row(
        "pabaiga pirma",
        "(pabaigoje|pabaigos|pabaigą) {period}",
        periods.end_of,
        "iki pabaigos 2026 m. | - | by - 2026-12-31",
        "pabaiga as a deadline is the last day of the period",
    ),
    Row(
        "pradžia",
        "{period} (pradžios|pradžioje|pradžią|pradžiai)",
        periods.early,
        "kitų metų pradžioje | 2025-05-28 | during 2026-01-01 2026-04-30",
    ),
    Row(
        "vidurys",
        "{period} (vidurio|viduryje|vidurį|viduriui)",
        periods.middle,
        "iki 2026 m. vidurio | - | by - 2026-06-30",
    ),
]

SPAN = [
    Row("trukmė", "{number} {span_unit}", _span, "per 90 dienų | 2025-05-28 | by - 2025-08-26"),
    Row("vienas", "{one_unit}", lambda c, one_unit: one_unit, "per mėnesį | 2025-05-28 | by - 2025-06-28"),
    Row(
        "pusė metų",
        "(pusę metų|pusmetį|pusės metų)",
        lambda c: Span(months=6),
        "per pusę metų | 2025-05-28 | by - 2025-11-28",
    ),
    Row(
        "dešimtmetis",
        "(dešimtmetį|dešimtmečio)",
        lambda c: Span(months=120),
        "per dešimtmetį | 2025-05-28 | by - 2035-05-28",
    ),
]

TABLE = Table("lt", "Lietuvių", {"due": DUE, "period": PERIODS, "span": SPAN}, LEXEMES)
