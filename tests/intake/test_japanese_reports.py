"""Japanese as newspapers, press conferences and ministries' notes tell it: what is undertaken, whose, by when."""

from datetime import date

import pytest

from tracker.intake.candidates import Candidate, propose
from tracker.intake.metadata import first_line, stated_on
from tracker.intake.phrases import find_ja

STATED = date(2026, 3, 10)


def found(text: str, title: str = "", publisher: str = "") -> list[Candidate]:
    return propose(text, STATED, "ja", title=title, publisher=publisher)


FIRM = [
    "今後、実務者協議を年に2回開催するということです。",
    "救急車の運転研修の機会が現地の職員に3回提供されることになりました。",
    "全ての中学校での給食の無償化を実現する。",
    "首脳宣言には10億円の支援を来年も続けると明記したほか、連携を深めることを確認しました。",
    "両国は、閣僚会合を毎年開催することや、交流を深めることで一致しました。",
    "巡視船「みなと」が、4月10日に横浜を出港する予定になっております。",
    "6月前半に部隊から任務を引き継いで、活動を開始することになろうと思います。",
    "総額20億円を限度額とする無償資金協力2件に関する書簡の交換が行われました。",
    "来年度の早い時期に診療所の設置もする予定としている。",
    "総額のうち300億円は、発電所の修理費として拠出されます。",
    "資金の半分を道路に、残りを学校に充てると説明した。",
    "投資協定の締結や港の整備の分野での協力開始で一致する見通しだ。",
    "成果文書を取りまとめる方向で調整している。",
    "両国の協議体新設も確認する。",
    "両首脳は、留学生を5年間で2万人以上に増やす目標で合意した。",
    "防衛協議の枠組みの新設を確認した。",
    "両首脳は12日、首相公邸で会談に臨む。",
    "離島の分屯地への部隊の配備を計画している。",
    "来年3月までに12地区の公民館に電気自動車を導入。",
    "現地の分遣隊には来年度、輸送部隊を置く予定で、およそ20人が配置されます。",
    "船は民間の貨物便で6月にも隣国に運ばれ、その後現地に届けられる。",
    "日本は島国に今後3年間で総額500億円の支援を実施。",
    "外相は5日の会見で、閣僚協議を東京都内で12日に開くと発表した。",
    "防衛省は来月、負傷した兵士2人を病院に受け入れる方針を明らかにしていて、引き続き支援を行っていくことにしています。",
    "図柄の看板を各駅に施す予定です。",
    "担当課長は「国の計画が改められたら、市の計画を見直すことになる」と答えました。",
    "部会長は「隣国に医薬品を送る。返済は求めない。感謝の言葉も要らない」と述べた。",
    "次回会合の第1回を6月の中旬頃には開きたいというふうに思っているところでございます。",
    "通常国会に法案を提出するとともに、改革の実現に向けて取り組んでいきたいと思います。",
]
SOFT = [
    "市長は「できる限りの支援を行っていく」と伝えた。",
    "職員の研修の在り方を工夫し、関係部課と協議していきたい。",
    "給食の質の向上をめざすこととしました。",
    "知事は、協議の場を設ける考えはあるか、との問いに「まずは率直に意見交換させていただきたい」と答えた。",
    "両首脳は、新しい時代の平和を守るために努力を続けるというコミットメントを再確認した。",
    "地域の防衛に対する我が国のコミットメントは揺るぎない。",
    "両外相は、離島の交流の環境整備を行うことで一致しました。",
    "大臣から、会談の成果を踏まえ、未来に向けて共に歩んでいきたい、憲章の理念を強く支持する旨述べました。",
    "地元との関係に配慮してまいりますので、何卒よろしくお願いいたします。",
    "歴史的な難局に真正面から立ち向かう。",
    "参加者は、三本柱で協力を進めていくことで認識を一致しました。",
    "最善の車両、そういうものを導入していきたいというようなことでございます。",
]
NONE = [
    "この中で市と議員のやり取りの答弁を報告していきます。",
    "本日は3点、私から発表させていただきます。",
    "国は先週16日に対象地域を全国に広げることを決定しました。",
    "国は令和2年10月に、排出をなくすことを宣言しました。",
    "外相は冒頭「海の安全について率直に議論したい」と述べました。",
    "懇談会では、長官から対応を指示するといった発言があったと承知をしております。",
    "この連携は、秩序を維持するという揺るぎないコミットメントを反映したものである。",
    "大臣から、両国は価値を共有するパートナーである旨述べました。",
    "大臣から、両国の関係は新たな段階にまで発展した旨述べました。",
    "省は14日、車両30台を船で送り終えたと発表した。",
    "大使は「この知らせを早く国に伝えたい」と謝意を示した。",
    "首相から支持と協力を求め、理解を得ています。",
    "著作権は原著作者にあります。問題があればご連絡ください。修正または削除いたします。",
    "外相から、今後協力していくことを楽しみにしている旨述べました。",
    "式典は、両国の首脳が署名することの緊急性を強調し、平和を求める呼びかけを改めて表明した。",
]


@pytest.mark.parametrize("text", FIRM)
def test_what_a_report_books_is_firm(text: str) -> None:
    assert [one.strength for one in found(text)] == ["firm"]


@pytest.mark.parametrize("text", SOFT)
def test_a_wish_that_a_report_tells_is_soft(text: str) -> None:
    assert [one.strength for one in found(text)] == ["soft"]


@pytest.mark.parametrize("text", NONE)
def test_history_courtesies_and_what_is_only_known_are_no_undertakings(text: str) -> None:
    assert found(text) == []


def test_the_items_of_a_running_list_are_undertaken_where_its_last_one_says_so() -> None:
    text = (
        "会談を終えた3人は、\n▼閣僚級の協議を毎年開催することや、\n"
        "▼情報を共有する仕組みについて連携を強化すること、それに\n▼訓練を続けることなどを定めた覚書に署名しました。\n"
    )
    assert [one.quote[:6] for one in found(text)][:2] == ["閣僚級の協議", "情報を共有す"]


def test_a_numbered_line_above_a_paragraph_is_its_heading() -> None:
    text = (
        "市の基本方針を定めた。\n1.復旧と復興の推進\n被災した橋を2027年度末までに改修する。\n"
        "2.子育ての支援\n保育料の無償化を実現する。\n"
    )
    assert [one.quote for one in found(text)] == [
        "被災した橋を2027年度末までに改修する。",
        "保育料の無償化を実現する。",
    ]


def test_a_line_that_stops_at_a_comma_goes_on() -> None:
    [one] = found(
        "部長の答え\n中長期の視点をもって、\n財政の平準化に配慮しながら、\n設置の時期を関係課と協議していきたい。\n"
    )
    assert one.quote.startswith("中長期の視点")


def test_a_bracket_inside_a_quotation_does_not_close_it() -> None:
    [one] = found("氏は、「緊急の措置として、(担保はなく)予算で融資を提供する。返済は先になる」と指摘した。")
    assert one.quote.endswith("指摘した。")


@pytest.mark.parametrize(
    "text",
    [
        "2月26日から海域で情報収集を実施している護衛艦は、港に戻る。",
        "昨日25日に懇談会が開かれ、要望に対応していく。",
        "18日には外相会合を開催し声明を発信した、引き続き参加国を増やしていきたい。",
        "その翌年は記念の年である。",
        "共同宣言は、今後10年の方向性を示すものである。",
        "1,000日が経過した。",
        "令和4年度当初予算の編成方針を説明します。",
        "協定の期間(今年度支出官レート)を定める。",
        "昨年8月の首脳会談から1年となるのに合わせて声明を出した。",
    ],
)
def test_a_day_that_is_past_or_part_of_a_name_is_no_due_phrase(text: str) -> None:
    assert not [phrase for phrase in find_ja(text) if phrase.definite and text[phrase.start] not in "本"]


def test_a_past_meeting_is_not_what_one_waits_for() -> None:
    [one] = found("両外相は、本年2月の国際会議の際、及び先の会談に続き、意見交換を行っていくことで一致しました。")
    assert one.due is None


@pytest.mark.parametrize(
    ("text", "title", "publisher", "party"),
    [
        ("日豪両国は協力を深めることで一致しました。", "", "日報", ("Japan", "Australia")),
        (
            "岡本大臣とローズ外相は、日英両国は価値を共有しており、協力を深めることで一致しました。",
            "日英外相会談",
            "外務省",
            ("Japan", "United Kingdom"),
        ),
        (
            "2月3日、我が国政府は、支援を決定しました。今回の協力では、国連機関を通じ、毛布の配布を実施します。",
            "",
            "外務省",
            ("Japan",),
        ),
        ("石山首相が来週訪れるベトナムでは、首相と会談を行う方針です。", "石山首相の外遊", "通信社", ("Japan",)),
        ("北浜市議会の一般質問\n市長は、来年度に図書館を開設すると答弁した。", "", "秋浜民報", ("北浜市",)),
        (
            "北浜市の定例市議会は6日、再開した。教育長は「小学校に冷房を設置していく」と述べた。",
            "",
            "浜日報",
            ("北浜市",),
        ),
        ("石山茂、インドのラオ両首相は29日、港の整備で合意した。", "", "新聞", ("Japan", "India")),
        ("日本の防衛省は、来月に車両を提供すると発表した。", "", "", ("JMOD",)),
        (
            "木村防衛大臣は韓国のパク国防部長官と会談し、捜索の訓練を再開することで一致しました。",
            "日米韓防衛相会談",
            "",
            ("Japan", "South Korea"),
        ),
        ("韓国の崔賢(チェ・ヒョン)外相は、関係を発展させていきたいと述べた。", "", "新聞", ("South Korea",)),
        ("英国訪問中の石山外務大臣は、来年に会議を主催する旨述べました。", "", "外務省", ("Japan",)),
        (
            "厚生労働大臣の会見です。厚生労働省の施策を着実に実行していきたいと思います。",
            "会見",
            "厚生労働省",
            ("MHLW",),
        ),
        ("政府は、車両100台を新たに提供します。", "日ウクライナ首脳会談", "テレビ", ("Japan",)),
        ("外務大臣は「米国は重要な隣人であり、関係を発展させていきたい」と述べました。", "", "外務省", ("Japan",)),
    ],
)
def test_who_owes_it_is_who_is_meant(text: str, title: str, publisher: str, party: tuple[str, ...]) -> None:
    assert found(text, title, publisher)[-1].party == party


@pytest.mark.parametrize(
    ("text", "counterpart"),
    [
        ("首相は、ロシアによる侵攻に直面するウクライナに対し、車両30台を提供すると発表した。", "Ukraine"),
        ("我が国は、シリア北部における人道危機に対する支援として、5億円の拠出を決定しました。", "Syria"),
        ("防衛省は、フィリピンの実務者を日本に招き、研修をフィリピンに対して実施する。", "Philippines"),
    ],
)
def test_who_receives_it(text: str, counterpart: str) -> None:
    assert found(text, publisher="防衛省")[0].counterpart == (counterpart,)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("英国(グレートブリテン及び北アイルランド連合王国)\n日英外相会談\n", "日英外相会談"),
        ("オーストラリア連邦\n第8回閣僚協議\n", "第8回閣僚協議"),
        ("外務省・新着情報\n令和6年2月7日\n両大臣が握手を交わす様子\n日伊外相会談\n", "日伊外相会談"),
        ("2018年12月8日号\n北浜市の定例市議会\n", "北浜市の定例市議会"),
        ("データベース(代表:某)\n[文書名] 日仏共同声明\n[年月日] 2024年4月10日\n", "日仏共同声明"),
    ],
)
def test_what_stands_above_a_japanese_title_is_none(text: str, title: str) -> None:
    assert first_line(text) == title


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "大臣記者会見\n日時\n令和2年5月1日(金)11:18~11:35\n2月26日から実施している活動について発表しました。",
            date(2020, 5, 1),
        ),
        ("(H30.10.2(火)12:10 ~ 12:22 会見室)\n9月26日時点の数を発表しました。", date(2018, 10, 2)),
    ],
)
def test_the_day_of_a_press_conference(text: str, day: date) -> None:
    assert stated_on(text)[0].on == day
