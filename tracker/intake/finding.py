"""Where a text undertakes something: sentences and clauses, items under their headers, words inside quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tracker.intake import english, japanese
from tracker.intake.sentences import HEADING, ITEM, SKIP, Sentence
from tracker.intake.undertaking import FIRM, Undertaking

_OPEN_QUOTES = {"“": "”", "‘": "’", '"': '"', "「": "」", "『": "』"}
_ACCORDING = re.compile(r"According to [^,]{3,60}, ")
_LIST_AHEAD = re.compile(r"(?i)\bthe following\b|\bas follows\b|\bbelow\b|以下の|次の(?:事項|とおり|通り|点)|下記")
_POLITE = re.compile(r"(?:ます|です|ました|でした)。")
_PLAIN = re.compile(r"[るただいくすう]。")
_HEADER = re.compile(
    r"(?i)\b(?:will|shall|to|commit(?:s|ted)?|commitments|pledges|actions|deliverables|next steps|agreed|decided)\s*:$|"
    r"(?:約束|取組|取り組み|実施|行う|予定|合意|決定|コミット|公約|措置|事項)[^。]{0,12}[:：]$"
)


@dataclass(slots=True)
class Found:
    sentence: Sentence
    undertaking: Undertaking
    start: int
    end: int
    strength: str
    header: int | None


def found_in(text: str, sentences: list[Sentence], lang: str, stated: date | None) -> Iterator[Found]:
    """Every span to propose with its deed, in the order of the text."""
    polite = lang == "ja" and len(_POLITE.findall(text)) > len(_PLAIN.findall(text)) / 2
    leads = {sentence.lead for sentence in sentences if sentence.lead is not None}
    leading: dict[int, Undertaking] = {}
    ahead: int | None = None
    for place, sentence in enumerate(sentences):
        if sentence.kind == SKIP:
            continue
        if ahead is not None and not _still_listing(sentences, place, ahead):
            ahead = None
        read: list[Undertaking] = []
        if sentence.kind != HEADING or place in leads:
            read = _read(sentence.text, lang, stated, polite and sentence.kind != ITEM)
        header = sentence.lead if sentence.lead is not None else ahead
        heads = place in leads or (_LIST_AHEAD.search(sentence.text) is not None and _item_follows(sentences, place))
        opens = heads or (sentence.text.endswith(":") and _LIST_AHEAD.search(sentence.text) is not None)
        if opens and (read or _bare_header(sentence.text)):
            leading[place] = read[0] if read else _whole(sentence.text)
            ahead = place
            if heads and not (read and read[0].dated and sentence.kind != HEADING):
                continue
        if not read and header in leading and sentence.kind == ITEM:
            handed = english.listed(sentence.text) if lang != "ja" else japanese.listed(sentence.text)
            read = [handed] if handed else []
        if read:
            yield from _spans(sentence, read, header if header in leading else None)


def _still_listing(sentences: list[Sentence], place: int, ahead: int) -> bool:
    """Whether a sentence is still of the list that the header at `ahead` opened: an item, or one of the next few
    paragraphs of a header that ends in a colon and has no items."""
    if sentences[place].kind == ITEM:
        return sentences[place - 1].kind == ITEM or place - ahead < 3
    itemised = any(sentence.kind == ITEM for sentence in sentences[ahead + 1 : place])
    return (
        not itemised
        and sentences[ahead].text.endswith(":")
        and sentences[place].paragraph <= sentences[ahead].paragraph + 3
        and sentences[place].kind != HEADING
    )


def _read(text: str, lang: str, stated: date | None, polite: bool) -> list[Undertaking]:
    return (
        japanese.undertakings(text, polite)
        if lang == "ja"
        else english.undertakings(text, stated.year if stated else None)
    )


def _item_follows(sentences: list[Sentence], place: int) -> bool:
    return place + 1 < len(sentences) and sentences[place + 1].kind == ITEM


def _bare_header(text: str) -> bool:
    """A header that undertakes with its colon alone: "Japan will:", "Commitments:", 今後の取組："""
    return bool(_HEADER.search(text))


def _whole(text: str) -> Undertaking:
    return Undertaking(0, len(text), FIRM, (0, 0), "", 0)


def _spans(sentence: Sentence, read: list[Undertaking], header: int | None) -> Iterator[Found]:
    """One for each span to quote, as firm as its firmest deed."""
    groups: dict[tuple[int, int], list[Undertaking]] = {}
    for one in read:
        left, right = _trimmed(sentence.text, one)
        groups.setdefault((left, right), []).append(one)
    for (left, right), group in groups.items():
        best = next((one for one in group if one.strength == FIRM), group[0])
        yield Found(sentence, best, sentence.start + left, sentence.start + right, best.strength, header)


def _trimmed(text: str, one: Undertaking) -> tuple[int, int]:
    """The quote's bounds in its sentence: inside the quotation marks that hold the deed, after "According to …, "."""
    left, right = one.left, len(text) if one.right is None else one.right
    if left == 0 and text[:1] in _OPEN_QUOTES:
        close = text.find(_OPEN_QUOTES[text[0]], 1)
        if close > one.start:
            return 1, close - (text[close - 1] == ",")
    if left == 0 and (match := _ACCORDING.match(text)):
        left = match.end()
    if right == len(text):
        close = next((text.find(mark) for mark in "”»" if mark in text), -1)
        if close > one.end - 3 and "“" not in text:
            right = close - (text[close - 1] == ",")
    return left, right
