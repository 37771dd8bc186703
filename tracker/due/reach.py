"""How far a due phrase reaches in a sentence, where only a part of it was found: "by the year" of "by the year 2030".

A part that is read by itself may say another day than the whole, so the widest span is looked for that can be read.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from tracker.due.engine import resolve
from tracker.due.errors import DuePhraseError
from tracker.due.fiscal import MONTH_NAMES
from tracker.due.values import Due

_MONTHS = "|".join(MONTH_NAMES)


@dataclass(frozen=True, slots=True)
class _Language:
    """What beside a part of a phrase tells that it may go on, and by what steps it does."""

    right: re.Pattern[str]
    left: re.Pattern[str]
    # From what a length of time is counted: said after it in English, before it in Japanese.
    counts_right: re.Pattern[str]
    # After a phrase these change what it says, whatever it is.
    spoils: re.Pattern[str]
    counts_left: re.Pattern[str]
    steps_right: re.Pattern[str]
    steps_left: re.Pattern[str]
    # Where no phrase can end: in a word (初 of 初号機), at one that needs another ("of").
    within: re.Pattern[str]
    farthest: int


# What the rules for a length of time say of it.
_COUNTED = re.compile("which is not counted|length of time is counted from the statement")
# A phrase begins with the preposition and article that lead to it.
_LEAD = re.compile(r"(?i)(?:in|at|on|by|from|the|during|over|within|before|after|until) ")
_PARTICLE = re.compile("までに|をもって|には|にも|に|で|中に")
_NEVER = re.compile("(?!)")
_ENGLISH = _Language(
    right=re.compile(
        r",? (?:of|after|following|from|before|prior|in|on|until|to|through|thereafter|each|every|onwards?|or,?|"
        r"at (?:least|the (?:very )?earliest)|"
        r"beginning|starting|ending|(?:and|but) (?:annually|every|quarterly|monthly|then|no|not|in|thereafter|by)|"
        r"as (?:of|from)|(?:this|next) year|at the latest|inclusive|"
        rf"{_MONTHS}|(?:19|20)\d\d)\b| ?[-–] ?(?:\d|{_MONTHS})"
    ),
    left=re.compile(
        r"\w-$|\b(?:after|before|following|prior to|ahead of|until) "
        r"(?:(?!will|shall|would|should|must|to|is|are|was|were|be|and|or|it|they|he|she|we)[\w'’-]+ ){1,5}$|"
        r"\b(?:of|in|the|than|not|no|way|midway|halfway|by|before|after|until|from|between|end|half|quarter|later|"
        r"early|late|mid|each|every|on|during|within|since|through|annually|basis|yearly|quarterly|monthly|"
        r"years?|weeks?|days?|months?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|1?\d(?:st|nd|rd|th)?),? $",
        re.IGNORECASE,
    ),
    counts_right=re.compile(r" (?:after|following|of|from|before|prior to|upon)\b"),
    spoils=re.compile(r" at the (?:very )?earliest|,? or,? (?:failing|otherwise|at the latest|by|in|on)\b"),
    counts_left=re.compile(r"\d ?[-–] ?$|\w-$"),
    steps_right=re.compile(r",? ?[^ \n.,;:!?()]+(?:[.,](?=\d)[^ \n.,;:!?()]+)*"),
    steps_left=re.compile(r"[^ \n.;:!?()]+ ?$"),
    within=re.compile(r"(?:(?<= o)f|(?<= th)e|(?<= fro)m|(?<= i)n|(?<= t)o|(?<= an)d|(?<= o)r|(?<= )a)\b"),
    farthest=12,
)
_JAPANESE = _Language(
    right=re.compile(
        r"日|末|第|[上中下]旬|[前後]半|半ば|初|頭|頃|ごろ|の|から|より|まで|以[内降前後]|[前後内中間期]|[~～〜－-]|、?(?:毎|隔|各)|"
        r"に(?:向け|かけ|わた)|を(?:もって|目|め|期限|皮切り|通じ|見据え|念頭|経過|超え)|限り|概算要求|(?:通常|臨時)国会|"
        r"[月火水木金土]曜|[0-9０-９一二三四五六七八九十]"
    ),
    left=re.compile(
        r"(?:の|後|から|より|まで|毎|各|例|年|年度|月|日|起算して|[~～〜－-]|[0-9０-９一二三四五六七八九十]|以降、?|翌|同)$"
    ),
    counts_right=_NEVER,
    spoils=re.compile(
        r"の(?:今頃|いずれか)|の[^、。のにを]{1,8}(?:明け|前まで|後に)|時点の|または|又は|若しくは|もしくは"
    ),
    counts_left=re.compile(r"(?:(?:後|から|より|起算して)の?|[0-9０-９][~～〜－-])$"),
    steps_right=re.compile(r"[^。」』（()\n]"),
    steps_left=re.compile(r"[^。、「『）)\nは]$"),
    within=re.compile(r"初[一-龠](?<!初旬)(?<!初頭)"),
    farthest=28,
)


def reach(
    text: str, start: int, end: int, stated: dt.date | None, lang: str, issuer: str | None = None
) -> tuple[int, int] | None:
    """The span of the whole phrase around characters start to end (exclusive).

    None where what was found is a length of time that is counted from words beside it which are not read.
    """
    language = _JAPANESE if lang == "ja" else _ENGLISH
    # Whether a phrase can be read does not hang on the day.
    asked = (stated or dt.date(2001, 1, 1), lang, issuer)
    after, before = text[end : end + 60], text[max(0, start - 60) : start]
    own = _read(text[start:end], *asked)
    counted = own is not None and _COUNTED.search(own.convention) is not None
    ends = [end, *_ends(text, end, language)] if language.right.match(after) else [end]
    starts = [start, *_starts(text, start, language)] if language.left.search(before) else [start]
    for first in reversed(starts):
        for last in reversed(ends):
            found = _read(text[first:last], *asked)
            eventful = counted or lang == "ja" or first < start
            if found and not (own and _same(own, found)) and _belongs(found, own, eventful):
                opened = [at for at in starts if at >= first]
                return _shortest(text, opened, [at for at in ends if at <= last], found, asked)
    hangs = (counted and language.counts_right.match(after)) or language.spoils.match(after)
    return None if own and (hangs or _cut(language, before, counted)) else (start, end)


def _cut(language: _Language, before: str, counted: bool) -> bool:
    """Whether the words before a length of time say from what it is counted, or that it is the end of a range."""
    there = language.counts_left.search(before)
    return there is not None and (counted or there.group().strip()[-1] in "~～〜－-–")


def _belongs(found: Due, own: Due | None, eventful: bool) -> bool:
    """Whether the wider reading is one of the same phrase: any event may stand after an English date."""
    if found.kind in ("undated", "continuing"):
        return own is None
    return found.kind != "event" or eventful or own is None or own.kind == "event"


def _shortest(
    text: str, starts: list[int], ends: list[int], found: Due, asked: tuple[dt.date, str, str | None]
) -> tuple[int, int]:
    """The fewest words that give the same reading, with the particle that ends them."""
    for place, begin in enumerate(starts):
        for last in sorted(ends):
            if _same(_read(text[begin:last], *asked), found):
                for before in starts[place + 1 :]:
                    if not (_LEAD.match(text, before) and _same(_read(text[before:last], *asked), found)):
                        break
                    begin = before
                particle = _PARTICLE.match(text, last) if asked[1] == "ja" else None
                longer = particle.end() if particle else last
                return begin, longer if _same(_read(text[begin:longer], *asked), found) else last
    return starts[-1], max(ends)


def _same(one: Due | None, other: Due) -> bool:
    return one is not None and (
        one is other or replace(one, phrase="", convention="") == replace(other, phrase="", convention="")
    )


@lru_cache(maxsize=2000)
def _read(phrase: str, stated: dt.date, lang: str, issuer: str | None) -> Due | None:
    try:
        return resolve(phrase, stated, lang, issuer)
    except DuePhraseError:
        return None


def _ends(text: str, end: int, language: _Language) -> Iterator[int]:
    at = end
    for _ in range(language.farthest):
        step = language.steps_right.match(text, at)
        if step is None:
            return
        at = step.end()
        if not language.within.match(text, at - 1):
            yield at


def _starts(text: str, start: int, language: _Language) -> Iterator[int]:
    at = start
    for _ in range(language.farthest):
        step = language.steps_left.search(text, max(0, at - 40), at)
        if step is None:
            return
        at = step.start()
        yield at
