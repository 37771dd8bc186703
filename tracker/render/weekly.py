"""The weekly report for a terminal."""

from tracker.model import Change
from tracker.render.labels import Labels
from tracker.render.layout import paint, wrap
from tracker.render.terminal import Grid, Screen, entry_lines, row
from tracker.render.words import bulk_words, change_words, summary_line
from tracker.report.build import SECTIONS, Planned, Report
from tracker.text import width


def report_page(report: Report, screen: Screen, labels: Labels = Labels.EN) -> str:
    """The weekly report: a title, a line of figures, then every section that has something in it."""
    lines = _bold(labels.say("title", day=report.on), screen)
    if report.scope:
        lines += wrap(labels.say("only", scope=", ".join(report.scope)), screen.width)
    lines += wrap(summary_line(report, labels), screen.width)
    grid = _grid(report, labels)
    if not report.parts:
        return "\n".join([*lines, *_sections(report, screen, labels, grid)]) + "\n"
    for party, part in report.parts:
        name = _bold(f"━━ {party or labels.say('nobody')} ━━", screen)
        lines += ["", *name, *_sections(part, screen, labels, grid)]
    return "\n".join(lines) + "\n"


def _bold(text: str, screen: Screen) -> list[str]:
    return [paint(line, "bold", screen.colour) for line in wrap(text, screen.width)]


def _grid(report: Report, labels: Labels) -> Grid:
    """One grid for the whole page, wide enough for the days of follow-ups and changes too."""
    grid = Grid.around([*report.overdue, *report.due, *report.opening, *report.review], report.on, labels)
    days = [planned.follow_up.planned_on for planned in report.follow_ups] + [change.on for change in report.changes]
    numbers = [len(str(change.number)) + 2 for change in report.changes]
    return grid._replace(
        number=max([grid.number, *numbers]),
        words=max([grid.words, *(width(labels.day(day)) for day in days)]),
    )


def _sections(report: Report, screen: Screen, labels: Labels, grid: Grid) -> list[str]:
    lines: list[str] = []
    for name in SECTIONS:
        rows = getattr(report, name)
        if rows:
            since = f" · {labels.say('since', day=report.since)}" if name == "changes" else ""
            lines += ["", *_bold(labels.say(name).upper() + since, screen)]
        if name == "follow_ups":
            lines += [line for planned in rows for line in _planned(planned, screen, labels, grid)]
        elif name == "changes":
            lines += [line for change in rows for line in _change(change, screen, labels, grid)]
        else:
            lines += entry_lines(rows, screen, grid, labels)
    return lines


def _planned(planned: Planned, screen: Screen, labels: Labels, grid: Grid) -> list[str]:
    who = f" ({planned.follow_up.who})" if planned.follow_up.who else ""
    text = f"{planned.follow_up.text}{who} - {planned.item.summary}"
    return row(planned.item.number, labels.day(planned.follow_up.planned_on), text, screen, grid)


def _change(change: Change, screen: Screen, labels: Labels, grid: Grid) -> list[str]:
    reason = f" ({change.reason})" if change.reason else ""
    alone = f"{change_words(change, labels)}: {change.summary}{reason}"
    text = alone if change.together == 1 else bulk_words(change, labels)
    return row(change.number, labels.day(change.on), text, screen, grid)
