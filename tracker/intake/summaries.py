"""A short imperative line for each candidate, in the language of the document: a proposal that a person edits."""

import re

from tracker.intake import cues_en, phrases
from tracker.intake.japanese import acts, core, level
from tracker.intake.undertaking import Undertaking

_LIMIT = 110
_PASSIVE = re.compile(r"(?:^|\s)(?:will|shall|would|is|are|to) (?:\w+ )?be \w+$")
_TE_JA = (
    ("行って", "行う"),
    ("図って", "図る"),
    ("進めて", "進める"),
    ("して", "する"),
    ("んで", "む"),
    ("って", "る"),
    ("いて", "く"),
    ("めて", "める"),
    ("えて", "える"),
    ("て", "る"),
)
_POLITE_JA = (
    ("させていただきます", "する"),
    ("いたします", "する"),
    ("致します", "する"),
    ("ております", "ている"),
    ("ています", "ている"),
    ("しました", "する"),
    ("したい", "する"),
    ("しよう", "する"),
    ("行います", "行う"),
    ("図ります", "図る"),
    ("します", "する"),
    ("めます", "める"),
    ("じます", "じる"),
    ("みます", "む"),
    ("えます", "える"),
    ("げます", "げる"),
    ("ます", "る"),
)
# Clauses that say why, how or on what occasion: what is promised stands without them.
_ASIDE_JA = re.compile(
    r"(?:ため|ために|べく|よう|ように|向けて|向け|踏まえ|踏まえて|受け|受けて|基づき|基づいて|関し|関して|当たって|当たっては|当たりまして(?:は)?|際して|際しては|下で|もとで|中|中で|観点から|"
    r"ことから|ことにより|ことによって|により|として|としては|しては|ながら|つつ|とともに|うえで|上で|ほか|一方|一方で|ので|から|より|ところ|ますが|ですが|だが|が|おり|であり|通じ|通じて|活用し|活用して|"
    r"はじめ|始め|含め|加え|併せ|あわせ|伴い|応じ|応じて|沿って|鑑み|考慮し|重視し|また|さらに|更に|加えて|このため|なお|まず|次に|今後|今後とも|引き続き|具体的には|同時に|冒頭|その上で|特に)$"
)
_TOPIC_JA = re.compile(r"(?:は|では|には|からは|も)$")
# A clause that only carries on a list of nouns.
_LISTED_JA = re.compile(r"[一-龠ァ-ヶー」）)A-Z0-9]$(?<!ため)")
_NUMBER_JA = re.compile(r"^(?:[0-9０-９]{1,2}[．.、)）]|[(（][0-9０-９]{1,2}[)）]|[▼・●○])\s*")
# What is left of a noun of intent when what was said of it is cut.
_LEFT_OVER_JA = re.compile(r"(?:(?:との|という)?(?:決意|方針|予定|考え|意向|意思|コミットメント)(?:で?あ?る?)?|である旨.{0,8}|に対する|への|との|と|の|を|へ)$")
_ONWARD_JA = ("まいります", "いきます", "いく", "参ります", "まいる", "いきたい", "まいりたい", "いき", "まいり", "参り", "い")
# A verb of one kanji, or of kana before it: its し is its own (促し, 示し, 果たし), as in a few of two kanji.
_NATIVE_JA = re.compile(r"(?:(?<![一-龠])[一-龠]|[ぁ-ん]|目指|見直|引き出|打ち出)する$(?<!をする)(?<!とする)(?<!にする)(?<!くする)(?<!対する)(?<!資する)(?<!関する)(?<!接する)(?<!要する)(?<!有する)(?<!達する)(?<!お願いする)")
_ALLOWED_JA = dict(zip("かさたなまらわ", "くすつぬむるう", strict=True))
_STEM_JA = dict(zip("きぎしちにびみりい", "くぐすつぬぶむるう", strict=True))
_SHORT_JA, _ENOUGH_JA, _WIDE_JA = 8, 12, 60


def summary(text: str, deed: Undertaking, lang: str) -> str:
    """At most 110 characters, without the due phrase at its end."""
    return _japanese(text, deed) if lang == "ja" else _english(text, deed)


def _english(text: str, deed: Undertaking) -> str:
    body = text[deed.start : _before_due(text, deed)].strip(" ,;.\n")
    word, _, rest = body.partition(" ")
    verb, form = cues_en.FORMS.get(word.lower(), (word, "base"))
    if form == "past" and deed.subject[0] < deed.subject[1] and _PASSIVE.search(text[: deed.start + len(word)]):
        rest = f"{text[slice(*deed.subject)]} {rest}"
        rest = rest[:1].lower() + rest[1:] if rest.startswith(("The ", "A ", "An ")) else rest
    body = f"{verb} {rest}".strip() if form in ("ing", "s", "past") else body
    return _short(" ".join(body.split()), " ")


def _before_due(text: str, deed: Undertaking) -> int:
    """Where the deed ends without the due phrase that closes it."""
    for phrase in phrases.find_en(text):
        if phrase.start > deed.start + 12 and deed.end - 2 <= phrase.end <= deed.end + 1:
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
    piece = level("".join(text[deed.left : deed.right if deed.right is not None else len(text)].split()))
    piece = _NUMBER_JA.sub("", piece.strip("。．. "))
    body = _plain_ja(_LEFT_OVER_JA.sub("", _undated(core(piece.rstrip("」』")))))
    body = _unquoted(_promised(body))
    return body if len(body) <= _LIMIT else "…" + body[-(_LIMIT - 1) :]


def _unquoted(body: str) -> str:
    """From inside a quotation that is left open, and without a mark that closes nothing."""
    if body.count("「") > body.count("」"):
        return body[body.rfind("「") + 1 :]
    return body.replace("」", "", 1) if body.count("」") > body.count("「") else body


def _undated(body: str) -> str:
    """Without the due phrases that stand as adverbs; they are told apart from the deed."""
    for phrase in reversed(phrases.find_ja(body)):
        said = body[phrase.start : phrase.end]
        if phrase.definite and said.endswith(("に", "から", "より", "以降", "には")):
            body = body[: phrase.start] + body[phrase.end :].lstrip("、はも")
    return body


def _promised(body: str) -> str:
    """The last clauses that hold the deed with its objects; asides, and those who act, are dropped before them."""
    clauses = _clauses(body)
    kept, dropped = clauses[-1], False
    for clause in reversed(clauses[:-1]):
        listed = _LISTED_JA.search(clause) is not None
        if listed and dropped:
            continue
        whole = "を" in kept and len(kept) >= _ENOUGH_JA
        topic = _TOPIC_JA.search(clause)
        if len(kept) >= _SHORT_JA and (_ASIDE_JA.search(clause) or (topic and acts(clause[: topic.start()]))):
            dropped = True
            continue
        if whole and not listed and (clause.endswith("て") or len(clause) + len(kept) > _WIDE_JA):
            break
        kept, dropped = f"{clause}、{kept}", False
    return _headless(kept)


def _headless(kept: str) -> str:
    """Without who acts at its head ("両大臣は協力を…"); a theme without an object becomes the object."""
    match = re.match(r"([^、をは]{1,40}?)(?:については|につきましては|に関しては|では|は)、?(?=[^な])", kept)
    if match and acts(match.group(1)):
        return kept[match.end() :]
    return f"{match.group(1)}を{kept[match.end() :]}" if match and "を" not in kept else kept


def _clauses(body: str) -> list[str]:
    """The pieces between commas that no bracket holds."""
    pieces, depth, start = [], 0, 0
    for at, char in enumerate(body):
        depth += (char in "「『（(") - (char in "」』）)")
        if char == "、" and depth <= 0:
            pieces.append(body[start:at])
            start = at + 1
    return [piece for piece in [*pieces, body[start:]] if piece] or [body]


def _plain_ja(body: str) -> str:
    """The deed in its plain form: 設置してまいります, 設置します and 設置し become 設置する."""
    let = re.search(r"([かさたなまらわ])せていただ(?:きます|く|いております)$", body)
    if let:
        return body[: let.start()] + ("する" if let.group(1) == "さ" else _ALLOWED_JA[let.group(1)])
    for tail in _ONWARD_JA:
        if body.endswith(("て" + tail, "で" + tail)):
            return _shi(_plain(body.removesuffix(tail), _TE_JA))
    plain = _plain(body, _POLITE_JA)
    if plain != body:
        return _shi(plain)
    if body.endswith("し"):
        return _shi(body[:-1] + "する")
    return body[:-1] + _STEM_JA[body[-1]] if re.search(r"[一-龠ぁ-ん][きぎちびみり]$", body) else body


def _shi(body: str) -> str:
    """促す and 目指す end in す; 設置する in する."""
    return body.removesuffix("する") + "す" if _NATIVE_JA.search(body) else body


def _plain(body: str, endings: tuple[tuple[str, str], ...]) -> str:
    for polite, plain in endings:
        if body.endswith(polite):
            return body.removesuffix(polite) + plain
    return body
