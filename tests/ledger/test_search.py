"""What a search finds is what a plain reading of every text finds, on both engines."""

import json
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Program
from tests.ledger.desk import Desk, at_work
from tracker.ledger.commitments import note
from tracker.storage.search import rebuild, search
from tracker.words import TERM_LIMIT, plain, sought, stands, terms, tokens

JAPANESE = (
    "防衛省 防衛 衛生 職員 派遣 地雷 除去 支援 本年末 までに 実施 する こと 協議 "
    "サイバー センター ｾﾝﾀｰ 毎年 ６月下旬 ウクライナ々 予算"
)
LATIN = "RCDC staff Staff Šakalienė don't co-operation art party 2027 2% ＮＡＴＯ naïve budget x a demining in the of"
RANDOM = random.Random(6)


def _text(size: int) -> str:
    words = [RANDOM.choice(RANDOM.choice((JAPANESE, LATIN)).split()) for _ in range(size)]
    return "".join(word + RANDOM.choice((" ", "", "、", "\n", "。", " ")) for word in words).strip() or "x"


SUMMARIES = [" ".join(_text(6).split()) for _ in range(30)]
NOTES = [" ".join(_text(4).split()) for _ in range(10)]
# The last is one line longer than a piece of the index.
SOURCES = [_text(60), _text(200), "".join(_text(2000).split("\n"))]
QUOTED = {0: (1, 2), 1: (3,), 2: (29,)}


@pytest.fixture
def filled(db: str, tmp_path: Path) -> Iterator[Desk]:
    with at_work(db) as desk:
        for n, summary in enumerate(SUMMARIES, 1):
            source = next((which for which, quoting in QUOTED.items() if n in quoting), None)
            file = tmp_path / f"{source}.txt"
            if source is not None:
                file.write_text(SOURCES[source], encoding="utf-8")
            desk.log(summary, source=str(file) if source is not None else None)
        for n, text in enumerate(NOTES, 1):
            desk.write(lambda writer, n=n, text=text: note(writer, n, text))  # type: ignore[misc]
        yield desk


def _texts(number: int) -> list[str]:
    return [
        SUMMARIES[number - 1],
        *NOTES[number - 1 : number],
        *(SOURCES[which] for which, quoting in QUOTED.items() if number in quoting),
    ]


def _spaced(char: str) -> bool:
    """A letter or digit of a script that puts spaces between words."""
    name = unicodedata.name(char, "")
    return char.isalnum() and not name.startswith(("CJK", "HIRAGANA", "KATAKANA", "IDEOGRAPHIC", "HANGUL"))


def _scan(term: str, text: str) -> bool:
    """Every place where the term's characters stand, unless a Latin word goes on before, or after without a star."""
    goes_on, term = term.endswith("*"), term.removesuffix("*")
    at = text.find(term)
    while at >= 0:
        before, after = text[:at][-1:], text[at + len(term) :][:1]
        cut = (before and _spaced(before) and _spaced(term[0])) or (
            after and _spaced(after) and _spaced(term[-1]) and not goes_on
        )
        if not cut:
            return True
        at = text.find(term, at + 1)
    return False


def _terms() -> list[str]:
    """400 terms of one to eight characters: pieces of the texts, their words, and characters thrown together."""
    everything = [plain(text).split() for text in (*SUMMARIES, *NOTES, *SOURCES)]
    words = [word for text in everything for word in text]
    found: list[str] = []
    while len(found) < 400:
        word = RANDOM.choice(words)
        size, at = RANDOM.randint(1, 8), RANDOM.randrange(len(word))
        thrown = "".join(RANDOM.choice(plain(JAPANESE.replace(" ", ""))) for _ in range(RANDOM.randint(1, 3)))
        letters = "".join(RANDOM.choice("abstfr2") for _ in range(RANDOM.randint(1, 4)))
        term = RANDOM.choice((word[:8], word[at : at + size], word[at : at + size], thrown, letters))
        if any(char.isalnum() for char in term):
            found.append(f"{term}*" if len(found) % 4 == 0 else term)
    return found


def test_four_hundred_terms_are_found_where_a_plain_scan_finds_them(filled: Desk) -> None:
    plain_texts = {n: [plain(text) for text in _texts(n)] for n in range(1, len(SUMMARIES) + 1)}
    numbers = {row["uid"]: row["number"] for row in filled.read(lambda store: store.rows("commitments"))}
    hits = 0
    for again in (False, True):
        if again:
            filled.store.writing(lambda: rebuild(filled.store), "again")
        for term in _terms()[: 50 if again else 400]:
            wanted = [n for n, texts in plain_texts.items() if any(_scan(term, text) for text in texts)]
            found = filled.read(lambda store, term=term: search(store, [term]))  # type: ignore[misc]
            assert sorted(numbers[uid] for uid in found) == wanted, term
            hits += bool(wanted)
    assert hits > 150


@pytest.mark.parametrize("size", [1, 2, 3, 8])
def test_whatever_holds_a_term_is_filed_under_its_tokens(size: int) -> None:
    """The index only narrows: it must never lose a text."""
    for text in (*SUMMARIES, *SOURCES):
        held, compared = tokens(text), plain(text)
        for at in range(0, len(compared), 29):
            term = compared[at : at + size].strip()
            if len(term.split()) == 1 and stands(term, compared):
                for token in sought(term):
                    begins = token.removesuffix(":*")
                    assert token in held or (begins != token and any(each.startswith(begins) for each in held))


def test_a_term_across_the_end_of_a_piece_is_found(filled: Desk) -> None:
    line = "ア" * 4997 + "境界線" + "イ" * 50
    item = filled.log(" ".join(["Long", line]))
    assert list(filled.read(lambda store: search(store, ["境界線"]))) == [item.uid]


@pytest.fixture
def looked(tracker: Program, tmp_path: Path) -> Program:
    file = tmp_path / "s.txt"
    file.write_text("Both ministers met.\n防衛省は職員を送る。\nThe budget stays.", encoding="utf-8")
    tracker("add", "Send staff to the RCDC", "--party", "Japan", "--source", file, "--quote", "防衛省は職員を送る。")
    tracker("add", "Hold the dialogue", "--party", "Japan", "--latest", "2025-12-31")
    tracker("note", 2, "A naïve hope")
    tracker("note", 2, "The desk expects a date in October")
    tracker("evidence", 2, "seen in Vilnius", "--quote", "they met in Kaunas")
    tracker("follow-up", 2, "Ask the embassy", "--on", "2025-06-02")
    return tracker


FOUND: list[tuple[str, dict[str, list[str]]]] = [
    ("防衛", {"1": ["quote"]}),
    ("衛", {"1": ["quote"]}),
    ("ＲＣＤＣ", {"1": ["summary"]}),
    ("rcdc staff", {"1": ["summary"]}),
    ("staff 職員", {"1": ["summary", "quote"]}),
    ("budget", {"1": ["source"]}),
    ("budget rcdc", {"1": ["source", "summary"]}),
    ("OCTOBER", {"2": ["note"]}),
    ("kaunas", {"2": ["evidence"]}),
    ("embassy", {"2": ["follow-up"]}),
    ("the", {"1": ["summary"], "2": ["summary", "follow-up", "note"]}),
    ("alog", {}),
    ("dialog*", {"2": ["summary"]}),
    ("dialogue*", {"2": ["summary"]}),
    ("ＲＣ＊ sta*", {"1": ["summary"]}),
    ("bud*", {"1": ["source"]}),
    ("防衛*", {"1": ["quote"]}),
    ("防*", {"1": ["quote"]}),
    ("alogue*", {}),
    ("na*", {"2": ["note"]}),
    ("Naï*", {"2": ["note"]}),
    ("rcdc embassy", {}),
]


def test_where_the_words_stand(looked: Program) -> None:
    for text, expected in FOUND:
        shown = json.loads(looked("search", *text.split(" "), "--format", "json").out)
        assert shown["schema"] == "tracker.list/1"
        assert shown["found_in"] == expected, text
        assert [item["id"] for item in shown["items"]] == [int(number) for number in expected]


def test_what_was_taken_back_or_changed_is_not_found(looked: Program) -> None:
    def found(text: str, *more: object) -> str:
        return looked("search", text, *more, "--format", "json").out

    for word in ("embassy", "kaunas", "october"):
        assert '"id": 2' in found(word)
        assert looked("undo").code == 0
        assert '"id": 2' not in found(word)
    looked("edit", 2, "--summary", "Hold a round table")
    assert '"id": 2' not in found("dialogue")
    assert '"id": 2' in found("round")
    looked("mark", 2, "withdrawn", "--reason", "dropped")
    assert '"id": 2' not in found("round")
    assert '"id": 2' in found("round", "--all")


@pytest.mark.parametrize("text", ["", "  ", "%", "*", "--- x", "y" * (TERM_LIMIT + 1)])
def test_what_cannot_be_searched_for_is_refused_in_one_line(tracker_sqlite: Program, text: str) -> None:
    done = tracker_sqlite("search", "--", text)
    assert (done.code, done.out, len(done.err.splitlines())) == (2, "", 1)


def test_terms_are_plain_and_each_once() -> None:
    assert terms("ＲＣＤＣ rcdc  Staff") == ["rcdc", "staff"]


def test_the_engines_own_signs_mean_nothing(looked: Program) -> None:
    for sign in ("'", '"', "*", ":", "&", "|", "!", "(", "\\", "<->", "AND", "NOT", "NEAR"):
        for text in (f"rcdc{sign}x", f"{sign}staff", f"防{sign}衛"):
            done = looked("search", "--", text)
            assert done.code == 0, done.err


@pytest.mark.parametrize(
    "text",
    ["Caf\u00e9", "Cafe\u0301", "ﾘﾄｱﾆｱ", "リトアニア", "髙橋", "高橋", "ＲＣＤＣ", "\u212bland", "o\ufb03ce", "②"],
)
def test_a_search_folds_what_storage_keeps_character_by_character(tracker: Program, tmp_path: Path, text: str) -> None:
    file = tmp_path / "s.txt"
    file.write_text(f"So it says: {text}.", encoding="utf-8")
    tracker("add", text, "--party", f"Bureau {text}", "--owner", text, "--tag", text, "--source", file, "--quote", text)
    tracker("note", 1, text)
    found = json.loads(tracker("show", 1, "--format", "json").out)
    item = found["item"]
    kept = (item["summary"], item["owner"], item["parties"]["responsible"], item["tags"], item["sources"][0]["quote"])
    assert (*kept, found["history"][-1]["text"]) == (text, text, [f"Bureau {text}"], [text], text, text)
    rows = [json.loads(line) for line in tracker("export").out.splitlines()]
    assert [row["text"] for row in rows if row.get("table") == "sources"] == [f"So it says: {text}."]
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        hit = json.loads(tracker("search", unicodedata.normalize(form, text), "--format", "json").out)
        assert hit["found_in"] == {"1": ["summary", "quote", "note"]}, form
    for one, other in (("髙橋", "高橋"), ("高橋", "髙橋")):
        assert text != one or '"id": 1' not in tracker("search", other, "--format", "json").out


def test_a_search_says_when_only_closed_items_hold_the_words(tracker: Program) -> None:
    tracker("add", "Send a liaison officer", "--party", "Japan")
    assert tracker("search", "liaison").err == ""
    tracker("mark", 1, "withdrawn", "--reason", "dropped")
    done = tracker("search", "liaison")
    assert done.out == "Nothing to show.\n"
    assert done.err == "tracker: 1 closed item with these words; see also: tracker search --all\n"
    for words in (["--all"], ["--status", "stalled"], ["--format", "json"]):
        assert tracker("search", "liaison", *words).err == ""
    assert tracker("search", "officers").err == ""
    tracker("add", "Thank the liaison officer", "--party", "Japan")
    assert tracker("search", "liaison").err == ""


def test_a_search_that_finds_nothing_says_when_longer_words_would(tracker: Program) -> None:
    tracker("add", "Sign the agreement", "--party", "Japan")
    tracker("add", "Honour the agreements in force", "--party", "Japan")
    done = tracker("search", "agree")
    assert done.out == "Nothing to show.\n"
    assert done.err == "tracker: 2 items with longer words; see: tracker search 'agree*'\n"
    found = json.loads(tracker("search", "agree*", "--format", "json").out)["found_in"]
    assert found == {"1": ["summary"], "2": ["summary"]}
    for words in (["agree", "--format", "json"], ["agreement"], ["greement"], ["合意"], ["agree*"]):
        assert tracker("search", *words).err == ""
