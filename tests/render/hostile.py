"""Texts that would like to be something else, and a ledger that has one of them in every field."""

from datetime import UTC, date, datetime
from typing import Any

from tracker.ledger.parties import party_for
from tracker.ledger.terms import term_row
from tracker.model import DueTerm, Kind
from tracker.storage.state import State
from tracker.storage.store import Store
from tracker.storage.tables import metadata
from tracker.storage.writes import Writer, child

TEXTS = (
    "plain words",
    "\x1b[31mred\x1b[0m \x1b]8;;https://x.example\x07link\x1b]8;;\x07 \x1b]52;c;aGk=\x07 \x9b2J",
    "a\rb\x08c\x7f\x00".replace("\x00", ""),
    "safe \u202egnp.exe\u202c \u2066x\u2069 \u200bz\ufeff \U000e0041",
    "<script>document.title='pwned'</script><img src=x onerror=\"document.title='pwned'\">",
    "\"><svg onload=document.title='pwned'> ' onmouseover='x",
    "</td></table></style><style>*{display:none}</style><!-- ",
    "[link=https://x.example]click[/link] [bold]",
    "[a](javascript:alert(1)) ![b](https://x.example/p.png) <https://x.example> `code` **b** _e_ ~~s~~ | # $x$ &lt;",
    "- item",
    "1. one",
    "# heading",
    '=HYPERLINK("https://x.example","x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    " \u3000=1+1",
    "'=1+1",
    '"=1+1',
    "＝1+1",
    "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:pwned",
    'semi;colon, comma \\n back\\slash "quote"',
    "Subject: x\r\nBcc: all@x.example\r\n\r\nbody",
    "{{7*7}} {% x %} ${x} %s {0}",
    "🏳️‍🌈👩‍👩‍👧‍👦" * 12,
    "長い文字列" * 40,
    "e\u0301 ﷽ ̶z̶a̶l̶g̶o̶",
    "https://x.example/path",
)
URLS = (
    "https://ok.example/a?b=1&c=2",
    "javascript:alert(1)",
    " https://x.example/space",
    "https://user@x.example/",
    "data:text/html,<script>1</script>",
    "https://x.example/<script>",
    "https://x.example/\r\nX-Evil:1",
    "//x.example",
    "http://[x",
)
DAY = date(2025, 12, 10)


def fill(store: Store, texts: tuple[str, ...] = TEXTS) -> None:
    """One item for each text: overdue, with the text in every field; each is rescheduled and has a follow-up."""
    writer = Writer(store, "desk", DAY, datetime(2025, 12, 10, tzinfo=UTC))
    for number, text in enumerate(texts):
        writer.command = f"{number:036}"
        writer.transact(lambda text=text, number=number: _item(writer, text, number))  # type: ignore[misc]


def _row(table: str, **given: Any) -> State:
    """A whole row of a child table, empty but for what is given."""
    columns = [column for column in metadata.tables[table].c if column.name not in ("uid", "commitment_uid", "n")]
    return {column.name: 0 if column.server_default is not None else None for column in columns} | given


def _item(writer: Writer, text: str, number: int) -> None:
    source = {
        "title": text,
        "publisher": text,
        "url": URLS[number % len(URLS)],
        "lang": "en",
        "stated_on": "2025-01-01",
    }
    made = writer.create("source", source)
    owing, other = party_for(writer, f"{number} {text}"), party_for(writer, f"to {number} {text}")
    nothing: State = {"due": {}, "quotes": {}, "follow_ups": {}}
    term = DueTerm(text, Kind.BY, None, date(2025, 12, 1), "day", text)
    quote = _row("quotes", source_uid=made["uid"], text=text)
    item = writer.create(
        "commitment",
        {
            "summary": text,
            "strength": "firm",
            "stated_on": "2025-01-01",
            "status": "open",
            "owner": text,
            "internal": 0,
            "parties": {"responsible": [owing["uid"]], "counterpart": [other["uid"]]},
            "tags": [text[:100]],
            "due": child(nothing, "due", _row("due_terms", **term_row(term, None, None, None))),
            "quotes": child(nothing, "quotes", quote),
        },
    )
    planned = _row("follow_ups", text=text, planned_on="2025-12-12", who=text)
    later = term_row(term._replace(latest=date(2025, 12, 5)), None, None, None)
    moved = {"due": child(item, "due", _row("due_terms", **later))}
    before = {**item, "evidence": {}, "follow_ups": {}, "version": 1, "last_activity_on": DAY.isoformat()}
    writer.change("commitment", before, moved, action="reschedule", text=text)
    before = {**before, "due": {**item["due"], **moved["due"]}, "version": 2}
    writer.change("commitment", before, {"follow_ups": child(before, "follow_ups", planned)}, action="follow-up")
