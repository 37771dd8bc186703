"""Japanese: lengths of time, and what is counted by them. A row that stands earlier wins."""

from __future__ import annotations

from tracker.due import markers
from tracker.due.grammar import Row
from tracker.due.japanese import meanings, readings
from tracker.due.values import Span

_FROM_STATEMENT = "counted from the day of the statement, which is not counted (months and years keep the day number)"

LENGTHS = [
    Row(
        "以内に",
        "(今後の|今後|向こう|今から|本日から|今日から|現在から|ただ今から|これから|この先|この|以後|次の|来る|あと)?{span}"
        "(以内|内|のうち|の内)(に|には|を|にも|で)?",
        markers.within_span,
        "3か月以内に | 2025-05-28 | by - 2025-08-28",
        _FROM_STATEMENT,
    ),
    Row(
        "以内を目途に",
        "(今後の|今後|向こう|今から|本日から|今日から|これから|この先)?{span}(以内|内|後|先)?(まで)?を?(めど|目標|目安|念頭|視野)"
        "(に|として|とし|とする|で|に入れて|に入れ)?",
        readings.within_soft(meanings.SOFT_TARGET),
        "3年を目途に | 2025-05-28 | by - 2028-05-28",
        _FROM_STATEMENT,
    ),
    Row(
        "2、3日中に",
        "(今後|ここ|この)?{number}(、|・|~|-|から){more_number}{span_unit}中(に|にも|には)?",
        lambda c, number, more_number, span_unit: (
            markers.within_span(c, length)
            if (length := readings.longer_span(c, number, more_number, span_unit))
            else None
        ),
        "2、3日中に | 2025-05-28 | by - 2025-05-31",
        "the longer of the two, counted from the day of the statement",
    ),
    Row(
        "今後N年間で",
        "(今後の|今後|向こう|今から|これからの|これから|この先|ここから|以後|次の|後|あと)(、|の)?{span}"
        "(の間に|の間|間で|の期間に|の期間|をかけて|かけて|にわたって|にわたり|を通じて|で|に|を|は|の)?",
        markers.within_span,
        "今後5年間で | 2025-05-28 | by - 2030-05-28",
        _FROM_STATEMENT,
    ),
    Row(
        "N年で",
        "{span}(間で|の間に|の間で|をかけて|かけて|で)",
        markers.within_span,
        "2年で | 2025-05-28 | by - 2027-05-28",
        _FROM_STATEMENT,
    ),
    Row(
        "2、3日後",
        "(今から|本日から|今日から|これから|今後)?{number}(、|,|~|-|・|から|または|ないし){more_number}{span_unit}(後|先|のち)"
        "(に|には|の|頃|ごろ)?",
        lambda c, number, more_number, span_unit: readings.after_either(c, span_unit * number, span_unit * more_number),
        "2、3日後に | 2025-05-28 | during 2025-05-30 2025-05-31",
        "from the shorter to the longer, counted from the day of the statement",
    ),
    Row(
        "2日ないし3日後",
        "(今から|本日から|今日から|これから|今後)?{first:span}(~|-|から|または|ないし){more:span}(後|先|のち)(に|には|の|頃|ごろ)?",
        readings.after_either,
        "2か月ないし3か月後に | 2025-05-28 | during 2025-07-28 2025-08-28",
        "from the shorter to the longer, counted from the day of the statement",
    ),
    Row(
        "後までに",
        "(今から|本日から|今日から|これから|今後)?{span}(後|先)(までには|までに|まで)",
        markers.within_span,
        "5年後までに | 2025-05-28 | by - 2030-05-28",
        _FROM_STATEMENT,
    ),
    Row(
        "後に",
        "(今から|本日から|今日から|これから|現在から|向こう|今後)?{span}(後|のち|先|あと|経過後|経った後|を経て|が経過した後)(に|には|の|は)?",
        markers.after_span_day,
        "3か月後に | 2025-05-28 | on 2025-08-28 2025-08-28",
        _FROM_STATEMENT,
    ),
    Row(
        "後頃",
        "(今から|本日から|今日から|これから|今後)?{span}(後|先)(頃|ごろ|前後|程度|くらい|ぐらい)(に|には|の)?",
        readings.around_span,
        "3か月後頃に | 2025-05-28 | on 2025-08-28 2025-08-28",
        _FROM_STATEMENT,
    ),
    Row(
        "過去N年間",
        "(過去の?|ここの?|この|直近の?|直前の?|これまでの?|前の|最近の?|ここ最近の?){span}(の間に|の間|に|で)?",
        readings.past_span,
        "過去5年間 | 2025-05-28 | during 2020-05-28 2025-05-27",
        "up to the day before the statement",
    ),
    Row(
        "N日前",
        "(今から|本日から|今日から)?{span}前(に)?",
        readings.before_now,
        "3日前 | 2025-05-28 | on 2025-05-25 2025-05-25",
        _FROM_STATEMENT,
    ),
    Row(
        "起算して",
        "{period}から起算して{span}(以内|内|を超えない範囲内|を経過する日まで|の間)(において|で|に)?",
        readings.counted_from,
        "2026年7月1日から起算して30日以内に | - | by - 2026-07-30",
        "起算して counts the first day",
    ),
    Row(
        "ある日から以内",
        "{period}(から|より|後|以後|の後)(の)?{span}(以内|内|のうち)(に|には)?",
        readings.within_from,
        "2026年7月1日から30日以内に | - | by - 2026-07-31",
        "counted from the day named, which is not counted (months and years keep the day number)",
    ),
    Row(
        "ある日から以上後",
        "{period}(から|より){span}以上(後|あと|先|経過後)(に)?",
        readings.at_least_after,
        "2026年7月1日から2週間以上後 | - | from 2026-07-15 -",
        "counted from the day named, which is not counted, no last day is said",
    ),
    Row(
        "ある日から後",
        "{period}(から|より)(起算して)?{span}(後|先|あと|を経過した日|経過した日|経過後|目)(に|には)?",
        readings.after_from,
        "2026年7月1日から2週間後 | - | on 2026-07-15 2026-07-15",
        "counted from the day named, which is not counted (months and years keep the day number)",
    ),
    Row(
        "ある日から何日",
        "{which_day}から{number}日",
        readings.days_from,
        "今日から4日 | 2025-05-28 | on 2025-06-01 2025-06-01",
        "counted from the day named, which is not counted",
    ),
    Row(
        "ある日の前まで",
        "{period}の{span}前(までに|まで|に)",
        readings.before_day,
        "2026年12月31日の1か月前までに | - | by - 2026-11-30",
        "so long before the day named",
    ),
    Row(
        "第N週",
        "第{number}週(目)?(に|中に)?",
        meanings.week_of_year,
        "第31週 | 2018-07-02 | during 2018-07-30 2018-08-05",
        "weeks of a year are counted from the one with its first Thursday, up to 5 it may be a month's and is refused",
    ),
]

SPAN = [
    Row("数と単位", "{number}{span_unit}", readings.span, "90日以内に | 2025-05-28 | by - 2025-08-26"),
    Row(
        "時間",
        "{number}時間",
        lambda c, number: Span(days=-(-number // 24)) if number else None,
        "48時間以内に | 2025-05-28 | by - 2025-05-30",
        "24 hours are a day, and a part of a day is taken as a whole one",
    ),
    Row("半年", "半年間?", lambda c: Span(months=6), "半年以内に | 2025-05-28 | by - 2025-11-28"),
    Row(
        "半月",
        "半月間?",
        lambda c: Span(days=15, soft=meanings.SOFT_MONTH_AND_HALF),
        "半月以内に | 2025-05-28 | by - 2025-06-12",
    ),
    Row("四半世紀", "四半世紀", lambda c: Span(months=300), "四半世紀以内に | 2025-05-28 | by - 2050-05-28"),
    Row(
        "年半",
        "{number}年半間?",
        lambda c, number: Span(months=12 * number + 6),
        "1年半以内に | 2025-05-28 | by - 2026-11-28",
    ),
    Row(
        "か月半",
        "{number}か月半間?",
        lambda c, number: Span(number, 15, soft=meanings.SOFT_MONTH_AND_HALF),
        "1か月半以内に | 2025-05-28 | by - 2025-07-13",
        "half a month is 15 days",
    ),
    Row(
        "日半",
        "{number}日半",
        lambda c, number: Span(days=number + 1),
        "2日半以内に | 2025-05-28 | by - 2025-05-31",
        "half a day is taken as a whole one",
    ),
    Row(
        "年と月",
        "{number}{span_unit}(と|、)?{more:span}",
        lambda c, number, span_unit, more: readings.span(c, number, span_unit) + more,
        "1年6か月以内に | 2025-05-28 | by - 2026-11-28",
    ),
    Row(
        "2~3年",
        "{number}(、|,|~|-|・|から|または|ないし){more_number}{span_unit}",
        readings.longer_span,
        "2～3年以内に | 2025-05-28 | by - 2028-05-28",
        "the longer one counts",
    ),
    Row(
        "2年~3年",
        "{first:span}(~|-|または|ないし|から){more:span}",
        lambda c, first, more: (
            Span(more.months, more.days, soft=meanings.SOFT_LENGTHS)
            if (first.months, first.days) < (more.months, more.days)
            else None
        ),
        "2年ないし3年以内に | 2025-05-28 | by - 2028-05-28",
        "the longer one counts",
    ),
    Row(
        "程度",
        "(約|およそ|概ね|おおむね|おおよそ|ほぼ)?{span}(程度|ほど|くらい|ぐらい|前後|弱|余り|の期間)",
        readings.roughly,
        "1年程度で | 2025-05-28 | by - 2026-05-28",
    ),
    Row(
        "約",
        "(約|およそ|概ね|おおむね|おおよそ|ほぼ){span}",
        readings.roughly,
        "約半年で | 2025-05-28 | by - 2025-11-28",
    ),
    Row(
        "丸",
        "(丸|まる|満|ちょうど|最長で?|最大で?|長くとも|遅くとも|最短で){span}",
        lambda c, span: span,
        "最長1年以内に | 2025-05-28 | by - 2026-05-28",
    ),
]
