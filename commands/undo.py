"""tracker undo: the last command, taken back."""

from .desk import say, write


def undo() -> None:
    """Take back your last command as a whole; again, and the one before it goes too.

    Nothing is erased: the history keeps both. What somebody else has changed since is left alone.

    tracker undo
    """
    from tracker.ledger.undo import undo as take_back

    for entry in write(take_back):
        say(f"undone: {entry.action} of {entry.subject} {entry.number} ({entry.on}): {entry.name}")
