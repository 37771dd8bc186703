"""The languages that are read, by code, in the order in which an unnamed one is tried. A new one is a line here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module

from tracker.due.grammar import Table

# A character that only this language uses; a phrase with one is not tried in any other.
SCRIPTS = {"ja": "[ぁ-ヿ一-鿿々〇]"}
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


def candidates(lang: str | None, text: str) -> Iterator[Table]:
    """The table named by a code such as "en" or "ja-JP"; without one, those that a phrase in this script may be."""
    if lang:
        code = lang.lower().replace("_", "-").partition("-")[0]
        codes = [code] if code in MODULES else []
    else:
        codes = [code for code, script in SCRIPTS.items() if re.search(script, text)]
        codes = codes or [code for code in MODULES if code not in SCRIPTS]
    # Each imported only when those before it have not read the phrase.
    return map(table, codes)
