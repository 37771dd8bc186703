"""Laying out text in a terminal by its true width: Japanese takes two columns a character."""

from collections.abc import Sequence

from tracker.text import visible, width

_CODES = {"red": "31", "yellow": "33", "green": "32", "cyan": "36", "bold": "1", "dim": "2"}


def paint(text: str, style: str | None, colour: bool) -> str:
    """The text in a colour, where colour is wanted."""
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if colour and style and text else text


def pad(text: str, columns: int) -> str:
    """The text filled up with spaces to so many columns."""
    return text.ljust(columns) if text.isascii() else text + " " * max(columns - width(text), 0)


def plain(text: str) -> bool:
    """True for a text that is shown as it is, each character in a column."""
    return text.isascii() and text.isprintable()


def fits(text: str, columns: int) -> bool:
    """True for a text that takes at most so many columns; no character takes more than two."""
    return 2 * len(text) <= columns or width(text) <= columns


def wrap(text: str, columns: int) -> list[str]:
    """The visible text in lines of at most so many columns, broken at spaces or between wide characters."""
    if plain(text) and len(text) <= columns:
        return [text.strip(" ")]
    shown = visible(text)
    if fits(shown, columns):
        return [shown.strip(" ")]
    lines, line = [], ""
    for piece in _pieces(shown, columns):
        if line and width(line + piece.rstrip()) > columns:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def flow(parts: Sequence[str], joint: str, columns: int) -> list[str]:
    """The parts joined into lines, broken between parts wherever that fits; only a part too long for a line is cut.

    No character of `joint` is wider than a column.
    """
    lines: list[str] = []
    taken, gap = columns, len(joint)
    everything = "".join(parts)
    if not everything.isprintable():
        parts = list(map(visible, parts))
    for part, size in zip(parts, map(len if everything.isascii() else width, parts), strict=True):
        if taken + gap + size <= columns:
            lines[-1] += joint + part
            taken += gap + size
        elif size <= columns:
            lines.append(part)
            taken = size
        else:
            lines += wrap(part, columns)
            taken = width(lines[-1])
    return lines


# What no line of Japanese begins with, and what none ends with.
_CLOSING = frozenset(
    "、。，．・：；？！）］｝〕〉》」』】〟”’ー々…ぁぃぅぇぉっゃゅょァィゥェォッャュョヶ％)]}.,;:!?%\"'"
)
_OPENING = frozenset("（［｛〔〈《「『【〝“‘")


def _pieces(text: str, columns: int) -> list[str]:
    """What may not be broken: words with the space after them, slices of overlong words, and wide characters.

    These stand alone but for the few that cling to their neighbour.
    """
    pieces: list[str] = []
    word, taken = "", 0
    for char in text:
        size = width(char)
        if word and (size == 2 or taken + size > columns):
            pieces.append(word)
            word, taken = "", 0
        if not word and pieces and _clings(pieces[-1], char) and (held := width(pieces[-1])) + size <= columns:
            word, taken = pieces.pop(), held
        word, taken = word + char, taken + size
        if char == " " or size == 2:
            pieces.append(word)
            word, taken = "", 0
    return [*pieces, word] if word else pieces


def _clings(piece: str, char: str) -> bool:
    return piece[-1] in _OPENING or (char in _CLOSING and piece[-1] != " ")


def columns(cells: Sequence[str], widths: Sequence[int], total: int) -> list[str]:
    """One row: fixed columns, then a last one that wraps under itself within `total` columns."""
    lead = "".join([pad(cell, size) + "  " for cell, size in zip(cells, widths, strict=False)])
    indent = width(lead)
    first, *rest = wrap(cells[-1], max(total - indent, 20))
    return [lead + first, *[" " * indent + line for line in rest]]
