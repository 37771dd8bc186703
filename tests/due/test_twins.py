"""One statement in two languages gives one window."""

import datetime as dt

import pytest

from tracker.due import resolve

STATED = dt.date(2025, 5, 28)

JAPANESE = """by the end of this year = 本年末までに
by the end of 2026 = 2026年末までに
by the end of next year = 来年末までに
by the end of next month = 来月末までに
by the end of this month = 今月末までに
by the end of June 2026 = 2026年6月末までに
by the end of March 2027 = 令和9年3月末までに
by 30 September 2025 = 令和7年9月30日までに
no later than 31 December 2025 = 遅くとも2025年12月31日までに
by 2030 = 2030年までに
by 2035 = 令和17年までに
before July 2026 = 2026年7月より前に
before 1 July 2026 = 令和8年7月1日前に
until 31 March 2026 = 令和8年3月31日まで
until the end of 2026 = 2026年末まで
from 1 April 2026 = 令和8年4月1日から
from April 2026 = 2026年4月より
from next month = 来月から
from 2027 = 2027年から
from the end of June = 6月下旬より
from late June = 6月下旬から
from 2026 onwards = 2026年以降
from June 2026 onwards = 2026年6月以降
after 2026 = 2026年後
in 2027 = 2027年に
in 2027 = 2027年中に
in June 2026 = 2026年6月に
in June = 6月に
in early July = 7月初めに
in mid-July = 7月半ばに
in late July = 7月下旬に
in early 2026 = 2026年初頭に
early next year = 来年初めに
early next year = 来年の早い時期に
in mid-2026 = 2026年半ばに
by mid-2026 = 2026年央までに
by mid-2026 = 2026年半ばまでに
in the first half of 2026 = 2026年前半に
in the first half of 2026 = 2026年上半期に
in the second half of next year = 来年後半に
from the second half of 2026 = 2026年下半期から
in the first half of June 2026 = 2026年6月前半に
in the first quarter of 2026 = 2026年第1四半期に
by the third quarter of 2026 = 2026年第三四半期までに
in the fourth quarter of 2025 = 2025年10～12月期に
this quarter = 今四半期
next quarter = 次の四半期
in spring 2026 = 2026年春に
by summer 2026 = 2026年夏までに
this autumn = 今秋
in winter 2025 = 2025年冬に
next week = 来週
this week = 今週中に
next month = 来月
this year = 本年
next year = 来年
today = 本日
tomorrow = 明日
on Friday = 金曜日に
on 12 June 2026 = 2026年6月12日に
12 June = 6月12日
Friday, 12 June 2026 = 2026年6月12日（金）
from 10 to 12 June 2025 = 本年6月10日から12日まで
10-12 June = 6月10日～12日
between 2025 and 2027 = 2025年から2027年の間に
from June to August 2026 = 2026年6月から8月にかけて
from 2025 to 2027 = 2025～27年
from December 2025 to February 2026 = 令和7年12月から翌年2月まで
within 90 days = 90日以内に
within two weeks = 二週間以内に
within three months = 3か月以内に
within six months = 半年以内に
within one year = 1年以内に
within the next six months = 今後6か月以内に
over the next five years = 今後5年間で
in three months = 3か月後に
in the 2030s = 2030年代に
annually = 毎年
every year = 毎年
every month = 毎月
quarterly = 四半期ごとに
twice a year = 年2回
every June = 毎年6月に
every Monday = 毎週月曜日に
as soon as possible = できるだけ早く
at the earliest opportunity = できるだけ早い機会に
at an appropriate time = 適切な時期に
in the coming months = 今後数か月
in due course = しかるべき時期に
in the near future = 近い将来に
without delay = 遅滞なく
promptly = 速やかに
immediately = 直ちに"""

FISCAL = """by the end of FY2026 = 2026年度末までに
by the end of FY2026 = 令和8年度末までに
in FY2026 = 2026年度に
this fiscal year = 今年度
by the end of this fiscal year = 年度末までに
from next fiscal year = 来年度から
in the first half of FY2026 = 令和8年度上半期に
in the second quarter of FY2026 = 令和8年度第2四半期に"""

EVENTS = """before the summit = サミットの前に
by the next summit = 次期首脳会合までに
after the elections = 選挙後
at the next summit = 次期首脳会合の際に
until its entry into force = 条約の発効まで
within 60 days of its entry into force = 発効から60日以内に
two weeks before the summit = サミットの2週間前に"""

LITHUANIAN = """by the end of this year = iki šių metų pabaigos
by the end of 2026 = iki 2026 m. pabaigos
by the end of next year = iki kitų metų pabaigos
by 2030 = iki 2030 m.
by 30 June 2026 = iki 2026 m. birželio 30 d.
by mid-2026 = iki 2026 m. vidurio
by the end of the month = iki mėnesio pabaigos
from the end of June = nuo birželio pabaigos
from 1 January 2026 = nuo 2026 m. sausio 1 d.
in June 2026 = 2026 m. birželį
in the first quarter of 2026 = 2026 m. I ketvirtį
in the second half of 2026 = 2026 m. II pusmetį
early next year = kitų metų pradžioje
this year = šiemet
next year = kitąmet
next month = kitą mėnesį
next week = kitą savaitę
in spring 2026 = 2026 m. pavasarį
between 2025 and 2027 = 2025–2027 m.
within three months = per tris mėnesius
within 90 days = per 90 dienų
in three months = po trijų mėnesių
tomorrow = rytoj
annually = kasmet
twice a year = du kartus per metus
as soon as possible = kuo greičiau
in the near future = artimiausioje ateityje"""


def pairs(text: str) -> list[tuple[str, str]]:
    return [(english, other) for english, _, other in (line.partition(" = ") for line in text.splitlines())]


def window(phrase: str, lang: str, issuer: str | None = None) -> tuple[str, dt.date | None, dt.date | None, str | None]:
    due = resolve(phrase, STATED, lang, issuer)
    return (due.kind, due.earliest, due.latest, due.recurrence)


def test_the_tables_are_as_long_as_they_should_be() -> None:
    assert len(pairs(JAPANESE + "\n" + FISCAL)) >= 80
    assert len(pairs(LITHUANIAN)) >= 20


@pytest.mark.parametrize(("english", "japanese"), pairs(JAPANESE))
def test_english_and_japanese_agree(english: str, japanese: str) -> None:
    assert window(english, "en") == window(japanese, "ja")


@pytest.mark.parametrize(("english", "japanese"), pairs(FISCAL))
def test_the_japanese_fiscal_year_is_the_same_in_both(english: str, japanese: str) -> None:
    assert window(english, "en", "JP") == window(japanese, "ja")


@pytest.mark.parametrize(("english", "lithuanian"), pairs(LITHUANIAN))
def test_english_and_lithuanian_agree(english: str, lithuanian: str) -> None:
    assert window(english, "en") == window(lithuanian, "lt")


@pytest.mark.parametrize(("english", "japanese"), pairs(EVENTS))
def test_both_hang_on_an_event_in_the_same_way(english: str, japanese: str) -> None:
    one, other = resolve(english, STATED, "en"), resolve(japanese, STATED, "ja")
    assert (one.kind, one.event_term) == (other.kind, other.event_term)
    assert one.event
    assert other.event
