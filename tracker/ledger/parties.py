"""Parties: found under any of their names, made on first use."""

from datetime import date

from tracker.errors import NotFoundError, UsageError
from tracker.known import known_parties
from tracker.storage.state import State, commitments, things
from tracker.storage.store import Row, Store
from tracker.storage.writes import Writer
from tracker.text import admit, fold

NAME_LIMIT = 300
# Of a table with hundreds of new names only the first are held against all others.
_SUGGESTED = 20


def find_party(store: Store, name: str) -> State | None:
    """The party of the ledger that answers to this name or number, or to another name of the same known party."""
    folded = fold(admit(name, "the party's name"))
    uids = [row["party_uid"] for row in store.rows("party_names", "folded", folded=[folded])]
    if not uids and name.isdigit():
        uids = [row["uid"] for row in store.rows("parties", "kept", "number", number=int(name))]
    if not uids and (known := known_parties().get(folded)):
        listed = [fold(other) for other in (known.name, *known.aliases)]
        uids = [row["party_uid"] for row in store.rows("party_names", "folded", folded=listed)]
    return things(store, "party", "uids", uids=uids[:1])[0] if uids else None


def get_party(store: Store, name: str) -> State:
    """The party with this name; raises NotFoundError."""
    party = find_party(store, name)
    if party is None:
        meant = _meant(store, name)
        raise NotFoundError(
            f"no party {name!r}; " + (f"did you mean {meant}?" if meant else "see: tracker parties list")
        )
    return party


def party_for(writer: Writer, name: str) -> State:
    """The party with this name, made with a notice when it is new."""
    name = " ".join(name.split())
    return find_party(writer.store, name) or add_party(writer, name)


def add_party(writer: Writer, name: str, aliases: tuple[str, ...] = (), fiscal_year_start: str | None = None) -> State:
    """Make a party; a country or institution known from the start brings its other names along."""
    known = known_parties().get(fold(name))
    first = known.name if known else name
    listed = list(dict.fromkeys([first, *((name,) if known else ()), *aliases, *(known.aliases if known else ())]))
    names = _distinct(listed)
    _refuse_taken(writer.store, names, None)
    meant = _meant(writer.store, name, known_too=True) if not known and len(writer.notices) < _SUGGESTED else None
    fields = {
        "name": first,
        "country": known.country if known else None,
        "fiscal_year_start": fiscal_year_start,
        "names": names,
    }
    party = writer.create("party", fields)
    writer.notices.append(f"new party {party['number']}: {first}" + (f"; did you mean {meant}?" if meant else ""))
    return party


def _meant(store: Store, name: str, *, known_too: bool = False) -> str | None:
    """The party whose name this may be a slip for; `known_too` looks also among those that every ledger knows."""
    # It is of no use to a command whose names are right.
    from difflib import SequenceMatcher, get_close_matches

    wanted = fold(name)
    rows = {row["folded"]: row for row in store.rows("party_names")}
    known = known_parties() if known_too else {}
    near = get_close_matches(wanted, [*rows, *(folded for folded in known if folded not in rows)], 5, 0.8)
    # A number tells names apart that are alike, and so does a word: the ministries of defence of two countries.
    for found in near:
        words = list(zip(wanted.split(), found.split(), strict=False))
        alike = all(SequenceMatcher(None, *pair).ratio() >= 0.7 for pair in words)
        if alike and _digits(wanted) == _digits(found):
            return _named(store, rows[found]) if found in rows else known[found].name
    return None


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _named(store: Store, row: Row) -> str:
    (party,) = things(store, "party", "uids", uids=[row["party_uid"]])
    return f"{party['name']} (party {party['number']})"


def new_party(writer: Writer, name: str, aliases: tuple[str, ...], fiscal_year_start: str | None) -> State:
    """Make a party that is not there yet; raises UsageError for a name that is taken or a day that is none."""
    if find_party(writer.store, name):
        raise UsageError(f"{name!r} is already a party; change it with: tracker parties edit")
    return add_party(writer, " ".join(name.split()), aliases, _month_day(fiscal_year_start))


def _month_day(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(f"2001-{text}").isoformat()[5:]
    except ValueError:
        raise UsageError(f"--fiscal-year-start takes MM-DD such as 04-01, not {text!r}") from None


def edit_party(
    writer: Writer, name: str, new_name: str | None, aliases: tuple[str, ...], fiscal_year_start: str | None
) -> State:
    """Rename a party (the old name stays an alias), give it aliases, or set the first day of its fiscal year."""
    party = get_party(writer.store, name)
    names = _distinct([new_name or party["name"], *party["names"], *aliases])
    _refuse_taken(writer.store, names, party["uid"])
    fields = {"name": new_name or party["name"], "names": names}
    if fiscal_year_start:
        fields["fiscal_year_start"] = _month_day(fiscal_year_start)
    changed = {key: value for key, value in fields.items() if party[key] != value}
    if not changed:
        raise UsageError("nothing to change; give --name, --alias or --fiscal-year-start")
    writer.change("party", party, changed, action="edit")
    return party | changed


def merge_parties(writer: Writer, name: str, into: str) -> tuple[State, State, list[int]]:
    """Make two parties one: items and names of the first go to the second; the numbers of the items that changed."""
    gone, kept = get_party(writer.store, name), get_party(writer.store, into)
    if gone["uid"] == kept["uid"]:
        raise UsageError(f"{name!r} and {into!r} are one party already")
    moved = commitments(writer.store, "party", party_uids=[gone["uid"]])
    why = f"{gone['name']} is {kept['name']}"
    for state in moved:
        parties = {role: _replaced(listed, gone, kept) for role, listed in state["parties"].items()}
        shares = {
            uid: {"party_uid": kept["uid"]}
            for uid, row in state["assessments"].items()
            if row["party_uid"] == gone["uid"]
        }
        fields = {"parties": parties, **({"assessments": shares} if shares else {})}
        writer.change("commitment", state, fields, action="merge", text=why)
    gone_fields = {"names": [], "retracted_on": writer.today.isoformat()}
    writer.change("party", gone, gone_fields, action="merge", text=why)
    names = _distinct([*kept["names"], *gone["names"]])
    filled = {key: gone[key] for key in ("country", "fiscal_year_start") if gone[key] and not kept[key]}
    writer.change("party", kept, {"names": names, **filled}, action="merge", text=why)
    return gone, kept, [state["number"] for state in moved]


def _replaced(uids: list[str], gone: State, kept: State) -> list[str]:
    return list(dict.fromkeys(kept["uid"] if uid == gone["uid"] else uid for uid in uids))


def _distinct(names: list[str]) -> list[str]:
    for name in names:
        admit(name, "a party's name")
        if not fold(name) or len(fold(name)) > NAME_LIMIT:
            raise UsageError(f"a party's name needs 1 to {NAME_LIMIT} characters")
    return list({fold(name): name for name in reversed(names)}.values())[::-1]


def _refuse_taken(store: Store, names: list[str], own: str | None) -> None:
    for row in store.rows("party_names", "folded", folded=[fold(name) for name in names]):
        if row["party_uid"] != own:
            raise UsageError(f"{row['name']!r} is already a name of another party; see: tracker parties list")


def issuer(parties: list[State]) -> str | None:
    """Whose fiscal year holds: the one that all these parties share, else None."""
    years = {party["fiscal_year_start"] or party["country"] for party in parties}
    return years.pop() if len(years) == 1 else None
