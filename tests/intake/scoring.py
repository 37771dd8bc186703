"""Labelled texts and how candidates are measured on them (the same rules as the shared corpus uses)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.intake.candidates import Candidate, propose

TEXTS = Path(__file__).with_name("texts")
_MARKED = re.compile(r"⟦([FS]) (.*?)⟧(?:\{(.*?)\|(.*?)\})?", re.DOTALL)


@dataclass(frozen=True)
class Label:
    start: int
    end: int
    strength: str
    phrase: str = ""
    latest: str = ""


@dataclass(frozen=True)
class Labelled:
    name: str
    lang: str
    stated: date | None
    title: str
    text: str
    labels: tuple[Label, ...]


def read(path: Path) -> Labelled:
    """A text where ⟦F …⟧{phrase|last day} marks what is firm, ⟦S …⟧ what is soft; the first line says the rest."""
    head, body = path.read_text(encoding="utf-8").split("\n", 1)
    said = dict(re.findall(r"(lang|stated|title)=(.+?)(?= \w+=|$)", head))
    text, labels, at = "", [], 0
    for match in _MARKED.finditer(body):
        text += body[at : match.start()]
        start = len(text)
        text += match.group(2)
        at = match.end()
        strength = "firm" if match.group(1) == "F" else "soft"
        labels.append(Label(start, len(text), strength, match.group(3) or "", match.group(4) or ""))
    text += body[at:]
    return Labelled(path.stem, said["lang"], date.fromisoformat(said["stated"]), said["title"], text, tuple(labels))


def own_texts() -> list[Labelled]:
    return [read(path) for path in sorted(TEXTS.glob("*.txt"))]


def candidates_of(text: Labelled) -> list[Candidate]:
    return propose(text.text, text.stated, text.lang, title=text.title)


def matches(found: Candidate, label: Label) -> bool:
    """Half of both together in common, or four fifths of the label within a span at most four times as long."""
    shared = min(found.end, label.end) - max(found.start, label.start)
    both = max(found.end, label.end) - min(found.start, label.start)
    size = label.end - label.start
    return shared > 0 and (shared / both >= 0.5 or (shared >= 0.8 * size and found.end - found.start <= 4 * size))


def f1(pairs: Sequence[tuple[list[Candidate], Sequence[Label]]]) -> float:
    right = sum(any(matches(one, label) for label in labels) for found, labels in pairs for one in found)
    hit = sum(any(matches(one, label) for one in found) for found, labels in pairs for label in labels)
    precision = right / max(1, sum(len(found) for found, _ in pairs))
    recall = hit / max(1, sum(len(labels) for _, labels in pairs))
    return 2 * precision * recall / max(1e-9, precision + recall)


def firm(found: list[Candidate], labels: Sequence[Label]) -> tuple[list[Candidate], list[Label]]:
    return [one for one in found if one.strength == "firm"], [label for label in labels if label.strength == "firm"]
