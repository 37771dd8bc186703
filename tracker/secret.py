"""Passwords of connection strings, kept out of everything that is printed and out of the list of processes."""

import re
from pathlib import Path

_WORDS = re.compile(r"(?i)(\b(?:password|sslpassword|passfile)(?:=|%3D))[^&\s'\"]*")
# Up to the last @: a password may hold one that should have been written %40.
_USER = re.compile(r"(/[^:/@\s]*:)[^\s'\"]*(?=@)")


def redact(text: str) -> str:
    """The text with the passwords of connection strings blotted out."""
    return _USER.sub(r"\1***", _WORDS.sub(r"\1***", text))


def blot_arguments(words: list[str]) -> None:
    """Overwrite passwords among this process's arguments, so that `ps` shows none; only Linux lets a program do it."""
    hidden = {word: redact(word) for word in words if redact(word) != word}
    if not hidden:
        return
    try:
        fields = Path("/proc/self/stat").read_bytes().rpartition(b")")[2].split()
        start, end = int(fields[45]), int(fields[46])
    except (OSError, ValueError, IndexError):
        return
    import ctypes

    arguments = ctypes.string_at(start, end - start)

    for word, shown in hidden.items():
        raw, cover = word.encode(errors="surrogateescape"), shown.encode(errors="surrogateescape")
        at = arguments.find(raw)
        if at >= 0:
            ctypes.memmove(start + at, cover[: len(raw)].ljust(len(raw), b" "), len(raw))
