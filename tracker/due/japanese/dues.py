"""Japanese: what the words around a period make of it. A row that stands earlier wins."""

from __future__ import annotations

from tracker.due import fiscal, markers, periods
from tracker.due.grammar import Row
from tracker.due.japanese import meanings, readings
from tracker.due.values import Floating

_RANGE = "both named periods are in"

AROUND_DUE = [
    Row(
        "遅くとも…に",
        "(遅くとも|遅くても|遅くも){period}(に|には|中に|中|の間に)?",
        readings.by,
        "遅くとも2026年半ばに | - | by - 2026-06-30",
        "遅くとも makes a deadline of the last day",
    ),
    Row(
        "遅くとも",
        "(遅くとも|遅くても|遅くも){due}",
        readings.latest,
        "遅くとも本年9月30日に | 2025-05-28 | by - 2025-09-30",
        "遅くとも makes a deadline of the last day",
    ),
    Row(
        "早ければ、遅くとも",
        "(早ければ|早くて|早くとも){first:loose}(、|,|に、|で、)?(遅くとも|遅くて){last:loose}(までに|まで|に)?",
        readings.between,
        "早ければ本年9月、遅くとも年末までに | 2025-05-28 | during 2025-09-01 2025-12-31",
        _RANGE,
    ),
    Row(
        "早ければ",
        "(早ければ|早くとも|早くても|早くて){due}",
        readings.earliest,
        "早ければ来年4月に | 2025-05-28 | from 2026-04-01 -",
        "早ければ gives the first day on which it may begin, and no last one",
    ),
    Row(
        "概ね",
        "(概ね|おおむね|おおよそ|およそ|ほぼ|大体|約){due}",
        markers.softened(meanings.SOFT_ABOUT),
        "概ね2027年までに | - | by - 2027-12-31",
    ),
    Row(
        "原則として",
        "(原則として|原則|できれば|可能であれば|可能なら|可能ならば|できる限り|可能な限り|極力){due}",
        markers.softened("a word before the phrase allows exceptions"),
        "原則として年度内に | 2026-02-10 | by - 2026-03-31",
    ),
    Row(
        "少なくとも",
        "(少なくとも|まずは|まず|当面は|当面|引き続き|今後は|今後|以降|以後|具体的には|最終的には|最終的に|(を|も)?含め|また|併せて)(、|,)?{due}",
        readings.dated,
        "少なくとも2027年まで | - | until - 2027-12-31",
    ),
    Row(
        "早期に、",
        "{vague}(、かつ、|かつ、|、かつ|、|,|かつ|且つ|、且つ|、ただし){due}",
        lambda c, vague, due: readings.dated(c, due),
        "準備が整い次第、遅くとも2026年末までに | - | by - 2026-12-31",
    ),
    Row(
        "可能であれば、遅くとも",
        "(可能であれば|可能なら|可能ならば|できれば|望ましくは|目標としては|理想的には){wished:due}(、|,)(遅くとも|遅くても){due}",
        readings.latest_of,
        "可能であれば年内、遅くとも令和8年度内に | 2025-05-28 | by - 2027-03-31",
        "the later of the two is the deadline",
    ),
    Row(
        "早期に",
        "{adverb}{due}",
        lambda c, adverb, due: readings.dated(c, due),
        "できるだけ早く年内に | 2025-05-28 | by - 2025-12-31",
    ),
    Row(
        "をめどに",
        "{period}(まで|中|頃|ごろ)?(を|の|に)?(一つの)?(めど|目標|目標年|目標時期|目標年次|目標年度|目安|念頭|視野|ターゲット)(に|として|とし|とする|で|に入れて|に入れ|に置いて|に置き|と)?",
        readings.target,
        "9月中旬を目途に | 2025-05-28 | during 2025-09-11 2025-09-20",
        "めど leaves the period as it is, with 末 it is a deadline",
    ),
    Row(
        "内をめどに",
        "{due}(を|の)?(一つの)?(めど|目標|目安|念頭|視野)(に|として|とし|とする|で|に入れて|に入れ|と)?",
        readings.target_due,
        "年内を目途に | 2025-05-28 | by - 2025-12-31",
    ),
    Row(
        "を目指して",
        "{due}(の?{deed})?を(目指して|目指し|目指す|目指した|めざして|めざし|めざす|目標とする|目指すこととする)",
        lambda c, due, deed="": None if "計画" in c.shown else readings.target_due(c, due),
        "年内を目指して | 2025-05-28 | by - 2025-12-31",
        "を目指して is a target on the last day",
    ),
    Row(
        "…の実現に向けて",
        "{due}の?{deed}(に向けて|に向け|へ向けて|へ向け)",
        lambda c, due, deed: readings.towards_deed(c, due),
        "年内妥結に向けて | 2025-05-28 | by - 2025-12-31",
        "に向けて is a target on the last day",
    ),
    Row(
        "末の…に向けて",
        "{period}の?{deed}(に向けて|に向け|へ向けて|へ向け)",
        lambda c, period, deed: readings.towards(c, period) if period.point else None,
        "2026年末の運用開始に向けて | - | by - 2026-12-31",
        "に向けて is a target on the last day",
    ),
    Row(
        "から当面の間",
        "{period}(から|より)(、)?{continuing}",
        lambda c, period, continuing: readings.start(c, period),
        "令和8年4月から当面の間 | - | from 2026-04-01 2026-04-30",
        "may begin on the period's first day and should have begun on its last",
    ),
    Row(
        "当面の間、…まで",
        "{continuing}(、|,){period}まで(の間)?",
        lambda c, continuing, period: readings.until(c, period),
        "当面の間、令和10年3月末まで | - | until - 2028-03-31",
        "まで takes in the last day of the period",
    ),
    Row(
        "に向けて",
        "{period}(まで)?(に|へ)(向けて|向け|むけて|むけ)",
        readings.towards,
        "2030年に向けて | - | by - 2030-12-31",
        "に向けて is a target on the period's last day",
    ),
    Row(
        "締切:",
        "(締切|締切り|締め切り|期限|期日|提出期限|申請期限|応募締切|募集期限|回答期限|有効期限|履行期限|納期)(日)?(:|は、|は){period}(まで)?",
        readings.by,
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
        "の予定で",
        "{due}の?(予定で|日程で|期間で|予定にて)",
        readings.dated,
        "6月24日から26日までの日程で | 2025-05-28 | during 2025-06-24 2025-06-26",
    ),
    Row(
        "政令で定める日から",
        "{period}まで(の間)?(において|の間で|で)?(別に)?(政令|省令|規則|条例|告示)で定める日から(施行|適用)?",
        readings.by,
        "令和10年3月31日までの間において政令で定める日から | - | by - 2028-03-31",
        "the last day on which it may begin",
    ),
    Row(
        "(予定)",
        r"{due}\((予定|仮|目標|目途|めど|見込み|想定|必着|厳守|消印有効|当日消印有効|日本時間|現地時間|案|予定日|期限)\)",
        markers.as_said,
        "2026年夏（予定） | - | during 2026-06-01 2026-08-31",
    ),
]

DEADLINES = [
    Row(
        "を計画期間とする",
        "{period}を(計画期間|実施期間|対象期間|推進期間|集中期間|期間)と(する|して|し|した)",
        lambda c, period: markers.during(c, period) if period.compound else None,
        "令和9年度から令和13年度までを計画期間とする | - | during 2027-04-01 2032-03-31",
        "the whole period, both ends included",
    ),
    Row(
        "から…の間",
        "{period}(の間に|の間|にかけて|にわたって|にわたり|を通じて|にかけての間に|の期間に|の期間|期間中)",
        markers.during,
        "2025年4月から9月の間に | - | during 2025-04-01 2025-09-30",
        "the whole period, both ends included",
    ),
    Row(
        "までに",
        "{period}(までには|までに|までの間には|までの間に|を期限に|を期限として|までを期限に|までを期限として|を期限とし|を期限とする|が締切|が締め切り|が期限|で締切|〆切|までを締切として|を締切として|を締切に|を締め切りに|を締切りとして|を期日として|"
        "を最終期限として|必着|必着で|までに必着|までに必着で|消印有効|当日消印有効|までの間において政令で定める日|までの政令で定める日|までの間において別に定める日|締切|締め切り|が期限|まで必着|までとし|を最終年度として|を最終年とする|を期して|の期限までに)",
        readings.by,
        "2030年までに | - | by - 2030-12-31",
        "までに takes in the last day of the period",
    ),
    Row(
        "まで",
        "{period}(までの間|までの期間|まで|いっぱいまで|いっぱいで|いっぱいは|いっぱいを|いっぱいに|いっぱい|限りで|限り|をもって失効|まで有効)",
        readings.until,
        "令和7年12月31日まで | - | until - 2025-12-31",
        "まで takes in the last day of the period",
    ),
    Row(
        "行事から…まで",
        "{event}(の日の翌日|の日|の時|日の翌日|日|時|後)?(から|より|以降|以後){period}(までの間|まで)",
        lambda c, event, period: None if period.compound else readings.until(c, period),
        "契約締結の日から令和9年3月31日まで | - | until - 2027-03-31",
        "まで takes in the last day of the period",
    ),
    Row(
        "内に",
        "{period}(内に|内|のうちに|の内に|のうち)",
        readings.within,
        "2026年内に | - | by - 2026-12-31",
        "年内 and 年度内 end on the last day of that year or fiscal year",
    ),
    Row(
        "年内に",
        "{unit}(内|のうち|の内)に?",
        lambda c, unit: readings.within(c, found) if (found := meanings.returning(c, unit).coming(c.stated)) else None,
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
        lambda c: readings.until(c, periods.year_of(c, c.stated.year)),
        "年内いっぱい | 2025-05-28 | until - 2025-12-31",
        "いっぱい lasts to the last day of the period",
    ),
    Row(
        "またはその前",
        "{period}(またはその前に|またはその前|またはそれ以前に|またはそれ以前|かそれ以前に|かそれ以前|以前に|以前)",
        readings.or_before,
        "2026年以前に | - | by - 2026-12-31",
        "以前 takes the period in",
    ),
    Row(
        "以降",
        "{period}(以降に|以降|以後に|以後|以降速やかに|またはその後|またはそれ以降|またはそれ以後|かそれ以降|から先)",
        readings.onwards,
        "2026年以降 | - | from 2026-01-01 2026-12-31",
        "may begin on the period's first day and should have begun on its last",
    ),
    Row(
        "より前に",
        "{period}(の前までに|前までに|よりも前に|より前に|よりも前|より前|の前に|前に|前|よりも早く|より早く|を待たずに|を待たず|を前に)",
        readings.before,
        "2026年7月1日より前に | - | by - 2026-06-30",
        "前 leaves the period out, 末の前 takes in the last day",
    ),
    Row(
        "以降から",
        "{period}(の後から|後から|の後に|の後|後に|後|より後に|より後|よりも後に|よりも後|より先|過ぎに|過ぎ|が過ぎてから)",
        readings.after,
        "2026年7月1日後 | - | from 2026-07-02 -",
        "後 begins on the day after the period",
    ),
    Row(
        "から",
        "{period}(から|より|付けで開始|を皮切りに|を始期として|を起点に|を始めとして|からは|よりは|からの|を開始日として|を初年度として|を初年度とする)",
        readings.start,
        "本年6月下旬より | 2025-05-28 | from 2025-06-21 2025-06-30",
        "may begin on the period's first day and should have begun on its last",
    ),
    Row(
        "をもって",
        "{period}(をもって|を以て|を以って|付けをもって|付をもって|付けで|付で|付け|付|時点で|時点において|時点|現在で|現在)",
        readings.as_of,
        "令和8年3月31日をもって | - | on 2026-03-31 2026-03-31",
        "the day named, or the day that 末 points at",
    ),
    Row(
        "去る",
        "(去る|さる){period:loose}(に)?",
        lambda c, period: readings.passed(c, period) if isinstance(period, Floating) else markers.during(c, period),
        "去る3月10日 | 2025-05-28 | on 2025-03-10 2025-03-10",
        "the last one before the statement",
    ),
    Row(
        "末で",
        "{period}で",
        lambda c, period: readings.as_of(c, period) if period.point and period.point == period.end else None,
        "今年度末で | 2025-05-28 | on 2026-03-31 2026-03-31",
        "the last day of the period, on which it ends",
    ),
    Row(
        "中に",
        "{period}(中にも|中に|中|において|に|にも|での|の間中|を通じて|を通して|中を通じて|、|にて|で)",
        markers.during,
        "来週中に | 2025-05-28 | during 2025-06-02 2025-06-08",
        "the whole period, both ends included",
    ),
]

REST = [
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
        markers.softened(meanings.SOFT_ABOUT),
        "2026年3月までごろ | - | until - 2026-03-31",
    ),
    Row(
        "のできるだけ早い時期に",
        "{due}の{soon}",
        lambda c, due, soon: readings.as_soon(c, due),
        "年内のできるだけ早い時期に | 2025-05-28 | by - 2025-12-31",
    ),
    Row(
        "のしかるべき時期に",
        "{due}の{fit_time}",
        lambda c, due, fit_time: readings.dated(c, due),
        "本年後半のしかるべき時期に | 2025-05-28 | during 2025-07-01 2025-12-31",
        "words without a date beside a date leave it as it is",
    ),
    Row(
        "順次",
        "{due}(、|,|も|は)?({adverb}|{manner})",
        lambda c, due, **_: readings.dated(c, due),
        "10月1日以降順次 | 2025-05-28 | from 2025-10-01 2025-10-01",
    ),
    Row("は・も・の", "{due}(は|も|の|、)", markers.as_said, "本年末までには、 | 2025-05-28 | by - 2025-12-31"),
    Row(
        "実施する",
        "{due}(を|の|、|も|にも)?({deed}|{concluding})",
        lambda c, due, **_: due,
        "令和8年4月1日から施行 | - | from 2026-04-01 2026-04-01",
    ),
]
