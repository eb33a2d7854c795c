"""The facts and figures that are nearest to a sentence, by its words and its unit.

It is Okapi's BM25 over few and short texts, written here and not taken from SQLite, because the
same code runs in a browser, where Python comes without its database.  What a fact is found by is
what its record says, who was measured, the title of its source, and best of all the sentences of
claims and articles around it: what people say where this number stands.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import yaml

from macros.spelled_amounts import UNITS as AMOUNTS

MOST = 3
"""How many facts are offered for a number."""

NEAR = 0.36
"""The least share of what a sentence's words can weigh that makes a fact near."""

_K, _B = 1.2, 0.5  # of BM25: how soon a word is said often enough, how much a long text counts less
_SAME_UNIT, _OTHER_UNIT = 1.15, 0.85
_SYNONYM = 0.6  # of what the word itself weighs
_UNKNOWN = 0.5
_ASIDE = 0.7  # of what is near to a sentence, where somebody is seldom after it
_FURTHER = 0.5  # of a word that is not in the clause of the number

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_IDLE = """
a about after all also an and are as at be been but by can could do does did down each even every
for from get gets got had has have he her here his how i if in into is it its just like more most
my never no not of off on one only or other our out over own per she should so some such than that
the their them then there these they this those to too up us very was way we were what when which
while who will with would yes you your calorie calories kcal percent
"""
_STOP = frozenset(_IDLE.split())
"""Words that tell nothing of what a text is about, and units, which are looked at by themselves."""

_ENDINGS = ("ingly", "edly", "ness", "ing", "ied", "ies", "ers", "ed", "er", "es", "ly", "s", "e")
_SAME = {"ied": "y", "ies": "y"}
_SHORTEST = 3  # letters of a word that is left without its ending


@dataclass(frozen=True)
class Entry:
    """What an article may call for a number: how it is written, and what it prints."""

    id: str
    call: str
    prints: str
    unit: str
    terms: Mapping[str, float]
    of_program: bool = False
    aside: bool = False
    """Whether it is seldom what a sentence is after: a figure, whose example is of somebody, and
    how many people or weeks a study had."""


class Index:
    """Entries, found by the words of a sentence."""

    def __init__(self, entries: Iterable[Sequence[object]]) -> None:
        """Take entries as :func:`macros.guard.offers.entries` makes them, or as JSON kept them."""
        self.entries = [Entry(*each) for each in entries]
        self._lengths = [sum(each.terms.values()) for each in self.entries]
        self._mean = sum(self._lengths) / max(1, len(self._lengths))
        self._in = Counter(term for each in self.entries for term in each.terms)

    def nearest(
        self,
        sentence: str,
        units: Iterable[str] = (),
        *,
        clause: str = "",
        of_program: bool = False,
    ) -> list[Entry]:
        """Return at most three entries that are near to a sentence, the nearest first.

        ``units`` are those that may stand behind its number, as :func:`units_behind` finds them: an
        entry of another kind of unit is no answer.  None is near whose words say little of it.
        Words outside of the ``clause``, if one is given, weigh less.
        """
        wanted, within, units = asked(sentence, clause), asked(clause), [*units]
        most = self._most(wanted, {*terms_of(sentence)})
        most_within = self._most(within, {*terms_of(clause)}) or 1
        kinds = {kind_of(unit) for unit in units}
        found = []
        for entry, length in zip(self.entries, self._lengths, strict=True):
            kind = kind_of(entry.unit)
            if (of_program and not entry.of_program) or (kinds and not kinds & _likened(kind)):
                continue
            score = self._score(entry, length, wanted)
            near = score / most if most else 0
            if clause:
                near = max(near, self._score(entry, length, within) / most_within)
            near *= _ASIDE if entry.aside else 1
            if units:
                score *= _SAME_UNIT if _is_alike(entry.unit, units) else _OTHER_UNIT
            # one word without a unit is a word that all kinds of sentences have
            if near >= NEAR and (units or len(wanted.keys() & entry.terms.keys()) > 1):
                found.append((-score, entry.id, entry))
        return [entry for _, _, entry in sorted(found)[:MOST]]

    def _score(self, entry: Entry, length: float, wanted: Mapping[str, float]) -> float:
        long = _K * (1 - _B + _B * length / self._mean)
        said = ((entry.terms.get(term, 0), term, weight) for term, weight in wanted.items())
        return sum(
            weight * self._rare(term) * often * (_K + 1) / (often + long)
            for often, term, weight in said
            if often
        )

    def _most(self, wanted: Mapping[str, float], said: Iterable[str]) -> float:
        """Return what the words that are said can weigh in all, each by itself or its synonym."""
        return sum(
            max(
                wanted[term] * self._weighs(term),
                *(wanted[other] * self._weighs(other) for other in _synonyms().get(term, ())),
                0,
            )
            for term in said
        )

    def _weighs(self, term: str) -> float:
        """Return what a term can weigh; of one that we never say, half, for it may be idle talk."""
        return self._rare(term) * (1 if self._in[term] else _UNKNOWN)

    def _rare(self, term: str) -> float:
        having = self._in[term]
        return math.log(1 + (len(self.entries) - having + 0.5) / (having + 0.5))


# Words, and what they stand for


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return a word without its ending: `lifts`, `lifted` and `lifting` are one."""
    word = word.lower().replace("’", "'").removesuffix("'s").replace("'", "")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)] + _SAME.get(ending, "")
            break
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] not in "ls":
        return word[:-1]  # running, run
    return word


_ONE_WORD = {
    **dict.fromkeys(("pound", "pounds", "lb", "lbs", "kg", "kilo", "kilos"), "kilogram"),
    "older": "older",  # and not old: everybody in a study is so many years old
    "WHO": "who",
}


def terms_of(text: str) -> list[str]:
    """Return the words of a text that tell what it is about, without their endings."""
    return [
        _ONE_WORD.get(word) or _ONE_WORD.get(word.lower()) or stem(word)
        for word in _WORD.findall(text)
        if word == "WHO" or word.lower() not in _STOP
    ]


def asked(sentence: str, clause: str = "") -> dict[str, float]:
    """Return the terms that a sentence is looked for by, each with what it weighs."""
    near = {*terms_of(clause or sentence)}
    said = {term: 1.0 if term in near else _FURTHER for term in terms_of(sentence)}
    for term, weight in list(said.items()):
        for other in _synonyms().get(term, ()):
            said[other] = max(said.get(other, 0), weight * _SYNONYM)
    return said


@cache
def _synonyms() -> Mapping[str, list[str]]:
    text = (Path(__file__).with_name("rules") / "synonyms.yml").read_text(encoding="utf-8")
    return {stem(word): terms_of(others) for word, others in yaml.safe_load(text).items()}


# Units: a number of weeks is no answer where somebody typed kilograms

_KINDS = {
    "energy": "kcal kcal/day kcal/kg/day kcal/lb/day kcal/kg kcal/lb kcal/week kJ/day MJ/day kJ",
    "share": "percent",
    "ratio": "dimensionless",
    "weight": "kg g mg lb oz st kg/week g/day g/kg/day mg/day mg/liter mg/liter/day",
    "density": "kg/liter",
    "moments": "second minute minute/week",
    "hours": "hour hour/week",
    "days": "day week month year",
    "length": "m cm mm cm^2 inch",
    "pressure": "mmHg",
    "MET": "MET",
    "body mass index": "kg/m^2",
    "injury": "injury/kilohour injury/year",
    "people": "person",
    "repetition": "repetition",
    "set": "set",
    "study": "study trial",
    "session": "session session/week",
}
_KIND_OF = {unit: kind for kind, units in _KINDS.items() for unit in units.split()}
_LIKE = {
    "ratio": {"share"},
    "density": {"weight"},
    "moments": {"hours"},
    "hours": {"moments", "days"},
    "days": {"hours"},
}
"""Kinds of numbers that a fact of another kind may answer."""

_WORDS = {
    **AMOUNTS,
    "second": r"seconds?|secs?",
    "minute": r"minutes?|mins?",
    "hour": r"hours?|hrs?",
    "day": r"days?",
    "week": r"weeks?",
    "month": r"months?",
    "year": r"years?|yrs?",
    "cm": r"centimet(?:er|re)s?|cms?",
    "inch": r"inch(?:es)?",
    "mmHg": r"mmhg",
    "MET": r"mets?",
    "repetition": r"repetitions?|reps?",
    "set": r"sets?",
    "person": r"people|persons?|men|women|adults|participants|subjects|volunteers",
    "study": r"studies|study|trials?",
    "session": r"sessions?|workouts?",
}
_RANGE = r"(?:\s*(?:to|or|and|[-–—])\s*[\d.,]+)?"
_BEHIND = re.compile(
    _RANGE + r"[\s-]*(?:(?:more|fewer|less|extra|full|whole|solid|healthy|older|of)[\s-]+){0,2}(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _WORDS.items())
    + r")(?![\w])",
    re.IGNORECASE,
)  # fmt: skip


def kind_of(unit: str) -> str:
    """Return what a unit measures."""
    return _KIND_OF.get(unit, unit)


def _is_alike(unit: str, units: Sequence[str]) -> bool:
    """Tell whether a unit is one of some; energy is alike if all of it is of a day, or none."""
    if kind_of(unit) != "energy":
        return unit in units
    return unit.endswith("/day") in {each.endswith("/day") for each in units}


def _likened(kind: str) -> set[str]:
    return {kind, *_LIKE.get(kind, ())}


def units_behind(words: str) -> list[str]:
    """Return the units that words begin with, behind a number; none where there is no unit."""
    found = _BEHIND.match(words)
    if not found:
        return []
    name = next(each for each in _WORDS if found[each])
    rest = words[found.end() : found.end() + 30].lower()
    if name == "kcal":
        each = re.match(r"[^.;,]*?\b(?:per|a|an|for each|each|every)\s+(pound|lb|kilo|kg)", rest)
        if each:
            per = "lb" if each[1] in ("pound", "lb") else "kg"
            return [f"kcal/{per}/day", f"kcal/{per}", "kcal/kg/day", "kcal/lb/day"]
        return ["kcal/day"] if re.match(r"\s*(?:a|per|each|every)\s+day", rest) else ["kcal"]
    return [name]
