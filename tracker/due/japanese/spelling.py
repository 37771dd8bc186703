"""Japanese: the one spelling into which a phrase is brought before it is read."""

from __future__ import annotations

import re

_FIGURES = {figure: n for n, figure in enumerate("〇一二三四五六七八九")} | {"零": 0}
_POWERS = {"十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30}
_KANJI = "[〇零一二三四五六七八九十百千廿卅]"
_COUNTED = (
    "年|月|日|週|か月|ヶ|ヵ|ケ月|カ月|箇月|世紀|回|度|四半|§|半|時|分|"
    "営業日|開庁日|平日|曜|~|-|、|・|ないし|から|または|金曜|月曜"
)
_NUMBER = re.compile(f"(?<=第){_KANJI}{{1,12}}|{_KANJI}{{1,12}}(?={_COUNTED})|(?<=[年月日]){_KANJI}{{1,12}}$")
_ERA = "令和|平成|昭和|[RrHhSs]"
# What follows a number of years that is a length of time and not a date.
_LENGTH = "(?!間|以内|内|後|程度|以上|ごと|毎|半|目|を|の間|の期間|で|ほど|経過|[0-9]{1,2}か月|代)"
_RANGE = "から|より|~|-|ないし"
# Each with characters of which a text must hold one, or the change is not even tried.
_SPELLINGS = [
    (frozenset(needed), re.compile(pattern), change)
    for needed, pattern, change in (
        (" ", "(?<![0-9A-Za-z]) | (?![0-9A-Za-z])", ""),
        ("迄", "迄", "まで"),
        ("目メ", "目処|目途|メド", "めど"),
        ("じ", "(?<=[年月週日])じゅう", "中"),
        ("さ", "さ来(?=[年週月])", "再来"),
        ("杯", "一杯", "いっぱい"),
        ('"', '"', ""),
        ("又或あ", "又は|或いは|あるいは", "または"),
        ("乃", "乃至", "ないし"),
        ("然", "然る(?=べ)", "しかる"),
        ("ひ一", "ひと月|一ヵ月|ひとつき", "1か月"),
        ("ふ", "ふた月", "2か月"),
        ("ー─━→", r"(?<=[0-9年月日度期旬末曜)])[ー─━→]", "~"),
        ("半", "[四4]半(?=期|世紀)", "§"),
        ("○", "○(?=[〇○一二三四五六七八九年])|(?<=[〇一二三四五六七八九])○", "〇"),
    )
]
_MONTHS = "(?=以内|を超えない|を経過|の範囲内|を下らない)"
_FORMS = [
    (frozenset(needed), re.compile(pattern), change)
    for needed, pattern, change in (
        ("§", "(?<=[0-9])・?§", "四半"),
        ("§", "§", "四半"),
        ("ヶヵケカ箇個", "(?<=[0-9数何])[ヶヵケカ箇個]月", "か月"),
        ("ヶヵケカ箇か", "(?<=[0-9数何])[ヶヵケカ箇か]年間?", "年間"),
        ("元", "元年", "1年"),
        ("、・,", "(?<![0-9月年])([0-9]{1,2})[、・,]([0-9]{1,2})月(?!間)", r"\1月、\2月"),
        # In statutes a number of months is written 六月.
        ("以を範", f"(?<![年度の0-9])([0-9]{{1,2}})月{_MONTHS}", r"\1か月"),
        ("以を範", f"(?<![0-9和成治正])([0-9]{{1,2}}年)([0-9]{{1,2}})月{_MONTHS}", r"\1\2か月"),
        ("(", r"\(([月火水木金土日])(?:曜日?)?(?:[・、,/]?(?:祝日?|休日?))?\)", r"\1曜日"),
        # One unit, era or century for both ends of a range: 4~6月, 令和7~9年度, 2025~27年.
        (
            "らり~-し",
            rf"(?<![0-9/.~-])([0-9]{{1,2}})({_RANGE})([0-9]{{1,2}})(月|日)"
            "(?!間|以内|内|後|程度|以上|ほど|目|中|前|半|ごと)",
            r"\1\4\2\3\4",
        ),
        (
            "らり~-し",
            rf"((?:{_ERA})[0-9]{{1,2}}|[0-9]{{4}})({_RANGE})((?:{_ERA})?[0-9]{{1,4}})(年度?){_LENGTH}",
            r"\1\4\2\3\4",
        ),
        ("らり~-し", rf"({_ERA})([0-9]{{1,2}}年.{{0,20}}?)({_RANGE})(?=[0-9]{{1,2}}年{_LENGTH})", r"\1\2\3\1"),
        (
            "らり~-し",
            rf"((?<![0-9])[0-9]{{2}})([0-9]{{2}}年.{{0,20}}?)({_RANGE})(?=[0-9]{{2}}年{_LENGTH})",
            r"\1\2\3\1",
        ),
        ("旬", "(?<=月[上中])[~・-]?(?=[中下]旬)", "旬~"),
    )
]


def _figures(match: re.Match[str]) -> str:
    """Figures for a kanji number, written by place (二〇二六) or by power (二十六)."""
    text = match.group()
    if not any(char in _POWERS for char in text):
        return "".join(str(_FIGURES[char]) for char in text)
    total, figure = 0, 0
    for char in text:
        if char in _FIGURES:
            figure = figure * 10 + _FIGURES[char]
        elif char in "廿卅":
            total, figure = total + _POWERS[char], 0
        else:
            total, figure = total + (figure or 1) * _POWERS[char], 0
    return str(total + figure)


def prepare(text: str) -> str:
    """No spaces, figures for kanji numbers that count, one spelling of か月, and no unit left out of a range."""
    text = _changed(text, _SPELLINGS)
    return _changed(_NUMBER.sub(_figures, text), _FORMS)


def _changed(text: str, changes: list[tuple[frozenset[str], re.Pattern[str], str]]) -> str:
    for needed, pattern, change in changes:
        if not needed.isdisjoint(text):
            text = pattern.sub(change, text)
    return text
