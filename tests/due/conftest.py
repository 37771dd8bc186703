"""Due phrases read no settings and no files, so their thousands of cases need no world of their own."""

import pytest


@pytest.fixture(autouse=True)
def _own_world() -> None:
    """Nothing to keep apart."""
