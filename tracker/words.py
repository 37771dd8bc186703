"""Words as a search sees them: a Japanese run is read by its characters, every other word whole; caseless, NFKC.

A term without spaces stands in a text when the text holds it, and where the term begins or ends with a letter or digit
that is not Japanese, no such character goes on. So 防衛 is found in 防衛省, and `art` is not found in `party`. With a
star at its end a term may go on: `part*` is found in `party`.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from tracker.errors import UsageError
from tracker.patterns import pattern

# Kana, the prolonged sound mark, Han with its repetition marks, Hangul: scripts that are written without spaces.
_JOINED = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
)
_RUN = pattern(rf"[{_JOINED}]+|[^\W_{_JOINED}]+")
_JOINED_CHAR = pattern(rf"[{_JOINED}]")
_SPACED = rf"[^\W_{_JOINED}]"
_ASCII_RUN = pattern(r"[a-z0-9]+")
TERM_LIMIT = 100
_TOKEN_LIMIT = 40


def plain(text: str) -> str:
    """The text as it is compared: NFKC and caseless."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def terms(query: str) -> list[str]:
    """What a person searches for, term by term; raises UsageError where one has no letter or digit or is too long."""
    found = list(dict.fromkeys(plain(query).split()))
    for term in found:
        if not _RUN.search(term):
            raise UsageError(f"{term!r} has no letter or digit to search for")
        if len(term) > TERM_LIMIT:
            raise UsageError(f"a search term has at most {TERM_LIMIT} characters; leave spaces between words")
    if not found:
        raise UsageError("say what to search for: tracker search 防衛")
    return found


def stands(term: str, text: str) -> bool:
    """True where a term stands in a text; both are plain already."""
    goes_on, term = term.endswith("*"), term.rstrip("*")
    if term not in text:
        return False
    before = rf"(?<!{_SPACED})" if re.match(_SPACED, term) else ""
    after = rf"(?!{_SPACED})" if re.match(_SPACED, term[-1]) and not goes_on else ""
    return re.search(before + re.escape(term) + after, text) is not None


def tokens(text: str) -> set[str]:
    """Under which tokens a text is filed: whole words, and of a Japanese run every pair and the last character."""
    if text.isascii():
        # The same several times as fast: nothing is to be made plain but the case, and nothing to be coded.
        return {run[:_TOKEN_LIMIT] for run in _ASCII_RUN.findall(text.lower())}
    return {_code(token) for run in _runs(text) for token in (_filed(run) if _joined(run) else (run,))}


def sought(term: str) -> list[str]:
    """The tokens that every text with this term is filed under; one that ends with `:*` stands for all it begins."""
    found = []
    for run in _runs(term):
        if not _joined(run):
            found.append(_code(run))
        elif len(run) == 1:
            found.append(_code(run) + ":*")
        else:
            found += [_code(run[at : at + 2]) for at in range(len(run) - 1)]
    if term.endswith("*") and not found[-1].endswith("*"):
        found[-1] += ":*"
    return list(dict.fromkeys(found))


def ways(term: str) -> list[list[str]]:
    """The lists of tokens of which every text with this term is filed under one: a word may go on in coded letters."""
    found, last = sought(term), list(_runs(term))[-1]
    coded = term.endswith("*") and last.isascii()
    return [found, [*found[:-1], f"{_coded(last[:_TOKEN_LIMIT])}:*"]] if coded else [found]


def open_ended(terms: list[str]) -> list[str]:
    """The same terms, each of them free to go on, as a Japanese one is anyway."""
    return [term if term.endswith("*") or not re.match(_SPACED, term[-1]) else f"{term}*" for term in terms]


def _runs(text: str) -> Iterator[str]:
    return iter(_RUN.findall(plain(text)))


def _joined(run: str) -> bool:
    return not run.isascii() and _JOINED_CHAR.match(run) is not None


def _filed(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run))]


@lru_cache(65536)
def _code(token: str) -> str:
    """The token in letters and digits that no database reads in its own way; long ones are cut."""
    token = token[:_TOKEN_LIMIT]
    return token if token.isascii() else _coded(token)


def _coded(token: str) -> str:
    return "".join(f"{ord(char):05x}" for char in token)
