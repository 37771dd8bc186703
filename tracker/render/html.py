"""The report as one HTML page that needs nothing else: no script, no network, screen, phone and paper."""

from base64 import b64encode
from datetime import date
from hashlib import sha256
from pathlib import Path

from tracker.model import Change, Commitment, Quote, Strength
from tracker.render.element import Html, joined, language, tag, voiced
from tracker.render.labels import Labels
from tracker.render.links import safe_url
from tracker.render.timeline import timeline
from tracker.render.words import bulk_words, from_to, mark_words, party_words, standing, summary_line, window_words
from tracker.report.build import SECTIONS, Entry, Planned, Report

_STYLE = Path(__file__).with_name("page.css")
_POLICY = "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'"
_COLUMNS = {
    "items": ("number", "commitment", "who_owes", "when", "stands", "follows"),
    "follow_ups": ("number", "day", "commitment", "follows"),
    "changes": ("number", "day", "commitment", "why"),
}


def report_html(report: Report, labels: Labels = Labels.EN, *, drawn: bool = True) -> str:
    """The page; `drawn` without the timeline suits mail, where drawings are stripped."""
    shown: set[int] = set()
    body = [
        _header(report, labels),
        tag("main", timeline(report, labels) if drawn else None, *_parts(report, labels, shown)),
        _footer(report, labels),
    ]
    title = labels.say("title", day=report.on)
    page = tag("html", _head(title), tag("body", *body), lang=labels.tongues[0])
    return f"<!doctype html>\n{page}\n"


def _head(title: str) -> Html:
    style = _STYLE.read_text(encoding="utf-8")
    policy = _POLICY.format(b64encode(sha256(style.encode()).digest()).decode())
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", title),
        tag("style", Html(style)),
    )


def _header(report: Report, labels: Labels) -> Html:
    tiles = [_tile(name, report, labels) for name in SECTIONS]
    return tag(
        "header",
        tag("h1", voiced(labels, lambda words: words.say("title", day=report.on))),
        tag("p", voiced(labels, lambda words: summary_line(report, words)), class_="lead"),
        tag("p", labels.say("only", scope=", ".join(report.scope)), class_="scope") if report.scope else None,
        tag("nav", tag("ul", *tiles, class_="tiles"), aria_label=labels.say("section")) if not report.empty else None,
    )


def _tile(name: str, report: Report, labels: Labels) -> Html:
    rows = getattr(report, name)
    new = sum(entry.new for entry in report.overdue) if name == "overdue" else 0
    more = tag("small", f"{new} {labels.say('mark_new')}") if new else None
    figures = joined(
        tag("b", str(len(rows))), more, tag("span", voiced(labels, lambda words: words.say(name)), class_="name")
    )
    there = rows and not report.parts
    inner = tag("a", figures, href=f"#{name}") if there else tag("a", figures)
    return tag("li", inner, class_=f"{name}" if rows else f"{name} none")


def _parts(report: Report, labels: Labels, shown: set[int]) -> list[Html]:
    if not report.parts:
        return _sections(report, labels, shown, "h2", "")
    return [
        tag(
            "section",
            tag("h2", party or labels.say("nobody"), lang=language(party, labels)),
            *_sections(part, labels, shown, "h3", f"p{n}-"),
            class_="party",
        )
        for n, (party, part) in enumerate(report.parts, 1)
    ]


def _sections(report: Report, labels: Labels, shown: set[int], heading: str, prefix: str) -> list[Html]:
    return [
        _section(name, getattr(report, name), report, labels, shown, heading, prefix)
        for name in SECTIONS
        if getattr(report, name)
    ]


def _section(
    name: str,
    rows: list[Entry] | list[Planned] | list[Change],
    report: Report,
    labels: Labels,
    shown: set[int],
    heading: str,
    prefix: str,
) -> Html:
    since = f" {labels.say('since', day=report.since)}" if name == "changes" else ""
    title = labels.say(name) + since
    columns = _COLUMNS.get(name, _COLUMNS["items"])
    head = [tag("th", _heading(column, labels), scope="col", role="columnheader", class_=column) for column in columns]
    body = [_row(row, columns, report, labels, shown) for row in rows]
    table = tag(
        "table",
        tag("caption", title),
        tag("thead", tag("tr", *head, role="row"), role="rowgroup"),
        tag("tbody", *body, role="rowgroup"),
        role="table",
    )
    return tag(
        "section",
        tag(heading, title, tag("span", str(len(rows)), class_="count")),
        table,
        id=prefix + name,
        class_=name,
    )


def _heading(column: str, labels: Labels) -> Html:
    return voiced(labels, lambda words: words.say(column))


def _row(
    row: Entry | Planned | Change, columns: tuple[str, ...], report: Report, labels: Labels, shown: set[int]
) -> Html:
    number = row.number if isinstance(row, Change) else row.item.number
    if isinstance(row, Change):
        cells = _change_cells(row, labels)
    elif isinstance(row, Planned):
        cells = _planned_cells(row, labels)
    else:
        cells = _entry_cells(row, report, labels)
    # The first row of an item is where the timeline points.
    anchor = None if number in shown or isinstance(row, Change) else f"i{number}"
    shown |= set() if isinstance(row, Change) else {number}
    made = [
        tag("th", str(number), scope="row", role="rowheader", class_="number")
        if column == "number"
        else tag("td", cells.get(column), role="cell", class_=column, data_label=labels.say(column))
        for column in columns
    ]
    return tag("tr", *made, id=anchor, role="row")


def _entry_cells(entry: Entry, report: Report, labels: Labels) -> dict[str, Html | None]:
    item = entry.item
    marks = [tag("span", mark, class_="mark") for mark in mark_words(entry, labels)]
    return {
        "commitment": joined(
            tag("span", item.summary, class_="summary", lang=language(item.summary, labels)),
            *(_quote(quote, labels) for quote in item.quotes),
            _tags(item, labels),
        ),
        "who_owes": tag("span", party_words(item).replace("->", "→")),
        "when": _when(item, labels),
        "stands": tag(
            "span", tag("b", voiced(labels, lambda words: standing(item, entry.timing, report.on, words))), " ", *marks
        ),
        "follows": tag("span", item.owner) if item.owner else None,
    }


def _quote(quote: Quote, labels: Labels) -> Html:
    """The words of a source in its language, and the source, linked where its address may be."""
    url = safe_url(quote.url)
    lang = quote.lang or language(quote.title, labels)
    title = tag("a", quote.title, href=url, rel="noreferrer", lang=lang) if url else tag("span", quote.title, lang=lang)
    stated = f", {labels.say('stated', day=quote.stated_on)}" if quote.stated_on else None
    words = tag("q", quote.text, lang=quote.lang or language(quote.text, labels)) if quote.text else None
    return joined(words, tag("span", title, stated, class_="quiet"))


def _tags(item: Commitment, labels: Labels) -> Html | None:
    named = [*item.tags, *([labels.say("soft")] if item.strength is Strength.SOFT else [])]
    marks = [tag("span", name, class_="mark plain") for name in named]
    return tag("span", *marks, class_="quiet") if marks else None


def _when(item: Commitment, labels: Labels) -> Html:
    """The window, the words it was read from, and how often it moved."""
    due, marks = item.due, []
    if due.soft:
        marks.append(labels.say("arguable"))
    if item.times_moved:
        marks.append(labels.say("moved", n=item.times_moved))
    # A phrase is in the language of the words it was taken from, which its own letters tell.
    phrase = tag("span", f"“{due.phrase}”", class_="quiet", lang=language(due.phrase, labels)) if due.phrase else None
    chips = tag("span", *(tag("span", mark, class_="mark plain") for mark in marks), class_="quiet") if marks else None
    return tag("span", voiced(labels, lambda words: window_words(due, words).replace("-", "–")), phrase, chips)


def _planned_cells(row: Planned, labels: Labels) -> dict[str, Html | None]:
    text = tag("span", row.follow_up.text, class_="summary", lang=language(row.follow_up.text, labels))
    item = tag("span", row.item.summary, class_="quiet", lang=language(row.item.summary, labels))
    who = row.follow_up.who
    return {
        "day": _time(row.follow_up.planned_on, labels),
        "commitment": joined(text, item),
        "follows": tag("span", who) if who else None,
    }


def _change_cells(change: Change, labels: Labels) -> dict[str, Html | None]:
    if change.together > 1:
        what = tag("span", bulk_words(change, labels))
    else:
        word = tag("span", labels.say(change.change), class_="mark")
        moved = from_to(change, labels).replace("->", "→")
        summary = tag("span", change.summary, lang=language(change.summary, labels))
        what = joined(word, summary, tag("span", moved, class_="quiet") if moved else None)
    why = tag("span", change.reason, lang=language(change.reason, labels)) if change.reason else None
    return {"day": _time(change.on, labels), "commitment": what, "why": why}


def _time(day: date, labels: Labels) -> Html:
    return tag("time", voiced(labels, lambda words: words.day(day)), datetime=day.isoformat())


def _footer(report: Report, labels: Labels) -> Html:
    return tag(
        "footer",
        voiced(labels, lambda words: words.say("foot", day=report.on, n=report.horizon_days, since=report.since)),
    )
