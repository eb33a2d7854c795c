"""Words of cause beside a number that shows no cause: the rules of ``causes.yml``.

A change from before to after in one group, and two things that go along, do not show what brought
them.  A sentence is read with the numbers that stand in it; an effect among them bears the words.
"""

import re
from collections.abc import Iterable, Iterator

from macros import records
from macros.guard import language
from macros.guard.wording import Wording
from macros.guard.words import words_of
from macros.problem import Problem
from macros.records.fact import KINDS

_SHOWS_NO_CAUSE = ("change", "association")
_BEFORE_AND_AFTER = re.compile(r"\bthe same \w+ (before|after)\b|\bbefore and after\b")
_CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_BREAK = re.compile(r"(?<=[.!?])\s+(?=[^a-z])|\n\s*\n|\n(?=\s*(?:[-*+#>|]|1\.))")
_CAUSES = Wording("causes.yml")

RULES = _CAUSES.rules
"""Every rule on words of cause, in the order of the file."""


def cause_problems(text: str) -> Iterator[Problem]:
    """Yield the words of cause in an article's sentences, with their lines."""
    masked = _CALL.sub(lambda call: re.sub(r"[^\n]", "x", call[0]), text)
    start = 0
    for end in [*(each.end() for each in _BREAK.finditer(masked)), len(text)]:
        sentence, before = text[start:end], text.count("\n", 0, start)
        for problem in in_sentence(words_of(sentence), _facts(sentence)):
            yield Problem(problem.sentence, line=before + problem.line)
        start = end


def in_sentence(words: str, fact_ids: Iterable[str]) -> Iterator[Problem]:
    """Yield the words of cause in a sentence that prints these facts."""
    facts = {each: records.facts()[each] for each in fact_ids if each in records.facts()}
    if any(fact.kind == "effect" for fact in facts.values()):
        return
    for fact_id, fact in facts.items():
        if kind := _shows_no_cause(fact):
            for problem in _CAUSES.problems(words):
                said = f"`{fact_id}` is {KINDS[kind]}"
                yield Problem(f"{problem.sentence}; {said}", line=problem.line)
            return


def _shows_no_cause(fact: records.Fact) -> str | None:
    """Return why a number shows no cause: one of two, before and after, is half of a change."""
    if fact.kind == "measurement" and _BEFORE_AND_AFTER.search(fact.compared or ""):
        return "change"
    return fact.kind if fact.kind in _SHOWS_NO_CAUSE else None


def _facts(sentence: str) -> list[str]:
    calls = [each for each in language.calls(sentence) if isinstance(each, language.Call)]
    return [str(each.arguments[0]) for each in calls if each.name == "fact" and each.arguments]
