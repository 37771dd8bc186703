"""Forms of undertaking met in documents read for the first time, each with its neighbour that undertakes nothing."""

from datetime import date

import pytest

from tracker.intake.candidates import propose

STATED = date(2026, 3, 10)

ENGLISH = [
    # Money is the subject, or its use was settled.
    ("The cabinet has allocated another 30 million euros for shelters.", ["firm"]),
    ("Over $6 million has been allocated to mend two bridges.", ["firm"]),
    ("The biggest share of the package will go to the harbour.", ["firm"]),
    ("€4 million of the package will support two clinics in Chad.", ["firm"]),
    ("At least a third of the rise will be lost on storage.", []),
    ("At least 40 percent of the fund is planned to go to small farms.", ["firm"]),
    ("A new fund worth EUR 12 million will be created.", ["firm"]),
    # The time stands between the noun and its verb; the subject's quantifier floats.
    ("Malta and Cyprus both confirmed their intent this spring to invest 4 million euros in the cable.", ["firm"]),
    ("Malta and Cyprus all confirmed their intent to invest 4 million euros in the cable.", ["firm"]),
    # A deed is named in the plural, and with an adjective.
    ("The first deliveries of the trams are expected in May 2027.", ["firm"]),
    ("Heavy losses of the trams are expected in May 2027.", []),
    # What there will be.
    ("In alternate years there will be a meeting of the harbour masters.", ["firm"]),
    ("There will be consequences for the harbour masters.", []),
    # What is cared for in the passive, and what only follows.
    ("Exchanges between schools will be encouraged.", ["soft"]),
    ("Trade will be boosted by the tunnel.", []),
    ("The talks will be followed by lunch.", []),
    ("Full readiness of the fleet is expected to be achieved before the end of June.", ["firm"]),
    # How often it recurs, a second deed under one modal, an appeal.
    ("The envoys will meet regularly to follow the work.", ["firm"]),
    ("The envoys will meet to follow the work.", ["soft"]),
    ("The agency will consult on the draft and publish its reply by July.", ["firm"]),
    ("The agency will consult on the draft and its annexes.", ["soft"]),
    ("Peru will call for lower fees.", ["soft"]),
    ("We are stepping up deliveries of 300 pumps.", ["firm"]),
    ("The minister is stepping down in May.", []),
    # One's own aim, and an aim of something.
    ("Our aim is to work with the cities.", ["soft"]),
    ("Peru's priority is to train 500 nurses by May 2027.", ["firm"]),
    ("The aim of the law is to protect forests.", []),
    # Beside a finite clause; before it stands a preamble.
    ("The ministers met in Lima, reaffirming their commitment to protect the forest.", ["soft"]),
    ("Reaffirming their commitment to protect the forest, the ministers left.", []),
    ("The ministers met in Lima, pledging to send 4 million euros to the clinics.", ["firm"]),
    ("The leaders underscored their commitment to confronting shared threats.", ["soft"]),
    ("They will then sign a new partnership.", ["firm"]),
    # In the words of an agreement; under a permission; foreseen of others.
    ("The agenda shall be defined two weeks before each session.", ["firm"]),
    ("The board may set up panels which shall meet when needed.", []),
    ("Pirates plan to seize the port, the navy warned.", []),
    ("He is sure that the senate will approve the bill.", []),
    ("We will create a guard for the lakes.", ["firm"]),
    ("We will create conditions for growth.", ["soft"]),
]

JAPANESE = [
    # What carries the resolve, and which word says that it was settled.
    ("両首脳は、関係の強化に向けた決意を確認した。", ["soft"]),
    ("市長は、子育ての環境を整えていく姿勢を示した。", ["soft"]),
    ("両国は、会合を5月に東京で開くことで折り合った。", ["firm"]),
    ("外相は、基金の設立を急ぐことで一致したと明らかにした。", ["soft"]),
    ("大臣は、被災地の支援を行っていくことを強調した。", ["soft"]),
    ("知事は、基金を設けることが重要であることを強調した。", []),
    ("大臣は、協議を年に2回開催する意向を伝えました。", ["firm"]),
    ("宣言には、基金を創設することなどが盛り込まれました。", ["firm"]),
    ("計画は、本部で審議し、公表するということにしております。", ["firm"]),
    ("両大臣は、研究所の創設などで合意した。", ["firm"]),
    ("政府は、給水車の提供を決定した。", ["firm"]),
    ("両首脳は、交渉の立ち上げを決定した。", ["firm"]),
    ("両国は、協力の強化で合意した。", ["soft"]),
    ("両国は、政策対話の開始でも合意した。", ["firm"]),
    ("9日には、予定地の視察も予定いたしております。", ["firm"]),
    # Told by one side, answered by the other.
    ("大臣から、診療所の建設を決定した旨伝達し、これに対して外相から謝意の表明がありました。", ["firm"]),
    # Under way: preparation and arrangement.
    ("県は、給水車5台を派遣する準備を進めている。", ["firm"]),
    ("政府は、毛布と薬を送る調整をしています。", ["firm"]),
    ("議会は来週にも、予算案を可決する見通しです。", ["firm"]),
    # Deeds of transport, law, money and loanwords.
    ("発電機を船で輸送することになりました。", ["firm"]),
    ("県は、被災者に10万円を給付する。", ["firm"]),
    ("市は、来年4月に図書館をオープンさせます。", ["firm"]),
    ("詳細は、この後プレスリリースをさせていただきます。", ["firm"]),
    ("これは堤防の修理に必要な経費について計上するものであります。", ["firm"]),
    # Raising what nobody counts is a direction.
    ("首相は、「両国の協力関係を一層引き上げる」と強調しました。", ["soft"]),
    ("知事は、最低賃金を引き上げると述べた。", ["firm"]),
    # べき before a noun is no obligation of the sentence.
    ("市として、しかるべき対策を講じてまいりたいと考えております。", ["soft"]),
    ("市として、対策を講じるべきと考えております。", []),
    # A request of the hearer, a prayer, and what had happened before.
    ("皆様のお許しをいただきたいと思います。", []),
    ("首相は、成功を祈ると述べた。", []),
    ("国が規制を引き下げる方針を示したことで、皆様にご協力をお願い申し上げます。", []),
    ("会議所によると、市は来年4月に基金を設けるそうです。", ["firm"]),
]


@pytest.mark.parametrize(("text", "strengths"), ENGLISH)
def test_english_forms(text: str, strengths: list[str]) -> None:
    assert [one.strength for one in propose(text, STATED, "en")] == strengths


@pytest.mark.parametrize(("text", "strengths"), JAPANESE)
def test_japanese_forms(text: str, strengths: list[str]) -> None:
    assert [one.strength for one in propose(text, STATED, "ja")] == strengths
