"""A short imperative line for each candidate, in the language of the document: a proposal that a person edits."""

import re

from tracker.intake import cues_en, cues_names, phrases
from tracker.intake import cues_summary_ja as ja
from tracker.intake.japanese import core
from tracker.intake.japanese_subjects import acts, level
from tracker.intake.tables import words
from tracker.intake.undertaking import Undertaking
from tracker.patterns import pattern

_LIMIT = 110
_PASSIVE = pattern(r"(?:^|\s)(?:will|shall|would|is|are|to) (?:\w+ )?be \w+$")

_ARTICLE = pattern(r"^(?:The|A|An) ")
_OPENING = words("at up more over about around nearly almost some another further naval one two three several")
_BOOKED = cues_en.SCHEDULED | cues_en.EARMARKED | {"set"}
_LEFT = pattern(r",? (?:at least|up to|no later than|not later than|at the latest)$")
# Where another clause begins: "…, and I invite every leader", "… and underlined the role of".
_SAYING = "|".join(
    form
    for form, (verb, place) in cues_en.FORMS.items()
    if verb in cues_en.UTTERING | cues_en.REPORTING and place == "past" and form not in ("set", "made", "taken")
)
_ANOTHER = pattern(
    r",? and (?:your |the [A-Z]?[a-z]+(?: [A-Z][a-z]+)* (?:accepted|agreed|welcomed)\b"
    r"|(?:asked|called|urged|thanked|discussed|reviewed|condemned) "
    r"|(?:I|we|you|they|he|she|it) (?=[a-z])"
    rf"|(?:{_SAYING}) (?:the|that|its|their|to|his|her) )|[”\"](?=[ ,])"
)
_NOT = pattern(r"\b(?:not|never|no longer)\b|n[’']t\b")


def summary(text: str, deed: Undertaking, lang: str) -> str:
    """At most 110 characters, without the due phrase at its end."""
    return _japanese(text, deed) if lang == "ja" else _english(text, deed)


def _english(text: str, deed: Undertaking) -> str:
    body = text[deed.start : _before_due(text, deed)].strip(" ,;.\n")
    body = _ANOTHER.split(body, maxsplit=1)[0]
    word, _, rest = body.partition(" ")
    rebuilt = False
    word = "provide" if word in cues_en.HOLDING and deed.verb == "provide" else word
    if word == "to" and deed.verb:
        first, _, after = rest.partition(" ")
        looked = cues_en.FORMS.get(first, ("", ""))
        word, rest = (looked[0], after) if looked[1] == "ing" else (deed.verb, rest)
    elif word.lower() in _BOOKED and deed.verb in ("hold", "allocate") and deed.subject[0] < deed.subject[1]:
        rest = re.sub(r"^(?:aside )?(?:for )?", "for " if deed.verb == "allocate" else "", rest)
        word, rest, rebuilt = deed.verb, f"{_low(text[slice(*deed.subject)])} {rest}", True
    verb, form = cues_en.FORMS.get(word.lower(), (word, "base"))
    subject = text[slice(*deed.subject)]
    ahead = text[: deed.start + len(word)]
    passive = " be " in ahead and _PASSIVE.search(ahead) is not None
    form = "past" if passive and word.lower() in cues_en.SAME_PAST else form
    if form == "past" and subject and passive:
        particle = re.match(r"(?:up|out|aside|off|down|together)(?: |$)", rest)
        rest = rest[particle.end() :] if particle else rest
        rest = f"{particle.group().strip() + ' ' if particle else ''}{_low(subject)} {rest}"
    body = f"{verb if form in ('ing', 's', 'past') else word} {rest}".strip()
    if deed.eventual and form != "past" and word != deed.verb and passive:
        body = f"be {body}"
    if deed.eventual and form != "past" and not rebuilt and subject and not cues_names.PRONOUN.fullmatch(subject):
        body = f"{_ARTICLE.sub('', subject)} to {body}"
    if deed.head < deed.start and _NOT.search(text, deed.head, deed.start):
        body = f"not {body}"
    return _short(_LEFT.sub("", " ".join(body.split())), " ")


def _low(subject: str) -> str:
    """A subject that opened its sentence, with a small letter where its first word is no name."""
    first = subject.split(" ", 1)[0].lower()
    common = cues_en.ARTICLES | cues_en.EVENT_NOUN | cues_en.THING | cues_en.ONWARD | _OPENING
    return subject[:1].lower() + subject[1:] if first in common else subject


def _before_due(text: str, deed: Undertaking) -> int:
    """Where the deed ends without the due phrase that closes it."""
    for phrase in phrases.find_en(text):
        told = deed.start + (0 if deed.eventual and deed.subject[1] else 12)
        if phrase.start > told and deed.end - 2 <= phrase.end <= deed.end + 1:
            return phrase.start
    return deed.end


def _short(body: str, cut: str) -> str:
    if len(body) <= _LIMIT:
        return body
    head = body[: _LIMIT - 1]
    stop = max(head.rfind(", "), head.rfind("; "), head.rfind("、")) if cut == " " else head.rfind("、")
    if stop < _LIMIT // 2:
        stop = head.rfind(cut) if cut == " " else len(head)
    return head[:stop].rstrip(" ,;、") + "…"


def _japanese(text: str, deed: Undertaking) -> str:
    said = ja.TURN.sub("", text[deed.left : deed.right if deed.right is not None else len(text)], count=1)
    piece = level("".join(said.split()))
    piece = ja.NUMBER.sub("", piece.strip("。．. ").removesuffix("こと"))
    piece = ja.SPEAKER.sub("", piece, count=1)
    body = _plain_ja(ja.LEFT_OVER.sub("", _undated(core(piece.rstrip("」』")))))
    body = _unquoted(_promised(body))
    return body if len(body) <= _LIMIT else "…" + body[-(_LIMIT - 1) :]


def _unquoted(body: str) -> str:
    """From inside a quotation that is left open, and without a mark that closes nothing."""
    if body.count("「") > body.count("」"):
        return body[body.rfind("「") + 1 :]
    return body.replace("」", "", 1) if body.count("」") > body.count("「") else body


_BOUND = ("向け", "かけて", "わたり", "わたって", "備え", "間に合")


def _undated(body: str) -> str:
    """Without the due phrases that stand as adverbs; they are told apart from the deed."""
    for phrase in reversed(phrases.find_ja(body)):
        said = body[phrase.start : phrase.end]
        bound = body[phrase.end : phrase.end + 1] in ("の", "へ", "を") or body.startswith(_BOUND, phrase.end)
        fronted = phrase.start == 0 and body[phrase.end : phrase.end + 1] == "、"
        if phrase.definite and not bound and (fronted or said.endswith(("に", "から", "より", "以降", "には"))):
            body = body[: phrase.start] + body[phrase.end :].lstrip("、はも")
    return body


def _promised(body: str) -> str:
    """The last clauses that hold the deed with its objects; asides, and those who act, are dropped before them."""
    clauses = _clauses(body)
    kept, dropped = clauses[-1], False
    for clause in reversed(clauses[:-1]):
        listed = ja.LISTED.search(clause) is not None
        if listed and dropped:
            continue
        whole = "を" in kept and len(kept) >= ja.ENOUGH
        topic = ja.TOPIC.search(clause)
        if len(kept) >= ja.SHORT and (ja.ASIDE.search(clause) or (topic and acts(clause[: topic.start()]))):
            dropped = True
            continue
        if whole and not listed and (clause.endswith("て") or len(clause) + len(kept) > ja.WIDE):
            break
        kept, dropped = f"{clause}、{kept}", False
    return _headless(kept)


_HEAD = pattern(r"([^、をは]{1,40}?)(?:については|につきましては|に関しては|では|は)、?(?=[^な])")


def _headless(kept: str) -> str:
    """Without who acts at its head ("両大臣は協力を…"); a theme without an object becomes the object."""
    match = _HEAD.match(kept)
    if match and acts(match.group(1)):
        return kept[match.end() :]
    if match and "を" not in kept:
        kept = f"{match.group(1)}を{kept[match.end() :]}"
        kept = f"{kept.removesuffix('される')}する" if re.search(r"[一-龠]{2}される$", kept) else kept
        return re.sub(r"(?<=[一-龠])([かわ])れる$", lambda end: "く" if end[1] == "か" else "う", kept)
    return kept


_BRACKET = pattern("[「『（()）』」]")


def _clauses(body: str) -> list[str]:
    """The pieces between commas that no bracket holds."""
    if not _BRACKET.search(body):
        return list(filter(None, body.split("、"))) or [body]
    pieces, depth, start = [], 0, 0
    for at, char in enumerate(body):
        depth += (char in "「『（(") - (char in "」』）)")
        if char == "、" and depth <= 0:
            pieces.append(body[start:at])
            start = at + 1
    return [piece for piece in [*pieces, body[start:]] if piece] or [body]


_LET = pattern(r"([かさたなまらわ])せていただ(?:きます|く|いております)$")
_STEM = pattern(r"[一-龠ぁ-ん][きぎちびみり]$")


def _plain_ja(body: str) -> str:
    """The deed in its plain form: 設置してまいります, 設置します and 設置し become 設置する."""
    let = _LET.search(body)
    if let:
        return body[: let.start()] + ("する" if let.group(1) == "さ" else ja.ALLOWED[let.group(1)])
    for tail in ja.ONWARD if body.endswith(ja.ONWARD) else ():
        if body.endswith(("て" + tail, "で" + tail)):
            return _shi(_plain(body.removesuffix(tail), ja.TE))
    plain = _plain(body, ja.POLITE) if body.endswith(ja.POLITE_ENDS) else body
    if plain != body:
        return _shi(plain)
    if body.endswith("し"):
        return _shi(body[:-1] + "する")
    return body[:-1] + ja.STEM[body[-1]] if _STEM.search(body) else body


def _shi(body: str) -> str:
    """促す, 目指す and 尽くす end in す; 設置する in する."""
    if body.endswith("尽くする"):
        return body.removesuffix("する") + "す"
    return body.removesuffix("する") + "す" if ja.NATIVE.search(body) else body


def _plain(body: str, endings: tuple[tuple[str, str], ...]) -> str:
    for polite, plain in endings:
        if body.endswith(polite):
            return body.removesuffix(polite) + plain
    return body
