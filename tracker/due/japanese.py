"""Japanese: the words of official texts, one rule a row, named by its head word. A row that stands earlier wins."""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.due import common, fiscal, markers, periods, ranges
from tracker.due.grammar import Lexeme, Row, Table, digits, words
from tracker.due.values import Context, Floating, Period, Span

SOFT_NEW_YEAR = "年明け is January of the year after the statement"

# Words

ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "r": 2018, "h": 1988}
YEARS = {
    "本年": 0,
    "今年": 0,
    "当年": 0,
    "同年": 0,
    "来年": 1,
    "翌年": 1,
    "明年": 1,
    "再来年": 2,
    "昨年": -1,
    "去年": -1,
}
FISCAL_YEARS = {
    "本年度": 0,
    "今年度": 0,
    "当年度": 0,
    "来年度": 1,
    "翌年度": 1,
    "次年度": 1,
    "再来年度": 2,
    "昨年度": -1,
}
MONTHS = {"今月": 0, "本月": 0, "当月": 0, "来月": 1, "翌月": 1, "次月": 1, "再来月": 2, "先月": -1}
WEEKS = {"今週": 0, "本週": 0, "来週": 1, "翌週": 1, "次週": 1, "再来週": 2, "先週": -1}
DAYS = {"本日": 0, "今日": 0, "明日": 1, "翌日": 1, "明後日": 2, "昨日": -1}
SPANS = {"日": Span(days=1), "日間": Span(days=1), "週間": Span(days=7), "週": Span(days=7), "か月": Span(months=1)}
SPANS |= {"か月間": Span(months=1), "年": Span(months=12), "年間": Span(months=12)}
WEEKDAYS = {day + tail: n for n, day in enumerate("月火水木金土日") for tail in ("曜日", "曜")}
SEASONS = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}
SEASONS |= {word + tail: season for word, season in SEASONS.items() for tail in ("季", "頃", "ごろ")}

_FIGURES = {figure: n for n, figure in enumerate("〇一二三四五六七八九")} | {"零": 0}
_POWERS = {"十": 10, "百": 100, "千": 1000, "廿": 20}
_KANJI = re.compile("[〇零一二三四五六七八九十百千廿]{1,12}")


def _figures(match: re.Match[str]) -> str:
    """Figures for a kanji number, written by place (二〇二六) or by power (二十六)."""
    text = match.group()
    if not any(char in _POWERS for char in text):
        return "".join(str(_FIGURES[char]) for char in text)
    total, figure = 0, 0
    for char in text:
        if char in _FIGURES:
            figure = figure * 10 + _FIGURES[char]
        else:
            total, figure = total + (20 if char == "廿" else (figure or 1) * _POWERS[char]), 0
    return str(total + figure)


def prepare(text: str) -> str:
    """No spaces, figures for kanji numbers, one spelling of か月 and of the first year of an era."""
    text = re.sub("(?<![0-9]) | (?![0-9])", "", text)
    text = re.sub("[ヶヵケカ箇]月", "か月", _KANJI.sub(_figures, text))
    return text.replace("元年", "1年")


_EVENT_NOUNS = (
    "会合|会議|会談|首脳会議|サミット|総会|選挙|訪問|発効|批准|署名|採択|終了|完了|協議|対話|訓練|演習|締結|加盟"
)
_EVENT = f"[^0-9年月日週]{{0,40}}(?:[0-9]{{1,3}}回)?[^0-9年月日週]{{0,20}}(?:{_EVENT_NOUNS})"

LEXEMES: dict[str, Lexeme] = {
    **common.LEXEMES,
    "short_year": digits(2, 2),
    "number": digits(1, 3),
    "month": digits(1, 2),
    "day": digits(1, 2),
    "era": words(ERAS),
    "era_year": digits(1, 2),
    "which_year": words(YEARS),
    "which_fiscal": words(FISCAL_YEARS),
    "which_month": words(MONTHS),
    "which_week": words(WEEKS),
    "which_day": words(DAYS),
    "span_unit": words(SPANS),
    "weekday": words(WEEKDAYS),
    "season": words(SEASONS),
    "part_of_four": digits(1, 1),
    "event": Lexeme(_EVENT, lambda text: text),
}


def _era_year(era: int, era_year: int) -> int:
    return era + era_year


def _span(c: Context, number: int, span_unit: Span) -> Span:
    return Span(span_unit.months * number, span_unit.days * number)


def _this_year(c: Context) -> Period:
    return periods.year_of(c, c.stated.year)


def _new_year(c: Context) -> Period | None:
    """年明け: the January after the statement."""
    january = periods.month_of(c, c.stated.year + 1, 1)
    return replace(january, soft_start=SOFT_NEW_YEAR, soft_end=SOFT_NEW_YEAR) if january else None


def _part_of_day_or_month(c: Context, period: Period, part: Floating | None, *units: str) -> Period | None:
    return ranges.inside(c, period, part) if period.precision in units else None


# Rows

DUE = [
    Row(
        "遅くとも",
        "(遅くとも|遅くても){due}",
        markers.as_said,
        "遅くとも本年9月30日までに | 2025-05-28 | by - 2025-09-30",
    ),
    Row(
        "以内に",
        "(今後|向こう|今から|本日から|今日から)?{span}(以内|内)(に|を目途に|をめどに)?",
        markers.within_span,
        "3か月以内に | 2025-05-28 | by - 2025-08-28",
        "counted from the day of the statement, which is not counted: the same day number",
    ),
    Row(
        "をめどに",
        "{due}(を|の)?(めど|目処|目途|目標)(に|として|とし)?",
        markers.softened("めど names a target rather than a promise"),
        "9月中旬を目途に | 2025-05-28 | during 2025-09-11 2025-09-20",
    ),
    Row(
        "頃",
        "{due}(頃|ごろ|前後)(に|を)?",
        markers.softened("頃 makes the window approximate"),
        "2026年3月頃 | - | during 2026-03-01 2026-03-31",
    ),
    Row(
        "から…まで",
        "{first:loose}(から|より|~|-){last:loose}(までの間に|までの間|まで|の間に|の間|にかけて)",
        markers.between,
        "本年6月10日から12日まで | 2025-05-28 | during 2025-06-10 2025-06-12",
        "both named periods are in",
    ),
    Row(
        "までに",
        "{period}(までには|までに)",
        markers.by,
        "2030年までに | - | by - 2030-12-31",
        "までに takes in the last day of the period",
    ),
    Row(
        "まで",
        "{period}(までの間|まで)",
        markers.until,
        "令和7年12月31日まで | - | until - 2025-12-31",
        "まで takes in the last day of the period",
    ),
    Row(
        "内に",
        "{period}(以内|内)に?",
        lambda c, period: markers.within(c, period) if period.precision in ("year", "fiscal-year") else None,
        "2026年内に | - | by - 2026-12-31",
        "年内 and 年度内 end on the last day of that year or fiscal year",
    ),
    Row(
        "年内に",
        "年内に?",
        lambda c: markers.within(c, _this_year(c)),
        "年内に | 2025-05-28 | by - 2025-12-31",
        "年内 ends on the last day of the year of the statement",
    ),
    Row(
        "年度内に",
        "年度(内|中)に?",
        lambda c: markers.within(c, fiscal.japanese_now(c)),
        "年度内に | 2026-02-10 | by - 2026-03-31",
        "ends on 31 March, the last day of the fiscal year that holds the statement",
    ),
    Row(
        "年度末までに",
        "年度末(までに|に)",
        lambda c: markers.within(c, fiscal.japanese_now(c)),
        "年度末までに | 2026-02-10 | by - 2026-03-31",
        "ends on 31 March, the last day of the fiscal year that holds the statement",
    ),
    Row(
        "以降",
        "{period}(以降に|以降|以後)",
        markers.onwards,
        "2026年以降 | - | from 2026-01-01 2026-12-31",
        "may begin on the period's first day and should have begun on its last",
    ),
    Row(
        "から",
        "{period}(から|より|付けで開始|を皮切りに)",
        markers.start_from,
        "本年6月下旬より | 2025-05-28 | from 2025-06-21 2025-06-30",
        "may begin on the period's first day and should have begun on its last",
    ),
    Row(
        "前に",
        "{period}(よりも前に|より前に|の前に|前に|前)",
        markers.before,
        "2026年7月1日より前に | - | by - 2026-06-30",
        "前 leaves the period out; 末の前 takes in the last day",
    ),
    Row(
        "後に",
        "{span}後(に|まで)?",
        markers.after_span_day,
        "3か月後に | 2025-05-28 | on 2025-08-28 2025-08-28",
        "counted from the day of the statement, which is not counted: the same day number",
    ),
    Row(
        "中に",
        "{period}(中に|中|の間に|の間|にかけて|に|付けで|付で|付け|において)",
        markers.during,
        "来週中に | 2025-05-28 | during 2025-06-02 2025-06-08",
        "the whole period, both ends included",
    ),
    Row(
        "毎年",
        "(毎年|年1回|年に1回|1年ごとに|毎年1回|年次で)",
        markers.recurring("FREQ=YEARLY", "year"),
        "毎年 | 2025-05-28 | recurring 2025-01-01 2025-12-31",
        "comes round; the window is the current occurrence",
    ),
    Row(
        "年2回",
        "(年2回|年に2回|半年ごとに?|半期ごとに?|6か月ごとに?)",
        markers.recurring("FREQ=MONTHLY;INTERVAL=6", "half"),
        "年2回 | 2025-05-28 | recurring 2025-01-01 2025-06-30",
        "comes round; the window is the current half of the year",
    ),
    Row(
        "四半期ごと",
        "(四半期ごとに?|4半期ごとに?|四半期毎に?|4半期毎に?|3か月ごとに?)",
        markers.recurring("FREQ=MONTHLY;INTERVAL=3", "quarter"),
        "四半期ごとに | 2025-05-28 | recurring 2025-04-01 2025-06-30",
        "comes round; the window is the current quarter",
    ),
    Row(
        "毎月",
        "(毎月|月1回|月に1回|1か月ごとに?)",
        markers.recurring("FREQ=MONTHLY", "month"),
        "毎月 | 2025-05-28 | recurring 2025-05-01 2025-05-31",
        "comes round; the window is the current month",
    ),
    Row(
        "毎年の月",
        "毎年{month}月に?",
        markers.every_month,
        "毎年6月に | 2025-05-28 | recurring 2025-06-01 2025-06-30",
        "comes round; the window is the coming one",
    ),
    Row(
        "日付なし",
        "(早期に|早急に|可能な限り早期に|できるだけ早期に|できる限り早期に|可能な限り速やかに|速やかに|できるだけ早く|なるべく早く|直ちに|"
        "しかるべき時期に|然るべき時期に|適切な時期に|適切なタイミングで|しかるべきタイミングで|近く|近日中に|近いうちに|近い将来に?|"
        "数年以内に?|数か月以内に?|数週間以内に?|今後数か月|今後数年|今後数週間|今後|将来的に|引き続き早期に|遅滞なく)",
        markers.undated,
        "早期に | - | undated - -",
        "no date is in these words",
    ),
    Row(
        "当面の間",
        "(当面の間|当分の間|当面|継続的に|引き続き)",
        markers.continuing,
        "当面の間 | - | continuing - -",
        "no last day is in these words",
    ),
    Row(
        "行事待ち",
        "{event}(までに|まで|の前に|前に|の際に|に際して|に合わせて|後に|の後に|後|時に)",
        markers.on_event,
        "次期首脳会合までに | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "行事から…以内",
        "{event}(から|後|の後|の日から){span}(以内|内)に?",
        lambda c, event, span: markers.on_event(c, event),
        "発効から60日以内に | - | event - -",
        "waits for the date of its milestone",
    ),
    Row(
        "期間のみ",
        "{period}",
        markers.during,
        "2026年6月 | - | during 2026-06-01 2026-06-30",
        "the whole period, both ends included",
    ),
]

PERIODS = [
    *common.PERIODS,
    Row("年", "(西暦)?{year}年?", periods.year_of, "2027年 | - | during 2027-01-01 2027-12-31"),
    Row(
        "元号の年",
        "{era}{era_year}年",
        lambda c, era, era_year: periods.year_of(c, _era_year(era, era_year)),
        "令和9年 | - | during 2027-01-01 2027-12-31",
        "the year of an era is turned into the calendar year",
    ),
    Row(
        "年度",
        "{year}年度",
        fiscal.japanese_year,
        "2026年度 | - | during 2026-04-01 2027-03-31",
        "年度 is April to March, named by its first year",
    ),
    Row(
        "元号の年度",
        "{era}{era_year}年度",
        lambda c, era, era_year: fiscal.japanese_year(c, _era_year(era, era_year)),
        "令和8年度末までに | - | by - 2027-03-31",
        "年度 is April to March, named by its first year",
    ),
    Row(
        "今年・来年",
        "{which_year}",
        lambda c, which_year: periods.around(c, "year", which_year),
        "来年 | 2025-05-28 | during 2026-01-01 2026-12-31",
        "counted from the day of the statement",
    ),
    Row(
        "今年度・来年度",
        "{which_fiscal}",
        lambda c, which_fiscal: fiscal.japanese_now(c, which_fiscal),
        "来年度から | 2026-02-10 | from 2026-04-01 2027-03-31",
        "counted from the fiscal year, April to March, that holds the statement",
    ),
    Row(
        "今月・来月",
        "{which_month}",
        lambda c, which_month: periods.around(c, "month", which_month),
        "来月 | 2025-05-28 | during 2025-06-01 2025-06-30",
        "counted from the day of the statement",
    ),
    Row(
        "今週・来週",
        "{which_week}",
        lambda c, which_week: periods.around(c, "week", which_week),
        "来週中に | 2025-05-28 | during 2025-06-02 2025-06-08",
        "weeks run from Monday to Sunday",
    ),
    Row(
        "本日・明日",
        "{which_day}",
        lambda c, which_day: periods.around(c, "day", which_day),
        "本日より | 2025-05-28 | from 2025-05-28 2025-05-28",
        "counted from the day of the statement",
    ),
    Row(
        "月日",
        "{month}月の?{day}日",
        periods.month_day,
        "9月30日 | 2025-05-28 | on 2025-09-30 2025-09-30",
        "a day that has passed is the next one",
    ),
    Row(
        "月",
        "{month}月",
        periods.month,
        "6月 | 2025-05-28 | during 2025-06-01 2025-06-30",
        "a month that has passed is the next one",
    ),
    Row(
        "日",
        "{day}日",
        periods.day,
        "15日 | 2025-05-28 | on 2025-06-15 2025-06-15",
        "a day that has passed is that of the next month",
    ),
    Row(
        "曜日",
        "(この)?{weekday}",
        periods.weekday,
        "金曜日 | 2025-05-28 | on 2025-05-30 2025-05-30",
        "the first such day from the statement on",
    ),
    Row(
        "ある年の月日",
        "{period}の?{month}月の?{day}日",
        lambda c, period, month, day: ranges.inside(c, period, periods.month_day(c, month, day)),
        "令和7年12月31日 | - | on 2025-12-31 2025-12-31",
    ),
    Row(
        "ある年の月",
        "{period}の?{month}月",
        lambda c, period, month: _part_of_day_or_month(c, period, periods.month(c, month), "year", "fiscal-year"),
        "令和9年3月 | - | during 2027-03-01 2027-03-31",
    ),
    Row(
        "ある月の日",
        "{period}の?{day}日",
        lambda c, period, day: _part_of_day_or_month(c, period, periods.day(c, day), "month"),
        "来月15日 | 2025-05-28 | on 2025-06-15 2025-06-15",
    ),
    Row(
        "ある週の曜日・日付の曜日",
        "{period:loose}の?{weekday}",
        ranges.weekday_of,
        "来週の火曜日 | 2025-05-28 | on 2025-06-03 2025-06-03",
        "a weekday that is not the date's is refused",
    ),
    Row(
        "上旬",
        "{period}の?(上旬|初旬)",
        lambda c, period: periods.ten_days(c, period, 1),
        "6月上旬 | 2025-05-28 | during 2025-06-01 2025-06-10",
        "上旬 is the 1st to the 10th",
    ),
    Row(
        "中旬",
        "{period}の?中旬",
        lambda c, period: periods.ten_days(c, period, 2),
        "6月中旬 | 2025-05-28 | during 2025-06-11 2025-06-20",
        "中旬 is the 11th to the 20th",
    ),
    Row(
        "下旬",
        "{period}の?下旬",
        lambda c, period: periods.ten_days(c, period, 3),
        "6月下旬 | 2025-05-28 | during 2025-06-21 2025-06-30",
        "下旬 is the 21st to the last day",
    ),
    Row("週末", "{period}の?週末", periods.end_of, "来週の週末 | 2025-05-28 | during 2025-06-07 2025-06-08"),
    Row(
        "末",
        "{period}の?(末日|末|終わり)",
        periods.end_of,
        "今月末までに | 2025-05-28 | by - 2025-05-31",
        "末 as a deadline is the last day of the period",
    ),
    Row(
        "年末",
        "年末",
        lambda c: periods.end_of(c, _this_year(c)),
        "年末までに | 2025-05-28 | by - 2025-12-31",
        "末 as a deadline is the last day of the period",
    ),
    Row(
        "年度末",
        "年度末",
        lambda c: periods.end_of(c, fiscal.japanese_now(c)),
        "年度末まで | 2026-02-10 | until - 2026-03-31",
        "末 as a deadline is the last day of the period",
    ),
    Row(
        "初め",
        "{period}の?(初め|始め|初頭|はじめ|早々)",
        periods.early,
        "来年初めに | 2025-05-28 | during 2026-01-01 2026-04-30",
    ),
    Row("半ば", "{period}の?(半ば|なかば|中頃|中盤)", periods.middle, "2026年半ばまでに | - | by - 2026-06-30"),
    Row("後期", "{period}の?(終盤|後期)", periods.late, "2026年終盤 | - | during 2026-09-01 2026-12-31"),
    Row(
        "年央",
        "{period}央",
        lambda c, period: periods.middle(c, period) if period.precision == "year" else None,
        "2026年央までに | - | by - 2026-06-30",
    ),
    Row("今年の年央", "年央", lambda c: periods.middle(c, _this_year(c)), "年央までに | 2025-05-28 | by - 2025-06-30"),
    Row("年明け", "年明け", _new_year, "年明けに | 2025-05-28 | during 2026-01-01 2026-01-31"),
    Row(
        "前半・上半期",
        "{period}の?(前半|上半期|上期)",
        periods.first_half,
        "今年度上半期中に | 2025-05-28 | during 2025-04-01 2025-09-30",
        "the first half of a year is January-June, of a 年度 April-September, of a month 1-15",
    ),
    Row(
        "後半・下半期",
        "{period}の?(後半|下半期|下期)",
        periods.second_half,
        "本年度下半期から | 2025-05-28 | from 2025-10-01 2026-03-31",
        "the second half of a year is July-December, of a 年度 October-March, of a month 16-end",
    ),
    Row(
        "上半期のみ",
        "(上半期|上期)",
        lambda c: periods.half(c, 1),
        "上半期 | 2025-05-28 | during 2025-01-01 2025-06-30",
        "halves are those of the calendar unless 年度 is said",
    ),
    Row(
        "下半期のみ",
        "(下半期|下期)",
        lambda c: periods.half(c, 2),
        "下半期 | 2025-05-28 | during 2025-07-01 2025-12-31",
        "halves are those of the calendar unless 年度 is said",
    ),
    Row(
        "四半期",
        "{period}の?第?{number:part_of_four}(四半期|4半期)",
        lambda c, period, number: periods.part(c, period, 4, number),
        "令和8年度第2四半期に | - | during 2026-07-01 2026-09-30",
        "quarters are those of the calendar unless 年度 is said",
    ),
    Row(
        "四半期のみ",
        "第{number:part_of_four}(四半期|4半期)",
        periods.quarter,
        "第3四半期 | 2025-05-28 | during 2025-07-01 2025-09-30",
        "quarters are those of the calendar unless 年度 is said",
    ),
    Row(
        "ある年の季節",
        "{period}の?{season}",
        lambda c, period, season: _part_of_day_or_month(c, period, periods.season(c, season), "year", "fiscal-year"),
        "来年春に | 2025-05-28 | during 2026-03-01 2026-05-31",
    ),
    Row(
        "今年の季節",
        "(今|この|本年|今年){season}",
        lambda c, season: periods.season_of(c, c.stated.year, season),
        "今秋 | 2025-05-28 | during 2025-09-01 2025-11-30",
    ),
    Row(
        "季節",
        "{season}",
        periods.season,
        "秋に | 2025-05-28 | during 2025-09-01 2025-11-30",
        "a season that has passed is the next one",
    ),
    Row(
        "年代",
        "{year}年代",
        periods.decade_of,
        "2030年代 | - | during 2030-01-01 2039-12-31",
    ),
    Row(
        "期間の幅",
        "{first:loose}(~|-){last:loose}",
        ranges.through,
        "2026年4月~6月 | - | during 2026-04-01 2026-06-30",
        "both named periods are in",
    ),
]

SPAN = [
    Row("数と単位", "{number}{span_unit}", _span, "90日以内に | 2025-05-28 | by - 2025-08-26"),
    Row("半年", "半年間?", lambda c: Span(months=6), "半年以内に | 2025-05-28 | by - 2025-11-28"),
    Row(
        "年と月",
        "{number}{span_unit}(と|、)?{more:span}",
        lambda c, number, span_unit, more: _span(c, number, span_unit) + more,
        "1年6か月以内に | 2025-05-28 | by - 2026-11-28",
    ),
]

TABLE = Table("ja", "日本語", {"due": DUE, "period": PERIODS, "span": SPAN}, LEXEMES, prepare, "[ぁ-ヿ一-鿿々〇]")
