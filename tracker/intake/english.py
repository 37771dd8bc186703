"""Who undertakes what in one English sentence: a commissive head, a subject that can act, and what is governed."""

import re
from dataclasses import dataclass, replace

from tracker.intake import cues_en as cues
from tracker.intake import phrases
from tracker.intake.undertaking import FIRM, SOFT, Undertaking

_TOKEN = re.compile(
    r"[A-Za-zÀ-ɏ]+(?:[.&/'’+-][A-Za-z0-9À-ɏ]+)*|\d+(?:[.,]\d+)*(?:\+\d+)?(?:st|nd|rd|th)?|[^\sA-Za-z0-9]"
)
_AMOUNT = re.compile(
    r"(?:[£$€¥₩]|\b(?:USD|US|AUD|CAD|EUR|GBP|JPY|NZD|CHF|NOK|SEK|DKK)\s?\$?)\s?\d|\d[\d,.]*\s?(?:%|percent|per cent|percentage)|"
    r"\b\d[\d,.]*[ -](?:million|billion|trillion|thousand|bn|tonnes?|tons?|gigawatts?|GW|MW|hectares|km|kilometres|dollars|euros|yen|pounds)\b|"
    r"\b\d[\d,.]*\s(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|and|or|of|to|on|in|days?|"
    r"weeks?|months?|years?)\b)(?:[a-z-]+\s){0,3}[a-z]+s\b|\b(?:dozens|hundreds|thousands|millions|billions|half|twofold|threefold)\s(?:of|the|a)\b|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty) (?:new |additional |more |further |extra )"
    r"(?:[a-z-]+\s){0,2}[a-z]+|\b(?:one|two|three|four|five|ten|twenty|fifty|hundred) (?:million|billion|percent|per cent)|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred)(?:-[a-z]+)? (?!days|weeks|months|years|leaders|countries|"
    r"ministers|sides|nations|parties|presidents|governments|pillars|areas|priorities|decades|goals)(?:[a-z-]+ )?[a-z]{3,}s\b"
)
_NUMERIC = re.compile(
    r"\d|\b(?:dozens|hundreds|thousands|millions|billions|half|twofold|threefold|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|one|hundred)\b"
)
_DAY = re.compile(r"(?i)on (?:[a-z]+day,? )?(?:[a-z]+ \d{1,2}|\d{1,2} [a-z]+)")
_FRONTED_PAST = re.compile(
    r"(?:[A-Z][a-z]+: )?(?:(?:Earlier|Back) )?(?:In|On|Since|During|Last|At|Following|After|Already in)\b[^,.;]{0,60}?\b((?:19|20)\d\d)\b(?:[^,.;]{0,40},|(?= ))"
    r"|(?:Earlier this|Last|This past) (?:year|month|week|spring|summer|autumn|fall|winter)\b[^,.;]{0,30},?"
    r"|When [^,;.]{3,80}\b(?:was|were|first|met|launched|began|signed|announced)\b[^,;.]{0,60},"
    r"|(?:In|On) [^,.;]{0,40}\b(?:last|past) (?:year|month|week|spring|summer|autumn|fall|winter)\b[^,.;]{0,30},"
)
_CONDITION = re.compile(r"(?:If|Unless|Should|Were|Had|Whether|Even if)\b")
_WITH = frozenset(["provide", "providing", "provides", "provided", "supply", "supplying", "equip", "equipping", "present", "presenting"])
_PREPOSITIONS = frozenset(
    ["of", "for", "in", "on", "at", "from", "with", "between", "to", "under", "by", "among", "regarding", "within", "through", "across", "against", "about", "over", "into", "towards", "toward", "as", "upon", "during", "until", "before", "after", "via", "including", "concerning", "along", "alongside", "throughout", "beyond", "without", ",", ";", ":", "(", ")", "–", "—", "and", "or"]
)
_BREAKS = frozenset(
    [';', ':', '“', '”', '"', '(', ')', '–', '—', 'that', 'which', 'who', 'whom', 'whose', 'where', 'while', 'whereas', 'because', 'if', 'unless', 'when', 'although', 'though', 'but']
)
_RELATIVE = frozenset(["which", "that", "who", "whom", "whose"])
_TO = frozenset(["to"])
_ENUMERATOR = re.compile(r"[ivx]{1,4}|[a-h]|\d{1,2}")
_PERFORMATIVE = frozenset(["launch", "establish", "embark", "initiate", "create", "form", "inaugurate", "begin", "set"])
_JOINT = frozenset(["effort", "efforts", "work", "cooperation", "collaboration", "activities"])
_WELCOMING = frozenset(["welcome", "applaud", "appreciate", "commend", "praise", "note"])
_RESTATING = frozenset(
    ["reaffirm", "affirm", "reiterate", "underscore", "underline", "stress", "emphasise", "emphasize", "restate", "reconfirm", "renew", "recall", "confirm", "highlight"]
)
_DELIVERED = frozenset(["report", "present", "submit", "publish"])
_DISCOURSE = frozenset(
    ["say", "explain", "talk", "mention", "turn", "add", "tell", "describe", "comment", "speak", "answer", "elaborate", "touch", "know", "see", "think", "conclude", "begin", "start"]
)
_EMPTY = frozenset(["be", "have", "need", "see", "become", "face", "benefit", "receive", "depend", "require", "mean", "result", "cost", "suffer", "find", "lose", "like", "get", "know", "feel", "want", "happen", "arise", "prove", "understand", "believe", "think", "apply", "last", "mark", "bear"])  # fmt: skip
_TARGETED = frozenset(["join", "participate", "take", "part", "attend", "visit", "contribute", "accede"])
_ACTION = re.compile(
    r"(?:[a-z-]{3,}(?:isation|ization|ation|ition|ction|uction|ssion|sion|ment|ance|ence|ening|al)|defen[cs]e|launch|dispatch|support)$"
)
_NO_ACTION = frozenset(
    ["cooperation", "relation", "nation", "organization", "organisation", "convention", "constitution", "position", "region", "institution", "vision", "agreement", "government", "environment", "alliance", "finance", "mission", "commission", "union", "partnership", "proposal", "principal", "international", "national", "bilateral", "multilateral", "trilateral", "parliament", "document", "moment", "independence", "intelligence", "governance", "excellence", "generation", "civilization", "civilisation", "condition", "tradition", "value", "regional", "global", "commercial", "social", "mutual", "vital", "essential", "trial", "formal", "final", "real", "special", "historical"]
)
_NOMINALISED = frozenset(
    ["establishment", "creation", "launch", "launching", "holding", "convening", "dispatch", "deployment", "provision", "signing", "resumption", "conclusion", "introduction", "publication", "opening", "start", "appointment", "donation", "delivery", "construction", "purchase", "ratification", "removal"]
)


@dataclass(slots=True)
class _Words:
    text: str
    raw: list[str]
    low: list[str]
    at: list[tuple[int, int]]
    numeric: bool

    def __len__(self) -> int:
        return len(self.raw)


def _words(text: str) -> _Words:
    found = [(match.group(), match.span()) for match in _TOKEN.finditer(text)]
    raw = [word for word, _ in found]
    low = [word.lower().replace("’", "'") for word in raw]
    numeric = _NUMERIC.search(text) is not None
    return _Words(text, raw, low, [span for _, span in found], numeric)


def _amount(words: _Words, start: int, end: int) -> bool:
    return words.numeric and _AMOUNT.search(words.text, start, min(end, len(words.text))) is not None


def undertakings(text: str, year: int | None = None) -> list[Undertaking]:
    """The undertakings of one sentence, left to right; `year` is that of the statement, against which past acts are told."""
    colon = text.find(": ", 0, 60) > 0
    if not (colon or cues.GATE.search(text)) or text.endswith("?"):
        return []
    words = _words(text)
    if len(words) < 4 or len(words) > 600:
        return []
    background = _is_background(text, year)
    if _CONDITION.match(text):
        return []
    named = _pledge_line(words) if colon else None
    if named:
        return [named]
    found: list[Undertaking] = []
    taken = -1
    for i, low in enumerate(words.low):
        if i <= taken:
            continue
        finder = _FINDERS.get(low)
        if not finder:
            continue
        for find in finder:
            head = find(words, i)
            if head and not (background and head.past):
                found.append(head.undertaking)
                taken = max(taken, head.verb)
                break
    return _split(words, found)


def _split(words: _Words, found: list[Undertaking]) -> list[Undertaking]:
    """Two firm deeds of one sentence, each with its own span: "decided to … and to …", "A will …, and B will …"."""
    if len(found) == 1 and found[0].strength == FIRM:
        return _coordinated(words, found[0]) or found
    firm = [one for one in found if one.strength == FIRM]
    if len(firm) == 2 == len(found) and firm[0].subject != firm[1].subject and firm[0].dated and firm[1].dated:
        first = next((at for at in range(len(words)) if words.at[at][0] == firm[1].subject[0]), 0)
        joined = first > 1 and words.low[first - 1] in ("and", "while", ";") and firm[0].end < firm[1].subject[0]
        if joined:
            before = first - 2 if words.low[first - 2] in (",", ";") else first - 1
            return [replace(firm[0], right=words.at[before - 1][1]), replace(firm[1], left=words.at[first][0])]
    return found


def _coordinated(words: _Words, one: Undertaking) -> list[Undertaking]:
    place = next(at for at in range(len(words)) if words.at[at][1] > one.start)
    end = next((at for at in range(place, len(words)) if words.at[at][0] >= one.end), len(words))
    if words.low[place - 1] != "to":
        return []
    for at in range(place + 2, end - 3):
        if (
            words.low[at] == "to"
            and words.low[at - 1] != "and"
            and cues.FORMS.get(words.low[at + 1], ("", ""))[1] == "base"
        ):
            return []
        if words.low[at] == "and" and words.low[at + 1] == "to":
            second, verb, form = _verb_at(words, at + 2)
            if second < 0 or form != "base" or verb not in cues.FORMS:
                continue
            left = _undertaking(words, place, place, (0, 0), words.low[place], at)
            right = _undertaking(words, second, second, (0, 0), verb)
            if left.strength == right.strength == FIRM:
                stop = words.at[at - 2 if words.low[at - 1] == "," else at - 1][1]
                first = replace(one, end=stop, right=stop, dated=left.dated)
                return [first, replace(right, left=right.start, subject=one.subject, speaker=one.speaker)]
    return []


def listed(text: str) -> Undertaking | None:
    """The undertaking of a list item whose header already said who undertakes: it opens with a verb or names a deed."""
    words = _words(text)
    i = _skip(words, 0, _TO)
    for at in range(i, min(i + 2, len(words))):
        verb, place = cues.FORMS.get(words.low[at], ("", ""))
        if verb and place in ("base", "ing", "s") and words.low[at] not in ("is", "are", "was", "has"):
            return _undertaking(words, at, at, (0, 0), verb)
        if not words.low[at].endswith("ly"):
            break
    for at in range(min(6, len(words))):
        if words.low[at] in _NOMINALISED:
            return Undertaking(0, len(text), FIRM, (0, 0), words.low[at], 0)
    if _AMOUNT.search(text):
        return Undertaking(0, len(text), FIRM, (0, 0), "", 0)
    return None


def _pledge_line(words: _Words) -> Undertaking | None:
    """ "Kenya: distribute 1.5 million stoves by 2030": a name, a colon and a verb."""
    colon = next((at for at in range(1, min(6, len(words) - 1)) if words.low[at] == ":"), 0)
    if not colon or not all(
        words.raw[at][0].isupper() or words.low[at] in ("and", "the", "of", ",", "&") for at in range(colon)
    ):
        return None
    place, verb, form = _verb_at(words, _skip(words, colon + 1, _TO))
    if (
        place < 0
        or form not in ("base", "s")
        or words.low[place] not in cues.FORMS
        or verb not in cues.CONCRETE | cues.VAGUE | cues.EXPLORE
    ):
        return None
    return _undertaking(words, place, place, (0, colon), verb)


def _is_background(text: str, year: int | None) -> bool:
    """Whether the sentence opens in the past ("In March 2023, …"), so that its past tenses are history."""
    match = _FRONTED_PAST.match(text)
    if not match:
        return False
    return not match.group(1) or year is None or int(match.group(1)) < year or text.startswith("Since")


# --- finding heads -----------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Head:
    undertaking: Undertaking
    verb: int
    past: bool


def _skip(words: _Words, i: int, also: frozenset[str] = frozenset()) -> int:
    """The first place from i that holds no adverb."""
    while i < len(words) and (
        words.low[i] in cues.ONWARD
        or words.low[i] in also
        or (words.low[i].endswith("ly") and words.low[i] != "supply")
    ):
        i += 1
    return i


def _verb_at(words: _Words, i: int) -> tuple[int, str, str]:
    """Place, verb and form of the verb at or just after i, past adverbs; an unknown word counts as a base form."""
    i = _skip(words, i)
    if (
        i + 3 < len(words)
        and words.low[i] == "("
        and words.low[i + 2] == ")"
        and _ENUMERATOR.fullmatch(words.low[i + 1])
    ):
        i = _skip(words, i + 3)
    if i >= len(words):
        return -1, "", ""
    verb, place = cues.FORMS.get(words.low[i], (words.low[i], "base"))
    return (i, verb, place) if words.low[i].isalpha() or "-" in words.low[i] else (-1, "", "")


def _to_verb(words: _Words, i: int, reach: int) -> tuple[int, str]:
    """Place and verb of the first "to" with a base form within `reach` words from i, in the same clause."""
    for at in range(i, min(i + reach, len(words) - 1)):
        if words.low[at] in _BREAKS and words.low[at] not in ("(", ")", "“", "”", '"'):
            return (_after_colon(words, at)) if words.low[at] == ":" and words.low[at - 1] == "to" else (-1, "")
        if words.low[at] == "to":
            place, verb, form = _verb_at(words, at + 1)
            if (
                place >= 0
                and form == "base"
                and words.low[place] not in cues.ARTICLES
                and words.raw[place][0].islower()
            ):
                return place, verb
            if place >= 0 and words.low[at + 1] == ":":
                return _after_colon(words, at + 1)
    return -1, ""


def _after_colon(words: _Words, colon: int) -> tuple[int, str]:
    place, verb, form = _verb_at(words, colon + 1)
    return (place, verb) if place >= 0 and form == "base" else (-1, "")


def _subject(words: _Words, i: int) -> tuple[int, int]:
    """The words [first, last) before place i that are its subject; (0, 0) when a relative pronoun or nothing stands there."""
    j = i - 1
    while j >= 0 and (words.low[j] in cues.ONWARD or words.low[j] in cues.BE or words.low[j] in cues.HAVE or words.low[j] in ("will", "shall", "would", "having")
                      or (words.low[j].endswith("ly") and words.raw[j].islower())):  # fmt: skip
        if words.low[j] in ("both", "each", "all") and (
            j == 0 or words.low[j - 1] in _BREAKS or words.low[j - 1] in (",", "and")
        ):
            break
        j -= 1
    if j >= 0 and words.low[j] in (",", "–", "—", ")"):
        j = _before_insertion(words, j)
    if j >= 1 and words.low[j] in ("which", "that") and words.low[j - 1] in (",", *cues.EVENT_NOUN):
        antecedent = j - 2 if words.low[j - 1] == "," else j - 1
        if antecedent >= 0 and words.low[antecedent] in cues.EVENT_NOUN:
            return (antecedent, antecedent + 1)
    if j >= 2 and words.low[j] in ("which", "who") and words.low[j - 1] == "," and words.raw[j - 2][0].isupper():
        first = j - 2
        while first > 0 and (words.raw[first - 1][0].isupper() or words.low[first - 1] == "the"):
            first -= 1
        return (first, j - 1)
    if j < 0 or words.low[j] in _RELATIVE:
        return (0, 0)
    if words.low[j] in ("and", "or", "but", ",", ";"):
        return _first_subject(words, j)
    first = j
    while first > 0 and words.low[first - 1] not in _BREAKS:
        first -= 1
    return _last_segment(words, first, j + 1)


def _before_insertion(words: _Words, comma: int) -> int:
    """The place before a parenthesis closed here ("Japan, together with partners, will"), else before its closing mark."""
    opening = "(" if words.low[comma] == ")" else words.low[comma]
    for at in range(comma - 1, max(-1, comma - 25), -1):
        if words.low[at] == opening:
            return at - 1
        if words.low[at] in (";", ":"):
            break
    return comma - 1


def _first_subject(words: _Words, before: int) -> tuple[int, int]:
    """The subject of the sentence's first finite verb, for a second predicate that shares it."""
    start = 0
    if words.low[0] in ("we", "i", "they", "both"):
        return (0, 1)
    for at in range(min(before, 60)):
        _, place = cues.FORMS.get(words.low[at], ("", ""))
        finite = words.low[at] in cues.BE or words.low[at] in cues.HAVE or words.low[at] in ("will", "shall", "would")
        past = place in ("s", "past") or words.low[at].endswith("ed")
        plural = (
            place == "base"
            and at > start
            and words.low[at - 1] in cues.AGENT
            and words.low[at] not in cues.AGENT | cues.THING
        )
        if (
            finite
            or plural
            or (past and words.raw[at].islower() and at > start and words.low[at - 1] not in cues.ARTICLES)
        ):
            at -= words.low[at - 1].endswith("ly") or words.low[at - 1] in cues.ONWARD
            return _last_segment(words, start, at)
        if words.low[at] in (";", ":", "that"):
            start = at + 1
    return (0, 0)


def _last_segment(words: _Words, first: int, last: int) -> tuple[int, int]:
    """Without what is fronted before a comma, unless the commas join a list of names."""
    commas = [at for at in range(first, last) if words.low[at] == ","]
    while commas:
        at = commas[-1]
        joins = at + 1 < last and words.low[at + 1] == "and"
        listed_name = (
            at + 1 < last
            and words.raw[at + 1][0].isupper()
            and "and" in words.low[at:last]
            and at > first
            and words.raw[at - 1][0].isupper()
        )
        article_name = (
            at + 2 < last
            and words.low[at + 1] in ("the", "and")
            and words.raw[at + 2][0].isupper()
            and "and" in words.low[at:last]
        )
        if joins and _has_finite(words, first, at):
            first = at + 1
            break
        if not (joins or listed_name or article_name):
            first = at + 1
            break
        commas.pop()
    if last - first > 1 and words.low[last - 1] in ("it", "he", "she", "they", "we", "i"):
        return (last - 1, last)
    while first < last and words.low[first] in ("and", "or", "but", "so", "then", "thus", ","):
        first += 1
    return (first, last) if first < last else (0, 0)


def _has_finite(words: _Words, first: int, last: int) -> bool:
    return any(
        words.low[at] in cues.BE or words.low[at] in cues.HAVE or words.low[at] in ("will", "shall", "would")
        for at in range(first, last)
    )


AGENT, THING, EVENT, UNKNOWN = "agent", "thing", "event", "unknown"


def _nature(words: _Words, subject: tuple[int, int]) -> str:
    """Whether a subject can act, by its head noun."""
    first, last = subject
    if first >= last:
        return THING
    head = first
    for at in range(first, last):
        if at > first and words.low[at] in _PREPOSITIONS and words.low[at] != ",":
            break
        head = at
    low, raw = words.low[head], words.raw[head]
    if low == "it" and _it_spoke(words, head):
        return AGENT
    if low in cues.AGENT:
        return AGENT
    if low in cues.EVENT_NOUN:
        return EVENT
    if low in cues.THING:
        return THING
    if raw[0].isupper() and (head > 0 or raw.isupper() or last - first == 1):
        return AGENT
    if (
        any(words.raw[at][0].isupper() for at in range(head + 1, last))
        and raw[0].isupper()
        and low not in cues.ARTICLES
    ):
        return AGENT
    if low.endswith(("tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ing", "ship")):
        return THING
    if low.endswith(("ers", "ors", "ists", "ants", "ees", "er", "or", "ist")) and last - first <= 5:
        return AGENT
    return UNKNOWN


def _it_spoke(words: _Words, i: int) -> bool:
    """Whether "it" is the body that just said or announced so ("Japan says it is willing to")."""
    before = words.low[max(0, i - 3) : i]
    said = any(cues.FORMS.get(word, ("", ""))[0] in cues.REPORTING for word in before)
    return said or any(
        word in ("announcement", "decision", "statement", "declaration", "pledge", "commitment") for word in before
    )


def _negated(words: _Words, i: int) -> bool:
    return any(word in cues.NEGATION or word.endswith("n't") for word in words.low[max(0, i - 3) : i])


def _appealing(words: _Words, i: int) -> bool:
    """Whether the words before i, in the same clause, ask somebody else to do it."""
    for at in range(i - 1, max(-1, i - 25), -1):
        if words.low[at] in (";", "that", "which"):
            return False
        verb, place = cues.FORMS.get(words.low[at], ("", ""))
        if (
            verb in cues.APPEAL
            and place != "base"
            and words.low[at] not in ("expected", "led", "leading", "leads", "lead")
        ):
            return True
    return False


def _head(
    words: _Words,
    i: int,
    place: int,
    verb: str,
    past: bool,
    subject: tuple[int, int] | None = None,
    weak: bool = False,
    cap: bool = False,
) -> _Head:
    """The head with its undertaking; a weak or capped one is firm only with an amount or date."""
    subject = subject if subject is not None else _subject(words, i)
    made = _undertaking(words, i, place, subject, verb)
    if (cap or weak) and made.strength == FIRM and not (made.measured or made.dated):
        made = replace(made, strength=SOFT)
    return _Head(made, place, past)


def _modal(words: _Words, i: int) -> _Head | None:
    """will, shall, 'll: somebody who can act does something, or an event is fixed."""
    place, verb, _ = _verb_at(words, i + 1)
    if place < 0:
        return None
    return _future(words, i, place, verb)


def _contracted(words: _Words, i: int) -> _Head | None:
    """we'll, I'll: a modal that carries its subject."""
    place, verb, _ = _verb_at(words, i + 1)
    if place < 0 or verb in _EMPTY or verb in _DISCOURSE or "not" in words.low[i:place] or words.low[place] == "be":
        return None
    return _head(words, i, place, verb, False, (i, i + 1))


def _future(words: _Words, i: int, place: int, verb: str) -> _Head | None:
    subject = _subject(words, i)
    nature = _nature(words, subject)
    if words.low[place] == "be":
        return _passive(words, i, place, subject, nature)
    if nature == EVENT:
        happens = verb in ("begin", "start", "resume", "conclude") or words.low[place : place + 2] == ["take", "place"]
        if not happens:
            return None
        head = _head(words, i, place, verb, False, subject)
        return _Head(replace(head.undertaking, strength=FIRM, eventual=True), place, False)
    if nature == THING and verb == "focus" and words.low[subject[1] - 1] in _JOINT:
        return _head(words, i, place, verb, False, subject)
    if nature == UNKNOWN or words.low[subject[1] : subject[1] + 1] == [","]:
        head = _head(words, i, place, verb, False, subject)
        return head if verb in cues.CONCRETE and head.undertaking.strength == FIRM else None
    if words.low[place : place + 2] == ["take", "place"]:
        return None
    if nature == THING or verb in _EMPTY or (words.low[subject[0]] == "i" and verb in _DISCOURSE):
        return None
    if (_negated(words, place) or "not" in words.low[i:place]) and verb not in cues.CONCRETE | cues.VAGUE:
        return None
    return _head(words, i, place, verb, False, subject)


def _passive(words: _Words, i: int, be: int, subject: tuple[int, int], nature: str) -> _Head | None:
    place, verb, form = _verb_at(words, be + 1)
    if place >= 0 and words.low[place] in cues.ADJECTIVE and nature == AGENT:
        return _adjective(words, place)
    if place >= 0 and form == "ing" and nature == AGENT and verb not in _EMPTY:
        return _head(words, i, place, verb, False, subject)
    known = verb in cues.EVENT_VERB or (
        verb in cues.CONCRETE and any(phrase.definite for phrase in phrases.find_en(words.text))
    )
    if (
        place < 0
        or form != "past"
        or not known
        or (subject[0] < subject[1] and words.low[subject[0]] in ("it", "there", "this"))
    ):
        return None
    if subject == (0, 0):
        return None
    passive = _head(words, i, place, verb, False, subject)
    solid = nature == EVENT or verb not in cues.MEASURED or passive.undertaking.measured or passive.undertaking.dated
    noun = words.low[subject[1] - 1]
    strength = FIRM if solid and not (noun in cues.VAGUE_OBJECT and not passive.undertaking.dated) else SOFT
    return _Head(replace(passive.undertaking, strength=strength, eventual=True), place, False)


def _reported_modal(words: _Words, i: int) -> _Head | None:
    """would, after somebody said, announced or agreed so."""
    before = words.low[max(0, i - 40) : i]
    told = any(
        cues.FORMS.get(word, ("", ""))[0] in cues.REPORTING | cues.COMMISSIVE and cues.FORMS[word][1] == "past"
        for word in before
    )
    if not (told or words.text.startswith("According to")):
        return None
    place, verb, _ = _verb_at(words, i + 1)
    return _future(words, i, place, verb) if place >= 0 and verb not in ("like", "benefit", "welcome") else None


def _commissive(words: _Words, i: int) -> _Head | None:
    verb, form = cues.FORMS[words.low[i]]
    before = words.low[i - 1] if i else ""
    if form == "base" and before in ("will", "shall"):
        return None
    if i == 0 and not (form == "s" or words.raw[0].isupper()):
        return None
    if _negated(words, i) or (i and _is_noun(words, i, form)):
        return None
    if verb in ("plan", "intend", "aim") and (
        "had" in words.low[max(0, i - 3) : i] or "originally" in words.low[max(0, i - 3) : i]
    ):
        return None
    if form == "base" and (
        before in _TO or before in ("could", "should", "may", "might", "can", "must", "would", "can't")
    ):
        return None
    if form == "ing" and before not in cues.BE and before not in cues.ONWARD:
        return None
    subject = _subject(words, i)
    nature = _nature(words, subject) if i else AGENT
    if i > 1 and before == "and" and words.raw[i].isupper():
        nature = AGENT
    if nature in (THING, EVENT) and not (nature == EVENT and verb in ("plan", "intend")):
        return None
    if subject[0] > 1 and words.low[subject[0] - 1] in ("which", "whom", "whose") and form == "past":
        return None
    adjectival = (
        before in cues.BE
        or before in ("remain", "remains", "remained", "stand", "stands", "strongly", "fully", "firmly")
        or words.low[max(0, i - 2)] in ("remain", "remains")
    )
    past = (
        form == "past" and not adjectival and not any(word in ("has", "have") for word in words.low[max(0, i - 3) : i])
    )
    weak = verb in cues.WEAK_COMMISSIVE or (verb == "aim")
    return _complement(words, i, verb, subject, past, weak, adjectival)


def _is_noun(words: _Words, i: int, form: str) -> bool:
    before = words.low[i - 1]
    if before in cues.ARTICLES or before.endswith("'s") or before in ("of", "for", "with", "on"):
        return form != "past" or before not in ("all",)
    if (
        words.low[i] not in ("plans", "aims", "pledges", "promises", "resolve", "vow", "plan", "pledge", "promise")
        or before in cues.ONWARD
    ):
        return False
    return words.raw[i - 1][0].islower() and before not in cues.AGENT and _nature(words, (max(0, i - 2), i)) != AGENT


def _complement(
    words: _Words, i: int, verb: str, subject: tuple[int, int], past: bool, weak: bool, adjectival: bool
) -> _Head | None:
    after = words.low[i + 1] if i + 1 < len(words) else ""
    if (
        after in ("that", "with")
        and verb in ("agree", "decide", "concur", "determine")
        and "to" not in words.low[i + 2 : i + 9]
    ):
        return None
    if verb in ("commit", "agree", "pledge", "concur") and after in ("on", "upon", "in"):
        return _agreed_on(words, i, subject, past)
    if after in _TO or (_skip(words, i + 1) < len(words) and words.low[_skip(words, i + 1)] == "to"):
        at = _skip(words, i + 1) + 1
        place, lemma, form = _verb_at(words, at)
        if words.low[at : at + 1] == [":"]:
            place, lemma = _after_colon(words, at)
            form = "base"
        if place >= 0 and form == "ing":
            return _head(words, i, place, lemma, past, subject, weak, cap=adjectival)
        if place >= 0 and form == "base" and _looks_verbal(words, place):
            return _head(words, i, place, lemma, past, subject, weak, cap=adjectival)
        return _noun_complement(words, i, at, verb, subject, past, adjectival)
    if verb in ("commit", "pledge", "promise") and _amount(words, words.at[i][1], words.at[i][1] + 60):
        return _head(words, i, i, verb, past, subject)
    place, lemma = _to_verb(words, i + 1, 14)
    if (
        place < 0
        or (verb in ("aim", "plan")
        and after not in (",",))
        or (after in cues.ARTICLES
        and verb not in ("promise",))
    ):
        return None
    return _head(words, i, place, lemma, past, subject, weak)


def _looks_verbal(words: _Words, place: int) -> bool:
    """Whether the word after "to" is a verb: a known one, or an unknown one with an object or preposition after it."""
    low = words.low[place]
    if low in cues.FORMS:
        return cues.FORMS[low][1] == "base" and not (
            low in cues.VAGUE_OBJECT and low not in cues.CONCRETE | cues.VAGUE | cues.EXPLORE
        )
    after = words.low[place + 1] if place + 1 < len(words) else ""
    return (
        low.isalpha()
        and words.raw[place].islower()
        and low not in cues.ARTICLES
        and (after in cues.ARTICLES or after in ("from", "each", "with", "on", "into"))
    )


def _noun_complement(
    words: _Words, i: int, at: int, verb: str, subject: tuple[int, int], past: bool, adjectival: bool
) -> _Head | None:
    """ "committed to immigration policies", "agreed to the establishment of …", "remain committed to the implementation of …"."""
    nouns = [word for word in words.low[at : at + 6]]
    for offset, noun in enumerate(nouns):
        if noun in _NOMINALISED:
            return _Head(_undertaking(words, i, at + offset, subject, "launch"), at + offset, past)
        if noun in _PREPOSITIONS:
            break
        if _ACTION.match(noun) and noun not in _NO_ACTION:
            return _Head(replace(_undertaking(words, i, at, subject, "pursue"), strength=SOFT), at, past)
    if verb != "commit" or adjectival:
        return None
    return _Head(_undertaking(words, i, at - 1, subject, "pursue"), at, past)


def _agreed_on(words: _Words, i: int, subject: tuple[int, int], past: bool) -> _Head | None:
    for offset, noun in enumerate(words.low[i + 2 : i + 9]):
        if noun in _NOMINALISED:
            place = i + 2 + offset
            return _Head(_undertaking(words, i, place, subject, "launch"), place, past)
        if noun in ("importance", "need", "necessity", "value", "significance", ",", "that"):
            return None
        verb, form = cues.FORMS.get(noun, ("", ""))
        if offset == 0 and form == "ing":
            return _head(words, i, i + 2, verb, past, subject)
    return None


def _nominal(words: _Words, i: int) -> _Head | None:
    """ "Japan reiterated its commitment to …", "welcomed Japan's plan to …": the noun under a verb of saying."""
    kind = cues.NOMINAL[words.low[i]]
    after = words.low[i + 1] if i + 1 < len(words) else ""
    governor, verb = _governor(words, i)
    if governor < 0 or verb in cues.NOT_UTTERING or verb not in cues.UTTERING:
        return None
    if _negated(words, i) or (cues.FORMS[words.low[governor]][1] == "ing" and words.low[governor - 1] not in cues.BE):
        return None
    subject = _possessor(words, governor, i) or _subject(words, governor)
    past = cues.FORMS[words.low[governor]][1] == "past"
    if after == ",":
        close = next((at for at in range(i + 2, min(i + 20, len(words))) if words.low[at] == ","), -1)
        after = words.low[close + 1] if 0 <= close < len(words) - 1 else ""
        i = close if after else i
    if after not in ("to", "of"):
        return None
    place, lemma, form = _verb_at(words, i + 2)
    if place < 0 or (verb == "have" and kind != "commit"):
        return None
    if form == "ing" or (after == "to" and form == "base" and _looks_verbal(words, place)):
        restated = kind == "commit" and verb in _RESTATING
        return _head(
            words, governor, place, lemma, past, subject, cap=restated or (kind == "ready" and lemma not in _TARGETED)
        )
    if kind != "commit" or after != "to":
        return None
    return _noun_complement(words, governor, i + 2, "commit", subject, past, True)


def _governor(words: _Words, i: int) -> tuple[int, str]:
    """The verb whose object the noun at i is."""
    for at in range(i - 1, max(-1, i - 14), -1):
        low = words.low[at]
        named = words.raw[at][0].isupper() and not words.raw[at].isupper()
        verb, form = cues.FORMS.get(low, ("", "")) if at == 0 or not named else ("", "")
        if verb in cues.UTTERING | cues.NOT_UTTERING and not (
            form == "base" and at and words.low[at - 1] in cues.ARTICLES | {"of"}
        ):
            if (
                form == "past"
                and at
                and (words.low[at - 1] in cues.ARTICLES or words.low[at - 1] in ("on", "of", "with", "for"))
            ):
                continue
            return at, verb
        if low in _BREAKS or low in ("of", "to", "for", "on", ";", "as"):
            return -1, ""
    return -1, ""


def _possessor(words: _Words, governor: int, i: int) -> tuple[int, int] | None:
    """The words of "Japan's" in "welcomed Japan's plan"."""
    for at in range(governor + 1, i):
        if words.low[at].endswith("'s") or (
            words.low[at].endswith("s") and at + 1 < i and words.low[at + 1] in ("'", "’")
        ):
            return (governor + 1, at + 1)
    return None


def _adjective(words: _Words, i: int) -> _Head | None:
    """is willing to, stands ready to."""
    if i == 0 or words.low[i - 1] in cues.ARTICLES or _negated(words, i):
        return None
    linked = any(
        word in cues.BE or word in ("been", "stand", "stands", "stood", "remain", "remains", "remained", "says", "said")
        for word in words.low[max(0, i - 4) : i]
    )
    if not linked or i + 1 >= len(words) or words.low[i + 1] != "to":
        return None
    subject = _subject(words, _link(words, i))
    place, verb, form = _verb_at(words, i + 2)
    if (
        place < 0
        or _nature(words, subject) in (THING, EVENT)
        or form not in ("base", "ing")
        or words.low[place] in cues.ARTICLES
    ):
        return None
    return _head(words, i, place, verb, False, subject, cap=verb not in _TARGETED)


def _link(words: _Words, i: int) -> int:
    at = i
    while at > 0 and words.low[at] not in (
        "is",
        "are",
        "was",
        "were",
        "stand",
        "stands",
        "stood",
        "remain",
        "remains",
        "remained",
        "be",
    ):
        at -= 1
    return at if at else i


def _being(words: _Words, i: int) -> _Head | None:
    """is finalising, are providing, is to meet, is scheduled to."""
    at = _skip(words, i + 1)
    if at >= len(words):
        return None
    low = words.low[at]
    if low == "to":
        return _is_to(words, i, at)
    if low in cues.SCHEDULED and at + 1 < len(words):
        return _scheduled(words, i, at)
    verb, form = cues.FORMS.get(low, ("", ""))
    if form == "ing" and verb in cues.PROGRESSIVE:
        return _ongoing(words, i, at, verb)
    return None


def _is_to(words: _Words, i: int, to: int) -> _Head | None:
    place, verb, form = _verb_at(words, to + 1)
    subject = _subject(words, i)
    nature = _nature(words, subject)
    if place < 0 or form != "base" or words.low[i] in ("was", "were", "be", "been"):
        return None
    if words.low[place] == "be":
        return _passive(words, i, place, subject, nature)
    if nature == EVENT:
        return _future(words, i, place, verb)
    return (
        _head(words, i, place, verb, False, subject)
        if nature == AGENT and verb in cues.FORMS and words.low[i - 1] != "it"
        else None
    )


def _scheduled(words: _Words, i: int, at: int) -> _Head | None:
    subject = _subject(words, i)
    nature = _nature(words, subject)
    low = words.low[at]
    if words.low[at + 1] == "for" and low in ("scheduled", "set", "planned", "slated") and nature == EVENT:
        return _head(words, i, at, "hold", False, subject)
    if words.low[at + 1] != "to" or words.low[i] in ("was", "were"):
        return None
    place, verb, _ = _verb_at(words, at + 2)
    if place < 0:
        return None
    if words.low[place] == "be":
        return _passive(words, i, place, subject, nature)
    if low == "expected" and nature != EVENT:
        return None
    if nature == EVENT and (verb in ("begin", "start", "resume") or words.low[place : place + 2] == ["take", "place"]):
        return _head(words, i, place, verb, False, subject)
    return _head(words, i, place, verb, False, subject) if nature == AGENT and verb not in _EMPTY else None


def _ongoing(words: _Words, i: int, place: int, verb: str) -> _Head | None:
    subject = _subject(words, i)
    if _nature(words, subject) != AGENT or words.low[i] in ("was", "were", "been", "being"):
        return None
    made = _undertaking(words, i, place, subject, "provide" if verb == "announce" else verb)
    new = any(word in ("additional", "new", "further", "today") for word in words.low[max(0, i - 6) : place + 8])
    opened = (
        words.low[place + 1 : place + 2] in (["a"], ["an"])
        and made.strength == FIRM
        and any(word in cues.COUNTABLE for word in words.low[place + 2 : place + 9])
    )
    if verb == "announce" and "partnership" in words.low[place : place + 12] and not made.measured:
        return None
    settled = verb in ("finalise", "finalize", "announce", "prepare", "conclude", "complete") and (
        made.strength == FIRM or verb in ("finalise", "finalize")
    )
    if verb == "work":
        on = place + 1 < len(words) and words.low[place + 1] in ("on", "towards", "toward")
        return _Head(replace(made, strength=FIRM), place, False) if on and made.dated else None
    if not (made.measured or (new and made.strength == FIRM) or settled or opened or made.dated):
        return None
    return _Head(replace(made, strength=FIRM), place, False)


def _directive(words: _Words, i: int) -> _Head | None:
    """Leaders instructing their own ministers, teams, officials."""
    _, form = cues.FORMS[words.low[i]]
    if (
        form not in ("past", "s", "base", "ing")
        or i == 0
        or words.low[i - 1] in cues.ARTICLES
        or words.low[i - 1] in cues.BE
    ):
        return None
    if form in ("base", "ing") and words.low[i - 1] not in ("we", "i", "leaders", "ministers", "hereby"):
        return None
    place, verb = _to_verb(words, i + 1, 18)
    if place < 0 or not any(word in cues.DIRECTED for word in words.low[i + 1 : place]):
        return None
    subject = _subject(words, i)
    return (
        _head(words, i, place, verb, form == "past", subject) if _nature(words, subject) in (AGENT, UNKNOWN) else None
    )


def _performed(words: _Words, i: int) -> _Head | None:
    """ "Today we launch a fund", "we embark on an effort of 18 months": said is done, in the first person and present."""
    verb, form = cues.FORMS[words.low[i]]
    at = i - 1
    while at >= 0 and words.low[at] in cues.ONWARD | {"hereby", "today"}:
        at -= 1
    if (
        form != "base"
        or at < 0
        or words.low[at] not in ("we", "i")
        or (at and words.low[at - 1] not in (",", "and", "today", ";", ":", "that"))
    ):
        return None
    made = _undertaking(words, i, i, (at, at + 1), verb)
    if verb == "embark":
        made = replace(
            made,
            strength=FIRM
            if made.measured or made.dated or "months" in words.low or "years" in words.low[i : i + 12]
            else SOFT,
        )
    return _Head(made, i, False) if verb == "embark" or "today" in words.low or "hereby" in words.low else None


def _accepted(words: _Words, i: int) -> _Head | None:
    if (
        "invitation" not in words.low[i + 1 : i + 6]
        or _negated(words, i)
        or _nature(words, _subject(words, i)) != AGENT
    ):
        return None
    return _Head(replace(_undertaking(words, i, i, _subject(words, i), "accept"), strength=FIRM), i, True)


def _announced(words: _Words, i: int) -> _Head | None:
    """ "announced $50 million for …", "announces the launch of …": the announcement itself undertakes."""
    _, form = cues.FORMS[words.low[i]]
    if (form == "base" and words.low[i - 1] in _TO) or form == "ing" or i == 0:
        return None
    subject = _subject(words, i)
    if _nature(words, subject) != AGENT or _negated(words, i) or words.low[i + 1 : i + 2] in (["that"], [","]):
        return None
    window = words.low[i + 1 : i + 9]
    if any(word in cues.NOMINAL or word in _BREAKS for word in window):
        return None
    deed = any(word in _NOMINALISED for word in window) and "partnership" not in words.low[i : i + 14]
    amount = _amount(words, words.at[i][1], words.at[i][1] + 70)
    if not (deed or amount):
        return None
    return _Head(replace(_undertaking(words, i, i, subject, "provide"), strength=FIRM), i, form == "past")


# --- weighing -----------------------------------------------------------------------------------------------------------


def _clause_end(words: _Words, place: int) -> int:
    """The first place after the verb where another clause with its own finite verb begins, else the end."""
    for at in range(place + 1, len(words)):
        if words.low[at] == ";":
            return at
        if words.low[at] in (",", "while", "and") and at + 2 < len(words):
            if words.low[at] == "while" or (words.low[at + 1] in ("while", "which", "whereas")):
                return at
            ahead = words.low[at + 1 : at + 8]
            if words.low[at] == "and" and any(word in ("will", "shall") for word in ahead):
                return at
    return len(words)


def _undertaking(
    words: _Words, head: int, place: int, subject: tuple[int, int], verb: str, end: int = 0
) -> Undertaking:
    end = end or _clause_end(words, place)
    left = words.at[place][0]
    right = words.at[end - 1][1]
    amount = _amount(words, words.at[place][1], right)
    dates = [
        phrase
        for phrase in phrases.find_en(words.text)
        if phrase.start >= left or (phrase.start < words.at[head][0] and phrase.start < 60)
    ]
    dates = [phrase for phrase in dates if phrase.end <= right + 1 or phrase.start < left]
    dated = any(phrase.definite for phrase in dates)
    deadline = any(phrase.deadline or _DAY.match(words.text, phrase.start) for phrase in dates)
    strength = _weigh(words, place, end, verb, amount, dated, deadline)
    return Undertaking(
        left,
        right,
        strength,
        _span(words, subject),
        verb,
        words.at[head][0],
        amount,
        dated,
        speaker=_speaker(words, head),
    )


def _span(words: _Words, subject: tuple[int, int]) -> tuple[int, int]:
    return (words.at[subject[0]][0], words.at[subject[1] - 1][1]) if subject[0] < subject[1] else (0, 0)


def _speaker(words: _Words, head: int) -> tuple[int, int]:
    """Who conveyed, said or welcomed it: the subject of the first verb of reporting before the head that takes a clause."""
    for at in range(1, head):
        verb, form = cues.FORMS.get(words.low[at], ("", ""))
        if verb in cues.REPORTING | _WELCOMING and form in ("past", "s") and verb not in ("pledge", "promise"):
            taken = (
                words.low[at + 1] in ("that", "it", "its", "he", "she", "they")
                or verb in _WELCOMING
                or words.raw[at + 1][0].isupper()
            )
            if taken:
                return _span(words, _subject(words, at))
    return (0, 0)


def _weigh(words: _Words, place: int, end: int, verb: str, amount: bool, dated: bool, deadline: bool) -> str:
    objects, named = _objects(words, place, end)
    vague = any(word in cues.VAGUE_OBJECT for word in objects[-1:]) and not named
    countable = any(word in cues.COUNTABLE for word in objects)
    after = words.low[place + 1] if place + 1 < len(words) else ""
    if verb in cues.EXPLORE or (after == "to" and verb == "continue"):
        return SOFT
    if verb in _DELIVERED:
        return FIRM
    if verb in _TARGETED and (verb != "take" or after == "part"):
        return FIRM if verb in ("attend", "visit") or amount or dated or _named(words, place, end) else SOFT
    if after in ("up", "out") and verb in ("set", "carry", "roll", "phase"):
        return FIRM
    if verb in cues.CONCRETE and verb not in cues.MEASURED:
        return SOFT if vague and not (amount or dated) else FIRM
    if verb in cues.MEASURED:
        return FIRM if amount or deadline or (countable and not vague) or (dated and not vague) else SOFT
    if verb in cues.VAGUE:
        return (
            FIRM
            if (deadline and not _aside(words, place, end)) or _counted(words, place, end) or _by_means(words, place, end)
            else SOFT
        )
    return FIRM if amount or dated or countable else SOFT


def _objects(words: _Words, place: int, end: int) -> tuple[list[str], bool]:
    """The words of the verb's object up to its first preposition, and whether it ends in a name; "provide X with Y" gives Y."""
    at = place + 1
    if words.low[place] in _WITH and "with" in words.low[at : min(end, at + 6)]:
        at = words.low.index("with", at) + 1
    elif at < end and words.low[at] in ("in", "on", "to", "with", "for", "up", "out", "into", "at", "of"):
        at += 1
    found: list[str] = []
    first = at
    while at < end and at < first + 14:
        low = words.low[at]
        if low in _PREPOSITIONS or low in ("that", "which"):
            if low not in ("and", ",") or at + 1 >= end or words.low[at + 1] == "to" or at >= first + 4:
                break
        else:
            found.append(low)
        at += 1
    named = (
        bool(found)
        and at > first
        and words.raw[at - 1][0].isupper()
        and not words.text.isupper()
        and words.raw[place].islower()
    )
    return found, named


def _aside(words: _Words, place: int, end: int) -> bool:
    """Whether another deed ("…, reaching net zero by 2050") stands between the verb and what follows it."""
    return any(words.low[at].endswith("ing") and words.low[at - 1] in (",", "and") for at in range(place + 2, end))


def _named(words: _Words, place: int, end: int) -> bool:
    """Whether the object is a thing with a name: a capital within the next words."""
    return any(words.raw[at][0].isupper() for at in range(place + 1, min(end, place + 9)))


def _counted(words: _Words, place: int, end: int) -> bool:
    stop = min(end, place + 12)
    return _amount(words, words.at[place][1], words.at[stop - 1][1])


def _by_means(words: _Words, place: int, end: int) -> bool:
    """ "by increasing exports", "including by upgrading the frameworks": means that an outsider can check."""
    for at in range(place + 1, end - 2):
        if words.low[at] == "by":
            verb, form = cues.FORMS.get(words.low[at + 1], ("", ""))
            if (
                form == "ing"
                and verb in cues.CONCRETE
                and any(word in cues.COUNTABLE for word in words.low[at + 2 : at + 8])
            ):
                return True
    return False


_FINDERS = {
    **{form: (_commissive,) for form, (verb, _) in cues.FORMS.items() if verb in cues.COMMISSIVE},
    **{form: (_directive,) for form, (verb, _) in cues.FORMS.items() if verb in cues.DIRECTIVE},
    **{form: (_announced,) for form, (verb, _) in cues.FORMS.items() if verb in ("announce", "unveil")},
    **{form: (_accepted,) for form, (verb, _) in cues.FORMS.items() if verb == "accept"},
    **dict.fromkeys(("is", "are", "'re"), (_being,)),
    **dict.fromkeys(cues.ADJECTIVE, (_adjective,)),
    **dict.fromkeys(cues.NOMINAL, (_nominal,)),
    **dict.fromkeys(_PERFORMATIVE, (_performed,)),
    **dict.fromkeys(("we'll", "i'll", "they'll", "he'll", "she'll"), (_contracted,)),
    "will": (_modal,),
    "shall": (_modal,),
    "would": (_reported_modal,),
}
for _word in cues.NOMINAL:
    if _word in cues.FORMS and cues.FORMS[_word][0] in cues.COMMISSIVE:
        _FINDERS[_word] = (_nominal, _commissive)
_FINDERS["committed"] = (_commissive, _adjective)
_FINDERS["determined"] = (_adjective, _commissive)
_FINDERS["resolved"] = (_commissive, _adjective)
