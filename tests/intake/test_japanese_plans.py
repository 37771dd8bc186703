"""Japanese: events in the passive, plain newspaper style, welcomed plans, what was long ago, their summaries."""

from datetime import date

import pytest

from tracker.intake.candidates import Candidate, propose

STATED = date(2026, 3, 10)


def found(text: str, title: str = "", publisher: str = "") -> list[Candidate]:
    return propose(text, STATED, "ja", title=title, publisher=publisher)


FIRM = [
    "救急車12台を5月中旬までに引き渡します。",
    "調査団を今夏を目途に現地に送ります。",
    "説明会を9月、那覇で催します。",
    "第3回の専門家会合は6月12日にオンライン形式で開かれます。",
    "次回の閣僚会合は2027年秋頃に札幌で開かれる見込みです。",
    "機材は来年3月までに現地へ到着する見通しです。",
    "両国は、港の拡張を2027年中に終える計画を歓迎した。",
    "両国は、投資額を2030年までに倍増させるという目標を共有しました。",
    "日本は、パラオに対し、巡視船を2027年4月に引き渡す。",
    "次官級協議は11月、東京で開く。",
    "来年2月に港湾協定に署名する方向で調整しています。",
    "実務者会合を年度ごとに2回程度持つことになりました。",
    "両大臣は、進捗を来月末までに報告するよう、両国の事務当局に指示した。",
    "向こう三年で、看護師五千人の育成を支援することをお約束します。",
    "首相は、この冬に発電機80台を追加で供与すると伝えた。",
    "日本が来年の議長を務めることが決まりました。",
    "本計画は、離島の診療所に対し、巡回船2隻を供与するものです。",
    "両国は、造船の契約を2027年末までに結ぶ目標を再確認。",
    "3カ国の担当相が7月に会合を開き、費用の分担を詰める。",
    "大臣から、来年5月の会議に先方を招待する旨の発言があり、先方は、前向きに検討したい旨を述べました。",
    "両大臣は、調査を年内を目途に開始するとともに、意思疎通を継続することを確認しました。",
    "政府は、補正予算案を臨時国会に提出することを予定しております。",
    "実施状況を両省が来年3月に公表することとされています。",
    "我が国は、食料の供与を2028年末まで継続する意向を示した。",
]
NONE = [
    "昨年11月、両国は協定に署名し、2026年から協力を始めることで合意しました。",
    "2022年3月、我が国は新たな制度を設けることを決定しました。",
    "大臣は、先方に支援の方針を説明しました。",
    "知事選挙は11月に行われます。",
    "毎年8月には式典が開かれます。",
    "その影響は2030年まで続くと述べました。",
    "政府高官は協議が難航していると明らかにした。",
    "細部については、お答えを差し控えます。",
    "我が国の経済は、長い停滞からようやく抜け出そうとしています。",
    "大臣は、司令部に職員4名を派遣している旨を説明しました。",
    "先方から、我が国の取組を高く評価するとの発言があった。",
    "補正予算案の提出時期を伺います。",
    "地域の平和に脅威を与えます。",
]


@pytest.mark.parametrize("text", FIRM)
def test_a_plan_with_its_day_amount_or_thing_is_firm(text: str) -> None:
    assert [one.strength for one in found(text)] == ["firm"]


@pytest.mark.parametrize("text", NONE)
def test_history_states_elections_and_refusals_to_answer_are_nothing(text: str) -> None:
    assert found(text) == []


def test_items_after_a_sentence_that_announces_them_are_undertaken() -> None:
    text = "日本側は、以下の取組を表明した。\n・来年1月、東京においてセミナーを開催\n・留学生の枠を10名拡大\n"
    assert [one.strength for one in found(text)] == ["firm", "firm"]


def test_items_that_a_last_line_says_were_agreed_are_undertaken() -> None:
    text = "両大臣は、\n（1）来年度、派遣する職員を5名に増やすこと\n（2）交流を活発化させていくこと\nで一致した。\n"
    assert [one.strength for one in found(text)] == ["firm", "soft"]


@pytest.mark.parametrize(
    ("text", "phrase", "latest"),
    [
        ("両政府は、本協定の発効後90日以内に細則を定めます。", "本協定の発効後90日以内に", None),
        ("11月14日、15日の2日間、会議を開催することといたしました。", "11月14日", date(2026, 11, 14)),
        ("令和八年度から三年間で約五十億円の支援を行います。", "令和八年度から三年間で", date(2029, 3, 31)),
        ("訓練を秋に実施します。", "秋に", date(2026, 11, 30)),
        ("地震の被災地に2月末に発生した余震を受け、来月、船を派遣します。", "来月", date(2026, 4, 30)),
    ],
)
def test_a_due_phrase_is_taken_whole(text: str, phrase: str, latest: date | None) -> None:
    (one,) = found(text)
    assert (one.due_phrase, one.due and one.due.latest) == (phrase, latest)


def test_the_day_of_the_statement_is_no_due_date() -> None:
    (one,) = found("3月10日、政府は、600万ドルの緊急無償資金協力を実施することを決定しました。")
    assert one.due is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("我が国は、調査団を現地に送ります。", "調査団を現地に送る"),
        ("大臣から、来年、先方の閣僚を会議に招く旨を伝えました。", "閣僚を会議に招く"),
        ("我が国は、復旧を後押ししていく。", "復旧を後押しする"),
        ("4隻目以降は、国内の造船所で建造される予定です。", "4隻目以降を国内の造船所で建造する"),
    ],
)
def test_a_summary_ends_in_a_plain_verb(text: str, said: str) -> None:
    assert [one.summary.endswith(said) for one in found(text)] == [True]


def test_in_a_press_conference_the_minister_is_ours() -> None:
    text = "昨日、カナダのスミス国防大臣と会談しました。\n大臣：来月までに契約を結びたいと考えております。\n"
    assert [one.party for one in found(text, "防衛大臣記者会見", "防衛省")] == [("JMOD",)]


def test_a_side_named_by_one_character_is_its_country() -> None:
    (one,) = found("英側は、来年、税の優遇を設けると説明した。", "日英首脳会談")
    assert one.party == ("United Kingdom",)


def test_a_deed_with_its_planned_month_after_a_colon_is_firm() -> None:
    (one,) = propose("新工場の概要\n\n着工：2026年11月（予定）\n", date(2026, 7, 15), "ja")
    assert (one.strength, one.due_phrase) == ("firm", "2026年11月")


def test_what_a_sentence_concedes_gives_its_deed_no_date() -> None:
    (one,) = propose(
        "国の補助は今年度で終了いたしますが、町の基金を設けて支援を続けてまいります。", date(2026, 3, 4), "ja"
    )
    assert one.due is None


def test_a_year_of_harvest_is_no_due_date() -> None:
    (one,) = propose("令和九年産から、水田の仕組みを改めます。", date(2026, 2, 20), "ja")
    assert one.due is None


def test_the_next_round_is_booked_plainly_even_in_a_polite_summary() -> None:
    text = "双方は意見を交換しました。活発な議論がありました。次回の対話は2027年度に東京で開催する。"
    (one,) = propose(text, date(2026, 5, 20), "ja", title="日・カンボジア政策対話")
    assert (one.strength, one.due_phrase, one.party) == ("firm", "2027年度に", ("Japan", "Cambodia"))


def test_a_verb_in_tsu_has_its_own_plain_form_in_the_summary() -> None:
    (one,) = propose("私は改革の先頭に立ってまいります。", date(2026, 2, 20), "ja")
    assert one.summary.endswith("先頭に立つ")


@pytest.mark.parametrize(
    ("text", "strengths"),
    [
        ("第三回会合の記録は、次回会合までに提出される。", ["firm"]),
        ("四月には新しい図書館が開館します。", ["firm"]),
        ("豪側は、工場に2億豪ドルを出資する方針を説明し、日本側はこれを歓迎。", ["firm"]),
        ("次回の協議は2027年に日本で開催。", ["firm"]),
        ("さて、本年は計画の最終年に当たります。", []),
        ("大臣から次官の訪日を招請し、先方はこれを受諾した。", ["firm"]),
        ("協議が調い次第、速やかに工事に取りかかります。", ["firm"]),
        ("中間会合を年内にスバで開催する方向で関係国と調整しています。", ["firm"]),
        ("三者は半年後に再び会合し、宣言の実施状況を確認する。", ["soft"]),
        ("三つの団体は、本日、次のとおり宣言する。", []),
        ("互いの機関に分析官1名を派遣し合う。", ["firm"]),
        ("日本は、来年以降、新規の公的支援を行わない。", ["firm"]),
        ("社長からは、年明けに説明会を開くとのお話がありました。", ["firm"]),
        ("年内に指針を改定する方向で作業を進めております。", ["firm"]),
        ("港湾当局は寄港の再開に期待を寄せる。", []),
        ("部会長　定刻になりましたので、開会いたします。", []),
        ("跡地の活用は、市が検討を進めていると承知しています。", []),
    ],
)
def test_what_is_booked_passively_or_cut_short(text: str, strengths: list[str]) -> None:
    assert [one.strength for one in found(text)] == strengths


def test_items_after_full_width_dashes_are_of_the_list_that_is_agreed_below_them() -> None:
    text = "重要鉱物に関し、双方は、\n－調達の枠組みを2026年内に立ち上げること\n－窓口を設けること\nで一致した。\n"
    first, second = found(text, "第12回日・EU経済対話")
    assert (first.summary, second.summary) == ("調達の枠組みを立ち上げる", "窓口を設ける")
    assert first.party == ("Japan", "European Union")


def test_the_same_ministry_is_the_one_named_before() -> None:
    text = "環境省は昨年、拠点を設けました。同省の担当者は、残る拠点も2027年3月末までに整備すると説明しています。"
    (one,) = found(text, publisher="川を考える会")
    assert (one.party, one.summary) == (("Ministry of the Environment of Japan",), "残る拠点も整備する")


def test_who_speaks_stands_in_no_summary() -> None:
    (one,) = found("（官房長官）総合経済対策を十月中に取りまとめる考えです。")
    assert one.summary == "総合経済対策を取りまとめる"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("町の職員は半年後に結果を公表します。", "半年後に"),
        ("詳細は秋口までに公表します。", "秋口までに"),
        ("県は8月1日付けで新しい局を設置します。", "8月1日"),
        ("県は毎年3月と9月に点検の結果を公表します。", "毎年3月と9月に"),
    ],
)
def test_days_counted_from_now_early_autumn_and_the_day_of_an_appointment(text: str, phrase: str) -> None:
    (one,) = found(text)
    assert (one.due_phrase or "").startswith(phrase[:4])


def test_a_label_before_a_colon_is_no_party() -> None:
    text = """以下の点を確認した。
（1）ウクライナ支援：日本側から、地雷除去機10台を供与する旨説明。
（2）交流：職員の相互派遣の可能性を検討。
"""
    first, second = found(text, "日・ポーランド安全保障対話")
    assert (first.strength, first.party, second.strength) == ("firm", ("Japan",), "soft")


def test_the_commission_that_speaks_is_whose_page_it_is() -> None:
    (one,) = found("委員会としては、来年度に新しい局を設置します。", publisher="公正取引委員会")
    assert one.party == ("公正取引委員会",)


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("2035年の初号機配備を必ず実現する。", date(2035, 12, 31)),
        ("県は11月第1週に工事の入札を公告する。", date(2026, 11, 8)),
        ("来年の夏山の前に、登山届の仕組みを改めます。", None),
        ("協力機構は10日、港の復旧に98億円を供与すると発表した。", None),
    ],
)
def test_a_part_of_another_word_a_week_and_a_dateline_give_no_wrong_day(text: str, latest: date | None) -> None:
    (one,) = found(text)
    assert (one.due.latest if one.due else None) == latest


def test_minutes_name_the_speaker_before_a_space_and_a_county_that_checks_acts_alone() -> None:
    (one,) = found("医政局長　年内に指針を改定する方針です。")
    assert one.summary == "指針を改定する"
    (one,) = propose(
        "知事はベトナムとタイを訪れます。県としても、処理の状況を11月中に確認いたします。",
        STATED,
        "ja",
        publisher="長野県",
    )[-1:]
    assert one.party == ("長野県",)
