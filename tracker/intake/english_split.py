"""Where one English sentence holds several firm deeds, each with a span and a due phrase of its own."""

from dataclasses import replace
from itertools import pairwise

from tracker.intake import cues_en as cues
from tracker.intake import phrases
from tracker.intake.english_weight import undertaking_of
from tracker.intake.english_words import Words, verb_at
from tracker.intake.undertaking import FIRM, Undertaking


def split(words: Words, found: list[Undertaking]) -> list[Undertaking]:
    """Two firm deeds of one sentence, each with its own span: "decided to … and to …", "A will …, and B will …"."""
    if len(found) == 1 and found[0].strength == FIRM:
        return _coordinated(words, found[0]) or found
    if 1 < len(found) < 5 and all(one.strength == FIRM for one in found):
        return _side_by_side(words, found) or found
    return found


def _side_by_side(words: Words, firm: list[Undertaking]) -> list[Undertaking]:
    """Clauses or predicates joined by "and", "while" or a semicolon, each with a date of its own."""
    joints = [_joint(words, one, other) for one, other in pairwise(firm)]
    starts = [0] + [words.at[first][0] for _, first in joints]
    stops = [words.at[last][1] for last, _ in joints] + [len(words.text)]
    dates = [phrase.start for phrase in phrases.find_en(words.text)]
    parts = list(zip(firm, starts, stops, strict=True))
    dated = [any(start <= at < stop for at in dates) for _, start, stop in parts]
    if (0, 0) in joints or not any(dated):
        return []
    return [
        replace(
            one if own else _alone(words, one, stop),
            end=min(one.end, stop),
            left=start,
            right=None if stop == len(words.text) else stop,
        )
        for (one, start, stop), own in zip(parts, dated, strict=True)
    ]


def _alone(words: Words, one: Undertaking, stop: int) -> Undertaking:
    """A deed of direction, as soft as it is without the date of the clause beside it."""
    place = next((at for at in range(len(words)) if words.at[at][0] >= one.start), 0)
    end = next((at for at in range(place + 1, len(words)) if words.at[at][0] >= stop), len(words))
    if one.verb not in cues.VAGUE - cues.CONCRETE:
        return one
    return replace(one, strength=undertaking_of(words, place, place, (0, 0), one.verb, end).strength)


def _joint(words: Words, one: Undertaking, other: Undertaking) -> tuple[int, int]:
    """The last word of one clause and the first of the next; (0, 0) where nothing joins them."""
    opens = other.subject[0] if other.subject[0] > one.start else other.head
    first = next((at for at in range(len(words)) if words.at[at][0] == opens), 0)
    fronted = next((phrase for phrase in phrases.find_en(words.text) if 0 <= opens - phrase.end <= 2), None)
    if first and fronted and fronted.start > one.start:
        first = next(at for at in range(len(words)) if words.at[at][1] > fronted.start)
    before = first - 1
    while before > 1 and (words.low[before] == "that" or words.low[before] in cues.ONWARD):
        before -= 1
    if words.low[before + 1] == "that" and cues.FORMS.get(words.low[before], ("", ""))[0] in cues.REPORTING:
        before -= 1
        while before > 1 and words.low[before] in _PLEASED:
            before -= 1
    elif cues.FORMS.get(words.low[before], ("", "")) in ((verb, "past") for verb in cues.WELCOMING):
        first, before = before, before - 1
    if before < 2 or words.low[before] not in ("and", "while", ";") or words.at[before][0] < one.start:
        return (0, 0)
    return (before - 2 if words.low[before - 1] in (",", ";") else before - 1), first


_PLEASED = frozenset(
    ["i", "we", "he", "she", "they", "it", "can", "am", "are", "is", "pleased", "glad", "happy", "to", "also"]
)


def _coordinated(words: Words, one: Undertaking) -> list[Undertaking]:
    place = next(at for at in range(len(words)) if words.at[at][1] > one.start)
    end = next((at for at in range(place, len(words)) if words.at[at][0] >= one.end), len(words))
    if words.low[place - 1] != "to":
        return []
    for at in range(place + 2, end - 3):
        if (
            words.low[at] == "to"
            and words.low[at - 1] != "and"
            and cues.FORMS.get(words.low[at + 1], ("", ""))[1] == "base"
        ):
            return []
        if words.low[at] == "and" and words.low[at + 1] == "to":
            second, verb, form = verb_at(words, at + 2)
            if second < 0 or form != "base" or verb not in cues.FORMS:
                continue
            left = undertaking_of(words, place, place, (0, 0), words.low[place], at)
            right = undertaking_of(words, second, second, (0, 0), verb)
            if left.strength == right.strength == FIRM:
                stop = words.at[at - 2 if words.low[at - 1] == "," else at - 1][1]
                first = replace(one, end=stop, right=stop, dated=left.dated)
                return [first, replace(right, left=right.start, subject=one.subject, speaker=one.speaker)]
    return []
