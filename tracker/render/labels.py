"""What a report says in its own voice, in English, Japanese or both: one table, and the days and windows in words."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import lru_cache

from tracker.text import count

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

# Facts stand in braces. `{days}` is "1 day" or "2 days" in English; a date is written the way its language does.
TABLE: dict[str, tuple[str, str]] = {
    "title": ("Commitments on {day}", "コミットメント（{day}現在）"),
    "only": ("Only {scope}", "絞り込み: {scope}"),
    "party": ("party {name}", "主体 {name}"),
    "owner": ("owner {name}", "担当 {name}"),
    "tag": ("tag {name}", "タグ {name}"),
    "source": ("source {name}", "出典 {name}"),
    "due_before": ("due before {day}", "期限が{day}より前"),
    "due_after": ("due after {day}", "期限が{day}より後"),
    "public": ("public entries", "公開分"),
    "nobody": ("Several parties", "複数の主体"),
    # The line at the top
    "n_overdue": ("{n} overdue", "期限超過{n}件"),
    "n_overdue_new": ("{n} overdue ({new} new)", "期限超過{n}件（新規{new}件）"),
    "n_due": ("{n} due by {day}", "{day}までに期限{n}件"),
    "n_opening": ("{n} opening", "開始間近{n}件"),
    "n_follow_ups": ("{n} to follow up", "確認予定{n}件"),
    "n_review": ("{n} for review", "要点検{n}件"),
    "nothing": (
        "Nothing is overdue, due by {day}, opening or up for review.",
        "期限超過、{day}までの期限、開始間近、要点検のものはありません。",
    ),
    "unchanged": ("Nothing changed since {day}.", "{day}以降の変更はありません。"),
    # Sections
    "overdue": ("Overdue", "期限超過"),
    "due": ("Due", "期限間近"),
    "opening": ("Opening", "開始間近"),
    "follow_ups": ("Follow-ups", "確認予定"),
    "review": ("For review", "要点検"),
    "changes": ("Changes", "変更"),
    "since": ("since {day}", "{day}以降"),
    "timeline": ("Timeline", "期限の一覧図"),
    # Columns
    "section": ("Section", "区分"),
    "number": ("No.", "番号"),
    "commitment": ("Commitment", "コミットメント"),
    "who_owes": ("Party", "主体"),
    "when": ("Due", "期限"),
    "stands": ("Standing", "状況"),
    "follows": ("Owner", "担当"),
    "day": ("Day", "日付"),
    "what": ("What", "内容"),
    "why": ("Reason", "理由"),
    "sources": ("Source", "出典"),
    "tags": ("Tags", "タグ"),
    "phrase": ("Phrase", "原文の期限"),
    "earliest": ("Earliest", "最早日"),
    "latest": ("Latest", "最終日"),
    # Windows
    "by": ("by {day}", "{day}まで"),
    "until": ("until {day}", "{day}まで継続"),
    "from": ("from {day}", "{day}以降"),
    "begin": ("from {span}", "{span}に開始"),
    "continuing": ("continuing", "継続"),
    "event": ("waits for its event", "行事の日程待ち"),
    "named_event": ("waits for {name}", "{name}の日程待ち"),
    "no_date": ("no date", "期限なし"),
    "arguable": ("arguable", "解釈に幅あり"),
    # Where an item stands
    "late": ("{days} late", "{n}日超過"),
    "start_late": ("should have started {days} ago", "開始予定を{n}日超過"),
    "ended": ("ended, needs a finding", "終了、要判定"),
    "opens": ("opens in {days}", "{n}日後に開始"),
    "opens_today": ("opens today", "本日開始"),
    "due_in": ("due in {days}", "期限まで{n}日"),
    "due_today": ("due today", "本日期限"),
    "holds": ("holds for {days}", "あと{n}日継続"),
    "holds_today": ("holds today", "本日まで継続"),
    "to_start": ("to start within {days}", "開始期限まで{n}日"),
    "to_start_today": ("to start today", "本日が開始期限"),
    "settled_late": ("{status}, {days} late", "{status}（{n}日遅れ）"),
    "settled": ("{status}, {timing}", "{status}（{timing}）"),
    # Statuses and timings
    "open": ("open", "未了"),
    "in_progress": ("in progress", "進行中"),
    "stalled": ("stalled", "停滞"),
    "fulfilled": ("fulfilled", "履行"),
    "partly_fulfilled": ("partly fulfilled", "一部履行"),
    "not_fulfilled": ("not fulfilled", "不履行"),
    "withdrawn": ("withdrawn", "撤回"),
    "superseded": ("superseded", "差し替え"),
    "unverifiable": ("unverifiable", "検証不能"),
    "undated": ("undated", "期限なし"),
    "upcoming": ("upcoming", "先の期限"),
    "early": ("early", "期間前"),
    "on_time": ("on time", "期限内"),
    "after_time": ("late", "期限後"),
    "closed": ("closed", "終結"),
    # Marks and reasons for review
    "mark_new": ("new", "新規"),
    "long_overdue": ("long overdue", "長期超過"),
    "stale": ("stale", "長期記録なし"),
    "event without a date": ("event without a date", "行事の日程未定"),
    "past its last day": ("past its last day", "最終日経過"),
    "review_mark": ("review", "点検日"),
    "soft": ("soft", "努力目標"),
    "moved": ("moved {times}", "期限変更{n}回"),
    # Changes
    "new": ("new", "新規登録"),
    "rescheduled": ("rescheduled", "期限変更"),
    "corrected": ("date corrected", "期限訂正"),
    "reopened": ("reopened", "再開"),
    "retracted": ("retracted", "取消"),
    "restored": ("restored", "復元"),
    "at_once": (
        "{n} items logged at once ({first} to {last}), the first: {summary}",
        "{n}件を一括登録（{first}〜{last}）、先頭: {summary}",
    ),
    # The calendar
    "falls_due": ("Due", "期限"),
    "to_begin": ("To have begun", "開始期限"),
    "takes_place": ("Window", "期間"),
    "follow_up": ("Follow up", "確認"),
    "settled_event": ("Settled", "決着"),
    # The page
    "item": ("Item {n}", "案件{n}"),
    "stated": ("stated {day}", "{day}表明"),
    "today": ("today", "本日"),
    "more": ("{n} more stand in the tables", "ほか{n}件は表にあります"),
    "window": ("window", "期間"),
    "vague": ("window read from vague words", "幅のある表現による期間"),
    "deadline": ("last day", "最終日"),
    "overrun": ("days overdue", "超過日数"),
    "foot": (
        "As recorded by {day}. Due looks {days} ahead; changes since {since}.",
        "{day}までの記録による。期限は{n}日先まで、変更は{since}以降。",
    ),
    "attached": ("The dates are attached as a calendar.", "日程はカレンダーファイルとして添付しています。"),
}


def day_words(day: date, tongue: str = "en") -> str:
    """31 Dec 2025, or 2025年12月31日."""
    if tongue == "ja":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def span_words(first: date, last: date, tongue: str = "en") -> str:
    """Both days, without saying a month or year twice: 21-30 Jun 2025, or 2025年6月21日〜30日."""
    if first == last:
        return day_words(last, tongue)
    same_year, same_month = first.year == last.year, (first.year, first.month) == (last.year, last.month)
    if tongue == "ja":
        end = f"{last.day}日" if same_month else f"{last.month}月{last.day}日" if same_year else day_words(last, "ja")
        return f"{day_words(first, 'ja')}〜{end}"
    if same_month:
        return f"{first.day}-{day_words(last)}"
    start = f"{first.day} {_MONTHS[first.month - 1]}" if same_year else day_words(first)
    return f"{start} - {day_words(last)}"


@lru_cache(1024)
def in_tongue(tongue: str, key: str, **facts: object) -> str:
    """A row of the table in one language with its facts filled in; `n` also gives `{days}` and `{times}`."""
    if isinstance(number := facts.get("n"), int):
        facts |= {"days": count(number, "day"), "times": "once" if number == 1 else f"{number} times"}
    said = {name: day_words(fact, tongue) if isinstance(fact, date) else fact for name, fact in facts.items()}
    return TABLE[key][tongue == "ja"].format(**said)


class Labels(StrEnum):
    """Whose language the report speaks."""

    EN = "en"
    JA = "ja"
    BOTH = "both"

    @property
    def tongues(self) -> tuple[str, ...]:
        """The languages, the leading one first."""
        return ("en", "ja") if self is Labels.BOTH else (str(self),)

    def each(self, say: Callable[[str], str]) -> str:
        """What `say` gives in each language, once where both are the same."""
        if self is not Labels.BOTH:
            return say(str(self))
        return " / ".join(dict.fromkeys(say(tongue) for tongue in self.tongues))

    def say(self, key: str, **facts: object) -> str:
        """A row of the table with its facts."""
        if self is not Labels.BOTH:
            return in_tongue(self, key, **facts)
        return self.each(lambda tongue: in_tongue(tongue, key, **facts))

    def day(self, day: date) -> str:
        """A day in the reader's form."""
        return self.each(lambda tongue: day_words(day, tongue))
