"""What a document says of itself is proposed with its evidence, never assumed."""

from datetime import date

import pytest

from tracker.intake.metadata import first_line, language, stated_on


@pytest.mark.parametrize(
    ("text", "on", "evidence"),
    [
        ("On May 28, 2026, the ministers met in Riga.\n", date(2026, 5, 28), "May 28, 2026"),
        ("The talks were held in Riga on 27 and 28 May 2026.\n", date(2026, 5, 28), "27 and 28 May 2026"),
        ("令和8年5月28日、両大臣は会談を行った。\n", date(2026, 5, 28), "令和8年5月28日"),
        ("令和8(2026)年5月28日(木)に会談を実施した。\n", date(2026, 5, 28), "令和8(2026)年5月28日"),
        ("２０２６年５月２８日、会合が開催された。\n", date(2026, 5, 28), "２０２６年５月２８日"),
    ],
)
def test_the_day_of_the_meeting(text: str, on: date, evidence: str) -> None:
    best = stated_on(text)[0]
    assert (best.on, best.evidence, text[best.start : best.end]) == (on, evidence, evidence)
    assert best.reason


def test_the_day_of_the_page_comes_after_the_day_of_the_meeting() -> None:
    text = "大臣が会談を実施(5月28日)\n2026-5-30 10:02\n令和8年5月28日、大臣は会談を実施しました。\n"
    assert [one.on for one in stated_on(text)] == [date(2026, 5, 28), date(2026, 5, 30)]


def test_a_day_without_a_year_takes_the_nearest_and_none_without_an_anchor() -> None:
    assert stated_on("The ministers met on 30 December.", date(2026, 1, 3))[0].on == date(2025, 12, 30)
    assert stated_on("The ministers met on 30 December.") == ()


def test_a_day_after_publication_is_not_the_day_of_the_statement() -> None:
    found = stated_on("The ministers met on 3 May 2026 and will hold talks on 9 June 2026.", date(2026, 5, 4))
    assert [one.on for one in found] == [date(2026, 5, 3)]


def test_days_that_do_not_exist_are_passed_over() -> None:
    assert stated_on("The ministers met on 31 June 2026. 令和8年13月1日に会談した。") == ()


@pytest.mark.parametrize(
    ("text", "declared", "wanted"),
    [
        ("The ministers met.", None, "en"),
        ("両大臣は会談した。", None, "ja"),
        ("Ministrė įsipareigojo šiais metais įsteigti centrą Šiauliuose.", None, "lt"),
        ("12345", "ja-JP", "ja"),
        ("The ministers met.", "fr", "en"),
    ],
)
def test_language(text: str, declared: str | None, wanted: str) -> None:
    assert language(text, declared) == wanted


def test_the_title_is_the_first_line_that_is_no_date() -> None:
    assert first_line("\n2026-05-30\n# Harbour talks\nText.") == "Harbour talks"
    assert first_line("\n\n") is None
    assert first_line("News story\n\nMinister opens a new harbour") == "Minister opens a new harbour"
    assert first_line("Readout") == "Readout"


def test_the_title_of_a_long_first_paragraph_is_its_first_sentence() -> None:
    long = "Two ministers met in Riga to speak of ports. " + "They spoke of many things. " * 20
    assert first_line(long) == "Two ministers met in Riga to speak of ports."
    assert first_line("両大臣はリガで会談した。" + "多くの事を話した。" * 40) == "両大臣はリガで会談した。"
    assert len(first_line("word " * 100) or "") <= 200


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # The day a page was kept, and the place and day from which a report was sent.
        (" date 2026-06-12 LIMA, Peru, June 12. Two ministers met to speak of ports, and of the fish in them.", None),
        ("LIMA – Two ministers met to speak of ports, and of the fish in them.", None),
        ("LIMA, Peru — Two ministers met to speak of ports, and of the fish in them.", None),
        ("LIMA, June 12 (ANDINA) - Two ministers met to speak of ports, and of the fish in them.", None),
        ("Cusco, 12 June 2026 – Two ministers met to speak of ports, and of the fish in them.", None),
        ("(Newswire) LIMA, Peru, June 12. Two ministers met\nto speak of ports, and\nof the fish in them.", None),
        ("Updated: 27-Oct-2026 Harbour talks", "Harbour talks"),
        # A name before a dash that is no place.
        ("NATO – Peru talks of two long days, in which many words were said of ports", "as it stands"),
        ("Peru - Chile summit: what the two said of ports, and of the fish in them", "as it stands"),
        # Lines that hold a date, the name of a site, or letters of another language.
        ("02 July 2026 | 11:11\n\nHarbour talks", "Harbour talks"),
        ("26 December 2026, Saturday, 10:54\nHarbour talks", "Harbour talks"),
        ("27 November 2026 18:40 (UTC+04:00)\nHarbour talks", "Harbour talks"),
        ("27. May 2026 - 16:56\nHarbour talks", "Harbour talks"),
        ("Ports.Example\n\nHarbour talks", "Harbour talks"),
        ("바로가기 메뉴\nHarbour talks", "Harbour talks"),
        ("You are here\n\nHarbour talks", "Harbour talks"),
        ("CALLAO, Peru\nHarbour talks", "Harbour talks"),
        # A line that is not yet whole.
        ("Ministers of Peru and\nChile met\n\nText.", "Ministers of Peru and Chile met"),
        ("Joint Statement\nHon Ana Soto", "Joint Statement"),
    ],
)
def test_a_title_begins_after_what_stands_before_it(text: str, title: str | None) -> None:
    said = "Two ministers met to speak of ports, and of the fish in them."
    assert first_line(text) == (text if title == "as it stands" else title or said)


def test_short_names_of_months_are_read_and_the_day_of_a_change_comes_last() -> None:
    assert [str(one.on) for one in stated_on("Updated: 27-Oct-2026 Talks\n1 Apr. 2026\nText of 27. May 2026.")] == [
        "2026-04-01",
        "2026-05-27",
        "2026-10-27",
    ]
