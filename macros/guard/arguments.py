"""What a macro may be given: few texts, each short and plain, before anything reads them."""

import inspect
import re
from collections.abc import Iterator
from functools import cache

from macros.guard.files import character_problems
from macros.guard.language import Call, calls
from macros.parts import MACROS
from macros.problem import Problem, did_you_mean

MOST_ARGUMENTS = 12
"""Of one call; the model of weight change, which asks for most, takes eight."""

LONGEST_ARGUMENT = 500
"""Letters; a list of sixty quantities, the most rows of a table, takes somewhat less."""

_QUANTITIES = re.compile(r"(?:[A-Za-z0-9 ,.+%-]|/(?=[A-Za-z])|²(?!²)|\^2(?![\^\d]))*")
"""Numbers, units and words; a power of a power, say, could keep the library of units busy."""


def sound_calls(body: str) -> tuple[list[Call], list[Problem]]:
    """Return the macro calls of an article that may be run, and what is wrong with the others."""
    sound: list[Call] = []
    problems: list[Problem] = []
    printed: set[tuple[object, ...]] = set()
    for call in calls(body):
        if isinstance(call, Problem):
            problems.append(call)
            continue
        prints = (call.name, *call.arguments[:1])
        sentences = list(_sentences(call))
        if call.name in MACROS and not MACROS[call.name].in_a_sentence and prints in printed:
            sentences.append(f"`{call.name}` prints this on the page already; delete one of them")
        printed.add(prints)
        problems += [Problem(each, line=call.line) for each in sentences[:1]]
        sound += [] if sentences else [call]
    return sound, problems


def _sentences(call: Call) -> Iterator[str]:
    """Yield what is wrong with a call, the worst first."""
    if call.name not in MACROS:
        near = did_you_mean(call.name, MACROS, "the macros are " + ", ".join(MACROS))
        yield f"no macro `{call.name}`; {near}"
        return
    signature, name = _signature(call.name), f"`{call.name}`"
    try:
        signature.bind(*call.arguments, **call.keywords)
    except TypeError as error:
        example = inspect.getdoc(MACROS[call.name].function).partition(">>> ")[2].partition("\n")[0]
        yield f"{name}: {error}; write {example}"
    if len(call.arguments) + len(call.keywords) > MOST_ARGUMENTS:
        yield f"{name}: no macro takes more than {MOST_ARGUMENTS} things; write fewer"
    for value in call.arguments:
        yield from (f"{name}: {each}" for each in _of_text(value))
    for key, value in call.keywords.items():
        yield from (f"{name}: {each}" for each in _of_keyword(key, value, signature))


@cache
def _signature(name: str) -> inspect.Signature:
    return inspect.signature(MACROS[name].function)


def _of_keyword(key: str, value: object, signature: inspect.Signature) -> Iterator[str]:
    known = signature.parameters.get(key)
    if known and known.annotation is bool:
        if not isinstance(value, bool):
            yield f"`{key}` is True or False; write {key}=False"
        return
    if key == "self":  # Python's own name for what a method belongs to
        yield "nothing asks for `self`; leave it out"
    yield from _of_text(value)
    if not known and isinstance(value, str) and not _QUANTITIES.fullmatch(value):
        yield f'"{value}" is no quantity or word that we know; write it plainly, such as "9 lb"'


def _of_text(value: object) -> Iterator[str]:
    if not isinstance(value, str):
        yield f'{value!r} is not text; write it in quotes: "{value}"'
    elif len(value) > LONGEST_ARGUMENT:
        yield f"a text has {len(value):,} letters; write at most {LONGEST_ARGUMENT}"
    elif "\n" in value:
        yield "a text goes over several lines; write it on one"
    elif not (value.isascii() and value.isprintable()):
        for problem in character_problems(value):
            yield problem.sentence.replace("this line", "a text")
