"""Reading a YAML file so that every problem names its line."""

from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.problem import Problem, did_you_mean

Record = TypeVar("Record", bound=BaseModel)

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

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
    "list_type": '`{key}` should be a list, such as ["Wang, Z.", "Ying, Z."]',
}


def parse(model: type[Record], text: str, path: str, first: int = 1) -> Record:
    """Return the record that ``text`` holds; ``first`` is the file's line where it begins.

    Raises :class:`ExceptionGroup` of :class:`Problem`, one for each thing to put right.
    """
    try:
        _refuse_machinery(text, path, first)
        loader = LOADER(text)
        node = loader.get_single_node()
        data = loader.construct_document(node) if node else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first + mark.line if mark else first
        what = getattr(error, "problem", None) or "it could not be read"
        hint = "check the indent, and put text that holds `: ` or `#` in quotes"
        raise _all([Problem(f"this is not YAML: {what}; {hint}", path, line)]) from None
    if not isinstance(data, dict):
        raise _all([Problem("write `key: value` lines here, one for each key", path, first)])
    lines = {key.value: first + key.start_mark.line for key, _ in node.value}
    try:
        return model.model_validate(data)
    except ValidationError as error:
        problems = [
            Problem(_sentence(model, details), path, lines.get(_key(details), first))
            for details in error.errors()
        ]
        raise _all(problems) from None


def _refuse_machinery(text: str, path: str, first: int) -> None:
    """Raise where the YAML has anchors, aliases or tags, before anything is built from it."""
    for event in yaml.parse(text, Loader=LOADER):
        tag = getattr(event, "tag", None)
        if getattr(event, "anchor", None) or tag:
            what = f"the tag `{tag}`" if tag else f"the anchor or alias `{event.anchor}`"
            line = first + event.start_mark.line
            raise _all(
                [Problem(f"{what} is not allowed; write plain text and numbers", path, line)]
            )


def read(model: type[Record], path: Path, shown: str) -> Record:
    """Return the record in the file; ``shown`` is the path that problems name."""
    return parse(model, path.read_text(encoding="utf-8"), shown)


def _all(problems: list[Problem]) -> ExceptionGroup:
    return ExceptionGroup("problems in a record", problems)


def _key(details: ErrorDetails) -> str:
    return str(details["loc"][0]) if details["loc"] else ""


def _sentence(model: type[BaseModel], details: ErrorDetails) -> str:
    key = _key(details)
    form = SENTENCES.get(details["type"])
    if form is None:  # our own validators raise whole sentences
        return str(details.get("ctx", {}).get("error") or f"`{key}`: {details['msg']}")
    fields = model.model_fields
    known = did_you_mean(key, fields, "the keys are " + ", ".join(f"`{name}`" for name in fields))
    return form.format(key=key, help=fields[key].description if key in fields else "", known=known)
