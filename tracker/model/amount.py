"""Amounts such as `2 %`, `1名` or `500 million EUR`: a number and what it counts."""

import re
import unicodedata

from tracker.errors import UsageError

_AMOUNT = re.compile(r"([+-]?\d[\d,]{0,30}(?:\.\d{1,10})?)\s*(.*)", re.DOTALL)


def amount(text: str, where: str) -> tuple[str, str | None]:
    """The number without separators and its unit; raises UsageError naming `where`."""
    found = _AMOUNT.fullmatch(unicodedata.normalize("NFKC", text).strip())
    if not found or len(found[2]) > 100:
        raise UsageError(f"{where} takes a number and what it counts, such as '2 %' or 1名, not {text!r}")
    return found[1].replace(",", ""), " ".join(found[2].split()) or None


def share(reached: str, target: str) -> int | None:
    """How much of the target was reached, in per cent, rounded down; None for a target of nothing."""
    from decimal import Decimal

    return int(Decimal(reached) * 100 / Decimal(target)) if Decimal(target) else None
