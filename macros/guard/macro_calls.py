"""The language of an article: calls of our macros with literal arguments, nothing else.

Jinja's own lexer and parser read it, so it is read exactly as the engines do.  A call may be given
few texts, each short and plain, before anything reads them.
"""

import inspect
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.characters import strange
from macros.parts import MACROS
from macros.problem import Problem, did_you_mean

HOW = 'articles call macros only, such as {{ cite("wang-2010") }}'

LONGEST = 100_000
"""Letters of a page, its macro calls included."""

LONGEST_CALL = 1_000
"""Letters of one macro call."""

MOST_PARTS = 100
"""Words, texts, signs and gaps of one macro call; more could nest deeper than Python goes."""

MOST_CALLS = 300
"""Macro calls of a page."""

MOST_ARGUMENTS = 18
"""Of one call; the model of weight change, which asks for most, takes eight."""

LONGEST_ARGUMENT = 500
"""Letters; a list of sixty quantities, the most rows of a table, takes somewhat less."""

MARK = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands where a macro call was taken out."""

CURLY = re.compile(r"""\{\{[^{}"']*[“”„‘’]""")
"""A macro call with the quotes of a word processor, which no macro reads."""

_LEXER = Environment(keep_trailing_newline=True)
_PARSER = Environment(autoescape=True)
_NOT_A_CALL = re.compile(r"\{%[-+]?\s*(\w*)|\{#|\{\{[-+]|[-+]\}\}")
_QUANTITIES = re.compile(r"(?:[A-Za-z0-9 ,.+%-]|/(?=[A-Za-z])|²(?!²)|\^2(?![\^\d]))*")
"""Numbers, units and words; a power of a power, say, could keep the library of units busy."""


@dataclass(frozen=True)
class Call:
    """One macro call: its name, its literal arguments and the line where it stands."""

    name: str
    arguments: tuple[object, ...]
    keywords: dict[str, object]
    line: int


def calls(text: str) -> Iterator[Call]:
    """Yield each macro call that can be read; of a text with anything of Jinja beside, none."""
    if len(text) <= LONGEST and not _refused(text):
        yield from (each for each in _read(text) if isinstance(each, Call))


def call_problems(text: str) -> Iterator[Problem]:
    """Yield what is wrong with the macro calls of an article, before one of them is made."""
    found = [*syntax_problems(text), *repeated(calls(text))]
    found += [problem for call in calls(text) for problem in argument_problems(call)]
    yield from sorted(found, key=lambda problem: problem.line)


def syntax_problems(text: str) -> Iterator[Problem]:
    """Yield where a text holds a part of Jinja that is no whole, plain macro call."""
    if len(text) > LONGEST:
        said = f"this page has {len(text):,} letters; write at most {LONGEST:,}, or two articles"
        yield Problem(said, line=1)
    elif refused := _refused(text):
        yield from refused
    else:
        yield from (each for each in _read(text) if isinstance(each, Problem))


def argument_problems(call: Call) -> Iterator[Problem]:
    """Yield the worst that is wrong with what a call names and gives."""
    for sentence in _sentences(call):
        yield Problem(sentence, line=call.line)
        return


def repeated(calls: Iterable[Call]) -> Iterator[Problem]:
    """Yield the calls that print on a page again what stands there only once."""
    printed: set[tuple[object, ...]] = set()
    for call in calls:
        macro = MACROS.get(call.name)
        chosen = call.keywords.get(macro.lists_by) if macro else None
        prints = (call.name, *call.arguments[:1], chosen)
        if macro and not macro.in_a_sentence and prints in printed:
            said = f"`{call.name}` prints this on the page already; delete one of them"
            yield Problem(said, line=call.line)
        printed.add(prints)


@lru_cache(maxsize=4)
def without_calls(text: str) -> str:
    """Return an article's text with a mark in place of each macro call; every line stays.

    What follows a call that is not complete stays as it is.
    """
    kept, read = [], 0
    for _, kind, value in _tokens(text):
        read += len(value)
        mark = MARK if kind == "variable_begin" else ""
        kept.append(value if kind == "data" else mark + "\n" * value.count("\n"))
    return "".join(kept) + text[read:]


@lru_cache(maxsize=4)
def as_read(text: str) -> str:
    """Return an article's text with the words that a call prints as they are written in its place.

    Any other call is a mark, as in :func:`without_calls`; every line stays.
    """
    if "{" not in text:  # as in most sentences, and so this is quick
        return text
    if len(text) > LONGEST or _refused(text):
        return without_calls(text)
    kept, written, read = [], "", 0
    for _, kind, value in _tokens(text):
        read += len(value)
        if kind == "data":
            kept.append(value)
            continue
        written = value if kind == "variable_begin" else written + value
        if kind == "variable_end":
            kept.append((_printed_words(written) or MARK) + "\n" * written.count("\n"))
            written = ""
    return "".join(kept) + (MARK + "\n" * written.count("\n") if written else "") + text[read:]


def _printed_words(written: str) -> str:
    call = _call(written)
    if isinstance(call, Problem) or call.name not in MACROS or not MACROS[call.name].prints:
        return ""
    with suppress(TypeError):
        given = _signature(call.name).bind(*call.arguments, **call.keywords).arguments
        return str(given.get(MACROS[call.name].prints, "")).replace("\n", " ")
    return ""


def with_calls_masked(text: str, mask: str) -> str:
    """Return a text of the same length, with a letter in place of each one of a call."""
    kept, read = [], 0
    for _, kind, value in _tokens(text):
        read += len(value)
        kept.append(value if kind == "data" else re.sub(r"[^\n]", mask, value))
    return "".join(kept) + text[read:]


def texts_around_calls(text: str) -> list[str]:
    """Return the texts before, between and after an article's complete macro calls."""
    texts = [""]
    for _, kind, value in _tokens(text):
        if kind == "variable_begin":
            texts.append("")
        if kind == "data":
            texts[-1] += value
    return texts


def parts(text: str) -> list[tuple[bool, str]]:
    """Return all of an article's text in parts, each with whether it is a macro call."""
    if "{" not in text:  # as in most, and so this is quick
        return [(False, text)]
    found: list[tuple[bool, str]] = []
    read = 0
    for _, kind, value in _tokens(text):
        read += len(value)
        if kind in ("data", "variable_begin") or not found:
            found.append((kind != "data", value))
        else:
            found[-1] = (found[-1][0], found[-1][1] + value)
    return [*found, (False, text[read:])]


def written_calls(text: str) -> list[tuple[int, list[str]]]:
    """Return each macro call as it is written: its first line and its parts."""
    written: list[tuple[int, list[str]]] = []
    for line, kind, value in _tokens(text):
        if kind == "variable_begin":
            written.append((line, []))
        if kind != "data" and written:
            written[-1][1].append(value)
    return written


@lru_cache(maxsize=4)  # several look at one article, one after the other
def _tokens(text: str) -> Sequence[tuple[int, str, str]]:
    """Return Jinja's tokens, each with its line, as far as it can read the text."""
    found: list[tuple[int, str, str]] = []
    with suppress(TemplateSyntaxError):
        found.extend(_LEXER.lex(text))
    return found


def _refused(text: str) -> list[Problem]:
    """Return why no call of a text is read at all."""
    return [*_strange(text), *_too_long(written_calls(text))]


def _strange(text: str) -> Iterator[Problem]:
    """Yield the lines with what belongs to Jinja and is no macro call."""
    for line, words in enumerate(text.split("\n"), 1):
        if CURLY.search(words):
            said = "the quotes of this macro call are curly; write straight ones, such as "
            yield Problem(said + '{{ cite("wang-2010") }}', line=line)
        if found := _NOT_A_CALL.search(words):
            if found[0].startswith("{%"):
                said = f"`{{% {found[1]} %}}` is not allowed in an article; {HOW}"
            elif found[0] == "{#":
                said = "`{#` hides what follows; to name a heading write a space: { #my-id }"
            else:
                said = f"`{found[0]}` takes away the space around a call; write it without the sign"
            yield Problem(said, line=line)


def _too_long(written: list[tuple[int, list[str]]]) -> Iterator[Problem]:
    """Yield the lines with a call that is too long, and with one call too many."""
    for line, parts in written:
        if len(parts) > MOST_PARTS or sum(map(len, parts)) > LONGEST_CALL:
            yield Problem(f"this macro call is too long; {HOW}", line=line)
    if len(written) > MOST_CALLS:
        said = f"this page calls more than {MOST_CALLS} macros; write two articles"
        yield Problem(said, line=written[MOST_CALLS][0])


def _read(text: str) -> Iterator[Call | Problem]:
    """Yield what each call of a text says, or what stands in its place."""
    for line, parts in written_calls(text):
        read = _call("".join(parts))
        yield read.at("", line) if isinstance(read, Problem) else replace(read, line=line)


def is_one_call(text: str) -> bool:
    """Tell whether Jinja reads a text as one part between double braces, from end to end."""
    with suppress(TemplateSyntaxError):
        kinds = [kind for _, kind, _ in _LEXER.lex(text)]
        ends = [at for at, kind in enumerate(kinds) if kind == "variable_end"]
        return kinds[:1] == ["variable_begin"] and ends == [len(kinds) - 1]
    return False


def may_stand(written: str) -> bool:
    """Tell whether a text is one call that an article may make, as far as its form goes."""
    call = _plain_call(written) if is_one_call(written) else None
    return isinstance(call, Call) and not [*argument_problems(call)]


@lru_cache(maxsize=10_000)
def _call(written: str) -> Call | Problem:
    """Return what one call says, or what is wrong with it, wherever it stands."""
    from macros.guard.broken_calls import said_of  # noqa: PLC0415  it guesses by what we read here

    return _plain_call(written) or Problem(said_of(written))


def _plain_call(written: str) -> Call | Problem | None:
    """Return what one call says, what is wrong with it, or nothing where it is no plain call."""
    try:
        node = _PARSER.parse(written).body[0].nodes[0]
    except TemplateSyntaxError:
        return None
    plain = (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and node.dyn_args is node.dyn_kwargs is None
        and all(isinstance(each, nodes.Const) for each in node.args)
        and all(isinstance(each.value, nodes.Const) for each in node.kwargs)
    )
    if not plain:
        return None
    keywords = {each.key: each.value.value for each in node.kwargs}
    if len(keywords) < len(node.kwargs):
        return Problem(f"`{node.node.name}`: a name is given twice; write it once")
    return _bound(Call(node.node.name, tuple(each.value for each in node.args), keywords, line=0))


def _bound(call: Call) -> Call:
    """Return a call as its macro takes it: what has a place stands there, though it was named.

    So every rule that looks at the first thing finds it, and ``claim(claim_id="…")`` hides nothing.
    """
    if call.name in MACROS:
        with suppress(TypeError):  # which `argument_problems` tells
            given = _signature(call.name).bind(*call.arguments, **call.keywords)
            return replace(call, arguments=given.args, keywords=given.kwargs)
    return call


def _sentences(call: Call) -> Iterator[str]:
    """Yield what is wrong with what a call names and gives, the worst first."""
    if call.name not in MACROS:
        near = did_you_mean(call.name, MACROS, "the macros are " + ", ".join(MACROS))
        yield f"no macro `{call.name}`; {near}"
        return
    signature, name = _signature(call.name), f"`{call.name}`"
    try:
        signature.bind(*call.arguments, **call.keywords)
    except TypeError as error:
        example = inspect.getdoc(MACROS[call.name].function).partition(">>> ")[2].partition("\n")[0]
        yield f"{name} {_wrongly_given(str(error))}; write {example}"
    if len(call.arguments) + len(call.keywords) > MOST_ARGUMENTS:
        yield f"{name}: no macro takes more than {MOST_ARGUMENTS} things; write fewer"
    for value in call.arguments:
        yield from (f"{name}: {each}" for each in _of_text(value))
    for key, value in call.keywords.items():
        yield from (f"{name}: {each}" for each in _of_keyword(key, value, signature))


def _wrongly_given(error: str) -> str:
    """Return what is wrong with what a call gives, in place of Python's words."""
    named = error.partition("'")[2].partition("'")[0]
    if "unexpected" in error:
        return f"asks for nothing called `{named}`"
    if "multiple values" in error:
        return f"is given `{named}` twice"
    return "lacks something in its brackets" if "missing" in error else "takes fewer things"


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
    else:
        yield from (f"a text holds {said}" for said in strange(value))
