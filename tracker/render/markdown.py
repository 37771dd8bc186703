"""The report as Markdown that pastes into mail and wikis: lists, no tables, every text of a person escaped."""

import re

from tracker.model import Change, Commitment
from tracker.render.labels import Labels
from tracker.render.links import safe_url
from tracker.render.words import (
    bulk_words,
    change_words,
    mark_words,
    party_words,
    standing,
    summary_line,
    window_words,
)
from tracker.report.build import SECTIONS, Entry, Planned, Report
from tracker.text import visible

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&$#])")


def escape(text: str) -> str:
    """The visible text, with every character that Markdown could act on behind a backslash."""
    return _SPECIAL.sub(r"\\\1", visible(text))


def report_markdown(report: Report, labels: Labels = Labels.EN) -> str:
    """The whole report: a heading, the line of figures, then each section as a list."""
    lines = [f"# {escape(labels.say('title', day=report.on))}", ""]
    if report.scope:
        lines += [escape(labels.say("only", scope=", ".join(report.scope))), ""]
    lines += [f"**{escape(summary_line(report, labels))}**"]
    if not report.parts:
        return "\n".join([*lines, *_sections(report, labels, "##")]) + "\n"
    for party, part in report.parts:
        lines += ["", f"## {escape(party or labels.say('nobody'))}", *_sections(part, labels, "###")]
    return "\n".join(lines) + "\n"


def _sections(report: Report, labels: Labels, hashes: str) -> list[str]:
    lines: list[str] = []
    for name in SECTIONS:
        rows = getattr(report, name)
        if rows:
            since = f" {labels.say('since', day=report.since)}" if name == "changes" else ""
            lines += ["", f"{hashes} {escape(labels.say(name) + since)} ({len(rows)})", ""]
            lines += [f"- {line}" for row in rows for line in [_line(row, report, labels)]]
    return lines


def _line(row: Entry | Planned | Change, report: Report, labels: Labels) -> str:
    if isinstance(row, Change):
        reason = f" ({escape(row.reason)})" if row.reason else ""
        if row.together > 1:
            return f"{escape(labels.day(row.on))}: {escape(bulk_words(row, labels))}"
        what = f"{escape(change_words(row, labels).replace('->', '→'))}: {escape(row.summary)}"
        return f"**{row.number}** {escape(labels.day(row.on))}: {what}{reason}"
    if isinstance(row, Planned):
        who = f" ({escape(row.follow_up.who)})" if row.follow_up.who else ""
        text = f"{escape(row.follow_up.text)}{who} · {escape(row.item.summary)}"
        return f"**{row.item.number}** {escape(labels.day(row.follow_up.planned_on))}: {text}"
    marks = "".join(f" · {escape(mark)}" for mark in mark_words(row, labels))
    stands = f"**{escape(standing(row.item, row.timing, report.on, labels))}**{marks}"
    # The second line begins with our own words: what begins a line can turn into a list or a heading.
    return f"**{row.item.number}** {escape(row.item.summary)}  \n  {stands} · {_details(row.item, labels)}"


def _details(item: Commitment, labels: Labels) -> str:
    parts = [escape(party_words(item).replace("->", "→")), escape(window_words(item.due, labels))]
    if item.due.soft:
        parts[-1] += f" ({escape(labels.say('arguable'))})"
    if item.due.phrase:
        parts.append(f"“{escape(item.due.phrase)}”")
    if item.times_moved:
        parts.append(escape(labels.say("moved", n=item.times_moved)))
    if item.owner:
        parts.append(escape(labels.say("owner", name=item.owner)))
    parts += dict.fromkeys(_source(quote.title, quote.url) for quote in item.quotes)
    return " · ".join(part for part in parts if part)


def _source(title: str, url: str | None) -> str:
    linked = safe_url(url)
    if linked:
        return f"[{escape(title)}](<{linked}>)"
    return escape(title) + (f" ({escape(url)})" if url and url != title else "")
