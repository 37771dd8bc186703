"""The weekly report for a terminal."""

from collections.abc import Iterator, Mapping

from tracker.model import Change
from tracker.render.labels import Labels
from tracker.render.layout import paint, wrap
from tracker.render.terminal import Grid, Screen, entry_lines, standings
from tracker.render.words import bulk_words, change_words, summary_line
from tracker.report.build import SECTIONS, Planned, Report


def report_page(report: Report, screen: Screen, labels: Labels = Labels.EN) -> str:
    """The weekly report as one text."""
    return "".join([line + "\n" for line in report_lines(report, screen, labels)])


def report_lines(report: Report, screen: Screen, labels: Labels = Labels.EN) -> Iterator[str]:
    """The weekly report: a title, a line of figures, then every section that has something in it."""
    yield from _bold(labels.say("title", day=report.on), screen)
    if report.scope:
        yield from wrap(labels.say("only", scope=", ".join(report.scope)), screen.width)
    yield from wrap(summary_line(report, labels), screen.width)
    said = standings([*report.overdue, *report.due, *report.opening, *report.review], report.on, labels)
    grid = Grid(screen, said, _dated(report, labels))
    for party, part in report.parts or (("", report),):
        if report.parts:
            yield ""
            yield from _bold(f"━━ {party or labels.say('nobody')} ━━", screen)
        yield from _sections(part, screen, labels, said, grid)


def _bold(text: str, screen: Screen) -> list[str]:
    return [paint(line, "bold", screen.colour) for line in wrap(text, screen.width)]


def _dated(report: Report, labels: Labels) -> Iterator[tuple[int, str]]:
    """The numbers and days of the rows that begin with a day."""
    for planned in report.follow_ups:
        yield planned.item.number, labels.day(planned.follow_up.planned_on)
    for change in report.changes:
        yield change.number, labels.day(change.on)


def _sections(report: Report, screen: Screen, labels: Labels, said: Mapping[int, str], grid: Grid) -> Iterator[str]:
    for name in SECTIONS:
        rows = getattr(report, name)
        if rows:
            since = f" · {labels.say('since', day=report.since)}" if name == "changes" else ""
            yield ""
            yield from _bold(labels.say(name).upper() + since, screen)
        if name == "follow_ups":
            for planned in rows:
                yield from _planned(planned, labels, grid)
        elif name == "changes":
            for change in rows:
                yield from _change(change, labels, grid)
        else:
            yield from entry_lines(rows, said, grid, labels)


def _planned(planned: Planned, labels: Labels, grid: Grid) -> list[str]:
    who = f" ({planned.follow_up.who})" if planned.follow_up.who else ""
    text = f"{planned.follow_up.text}{who} - {planned.item.summary}"
    return grid.row(planned.item.number, labels.day(planned.follow_up.planned_on), text)


def _change(change: Change, labels: Labels, grid: Grid) -> list[str]:
    reason = f" ({change.reason})" if change.reason else ""
    alone = f"{change_words(change, labels)}: {change.summary}{reason}"
    text = alone if change.together == 1 else bulk_words(change, labels)
    return grid.row(change.number, labels.day(change.on), text)
