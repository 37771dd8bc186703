"""Due phrases: an official phrase and the day it was said become a window, its kind and the rule that read it."""

from tracker.due.engine import Explanation, explain, resolve
from tracker.due.errors import DuePhraseError, StatedDateNeededError
from tracker.due.values import Due, EventTerm

__all__ = ["Due", "DuePhraseError", "EventTerm", "Explanation", "StatedDateNeededError", "explain", "resolve"]
