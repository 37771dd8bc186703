"""Bytes become text: UTF-8 first, then what the bytes themselves say, then the likeliest."""

import codecs

from tracker.patterns import pattern

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 100_000
# Guesses that a short English text with a few accents falls into by chance.
_LIKE_WESTERN = frozenset(
    ["cp1250", "cp1254", "cp437", "cp775", "cp850", "cp858", "iso8859_2", "latin_1", "mac_latin2", "mac_roman"]
)
_JAPANESE = pattern(r"[ぁ-んァ-ヶー一-龠。、「」・（）％]")
_ODD = pattern(r"[\u0080-\u009f｡-ﾟ\ue000-\uf8ff\ufffd]")


def decode(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text and the name of its charset; a byte that fits nothing becomes U+FFFD rather than an error."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data.decode(name, "replace"), name
    for name in _likely(data, declared):
        try:
            return data.decode(name), name
        except (UnicodeDecodeError, LookupError):
            continue
    name = _guess(data)
    return data.decode(name, "replace"), name


def _likely(data: bytes, declared: str | None) -> list[str]:
    """Charsets to try strictly, in order; ISO-2022-JP is ASCII with escapes, so it is asked before UTF-8."""
    names = ["iso2022_jp"] if b"\x1b$" in data[:_SAMPLE] or b"\x1b$" in data else []
    return [*names, "utf-8", *([declared] if declared else [])]


def _guess(data: bytes) -> str:
    japanese = max((_japanese(data, name), name) for name in ("cp932", "euc_jp"))
    if japanese[0] > 0.5:
        return japanese[1]
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or (best.encoding in _LIKE_WESTERN and _fits(data, "cp1252")):
        return "cp1252"
    return best.encoding


def _fits(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _japanese(data: bytes, name: str) -> float:
    """The share of Japanese among what is not ASCII, less what a wrong charset leaves behind."""
    text = data[:_SAMPLE].decode(name, "replace")
    beyond = [char for char in text if ord(char) > 0x7F]
    if not beyond:
        return 0.0
    body = "".join(beyond)
    return (len(_JAPANESE.findall(body)) - 3 * len(_ODD.findall(body))) / len(beyond)
