"""Patterns that are compiled when they are first used: one document asks for few of them, and compiling takes long."""

import re
from functools import cached_property
from typing import Any, cast


class _Pattern:
    """Stands for a compiled pattern; what was asked of that one is kept here, so that it is found at once."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self.flags)

    def __getattr__(self, name: str) -> Any:
        self.__dict__[name] = found = getattr(self._compiled, name)
        return found


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    return cast(re.Pattern[str], _Pattern(text, flags))
