"""Proposes the commitments of a text; decides nothing and writes nothing."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.intake import japanese, names, parties, phrases, summaries
from tracker.intake.finding import Found, found_in
from tracker.intake.sentences import HEADING, ROW, Sentence, split
from tracker.intake.undertaking import Undertaking

if TYPE_CHECKING:
    from tracker.due import Due


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence or clause in which somebody undertakes something: characters start to end (exclusive) of the text.

    `due` is None where there is no phrase or the phrase was refused; `refused` then says why. The phrase stands at
    `due_start` to `due_end` of the text, which may lie in the header of the candidate's list.
    """

    n: int
    start: int
    end: int
    quote: str
    strength: str
    summary: str
    party: tuple[str, ...]
    counterpart: tuple[str, ...]
    speaker: str | None
    due: "Due | None"
    due_phrase: str | None
    due_start: int | None
    due_end: int | None
    refused: str | None


_SAID = re.compile(
    r"[”\"’]?,?[”\"]? (?:(?:said|added|stated|announced|declared) ((?:the )?[A-Z][^,.;]{1,50})"
    r"|((?:the )?[A-Z][^,.;”\"]{1,50}) (?:said|added|stated|declared)\b)"
)
# A turn of a press conference: "Minister Lund: We will …".
_TURN = re.compile(r"([A-Z][\w .'’-]{2,50}): ")
_HEADER_SUBJECT = re.compile(
    r"(?<=\w) (?:will|shall|agreed|also|have|has|commit|pledge|decided|undertake|intend|to)\b|は、|は(?=[以次])"
)
_TOWARDS = re.compile(
    r"\b(?:to|for|with|from|provid\w+|supply\w*|giv\w+|assist\w*|support\w*|help\w*) "
    r"(?:the )?(?:(?:government|people|armed forces) of (?:the )?)?$"
)
_TOWARDS_JA = re.compile(r"(?:に対し|に対する|へ|に(?!お|て)|との?|への|側)")
_HANGS = "it is counted from something beside it that names no known day"
_BY = re.compile(r"\bby ((?:the )?[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3})")
_AFTERWARDS = re.compile(r"(?:After|Once|Following|Upon|Thereafter|Subsequently)\b|その後|これを受け")


def propose(
    text: str,
    stated: date | None,
    lang: str,
    *,
    title: str = "",
    publisher: str = "",
    party: tuple[str, ...] = (),
    register: Mapping[str, str] | None = None,
) -> list[Candidate]:
    """The candidates in the order of the text.

    `party` is who speaks where no other subject is named; `register` maps the ledger's aliases to parties' first
    names. Without `stated` a relative due phrase is refused, never guessed.
    """
    sentences = split(text, lang)
    cast: parties.Cast | None = None
    made: list[Candidate] = []
    before: tuple[str, ...] = ()
    said: str | None = None
    scene: tuple[str, ...] = ()
    seen = 0
    for number, one in enumerate(found_in(text, sentences, lang, stated), 1):
        cast = cast or parties.cast(text, lang, title, publisher, party, register)
        while seen < len(sentences) and sentences[seen].start <= one.sentence.start:
            scene = _scene(sentences[seen], cast) or scene
            seen += 1
        acting = replace(cast, principals=scene) if scene else cast
        candidate = _candidate(number, text, one, sentences, acting, stated, before, said)
        if one.sentence.kind != ROW:
            before, said = candidate.party or before, candidate.speaker or said
        made.append(candidate)
    return made


def _scene(sentence: Sentence, cast: parties.Cast) -> tuple[str, ...]:
    """Who meets in what follows, where a heading or the opening of a sentence names another meeting."""
    if sentence.kind == HEADING:
        return parties.scene(sentence.text, cast)
    return parties.scene_ja(sentence.text, cast) if cast.lang == "ja" else ()


def _candidate(
    number: int,
    text: str,
    one: Found,
    sentences: list[Sentence],
    cast: parties.Cast,
    stated: date | None,
    before: tuple[str, ...],
    said: str | None,
) -> Candidate:
    sentence, deed = one.sentence, one.undertaking
    header = sentences[one.header] if one.header is not None else None
    said_by = _said_after(text, one)
    party = _quoted(sentence.text[slice(*deed.subject)], said_by, cast) or _party(
        text, sentence, deed, header, cast, before
    )
    counterpart = _counterpart(sentence.text[deed.start : deed.end], party, cast)
    due, refused, span = _due(text, one, header, stated, cast, party)
    summary = summaries.summary(sentence.text, replace(deed, end=min(deed.end, one.end - sentence.start)), cast.lang)
    return Candidate(
        number,
        one.start,
        one.end,
        text[one.start : one.end],
        one.strength,
        summary,
        party,
        counterpart,
        _speaker(said_by or sentence.text[slice(*deed.speaker)], party, cast, said),
        due,
        text[slice(*span)] if span else None,
        span[0] if span else None,
        span[1] if span else None,
        refused,
    )


def _said_after(text: str, one: Found) -> str:
    """Who is named as speaker after a quotation ("…", said Rutte)."""
    match = _SAID.match(text, one.end) or _SAID.match(text, one.end + 1)
    said = (match.group(1) or match.group(2)) if match else ""
    return re.split(r" (?:during|at|in|on|after|before|of the) ", said)[0]


def _quoted(subject: str, said_by: str, cast: parties.Cast) -> tuple[str, ...]:
    """Who "we" is in the words of somebody who is named after the quotation and whose state is known."""
    if subject.strip().lower() not in ("we", "i", "we'll", "i'll") or not said_by or cast.lang == "ja":
        return ()
    return parties.named(said_by, cast) or tuple(cast.people.of(said_by)[:1])


def _speaker(phrase: str, party: tuple[str, ...], cast: parties.Cast, said: str | None) -> str | None:
    """Who said it where that is not who owes it; "he" is whoever spoke last."""
    if parties.is_pronoun(phrase):
        return said
    name = phrase.strip(" ,、")
    same = party and party in (parties.named(name, cast), parties.resolve(name, cast))
    return name if name and not same else None


def _party(
    text: str,
    sentence: Sentence,
    deed: Undertaking,
    header: Sentence | None,
    cast: parties.Cast,
    before: tuple[str, ...],
) -> tuple[str, ...]:
    subject = sentence.text[slice(*deed.subject)]
    if not subject and header is not None:
        head, *said = _HEADER_SUBJECT.split(header.text, maxsplit=1)
        return (parties.resolve(head, cast, before) if said else parties.named(head, cast)) or parties.unnamed(cast)
    if cast.lang == "ja":
        return _party_ja(sentence.text, subject, deed, cast, before)
    if deed.eventual:
        several = len(cast.principals) > 1 and not cast.alone
        agent = _BY.search(sentence.text, deed.start, deed.end)
        by = parties.named(agent.group(1), cast) if agent else ()
        return by or parties.named(subject, cast) or (cast.principals if several else before or parties.unnamed(cast))
    if not subject:
        return parties.unnamed(cast)
    turn = _TURN.match(text, text.rfind("\n", 0, sentence.start) + 1)
    if turn and parties.is_pronoun(subject) and subject.lower() in ("we", "i") and parties.in_office(turn.group(1)):
        return parties.resolve(turn.group(1), cast, before)
    if parties.is_pronoun(subject) and deed.speaker != (0, 0):
        subject = sentence.text[slice(*deed.speaker)]
    return parties.resolve(subject, cast, before)


def _party_ja(
    text: str, subject: str, deed: Undertaking, cast: parties.Cast, before: tuple[str, ...]
) -> tuple[str, ...]:
    """Who owes it: the ministry named in what was told; both, where they agreed; else the topic that can act."""
    if japanese.told(text):
        owed = [
            found.name
            for found in names.find(text[deed.speaker[1] :], cast.register, "ja")
            if names.is_ministry(found.name)
        ]
        if owed:
            return (owed[0],)
    said = parties.resolve(subject, cast, before) if subject else ()
    if japanese.joint(text) and len(said) < 2 and len(cast.principals) > 1 and not parties.is_body_phrase(subject):
        return cast.principals
    if subject and not parties.named(subject, cast) and not parties.is_group(subject):
        acting = japanese.actor(text)
        said = parties.resolve(acting, cast, before) if parties.named(acting, cast) else said
    if not said and japanese.told(text) and before:
        return before
    return said or parties.unnamed(cast)


def _counterpart(deed: str, party: tuple[str, ...], cast: parties.Cast) -> tuple[str, ...]:
    """Who is to receive it: a name after "to", "for", "with"; に, へ, に対し."""
    if len(party) > 1:
        return ()
    for found in names.find(deed, cast.register, cast.lang):
        if found.name in party:
            continue
        if cast.lang == "ja":
            if _TOWARDS_JA.match(deed, found.end):
                return (found.name,)
        elif _TOWARDS.search(deed[max(0, found.start - 45) : found.start].lower()):
            return (found.name,)
    return ()


def _due(
    text: str, one: Found, header: Sentence | None, stated: date | None, cast: parties.Cast, party: tuple[str, ...]
) -> tuple["Due | None", str | None, tuple[int, int] | None]:
    """The reading of the best phrase, or why it was refused; a date already past is no due date: the next is tried."""
    from tracker.due.reach import reach

    lang, issuer = cast.lang, names.issuer_code(party)
    refused: tuple[str, tuple[int, int]] | None = None
    for phrase, base in _ranked(text, one, lang, header):
        found = (base + phrase.start, base + phrase.end)
        whole = reach(text, *found, stated, lang, issuer)
        span = whole or found
        due, reason = _resolve(text[slice(*span)], stated, lang, issuer) if whole else (None, _HANGS)
        if due is None:
            refused = refused or ((reason, span) if phrase.definite else None)
            if phrase.deadline:
                break
        elif not (stated and due.latest and due.latest < stated) and not _of_the_day(due, stated, span, one):
            return due, None, span
    return (None, *refused) if refused else (None, None, None)


def _of_the_day(due: "Due", stated: date | None, span: tuple[int, int], one: Found) -> bool:
    """Whether the sentence opens with the day of the statement itself: when it was said, not when it is due."""
    return due.kind == "on" and due.latest == stated and span[0] - one.sentence.start < 4


def _ranked(text: str, one: Found, lang: str, header: Sentence | None) -> list[tuple[phrases.Phrase, int]]:
    """Phrases, each with where its text begins, the one that binds best first.

    A deadline after the deed, a time after it (in Japanese the one nearest to the verb), a fronted one, then the
    header's. What stands between a distant subject and the deed belongs to something else.
    """
    if one.when:
        return [(phrases.Phrase(*one.when, deadline=True, definite=True), one.sentence.start)]
    finder = phrases.find_ja if lang == "ja" else phrases.find_en
    deed = one.undertaking
    head = one.sentence.start + deed.start
    own = [(phrase, one.start) for phrase in finder(text[one.start : one.end])]
    if lang != "ja" and deed.head - deed.subject[1] > 60:
        own = [(phrase, base) for phrase, base in own if base + phrase.start >= head]
    if header is not None and not _AFTERWARDS.match(text, one.start):
        own += [(phrase, header.start) for phrase in finder(header.text)]

    def binding(pair: tuple[phrases.Phrase, int]) -> tuple[bool, bool, bool, int]:
        phrase, base = pair
        near = -phrase.start if lang == "ja" else int(base + phrase.start < head)
        return base != one.start, not phrase.definite, not phrase.deadline, near

    return sorted(own, key=binding)


@lru_cache(1000)
def _resolve(phrase: str, stated: date | None, lang: str, issuer: str | None) -> tuple["Due | None", str]:
    from tracker.due import DuePhraseError, StatedDateNeededError, resolve

    try:
        return resolve(phrase, stated, lang, issuer), ""
    except (DuePhraseError, StatedDateNeededError) as error:
        return None, str(error)
