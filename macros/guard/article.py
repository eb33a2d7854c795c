"""Every problem of an article's text: of its macro calls, its numbers and its words."""

from collections.abc import Callable, Iterator

from macros.guard import language
from macros.guard.arguments import sound_calls
from macros.guard.broken import problems_in
from macros.guard.causes import cause_problems
from macros.guard.certainty import overstated
from macros.guard.in_force import out_of_force
from macros.guard.numbers import typed_by_hand
from macros.guard.prose import prose_problems
from macros.guard.spelling import spelling_problems
from macros.guard.wording import own_list_problems, wording_problems
from macros.guard.words import words_of
from macros.guard.written import CURLY
from macros.parts.printed import printed
from macros.problem import Problem
from macros.records import library


def article(text: str, shown: str) -> Iterator[Problem]:
    """Yield the problems of an article's macro calls, of its numbers and of its words."""
    front = library.FRONT_MATTER.match(text)
    body = text[front.end() :] if front else text
    before = text.count("\n") - body.count("\n")
    sound, found = sound_calls(body)
    for call in sound:
        for problem in _tried(call):
            if problem.path:  # of a record, or of another article
                yield problem
            else:
                found.append(problem.at("", call.line))
    if len(body) <= language.LONGEST:
        lines = body.split("\n")  # of which `sound_calls` has told those with a curly call
        read = "\n".join("" if CURLY.search(line) else line for line in lines)
        words = words_of(read)
        found += [*typed_by_hand(read), *prose_problems(read)]
        found += [*wording_problems(words), *spelling_problems(words)]
        found += own_list_problems(words)
    for problem in found:
        yield problem.at(shown, problem.line + before)
    if len(body) <= language.LONGEST:
        for rule in (overstated, cause_problems):
            yield from (problem.at(shown) for problem in _of_records(rule, text))


def _of_records(rule: Callable[[str], Iterator[Problem]], text: str) -> list[Problem]:
    try:
        return list(rule(text))
    except ExceptionGroup:  # a record that cannot be read has been named at its own place
        return []


def _tried(call: language.Call) -> list[Problem]:
    """Return the problems of what a macro call asks for."""
    try:
        printed(call.name, call.arguments, call.keywords)
    except (Problem, ExceptionGroup) as error:
        return problems_in(error)
    if call.name == "cite":
        return list(out_of_force([*call.arguments, *call.keywords.values()]))
    return []
