"""The process that parses what a stranger wrote: limits first, then standard input to JSON on standard output."""

import json
import sys
from contextlib import suppress

CPU_SECONDS = 25
MEMORY_BYTES = 1_000_000_000


def limit() -> None:
    """No more processor time, memory or files than a document needs; some systems have no such limits."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def main() -> None:
    """Read one document of the kind named in the first argument; an unreadable one is a sentence, not a traceback."""
    limit()
    from tracker.intake.readers import READERS, ReadError

    try:
        facts = READERS[sys.argv[1]](sys.stdin.buffer.read())
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
