"""The languages that are read, by code, in the order in which an unnamed one is tried. A new one is a line here."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module

from tracker.due.grammar import Table

MODULES = {
    "en": "tracker.due.english",
    "ja": "tracker.due.japanese",
    "lt": "tracker.due.lithuanian",
}


@cache
def table(lang: str) -> Table:
    """The table of a language, imported when it is first needed."""
    found: Table = import_module(MODULES[lang]).TABLE
    return found


def candidates(lang: str | None, text: str) -> list[Table]:
    """The table named by a code such as "en" or "ja-JP"; without one, those that a phrase in this script may be."""
    if lang:
        code = lang.lower().replace("_", "-").partition("-")[0]
        return [table(code)] if code in MODULES else []
    tables = [table(code) for code in MODULES]
    own = [one for one in tables if one.script and re.search(one.script, text)]
    return own or [one for one in tables if not one.script]
