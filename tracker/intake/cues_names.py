"""Names of peoples, offices and groups: data for `names`."""

from tracker.patterns import pattern

# What a pattern of names may catch beside one.
NO_NAMES = frozenset(
    [
        "The",
        "General",
        "Mr",
        "Ms",
        "Dr",
        "Affairs",
        "Minister",
        "President",
        "Deputy",
        "State",
        "America",
        "Office",
        "Ministry",
        "Department",
    ]
)
# Adjectives of countries (ISO 3166).
DEMONYMS = {
    "South Korean": "KR", "North Korean": "KP", "Sudanese": "SD", "Libyan": "LY", "Syrian": "SY", "Yemeni": "YE", "Palestinian": "PS", "Somali": "SO",
    "Venezuelan": "VE", "Guatemalan": "GT", "Honduran": "HN", "Salvadoran": "SV", "Costa Rican": "CR", "Panamanian": "PA", "Jamaican": "JM", "Haitian": "HT",
    "Macedonian": "MK", "Bruneian": "BN", "Malian": "ML", "Ivorian": "CI", "Cameroonian": "CM", "Malawian": "MW", "Zimbabwean": "ZW", "Papua New Guinean": "PG",
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
    "DPRK": "KP", "Kyrgyz Republic": "KG", "Kyrgyz": "KG", "Tajik": "TJ", "Turkmen": "TM", "Azerbaijani": "AZ", "Cambodian": "KH", "Lao": "LA", "Laotian": "LA",
    "Afghan": "AF", "Iraqi": "IQ", "Iranian": "IR", "Jordanian": "JO", "Lebanese": "LB", "Qatari": "QA", "Omani": "OM", "Kuwaiti": "KW", "Bahraini": "BH",
    "Tunisian": "TN", "Algerian": "DZ", "Senegalese": "SN", "Ethiopian": "ET", "Tanzanian": "TZ", "Ugandan": "UG", "Rwandan": "RW", "Zambian": "ZM",
    "Namibian": "NA", "Angolan": "AO", "Mozambican": "MZ", "Peruvian": "PE", "Colombian": "CO", "Cuban": "CU", "Bolivian": "BO", "Uruguayan": "UY",
    "Paraguayan": "PY", "Ecuadorian": "EC", "Cypriot": "CY", "Maltese": "MT", "Albanian": "AL", "Montenegrin": "ME", "Bosnian": "BA", "Belarusian": "BY",
    "Bhutanese": "BT", "Maldivian": "MV", "Timorese": "TL", "Fijian": "FJ", "Samoan": "WS", "Tongan": "TO", "Palauan": "PW",
}  # fmt: skip

# One character for a country in Japanese official texts.
SHORT = {
    "日": "JP", "米": "US", "英": "GB", "豪": "AU", "伊": "IT", "仏": "FR", "独": "DE", "印": "IN", "韓": "KR", "中": "CN", "露": "RU",
    "加": "CA", "比": "PH", "越": "VN", "蘭": "NL", "西": "ES", "泰": "TH", "尼": "ID",
}  # fmt: skip
SHORT_NAMES = pattern(
    r"(?<![本今昨前同翌毎在来訪終一平休初近])(日[米英豪伊仏独印韓中露加比越蘭西]{1,3}|日(?=・?(?:[ァ-ヶ]|ASEAN|EU|NATO|ＡＳＥＡＮ|ＥＵ))|[米英仏独韓中]日|米[英韓豪中]{1,2}|[米英豪仏独韓露越印加伊](?=側))"
    r"(?=[ァ-ヶー首外防・共協両定間三3３二2２国関会財経電側]|[ぁ-ん、。\s「・]|安全|同志|ASEAN|EU|NATO|ＡＳＥＡＮ|ＥＵ)"
)
# Where the family name may come first in English texts.
FAMILY_FIRST = frozenset(["Japan", "China", "South Korea", "North Korea", "Vietnam", "Taiwan", "Hungary"])
JAPAN, UNION = "Japan", "European Union"
KATAKANA = frozenset(
    "ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶー"
)
# A government's site: beehive.govt.nz.
SITE = pattern(r"\.(?:govt?|go|gc|gob|gouv)\.([a-z]{2})\b")
# A capital, or the seat of a government, that acts is its country.
SEATS = {
    "the white house": "US", "white house": "US", "downing street": "GB", "no 10": "GB", "the kremlin": "RU", "kremlin": "RU", "whitehall": "GB",
    "houses of the oireachtas": "IE", "dáil éireann": "IE", "lok sabha": "IN", "rajya sabha": "IN", "bundestag": "DE", "knesset": "IL", "riksdag": "SE",
    "storting": "NO", "folketing": "DK", "eduskunta": "FI", "seimas": "LT", "saeima": "LV", "riigikogu": "EE", "sejm": "PL", "parliament of australia": "AU",
    "house of commons of canada": "CA", "parliament of canada": "CA", "new zealand parliament": "NZ", "u.s. department of the treasury": "US",
    "house of commons": "GB", "house of lords": "GB", "parliament of the united kingdom": "GB", "衆議院": "JP", "参議院": "JP", "国会": "JP", "首相官邸": "JP", "内閣官房": "JP", "官邸": "JP", "washington": "US", "tokyo": "JP", "london": "GB", "paris": "FR", "berlin": "DE", "rome": "IT",
    "ottawa": "CA", "canberra": "AU", "beijing": "CN", "seoul": "KR", "moscow": "RU", "kyiv": "UA", "warsaw": "PL", "vilnius": "LT", "riga": "LV",
    "tallinn": "EE", "helsinki": "FI", "stockholm": "SE", "oslo": "NO", "copenhagen": "DK", "madrid": "ES", "manila": "PH", "hanoi": "VN",
    "jakarta": "ID", "new delhi": "IN", "delhi": "IN", "wellington": "NZ", "ankara": "TR", "the hague": "NL", "pyongyang": "KP",
    "dushanbe": "TJ", "bishkek": "KG", "ashgabat": "TM", "tashkent": "UZ", "astana": "KZ", "baku": "AZ", "yerevan": "AM", "tbilisi": "GE", "chisinau": "MD",
    "chișinău": "MD", "minsk": "BY", "prague": "CZ", "bratislava": "SK", "budapest": "HU", "vienna": "AT", "bern": "CH", "lisbon": "PT", "dublin": "IE",
    "athens": "GR", "bucharest": "RO", "belgrade": "RS", "zagreb": "HR", "ljubljana": "SI", "reykjavik": "IS", "ulaanbaatar": "MN", "islamabad": "PK",
    "dhaka": "BD", "bangkok": "TH", "kuala lumpur": "MY", "phnom penh": "KH", "vientiane": "LA", "riyadh": "SA", "abu dhabi": "AE", "doha": "QA",
    "amman": "JO", "tehran": "IR", "baghdad": "IQ", "cairo": "EG", "nairobi": "KE", "pretoria": "ZA",
}  # fmt: skip
# A page of the press is not who undertakes.
PRESS = pattern(
    r"(?i)\b(?:news|times|post|herald|independent|reuters|tribune|guardian|telegraph|journal|gazette|chronicle|press|agency france|afp|bbc|cnn|npr|media|magazine|review|"
    r"observer|daily|weekly|today|axios|politico|bloomberg|kyodo|jiji|nikkei|interfax|err|delfi|lrt|ndtv|wire|vice|cfr)\b|新聞|通信|放送|ニュース|テレビ|報道|NHK|ＮＨＫ|時事|共同|日経|読売|朝日|毎日|産経|民報|日報|時報|新報|ロイター|オンライン|タイムズ|FNN|JNN|NNN|ANN|TBS|TRT|[A-Z]BC$"
)
# A body that belongs to whoever the document is of.
BARE_BODY = pattern(
    r"(?i)(?:the |our |its |my |his |her |their )?(?:central |federal |national |state )?(?:government|ministry|department|commission|council|agency|cabinet|administration|parliament|congress|"
    r"committee|delegation|alliance|union|bloc|group|quad|authority|authorities|secretariat|board|bank|company|university|city|province|state|house|office|foundation|association|organi[sz]ation|institute|army|navy|military)(?: officials| ministers| sources)?"
)

# "South China Sea", "Sea of Japan", インド太平洋: a name inside another.
NOT_AFTER = pattern(
    r" Sea\b|-Pacific| dollars?\b|\$|太平洋|時間|一|洋|海(?!上)|郵政|銀行|航空|放送|赤十字|経済新聞|製鉄|郵便|生命|商工|学術|医師会|語|人(?!民)|料理|列島|地方"
)
NOT_BEFORE = pattern(r"(?:South |East |Sea of |東|南)$")

_OFFICE = (
    r"(?:Vice |Deputy |Prime |Foreign |Defen[cs]e |State |Senior |Acting |First |Parliamentary )*"
    r"(?:Minister|President|Chancellor|Secretary(?: of [A-Z]\w+)?|Premier|Governor|Ambassador|Commissioner|Secretary General|National Security Advisor|Director)"
    r"(?: (?:of|for) (?:the )?(?:National |Foreign )?(?:Defen[cs]e|Foreign Affairs|Affairs|State|Finance|Economy|Energy|Environment|Interior|Trade|Transport|Agriculture|Health|Justice))?"
)
PERSON_EN = pattern(
    rf"((?:[A-Z][\w.’'-]+ ){{0,2}})({_OFFICE})((?: of (?:the )?(?:[A-Z][\w.’'-]+(?: of| the| and)? ?){{1,5}})?),? ?(?:H\.E\. ?)?(?:Mr\. |Ms\. |Mrs\. |Dr\. )?"
    r"((?:(?!Minister|President|Secretary|Meeting|Summit)[A-ZÀ-Ž][\wÀ-ž.’'-]+ ?){1,3})(?:of (?:the )?((?:[A-Z][\w-]+ ?){1,4}))?"
)
PERSON_BEFORE_EN = pattern(
    r"(?:(?:H\.E\.|Mr\.|Ms\.|Mrs\.|Dr\.|Hon\.) ?)+(?P<name>(?:[A-ZÀ-Ž][\wÀ-ž.’'-]+ ?){1,5}), (?:the )?"
    rf"{_OFFICE}(?P<place>(?: (?:of|for|and|the|[A-Z][\w’'-]+))*)"
)
# "the Presidents of Chile and Peru, Ana Soto and Luis Quispe": each in the order of the other.
RESPECTIVE_EN = pattern(
    r"\b(?:[Pp]residents|[Mm]inisters|[Pp]remiers|[Cc]hancellors) of (?P<first>[A-Z][\w-]*(?: [A-Z][\w-]*)?) and (?P<second>[A-Z][\w]*?(?: [A-Z]\w*)??),? "
    r"(?P<one>[A-ZÀ-Ž][\wÀ-ž-]+(?: [A-ZÀ-Ž][\wÀ-ž-]+){1,2}) and (?P<other>[A-ZÀ-Ž][\wÀ-ž-]+(?: [A-ZÀ-Ž][\wÀ-ž-]+){1,2})"
)
COLLEAGUE_EN = pattern(
    r"(?P<place>[A-Z][a-z]+) (?:colleague|counterpart|opposite number),? (?:Minister |H\.E\. )?(?P<name>(?:[A-ZÀ-Ž][\wÀ-ž-]+ ?){1,3})"
)
_POST_JA = r"(?:大臣|首相|大統領|総理|長官|外相|防衛相|国防相|財務相|経産相|財相|商務相|環境相|保健相|知事|市長|事務総長|事務次官|次官|委員長|議長|大使|国王|皇太子)"
AWAY_JA = pattern(r"訪問|滞在|出張|来日|訪日")
# Where he is meanwhile: ブラジルを訪問中の.
MEANWHILE_JA = pattern(r"[^、。]{1,20}(?:訪問|滞在|出張)中の")
# Posts that Japan has not: whoever holds one is of another country.
FOREIGN_POSTS = frozenset(["大統領", "国王", "国防相"])
PERSON_JA = pattern(
    r"(?P<name>[ァ-ヶー][ァ-ヶー・＝=.．A-Z]{1,30}|(?<![一-龠ァ-ヶー])(?!日[米英豪伊仏独印韓中露加比越]|各|両|同|我|関係|担当|当該|内閣|外務|防衛|国防|首|副|新|前|元|現|安全|総理|財務|経済|厚生|国土|農林|文部|環境|法務|総務|復興|国家)[一-龠]{2})"
    r"(?P<middle>[一-龠ァ-ヶー・]{0,24}?(?:[(（][^()（）]{2,20}[)）][一-龠]{0,6}?)?)(?P<office>" + _POST_JA + r")"
)
# Whom a title only names as the receiver or place of what it tells: "aid for Ukraine", ウクライナに対する支援.
RECIPIENT = pattern(
    r"\b(?:aid|assistance|support|package|grant|funding|sanctions|measures|statement|relief|help|loan|equipment|vehicles|ammunition)(?: [a-z]+){0,3} (?:for|to|in|against|on)(?: the)?(?: [A-Z][\w-]*| and(?= [A-Z])| or(?= [A-Z])|,(?= [A-Z])| /(?= [A-Z]))+"
    r"|[ァ-ヶー一-龠・]{2,12}(?:に対する|に対し|への|における|向けの)"
)
# "G7 Italy 2024 Foreign Ministers' Statement": whose turn it is to preside.
PRESIDING = pattern(r"(?<=\bG7 )(?:[A-Z][a-z]+ ?)+(?=20\d\d)|(?<=\bG20 )(?:[A-Z][a-z]+ ?)+(?=20\d\d)")
# A country that is only where a town lies, or whose the thing is that is told of.
ASIDE = pattern(r"(?<=, )[A-Z][a-z]+(?= ?[,.;)]| in\b| on\b|$)|\b[A-Z][a-z]+['’]s(?= [a-z]+ (?!and ))")
# Before whom a speech was held: "Statement by the President of Ghana at the General Assembly of the United Nations".
VENUE = pattern(
    r"(?i)(\b(?:statement|speech|address|remarks|keynote|intervention|lecture)\b.{0,20}? by .{3,120}?) (?:at|to|before|during) .*"
)
BARE_OFFICE_JA = pattern(r"大臣|副大臣|長官|報道官|外務報道官|官房長官|知事|市長")
OFFICE_HOLDER = pattern(
    r"\b(?:Minister|President|Chancellor|Secretary|Premier|Governor|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Advisor|Adviser|Commissioner|Ambassador|Admiral|General|Spokesperson|Spokesman|"
    r"Spokeswoman|Envoy|Under-?Secretary|Administrator)\b|" + _POST_JA + r"(?!級)|氏$"
)
GROUP = pattern(
    r"(?i)\b(?:both|each|two|three|four|five|all|we|our|us|leaders|ministers|sides|parties|participants|presidents|principals|countries|nations|governments|partners|nsas|they|"
    r"heads|signatories)\b|両(?:国|大臣|首脳|者|氏|側|政府|閣僚|首相|外相|防相|国防相|長官|代表|本部長|幕僚長|省)|[三四五六七3-7３-７][かカヵヶ箇]?国|[二三四五六七2-7２-７](?:閣僚|首脳|大臣|者)|双方|我々|閣僚(?!級|会)|首脳(?!級|会)|参加(?:国|者)|我が国政府及び|各国"
)
# Groups that one body's page may mean of its own: its ministers, its members.
OF_ONE = pattern(
    r"(?i)\b(?:ministers|leaders|members|heads|we|our|us|they|all|three|four|five|countries)\b|[三四五3-5]"
)
# With one foreign name: the other is Japan's (インドのモディ両首相).
BOTH_JA = pattern(r"両(?:首相|首脳|大臣|外相|防衛相|国防相)$")
COUNTS = {"both": 2, "two": 2, "three": 3, "両": 2, "双方": 2, "三": 3}
PRONOUN = pattern(r"(?i)(?:(?:he|she|it|they|this|i|we)\b|彼|同(?:氏|大臣|[省国社局庁市県府党会]))")
ARTICLE = pattern(r"(?i)^(?:the|a|an|its|their|our|my|his|her|and|but)\s+")
WORD = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SELF_JA = pattern(
    r"(?:当?県|都|府|市|本市|本県|本都|国|政府|我が国|私|私たち|わたしたち|我々|私ども|当社|当局|当省|当庁|弊社|本会|当会|知事|市長|[当本]?(?:委員会|機構|協会|大学|連盟|連合会|財団|研究所|銀行|事務局|党|区|町|村))(?:としては?|では|といたしまして)?"
)
# "It", "the company" at the head of a sentence, and the name with which the sentence before it opens.
SINGLE = pattern(
    r"(?:[A-Z][a-z]+, )?(?:[Ii]t|[Hh]e|[Ss]he|[Tt]he (?:[Cc]ompany|firm|[Aa]gency|[Bb]ank|[Gg]roup|[Mm]inistry|[Uu]niversity|[Cc]ity|state))\b"
)
OPENS_WITH = pattern(
    r"(?:[A-Z][a-z]+ly, |(?:In|On|Regarding|According to) [^,]{3,50}, )?"
    r"(?P<who>(?:[Tt]he )?[A-Z][\w&'’-]*(?: (?:of |the |and |for )*[A-Z][\w&'’-]*){0,5})(?= [a-z])"
)
NO_TOPIC = pattern(
    r"(?i)(?:it|he|she|we|i|they|this|that|these|those|there|in|on|at|by|as|for|to|with|when|since|if|but|and|also|however|both|each|all|some|many|no|not|more|most|"
    r"such|other|several|our|their|his|her|its|my|an?|last|next|today|here|now|two|three|under|after|before|during|while|although)(?: .*)?"
)
FIRM = pattern(r"(?i)company|firm|bank|university")
SAME_JA = pattern(r"(?:また、|一方、|さらに、)?同([省社庁局市県府党会])")
BODY_NAME = pattern(
    r"[A-Z]{3,12}|(?:[A-Z][a-z]+ ){0,3}(?:Union|Bank|Commission|Community|Fund|Organi[sz]ation|Forum|Secretariat|Agency|Foundation|University)"
)
BODY_JA = pattern(
    r"(?:省|庁|局|部|課|委員会|政府|市|県|都|府|町|村|会社|社|銀行|機構|協会|側|大学|財団|隊|党|会議|国|連合|団体)$"
)
ASSEMBLY = pattern(r"^(.{1,8}?[都道府県市区町村])(?:議会|会$)")
MEETING = pattern(
    r"(?i)\b(?:talks|meeting|summit|call|readout|dialogue|consultations|bilateral|trilateral|conference)\b|会談|会合|協議|立ち話|懇談|サミット|首脳間|外相間|対話"
)
TOGETHER = pattern(r"\band\b|&|,|と|及び|および|並びに|、|・")
# "the President of the United States", one person's office: not a group, though its word may be.
ONE_OFFICE = pattern(
    r"(?i)(?:the |our |my )?(?:[a-z]+ ){0,3}(?:minister|president|secretary|leader|premier|chancellor|governor)(?: (?:of|for) [\w ,]+)?"
)
OURSELVES = pattern(r"(?i)we|us|i|我々|我が国|私|私ども|私たち|わたしたち")
MEETING_JA = pattern(
    r"(?:(?:また|さらに|更に|次に|続く)、?)?([^、。]{2,24}(?:会談|会合|協議|懇談|立ち話))(?:では|において|の中で|で|を行|に)"
)
# "日米両国が", where no meeting is named.
PAIR_JA = pattern(r"(?<![一-龠])([一-龠]{2,4})(?:両(?:国|首脳|政府|大臣|外相|氏)|[3３三][かカヵヶ]国)")
# Of whom a title tells that is a whole sentence.
TOPIC_JA = pattern(r"(?=.{45})([^。]{2,60}?)(?:は|が、)")
# Two who met, in one sentence: …大臣は…長官と会談し.
MET_JA = pattern(r"[^。]{2,60}?と(?:の?[^、。]{0,6})?会談し")
# Where a title that is a sentence names the other side too: …は、…と会談し, …を迎え.
OTHER_SIDE_JA = pattern(r"と[^、。]{0,20}(?:会談|協議|懇談|会合)|を迎え")
# A title that is the first sentence of its text; who acts in it decides, not what it mentions.
LONG_JA = pattern(r".{60}")
STATE_JA = pattern(r"(?:政府(?:・?与党)?|国|我が国)(?:としては?|では)?")
# Whose assembly a report tells of: 北浜市の定例市議会.
ASSEMBLY_JA = pattern(r"([一-龠ァ-ヶー]{1,6}?[都道府県市区町村])の?(?:定例|臨時)?[都道府県市区町村]?議会")
# "Statement of intent between the Government of Sweden and the Government of Japan".
CONCLUDED = pattern(
    r"(?i)\b(?:statement|memorandum|agreement|arrangement|declaration|minutes|letter|treaty|protocol)\b[^.]{0,60}\bbetween\b[^.]{3,160}"
)
GOVERNMENT_OF = pattern(r"(?i)\bgovernment of (?:the )?(?:kingdom of |republic of )?(?:the )?")
STOP = pattern(r"\n|(?<=[a-z])\. ")
GATHERED = pattern(
    r"(?i)\b(?:ministers|leaders|heads|representatives|delegations|secretaries|presidents|officials|speakers|governors)\b.{5,900}?\b(?:met|gathered|convened|held|assembled)\b"
)
# "The Governments of Norway and Japan have issued the following statement."
ISSUED = pattern(
    r"\b(?:[Gg]overnments|[Ll]eaders|[Hh]eads of (?:[Ss]tate|[Gg]overnment)) of .{5,300}?(?= (?:ha(?:s|ve) )?(?:today )?(?:issue|release|agree|decide|adopt|announce|welcome|sign)[ds])"
)
# A title that is a sentence names after its verb whom it tells of, not who speaks; so does one that gives.
PREDICATE = pattern(
    r" (?:will|would|shall|has|have|had|is|are|was|were|met|said|says|pledged|promised|agreed|decided|announced|signed|vowed|expressed|launched) .*|"
    r" (?:[Gg]ives?|[Dd]onates?|[Ll]ends?|[Pp]rovides?|[Pp]ledges?|[Ss]ends?|[Cc]ontributes?|[Dd]elivers?|[Tt]ransfers?|[Hh]ands? [Oo]ver) .*"
)
# "Japan–Italy relations", "the Japan-U.S. Alliance", "Tokyo and Rome".
PAIRED = pattern(
    r"(?<![\w-])(?<!, )(?<!, the )([A-Z][\w.]*(?: [A-Z]\w*)?)(?: ?[-–] ?| and (?:the )?)([A-Z][\w.]*(?: [A-Z]\w*)?)"
)

# Words that tell of more than one party, where the title names only one.
JOINTLY = pattern(
    r"(?i)\b(?:joint|met|meeting|meets|talks|summit|visit|visits|bilateral|trilateral|counterpart|memorandum|both|two|call|calls|meets|receives|hosts|with|between)\b|会談|共同|会合|協議|両|訪問|覚書|懇談"
)
# "European Investment Bank chief Werner Hoyer": the body whose head speaks.
HEAD_OF = pattern(
    r"(?P<body>(?:the )?[A-Z][\w.&’'-]*(?: (?:of|for|and|the|[A-Z][\w.&’'-]*))*?)(?:['’]s)? "
    r"(?:chief executive|chief|head|chair(?:man|woman|person)?|president|director|secretary[- ]general|spokes\w+|CEO|commander|commissioner)\b"
)
SHARED_BODY = pattern(
    r"(?i)\b(?:alliance|union|bloc|group|quad|committee|council|association|secretariat|commission|organi[sz]ation)$"
)
# "Canada's pledge to stand with Ukraine" is Canada's.
OWNER = pattern(r"((?:the )?[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3})['’]s? (?=[a-z])")
