"""Dates in the head of a document and the words beside the day of a statement: patterns as data."""

import re

from tracker.intake.tables import listing
from tracker.patterns import pattern

MONTHS = listing("""
    January February March April May June July August September October November December
""")
MONTH = "|".join(MONTHS)
_D = r"[0-9０-９]{1,2}"
_MONTH = rf"(?:{MONTH}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
DATES = pattern(
    rf"(?P<mdy>\b(?P<m1>{_MONTH}) (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and) ?(?:\d{{1,2}}))?(?:,? (?P<y1>(?:19|20)\d\d))?\b)"
    rf"|(?P<dmy>\b(?:\d{{1,2}}\s?(?:-|–|to|and|/) ?)?(?P<d2>\d{{1,2}})(?:st|nd|rd|th|\.)?(?: day)?(?: of)?[ -](?P<m2>{_MONTH})(?:[, -] ?(?P<y2>(?:19|20)\d\d))?\b)"
    r"|(?P<iso>(?<!\d)(?P<y3>(?:19|20)\d\d)[-/.](?P<m3>\d{1,2})[-/.](?P<d3>\d{1,2})(?!\d))"
    r"|(?P<short>(?<![A-Za-z0-9])(?P<letter>[HR])(?P<y5>\d{1,2})\.(?P<m5>\d{1,2})\.(?P<d5>\d{1,2})(?!\d))"
    rf"|(?P<ja>(?:(?:(?P<era>令和|平成)(?P<ey>元|{_D})(?:[（(](?:19|20)\d\d[)）])?年|(?P<y4>[0-9０-９]{{4}})(?:[（(][^)）]{{2,6}}[)）])?年)\s?)?(?P<m4>{_D})月\s?(?P<d4>{_D})日)"
)
# What stands with a date that has a line to itself: the weekday, the hour, who put it there.
BESIDE_A_DATE = pattern(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:published|posted|updated|created|released|date|last|modified|on|at|am|pm|utc|gmt|jst|cet|est|edt)\b)"
    r"|\d{1,2}[:.]\d\d(?::\d\d)?|[+-]\d\d:?\d\d|[月火水木金土日]|[\W\d_]"
)
# Where and when a report was sent: "OSLO, Norway, May 3.", "Riga, 4 May (LETA) –"; before it the day a page was kept.
_PLACE = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}"
_CAPS = r"(?!NATO|ASEAN|AUKUS|OSCE|UNESCO|UNICEF)[A-Z][A-Z’'-]{3,}(?: [A-Z’'-]{2,}){0,2}"
_SENT = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}}\.? {_MONTH})(?:,? \d{{4}})?"
_AGENCY = r"\([A-Z][\w ./-]{1,30}\)"
PLACE_ALONE = pattern(rf"{_CAPS}, {_PLACE}")
KEPT = pattern(rf"(?i)\s*(?:date|updated|published|posted)(?: on)?:? ?(?:{DATES.pattern})[ \t]*")
DATELINE = pattern(
    rf"\s*(?:\([A-Z][\w ,./-]{{2,40}}\) ?)?(?:(?:{_CAPS}(?:, {_PLACE})?|{_PLACE}(?:, {_PLACE})?(?=,? (?:{_SENT}|{_AGENCY})))"
    rf"(?:(?:,? {_SENT})(?: {_AGENCY})?(?:\.| ?[-–—:]+)|(?: {_AGENCY})? ?[–—]| {_AGENCY} ?-+)|{_CAPS}\. [A-Z]{{4,}})\s+(?=\S.{{60}})",
    re.DOTALL,
)
HELD = pattern(
    r"(?i)\b(?:met|meets|held|hold|convened|hosted|gathered|issued|adopted|signed|spoke|conducted|visit(?:ed)?|joint statement|press conference|communiqu|statement|declaration|meeting|summit|"
    r"dialogue|conference|announced|done at|opened)\b|会談|会合|会議|開催|実施|発表|記者会見|会見|答弁|挨拶|声明|署名|定例会|式典|集い|採択"
)
UPDATED = pattern(r"(?i)\b(?:updated|last modified)\b\W{0,3}(?:on )?$")
PUBLISHED = pattern(r"(?i)\b(?:published|posted|updated|last modified|release date|print)\b|掲載|更新|公開日|配信")
# What stands above the title of a Japanese page: its desk, a country's section, the day of an issue, a caption.
PAGE_KIND_JA = (
    r"[一-龠]{2,5}[・　]?新着情報|[ァ-ヶー・]{2,12}|[^。、]{2,14}(?:共和国|王国|連邦|合衆国|民国)|[^。、]{2,14}[（(][^。、]{2,24}(?:国|連邦)[)）]|"
    r".{0,8}[0-9]{1,2}月[0-9]{1,2}日号|[^。]*(?:の様子|握手[^。]*|発言を?する[^。、]{2,16})"
)
# The line above the day on which it was said, in a page that gives both as a table.
WHEN_LINE = pattern(r"(?:^|\n)[ \u3000]*(?:日[ \u3000]?時|開催日時?|期[ \u3000]?日)[:：]?[ \u3000]*\n\s*\Z")
# The line of an archive that gives the title: [文書名] 日仏共同声明.
TITLE_LINE = pattern(r"^[ \u3000]*[\[【](?:文書名|件名|表題)[\]】][ \u3000]*(\S.{3,150}?)[ \u3000]*$", re.MULTILINE)
