"""Where settings and the ledger live."""

import sys

import platformdirs
import pytest

from tracker.config import config_file, default_db


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the library itself is asked")
@pytest.mark.parametrize("said", [None, "", " ", "/elsewhere"])
def test_the_folders_are_those_of_the_library(monkeypatch: pytest.MonkeyPatch, said: str | None) -> None:
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(variable, raising=False)
        if said is not None:
            monkeypatch.setenv(variable, said)
    assert config_file() == platformdirs.user_config_path("tracker", appauthor=False) / "config.toml"
    assert default_db() == str(platformdirs.user_data_path("tracker", appauthor=False) / "ledger.db")
