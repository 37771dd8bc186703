"""Quotes: the words of a source behind a commitment, checked against its stored text."""

import re
import unicodedata

from tracker.storage.store import Row


def locate(quote: str, text: str | None, at: int | None = None) -> Row:
    """Where the quote stands in the text (characters, end exclusive) and how; `at` is where to look first."""
    if text is None:
        return {"start": None, "end": None, "match": None}
    start = at if at is not None and text.startswith(quote, at) else text.find(quote)
    if start >= 0:
        return {"start": start, "end": start + len(quote), "match": "exact"}
    span = _normalised_span(quote, text)
    if span:
        return {"start": span[0], "end": span[1], "match": "normalised"}
    return {"start": None, "end": None, "match": "not_found"}


def _normalised_span(quote: str, text: str) -> tuple[int, int] | None:
    """The span found when both sides are NFKC with plain quotation marks and dashes and single spaces."""
    squeezed, places = _squeeze(text)
    wanted = _squeeze(quote)[0].strip()
    at = squeezed.find(wanted) if wanted else -1
    return (places[at], places[at + len(wanted) - 1] + 1) if at >= 0 else None


_PLAIN = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"})


def _squeeze(text: str) -> tuple[str, list[int]]:
    """The folded text and, for each of its characters, where it stood."""
    chars: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        folded = re.sub(r"\s", " ", unicodedata.normalize("NFKC", char).translate(_PLAIN))
        for part in folded:
            if part == " " and (not chars or chars[-1] == " "):
                continue
            chars.append(part)
            places.append(place)
    return "".join(chars), places
