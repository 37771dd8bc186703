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


def rarest(needs: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The texts of which another is least likely to hold one: short pieces stand in many."""
    every = list(needs)
    if len(every) < 2:
        return every[0] if every else ()
    return min(every, key=lambda texts: sum(4.0 ** -len(_piece(text)) for text in texts))


# The bit that every text has.
ANY = 1


class Screen:
    """The pieces that the rules of one table need, each a bit; a text has those that stand in any of its words."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}
        self._of_word: dict[str, int] = {}

    def bits(self, texts: Iterable[str]) -> int:
        """The bits of which a text has at least one, where it holds one of these texts."""
        found = 0
        for text in texts:
            piece = _piece(text)
            if not piece.strip():
                return ANY
            if piece not in self._bits:
                self._bits[piece] = 2 << len(self._bits)
                self._of_word.clear()
            found |= self._bits[piece]
        return found or ANY

    def held(self, text: str) -> int:
        found = ANY
        for word in text.split():
            bits = self._of_word.get(word)
            found |= self._look_up(word) if bits is None else bits
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
