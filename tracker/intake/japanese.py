"""Who undertakes what in one Japanese sentence: the ending decides whether, the deed before it how firmly."""

import re
import unicodedata
from functools import lru_cache

from tracker.intake import cues_ja as cues
from tracker.intake import phrases
from tracker.intake.japanese_subjects import TRAIL, level, speaker, subject, told
from tracker.intake.japanese_weight import weigh
from tracker.intake.undertaking import FIRM, SOFT, Undertaking
from tracker.patterns import pattern

_FRAMES = (
    "見通し",
    "こと",
    "方針",
    "計画",
    "決定",
    "意向",
    "意思",
    "意志",
    "考え",
    "予定",
    "旨",
    "する",
    "した",
    "く",
    "う",
    "む",
    "す",
    "る",
    "たい",
    "よう",
    "所存",
    "決意",
    "覚悟",
    "つもり",
    "運び",
    "方向",
    "意図",
)
_PLAIN = pattern(r"(?<![まで])[るうくすつむぶぐ]$")
# Rows whose match begins with the noun of intent: the deed ends just before it.
_NAMED = ("こと", "方針", "計画", "意向", "考え", "旨")
_QUOTED_STATE = pattern(r"す?(?P<verb>たい|[るすくうつむぐぶ])[」』]?と")
_TOLD_DONE = pattern(r"(?:した|れた|いた|った|した)。$")
_PROMISED = ("に示す", "コミットしている", "約束している", "予定している", "計画している")
_OWN_TOPIC = pattern(r"(?:については|に関しては|につきましては|は|も)")


def undertakings(text: str, polite: bool = False, year: int | None = None) -> list[Undertaking]:
    """The undertakings of one sentence: usually one, two where it joins two deeds that can each be checked.

    In a polite document a sentence in plain present tense is a slogan or a note, not an undertaking; what was done
    before `year`, that of the statement, is history.
    """
    text = level(text)
    body = text.rstrip(TRAIL)
    if len(body) < 8 or not (cues.GATE.search(body) or cues.BOOKED_NEXT.search(body)):
        return []
    body = cues.AT_IT.sub("ております", cues.SEE_TABLE.sub("", cues.HEDGE.sub("と", body)))
    body = cues.THAT_IS.sub("", body) if "という" in body else body
    body = cues.SUCH_AS.sub("", body) if "など" in body else body
    whole, body = body, cues.ACKNOWLEDGED.sub("", body)
    if body != whole and body.endswith("し"):
        body += "た"
    body = cues.COURTESY.sub("", body)
    whole, body = body, cues.HEARSAY.sub("", body)
    polite = polite and body == whole
    if body != whole and body.endswith(("たい", "こう", "よう", "そう")):
        body += "と考えています"
    if cues.CLIPPED.search(body):
        body += "した"
    elif cues.BOOKED_NEXT.search(body):
        body += "する"
    elif (
        body.endswith(cues.DEED_NOUNS)
        and cues.NOUN_END.search(body)
        and any(date.deadline for date in phrases.find_ja(body))
    ):
        body, polite = body + "する", False
    kind, cut = _ending(body)
    if kind is None or kind == cues.NONE:
        kind, cut = _middle(body)
    if kind is None:
        return _spoken(text, body, year)
    if polite and cut == len(body) and _PLAIN.search(body) and not cues.RESUMED.match(body):
        return []
    if cues.PAST_TENSE.search(body) and _long_ago(text, year):
        return []
    if (
        (body.endswith("ます") and cues.EFFECT.search(body))
        or cues.OPENING.search(body)
        or cues.KNOWN.search(body)
        or (cues.THING_TOPIC.match(body) and kind != cues.FIXED)
    ):
        return []
    strength = weigh(body[:cut], kind, cut < len(body))
    dates = phrases.find_ja(body)
    if kind == cues.SET and (
        cues.NOT_FIXED.search(body) or not (_sum(body) or any(date.definite or date.deadline for date in dates))
    ):
        return []
    found = [_undertaking(text, body, 0, strength, dates)]
    return _split(text, body, dates) or found if strength == FIRM else found


def _long_ago(text: str, year: int | None) -> bool:
    """Whether the sentence opens at an earlier time: 昨年、; 2022年3月、 in a statement of 2026."""
    match = cues.FRONTED_PAST.match(text)
    if not match or not match["year"]:
        return match is not None
    said = unicodedata.normalize("NFKC", match["year"]).removesuffix("年").replace("元", "1")
    counted = next((base + int(said[2:]) for era, base in _ERAS if said.startswith(era)), 0) or int(said)
    return year is not None and counted < year


@lru_cache(64)
def _ending(body: str) -> tuple[str | None, int]:
    """The kind of the first row that fits the end, and where the deed before it ends."""
    far, near = max(0, len(body) - 90), max(0, len(body) - 32)
    there = set(body[far:])
    for kind, marks, row, short in cues.ENDING_ROWS:
        if marks and marks.isdisjoint(there):
            continue
        match = row.search(body, near if short else far)
        if not match:
            continue
        verb = match.group()[0] in "くうむるつぶぐ" and match.end() - match.start() > 1
        cut = match.start() + verb if match.group().startswith(_FRAMES) else len(body)
        settled = _SETTLED.match(match.group())
        cut = match.start() + settled.end() if settled else cut
        named = match.group().startswith(_NAMED)
        meets = body[:cut].endswith("持つ") and cues.MEETS.search(body[:cut])
        if (
            kind == cues.DEED
            and named
            and not meets
            and cues.STATE.search(body[:cut])
            and not body[:cut].endswith(_PROMISED)
            and not cues.ARRANGED.search(body)
        ):
            return cues.NONE, len(body)
        purport = match.group().find("旨", 0, 8)
        before = body[: match.start() + purport] if purport > 0 else ""
        if kind == cues.DEED and (cues.ONGOING.search(before) or cues.ATTITUDES.search(before)):
            return cues.NONE, len(body)
        quoted = _QUOTED_STATE.match(match.group())
        if kind == cues.DEED and quoted and cues.STATE.search(body[: match.start() + quoted.end("verb")]):
            return cues.NONE, len(body)
        if kind == cues.DEED and cut == len(body) and cues.ATTITUDES.search(body) and not _settles(body):
            return cues.NONE, len(body)
        wished = kind == cues.DEED and match.group().startswith("たい")
        return (cues.WISH if wished else kind), cut
    return None, len(body)


def _spoken(text: str, body: str, year: int | None) -> list[Undertaking]:
    """What one of several sentences in a quotation undertakes, as one undertaking of the whole."""
    match = cues.SPOKEN.search(body)
    inner = [one for said in match["said"].split("。") for one in undertakings(said, False, year)] if match else []
    firm = any(one.strength == FIRM for one in inner)
    return [_undertaking(text, body, 0, FIRM if firm else SOFT, phrases.find_ja(body))] if inner else []


def _settles(body: str) -> bool:
    """Whether what reads like a thought is a deed: seeing how things stand, confirming what is done."""
    return bool(cues.CHECKS.search(body) or cues.SETTLED.search(body))


def _sum(body: str) -> bool:
    """Whether it tells what becomes of a sum of money."""
    return bool(cues.GRANTED.search(body) and cues.AMOUNT.search(body))


def _middle(body: str) -> tuple[str | None, int]:
    """The kind of a deed that stands under a noun of intent or a quotation that somebody said, agreed or decided."""
    booked = cues.BOOKED.search(body)
    if booked:
        return (cues.FIXED if booked.group().startswith(("予定", "もの")) else cues.DEED), booked.start()
    asked = cues.ASKED.search(body)
    for match in cues.FRAME.finditer(body, asked.end() if asked else 0):
        rest = body[match.end("intent") :]
        said = cues.SAID_LATER.search(body, match.end())
        if (
            not said
            or said.start() - match.end() > (24 if match["intent"] == "こと" and match["case"] == "で" else 90)
            or (match["intent"] == "こと" and match["case"] in ("は", "が"))
            or body[match.end() : said.start()].endswith(("性を", "意義を", "懸念を"))
            or (said.start() - match.end() < 4 and cues.TOLD_AS_PAST.match(body, said.end()))
            or (cues.NOT_RESOLVED if match["intent"] in cues.RESOLVE else cues.NOT_SAID).match(rest)
        ):
            continue
        cut = match.end("deed") if match["deed"] else match.start("intent")
        if match["deed"]:
            if cues.STATE.search(body[:cut]) and not body[:cut].endswith(_PROMISED):
                continue
            wished = match["deed"] == "たい" or match["intent"] in cues.RESOLVE
            return (cues.WISH if wished else cues.DEED), cut
        if match["noun"]:
            return cues.WISH, cut
        if match["intent"] in cues.RESOLVE:
            return cues.WEAK, cut
    wished = cues.LISTED_WISH.search(body)
    if wished:
        return cues.WISH, wished.start()
    quoted = cues.QUOTED.search(body)
    if (
        quoted
        and not cues.FEELING.search(quoted["gap"])
        and not cues.STATE.search(body[: quoted.start() + 2].rstrip("と」』"))
    ):
        return (cues.WISH if body.startswith("たい", quoted.start()) else cues.DEED), quoted.start() + 2
    return None, len(body)


# The noun of a deed before を確認した or を決定した.
_SETTLED = pattern(
    r"[一-龠][一-龠ぁ-ん]{1,3}?(?=(?:を|で|に|も|でも|にも)(?:[^、]{0,4}確認し|(?:原則)?(?:合意|一致|同意|決定|約束|確約|表明)))"
)
_ERAS = (("令和", 2018), ("平成", 1988))


def core(body: str) -> str:
    """The clause that says the deed, without what was agreed, said or decided of it."""
    for find in (_ending, _middle):
        kind, cut = find(body)
        if kind not in (None, cues.NONE):
            cut += 2 if body.startswith("する", cut) else body[cut : cut + 1] in tuple("くうむすぐつぶるぬ")
            return body[:cut] if cut > 6 else body
    return body


def listed(text: str) -> Undertaking | None:
    """The undertaking of a list item under a header that undertakes: a deed named by a noun or verb."""
    body = text.rstrip(TRAIL)
    dates = phrases.find_ja(body)
    words = [cues.DEED_KIND[match.group()] for match in cues.DEED_WORDS.finditer(body)]
    if (not words and not dates) or _TOLD_DONE.search(text):
        return None
    firm = "concrete" in words[-2:] or any(date.definite for date in dates) or bool(cues.AMOUNT.search(body))
    examined = body.removesuffix("する").endswith("検討")
    return _undertaking(text, body, 0, FIRM if firm and not examined else SOFT, dates)


def _undertaking(text: str, body: str, start: int, strength: str, dates: tuple[phrases.Phrase, ...]) -> Undertaking:
    words = cues.DEED_WORDS.findall(body[-60:])
    measured = bool(cues.AMOUNT.search(body))
    said = speaker(body) if told(body) else (0, 0)
    dated = any(date.definite for date in dates)
    return Undertaking(
        start, len(text), strength, subject(body), words[-1] if words else "", 0, measured, dated, speaker=said
    )


def _split(text: str, body: str, dates: tuple[phrases.Phrase, ...]) -> list[Undertaking]:
    """Two undertakings of one sentence: each clause has a deed that can be checked, the second its own date."""
    for match in cues.JOINED.finditer(body):
        rest = body[match.end() :]
        before = body[: match.start()]
        both = any(date.definite for date in dates if date.end <= match.end())
        own = [date for date in dates if date.start >= match.end() and (date.deadline or (both and date.definite))]
        if (
            len(rest) < 12
            or not own
            or not re.search(r"を[^、を]{0,16}$", before)
            or not (_OWN_TOPIC.search(rest[:40]) or both)
        ):
            continue
        who = subject(body)
        topic = body.find("、", who[1]) + 1
        start = topic if who[1] and 0 < topic < min(match.start(), who[1] + 6) else 0
        stop = match.end() - 1
        first = Undertaking(start, stop, FIRM, who, match.group().rstrip("、"), 0, left=start, right=stop)
        amount = bool(cues.AMOUNT.search(rest))
        return [first, Undertaking(match.end(), len(text), FIRM, who, "", 0, amount, True, left=match.end())]
    return []
