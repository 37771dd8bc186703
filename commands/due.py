"""tracker due: how a due phrase is read."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from tracker.errors import TrackerError, UsageError

from .declared import Argument, Option
from .desk import Ended, show
from .options import Format, OutputFormat, Stated

if TYPE_CHECKING:
    from tracker.due import Explanation


def due(
    phrase: Annotated[
        str,
        Argument(metavar="PHRASE|-", help='The due phrase, word for word: "by the end of this year"; - reads JSON.'),
    ],
    stated: Stated = None,
    lang: Annotated[str | None, Option(help="The phrase's language: en, ja, lt.")] = None,
    issuer: Annotated[str | None, Option(help="Whose fiscal year: JP, US, GB ... or MM-DD.")] = None,
    output: OutputFormat = Format.TERMINAL,
) -> None:
    """Explain how a due phrase is read, counted from the day of the statement.

    With - it reads JSON lines {"phrase", "stated", "lang", "issuer"} and writes one JSON line for each; a line that is
    not read carries its "error", and the exit code is then 3. The options stand in for what a line leaves out.

    tracker due "by the end of this year" --stated 2025-05-28

    echo '{"phrase": "within 90 days", "stated": "2025-05-28"}' | tracker due -
    """
    from tracker.due import explain

    if phrase == "-":
        refused = False
        for answer in _answers({"stated": stated and stated.isoformat(), "lang": lang, "issuer": issuer}):
            show(json.dumps(answer, ensure_ascii=False))
            refused |= "error" in answer
        if refused:
            raise Ended(3)
        return
    told = explain(phrase, stated, lang=lang, issuer=issuer)
    show(_data_text(told) if output is Format.JSON else _words(told))


def _words(told: "Explanation") -> str:
    from tracker.ledger.terms import due_term
    from tracker.render.words import window_words

    lines = [f"{window_words(due_term(told.due))} - {told.convention}" + (" (arguable)" if told.due.soft else "")]
    if told.due.event:
        lines.append(f"waits for: {told.due.event}")
    return "\n".join([*lines, f"rule: {told.rule}", *told.others])


def _data_text(told: "Explanation") -> str:
    from tracker.render.data import dump

    return dump(_data(told))


def _data(told: "Explanation") -> dict[str, Any]:
    from tracker.ledger.terms import due_term
    from tracker.render.data import due_data

    more = {"recurrence": told.due.recurrence, "event": told.due.event, "rule": told.rule, "others": list(told.others)}
    return {"schema": "tracker.due/1", **due_data(due_term(told.due)), **more}


def _answers(given: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """One answer for each line of the standard input that is not empty."""
    for number, line in enumerate(sys.stdin, 1):
        if line.strip():
            try:
                yield _answer(line, given)
            except TrackerError as problem:
                yield {"schema": "tracker.due/1", "line": number, "phrase": _phrase(line), "error": str(problem)}


def _answer(line: str, given: dict[str, Any]) -> dict[str, Any]:
    from tracker.config import parse_day
    from tracker.due import explain

    case = _case(line)
    told = {name: case.get(name) or given.get(name) for name in ("stated", "lang", "issuer")}
    for name, value in {"phrase": case.get("phrase"), **told}.items():
        if not isinstance(value, str) and (value is not None or name == "phrase"):
            raise UsageError(f'"{name}" is not a text; write it as {{"phrase": "by 2027", "stated": "2025-05-28"}}')
    stated: date | None = parse_day(told["stated"], '"stated"') if told["stated"] else None
    return _data(explain(case["phrase"], stated, lang=told["lang"], issuer=told["issuer"]))


def _case(line: str) -> dict[str, Any]:
    try:
        case = json.loads(line)
    except (ValueError, RecursionError) as problem:
        raise UsageError(f"this line is not JSON ({problem})") from problem
    if not isinstance(case, dict):
        raise UsageError('this line is not a JSON object; write {"phrase": "by 2027", "stated": "2025-05-28"}')
    return case


def _phrase(line: str) -> str | None:
    """The phrase of a line, where it has one."""
    try:
        phrase = _case(line).get("phrase")
    except UsageError:
        return None
    return phrase if isinstance(phrase, str) else None
