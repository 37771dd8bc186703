"""Japanese: parts of periods, and periods joined. A row that stands earlier wins."""

from __future__ import annotations

from tracker.due import periods, ranges
from tracker.due.grammar import Row
from tracker.due.japanese import meanings, readings
from tracker.due.values import Span

_RANGE = "both named periods are in"
_NEXT = "one that has passed is the next one"
_CALENDAR = "quarters and halves are those of the calendar unless 年度 is said"

PARTS = [
    Row(
        "上旬・中旬・下旬",
        "{period}の?{ten_days}",
        lambda c, period, ten_days: periods.ten_days(c, period, ten_days),
        "6月下旬 | 2025-05-28 | during 2025-06-21 2025-06-30",
        "上旬 is the 1st to the 10th, 中旬 the 11th to the 20th, 下旬 the 21st to the last day",
    ),
    Row(
        "旬のみ",
        "{ten_days}",
        lambda c, ten_days: meanings.returning(c, "month").map(lambda month: periods.ten_days(c, month, ten_days)),
        "下旬 | 2025-05-28 | during 2025-05-21 2025-05-31",
        _NEXT,
    ),
    Row(
        "末日",
        "{period}の?(末日|最終日|最後の日)",
        meanings.last_day,
        "今月末日までに | 2025-05-28 | by - 2025-05-31",
        "末日 is the last day itself",
    ),
    Row(
        "最終営業日",
        "{period}の?(最終営業日|最終開庁日|最終平日)",
        meanings.last_working_day,
        "今月最終営業日 | 2025-05-28 | on 2025-05-30 2025-05-30",
    ),
    Row(
        "末",
        "{period}の?(末|終わり|おわり)",
        periods.end_of,
        "今月末までに | 2025-05-28 | by - 2025-05-31",
        "末 as a deadline is the last day of the period",
    ),
    Row(
        "の年末",
        "{period}の?{end}",
        meanings.end,
        "来年の年末までに | 2025-05-28 | by - 2026-12-31",
        "末 as a deadline is the last day of the period",
    ),
    Row(
        "の年初",
        "{period}の?{beginning}",
        meanings.beginning,
        "来年の年初に | 2025-05-28 | during 2026-01-01 2026-04-30",
    ),
    Row(
        "年末・月末",
        "{unit}末",
        meanings.unit_part(periods.end_of, "year", "fiscal", "month", "week", "quarter"),
        "年末までに | 2025-05-28 | by - 2025-12-31",
        "末 as a deadline is the last day of the period",
    ),
    Row(
        "年の瀬",
        "(年の瀬|年の暮れ|歳末|師走)",
        lambda c: meanings.returning(c, "year").map(lambda year: periods.end_of(c, year)),
        "年の瀬に | 2025-05-28 | during 2025-12-01 2025-12-31",
    ),
    Row(
        "初め",
        "{period}(の|が)?{early}",
        meanings.early,
        "来年初めに | 2025-05-28 | during 2026-01-01 2026-04-30",
    ),
    Row(
        "年初",
        "{unit}の?{early}",
        meanings.unit_part(meanings.early, "year", "fiscal", "month", "week"),
        "年度当初に | 2026-02-10 | during 2026-04-01 2026-07-31",
        "the first third, of what comes, where it has passed",
    ),
    Row("半ば", "{period}の?{middle}", meanings.middle, "2026年半ばまでに | - | by - 2026-06-30"),
    Row(
        "の年央",
        "{period}の?年央",
        lambda c, period: meanings.middle(c, period) if period.precision == "year" else None,
        "来年の年央までに | 2025-05-28 | by - 2026-06-30",
    ),
    Row(
        "年央",
        "{unit}の?{middle}",
        meanings.unit_part(meanings.middle, "year", "fiscal", "month", "week"),
        "年央までに | 2025-05-28 | by - 2025-06-30",
    ),
    Row("遅く", "{period}の?{late}", meanings.late, "2026年終盤 | - | during 2026-09-01 2026-12-31"),
    Row("年明け", "(年明け|新年)", meanings.new_year, "年明けに | 2025-05-28 | during 2026-01-01 2026-01-31"),
    Row(
        "年度明け",
        "(年度明け|年度替わり)",
        meanings.after_fiscal_year,
        "年度明けに | 2026-02-10 | during 2026-04-01 2026-04-30",
    ),
    Row("年末年始", "年末年始", meanings.year_end_holidays, "年末年始 | 2025-05-28 | during 2025-12-29 2026-01-03"),
    Row(
        "前半・下半期",
        "{period}の?{half}",
        meanings.half,
        "今年度上半期中に | 2025-05-28 | during 2025-04-01 2025-09-30",
        "the first half of a year is January-June, of a 年度 April-September, of a month 1-15",
    ),
    Row(
        "年前半",
        "{unit}の?{half}",
        meanings.unit_part(meanings.half, "year", "fiscal", "month", "week", "quarter"),
        "年後半に | 2025-05-28 | during 2025-07-01 2025-12-31",
        "the half of the year, 年度, month or week that runs or comes",
    ),
    Row(
        "上半期のみ",
        "{half}",
        lambda c, half: periods.half(c, half) if "期" in c.shown else None,
        "上半期 | 2025-05-28 | during 2025-01-01 2025-06-30",
        _CALENDAR,
    ),
    Row(
        "四半期",
        "{period}の?(、|,)?第?{number:part_of_four}(四半期|クォーター|クオーター|クォータ|q)",
        lambda c, period, number: periods.part(c, period, 4, number),
        "令和8年度第2四半期に | - | during 2026-07-01 2026-09-30",
        _CALENDAR,
    ),
    Row(
        "Q1",
        "{period}の? ?q{number:part_of_four}",
        lambda c, period, number: periods.part(c, period, 4, number),
        "2026年Q1 | - | during 2026-01-01 2026-03-31",
        _CALENDAR,
    ),
    Row(
        "四半期のみ",
        "(第{number:part_of_four}(四半期|クォーター|クオーター)|q{other:part_of_four})",
        lambda c, number=None, other=None: periods.quarter(c, number or other),
        "第3四半期 | 2025-05-28 | during 2025-07-01 2025-09-30",
        _CALENDAR,
    ),
    Row(
        "ある年の季節",
        "{period}の?{season}",
        meanings.season_in,
        "来年春に | 2025-05-28 | during 2026-03-01 2026-05-31",
    ),
    Row(
        "ある年の初夏",
        "{period}の?{season_part}",
        meanings.part_of_season_in,
        "2026年初夏 | - | during 2026-06-01 2026-06-30",
    ),
    Row("今年の季節", "(今|この){season}", meanings.this_season, "今秋 | 2025-05-28 | during 2025-09-01 2025-11-30"),
    Row(
        "来年の季節",
        "(来|翌|明){season}",
        lambda c, season: meanings.this_season(c, season, 1),
        "来春 | 2025-05-28 | during 2026-03-01 2026-05-31",
    ),
    Row(
        "昨年の季節",
        "昨{season}",
        lambda c, season: meanings.this_season(c, season, -1),
        "昨秋 | 2025-05-28 | during 2024-09-01 2024-11-30",
    ),
    Row(
        "季節",
        "{season}",
        periods.season,
        "秋に | 2025-05-28 | during 2025-09-01 2025-11-30",
        "a season that has passed is the next one",
    ),
    Row(
        "初夏",
        "{season_part}",
        meanings.part_of_season,
        "晩秋に | 2025-05-28 | during 2025-11-01 2025-11-30",
        "初, 盛 and 晩 are the three months of a season",
    ),
    Row(
        "頃", "{period}の?(頃|ごろ|あたり|近辺|前後|時分)", meanings.about, "9月頃までに | 2025-05-28 | by - 2025-09-30"
    ),
    Row("早々の重ね", "{period}の?早々", meanings.early, "年明け早々に | 2025-05-28 | during 2026-01-01 2026-01-10"),
    Row(
        "期",
        "{period}期",
        lambda c, period: period if period.compound and period.precision == "month" else None,
        "2026年4月～6月期 | - | during 2026-04-01 2026-06-30",
    ),
]

RANGES = [
    Row(
        "期間とその長さ",
        r"{period}\({span}\)",
        readings.of_that_length,
        "2027年4月1日から2028年3月31日まで（1年間） | - | during 2027-04-01 2028-03-31",
        "the length that is said must be that of the range",
    ),
    Row(
        "その長さの期間",
        "{period}の{span}(間)?",
        readings.of_that_length,
        "令和7年度から令和9年度までの3年間 | - | during 2025-04-01 2028-03-31",
        "the length that is said must be that of the range",
    ),
    Row(
        "からの期間",
        "{period:loose}(からの|から|より|以降の|以降|からの今後|を初年度とする|を始期とする)(向こう)?{number}{lasting}(の間)?",
        readings.lasting,
        "令和8年度から5年間 | - | during 2026-04-01 2031-03-31",
        "counted from the first day of the period, which is taken in",
    ),
    Row(
        "からの半年",
        "{period:loose}(からの|から|より|以降の|以降)半年間?",
        lambda c, period: readings.for_span(c, period, Span(months=6)),
        "2026年4月から半年間 | - | during 2026-04-01 2026-09-30",
        "counted from the first day of the period, which is taken in",
    ),
    Row(
        "までの期間",
        "{period}(までの|まで|を最終年度とする|を最終年とする|を最終年度とした|を終期とする)(今後の?|向こう)?{span}(間)?",
        readings.leading_up,
        "2027年度までの5年間で | - | during 2023-04-01 2028-03-31",
        "counted back from the last day of the period, which is taken in",
    ),
    Row(
        "範囲の曜日",
        "{first:loose}(からの|から|より|~|-|ないし)(、|,)?{last:loose}{weekday}(まで)?",
        readings.through_weekday,
        "12月16日（火）から18日（木） | 2025-05-28 | during 2025-12-16 2025-12-18",
        _RANGE,
    ),
    Row(
        "N年後の",
        "{span}後の{other:loose}",
        readings.after_span_named,
        "5年後の2030年までに | 2025-05-28 | by - 2030-12-31",
        "both must agree",
    ),
    Row(
        "範囲~",
        "{first:loose}~{last:loose}",
        readings.plain_through,
        "2026年4月~6月 | - | during 2026-04-01 2026-06-30",
        _RANGE,
    ),
    Row(
        "範囲から",
        "{first:loose}(からの|から|より|ないし)(、|,)?{last:loose}(までの|まで|にかけての|にかけて|にかけ)?",
        readings.through,
        "来週の火曜日から木曜日 | 2025-05-28 | during 2025-06-03 2025-06-05",
        _RANGE,
    ),
    Row(
        "隣り合う期間",
        "{first:loose}(または|及び|および|と|か|、|・|/){last:loose}(の?両日)?",
        ranges.alike,
        "7月または8月 | 2025-05-28 | during 2025-07-01 2025-08-31",
        "the second begins where the first ends",
    ),
    Row(
        "範囲-",
        "{first:loose}-{last:loose}",
        readings.dash_through,
        "2026年4月-6月 | - | during 2026-04-01 2026-06-30",
        _RANGE,
    ),
]
