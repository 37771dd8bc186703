"""What the language rooms find in one sentence; offsets count from the sentence's first character."""

from dataclasses import dataclass

FIRM, SOFT = "firm", "soft"


@dataclass(frozen=True, slots=True)
class Undertaking:
    """`start` is the deed's first character, `head` that of the commissive cue; `piece` where the span could be split."""

    start: int
    end: int
    strength: str
    subject: tuple[int, int]
    verb: str
    head: int
    piece: int
    measured: bool = False
    dated: bool = False
