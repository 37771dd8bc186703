"""What is said when a phrase gives no certain date."""

from tracker.errors import TrackerError
from tracker.text import visible

_HINT = "to log it, give the window yourself with --latest DATE (and --earliest DATE)"


class DuePhraseError(TrackerError):
    """The phrase, or a part of it, was not understood; nothing was guessed."""

    exit_code = 3

    def __init__(self, phrase: str, why: str = "") -> None:
        self.phrase, self.why = phrase, why
        shown = visible(phrase if len(phrase) <= 80 else phrase[:77] + "...")
        super().__init__(f'due phrase "{shown}" not read: {visible(why or "no rule fits it")}; {_HINT}')


class StatedDateNeededError(DuePhraseError):
    """The phrase counts from the day it was said, and that day was not given."""

    exit_code = 2

    def __init__(self, phrase: str) -> None:
        super().__init__(phrase)
        self.args = (
            f'due phrase "{visible(phrase)}" counts from the day it was said; give that day with --stated DATE',
        )
