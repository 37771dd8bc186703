"""Proposes the commitments of a text; decides nothing and writes nothing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tracker.intake import english, japanese, names, phrases, summaries
from tracker.intake.sentences import HEADING, ITEM, SKIP, Sentence, split
from tracker.intake.undertaking import FIRM, Undertaking

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


@dataclass(slots=True)
class _Found:
    sentence: Sentence
    undertaking: Undertaking
    start: int
    end: int
    strength: str
    header: int | None


_OPEN_QUOTES = {"“": "”", "‘": "’", '"': '"', "「": "」", "『": "』"}
_ACCORDING = re.compile(r"According to [^,]{3,60}, ")
_LIST_AHEAD = re.compile(r"(?i)\bthe following\b|\bas follows\b|\bbelow\b|以下の|次の(?:事項|とおり|通り|点)|下記")
_POLITE = re.compile(r"(?:ます|です|ました|でした)。")
_PLAIN = re.compile(r"[るただいくすう]。")


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
    """The candidates in the order of the text. `party` is who speaks where no other subject is named; `register` maps the
    ledger's aliases to parties' first names. Without `stated` a relative due phrase is refused, never guessed."""
    sentences = split(text, lang)
    polite = lang == "ja" and len(_POLITE.findall(text)) > len(_PLAIN.findall(text)) / 2
    cast: names.Cast | None = None
    made: list[Candidate] = []
    before: tuple[str, ...] = ()
    for number, one in enumerate(_found(sentences, lang, stated, polite), 1):
        cast = cast or names.cast(text, lang, title, publisher, party, register)
        candidate = _candidate(number, text, one, sentences, cast, stated, before)
        before = candidate.party or before
        made.append(candidate)
    return made


# --- finding -----------------------------------------------------------------------------------------------------------


def _found(sentences: list[Sentence], lang: str, stated: date | None, polite: bool) -> Iterator[_Found]:
    leads = {sentence.lead for sentence in sentences if sentence.lead is not None}
    leading: dict[int, Undertaking] = {}
    ahead: int | None = None
    for place, sentence in enumerate(sentences):
        if sentence.kind == SKIP:
            continue
        if ahead is not None and not _still_listing(sentences, place, ahead):
            ahead = None
        read = (
            []
            if sentence.kind == HEADING and place not in leads
            else _read(sentence.text, lang, stated, polite and sentence.kind != ITEM)
        )
        header = sentence.lead if sentence.lead is not None else ahead
        heads = place in leads or (_LIST_AHEAD.search(sentence.text) is not None and _item_follows(sentences, place))
        opens = heads or (sentence.text.endswith(":") and _LIST_AHEAD.search(sentence.text) is not None)
        if opens and (read or _bare_header(sentence.text)):
            leading[place] = read[0] if read else _whole(sentence.text)
            ahead = place
            if heads and not (read and read[0].dated and sentence.kind != HEADING):
                continue
        if not read and header in leading and sentence.kind == ITEM:
            handed = english.listed(sentence.text) if lang != "ja" else japanese.listed(sentence.text)
            read = [handed] if handed else []
        if read:
            yield from _spans(sentence, read, header if header in leading else None)


def _still_listing(sentences: list[Sentence], place: int, ahead: int) -> bool:
    """Whether a sentence is still of the list that the header at `ahead` opened: an item, or one of the next few
    paragraphs of a header that ends in a colon and has no items."""
    if sentences[place].kind == ITEM:
        return sentences[place - 1].kind == ITEM or place - ahead < 3
    itemised = any(sentence.kind == ITEM for sentence in sentences[ahead + 1 : place])
    return (
        not itemised
        and sentences[ahead].text.endswith(":")
        and sentences[place].paragraph <= sentences[ahead].paragraph + 3
        and sentences[place].kind != HEADING
    )


def _read(text: str, lang: str, stated: date | None, polite: bool) -> list[Undertaking]:
    return (
        japanese.undertakings(text, polite)
        if lang == "ja"
        else english.undertakings(text, stated.year if stated else None)
    )


def _item_follows(sentences: list[Sentence], place: int) -> bool:
    return place + 1 < len(sentences) and sentences[place + 1].kind == ITEM


def _bare_header(text: str) -> bool:
    """A header that undertakes with its colon alone: "Japan will:", "Commitments:", 今後の取組："""
    return bool(_HEADER.search(text))


_HEADER = re.compile(
    r"(?i)\b(?:will|shall|to|commit(?:s|ted)?|commitments|pledges|actions|deliverables|next steps|agreed|decided)\s*:$|"
    r"(?:約束|取組|取り組み|実施|行う|予定|合意|決定|コミット|公約|措置|事項)[^。]{0,12}[:：]$"
)


def _whole(text: str) -> Undertaking:
    return Undertaking(0, len(text), FIRM, (0, 0), "", 0)


def _spans(sentence: Sentence, read: list[Undertaking], header: int | None) -> Iterator[_Found]:
    """One for each span to quote, as firm as its firmest deed."""
    groups: dict[tuple[int, int], list[Undertaking]] = {}
    for one in read:
        left, right = _trimmed(sentence.text, one)
        groups.setdefault((left, right), []).append(one)
    for (left, right), group in groups.items():
        best = next((one for one in group if one.strength == FIRM), group[0])
        yield _Found(sentence, best, sentence.start + left, sentence.start + right, best.strength, header)


def _trimmed(text: str, one: Undertaking) -> tuple[int, int]:
    """The quote's bounds in its sentence: inside the quotation marks that hold the deed, after "According to …, "."""
    left, right = one.left, len(text) if one.right is None else one.right
    if left == 0 and text[:1] in _OPEN_QUOTES:
        close = text.find(_OPEN_QUOTES[text[0]], 1)
        if close > one.start:
            return 1, close - (text[close - 1] == ",")
    if left == 0 and (match := _ACCORDING.match(text)):
        left = match.end()
    if right == len(text):
        close = next((text.find(mark) for mark in "”»" if mark in text), -1)
        if close > one.end - 3 and "“" not in text:
            right = close - (text[close - 1] == ",")
    return left, right


# --- filling in --------------------------------------------------------------------------------------------------------


def _candidate(
    number: int,
    text: str,
    one: _Found,
    sentences: list[Sentence],
    cast: names.Cast,
    stated: date | None,
    before: tuple[str, ...],
) -> Candidate:
    sentence, deed = one.sentence, one.undertaking
    header = sentences[one.header] if one.header is not None else None
    speaker = sentence.text[slice(*deed.speaker)] or _said_after(text, one)
    party = _party(sentence, deed, header, cast, before)
    counterpart = _counterpart(sentence.text[deed.start : deed.end], party, cast)
    due, refused, span = _due(text, one, header, stated, cast, party)
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
        _speaker(speaker, before) if speaker else None,
        due,
        text[slice(*span)] if span else None,
        span[0] if span else None,
        span[1] if span else None,
        refused,
    )


_SAID = re.compile(r"[”\"’]?,? (?:said|added|stated|announced) ((?:the )?[A-Z][^,.;]{1,50}|[A-Z][^,.;]{1,50})")


def _said_after(text: str, one: _Found) -> str:
    """Who is named as speaker after a quotation ("…", said Rutte)."""
    match = _SAID.match(text, one.end) or _SAID.match(text, one.end + 1)
    return re.split(r" (?:during|at|in|on|after|before|of the) ", match.group(1))[0] if match else ""


def _speaker(phrase: str, before: tuple[str, ...]) -> str:
    if names.is_pronoun(phrase) and before:
        return before[0]
    return phrase.strip(" ,、")


_HEADER_SUBJECT = re.compile(
    r"(?<=\w) (?:will|shall|agreed|also|have|has|commit|pledge|decided|undertake|intend|to)\b|は、|は(?=[以次])"
)


def _party(
    sentence: Sentence, deed: Undertaking, header: Sentence | None, cast: names.Cast, before: tuple[str, ...]
) -> tuple[str, ...]:
    subject = sentence.text[slice(*deed.subject)]
    if not subject and header is not None:
        return names.resolve(_HEADER_SUBJECT.split(header.text)[0], cast, before) or cast.issuer
    if deed.eventual and cast.lang != "ja":
        return names.named(subject, cast) or (cast.principals if len(cast.principals) > 1 else before or cast.issuer)
    if cast.lang == "ja" and deed.speaker != (0, 0):
        owed = [
            found.name
            for found in names.find(sentence.text[deed.speaker[1] :], cast.register, "ja")
            if names.is_body(found.name)
        ]
        if owed:
            return (owed[0],)
    if not subject:
        return cast.issuer or cast.principals
    if names.is_pronoun(subject) and deed.speaker != (0, 0):
        subject = sentence.text[slice(*deed.speaker)]
    return names.resolve(subject, cast, before)


_TOWARDS = re.compile(
    r"(?:\b(?:to|for|with|from|provid\w+|supply\w*|giv\w+|assist\w*|support\w*|help\w*) (?:the )?(?:(?:government|people|armed forces) of (?:the )?)?)$"
)
_TOWARDS_JA = re.compile(r"(?:に対し|に対する|へ|に(?!お|て)|との?|への|側)")


def _counterpart(deed: str, party: tuple[str, ...], cast: names.Cast) -> tuple[str, ...]:
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
    text: str, one: _Found, header: Sentence | None, stated: date | None, cast: names.Cast, party: tuple[str, ...]
) -> tuple["Due | None", str | None, tuple[int, int] | None]:
    """The reading of the best phrase, or why it was refused; a date already past is no due date and the next is tried."""
    lang, issuer = cast.lang, names.issuer_code(party)
    refused: tuple[str, tuple[int, int]] | None = None
    for phrase, base in _ranked(text, one, lang, header):
        span = (base + phrase.start, base + phrase.end)
        due, reason = _resolve(text[slice(*span)], stated, lang, issuer)
        if due is None:
            refused = refused or ((reason, span) if phrase.definite else None)
        elif not (stated and due.latest and due.latest < stated):
            return due, None, span
    return (None, *refused) if refused else (None, None, None)


def _ranked(text: str, one: _Found, lang: str, header: Sentence | None) -> list[tuple[phrases.Phrase, int]]:
    """Phrases with where their text begins, by how well they bind: a deadline after the deed, a time after it, a fronted
    one, then the list header's. What stands between a distant subject and the deed belongs to something else."""
    finder = phrases.find_ja if lang == "ja" else phrases.find_en
    deed = one.undertaking
    head = one.sentence.start + deed.start
    own = [(phrase, one.start) for phrase in finder(text[one.start : one.end])]
    if lang != "ja" and deed.head - deed.subject[1] > 60:
        own = [(phrase, base) for phrase, base in own if base + phrase.start >= head]
    if header is not None and not _AFTERWARDS.match(text, one.start):
        own += [(phrase, header.start) for phrase in finder(header.text)]
    return sorted(
        own,
        key=lambda pair: (
            pair[1] != one.start,
            not pair[0].definite,
            not pair[0].deadline,
            lang != "ja" and pair[1] + pair[0].start < head,
        ),
    )


_AFTERWARDS = re.compile(r"(?:After|Once|Following|Upon|Thereafter|Subsequently)\b|その後|これを受け")


def _resolve(phrase: str, stated: date | None, lang: str, issuer: str | None) -> tuple["Due | None", str]:
    from tracker.due import DuePhraseError, StatedDateNeededError, resolve

    try:
        return resolve(phrase, stated, lang, issuer), ""
    except (DuePhraseError, StatedDateNeededError) as error:
        return None, str(error)
