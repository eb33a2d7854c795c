"""Reading a YAML file so that every problem names its line."""

from pathlib import Path
from typing import TypeVar, get_args

from pydantic import BaseModel, ValidationError
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
    "greater_than_equal": "`{key}` should be {ge} or more ({help})",
    "less_than_equal": "`{key}` should be {le} or less ({help})",
    "model_type": "`{key}` should hold keys of its own ({help}); write them as its neighbors do",
    "dict_type": "`{key}` should hold keys of its own ({help}); write them as its neighbors do",
}


def parse(model: type[Record], text: str, path: str, first: int = 1) -> Record:
    """Return the record that ``text`` holds; ``first`` is the file's line where it begins.

    Raises :class:`ExceptionGroup` of :class:`Problem`, one for each thing to put right.
    """
    lines: dict[plain_yaml.Place, int] = {}
    try:
        _refuse_size(len(text), getattr(model, "largest", LARGEST))
        data, lines = plain_yaml.load(text)
        return model.model_validate(data)
    except ValidationError as error:
        problems = [
            Problem(_sentence(model, details), line=_line(lines, details))
            for details in error.errors()
        ]
    except ExceptionGroup as group:
        problems = group.exceptions
    placed = [problem.at(path, problem.line + first - 1) for problem in problems]
    raise ExceptionGroup("; ".join(map(str, placed)), placed)


def read(model: type[Record], path: Path, shown: str) -> Record:
    """Return the record in the file; ``shown`` is the path that problems name."""
    _refuse_size(path.stat().st_size, LARGEST, shown)
    return parse(model, path.read_text(encoding="utf-8"), shown)


def _refuse_size(size: int, largest: int, path: str = "") -> None:
    if size > largest:
        sentence = f"this has {size:,} letters; write at most {largest:,}"
        raise ExceptionGroup("problems in a record", [Problem(sentence, path, 1)])


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
    form = SENTENCES.get(details["type"])
    given = details.get("ctx", {})
    if form is None:  # our own validators raise whole sentences
        return str(given.get("error") or f"`{key}`: {details['msg']}")
    for name in names[:-1]:
        if name in model.model_fields:
            model = _inside(model.model_fields[name].annotation) or model
    fields = model.model_fields
    known = did_you_mean(key, fields, "the keys are " + ", ".join(f"`{name}`" for name in fields))
    says = fields[key].description if key in fields else ""
    return form.format_map({**given, "key": key, "help": says, "known": known})


def _inside(annotation: object) -> type[BaseModel] | None:
    """Return the model within a type such as ``list[Finding]`` or ``Number | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_inside, get_args(annotation))), None)
