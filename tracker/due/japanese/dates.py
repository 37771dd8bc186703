"""Japanese: years, months, weeks and days. A row that stands earlier wins."""

from __future__ import annotations

from tracker.due import counting, fiscal, periods, ranges, weeks
from tracker.due.grammar import Row
from tracker.due.japanese import meanings, readings
from tracker.due.values import Context, Floating, Period, Span

_ERA = "the year of an era is turned into the calendar year"
_FISCAL = "年度 is April to March, named by its first year"
_NEXT = "one that has passed is the next one"
_STATED = "counted from the day of the statement"
_BEFORE_NAMED = "counted from what is named before it, and from the statement where nothing is"


def _at(c: Context, period: Period, floating: Floating | None, *units: str) -> Period | None:
    return ranges.inside(c, period, floating) if period.precision in units and not period.point else None


YEARS = [
    Row("年", "(西暦|紀元)?{year}年?", periods.year_of, "2027年 | - | during 2027-01-01 2027-12-31"),
    Row("元号の年", "{era}{era_year}年", meanings.era_year, "令和9年 | - | during 2027-01-01 2027-12-31", _ERA),
    Row(
        "年度",
        "(西暦)?{year}(会計年度|年度|年会計年度)",
        fiscal.japanese_year,
        "2026年度 | - | during 2026-04-01 2027-03-31",
        _FISCAL,
    ),
    Row(
        "元号の年度",
        "{era}{era_year}(会計年度|年度|年会計年度)",
        meanings.era_fiscal,
        "令和8年度末までに | - | by - 2027-03-31",
        _FISCAL,
    ),
    Row("FY", "fy{year}", fiscal.fiscal_year, "FY2026 | 2025-05-28 JP | during 2026-04-01 2027-03-31"),
    Row(
        "元号と西暦",
        r"{era}{era_year}\({year}年?\)年",
        meanings.both_years,
        "令和7(2025)年 | - | during 2025-01-01 2025-12-31",
        "both years must agree",
    ),
    Row(
        "西暦と元号",
        r"{year}\({era}{era_year}年?\)年",
        meanings.both_years,
        "2025(令和7)年 | - | during 2025-01-01 2025-12-31",
        "both years must agree",
    ),
    Row(
        "元号と西暦の年度",
        r"{era}{era_year}\({year}(年|年度)?\)年度",
        meanings.both_fiscal,
        "令和8(2026)年度 | - | during 2026-04-01 2027-03-31",
        "both years must agree",
    ),
    Row(
        "西暦と元号の年度",
        r"{year}\({era}{era_year}(年|年度)?\)年度",
        meanings.both_fiscal,
        "2026(令和8)年度 | - | during 2026-04-01 2027-03-31",
        "both years must agree",
    ),
    Row(
        "今年・来年",
        "{which_year}",
        lambda c, which_year: periods.around(c, "year", which_year),
        "来年 | 2025-05-28 | during 2026-01-01 2026-12-31",
        _STATED,
    ),
    Row(
        "今年度・来年度",
        "{which_fiscal}",
        lambda c, which_fiscal: fiscal.japanese_now(c, which_fiscal),
        "来年度から | 2026-02-10 | from 2026-04-01 2027-03-31",
        "counted from the fiscal year, April to March, that holds the statement",
    ),
    Row(
        "新年度",
        "(新年度|新会計年度)",
        meanings.new_fiscal_year,
        "新年度から | 2026-02-10 | from 2026-04-01 2027-03-31",
    ),
    Row(
        "今月・来月",
        "{which_month}",
        lambda c, which_month: periods.around(c, "month", which_month),
        "来月 | 2025-05-28 | during 2025-06-01 2025-06-30",
        _STATED,
    ),
    Row(
        "今週・来週",
        "{which_week}",
        lambda c, which_week: periods.around(c, "week", which_week),
        "来週中に | 2025-05-28 | during 2025-06-02 2025-06-08",
        "weeks run from Monday to Sunday",
    ),
    Row(
        "今四半期",
        "{which_quarter}",
        lambda c, which_quarter: periods.around(c, "quarter", which_quarter),
        "今四半期 | 2025-05-28 | during 2025-04-01 2025-06-30",
        _STATED,
    ),
    Row(
        "本日・明日",
        "{which_day}",
        lambda c, which_day: periods.around(c, "day", which_day),
        "本日より | 2025-05-28 | from 2025-05-28 2025-05-28",
        _STATED,
    ),
    Row(
        "翌年・同月",
        "{following}",
        meanings.following,
        "翌年 | 2025-05-28 | during 2026-01-01 2026-12-31",
        _BEFORE_NAMED,
    ),
    Row(
        "世紀の年代",
        "(今|21|本)世紀の?{short_year}年代",
        lambda c, short_year: periods.decade_of(c, 2000 + short_year),
        "今世紀の30年代 | 2025-05-28 | during 2030-01-01 2039-12-31",
    ),
    Row("年代", "{year}年代", periods.decade_of, "2030年代 | - | during 2030-01-01 2039-12-31"),
    Row("二桁の年代", "{short_year}年代", meanings.short_decade, "30年代 | 2025-05-28 | during 2030-01-01 2039-12-31"),
    Row(
        "今世紀末",
        "(今|21|本)世紀の?(末|終わり)",
        lambda c: counting.century_year(c, 100),
        "今世紀末までに | 2025-05-28 | by - 2100-12-31",
    ),
    Row(
        "今世紀半ば",
        "(今|21|本)世紀の?(半ば|中頃|中葉|中盤|なかば)",
        lambda c: counting.century_year(c, 50),
        "今世紀半ばまでに | 2025-05-28 | by - 2050-12-31",
    ),
    Row(
        "今世紀前半",
        "(今|21|本)世紀の?{half}",
        meanings.half_century,
        "今世紀前半 | 2025-05-28 | during 2001-01-01 2050-12-31",
        "the 21st century is 2001 to 2100",
    ),
    Row(
        "二度言う",
        r"{first:loose}\({other:loose}\)",
        meanings.same,
        "令和7年（2025年） | - | during 2025-01-01 2025-12-31",
        "both must agree",
    ),
]

DATES = [
    Row(
        "月日",
        "(来る|きたる|翌)?{month}月の?{day}日",
        periods.month_day,
        "9月30日 | 2025-05-28 | on 2025-09-30 2025-09-30",
        _NEXT,
    ),
    Row("月", "(来る|きたる)?{month}月(分)?", periods.month, "6月 | 2025-05-28 | during 2025-06-01 2025-06-30", _NEXT),
    Row("日", "(来る|きたる)?{day}日", periods.day, "15日 | 2025-05-28 | on 2025-06-15 2025-06-15", _NEXT),
    Row(
        "数字の月日",
        "{month}(/|-){day}",
        meanings.month_and_day,
        "6/30 | 2025-05-28 | on 2025-06-30 2025-06-30",
        "the month stands first, unless only the other order is a date",
    ),
    Row(
        "点の月日",
        "{month}.{day}",
        lambda c, month, day: meanings.month_and_day(c, month, day) if day > 12 else None,
        "6.30 | 2025-05-28 | on 2025-06-30 2025-06-30",
        "read only where the day cannot be a month",
    ),
    Row(
        "二桁の年",
        "{short_year}(/|.){month}(/|.){day}",
        meanings.short_date,
        "26/04/16 | 2025-05-28 | on 2026-04-16 2026-04-16",
    ),
    Row(
        "元号の日付",
        "{era}{era_year}(.|/|-){month}(.|/|-){day}",
        lambda c, era, era_year, month, day: periods.day_of(c, era + era_year, month, day) if era_year else None,
        "R7.5.28 | - | on 2025-05-28 2025-05-28",
        _ERA,
    ),
    Row(
        "元号の月",
        "{era}{era_year}(.|/|-){month}月?",
        lambda c, era, era_year, month: periods.month_of(c, era + era_year, month) if era_year else None,
        "R8.3 | - | during 2026-03-01 2026-03-31",
        _ERA,
    ),
    Row("次の曜日", "次の?{weekday}", weeks.next_weekday, "次の金曜日 | 2025-05-28 | on 2025-06-06 2025-06-06"),
    Row(
        "土日",
        "({which_week}の?)?(土日|土・日|土曜と日曜|土曜日と日曜日|土曜・日曜|土曜日曜|土・日曜日?)",
        lambda c, which_week=0: weeks.weekend(c, which_week),
        "来週の土日 | 2025-05-28 | during 2025-06-07 2025-06-08",
        weeks.SOFT_WEEKEND_DAYS,
    ),
    Row(
        "二つの曜日",
        "{period:loose}の?{a:weekday}(または|か|と|・|及び|および|、|,){b:weekday}",
        readings.both_weekdays,
        "来週の水曜日または木曜日 | 2025-05-28 | during 2025-06-04 2025-06-05",
        "two days that follow each other",
    ),
    Row(
        "いくつ先の曜日",
        "(今から)?{number}(個|つ)先の{weekday}",
        lambda c, number, weekday: weeks.coming_weekday(c, weekday, number) if number else None,
        "2つ先の日曜日 | 2025-05-28 | on 2025-06-08 2025-06-08",
        "the coming such day is the first",
    ),
    Row(
        "曜日",
        "(この|今度の|来る)?{weekday}",
        periods.weekday,
        "金曜日 | 2025-05-28 | on 2025-05-30 2025-05-30",
        "the first such day from the statement on",
    ),
    Row(
        "N週間後の曜日",
        "(今から|本日から|今日から)?{span}後の?{weekday}",
        meanings.weekday_after,
        "2週間後の月曜日 | 2025-05-28 | on 2025-06-09 2025-06-09",
        "in the week that lies so many whole weeks ahead",
    ),
    Row(
        "第N曜日",
        "{period}の?第?{nth}の?{weekday}",
        meanings.nth_weekday,
        "6月の第1金曜日 | 2025-05-28 | on 2025-06-06 2025-06-06",
    ),
    Row(
        "第N曜日のみ",
        "第{nth}{weekday}",
        lambda c, nth, weekday: meanings.returning(c, "month").map(
            lambda month: meanings.nth_weekday(c, month, nth, weekday)
        ),
        "第1金曜日 | 2025-05-28 | on 2025-06-06 2025-06-06",
        _NEXT,
    ),
    Row(
        "ある年の月日",
        "{period}の?、?{month}月の?{day}日",
        lambda c, period, month, day: ranges.inside(c, period, periods.month_day(c, month, day)),
        "令和7年12月31日 | - | on 2025-12-31 2025-12-31",
    ),
    Row(
        "ある年の数字の月日",
        "{period}の?{month}/{day}",
        lambda c, period, month, day: _at(c, period, periods.month_day(c, month, day), "year", "fiscal-year"),
        "本年6/30 | 2025-05-28 | on 2025-06-30 2025-06-30",
    ),
    Row(
        "ある年の月",
        "{period}の?{month}月(分)?",
        lambda c, period, month: _at(c, period, periods.month(c, month), "year", "fiscal-year"),
        "令和9年3月 | - | during 2027-03-01 2027-03-31",
    ),
    Row(
        "ある月の日",
        "{period}の?{day}日",
        lambda c, period, day: _at(c, period, periods.day(c, day), "month"),
        "来月15日 | 2025-05-28 | on 2025-06-15 2025-06-15",
    ),
    Row(
        "日の曜日",
        "{day}日の{weekday}",
        meanings.day_on_weekday,
        "13日の金曜日 | 2025-05-28 | on 2025-06-13 2025-06-13",
        "the first month in which they meet",
    ),
    Row(
        "…する日付",
        "{clause}、?{period}",
        lambda c, clause, period: None if period.compound else period,
        "任期満了となる令和8年9月30日までに | - | by - 2026-09-30",
        "what is said about a date does not change it",
    ),
    Row(
        "残り",
        "{period}(の残り|残り|の残りの期間|の残り期間|この後|これから先|これから)",
        counting.rest_of,
        "今年の残り | 2025-05-28 | during 2025-05-28 2025-12-31",
        "from the statement to the last day of the period",
    ),
    Row(
        "ある週の曜日・日付の曜日",
        "{period:loose}(の|、|,)?{weekday}",
        ranges.weekday_of,
        "来週の火曜日 | 2025-05-28 | on 2025-06-03 2025-06-03",
        "a weekday that is not the date's is refused",
    ),
    Row(
        "ある日の翌日",
        "{period}の{following_unit:following}",
        meanings.following_named,
        "2026年6月1日の翌日 | - | on 2026-06-02 2026-06-02",
        "counted from what is named before it",
    ),
    Row(
        "ある日の後",
        "{period}の{span}(後|のち)",
        counting.shifted,
        "2026年6月1日の3日後 | - | on 2026-06-04 2026-06-04",
        "the day named is not counted",
    ),
    Row(
        "ある日の前",
        "{period}の{span}前",
        lambda c, period, span: counting.shifted(c, period, -span),
        "2026年6月10日の3日前 | - | on 2026-06-07 2026-06-07",
        "the day named is not counted",
    ),
    Row(
        "来週の今日",
        "({which_week}の|{span}後の)(今日|本日)",
        meanings.same_day,
        "来週の今日 | 2025-05-28 | on 2025-06-04 2025-06-04",
        "counted from the day of the statement",
    ),
    Row(
        "時刻",
        "{period}の?{clock}",
        lambda c, period, clock: period if period.precision == "day" else None,
        "6月30日17時 | 2025-05-28 | on 2025-06-30 2025-06-30",
        "the time of day does not change the day",
    ),
    Row(
        "日本時間",
        "(日本時間|現地時間|東京時間|米国時間|米東部時間|協定世界時)(の|で)?{period}",
        lambda c, period: period,
        "現地時間6月30日 | 2025-05-28 | on 2025-06-30 2025-06-30",
    ),
    Row(
        "翌営業日",
        "(翌営業日|翌々営業日|次の営業日)",
        lambda c: counting.shifted(c, periods.on_day(c, c.stated), Span(workdays=2 if "々" in c.shown else 1)),
        "翌営業日までに | 2025-05-30 | by - 2025-06-02",
        "counted from the day of the statement",
    ),
    Row(
        "元日",
        "(元日|元旦)",
        lambda c: periods.month_day(c, 1, 1),
        "元日 | 2025-05-28 | on 2026-01-01 2026-01-01",
        _NEXT,
    ),
    Row(
        "大晦日",
        "(大晦日|大みそか)",
        lambda c: periods.month_day(c, 12, 31),
        "大晦日 | 2025-05-28 | on 2025-12-31 2025-12-31",
        _NEXT,
    ),
]

WEEKS = [
    Row(
        "日の週",
        "{period}(の|を含む|のある|から始まる|に始まる)週",
        meanings.week_with,
        "6月10日の週 | 2025-05-28 | during 2025-06-09 2025-06-15",
    ),
    Row(
        "第N週",
        "{period}の?(第{number}週(目)?|{number}週目)",
        meanings.week_in,
        "7月第2週 | 2025-05-28 | during 2025-07-07 2025-07-13",
    ),
    Row(
        "最終週",
        "{period}の?(最終週|最後の週)",
        lambda c, period: meanings.week_in(c, period, -1),
        "7月の最終週 | 2025-05-28 | during 2025-07-28 2025-08-03",
    ),
    Row(
        "最初の週",
        "{period}の?(最初の週|第1週目|初週)",
        lambda c, period: meanings.week_in(c, period, 1),
        "7月の最初の週 | 2025-05-28 | during 2025-06-30 2025-07-06",
    ),
    Row(
        "次の週末",
        "次の週末",
        lambda c: periods.end_of(c, week) if (week := periods.around(c, "week", 1)) else None,
        "次の週末 | 2025-05-28 | during 2025-06-07 2025-06-08",
        "the weekend of the next week",
    ),
    Row("週明け", "週明け(早々)?", meanings.after_weekend, "週明けに | 2025-05-28 | on 2025-06-02 2025-06-02"),
]
