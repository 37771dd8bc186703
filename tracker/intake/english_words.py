"""The words of one English sentence with their places, and how verbs are found among them."""

from dataclasses import dataclass

from tracker.intake import cues_en as cues
from tracker.patterns import pattern
from tracker.text import small

_TOKEN = pattern(
    r"(?:[A-Z]\.){2,}|[A-Za-zÀ-ɏ]+(?:[.&/'’+-](?!(?:re|ll|ve|m)\b)[A-Za-z0-9À-ɏ]+)*|['’](?:re|ll|ve|m)\b|\d+(?:[.,]\d+)*(?:\+\d+)?(?:st|nd|rd|th)?|[^\sA-Za-z0-9]"
)
_ENUMERATOR = pattern(r"[ivx]{1,4}|[a-h]|\d{1,2}")


@dataclass(slots=True)
class Words:
    text: str
    raw: list[str]
    low: list[str]
    at: list[tuple[int, int]]
    plain: str
    numeric: bool

    def __len__(self) -> int:
        return len(self.raw)


def tokenise(text: str) -> Words:
    spans = [match.span() for match in _TOKEN.finditer(text)]
    raw = [text[start:end] for start, end in spans]
    plain = small(text).replace("’", "'")
    low = [plain[start:end] for start, end in spans]
    return Words(text, raw, low, spans, plain, cues.NUMERIC.search(plain) is not None)


def has_amount(words: Words, start: int, end: int) -> bool:
    return words.numeric and cues.AMOUNT.search(words.plain, start, min(end, len(words.text))) is not None


def skip(words: Words, i: int, also: frozenset[str] = frozenset()) -> int:
    """The first place from i that holds no adverb."""
    if words.low[i : i + 4] == ["for", "the", "first", "time"]:
        i += 4
    while i < len(words) and (
        words.low[i] in cues.ONWARD
        or words.low[i] in also
        or (words.low[i].endswith("ly") and words.low[i] not in _NO_ADVERB)
    ):
        i += 1
    return i


_NO_ADVERB = frozenset(["supply", "apply", "comply", "reply", "rely", "multiply", "ally", "fly"])
_NO_GERUND = frozenset(
    [
        "ongoing",
        "upcoming",
        "incoming",
        "outgoing",
        "morning",
        "evening",
        "nothing",
        "anything",
        "something",
        "everything",
        "following",
        "existing",
        "longstanding",
    ]
)
_NEXT = frozenset(["next", "then"])


def verb_at(words: Words, i: int) -> tuple[int, str, str]:
    """Place, verb and form of the verb at or just after i, past adverbs; an unknown word counts as a base form."""
    i = skip(words, i, _NEXT)
    i += words.low[i : i + 1] in (["“"], ["‘"])
    if (
        i + 3 < len(words)
        and words.low[i] == "("
        and words.low[i + 2] == ")"
        and _ENUMERATOR.fullmatch(words.low[i + 1])
    ):
        i = skip(words, i + 3)
    if i >= len(words):
        return -1, "", ""
    low = words.low[i]
    known = cues.FORMS.get(low)
    if known is None:
        gerund = low.endswith("ing") and len(low) > 6 and low not in _NO_GERUND
        known = (low, "ing" if gerund else "base")
    verb, place = known
    return (i, verb, place) if words.low[i].isalpha() or "-" in words.low[i] else (-1, "", "")


def to_verb(words: Words, i: int, reach: int) -> tuple[int, str]:
    """Place and verb of the first "to" with a base form within `reach` words from i, in the same clause."""
    for at in range(i, min(i + reach, len(words) - 1)):
        if words.low[at] in cues.BREAKS and words.low[at] not in ("(", ")", "“", "”", '"'):
            return (after_colon(words, at)) if words.low[at] == ":" and words.low[at - 1] == "to" else (-1, "")
        if words.low[at] == "to":
            place, verb, form = verb_at(words, at + 1)
            if (
                place >= 0
                and form == "base"
                and words.low[place] not in cues.ARTICLES
                and words.raw[place][0].islower()
            ):
                return place, verb
            if place >= 0 and words.low[at + 1] == ":":
                return after_colon(words, at + 1)
    return -1, ""


def with_ing(words: Words, i: int, reach: int) -> tuple[int, str]:
    """Place and verb of the first "with …ing" within `reach` words: "tasked the ministers with drafting"."""
    for at in range(i, min(i + reach, len(words) - 1)):
        if words.low[at] in cues.BREAKS or words.low[at] == ",":
            break
        if words.low[at] == "with":
            place, verb, form = verb_at(words, at + 1)
            if place >= 0 and form == "ing":
                return place, verb
    return -1, ""


def after_colon(words: Words, colon: int) -> tuple[int, str]:
    place, verb, form = verb_at(words, colon + 1)
    return (place, verb) if place >= 0 and form == "base" else (-1, "")


def looks_verbal(words: Words, place: int) -> bool:
    """Whether the word after "to" is a verb: a known one, or an unknown one with an object or preposition after it."""
    low = words.low[place]
    if low in cues.FORMS:
        return cues.FORMS[low][1] == "base" and not (
            low in cues.VAGUE_OBJECT and low not in cues.CONCRETE | cues.VAGUE | cues.EXPLORE
        )
    after = words.low[place + 1] if place + 1 < len(words) else ""
    return (
        low.replace("-", "").isalpha()
        and words.raw[place].islower()
        and low not in cues.ARTICLES
        and (after in cues.ARTICLES or after in cues.VAGUE_OBJECT or after in ("from", "each", "with", "on", "into"))
    )


def long_before(words: Words, i: int) -> bool:
    """Whether a verb is told as past already then ("had pledged"), and not in the words of somebody who tells it."""
    return "had" in words.low[max(0, i - 2) : i] and not {"that", "said"} & set(words.low[:i])


def negated(words: Words, i: int) -> bool:
    return any(word in cues.NEGATION or word.endswith("n't") for word in words.low[max(0, i - 3) : i])
