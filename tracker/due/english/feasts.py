"""Feasts and days of remembrance by their English names: those on a fixed date, and those on a weekday of a month."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

_Value = TypeVar("_Value")


def _spelt(days: Mapping[str, _Value]) -> dict[str, _Value]:
    """Each name with its apostrophe as it should be, after the s, before it or left out."""
    found = dict(days)
    for name, day in days.items():
        for there in ("'s ", "s' "):
            if there in name + " ":
                found |= {(name + " ").replace(there, other).strip(): day for other in ("'s ", "s' ", "s ")}
    return found


FEASTS = _spelt(
    {
        "new year's day": (1, 1), "epiphany": (1, 6), "twelfth night": (1, 5), "candlemas": (2, 2),
        "groundhog day": (2, 2), "valentine's day": (2, 14), "st valentine's day": (2, 14), "white day": (3, 14),
        "st david's day": (3, 1), "st patrick's day": (3, 17), "saint patrick's day": (3, 17),
        "saint patrick": (3, 17), "april fool's day": (4, 1), "st george's day": (4, 23), "anzac day": (4, 25),
        "may day": (5, 1), "international workers' day": (5, 1), "international labour day": (5, 1),
        "cinco de mayo": (5, 5), "ve day": (5, 8), "victory in europe day": (5, 8), "europe day": (5, 9),
        "juneteenth": (6, 19), "freedom day": (6, 19), "jubilee day": (6, 19), "emancipation day": (6, 19),
        "midsummer day": (6, 24), "canada day": (7, 1), "bastille day": (7, 14), "assumption day": (8, 15),
        "michaelmas": (9, 29), "halloween": (10, 31), "all hallows' eve": (10, 31), "all saints' day": (11, 1),
        "all souls' day": (11, 2), "guy fawkes night": (11, 5), "guy fawkes day": (11, 5), "bonfire night": (11, 5),
        "armistice day": (11, 11), "remembrance day": (11, 11), "veterans' day": (11, 11), "singles' day": (11, 11),
        "martinmas": (11, 11), "st andrew's day": (11, 30), "st nicholas' day": (12, 6),
        "christmas eve": (12, 24), "christmas": (12, 25), "christmas day": (12, 25), "xmas": (12, 25),
        "xmas day": (12, 25), "xmas eve": (12, 24), "boxing day": (12, 26), "st stephen's day": (12, 26),
        "new year's eve": (12, 31),
        # Days that the United Nations keep.
        "international holocaust remembrance day": (1, 27), "world wetlands day": (2, 2), "world cancer day": (2, 4),
        "international mother language day": (2, 21), "international women's day": (3, 8), "women's day": (3, 8),
        "world water day": (3, 22), "world health day": (4, 7), "earth day": (4, 22),
        "world press freedom day": (5, 3), "world environment day": (6, 5), "world oceans day": (6, 8),
        "world refugee day": (6, 20), "nelson mandela international day": (7, 18), "world population day": (7, 11),
        "international youth day": (8, 12), "world humanitarian day": (8, 19), "international literacy day": (9, 8),
        "international day of democracy": (9, 15), "international day of peace": (9, 21),
        "world teachers' day": (10, 5), "world food day": (10, 16), "united nations day": (10, 24), "un day": (10, 24),
        "world children's day": (11, 20), "universal children's day": (11, 20), "world aids day": (12, 1),
        "international anti-corruption day": (12, 9), "human rights day": (12, 10),
        "international migrants day": (12, 18),
    }
)  # fmt: skip

# Days after Easter Sunday.
AFTER_EASTER = {
    "easter": 0, "easter sunday": 0, "easter day": 0, "easter monday": 1, "good friday": -2, "holy thursday": -3,
    "maundy thursday": -3, "holy saturday": -1, "ash wednesday": -46, "shrove tuesday": -47, "mardi gras": -47,
    "palm sunday": -7, "ascension day": 39, "ascension": 39, "pentecost": 49, "whitsun": 49, "whit sunday": 49,
    "whit monday": 50, "pentecost monday": 50, "trinity sunday": 56, "corpus christi": 60,
}  # fmt: skip

_MOST = ("US", "CA", "AU", "NZ", "JP", "DE", "IT", "AT", "CH", "NL", "BE")
# Month, weekday from Monday as 0, its number in the month, days after it, and who keeps the feast on that day.
ON_WEEKDAYS = _spelt(
    {
        **dict.fromkeys(("martin luther king day", "martin luther king jr day", "mlk day"), (1, 0, 3, 0, ("US",))),
        **dict.fromkeys(("presidents' day", "washington's birthday"), (2, 0, 3, 0, ("US",))),
        "mother's day": (5, 6, 2, 0, _MOST),
        "memorial day": (5, 0, -1, 0, ("US",)),
        "father's day": (6, 6, 3, 0, ("US", "CA", "GB", "IE", "JP", "FR", "NL", "IN", "SG")),
        "labor day": (9, 0, 1, 0, ("US", "CA")),
        **dict.fromkeys(("columbus day", "indigenous peoples' day"), (10, 0, 2, 0, ("US",))),
        **dict.fromkeys(("thanksgiving", "thanksgiving day"), (11, 3, 4, 0, ("US",))),
        "black friday": (11, 3, 4, 1, ("US",)),
        "cyber monday": (11, 3, 4, 4, ("US",)),
    }
)
