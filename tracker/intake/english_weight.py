"""How firm an English undertaking is: what its verb governs, with what amount and by when."""

from dataclasses import dataclass, replace

from tracker.intake import cues_en as cues
from tracker.intake import phrases
from tracker.intake.english_subjects import subject_of
from tracker.intake.english_words import Words, has_amount, verb_at
from tracker.intake.undertaking import FIRM, SOFT, Undertaking
from tracker.patterns import pattern

_DAY = pattern(r"(?i)on (?:[a-z]+day\b|(?:[a-z]+day,? )?(?:[a-z]+ \d{1,2}|\d{1,2} [a-z]+))")


@dataclass(slots=True)
class Head:
    undertaking: Undertaking
    verb: int
    past: bool


def head_of(
    words: Words,
    i: int,
    place: int,
    verb: str,
    past: bool,
    subject: tuple[int, int] | None = None,
    weak: bool = False,
    cap: bool = False,
) -> Head:
    """The head with its undertaking; a weak or capped one is firm only with an amount or date."""
    subject = subject if subject is not None else subject_of(words, i)
    made = undertaking_of(words, i, place, subject, verb)
    if (cap or weak) and made.strength == FIRM and not (made.measured or made.dated):
        made = replace(made, strength=SOFT)
    return Head(made, place, past)


def second_deed(words: Words, i: int, place: int, subject: tuple[int, int]) -> bool:
    """ "will consult on the draft and publish its reply by July": a second verb under the same modal, with its day."""
    for at in range(place + 1, min(place + 16, len(words) - 2)):
        if words.low[at] in cues.BREAKS:
            return False
        if words.low[at] == "and":
            second, verb, form = verb_at(words, at + 1)
            if form == "base" and verb in cues.CONCRETE and words.low[second] in cues.FORMS:
                made = head_of(words, i, second, verb, False, subject).undertaking
                return made.strength == FIRM and (made.dated or made.measured)
    return False


def _clause_end(words: Words, place: int) -> int:
    """The first place after the verb where another clause with its own finite verb begins, else the end."""
    for at in range(place + 1, len(words)):
        if words.low[at] == ";":
            return at
        if words.low[at] in (",", "while", "and") and at + 2 < len(words):
            if words.low[at] == "while" or (words.low[at + 1] in ("while", "which", "whereas")):
                return at
            ahead = words.low[at + 1 : at + 8]
            if words.low[at] == "and" and any(word in ("will", "shall") for word in ahead):
                return at
    return len(words)


def undertaking_of(
    words: Words, head: int, place: int, subject: tuple[int, int], verb: str, end: int = 0
) -> Undertaking:
    end = end or _clause_end(words, place)
    left = words.at[place][0]
    right = words.at[end - 1][1]
    amount = has_amount(words, words.at[place][1], right)
    dates = [
        phrase
        for phrase in phrases.find_en(words.text)
        if phrase.start >= left or (phrase.start < words.at[head][0] and phrase.start < 60)
    ]
    dates = [phrase for phrase in dates if phrase.end <= right + 1 or phrase.start < left]
    dated = any(phrase.definite for phrase in dates)
    deadline = any(phrase.deadline or _DAY.match(words.text, phrase.start) for phrase in dates)
    strength = _weigh(words, place, end, verb, amount, dated, deadline)
    return Undertaking(
        left,
        right,
        strength,
        span_of(words, subject),
        verb,
        words.at[head][0],
        amount,
        dated,
        speaker=_speaker(words, head),
    )


def span_of(words: Words, subject: tuple[int, int]) -> tuple[int, int]:
    return (words.at[subject[0]][0], words.at[subject[1] - 1][1]) if subject[0] < subject[1] else (0, 0)


def _speaker(words: Words, head: int) -> tuple[int, int]:
    """Who conveyed, said or welcomed it: the subject of the first verb of reporting before the head."""
    for at in range(1, head):
        verb, form = cues.FORMS.get(words.low[at], ("", ""))
        stating = form == "ing" and words.low[at - 1 : at + 2 : 2] == [",", "that"]
        told = stating or form in ("past", "s")
        if verb in cues.REPORTING | cues.WELCOMING and told and verb not in ("pledge", "promise"):
            taken = (
                words.low[at + 1] in ("that", "it", "its", "he", "she", "they", ":")
                or "that" in words.low[at + 2 : at + 5]
                or verb in cues.WELCOMING
                or words.raw[at + 1][0].isupper()
            )
            if taken:
                return span_of(words, subject_of(words, at))
    return (0, 0)


def _weigh(words: Words, place: int, end: int, verb: str, amount: bool, dated: bool, deadline: bool) -> str:
    objects, named = _objects(words, place, end)
    vague = any(word in cues.VAGUE_OBJECT for word in objects[-1:]) and not named and "diplomatic" not in objects
    if verb in cues.BEGIN and any(word in cues.TALKS for word in objects):
        return FIRM
    countable = any(word in cues.COUNTABLE for word in objects)
    after = words.low[place + 1] if place + 1 < len(words) else ""
    if verb in cues.TALKED_OF and deadline:
        return FIRM
    if verb in cues.EXPLORE or (after == "to" and verb == "continue") or (after == "for" and verb in cues.APPEALED):
        return SOFT
    if verb in cues.DELIVERED | cues.SIGNED or (verb == "invite" and dated):
        return FIRM
    if verb in cues.TARGETED and (verb != "take" or after == "part"):
        if verb == "meet" and after != "with" and not _named(words, place, place + 4):
            return FIRM if dated or amount or _recurs(words, place) else SOFT
        return FIRM if verb in ("attend", "visit") or amount or dated or _named(words, place, end) else SOFT
    if after == "forward" and verb in ("put", "bring", "set"):
        return FIRM
    if after == "up" and verb == "take" and {"post", "duties", "duty", "position", "office", "seat"} & set(objects):
        return FIRM
    if after == "out" and words.low[place + 2 : place + 3] == ["to"]:
        return SOFT
    if after in ("up", "out") and verb in ("set", "carry", "roll", "phase", "draw", "stand", "work"):
        return FIRM
    if verb in cues.CONCRETE and verb not in cues.MEASURED:
        return SOFT if vague and not (amount or dated) else FIRM
    if verb == "create" and after in ("a", "an") and not vague:
        return FIRM
    if verb in cues.MEASURED or (after == "up" and verb in cues.WITH_UP):
        return FIRM if amount or deadline or (countable and not vague) or (dated and not vague) else SOFT
    if verb in cues.VAGUE:
        return (
            FIRM
            if (deadline and not _aside(words, place, end))
            or _counted(words, place, end)
            or _by_means(words, place, end)
            else SOFT
        )
    return FIRM if amount or dated or deadline or countable else SOFT


def _recurs(words: Words, place: int) -> bool:
    """Whether how often it happens is said beside the verb: "meet regularly", "will annually meet"."""
    return any(low in cues.REGULAR for low in words.low[max(0, place - 2) : place + 3])


def _objects(words: Words, place: int, end: int) -> tuple[list[str], bool]:
    """The verb's object up to its first preposition (Y of "provide X with Y"), and whether it ends in a name."""
    at = place + 1
    if words.low[place] in cues.WITH and "with" in words.low[at : min(end, at + 6)]:
        at = words.low.index("with", at) + 1
    elif at < end and words.low[at] in ("in", "on", "to", "with", "for", "up", "out", "into", "at", "of"):
        at += 1
    found: list[str] = []
    first = at
    while at < end and at < first + 14:
        low = words.low[at]
        if low in cues.PREPOSITIONS or low in ("that", "which"):
            if low not in ("and", ",") or at + 1 >= end or words.low[at + 1] == "to" or at >= first + 4:
                break
        else:
            found.append(low)
        at += 1
    named = (
        bool(found)
        and at > first
        and words.raw[at - 1][0].isupper()
        and not words.text.isupper()
        and words.raw[place].islower()
    )
    return found, named


def _aside(words: Words, place: int, end: int) -> bool:
    """Whether another deed ("…, reaching net zero by 2050") stands between the verb and what follows it."""
    return any(words.low[at].endswith("ing") and words.low[at - 1] in (",", "and") for at in range(place + 2, end))


def _named(words: Words, place: int, end: int) -> bool:
    """Whether the object is a thing with a name: a capital within the next words."""
    return any(words.raw[at][0].isupper() for at in range(place + 1, min(end, place + 9, len(words))))


def _counted(words: Words, place: int, end: int) -> bool:
    stop = min(end, place + 12)
    return has_amount(words, words.at[place][1], words.at[stop - 1][1])


def _by_means(words: Words, place: int, end: int) -> bool:
    """ "by increasing exports", "including by upgrading the frameworks": means that an outsider can check."""
    for at in range(place + 1, end - 2):
        if words.low[at] == "by":
            verb, form = cues.FORMS.get(words.low[at + 1], ("", ""))
            if (
                form == "ing"
                and verb in cues.CONCRETE
                and any(word in cues.COUNTABLE for word in words.low[at + 2 : at + 8])
            ):
                return True
    return False
