"""A due phrase in its sentence: a part that was found is widened to the whole, or refused with what it hangs on."""

import datetime as dt

import pytest

from tracker.due.reach import reach

STATED = dt.date(2026, 6, 17)


def whole(sentence: str) -> str | None:
    """The phrase around what stands in braces."""
    start, end = sentence.index("{"), sentence.index("}") - 1
    text = sentence.replace("{", "").replace("}", "")
    span = reach(text, start, end, STATED, "en" if text.isascii() else "ja", "JP")
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("They will end the practice {by the year} 2030.", "by the year 2030"),
        ("The team will return {no later than the week} of 6 July.", "no later than the week of 6 July"),
        ("A plan shall be sent not later than the first Monday {in February} of each year to both houses.",
         "not later than the first Monday in February of each year"),
        ("The board takes stock midway {through 2027}.", "midway through 2027"),
        ("The inquiry will report not {before the autumn}.", "not before the autumn"),
        ("Each donor reports by the tenth of {the following month}.", "by the tenth of the following month"),
        ("It shall report {by 1 July 2028} and every three years thereafter.",
         "by 1 July 2028 and every three years thereafter"),
        ("The group meets annually, {beginning in 2027}, in turn.", "annually, beginning in 2027"),
        ("The goods arrive {within 18 months} after contract award.", "within 18 months after contract award"),
        ("Each side notifies the other {not later than ninety days} following its ratification of the treaty.",
         "not later than ninety days following its ratification of the treaty"),
        ("They will train 2,000 officers {in 2027} and 3,000 more later.", "in 2027"),
        ("The plant opens {in 2029} at the request of the region.", "in 2029"),
        ("The envoy will travel {next week} to Oslo.", "next week"),
        ("Costs go up each year {until 2032}.", "each year until 2032"),
        ("They report at six-{monthly} intervals.", "at six-monthly"),
        ("The mayor plans to visit Lima in the second half {this year}.", "in the second half this year"),
        ("It ends {by 30 June 2027} or, failing that, by 30 September 2027.",
         "by 30 June 2027 or, failing that, by 30 September 2027"),
        ("He will go there after the elections {in November}.", "after the elections in November"),
        ("After talks they will open the port {in November}.", "in November"),
        ("We work {this year} from a new site.", "this year"),
        ("報告書は毎年{8月末までに}提出する。", "毎年8月末までに"),
        ("報告書は事業年度終了後{3か月以内に}提出する。", "事業年度終了後3か月以内に"),
        ("{来週}前半に協議を行う。", "来週前半に"),
        ("法案は{来年}の通常国会に提出する。", "来年の通常国会に"),
        ("{9月末}日をもって閉鎖する。", "9月末日をもって"),
        ("申請は{年度末}の2か月前までに行う。", "年度末の2か月前までに"),
        ("{来年}から支援を始める。", "来年から"),
        ("{来月中旬に}日本を訪れる。", "来月中旬に"),
    ],
)  # fmt: skip
def test_a_part_is_widened_to_the_whole_phrase(sentence: str, phrase: str) -> None:
    assert whole(sentence) == phrase


@pytest.mark.parametrize(
    "sentence",
    [
        "The widget shall be fitted {within 30 days} of the blue moon and no later.",
        "The loan is repaid {within two years} from the great conjunction.",
        "They will close it {by 2033} at the earliest.",
        "It ends {by 30 June 2027} or by the day of the next full moon.",
        "会合は2～{3年に一度}開く。",
        "{来年}の今頃までに完成させる。",
        "{来年5月}の連休明けに開く。",
        "月の満ち欠けから{30日以内に}届け出る。",
    ],
)
def test_a_length_of_time_that_hangs_on_something_unread_is_refused(sentence: str) -> None:
    assert whole(sentence) is None


def test_a_phrase_without_a_stated_day_is_widened_too() -> None:
    text = "They will end it by the year 2030."
    assert reach(text, 17, 28, None, "en") == (17, 33)
