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


# The bit that every text has.
ANY = 1


class Screen:
    """The pieces that the rules of one table need, each a bit; a text has those that stand in any of its words.

    Where no spaces stand between words the pieces are single characters.
    """

    def __init__(self, spaced: bool = True) -> None:
        self.spaced = spaced
        self._bits: dict[str, int] = {}
        self._of_word: dict[str, int] = {}
        self._last = ("", ANY)

    def bits(self, texts: Iterable[str]) -> int:
        """The bits of which a text has at least one, where it holds one of these texts."""
        found = 0
        for text in texts:
            piece = _piece(text) if self.spaced else _character(text)
            if not piece.strip():
                return ANY
            if piece not in self._bits:
                self._bits[piece] = 2 << len(self._bits)
                self._of_word.clear()
                self._last = ("", ANY)
            found |= self._bits[piece]
        return found or ANY

    def held(self, text: str) -> int:
        """The bits of a text; as one text is asked for by one kind of rule after the other, the last is kept."""
        last, found = self._last
        if text == last:
            return found
        found = ANY
        if self.spaced:
            for word in text.split():
                bits = self._of_word.get(word)
                found |= self._look_up(word) if bits is None else bits
        else:
            for char in text:
                found |= self._bits.get(char, 0)
        self._last = (text, found)
        return found

    def _look_up(self, word: str) -> int:
        bits = 0
        apart = f" {word} "
        for piece, bit in self._bits.items():
            if piece in apart:
                bits |= bit
        if len(self._of_word) < _MOST:
            self._of_word[word] = bits
        return bits
