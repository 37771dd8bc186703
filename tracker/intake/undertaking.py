"""What the language rooms find in one sentence; offsets count from the sentence's first character."""

from dataclasses import dataclass

FIRM, SOFT = "firm", "soft"


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A deed, [start, end), with the words of its subject and speaker ((0, 0): none) and the span to quote.

    `left` and `right` bound the quote when it is not the whole sentence; `verb` is the deed's plain verb, and
    `eventual` tells that something is to happen or be done, with nobody named who does it.
    """

    start: int
    end: int
    strength: str
    subject: tuple[int, int]
    verb: str
    head: int
    measured: bool = False
    dated: bool = False
    left: int = 0
    right: int | None = None
    speaker: tuple[int, int] = (0, 0)
    eventual: bool = False
