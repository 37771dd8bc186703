"""Acts that undertake by being told: a launch in the first person, an invitation accepted, money announced."""

from dataclasses import replace

from tracker.intake import cues_en as cues
from tracker.intake.english_subjects import AGENT, nature_of, subject_of
from tracker.intake.english_weight import Head, undertaking_of
from tracker.intake.english_words import Words, has_amount, negated, to_verb
from tracker.intake.undertaking import FIRM, SOFT


def performed(words: Words, i: int) -> Head | None:
    """Said is done, in the first person and present: "today we launch a fund", "we embark on a joint effort"."""
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
    made = undertaking_of(words, i, i, (at, at + 1), verb)
    if verb == "embark":
        made = replace(
            made,
            strength=FIRM
            if made.measured or made.dated or "months" in words.low or "years" in words.low[i : i + 12]
            else SOFT,
        )
    return Head(made, i, False) if verb == "embark" or "today" in words.low or "hereby" in words.low else None


def _bid_accepted(words: Words, i: int) -> Head | None:
    """ "invited the President to visit next May, and the President accepted": the visit is agreed."""
    bid = next((at for at in range(i) if words.low[at] == "invited"), -1)
    place, verb = to_verb(words, bid + 1, 12) if bid >= 0 else (-1, "")
    if place < 0 or words.low[i - 1] in cues.BE:
        return None
    return Head(replace(undertaking_of(words, i, place, subject_of(words, i), verb), strength=FIRM), i, True)


def accepted(words: Words, i: int) -> Head | None:
    """Accepting an invitation, or an offer to host; "invited …, and she was pleased to accept"."""
    offered = words.low[i + 1 : i + 9]
    if words.low[i - 2 : i] in (["pleased", "to"], ["happy", "to"], ["glad", "to"]) and "invited" in words.low[:i]:
        return Head(replace(undertaking_of(words, i, i, subject_of(words, i - 2), "accept"), strength=FIRM), i, True)
    if offered in ([], ["."]) and words.low[i - 2 : i - 1] == ["which"] and "invitation" in words.low[:i]:
        place, _ = to_verb(words, words.low.index("invitation"), 12)
        made = undertaking_of(words, i, place if place >= 0 else i, (i - 1, i), "accept", i + 1)
        return Head(replace(made, strength=FIRM), i, True)
    bid = _bid_accepted(words, i) if len(offered) < 2 else None
    if bid:
        return bid
    if "invitation" not in offered and not ("offer" in offered and "to" in words.low[i + 1 : i + 14]):
        return None
    if negated(words, i) or nature_of(words, subject_of(words, i)) != AGENT:
        return None
    return Head(replace(undertaking_of(words, i, i, subject_of(words, i), "accept"), strength=FIRM), i, True)


def invited(words: Words, i: int) -> Head | None:
    """ "has invited researchers to a conference in January": a guest asked to an event with its day."""
    _, form = cues.FORMS[words.low[i]]
    subject = subject_of(words, i) if i else (0, 0)
    event = any(low in cues.EVENT_NOUN and words.low[at] != "visit" for at, low in enumerate(words.low[i:], i))
    if form not in ("past", "s") or not event or nature_of(words, subject) != AGENT or words.low[i - 1] in cues.BE:
        return None
    if "to" not in words.low[i + 1 : i + 12] or any(low in cues.DIRECTED for low in words.low[i + 1 : i + 5]):
        return None
    made = undertaking_of(words, i, i, subject, "invite")
    return Head(made, i, form == "past") if made.dated and made.strength == FIRM else None


def announced(words: Words, i: int) -> Head | None:
    """ "announced $50 million for …", "announces the launch of …": the announcement itself undertakes."""
    _, form = cues.FORMS[words.low[i]]
    if (form == "base" and words.low[i - 1] in cues.TO) or form == "ing" or i == 0:
        return None
    subject = (i - 2, i - 1) if words.low[i - 2 : i] == ["we", "can"] else subject_of(words, i)
    if nature_of(words, subject) != AGENT or negated(words, i) or words.low[i + 1 : i + 2] in (["that"], [","]):
        return None
    window = words.low[i + 1 : i + 9]
    if any(word in cues.NOMINAL or (word in cues.BREAKS and word not in ("(", ")", "“", "”")) for word in window):
        return None
    deed = any(word in cues.NOMINALISED for word in window) and "partnership" not in words.low[i : i + 14]
    amount = has_amount(words, words.at[i][1], words.at[i][1] + 70)
    if words.low[i].startswith("confirm") and not (deed and amount):
        return None
    if not (deed or amount):
        return None
    return Head(replace(undertaking_of(words, i, i, subject, "provide"), strength=FIRM), i, form == "past")
