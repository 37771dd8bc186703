"""Whether two statements are the same commitment, and two texts the same document: pure, and only offers."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from zlib import crc32

from tracker.intake import concepts
from tracker.intake.candidates import Candidate
from tracker.patterns import pattern

TWIN = 0.45
NEAR = 0.8
_SHINGLE = 9
_SKETCH = 200


@dataclass(frozen=True, slots=True)
class Facts:
    """What survives translation: parties, the due window, numbers, acronyms, notions; and the words themselves."""

    parties: frozenset[str]
    earliest: date | None
    latest: date | None
    numbers: frozenset[str]
    names: frozenset[str]
    notions: frozenset[str]
    shingles: frozenset[str]


_NUMBER = pattern(r"\d+(?:[.,]\d+)*")
_KANJI_NUMBER = pattern(r"[一二三四五六七八九十百千万]+(?=[名人件台隻機基回か円日月年割%％])")
_ACRONYM = pattern(r"(?<![A-Za-z])[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*(?![a-z])")
_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")}


def facts(
    quote: str, parties: Iterable[str], earliest: date | None = None, latest: date | None = None, summary: str = ""
) -> Facts:
    """The facts of a quote with its parties and due window; the summary helps where a quote is only a clause."""
    text = unicodedata.normalize("NFKC", f"{quote} {summary}")
    lower = text.casefold()
    return Facts(
        frozenset(parties),
        earliest,
        latest,
        frozenset(_numbers(unicodedata.normalize("NFKC", quote))),
        frozenset(_ACRONYM.findall(text)),
        frozenset(concepts.found(lower)),
        frozenset(_shingles(lower, 5)),
    )


def facts_of(candidate: Candidate) -> Facts:
    earliest, latest = (candidate.due.earliest, candidate.due.latest) if candidate.due else (None, None)
    return facts(
        candidate.quote,
        (*candidate.party, *candidate.counterpart),
        earliest,
        latest,
        candidate.summary,
    )


def _numbers(text: str) -> Iterable[str]:
    """Numbers without their separators; a kanji numeral as its digits."""
    for match in _NUMBER.finditer(text):
        yield match.group().replace(",", "").rstrip(".")
    for match in _KANJI_NUMBER.finditer(text):
        yield str(_kanji(match.group()))


def _kanji(numeral: str) -> int:
    total = part = digit = 0
    for char in numeral:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char == "万":
            total, part, digit = (total + part + digit or 1) * 10_000, 0, 0
        else:
            part, digit = part + (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char], 0
    return total + part + digit


def likeness(one: Facts, other: Facts) -> float:
    """0 to 1: how much two statements look like the same commitment; from TWIN on it is worth offering a link."""
    wording = _overlap(one.shingles, other.shingles)
    if wording > NEAR and _window(one, other) >= 0:
        return wording
    score = 0.55 * _overlap(one.notions, other.notions) + 0.15 * _shared(one.parties, other.parties)
    score += (
        0.2 * _window(one, other) + 0.15 * _shared(one.names, other.names) + 0.1 * _shared(one.numbers, other.numbers)
    )
    return max(0.0, min(1.0, max(score, wording + 0.4 * _window(one, other))))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Twice what both have over what they have together: 1 for the same, 0 for nothing in common or nothing at all."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter list that the longer one has; a translation often names fewer."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _window(one: Facts, other: Facts) -> float:
    """1 for the same last day, less for windows that meet, -2 for those that do not: that is another commitment."""
    if not (one.latest or one.earliest) or not (other.latest or other.earliest):
        return -0.5 if (one.latest or other.latest) else 0.0
    if one.latest == other.latest:
        return 1.0
    first = max(one.earliest or date.min, other.earliest or date.min)
    last = min(one.latest or date.max, other.latest or date.max)
    apart = abs((one.latest - other.latest).days) if one.latest and other.latest else 0
    if first > last or apart > 100:
        return -2.0
    return 0.6 if apart <= 45 else 0.2


def pairs(new: Sequence[Facts], known: Sequence[Facts]) -> dict[int, tuple[int, float]]:
    """For places in `new` the place in `known` offered as twin, and the likeness; each is offered once at most."""
    scored = sorted(
        ((likeness(a, b), -abs(i - j), i, j) for i, a in enumerate(new) for j, b in enumerate(known)), reverse=True
    )
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, _, i, j in scored:
        if score < TWIN:
            break
        if i not in found and j not in taken:
            found[i] = (j, score)
            taken.add(j)
    return found


# --- documents ------------------------------------------------------------------------------------------------


_NO_LETTER = pattern(r"[\W_]+")


def _shingles(text: str, size: int) -> Iterable[str]:
    body = _NO_LETTER.sub("", text)
    return (body[at : at + size] for at in range(max(1, len(body) - size + 1)))


def sketch(text: str) -> tuple[int, ...]:
    """The smallest hashes of the text's letters, nine at a time: kept beside a source, it tells near copies apart."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    smallest: set[int] = set()
    bound = 2**32
    for shingle in _shingles(folded, _SHINGLE):
        value = crc32(shingle.encode())
        if value >= bound:
            continue
        smallest.add(value)
        # Of a huge text only the smallest so far are held.
        if len(smallest) >= 20 * _SKETCH:
            smallest = set(nsmallest(_SKETCH, smallest))
            bound = max(smallest)
    return tuple(nsmallest(_SKETCH, smallest))


def resemblance(one: Sequence[int], other: Sequence[int]) -> float:
    """The estimated share of text that two sketched documents have in common; NEAR and more is nearly the same text."""
    if not one or not other:
        return 0.0
    union = nsmallest(_SKETCH, {*one, *other})
    both = {*one} & {*other}
    return sum(value in both for value in union) / len(union)


def same_words(one: str, other: str) -> bool:
    """Whether two quotes are the same letters, whatever the spaces, widths and marks."""
    return list(_shingles(unicodedata.normalize("NFKC", one).casefold(), 10**6)) == list(
        _shingles(unicodedata.normalize("NFKC", other).casefold(), 10**6)
    )
