"""Japanese: what comes round. A row that stands earlier wins."""

from __future__ import annotations

from tracker.due import markers, recurrence
from tracker.due.grammar import Row
from tracker.due.japanese import rounds

_EACH = "comes round, the window is the current or coming one"

RETURNING = [
    Row(
        "毎年",
        "(毎年|毎年(少なくとも|最低)?1回|毎年1度|年次で|1年に1回|1年に1度|各年|年ごとに|年毎に|毎年恒例で|年々)(、|に|で)?",
        markers.recurring("FREQ=YEARLY", "year"),
        "毎年 | 2025-05-28 | recurring 2025-01-01 2025-12-31",
        _EACH,
    ),
    Row(
        "毎年度",
        "(毎年度(1回|1度)?|各年度|毎会計年度|年度ごとに?|年度毎に?|各会計年度|毎事業年度)(に|において)?",
        rounds.each_fiscal_year,
        "毎年度 | 2025-05-28 | recurring 2025-04-01 2026-03-31",
        _EACH,
    ),
    Row(
        "年2回",
        "(1)?(年|年間)(に|あたり|に計)?{number}(回|度)(の頻度で|のペースで|の割合で|ずつ|、|に|の)?",
        lambda c, number: recurrence.times_a(c, number, "year"),
        "年2回 | 2025-05-28 | recurring 2025-01-01 2025-06-30",
        "so often a year in even steps, the window is the current step",
    ),
    Row(
        "月1回",
        "(1か月|月|月間|ひと月)(に|あたり)?1(回|度)(の頻度で|のペースで|の割合で|ずつ|、|の)?",
        markers.recurring("FREQ=MONTHLY", "month"),
        "月1回 | 2025-05-28 | recurring 2025-05-01 2025-05-31",
        _EACH,
    ),
    Row(
        "週1回",
        "(1週間|週)(に|あたり)?1(回|度)(の頻度で|のペースで|の割合で|ずつ|、|の)?",
        markers.recurring("FREQ=WEEKLY", "week"),
        "週1回 | 2025-05-28 | recurring 2025-05-26 2025-06-01",
        _EACH,
    ),
    Row(
        "程度・以上",
        "(少なくとも|最低でも|最低|原則として|原則|概ね|おおむね|およそ|約){again:due}(程度|以上|ほど)?",
        rounds.roughly_again,
        "少なくとも年1回 | 2025-05-28 | recurring 2025-01-01 2025-12-31",
    ),
    Row(
        "程度",
        "{again:due}((程度|以上|ほど)(の頻度で|のペースで|、|の)?|(程度)?を(目安|めど|基本|原則)(に|とし|として))",
        rounds.roughly_again,
        "年1回程度 | 2025-05-28 | recurring 2025-01-01 2025-12-31",
    ),
    Row(
        "ごとに",
        "{span}(ごとに|ごと|毎に|毎|に1回|に1度|につき1回|に1回の頻度で|に1回のペースで|間隔で|周期で|ずつ)(、|の)?",
        rounds.every_span,
        "2年ごとに | 2025-05-28 | recurring 2025-01-01 2026-12-31",
        _EACH,
    ),
    Row(
        "隔年",
        "(隔年|隔年で|隔年に|隔年ごとに|1年おきに|1年おき)",
        lambda c: recurrence.every(c, "year", 2),
        "隔年で | 2025-05-28 | recurring 2025-01-01 2026-12-31",
        _EACH,
    ),
    Row(
        "半期ごと",
        "(毎半期|半期|半年|各半期)(ごとに|ごと|毎に|毎|に1回|に1度|に|で)",
        lambda c: recurrence.every(c, "half", 1),
        "半期ごとに | 2025-05-28 | recurring 2025-01-01 2025-06-30",
        _EACH,
    ),
    Row(
        "四半期ごと",
        "((毎|各)四半期|四半期(ごと|毎|に1回|に1度|単位))(に|で)?",
        lambda c: recurrence.every(c, "quarter", 1),
        "四半期ごとに | 2025-05-28 | recurring 2025-04-01 2025-06-30",
        _EACH,
    ),
    Row(
        "毎月",
        "(毎月|月次で|月ごとに?|月毎に?|各月|月例で|毎月1回|毎月1度)(に)?",
        markers.recurring("FREQ=MONTHLY", "month"),
        "毎月 | 2025-05-28 | recurring 2025-05-01 2025-05-31",
        _EACH,
    ),
    Row(
        "隔月",
        "(隔月|隔月で|隔月に|隔月ごとに)",
        lambda c: recurrence.every(c, "month", 2),
        "隔月で | 2025-05-28 | recurring 2025-05-01 2025-06-30",
        _EACH,
    ),
    Row(
        "毎週",
        "(毎週|週次で|週ごとに?|週毎に?|毎週1回|毎週1度)",
        markers.recurring("FREQ=WEEKLY", "week"),
        "毎週 | 2025-05-28 | recurring 2025-05-26 2025-06-01",
        _EACH,
    ),
    Row(
        "隔週",
        "(隔週|隔週で|隔週に|隔週ごとに)",
        lambda c: recurrence.every(c, "week", 2),
        "隔週で | 2025-05-28 | recurring 2025-05-26 2025-06-08",
        _EACH,
    ),
    Row(
        "毎日",
        "(毎日|日々|毎朝|毎晩|日次で|毎日1回|1日1回|1日に1回|日ごとに)",
        markers.recurring("FREQ=DAILY", "day"),
        "毎日 | 2025-05-28 | recurring 2025-05-28 2025-05-28",
        _EACH,
    ),
    Row(
        "毎週の曜日",
        "毎週の?{weekday}(に|の)?",
        markers.every_weekday,
        "毎週金曜日 | 2025-05-28 | recurring 2025-05-30 2025-05-30",
        _EACH,
    ),
    Row(
        "毎月第N曜日",
        "毎月の?第?{nth}{weekday}(に|の)?",
        lambda c, nth, weekday: recurrence.each_nth_weekday(c, nth, weekday),
        "毎月第1月曜日 | 2025-05-28 | recurring 2025-06-02 2025-06-02",
        _EACH,
    ),
    Row(
        "毎年…までに",
        "(毎年度|毎年|各年度|各年)の?{part:loose}(までに|まで|を期限に|をめどに)",
        rounds.by_each_year,
        "毎年6月末までに | 2025-05-28 | recurring 2025-01-01 2025-06-30",
        _EACH,
    ),
    Row(
        "毎年…に",
        "(毎年度|毎年|各年度|各年|例年)の?{period:loose}(に|中に|頃に|ごろに|頃|ごろ|から|より|中)?",
        rounds.each_year,
        "毎年7月1日 | 2025-05-28 | recurring 2025-07-01 2025-07-01",
        _EACH,
    ),
    Row(
        "以降毎年",
        "{period}(以降|以後|から|より)(は)?(、)?{again:due}",
        lambda c, period, again: recurrence.beginning(c, again, period),
        "令和9年以降、毎年 | 2025-05-28 | recurring 2027-01-01 2027-12-31",
        "comes round, and the window is the first occurrence",
    ),
    Row(
        "まで毎年",
        "{period}(までの間|まで|までは)(、)?{again:due}",
        lambda c, period, again: recurrence.ending(c, again, period),
        "2030年まで毎年 | 2025-05-28 | recurring 2025-01-01 2025-12-31",
        _EACH,
    ),
    Row(
        "毎年度終了後…以内に",
        "(毎年度|毎会計年度|各年度|各会計年度)の?(終了|終了の日)(後|の後|から){span}(以内に|以内|内に|までに)",
        rounds.after_each_fiscal_year,
        "毎年度終了後30日以内に | 2025-05-28 | recurring 2026-04-01 2026-04-30",
        _EACH,
    ),
    Row(
        "毎年度末",
        "(毎|各)(会計)?年度(末|の末|の終わり)(までに|まで|に)?",
        rounds.end_of_each_fiscal_year,
        "毎年度末に | 2025-05-28 | recurring 2025-04-01 2026-03-31",
        _EACH,
    ),
    Row(
        "毎年末",
        "(毎|各){unit}(末日|末|の末日|の末|の終わり|月末|の月末)(までに|まで|に)?",
        lambda c, unit: recurrence.end_of_each(c, unit),
        "毎月末に | 2025-05-28 | recurring 2025-05-01 2025-05-31",
        _EACH,
    ),
    Row(
        "毎月…までに",
        "(毎月|各月)の?{period:loose}(までに|まで)",
        rounds.by_each_month,
        "毎月10日までに | 2025-05-28 | recurring 2025-06-01 2025-06-10",
        _EACH,
    ),
    Row(
        "毎月…に",
        "(毎月|各月)の?{period:loose}(に|頃に|ごろに|頃|ごろ)?",
        rounds.each_month,
        "毎月10日 | 2025-05-28 | recurring 2025-06-10 2025-06-10",
        _EACH,
    ),
]
