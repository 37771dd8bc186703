"""Undertakings by a word that undertakes: pledge, agree, decide, instruct, request of one's own."""

from dataclasses import replace

from tracker.intake import cues_en as cues
from tracker.intake.english_acts import invited
from tracker.intake.english_nouns import noun_complement
from tracker.intake.english_subjects import AGENT, has_finite, nature_of, speaks, subject_of
from tracker.intake.english_weight import Head, head_of, undertaking_of
from tracker.intake.english_words import (
    Words,
    after_colon,
    has_amount,
    long_before,
    looks_verbal,
    negated,
    skip,
    to_verb,
    verb_at,
    with_ing,
)
from tracker.intake.undertaking import FIRM, SOFT


def commissive(words: Words, i: int) -> Head | None:
    verb, form = cues.FORMS[words.low[i]]
    before = words.low[i - 1] if i else ""
    if form == "base" and before in ("will", "shall"):
        return None
    if i == 0 and not (form == "s" or words.raw[0].isupper() or (form == "base" and words.low[1] == "to")):
        return None
    if negated(words, i) or _is_noun(words, i, form):
        return None
    if verb in ("plan", "intend", "aim") and (
        "had" in words.low[max(0, i - 3) : i] or "originally" in words.low[max(0, i - 3) : i]
    ):
        return None
    if form == "base" and (
        before in cues.TO or before in ("could", "should", "may", "might", "can", "must", "would", "can't")
    ):
        return None
    if form == "ing" and before not in cues.BE and before not in cues.ONWARD:
        beside = before == "," and verb in cues.PROMISING and has_finite(words, 0, i - 1)
        return _complement(words, i, verb, (0, 0), True, False, True) if beside else None
    if verb == "offer" and form in ("past", "s") and has_amount(words, words.at[i][1], words.at[i][1] + 25):
        subject = subject_of(words, i)
        given = head_of(words, i, i, "provide", form == "past", subject)
        return given if i and nature_of(words, subject) == AGENT and given.undertaking.measured else None
    if verb in cues.DIRECTLY and words.low[skip(words, i + 1) : skip(words, i + 1) + 1] != ["to"]:
        return None
    if verb in cues.PROMISING and long_before(words, i):
        return None
    if form == "past" and (_long_ago(words, i) or words.raw[i + 1 : i + 2] in (["us"], ["me"])):
        return None
    if verb in ("expect", "propose"):
        return _expected(words, i, form)
    if before in cues.BE and words.low[i - 2 : i - 1] == ["it"] and verb in ("agree", "decide", "resolve", "determine"):
        return _complement(words, i, verb, (0, 0), True, False, False)
    stays = next((at for at in (i - 1, i - 2) if at > 0 and words.low[at] in _STAYS), i)
    subject = subject_of(words, stays)
    shouted = i > 1 and before == "and" and words.raw[i].isupper()
    it = words.low[subject[0] : subject[1]] == ["it"] and verb in cues.BODILY
    if i and not (shouted or it or speaks(words, subject)):
        return None
    if subject[0] and words.low[subject[0] - 1] in ("whether", "if"):
        return None
    relative = subject[0] > 1 and words.low[subject[0] - 1] in ("which", "whom", "whose")
    if relative and form == "past" and words.low[subject[0] - 2] not in ("after", "during", "in", "at", "following"):
        return None
    adjectival = before in cues.BE or before in ("stand", "stands", "strongly", "fully", "firmly") or stays < i
    past = (
        form == "past" and not adjectival and not any(word in ("has", "have") for word in words.low[max(0, i - 3) : i])
    )
    weak = verb in cues.WEAK_COMMISSIVE or (verb == "aim")
    head = _complement(words, i, verb, subject, past, weak, adjectival)
    helps = head and verb == "aim" and head.undertaking.verb in ("help", "enable", "allow", "provide")
    return None if head and helps and head.undertaking.strength == SOFT else head


def _expected(words: Words, i: int, form: str) -> Head | None:
    """ "The agency expects to publish the list in May": a plan where its day or amount is said."""
    subject = subject_of(words, i)
    place, verb, deed = verb_at(words, i + 2)
    if form == "past" or nature_of(words, subject) != AGENT or deed != "base" or verb in cues.EMPTY:
        return None
    head = head_of(words, i, place, verb, False, subject)
    made = head.undertaking
    return head if made.strength == FIRM and (made.measured or made.dated) else None


_STAYS = frozenset(["remain", "remains", "remained"])


def _long_ago(words: Words, i: int) -> bool:
    """Whether what follows says that this was undertaken at an earlier time ("agreed last spring to …")."""
    after = words.low[i + 1 : i + 3]
    return after[:1] in (["previously"], ["earlier"], ["originally"]) or (
        after[:1] == ["last"] and after[1:] != ["week"] and after[1:2] != ["night"]
    )


def _is_noun(words: Words, i: int, form: str) -> bool:
    before = words.low[i - 1] if i else ""
    after = words.low[i + 1] if i + 1 < len(words) else ""
    if form in ("s", "base") and after in cues.BE | cues.HAVE | {
        "will",
        "shall",
        "would",
        "made",
        "given",
        "announced",
        "of",
    }:
        return True
    if i == 0:
        return False
    if words.low[i] in cues.PARTICIPLES and not any(
        low in cues.BE | cues.HAVE and all(word in cues.ONWARD or word.endswith("ly") for word in words.low[at + 1 : i])
        for at, low in enumerate(words.low[:i])
    ):
        return True
    if form == "base" and words.raw[i][0].isupper() and words.raw[i - 1][0].isupper() and not words.raw[i].isupper():
        return True
    if form == "s" and before in cues.FORMER | {"other", "such", "recent", "several", "many"}:
        return True
    if (
        before in cues.ARTICLES
        or before in ("'", "’")
        or before.endswith("'s")
        or before in ("of", "for", "with", "on")
    ):
        return form != "past" or before not in ("all",)
    if (
        words.low[i] not in ("plans", "aims", "pledges", "promises", "resolve", "vow", "plan", "pledge", "promise")
        or before in cues.ONWARD
    ):
        return False
    return words.raw[i - 1][0].islower() and before not in cues.AGENT and nature_of(words, (max(0, i - 2), i)) != AGENT


def _complement(
    words: Words, i: int, verb: str, subject: tuple[int, int], past: bool, weak: bool, adjectival: bool
) -> Head | None:
    i = _past_day(words, i)
    after = words.low[i + 1] if i + 1 < len(words) else ""
    if (
        after in ("that", "with")
        and verb in ("agree", "decide", "concur", "determine")
        and "to" not in words.low[i + 2 : i + 9]
    ):
        return _that_it_be(words, i, past) if after == "that" else None
    if verb in ("commit", "agree", "pledge", "concur") and after in ("on", "upon", "in"):
        return _agreed_on(words, i, subject, past)
    if after in cues.TO or (skip(words, i + 1) < len(words) and words.low[skip(words, i + 1)] == "to"):
        at = skip(words, i + 1) + 1
        place, lemma, form = verb_at(words, at)
        if words.low[at : at + 1] == [":"]:
            place, lemma = after_colon(words, at)
            form = "base"
        if place >= 0 and form == "ing":
            return head_of(words, i, place, lemma, past, subject, weak, cap=adjectival)
        plain = verb in cues.INFINITIVE and words.low[place].isalpha() and words.raw[place].islower()
        plain = plain and words.low[place] not in cues.PERSONS
        if (
            place >= 0
            and form == "base"
            and (looks_verbal(words, place) or (plain and words.low[place] not in cues.ARTICLES))
        ):
            return head_of(words, i, place, lemma, past, subject, weak, cap=adjectival)
        return noun_complement(words, i, at, verb, subject, past, adjectival)
    if verb in ("commit", "pledge", "promise") and has_amount(words, words.at[i][1], words.at[i][1] + 60):
        return head_of(words, i, i, verb, past, subject)
    if verb in ("pledge", "promise") and not adjectival and after not in cues.BREAKS | {"", ",", "by", "."}:
        deed = any(word in cues.NOMINALISED for word in words.low[i + 1 : i + 8])
        made = undertaking_of(words, i, i, subject, "provide" if deed else "support")
        return Head(made if deed else replace(made, strength=SOFT), i, past)
    place, lemma = to_verb(words, i + 1, 14)
    if (
        place < 0
        or (verb in ("aim", "plan") and after not in (",",))
        or (after in cues.ARTICLES and verb not in ("promise",))
    ):
        return None
    return head_of(words, i, place, lemma, past, subject, weak)


def _past_day(words: Words, i: int) -> int:
    """The last word of the day on which it was done: "agreed on Thursday, 5 May, to …"; i where no "to" follows it."""
    at = i + 1 + (words.low[i + 1 : i + 2] == ["on"])
    first = at
    while at < len(words) and (words.low[at] in cues.DAYS or (at > first and words.low[at] == ",")):
        at += 1
    return at - 1 if at > first and words.low[at : at + 1] == ["to"] else i


def _that_it_be(words: Words, i: int, past: bool) -> Head | None:
    """ "agreed that a register be opened by May": what is to be done, in the subjunctive."""
    be = next((at for at in range(i + 3, min(i + 16, len(words) - 1)) if words.low[at] == "be"), -1)
    before = words.low[be - 1] if be > 0 else ""
    if be < 0 or before in cues.COULD | cues.TO or before in cues.ONWARD or words.low[i - 1] in cues.TO:
        return None
    place, verb, form = verb_at(words, be + 1)
    if place < 0 or form != "past" or verb not in cues.CONCRETE - cues.SUFFERED:
        return None
    made = undertaking_of(words, i, place, (i + 2, be), verb)
    return Head(replace(made, eventual=True), place, past)


def _agreed_on(words: Words, i: int, subject: tuple[int, int], past: bool) -> Head | None:
    first = skip(words, i + 2)
    for offset, noun in enumerate(words.low[first : i + 9]):
        if noun in cues.NOMINALISED:
            place = first + offset
            return Head(undertaking_of(words, i, place, subject, "launch"), place, past)
        if noun in cues.MEANS:
            aim, lemma = to_verb(words, first + offset + 1, 4)
            return head_of(words, i, aim, lemma, past, subject, cap=True) if aim >= 0 else None
        if noun in ("importance", "need", "necessity", "value", "significance", ",", "that"):
            return None
        verb, form = cues.FORMS.get(noun, ("", ""))
        if offset == 0 and form == "ing":
            return head_of(words, i, first, verb, past, subject)
    return None


def directive(words: Words, i: int) -> Head | None:
    """Leaders instructing their own ministers, teams, officials."""
    _, form = cues.FORMS[words.low[i]]
    if i and words.low[i - 1] in cues.BE:
        return _tasked(words, i)
    if form not in ("past", "s", "base", "ing") or i == 0 or words.low[i - 1] in cues.ARTICLES:
        return None
    if cues.FORMS[words.low[i]][0] == "invite":
        return invited(words, i) or _bidden(words, i, form)
    if form in ("base", "ing") and words.low[i - 1] not in ("we", "i", "leaders", "ministers", "hereby"):
        return None
    place, verb = to_verb(words, i + 1, 18)
    if place < 0:
        place, verb = with_ing(words, i + 1, 14)
    subject = subject_of(words, i)
    if place >= 0 and words.low[place] == "be" and verb == "be" and speaks(words, subject):
        made = head_of(words, i, place, "complete", form == "past", subject)
        return made if made.undertaking.dated else None
    told = cues.OWN if cues.FORMS[words.low[i]][0] in cues.REQUESTING else cues.DIRECTED
    if place < 0 or not any(word in told for word in words.low[i + 1 : place]):
        return None
    return head_of(words, i, place, verb, form == "past", subject) if speaks(words, subject) else None


def _bidden(words: Words, i: int, form: str) -> Head | None:
    """ "invites the Commission to come forward by October": a body of one's own is bidden, with a day."""
    subject = subject_of(words, i)
    place, verb = to_verb(words, i + 1, 14)
    if place < 0 or form not in ("past", "s") or not speaks(words, subject):
        return None
    if not any(word in cues.BIDDEN for word in words.low[i + 1 : place]):
        return None
    made = head_of(words, i, place, verb, form == "past", subject)
    return made if made.undertaking.dated or made.undertaking.strength == FIRM else None


def _tasked(words: Words, i: int) -> Head | None:
    """ "The Secretariat was requested to circulate …", "officials are tasked with drafting …": one's own are told."""
    subject = subject_of(words, i)
    requested = cues.FORMS[words.low[i]][0] in cues.REQUESTING
    told = words.low[slice(*subject)][-4:]
    own = cues.OWN if requested else cues.DIRECTED
    if nature_of(words, subject) != AGENT or not any(word in own for word in told):
        return None
    place, verb = to_verb(words, i + 1, 3)
    if place < 0:
        place, verb = with_ing(words, i + 1, 3)
    return head_of(words, i, place, verb, True, subject) if place >= 0 else None
