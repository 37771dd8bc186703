"""Whose fiscal year begins when, and by which of its two years it is named."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tracker.due.errors import DuePhraseError
from tracker.due.values import Context, Period

MONTH_NAMES = "January February March April May June July August September October November December".split()


@dataclass(frozen=True, slots=True)
class FiscalRule:
    """`named_by` is "first" or "last"; empty where both years are said ("2026-27") and one alone would be a guess."""

    name: str
    month: int
    named_by: str
    day: int = 1
    soft: bool = False

    def year(self, year: int) -> Period:
        """The fiscal year that is named by `year`."""
        return self.beginning(year - 1 if self.named_by == "last" and not self.is_calendar else year)

    def beginning(self, year: int) -> Period:
        """The fiscal year that begins in calendar year `year`."""
        start = dt.date(year, self.month, self.day)
        end = dt.date(year, 12, 31) if self.is_calendar else start.replace(year=year + 1) - dt.timedelta(days=1)
        doubt = f"it is not certain that the {self.name} is named by its {self.named_by} year" if self.soft else ""
        return Period(start, end, "fiscal-year", soft_start=doubt, soft_end=doubt, notes=(self.words,))

    def holding(self, day: dt.date) -> Period:
        """The fiscal year that `day` falls in."""
        return self.beginning(day.year if (day.month, day.day) >= (self.month, self.day) else day.year - 1)

    @property
    def is_calendar(self) -> bool:
        return (self.month, self.day) == (1, 1)

    @property
    def words(self) -> str:
        if self.is_calendar:
            return f"the {self.name} is the calendar year"
        named = f", named by its {self.named_by} year" if self.named_by else ""
        return f"the {self.name} begins on {self.day} {MONTH_NAMES[self.month - 1]}{named}"


def _rule(people: str, month: int, named_by: str) -> FiscalRule:
    return FiscalRule(f"{people} fiscal year", month, named_by)


RULES = {
    "JP": _rule("Japanese", 4, "first"),
    "US": _rule("United States federal", 10, "last"),
    "GB": _rule("United Kingdom", 4, "first"),
    "SG": _rule("Singapore", 4, "first"),
    "CA": _rule("Canadian", 4, ""),
    "IN": _rule("Indian", 4, ""),
    "ZA": _rule("South African", 4, ""),
    "AU": _rule("Australian", 7, ""),
    "NZ": _rule("New Zealand", 7, ""),
}
CALENDAR = (
    "AT BE BG BR CH CN CY CZ DE DK EE ES EU FI FR GR HR HU IE IT KR LT LU LV MT MX NL NO PL PT RO SE SI SK TR TW UA"
).split()


_TELL = "say it of the party with: tracker parties edit NAME --fiscal-year-start MM-DD (of a phrase alone: --issuer JP)"


def rule_of(issuer: str | None) -> FiscalRule | None:
    """The rule for an ISO 3166 code or a first day MM-DD; None where it is not known."""
    code = (issuer or "").strip().upper()
    code = {"UK": "GB"}.get(code, code)
    if code in CALENDAR:
        return FiscalRule(f"fiscal year of {code}", 1, "first")
    return RULES.get(code) or _by_first_day(code)


def _by_first_day(code: str) -> FiscalRule | None:
    try:
        first = dt.date.fromisoformat(f"2001-{code}")
    except ValueError:
        return None
    named_by = "first" if first.month < 7 else "last"
    return FiscalRule("issuer's fiscal year", first.month, named_by, first.day, soft=(first.month, first.day) != (1, 1))


def needed_rule(c: Context) -> FiscalRule:
    """The issuer's rule; DuePhraseError where the phrase names a fiscal year and nobody knows whose."""
    rule = rule_of(c.issuer)
    if rule is None:
        whose = f'it is not known when that of "{c.issuer}" begins' if c.issuer else "it is not known whose"
        raise DuePhraseError(c.phrase, f"it names a fiscal year, and {whose}; {_TELL}")
    return rule


def fiscal_year(c: Context, year: int) -> Period:
    """The issuer's fiscal year of that name; refused where the issuer names it by both years."""
    rule = needed_rule(c)
    if not rule.named_by:
        raise DuePhraseError(
            c.phrase,
            f"the {rule.name} is named by two years; write {year - 1}-{year % 100:02} or {year}-{(year + 1) % 100:02}",
        )
    return rule.year(year)


def fiscal_pair(c: Context, year: int, next_year: int) -> Period | None:
    """The fiscal year said with both its years ("2027/28"); None where they do not follow each other."""
    rule = needed_rule(c)
    follows = next_year in (year + 1, (year + 1) % 100)
    return rule.beginning(year) if follows and not rule.is_calendar else None


def fiscal_now(c: Context, steps: int = 0) -> Period:
    """The issuer's fiscal year that holds the stated day, or one `steps` years away."""
    rule = needed_rule(c)
    return rule.beginning(rule.holding(c.stated).start.year + steps)


def japanese_year(c: Context, year: int) -> Period:
    """年度 is April to March, whoever says it."""
    return RULES["JP"].year(year)


def japanese_now(c: Context, steps: int = 0) -> Period:
    return RULES["JP"].beginning(RULES["JP"].holding(c.stated).start.year + steps)


def long_day(day: dt.date) -> str:
    """31 December 2026, in any locale."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
