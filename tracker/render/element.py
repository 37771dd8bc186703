"""HTML put together from elements: text is escaped where it enters, so that a page can hold no markup but ours."""

from collections.abc import Callable
from html import escape

from tracker.render.labels import Labels
from tracker.text import visible

EMPTY = ("meta", "rect", "path", "line")


class Html(str):
    """Markup that was made here."""

    __slots__ = ()


def text(said: str) -> Html:
    """A person's text, visible and escaped."""
    return Html(escape(visible(said)))


def tag(element: str, /, *children: str | None, **attributes: str | None) -> Html:
    """An element; plain text in it is escaped, what is None left out. `class_` and `data_label` are so spelt."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(visible(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if element in EMPTY:
        return Html(f"<{element}{said}{'' if element == 'meta' else '/'}>")
    return Html(f"<{element}{said}>{joined(*children)}</{element}>")


def joined(*children: str | None) -> Html:
    """The children one after another, plain text escaped."""
    return Html("".join(child if isinstance(child, Html) else text(child) for child in children if child is not None))


def voiced(labels: Labels, say: Callable[[Labels], str]) -> Html:
    """What the report itself says: in both languages one below the other, each marked."""
    said = dict.fromkeys(say(Labels(tongue)) for tongue in labels.tongues)
    if len(said) == 1:
        return joined(*said)
    first, second = (
        tag("span", words, class_="tongue", lang=lang) for words, lang in zip(said, labels.tongues, strict=True)
    )
    return joined(first, " ", second)


def language(said: str, labels: Labels) -> str | None:
    """The `lang` of a text whose letters tell that it is not in the page's language; None where it may be."""
    japanese = any("\u3040" <= char <= "\u30ff" or "\u4e00" <= char <= "\u9fff" for char in said)
    if japanese:
        return None if labels is Labels.JA else "ja"
    return "en" if labels is Labels.JA and said.isascii() and any(map(str.isalpha, said)) else None
