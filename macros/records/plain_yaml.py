"""The YAML that a record may use: keys, plain text, and numbers that mean what they look like."""

import datetime
import re
from collections.abc import Container, Iterator

import yaml

from macros.characters import strange
from macros.problem import Problem

DEEPEST = 7
"""Lists and keys inside one another; the deepest record of ours, a claim, has six."""

Place = tuple[str | int, ...]
"""Where a value stands: the keys and the places in lists that lead to it."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""What reads every record, for the check as for a reviewer: another loader may see other things."""

_READ = "tag:yaml.org,2002:"
_NUMBER = re.compile(r"[-+]?((0|[1-9]\d*)(\.\d*)?|\.\d+|\.nan|\.inf)", re.IGNORECASE)
_MOST_DIGITS = 100


def load(text: str) -> tuple[dict[str, object], dict[Place, int]]:
    """Return the keys and values of a text, and the line of each, by its place.

    Raises :class:`ExceptionGroup` of :class:`Problem`, each with its line, where it is not plain.
    """
    data, lines, problems = read(text)
    if problems:
        raise _all([each for found in problems.values() for each in found])
    return data, lines


def read(
    text: str, known: Container[str] | None = None
) -> tuple[dict[str, object], dict[Place, int], dict[str, list[Problem]]]:
    """Return the keys and values of a text, the line of each, and what is wrong, by its key.

    What a key holds that is not plain is nothing in its place, so that the others are read on.
    With the keys that are ``known``, it does not matter what any other holds.  Raises
    :class:`ExceptionGroup` of :class:`Problem` where the whole of it is not plain.
    """
    try:
        for problem in _machinery(text):
            raise _all([problem])
        loader = LOADER(text)
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise _all([Problem("write `key: value` lines here, one for each key", line=1)])
        if [*_of_keys(node)]:
            raise _all(list(_not_plain(node)))
        problems = {}
        for at, (key, value) in enumerate(node.value):
            strange = known is not None and key.value not in known
            if not strange and (found := list(_not_plain(value))):
                problems[key.value] = found
            if strange or key.value in problems:
                node.value[at] = (key, yaml.ScalarNode(_READ + "str", "", key.start_mark))
        lines = dict(_lines(node))
        return loader.construct_document(node), lines, problems
    except yaml.YAMLError as first:
        error = _in_words_of_all(text) or first
        context = str(getattr(error, "context", ""))
        within = "quoted scalar" in context
        began = within or "simple key" in context  # further up
        mark = getattr(error, "context_mark" if began else "problem_mark", None)
        line = mark.line + 1 if mark else 1
        said = _unreadable(within, text, line)
        raise _all([Problem(said, line=line)]) from None


_KEY_AND_TEXT = re.compile(r"([A-Za-z_]+): +(.+?)\s*")
_INDENT = "begin each key at the start of its line, and write `key: words`"


def _unreadable(in_quotes: bool, text: str, line: int) -> str:
    """Return a sentence on a line that cannot be read, in place of what the parser says of it."""
    words = [*text.split("\n"), ""][line - 1 :][0]
    found = _KEY_AND_TEXT.fullmatch(words)
    if "\t" in words[: len(words) - len(words.lstrip())]:
        return "a tab stands before these words; write spaces"
    if found and not found[2].startswith(('"', "'")):
        quoted = found[2].replace("\\", "").replace('"', "’")
        return f'the text of `{found[1]}` holds a sign that ends it; write {found[1]}: "{quoted}"'
    if in_quotes:
        return "a quotation mark is open here; close it at the end of the text"
    return f"this line cannot be read; {_INDENT}, and put text with `: ` or `#` in quotes"


def _in_words_of_all(text: str) -> yaml.YAMLError | None:
    """Return what the loader that is everywhere says of a text; the quick one says it otherwise."""
    try:
        list(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.YAMLError as error:
        return error
    return None


def _machinery(text: str) -> Iterator[Problem]:
    """Yield where YAML does more than hold text and numbers, before anything is built from it."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=LOADER):
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
        if isinstance(event, yaml.DocumentEndEvent) and event.explicit:
            yield Problem("`...` ends a record, and some read on; leave it out", line=line)


def _not_plain(node: yaml.Node) -> Iterator[Problem]:
    """Yield the keys that stand twice, and the values that are not what they look like."""
    if isinstance(node, yaml.ScalarNode):
        yield from _of_value(node)
        return
    if isinstance(node, yaml.MappingNode):
        yield from _of_keys(node)
    for child in node.value:
        yield from _not_plain(child if isinstance(node, yaml.SequenceNode) else child[1])


def _of_keys(node: yaml.MappingNode) -> Iterator[Problem]:
    seen: set[str] = set()
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.tag != _READ + "str":
            yield Problem("a key is a plain word; write `key: value`", line=_line(key))
        elif key.value in seen:
            yield Problem(f"`{key.value}` stands twice; keep the right one", line=_line(key))
        seen.add(str(key.value))


def _of_value(node: yaml.ScalarNode) -> Iterator[Problem]:
    for sentence in _sentences(node.tag.removeprefix(_READ), node.value):
        yield Problem(sentence, line=_line(node))


def _sentences(kind: str, text: str) -> Iterator[str]:
    number = kind in ("int", "float")
    if kind == "bool":
        yield f"`{text[:40]}` is read as yes or no, and not as a word; put it in quotes"
    elif (number and not _NUMBER.fullmatch(text)) or kind in ("value", "merge"):
        said = "write a number in plain digits, and a word in quotes"
        yield f"`{text[:40]}` is read as something else; {said}"
    elif number and len(text) > _MOST_DIGITS:
        yield "this number has too many digits; write those that were published"
    elif kind == "timestamp" and not _is_day(text):
        yield f"`{text}` is no day; write it like 2026-11-23"
    yield from (f"this text holds {said}" for said in strange(text))


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
