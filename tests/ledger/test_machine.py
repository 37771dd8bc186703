"""Anything that two people may do, in any order, against a plain model: same answers, whole history, all undone."""

import contextlib
import copy
import io
import itertools
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from tracker.commands.app import run

from tests.databases import Databases
from tests.ledger.desk import DAY, Desk
from tracker.errors import ConflictError, NotFoundError
from tracker.ledger.commitments import check as look
from tracker.ledger.commitments import reschedule, retract
from tracker.ledger.findings import Finding, assess
from tracker.ledger.following import finish, follow_up
from tracker.ledger.milestones import add_milestone, edit_milestone, get_milestone
from tracker.ledger.undo import undo
from tracker.model import ACTIVE, Status
from tracker.storage.care import check
from tracker.storage.opening import open_ledger
from tracker.storage.state import commitments, current_term, things

PEOPLE = ("rk", "mk")
FINDINGS = [status for status in Status if status not in (Status.SUPERSEDED, Status.NOT_FULFILLED)]
DAYS = st.integers(1, 400).map(lambda days: DAY + timedelta(days=days))
Thing = tuple[str, int]


@dataclass
class Item:
    """A commitment as a child would keep it: a status, the days it was due on, what is planned."""

    status: str = "open"
    terms: list[tuple[str | None, int | None]] = field(default_factory=list)
    planned: dict[int, bool] = field(default_factory=dict)
    retracted: bool = False


@dataclass
class Command:
    """What somebody did: the things it touched as they were (None: not there yet), and which of them it changed."""

    who: str
    before: dict[Thing, Any]
    changed: set[Thing]
    undone: bool = False


class Life(RuleBasedStateMachine):
    """A ledger and its model; `fresh` makes a new database."""

    fresh: Callable[[], str]

    def __init__(self) -> None:
        super().__init__()
        self.db = type(self).fresh()
        self.store = open_ledger(self.db, write=True)
        self.model: dict[Thing, Any] = {}
        self.commands: list[Command] = []
        self.highest = {"item": 0, "milestone": 0}
        self.events = 0
        self.carried = False

    def teardown(self) -> None:
        """Undo everything, the last command first, whoever gave it: what is left is the start."""
        for command in [each for each in reversed(self.commands) if not each.undone]:
            Desk(self.store, command.who).write(undo)
        for who in PEOPLE:
            with contextlib.suppress(NotFoundError):
                Desk(self.store, who).write(undo)
                raise AssertionError("something was left to undo")
        desk = Desk(self.store)
        assert desk.read(lambda store: commitments(store, "kept")) == []
        for subject in ("party", "milestone"):
            assert desk.read(lambda store, subject=subject: things(store, subject, "kept")) == []  # type: ignore[misc]
        assert desk.read(check) == []
        self.store.close()

    # --- what happens --------------------------------------------------------------------------------------------

    def _do(self, who: str, work: Callable[..., Any], touched: dict[Thing, Any]) -> None:
        """Carry out a command on the ledger and on the model; `touched` holds the things as they are after it."""
        Desk(self.store, who).write(work)
        before = {thing: copy.deepcopy(self.model.get(thing)) for thing in touched}
        changed = {thing for thing, after in touched.items() if before[thing] != after}
        self.commands.append(Command(who, before, changed))
        self.model |= touched

    def _live(self) -> list[int]:
        return [n for (kind, n), item in self.model.items() if kind == "item" and item and not item.retracted]

    def _item(self, data: st.DataObject) -> tuple[int, Item]:
        number = data.draw(st.sampled_from(self._live()))
        return number, copy.deepcopy(self.model["item", number])

    def _milestones(self) -> list[int]:
        return [n for (kind, n), known in self.model.items() if kind == "milestone" and known]

    def _next(self, kind: str) -> int:
        self.highest[kind] += 1
        return self.highest[kind]

    @initialize()
    def _party(self) -> None:
        """Both people's items are owed by a party that is there from the start, and goes last."""
        from tracker.ledger.parties import add_party

        Desk(self.store, "rk").write(lambda writer: add_party(writer, "Kenya"))
        self.commands.append(Command("rk", {}, set()))
        self.events = 1

    @rule(who=st.sampled_from(PEOPLE), day=DAYS, data=st.data())
    def log(self, who: str, day: date, data: st.DataObject) -> None:
        from tracker.ledger.commitments import Draft, log

        number = self._next("item")
        milestone = data.draw(st.sampled_from([None, *self._milestones()]))
        if milestone is None:
            draft = Draft(f"Item {number}", ("Kenya",), latest=day)
            item = Item(terms=[(str(day), None)])
        else:
            draft = Draft(f"Item {number}", ("Kenya",), milestone=f"Event {milestone}")
            item = Item(terms=[(self.model["milestone", milestone]["on"], milestone)])
        self._do(who, lambda writer: log(writer, draft), {("item", number): item})

    @precondition(lambda self: self._live())
    @rule(who=st.sampled_from(PEOPLE), day=DAYS, data=st.data())
    def move(self, who: str, day: date, data: st.DataObject) -> None:
        number, item = self._item(data)
        item.terms.append((str(day), None))
        self._do(who, lambda writer: reschedule(writer, number, None, reason="r", latest=day), {("item", number): item})

    @precondition(lambda self: self._live())
    @rule(who=st.sampled_from(PEOPLE), data=st.data())
    def find(self, who: str, data: st.DataObject) -> None:
        number, item = self._item(data)
        to = data.draw(st.sampled_from([status for status in FINDINGS if status != item.status]))
        item.status = str(to)
        finding = Finding(to, evidence="seen", reason="because")
        self._do(who, lambda writer: assess(writer, [number], finding), {("item", number): item})

    @precondition(lambda self: self._live())
    @rule(who=st.sampled_from(PEOPLE), data=st.data())
    def check_it(self, who: str, data: st.DataObject) -> None:
        number, item = self._item(data)
        self._do(who, lambda writer: look(writer, [number]), {("item", number): item})

    @precondition(lambda self: self._live())
    @rule(who=st.sampled_from(PEOPLE), day=DAYS, data=st.data())
    def plan(self, who: str, day: date, data: st.DataObject) -> None:
        number, item = self._item(data)
        done: list[int] = []
        Desk(self.store, who)
        touched = {("item", number): item}

        def work(writer: Any) -> None:
            done.append(follow_up(writer, number, "ask", day)[1])

        before = copy.deepcopy(self.model["item", number])
        self._do(who, work, touched)
        item.planned[done[-1]] = False
        self.commands[-1].before["item", number] = before
        self.commands[-1].changed.add(("item", number))

    @precondition(lambda self: any(False in self.model["item", n].planned.values() for n in self._live()))
    @rule(who=st.sampled_from(PEOPLE), data=st.data())
    def finish_it(self, who: str, data: st.DataObject) -> None:
        numbers = [n for n in self._live() if False in self.model["item", n].planned.values()]
        number = data.draw(st.sampled_from(numbers))
        item = copy.deepcopy(self.model["item", number])
        n = next(n for n, done in item.planned.items() if not done)
        item.planned[n] = True
        self._do(who, lambda writer: finish(writer, number, n, result="yes"), {("item", number): item})

    @rule(who=st.sampled_from(PEOPLE), day=st.none() | DAYS)
    def announce(self, who: str, day: date | None) -> None:
        number = self._next("milestone")
        known = {"on": str(day) if day else None}
        self._do(who, lambda writer: add_milestone(writer, f"Event {number}", day), {("milestone", number): known})

    @precondition(lambda self: self._milestones())
    @rule(who=st.sampled_from(PEOPLE), day=st.none() | DAYS, data=st.data())
    def postpone(self, who: str, day: date | None, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(self._milestones()))
        on = str(day) if day else None
        if self.model["milestone", number]["on"] == on:
            return
        touched: dict[Thing, Any] = {("milestone", number): {"on": on}}
        for n in self._live():
            item = copy.deepcopy(self.model["item", n])
            if item.terms[-1][1] == number and item.status in ACTIVE:
                item.terms.append((on, number))
                touched["item", n] = item
        self._do(who, lambda writer: edit_milestone(writer, f"Event {number}", None, day, day is None), touched)

    @precondition(lambda self: self._live())
    @rule(who=st.sampled_from(PEOPLE), data=st.data())
    def take_out(self, who: str, data: st.DataObject) -> None:
        number, item = self._item(data)
        item.retracted = True
        self._do(who, lambda writer: retract(writer, number, "mistaken"), {("item", number): item})

    @rule(who=st.sampled_from(PEOPLE))
    def undo(self, who: str) -> None:
        last = next((each for each in reversed(self.commands) if each.who == who and not each.undone), None)
        if last is None:
            with pytest.raises(NotFoundError):
                Desk(self.store, who).write(undo)
        elif not last.before or self._refused(last):
            if last.before or self._live():
                with pytest.raises(ConflictError):
                    Desk(self.store, who).write(undo)
        else:
            Desk(self.store, who).write(undo)
            last.undone = True
            self.model |= last.before

    def _refused(self, command: Command) -> bool:
        later = self.commands[self.commands.index(command) + 1 :]
        for thing, was in command.before.items():
            for other in later:
                stands = other.who != command.who and not other.undone and thing in other.before
                if stands and (was is None or thing in other.changed):
                    return True
            if was is None and thing[0] == "milestone" and any(self._names(n, thing[1]) for n in self._live()):
                return True
        return False

    def _names(self, number: int, milestone: int) -> bool:
        return any(hook == milestone for _, hook in self.model["item", number].terms)

    @precondition(lambda self: not self.carried)
    @rule()
    def carry_over(self) -> None:
        """Export everything and go on in a new ledger that it was imported into; once in a life, as it takes long."""
        self.carried = True
        self.store.close()
        new, file = type(self).fresh(), Path(f"{uuid.uuid4()}.jsonl")
        silent = io.TextIOWrapper(io.BytesIO())
        with contextlib.redirect_stdout(silent), contextlib.redirect_stderr(silent):
            assert run(["--db", self.db, "export", "-o", str(file)]) == 0
            assert run(["--db", new, "import", str(file)]) == 0
        file.unlink()
        self.db, self.store = new, open_ledger(new, write=True)

    # --- what must hold ------------------------------------------------------------------------------------------

    @invariant()
    def the_ledger_says_what_the_model_says(self) -> None:
        desk = Desk(self.store)
        found = {state["number"]: state for state in desk.read(lambda store: commitments(store, "kept"))}
        assert sorted(found) == sorted(self._live())
        for number, state in found.items():
            item = self.model["item", number]
            term = current_term(state)
            terms = [row for row in state["due"].values() if not row["retracted_on"]]
            planned = {
                row["n"]: row["done_on"] is not None for row in state["follow_ups"].values() if not row["retracted_on"]
            }
            assert (state["status"], planned, len(terms)) == (item.status, item.planned, len(item.terms))
            assert term
            assert term[1]["latest"] == item.terms[-1][0]
        for number in self._milestones():
            wanted = self.model["milestone", number]["on"]
            kept = desk.read(lambda store, number=number: get_milestone(store, f"Event {number}"))  # type: ignore[misc]
            assert kept["happens_on"] == wanted

    @invariant()
    def the_history_only_grows_and_gives_the_present(self) -> None:
        desk = Desk(self.store)
        grown = len(desk.read(lambda store: store.rows("events")))
        assert grown >= self.events
        if grown % 5 == 0:
            assert desk.read(check) == []
        self.events = grown


def _live_through(fresh: Callable[[], str], examples: int) -> None:
    made = type("MadeLife", (Life,), {"fresh": staticmethod(fresh)})
    run_state_machine_as_test(
        made,
        settings=settings(
            max_examples=examples,
            stateful_step_count=25,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_life_on_sqlite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    numbers = itertools.count()
    template = tmp_path / "template.db"
    open_ledger(str(template), write=True).close()

    def fresh() -> str:
        path = tmp_path / f"{next(numbers)}.db"
        path.write_bytes(template.read_bytes())
        return str(path)

    _live_through(fresh, 12)


def test_life_on_postgres(databases: Databases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lent: list[str] = []

    def fresh() -> str:
        lent.append(databases.lend())
        return databases.server.url(lent[-1])

    _live_through(fresh, 5)
    for name in lent:
        databases.take_back(name)
