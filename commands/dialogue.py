"""The conversation of an intake: one proposal at a time, each answer kept at once."""

import sys
from dataclasses import replace
from datetime import date

from tracker.config import parse_day
from tracker.errors import TrackerError
from tracker.ledger.commitments import Draft, log
from tracker.ledger.intake import Proposal, Reading, draft_of, keep
from tracker.ledger.linking import join
from tracker.ledger.sources import SourceFacts
from tracker.model import Strength
from tracker.storage.writes import Writer

from . import desk
from .proposals import block, head, ordered, suggested, unknown_day

KEYS = "a accept, e edit, l link to an item, s skip, q quit and keep what was done"


def ask(question: str) -> str:
    """One line from the person; the end of input is q."""
    sys.stderr.write(question)
    sys.stderr.flush()
    line = sys.stdin.readline()
    return line.strip() if line else "q"


def ask_day(reading: Reading) -> date | None:
    """The day of the statement as the person knows it; Enter takes the day that the document tells, if it tells one."""
    desk.show("\n".join(unknown_day(reading, desk.screen())))
    told = {one.on for one in reading.document.stated_on}
    only = str(told.pop()) if len(told) == 1 else ""
    question = "stated on which day (YYYY-MM-DD; - if it is not known) " + (f"[{only}] " if only else "")
    while True:
        answer = ask(question) or only
        if answer == "q":
            raise KeyboardInterrupt
        if answer == "-":
            return None
        try:
            if answer:
                return parse_day(answer, "the day")
        except TrackerError as error:
            desk.remark(str(error))


def converse(reading: Reading, facts: SourceFacts, owner: str | None, tags: tuple[str, ...]) -> None:
    """Go through the proposals, firm ones first; the source is kept as read even if nothing is logged."""
    screen = desk.screen()
    desk.show(head(reading, screen))
    waiting = ordered(reading)
    source = desk.write(lambda writer: keep(writer, reading, facts))
    done = 0
    for place, proposal in enumerate(waiting, 1):
        desk.show("\n" + block(proposal, screen))
        answer = _decide(proposal, f"{place}/{len(waiting)} [{KEYS}] ", source, owner, tags)
        if answer == "q":
            break
        done += answer == "done"
    desk.say(f"source {source['number']} read, {done} of {len(waiting)} taken in")


def _decide(
    proposal: Proposal, question: str, source: dict[str, object], owner: str | None, tags: tuple[str, ...]
) -> str:
    """Ask until there is an answer that can be carried out: done, skipped or q."""
    draft = draft_of(proposal.candidate, source, owner, tags)
    enter = suggested(proposal)
    while True:
        key = ask(question + f"({enter}) ").lower()[:1] or enter
        try:
            if key == "q":
                return "q"
            if key == "s":
                return "skipped"
            if key == "e":
                # What was typed stays for the next try, should a day or the phrase not be read.
                enter = "e"
                draft, latest = _edited(draft)
                draft = replace(draft, latest=_day(latest))
            if key in "ae":
                _log(draft)
                return "done"
            if key == "l":
                _link(proposal, source)
                return "done"
        except TrackerError as error:
            desk.remark(str(error))


def _log(draft: Draft) -> None:
    item = desk.write(lambda writer: log(writer, draft))
    desk.say(f"{item.number} logged: {item.summary}")


def _link(proposal: Proposal, source: dict[str, object]) -> None:
    twin = str(proposal.twin.number) if proposal.twin else ""
    number = ask(f"link to which item ({twin}) ") or twin
    candidate = proposal.candidate

    def work(writer: Writer) -> str:
        item = join(writer, _number(number), source, candidate)
        return f"{item.number} linked: {item.summary}"

    desk.say(desk.write(work))


def _number(text: str) -> int:
    if not text.isdigit():
        raise TrackerError(f"an item has a number, not {text!r}")
    return int(text)


def _edited(draft: Draft) -> tuple[Draft, str]:
    """The draft with what the person changed, and the last day as it was typed; Enter keeps a field."""
    summary = _field("summary", draft.summary)
    responsible = _names("who owes it", draft.responsible)
    counterpart = _names("to whom", draft.counterpart)
    phrase = _field("due phrase", draft.phrase or "") or None
    latest = _field("last day (YYYY-MM-DD, if the phrase is not to be read)", str(draft.latest or ""))
    strength = _field("firm or soft", str(draft.strength))
    changed = replace(
        draft,
        summary=summary,
        responsible=responsible,
        counterpart=counterpart,
        phrase=phrase,
        unread=draft.unread and phrase == draft.phrase,
        strength=Strength.SOFT if strength.startswith("s") else Strength.FIRM,
    )
    return changed, latest


def _field(name: str, value: str) -> str:
    return ask(f"  {name} [{value}] ") or value


def _names(name: str, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.strip() for part in _field(name, ", ".join(value)).replace("、", ",").split(",") if part.strip())


def _day(text: str) -> date | None:
    return parse_day(text, "the last day") if text else None
