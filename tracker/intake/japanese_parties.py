"""Who is meant in Japanese titles and reports: whose assembly it is, who speaks alone, which two of them met."""

from tracker.intake import cues_names as cues
from tracker.intake.names import Register, distinct, in_order, is_ministry
from tracker.intake.people import People
from tracker.known import known_parties
from tracker.text import fold


def assembly(text: str) -> tuple[str, ...]:
    """The city or prefecture in whose assembly a report says it was spoken."""
    match = cues.ASSEMBLY_JA.search(text[:300])
    return (match[1],) if match else ()


def topic(title: str) -> str:
    """Of whom a title tells that is a whole sentence, where it names no other side; else nothing."""
    match = None if cues.OTHER_SIDE_JA.search(title) else cues.TOPIC_JA.match(title)
    return match[1] if match else ""


def speaks_alone(title: str, register: Register) -> bool:
    """Whether a title or first sentence tells of one holder of office and of no meeting."""
    match = cues.TOPIC_JA.match(title)
    named = states(match[1] if match else title, register)
    return not named and (match is not None or not cues.JOINTLY.search(title))


def opens_with(title: str, text: str, people: People) -> tuple[str, ...]:
    """The holders of office in the first sentence, where it is so long that it stands for the title."""
    first = distinct(people.of(text[:600].split("。", 1)[0])) if cues.LONG_JA.match(title) else ()
    return first[:8] if len(first) > 1 else ()


def met(sentence: str, people: People, register: Register) -> tuple[str, ...]:
    """The two of whom a sentence says that one met the other; nobody where it does not."""
    match = cues.MET_JA.match(sentence)
    both = distinct([*people.of(match.group()), *states(match.group(), register)]) if match else ()
    return both if len(both) == 2 else ()


def states(words: str, register: Register) -> list[str]:
    """The countries named in the words, also by one character."""
    return [name for name in in_order(words, register, "ja") if name in set(register.countries.values())]


def without_state(seen: list[str], register: Register) -> list[str]:
    """The names without a state whose ministry is named too: 日本の防衛省."""
    known = (known_parties().get(fold(name)) for name in seen if is_ministry(name))
    owners = {register.countries.get(party.country) for party in known if party and party.country}
    return [name for name in seen if name not in owners]
