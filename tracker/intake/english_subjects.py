"""The subject of an English verb, and whether it can act: people, bodies and states undertake, things have effects."""

from tracker.intake import cues_en as cues
from tracker.intake import phrases
from tracker.intake.english_words import Words


def subject_of(words: Words, i: int) -> tuple[int, int]:
    """The words [first, last) before place i that are its subject; (0, 0) where none stands there."""
    j = i - 1
    while j >= 0 and _accompanies(words, j):
        if words.low[j] in ("both", "each", "all") and (
            j == 0 or words.low[j - 1] in cues.BREAKS or words.low[j - 1] in (",", "and")
        ):
            break
        j -= 1
    if j >= 0 and words.low[j] in (",", "–", "—", ")"):
        j = _before_insertion(words, j)
    if j >= 1 and words.low[j] in ("which", "that") and words.low[j - 1] in (",", *cues.EVENT_NOUN):
        antecedent = j - 2 if words.low[j - 1] == "," else j - 1
        if antecedent >= 0 and words.low[antecedent] in cues.EVENT_NOUN:
            return (antecedent, antecedent + 1)
    if j >= 2 and words.low[j] in ("which", "who") and words.low[j - 1] == ",":
        return _antecedent(words, j - 1)
    if j >= 1 and words.low[j] == "who" and words.raw[j - 1][0].isupper():
        return _last_segment(words, _name_before(words, j), j)
    if j < 0 or words.low[j] in cues.RELATIVE:
        return (0, 0)
    if words.low[j] in ("and", "or", "but", ",", ";"):
        return _first_subject(words, j)
    first = j
    while (
        first > 0
        and words.low[first - 1] not in cues.BREAKS
        and not (words.low[first - 1] in cues.ABOVE and _said(words, first - 1))
    ):
        first -= 1
    while first < j and words.low[first] in cues.HEARERS:
        first += 1
    return _last_segment(words, first, j + 1)


def _said(words: Words, at: int) -> bool:
    """Whether a verb of saying stands there whose "that" is left out: "The Speaker told us the bill would"."""
    return at > 0 and words.low[at - 1] not in cues.ARTICLES


def _name_before(words: Words, end: int) -> int:
    """Where the name that ends before `end` begins."""
    first = end - 1
    while first > 0 and (words.raw[first - 1][0].isupper() or words.low[first - 1] == "the"):
        first -= 1
    return first


def _antecedent(words: Words, comma: int) -> tuple[int, int]:
    """The name before ", which" with what it belongs to ("the signing of the Agreement with Peru, which")."""
    if not words.raw[comma - 1][0].isupper():
        return (0, 0)
    first = comma - 1
    while first > 0 and words.low[first - 1] not in cues.BREAKS and words.low[first - 1] not in (",", "to"):
        verb, place = cues.FORMS.get(words.low[first - 1], ("", ""))
        if verb and place in ("s", "past") and words.raw[first - 1][0].islower():
            break
        first -= 1
    return (first, comma)


def _accompanies(words: Words, j: int) -> bool:
    """Whether a word only goes with a verb: an adverb or an auxiliary."""
    low = words.low[j]
    if low in cues.ONWARD or low in cues.BE or low in cues.HAVE or low in ("will", "shall", "would", "having", "'ll"):
        return True
    return low.endswith("ly") and words.raw[j].islower()


def _before_insertion(words: Words, comma: int) -> int:
    """The place before a parenthesis closed here ("Japan, with its partners, will"), else before its closing mark."""
    opening = "(" if words.low[comma] == ")" else words.low[comma]
    for at in range(comma - 1, max(-1, comma - 25), -1):
        if words.low[at] == opening:
            return at - 1
        if words.low[at] in (";", ":"):
            break
    return comma - 1


def _first_subject(words: Words, before: int) -> tuple[int, int]:
    """The subject of the sentence's first finite verb, for a second predicate that shares it."""
    start = 0
    if words.low[0] in ("we", "i", "they", "both"):
        return (0, 1)
    skipped = 0
    for at in range(min(before, 60)):
        if at < skipped:
            continue
        if at and words.low[at] == "which" and words.low[at - 1] == ",":
            close = next((end for end in range(at + 1, before) if words.low[end] == ","), 0)
            start, skipped = (close + 1, close + 1) if close else (start, 0)
            continue
        _, place = cues.FORMS.get(words.low[at], ("", ""))
        finite = words.low[at] in cues.BE or words.low[at] in cues.HAVE or words.low[at] in ("will", "shall", "would")
        past = place in ("s", "past") or words.low[at].endswith("ed")
        plural = (
            place == "base"
            and at > start
            and words.low[at - 1] in cues.AGENT
            and words.low[at] not in cues.AGENT | cues.THING
        )
        if words.low[at] in cues.TELLS and at > start and _goes_on(words, at, before):
            start = at + 1 + (words.low[at + 1] == "that")
            continue
        if (
            finite
            or plural
            or (at > start and _unknown_verb(words, at))
            or (past and words.raw[at].islower() and at > start and words.low[at - 1] not in cues.ARTICLES)
        ):
            at -= words.low[at - 1].endswith("ly") or words.low[at - 1] in cues.ONWARD
            return _last_segment(words, start, at)
        if words.low[at] in (";", ":", "that"):
            start = at + 1
    return (0, 0)


def _goes_on(words: Words, at: int, before: int) -> bool:
    """Whether what is told in the present goes on after "and": "Oslo says the port is open and is committed to …"."""
    return words.low[before + 1] in cues.BE | {"will"} and words.low[before + 1] not in cues.PAST and before > at + 2


def _unknown_verb(words: Words, at: int) -> bool:
    """Whether a word that is in no list stands as the verb of a name: "Malta rears about a fifth of …"."""
    low, after = words.low[at], words.low[at + 1] if at + 1 < len(words) else ""
    known = low in cues.FORMS or low in cues.AGENT or low in cues.THING or low in cues.EVENT_NOUN
    if known or not low.endswith("s") or low.endswith(("ss", "'s")) or not words.raw[at].islower():
        return False
    return words.raw[at - 1][0].isupper() and (after in cues.ARTICLES or after.endswith("ly") or after.isdigit())


def _last_segment(words: Words, first: int, last: int) -> tuple[int, int]:
    """Without what is fronted before a comma, unless the commas join a list of names, and without the clause before."""
    joined = (at for at in range(last - 1, first, -1) if words.low[at] in ("and", "but"))
    first = next((at + 1 for at in joined if has_finite(words, first, at)), first)
    commas = [at for at in range(first, last) if words.low[at] == ","]
    while commas:
        at = commas[-1]
        joins = at + 1 < last and words.low[at + 1] == "and"
        listed_name = (
            at + 1 < last
            and words.raw[at + 1][0].isupper()
            and "and" in words.low[at:last]
            and at > first
            and words.raw[at - 1][0].isupper()
        )
        article_name = (
            at + 2 < last
            and words.low[at + 1] in ("the", "and")
            and words.raw[at + 2][0].isupper()
            and "and" in words.low[at:last]
        )
        if joins and has_finite(words, first, at):
            first = at + 1
            break
        if not (joins or listed_name or article_name):
            first = at + 1
            break
        commas.pop()
    if last - first > 1 and words.low[last - 1] in ("it", "he", "she", "they", "we", "i"):
        return (last - 1, last)
    first = _after_date(words, first, last)
    while first < last and words.low[first] in ("and", "or", "but", "so", "then", "thus", ","):
        first += 1
    return (first, last) if first < last else (0, 0)


def _after_date(words: Words, first: int, last: int) -> int:
    """Where the subject begins after a date that no comma parts from it: "By the end of 2027 every district will"."""
    if first >= last or words.low[first] not in _DATES_OPEN:
        return first
    start = words.at[first][0]
    end = next((phrase.end for phrase in phrases.find_en(words.text) if phrase.start == start), 0)
    return next((at for at in range(first, last) if words.at[at][0] >= end), first) if end else first


_DATES_OPEN = frozenset(
    ["by", "from", "in", "on", "before", "within", "starting", "until", "this", "next", "later", "over"]
)


def has_finite(words: Words, first: int, last: int) -> bool:
    """Whether a finite verb stands there: an auxiliary, or a known verb in the past after a subject."""
    return any(
        words.low[at] in cues.BE
        or words.low[at] in cues.HAVE
        or words.low[at] in ("will", "shall", "would")
        or (
            at > first
            and cues.FORMS.get(words.low[at], ("", ""))[1] == "past"
            and words.raw[at].islower()
            and (words.low[at - 1] in cues.AGENT or words.low[at - 1].endswith("ly"))
        )
        for at in range(first, last)
    )


AGENT, THING, EVENT, UNKNOWN = "agent", "thing", "event", "unknown"


def speaks(words: Words, subject: tuple[int, int]) -> bool:
    """Whether a subject can agree, decide or instruct: whoever acts, and a Meeting written as the body that met."""
    nature = nature_of(words, subject)
    return nature in (AGENT, UNKNOWN) or (nature == EVENT and words.raw[subject[1] - 1][0].isupper())


_IN_NAMES = frozenset(["the", "of", "and", "for", "on", "'s", "&"])


def nature_of(words: Words, subject: tuple[int, int]) -> str:
    """Whether a subject can act, by its head noun."""
    first, last = subject
    if first >= last:
        return THING
    head = first
    for at in range(first, last):
        if at > first and words.low[at] in cues.PREPOSITIONS and words.low[at] != ",":
            break
        head = at
    if words.low[last - 1] in cues.AGENT and all(
        words.raw[at][0].isupper() or words.low[at] in _IN_NAMES for at in range(first, last)
    ):
        return AGENT
    if words.low[head] in ("series", "round", "number", "set") and words.low[head + 1 : head + 2] == ["of"]:
        head = last - 1 if head + 2 >= last else head + 2
    low, raw = words.low[head], words.raw[head]
    if any(words.low[at] in cues.FORMER for at in range(first, head)):
        return THING
    if low in ("service", "services") and words.low[head + 1 : head + 2] == ["of"]:
        return AGENT
    if low == "it" and _it_spoke(words, head):
        return AGENT
    if low in cues.AGENT:
        return AGENT
    if low in cues.MOVER:
        return UNKNOWN
    if low in cues.EVENT_NOUN:
        return EVENT
    if low in cues.THING:
        return THING
    if raw[0].isupper() and (head > 0 or raw.isupper() or last - first == 1):
        return AGENT
    if (
        any(words.raw[at][0].isupper() for at in range(head + 1, last))
        and raw[0].isupper()
        and low not in cues.ARTICLES
    ):
        return AGENT
    if low.endswith(("tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ing", "ship")):
        return THING
    if low.endswith(("ers", "ors", "ists", "ants", "ees", "er", "or", "ist")) and last - first <= 5:
        return AGENT
    return UNKNOWN


def _it_spoke(words: Words, i: int) -> bool:
    """Whether "it" is the body that just said or announced so ("Japan says it is willing to")."""
    before = words.low[max(0, i - 3) : i]
    said = any(cues.FORMS.get(word, ("", ""))[0] in cues.REPORTING for word in before)
    that = next((at for at in range(i - 1, max(-1, i - 9), -1) if words.low[at] == "that"), 0)
    told = (cues.FORMS.get(word, ("", "")) for word in words.low[max(0, that - 5) : that])
    said = said or any(verb in cues.REPORTING and form == "past" for verb, form in told)
    return said or any(
        word in ("announcement", "decision", "statement", "declaration", "pledge", "commitment") for word in before
    )
