"""The selectors of a style sheet, and whether one can find something on a page."""

from collections.abc import Iterator

from tinycss2.ast import Node

Name = tuple[str, str]
"""A kind, ``.`` ``#`` ``[`` or nothing for an element, and a name of that kind."""

_ONE_OF = ("is", "where")


def selectors(tokens: list[Node]) -> list[list[Node]]:
    """Return the selectors that commas part, each as its tokens."""
    found: list[list[Node]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == ",":
            found.append([])
        elif found[-1] or token.type != "whitespace":
            found[-1].append(token)
    return found


def finds(selector: list[Node], here: frozenset[Name]) -> bool:
    """Tell whether a selector can find something where these names stand.

    Of what stands in brackets, as of ``:not()`` and ``:is()``, the last counts: one of its
    selectors has to find something.
    """
    one_of = [selectors(token.arguments) for token in selector if _is_one_of(token)]
    return here.issuperset(_needs(selector)) and all(
        any(finds(each, here) for each in several) for several in one_of
    )


def _is_one_of(token: Node) -> bool:
    return token.type == "function" and token.lower_name in _ONE_OF


def names_in(selector: list[Node]) -> Iterator[Name]:
    """Yield every name that :func:`finds` may ask for."""
    yield from _needs(selector)
    for token in filter(_is_one_of, selector):
        yield from names_in(token.arguments)


def _needs(selector: list[Node]) -> Iterator[Name]:
    """Yield the names that must stand on a page, but for those in brackets."""
    before = ""
    for token in selector:
        if token.type == "ident" and before != ":":
            yield (".", token.value) if before == "." else ("", token.lower_value)
        elif token.type == "hash":
            yield "#", token.value
        elif token.type == "[] block":
            yield "[", next(each.value for each in token.content if each.type == "ident")
        before = token.value if token.type == "literal" else ""
