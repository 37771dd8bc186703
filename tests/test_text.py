import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import UsageError
from tracker.render.layout import columns, wrap
from tracker.text import admit, fold, visible, width

ANY = st.text(st.characters(exclude_categories=()))


@given(ANY)
def test_nothing_that_could_move_or_hide_text_is_shown(text: str) -> None:
    shown = visible(text)
    assert not [char for char in shown if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp")]
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff")
    shown.encode()


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain", "plain"),
        ("防衛省", "防衛省"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\x9bb", "a\\x9bb"),
        ("abc\u202egnp.exe", "abc\\u202egnp.exe"),
        ("two\r\nlines\tand a tab", "two lines and a tab"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_visible(raw: str, shown: str) -> None:
    assert visible(raw) == shown


@given(ANY)
def test_the_gate_lets_through_what_both_databases_hold(text: str) -> None:
    bad = next((n for n, char in enumerate(text, 1) if char == "\0" or "\ud800" <= char <= "\udfff"), None)
    if bad is None:
        assert admit(text, "it") == text
    else:
        with pytest.raises(UsageError, match=f"^it .* at position {bad}; "):
            admit(text, "it")


@pytest.mark.parametrize(
    ("one", "other"),
    [("ＪＭＯＤ", "jmod"), ("Japan  ", " japan"), ("ﾘﾄｱﾆｱ", "リトアニア"), ("a\u200bb", "ab"), ("Straße", "STRASSE")],
)
def test_names_that_look_the_same_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_names_that_differ_stay_apart() -> None:
    assert fold("髙橋") != fold("高橋")


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])), st.integers(20, 120))
def test_wrapping_keeps_every_word_within_the_width(text: str, size: int) -> None:
    lines = wrap(text, size)
    assert all(width(line) <= size for line in lines)
    assert "".join("".join(lines).split()) == "".join(visible(text).split())


def test_a_japanese_row_is_aligned_by_its_true_width() -> None:
    assert columns(["  1", "5日遅れ", "第二橋梁の耐震補強を終える"], [3, 8], 35) == [
        "  1  5日遅れ   第二橋梁の耐震補強を",
        "               終える",
    ]
