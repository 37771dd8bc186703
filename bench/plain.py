"""The program as its users have it: installed by pip into a virtual environment of its own, not from this folder.

The driver for Postgres is there too.
"""

import subprocess
import venv
from functools import cache
from pathlib import Path

_ROOT = Path(__file__).parents[1]


@cache
def program(folder: Path) -> str:
    """The path of a `tracker` that was just installed there."""
    home = folder / "plain"
    if not home.exists():
        venv.create(home, with_pip=True)
    _install(home)
    _install(home, "--no-deps", "--force-reinstall")
    return str(home / "bin" / "tracker")


def _install(home: Path, *options: str) -> None:
    subprocess.run([home / "bin" / "pip", "install", "--quiet", *options, f"{_ROOT}[postgres]"], check=True)
