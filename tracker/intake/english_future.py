"""Undertakings in the future and the present: will, would, is to, is finalising, will be held, stands ready to."""

from dataclasses import replace

from tracker.intake import cues_en as cues
from tracker.intake import phrases
from tracker.intake.english_events import bestowing, earmarked, given, there_will_be, used
from tracker.intake.english_states import passive_of, wished
from tracker.intake.english_subjects import AGENT, EVENT, THING, UNKNOWN, nature_of, subject_of
from tracker.intake.english_weight import Head, head_of, second_deed, undertaking_of
from tracker.intake.english_words import Words, negated, skip, to_verb, verb_at
from tracker.intake.undertaking import FIRM, SOFT


def modal(words: Words, i: int) -> Head | None:
    """will, shall, 'll: somebody who can act does something, or an event is fixed."""
    place, verb, _ = verb_at(words, i + 1)
    if place < 0 or (i and words.low[i - 1] in cues.ARTICLES) or words.low[place] in ("and", "or"):
        return None
    if i > 1 and words.low[i - 1] in ("which", "that") and {"may", "might"} & set(words.low[: i - 1]):
        return None
    return _future(words, i, place, verb)


def _future(words: Words, i: int, place: int, verb: str) -> Head | None:
    subject = subject_of(words, i)
    nature = nature_of(words, subject)
    if verb in cues.DIRECTIVE and nature == AGENT:
        told, deed = to_verb(words, place + 1, 10)
        if told >= 0 and any(word in cues.OWN for word in words.low[place + 1 : told]):
            return head_of(words, i, told, deed, False, subject)
    if _supposed(words, subject[0]):
        return None
    if words.low[place] == "be" and words.low[slice(*subject)][-1:] == ["there"]:
        return there_will_be(words, i, place)
    if words.low[place] == "be":
        return used(words, i, place, subject) or passive_of(words, i, place, subject, nature)
    if verb == "have" and nature == AGENT:
        done, perfect, form = verb_at(words, place + 1)
        if form == "past" and perfect not in cues.EMPTY:
            return head_of(words, i, done, perfect, False, subject)
        owned = head_of(words, i, place, "provide", False, subject)
        readied = any(cues.FORMS.get(low, ("", ""))[1] == "past" for low in words.low[place + 2 : place + 7])
        due = owned.undertaking.measured or readied or any(one.deadline for one in phrases.find_en(words.text))
        return owned if due and owned.undertaking.dated else None
    if verb == "receive" and nature == AGENT:
        received = head_of(words, i, place, verb, False, subject)
        made = replace(received.undertaking, strength=FIRM, eventual=True)
        return Head(made, place, False) if made.measured else None
    if nature == EVENT:
        happens = verb in cues.HAPPENING or words.low[place : place + 2] == ["take", "place"]
        head = head_of(words, i, place, verb, False, subject)
        if not happens and not (verb in cues.OPENS | {"run"} and head.undertaking.dated):
            return None
        return Head(replace(head.undertaking, strength=FIRM, eventual=True), place, False)
    if verb == "include" and subject[1] and given(words, subject):
        held = head_of(words, i, place, "provide", False, subject)
        return Head(replace(held.undertaking, strength=FIRM), place, False) if held.undertaking.measured else None
    bestowed = bestowing(words, i, place, verb, subject)
    if bestowed:
        return bestowed
    if words.low[max(subject[1] - 1, 0)] in cues.CIRCUMSTANCE:
        return None
    in_force = words.low[place + 1 : place + 3] in (["into", "force"], ["into", "effect"], ["into", "service"])
    in_force = in_force or words.low[place : place + 2] == ["take", "effect"] or verb == "apply"
    if nature in (UNKNOWN, THING) and (verb in cues.OPENS | {"receive"} or in_force):
        own = head_of(words, i, place, verb, False, subject)
        fixed = own.undertaking.dated if verb != "receive" else own.undertaking.measured
        if fixed:
            return Head(replace(own.undertaking, strength=FIRM, eventual=True), place, False)
    if nature == THING and verb == "focus" and words.low[subject[1] - 1] in cues.JOINT:
        return head_of(words, i, place, verb, False, subject)
    if nature == UNKNOWN:
        head = head_of(words, i, place, verb, False, subject)
        eventual = replace(head.undertaking, eventual=True)
        moves = words.low[subject[1] - 1] in cues.MOVER and verb not in cues.EMPTY and eventual.dated
        each = words.low[subject[0]] in ("every", "each", "all") and verb == "have" and eventual.dated
        if each:
            return Head(replace(eventual, strength=FIRM), place, False)
        return Head(eventual, place, False) if (verb in cues.CONCRETE or moves) and eventual.strength == FIRM else None
    if words.low[place : place + 2] == ["take", "place"]:
        event = head_of(words, i, place, "hold", False, subject).undertaking
        fixed = event.dated and bool(cues.EVENT_NOUN & set(words.low[slice(*subject)]))
        return Head(replace(event, strength=FIRM, eventual=True), place, False) if fixed else None
    if nature == THING and words.low[slice(*subject)] == ["it"] and verb in cues.CONCRETE - cues.MEASURED:
        owed = head_of(words, i, place, verb, False, subject)
        return owed if owed.undertaking.strength == FIRM and owed.undertaking.measured else None
    if verb in cues.ENABLING and (words.raw[subject[1] - 1].isupper() or words.low[subject[1] - 1] in cues.AID):
        return None
    if nature == THING or verb in cues.EMPTY or (words.low[subject[0]] == "i" and verb in cues.DISCOURSE):
        return None
    if words.low[0] == "today" and verb in cues.AGENDA:
        return None
    if verb == "continue" and set(words.low[place + 1 : place + 4]) & cues.JOURNEYS:
        return None
    if negated(words, place) or "not" in words.low[i:place]:
        if verb in cues.STEADFAST:
            return head_of(words, i, place, "maintain", False, subject)
        if verb not in (cues.CONCRETE | cues.VAGUE) - cues.REACHING:
            return None
        return head_of(words, i, place, verb, False, subject, cap=verb in cues.TARGETED)
    head = head_of(words, i, place, verb, False, subject)
    if head.undertaking.strength == SOFT and second_deed(words, i, place, subject):
        return Head(replace(head.undertaking, strength=FIRM), place, False)
    return head


def _supposed(words: Words, first: int) -> bool:
    """Whether the clause that begins at `first` is asked, hoped, feared or an effect: "hope that …", "ensuring …"."""
    before = words.low[first - 1] if first else ""
    if before == "that" and first > 1:
        before = words.low[first - 2]
    if before == "," and "if" in words.low[max(0, first - 15) : first]:
        return True
    if before == "but" and "only" in words.low[:first] and cues.SUPPOSING & set(words.low[:4]):
        return True
    opening = words.low[first] if first < len(words) else ""
    return bool({before, opening} & (cues.INDIRECT | cues.SUPPOSING))


def reported_modal(words: Words, i: int) -> Head | None:
    """would, after somebody said, announced or agreed so."""
    before = words.low[max(0, i - 40) : i]
    if words.low[i + 1 : i + 3] == ["like", "to"] and words.low[i - 1 : i] in (["i"], ["we"]):
        return wished(words, i)
    told = any(
        cues.FORMS.get(word, ("", ""))[0] in cues.REPORTING | cues.COMMISSIVE and cues.FORMS[word][1] == "past"
        for word in before
    )
    told = told or any(
        low in cues.NOMINAL and words.low[at + 1 : at + 2] == ["that"] for at, low in enumerate(words.low[:i])
    )
    if not (told or words.text.startswith("According to")):
        return None
    if words.low[i + 1 : i + 3] == ["like", "to"]:
        subject = subject_of(words, i)
        place, verb, form = verb_at(words, i + 3)
        acts = nature_of(words, subject) == AGENT or words.low[slice(*subject)] in (["he"], ["she"], ["it"], ["they"])
        if (
            not acts
            or form != "base"
            or verb not in (cues.CONCRETE | cues.VAGUE | cues.TARGETED) - cues.OPENING | {"visit"}
        ):
            return None
        return Head(replace(head_of(words, i, place, verb, False, subject).undertaking, strength=SOFT), place, False)
    place, verb, _ = verb_at(words, i + 1)
    return _future(words, i, place, verb) if place >= 0 and verb not in ("like", "benefit", "welcome") else None


def being(words: Words, i: int) -> Head | None:
    """is finalising, are providing, is to meet, is scheduled to."""
    at = skip(words, i + 1)
    at += 2 * (words.low[at : at + 2] in (["this", "week"], ["this", "month"], ["this", "year"]))
    if at >= len(words):
        return None
    low = words.low[at]
    if low == "to":
        return _is_to(words, i, at)
    if low in cues.SCHEDULED and at + 1 < len(words):
        return _scheduled(words, i, at)
    prepared = words.low[at : at + 2] in (
        ["making", "arrangements"],
        ["making", "preparations"],
        ["planning", "to"],
        ["arranging", "for"],
        ["arranging", "to"],
    )
    if prepared or words.low[at : at + 4] == ["in", "the", "process", "of"]:
        return _under_way(words, i, at)
    if low in cues.EARMARKED or words.low[at : at + 2] == ["set", "aside"]:
        return earmarked(words, i, at)
    verb, form = cues.FORMS.get(low, ("", ""))
    up = verb not in cues.WITH_UP or words.low[at + 1 : at + 2] == ["up"]
    if form == "ing" and verb in cues.PROGRESSIVE and up:
        return _ongoing(words, i, at, verb)
    return None


def _under_way(words: Words, i: int, at: int) -> Head | None:
    """ "is making arrangements to provide …", "is in the process of moving …": a deed in preparation."""
    subject = subject_of(words, i)
    start = next((j + 1 for j in range(at, min(at + 5, len(words))) if words.low[j] in ("to", "of")), -1)
    place, verb, form = verb_at(words, start) if start > 0 else (-1, "", "")
    if place >= 0 and words.low[place] == "be":
        place, verb, form = verb_at(words, place + 1)
        form = "base" if form == "past" and verb in cues.EVENT_VERB else ""
    if place < 0 or form not in ("base", "ing") or nature_of(words, subject) != AGENT or words.low[i] in cues.PAST:
        return None
    return head_of(words, i, place, verb, False, subject)


def _is_to(words: Words, i: int, to: int) -> Head | None:
    place, verb, form = verb_at(words, to + 1)
    subject = subject_of(words, i)
    nature = nature_of(words, subject)
    if place < 0 or form != "base" or words.low[i] in ("was", "were", "be", "been"):
        return None
    if words.low[place] == "be":
        return passive_of(words, i, place, subject, nature)
    if nature == EVENT:
        return _future(words, i, place, verb)
    if verb not in cues.FORMS or words.low[i - 1] == "it":
        return None
    head = head_of(words, i, place, verb, False, subject)
    if nature == AGENT:
        return head
    planned = head.undertaking.dated and subject != (0, 0) and verb not in cues.EMPTY
    return Head(replace(head.undertaking, strength=FIRM, eventual=True), place, False) if planned else None


def _scheduled(words: Words, i: int, at: int) -> Head | None:
    subject = subject_of(words, i)
    nature = nature_of(words, subject)
    low = words.low[at]
    noun = next((at for at in range(*subject) if words.low[at] in cues.PREPOSITIONS), subject[1]) - 1
    named = noun >= subject[0] and words.low[noun] in cues.NOMINALISED
    if low in ("expected", "due") and named and words.low[i] in ("is", "are"):
        return _deed_expected(words, i, at, subject)
    booked = low in ("scheduled", "set", "planned", "slated", "foreseen", "envisaged")
    if (
        booked
        and (nature == EVENT or (words.low[slice(*subject)] == ["it"] and words.low[at + 1] == "for"))
        and words.low[i] in ("is", "are")
        and words.low[at + 1] in cues.PREPOSITIONS - cues.TO
    ):
        head = head_of(words, i, at, "hold", False, subject)
        fixed = words.low[at + 1] == "for" or head.undertaking.dated
        return Head(replace(head.undertaking, eventual=True), at, False) if fixed else None
    if words.low[at + 1] != "to" or words.low[i] in ("was", "were"):
        return None
    place, verb, _ = verb_at(words, at + 2)
    if place < 0 or ("not" in words.low[i:at] and verb not in cues.CONCRETE):
        return None
    if words.low[place] == "be":
        return passive_of(words, i, place, subject, nature)
    bestowed = bestowing(words, i, place, verb, subject)
    if bestowed:
        return bestowed
    if low == "expected" and nature != EVENT:
        head = head_of(words, i, place, verb, False, subject)
        starts = verb in cues.BEGIN | {"reach", "arrive"} and head.undertaking.dated and nature != AGENT
        return Head(replace(head.undertaking, strength=FIRM, eventual=True), place, False) if starts else None
    if nature == EVENT and (verb in ("begin", "start", "resume") or words.low[place : place + 2] == ["take", "place"]):
        return head_of(words, i, place, verb, False, subject)
    if nature in (EVENT, THING) and verb in cues.OPENS:
        return _future(words, i, place, verb)
    if nature == UNKNOWN and verb in cues.CONCRETE:
        head = head_of(words, i, place, verb, False, subject)
        return Head(replace(head.undertaking, eventual=True), place, False) if head.undertaking.dated else None
    return head_of(words, i, place, verb, False, subject) if nature == AGENT and verb not in cues.EMPTY else None


def _deed_expected(words: Words, i: int, at: int, subject: tuple[int, int]) -> Head | None:
    """ "Completion is expected soon", "delivery is due in May": a deed named by its noun, with its time."""
    after = words.at[at][1]
    if not any(after <= one.start <= after + 2 for one in phrases.find_en(words.text)):
        return None
    made = head_of(words, i, at, "complete", False, subject).undertaking
    return Head(replace(made, strength=FIRM, eventual=True), at, False)


def _ongoing(words: Words, i: int, place: int, verb: str) -> Head | None:
    subject = subject_of(words, i)
    if nature_of(words, subject) != AGENT or words.low[i] in ("was", "were", "been", "being"):
        return None
    made = undertaking_of(words, i, place, subject, "provide" if verb == "announce" else verb)
    if {"currently", "already"} & set(words.low[i:place]) and not made.dated:
        return None
    new = any(word in ("additional", "new", "further", "today") for word in words.low[max(0, i - 6) : place + 8])
    opened = (
        words.low[place + 1 : place + 2] in (["a"], ["an"], ["up"])
        and made.strength == FIRM
        and ("up" in words.low[place + 1 : place + 2] or set(words.low[place + 2 : place + 9]) & cues.COUNTABLE)
    )
    if verb == "support" and not (made.measured and words.low[i - 1] == "we"):
        return None
    if verb == "announce" and "partnership" in words.low[place : place + 12] and not made.measured:
        return None
    settled = verb in ("finalise", "finalize", "announce", "prepare", "conclude", "complete") and (
        made.strength == FIRM or verb in ("finalise", "finalize")
    )
    if verb == "work":
        to, aim, _ = next(
            (verb_at(words, at + 1) for at in range(place + 1, min(place + 6, len(words))) if words.low[at] == "to"),
            (-1, "", ""),
        )
        if to > 0 and aim in cues.CONCRETE:
            deed = undertaking_of(words, i, to, subject, aim)
            return Head(deed, to, False) if deed.strength == FIRM and (deed.dated or deed.measured) else None
        on = place + 1 < len(words) and words.low[place + 1] in ("on", "towards", "toward")
        return Head(replace(made, strength=FIRM), place, False) if on and made.dated else None
    if verb in cues.OPENED and not opened:
        return None
    if not (made.measured or (new and made.strength == FIRM) or settled or opened or made.dated):
        return None
    return Head(replace(made, strength=FIRM), place, False)
