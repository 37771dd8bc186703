"""Japanese: events, and words that say when without a date. A row that stands earlier wins."""

from __future__ import annotations

from tracker.due import markers
from tracker.due.grammar import Row
from tracker.due.japanese import readings

_MILESTONE = "waits for the date of its milestone"

UNDATED = [
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
        "早期の実現を目指して",
        "({soon_of}|早期|将来|将来的な)の?{deed}(を目指して|を目指し|を目指す|に向けて|に向け|を図る)",
        lambda c, deed, soon_of="": markers.undated(c),
        "早期の妥結を目指して | - | undated - -",
        "no date is in these words",
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
        "{continuing}(、|,)?({deed}|{manner})?",
        lambda c, continuing, **_: markers.continuing(c),
        "当面の間 | - | continuing - -",
        "no last day is in these words",
    ),
]

_OFFSET = (
    "(の日から起算して|の日から|日から起算して|日から|から起算して|から|より|の日の後|日の後|後|の後|以後|の日以後|してから)"
    "(の|、)?"
)

HANGING = [
    Row(
        "行事から…以内",
        f"{{event}}{_OFFSET}{{span}}(以内|内|を超えない範囲内|の範囲内|までの間|を経過する日まで|を経過する日までの間|のうち)"
        "(の政令で定める日から施行|の政令で定める日から|の政令で定める日|に|において政令で定める日から施行|において政令で定める日から|において政令で定める日|で政令で定める日から|で政令で定める日|"
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
        "日付のある行事までに",
        "{period:loose}(の|に開催される|に予定される|に開催予定の|に行われる|に開かれる|開催の|開催予定の){event}(までに|までには)",
        readings.by_dated_event,
        "8月20日の閣僚会合までに | 2025-05-28 | by - 2025-08-20",
        "the date that stands beside the event",
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
        "{event}(の日|の時期|時期|の時|時|の開催)?(までには|までに|までの間に|内に|の内に|までの早い時期に|に間に合うように|に間に合うよう|に間に合わせて|に向けて|に向け|を目指して|を期限に|を期限として|"
        "をめどに|をめどとして|を目標に|に照準を合わせて|を念頭に|を視野に|までを目指して|が(終わる|終了する|完了する|発効する|成立する|開催される|始まる|開かれる)までに)",
        markers.hanging("by"),
        "次期首脳会合までに | - | event - -",
        _MILESTONE,
    ),
    Row(
        "行事の時",
        "{event}(会期|開催|期間|実施|審議|の期間|の会期|の開催)?(の際に|際に|の際|に際して|に際し|の機会に|の機会を捉えて|の場で|の場において|において|の時点で|の段階で|時に|時点で|時|の日に|の日|中に|中|"
        "の間に|の間|を機に|を契機に|を契機として|に合わせて|に合わせ|にあわせて|に併せて|当日に|当日|の当日|と同時に|に伴い|に伴って|のマージンで|への提出を目指して|への提出を目指し|への提出を目指す|に提出|に(関連|改正|所要の)?(法案|法律案|改正案|改正法案|関連法案|予算案)を提出(する|し|予定|できるよう|することを目指す)?|に計上|に盛り込む|に反映|に合わせて提出|への提出に向け|での成立を(目指して|目指し|目指す|期して|期し|期す|図る)|を通じて|の折に|で|に)",
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
        "…する前に",
        "{once}{verb}(前に|前までに|より前に)",
        lambda c, once, verb: markers.on_event(c, once + verb, "before"),
        "雨季が始まる前に | - | event - -",
        _MILESTONE,
    ),
    Row(
        "…するまで",
        "{once}{verb}まで(の間)?(に|は)?",
        lambda c, once, verb: markers.on_event(c, once + verb, "by" if c.shown.endswith("に") else "until"),
        "事態が収束するまでの間 | - | event - -",
        _MILESTONE,
    ),
    Row(
        "次第",
        "{once}次第(、)?({adverb})?",
        lambda c, once, adverb="": markers.on_event(c, once, "after"),
        "予算が成立し次第 | - | event - -",
        _MILESTONE,
    ),
]

NAMES = [
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

EVENTS = [Row("行事", "{event_name}", lambda c, event_name: event_name, "首脳会合までに | - | event - -", _MILESTONE)]
VAGUE = [
    Row("日付のない語", "{vague_words}", lambda c, vague_words: vague_words, "早期に | - | undated - -"),
    Row(
        "応じて",
        "{as_needed}(、)?({vague_words})?",
        lambda c, as_needed, vague_words="": as_needed,
        "状況に応じ適時適切に | - | undated - -",
        "no date is in these words",
    ),
]
