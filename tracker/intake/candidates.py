"""Proposes the commitments of a text; decides nothing and writes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from tracker.intake import cues_names as cues
from tracker.intake import japanese_subjects, names, parties, summaries, wording
from tracker.intake.dating import due_of
from tracker.intake.finding import Found, found_in
from tracker.intake.japanese_parties import met
from tracker.intake.receivers import receiver
from tracker.intake.sentences import HEADING, ROW, Sentence, split
from tracker.intake.undertaking import Undertaking
from tracker.patterns import pattern

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


_SAID = pattern(
    r"[”\"’»]?,?[”\"]? (?:(?:said|added|stated|announced|declared) ((?:the )?[A-Z][^,.;]{1,50})"
    r"|((?:the )?[A-Z][^,.;”\"]{1,50}) (?:said|added|stated|declared)\b)"
)
_WHERE_SAID = pattern(r" (?:during|at|in|on|after|before|of the) ")
_HE_SAID = pattern(r",? (?:he|she) (?:also )?(?:said|added|stated|told|noted|explained)\b")
_CLOSE = pattern(r"[“”«»]")
# The body of whoever speaks: "the Chilean minister said that his country will …".
_OWN = pattern(r"(?i)(?:his|her|its) (?:own )?(?:country|nation|state|government|ministry|side)")
# A turn of a press conference: "Minister Lund: We will …".
_TURN = pattern(r"([A-Z][\w .,'’-]{2,60}): ")
_HEADER_SUBJECT = pattern(
    r"(?<=\w) (?:will|shall|agreed|also|have|has|commit|pledge|decided|undertake|intend|to)\b|は、|は(?=[以次])"
)
# By whose hands, not whose promise it is.
_THROUGH = pattern(r"[^、。]{0,5}(?:を通じ|を通して|経由|と連携|と協力)|(?!職員|隊員)[一-龠]")
_OURS_JA = pattern(r"我が[方国]|日本側")
_BY = pattern(r"\bby ((?:the )?[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3})")


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
    acting: parties.Cast | None = None
    made: list[Candidate] = []
    before: tuple[str, ...] = ()
    said: str | None = None
    seen = 0
    for number, one in enumerate(found_in(text, sentences, lang, stated), 1):
        cast = cast or parties.cast(text, lang, title, publisher, party, register)
        acting = acting or cast
        while seen < len(sentences) and sentences[seen].start <= one.sentence.start:
            scene = _scene(sentences[seen], cast)
            acting = replace(cast, principals=scene) if scene else acting
            seen += 1
        meant = _topic(sentences, seen - 1, acting) or before
        candidate = _candidate(number, text, one, sentences, acting, stated, meant, said)
        if one.sentence.kind != ROW:
            before, said = candidate.party or before, candidate.speaker or said
        made.append(candidate)
    return made


def _topic(sentences: list[Sentence], place: int, cast: parties.Cast) -> tuple[str, ...]:
    """Whom "it", "he" or "the company" means that opens a sentence: the name with which the one before it opens."""
    if place < 1 or sentences[place - 1].paragraph != sentences[place].paragraph:
        return ()
    if cast.lang == "ja":
        return parties.topic_ja(sentences[place].text, sentences[place - 1].text, cast)
    single = cues.SINGLE.match(sentences[place].text)
    match = cues.OPENS_WITH.match(sentences[place - 1].text) if single else None
    return parties.topic(match["who"], cast) if match else ()


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
    counterpart = receiver(sentence.text[deed.start : min(deed.end, one.end - sentence.start)], party, cast)
    due, refused, span = due_of(text, one, header, stated, cast, party)
    if deed.end > one.end - sentence.start:
        deed = replace(deed, end=one.end - sentence.start)
    summary = summaries.summary(sentence.text, deed, cast.lang)
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
    said = (match.group(1) or match.group(2)) if match else _quotation_ends(text, one)
    return _WHERE_SAID.split(said, maxsplit=1)[0]


def _quotation_ends(text: str, one: Found) -> str:
    """Who is named at the end of a quotation of several sentences; "she" is who opens the paragraph, or that before."""
    first = text.rfind("\n", 0, one.start) + 1
    opened = max(text.rfind("“", first, one.start + 1), text.rfind("«", first, one.start + 1))
    if opened <= max(text.rfind("”", first, one.start), text.rfind("»", first, one.start)):
        return ""
    last = text.find("\n", one.end)
    close = _CLOSE.search(text, one.end - 1, last if last >= 0 else len(text))
    if not close or close.group() not in "”»":
        return ""
    match = _SAID.match(text, close.start())
    if match:
        return match.group(1) or match.group(2)
    if not _HE_SAID.match(text, close.end()):
        return ""
    above = text[:first].rstrip().rfind("\n") + 1
    opens = cues.OPENS_WITH.match(text, first) or cues.OPENS_WITH.match(text, above)
    return opens["who"] if opens and wording.in_office(opens["who"]) else ""


def _quoted(subject: str, said_by: str, cast: parties.Cast) -> tuple[str, ...]:
    """Who "we" is in the words of somebody who is named after the quotation and whose state is known."""
    if subject.strip().lower() not in ("we", "i", "we'll", "i'll") or not said_by or cast.lang == "ja":
        return ()
    owing = parties.named(said_by, cast) or tuple(cast.people.of(said_by)[:1])
    alone = subject.strip().lower().startswith("i") and len(cast.principals) > 1
    return owing or ((said_by,) if alone and not wording.is_pronoun(said_by) else ())


def _speaker(phrase: str, party: tuple[str, ...], cast: parties.Cast, said: str | None) -> str | None:
    """Who said it where that is not who owes it; "he" is whoever spoke last."""
    if not phrase:
        return None
    if wording.is_pronoun(phrase):
        return said
    name = phrase.strip(" ,、")
    if wording.is_bare_firm(name):
        return None
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
    if deed.eventual and deed.verb == "receive":
        return parties.unnamed(cast)
    if deed.eventual:
        several = len(cast.principals) > 1 and not cast.alone
        agent = _BY.search(sentence.text, deed.start, deed.end)
        told = sentence.text[deed.start : agent.start()].rsplit(" ", 2)[-2:-1] if agent else []
        elsewhere = bool(told) and told[0].endswith("ed") and not sentence.text.startswith(told[0], deed.start)
        by = parties.named(agent.group(1), cast) if agent and not elsewhere else ()
        by = by or (parties.named if deed.verb in ("hold", "take") else parties.owner)(subject, cast)
        return by or (cast.principals if several else before or parties.unnamed(cast))
    if not subject:
        return parties.unnamed(cast)
    if wording.is_bare_body(subject) and (near := parties.countries(sentence.text[: deed.subject[0]], cast)):
        return near[-1:]
    turn = _TURN.match(text, text.rfind("\n", 0, sentence.start) + 1)
    if turn and wording.is_pronoun(subject) and subject.lower() in ("we", "i") and wording.in_office(turn.group(1)):
        return parties.resolve(turn.group(1), cast, before)
    if deed.speaker != (0, 0) and (wording.is_pronoun(subject) or _OWN.fullmatch(subject)):
        subject = sentence.text[slice(*deed.speaker)]
    return parties.resolve(subject, cast, before)


def _party_ja(
    text: str, subject: str, deed: Undertaking, cast: parties.Cast, before: tuple[str, ...]
) -> tuple[str, ...]:
    """Who owes it: the ministry named in what was told; both, where they agreed; else the topic that can act."""
    told, joint = japanese_subjects.told(text), japanese_subjects.joint(text)
    if told:
        owed = [
            found.name
            for found in names.find(text[deed.speaker[1] :], cast.register, "ja")
            if names.is_ministry(found.name) and not _THROUGH.match(text, deed.speaker[1] + found.end)
        ]
        if owed:
            return (owed[0],)
    said = parties.resolve(subject, cast, before) if subject else ()
    if joint and len(said) < 2 and (pair := met(text, cast.people, cast.register)):
        return pair
    if joint and len(said) < 2 and len(cast.principals) > 1 and not wording.is_body_phrase(subject):
        return cast.principals
    if subject and not (parties.named(subject, cast) or wording.is_group(subject) or wording.in_office(subject)):
        acting = japanese_subjects.actor(text)
        said = parties.resolve(acting, cast, before) if parties.named(acting, cast) else said
    acting = "" if subject else japanese_subjects.actor(text)
    if wording.in_office(acting):
        said = parties.resolve(acting, cast, before)
    if not said and before and (told or (not subject and len(before) > 1 and joint)):
        return before
    if not subject and cast.home and _OURS_JA.search(text):
        return (cast.home,)
    if not japanese_subjects.acts(subject) and before == (cast.home,) and all(map(names.is_ministry, cast.issuer)):
        return before
    if not said and told and cast.home and all(map(names.is_ministry, cast.issuer)):
        return (cast.home,)
    return said or parties.unnamed(cast)
