"""Lists and tables as data: headers that undertake, headings before items, pledge lines, columns of measures."""

from tracker.patterns import pattern

LIST_AHEAD = pattern(r"(?i)\bthe following\b|\bas follows\b|\bbelow\b|以下の|次の(?:事項|とおり|通り|点)|下記")
MEASURES = r"(?:commitments?|pledges|actions?|deliverables|next steps|measures|initiatives|steps|undertakings|outcomes|announcements|contributions|highlights|elements|decisions)"
HEADER = pattern(
    rf"(?i)\b(?:will|shall|to|commit(?:s|ted)?|commitments|pledges|actions|deliverables|next steps|agreed|decided)\s*:$"
    rf"|\b(?:announc\w+|unveil\w*|agree\w*|adopt\w*|launch\w*|pledg\w*|decid\w*|commit\w*|set out|take|takes|taking|undertak\w+)\b[^.:]{{0,60}}\b{MEASURES}\b[^.:]{{0,60}}:$"
    rf"|^(?:[a-z-]+ ){{0,4}}{MEASURES}(?: (?:made|agreed|for|by|of|to)\b.{{0,40}})?(?: (?:include|are|comprise|cover)s?)?:?$|"
    r"(?:以下|次|下記)の[^、。]{1,14}を(?:表明|発表|決定|合意|約束|実施|行う|講じ|進め|確認|申し合わせ|共有)[^。]{0,12}。?$|(?:以下|次|下記)の[^、。]{1,14}(?:で|に)(?:一致|合意)[^。]{0,8}。?$|"
    r"(?:約束|取組み?|取り組み|実施|行う|予定|合意|決定|コミット|公約|措置|事項|方針|対応|施策)[^。]{0,12}[:：]?$"
)
# Headings under which a fact sheet promises nothing.
BACKGROUND = pattern(
    r"(?i)(?:quick |key |fast )?facts\b|background|context|quot(?:e|ation)s?\b|notes?\b|related|associated|contacts?\b|about\b|annex|statistics|"
    r"(?:results|progress|achievements?|work) (?:so far|to date)|achievements?\b|what (?:has|have|we have|was) |参考|背景|経緯|概況|これまでの"
)
# Items that end in こと, and the line after the list that says what was done with them.
OF_A_LIST = pattern(r"こと(?:や|(?:、)?(?:それに|また|及び|さらに))?[。、；]?$")
# The last item of a running list, where it says itself what was done with all of it.
ENDS_LIST = pattern(
    r"(?:こと(?:で|に|を|について)[^。]{0,8}(?:一致|合意|確認|申し合わせ|決定)|(?:覚書|文書|協定|宣言)に署名)し[^。]{0,4}。?$"
)
CLOSES = pattern(r"(?:で|に|を|について)(?:、)?(?:一致|合意|確認|申し合わせ|決定|コミット|表明|決め)")
# A header that only names who: "The Ministers:", "Both sides also:".
WHO = pattern(
    r"(?:(?:On|In|With|Regarding|Concerning|As|For) [^,:]{2,70}, )?(?P<who>(?:[Tt]he |[Bb]oth |[Aa]ll |Our )?(?:[A-Za-z][\w’'.-]* ?){1,6}(?: also| further)?)\s?:"
)
# A header that says nothing without its items: "Japan will:", "pledged the following:", 以下の事項を.
OPEN_HEADER = pattern(
    rf"(?i)\b(?:to|will|shall|by|that|includ\w+|following\b[^:]{{0,40}}|{MEASURES})\s*:$|(?:以下|次|下記)(?:に掲げる|の)[^、。]{{0,12}}(?:を|に)|[:：]$(?<![a-z]:)"
)
# An item with a finite verb, or a reference, is no name of a measure.
SAYS = pattern(
    r"(?i)\b(?:is|are|was|were|has|have|had|will|can|may|must|should|see|note|includes?|comprises?|consists?|remains?|signed|attended|took|met|held)\b|https?:|(?:です|ます|した|である)[。）)]?$"
)
# What others are asked to do, or what was only looked at.
ASKED = pattern(
    r"(?i)\b(?:call\w*|urg\w+|invit\w+|encourag\w+|request\w*|ask\w*|recommend\w*|should|welcom\w+|not\w+|discuss\w+|review\w*|consider\w*|recall\w*|complet\w+|achiev\w+)\b|要請|求め|歓迎|検討した"
)
# A Japanese line that ends in a finite verb is a sentence, with or without its full stop.
FINITE_JA = pattern(r"(?:ます|ました|です|でした|ません|である|ている|(?<=[一-龠ァ-ヶ])(?:する|した))[」』）)]{0,2}$")
# An English one that is more than a title; "Chile: plant 5 million trees by 2030".
FINITE_EN = pattern(
    r"[a-z] (?:will|shall|(?:has |have )?(?:agreed|decided|pledged|committed|undertaken|promised)|intends?|plans|pledges|commits) (?:to )?[a-z]+ .{8}"
)
PLEDGE_LINE = pattern(
    r"(?:(?:the|and|of|[A-Z][\w.&’'-]*),? ?){1,5}(?::|(?<= )[–—]) (?:(?:to |will |shall )?[a-z]{3,}|(?:[A-Z]{2,3}\$? ?|[$€£¥])\d)(?: ?\S+){2,}"
)
# A heading whose items are undertakings.
AHEAD = pattern(
    r"(?i)(?:(?:our|key|joint|new|main|agreed|further|specific|concrete|future|planned|priority|summary of|list of) ){0,2}(?:commitments?|pledges|deliverables|next steps|"
    r"action points|actions(?: agreed)?|decisions(?: taken)?|what (?:we|they) will do|measures|action items|undertakings|outcomes)(?: (?:made|agreed|for|by|of|to)\b.{0,40})?"
    r"|(?:今後の|主な|当面の|具体的な|重点)?(?:取組み?|取り組み|対応|予定|方針|約束|合意事項|決定事項|行動計画|施策|スケジュール|実施事項)(?:について|内容|として)?"
)
# A deed with its day: "Start of construction: March 2027 (planned)", 着工：2026年11月（予定）.
BOOKED = pattern(
    r"(?:[・●○◆-] ?)?(?P<what>[^、。：:\d]{2,20})[:：] ?(?P<when>[^、。]{0,6}\d{1,4}年[^、。（(]{0,12}?)[（(]?(?:予定|見込み?)[）)]?(?:です)?。?"
    r"|(?P<said>(?i:start|completion|opening|launch|delivery|commissioning|publication|signing|end|first|next|entry)\b[^.:]{0,40}): (?P<planned>[^.:(]{0,40}\b(?:19|20)\d\d\b[^.:(]{0,12}?) ?\((?:planned|expected|scheduled|foreseen|tbc|tentative)\)\.?"
    r"|(?P<until>(?i:deadline|due date|target date)\b[^.:]{0,60}): (?P<day>[^.:]{0,30}\d[^.:]{0,12})\.?"
)
# Columns of a table of measures.
DEED_COLUMN = pattern(
    r"(?i)\b(?:actions?|measures?|commitments?|deliverables?|tasks?|activit(?:y|ies)|pledges?|steps?|what|outputs?|milestones?|initiatives?)\b|取組|取り組み|施策|項目|内容|事項|行動|措置|事業"
)
WHEN_COLUMN = pattern(
    r"(?i)\b(?:deadlines?|due|by when|dates?|timelines?|timeframe|time frame|when|timing|target date|completion|year)\b|期限|時期|年度|スケジュール|予定|目標年"
)
WHO_COLUMN = pattern(
    r"(?i)\b(?:leads?|owners?|responsible|party|parties|country|agency|ministry|who|organi[sz]ation|department|by whom|body)\b|担当|主体|所管|実施機関|部局|省庁"
)
DATED_CELL = pattern(
    r"\d|(?i:january|february|march|april|may|june|july|august|september|october|november|december)|年末|年内|年度内"
)
# "This includes:" after what was announced.
INCLUDES = pattern(r"(?i)^(?:this|these|it|they|the [a-z]+)\b[^.:]{0,40}\binclud\w+:$")
