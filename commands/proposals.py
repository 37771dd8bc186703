"""How an intake shows what it proposes."""

from tracker.intake.candidates import Candidate
from tracker.intake.cues_names import OFFICE_HOLDER
from tracker.ledger.intake import Proposal, Reading
from tracker.ledger.sources import charset_doubt
from tracker.ledger.terms import due_term
from tracker.render.layout import columns, paint, wrap
from tracker.render.terminal import Screen
from tracker.render.words import day_words, window_words
from tracker.text import count


def ordered(reading: Reading) -> list[Proposal]:
    """The proposals a person has to look at: what is logged already left out, firm ones first."""
    new = [proposal for proposal in reading.proposals if not proposal.logged]
    return sorted(new, key=lambda proposal: proposal.candidate.strength != "firm")


def head(reading: Reading, screen: Screen) -> str:
    """What the document says of itself, and how much it proposes."""
    document = reading.document
    said = [document.title or "untitled", document.publisher, document.lang, count(len(document.text), "character")]
    lines = wrap(" · ".join(text for text in said if text), screen.width)
    if reading.source:
        lines.append(f"Read before: it is source {reading.source['number']}.")
    if reading.near:
        lines.append(f"Nearly the same text as source {reading.near['number']}: {reading.near['title']}")
    if reading.stated_on:
        lines.append(f"Phrases count from {day_words(reading.stated_on)}.")
    else:
        lines += unknown_day(reading, screen)
    lines += [f"Note: {note}" for note in (*document.notes, charset_doubt(document)) if note]
    fresh, known = len(ordered(reading)), sum(proposal.logged for proposal in reading.proposals)
    lines.append(count(fresh, "proposal") + (f", {known} logged already" if known else "") + ".")
    return "\n".join(line for text in lines for line in wrap(text, screen.width)) + "\n"


def unknown_day(reading: Reading, screen: Screen) -> list[str]:
    """What follows where the day of the statement is not known, and which day it may be."""
    lines = ["The day of the statement is not known, so relative phrases stay unread; give it with --stated."]
    said = reading.document.stated_on[:3]
    lines += [f'It may be {day_words(one.on)}: {one.reason} ("{one.evidence}")' for one in said]
    return [line for text in lines for line in wrap(text, screen.width)]


def block(proposal: Proposal, screen: Screen) -> str:
    """One proposal: strength, parties, words, due phrase with its reading, and the item it may restate."""
    candidate = proposal.candidate
    parties = ", ".join(candidate.party) or "nobody named"
    if candidate.counterpart:
        parties += " -> " + ", ".join(candidate.counterpart)
    rows = [
        (f"{candidate.n}  {candidate.strength}", f"{candidate.summary} ({parties})"),
        ("words", f'"{candidate.quote}"'),
        ("due", due(candidate)),
    ]
    strangers = [name for name in (*candidate.party, *candidate.counterpart) if name in proposal.strangers]
    if strangers and not proposal.twin:
        rows.append(("new party", f"{', '.join(strangers)} (not known yet; for a person, name the country or body)"))
    if candidate.speaker:
        unknown = " (not known yet)" if candidate.speaker in proposal.strangers else ""
        rows.append(("said by", candidate.speaker + unknown))
    if proposal.twin:
        twin = proposal.twin
        rows.append(("like item", f"{twin.number} {twin.summary} ({window_words(twin.due)}){_differs(proposal)}"))
    first, *rest = (columns([name, text], [9], screen.width) for name, text in rows)
    lines = [paint(line, "bold", screen.colour) for line in first] + [line for row in rest for line in row]
    return "\n".join(lines) + "\n"


def suggested(proposal: Proposal) -> str:
    """The key that stands for Enter: nobody, or a person, is first asked who owes it."""
    if proposal.twin:
        return "l"
    owing = proposal.candidate.party
    unplaced = any(name in proposal.strangers and OFFICE_HOLDER.search(name) for name in owing)
    return "e" if unplaced or not owing else "a"


def _differs(proposal: Proposal) -> str:
    read = proposal.candidate.due
    if proposal.twin is None or read is None or not proposal.twin.windowed:
        return ""
    same = (read.earliest, read.latest) == (proposal.twin.due.earliest, proposal.twin.due.latest)
    return "" if same else " - the two are read differently"


def due(candidate: Candidate) -> str:
    """The due phrase with its reading, or why it has none."""
    if candidate.due_phrase is None:
        return "no date"
    if candidate.due is None:
        return f'"{candidate.due_phrase}" not read: {candidate.refused}'
    return f'{window_words(due_term(candidate.due))} ("{candidate.due_phrase}")'
