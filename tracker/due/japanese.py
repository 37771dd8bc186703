"""Japanese: the words of official texts, one rule a row, named by its head word. A row that stands earlier wins."""

from __future__ import annotations

from tracker.due import common, counting, fiscal, markers, periods, ranges, recurrence, weeks
from tracker.due import japanese_meanings as ja
from tracker.due.grammar import Row, Table
from tracker.due.japanese_words import LEXEMES, prepare
from tracker.due.values import Context, Floating, Period, Span

_FROM_STATEMENT = "counted from the day of the statement, which is not counted: the same day number"
_MILESTONE = "waits for the date of its milestone"
_RANGE = "both named periods are in"
_ERA = "the year of an era is turned into the calendar year"
_FISCAL = "年度 is April to March, named by its first year"
_EACH = "comes round; the window is the current or coming one"
_NEXT = "one that has passed is the next one"
_STATED = "counted from the day of the statement"
_CALENDAR = "quarters and halves are those of the calendar unless 年度 is said"
_BEFORE_NAMED = "counted from what is named before it, and from the statement where nothing is"


def _at(c: Context, period: Period, floating: Floating | None, *units: str) -> Period | None:
    return ranges.inside(c, period, floating) if period.precision in units and not period.point else None


# Rows

_AROUND_DUE = [
    Row(
        "遅くとも",
        "(遅くとも|遅くても|遅くも){due}",
        markers.as_said,
        "遅くとも本年9月30日までに | 2025-05-28 | by - 2025-09-30",
    ),
    Row(
        "早ければ、遅くとも",
        "(早ければ|早くて|早くとも){first:loose}(、|,|に、|で、)?(遅くとも|遅くて){last:loose}(までに|まで|に)?",
        ja.between,
        "早ければ本年9月、遅くとも年末までに | 2025-05-28 | during 2025-09-01 2025-12-31",
        _RANGE,
    ),
    Row(
        "早ければ",
        "(早ければ|早くとも|早くても|早くて){due}",
        ja.earliest,
        "早ければ来年4月に | 2025-05-28 | from 2026-04-01 -",
        "早ければ gives the first day on which it may begin, and no last one",
    ),
    Row(
        "概ね",
        "(概ね|おおむね|おおよそ|およそ|ほぼ|大体|約){due}",
        markers.softened(ja.SOFT_ABOUT),
        "概ね2027年までに | - | by - 2027-12-31",
    ),
    Row(
        "原則として",
        "(原則として|原則|できれば|可能であれば|できる限り|可能な限り|極力){due}",
        markers.softened("a word before the phrase allows exceptions"),
        "原則として年度内に | 2026-02-10 | by - 2026-03-31",
    ),
    Row(
        "少なくとも",
        "(少なくとも|まずは|まず|当面は|当面|引き続き|今後は|今後|以降|以後|具体的には|最終的には|最終的に|(を|も)?含め|また|併せて)(、|,)?{due}",
        ja.dated,
        "少なくとも2027年まで | - | until - 2027-12-31",
    ),
    Row(
        "早期に、",
        "{vague}(、かつ|、|,|かつ|且つ|、且つ){due}",
        lambda c, vague, due: ja.dated(c, due),
        "準備が整い次第、遅くとも2026年末までに | - | by - 2026-12-31",
    ),
    Row(
        "早期に",
        "{adverb}{due}",
        lambda c, adverb, due: ja.dated(c, due),
        "できるだけ早く年内に | 2025-05-28 | by - 2025-12-31",
    ),
    Row(
        "をめどに",
        "{period}(まで|中|頃|ごろ)?(を|の|に)?(一つの)?(めど|目標|目標時期|目標年次|目標年度|目安|念頭|視野|ターゲット)(に|として|とし|とする|で|に入れて|に入れ|に置いて|に置き|と)?",
        ja.target,
        "9月中旬を目途に | 2025-05-28 | during 2025-09-11 2025-09-20",
        "めど leaves the period as it is; with 末 it is a deadline",
    ),
    Row(
        "内をめどに",
        "{due}(を|の)?(一つの)?(めど|目標|目安|念頭|視野)(に|として|とし|とする|で|に入れて|に入れ|と)?",
        ja.target_due,
        "年内を目途に | 2025-05-28 | by - 2025-12-31",
    ),
    Row(
        "に向けて",
        "{period}(まで)?(に|へ)(向けて|向け|むけて|むけ)",
        ja.towards,
        "2030年に向けて | - | by - 2030-12-31",
        "に向けて is a target on the period's last day",
    ),
    Row(
        "締切:",
        "(締切|締切り|締め切り|期限|期日|提出期限|申請期限|応募締切|募集期限|回答期限|有効期限|履行期限|納期)(日)?(:|は、|は){period}(まで)?",
        ja.by,
        "期限：2026年9月30日 | - | by - 2026-09-30",
        "a deadline takes in the last day of the period",
    ),
    Row(
        "時期:",
        "(施行期日|施行日|実施日|実施時期|実施期間|開催日|開催時期|開催日程|開始時期|開始日|公表時期|時期|期間|日時|日程|会期|工期|任期|契約期間)"
        "(:|は、|は){due}",
        markers.as_said,
        "施行期日：令和8年4月1日 | - | on 2026-04-01 2026-04-01",
    ),
    Row(
        "(予定)",
        r"{due}\((予定|仮|目標|目途|めど|見込み|想定|必着|厳守|日本時間|現地時間|案|予定日|期限)\)",
        markers.as_said,
        "2026年夏（予定） | - | during 2026-06-01 2026-08-31",
    ),
]

_DEADLINES = [
    Row(
        "から…の間",
        "{period}(の間に|の間|間に|にかけて|にわたって|にわたり|を通じて|にかけての間に|の期間に|の期間|期間中)",
        markers.during,
        "2025年4月から9月の間に | - | during 2025-04-01 2025-09-30",
        "the whole period, both ends included",
    ),
    Row(
        "までに",
        "{period}(までには|までに|までの間には|までの間に|を期限に|を期限として|までを期限に|までを期限として|を期限とし|を期限とする|が締切|が締め切り|が期限|で締切|〆切|までを締切として|を締切として|を締切に|を締め切りに|を締切りとして|を期日として|"
        "を最終期限として|必着|までに必着|消印有効|当日消印有効|までの間において政令で定める日|までの政令で定める日|までの間において別に定める日|締切|締め切り|が期限|まで必着|までとし|を最終年度として|を最終年とする|を期して|の期限までに)",
        ja.by,
        "2030年までに | - | by - 2030-12-31",
        "までに takes in the last day of the period",
    ),
    Row(
        "まで",
        "{period}(までの間|までの期間|まで|いっぱいまで|いっぱいで|いっぱいは|いっぱいを|いっぱいに|いっぱい|限りで|限り|をもって失効|まで有効)",
        ja.until,
        "令和7年12月31日まで | - | until - 2025-12-31",
        "まで takes in the last day of the period",
    ),
    Row(
        "内に",
        "{period}(内に|内|のうちに|の内に|のうち)",
        ja.within,
        "2026年内に | - | by - 2026-12-31",
        "年内 and 年度内 end on the last day of that year or fiscal year",
    ),
    Row(
        "年内に",
        "{unit}(内|のうち|の内)に?",
        lambda c, unit: ja.within(c, found) if (found := ja.returning(c, unit).coming(c.stated)) else None,
        "年内に | 2025-05-28 | by - 2025-12-31",
        "ends on the last day of the year, 年度, month or week of the statement",
    ),
    Row(
        "年度中に",
        "年度中に?",
        lambda c: markers.within(c, fiscal.japanese_now(c)),
        "年度中に | 2026-02-10 | by - 2026-03-31",
        "ends on 31 March, the last day of the fiscal year that holds the statement",
    ),
    Row(
        "年度末までに",
        "年度末に",
        lambda c: markers.within(c, fiscal.japanese_now(c)),
        "年度末に | 2026-02-10 | by - 2026-03-31",
        "ends on 31 March, the last day of the fiscal year that holds the statement",
    ),
    Row(
        "年内いっぱい",
        "年内いっぱい(は|で|を|まで|に)?",
        lambda c: ja.until(c, periods.year_of(c, c.stated.year)),
        "年内いっぱい | 2025-05-28 | until - 2025-12-31",
        "いっぱい lasts to the last day of the period",
    ),
    Row(
        "またはその前",
        "{period}(またはその前に|またはその前|またはそれ以前に|またはそれ以前|以前に|以前)",
        ja.or_before,
        "2026年以前に | - | by - 2026-12-31",
        "以前 takes the period in",
    ),
    Row(
        "以降",
        "{period}(以降に|以降|以後に|以後|以降速やかに|またはその後|またはそれ以降|またはそれ以後|かそれ以降|から先)",
        ja.onwards,
        "2026年以降 | - | from 2026-01-01 2026-12-31",
        "may begin on the period's first day and should have begun on its last",
    ),
    Row(
        "より前に",
        "{period}(よりも前に|より前に|の前に|前に|前|よりも早く|より早く|を待たずに|を待たず|を前に)",
        ja.before,
        "2026年7月1日より前に | - | by - 2026-06-30",
        "前 leaves the period out; 末の前 takes in the last day",
    ),
    Row(
        "以降から",
        "{period}(の後から|後から|の後に|の後|後に|後|より後に|より後|よりも後に|過ぎに|過ぎ|が過ぎてから)",
        ja.after,
        "2026年7月1日後 | - | from 2026-07-02 -",
        "後 begins on the day after the period",
    ),
    Row(
        "から",
        "{period}(から|より|付けで開始|を皮切りに|を始期として|を起点に|を始めとして|からは|よりは|からの|を開始日として|を初年度として|を初年度とする)",
        ja.start,
        "本年6月下旬より | 2025-05-28 | from 2025-06-21 2025-06-30",
        "may begin on the period's first day and should have begun on its last",
    ),
    Row(
        "をもって",
        "{period}(をもって|を以て|を以って|付けで|付で|付け|付|時点で|時点において|時点|現在で|現在)",
        ja.as_of,
        "令和8年3月31日をもって | - | on 2026-03-31 2026-03-31",
        "the day named, or the day that 末 points at",
    ),
    Row(
        "去る",
        "(去る|さる){period:loose}(に)?",
        lambda c, period: ja.passed(c, period) if isinstance(period, Floating) else markers.during(c, period),
        "去る3月10日 | 2025-05-28 | on 2025-03-10 2025-03-10",
        "the last one before the statement",
    ),
    Row(
        "中に",
        "{period}(中にも|中に|中|において|に|にも|での|の間中|を通じて|を通して|中を通じて|、|にて|で)",
        markers.during,
        "来週中に | 2025-05-28 | during 2025-06-02 2025-06-08",
        "the whole period, both ends included",
    ),
]

_LENGTHS = [
    Row(
        "以内に",
        "(今後の|今後|向こう|今から|本日から|今日から|現在から|ただ今から|これから|この先|この|以後|次の|来る)?{span}"
        "(以内|内|のうち|の内)(に|には|を|にも|で)?",
        markers.within_span,
        "3か月以内に | 2025-05-28 | by - 2025-08-28",
        _FROM_STATEMENT,
    ),
    Row(
        "以内を目途に",
        "(今後の|今後|向こう|今から|本日から|今日から|これから|この先)?{span}(以内|内|後|先)?(まで)?を?(めど|目標|目安|念頭|視野)"
        "(に|として|とし|とする|で|に入れて|に入れ)?",
        ja.within_soft(ja.SOFT_TARGET),
        "3年を目途に | 2025-05-28 | by - 2028-05-28",
        _FROM_STATEMENT,
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
        ja.around_span,
        "3か月後頃に | 2025-05-28 | on 2025-08-28 2025-08-28",
        _FROM_STATEMENT,
    ),
    Row(
        "過去N年間",
        "(過去の?|ここの?|この|直近の?|直前の?|これまでの?|前の|最近の?|ここ最近の?){span}(の間に|の間|に|で)?",
        ja.past_span,
        "過去5年間 | 2025-05-28 | during 2020-05-28 2025-05-27",
        "up to the day before the statement",
    ),
    Row(
        "N日前",
        "(今から|本日から|今日から)?{span}前(に)?",
        ja.before_now,
        "3日前 | 2025-05-28 | on 2025-05-25 2025-05-25",
        _FROM_STATEMENT,
    ),
    Row(
        "起算して",
        "{period}から起算して{span}(以内|内|を超えない範囲内|を経過する日まで|の間)(において|で|に)?",
        ja.counted_from,
        "2026年7月1日から起算して30日以内に | - | by - 2026-07-30",
        "起算して counts the first day",
    ),
    Row(
        "ある日から以内",
        "{period}(から|より|後|以後|の後)(の)?{span}(以内|内|のうち)(に|には)?",
        ja.within_from,
        "2026年7月1日から30日以内に | - | by - 2026-07-31",
        "counted from the day named, which is not counted: the same day number",
    ),
    Row(
        "ある日から以上後",
        "{period}(から|より){span}以上(後|あと|先|経過後)(に)?",
        ja.at_least_after,
        "2026年7月1日から2週間以上後 | - | from 2026-07-15 -",
        "counted from the day named, which is not counted; no last day is said",
    ),
    Row(
        "ある日から後",
        "{period}(から|より)(起算して)?{span}(後|先|あと|を経過した日|経過した日|経過後|目)(に|には)?",
        ja.after_from,
        "2026年7月1日から2週間後 | - | on 2026-07-15 2026-07-15",
        "counted from the day named, which is not counted: the same day number",
    ),
    Row(
        "ある日から何日",
        "{which_day}から{number}日",
        ja.days_from,
        "今日から4日 | 2025-05-28 | on 2025-06-01 2025-06-01",
        "counted from the day named, which is not counted",
    ),
    Row(
        "ある日の前まで",
        "{period}の{span}前(までに|まで|に)",
        ja.before_day,
        "2026年12月31日の1か月前までに | - | by - 2026-11-30",
        "so long before the day named",
    ),
    Row(
        "第N週",
        "第{number}週(目)?(に|中に)?",
        ja.week_of_year,
        "第31週 | 2018-07-02 | during 2018-07-30 2018-08-05",
        "weeks of a year are counted from the one with its first Thursday; up to 5 it may be a month's and is refused",
    ),
]

_RETURNING = [
    Row(
        "毎年",
        "(毎年|毎年(少なくとも|最低)?1回|毎年1度|年次で|1年に1回|1年に1度|各年|年ごとに|年毎に|毎年恒例で|年々)(、|に|で)?",
        markers.recurring("FREQ=YEARLY", "year"),
        "毎年 | 2025-05-28 | recurring 2025-01-01 2025-12-31",
        _EACH,
    ),
    Row(
        "毎年度",
        "(毎年度(1回|1度)?|各年度|毎会計年度|年度ごとに?|年度毎に?|各会計年度|毎事業年度)(に|において)?",
        ja.each_fiscal_year,
        "毎年度 | 2025-05-28 | recurring 2025-04-01 2026-03-31",
        _EACH,
    ),
    Row(
        "年2回",
        "(1)?(年|年間)(に|あたり|に計)?{number}(回|度)(の頻度で|のペースで|の割合で|ずつ|、|に|の)?",
        lambda c, number: recurrence.times_a(c, number, "year"),
        "年2回 | 2025-05-28 | recurring 2025-01-01 2025-06-30",
        "so often a year in even steps; the window is the current step",
    ),
    Row(
        "月1回",
        "(1か月|月|月間|ひと月)(に|あたり)?1(回|度)(の頻度で|のペースで|の割合で|ずつ|、|の)?",
        markers.recurring("FREQ=MONTHLY", "month"),
        "月1回 | 2025-05-28 | recurring 2025-05-01 2025-05-31",
        _EACH,
    ),
    Row(
        "週1回",
        "(1週間|週)(に|あたり)?1(回|度)(の頻度で|のペースで|の割合で|ずつ|、|の)?",
        markers.recurring("FREQ=WEEKLY", "week"),
        "週1回 | 2025-05-28 | recurring 2025-05-26 2025-06-01",
        _EACH,
    ),
    Row(
        "程度・以上",
        "(少なくとも|最低でも|最低|原則として|原則|概ね|おおむね|およそ|約){again:due}(程度|以上|ほど)?",
        ja.roughly_again,
        "少なくとも年1回 | 2025-05-28 | recurring 2025-01-01 2025-12-31",
    ),
    Row(
        "程度",
        "{again:due}(程度|以上|ほど)(の頻度で|のペースで|、|の)?",
        ja.roughly_again,
        "年1回程度 | 2025-05-28 | recurring 2025-01-01 2025-12-31",
    ),
    Row(
        "ごとに",
        "{span}(ごとに|ごと|毎に|毎|に1回|に1度|につき1回|に1回の頻度で|に1回のペースで|間隔で|周期で|ずつ)(、|の)?",
        ja.every_span,
        "2年ごとに | 2025-05-28 | recurring 2025-01-01 2026-12-31",
        _EACH,
    ),
    Row(
        "隔年",
        "(隔年|隔年で|隔年に|隔年ごとに|1年おきに|1年おき)",
        lambda c: recurrence.every(c, "year", 2),
        "隔年で | 2025-05-28 | recurring 2025-01-01 2026-12-31",
        _EACH,
    ),
    Row(
        "半期ごと",
        "(毎半期|半期|半年|各半期)(ごとに|ごと|毎に|毎|に1回|に1度|に|で)",
        lambda c: recurrence.every(c, "half", 1),
        "半期ごとに | 2025-05-28 | recurring 2025-01-01 2025-06-30",
        _EACH,
    ),
    Row(
        "四半期ごと",
        "((毎|各)四半期|四半期(ごと|毎|に1回|に1度|単位))(に|で)?",
        lambda c: recurrence.every(c, "quarter", 1),
        "四半期ごとに | 2025-05-28 | recurring 2025-04-01 2025-06-30",
        _EACH,
    ),
    Row(
        "毎月",
        "(毎月|月次で|月ごとに?|月毎に?|各月|月例で|毎月1回|毎月1度)(に)?",
        markers.recurring("FREQ=MONTHLY", "month"),
        "毎月 | 2025-05-28 | recurring 2025-05-01 2025-05-31",
        _EACH,
    ),
    Row(
        "隔月",
        "(隔月|隔月で|隔月に|隔月ごとに)",
        lambda c: recurrence.every(c, "month", 2),
        "隔月で | 2025-05-28 | recurring 2025-05-01 2025-06-30",
        _EACH,
    ),
    Row(
        "毎週",
        "(毎週|週次で|週ごとに?|週毎に?|毎週1回|毎週1度)",
        markers.recurring("FREQ=WEEKLY", "week"),
        "毎週 | 2025-05-28 | recurring 2025-05-26 2025-06-01",
        _EACH,
    ),
    Row(
        "隔週",
        "(隔週|隔週で|隔週に|隔週ごとに)",
        lambda c: recurrence.every(c, "week", 2),
        "隔週で | 2025-05-28 | recurring 2025-05-26 2025-06-08",
        _EACH,
    ),
    Row(
        "毎日",
        "(毎日|日々|毎朝|毎晩|日次で|毎日1回|1日1回|1日に1回|日ごとに)",
        markers.recurring("FREQ=DAILY", "day"),
        "毎日 | 2025-05-28 | recurring 2025-05-28 2025-05-28",
        _EACH,
    ),
    Row(
        "毎週の曜日",
        "毎週の?{weekday}(に|の)?",
        markers.every_weekday,
        "毎週金曜日 | 2025-05-28 | recurring 2025-05-30 2025-05-30",
        _EACH,
    ),
    Row(
        "毎月第N曜日",
        "毎月の?第?{nth}{weekday}(に|の)?",
        lambda c, nth, weekday: recurrence.each_nth_weekday(c, nth, weekday),
        "毎月第1月曜日 | 2025-05-28 | recurring 2025-06-02 2025-06-02",
        _EACH,
    ),
    Row(
        "毎年…までに",
        "(毎年度|毎年|各年度|各年)の?{part:loose}(までに|まで|を期限に|をめどに)",
        recurrence.by_each_year,
        "毎年6月末までに | 2025-05-28 | recurring 2025-01-01 2025-06-30",
        _EACH,
    ),
    Row(
        "毎年…に",
        "(毎年度|毎年|各年度|各年|例年)の?{period:loose}(に|中に|頃に|ごろに|頃|ごろ|から|より|中)?",
        ja.each_year,
        "毎年7月1日 | 2025-05-28 | recurring 2025-07-01 2025-07-01",
        _EACH,
    ),
    Row(
        "毎年度末",
        "(毎|各)(会計)?年度(末|の末|の終わり)(までに|まで|に)?",
        ja.end_of_each_fiscal_year,
        "毎年度末に | 2025-05-28 | recurring 2025-04-01 2026-03-31",
        _EACH,
    ),
    Row(
        "毎年末",
        "(毎|各){unit}(末日|末|の末日|の末|の終わり|月末|の月末)(までに|まで|に)?",
        lambda c, unit: recurrence.end_of_each(c, unit),
        "毎月末に | 2025-05-28 | recurring 2025-05-01 2025-05-31",
        _EACH,
    ),
    Row(
        "毎月…までに",
        "(毎月|各月)の?{period:loose}(までに|まで)",
        ja.by_each_month,
        "毎月10日までに | 2025-05-28 | recurring 2025-06-01 2025-06-10",
        _EACH,
    ),
    Row(
        "毎月…に",
        "(毎月|各月)の?{period:loose}(に|頃に|ごろに|頃|ごろ)?",
        ja.each_month,
        "毎月10日 | 2025-05-28 | recurring 2025-06-10 2025-06-10",
        _EACH,
    ),
]

_UNDATED = [
    Row(
        "日付なし",
        "{vague}",
        lambda c, vague: markers.undated(c),
        "早期に | - | undated - -",
        "no date is in these words",
    ),
    Row(
        "日付なしの重ね",
        "{vague}(、かつ|、|,|かつ){more:vague}",
        lambda c, vague, more: markers.undated(c),
        "準備が整い次第、速やかに | - | undated - -",
        "no date is in these words",
    ),
    Row(
        "数年以内",
        "{some}",
        lambda c, some: markers.undated(c),
        "数年以内に | - | undated - -",
        "no number is in these words",
    ),
    Row(
        "整い次第、速やかに",
        "({vague}|{ready}){adverb}",
        lambda c, adverb, vague="", ready="": markers.undated(c),
        "準備が整い次第速やかに | - | undated - -",
        "no date is in these words",
    ),
    Row(
        "整い次第",
        "{ready}(、)?",
        lambda c, ready: markers.undated(c),
        "諸条件が整い次第 | - | undated - -",
        "no date is in these words",
    ),
    Row(
        "整い次第、なお",
        "{ready}(、|,){vague}",
        lambda c, ready, vague: markers.undated(c),
        "諸条件が整い次第、速やかに | - | undated - -",
        "no date is in these words",
    ),
    Row(
        "当面の間",
        "{continuing}",
        lambda c, continuing: markers.continuing(c),
        "当面の間 | - | continuing - -",
        "no last day is in these words",
    ),
]

_OFFSET = (
    "(の日から起算して|の日から|日から起算して|日から|から起算して|から|より|の日の後|後|の後|以後|の日以後|してから)"
    "(の|、)?"
)
_EVENTS = [
    Row(
        "行事から…以内",
        f"{{event}}{_OFFSET}{{span}}(以内|内|を超えない範囲内|の範囲内|までの間|を経過する日まで|を経過する日までの間|のうち)"
        "(に|において政令で定める日から施行|において政令で定める日から|において政令で定める日|で政令で定める日から|で政令で定める日|"
        "において別に政令で定める日|において規則で定める日|において|には|で)?",
        markers.hanging("after", limit=True),
        "発効から60日以内に | - | event - -",
        _MILESTONE,
    ),
    Row(
        "行事から…後",
        f"{{event}}{_OFFSET}{{span}}(を経過した場合において|を経過した場合に|を経過した日以後|を経過した日から|を経過した日|経過した日から|経過した日|経過後|経過時|後|を経た後|を経過した後|が経過した日|が経過した後|目の日|目)"
        "(に|から|まで|までに|には|をめどに|をめどとして|の)?",
        markers.hanging("after"),
        "発効から1年後に | - | event - -",
        _MILESTONE,
    ),
    Row(
        "行事から…を目途",
        f"{{event}}{_OFFSET}{{span}}(程度|ほど)?を(めど|目標|目安)(に|として|とし|とする)?",
        markers.hanging("after"),
        "施行後5年を目途として | - | event - -",
        _MILESTONE,
    ),
    Row(
        "行事から…間",
        f"{{event}}{_OFFSET}{{span}}(の間に|の間|間は|は|間|、)?",
        markers.hanging("until", limit=True),
        "発効後5年間 | - | event - -",
        _MILESTONE,
    ),
    Row(
        "行事の…前",
        "{event}の{span}(前までに|前まで|以上前に|以上前までに)",
        markers.hanging("before", limit=True),
        "首脳会合の2週間前までに | - | event - -",
        _MILESTONE,
    ),
    Row(
        "行事の…前に",
        "{event}の{span}前に?",
        markers.hanging("before"),
        "首脳会合の2週間前に | - | event - -",
        _MILESTONE,
    ),
    Row(
        "行事の前",
        "{event}(の日|の開催)?(の前までに|前までに|の前日までに|前日までに|の直前に|直前に|の前に|前に|の前|前|に先立って|に先立ち|に先立つ|に先駆けて|を待たずに|を待たず|を前に|以前に|を控え|に先んじて)",
        markers.hanging("before"),
        "首脳会合の前に | - | event - -",
        _MILESTONE,
    ),
    Row(
        "行事まで",
        "{event}(の日|の時|時|の開始|の終了)?(までの間|まで|が(終わる|終了する|完了する|発効する|成立する|開催される|始まる|開かれる)まで(の間)?)",
        markers.hanging("until"),
        "協定の発効まで | - | event - -",
        _MILESTONE,
    ),
    Row(
        "行事までに",
        "{event}(の日|の時|時|の開催)?(までには|までに|までの間に|までの早い時期に|に間に合うように|に間に合うよう|に間に合わせて|に向けて|に向け|を目指して|を期限に|を期限として|"
        "をめどに|をめどとして|を目標に|に照準を合わせて|を念頭に|を視野に|までを目指して|が(終わる|終了する|完了する|発効する|成立する|開催される|始まる|開かれる)までに)",
        markers.hanging("by"),
        "次期首脳会合までに | - | event - -",
        _MILESTONE,
    ),
    Row(
        "行事の時",
        "{event}(会期|開催|期間|実施|審議|の期間|の会期|の開催)?(の際に|際に|の際|に際して|に際し|の機会に|の機会を捉えて|の場で|の場において|において|の時点で|の段階で|時に|時点で|時|の日に|の日|中に|中|"
        "の間に|の間|を機に|を契機に|を契機として|に合わせて|に合わせ|にあわせて|に併せて|当日に|当日|の当日|と同時に|に伴い|に伴って|のマージンで|への提出を目指して|への提出を目指し|への提出を目指す|に提出|への提出に向け|での成立を目指して|での成立を目指し|での成立を目指す|を通じて|の折に|で|に)",
        markers.hanging("at"),
        "首脳会合の際に | - | event - -",
        _MILESTONE,
    ),
    Row(
        "行事から",
        "{event}(の日|日|の日の翌日|の時|時)?(以降に|以降|以後|から|より)(施行|適用|開始|実施|効力を生ずる)?(する)?",
        markers.hanging("from"),
        "公布の日から施行 | - | event - -",
        _MILESTONE,
    ),
    Row(
        "行事の後",
        "{event}(の日)?(後|の後|直後|の直後|終了後|の終了後|開催後|の翌日|が終わった後|が終了した後)(、)?(には|に|まで|は|の)?",
        markers.hanging("after"),
        "条約の発効後 | - | event - -",
        _MILESTONE,
    ),
    Row(
        "行事を受けて",
        "{event}(を待って|を受けて|を受け|を経て|を踏まえて|を踏まえ|の結果を踏まえ|の結果を踏まえて|され次第|し次第|次第|が終わり次第|が完了し次第|が得られ次第|がなされ次第|が整い次第|を得次第|を得て)",
        markers.hanging("after"),
        "国会の承認を経て | - | event - -",
        _MILESTONE,
    ),
    Row(
        "国会",
        "{diet}",
        lambda c, diet: markers.on_event(c, diet, "at"),
        "次期通常国会 | - | event - -",
        _MILESTONE,
    ),
    Row(
        "次第",
        "{once}次第",
        lambda c, once: markers.on_event(c, once, "after"),
        "予算が成立し次第 | - | event - -",
        _MILESTONE,
    ),
]

_NAMES = [
    Row(
        "他の行事の前",
        "{thing}(の前に|前に|に先立ち|に先立って|前までに|の前までに)",
        lambda c, thing: markers.on_event(c, thing, "before"),
        "出港前に | - | event - -",
        _MILESTONE,
    ),
    Row(
        "他の行事まで",
        "{thing}(までには|までに|に向けて)",
        lambda c, thing: markers.on_event(c, thing, "by"),
        "世界陸上までに | - | event - -",
        _MILESTONE,
    ),
    Row(
        "他の行事の際",
        "{thing}(の際に|際に|に際して|に際し|の機会に)",
        lambda c, thing: markers.on_event(c, thing, "at"),
        "寄港の際に | - | event - -",
        _MILESTONE,
    ),
    Row(
        "他の行事の後",
        "{thing}(の後に|後に|の後|後)",
        lambda c, thing: markers.on_event(c, thing, "after"),
        "寄港後に | - | event - -",
        _MILESTONE,
    ),
]

_REST = [
    Row(
        "期間のみ",
        "{period}",
        markers.during,
        "2026年6月 | - | during 2026-06-01 2026-06-30",
        "the whole period, both ends included",
    ),
    Row(
        "頃",
        "{due}(頃|ごろ|前後)(に|を)?",
        markers.softened(ja.SOFT_ABOUT),
        "2026年3月までごろ | - | until - 2026-03-31",
    ),
    Row(
        "のできるだけ早い時期に",
        "{due}の{soon}",
        lambda c, due, soon: ja.as_soon(c, due),
        "年内のできるだけ早い時期に | 2025-05-28 | by - 2025-12-31",
    ),
    Row(
        "順次",
        "{due}(、|,|も|は)?{adverb}",
        lambda c, due, adverb: ja.dated(c, due),
        "10月1日以降順次 | 2025-05-28 | from 2025-10-01 2025-10-01",
    ),
    Row("は・も・の", "{due}(は|も|の|、)", markers.as_said, "本年末までには、 | 2025-05-28 | by - 2025-12-31"),
    Row(
        "実施する",
        "{due}(を|の|、|も|にも)?{deed}",
        lambda c, due, deed: due,
        "令和8年4月1日から施行 | - | from 2026-04-01 2026-04-01",
    ),
]

DUE = [*_AROUND_DUE, *_LENGTHS, *_DEADLINES, *_RETURNING, *_UNDATED, *_EVENTS, *_REST, *_NAMES]

_YEARS = [
    Row("年", "(西暦|紀元)?{year}年?", periods.year_of, "2027年 | - | during 2027-01-01 2027-12-31"),
    Row("元号の年", "{era}{era_year}年", ja.era_year, "令和9年 | - | during 2027-01-01 2027-12-31", _ERA),
    Row(
        "年度", "(西暦)?{year}(会計)?年度", fiscal.japanese_year, "2026年度 | - | during 2026-04-01 2027-03-31", _FISCAL
    ),
    Row("元号の年度", "{era}{era_year}(会計)?年度", ja.era_fiscal, "令和8年度末までに | - | by - 2027-03-31", _FISCAL),
    Row("FY", "fy{year}", fiscal.fiscal_year, "FY2026 | 2025-05-28 JP | during 2026-04-01 2027-03-31"),
    Row(
        "元号と西暦",
        r"{era}{era_year}\({year}年?\)年",
        ja.both_years,
        "令和7(2025)年 | - | during 2025-01-01 2025-12-31",
        "both years must agree",
    ),
    Row(
        "西暦と元号",
        r"{year}\({era}{era_year}年?\)年",
        ja.both_years,
        "2025(令和7)年 | - | during 2025-01-01 2025-12-31",
        "both years must agree",
    ),
    Row(
        "元号と西暦の年度",
        r"{era}{era_year}\({year}(年|年度)?\)年度",
        ja.both_fiscal,
        "令和8(2026)年度 | - | during 2026-04-01 2027-03-31",
        "both years must agree",
    ),
    Row(
        "西暦と元号の年度",
        r"{year}\({era}{era_year}(年|年度)?\)年度",
        ja.both_fiscal,
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
        ja.new_fiscal_year,
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
    Row("翌年・同月", "{following}", ja.following, "翌年 | 2025-05-28 | during 2026-01-01 2026-12-31", _BEFORE_NAMED),
    Row("年代", "{year}年代", periods.decade_of, "2030年代 | - | during 2030-01-01 2039-12-31"),
    Row("二桁の年代", "{short_year}年代", ja.short_decade, "30年代 | 2025-05-28 | during 2030-01-01 2039-12-31"),
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
        ja.half_century,
        "今世紀前半 | 2025-05-28 | during 2001-01-01 2050-12-31",
        "the 21st century is 2001 to 2100",
    ),
    Row(
        "二度言う",
        r"{first:loose}\({other:loose}\)",
        ja.same,
        "令和7年（2025年） | - | during 2025-01-01 2025-12-31",
        "both must agree",
    ),
]

_DATES = [
    Row(
        "月日",
        "(来る|きたる)?{month}月の?{day}日",
        periods.month_day,
        "9月30日 | 2025-05-28 | on 2025-09-30 2025-09-30",
        _NEXT,
    ),
    Row("月", "(来る|きたる)?{month}月(分)?", periods.month, "6月 | 2025-05-28 | during 2025-06-01 2025-06-30", _NEXT),
    Row("日", "(来る|きたる)?{day}日", periods.day, "15日 | 2025-05-28 | on 2025-06-15 2025-06-15", _NEXT),
    Row(
        "数字の月日",
        "{month}(/|-){day}",
        ja.month_and_day,
        "6/30 | 2025-05-28 | on 2025-06-30 2025-06-30",
        "the month stands first, unless only the other order is a date",
    ),
    Row(
        "点の月日",
        "{month}.{day}",
        lambda c, month, day: ja.month_and_day(c, month, day) if day > 12 else None,
        "6.30 | 2025-05-28 | on 2025-06-30 2025-06-30",
        "read only where the day cannot be a month",
    ),
    Row(
        "二桁の年",
        "{short_year}(/|.){month}(/|.){day}",
        ja.short_date,
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
        "曜日",
        "(この|今度の|来る)?{weekday}",
        periods.weekday,
        "金曜日 | 2025-05-28 | on 2025-05-30 2025-05-30",
        "the first such day from the statement on",
    ),
    Row(
        "N週間後の曜日",
        "(今から|本日から|今日から)?{span}後の?{weekday}",
        ja.weekday_after,
        "2週間後の月曜日 | 2025-05-28 | on 2025-06-09 2025-06-09",
        "in the week that lies so many whole weeks ahead",
    ),
    Row(
        "第N曜日",
        "{period}の?第?{nth}の?{weekday}",
        ja.nth_weekday,
        "6月の第1金曜日 | 2025-05-28 | on 2025-06-06 2025-06-06",
    ),
    Row(
        "第N曜日のみ",
        "第{nth}{weekday}",
        lambda c, nth, weekday: ja.returning(c, "month").map(lambda month: ja.nth_weekday(c, month, nth, weekday)),
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
        ja.day_on_weekday,
        "13日の金曜日 | 2025-05-28 | on 2025-06-13 2025-06-13",
        "the first month in which they meet",
    ),
    Row(
        "残り",
        "{period}(の残り|残り|の残りの期間)",
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

_WEEKS = [
    Row(
        "日の週",
        "{period}(の|を含む|のある|から始まる|に始まる)週",
        ja.week_with,
        "6月10日の週 | 2025-05-28 | during 2025-06-09 2025-06-15",
    ),
    Row("第N週", "{period}の?第{number}週(目)?", ja.week_in, "7月第2週 | 2025-05-28 | during 2025-07-07 2025-07-13"),
    Row(
        "最終週",
        "{period}の?(最終週|最後の週)",
        lambda c, period: ja.week_in(c, period, -1),
        "7月の最終週 | 2025-05-28 | during 2025-07-28 2025-08-03",
    ),
    Row(
        "最初の週",
        "{period}の?(最初の週|第1週目|初週)",
        lambda c, period: ja.week_in(c, period, 1),
        "7月の最初の週 | 2025-05-28 | during 2025-06-30 2025-07-06",
    ),
    Row(
        "次の週末",
        "次の週末",
        lambda c: periods.end_of(c, week) if (week := periods.around(c, "week", 1)) else None,
        "次の週末 | 2025-05-28 | during 2025-06-07 2025-06-08",
        "the weekend of the next week",
    ),
    Row("週明け", "週明け(早々)?", ja.after_weekend, "週明けに | 2025-05-28 | on 2025-06-02 2025-06-02"),
]

_PARTS = [
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
        lambda c, ten_days: ja.returning(c, "month").map(lambda month: periods.ten_days(c, month, ten_days)),
        "下旬 | 2025-05-28 | during 2025-05-21 2025-05-31",
        _NEXT,
    ),
    Row(
        "末日",
        "{period}の?(末日|最終日)",
        ja.last_day,
        "今月末日までに | 2025-05-28 | by - 2025-05-31",
        "末日 is the last day itself",
    ),
    Row(
        "最終営業日",
        "{period}の?(最終営業日|最終開庁日|最終平日)",
        ja.last_working_day,
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
        ja.end,
        "来年の年末までに | 2025-05-28 | by - 2026-12-31",
        "末 as a deadline is the last day of the period",
    ),
    Row("の年初", "{period}の?{beginning}", ja.beginning, "来年の年初に | 2025-05-28 | during 2026-01-01 2026-04-30"),
    Row(
        "年末・月末",
        "{unit}末",
        ja.unit_part(periods.end_of, "year", "fiscal", "month", "week", "quarter"),
        "年末までに | 2025-05-28 | by - 2025-12-31",
        "末 as a deadline is the last day of the period",
    ),
    Row(
        "年の瀬",
        "(年の瀬|年の暮れ|歳末|師走)",
        lambda c: ja.returning(c, "year").map(lambda year: periods.end_of(c, year)),
        "年の瀬に | 2025-05-28 | during 2025-12-01 2025-12-31",
    ),
    Row(
        "初め",
        "{period}(の|が)?(できるだけ|可能な限り|なるべく)?{early}",
        ja.early,
        "来年初めに | 2025-05-28 | during 2026-01-01 2026-04-30",
    ),
    Row(
        "年初",
        "{unit}の?{early}",
        ja.unit_part(ja.early, "year", "fiscal", "month", "week"),
        "年度当初に | 2026-02-10 | during 2026-04-01 2026-07-31",
        "the first third; of what comes, where it has passed",
    ),
    Row("半ば", "{period}の?{middle}", ja.middle, "2026年半ばまでに | - | by - 2026-06-30"),
    Row(
        "の年央",
        "{period}の?年央",
        lambda c, period: ja.middle(c, period) if period.precision == "year" else None,
        "来年の年央までに | 2025-05-28 | by - 2026-06-30",
    ),
    Row(
        "年央",
        "{unit}の?{middle}",
        ja.unit_part(ja.middle, "year", "fiscal", "month", "week"),
        "年央までに | 2025-05-28 | by - 2025-06-30",
    ),
    Row("遅く", "{period}の?{late}", ja.late, "2026年終盤 | - | during 2026-09-01 2026-12-31"),
    Row("年明け", "(年明け|新年)", ja.new_year, "年明けに | 2025-05-28 | during 2026-01-01 2026-01-31"),
    Row(
        "年度明け",
        "(年度明け|年度替わり)",
        ja.after_fiscal_year,
        "年度明けに | 2026-02-10 | during 2026-04-01 2026-04-30",
    ),
    Row("年末年始", "年末年始", ja.year_end_holidays, "年末年始 | 2025-05-28 | during 2025-12-29 2026-01-03"),
    Row(
        "前半・下半期",
        "{period}の?{half}",
        ja.half,
        "今年度上半期中に | 2025-05-28 | during 2025-04-01 2025-09-30",
        "the first half of a year is January-June, of a 年度 April-September, of a month 1-15",
    ),
    Row(
        "年前半",
        "{unit}の?{half}",
        ja.unit_part(ja.half, "year", "fiscal", "month", "week", "quarter"),
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
    Row("ある年の季節", "{period}の?{season}", ja.season_in, "来年春に | 2025-05-28 | during 2026-03-01 2026-05-31"),
    Row(
        "ある年の初夏",
        "{period}の?{season_part}",
        ja.part_of_season_in,
        "2026年初夏 | - | during 2026-06-01 2026-06-30",
    ),
    Row("今年の季節", "(今|この){season}", ja.this_season, "今秋 | 2025-05-28 | during 2025-09-01 2025-11-30"),
    Row(
        "来年の季節",
        "(来|翌|明){season}",
        lambda c, season: ja.this_season(c, season, 1),
        "来春 | 2025-05-28 | during 2026-03-01 2026-05-31",
    ),
    Row(
        "昨年の季節",
        "昨{season}",
        lambda c, season: ja.this_season(c, season, -1),
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
        ja.part_of_season,
        "晩秋に | 2025-05-28 | during 2025-11-01 2025-11-30",
        "初, 盛 and 晩 are the three months of a season",
    ),
    Row("頃", "{period}の?(頃|ごろ|あたり|近辺|前後|時分)", ja.about, "9月頃までに | 2025-05-28 | by - 2025-09-30"),
    Row("早々の重ね", "{period}の?早々", ja.early, "年明け早々に | 2025-05-28 | during 2026-01-01 2026-01-10"),
    Row(
        "期",
        "{period}期",
        lambda c, period: period if period.compound and period.precision == "month" else None,
        "2026年4月～6月期 | - | during 2026-04-01 2026-06-30",
    ),
]

_RANGES = [
    Row(
        "その長さの期間",
        "{period}の{span}(間)?",
        ja.of_that_length,
        "令和7年度から令和9年度までの3年間 | - | during 2025-04-01 2028-03-31",
        "the length that is said must be that of the range",
    ),
    Row(
        "からの期間",
        "{period}(からの|から|より|以降の|以降|からの今後|を初年度とする|を始期とする)(向こう)?{number}{lasting}(の間)?",
        ja.lasting,
        "令和8年度から5年間 | - | during 2026-04-01 2031-03-31",
        "counted from the first day of the period, which is taken in",
    ),
    Row(
        "からの半年",
        "{period}(からの|から|より|以降の|以降)半年間?",
        lambda c, period: ja.for_span(c, period, Span(months=6)),
        "2026年4月から半年間 | - | during 2026-04-01 2026-09-30",
        "counted from the first day of the period, which is taken in",
    ),
    Row(
        "までの期間",
        "{period}(までの|まで)(今後の?|向こう)?{span}(間)?",
        ja.leading_up,
        "2027年度までの5年間で | - | during 2023-04-01 2028-03-31",
        "counted back from the last day of the period, which is taken in",
    ),
    Row(
        "範囲の曜日",
        "{first:loose}(からの|から|より|~|-|ないし)(、|,)?{last:loose}{weekday}(まで)?",
        ja.through_weekday,
        "12月16日（火）から18日（木） | 2025-05-28 | during 2025-12-16 2025-12-18",
        _RANGE,
    ),
    Row(
        "N年後の",
        "{span}後の{other:loose}",
        ja.after_span_named,
        "5年後の2030年までに | 2025-05-28 | by - 2030-12-31",
        "both must agree",
    ),
    Row(
        "範囲~",
        "{first:loose}~{last:loose}",
        ja.plain_through,
        "2026年4月~6月 | - | during 2026-04-01 2026-06-30",
        _RANGE,
    ),
    Row(
        "範囲から",
        "{first:loose}(からの|から|より|ないし)(、|,)?{last:loose}(までの|まで|にかけての|にかけて|にかけ)?",
        ja.through,
        "来週の火曜日から木曜日 | 2025-05-28 | during 2025-06-03 2025-06-05",
        _RANGE,
    ),
    Row(
        "範囲-",
        "{first:loose}-{last:loose}",
        ja.dash_through,
        "2026年4月-6月 | - | during 2026-04-01 2026-06-30",
        _RANGE,
    ),
]

PERIODS = [*common.PERIODS, *_YEARS, *_DATES, *_WEEKS, *_PARTS, *_RANGES]

SPAN = [
    Row("数と単位", "{number}{span_unit}", ja.span, "90日以内に | 2025-05-28 | by - 2025-08-26"),
    Row("半年", "半年間?", lambda c: Span(months=6), "半年以内に | 2025-05-28 | by - 2025-11-28"),
    Row(
        "半月",
        "半月間?",
        lambda c: Span(days=15, soft=ja.SOFT_MONTH_AND_HALF),
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
        lambda c, number: Span(number, 15, soft=ja.SOFT_MONTH_AND_HALF),
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
        lambda c, number, span_unit, more: ja.span(c, number, span_unit) + more,
        "1年6か月以内に | 2025-05-28 | by - 2026-11-28",
    ),
    Row(
        "2~3年",
        "{number}(、|,|~|-|・|から|または|ないし){more_number}{span_unit}",
        ja.longer_span,
        "2～3年以内に | 2025-05-28 | by - 2028-05-28",
        "the longer one counts",
    ),
    Row(
        "2年~3年",
        "{first:span}(~|-|または|ないし|から){more:span}",
        lambda c, first, more: (
            Span(more.months, more.days, soft=ja.SOFT_LENGTHS)
            if (first.months, first.days) < (more.months, more.days)
            else None
        ),
        "2年ないし3年以内に | 2025-05-28 | by - 2028-05-28",
        "the longer one counts",
    ),
    Row(
        "程度",
        "(約|およそ|概ね|おおむね|おおよそ|ほぼ)?{span}(程度|ほど|くらい|ぐらい|前後|弱|余り|の期間)",
        ja.roughly,
        "1年程度で | 2025-05-28 | by - 2026-05-28",
    ),
    Row("約", "(約|およそ|概ね|おおむね|おおよそ|ほぼ){span}", ja.roughly, "約半年で | 2025-05-28 | by - 2025-11-28"),
    Row(
        "丸",
        "(丸|まる|満|最長で?|最大で?|長くとも|遅くとも|最短で){span}",
        lambda c, span: span,
        "最長1年以内に | 2025-05-28 | by - 2026-05-28",
    ),
]

EVENTS = [Row("行事", "{event_name}", lambda c, event_name: event_name, "首脳会合までに | - | event - -", _MILESTONE)]
VAGUE = [Row("日付のない語", "{vague_words}", lambda c, vague_words: vague_words, "早期に | - | undated - -")]

_ROWS = {"due": DUE, "period": PERIODS, "span": SPAN, "event": EVENTS, "vague": VAGUE}
TABLE = Table("ja", "日本語", _ROWS, LEXEMES, prepare, "[ぁ-ヿ一-鿿々〇]")
