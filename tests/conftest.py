"""Two engines for every ledger test, and the program as a person calls it."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from hypothesis import HealthCheck, settings
from tracker.commands.app import run

from tests.browser.chromium import MISSING, chromium
from tests.databases import Databases
from tests.postgres import RELEASES, Server, running
from tracker.storage.opening import upgrade

# No law depends on how fast this machine is just now.
settings.register_profile("untimed", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
SHARED = Path(__file__).parents[2] / "shared"


@dataclass(frozen=True)
class Outcome:
    """What the program printed and how it ended."""

    code: int
    out: str
    err: str


Program = Callable[..., Outcome]
Prepare = Callable[[str, str, Callable[[str], object]], None]


ISOLATION = {"serializable": "SERIALIZABLE", "repeatable-read": "REPEATABLE READ"}
ON_POSTGRES = {"server", "databases", "postgres", "empty_postgres", "own_server"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Run the tests on another Postgres than usual: `-m postgres` picks those that use one."""
    parser.addoption("--isolation", choices=list(ISOLATION), help="how every transaction of the program is isolated")
    parser.addoption("--postgres", choices=list(RELEASES), help="the release of Postgres to start")


def pytest_configure(config: pytest.Config) -> None:
    """Hand the options on to the program and to the server."""
    if level := config.getoption("--isolation"):
        os.environ["TRACKER_ISOLATION"] = ISOLATION[level]
    if release := config.getoption("--postgres"):
        os.environ["TRACKER_TEST_POSTGRES"] = release


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses Postgres, so that it can be picked."""
    for item in items:
        asked = set(getattr(item, "fixturenames", ()))
        chosen = {str(value) for value in getattr(getattr(item, "callspec", None), "params", {}).values()}
        if asked & ON_POSTGRES or chosen & ON_POSTGRES:
            item.add_marker("postgres")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly which tests could not run."""
    if chromium() is None:
        terminalreporter.write_line(f"SKIPPED tests/browser: {MISSING}", red=True)


@pytest.fixture(autouse=True)
def _own_world(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test sees the settings, the ledger or the terminal of whoever runs it."""
    for name in [name for name in os.environ if name.startswith("TRACKER_")]:
        if name not in ("TRACKER_TEST_POSTGRES", "TRACKER_ISOLATION"):
            monkeypatch.delenv(name)
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("TRACKER_USER", "tester")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One Postgres for the session."""
    with running() as started:
        yield started


@pytest.fixture(scope="session")
def databases(server: Server) -> Databases:
    """The databases of the session's server."""
    return Databases(server)


@pytest.fixture
def empty_postgres(server: Server) -> Iterator[str]:
    """The address of a database with nothing in it."""
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute("CREATE DATABASE empty")
        yield server.url("empty")
        connection.execute("DROP DATABASE empty WITH (FORCE)")


@pytest.fixture
def postgres(databases: Databases) -> Iterator[str]:
    """The address of a database with the schema and no rows."""
    name = databases.lend()
    yield databases.server.url(name)
    databases.take_back(name)


@pytest.fixture
def sqlite_db(tmp_path: Path) -> str:
    """A ledger that does not exist yet, on SQLite."""
    return str(tmp_path / "ledger.db")


@pytest.fixture(params=["sqlite", "postgres"])
def db(request: pytest.FixtureRequest, sqlite_db: str) -> str:
    """A ledger on each engine in turn; on SQLite it does not exist yet."""
    return sqlite_db if request.param == "sqlite" else str(request.getfixturevalue("postgres"))


@pytest.fixture(scope="session")
def kept() -> dict[str, Path]:
    """The SQLite ledgers that were made in this session and are copied for the tests that begin with them."""
    return {}


@pytest.fixture
def prepare(request: pytest.FixtureRequest, kept: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Prepare:
    """Make an empty ledger what `build` makes of one; each `name` is built once on each engine."""

    def on_postgres(db: str, name: str, build: Callable[[str], object]) -> None:
        databases: Databases = request.getfixturevalue("databases")
        databases.fill(db.partition("?")[0].rpartition("/")[2], name, build)

    def on_sqlite(db: str, name: str, build: Callable[[str], object]) -> None:
        if name not in kept:
            kept[name] = tmp_path_factory.mktemp("kept") / "ledger.db"
            build(str(kept[name]))
        shutil.copy(kept[name], db)

    return lambda db, name, build: (on_postgres if "://" in db else on_sqlite)(db, name, build)


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Program:
    """The program's front door: words in, exit code and both streams out."""

    def program(*words: object) -> Outcome:
        capsys.readouterr()
        code = run([str(word) for word in words])
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return program


@pytest.fixture
def tracker(call: Program, db: str, prepare: Prepare) -> Program:
    """The program on a ledger of each engine with no rows, on 28 May 2025 unless --today says otherwise."""
    if "://" not in db:
        prepare(db, "", upgrade)
    return _on(call, db)


@pytest.fixture
def tracker_sqlite(call: Program, sqlite_db: str) -> Program:
    """The program on a SQLite ledger."""
    return _on(call, sqlite_db)


def _on(call: Program, db: str) -> Program:
    def program(*words: object) -> Outcome:
        day = () if "--today" in words else ("--today", "2025-05-28")
        return call("--db", db, *day, *words)

    return program
