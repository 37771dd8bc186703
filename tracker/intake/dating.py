"""When a candidate is due: which of the phrases of its sentence and header binds it, and how that is read."""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from tracker.intake import cues_en, names, parties, phrases
from tracker.intake.cues_dates import MONTH
from tracker.intake.finding import Found
from tracker.intake.sentences import Sentence
from tracker.patterns import pattern

if TYPE_CHECKING:
    from tracker.due import Due

_HANGS = "it is counted from something beside it that names no known day"
# Somebody else's deed, or another of the same doer, after the one that is read.
_ELSE = pattern(r",? and (?:(?:we|I|they|he|she|it|you)\b|(?:the )?[A-Z]|will\b|shall\b)|; ")
_CONCEDED = pattern(r"(?:ます|です|ました|でした|である|[るたい])が、|[年月日]であり、")
# "extend the deadline from June to October": neither is when it is done.
_SHIFTS = frozenset(["extend", "postpone", "delay", "move", "push", "shift", "bring", "defer"])
_FROM_TO = pattern(r"from (?:[\w,]+ ){1,4}to ")
_WEEKDAY = pattern(r"(?i)on (?:mon|tues|wednes|thurs|fri|satur|sun)day")
_WORD = pattern(r"[a-z]+")
_MONTH_ALONE = pattern(
    rf"(?i)(?:in|on|at|during) (?:(?:early|mid|late|the (?:end|beginning|middle) of)[- ]?)?(?:{MONTH})(?: \d{{1,2}})?"
    rf"|on \d{{1,2}} (?:{MONTH})"
)
_AFTERWARDS = pattern(r"(?:After|Once|Following|Upon|Thereafter|Subsequently)\b|その後|これを受け")


def due_of(
    text: str, one: Found, header: Sentence | None, stated: date | None, cast: parties.Cast, party: tuple[str, ...]
) -> tuple["Due | None", str | None, tuple[int, int] | None]:
    """The reading of the best phrase, or why it was refused; a date already past is no due date: the next is tried."""
    ranked = _ranked(text, one, cast.lang, header)
    if not ranked:
        return None, None, None
    from tracker.due.reach import reach

    lang, issuer = cast.lang, names.issuer_code(party)
    main = _main(text, one) if lang == "ja" else one.start
    refused: tuple[str, tuple[int, int]] | None = None
    for phrase, base in ranked:
        found = (base + phrase.start, base + phrase.end)
        if one.start <= found[0] < main:
            continue
        whole = reach(text, *found, stated, lang, issuer)
        span = _bare(text, whole or found)
        if text.startswith(_BYGONE, span[0]):
            continue
        due, reason = _resolve(text[slice(*span)], stated, lang, issuer) if whole else (None, _HANGS)
        if due is None:
            refused = refused or ((reason, span) if phrase.definite else None)
            if phrase.deadline:
                break
        elif due.kind == "event" and _is_past(_resolve(text[slice(*found)], stated, lang, issuer)[0], stated):
            continue
        elif (
            not _is_past(due, stated)
            and not _of_the_day(due, stated, span, one)
            and not (lang == "en" and stated and _just_passed(due, stated, one))
        ):
            return due, None, span
    return (None, *refused) if refused else (None, None, None)


_BYGONE = ("昨", "一昨", "先月", "先週", "前年")


def _bare(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span without the white space at its ends, or a comma before it."""
    said = text[slice(*span)]
    return span[0] + len(said) - len(said.lstrip(" \n\u3000,，、")), span[1] - len(said) + len(said.rstrip())


def _is_past(due: "Due | None", stated: date | None) -> bool:
    return bool(due and stated and due.latest and due.latest < stated)


def _main(text: str, one: Found) -> int:
    """Where a Japanese main clause begins after what it concedes: …は今年度で終了しますが、."""
    return max((match.end() for match in _CONCEDED.finditer(text, one.start, one.end)), default=one.start)


def _of_the_day(due: "Due", stated: date | None, span: tuple[int, int], one: Found) -> bool:
    """Whether it is the day of the statement itself, at the head of the sentence or by its weekday, so no due date."""
    start, end = span[0] - one.sentence.start, span[1] - one.sentence.start
    dateline = one.sentence.text[end:].startswith("、") and not due.phrase.startswith(("本", "今"))
    weekday = _WEEKDAY.fullmatch(due.phrase) is not None
    return due.kind == "on" and due.latest == stated and (start < 4 or dateline or weekday)


def _just_passed(due: "Due", stated: date, one: Found) -> bool:
    """Whether a month without its year stands with a verb in the past: "agreed in late June", said in July."""
    verb = _WORD.match(one.sentence.text, one.undertaking.head)
    told = verb is not None and cues_en.FORMS.get(verb.group().lower(), ("", ""))[1] == "past"
    ahead = due.kind in ("on", "during") and due.earliest is not None and (due.earliest - stated).days > 240
    return told and ahead and _MONTH_ALONE.fullmatch(due.phrase) is not None


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
    beyond = one.sentence.start + deed.end
    if lang != "ja" and _ELSE.match(text, beyond):
        own = [(phrase, base) for phrase, base in own if base + phrase.start <= beyond]
    if lang != "ja" and deed.head - deed.subject[1] > 60:
        own = [(phrase, base) for phrase, base in own if base + phrase.start >= head]
    subject = one.sentence.start + deed.subject[0]
    if lang != "ja" and deed.subject[1] and deed.start > deed.subject[1] and deed.verb != "accept":
        own = [(phrase, base) for phrase, base in own if not _between(phrase, subject - base)]
    if deed.verb in _SHIFTS:
        own = [(phrase, base) for phrase, base in own if not _FROM_TO.match(text, base + phrase.start)]
    if header is not None and not _AFTERWARDS.match(text, one.start):
        own += [(phrase, header.start) for phrase in finder(header.text)]

    def binding(pair: tuple[phrases.Phrase, int]) -> tuple[bool, bool, bool, int]:
        phrase, base = pair
        near = -phrase.start if lang == "ja" else int(base + phrase.start < head)
        return base != one.start, not phrase.definite, not phrase.deadline, near

    return sorted(own, key=binding)


def _between(phrase: phrases.Phrase, subject: int) -> bool:
    """Whether a phrase stands neither near the beginning nor right before the subject, so in a clause of its own."""
    return phrase.start > 30 and phrase.end + 3 < subject


@lru_cache(1000)
def _resolve(phrase: str, stated: date | None, lang: str, issuer: str | None) -> tuple["Due | None", str]:
    from tracker.due import DuePhraseError, StatedDateNeededError, resolve

    try:
        return resolve(phrase, stated, lang, issuer), ""
    except (DuePhraseError, StatedDateNeededError) as error:
        return None, str(error)
