"""Who in a text holds which country's office: by surname, and by the office alone where one country's is meant."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from tracker.intake import cues_names as cues
from tracker.patterns import pattern

Countries = Callable[[str], list[str]]
Named = tuple[str, str, str | None]


@dataclass(slots=True)
class People:
    """Countries by surname (folded) and by office; an office of several countries in one text names nobody."""

    by_name: dict[str, str] = field(default_factory=dict)
    by_office: dict[str, set[str]] = field(default_factory=dict)

    def of(self, phrase: str) -> list[str]:
        """The countries of everybody named in the words, in their order."""
        low = phrase.lower()
        places = [(at, country) for name, country in self.by_name.items() if (at := _word_at(low, name)) >= 0]
        return [country for _, country in sorted(places)]

    def office(self, phrase: str) -> str | None:
        """The one country whose office it is, where the words name no more than an office ("the Vice President")."""
        held = {
            country for office, countries in self.by_office.items() if office in phrase.lower() for country in countries
        }
        return held.pop() if len(held) == 1 else None

    def add(self, name: str, office: str, country: str) -> None:
        if name[:1].isalpha() and name[0] == name[0].upper() and name not in cues.NO_NAMES:
            self.by_name.setdefault(name.lower(), country)
        if office:
            self.by_office.setdefault(office.lower(), set()).add(country)


def _word_at(low: str, name: str) -> int:
    """Where a name stands as a word of its own; Japanese names need no space around them."""
    at = low.find(name)
    while at >= 0 and name[0] < "\u3000":
        before, after = low[at - 1 : at], low[at + len(name) : at + len(name) + 1]
        if not before.isalpha() and not after.isalpha():
            return at
        at = low.find(name, at + 1)
    return at


def named_in(text: str, lang: str, countries: Countries, codes: Mapping[str, str]) -> list[Named]:
    """Everybody in office whom the text names: name, office and the country said beside them."""
    return list(_japanese(text, countries, codes) if lang == "ja" else _english(text, countries))


def people(named: list[Named], lang: str, home: str | None, principals: tuple[str, ...]) -> People:
    """Who holds which office; who is left without a country gets `home`, else the only one left."""
    made = People()
    unplaced: list[tuple[str, str]] = []
    for name, office, country in named:
        if country:
            made.add(name, office, country)
        else:
            unplaced.append((name, office))
    taken = set(made.by_name.values())
    left = [party for party in principals if party not in taken and not (lang == "ja" and party == cues.JAPAN)]
    other = left[0] if len(left) == 1 < len(principals) else None
    for name, office in unplaced:
        place = made.by_name.get(name.lower()) or (
            other if other and (home is None or home in taken or lang == "ja") else home
        )
        if place:
            made.add(name, office, place)
    return made


def _english(text: str, countries: Countries) -> Iterator[tuple[str, str, str | None]]:
    yield from _before_office(text, countries)
    for match in cues.PERSON_EN.finditer(text):
        before = match.group(3) or ""
        if set(countries(" ".join(f"{before} {match.group(4)}".split()))) - set(countries(before)):
            continue
        place = next((found for part in (1, 3, 5, 2) if (found := countries(match.group(part) or ""))), None)
        if place and _OTHER_SENTENCE.search(match.group(1)):
            place = None
        name = match.group(4)[: stop.end()] if (stop := _SENTENCE_ENDS.search(match.group(4))) else match.group(4)
        surname = name.split()[-1].rstrip(".").removesuffix("’s").removesuffix("'s")
        office = match.group(2).split(" of ")[0].split(" for ")[0]
        yield surname, office, place[0] if place else None
        if place and place[0] in cues.FAMILY_FIRST:
            yield name.split()[0], office, place[0]


# The end of the sentence before: "… with Italy. Minister Lund".
_SENTENCE_ENDS = pattern(r"[a-z]{3}\.(?= )")
_OTHER_SENTENCE = pattern(r"[a-z]\. $")


def _before_office(text: str, countries: Countries) -> Iterator[tuple[str, str, str | None]]:
    """Mr. Le Hoai Trung, Minister of Foreign Affairs of Viet Nam: every word of the name; "her Dutch colleague"."""
    for match in cues.PERSON_BEFORE_EN.finditer(text):
        place = countries(match["place"] or "")
        if place:
            for word in match["name"].split():
                if len(word) > 2:
                    yield word, "", place[-1]
    several = any(office in text for office in ("residents of ", "inisters of ", "remiers of ", "hancellors of "))
    for match in cues.RESPECTIVE_EN.finditer(text) if several else ():
        for part, name in (("first", "one"), ("second", "other")):
            for country in countries(match[part])[:1]:
                yield match[name].split()[-1], "", country
    for match in cues.COLLEAGUE_EN.finditer(text):
        place = countries(match["place"])
        if place:
            for word in match["name"].split():
                yield word, "", place[0]


def _belongs(before: str, countries: Countries) -> list[str]:
    """The country named with の right before a person; not where the person only is there (英国訪問中の)."""
    return countries(before)[-1:] if before.endswith("の") and not cues.AWAY_JA.search(before) else []


def _japanese(text: str, countries: Countries, codes: Mapping[str, str]) -> Iterator[tuple[str, str, str | None]]:
    """岸田文雄外務大臣, ジョン・ケリー米国国務長官, リトアニアのシャカリエネ国防大臣, バイデン米大統領."""
    for match in cues.PERSON_JA.finditer(text):
        name, middle = match["name"], match["middle"] or ""
        place = countries(middle)
        if name[0] in cues.KATAKANA:
            parts = [part for part in name.split("・") if part]
            if len(parts) > 1 and not place and countries(parts[-1]):
                place = countries(parts.pop())
            if middle[:1] in cues.SHORT and len(middle) < 4:
                place = place or [codes.get(cues.SHORT[middle[0]], "")]
            if len(parts) == 1 and not place and countries(parts[0]):
                continue
            before = text[max(0, match.start() - 14) : match.start()]
            place = place or _belongs(before, countries)
            yield parts[-1], match["office"], place[0] if place else None
        else:
            before = text[max(0, match.start() - 10) : match.start()]
            place = place or _belongs(before, countries)
            foreign = match["office"] in cues.FOREIGN_POSTS
            whose = place[0] if place else None if foreign else cues.JAPAN
            yield name, match["office"], whose
            if whose and place:
                yield name[0] + match["office"], "", whose
