"""Names of peoples, offices and groups: data for `names`."""

import re

# Adjectives of countries (ISO 3166).
DEMONYMS = {
    "Japanese": "JP", "American": "US", "U.S.": "US", "US": "US", "United States of America": "US", "British": "GB", "UK": "GB", "U.K.": "GB",
    "French": "FR", "German": "DE", "Italian": "IT", "Canadian": "CA", "Australian": "AU", "Lithuanian": "LT", "Latvian": "LV", "Estonian": "EE",
    "Polish": "PL", "Finnish": "FI", "Swedish": "SE", "Norwegian": "NO", "Danish": "DK", "Icelandic": "IS", "Dutch": "NL", "Belgian": "BE",
    "Spanish": "ES", "Portuguese": "PT", "Greek": "GR", "Turkish": "TR", "Ukrainian": "UA", "Russian": "RU", "Chinese": "CN", "Korean": "KR",
    "Indian": "IN", "Indonesian": "ID", "Philippine": "PH", "Filipino": "PH", "Vietnamese": "VN", "Thai": "TH", "Malaysian": "MY",
    "Singaporean": "SG", "Mexican": "MX", "Brazilian": "BR", "Argentine": "AR", "Chilean": "CL", "Romanian": "RO", "Bulgarian": "BG",
    "Hungarian": "HU", "Czech": "CZ", "Slovak": "SK", "Slovenian": "SI", "Croatian": "HR", "Serbian": "RS", "Austrian": "AT", "Swiss": "CH",
    "Irish": "IE", "Israeli": "IL", "Egyptian": "EG", "Saudi": "SA", "Emirati": "AE", "Kenyan": "KE", "Nigerian": "NG", "Ghanaian": "GH",
    "South African": "ZA", "Moroccan": "MA", "New Zealand": "NZ", "Mongolian": "MN", "Kazakh": "KZ", "Uzbek": "UZ", "Pakistani": "PK",
    "Bangladeshi": "BD", "Sri Lankan": "LK", "Nepali": "NP", "Moldovan": "MD", "Georgian": "GE", "Armenian": "AM", "ROK": "KR", "PRC": "CN",
    "DPRK": "KP",
}  # fmt: skip

# One character for a country in Japanese official texts.
SHORT = {
    "日": "JP", "米": "US", "英": "GB", "豪": "AU", "伊": "IT", "仏": "FR", "独": "DE", "印": "IN", "韓": "KR", "中": "CN", "露": "RU",
    "加": "CA", "比": "PH", "越": "VN", "蘭": "NL", "西": "ES", "泰": "TH", "尼": "ID",
}  # fmt: skip
SHORT_NAMES = re.compile(
    r"(日[米英豪伊仏独印韓中露加比越蘭西]{1,3}|日(?=[ァ-ヶ])|[米英豪仏独韓中]日)(?=[ァ-ヶー首外防・共協両定間]|[ぁ-ん、。\s「]|二国|三国|安全|経済|関係|会談)"
)

# "South China Sea", "Sea of Japan", インド太平洋: a name inside another.
NOT_AFTER = re.compile(r" Sea\b|-Pacific|太平洋|洋|海(?!上)|語|人(?!民)|料理|列島|地方")
NOT_BEFORE = re.compile(r"(?:South |East |Sea of |東|南)$")

_OFFICE = (
    r"(?:Vice |Deputy |Prime |Foreign |Defen[cs]e |State |Senior |Acting |First |Parliamentary )*"
    r"(?:Minister|President|Chancellor|Secretary(?: of [A-Z]\w+)?|Premier|Governor|Ambassador|Commissioner|Secretary General|National Security Advisor|Director)"
    r"(?: (?:of|for) (?:the )?(?:National |Foreign )?(?:Defen[cs]e|Foreign Affairs|Affairs|State|Finance|Economy|Energy|Environment|Interior|Trade|Transport|Agriculture|Health|Justice))?"
)
PERSON_EN = re.compile(
    rf"((?:[A-Z][\w.’'-]+ ){{0,2}})({_OFFICE})((?: of (?:the )?(?:[A-Z][\w.’'-]+(?: of| the| and)? ?){{1,5}})?),? ?(?:H\.E\. ?)?(?:Mr\. |Ms\. |Mrs\. |Dr\. )?"
    r"((?:(?!Minister|President|Secretary|Meeting|Summit)[A-ZÀ-Ž][\wÀ-ž.’'-]+ ?){1,3})"
)
PERSON_JA = re.compile(
    r"([ァ-ヶー一-龠]{2,10}?)(・[ァ-ヶー]{2,12}|(?=防衛|外務|総理|首相|内閣|大臣|経済|財務|国防))[一-龠]{0,8}(?:大臣|首相|大統領|総理)"
)
OFFICE_HOLDER = re.compile(
    r"\b(?:Minister|President|Chancellor|Secretary|Premier|Governor|Mr\.|Ms\.|Mrs\.|Dr\.|Advisor|Commissioner|Ambassador)\b|大臣|首相|大統領|総理"
)
GROUP = re.compile(
    r"(?i)\b(?:both|two|three|four|five|all|we|our|us|leaders|ministers|sides|parties|participants|presidents|principals|countries|nations|governments|partners|nsas|they|"
    r"heads|signatories)\b|両(?:国|大臣|首脳|者|政府|閣僚|首相|外相|防相|国防相|長官|代表|本部長|幕僚長|省)|[三四五六七]か?国|[二三四五六七](?:閣僚|首脳|大臣|者)|双方|我々|閣僚|首脳|参加(?:国|者)|我が国政府及び|各国"
)
COUNTS = {"both": 2, "two": 2, "three": 3, "両": 2, "双方": 2, "三": 3}
PRONOUN = re.compile(r"(?i)(?:he|she|it|they|this|i|we|彼|同氏|同大臣|同省|同国|同社|同局)\b")
ARTICLE = re.compile(r"(?i)^(?:the|a|an|its|their|our|and|but)\s+")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SELF_JA = re.compile(
    r"(?:当?県|都|府|市|本市|本県|本都|国|政府|我が国|私|我々|私ども|当社|当局|当省|当庁|弊社|本会|当会|知事|市長)(?:としては?|では|といたしまして)?"
)
BODY_JA = re.compile(
    r"(?:省|庁|局|部|課|委員会|政府|市|県|都|府|町|村|会社|社|銀行|機構|協会|側|大学|財団|隊|党|会議|国|連合|団体)$"
)
ASSEMBLY = re.compile(r"^(.{1,8}?[都道府県市区町村])議会")
