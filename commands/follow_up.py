"""tracker follow-up: a planned check, and that it was done."""

from datetime import date
from typing import Annotated

from tracker.errors import UsageError

from .declared import Argument, Option
from .desk import say, write
from .options import Id, Internal, a_day


def follow_up(
    number: Id,
    text: Annotated[str | None, Argument(metavar="[TEXT]", help="What to check or to ask.")] = None,
    on: Annotated[
        date | None,
        Option("--on", parser=a_day, metavar="DATE", help="The day to do it; with --done, when it was."),
    ] = None,
    who: Annotated[str | None, Option(help="Who is to do it.")] = None,
    done: Annotated[int | None, Option(metavar="N", help="This follow-up of the item was done.")] = None,
    result: Annotated[str | None, Option(help="What came of it.")] = None,
    internal: Internal = False,
) -> None:
    """Plan to check an item on a day, or record that it was done.

    tracker follow-up 3 "Ask the cyber desk for the arrival date" --on 2025-12-01 --who rk

    tracker follow-up 3 --done 1 --result "The staff member arrived on 27 June"
    """
    from tracker.ledger import following
    from tracker.render.words import day_words

    if done is not None:
        if text or who:
            raise UsageError("--done closes a follow-up; leave TEXT and --who out")
        item, planned = write(lambda writer: following.finish(writer, number, done, result=result, on=on))
        say(f"{item.number} follow-up {done} done: {planned}" + (f" - {result}" if result else ""))
        return
    if not text or on is None or result:
        raise UsageError('plan one with: tracker follow-up ID "TEXT" --on DATE, or close one with --done N')
    item, n = write(lambda writer: following.follow_up(writer, number, text, on, who=who, internal=internal))
    say(f"{item.number} follow-up {n} on {day_words(on)}: {text} ({item.summary})")
