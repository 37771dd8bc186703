"""Notions that both languages of one statement share: English stems and Japanese words, one notion a row."""

import re
from collections.abc import Iterable

from tracker.patterns import pattern

_ROWS = """
dispatch: dispatch|second(?:ed|ing)? |send|station / 派遣|派す|出向|寄港
hold: hold|host|conven|meet(?:ing)? (?:in|again)|take place|organi[sz] / 開催|実施|主催|開く|開き
increase: increas|rais|expan|doubl|enhanc / 増や|増額|増加|引き上げ|拡大|拡充|倍増
frequency: frequen / 頻度
next: \\bnext\\b|\\bthird\\b|\\bsecond\\b|follow-up / 次回|第[0-9一二三四五六七八九十]+回
dialogue: dialogue|consultation|talks / 協議|対話
military: military|defen[cs]e|armed forces|troops / 防衛|軍|自衛隊|部隊
short: short term|short-term|temporar / 短期
cyber: cyber / サイバー
centre: cent(?:er|re) / センター
demining: demining|mine clear|landmine|mine action / 地雷
humanitarian: humanitarian / 人道
knowledge: knowledge|expertise|know-how|best practice / 知見|知識|ノウハウ
education: educat|train / 教育|訓練|研修
assistance: assist|aid\\b|support|help / 支援|援助|協力金|補助|助成
finalise: finali[sz]|conclud|complet / 最終|確定|完了|取りまとめ|締結
share: shar / 共有
capability: capabilit|capacit / 能力
continue: continu|maintain / 引き続き|継続|維持
closely: clos(?:e|er|ely)\\b / 緊密
cooperation: cooperat|collaborat|work together / 協力|連携
deepen: deepen|strengthen|reinforc / 深化|深め|強化
promote: promot|advanc|foster / 推進|促進|進め
exchange: exchang / 交流|交換
invest: invest / 投資|出資
budget: budget|spending|gdp / 予算|GDP|歳出
establish: establish|set up|creat|launch|found\\b / 設置|設立|創設|立ち上げ|発足|新設
introduce: introduc / 導入
start: start|begin|launch|commenc|open / 開始|着手|始め|開設
negotiation: negotiat / 交渉
agreement: agreement|treaty|memorandum|accord|pact / 協定|条約|覚書|合意
instruct: instruct|direct|task|order / 指示|命じ
officer: officer|official|staff|personnel|liaison / 職員|要員|連絡官|人員
expert: expert / 専門家
technical: technic / 技術
arrangement: arrangement / 取決め|取り決め
ship: ship|frigate|vessel|navy / 艦|フリゲート|船
exercise: exercise|drill / 演習|共同訓練
publish: publish|releas|report / 公表|公開|発表|報告
submit: submit|present|table|propos / 提出|提案|上程
law: law|legislat|bill\\b|act\\b / 法|条例
provide: provid|donat|suppl|deliver|grant / 供与|提供|交付|支給|拠出|給付
visit: visit|travel / 訪問|訪日|訪米
build: build|construct / 建設|整備|構築
reduce: reduc|cut|lower / 削減|減ら|引き下げ|縮小
remove: remov|lift|abolish|eliminat / 撤廃|廃止|解除|撤去
information: information|intelligence / 情報
security: security|safety / 安全|保障
supply: supply chain / 供給網|サプライチェーン
energy: energy|electric|gas\\b|power / エネルギー|電力|ガス
climate: climate|emission|carbon / 気候|排出|脱炭素
research: research|study|examin|explor|consider / 研究|検討|調査
policy: polic|plan|strateg|roadmap / 政策|計画|方針|戦略|工程表
minister: minister / 大臣|閣僚
leader: leader|summit|prime minister|president / 首脳|総理|大統領
country_visit: invit / 招待|招請
school: school|universit|student / 学校|大学|生徒|学生
health: health|hospital|vaccin|medical / 医療|病院|ワクチン|保健
transport: transport|rail|train\\b|bus\\b|air service|flight / 交通|鉄道|バス|定期便|航空
water: water|river|sea\\b|ocean / 水|川|海
food: food|agricult|rice / 食料|農業|米(?!国)
fund: fund|financ|loan / 基金|融資|資金
ukraine: ukrain / ウクライナ
northkorea: north korea|dprk / 北朝鮮
implement: implement|execut / 履行|実行|執行
participate: participat|join|take part / 参加|加入|加盟
mission: mission / 任務|ミッション
""".strip().splitlines()


def _rule(row: str) -> tuple[str, re.Pattern[str]]:
    name, _, words = row.partition(": ")
    english, _, japanese = words.partition(" / ")
    return name, pattern(f"(?:\\b(?:{english}))|{japanese}".casefold().replace("\\s", "\\s"))


_RULES = tuple(_rule(row) for row in _ROWS)


def found(lower: str) -> Iterable[str]:
    """The notions named in a case-folded text of either language."""
    return (name for name, rule in _RULES if rule.search(lower))
