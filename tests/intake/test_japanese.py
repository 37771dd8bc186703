"""Japanese: what undertakes, how firmly, and what only looks like it."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.intake.candidates import Candidate, propose
from tracker.intake.cues_ja import ENDING_ROWS

STATED = date(2026, 3, 10)


def found(text: str, **facts: str) -> list[Candidate]:
    return propose(text, STATED, "ja", **facts)  # type: ignore[arg-type]


FIRM = [
    "県は、来年四月から新しい相談窓口を設置いたします。",
    "両大臣は、次回会合を本年秋に開催することで一致しました。",
    "政府は、6月末までに改正法案を国会に提出する方針を決定した。",
    "市では、来月から給食費を無償といたします。",
    "防衛大臣は、要員三名を派遣することを決定した旨述べました。",
    "両首脳は、協定を年内に署名するよう担当大臣に指示した。",
    "橋の架け替えについては、2028年度までに完了する予定です。",
    "関係国は、交渉の早期開始で合意した。",
    "都は、五万戸に太陽光パネルを設置してまいります。",
    "同社は、7月に説明会を開きます。",
]
SOFT = [
    "両大臣は、引き続き緊密に連携していくことで一致しました。",
    "今後とも、地域の活性化に全力で取り組んでまいります。",
    "新たな制度の在り方について検討を進めてまいります。",
    "防災体制の充実に努めてまいります。",
    "一日も早い復興を実現したいと考えております。",
]
NONE = [
    "両大臣は、航行の自由が重要であるとの認識を共有しました。",
    "皆様のご理解とご協力をお願いいたします。",
    "昨年度は、三か所に窓口を設置しました。",
    "本協定は、両国の貿易を拡大するものであります。",
    "中央大臣から、訪問を歓迎する旨述べました。",
    "すべての国が条約を批准するよう求めた。",
    "両大臣は、協力が進展していることを確認しました。",
    "国の動向を見極める必要があると考えております。",
    "三点のご質問にお答えいたします。",
    "それでは会見を始めます。",
]


@pytest.mark.parametrize("text", FIRM)
def test_what_can_be_marked_done_is_firm(text: str) -> None:
    assert [one.strength for one in found(text)] == ["firm"]


@pytest.mark.parametrize("text", SOFT)
def test_direction_and_effort_are_soft(text: str) -> None:
    assert [one.strength for one in found(text)] == ["soft"]


@pytest.mark.parametrize("text", NONE)
def test_views_thanks_past_acts_and_appeals_are_nothing(text: str) -> None:
    assert found(text) == []


def test_two_deeds_each_with_its_own_topic_have_two_spans() -> None:
    text = "また、両大臣は、部隊間の訓練の回数を増やし、次回訓練については来年三月までに実施することで一致しました。"
    assert [(one.quote, one.due_phrase) for one in found(text)] == [
        ("部隊間の訓練の回数を増やし", None),
        ("次回訓練については来年三月までに実施することで一致しました。", "来年三月までに"),
    ]


def test_a_reported_undertaking_belongs_to_the_ministry_that_owes_it() -> None:
    (one,) = found("岡部大臣から、5月よりエストニアへ外務省の専門家2名を送ることを決めた旨を伝えました。")
    assert (one.party, one.counterpart, one.speaker, one.due_phrase) == (
        ("Ministry of Foreign Affairs of Japan",),
        ("Estonia",),
        "岡部大臣",
        "5月より",
    )


def test_both_ministers_are_the_countries_of_the_title() -> None:
    (one,) = found("両大臣は、次回会合を来年開催することで一致しました。", title="日フィンランド防衛相会談")
    assert one.party == ("Japan", "Finland")


def test_a_ministrys_comma_is_a_comma() -> None:
    (one,) = found("両大臣は，次回会合を来年三月に開催することで一致した．")
    assert (one.strength, one.due_phrase) == ("firm", "来年三月に")


def test_items_under_a_header_that_undertakes() -> None:
    text = "我々は、以下の事項を約束する。\n・共通の基準を策定する。\n・情報の共有に努める。\n"
    assert [(one.quote, one.strength) for one in found(text)] == [
        ("共通の基準を策定する。", "firm"),
        ("情報の共有に努める。", "soft"),
    ]


def test_who_speaks_is_asked_where_no_subject_stands() -> None:
    (one,) = propose("来月から窓口を設置いたします。", STATED, "ja", party=("青葉市",))
    assert one.party == ("青葉市",)


def test_rankings_and_what_follows_the_end_are_skipped() -> None:
    text = (
        "県は、来年四月から新しい相談窓口を設置いたします。\n(以上)\nよく読まれている記事\n"
        "- 新庁舎、5月から供用を開始する予定\n- 市長が来月に訪米する予定\n"
    )
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    ("text", "strengths"),
    [
        # A noun of intent, and who says, agrees or decides it, anywhere in the sentence.
        ("首相は、来年の会議を青葉市で開催する意向を伝え、支持を得たことを明らかにした。", ["firm"]),
        ("両首脳は、外相会合を7月に開くことでも一致した。", ["firm"]),
        ("両首脳は、代替施設を建設する計画にコミットしていることを確認した。", ["firm"]),
        ("大臣は、専門家2名を派遣する考えや、協議を続ける方針などを説明した。", ["firm"]),
        ("同社は、2040年までに排出量を半減させることを決議いたしましたので、お知らせします。", ["firm"]),
        ("首相は、防衛力を強化する決意を示した。", ["soft"]),
        ("我々は、国際法を遵守することへのコミットメントを再確認する。", ["soft"]),
        ("我々は、喫緊の課題に協働して対処する。", ["soft"]),
        ("政府としては、その可否を適切に判断してまいります。", ["soft"]),
        # Views, welcomes, effects and facts are nothing, whatever noun stands after them.
        ("両大臣は、協力していくことの重要性を確認した。", []),
        ("大臣から、訪問を高く評価する旨述べた。", []),
        ("両大臣は、一方的な行動に強く反対することを再確認した。", []),
        ("両国は、条約が島に適用されることを確認した。", []),
        ("この貨客船の供与は、地域の発展に貢献します。", []),
        ("主なものを紹介します。", []),
    ],
)
def test_intent_may_stand_anywhere_but_a_view_of_it_is_nothing(text: str, strengths: list[str]) -> None:
    assert [one.strength for one in found(text)] == strengths


def test_the_parties_of_a_section_are_those_of_its_heading() -> None:
    text = (
        "首相は14日、各国の首脳と懇談した。\n日伊首脳による懇談\n両首脳は、協定の交渉を開始することで一致した。\n"
        "日英首脳による懇談\n両首脳は、協定に署名することで一致した。\n"
    )
    assert [one.party for one in found(text)] == [("Japan", "Italy"), ("Japan", "United Kingdom")]


@pytest.mark.parametrize(
    ("publisher", "text", "party"),
    [
        ("外務省", "野田大臣から、専門家を派遣する意向を伝えました。", "Japan"),
        ("", "リトアニアのカイリス国防大臣は、連絡官を派遣する意向を示した。", "Lithuania"),
        ("", "フランス：2028年までに使い捨て漁具の販売を禁止する。", "France"),
        ("青葉市", "来月から窓口を設置いたします。", "青葉市"),
    ],
)
def test_an_officer_stands_for_the_state(publisher: str, text: str, party: str) -> None:
    (one,) = propose(text, STATED, "ja", publisher=publisher)
    assert one.party == (party,)


def test_a_union_of_states_speaks_for_itself_on_a_ministrys_page() -> None:
    text = "我々は、最大六千億ドルを動員する。"
    (one,) = propose(text, STATED, "ja", title="G7首脳声明", publisher="外務省")
    assert one.party == ("G7",)


def test_a_table_of_measures_hands_each_row_its_lead_and_date() -> None:
    text = (
        "青葉市交通計画\n取組 | 担当課 | 実施時期\n循環バスの新設 | 交通政策課 | 令和8年度\n利用の促進 | 全課 | 随時\n"
    )
    assert [(one.strength, one.party, one.due_phrase) for one in found(text)] == [
        ("firm", ("交通政策課",), "令和8年度"),
        ("soft", ("全課",), None),
    ]


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("県は、混雑を避けるため、来年四月から新しい相談窓口を設置いたします。", "新しい相談窓口を設置する"),
        ("両大臣は、地域の平和に向けて、引き続き緊密に連携していくことで一致しました。", "引き続き緊密に連携する"),
        ("また、次回会合については、来年三月までに開催することで一致しました。", "次回会合を開催する"),
        ("感染を防ぎながら、要件を見直し、対象を広げてまいります。", "要件を見直し、対象を広げる"),
        ("市は、若い世代の参加を促します。", "若い世代の参加を促す"),
        ("大臣から、専門家2名を派遣する考えを伝えました。", "専門家2名を派遣する"),
    ],
)
def test_the_summary_keeps_what_is_promised_in_its_plain_form(text: str, summary: str) -> None:
    assert [one.summary for one in found(text)] == [summary]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("市は、秋までに窓口を設置します。", "秋までに"),
        ("市は、5月1日生まれの子どもに鉢植えを贈呈します。", None),
        ("両大臣は、今月下旬に予定されている式典に向け、窓口を設置することで一致した。", None),
        ("同社は、2050年目標の達成に向け、窓口を設置します。", None),
        ("同社は、排出量を30年度までに半減します。", "30年度までに"),
    ],
)
def test_a_date_that_tells_of_something_else_is_no_due_phrase(text: str, phrase: str | None) -> None:
    assert [one.due_phrase for one in found(text)] == [phrase]


@given(st.data())
def test_whatever_fits_an_ending_holds_one_of_its_marks(data: st.DataObject) -> None:
    _, marks, row, _ = data.draw(st.sampled_from(ENDING_ROWS))
    fits = re.compile(row.pattern)
    match = fits.search(data.draw(st.from_regex(fits)))
    assert match
    assert not marks or marks.intersection(match.group())
