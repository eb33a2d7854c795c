"""Reading a YAML file so that every problem names its line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, TypeVar, get_args

from pydantic import BaseModel, Field, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from macros.problem import Problem, did_you_mean
from macros.records import plain_yaml

Record = TypeVar("Record", bound=BaseModel)

LARGEST = 10_000
"""Letters of a record; the largest of ours has eight hundred."""

SENTENCES = {
    "missing": "`{key}` is missing; add it ({help})",
    "extra_forbidden": "`{key}` is not a key we use; {known}",
    "string_type": "`{key}` should be text; put it in quotes",
    "float_type": "`{key}` should be a number, such as 13 or 0.55",
    "float_parsing": "`{key}` should be a number, such as 13 or 0.55",
    "finite_number": "`{key}` should be a finite number, such as 13 or 0.55",
    "int_type": "`{key}` should be a whole number",
    "int_parsing": "`{key}` should be a whole number",
    "date_type": "`{key}` should be a date, such as 2026-11-23",
    "date_from_datetime_parsing": "`{key}` should be a date, such as 2026-11-23",
    "date_parsing": "`{key}` should be a date, such as 2026-11-23",
    "date_from_datetime_inexact": "`{key}` should be a date, such as 2026-11-23",
    "literal_error": "`{key}` should be {expected}",
    "string_pattern_mismatch": "`{key}` holds a sign that it may not hold; write {help}",
    "string_too_long": "`{key}` has more than {max_length} letters; write it shorter",
    "string_too_short": "`{key}` is empty; write {help}, or leave the key out",
    "list_type": "`{key}` should be a list ({help}); begin each thing on its own line with `- `",
    "too_short": "`{key}` should hold at least {min_length} ({help}); add what is missing",
    "too_long": "`{key}` holds more than {max_length}; write fewer",
    "greater_than_equal": "`{key}` should be {ge:,.0f} or more ({help})",
    "less_than_equal": "`{key}` should be {le:,.0f} or less ({help})",
    "model_type": "`{key}` should hold keys of its own ({help}); write them as its neighbors do",
    "dict_type": "`{key}` should hold keys of its own ({help}); write them as its neighbors do",
}


def parse(model: type[Record], text: str, path: str, first: int = 1) -> Record:
    """Return the record that ``text`` holds; ``first`` is the file's line where it begins.

    Raises :class:`ExceptionGroup` of :class:`Problem`, one for each thing to put right.
    """
    lines: dict[plain_yaml.Place, int] = {}
    not_plain: dict[str, list[Problem]] = {}
    try:
        _refuse_size(len(text), getattr(model, "largest", LARGEST))
        data, lines, not_plain = plain_yaml.read(text, model.model_fields)
        record = model.model_validate(data)
        if not not_plain:
            return record
        problems = []
    except ValidationError as error:
        found = [each for each in error.errors() if each["loc"][:1] not in _places(not_plain)]
        problems = list(_sentences(model, found, lines))
    except ExceptionGroup as group:
        problems = list(group.exceptions)
    problems += [each for found in not_plain.values() for each in found]
    placed = [problem.at(path, problem.line + first - 1) for problem in problems]
    raise ExceptionGroup("; ".join(map(str, placed)), placed)


def _places(keys: Iterable[str]) -> set[tuple[str]]:
    return {(key,) for key in keys}


def _sentences(
    model: type[Record], found: Sequence[ErrorDetails], lines: dict[plain_yaml.Place, int]
) -> Iterator[Problem]:
    """Yield what is wrong, each with its line; keys that nobody knows are one problem."""
    unknown = {
        str(each["loc"][0]): _line(lines, each) for each in found if _is_unknown(each, model)
    }
    if unknown:
        keys = [f"`{key}`" for key in sorted(unknown, key=unknown.get)]
        known = ", ".join(f"`{name}`" for name in model.model_fields)
        if len(keys) == 1:
            said = f"{keys[0]} is not a key we use; delete this line; the keys are {known}"
        else:
            listed = f"{', '.join(keys[:-1])} and {keys[-1]}"
            said = f"{listed} are not keys we use; delete these lines; the keys are {known}"
        yield Problem(said, line=min(unknown.values()))
    for each in found:
        if not _is_unknown(each, model):
            yield Problem(_sentence(model, each), line=_line(lines, each))


def _is_unknown(details: ErrorDetails, model: type[BaseModel]) -> bool:
    """Tell whether an error is of a key of the record itself that is none of ours, nor near one."""
    if details["type"] != "extra_forbidden" or len(details["loc"]) != 1:
        return False
    return not did_you_mean(str(details["loc"][0]), model.model_fields)


def read(model: type[Record], path: Path, shown: str) -> Record:
    """Return the record in the file; ``shown`` is the path that problems name."""
    return parse(model, text_of(path, shown, LARGEST), shown)


def text_of(path: Path, shown: str, largest: int | None = None) -> str:
    """Return the text of a file that lies in its place itself; ``shown`` is its path in a problem.

    Nothing else is opened: a link may lead to what never ends, and to what nobody should see.
    Raises :class:`ExceptionGroup` of one :class:`Problem`.
    """
    if path.is_symlink() or path.parent.is_symlink():
        raise _one("this is a link to another place; put the file itself here", shown)
    if not path.is_file():
        raise _one("this is no file; put the file itself here", shown)
    if largest is not None:
        _refuse_size(path.stat().st_size, largest, shown)
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise _one("this is not plain UTF-8 text; save it as UTF-8", shown) from None


def _refuse_size(size: int, largest: int, path: str = "") -> None:
    if size > largest:
        raise _one(f"this has {size:,} letters; write at most {largest:,}", path)


def _one(sentence: str, path: str) -> ExceptionGroup:
    return ExceptionGroup("problems in a record", [Problem(sentence, path, 1)])


def _line(lines: dict[plain_yaml.Place, int], details: ErrorDetails) -> int:
    """Return the line of what an error speaks of, or of the nearest thing around it."""
    place = details["loc"] or (_named(details),)
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)


def _named(details: ErrorDetails) -> str:
    """Return the key that a record's own check names first."""
    said = str(details.get("ctx", {}).get("error", ""))
    return said.partition("`")[2].partition("`")[0]


def _sentence(model: type[BaseModel], details: ErrorDetails) -> str:
    names = [part for part in details["loc"] if isinstance(part, str)]
    key = names[-1] if names else _named(details)
    of_text = isinstance(details["input"], str) and details["type"] in ("too_long", "too_short")
    form = SENTENCES.get(f"string_{details['type']}" if of_text else details["type"])
    given = details.get("ctx", {})
    if details["type"] == "string_pattern_mismatch" and (signs := _signs(details)):
        return f"`{key}` holds {signs}"
    if form is None:  # our own validators raise whole sentences
        return str(given.get("error") or f"`{key}`: {details['msg']}")
    for name in names[:-1]:
        if name in model.model_fields:
            model = _inside(model.model_fields[name].annotation) or model
    fields = model.model_fields
    known = did_you_mean(key, fields, "the keys are " + ", ".join(f"`{name}`" for name in fields))
    says = fields[key].description if key in fields else ""
    return form.format_map({**given, "key": key, "help": says, "known": known})


_ONE_OF = re.compile(r"\^(\[[^\[\]]+\])[+*]\$")
"""A pattern that says which signs a text may hold, and nothing else."""

_SIGN_INSTEAD = {
    "&": 'write "and"',
    "/": 'write "or" or "and"',
    "%": "leave the number out, or say it in words without it",
    '"': "write “ and ”, or leave it out",
    "+": 'write "and"',
    "*": "leave it out",
    "_": "leave it out",
    "|": "write a comma or a dash",
    "#": "leave it out",
}


def _signs(details: ErrorDetails) -> str:
    """Return which signs a text holds that it may not, and what to write; nothing if unknown."""
    found = _ONE_OF.fullmatch(details["ctx"]["pattern"])
    text = details["input"]
    if not found or not isinstance(text, str):
        return ""
    may_hold = TypeAdapter(Annotated[str, Field(pattern=details["ctx"]["pattern"])])
    signs = [each for each in dict.fromkeys(text) if not _fits(may_hold, each)]
    if not signs:
        return ""
    if "\n" in signs:
        return "a line break; write it on one line, without `>` or `|` before it"
    if number := next((each for each in signs if each.isnumeric()), ""):
        return f'the number "{number}", and it has none; write it in words, or leave it out'
    shown = " and ".join(f"`{each}`" if each.isprintable() else repr(each) for each in signs[:3])
    return f"{shown}; {_SIGN_INSTEAD.get(signs[0], 'leave it out, or write it in words')}"


def _fits(may_hold: "TypeAdapter[str]", sign: str) -> bool:
    try:
        may_hold.validate_python(sign)
    except ValidationError:
        return False
    return True


def _inside(annotation: object) -> type[BaseModel] | None:
    """Return the model within a type such as ``list[Finding]`` or ``Number | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_inside, get_args(annotation))), None)
