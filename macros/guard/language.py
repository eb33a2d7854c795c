"""The language of an article: calls of our macros with literal arguments, nothing else.

Jinja's own lexer and parser read it, so it is read exactly as the engines do.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.guard.written import HOW, strange, too_long, written_calls
from macros.problem import Problem

LONGEST = 100_000
"""Letters of a page, its macro calls included."""

_ENVIRONMENT = Environment(autoescape=True)


@dataclass(frozen=True)
class Call:
    """One macro call: its name, its literal arguments and the line where it stands."""

    name: str
    arguments: tuple[object, ...]
    keywords: dict[str, object]
    line: int


def calls(text: str) -> Iterator[Call | Problem]:
    """Yield each macro call of an article's text, or the problem that stands in its place."""
    if len(text) > LONGEST:
        said = f"this page has {len(text):,} letters; write at most {LONGEST:,}, or two articles"
        yield Problem(said, line=1)
        return
    written = written_calls(text)
    if refused := [*strange(text), *too_long(written)]:
        yield from refused
        return
    for line, parts in written:
        read = _read("".join(parts))
        yield read.at("", line) if isinstance(read, Problem) else replace(read, line=line)


@lru_cache(maxsize=10_000)
def _read(written: str) -> Call | Problem:
    """Return what one call says, or what is wrong with it, wherever it stands."""
    try:
        node = _ENVIRONMENT.parse(written).body[0].nodes[0]
    except TemplateSyntaxError as error:
        return Problem(f"this macro call is not complete: {error.message}; {HOW}")
    plain = (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and node.dyn_args is node.dyn_kwargs is None
        and all(isinstance(each, nodes.Const) for each in node.args)
        and all(isinstance(each.value, nodes.Const) for each in node.kwargs)
    )
    if not plain:
        return Problem(f"this is not a macro call with plain arguments; {HOW}")
    keywords = {each.key: each.value.value for each in node.kwargs}
    if len(keywords) < len(node.kwargs):
        return Problem(f"`{node.node.name}`: a name is given twice; write it once")
    return Call(
        name=node.node.name,
        arguments=tuple(each.value for each in node.args),
        keywords=keywords,
        line=0,
    )
