"""Files of older schemas: what each revision since the first changed in the rows of an export.

A migration that changes what a row holds adds its step here; a test asks for one with every revision.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tracker.storage.store import Row


@dataclass(frozen=True)
class Step:
    """What came with a revision: how a row is written since, and whether counters are in the file since."""

    row: Callable[[str, Row], Row] | None = None
    counters: bool = False


FIRST = "0001"


def _without_brief(table: str, row: Row) -> Row:
    return {**row, "brief": "{}"} if table == "commitments" else row


STEPS = {"0002": Step(counters=True), "0003": Step(), "0004": Step(row=_without_brief)}


@dataclass(frozen=True)
class Renewal:
    """The steps from a schema to the present one."""

    steps: tuple[Step, ...]

    @property
    def rewrites(self) -> bool:
        """Whether rows are to be rewritten at all; what a line shows is then made from them anew."""
        return any(step.row for step in self.steps)

    @property
    def counted(self) -> bool:
        """Whether the file must hold counters; else they are made from its rows."""
        return not any(step.counters for step in self.steps)

    def row(self, table: str, row: Row) -> Row:
        """The row as it would be written today."""
        for step in self.steps:
            row = step.row(table, row) if step.row else row
        return row


def renewal(schema: str) -> Renewal | None:
    """The way from a schema to the present one; None for one that no tracker ever wrote."""
    if schema not in (FIRST, *STEPS):
        return None
    return Renewal(tuple(step for revision, step in STEPS.items() if revision > schema))
