"""Where a text undertakes something: sentences and clauses, items under their headers, words inside quotation marks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from tracker.intake import cues_lists as lists
from tracker.intake import english, japanese, phrases, tabular
from tracker.intake.sentences import HEADING, ITEM, ROW, SKIP, Sentence
from tracker.intake.undertaking import FIRM, SOFT, Undertaking
from tracker.patterns import pattern

_OPEN_QUOTES = {"“": "”", "‘": "’", '"': '"', "「": "」", "『": "』"}
# ",” she said", ",” the minister told reporters": who spoke, after the quotation.
_ATTRIBUTED = pattern(r",? (?:[\w’'.-]+ ){0,6}(?:said|says|added|told|stated|explained|noted|continued|stressed)\b")
_SAYS = pattern(r"\w: [“\"](?=\w)")
_ACCORDING = pattern(r"According to [^,]{3,60}, ")
# What joins an item to the next one of its list is no part of it.
_JOINS = pattern(r"[;,]? (?:and|or)$")
_POLITE = pattern(r"(?:ます|です|ました|でした)。")
_PLAIN = pattern(r"[るただいくすう]。")


@dataclass(slots=True)
class Found:
    sentence: Sentence
    undertaking: Undertaking
    start: int
    end: int
    strength: str
    header: int | None
    when: tuple[int, int] | None = None


def found_in(text: str, sentences: list[Sentence], lang: str, stated: date | None) -> Iterator[Found]:
    """Every span to propose with its deed, in the order of the text."""
    polite = lang == "ja" and len(_POLITE.findall(text)) > len(_PLAIN.findall(text)) / 2
    leads = {sentence.lead for sentence in sentences if sentence.lead is not None}
    leading: dict[int, Undertaking] = {}
    announced: set[int] = set()
    ahead: int | None = None
    year = stated.year if stated else None
    for place, sentence in enumerate(sentences):
        if sentence.kind == SKIP:
            continue
        if sentence.kind == ROW:
            yield from _row(sentence, sentences[sentence.lead or 0].text, lang)
            continue
        if ahead is not None and not _still_listing(sentences, place, ahead):
            ahead = None
        read: list[Undertaking] = []
        if sentence.kind != HEADING or place in leads:
            if lang == "ja":
                read = japanese.undertakings(sentence.text, polite and sentence.kind != ITEM, year)
            else:
                goes_on = sentence.text.startswith(english.GOES_ON) and place > 0
                history = goes_on and english.is_background(sentences[place - 1].text, year)
                read = english.undertakings(sentence.text, year, history)
        header = sentence.lead if sentence.lead is not None else ahead
        heads = place in leads or (_item_follows(sentences, place) and _announces(sentence.text))
        opens = (
            heads
            or sentence.kind == HEADING
            or (sentence.text.endswith(":") and lists.LIST_AHEAD.search(sentence.text) is not None)
        )
        if opens and (read or (_bare_header(sentence.text) and (heads or sentence.kind != HEADING))):
            leading[place] = read[0] if read else _whole(sentence.text)
            ahead = place
            if _bare_header(sentence.text):
                announced.add(place)
            if heads and not (
                read and sentence.kind != HEADING and (read[0].dated or not lists.OPEN_HEADER.search(sentence.text))
            ):
                continue
        if not read and (booked := lists.BOOKED.fullmatch(sentence.text)):
            when = next(booked.span(name) for name in ("when", "planned", "day") if booked[name])
            made = replace(_whole(sentence.text), dated=True)
            yield Found(sentence, made, sentence.start, sentence.end, FIRM, None, when)
            continue
        if not read and lang == "ja" and _closed(sentences, place):
            read = japanese.undertakings(lists.OF_A_LIST.sub("こと", sentence.text) + "で一致した")
        if not read and lang != "ja" and sentence.kind == ITEM and sentence.lead is not None:
            read = _read_after(sentences[sentence.lead].text, sentence.text, year)
            if read:
                yield from _spans(sentence, read, sentence.lead)
                continue
        if not read and header in leading and sentence.kind == ITEM:
            handed = english.listed(sentence.text) if lang != "ja" else japanese.listed(sentence.text)
            first = place == 0 or sentences[place - 1].paragraph != sentence.paragraph
            handed = handed or (_named_deed(sentence.text) if header in announced and first else None)
            read = [handed] if handed else []
        if read:
            yield from _spans(sentence, read, header if header in leading else None)


def _closed(sentences: list[Sentence], place: int) -> bool:
    """Whether an item that ends in こと is of a list after which stands what was done with all of it: …で一致した."""
    if sentences[place].kind != ITEM or not lists.OF_A_LIST.search(sentences[place].text):
        return False
    rest = (
        one for one in sentences[place + 1 : place + 12] if one.kind != ITEM or not lists.OF_A_LIST.search(one.text)
    )
    after = next(rest, None)
    closes = lists.ENDS_LIST.search if after and after.kind == ITEM else lists.CLOSES.match
    return after is not None and closes(after.text) is not None


def _read_after(header: str, item: str, year: int | None) -> list[Undertaking]:
    """The undertakings of an item that begins with its verb, under a header that only names who: "The Ministers:"."""
    who = lists.WHO.fullmatch(header)
    if not who or not item[:1].islower():
        return []
    prefix = who["who"].strip() + " "
    off = len(prefix)
    return [
        replace(
            one,
            start=max(0, one.start - off),
            end=one.end - off,
            head=max(0, one.head - off),
            left=max(0, one.left - off),
            right=None if one.right is None else one.right - off,
            subject=(0, 0),
            speaker=(0, 0),
        )
        for one in english.undertakings(prefix + item, year)
    ]


def _still_listing(sentences: list[Sentence], place: int, ahead: int) -> bool:
    """Whether a sentence is still of the list that the header at `ahead` opened: an item, or one of the next few
    paragraphs of a header that ends in a colon and has no items."""
    if sentences[place].kind == ITEM:
        return sentences[place - 1].kind in (ITEM, HEADING) or place - ahead < 3
    if sentences[place].kind == HEADING and sentences[place + 1 : place + 2] and sentences[place + 1].kind == ITEM:
        return sentences[ahead].text.endswith(":") and not lists.BACKGROUND.match(sentences[place].text)
    if place == ahead + 1 and any(sentence.kind == ITEM for sentence in sentences[place : place + 2]):
        return True
    itemised = any(sentence.kind == ITEM for sentence in sentences[ahead + 1 : place])
    return (
        not itemised
        and sentences[ahead].text.endswith(":")
        and sentences[place].paragraph <= sentences[ahead].paragraph + 3
        and sentences[place].kind != HEADING
    )


def _item_follows(sentences: list[Sentence], place: int) -> bool:
    """Whether a list begins with the next sentence, or after one that comments on it."""
    return any(sentence.kind == ITEM for sentence in sentences[place + 1 : place + 3])


def _announces(text: str) -> bool:
    return bool(lists.LIST_AHEAD.search(text)) or (text.endswith((":", "：")) and _bare_header(text))


def _bare_header(text: str) -> bool:
    """A header that undertakes with its colon alone: "Japan will:", "Commitments:", 今後の取組："""
    return bool(lists.HEADER.search(text) or lists.INCLUDES.search(text)) and not lists.ASKED.search(text)


def _row(sentence: Sentence, header: str, lang: str) -> Iterator[Found]:
    """A row of a table of measures; its date stands in its cell, not in a sentence."""
    read = tabular.row(header, sentence.text, lang)
    if read:
        made, when = read
        yield Found(sentence, made, sentence.start, sentence.end, made.strength, None, when)


def _named_deed(text: str) -> Undertaking | None:
    """An item of a list of measures that names one without a verb: "Continued advocacy for small islands"."""
    if len(text) > 200 or lists.SAYS.search(text):
        return None
    dated = any(phrase.definite for phrase in (phrases.find_en(text) or phrases.find_ja(text)))
    return Undertaking(0, len(text), FIRM if dated else SOFT, (0, 0), "", 0, dated=dated)


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
        if close > one.start and (text[0] in '“‘"' or text[close + 1 : close + 2] in ("", "と", "。")):
            return 1, close - (text[close - 1] == ",")
    said = _SAYS.search(text, 0, max(one.start, 1)) if left == 0 and ": " in text else None
    if said and not any(mark in text[said.end() : one.start] for mark in '”"'):
        left = said.end()
        close = text.find("”" if text[left - 1] == "“" else '"', max(one.end - 1, left))
        right = close if close > 0 else right
    if left == 0 and (match := _ACCORDING.match(text)):
        left = match.end()
    if right == len(text):
        close = next((text.find(mark) for mark in "”»" if mark in text), -1)
        close = text.find('"') if close < 0 and text.count('"') == 1 else close
        told = 0 < one.head < close and _ATTRIBUTED.match(text, close + 1)
        if close >= 0 and (close > one.end - 3 or told) and "“" not in text:
            right = close - (text[close - 1] == ",")
    joins = _JOINS.search(text) if right == len(text) and text.endswith((" and", " or")) else None
    if joins:
        right = joins.start()
    if right == len(text) and text.endswith('"') and text.count('"') % 2:
        right -= 1
    return left, right
