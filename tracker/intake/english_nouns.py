"""Undertakings by a noun: "reiterated its commitment to …", "welcomed the plan to …", "agreement was reached to …"."""

from dataclasses import replace

from tracker.intake import cues_en as cues
from tracker.intake.english_subjects import AGENT, has_finite, nature_of, subject_of
from tracker.intake.english_weight import Head, head_of, span_of, undertaking_of
from tracker.intake.english_words import Words, has_amount, long_before, looks_verbal, negated, to_verb, verb_at
from tracker.intake.undertaking import FIRM, SOFT
from tracker.patterns import pattern

_ACTION = pattern(
    r"(?:[a-z-]{3,}(?:isation|ization|ation|ition|ction|uction|ssion|sion|ment|ance|ence|ening|al)|defen[cs]e|launch|dispatch|support)$"
)


def nominal(words: Words, i: int) -> Head | None:
    """ "Japan reiterated its commitment to …", "welcomed Japan's plan to …": the noun under a verb of saying."""
    kind = cues.NOMINAL[words.low[i]]
    after = words.low[i + 1] if i + 1 < len(words) else ""
    if after in ("is", "are") and words.low[i + 2 : i + 3] == ["to"]:
        return _aim_is(words, i)
    if after in cues.BE or after in cues.HAVE:
        return _reached(words, i)
    if kind == "aim":
        return None
    governor, verb = _governor(words, i)
    if governor < 0 or verb in cues.NOT_UTTERING or verb not in cues.UTTERING:
        return None
    if words.low[i] in cues.GOALS and verb not in cues.SETTING:
        return None
    asked = words.low[governor - 1] == "to" and words.low[governor - 2] in ("expected", "countries", "ones", "likely")
    if long_before(words, governor) or asked:
        return None
    beside = cues.FORMS[words.low[governor]][1] == "ing" and words.low[governor - 1] not in cues.BE
    if negated(words, i) or (beside and not _told_beside(words, governor)):
        return None
    subject = _possessor(words, governor, i) or subject_of(words, governor)
    if (governor and words.low[governor - 1] in cues.RELATIVE) or (
        verb in cues.EVIDENCE and nature_of(words, subject) != AGENT
    ):
        return None
    past = cues.FORMS[words.low[governor]][1] == "past"
    if after == ",":
        close = next((at for at in range(i + 2, min(i + 20, len(words))) if words.low[at] == ","), -1)
        after = words.low[close + 1] if 0 <= close < len(words) - 1 else ""
        i = close if after else i
    if after in _WHEN and (to := _after_time(words, i)):
        i, after = to - 1, "to"
    if verb in cues.APPROVING:
        return _approved(words, governor, i, subject, past)
    if kind == "interest":
        return _interested(words, governor, i, subject, past) if after == "in" else None
    if after not in ("to", "of") or kind == "propose":
        return None
    if kind == "view" and (after != "to" or verb != "share"):
        return None
    if after == "of" and has_amount(words, words.at[i][1], words.at[i][1] + 30):
        return head_of(words, governor, i, "provide", past, subject)
    place, lemma, form = verb_at(words, i + 2)
    if place < 0 or (verb == "have" and kind not in ("commit", "intend")):
        return None
    if verb == "have" and kind == "intend":
        planned = head_of(words, governor, place, lemma, past, subject).undertaking
        return Head(planned, place, past) if after == "to" and (planned.measured or planned.dated) else None
    if form == "ing" or (after == "to" and form == "base" and looks_verbal(words, place)):
        restated = kind == "commit" and verb in cues.RESTATING
        cap = restated or (kind == "ready" and lemma not in cues.TARGETED)
        head = head_of(words, governor, place, lemma, past, subject, cap=cap)
        if verb in cues.WELCOMING:
            head.undertaking = replace(head.undertaking, speaker=span_of(words, subject_of(words, governor)))
        return head
    if kind != "commit" or after != "to":
        return None
    second = _second_purpose(words, i)
    if second:
        return head_of(words, governor, *second, past, subject, cap=True)
    return noun_complement(words, governor, i + 2, "reaffirm", subject, past, True)


_OURS = frozenset(["our", "my"])
_WHEN = frozenset(["this", "last", "next", "today", "yesterday", "earlier", "on", "in", "at", "during"])


def _after_time(words: Words, i: int) -> int:
    """The "to" of "their intent this summer to invest" or "a pledge in Oslo to send": its place, else 0."""
    for at in range(i + 2, min(i + 7, len(words) - 1)):
        if words.low[at] == "to":
            return at if looks_verbal(words, at + 1) else 0
        if words.low[at] in cues.BREAKS or words.low[at] in (",", "and", "of", "for"):
            return 0
    return 0


def _told_beside(words: Words, governor: int) -> bool:
    """Whether it is told beside a finite clause: "met in Oslo, reaffirming their commitment to …"."""
    return words.low[governor - 1] == "," and has_finite(words, 0, governor - 1)


def _interested(words: Words, governor: int, i: int, subject: tuple[int, int], past: bool) -> Head | None:
    """ "expressed its interest in joining …": no more than an inclination, of doing something."""
    place, verb, form = verb_at(words, i + 2)
    said = cues.FORMS[words.low[governor]][0] in ("express", "convey", "indicate", "state", "signal")
    if not said or form != "ing" or verb in cues.EMPTY | cues.DISCOURSE or nature_of(words, subject) != AGENT:
        return None
    made = head_of(words, governor, place, verb, past, subject)
    return Head(replace(made.undertaking, strength=SOFT), place, past)


def _approved(words: Words, governor: int, i: int, subject: tuple[int, int], past: bool) -> Head | None:
    """ "The Cabinet approved the ministry's plan to raise …": a plan approved, where its amount or day is said."""
    place, verb = to_verb(words, i + 1, 10)
    if place < 0 or nature_of(words, subject_of(words, governor)) != AGENT:
        return None
    head = head_of(words, governor, place, verb, past, subject)
    made = head.undertaking
    return head if made.strength == FIRM and (made.measured or made.dated) else None


def _second_purpose(words: Words, i: int) -> tuple[int, str] | None:
    """The verb of "commitment to the Pledge, and to submit plans": the first complement is a name."""
    for at in range(i + 3, min(i + 24, len(words) - 2)):
        if words.low[at] == "and" and words.low[at + 1] == "to":
            place, verb, form = verb_at(words, at + 2)
            return (place, verb) if place >= 0 and form == "base" and looks_verbal(words, place) else None
    return None


def _aim_is(words: Words, i: int) -> Head | None:
    """ "Our aim is to halve the backlog", "Latvia's priority is to …": one's own aim, as firm as its day or amount."""
    owner = words.low[max(0, i - 3) : i]
    ours = bool(_OURS & set(owner)) or any(low.endswith("'s") for low in owner)
    if words.low[i] in cues.GOALS | {"will", "view"} or not ours:
        return None
    place, verb, form = verb_at(words, i + 3)
    if place < 0 or form != "base" or verb in cues.EMPTY:
        return None
    return head_of(words, i, place, verb, False, (max(0, i - 3), i), cap=True)


def _reached(words: Words, i: int) -> Head | None:
    """ "Agreement was reached between … to …", "a decision has been taken to …"."""
    at = i + 2 + (words.low[i + 2 : i + 3] == ["been"])
    if words.low[at : at + 1] not in (["reached"], ["taken"], ["made"], ["given"]) or words.low[i - 1] == "no":
        return None
    place, verb = to_verb(words, at + 1, 10)
    return head_of(words, at, place, verb, True, (0, 0)) if place >= 0 else None


def _governor(words: Words, i: int) -> tuple[int, str]:
    """The verb whose object the noun at i is."""
    for at in range(i - 1, max(-1, i - 14), -1):
        low = words.low[at]
        named = words.raw[at][0].isupper() and not words.raw[at].isupper()
        verb, form = cues.FORMS.get(low, ("", "")) if at == 0 or not named else ("", "")
        if verb in cues.UTTERING | cues.NOT_UTTERING and not (
            form == "base" and at and words.low[at - 1] in cues.ARTICLES | {"of"}
        ):
            if (
                form == "past"
                and at
                and (words.low[at - 1] in cues.ARTICLES - {"all"} or words.low[at - 1] in ("on", "of", "with", "for"))
            ):
                continue
            return at, verb
        of_a_name = low == "of" and words.raw[at + 1][0].isupper()
        if low in cues.BREAKS or (low in ("of", "to", "for", "on", ";", "as") and not of_a_name):
            return -1, ""
    return -1, ""


def _possessor(words: Words, governor: int, i: int) -> tuple[int, int] | None:
    """The words of "Japan's" in "welcomed Japan's plan"."""
    for at in range(governor + 1, i):
        if words.low[at].endswith("'s") or (
            words.low[at].endswith("s") and at + 1 < i and words.low[at + 1] in ("'", "’")
        ):
            return (governor + 1, at + 1)
    return None


def noun_complement(
    words: Words, i: int, at: int, verb: str, subject: tuple[int, int], past: bool, adjectival: bool
) -> Head | None:
    """A noun after "to": "committed to fair policies", "agreed to the establishment of …"."""
    if at >= len(words):
        return None
    for offset, noun in enumerate(words.low[at : at + 6]):
        if noun in cues.NOMINALISED:
            return Head(undertaking_of(words, i, at + offset, subject, "launch"), at + offset, past)
        if noun in cues.PREPOSITIONS and noun != "and":
            break
        if _ACTION.match(noun) and noun not in cues.NO_ACTION:
            return Head(replace(undertaking_of(words, i, at, subject, "pursue"), strength=SOFT), at, past)
    if verb != "commit" or nature_of(words, subject) != AGENT or words.low[at] in ("it", "them", "him", "her", "each"):
        return None
    made = undertaking_of(words, i, at - 1, subject, "pursue")
    soft = adjectival and not (made.measured and made.dated)
    return Head(replace(made, strength=SOFT) if soft else made, at, past)
