"""Everything that a record may hold has a range: how long, how many and how much."""

import re

import pytest

from macros import records

MODELS = {**records.KINDS, "articles": records.Article}
DAYS = "date"  # what these may be is said by kinds/days.py, and tried beside it


def unbounded(schema, known, place=""):
    """Yield what in a schema has no end, as the place where it stands and what is missing."""
    if "$ref" in schema:
        yield from unbounded(known[schema["$ref"].rpartition("/")[2]], known, place)
        return
    for each in schema.get("anyOf", []):
        yield from unbounded(each, known, place)
    wanted = {
        "string": {"maxLength"},
        "array": {"maxItems"},
        "number": {"minimum", "maximum"},
        "integer": {"minimum", "maximum"},
    }
    if "enum" not in schema and "const" not in schema and schema.get("format") != DAYS:
        for name in wanted.get(schema.get("type"), set()) - schema.keys():
            yield f"{place}: {name}"
    if "additionalProperties" in schema and schema["additionalProperties"] is not False:
        yield from () if "maxProperties" in schema else [f"{place}: maxProperties"]
        yield from unbounded(schema["additionalProperties"], known, f"{place}.*")
    if "items" in schema:
        yield from unbounded(schema["items"], known, f"{place}[]")
    for name, each in schema.get("properties", {}).items():
        yield from unbounded(each, known, f"{place}.{name}")


def patterns(schema):
    """Yield every pattern in a schema."""
    if isinstance(schema, dict):
        yield from [schema["pattern"]] if isinstance(schema.get("pattern"), str) else []
        schema = list(schema.values())
    for each in schema if isinstance(schema, list) else []:
        yield from patterns(each)


@pytest.mark.parametrize("kind", MODELS)
def test_everything_in_a_record_has_an_end(kind):
    schema = MODELS[kind].model_json_schema()
    assert list(unbounded(schema, schema.get("$defs", {}))) == []


@pytest.mark.parametrize("kind", MODELS)
def test_no_pattern_takes_digits_or_spaces_of_every_script(kind):
    for pattern in patterns(MODELS[kind].model_json_schema()):
        assert not re.search(r"\\[dwsDWS]", pattern), pattern


def test_what_has_no_end_is_seen():
    schema = {"properties": {"a": {"type": "array", "items": {"type": "string"}}}}
    assert list(unbounded(schema, {})) == [".a: maxItems", ".a[]: maxLength"]
    assert list(patterns({"a": [{"pattern": "x"}]})) == ["x"]
