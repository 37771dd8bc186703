"""Tells by a text's words alone which rules may read it, so that few expressions are tried."""

from __future__ import annotations

from collections.abc import Iterable

# As many words are remembered; a flood of rare ones must not fill the memory.
_MOST = 20_000


def _piece(text: str) -> str:
    """The longest word of a text, with the spaces beside it: what stands between spaces is a whole word."""
    words = text.split(" ")
    for n in range(1, len(words)):
        words[n] = " " + words[n]
        words[n - 1] += " "
    return max(words, key=len)


# Characters that stand in too many Japanese phrases to tell one from another.
_COMMON = frozenset("のにをでとはがもてるりれらまか、年月日以内0123456789")


def _character(text: str) -> str:
    """The first character that tells a text from others, in a language without spaces."""
    return next((char for char in text if char not in _COMMON), text[0])


def rarest(needs: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The texts of which another is least likely to hold one: short pieces stand in many."""
    every = list(needs)
    if len(every) < 2:
        return every[0] if every else ()
    return min(every, key=lambda texts: sum(_weight(text) for text in texts))


def _weight(text: str) -> float:
    if text.isascii():
        return 4.0 ** -len(_piece(text))
    return 0.5 if _character(text) in _COMMON else 0.05


class Screen:
    """The rules of one kind, each a bit, by the pieces of text that they need: words, or single characters.

    Where no spaces stand between words the pieces are single characters.
    """

    def __init__(self, spaced: bool = True) -> None:
        self.spaced = spaced
        self._any = 0
        self._by_piece: dict[str, int] = {}
        self._by_word: dict[str, int] = {}

    def add(self, rule: int, needs: Iterable[str]) -> None:
        """A rule, as its bit, that reads no text without one of these; without any it may read every text."""
        pieces = {_piece(text) if self.spaced else _character(text) for text in needs}
        if not all(piece.strip() for piece in pieces):
            pieces.clear()
        for piece in pieces:
            self._by_piece[piece] = self._by_piece.get(piece, 0) | rule
        if not pieces:
            self._any |= rule
        self._by_word.clear()

    def rules(self, text: str) -> int:
        """The bits of the rules that may read a text."""
        found = self._any
        if self.spaced:
            known = self._by_word
            for word in text.split():
                rules = known.get(word)
                found |= self._look_up(word) if rules is None else rules
        else:
            for char in text:
                found |= self._by_piece.get(char, 0)
        return found

    def _look_up(self, word: str) -> int:
        rules = 0
        apart = f" {word} "
        for piece, bits in self._by_piece.items():
            if piece in apart:
                rules |= bits
        if len(self._by_word) < _MOST:
            self._by_word[word] = rules
        return rules
