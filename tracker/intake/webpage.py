"""The text of a web page: paragraphs a line each, list items with a dash, menus and hidden parts left out."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from tracker.intake.tables import words
from tracker.patterns import pattern

_BLOCKS = words("""
    p div section article main header h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table tr blockquote pre figure
    figcaption address hr body details summary
""")
_SKIPPED = words("""
    script style noscript template svg math iframe select option button nav footer aside form head textarea rt
    rp canvas object video audio
""")
_VOID = words("""
    area base br col embed hr img input link meta source track wbr
""")
_CJK_BREAK = pattern(
    r"(?<=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef])\s*\n\s*(?=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef])"
)
_SPACE = pattern(r"[ \t\r\n\f\xa0]+")
_META = {
    "og:title": "title",
    "og:site_name": "publisher",
    "og:url": "url",
    "dc.publisher": "publisher",
    **dict.fromkeys(
        ("article:published_time", "date", "dc.date", "dcterms.issued", "dcterms.date", "pubdate"), "published_on"
    ),
}


@dataclass(slots=True)
class _Line:
    text: list[str] = field(default_factory=list)
    linked: int = 0
    item: bool = False
    main: bool = False


class _Page(HTMLParser):
    """Collects lines while it reads; a tag that is never closed is closed by the end of what holds it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[_Line] = [_Line()]
        self.facts: dict[str, object] = {}
        self.title: list[str] = []
        self.open: dict[str, int] = {}
        self.skipping: list[str] = []
        self.in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "html" and said.get("lang"):
            self.facts["lang"] = said["lang"]
        elif tag in ("meta", "link"):
            self._note(tag, said)
        elif tag == "title" and not self.title:
            self.in_title = True
        elif tag == "time" and said.get("datetime"):
            self.facts.setdefault("time", said["datetime"])
        if tag in _VOID:
            if tag in ("br", "hr"):
                self._break()
            return
        if self.skipping:
            if tag == self.skipping[-1]:
                self.skipping.append(tag)
            return
        if (
            tag in _SKIPPED
            or "hidden" in said
            or said.get("aria-hidden") == "true"
            or "display:none" in said.get("style", "").replace(" ", "")
        ):
            self.skipping.append(tag)
            return
        self.open[tag] = self.open.get(tag, 0) + 1
        if tag in _BLOCKS:
            self._break(item=tag == "li")

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self.in_title = False
        if self.skipping:
            if tag == self.skipping[-1]:
                self.skipping.pop()
            return
        if self.open.get(tag):
            self.open[tag] -= 1
        if tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if self.in_title:
            self.title.append(data)
        if self.skipping:
            return
        line = self.lines[-1]
        line.text.append(data)
        line.main = line.main or bool(self.open.get("main") or self.open.get("article"))
        if self.open.get("a"):
            line.linked += len(data.strip())
        if self.open.get("pre") and "\n" in data:
            for piece in "".join(line.text).split("\n"):
                self.lines[-1].text = [piece]
                self._break()

    def _break(self, item: bool = False) -> None:
        if not "".join(self.lines[-1].text).strip():
            self.lines.pop()
        self.lines.append(_Line(item=item))

    def _note(self, tag: str, said: dict[str, str]) -> None:
        if tag == "link" and said.get("rel") == "canonical":
            self.facts.setdefault("url", said.get("href", ""))
        key = _META.get((said.get("property") or said.get("name") or "").lower())
        if key and said.get("content"):
            self.facts.setdefault(key, said["content"])


def read(source: str) -> dict[str, object]:
    """Text and facts of a page; the part marked main or article alone where it holds most of the text."""
    from tracker.intake.readers import iso_day

    page = _Page()
    page.feed(source)
    page.close()
    lines = [(_clean("".join(line.text)), line) for line in page.lines]
    lines = [(text, line) for text, line in lines if text]
    total = sum(len(text) for text, _ in lines)
    main = [(text, line) for text, line in lines if line.main]
    if sum(len(text) for text, _ in main) * 3 > total:
        lines = main
    kept = [("- " if line.item else "") + text for text, line in lines if not _is_menu(text, line)]
    facts = page.facts
    facts["published_on"] = iso_day(str(facts.get("published_on") or facts.pop("time", "") or ""))
    facts.pop("time", None)
    facts.setdefault("title", _clean("".join(page.title)) or None)
    facts["text"] = "\n".join(kept)
    facts["notes"] = [] if kept or len(source) < 500 else ["no text found in this page"]
    return facts


def _clean(text: str) -> str:
    return _SPACE.sub(" ", _CJK_BREAK.sub("", text)).strip()


def _is_menu(text: str, line: _Line) -> bool:
    """Whether a list item is nothing but a link: a menu, a ranking, a list of other pages."""
    return line.item and line.linked >= len(text) * 0.9 and not text.endswith((".", "。"))
