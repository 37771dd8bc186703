"""Where a due phrase stands in a sentence, in English and Japanese; what it means is for `tracker.due` to say."""

import re
from dataclasses import dataclass
from functools import lru_cache

from tracker.intake import cues_due as cues
from tracker.patterns import pattern
from tracker.text import small


@dataclass(frozen=True, slots=True)
class Phrase:
    """A span of a sentence; `deadline` bounds when, `definite` names a time at all ("in due course" does not)."""

    start: int
    end: int
    deadline: bool
    definite: bool


@lru_cache(maxsize=256)
def find_en(text: str) -> tuple[Phrase, ...]:
    """Due phrases of an English sentence, left to right, each with the preposition that gives it its kind."""
    if not cues.ANY_ENGLISH.search(text):
        return ()
    found: list[Phrase] = []
    at, waits = 0, False
    low = small(text)
    for word in cues.WORD.finditer(text):
        start = word.start()
        if start < at:
            continue
        if low[start : word.end()] in cues.OPENERS or word.group().isdigit():
            match = cues.ENGLISH.match(low, start)
        else:
            match = cues.DAY.match(text, start) if text[start] in "JFMASOND" else None
        if not match:
            continue
        kind, said = match.lastgroup, low[start : match.end()]
        lead = said.split(" ", 1)[0]
        if kind in ("deadline", "period", "bare", "day") and (
            _not_a_time(text, start, match.end()) or _day_of_telling(text, start, match.end(), kind, lead)
        ):
            continue
        vague = kind == "vague" or bool(cues.PLURAL.search(said))
        before = kind == "event" and (lead in ("by", "before", "ahead", "prior") or said.startswith("in time"))
        deadline = not vague and (before or (kind in ("deadline", "end") and lead != "as"))
        definite = not vague and kind != "event" and "regular" not in said
        if definite and waits and start - at <= 1:
            start, deadline = found[-1].start, found.pop().deadline
        waits, at = kind == "event", match.end()
        found.append(Phrase(start, at, deadline, definite))
    return tuple(found)


def _not_a_time(text: str, start: int, end: int) -> bool:
    """ "for a year", "the March", "may", "in the fall": a word that only looks like a month, or no time at all."""
    body = text[start:end]
    last = body.rsplit(" ", 1)[-1]
    if last in ("may", "march", "august") or (last in ("fall", "spring") and text.startswith(" of", end)):
        return True
    first = body.split(" ", 1)[0].lower()
    if cues.MEASURES.fullmatch(body):
        return True
    if first in ("at", "about", "around", "between", "across", "up") and not re.search(
        r"\d|end|beginning|start|latest", body
    ):
        return True
    if first == "for" and cues.SET_FOR.search(text, 0, start):
        return False
    return (
        first == "for"
        and re.match(r"for (?:the |an? )?(?:next|coming|initial|following|further|another|period|\w+ more)\b", body)
        is None
    )


def _day_of_telling(text: str, start: int, end: int, kind: str, lead: str) -> bool:
    """Whether "on Tuesday", "in May" says when something was announced or done."""
    lead = "on" if kind == "day" else lead
    before = text[max(0, start - 80) : start].removesuffix("on ")
    if lead in ("on", "in", "during") and cues.DONE_ON.search(before):
        return True
    told = cues.TOLD_ON.search(before) or cues.THEN_TOLD.match(text, end)
    return lead == "on" and told is not None


_BARE_YEAR = pattern(r"(?:19|20|１９|２０)[0-9０-９]{2}年")
# 11月14日、15日: the month is that of the day before it.
_SECOND_DAY = pattern(r"[0-9０-９]{1,2}日(?:[（(].[）)])?(?:に|から|まで)?")
# 夏山, 春節, 冬季: the season is a part of another word.
_SEASON_OF = pattern(r"[山季節場祭]")
_PAST_JA = pattern(r"(?:した|った|れた|えた|いた)[。．」』）)\s]*$")


@lru_cache(maxsize=256)
def find_ja(text: str) -> tuple[Phrase, ...]:
    """Due phrases of a Japanese sentence with their particles, left to right."""
    if not cues.ANY_JAPANESE.search(text):
        return ()
    found: list[Phrase] = []
    finder = cues.JAPANESE if cues.JAPANESE_RARE.search(text) else cues.JAPANESE_COMMON
    for match in finder.finditer(text):
        body, kind = match.group(), match.lastgroup
        past = body.startswith("この") and text[match.end() : match.end() + 1] in ("の", "、", "で")
        of = text.startswith("の", match.end()) and not text.startswith(("の間", "のうち"), match.end())
        if kind == "length" and (past or of or not _bounded_length(body)):
            continue
        if cues.EVERY_BEFORE.search(text, max(0, match.start() - 12), match.start()):
            continue
        second = found and match.start() - found[-1].end <= 2 and _SECOND_DAY.fullmatch(body)
        if kind == "point" and (second or _is_no_date(text, match)):
            continue
        vague = kind == "vague" or "数" in body
        dated = not vague and kind in ("point", "length", "after")
        deadline = (dated and bool(cues.JAPANESE_DEADLINE.search(body))) or (kind == "event" and "までに" in body)
        found.append(Phrase(match.start(), match.end(), deadline, definite=dated))
    return tuple(found)


def _bounded_length(body: str) -> bool:
    return bool(
        re.search(r"以内|まで|後に|(?:今後|向こう|この先|この|これから).*間|間に|間で|間に", body)
    ) or body.startswith(("今後", "向こう", "この先", "これから"))


def _is_no_date(text: str, match: re.Match[str]) -> bool:
    """A year inside a title or a day in brackets, or a date of something already done (…に行われた)."""
    body = match.group()
    following = text[match.end() : match.end() + 2]
    if body in ("1日", "１日", "一日") and text.startswith("も早", match.end()):
        return True
    if body == "本日" and (_PAST_JA.search(text) or "一" <= following[:1] <= "龠"):
        return True
    if following.startswith("産") or (body[-1] in "春夏秋冬" and _SEASON_OF.match(following)):
        return True
    if text[max(0, match.start() - 1) : match.start()] in ("(", "（") and following[:1] in (")", "）"):
        return True
    if body in ("年度", "年度に", "秋", "春", "夏", "冬", "一日", "十日", "同年", "同月", "同日"):
        return True
    if (_BARE_YEAR.fullmatch(body) or body.endswith("年度")) and cues.COMPOUND.match(text, match.end()):
        return True
    if cues.ANCHOR.match(text, match.end()) or cues.NAMED_AFTER.match(text, match.end()):
        return True
    if cues.REPORTED.match(text, match.end()):
        return True
    before = text[max(0, match.start() - 6) : match.start()]
    counted = body.startswith("翌") and before.endswith(("その", "さらに", "更に"))
    if counted or cues.BYGONE_BEFORE.search(before) or (before.endswith(("昨", "前")) and body[0] in "年月週"):
        return True
    if "た、" in text and cues.DONE_THEN.match(text, match.end()):
        return True
    if body.endswith(("から", "より", "以降")) and cues.UNDER_WAY.match(text, match.end()):
        return True
    if text.startswith(("付で", "付けで"), match.end()):
        return False
    return following.startswith(("度予算", "予算", "版", "現在", "付", "付け", "の実績"))
