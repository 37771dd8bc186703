"""How a page is laid out on terminals of different widths."""

import pytest

from tests.conftest import Program
from tracker.render.layout import wrap
from tracker.text import width


@pytest.fixture
def two(tracker_sqlite: Program) -> Program:
    late = ("--due", "from the end of June this year", "--stated", "2025-05-28")
    tracker_sqlite("add", "Send a liaison officer to the new centre for the winter", "--party", "Japan", *late)
    summary = "防災無線の更新に関する合同の作業部会を設け、沿岸の全自治体を含む枠組みを（島しょ部を除き）整える。"
    tracker_sqlite("add", summary, "--party", "Japan", "--latest", "2025-12-20")
    return tracker_sqlite


def test_one_long_standing_takes_no_room_from_the_other_rows(two: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = [
        "  1  should have started  Send a liaison officer to the new centre for the",
        "     163 days ago         winter [long overdue]",
        "                          Japan · from 21-30 Jun 2025 (arguable)",
        '                          "from the end of June this year"',
    ]
    below = [
        "  2  due in 10 days       防災無線の更新に関する合同の作業部会を設け、沿岸の全自",
        "                          治体を含む枠組みを（島しょ部を除き）整える。",
        "                          Japan · by 20 Dec 2025",
    ]
    listed = two("--today", "2025-12-10", "list").out
    assert listed.splitlines() == [*lines, *below, "", "2 items"]
    assert "\n".join(["OVERDUE", *lines, "", "DUE", *below]) in two("--today", "2025-12-10", "report").out


@pytest.mark.parametrize("columns", [40, 60, 72, 80, 100, 132])
@pytest.mark.parametrize("labels", ["en", "ja", "both"])
def test_no_line_is_wider_than_the_screen(
    two: Program, monkeypatch: pytest.MonkeyPatch, columns: int, labels: str
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = two("--today", "2025-12-10", "report", "--labels", labels).out.splitlines()
    assert max(map(width, lines)) <= columns
    texts = [line for line in lines if "防災" in line]
    assert all(len(line) - len(line.lstrip()) < columns / 2 for line in texts)


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    text = '合同の（定期的な）協議を、「来年」の（ＡＢＣ）会合。まで続ける、ということー(1月29日")。' * 3
    for columns in range(8, 60):
        lines = wrap(text, columns)
        assert all(width(line) <= columns for line in lines)
        assert "".join(lines) == text
        assert not [line for line in lines if line[0] in '、。）」ー)"' or line[-1] in "（「"]


def test_a_row_of_marks_alone_still_breaks() -> None:
    assert wrap("。" * 9, 8) == ["。" * 4, "。" * 4, "。"]
