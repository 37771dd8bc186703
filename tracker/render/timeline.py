"""The windows of a report drawn against the calendar: rows of SVG whose places are percentages of the span shown."""

from dataclasses import dataclass
from datetime import date

from tracker.model import DueTerm, Kind, days_late
from tracker.render.element import Html, joined, language, tag
from tracker.render.labels import Labels, day_words
from tracker.render.words import standing, window_words
from tracker.report.build import Entry, Report

ROWS = 60
BACK_DAYS = 75
MARGIN_DAYS = 12


@dataclass(frozen=True, slots=True)
class Span:
    """The days a timeline shows, both included."""

    first: date
    last: date

    def place(self, day: date, part: float = 0) -> float:
        """Where a day begins (part 0) or ends (part 1), in per cent of the width; outside 0 to 100 when not shown."""
        days = self.last.toordinal() + 1 - self.first.toordinal()
        return 100 * (day.toordinal() + part - self.first.toordinal()) / days


def span_of(entries: list[Entry], report: Report) -> Span:
    """A span that shows every item, but no more than some months before today and past the horizon."""
    days = [day for entry in entries for day in (entry.item.due.earliest, entry.item.due.latest) if day]
    first, last = min([report.on, *days]).toordinal(), max([report.until, *days]).toordinal()
    first = max(first, report.on.toordinal() - BACK_DAYS) - MARGIN_DAYS
    last = min(last, report.until.toordinal() + 2 * report.horizon_days) + MARGIN_DAYS
    return Span(date.fromordinal(max(first, 1)), date.fromordinal(min(last, date.max.toordinal() - 1)))


def timeline(report: Report, labels: Labels) -> Html | None:
    """The figure, or None where no item has a day; `#iN` is the item's row in the tables."""
    sections = {"overdue": report.overdue, "due": report.due, "opening": report.opening}
    rows = [(name, entry) for name, entries in sections.items() for entry in entries]
    if not rows:
        return None
    span = span_of([entry for _, entry in rows[:ROWS]], report)
    left_out = len(rows) - ROWS
    return tag(
        "section",
        tag("h2", labels.say("timeline")),
        tag(
            "figure",
            tag(
                "div",
                _axis(span, report, labels),
                tag("ol", *(_row(name, entry, span, report, labels) for name, entry in rows[:ROWS])),
                class_="chart",
            ),
            _legend(labels, left_out),
        ),
        id="timeline",
    )


def _percent(value: float) -> str:
    return f"{round(value, 3):g}%"


def _axis(span: Span, report: Report, labels: Labels) -> Html:
    """The months behind all rows, and today."""
    now = span.place(report.on, 0.5)
    lines = [
        tag("line", x1=_percent(span.place(day)), x2=_percent(span.place(day)), y1="2.3rem", y2="100%")
        for day in months(span)
    ]
    names = [
        tag("text", _month(day, labels), x=_percent(span.place(day)), dx="4", y="2rem")
        for day in months(span)
        if span.place(day) < 94
    ]
    anchor = "start" if now < 8 else "end" if now > 92 else "middle"
    today = tag("text", labels.say("today"), x=_percent(now), y=".8rem", text_anchor=anchor, class_="now")
    line = tag("line", x1=_percent(now), x2=_percent(now), y1="1.1rem", y2="100%", class_="today")
    return tag("svg", *lines, *names, line, today, class_="axis", aria_hidden="true")


def months(span: Span) -> list[date]:
    """The first days of the months, quarters or years in a span: never more than a dozen and a half."""
    days = (span.last - span.first).days
    step = 1 if days <= 500 else 3 if days <= 1500 else 12
    numbers = range(span.first.year * 12 + span.first.month, span.last.year * 12 + span.last.month)
    return [date(number // 12, number % 12 + 1, 1) for number in numbers if number % step == 0]


def _month(day: date, labels: Labels) -> str:
    if labels is Labels.BOTH:
        return f"{day.year}-{day.month:02}"
    if labels is Labels.JA:
        return f"{day.year}年{day.month}月" if day.month == 1 else f"{day.month}月"
    words = day_words(day).split()
    return " ".join(words[1:]) if day.month == 1 else words[1]


def _row(name: str, entry: Entry, span: Span, report: Report, labels: Labels) -> Html:
    item = entry.item
    said = f"{window_words(item.due, labels)}, {standing(item, entry.timing, report.on, labels)}"
    drawing = tag("svg", *_marks(entry, span, report), role="img", aria_label=said)
    label = tag(
        "a", tag("b", str(item.number)), item.summary, href=f"#i{item.number}", lang=language(item.summary, labels)
    )
    return tag("li", label, drawing, class_=name)


def vague(due: DueTerm) -> bool:
    """True for a window whose ends were read from words that name no days."""
    return due.soft or (due.precision not in (None, "day") and due.kind is not Kind.BY)


def _marks(entry: Entry, span: Span, report: Report) -> list[Html]:
    item, due = entry.item, entry.item.due
    first, last = due.earliest, due.latest
    drawn: list[Html] = []
    if last and days_late(item, report.on):
        drawn.append(_line("overrun", span.place(last, 1), span.place(report.on, 0.5)))
    if first and first != last:
        drawn.append(_bar("vague" if vague(due) else "bar", span.place(first), span.place(last, 1) if last else 100))
    elif last:
        start = item.stated_on if item.stated_on and item.stated_on < last else None
        at = span.place(last, 0.5)
        drawn += [_line("lead-in", span.place(start), at)] if start and not first else []
        drawn.append(_point(at, vague=vague(due)))
    if last and span.place(last, 1) <= 0:
        drawn.append(tag("text", f"◂ {day_words(last)}", x="0", y="1rem", class_="off"))
    return drawn


def _bar(kind: str, start: float, end: float) -> Html:
    left, right = max(start, -2), min(end, 102)
    return tag(
        "rect", class_=kind, x=_percent(left), width=_percent(max(right - left, 0)), y=".35rem", height=".65rem", rx="3"
    )


def _line(kind: str, start: float, end: float) -> Html:
    left, right = max(start, -2), min(end, 102)
    return tag("line", class_=kind, x1=_percent(left), x2=_percent(max(right, left)), y1=".675rem", y2=".675rem")


def _point(at: float, *, vague: bool = False) -> Html:
    """A diamond on the last day."""
    shape = tag("path", d="M0-6L6 0 0 6-6 0Z", class_="vague" if vague else "point")
    return tag("svg", shape, x=_percent(at), y=".675rem", overflow="visible", class_="place")


def _legend(labels: Labels, left_out: int) -> Html:
    """What the marks mean."""
    marks = {
        "deadline": _point(50),
        "window": _bar("bar", 5, 95),
        "vague": _bar("vague", 5, 95),
        "overrun": _line("overrun", 0, 100),
    }
    said = [tag("span", tag("svg", mark, aria_hidden="true"), labels.say(key)) for key, mark in marks.items()]
    more = [tag("span", labels.say("more", n=left_out))] if left_out > 0 else []
    return tag("figcaption", joined(*said, *more))
