"""What the person has set: flags first, then the environment, then the configuration file."""

import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from tracker.errors import UsageError
from tracker.text import admit

KEYS = ("db", "user", "today")


class Config(NamedTuple):
    """Where the ledger is (a file or a URL), who is at work, and the day in force (None: the clock's)."""

    db: str
    user: str
    today: date | None


def config_file() -> Path:
    """The TOML file in the platform's folder for settings."""
    return _folder("config", "XDG_CONFIG_HOME", ".config") / "config.toml"


def default_db() -> str:
    """The ledger's file in the platform's folder for data."""
    return str(_folder("data", "XDG_DATA_HOME", ".local/share") / "ledger.db")


def _folder(kind: str, variable: str, usual: str) -> Path:
    """Where the platform keeps such files; on Linux the XDG Base Directory rule itself, which is soon said."""
    if sys.platform == "linux":
        said = os.environ.get(variable, "").strip()
        return (Path(said) if said else Path.home() / usual) / "tracker"
    import platformdirs

    path: Path = getattr(platformdirs, f"user_{kind}_path")("tracker", appauthor=False)
    return path


def read_config(db: str | None = None, user: str | None = None, today: str | None = None) -> Config:
    """The settings in force; raises UsageError for a file that cannot be read or a day that is none."""
    flags = {"db": db, "user": user, "today": today}
    environment = {key: os.environ.get(f"TRACKER_{key.upper()}") for key in KEYS}
    file = _from_file(config_file())
    chosen = {key: flags[key] or environment[key] or file.get(key) for key in KEYS}
    db = chosen["db"] or default_db()
    return Config(
        # The name of a file may be of any bytes, an address may not.
        db=admit(db, "the database URL") if "://" in db else db,
        user=admit(chosen["user"] or _who(), "the user's name"),
        today=parse_day(chosen["today"], "--today") if chosen["today"] else None,
    )


def _who() -> str:
    import getpass

    return getpass.getuser()


def _from_file(path: Path) -> dict[str, str]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}; mend it or move it away") from None
    return _settings(text, path)


def _settings(text: str, path: Path) -> dict[str, str]:
    import tomllib
    from difflib import get_close_matches

    try:
        settings = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path} cannot be read: {error}; mend it or move it away") from None
    for key, value in settings.items():
        if key not in KEYS:
            close = get_close_matches(key, KEYS, 1)
            hint = f"did you mean {close[0]}?" if close else f"known settings: {', '.join(KEYS)}"
            raise UsageError(f"{path}: unknown setting {key}; {hint}")
        settings[key] = value.isoformat() if isinstance(value, date | datetime) else value
        if not isinstance(settings[key], str):
            raise UsageError(f"{path}: {key} must be a text in quotes")
    return settings


def parse_day(text: str, where: str) -> date:
    """The date of an ISO day (2025-12-31); raises UsageError naming `where`."""
    try:
        day = date.fromisoformat(text)
        # Python also reads 20251231 and 2025-W01-1, which a person may have meant otherwise.
        if day.isoformat() != text:
            raise ValueError
        return day
    except ValueError:
        raise UsageError(f"{where} takes a day such as 2025-12-31, not {text!r}") from None
