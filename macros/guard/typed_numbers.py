"""What to write in place of a number that is typed by hand: it depends on what the number is.

A name, a year, a price, a time of day, a number of a program, a small count, or a measurement: for
one of these last the nearest facts are offered by the words of its sentence, ready to paste.
Numbers of one sentence are one problem.  All of this is made of texts and given again as texts.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from macros.guard.nearest import Entry, Index, units_behind
from macros.guard.number_kinds import (
    ADDRESS,
    COUNT_BEHIND,
    NAMED_BEFORE,
    NUMBERED_BEFORE,
    ORDINAL,
    TIMES,
    Typed,
    kind_of,
    units_of,
)
from macros.guard.places import Places, Sentence
from macros.guard.raw_html import without_html
from macros.guard.words import words_of
from macros.problem import Problem

MOST_NAMED = 6
"""Numbers of a sentence that its problem names."""

_LONGEST_OF_A_FORM = 150
"""Letters of a sentence that an address carries."""

MOST_ANSWERED = 200
"""Sentences of an article whose numbers are answered one by one."""

_MOST_NUMBERS = 20
"""Numbers of a sentence that are answered one by one."""

_FORM = "issues/new?template=fact.yml&title=Fact%3A+&measured="


@dataclass
class _Found:
    """The numbers of one sentence that somebody typed, each with where in it they stand."""

    sentence: Sentence
    numbers: dict[Typed, int] = field(default_factory=dict)

    @property
    def first(self) -> str:
        """The first of the numbers."""
        return next(iter(self.numbers)).word

    @property
    def line(self) -> int:
        """The line of the first of them."""
        return self.sentence.line + self.sentence.words.count("\n", 0, min(self.numbers.values()))


def needs_an_answer(problem: Problem) -> bool:
    """Tell whether a problem of an article is about a number, or about a fact that is not there."""
    number = problem.kind == "number" and problem.about
    asks = number or _NO_RECORD.search(problem.sentence)
    return bool(asks) and problem.path.endswith(".md")


def answered(
    problems: Iterable[Problem], texts: Mapping[str, str], index: Index, repository: str
) -> list[Problem]:
    """Return problems, each number that is typed and each fact that is not there with its answer.

    ``texts`` are the articles by their paths, as far as they are at hand; a problem of any other
    stays as it is.
    """
    others, numbers = [], {}
    for problem in problems:
        if not needs_an_answer(problem) or problem.path not in texts:
            others.append(problem)
        elif problem.kind == "number":
            numbers.setdefault(problem.path, []).append(problem)
        else:
            others.append(_named_otherwise(problem, texts[problem.path], index, repository))
    tags = {(problem.path, problem.line) for problem in others if problem.kind == "html"}
    links = {(problem.path, problem.line) for problem in others if problem.kind == "link"}
    for path, found in numbers.items():
        places = Places(texts[path], {line for of, line in tags if of == path})
        alone = [
            each
            for each in found
            if (path, each.line) not in links or not ADDRESS.search(each.about)
        ]
        others += _of_article(path, alone, places, index, repository)
    return others


def _of_article(
    path: str, problems: list[Problem], places: Places, index: Index, repository: str
) -> Iterator[Problem]:
    by_sentence: dict[int, _Found] = {}
    no_names = set()
    for problem in {(each.line, each.about): each for each in problems}.values():
        for sentence, typed, at in places.of(problem):
            found = by_sentence.setdefault(sentence.start, _Found(sentence))
            found.numbers.setdefault(typed, at)
            if "no name" in problem.sentence:
                no_names.add(sentence.start)
    same: dict[str, list[_Found]] = {}
    for count, (start, found) in enumerate(sorted(by_sentence.items())):
        answers = _answers(found, index, repository) if count < MOST_ANSWERED else _plainly(found)
        if len(answers) == 1 and {*answers} <= _GENERAL and start not in no_names:
            same.setdefault(*answers, []).append(found)
            continue
        said = _told(answers, len(found.numbers))
        if start in no_names:
            said = f"`literal` is for names with a digit alone; {said}"
        yield Problem(said, path, found.line, "number", found.first)
    for answer, several in same.items():  # which is of one cause in all of an article
        everything = [_said(typed) for found in several for typed in found.numbers]
        first, *others = sorted({found.line for found in several})
        also = f" (also in line{'s' * (len(others) > 1)} {_lines(others)})" if others else ""
        said = _told({answer: everything}, len(everything)) + also
        yield Problem(said, path, first, "number", several[0].first)


def _lines(lines: list[int]) -> str:
    return _listed([str(line) for line in lines])


# What to write for it


def _answers(found: _Found, index: Index, repository: str) -> dict[str, list[str]]:
    """Return what to write for the numbers of a sentence, each with those as they are said."""
    words = words_of(found.sentence.words)
    of_kind: dict[str, list[Typed]] = {}
    for typed in sorted(found.numbers, key=found.numbers.get)[:_MOST_NUMBERS]:
        of_kind.setdefault(kind_of(typed), []).append(typed)
    answers: dict[str, list[str]] = {}
    for kind, numbers in of_kind.items():
        if kind == "measurement":
            for typed in numbers:
                answer = _of_measurement(typed, words, index, repository)
                answers.setdefault(answer, []).append(_said(typed))
        else:
            answers[_answer(kind, numbers, index)] = [_said(typed) for typed in numbers]
    return answers


def _told(answers: dict[str, list[str]], count: int) -> str:
    """Return one sentence on so many numbers."""
    are = "is" if count == 1 else "are"
    if len(answers) == 1:
        ((answer, said),) = answers.items()
        return f"{_listed(said, count - len(said))} {are} typed by hand; {answer}"
    several = "; ".join(f"for {_listed(said)}, {answer}" for answer, said in answers.items())
    return f"{count} numbers of this sentence {are} typed by hand; {several}"


def _plainly(found: _Found) -> dict[str, list[str]]:
    said = [_said(typed) for typed in [*found.numbers][:_MOST_NUMBERS]]
    return {'write {{ fact("…") }}, or leave it out': said}


def _said(typed: Typed) -> str:
    """Return a number as a message names it, with its unit if that is a word behind it."""
    unit = re.match(r"[ -](?:calories|kcal|percent|pounds?|kilos?|kg|lbs?)\b", typed.behind)
    before = NAMED_BEFORE.search(typed.before) if kind_of(typed) == "name" else None
    return f'"{before[0] if before else ""}{typed.word}{unit[0] if unit else ""}"'


def _listed(said: list[str], more: int = 0) -> str:
    said = list(dict.fromkeys(said))
    more += max(0, len(said) - MOST_NAMED)
    if more:
        return f"{', '.join(said[:MOST_NAMED])} and {more} more"
    return _all_of(said)


_ALWAYS = {
    "address": "put words of its own before the address: [words](https://…)",
    "row": (
        "a table of measured values is a record: write {{ table(…) }} with one of those on the "
        'page Every macro, or {{ program("at-home") }} for a plan; or leave it out'
    ),
    "sign": "write plain words, or leave the sign out",
    "price": "a price changes; write it in words, such as a few dollars, or leave it out",
    "year": (
        'leave the date out, or say when in words; {{ cite("…") }} prints the year of a study by '
        "itself"
    ),
}
"""What is said of kinds of numbers, whichever they are."""

_IN_A_HEADING = "leave the number out, for a heading needs none"
_IN_A_LIST = "to begin a list, put an empty line before it, and `1. ` before each thing of it"
_GENERAL = {*_ALWAYS.values(), _IN_A_HEADING, _IN_A_LIST}
"""Answers that do not speak of the number itself."""


def _answer(kind: str, numbers: list[Typed], index: Index) -> str:
    """Return what to write for the numbers of one kind that stand in one sentence."""
    if kind in _ALWAYS:
        return _ALWAYS[kind]
    if kind == "program":
        return _of_program(numbers, index)
    each = list(dict.fromkeys(map(_ONE_BY_ONE[kind], numbers)))
    return {
        "clock": f"write the time of day in words, such as {_one_of(each)}, or leave it out",
        "name": f"if this is a name, write {_all_of(each)}",
        "item": _all_of(each),
        "count": f"if nobody measured it, write {_all_of(each)}",
    }[kind]


def _one_of(said: Iterable[str]) -> str:
    *first, last = said
    return f"{', '.join(first)} or {last}" if first else last


def _all_of(said: Iterable[str]) -> str:
    *first, last = said
    return f"{', '.join(first)} and {last}" if first else last


def _name(typed: Typed) -> str:
    before = NAMED_BEFORE.search(typed.before)
    name = f"{before[0] if before else ''}{typed.word}".replace('"', "")
    return f'{{{{ literal("{name}") }}}}'


def _time_of_day(typed: Typed) -> str:
    if typed.word == "24/7":
        return "around the clock"
    hour = re.match(r"\d+", typed.word)
    late = re.search(r"p\.?m", typed.word + typed.behind[:6], re.IGNORECASE)
    return "in the evening" if late or (hour and 16 < int(hour[0]) <= 24) else "in the morning"


_CLAUSE = re.compile(r"[,;:.!?()]\s")
_PROGRAM_WORDS = {
    "set": "sets of each exercise",
    "repetition": "repetitions of a set",
    "day": "days a week of strength training advised",
}


def _of_program(numbers: list[Typed], index: Index) -> str:
    offered: dict[str, Entry] = {}
    words = []
    for typed in numbers:
        a_week = _A_WEEK.match(typed.behind)
        units = ["day"] if a_week else _units_of_program(typed)
        more = _PROGRAM_WORDS.get(units[0], "") if units else ""
        near = index.nearest(f"{_clause(typed)} {more}", units, of_program=not a_week)[:1]
        offered |= {each.call: each for each in near}
        if a_week and (count := in_words(typed.word)):
            often = _OFTEN.get(count, f"{count} times") if a_week[1] != "days" else f"{count} days"
            words.append(f'"{often} a week"')
    write = [f"{call} ({each.prints})" for call, each in [*offered.items()][:MOST_NAMED]]
    write = [*dict.fromkeys(words), *write, '{{ program("at-home") }} for all of one']
    return f"the programs of this site have numbers of their own; write {_one_of(write)}"


def _clause(typed: Typed) -> str:
    """Return the words around a number, as far as commas and brackets."""
    begins = [found.end() for found in _CLAUSE.finditer(typed.before)][-1:] or [0]
    ends = [found.start() for found in _CLAUSE.finditer(typed.behind)][:1] or [None]
    return words_of(f"{typed.before[begins[0] :]} {typed.behind[: ends[0]]}")


_A_WEEK = re.compile(r"\s*(days?|times?|x)\s+(?:a|per|each|every)\s+week\b", re.IGNORECASE)
_OFTEN = {"one": "once", "two": "twice"}


def _units_of_program(typed: Typed) -> list[str]:
    if TIMES.search(typed.word):  # 3x10
        return ["set"]
    return ["repetition"] if re.search(r"\bof\s+$", typed.before) else units_of(typed)


def _of_item(typed: Typed) -> str:
    if ordinal := ORDINAL.fullmatch(typed.word):
        return f'write "{_ordinal(int(ordinal[1]))}"'
    found = NUMBERED_BEFORE.search(typed.before)
    if found and (word := in_words(typed.number)):
        return f'write "{found[0]}{word}"'
    if typed.heads or typed.before.endswith("#"):
        return _IN_A_HEADING
    return _IN_A_LIST


def _counted(typed: Typed) -> str:
    found = COUNT_BEHIND.match(typed.behind)
    word = in_words(typed.number) or typed.word
    return f'"{word}{f" {found[1]}" if found else ""}"'


_ONE_BY_ONE = {"clock": _time_of_day, "name": _name, "item": _of_item, "count": _counted}


def _of_measurement(typed: Typed, words: str, index: Index, repository: str) -> str:
    near = index.nearest(words, units_of(typed), clause=_clause(typed))
    if near:
        return (
            f"the nearest facts of this site: write {_offered(near)}; if it is none, leave it out"
        )
    return f"this site has no fact near it; {_send(words, repository)}"


def _send(words: str, repository: str) -> str:
    address = f"{repository.rstrip('/')}/{_FORM}{_for_an_address(words)}"
    return f"leave it out, or send it with its source: {address}"


def _offered(near: list[Entry]) -> str:
    return _one_of(f"{each.call} ({each.prints})" for each in near)


def _for_an_address(words: str) -> str:
    """Return the words of a sentence as an address carries them, and not too many."""
    plain = " ".join(re.sub(r"\{+[^}]*\}*|[}#<>|*_`\ufffc…]", " ", without_html(words)).split())
    return quote(plain[:_LONGEST_OF_A_FORM], safe="")


_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth"}
_ORDINALS |= {"nine": "ninth", "twelve": "twelfth"}


def in_words(number: str) -> str:
    """Return a whole number below a hundred in words; nothing for any other."""
    if not re.fullmatch(r"\d{1,2}", number):
        return ""
    value = int(number)
    if value < len(_ONES):
        return _ONES[value]
    ten, one = divmod(value, 10)
    return _TENS[ten - 2] + (f"-{_ONES[one]}" if one else "")


def _ordinal(value: int) -> str:
    word = in_words(str(value))
    first, hyphen, last = word.rpartition("-")
    end = _ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{first}{hyphen}{end}"


# Facts and equations that a call names and that are not there

_NO_RECORD = re.compile(r"no (fact|equation) `([^`]*)`; (?!did you mean)[^;]*")


def _named_otherwise(problem: Problem, text: str, index: Index, repository: str) -> Problem:
    """Return the problem of a call that names no fact, with the nearest in place of a folder."""
    found = _NO_RECORD.search(problem.sentence)
    kind, name = found[1], found[2]
    macro = "fact" if kind == "fact" else "figure"
    places = Places(text)
    named = re.compile(rf'{macro}\(\s*["“”\']?{re.escape(name)}')
    begins = places.begin(problem.line)
    at = named.search(text, begins)
    sentence = places.at(at.start() if at else begins)
    units = units_behind(re.sub(r"^\D*[\d.,]+", "", name)) if re.search(r"\d", name) else []
    behind = re.match(r"[^}]*\}\}?(.*)", text[at.start() :], re.DOTALL) if at else None
    units = units or (units_behind(behind[1][:80]) if behind else [])
    words = f"{words_of(sentence.words)} {re.sub(r'[^A-Za-z]+', ' ', name)}"
    near = [each for each in index.nearest(words, units) if each.call.startswith(f"{{{{ {macro}")]
    near = near or index.nearest(words, units)
    said = f"no {kind} `{name}`; "
    said += f"the nearest are {_offered(near)}" if near else _send(words, repository)
    start, end = found.span()
    rest = problem.sentence[:start] + said + problem.sentence[end:]
    return Problem(rest, problem.path, problem.line, problem.kind, problem.about)
