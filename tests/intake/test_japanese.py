"""Japanese: what undertakes, how firmly, and what only looks like it."""

from datetime import date

import pytest

from tracker.intake.candidates import Candidate, propose

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
    (one,) = found("岡部大臣から、5月よりエストニアに防衛省職員2名を派遣することを決定した旨を伝達しました。")
    assert (one.party, one.counterpart, one.speaker, one.due_phrase) == (("JMOD",), ("Estonia",), "岡部大臣", "5月より")


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
