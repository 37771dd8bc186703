"""The process that parses what a stranger wrote: limits first, then standard input to JSON on standard output."""

import json
import sys
from contextlib import suppress

CPU_SECONDS = 25
# A page of markup is read at several megabytes a second; one that takes four times as long is built to.
MARKUP_SECONDS, MARKUP_SECONDS_A_MEGABYTE = 4, 1
MEMORY_BYTES = 1_000_000_000


def seconds(kind: str, size: int) -> int:
    """The processor time that a document of so many bytes may take; what is packed (PDF, .docx) tells no size."""
    if kind not in ("html", "eml"):
        return CPU_SECONDS
    return min(CPU_SECONDS, MARKUP_SECONDS + MARKUP_SECONDS_A_MEGABYTE * size // 1_000_000)


def limit(cpu_seconds: int = CPU_SECONDS) -> None:
    """No more processor time, memory or files than a document needs; some systems have no such limits."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def main() -> None:
    """Read one document of the kind named in the first argument; an unreadable one is a sentence, not a traceback."""
    kind, data = sys.argv[1], sys.stdin.buffer.read()
    limit(seconds(kind, len(data)))
    from tracker.intake.readers import READERS, ReadError

    try:
        facts = READERS[kind](data)
    except ReadError as error:
        facts = {"error": str(error)}
    except (MemoryError, RecursionError):
        facts = {"error": "asks for more memory than a document needs; save its text and give that"}
    except Exception as error:
        name = type(error).__name__
        facts = {"error": f"is damaged or not what its name says ({name}); save a copy of it, or give its text"}
    sys.stdout.buffer.write(json.dumps(facts).encode())


if __name__ == "__main__":
    main()
