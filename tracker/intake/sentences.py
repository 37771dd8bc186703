"""A text cut into sentences that know where they stand; nothing is removed, boilerplate is only marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from tracker.intake import cues_en, cues_ja, tabular
from tracker.intake import cues_lists as lists
from tracker.intake.cues_dates import KEPT
from tracker.patterns import pattern

PROSE, ITEM, HEADING, ROW, SKIP = "prose", "item", "heading", "row", "skip"


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters start (inclusive) to end (exclusive) of the stored text; `lead` is the place of its list's header."""

    start: int
    end: int
    text: str
    kind: str
    lead: int | None = None
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class _Block:
    start: int
    end: int
    kind: str
    indent: int


_LINE = pattern(r"[^\n]+")
_ITEM = pattern(
    r"(?:[-*•‣°◦▪●○■□◆◇・※–—－―▶►✓✔➢▼▽][ \t\u3000]*"
    r"|[(（]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[ア-ン]|[一二三四五六七八九十]{1,3})[)）.．、][ \t\u3000]*"
    r"|[①-⑳][ \t\u3000]*|[ア-ン][ \u3000]+|#{1,6}[ \t]+|>[ \t]?)(?=\S)"
)
_NUMBERED = pattern(
    r"(?:[0-9０-９]{1,3}[.．)）]?|[(（][0-9０-９]{1,3}[)）]|第[一二三四五六七八九十0-9]{1,3}[章節])[ \t\u3000]+(?=\S)"
)
_NUMBER_BEFORE = pattern(r"[0-9０-９][.．、)）]?[ \u3000]*$")
_CLOSED_BY = {"「": "」", "『": "』", "（": "）)", "(": "）)"}
_DECIMAL = pattern(r"\d{1,3}[.．]\d")
_END_EN = pattern(r"[.!?]['\"”’)\]]{0,3}(?:\[\d{1,3}\]|\(\d{1,3}\))?(?=\s)")
_END_JA = pattern(r"(?:[。！？!?]|(?<![0-9０-９])．(?![0-9０-９]))+[」』）)\"”]{0,2}")
_LAST_WORD = pattern(r"[^\s(“\"‘]{1,20}$")
_TERMINAL = pattern(r"[.!?。．！？:：;；,、]['\"”’)\]」』）]{0,3}$")
_SPACE = " \t\r\u3000\xa0\x0b\x0c"


def split(text: str, lang: str) -> list[Sentence]:
    """Sentences in order; headings and boilerplate are marked by their kind, blank stretches leave no sentence."""
    blocks = list(_blocks(text, lang))
    if blocks and (kept := KEPT.match(text)) and blocks[0].start < kept.end() < blocks[0].end:
        blocks[0] = replace(blocks[0], start=kept.end())
    kinds = _mark_boilerplate(text, blocks)
    found: list[Sentence] = []
    lead: int | None = None
    lead_kind = PROSE
    table = 0
    for number, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        if kind == ROW:
            found.append(Sentence(block.start, block.end, text[block.start : block.end], ROW, table, number))
            continue
        if kind != ITEM and lead is not None and (lead_kind == PROSE or kind != PROSE or block.indent == 0):
            lead = None
        for start, end in _cut(text, block.start, block.end, lang):
            inner = lead if lead is not None and kind in (ITEM, PROSE) else None
            found.append(Sentence(start, end, text[start:end], kind, inner, number))
        if found and kind in (PROSE, ITEM, HEADING) and found[-1].paragraph == number:
            opens = text[block.start : block.end].rstrip().endswith((":", "：")) or (
                kind == HEADING
                and kinds[number + 1 : number + 2] == [ITEM]
                and lists.AHEAD.fullmatch(found[-1].text) is not None
            )
            table = len(found) - 1
            if opens and kind != ITEM:
                lead, lead_kind = len(found) - 1, kind
            elif opens:
                lead = len(found) - 1
    return found


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every line without its surrounding white space; a blank line is an empty span."""
    last = 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        yield from ((at, at) for at in range(last + 1, start))
        while start < end and text[start] in _SPACE:
            start += 1
        while end > start and text[end - 1] in _SPACE:
            end -= 1
        yield start, end
        last = match.end()


def _wrap_width(lengths: list[int], japanese: bool) -> int:
    """The column at which the text was wrapped by hand, or 0 when a paragraph is one line."""
    full = sorted(length for length in lengths if length > (15 if japanese else 40))
    if len(full) < 3:
        return 0
    widest = full[min(len(full) - 1, len(full) * 98 // 100)]
    limit = 60 if japanese else 120
    near = sum(length > widest * 0.75 for length in full)
    return widest if widest <= limit and full[-1] <= limit * 1.3 and near * 2 >= len(full) else 0


def _blocks(text: str, lang: str) -> Iterator[_Block]:
    lines = list(_lines(text))
    width = _wrap_width([end - start for start, end in lines], lang == "ja")
    opened: _Block | None = None
    before = (0, 0)
    for start, end in lines:
        if start == end:
            if opened:
                yield opened
            opened = None
            continue
        marker = _ITEM.match(text, start, end)
        if marker and _DECIMAL.match(text, start):
            marker = None
        if opened and not marker and _continues(text, before, (start, end), width):
            opened = _Block(opened.start, end, opened.kind, opened.indent)
        else:
            if opened:
                yield opened
            opened = _open(text, start, end, marker)
        before = (start, end)
    if opened:
        yield opened


def _open(text: str, start: int, end: int, marker: re.Match[str] | None) -> _Block:
    indent = start - (text.rfind("\n", 0, start) + 1)
    if marker and text[start] == "#":
        return _Block(marker.end(), end, HEADING, indent)
    if marker and text[start] != ">":
        numbered = text[start].isdigit() and marker.end() - start >= 2
        return _Block(marker.end(), end, PROSE if numbered and end - start > 160 else ITEM, indent)
    number = _NUMBERED.match(text, start, end)
    inner = marker.end() if marker else number.end() if number else start
    return _Block(inner, end, PROSE, indent)


def _continues(text: str, before: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    """Whether a line carries on the sentence of the line before it: begins small, or that line was full."""
    previous, first = text[before[1] - 1], text[line[0]]
    if "|" in text[line[0] : line[1]] or "\t" in text[line[0] : line[1]]:
        return False
    if previous in ".!?。！？:：" and not (
        width and text[before[0] : before[1]].endswith(cues_en.ABBREVIATIONS_AT_END)
    ):
        return False
    if first.islower() or previous in ",、，「『":
        return True
    if not width or _NUMBERED.match(text, *line):
        return False
    word = 1
    while word < 30 and line[0] + word < line[1] and ord(first) < 0x2E80 and text[line[0] + word] not in _SPACE:
        word += 1
    return before[1] - before[0] + word >= width * 0.88


def _mark_boilerplate(text: str, blocks: list[_Block]) -> list[str]:
    """The kind of each block; a ranking, menu or share list is skipped from its heading to the next real paragraph."""
    kinds: list[str] = []
    skipping = False
    columns = 0
    for number, block in enumerate(blocks):
        body = text[block.start : block.end]
        if block.kind == ITEM and _heads_prose(text, block, blocks[number + 1 : number + 2]):
            block = replace(block, kind=PROSE)
        if "|" in body or "\t" in body:
            if tabular.heads(body):
                columns = len(tabular.cells(body))
                kinds.append(HEADING)
                continue
            if columns and abs(len(tabular.cells(body)) - columns) <= 1 < columns:
                kinds.append(ROW)
                continue
            if not tabular.cells(body):
                kinds.append(SKIP)
                continue
        columns = 0
        ended = bool(_TERMINAL.search(body))
        real = ended and len(body) > 60 and block.kind != ITEM
        skipping = (skipping and not real) or _opens_boilerplate(body)
        if body.count(" • ") > 2 or skipping or _is_notice(body):
            kinds.append(SKIP)
        elif (
            block.kind == PROSE
            and not ended
            and "\n" not in body
            and len(body) <= 140
            and not _is_sentence(body, number)
        ):
            kinds.append(HEADING)
        else:
            kinds.append(block.kind)
    return kinds


def _heads_prose(text: str, block: _Block, after: list[_Block]) -> bool:
    """Whether a numbered Japanese line without an end is the heading of a paragraph (1.復興の推進), not an item."""
    return (
        block.end - block.start <= 40
        and text[block.end - 1] > "\u2e80"
        and not _TERMINAL.search(text, block.end - 3, block.end)
        and not lists.OF_A_LIST.search(text, block.start, block.end)
        and _NUMBER_BEFORE.search(text, max(0, block.start - 4), block.start) is not None
        and bool(after)
        and after[0].kind == PROSE
        and text[after[0].end - 1] == "。"
    )


def _opens_boilerplate(body: str) -> bool:
    return len(body) <= 80 and bool(cues_en.BOILERPLATE_HEAD.match(body) or cues_ja.BOILERPLATE_HEAD.search(body))


def _is_notice(body: str) -> bool:
    return len(body) <= 200 and bool(cues_en.BOILERPLATE_LINE.match(body) or cues_ja.NOTICE.search(body))


def _is_sentence(body: str, number: int) -> bool:
    """Whether a line without a full stop says something all the same; the first lines are titles."""
    if "。" in body or lists.FINITE_JA.search(body) or (number > 0 and lists.PLEDGE_LINE.match(body)):
        return True
    return number > 1 and lists.FINITE_EN.search(body) is not None


def _cut(text: str, start: int, end: int, lang: str) -> Iterator[tuple[int, int]]:
    """The sentences between two characters, without the white space around them."""
    stops = _stops_ja(text, start, end) if lang == "ja" else _stops_en(text, start, end)
    for left, right in pairwise([start, *stops, end]):
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if right > left:
            yield left, right


def _stops_ja(text: str, start: int, end: int) -> list[int]:
    """Ends of sentences outside quotation marks (a 。 within 「」 ends nothing)."""
    if not any(mark in text[start:end] for mark in "「『（("):
        return [match.end() for match in _END_JA.finditer(text, start, end)]
    stops, opened, closer = [], 0, ""
    for match in cues_ja.BRACKET_OR_STOP.finditer(text, start, end):
        mark = match.group()
        if mark in _CLOSED_BY:
            opened, closer = (opened, closer) if opened else (match.end(), _CLOSED_BY[mark])
        elif mark in "」』）)":
            opened = 0 if mark in closer else opened
        elif not opened or match.end() - opened > 400:
            stops.append(match.end())
    return stops


def _stops_en(text: str, start: int, end: int) -> list[int]:
    stops = []
    for match in _END_EN.finditer(text, start, end):
        after = match.end()
        while after < end and text[after].isspace():
            after += 1
        if after >= end or text[after].islower():
            continue
        if text[match.start()] == "." and _is_abbreviation(text, start, match.start(), text[after : after + 1]):
            continue
        stops.append(match.end())
    return stops


def _is_abbreviation(text: str, start: int, dot: int, following: str) -> bool:
    word = _LAST_WORD.search(text, max(start, dot - 20), dot)
    if not word:
        return False
    name = word.group().rpartition("-")[2]
    if name in cues_en.ABBREVIATIONS:
        return True
    if len(name) == 1 and name.isupper():
        return following.isupper()
    opener = cues_en.SENTENCE_OPENER.match(text, dot + 1) if name in cues_en.ABBREVIATIONS_MID else None
    office = opener and "." in name and name[0].isupper() and opener.group().strip() in cues_en.OFFICES
    return name in cues_en.ABBREVIATIONS_MID and (not opener or bool(office))


def unwrap(text: str, lang: str) -> str:
    """The text with each paragraph on one line, for what was extracted from pages or mail with fixed lines."""
    glue = "" if lang == "ja" else " "
    lines = []
    for block in _blocks(text, lang):
        first = text.rfind("\n", 0, block.start) + 1
        body = text[first : block.end]
        joined = glue.join(filter(None, (line.strip(_SPACE) for line in body.split("\n"))))
        lines.append(re.sub(r"([A-Za-z]{3})- (?=[a-z]{3})", r"\1-", joined) if glue else joined)
    return "\n".join(lines)
