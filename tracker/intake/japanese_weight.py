"""How firm a Japanese undertaking is: what its main verb does to what object, by when and how much."""

import re

from tracker.intake import cues_ja as cues
from tracker.intake import phrases
from tracker.intake.undertaking import FIRM, SOFT
from tracker.patterns import pattern

# A verb of its own after the last known word of doing (派遣の可否を判断する).
_OTHER_VERB = pattern(r"を[^、を]{0,12}[一-龠]{2}(?:し|す|いた|を)|を[^、を一-龠]{0,4}[一-龠][ぁ-ん]{1,5}$")
# What was done at the meeting itself and is over.
_ISSUED = ("発表", "署名", "採択", "発出", "会談", "視察")
_WITH_OBJECT = pattern(r"を[^、を]{2,14}$")
_GRADUALLY = pattern(r"(?:着実に|積極的に|しっかり(?:と)?|一層|さらに|更に|強力に|全力で)進め")


def weigh(body: str, kind: str, framed: bool) -> str:
    """Firm when the deed of the main clause can be checked; wishes, efforts and examinations stay soft."""
    asked = cues.ASKED.search(body)
    body = body[asked.end() :] if asked else body
    main = _main_clause(body)
    dates = phrases.find_ja(body)
    deadline = any(date.deadline for date in dates)
    dated = deadline or any(date.definite for date in phrases.find_ja(main))
    amount = bool(cues.AMOUNT.search(main))
    if cues.TOLD_FIRST.search(body):
        return FIRM
    if "検討" in main[-24:] and kind != cues.FIXED:
        return SOFT
    if kind == cues.WEAK:
        return FIRM if deadline or (dated and amount) else SOFT
    words = [(cues.DEED_KIND[match.group()], match.group()) for match in cues.DEED_WORDS.finditer(main)]
    if kind == cues.SET or (kind == cues.DEED and cues.MEETS.search(body)):
        return FIRM
    if kind == cues.FIXED:
        known = any(name != "vague" for name, _ in words)
        return FIRM if dated or known or (not words and _WITH_OBJECT.search(main)) else SOFT
    if not words:
        return FIRM if dated and (amount or deadline) and kind == cues.DEED else SOFT
    last, word = words[-1]
    if (
        last == "light"
        and not amount
        and len(words) > 1
        and words[-2][0] == "vague"
        and f"{words[-2][1]}を{word}" in main
    ):
        last, word = words[-2]
    if _OTHER_VERB.search(main[main.rfind(word) + len(word) :]):
        last, word = "unknown", ""
    if kind == cues.WISH and (_dated_deed(body, dates) or (dated and cues.STRIVEN.search(main))):
        return FIRM
    if kind == cues.WISH:
        return FIRM if (last in ("concrete", "measured") and dated) or (deadline and word not in cues.EFFORT) else SOFT
    if deadline and word == "継続" and any(name == "concrete" for name, _ in words[-3:-1]):
        return FIRM
    if deadline and word == "目指" and kind == cues.DEED:
        return FIRM
    if "引き続き" in main and last != "concrete":
        return FIRM if _dated_deed(body, dates) or _new_deed(body, framed) else SOFT
    if word == "進め" and not (dated or amount) and _GRADUALLY.search(main):
        return SOFT
    if last == "concrete" and not (dated or amount) and cues.ABSTRACT.search(main[: main.rfind(word)]):
        return SOFT
    if last == "concrete" or (last == "light" and any(name == "concrete" for name, _ in words[-5:-1])):
        return FIRM
    if (last == "light" and _objects_counted(main, words)) or _brought_about(main, words):
        return FIRM
    if ((last in ("measured", "light") and (dated or amount)) or (last == "directed" and (deadline or amount))) and (
        word not in cues.EFFORT or (amount and deadline)
    ):
        return FIRM
    if (deadline and word not in cues.EFFORT) or (deadline and amount):
        return FIRM
    if last in ("measured", "directed") and cues.COUNTABLE.search(main[: main.rfind(word)]):
        return FIRM
    return FIRM if _new_deed(body, framed) or _dated_deed(body, dates) else SOFT


def _brought_about(main: str, words: list[tuple[str, str]]) -> bool:
    """Bringing about a deed that stands directly before: 無償化を実現する, 返還を達成する."""
    return (
        len(words) > 1
        and words[-2][0] == "concrete"
        and words[-1][1] in ("実現", "達成")
        and f"{words[-2][1]}を{words[-1][1]}" in main[-24:]
    )


def _objects_counted(main: str, words: list[tuple[str, str]]) -> bool:
    """Doing (行う) a measured deed that stands directly before it: 更新を行います."""
    return (
        len(words) > 1
        and words[-2][0] == "measured"
        and words[-1][1] in ("行", "実施")
        and f"{words[-2][1]}を" in main[-24:]
    )


def _new_deed(body: str, framed: bool) -> bool:
    """A deed that can be checked in a clause beside the main one: a new one, or one under the same decision."""
    match = cues.JOINED.search(body)
    return bool(
        match
        and not match.group().startswith(_ISSUED)
        and re.search(r"[をに](?:[^、を]{0,12})$", body[: match.start()])
        and (framed or "新た" in body[: match.end()])
    )


def _dated_deed(body: str, dates: tuple[phrases.Phrase, ...]) -> bool:
    """A deed with its own date that stands before the main one: 5月に会合を開き、…; 秋に開始するとともに、…."""
    match = cues.BESIDE.search(body) or cues.TOLD_BESIDE.search(body) or cues.JOINED.search(body)
    return bool(match and any(date.definite and date.end <= match.start() for date in dates))


_ASIDE_ENDS = pattern(
    r"(?:ため|ために|べく|向けて|向け|ように|よう|ながら|観点から|踏まえ|とともに|ほか|あり|おり|であり|上で|うえで|ますが|ですが|一方|通じて|活用し|ので|当たり|際し|際して|ことで|ことにより)、"
)


def _main_clause(body: str) -> str:
    """The end of the sentence that holds its main deed and objects: back to the last clause of aim, time or manner."""
    cut = 0
    for match in _ASIDE_ENDS.finditer(body):
        if len(body) - match.end() > 12:
            cut = match.end()
    return body[cut:]
