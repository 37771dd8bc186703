"""tracker intake: from a document to logged commitments."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from tracker.errors import NotFoundError, UsageError

from . import desk
from .declared import Argument, Option
from .options import Format, OutputFormat, Stated

if TYPE_CHECKING:
    from tracker.ledger.intake import Reading
    from tracker.ledger.sources import SourceFacts
    from tracker.storage.store import Store
    from tracker.storage.writes import Writer


def intake(
    file: Annotated[str, Argument(metavar="FILE|-", help="Text, Markdown, HTML, PDF, .docx or .eml; - is stdin.")],
    stated: Stated = None,
    title: Annotated[str | None, Option(help="Its title.")] = None,
    publisher: Annotated[str | None, Option(help="Who published it.")] = None,
    url: Annotated[str | None, Option(help="Its address.")] = None,
    lang: Annotated[str | None, Option(help="Its language: en, ja.")] = None,
    party: Annotated[list[str] | None, Option(help="Who speaks, where the text says only we.")] = None,
    owner: Annotated[str | None, Option(help="Who on our side follows what is logged.")] = None,
    tag: Annotated[list[str] | None, Option(help="A tag for what is logged (repeatable).")] = None,
    dry_run: Annotated[bool, Option("--dry-run", help="Only show what is proposed.")] = False,
    accept: Annotated[str | None, Option(metavar="all|1,3|none", help="Log these proposals without asking.")] = None,
    max_bytes: Annotated[int, Option(min=1, help="Refuse a larger document.")] = 20_000_000,
    output: OutputFormat = Format.TERMINAL,
) -> None:
    """Read a document, propose the commitments in it, and log those you accept.

    tracker intake press-release.html --stated 2025-05-28

    tracker intake statement.pdf --stated 2025-05-28 --dry-run --format json
    """
    from tracker.intake.documents import read_document
    from tracker.ledger.intake import examine
    from tracker.ledger.sources import SourceFacts

    if file.startswith(("http://", "https://")):
        raise NotFoundError(f"no file {file}, and nothing is fetched: save the page, and give its address with --url")
    data = sys.stdin.buffer.read(max_bytes + 1) if file == "-" else Path(file)
    document = read_document(data, lang=lang, max_bytes=max_bytes)

    def look(store: "Store", _: date) -> "Reading":
        return examine(store, document, stated, tuple(party or ()))

    reading = desk.read(look, remarks=False)
    asks = not dry_run and accept is None and output is Format.TERMINAL and sys.stdin.isatty() and sys.stdout.isatty()
    if not (dry_run or accept is not None or asks):
        raise UsageError("say what to do with the proposals: --dry-run, or --accept all|1,3|none (asks on a terminal)")
    chosen = _chosen(accept, reading) if accept is not None else []
    if asks and reading.stated_on is None:
        from .dialogue import ask_day

        if stated := ask_day(reading):
            reading = desk.read(look, remarks=False)
    facts = SourceFacts(title, publisher, url, lang, stated)
    if asks:
        from .dialogue import converse

        converse(reading, facts, owner, tuple(tag or ()))
        return
    _show(reading, output, facts)
    if accept is not None:
        lines = desk.write(lambda writer: _take(writer, reading, facts, chosen, owner, tuple(tag or ())))
        for line in lines:
            desk.remark(line) if output is Format.JSON else desk.say(line)


def _chosen(accept: str, reading: "Reading") -> list[int]:
    """The numbers that `--accept` names."""
    numbers = [proposal.candidate.n for proposal in reading.proposals]
    if accept in ("all", "none"):
        return numbers if accept == "all" else []
    try:
        wanted = [int(part) for part in accept.split(",")]
    except ValueError:
        raise UsageError(f"--accept takes all, none or numbers such as 1,3, not {accept!r}") from None
    unknown = [number for number in wanted if number not in numbers]
    if unknown:
        raise UsageError(f"there is no proposal {unknown[0]}; the document has {len(numbers)}, see them with --dry-run")
    return wanted


def _take(
    writer: "Writer",
    reading: "Reading",
    facts: "SourceFacts",
    chosen: list[int],
    owner: str | None,
    tags: tuple[str, ...],
) -> list[str]:
    """Keep the source and what was chosen, all in one transaction; a line for each."""
    from tracker.ledger.intake import keep, take

    source = keep(writer, reading, facts)
    lines, unread = [], []
    for proposal in reading.proposals:
        if proposal.candidate.n in chosen:
            item = take(writer, proposal, source, owner, tags)
            done = "logged already" if proposal.logged else "linked" if proposal.twin else "logged"
            lines.append(f"{item.number} {done}: {item.summary}")
            if done == "logged" and proposal.candidate.due_phrase and proposal.candidate.due is None:
                unread.append(f'{item.number} "{proposal.candidate.due_phrase}"')
    if unread and reading.stated_on is None:
        writer.notices.append(
            f"without a date, for the day of the statement is not known: {', '.join(unread)}; give each its "
            "day with tracker edit ID --stated DATE, or tracker undo and read the document again with --stated DATE"
        )
    return lines or [f"source {source['number']} read, nothing logged"]


def _show(reading: "Reading", output: Format, facts: "SourceFacts") -> None:
    if output is Format.JSON:
        from tracker.intake.data import lines

        twins = {one.candidate.n: one.twin.number for one in reading.proposals if one.twin}
        stated = reading.stated_on.isoformat() if reading.stated_on else None
        said = {name: getattr(facts, name) for name in ("title", "publisher", "url") if getattr(facts, name)}
        for line in lines(reading.document, [one.candidate for one in reading.proposals], twins, stated, said):
            desk.show(line)
        return
    from .proposals import block, head, ordered

    screen = desk.screen()
    desk.show("\n".join([head(reading, screen), *(block(proposal, screen) for proposal in ordered(reading))]))
