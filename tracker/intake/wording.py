"""What kind of words a subject is: a group, a body, somebody in office, a pronoun."""

from tracker.intake import cues_names as cues


def is_group(phrase: str) -> bool:
    """Whether the words mean several of those who take part: both ministers, 両大臣."""
    return cues.GROUP.search(phrase) is not None


def is_body_phrase(phrase: str) -> bool:
    """Whether the words name one body (a ministry, a city) that can decide alone."""
    return bool(phrase) and cues.BODY_JA.search(phrase) is not None and not cues.OFFICE_HOLDER.search(phrase)


def in_office(phrase: str) -> bool:
    """Whether the words name somebody by an office: Minister Lund, 上川大臣."""
    return cues.OFFICE_HOLDER.search(phrase) is not None


def is_bare_body(phrase: str) -> bool:
    """Whether the words are no more than "the Ministry", of whoever the sentence is about."""
    return phrase[:4].lower() == "the " and cues.BARE_BODY.fullmatch(phrase) is not None


def is_bare_firm(phrase: str) -> bool:
    """Whether the words are no more than "the company", who is named elsewhere."""
    return cues.FIRM.fullmatch(cues.ARTICLE.sub("", phrase)) is not None


def is_pronoun(phrase: str) -> bool:
    return bool(cues.PRONOUN.match(phrase.strip()))
