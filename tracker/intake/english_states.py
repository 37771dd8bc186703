"""Undertakings told as a state: will be held, is to be opened, stands ready to, is willing to."""

from dataclasses import replace

from tracker.intake import cues_en as cues
from tracker.intake import phrases
from tracker.intake.english_subjects import AGENT, EVENT, THING, nature_of, subject_of
from tracker.intake.english_weight import Head, head_of
from tracker.intake.english_words import Words, has_amount, negated, verb_at
from tracker.intake.undertaking import FIRM, SOFT


def passive_of(words: Words, i: int, be: int, subject: tuple[int, int], nature: str) -> Head | None:
    place, verb, form = verb_at(words, be + 1)
    if any(words.low[be + 1 : be + 1 + len(state)] == state for state in cues.REACHED):
        head = head_of(words, i, be, "complete", False, subject)
        return (
            Head(replace(head.undertaking, strength=FIRM, eventual=True), be, False) if head.undertaking.dated else None
        )
    if words.low[be + 1 : be + 3] in (["there", "for"], ["there", "with"]) and nature == AGENT:
        return Head(replace(head_of(words, i, be, "stand", False, subject).undertaking, strength=SOFT), be, False)
    if nature == EVENT and words.low[be + 1 : be + 2] in (["on"], ["in"], ["from"]):
        held = head_of(words, i, be, "hold", False, subject)
        at = words.at[be + 1][0]
        if any(one.definite and one.start == at for one in phrases.find_en(words.text)):
            return Head(replace(held.undertaking, strength=FIRM, eventual=True), be, False)
    if words.low[be + 1 : be + 3] == ["able", "to"]:
        place, verb, _ = verb_at(words, be + 3)
        able = head_of(words, i, place, verb, False, subject) if place >= 0 else None
        fixed = able and able.undertaking.dated and verb not in cues.EMPTY and subject != (0, 0)
        return Head(replace(able.undertaking, strength=FIRM, eventual=True), place, False) if able and fixed else None
    if words.low[be + 1 : be + 3] == ["part", "of"] and nature == AGENT:
        return head_of(words, i, be, "join", False, subject)
    if place >= 0 and words.low[place] in cues.ADJECTIVE and nature == AGENT:
        return adjective(words, place)
    if place >= 0 and form == "ing" and nature == AGENT and verb not in cues.EMPTY:
        return head_of(words, i, place, verb, False, subject)
    out = words.low[place + 1 : place + 2] in (["out"], ["available"], ["up"], ["place"])
    out = out or (
        verb == "make" and bool(cues.MADE & set(words.low[slice(*subject)])) and _dated(words, i, place, subject)
    )
    done = place >= 0 and verb not in cues.SUFFERED | cues.STATES and words.low[place].endswith("ed")
    unknown = done and words.low[place] not in cues.FORMS and _dated(words, i, place, subject)
    unknown = unknown or (done and words.low[i] == "shall" and words.low[place] not in cues.FORMS)
    unknown = unknown or (done and verb in cues.VAGUE - cues.SEQUENCE and _due(words, place))
    if done and not unknown and _cared_for(words, i, place, verb, subject):
        cared = head_of(words, i, place, verb, False, subject).undertaking
        return Head(replace(cared, strength=SOFT, eventual=True), place, False)
    known = unknown or verb in cues.EVENT_VERB or (verb in cues.CONCRETE and (verb not in cues.SUFFERED or out))
    if (
        place < 0
        or (form != "past" and words.low[place] not in cues.SAME_PAST and not unknown)
        or not known
        or (subject[0] < subject[1] and words.low[subject[0]] in ("there", "no", "nobody", "nothing"))
        or (words.low[slice(*subject)] in (["it"], ["this"]) and not _timed(words, place, verb))
    ):
        return None
    passive = head_of(words, i, place, verb, False, subject)
    if subject == (0, 0):
        if words.low[i - 1] not in ("which", "that") or not passive.undertaking.dated:
            return None
        subject = _antecedent(words, i - 1)
        passive = head_of(words, i, place, verb, False, subject)
    solid = (
        unknown
        or nature == EVENT
        or verb not in cues.MEASURED
        or passive.undertaking.measured
        or passive.undertaking.dated
        or (subject[1] > 0 and has_amount(words, words.at[subject[0]][0], words.at[subject[1] - 1][1]))
    )
    noun = words.low[subject[1] - 1] if subject[1] else ""
    if noun in cues.GAIN and not passive.undertaking.dated:
        return None
    strength = FIRM if solid and not (noun in cues.VAGUE_OBJECT and not passive.undertaking.dated) else SOFT
    return Head(replace(passive.undertaking, strength=strength, eventual=True), place, False)


def _cared_for(words: Words, i: int, place: int, verb: str, subject: tuple[int, int]) -> bool:
    """ "Exchanges will be encouraged": a direction taken, told of what it is taken for and not of what it brings."""
    if words.low[i] not in ("will", "shall", "would") or verb not in cues.VAGUE - cues.REACHING - cues.SEQUENCE:
        return False
    noun = words.low[subject[1] - 1] if subject[1] else ""
    if not noun or noun in cues.GAIN | cues.CIRCUMSTANCE | cues.RELATIVE or verb in cues.CONCRETE:
        return False
    after = words.low[place + 1 : place + 7]
    return after[:1] != ["by"] or any(low in cues.AGENT or low in cues.OWN for low in after[1:])


def _due(words: Words, place: int) -> bool:
    """Whether a day by which it is to be so follows the verb."""
    at = words.at[place][1]
    return any(one.deadline and one.start > at for one in phrases.find_en(words.text))


def _timed(words: Words, place: int, verb: str) -> bool:
    """Whether a time, be it vague, follows at once: "it will be published in due course", not "it will be noted"."""
    at = words.at[place][1]
    return verb in cues.EVENT_VERB and any(at <= one.start <= at + 2 for one in phrases.find_en(words.text))


def _dated(words: Words, i: int, place: int, subject: tuple[int, int]) -> bool:
    return head_of(words, i, place, "complete", False, subject).undertaking.dated


def _antecedent(words: Words, relative: int) -> tuple[int, int]:
    """The words before "which" back to the verb that governs them: "includes [thirty carriers], which will be …"."""
    last = relative - (words.low[relative - 1] == ",")
    first = last
    while first > max(0, last - 14) and words.low[first - 1] not in cues.BREAKS:
        form = cues.FORMS.get(words.low[first - 1], ("", ""))[1]
        if words.low[first - 1] in cues.HOLDING or (form in ("s", "past") and words.raw[first - 1].islower()):
            break
        first -= 1
    return first, last


def adjective(words: Words, i: int) -> Head | None:
    """is willing to, stands ready to."""
    if i == 0 or words.low[i - 1] in cues.ARTICLES or negated(words, i):
        return None
    linked = any(
        word in cues.BE or word in ("been", "stand", "stands", "stood", "remain", "remains", "remained", "says", "said")
        for word in words.low[max(0, i - 4) : i]
    )
    if linked and words.low[i] == "determined" and words.low[i + 1 : i + 2] == ["that"]:
        settled = head_of(words, i, i + 1, "see", False, subject_of(words, _link(words, i)))
        return Head(replace(settled.undertaking, strength=SOFT), len(words), False)
    i += 2 * (words.low[i + 1 : i + 2] == ["and"] and words.low[i + 3 : i + 4] == ["to"])
    if not linked or i + 1 >= len(words) or words.low[i + 1] != "to":
        return None
    if words.low[i] == "ready" and "questions" in words.low[i + 2 : i + 6]:
        return None
    subject = subject_of(words, _link(words, i))
    place, verb, form = verb_at(words, i + 2)
    stands = words.low[slice(*subject)] == ["it"] and words.low[subject[1]] in ("stands", "remains", "stood")
    if (
        place < 0
        or (nature_of(words, subject) in (THING, EVENT) and not stands)
        or (words.low[i] == "happy" and verb in cues.UTTERING | cues.REPORTING | cues.DISCOURSE | cues.WELCOMING)
        or form not in ("base", "ing")
        or words.low[place] in cues.ARTICLES
    ):
        return None
    return head_of(words, i, place, verb, False, subject, cap=verb not in cues.TARGETED)


def wished(words: Words, i: int) -> Head | None:
    """ "I would like to continue …": a wish of the speaker's own doing, as soft as たいと思います."""
    place, verb, form = verb_at(words, i + 3)
    if place < 0 or form != "base" or verb not in (cues.VAGUE | cues.CONCRETE | cues.EXPLORE) - cues.OPENING:
        return None
    made = head_of(words, i, place, verb, False, (i - 1, i))
    return Head(replace(made.undertaking, strength=SOFT), place, False)


def _link(words: Words, i: int) -> int:
    at = i
    while at > 0 and words.low[at] not in (
        "is",
        "are",
        "was",
        "were",
        "stand",
        "stands",
        "stood",
        "remain",
        "remains",
        "remained",
        "be",
    ):
        at -= 1
    return at if at else i
