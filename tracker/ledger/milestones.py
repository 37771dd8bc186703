"""Milestones: named events whose day may be unknown or move, and the windows that hang on them."""

from datetime import date

from tracker.errors import NotFoundError, UsageError
from tracker.ledger.terms import term_row
from tracker.model import DueTerm, Kind, Status, said_hanging, stored_hanging
from tracker.storage.items import day, items
from tracker.storage.state import State, commitments, current_term, things
from tracker.storage.store import Row, Store
from tracker.storage.writes import Writer, child
from tracker.text import admit, fold

NAME_LIMIT = 300


def find_milestone(store: Store, name: str) -> State | None:
    """The milestone with this name or number; None if there is none."""
    found = things(store, "milestone", "kept", "folded", folded=fold(name))
    if not found and name.isdigit():
        found = things(store, "milestone", "kept", "number", number=int(name))
    return found[0] if found else None


def get_milestone(store: Store, name: str) -> State:
    """The milestone with this name or number; raises NotFoundError."""
    milestone = find_milestone(store, name)
    if milestone is None:
        raise NotFoundError(f"no milestone {name!r}; see: tracker milestones list")
    return milestone


def add_milestone(writer: Writer, name: str, on: date | None = None) -> State:
    """Make a milestone; raises UsageError where one of that name is there already."""
    name = _name(name)
    if find_milestone(writer.store, name):
        raise UsageError(f"{name!r} is already a milestone; set its day with: tracker milestones edit")
    return writer.create("milestone", {"name": name, "happens_on": on.isoformat() if on else None})


def _name(name: str) -> str:
    name = " ".join(admit(name, "the milestone's name").split())
    if not fold(name) or len(fold(name)) > NAME_LIMIT:
        raise UsageError(f"a milestone's name needs 1 to {NAME_LIMIT} characters")
    return name


def milestone_for(writer: Writer, name: str) -> State:
    """The milestone with this name, made with a notice when it is new."""
    found = find_milestone(writer.store, name)
    if found is None:
        found = add_milestone(writer, name)
        hint = f'its day: tracker milestones edit "{found["name"]}" --on DATE'
        writer.notices.append(f"new milestone {found['number']}: {found['name']}; {hint}")
    return found


def hang(writer: Writer, term: DueTerm, named: str | None, offset: str | None) -> tuple[DueTerm, State | None]:
    """The due term hung on the milestone that a person or its phrase names, and that milestone; else unchanged."""
    name = named or (term.event if term.kind is Kind.EVENT else None)
    if name is None:
        if offset:
            raise UsageError("--offset counts from a milestone; name it with --milestone NAME")
        return term, None
    if term.earliest or term.latest:
        raise UsageError("give either days or --milestone: the milestone's day makes the window")
    milestone = milestone_for(writer, name)
    hanging = said_hanging(offset) if offset else stored_hanging(term.hangs)
    return _placed(term._replace(hangs=str(hanging), event=milestone["name"]), milestone), milestone


def _placed(term: DueTerm, milestone: State) -> DueTerm:
    """The due term with the window that the milestone's day gives, or waiting for that day."""
    name, on = milestone["name"], day(milestone["happens_on"])
    if on is None:
        waits = f"waits for the day of {name}"
        return term._replace(kind=Kind.EVENT, earliest=None, latest=None, precision="none", convention=waits)
    hanging = stored_hanging(term.hangs)
    earliest, latest = hanging.window(on)
    counted = f"counted from {name} on {on}"
    return term._replace(kind=hanging.kind, earliest=earliest, latest=latest, precision="day", convention=counted)


def edit_milestone(
    writer: Writer, name: str, new_name: str | None, on: date | None, undated: bool
) -> tuple[State, list[int]]:
    """Rename a milestone, or set, move or take away its day; the numbers of the items whose windows moved with it."""
    milestone = get_milestone(writer.store, name)
    fields: Row = {"name": _name(new_name)} if new_name else {}
    if on or undated:
        fields["happens_on"] = on.isoformat() if on else None
    changed = {key: value for key, value in fields.items() if milestone[key] != value}
    if not changed:
        raise UsageError("nothing to change; give --name, --on DATE or --no-day")
    other = find_milestone(writer.store, changed["name"]) if "name" in changed else None
    if other and other["uid"] != milestone["uid"]:
        raise UsageError(f"{other['name']!r} is already a milestone")
    writer.change("milestone", milestone, changed, action="edit")
    edited = milestone | changed
    return edited, _move_windows(writer, milestone, edited) if "happens_on" in changed else []


def hanging(store: Store, milestone: State) -> list[State]:
    """The commitments whose present due term hangs on this milestone; retracted ones left out."""
    found = commitments(store, "kept", "hanging", milestone_uid=milestone["uid"])
    return [state for state in found if _hangs(state, milestone)]


def _hangs(state: State, milestone: State) -> bool:
    term = current_term(state)
    return term is not None and term[1]["milestone_uid"] == milestone["uid"]


def _move_windows(writer: Writer, before: State, milestone: State) -> list[int]:
    """Append the new window to every active commitment that hangs there; settled ones keep theirs."""
    active = [state for state in hanging(writer.store, milestone) if not Status(state["status"]).closed]
    for state, item in zip(active, items(writer.store, active), strict=True):
        now = current_term(state)
        was = now[1] if now else {}
        row = term_row(_placed(item.due, milestone), None, None, _why(before, milestone), milestone)
        row |= {"stated_on": was.get("stated_on"), "source_uid": was.get("source_uid")}
        writer.change("commitment", state, {"due": child(state, "due", row)}, action="milestone", text=row["reason"])
    return [state["number"] for state in active]


def _why(before: State, milestone: State) -> str:
    name, was, now = milestone["name"], before["happens_on"], milestone["happens_on"]
    if now is None:
        return f"{name} has no day any more (was {was})"
    return f"{name} moved from {was} to {now}" if was else f"{name} is on {now}"
