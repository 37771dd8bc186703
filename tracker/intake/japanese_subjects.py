"""Of whom a Japanese sentence tells, who speaks in it, and whether two agreed; its topic or speaker decides."""

from tracker.intake import cues_ja as cues
from tracker.intake.cues_names import GROUP, OFFICE_HOLDER
from tracker.patterns import pattern

TRAIL = " \t\u3000。．.！!」』）)”\"'"
_TOPIC = pattern(
    r"(?:^|(?<=[、。：「『」]))(?:(?:また|さらに|更に|加えて|その上で|このため|なお|一方|併せて|あわせて|まず|次に|最後に|具体的には|今後|引き続き|これに対し|同時に|冒頭|そして)、?)?"
    r"(?P<who>[^、。：「」は]{1,40}?)(?=[でとかよもは])(?<!について)(?<!につきまして)(?<!に関して)(?<!において)(?<!に当たって)(?<!にあたって)(?<!に向けて)(?<!に対して)(?<!をめぐって)(?<!こと)(?<!もの)(?<![とにへを])(?P<mark>では|としては|として(?=、)|からは|から|より|も|は)(?:、|(?=[^、。]))"
)
_ACTS = pattern(
    rf"{GROUP.pattern}|{OFFICE_HOLDER.pattern}|(?:国|省|庁|府|政府|側|市|県|都|道|町|村|区|社|会|局|部|院|連合|機構|銀行|当局|本部|隊|党|団体|組合|連盟|担当者|関係者|代表|協会|大学|我が国|私|当方|当社|氏)$"
)
# Who only reports it.
_PRESS = pattern(r"(?:メディア|新聞|通信|放送|テレビ|電子版[)）])$")
_TOLD = pattern(r"旨[^、]{0,30}$|と(?:述べ|表明|発表|説明)[^、]{0,12}$")
_ACTOR = pattern(r"(?:^|、)([^、。はが]{1,16})が")
# A pledge with the name of who makes it before a colon (フランス：…).
_NAMED_BEFORE = pattern(r"([^、。：:「『\s]{1,20})[：:](?=.{6})")
# What stands before a colon and names a field, not somebody.
_LABEL = pattern(
    r"(?:支援|協力|分野|関係|対策|装備|交流|情勢|課題|概要|項目|事項|方針|予定|日程|目標|期間|対象|内容|場所|日時|宇宙|安全保障|経済|防衛|サイバー|保障|振興|育成|貿易|投資|環境|教育|保健)$"
)
_JOINT = pattern(
    r"(?:一致|合意|申し合わせ|(?:こと|旨|点|方針)(?:を|で)(?:改めて|相互に|共に)?(?:再)?確認)(?:を)?(?:し|いたし|する|に至|を見)"
)
_COMMA = pattern(r"(?<=[^\x00-\x7f])[,，](?![0-9０-９])|，")
_POLITE_GO = pattern(r"御(?=[一-龠]{2})")


def level(text: str) -> str:
    """The text with one kind of comma and of polite prefix, character for character: ，, 、; 御報告, ご報告."""
    text = _COMMA.sub("、", text) if "," in text or "，" in text else text
    return _POLITE_GO.sub("ご", text) if "御" in text else text


def told(text: str) -> bool:
    """Whether the sentence reports what somebody said (…する旨述べました)."""
    return _TOLD.search(level(text).rstrip(TRAIL)) is not None


def actor(text: str) -> str:
    """The words before a が that may name who acts where the topic does not ("協議は、中国が開催する")."""
    match = _ACTOR.search(level(text))
    return match.group(1) if match else ""


def acts(phrase: str) -> bool:
    """Whether the words name somebody or a body that can act."""
    return _ACTS.search(phrase) is not None


def joint(text: str) -> bool:
    """Whether the sentence tells what two or more agreed or confirmed to each other (…ことで一致しました)."""
    return _JOINT.search(level(text)) is not None


def subject(body: str) -> tuple[int, int]:
    """The topic that can act nearest to the deed, else the first topic; who speaks (Xから) where no topic can act."""
    named = _NAMED_BEFORE.match(body)
    if named and not _LABEL.search(named.group(1)):
        return named.span(1)
    outside = _outside(body)
    topics = [match for match in _TOPIC.finditer(body) if match.start() < outside and not _PRESS.search(match["who"])]
    acting = [match for match in topics if _ACTS.search(match["who"])]
    marked = [match for match in acting if match["mark"] not in ("から", "より", "では")]
    best = next(reversed(marked or acting), None)
    best = best or next((match for match in topics if match["mark"] not in ("から", "より", "も", "では")), None)
    return best.span("who") if best else (0, 0)


def _outside(body: str) -> int:
    """Where a quotation begins that somebody is named before it to have said; else the end."""
    quoted = cues.SAID_OF.search(body)
    first = _TOPIC.search(body) if quoted else None
    return quoted.start() if quoted and first and first.start() < quoted.start() and acts(first["who"]) else len(body)


def speaker(body: str) -> tuple[int, int]:
    """Who tells it: the first of those marked から, より or は who can act, else the first of them."""
    told = [match for match in _TOPIC.finditer(body) if match["mark"] in ("から", "より", "は", "からは")]
    best = next((match for match in told if acts(match["who"])), told[0] if told else None)
    return best.span("who") if best else (0, 0)
