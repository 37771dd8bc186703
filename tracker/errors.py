"""The errors that a person sees. Each carries facts, writes its own sentence and knows its exit code."""


class TrackerError(Exception):
    """Something a person can mend: the message is one line and says what to do next."""

    exit_code = 1


class UsageError(TrackerError):
    """The command was called in a way that cannot be carried out."""

    exit_code = 2


class NotFoundError(TrackerError):
    """No such item, source, party or file."""

    exit_code = 4


class SchemaError(TrackerError):
    """The database's schema is older or newer than this program."""

    exit_code = 5


class ConflictError(TrackerError):
    """Somebody else changed the same thing meanwhile."""

    exit_code = 6
