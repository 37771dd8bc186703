"""The stable JSON of an intake (`tracker.intake/1`)."""

import json
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from tracker.due import Due
from tracker.intake.candidates import Candidate
from tracker.intake.documents import Document


def lines(
    document: Document,
    candidates: Sequence[Candidate],
    duplicates: Mapping[int, int] | None = None,
    stated: str | None = None,
    said: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """What `intake --format json` prints, a piece at a time: the page of a huge document is never held whole.

    `duplicates` maps a candidate's n to the item that already holds it; `said` is what a person told of the source.
    """
    known = duplicates or {}
    head = {"schema": "tracker.intake/1", "source": {**source(document, stated), **(said or {})}, "candidates": []}
    opening = json.dumps(head, ensure_ascii=False, indent=2).removesuffix("]\n}")
    if not candidates:
        yield opening + "]\n}"
        return
    yield opening
    for candidate in candidates:
        text = json.dumps(row(candidate, known.get(candidate.n)), ensure_ascii=False, indent=2)
        yield textwrap.indent(text, "    ") + ("," if candidate is not candidates[-1] else "")
    yield "  ]\n}"


def source(document: Document, stated: str | None) -> dict[str, object]:
    return {
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "lang": document.lang,
        "stated_on": stated,
        "published_on": document.published_on and document.published_on.isoformat(),
        "kind": document.kind,
        "encoding": document.encoding,
        "sha256": document.sha256,
        "characters": len(document.text),
        "proposed_stated_on": [
            {
                "on": one.on.isoformat(),
                "start": one.start,
                "end": one.end,
                "evidence": one.evidence,
                "reason": one.reason,
            }
            for one in document.stated_on
        ],
        "notes": list(document.notes),
    }


def row(candidate: Candidate, duplicate_of: int | None) -> dict[str, object]:
    glue = "・" if any("\u3040" <= char <= "\u9fff" for char in "".join(candidate.party)) else " and "
    return {
        "n": candidate.n,
        "start": candidate.start,
        "end": candidate.end,
        "quote": candidate.quote,
        "strength": candidate.strength,
        "summary": candidate.summary,
        "party": glue.join(candidate.party) or None,
        "counterpart": glue.join(candidate.counterpart) or None,
        "speaker": candidate.speaker,
        "parties": {
            "responsible": list(candidate.party),
            "counterpart": list(candidate.counterpart),
            "speaker": [candidate.speaker] if candidate.speaker else [],
        },
        "due": _due(candidate.due, candidate),
        "refused": candidate.refused,
        "duplicate_of": duplicate_of,
    }


def _due(due: Due | None, candidate: Candidate) -> dict[str, object] | None:
    """The reading; a phrase that was refused keeps its words and has no kind."""
    if candidate.due_phrase is None:
        return None
    if due is None:
        return {
            "phrase": candidate.due_phrase,
            "kind": None,
            "earliest": None,
            "latest": None,
            "precision": None,
            "convention": None,
            "soft": None,
        }
    return {
        "phrase": candidate.due_phrase,
        "kind": str(due.kind),
        "earliest": due.earliest and due.earliest.isoformat(),
        "latest": due.latest and due.latest.isoformat(),
        "precision": str(due.precision),
        "convention": due.convention,
        "soft": due.soft,
    }
