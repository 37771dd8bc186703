"""A second process of this same program, wherever it was installed and from whatever folder it was called."""

import os
import sys
from pathlib import Path


def own(module: str, *words: str) -> tuple[list[str], dict[str, str]]:
    """The command line and the environment that run one of the program's modules."""
    root = str(Path(__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))}
    return [sys.executable, "-P", "-m", module, *words], environment
