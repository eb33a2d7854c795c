"""The language of an article: calls of our macros with literal arguments, nothing else.

The check walks Jinja's syntax tree, so it reads an article exactly as the engines do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.problem import Problem

LONGEST = 100_000
"""Letters of a page, its macro calls included."""

_STATEMENT = re.compile(r"\{%-?\s*(\w*)")
_HOW = 'articles call macros only, such as {{ cite("wang-2010") }}'


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
    for line, words in enumerate(text.splitlines(), 1):
        for statement in _STATEMENT.finditer(words):
            name = f"{{% {statement[1]} %}}"
            yield Problem(f"`{name}` is not allowed in an article; {_HOW}", line=line)
            return
    try:
        tree = Environment(autoescape=True).parse(text)
    except TemplateSyntaxError as error:
        yield Problem(
            f"this macro call is not complete: {error.message}; {_HOW}", line=error.lineno
        )
        return
    except RecursionError:
        start = _opening(text, text.count("\n") + 1)
        yield Problem(f"this is nested too deeply; {_HOW}", line=start)
        return
    for output in tree.body:
        for node in output.iter_child_nodes():
            if not isinstance(node, nodes.TemplateData):
                yield _call(node, _opening(text, node.lineno))


def _opening(text: str, line: int) -> int:
    """Return the line where the macro call that ends on ``line`` or later begins."""
    before = [number for number, words in enumerate(text.split("\n")[:line], 1) if "{{" in words]
    return before[-1] if before else line


def _call(node: nodes.Node, line: int) -> Call | Problem:
    plain = (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and node.dyn_args is node.dyn_kwargs is None
        and all(isinstance(each, nodes.Const) for each in node.args)
        and all(isinstance(each.value, nodes.Const) for each in node.kwargs)
    )
    if not plain:
        return Problem(f"this is not a macro call with plain arguments; {_HOW}", line=line)
    return Call(
        name=node.node.name,
        arguments=tuple(each.value for each in node.args),
        keywords={each.key: each.value.value for each in node.kwargs},
        line=line,
    )
