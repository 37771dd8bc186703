"""Phrases as ministries, parliament and statutes write them, each with the one window it may have."""

import csv
import datetime as dt
from pathlib import Path

import pytest

from tracker.due import DuePhraseError, EventTerm, explain, resolve

TABLE = Path(__file__).with_name("japanese.tsv")
STATED = dt.date(2025, 5, 28)


def read(phrase: str, stated: dt.date) -> tuple[str, str, str]:
    try:
        due = resolve(phrase, stated, "ja")
    except DuePhraseError:
        return ("refused", "", "")
    return (due.kind, str(due.earliest or ""), str(due.latest or ""))


def test_every_phrase_of_the_list_has_its_window() -> None:
    with TABLE.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    assert len(rows) > 700
    wanted = {row["phrase"]: (row["kind"], row["earliest"], row["latest"]) for row in rows}
    assert {row["phrase"]: read(row["phrase"], dt.date.fromisoformat(row["stated"])) for row in rows} == wanted


@pytest.mark.parametrize(
    ("phrase", "event", "term"),
    [
        ("第10回NPT運用検討会議までに", "第10回NPT運用検討会議", EventTerm("by")),
        ("条約の発効まで", "条約の発効", EventTerm("until")),
        ("首脳会合に先立ち", "首脳会合", EventTerm("before")),
        ("外相会談の際に", "外相会談", EventTerm("at")),
        ("国会の承認後、速やかに", "国会の承認", EventTerm("after")),
        ("公布の日から施行", "公布", EventTerm("from")),
        ("締結後90日以内に", "締結", EventTerm("after", days=90, limit=True)),
        ("公布の日から起算して六月を超えない範囲内において政令で定める日", "公布", EventTerm("after", 6, limit=True)),
        ("施行後5年を目途として", "施行", EventTerm("after", 60)),
        ("会合の2週間前までに", "会合", EventTerm("before", days=14, limit=True)),
        ("発効後10年間", "発効", EventTerm("until", 120, limit=True)),
    ],
)
def test_an_event_keeps_its_name_and_how_the_term_hangs_on_it(phrase: str, event: str, term: EventTerm) -> None:
    due = resolve(phrase, STATED)
    assert (due.kind, due.event, due.event_term) == ("event", event, term)


@pytest.mark.parametrize(
    ("phrase", "rule"),
    [
        ("毎年7月1日", "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1"),
        ("毎年6月末までに", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30"),
        ("毎年9月に", "FREQ=YEARLY;BYMONTH=9"),
        ("毎月10日", "FREQ=MONTHLY;BYMONTHDAY=10"),
        ("毎月第2火曜日", "FREQ=MONTHLY;BYDAY=2TU"),
        ("毎週金曜日", "FREQ=WEEKLY;BYDAY=FR"),
        ("隔週で", "FREQ=WEEKLY;INTERVAL=2"),
        ("年3回", "FREQ=MONTHLY;INTERVAL=4"),
        ("5年ごとに", "FREQ=YEARLY;INTERVAL=5"),
        ("毎年度", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1"),
    ],
)
def test_what_comes_round_carries_a_rule_that_dateutil_reads(phrase: str, rule: str) -> None:
    from dateutil.rrule import rrulestr

    due = resolve(phrase, STATED)
    assert due.recurrence == rule
    assert rrulestr(rule, dtstart=dt.datetime.combine(due.earliest or STATED, dt.time()))[0] is not None


@pytest.mark.parametrize(
    "phrase",
    [
        "2030年頃までに",
        "早ければ来年4月に",
        "概ね2027年までに",
        "本年9月を目途に",
        "次の金曜日",
        "7月第2週",
        "5営業日以内に",
        "年末年始",
        "約半年以内に",
        "2、3年のうちに",
        "来年初めに",
    ],
)
def test_what_can_be_argued_is_soft(phrase: str) -> None:
    assert resolve(phrase, STATED).soft


@pytest.mark.parametrize(
    ("whole", "parts"),
    [("6月から8月", ("6月", "8月")), ("令和7年10月から翌年3月まで", ("令和7年10月", "令和8年3月"))],
)
def test_a_range_begins_with_its_first_and_ends_with_its_last_period(whole: str, parts: tuple[str, str]) -> None:
    both, first, last = (resolve(phrase, STATED) for phrase in (whole, *parts))
    assert (both.earliest, both.latest) == (first.earliest, last.latest)


@pytest.mark.parametrize("word", ["末", "初め", "半ば", "前半", "上旬", "第1週", "最終週", "末日", "の最終営業日"])
@pytest.mark.parametrize("range_", ["6月から8月", "令和7年度から令和9年度まで", "6月10日~12日"])
def test_a_word_after_a_range_never_takes_from_its_beginning(range_: str, word: str) -> None:
    first = resolve(range_, STATED)
    try:
        due = resolve(range_ + word, STATED)
    except DuePhraseError:
        return
    assert due.earliest == first.earliest


def test_an_explanation_names_the_rows() -> None:
    assert explain("令和7(2025)年度末までに", STATED).rule == "までに < 末 < 元号と西暦の年度"
