"""Undertakings that name no doer: what aid holds, events and things with their day, meetings looked forward to."""

from dataclasses import replace

from tracker.intake import cues_en as cues
from tracker.intake import phrases
from tracker.intake.english_subjects import AGENT, nature_of, subject_of
from tracker.intake.english_weight import Head, head_of
from tracker.intake.english_words import Words, has_amount
from tracker.intake.undertaking import FIRM, SOFT
from tracker.patterns import pattern


def given(words: Words, subject: tuple[int, int]) -> bool:
    """Whether the head of the subject is aid: "the new package", "Canada's pledge to …"."""
    stop = next((at for at in range(*subject) if words.low[at] in (*cues.PREPOSITIONS, "to")), subject[1])
    return stop > subject[0] and words.low[stop - 1] in cues.AID


def holding(words: Words, i: int) -> Head | None:
    """ "The new assistance includes thousands of rifles": what aid holds is promised."""
    subject = subject_of(words, i)
    low = words.low[slice(*subject)]
    new = {"new", "additional", "further", "latest"} & set(low) and given(words, subject)
    if words.low[i].endswith("ing"):
        return None
    pledged = low[:1] in (["the"], ["this"], ["these"]) and low[-1] in ("package", "pledges", "commitments")
    if not new and not pledged:
        return None
    if words.low[i] == "consists" and words.low[i + 1 : i + 2] != ["of"]:
        return None
    held = head_of(words, i, i, "provide", False, subject)
    return Head(replace(held.undertaking, strength=FIRM), i, False) if held.undertaking.measured else None


def bestowing(words: Words, i: int, place: int, verb: str, subject: tuple[int, int]) -> Head | None:
    """What money, aid or a body of several will do: "$4 million will go to …", "the partnership will convene two …"."""
    if subject[0] >= subject[1] or nature_of(words, subject) == AGENT:
        return None
    if verb in cues.RISING and words.low[subject[1] - 1] in cues.BUDGETS:
        risen = head_of(words, i, place, "increase", False, subject).undertaking
        planned = risen.measured and risen.dated
        return Head(replace(risen, strength=FIRM, eventual=True), place, False) if planned else None
    head = head_of(words, i, place, "provide" if verb == "make" else verb, False, subject)
    counted = head.undertaking.measured
    money = has_amount(words, words.at[subject[0]][0], words.at[subject[1] - 1][1])
    money = money or words.low[subject[1] - 1] in ("half", "rest", "remainder") or _share(words, subject)
    fresh = counted and (money or "new" in words.low[slice(*subject)]) and given(words, subject)
    gives = (
        verb in cues.GIVES
        or (fresh and verb in cues.CONCRETE)
        or (verb == "make" and words.low[place + 1 : place + 2] == ["available"])
    )
    gives = (
        gives
        and (counted or money)
        and not set(words.low[place:]) & cues.GAIN
        and (given(words, subject) or words.low[subject[1] - 1] in cues.AID)
    )
    bodily = verb in cues.BODY_DEEDS and (counted or head.undertaking.dated)
    spent = verb in cues.SPENT and has_amount(words, words.at[subject[0]][0], words.at[subject[1] - 1][1])
    spent = spent and any(low in cues.AID for low in words.low[slice(*subject)])
    goes = verb == "go" and words.low[place + 1 : place + 2] in (["to"], ["towards"], ["toward"])
    if not (bodily or gives or spent or (goes and (money or given(words, subject)))):
        return None
    return Head(replace(head.undertaking, strength=FIRM, eventual=True), place, False)


def _share(words: Words, subject: tuple[int, int]) -> bool:
    """Whether the subject is part of what is given: "the biggest share of the package"."""
    low = words.low[slice(*subject)]
    return "of" in low and low[low.index("of") - 1] in cues.SHARES and bool(cues.AID & set(low))


def used(words: Words, i: int, be: int, subject: tuple[int, int]) -> Head | None:
    """ "$2 million will be used to mend …", "the grant will be used for …": what aid will be put to."""
    put = words.low[be + 1 : be + 2] in (["used"], ["given"], ["directed"], ["channelled"], ["channeled"])
    if not put or words.low[be + 2 : be + 3] not in (["to"], ["for"], ["toward"], ["towards"]):
        return None
    money = subject[1] and has_amount(words, words.at[subject[0]][0], words.at[subject[1] - 1][1])
    if not (money or given(words, subject)):
        return None
    head = head_of(words, i, be + 1, "allocate", False, subject)
    return Head(replace(head.undertaking, strength=FIRM if money else SOFT, eventual=True), be + 1, False)


def there_will_be(words: Words, i: int, be: int) -> Head | None:
    """ "There will be a review every spring", "there will be two more ships": an event, or what is added."""
    ahead = words.low[be + 1 : be + 7]
    event = any(low in cues.EVENT_NOUN for low in ahead) and "no" not in ahead[:2]
    more = bool({"more", "additional", "further"} & set(ahead[:3]))
    head = head_of(words, i, be, "hold", False, (0, 0)).undertaking
    recurs = any(low in cues.RECURRING for low in words.low)
    if not (event and (head.dated or recurs)) and not (more and (head.dated or head.measured)):
        return None
    return Head(replace(head, strength=FIRM, eventual=True), be, False)


def earmarked(words: Words, i: int, at: int) -> Head | None:
    """ "A further $4 million is earmarked for …": money whose use is settled."""
    subject = subject_of(words, i)
    money = subject[1] and has_amount(words, words.at[subject[0]][0], words.at[subject[1] - 1][1])
    if not money or words.low[i] in ("was", "were"):
        return None
    head = head_of(words, i, at, "allocate", False, subject)
    return Head(replace(head.undertaking, strength=FIRM, eventual=True), at, False)


def allocated(words: Words, i: int) -> Head | None:
    """ "The cabinet has allocated another €20 million": money whose use somebody settled."""
    subject = subject_of(words, i)
    sum_ = has_amount(words, words.at[i][1], words.at[i][1] + 30)
    if not i or words.low[i - 1] in cues.BE or not sum_ or nature_of(words, subject) != AGENT:
        return None
    head = head_of(words, i, i, "allocate", True, subject)
    return Head(replace(head.undertaking, strength=FIRM), i, not {"has", "have"} & set(words.low[i - 2 : i]))


def set_aside(words: Words, i: int) -> Head | None:
    """ "EUR 4 million has been set aside for …": money whose use was settled."""
    apart = words.low[i + 1 : i + 3] == ["set", "aside"] or words.low[i + 1 : i + 2] in (
        *([word] for word in cues.EARMARKED),
        ["pledged"],
        ["committed"],
    )
    return earmarked(words, i - 1, i + 1) if apart and words.low[i - 1] in ("has", "have") else None


def to_be_held(words: Words, i: int) -> Head | None:
    """An event with its place or time: "the next summit, to be held in Cebu in 2027"."""
    done = words.low[i + 2 : i + 3]
    if words.low[i + 1 : i + 2] != ["be"] or done not in _HELD + _DONE:
        return None
    owed = cues.EVENT_NOUN | {"project", "projects"} if done in _DONE else cues.EVENT_NOUN
    event = next((at for at in range(i - 1, max(-1, i - 8), -1) if words.low[at] in owed), -1)
    between = words.low[event + 1 : i]
    if event < 0 or not (between[:1] == ["of"] or all(low in (",", "(") for low in between)):
        return None
    head = head_of(words, i, i + 2, "hold", False, (event, event + 1))
    if done in _DONE and not head.undertaking.dated:
        return None
    return Head(replace(head.undertaking, strength=FIRM, eventual=True), i + 2, False)


def timetable(words: Words, i: int) -> Head | None:
    """An event or thing in the present tense with a day to come: "recruitment starts in the coming weeks"."""
    verb, form = cues.FORMS.get(words.low[i], ("", ""))
    subject = subject_of(words, i)
    if form not in ("s", "base") or i == 0 or words.low[i - 1] in cues.TO | cues.ARTICLES | cues.COULD:
        return None
    if (verb == "take") != (words.low[i + 1 : i + 2] == ["place"]) or words.low[i + 1 : i + 2] == ["to"]:
        return None
    inserted = words.low[i - 1] in (",", ")")
    if (subject[1] != i and not inserted) or subject == (0, 0):
        return None
    if words.low[subject[0]] in cues.RELATIVE or nature_of(words, subject) == AGENT:
        return None
    opens = not subject[0] or words.low[subject[0] - 1] in (",", "and", ";", ":", "while", "“")
    noun = next((at for at in range(*subject) if words.low[at] in cues.PREPOSITIONS), subject[1]) - 1
    if words.low[noun] in cues.CIRCUMSTANCE:
        return None
    if not opens or (form == "base") != words.low[noun].endswith("s"):
        return None
    after = words.at[i][1]
    day = next((phrase for phrase in phrases.find_en(words.text) if after < phrase.start < after + 45), None)
    transitive = words.low[i + 1 : i + 2] and words.low[i + 1] in cues.ARTICLES
    if day and transitive and day.start > words.at[i + 1][0]:
        return None
    if day is None or not _AHEAD.search(words.text, day.start, day.end):
        return None
    if any(low in cues.PAST or low == "until" for low in words.low[subject[0] : i + 4]):
        return None
    head = head_of(words, i, i, verb, False, subject)
    return Head(replace(head.undertaking, strength=FIRM, eventual=True), i, False)


_AHEAD = pattern(
    r"\b(?:next|later|coming|tomorrow|this (?:spring|summer|autumn|fall|winter|month)|on [A-Z0-9]|(?:in|from) [A-Z]|"
    r"20\d\d)"
)


def looked_forward(words: Words, i: int) -> Head | None:
    """ "We look forward to our next meeting in Oslo in 2027": a next meeting with its day."""
    if words.low[i - 1] not in ("look", "looks", "looked") or words.low[i + 1 : i + 2] != ["to"]:
        return None
    subject = subject_of(words, i - 1)
    ahead = words.low[i + 2 : i + 9]
    event = any(low in cues.EVENT_NOUN for low in ahead)
    joint = event and ahead[:1] and ahead[0].endswith("ing")
    event = event and "next" in ahead
    if nature_of(words, subject) != AGENT or not (
        event
        or joint
        or ahead[:1] in (["holding"], ["convening"], ["meeting"], ["hosting"], ["welcoming"], ["visiting"])
    ):
        return None
    head = head_of(words, i - 1, i + 1, "hold", False, subject)
    return Head(replace(head.undertaking, strength=FIRM), i + 1, False) if head.undertaking.dated else None


_HELD = (["held"], ["hosted"], ["convened"], ["organised"], ["organized"])
_DONE = (
    ["undertaken"],
    ["conducted"],
    ["completed"],
    ["carried"],
    ["launched"],
    ["finalised"],
    ["finalized"],
    ["implemented"],
)
