"""The HTML report in a real Chromium: what is seen, that nothing runs, nothing is fetched, and everyone can read it."""

import json
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from tests.browser.chromium import MISSING, Page, browser, chromium
from tests.render import hostile
from tests.report import ledger as desk
from tracker.render.html import report_html
from tracker.render.labels import Labels
from tracker.report.build import Report, build, week_before
from tracker.storage.opening import open_ledger
from tracker.storage.reading import Filters, page
from tracker.storage.store import Store
from tracker.text import visible

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(chromium() is None, reason=MISSING),
]


def _made(store: Store, *, by_party: bool = False) -> Report:
    since = week_before(hostile.DAY)
    report = build(page(store, hostile.DAY, since, 30, Filters()), hostile.DAY, since, by_party=by_party)
    store.close()
    return report


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The desk's year."""
    db = str(tmp_path_factory.mktemp("year") / "ledger.db")
    desk.make(db)
    return _made(open_ledger(db, write=True), by_party=True)


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """One browser for all of these tests."""
    program = chromium()
    assert program is not None
    with browser(program, tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture
def shown(chrome: Page, report: Report, tmp_path: Path) -> Page:
    """The report on a wide screen."""
    return _show(chrome, report_html(report._replace(parts=())), tmp_path)


def _show(chrome: Page, text: str, folder: Path) -> Page:
    file = folder / "report.html"
    file.write_text(text, encoding="utf-8")
    chrome.look(1280)
    chrome.open(file)
    return chrome


def test_the_page_is_one_file_that_fetches_and_runs_nothing(shown: Page) -> None:
    assert [url for url in shown.requests if not url.endswith("/report.html")] == []
    assert len(shown.requests) == 1
    assert shown.ask("document.scripts.length") == 0
    assert shown.ask("document.title") == "Commitments on 10 Dec 2025"
    # The policy lets exactly this style in: a wrong hash would leave the page bare.
    assert shown.ask("getComputedStyle(document.querySelector('.tiles')).display") == "grid"
    policy = shown.ask("document.querySelector('meta[http-equiv]').content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")


def test_hostile_text_runs_nothing(chrome: Page, tmp_path: Path) -> None:
    store = open_ledger(str(tmp_path / "ledger.db"), write=True)
    hostile.fill(store)
    chrome.said.clear()
    opened = _show(chrome, report_html(_made(store)), tmp_path)
    assert opened.ask("document.title") == "Commitments on 10 Dec 2025"
    assert opened.ask("document.querySelectorAll('script, img, iframe, object, embed, form').length") == 0
    attributes = "[...document.querySelectorAll('*')].flatMap(one => [...one.attributes].map(found => found.name))"
    assert not [name for name in opened.ask(attributes) if name.startswith("on")]
    links = set(opened.ask("[...document.links].map(link => link.getAttribute('href'))"))
    assert {link for link in links if not link.startswith("#")} == {hostile.URLS[0]}
    assert len(opened.requests) == 1
    assert opened.said == []
    names = opened.ask("[...document.querySelectorAll('#overdue .summary')].map(one => one.textContent)")
    assert names == [visible(text) for text in hostile.TEXTS]


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_nothing_runs_over_the_edge(chrome: Page, report: Report, tmp_path: Path, width: int) -> None:
    store = open_ledger(str(tmp_path / "ledger.db"), write=True)
    hostile.fill(store)
    for text in (report_html(report, Labels.BOTH), report_html(_made(store))):
        opened = _show(chrome, text, tmp_path)
        opened.look(width)
        wide = (
            "[...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1)"
        )
        assert opened.ask(f"{wide}.map(one => one.outerHTML.slice(0, 200))") == []
        assert opened.ask("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("labels", Labels)
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (1280, True), (390, False), (390, True)])
def test_axe_finds_nothing_that_keeps_readers_out(
    chrome: Page, report: Report, tmp_path: Path, labels: Labels, width: int, dark: bool
) -> None:
    opened = _show(chrome, report_html(report, labels), tmp_path)
    opened.look(width, dark=dark)
    opened.ask(files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8") + ";0")
    found = json.loads(opened.ask("axe.run().then(found => JSON.stringify(found))"))
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]] == []
    assert "color-contrast" in {rule["id"] for rule in found["passes"]}


def test_the_timeline_stands_where_the_days_say(shown: Page) -> None:
    drawn = shown.ask(
        """[...document.querySelectorAll('.chart li')].map(row => {
          const chart = row.querySelector('svg').getBoundingClientRect();
          const at = side => (side - chart.left) / chart.width;
          const place = mark => { const box = mark.getBoundingClientRect(); return [at(box.left), at(box.right)]; };
          return {
            number: +row.querySelector('b').textContent,
            bars: [...row.querySelectorAll('rect')].map(place),
            points: [...row.querySelectorAll('path')].map(mark => place(mark).reduce((a, b) => a + b) / 2),
            tails: [...row.querySelectorAll('.overrun')].map(place),
          };
        })"""
    )
    today = shown.ask(
        """(() => { const axis = document.querySelector('.axis').getBoundingClientRect();
        const line = document.querySelector('.axis line.today').getBoundingClientRect();
        return (line.left + line.width / 2 - axis.left) / axis.width; })()"""
    )
    rows = {row["number"]: row for row in drawn}
    assert list(rows) == [1, 7, 4, 8, 5, 12, 13, 14, 6]
    # Two days that are known give the scale; every other mark has to fit it.
    start, until = map(float, rows[13]["bars"][0])
    day = (until - start) / 11
    zero = start - (date(2025, 12, 21).toordinal()) * day

    def place(on: date, part: float = 0) -> float:
        return float(zero + (on.toordinal() + part) * day)

    assert today == pytest.approx(place(date(2025, 12, 10), 0.5), abs=0.003)
    points = {
        1: (2025, 9, 30),
        7: (2025, 12, 8),
        4: (2025, 12, 5),
        8: (2025, 12, 10),
        5: (2025, 12, 20),
        12: (2025, 12, 20),
    }
    for number, on in points.items():
        assert rows[number]["points"] == [pytest.approx(place(date(*on), 0.5), abs=0.003)]
    assert rows[6]["bars"] == [
        [pytest.approx(place(date(2026, 1, 7)), abs=0.003), pytest.approx(place(date(2026, 1, 23), 1), abs=0.003)]
    ]
    tail = rows[7]["tails"][0]
    assert tail == [
        pytest.approx(place(date(2025, 12, 9)), abs=0.006),
        pytest.approx(place(date(2025, 12, 10), 0.5), abs=0.006),
    ]
    assert [number for number, row in rows.items() if row["tails"]] == [1, 7]
    vague = shown.ask("[...document.querySelectorAll('.chart li .vague')].length")
    assert vague == sum(bool(rows[number]["bars"]) for number in (13, 14))


def test_every_item_of_the_timeline_leads_to_its_row(shown: Page) -> None:
    missing = "[...document.links].map(link => link.hash).filter(hash => hash && !document.querySelector(hash))"
    assert shown.ask(missing) == []


def test_words_are_marked_with_their_language(shown: Page) -> None:
    assert shown.ask("document.documentElement.lang") == "en"
    assert shown.ask("document.querySelector('#i5 .summary').lang") == "ja"
    assert shown.ask("document.querySelector('#i5 q').lang") == "ja"
    assert shown.ask("document.querySelector('#i1 q').lang") == "en"


def test_it_can_be_photographed_and_printed(shown: Page) -> None:
    pictures = set()
    for width, dark in ((1280, False), (1280, True), (390, False)):
        shown.look(width, dark=dark)
        pictures.add(shown.picture())
    assert len(pictures) == 3
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)
    assert shown.pdf().startswith(b"%PDF-")
    shown.look(720, paper=True)
    assert shown.ask("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert shown.ask("getComputedStyle(document.querySelector('tr')).breakInside") == "avoid"
