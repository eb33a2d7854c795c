"""Amounts that somebody typed beside a unit: in words, in digits, or in letters like digits.

``eighty percent`` measures as much as its digits do, so it comes from a record too.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
_ONES += "fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES: dict[str, float] = {word: value for value, word in enumerate(_ONES.split())}
_VALUES |= {word: value for value, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}
_VALUES |= {"dozen": 12, "half": 0.5}
_PART = {"quarter": 1 / 4, "hundredth": 1 / 100, "thousandth": 1 / 1_000}
_NTH = "third fourth fifth sixth seventh eighth ninth tenth"
_PART |= {word: 1 / value for value, word in enumerate(_NTH.split(), 3)}
_PARTS = {"halves": 1 / 2} | {f"{word}s": value for word, value in _PART.items()}
_TIMES = {"score": 20, "hundred": 100, "thousand": 1_000, "million": 1_000_000}
_TIMES |= {"billion": 1_000_000_000, "trillion": 1_000_000_000_000}

UNITS = {
    "percent": r"per[\s-]*cents?|per[\s-]*centage[\s-]+points?|pct|[%\u2030\u066a\ufe6a\uff05]",
    "kcal": r"kcals?|(?:kilo-?)?calories|(?:kilo-?)?calorie|cals?",
    "kJ": r"kilo-?joules?|kj",
    "kg": r"kilo-?grams?|kilo-?grammes?|kilos?|kgs?",
    "lb": r"pounds?|lbs?",
    "st": r"stone",
    "oz": r"ounces?|oz",
    "g": r"grams?|grammes?",
    "mg": r"milli-?grams?|milli-?grammes?|mg",
}
"""Units of what somebody measures of a body or its food, and the words for each."""

_UNIT = "|".join(f"(?P<{name}>{words})" for name, words in UNITS.items())
_ANY_UNIT = "|".join(UNITS.values())
_ENDS = r"(?![\w-])"


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_FIRST = _one_of([*_VALUES, *_PARTS, *_TIMES.keys() - {"score"}])  # a score is a number of points
_WORD = _one_of([*_VALUES, *_PARTS, *_TIMES])
_ALL_PARTS = {**_PART, **_PARTS}
_ANY_WORD = _one_of([*_VALUES, *_ALL_PARTS, *_TIMES])
_GAP = r"(?:[ \t]*[\u2010\u2011-][ \t]*|\s[\s>]*|\s*\u2026\s*)"
"""Between two words: a quote goes on after its mark, and `…` stands for a macro's own words."""

_MOST = 9  # more words of one number than anyone needs; without an end it could take long
_NUMBER = rf"(?:{_FIRST})(?:(?:{_GAP}(?:and{_GAP})?(?:a{_GAP})?)?(?:{_WORD})){{0,{_MOST}}}"
_BETWEEN = "or so|or more|or fewer|or less|a|an|of|more|fewer|less|extra|additional|whole|full|food"
_BETWEEN += "|dietary|body|odd|plus|good|solid|big|excess|fat|lean|net|pure|real|stubborn|some"
_BETWEEN += "|something|surplus|ugly|unwanted"
_IN_WORDS = re.compile(
    rf"(?<![\w-])(?P<number>{_NUMBER})(?:{_GAP}(?:{_BETWEEN})){{0,3}}{_GAP}?(?:{_UNIT})(?!\w)",
    re.IGNORECASE,
)
_IN_PARTS = re.compile(  # a third of a kilo; a third of the calories is no amount of its own
    rf"(?<![\w-])(?P<number>(?:an?|one){_GAP}(?:{_one_of(_PART)}))"
    rf"{_GAP}(?:of{_GAP}(?:an?|one){_GAP})?(?:{_UNIT}){_ENDS}",
    re.IGNORECASE,
)
_UNIT_FIRST = re.compile(  # calories a day: eight hundred
    rf"(?<![\w-])(?:{_UNIT})(?:[ \t]+\w+){{0,3}}[ \t]*[:=|][ \t]*"
    rf"(?:about[ \t]+)?(?P<number>{_NUMBER})(?=[ \t]*(?:[.,;|)\n]|\Z))",
    re.IGNORECASE,
)
_TO_EAT = re.compile(  # eat eight hundred a day: everybody knows of what
    rf"(?<![\w-])(?:eat|eats|eating|ate|live|living|stay|stayed|staying|cut|intake|diet)[ \t]+"
    rf"(?:\w+[ \t]+){{0,2}}?(?P<number>{_NUMBER}){_GAP}(?:an?|per|each|every){_GAP}day{_ENDS}",
    re.IGNORECASE,
)
_BODY_MASS_INDEX = re.compile(
    r"\b(?:BMIs?|body[\s-]+mass[\s-]+ind(?:ex|exes|ices))\s+(?:is\s+|was\s+)?"
    r"(?:(?:about|above|at|below|between|from|of|over|under)\s+)?"
    rf"(?P<number>{_NUMBER})(?!{_GAP}(?:{_ANY_UNIT}){_ENDS})(?![\w-])",
    re.IGNORECASE,
)
_SAME_KIND = re.compile(  # a kilojoule is about a quarter of a kilocalorie
    rf"\b(?:an?|one)\s+(?:{_ANY_UNIT})\s+is\s+(?:about\s+)?\Z", re.IGNORECASE
)
_OFF_A_BODY = re.compile(  # three inches off your waist; a heel may be two inches off the floor
    rf"(?<![\w-])(?P<lost>(?:lose|loses|losing|lost|shed|sheds|shedding)\s+(?:about\s+)?)?"
    rf"(?P<number>{_NUMBER})(?:{_GAP}(?:{_BETWEEN}))?{_GAP}(?:inch(?:es)?|centimet(?:er|re)s?|cm)"
    rf"{_ENDS}(?(lost)|{_GAP}off{_GAP}(?:\w+{_GAP}){{0,2}}?"
    r"(?:arms?|belly|bottom|hips?|middle|stomach|thighs?|tummy|waist|waistline)\b)",
    re.IGNORECASE,
)
_UNSAID = {"kcal": (_TO_EAT, 300), "BMI": (_BODY_MASS_INDEX, 10), "cm": (_OFF_A_BODY, 0)}
"""Amounts whose unit their sentence makes, each from how much on: five a day to eat is fruit."""

_LONGEST_UNIT = 40
"""Letters before an amount that may name a unit, which it explains."""

_INTERVAL = re.compile(
    r"\s+(?:confidence|credible|prediction)\s+(?:band|bound|interval|level|limit|region|set)s?\b"
)
_THING = re.compile(
    r"[ -]+(?:bags?|balls?|barbells?|bars?|dumbbells?|kettlebells?|plates?|weights"
    r"|(?<![sS][ -])weight)\b(?![ -]+(?:change|gain|goal|loss))"
)
"""What may follow a pound or a kilogram: a ten-pound dumbbell is a thing, and measures nothing.

A ten-pound weight is one; ten pounds weight and a ten-pound weight loss are not.
"""

_ROMAN = "(?=[IVXLCDM])M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_LIKE_DIGITS = "[IlO|][IlOo|]{1,9}|[IlO|SZB]{2,9}"
_IN_LETTERS = re.compile(
    rf"(?<![\w-])(?<![Vv]itamin[ \t])(?!I\s)(?P<number>{_ROMAN}|{_LIKE_DIGITS})"
    rf"(?:[ \t-]+|(?=%))(?:(?i:{_UNIT})){_ENDS}"
)
_IN_DIGITS = re.compile(
    rf"(?<![0-9.,])(?P<number>[0-9][0-9.,]*)[\s-]*(?:{_UNIT}){_ENDS}", re.IGNORECASE
)


@dataclass(frozen=True)
class Amount:
    """A number in words and its unit: what it says, how much it is, and where it stands."""

    says: str
    value: float | None
    unit: str
    start: int
    end: int


@lru_cache(maxsize=1_000)
def amounts_in_words(text: str) -> tuple[Amount, ...]:
    """Return the amounts that a text says in words, or in letters that look like digits."""
    return tuple(_in_words(text))


def _in_words(text: str) -> Iterator[Amount]:
    for found in _IN_WORDS.finditer(text):
        amount = _amount(found, _value(found["number"]))
        a_unit = amount.value == 1 and amount.unit != "percent" and found[0][-1] not in "sS"
        a_thing = amount.unit in ("kg", "lb") and _THING.match(text, found.end())
        a_name = amount.unit == "percent" and _INTERVAL.match(text, found.end())
        if not (a_unit or a_thing or a_name):
            yield amount
    for found in _IN_PARTS.finditer(text):
        if not _SAME_KIND.search(text, max(0, found.start() - _LONGEST_UNIT), found.start()):
            yield _amount(found, _value(found["number"]))
    for found in _UNIT_FIRST.finditer(text):
        if (value := _value(found["number"])) != 1:
            yield _amount(found, value)
    for unit, (pattern, least) in _UNSAID.items():
        for found in pattern.finditer(text):
            if (value := _value(found["number"])) >= least:
                yield Amount(" ".join(found[0].split()), value, unit, found.start(), found.end())
    yield from (_amount(found, None) for found in _IN_LETTERS.finditer(text))


def amounts_in_digits(text: str) -> Iterator[Amount]:
    """Yield the amounts that a text says in digits of any script."""
    plain = unicodedata.normalize("NFKC", text)
    digits = "".join(
        str(unicodedata.digit(each, 1)) if each.isnumeric() else each for each in plain
    )
    for found in _IN_DIGITS.finditer(digits):
        yield _amount(found, _number(found["number"]))


def without(known: Iterable[Amount], found: Iterable[Amount]) -> Iterator[Amount]:
    """Yield the amounts that are not among known ones."""
    same = {(each.value, each.unit) for each in known if each.value is not None}
    yield from (each for each in found if (each.value, each.unit) not in same)


def _amount(found: re.Match[str], value: float | None) -> Amount:
    unit = next(name for name in UNITS if found[name])
    return Amount(" ".join(found[0].split()), value, unit, found.start(), found.end())


def _number(text: str) -> float | None:
    try:
        return float(text.strip(".,").replace(",", ""))
    except ValueError:
        return None


def _value(number: str) -> float:
    """Return how much a number in words is: `thirty-seven and a half` is 37.5."""
    total = part = 0.0
    for word in re.findall(_ANY_WORD, number.lower()):
        if word in _TIMES:
            times = _TIMES[word]
            part = max(part, 1) * times
            if times > 100:  # a hundred may be followed by a thousand
                total, part = total + part, 0
        elif word == "dozen" or word in _ALL_PARTS:
            part = max(part, 1) * _ALL_PARTS.get(word, 12)
        else:
            part += _VALUES.get(word, 0)
    return total + part
