"""tracker show: one item with its words, due terms, evidence and history."""

from datetime import date
from typing import TYPE_CHECKING, Any

from . import desk
from .options import Format, Id, OutputFormat

if TYPE_CHECKING:
    from tracker.model import Commitment
    from tracker.storage.store import Store


def show(number: Id, output: OutputFormat = Format.TERMINAL) -> None:
    """Show one item whole: words, source, due terms, evidence, history.

    tracker show 12
    """
    item, history, evidence, more, day = desk.read(lambda store, day: _found(store, number, day))
    if output is Format.JSON:
        from tracker.render.data import dump, item_data
        from tracker.render.following import more_data

        shown = {"schema": "tracker.show/1", "item": item_data(item, day), "history": history, "evidence": evidence}
        desk.show(dump(shown | more_data(item, more)))
    else:
        from tracker.render.following import standing_rows
        from tracker.render.terminal import item_page

        desk.show(item_page(item, day, history, evidence, desk.screen(), standing_rows(item, more)))


def _found(
    store: "Store", number: int, day: date
) -> "tuple[Commitment, list[dict[str, Any]], list[dict[str, Any]], dict[str, Any], date]":
    from tracker.ledger.commitments import get, state_of
    from tracker.ledger.recurring import missed
    from tracker.storage.history import evidence, follow_ups, told

    state = state_of(store, number)
    replaced = store.rows("commitments", "kept", "successor", successor_uids=[state["uid"]])
    more = {
        "follow_ups": follow_ups(state),
        "replaces": [row["number"] for row in replaced],
        "missed": missed(state, day),
    }
    return get(store, number), told(store, state), evidence(state), more, day
