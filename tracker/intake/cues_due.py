"""What due phrases look like in English and Japanese: patterns as data, read by `phrases`."""

from tracker.intake.cues_dates import MONTH
from tracker.intake.tables import words
from tracker.patterns import pattern

_MONTH = rf"(?:{MONTH}|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)"
_WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_YEAR = r"(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?(?![\d%,.]\d)(?!\s(?:Agenda|Strategy|Summit|Plan|Declaration|Framework))"
_FISCAL = r"(?:(?:Japanese |Japan's |U\.S\. )?(?:fiscal year|FY|JFY|financial year)[ ’']?\d{2,4}(?:[-–/]\d{2,4})?)"
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty|forty|sixty|ninety|several|few|a few)"
_UNIT = r"(?:calendar |working |business |fiscal |consecutive )?(?:day|week|month|quarter|year|decade)s?"
_DAYS = r"\d{1,2}(?:st|nd|rd|th)?(?:(?: ?[-–] ?| and | to | & )\d{1,2}(?:st|nd|rd|th)?)?"
_DATE = rf"(?:{_WEEKDAY},? )?(?:{_MONTH} {_DAYS}|{_DAYS}(?: of)? {_MONTH})(?:,? {_YEAR})?(?!\d)"
_PART = r"(?:end|beginning|start|middle|close|turn|first half|second half|latter half|(?:first|second|third|fourth|last|final) (?:quarter|week)|last quarter)"
_NEXT = r"(?:this|next|the (?:current|coming|following|present|upcoming|same)|the next|coming|current)"
_POINT = (
    rf"(?:{_DATE}|{_MONTH},? (?:of )?(?:{_YEAR}|(?:this|next) year)|Q[1-4] {_YEAR}|{_YEAR} Q[1-4]|H[12] {_YEAR}|{_FISCAL}|{_SEASON}(?: of)? {_YEAR}|"
    rf"{_NEXT} (?:fiscal |calendar |academic |financial )?(?:year|month|week|quarter|decade|half[- ]year|{_SEASON}|{_MONTH}|{_WEEKDAY})(?! (?:plan|budget|programme|program)\b)|"
    rf"the (?:early |mid[- ]?|late )?(?:20)\d0s|{_MONTH}|{_YEAR}|{_WEEKDAY}|year[- ]end|the year[- ]end|(?:the )?(?:year|month|week)['’]s end|mid[- ]?{_YEAR}|midyear|mid-year|mid-?summer|Easter|Christmas|Ramadan|Thanksgiving|(?:the )?(?:spring|summer|autumn|winter|fall)(?: of {_YEAR})?(?! (?:recess|semester|break|holidays?|session|vacation|term|budget|statement|meetings?|conference|school)\b))"
)  # fmt: skip
# No part of a pattern stands in it more often than it must: compiling takes as long as reading a document.
_WHEN = (
    rf"(?:(?:(?:the )?(?:very )?{_PART} of |(?:the )?(?:early|mid|late)[- ]?)?{_POINT}|"
    rf"(?:the )?(?:very )?{_PART} of the (?:year|month|week|quarter|decade|fiscal year|century))"
)
_SPAN = (
    rf"a period of {_NUMBER} {_UNIT}|another {_NUMBER} {_UNIT}|{_NUMBER} more {_UNIT}|(?:the )?(?:next|coming|following|first|upcoming|subsequent)?\s?{_NUMBER} {_UNIT}(?: (?:period|of (?:the date of )?[a-z ]{{3,30}}))?|"
    rf"the (?:next|coming|following) (?:{_UNIT})|(?:the )?coming (?:days|weeks|months|years)|a (?:year|month|week|decade)|{_NUMBER}-(?:year|month|week|day)(?: period)?|"
    r"(?:the|this) (?:year|month|week)"
)
_LEAD_DEADLINE = (
    r"(?:(?:by|before|until|till|through|no later than|not later than|at the latest by|prior to|ahead of|as early as|as soon as|"
    r"starting(?: from| in| on)?|beginning(?: from| in| on)?|as of|effective(?: from)?|with effect from|from|up to|on or before|within)\s)"
)
_LEAD_PERIOD = r"(?:(?:(?:in|during|over|within) the course of|in|during|on|over|at|throughout|for|around|about|sometime in|later in|early in|late in|as from|between|across)\s)"
_EVENTS = (
    r"(?:by|before|at|ahead of|in time for) COP ?\d{1,2}|(?:before|ahead of|prior to|by|at|in time for|by the time of|on the (?:margins|sidelines|occasion) of) (?:the|its|their|our) (?:next |upcoming |forthcoming |coming |annual )?"
    r"(?:(?:[A-Z0-9][\w-]*|spring|summer|autumn|winter|spending|budget)\s){0,4}(?:recess|holidays|break|review|meetings|[Ss]ummits?|meeting|Meeting|conference|Conference|session|Session|General Assembly|ministerial|Ministerial|election|elections|COP ?\d{0,2})"
    rf"(?: in (?!{MONTH}|the\b|last\b|this\b|next\b)(?:New |San |Abu |Kuala |Buenos |Port )?[A-Z][a-z]+)?"
)
_VAGUE = (
    r"in due course|in due time|as soon as (?:possible|practicable|feasible)|at (?:an|the) (?:early|earliest)(?: [a-z]{5,12}| mutually convenient)? (?:date|opportunity|time|convenience|stage)|"
    r"in the (?:near|foreseeable) future|at the earliest|without (?:undue )?delay|in the coming (?:days|weeks|months|years)|over the coming (?:days|weeks|months|years)|"
    r"in the (?:months|weeks|years) (?:ahead|to come)|at a mutually convenient (?:time|date)|in the (?:short|medium|long)(?:er)?[- ]term|as a matter of urgency|"
    r"in a timely manner|at an appropriate time|in (?:the )?near term|within (?:days|weeks|months)|promptly|shortly|(?<!as )soon(?! as)"
)
_RECURRING = (
    r"(?:(?:once|twice|(?:two|three|four|five|six|several|\d{1,2}) times) (?:a|per|each|every) (?:year|month|week|quarter)|every (?:year|month|week|quarter|spring|summer|autumn|fall|winter|two years|other year|six months|"
    rf"{_NUMBER} {_UNIT}|{_MONTH})|each (?:year|month|week|quarter|spring|summer|autumn|fall|winter)|annually|semi-?annually|biannually|biennially|quarterly|monthly|weekly|on an annual basis|on a (?:quarterly|monthly|yearly|weekly|regular|biannual) basis|per (?:year|annum))"
)
_BARE = rf"(?:(?:early )?in the new year|{_NEXT} (?:fiscal |calendar |academic |financial )?(?:year|month|week|quarter|{_SEASON}|{_MONTH}|{_WEEKDAY})|later (?:this|next|in the) (?:year|month|week|{_SEASON})|tomorrow|early next (?:year|month)|early this (?:year|month)|late (?:this|next) year)"
_TAIL = rf"(?: at the latest| onwards?| and beyond| or earlier| if not earlier| (?:to (?:the end of )?|and ){_POINT})?"
_WHOLE = rf"(?:{_WHEN}|{_SPAN}){_TAIL}".lower()
# In small letters: to leave case out of account takes a pattern twice as long.
ENGLISH = pattern(
    rf"(?P<vague>\b(?:{_VAGUE})\b)|(?P<recurring>\b{_RECURRING.lower()}\b)"
    rf"|(?P<end>before the (?:year|month|week|decade) (?:is out|is over|ends))\b|(?P<deadline>\b{_LEAD_DEADLINE}(?:the end of )?{_WHOLE})(?![\w-])"
    rf"|(?P<bare>\b{_BARE.lower()}\b)|(?P<event>\b{_EVENTS.lower()})|(?P<period>\b{_LEAD_PERIOD}{_WHOLE})(?![\w-])"
)
ANY_ENGLISH = pattern(
    r"tomorrow|[\dJFMASONDy]|month|week|day|decade|spring|summer|autumn|fall|winter|Christmas|Easter|soon|shortly|promptly|due|earl|future|delay|term|urgency|timely|quarter|"
    r"annual|regular|[Ss]ummit|[Mm]eeting|recess|holidays|break|review|[Ss]ession|[Mm]inisterial|[Cc]onference|[Ee]lection",
)
SET_FOR = pattern(
    r"(?:\b(?:is|are|was|were|be|been|now|currently|provisionally|tentatively)|(?<=meeting)|(?<=talks)|(?<=summit)|(?<=visit)) (?:scheduled|set|planned|slated|due|expected|called|convened|foreseen) $|\d (?:[mb]illion|[mb]n) $"
)
# "…, the minister said in Oslo on Tuesday", "ministers on Tuesday agreed to …": when it was said, not when it is due.
_TOLD = r"(?:said|says|told|announced|stated|added|reported|confirmed|declared|wrote|noted|tweeted|explained)"
TOLD_ON = pattern(
    rf"\b{_TOLD}(?: (?:reporters|journalists|lawmakers|parliament|late|earlier|in|at|after|during|a|an|the|this|his|her|its|press|news|joint|written|televised|"
    r"statement|conference|briefing|interview|speech|release|meeting|[A-Z][\w.-]*))*,? $"
)
THEN_TOLD = pattern(
    r" (?:said|told|announced|agreed|pledged|vowed|promised|decided|approved|signed|unveiled|confirmed|committed|endorsed|adopted|met|held|reaffirmed|reiterated|issued|declared|instructed)\b"
)
# "a scheme introduced in 2009": when what stands beside it was done, unless it is yet "to be signed in May".
DONE_ON = pattern(
    r"(?<!\bbe )(?<!ly )\b(?:introduced|signed|adopted|announced|agreed|concluded|established|launched|enacted|issued|approved|created|unveiled|"
    r"endorsed|ratified|founded)(?: in [A-Z]\w+)? $"
)
# "longer by two years" measures, and bounds nothing.
MEASURES = pattern(rf"(?i)by {_NUMBER} {_UNIT}")
# "held in Baku June 12." without "on".
DAY = pattern(
    rf"(?<!the )(?<!of )(?<!and )(?<!\d )(?<!\()\b(?P<day>{_MONTH} \d{{1,2}}(?:[-–]\d{{1,2}})?(?:,? {_YEAR})?)(?=[.,;]|$)"
)
OPENERS = words("""
    by before until till through no not at prior ahead as starting beginning effective with from up on within in
    during over throughout for around about sometime later early late between across without promptly shortly
    soon once twice two three four five six several every each annually semi biannually biennially quarterly
    monthly weekly per tomorrow this next the coming current
""")
WORD = pattern(r"[A-Za-z]+|\d+")
PLURAL = pattern(
    r"(?i)\b(?:coming|next|following|few|several) (?:days|weeks|months|years)\b|\b(?:the|this) (?:first|same) "
)
_D = r"[0-9０-９〇一二三四五六七八九十百]"
_ERA = r"(?:令和|平成|昭和)(?:元|" + _D + r"{1,3})"
_WESTERN = r"(?:19|20|１９|２０|二〇|二千)" + _D + r"{2,3}"
_REL_YEAR = r"(?:本|今|来|再来|翌|明|同|毎)"
_JA_YEAR = (
    rf"(?:{_ERA}(?:[（(]{_WESTERN}年?[)）])?年(?:[（(]{_WESTERN}年?[)）])?度?|{_WESTERN}(?:[（(]{_ERA}年?[)）])? ?年(?:代|(?:[（(]{_ERA}年?[)）])?度?)|"
    rf"{_REL_YEAR}年度?|今年度?|[0-9０-９]{{2}}年度(?=まで|末|中|内|に|から|以降)|ことし|来夏|今夏|今秋|来春|今春|今冬|来秋|来冬|年度)"
)
_JA_MONTH = rf"(?:{_D}{{1,3}}月|本月|今月|来月|翌月|毎月|同月)"
_JA_DAY = rf"(?:{_D}{{1,3}}日(?!間)(?:[（(][月火水木金土日][)）])?)"
_JA_PART = r"(?:上旬|中旬|下旬|初旬|初頭|初め|はじめ|半ば|なかば|末|末日|前半|後半|中頃|頃|ごろ|中|内|央|明け|度内|当初|早々|春|夏|秋|冬|春頃|夏頃|秋頃|上半期|下半期|上期|下期|第[1-4１-４一二三四]四半期|の?(?:早い|遅い)時期)"
_JA_POINT = (
    rf"(?:{_JA_YEAR}(?:の(?={_JA_PART}))?{_JA_PART}{{0,2}}(?:{_JA_MONTH})?(?:{_JA_DAY})?{_JA_PART}{{0,2}}|{_JA_MONTH}(?:の(?={_JA_DAY}|{_JA_PART}))?(?:{_JA_DAY})?{_JA_PART}{{0,2}}|{_JA_DAY}|年末|年内|月内|週内|年度末|年度内|年央|年明け|"
    r"この(?:春|夏|秋|冬|年末)|今週末?|来週末?|今月末|来月末|今国会|臨時国会|通常国会|次期国会|新年度|本日|明日|明後日|次年度|秋頃|春頃|夏頃|(?<![来今昨翌早晩初一-龠])[春夏秋冬](?:[口先](?=まで|に|か))?(?=まで|以降|ごろ|口|先|に(?!な|は|向|咲)))"
)
_JA_LENGTH = rf"(?:今後|向こう|この先|これから(?:の)?|この)?(?:概ね|おおむね|約)?(?:{_D}{{1,4}}|数|半|ひと|一)(?:年|[かカヵヶケ]月|か月間|箇月|週間|日間|日|時間)(?:間|後(?=に|まで|を))?"
_JA_TAIL = r"(?:まで(?:の間)?に(?:は)?|まで|以内に?|から|より|以降|以後|中に|内に|の間に?|を(?:目途|目処|めど|期限|目標|目指し)(?:に|として)?|を?目途に|をめどに|頃に?|ごろに?|に(?!かけて)|にかけて|(?<=間)で)?"
_JA_VAGUE = (
    r"早期に|早急に|速やかに|すみやかに|可及的速やかに|できる(?:だけ|限り)(?:早期に|早く|速やかに)|可能な限り(?:早期に|速やかに|早く)|[一1１](?:刻|日)も早く|"
    r"近く|近日中に|近々|近いうちに|近い将来|適切な時期に|然るべき時期に|しかるべき時期に|今後数(?:年|[かカヵヶ]月|週間|日)(?:以内|の?間)?に?|数(?:年|[かカヵヶ]月|週間|日)以?内に|順次|直ちに|中長期的に|将来的に|早い時期に|早期の|早期(?=[一-龠ァ-ヶ]{2})"
)
_JA_MEETING = r"(?:会合|会談|会議|サミット|総会|首脳会議|選挙|国会|定例会|大会|協議)"
_JA_AHEAD = r"(?:の?前に|までに|の?機会に|に先立ち|に向けて)"
_JA_EVENT = rf"(?:次回|次期|来る)?[一-龠ァ-ヶーA-Za-z0-9０-９・]{{0,20}}{_JA_MEETING}{_JA_AHEAD}"
_JA_AFTER = rf"[一-龠ァ-ヶーの]{{0,10}}(?:発効|署名|締結|施行|契約|完了|終了|開始|到着|受領|承認|採択|発表|公布|着工|竣工|就任|批准|調印)(?:の日|日)?(?:後|から)(?:{_D}{{1,4}}|半)(?:年|[かカヵヶケ]月|週間|日)(?:間)?以内(?:に)?"
_JA_RECURRING = rf"毎(?:年|月|週|日|年度|四半期)(?:度)?|(?:年|月|週)に?(?:{_D}{{1,2}}|数)回(?:程度)?|(?:{_D}{{1,2}})年(?:に|ごとに)(?:{_D})?(?:回|度)?|定期的に|隔年|(?:四半期|半年|年度)(?:ごと|毎)に?|(?:四半期|半年|[一二三四五]?年|月|週)に[一二三1-3１-３][回度]"
_JA_COMMON = rf"(?P<recurring>{_JA_RECURRING})|(?P<point>{_JA_POINT}{_JA_TAIL}(?:{_JA_POINT}{_JA_TAIL}|{_D}{{1,2}}(?:年|[かカヵヶ]月|か月)間で?)?)|(?P<length>{_JA_LENGTH}{_JA_TAIL})"
JAPANESE = pattern(rf"(?P<vague>{_JA_VAGUE})|(?P<after>{_JA_AFTER})|{_JA_COMMON}|(?P<event>{_JA_EVENT})")
# Few sentences hold what one of the two that begin with any word can end in; the others need not look for them.
JAPANESE_COMMON = pattern(rf"(?P<vague>{_JA_VAGUE})|{_JA_COMMON}")
JAPANESE_RARE = pattern(rf"以内|{_JA_MEETING}{_JA_AHEAD}")
ANY_JAPANESE = pattern(r"[今新後次来会0-9０-９年月日週期前早速近順直毎定将春夏秋冬末一]")
JAPANESE_DEADLINE = pattern(
    r"(?:まで(?:の間)?に(?:は)?|まで|以内に?|中に|内に|から|より|以降|以後|(?:目途|目処|めど|期限|目標|目指し)(?:に|として)?)$|(?:年内|年度内)|(?<=間)で$"
)
# 毎年3月と9月: the second month of a recurrence is no date of its own.
EVERY_BEFORE = pattern(r"毎年[^、。]{0,6}月(?:と|・|及び|、)$")
# 先週16日に, 昨日25日: a day that is past; 1,000日: a number.
BYGONE_BEFORE = pattern(r"(?:昨日|先日|先週|先月|去る|前日|昨晩)(?:の|、)?$|[0-9０-９][,，]$")
# 18日には会合を開催した、: a clause of what was done.
DONE_THEN = pattern(r"[^、。]{0,60}(?:した|れた|った|んだ|いた|えた|めた)、")
# 4月から実施している: what has begun is not due then.
UNDER_WAY = pattern(r"[^、。]{0,24}[一-龠っいき][しんい]?[てで](?:いる|いた|きた|おり|い(?=ます|ました|た))")
REPORTED = pattern(r"(?:、|に)?[^、。]{0,25}(?:で会談し|と会談し|会談を行い|会談し|会見し|の記者会見|の会見)")
NAMED_AFTER = pattern(r"[都道府県市区町村]{0,2}(?:定例|議会|補正|臨時|号|決算)")
COMPOUND = pattern(
    r"(?!開催|実施|開始|完成|供用|施行|運用|開業|着工|発効|導入|竣工|公表|予定|以降|以内|頃|ごろ|まで|末|度|初|半|前|後|春|夏|秋|冬|央|中|内)[一-龠ァ-ヶ0-9０-９A-Za-z％%]"
)
ANCHOR = pattern(
    r"生まれ|となる(?:の|節目)|(?:に)?[^、。はをと]{0,8}(?:発生|勃発|起き|起こ|生じ|始ま|襲|発足|署名|設立|採択|締結|発表|実施|開始)(?:し|っ)?た(?=[一-龠ァ-ヶA-Z「『（])(?!旨|方針|後|場合|上)|付け?の|現在|時点|発(?:の|で)|(?:に|から|より)?(?:開く|開催する|行う|予定する|迎える|控える|実施する|始まる|開かれる)(?!方針|方向|予定|計画|考え|意向|旨|決定|決意|見込|見通|段取|運び|所存|用意|構え|必要|際)(?=[「『一-龠ァ-ヶ])|の[^、。]{1,14}(?:後|を受け|に合わせ|を踏まえ|に続[いき])|(?:に|から|より)?[^、。はを]{0,14}(?:され|われ|かれ|たれ)(?:た|る|ている|ています)(?!見込|予定|見通|運び|方針|計画|段取)(?![^、。]{1,16}(?:機会|際|会合|会議|サミット|会談)(?:に|で|まで|において))(?=[一-龠ァ-ヶA-Z「『（])"
)
