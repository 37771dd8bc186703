"""Who undertakes what in one English sentence: a commissive head, a subject that can act, and what is governed."""

from collections.abc import Callable
from dataclasses import replace

from tracker.intake import cues_en as cues
from tracker.intake import cues_lists as lists
from tracker.intake.english_acts import accepted, announced, performed
from tracker.intake.english_events import allocated, holding, looked_forward, set_aside, timetable, to_be_held
from tracker.intake.english_future import being, modal, reported_modal
from tracker.intake.english_nouns import nominal
from tracker.intake.english_pledges import commissive, directive
from tracker.intake.english_split import split
from tracker.intake.english_states import adjective
from tracker.intake.english_subjects import AGENT, nature_of
from tracker.intake.english_weight import Head, undertaking_of
from tracker.intake.english_words import Words, skip, tokenise, verb_at
from tracker.intake.undertaking import FIRM, Undertaking
from tracker.text import small


def undertakings(text: str, year: int | None = None, history: bool = False) -> list[Undertaking]:
    """The undertakings of one sentence, left to right; acts before `year`, that of the statement, are history.

    `history` tells that the sentence before it opened in the past, where this one may go on ("They promised …").
    """
    opening = text[:62]
    colon = ": " in opening or " – " in opening or " — " in opening
    if not (colon or cues.GATE.search(small(text))) or text.endswith("?"):
        return []
    if text.rstrip(_CLOSES).endswith(_FORESEEN):
        return []
    words = tokenise(text)
    if len(words) < 4 or len(words) > 600:
        return []
    background = history or is_background(text, year)
    since = cues.TO_DATE.search(text)
    to_date = since is not None and not cues.FIRST_SINCE.search(text, 0, since.start())
    if cues.CONDITION.match(text):
        return []
    named = _pledge_line(words) if colon else None
    if named:
        return [named]
    found: list[Undertaking] = []
    taken = -1
    for i, low in enumerate(words.low):
        if i <= taken:
            continue
        finder = FINDERS.get(low)
        if not finder:
            continue
        for find in finder:
            head = find(words, i)
            if head and ((background and head.past) or (to_date and _done(words, i, head))):
                break
            if head:
                found.append(head.undertaking)
                taken = max(taken, head.verb)
                break
    return split(words, [one for one in found if not _inserted(words, one)] if len(found) > 1 else found)


def _inserted(words: Words, one: Undertaking) -> bool:
    """Whether an event stands in a clause inside another: "the talks that will be held in May must …"."""
    if not one.eventual or not one.subject[1]:
        return False
    head = next((at for at in range(len(words)) if words.at[at][0] >= one.head), 0)
    if words.low[head - 1] not in ("which", "that"):
        return False
    after = words.low[head + 2 : head + 12]
    stop = after.index(",") if "," in after else len(after)
    return bool(set(after[:stop]) & {"must", "should", "could", "would", "will"})


def listed(text: str) -> Undertaking | None:
    """The undertaking of a list item whose header already said who undertakes: it opens with a verb or names a deed."""
    words = tokenise(text)
    i = skip(words, 0, cues.TO)
    for at in range(i, min(i + 2, len(words))):
        verb, place = cues.FORMS.get(words.low[at], ("", ""))
        if verb and place in ("base", "ing", "s") and words.low[at] not in ("is", "are", "was", "has"):
            return undertaking_of(words, at, at, (0, 0), verb)
        if not words.low[at].endswith("ly"):
            break
    named = _headline(words)
    if named:
        return named
    for at in range(min(6, len(words))):
        if words.low[at] in cues.NOMINALISED:
            return Undertaking(0, len(text), FIRM, (0, 0), words.low[at], 0)
    told = any(cues.FORMS.get(low, ("", ""))[1] == "past" for low in words.low[1:7]) or lists.SAYS.search(text)
    if cues.AMOUNT.search(words.plain) and not told:
        return Undertaking(0, len(text), FIRM, (0, 0), "", 0)
    return None


def _headline(words: Words) -> Undertaking | None:
    """ "Romania to open a second shift": who, and what they are to do, without a finite verb."""
    to = words.low.index("to", 0, 9) if "to" in words.low[:9] else 0
    place, verb, form = verb_at(words, to + 1) if to else (-1, "", "")
    if place < 0 or form != "base" or words.low[place] not in cues.FORMS or not words.raw[0][0].isupper():
        return None
    return undertaking_of(words, to, place, (0, to), verb) if nature_of(words, (0, to)) == AGENT else None


def _pledge_line(words: Words) -> Undertaking | None:
    """ "Kenya: distribute 1.5 million stoves by 2030": a name, a colon and a verb."""
    colon = next((at for at in range(1, min(6, len(words) - 1)) if words.low[at] in (":", "–", "—")), 0)
    if not colon or not all(
        words.raw[at][0].isupper() or words.low[at] in ("and", "the", "of", ",", "&") for at in range(colon)
    ):
        return None
    first = skip(words, colon + 1, cues.TO | {"will", "shall"})
    head = words.low[colon + 1 : colon + 4]
    given = any(low in cues.NOMINALISED for low in head) or cues.MONEY.match(words.text, words.at[colon][1] + 1)
    if given and not any(low in cues.SPEAKING for low in words.low[:colon]):
        return replace(undertaking_of(words, colon + 1, colon + 1, (0, colon), "provide"), strength=FIRM)
    place, verb, form = verb_at(words, first)
    told = words.low[first - 1] in ("to", "will", "shall") and words.low[place] not in cues.BE
    if (
        place < 0
        or form not in ("base", "s")
        or not (told or (words.low[place] in cues.FORMS and verb in cues.CONCRETE | cues.VAGUE | cues.EXPLORE))
        or words.low[place + 1 : place + 2] == [","]
        or any(word in cues.SPEAKING for word in words.low[:colon])
    ):
        return None
    return undertaking_of(words, place, place, (0, colon), verb)


def _done(words: Words, i: int, head: Head) -> bool:
    """Whether a head is told as done: in the past, or with "has" before it."""
    return head.past or any(low in cues.HAVE for low in words.low[max(0, i - 3) : i])


def is_background(text: str, year: int | None) -> bool:
    """Whether the sentence opens in the past ("In March 2023, …"), so that its past tenses are history."""
    inserted = cues.INSERTED_PAST.match(text)
    if inserted:
        return year is not None and int(inserted.group(1)) < year
    match = cues.FRONTED_PAST.match(text)
    if not match:
        return False
    return not match.group(1) or year is None or int(match.group(1)) < year or text.startswith("Since")


_CLOSES = ".”\"' "
# Told of others after the comma: "Russia plans to attack again, the service warned".
_FORESEEN = (" warned", " warns", " warn", " feared", " fears", " fear", " predicted", " predicts")
GOES_ON = ("They ", "He ", "She ", "It ", "Both ")
FINDERS: dict[str, tuple[Callable[[Words, int], Head | None], ...]] = {
    **{form: (commissive,) for form, (verb, _) in cues.FORMS.items() if verb in cues.COMMISSIVE},
    **{form: (directive,) for form, (verb, _) in cues.FORMS.items() if verb in cues.DIRECTIVE},
    **{form: (announced,) for form, (verb, _) in cues.FORMS.items() if verb in ("announce", "unveil")},
    **{form: (directive,) for form, (verb, _) in cues.FORMS.items() if verb == "invite"},
    **{form: (accepted,) for form, (verb, _) in cues.FORMS.items() if verb == "accept"},
    **dict.fromkeys(("is", "are", "am", "'re", "'m"), (being,)),
    **dict.fromkeys(cues.ADJECTIVE, (adjective,)),
    **dict.fromkeys(cues.NOMINAL, (nominal,)),
    **dict.fromkeys(cues.PERFORMATIVE, (performed,)),
    "'ll": (modal,),
    "to": (to_be_held,),
    **dict.fromkeys(cues.HOLDING, (holding,)),
    **{form: (timetable,) for form, (verb, _) in cues.FORMS.items() if verb in cues.OPENS | {"take"}},
    "allocated": (allocated,),
    "earmarked": (allocated,),
    "forward": (looked_forward,),
    "been": (set_aside,),
    "will": (modal, nominal),
    "shall": (modal,),
    "would": (reported_modal,),
}
for _word in cues.NOMINAL:
    if _word in cues.FORMS and cues.FORMS[_word][0] in cues.COMMISSIVE:
        FINDERS[_word] = (nominal, commissive)
FINDERS |= {form: (commissive, announced) for form, (verb, _) in cues.FORMS.items() if verb == "confirm"}
FINDERS["committed"] = (commissive, adjective)
FINDERS["determined"] = (adjective, commissive)
FINDERS["resolved"] = (commissive, adjective)
