"""Japanese: the words that the rows are made of, with what each of them stands for."""

from __future__ import annotations

from itertools import product

from tracker.due import common
from tracker.due.grammar import Lexeme, digits, words
from tracker.due.values import Span

ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
ERAS |= {"m": 1867, "t": 1911, "s": 1925, "h": 1988, "r": 2018}
YEARS = {"本年": 0, "今年": 0, "ことし": 0, "当年": 0, "来年": 1, "らいねん": 1, "明年": 1, "次年": 1, "次の年": 1}
YEARS |= {
    "前年": -1,
    "再来年": 2,
    "さらいねん": 2,
    "昨年": -1,
    "去年": -1,
    "一昨年": -2,
    "おととし": -2,
    "その年": 0,
    "この年": 0,
}
FISCAL_YEARS = {"本年度": 0, "今年度": 0, "当年度": 0, "現年度": 0, "本会計年度": 0, "今会計年度": 0, "当会計年度": 0}
FISCAL_YEARS |= {"来年度": 1, "次年度": 1, "明年度": 1, "来会計年度": 1, "次会計年度": 1, "次の年度": 1}
FISCAL_YEARS |= {"再来年度": 2, "昨年度": -1, "前年度": -1, "去年度": -1, "一昨年度": -2, "前々年度": -2}
MONTHS = {"今月": 0, "本月": 0, "当月": 0, "こんげつ": 0, "その月": 0, "来月": 1, "らいげつ": 1, "次月": 1, "次の月": 1}
MONTHS |= {"再来月": 2, "先月": -1, "前月": -1, "先々月": -2}
WEEKS = {"今週": 0, "本週": 0, "当週": 0, "こんしゅう": 0, "その週": 0, "この週": 0, "来週": 1, "らいしゅう": 1}
WEEKS |= {"次週": 1, "次の週": 1, "再来週": 2, "さらいしゅう": 2, "先週": -1, "前週": -1, "先々週": -2}
QUARTERS = {"今四半期": 0, "本四半期": 0, "当四半期": 0, "現四半期": 0, "来四半期": 1, "次四半期": 1}
QUARTERS |= {"次の四半期": 1, "次期四半期": 1, "前四半期": -1}
DAYS = {"本日": 0, "今日": 0, "きょう": 0, "ほんじつ": 0, "当日": 0, "明日": 1, "あす": 1, "あした": 1, "みょうにち": 1}
DAYS |= {
    "明後日": 2,
    "あさって": 2,
    "明々後日": 3,
    "しあさって": 3,
    "昨日": -1,
    "きのう": -1,
    "一昨日": -2,
    "おととい": -2,
}
DAYS |= {"今夜": 0, "今晩": 0, "今夕": 0, "今朝": 0, "今夜中": 0, "明朝": 1, "明晩": 1}
DAYS |= {"即日": 0, "現時点": 0, "現在": 0, "けさ": 0, "こんや": 0, "こんばん": 0, "こんゆう": 0}
# Counted from what was named before, and from the statement where nothing was.
FOLLOWING = {"同年": ("year", 0), "翌年": ("year", 1), "よく年": ("year", 1), "翌々年": ("year", 2)}
FOLLOWING |= {"同年度": ("fiscal", 0), "翌年度": ("fiscal", 1), "翌々年度": ("fiscal", 2)}
FOLLOWING |= {"翌会計年度": ("fiscal", 1), "同月": ("month", 0), "翌月": ("month", 1), "翌々月": ("month", 2)}
FOLLOWING |= {"同週": ("week", 0), "翌週": ("week", 1), "翌々週": ("week", 2)}
FOLLOWING |= {
    "前日": ("day", -1),
    "前々日": ("day", -2),
    "同日": ("day", 0),
    "翌日": ("day", 1),
    "翌々日": ("day", 2),
    "翌四半期": ("quarter", 1),
}
SPANS = {"日": Span(days=1), "日間": Span(days=1), "週間": Span(days=7), "週": Span(days=7)}
SPANS |= {"か月": Span(months=1), "か月間": Span(months=1), "年": Span(months=12), "年間": Span(months=12)}
SPANS |= {"四半期": Span(months=3), "世紀": Span(months=1200), "会計年度": Span(months=12)}
SPANS |= {
    word + tail: Span(workdays=1) for word in ("営業日", "開庁日", "稼働日", "就業日", "平日") for tail in ("", "間")
}
WEEKDAYS = {day + tail: n for n, day in enumerate("月火水木金土日") for tail in ("曜日", "曜")}
SEASONS = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}
SEASONS |= {word + "季": season for word, season in SEASONS.items()}
PARTS_OF_SEASONS = {"早春": ("spring", 1), "春先": ("spring", 1), "晩春": ("spring", 3), "初夏": ("summer", 1)}
PARTS_OF_SEASONS |= {"盛夏": ("summer", 2), "真夏": ("summer", 2), "晩夏": ("summer", 3), "初秋": ("autumn", 1)}
PARTS_OF_SEASONS |= {"秋口": ("autumn", 1), "仲秋": ("autumn", 2), "晩秋": ("autumn", 3), "初冬": ("winter", 1)}
PARTS_OF_SEASONS |= {"真冬": ("winter", 2)}
TEN_DAYS = {"上旬": 1, "初旬": 1, "中旬": 2, "中葉": 2, "下旬": 3}
HALVES = dict.fromkeys(("前半", "前半期", "上半期", "上期", "上半"), 1)
HALVES |= dict.fromkeys(("後半", "後半期", "下半期", "下期", "下半"), 2)
UNITS = {"年": "year", "年度": "fiscal", "月": "month", "週": "week", "四半期": "quarter"}
ORDINALS = {str(n): n for n in range(1, 6)} | {"最終": -1, "最後の": -1, "最初の": 1}
EARLY = (
    "初 初め 始め はじめ 初頭 頭 早々 当初 冒頭 序盤 早い時期 早い段階 早い時点 早いうち 早いタイミング 早期 早く"
).split()
MIDDLE = "半ば なかば 中頃 中ごろ なかごろ 中盤 中程 央".split()
LATE = "終盤 遅く 遅い時期 遅い段階".split()
# Said after what they name once more: 来年の年末.
END = dict.fromkeys(("年末", "歳末", "暮れ"), "year")
END |= {"年度末": "fiscal-year", "月末": "month", "週末": "week"}
BEGINNING = {"年初": "year", "年始": "year", "年始め": "year", "年頭": "year", "月初": "month", "月初め": "month"}
BEGINNING |= {"年度当初": "fiscal-year", "年度初め": "fiscal-year", "週初め": "week", "週明け": "week", "週頭": "week"}

# When without a date: how much and how soon.
_AS = "|可能な限り|可能なかぎり|できる限り|できるかぎり|出来る限り|できるだけ|出来るだけ|なるべく|極力|可及的|最も"
_SOON = (
    "早期に|早期の段階で|早く|早い時期に|早い段階で|早い段階に|早い機会に|早いタイミングで|早いうちに|早い時点で|早めに|"
    "速やかに|すみやかに|迅速に|早急に|至急|近い時期に|近い将来|近い将来に"
)
_VAGUE = (
    "直ちに|ただちに|即時に|即座に|遅滞なく|遅延なく|取り急ぎ|1日も早く|一日も早く|1刻も早く|一刻も早く|いち早く|"
    "しかるべき時期に|然るべき時期に|しかるべきタイミングで|然るべきタイミングで|しかるべき時に|しかるべき段階で|しかるべく|"
    "適切な時期に|適切なタイミングで|適切な時に|適切な段階で|適当な時期に|適当な段階で|適時に|適時|適時適切に|適時・適切に|適宜|"
    "双方の都合の良い時期に|双方の都合のよい時期に|双方に都合の良い時期に|双方に都合のよい時期に|相互に都合の良い時期に|"
    "相互に都合のよい時期に|互いに都合の良い時期に|互いに都合のよい時期に|双方の都合のつく時期に|都合の良い時期に|"
    "順次|随時|逐次|その都度|都度|必要に応じて|必要に応じ|状況に応じて|状況を見ながら|段階的に|定期的に|不定期に|計画的に|"
    "近く|近々|近日|近日中に|近日中|近いうちに|間もなく|まもなく|遠くない将来|遠くない将来に|そう遠くない将来に|一両日中に|"
    "将来的に|将来|中長期的に|中長期で|中期的に|長期的に|短期的に|短期間で|短期間に|中長期的な観点から|"
    "時期未定|未定|時期は未定|時期を失することなく|時機を失することなく|そう遠くないうちに|遠くないうちに|できるだけ早い段階から|"
    "いずれ|追って|後日|のちほど|後ほど|今後|今後早期に|今後速やかに|今後順次|今後適時に|ゆくゆく|"
    "条件が整えば|条件が整った段階で|条件が整った時点で|条件が許す限り|条件が許せば|状況が許せば|状況が許す限り|環境が整った段階で|"
    "結論が得られたものから順次|可能なものから順次|可能なものから|できるところから|できるものから|"
    "可能であれば|可能な場合|可能な時期に|時期を見て|時機を見て|機を見て|時宜を得て|タイムリーに|不断に|常に|早晩|最終的に|着実に|"
    "双方にとって都合の良い時期に|双方にとって都合のよい時期に|時機を捉えて|好機を捉えて|然るべく|日程が整えば|調整がつけば|合意できれば|合意が得られれば|"
    "しかるべき機会に|適切な機会に|機会を捉えて|機会をとらえて|あらゆる機会に|次の機会に|次の適切な機会に"
)
_ONCE = (
    "条件が整い|条件が整|準備が整い|準備ができ|準備が出来|環境が整い|体制が整い|態勢が整い|状況が許し|調整がつき|調整が整い|調整でき|"
    "結論が得られ|結論を得|可能となり|可能になり|まとまり|取りまとまり|決まり|決定し|整い|判明し|終わり|でき|出来|用意ができ"
)
_CONTINUING = (
    "今後とも|今後も|将来にわたって|将来にわたり|いつまでも|末永く|当面の間|当面|当分の間|当分|継続的に|継続して|引き続き|引続き|恒久的に|永続的に|無期限に|無期限で|恒常的に|"
    "別途通知があるまで|追って通知があるまで|別に定めるまで|期限を定めず|期限を定めずに|期限を設けず|期間を定めず|別途指示があるまで|必要な限り|必要とされる限り"
)


def _listed(*lists: str) -> dict[str, str]:
    found = {word: word for text in lists for word in text.split("|")}
    found |= {word + "は": word for word in found}
    return found | {"今後の" + word: word for word in found if word.endswith(("に", "で"))}


VAGUE = _listed("|".join(much + word for much, word in product(_AS.split("|"), _SOON.split("|"))))
VAGUE |= _listed(_VAGUE) | {word + "次第": word for word in _ONCE.split("|")}
CONTINUING = _listed(_CONTINUING)
DEEDS = (
    "施行|適用|実施|開始|開催|運用開始|供用開始|提供開始|公表|発表|策定|取りまとめ|とりまとめ|決定|完了|完成|導入|改定|改正|見直し|検討|着手|着工|"
    "竣工|提出|締結|署名|発効|派遣|配備|整備|達成|実現|廃止|終了|開設|設置|移行|報告|再開|延長|発足|稼働|就役|就航|納入|引渡し|引き渡し|"
    "継続|維持|推進|強化|訪問|訪日|交付|支給|公布|成立|承認|批准|閉鎖|失効|創設|設立|拡充|開業|開通|募集|配布|受付開始|運行開始|予定|見込み|見通し|想定|計画|締結"
)
_ENDINGS = (
    "する|します|した|される|し|る|を行う|を行い|を図る|を図り|すること|することとする|するものとする|する予定|する見込み|することを目指す|できるよう|を予定|予定|を予定している|"
    "の予定|予定である|予定です|を目指す|を目指し|を目指して|見込み|の見込み|見通し|としている|とする|である|です|を開始|を開始する|に着手|を完了"
)

# Names of events: they end in one of these, and no word of time hides in them.
_NOUNS = (
    "会合|会議|会談|寄託|効力発生|効力の発生|ウィーク|ウイーク|式典|懇談|懇談会|例会|定例会|幹事会|作業部会|ワーキンググループ|協議会|評議会|研究会|検討会|有識者会議|政権|総会|サミット|大会|選挙|訪問|訪日|訪米|発効|批准|署名|調印|採択|終了|完了|協議|対話|訓練|演習|締結|加盟|開幕|閉幕|開会|閉会|"
    "成立|公布|施行|承認|決定|策定|改定|改正|見直し|開始|運用開始|開業|開設|開通|就役|配備|引渡し|引き渡し|納入|竣工|完成|着工|合意|停戦|撤退|撤収|"
    "解除|宣言|国会|通常国会|臨時国会|特別国会|常会|会期|任期|万博|博覧会|五輪|オリンピック|パラリンピック|フォーラム|シンポジウム|理事会|委員会|"
    "審議会|部会|小委員会|交渉|妥結|決着|審議|可決|閣議決定|就任|退任|発足|交代|解散|記念日|周年|入札|契約|契約締結|調査|検証|評価|答申|提言|報告|"
    "報告書|取りまとめ|とりまとめ|結論|ラウンド|セッション|コンサルテーション|2\\+2|cop[0-9]{1,2}|g7|g20|apec|asean|ticad[0-9]{0,2}|npt|条約|協定|法律|"
    "予算案|補正予算|当初予算|法案|法|制度|決議|大統領選|総裁選|衆院選|参院選|統一地方選|予算|概算要求|予算編成|税制改正|締切|設立|創設|移行|廃止|閉鎖|稼働|再稼働|供用|供用開始|"
    "通知|受領|届出|申請|許可|認可|登録|指定|提出|公表|発表|告示|免許|受理|請求|購入|出荷|試験|実証|実験|打上げ|打ち上げ|帰国|到着|出発|渡航|復旧|"
    "終結|終息|収束|失効|満了|期間満了|期限|退役|除隊|解体|撤去|返還|統合|合併|再編|移転|移管|移駐|設計|建造|建設|工事|供与|引継ぎ|卒業|入学|"
    "年次総会|首脳会合|外相会談|閣僚会合|今国会|今通常国会|今臨時国会|次期国会|今期|来期|次期|会期末|任期中|通過|導入|実施|適用|開催|締約国会議|過程|予算編成過程|手続|手続き|国内手続|有効期間|通告|着任|"
    "を受けた|された|した|となった|のあった|があった|に達した|を終えた|を行った|を得た|が生じた|が到来した"
)
_TIME = (
    "[0-9]{1,4}(?:年|月|日|週|か月|四半期|世紀|時)|(?<!事業)(?<!会計)年度|年末|年内|年央|年明|年初|[上中下]旬|[前後]半|半期|月末|月内|週末|週内|今年|来年|本年|昨年|"
    "今月|来月|今週|来週|毎年|毎月|毎週|末日|初頭|初め|半ば|以内|以降|以前|までに|前半|後半|遅くとも|早ければ|または|及び"
)
_YEAR = "(?:[0-9]{4}年度?|(?:令和|平成)[0-9]{1,2}年度?|本年度?|今年度?|来年度?|再来年|明年|昨年|翌年)"
_OF_YEAR = (
    f"(?:{_YEAR}?(?:(?:来る)?[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?|春|夏|秋|冬|末|年末|年度末)?"
    "(?:の|に開催される|に予定される|に召集される|に開かれる|開催の|開催予定の|の次回)?)?"
)
_EVENT = f"{_OF_YEAR}(?:(?!{_TIME})[^、。 ]|(?<=[a-z0-9]) ){{0,60}}(?:{_NOUNS})(?:(?<=国会)会期)?"

CLOCK = (
    "(?:(?:午前|午後|夜|朝)?[0-9]{1,2}(?:時(?:[0-9]{1,2}分|半)?|:[0-9]{2})(?:頃|ごろ|ちょうど)?"
    "|正午|午前中|午前|午後|夕方|夕刻|夜|朝|昼|未明|深夜|早朝)"
)
_SOME = (
    "(?:今後の?|向こう|これから|ここ|この先|この|以後)?(?:数|十数|数十|数10|何|若干)(?:日|週間|週|か月|年|時間)間?"
    "(?:程度|ほど|くらい|ぐらい)?(?:以内|内|中|後|先|のうち|の間|をめど|をかけて|かけて|にわたり|にわたって|を通じて)?(?:に|で|は|には)?"
)


def lexeme(regex: str, firsts: str = "") -> Lexeme:
    return Lexeme(regex, lambda text: text, frozenset(firsts) or None)


def one_of(values: dict[str, str]) -> Lexeme:
    """A long list of words, each standing alone: looked up, where a pattern would be slow to build."""
    longest = max(map(len, values))
    firsts, lasts = frozenset(word[0] for word in values), frozenset(word[-1] for word in values)
    return Lexeme(f".{{1,{longest}}}", values.get, firsts, lasts)


def either_of(text: str) -> str:
    return "(?:" + "|".join(sorted(text.split("|"), key=len, reverse=True)) + ")"


LEXEMES: dict[str, Lexeme] = {
    **common.LEXEMES,
    "short_year": digits(2, 2),
    "number": digits(1, 3),
    "more_number": digits(1, 3),
    "month": digits(1, 2),
    "day": digits(1, 2),
    "era": words(ERAS),
    "era_year": digits(1, 3),
    "which_year": words(YEARS),
    "which_fiscal": words(FISCAL_YEARS),
    "which_month": words(MONTHS),
    "which_week": words(WEEKS),
    "which_quarter": words(QUARTERS),
    "which_day": words(DAYS),
    "following": words(FOLLOWING),
    "span_unit": words(SPANS),
    "lasting": words(
        {unit: span for unit, span in SPANS.items() if unit.endswith(("間", "年", "月")) and not span.workdays}
    ),
    "weekday": words(WEEKDAYS),
    "season": words(SEASONS),
    "season_part": words(PARTS_OF_SEASONS),
    "ten_days": words(TEN_DAYS),
    "half": words(HALVES),
    "unit": words(UNITS),
    "nth": words(ORDINALS),
    "early": words({word: word for word in EARLY}),
    "middle": words({word: word for word in MIDDLE}),
    "late": words({word: word for word in LATE}),
    "end": words(END),
    "beginning": words(BEGINNING),
    "part_of_four": digits(1, 1),
    "soon": lexeme(f"{either_of(_AS)}(?:{_SOON})"),
    "adverb": lexeme(
        f"(?:{either_of(_AS)}(?:{_SOON})|順次|直ちに|遅滞なく|随時|適時|適宜|段階的に|計画的に|着実に|定期的に|逐次)"
    ),
    "vague_words": one_of(VAGUE),
    "some": lexeme(_SOME, "今向こ以数十何若"),
    "continuing": one_of(CONTINUING),
    "clock": lexeme(CLOCK),
    "deed": lexeme(f"{either_of(DEEDS)}{either_of(_ENDINGS)}?"),
    "concluding": lexeme(
        "(?:(?:一定の|最終的な|必要な|具体的な)?(?:結論|成果|合意|成案|方向性|方針|対応|措置|検討結果|見通し|めど)"
        "(?:を得る|を得て|を得た上で|を出す|を示す|を講ずる|を講じる|をまとめる|を取りまとめる|をとりまとめる|をつける|を付ける)"
        "(?:べく|よう|こと|こととする|ものとする|予定|方針)?)"
    ),
    # How, and not when.
    "manner": lexeme(
        "(?:集中的|重点的|積極的|総合的|一体的|抜本的|優先的|戦略的|継続的|全面的|試行的|先行的|部分的|本格的|一斉|確実|着実)に"
    ),
    "clause": lexeme(
        f"(?:(?!{_TIME})[^、。 ]){{1,40}}(?:となる|とする|する|される|を迎える|が予定される|予定の|期限の|期限である|満了日である|"
        "が切れる|に当たる|にあたる|が終わる|が始まる)"
    ),
    "verb": lexeme("(?:する|した|される|された|なる|なった|れる|られる|わる|まる|終える|迎える|得る|得られる|整う|戻る|済む|できる)"),
    "event_name": lexeme(_EVENT),
    "diet": lexeme(f"{_OF_YEAR}(?:今|次期|次|秋の|来たる|第[0-9]{{1,3}}回)?(?:通常|臨時|特別)?国会"),
    # Any other name, without a word or a character of time in it.
    "thing": lexeme(
        f"(?:(?!{_TIME}|[0-9末旬春夏秋冬曜期頃日月週年早近遅以同翌数適時間今前来昨次毎先])[^、。 ]){{1,40}}"
        "(?![0-9末旬春夏秋冬曜期頃日月週年早近遅以同翌数適時間今前来昨次毎先])[一-鿿ァ-ヿ]"
    ),
    "ready": lexeme(
        f"(?:(?!{_TIME})[^、。 ]){{1,30}}(?:整い|調い|整え|整っ|でき|出来|つき|つけ|許し|許せ|得られ|まとまり)"
        "(?:次第|た段階で|た時点で|た際に|た後|たら|ば|れば)"
    ),
    "once": lexeme(f"(?:(?!{_TIME})[^、。 ]){{1,60}}"),
}
