"""Text at its two gates: what may come in, and how it is shown."""

import unicodedata
from functools import cache, lru_cache

from tracker.errors import UsageError

_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_HIDDEN = "\u200b\u2060\ufeff\u00ad\u180e\u2028\u2029"


def _escape(char: str) -> str:
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


@cache
def _shown() -> dict[int, str]:
    """Control, bidi, invisible and tag characters and surrogates: none may reach a terminal or page."""
    hidden = (range(0x20), range(0x7F, 0xA0), map(ord, _BIDI + _HIDDEN), range(0xD800, 0xE000), range(0xE0000, 0xE0080))
    return {code: _escape(chr(code)) for codes in hidden for code in codes}


def visible(text: str) -> str:
    """The text on one line, with every character that could move, hide or reorder others written as an escape."""
    # None of those characters is printable, and most texts are: several times as fast.
    if text.isprintable():
        return text
    return text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ").translate(_shown())


def admit(text: str, where: str) -> str:
    """The text unchanged; UsageError names `where` and the position (from 1) of a character no database can hold."""
    for position, char in enumerate(text, 1):
        if char == "\0":
            raise UsageError(f"{where} has a NUL character at position {position}; remove it")
        if "\ud800" <= char <= "\udfff":
            raise UsageError(f"{where} is not valid UTF-8 at position {position}; save it as UTF-8 and try again")
    return text


def count(number: int, word: str, several: str | None = None) -> str:
    """1 day, 2 days; 1 party, 2 parties where the plural is given."""
    return f"{number} {word if number == 1 else several or word + 's'}"


_INVISIBLE = dict.fromkeys(map(ord, _BIDI + _HIDDEN))


def fold(text: str) -> str:
    """The key under which two spellings of a name are the same: NFKC, invisible characters out, one space, caseless."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_INVISIBLE)
    return " ".join(text.casefold().split())


def small(text: str) -> str:
    """The text in small letters, character for character."""
    low = text.lower()
    if len(low) != len(text):
        # A few letters are two when they are small.
        low = "".join(one if len(one := char.lower()) == 1 else char for char in text)
    return low


def width(text: str) -> int:
    """Columns that the text takes in a terminal: wide and full-width characters take two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


@lru_cache(8192)
def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
