"""The YAML that a record may use: keys, plain text, and numbers that mean what they look like."""

import datetime
import re
from collections.abc import Iterator

import yaml

from macros.problem import Problem

DEEPEST = 7
"""Lists and keys inside one another; the deepest record of ours, a claim, has six."""

Place = tuple[str | int, ...]
"""Where a value stands: the keys and the places in lists that lead to it."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_READ = "tag:yaml.org,2002:"
_NUMBER = re.compile(r"[-+]?((0|[1-9]\d*)(\.\d*)?|\.\d+|\.nan|\.inf)", re.IGNORECASE)
_MOST_DIGITS = 100
_SHOWN = "\n\xa0\u202f"  # a new line and spaces that do not break


def load(text: str) -> tuple[dict[str, object], dict[Place, int]]:
    """Return the keys and values of a text, and the line of each, by its place.

    Raises :class:`ExceptionGroup` of :class:`Problem`, each with its line, where it is not plain.
    """
    try:
        for problem in _machinery(text):
            raise _all([problem])
        loader = _LOADER(text)
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise _all([Problem("write `key: value` lines here, one for each key", line=1)])
        if problems := list(_not_plain(node)):
            raise _all(problems)
        return loader.construct_document(node), dict(_lines(node))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "it could not be read"
        hint = "check the indent, and put text that holds `: ` or `#` in quotes"
        line = mark.line + 1 if mark else 1
        raise _all([Problem(f"this is not YAML: {what}; {hint}", line=line)]) from None


def _machinery(text: str) -> Iterator[Problem]:
    """Yield where YAML does more than hold text and numbers, before anything is built from it."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=_LOADER):
        line, tag = event.start_mark.line + 1, getattr(event, "tag", None)
        if tag or getattr(event, "anchor", None):
            what = f"the tag `{tag}`" if tag else f"the anchor or alias `{event.anchor}`"
            yield Problem(f"{what} is not allowed; write plain text and numbers", line=line)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            yield Problem("lists stand too deep inside one another here; write fewer", line=line)
        documents += isinstance(event, yaml.DocumentStartEvent)
        if documents > 1:
            yield Problem("`---` begins a second record; give it a file of its own", line=line)


def _not_plain(node: yaml.Node) -> Iterator[Problem]:
    """Yield the keys that stand twice, and the values that are not what they look like."""
    if isinstance(node, yaml.ScalarNode):
        yield from _of_value(node)
        return
    seen: set[str] = set()
    for child in node.value:
        if isinstance(node, yaml.SequenceNode):
            yield from _not_plain(child)
            continue
        key, value = child
        if not isinstance(key, yaml.ScalarNode) or key.tag != _READ + "str":
            yield Problem("a key is a plain word; write `key: value`", line=_line(key))
        elif key.value in seen:
            yield Problem(f"`{key.value}` stands twice; keep the right one", line=_line(key))
        seen.add(str(key.value))
        yield from _not_plain(value)


def _of_value(node: yaml.ScalarNode) -> Iterator[Problem]:
    for sentence in _sentences(node.tag.removeprefix(_READ), node.value):
        yield Problem(sentence, line=_line(node))


def _sentences(kind: str, text: str) -> Iterator[str]:
    number = kind in ("int", "float")
    if (number and not _NUMBER.fullmatch(text)) or kind in ("bool", "value", "merge"):
        said = "write a number in plain digits, and a word in quotes"
        yield f"YAML reads `{text[:40]}` as something else; {said}"
    elif number and len(text) > _MOST_DIGITS:
        yield "this number has too many digits; write those that were published"
    elif kind == "timestamp" and not _is_day(text):
        yield f"`{text}` is no day; write it like 2026-11-23"
    strange = [letter for letter in text if not (letter.isprintable() or letter in _SHOWN)]
    if strange:
        yield f"this text holds an invisible character, U+{ord(strange[0]):04X}; delete it"


def _is_day(text: str) -> bool:
    try:
        return bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


def _lines(node: yaml.Node, place: Place = ()) -> Iterator[tuple[Place, int]]:
    if isinstance(node, yaml.MappingNode):
        within = [(key.value, key, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        within = [(number, value, value) for number, value in enumerate(node.value)]
    else:
        return
    for name, begins, value in within:
        yield (*place, name), _line(begins)
        yield from _lines(value, (*place, name))


def _line(node: yaml.Node) -> int:
    return node.start_mark.line + 1


def _all(problems: list[Problem]) -> ExceptionGroup:
    return ExceptionGroup("problems in a record", problems)
