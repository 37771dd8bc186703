"""Keys made in the application, so that no database has to number rows."""

import os
import time

_last = 0


def new_uid() -> str:
    """A UUIDv7 (RFC 9562 §5.7) as text; later calls in one process sort after earlier ones."""
    global _last
    stamp = max(time.time_ns() // 1_000_000 * 4096 + time.time_ns() % 1_000_000 * 4096 // 1_000_000, _last + 1)
    _last = stamp
    tail = int.from_bytes(os.urandom(8), "big") & 0x3FFFFFFFFFFFFFFF | 0x8000000000000000
    text = f"{(stamp >> 12 << 16) | 0x7000 | (stamp & 0xFFF):016x}{tail:016x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def command_of(text: str) -> str:
    """The key of a command that is the same whenever it is given anew, such as the import of one file."""
    from uuid import NAMESPACE_OID, uuid5

    return str(uuid5(NAMESPACE_OID, text))
