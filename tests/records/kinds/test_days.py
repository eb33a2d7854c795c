"""A day in a record is a real day, and the day of something done is not still to come."""

import datetime
import re

import pytest

from macros import records
from macros.day import latest
from macros.problem import Problem
from macros.records import yaml_file
from macros.records.kinds.days import FIRST, SPANS, check_again

DONE = ("checked", "date", "since")
KEYS = [
    (kind, key)
    for kind, model in records.KINDS.items()
    for key in DONE
    if key in model.model_fields and any((records.DOCS / "data" / kind).glob("*.yml"))
]


@pytest.fixture
def read():
    """Read a record of a kind with its day replaced."""

    def read(kind, key, day):
        path = next((records.DOCS / "data" / kind).glob("*.yml"))
        lines = path.read_text(encoding="utf-8").splitlines()
        text = "\n".join(f"{key}: {day}" if each.startswith(f"{key}:") else each for each in lines)
        assert f"{key}: {day}" in text
        return yaml_file.parse(records.KINDS[kind], text, "x.yml")

    return read


def said(error):
    return str(getattr(error.value, "exceptions", [error.value])[0])


@pytest.mark.parametrize(("kind", "key"), KEYS)
@pytest.mark.parametrize("day", ["1763856000", '"2025-11-23"', "soon"])
def test_nothing_but_a_day_is_one(kind, key, day, read):
    with pytest.raises((Problem, ExceptionGroup)) as error:
        read(kind, key, day)
    assert f"`{key}` should be a date, such as 2026-11-23" in said(error)


@pytest.mark.parametrize(("kind", "key"), KEYS)
def test_what_was_done_was_not_done_in_the_future(kind, key, read):
    day = latest() + datetime.timedelta(days=1)
    with pytest.raises((Problem, ExceptionGroup)) as error:
        read(kind, key, day)
    assert f"{day} is still to come; write the day on which it was done" in said(error)


def test_every_kind_of_record_that_has_days_is_tried():
    days = {
        (kind, key)
        for kind, model in records.KINDS.items()
        for key, field in model.model_fields.items()
        if "date" in str(field.annotation) and any((records.DOCS / "data" / kind).glob("*.yml"))
    }
    assert {(kind, key) for kind, key in days if key in DONE} == set(KEYS)
    assert len(KEYS) >= 10


def test_every_record_is_checked_again_after_the_day_on_which_it_was_checked():
    kinds = {kind for kind, model in records.KINDS.items() if "next_check" in model.model_fields}
    for kind in kinds:
        written = (path.read_text("utf-8") for path in (records.DOCS / "data" / kind).glob("*.yml"))
        text = next((each for each in written if "\nnext_check:" in each), None)
        if text is None:
            assert kind == "people"  # so far, nobody has signed
            continue
        (checked,) = re.findall(r"^checked: (.+)$", text, re.MULTILINE)
        same = re.sub(r"^next_check: .+$", f"next_check: {checked}", text, flags=re.MULTILINE)
        with pytest.raises(ExceptionGroup) as error:
            yaml_file.parse(records.KINDS[kind], same, "x.yml")
        assert re.search("`next_check` should come .*after `checked`", said(error)), kind
    assert {"ask-first", "claims", "help", "people", "sources", "stop-signs"} == kinds


@pytest.mark.parametrize("within", SPANS)
def test_records_are_checked_again_within_a_span(within):
    seen = datetime.date(2026, 1, 1)
    last = seen + SPANS[within]
    check_again(seen, last, within)
    with pytest.raises(ValueError, match=f"should come within {within} after `checked`"):
        check_again(seen, last + datetime.timedelta(days=1), within)
    check_again(seen, None, within)


def test_no_record_goes_without_a_check_for_more_than_two_years():
    seen = datetime.date(2026, 11, 28)
    check_again(seen, datetime.date(2028, 11, 28))
    with pytest.raises(ValueError, match="should come within two years after `checked`"):
        check_again(seen, datetime.date(2028, 11, 29))
    with pytest.raises(ValueError, match="within two years"):
        check_again(seen, datetime.date.max)


@pytest.mark.parametrize(("kind", "key"), KEYS)
def test_nothing_was_done_before_this_site_began(kind, key, read):
    with pytest.raises((Problem, ExceptionGroup)) as error:
        read(kind, key, FIRST - datetime.timedelta(days=1))
    assert "is before this site began; write the day on which it was done" in said(error)


def test_an_article_was_not_checked_in_the_future():
    day = latest() + datetime.timedelta(days=1)
    with pytest.raises(ValueError, match="is still to come"):
        records.Article(title="T", description="D", checked=day)


def test_the_last_day_leaves_room_for_zones_and_for_an_older_tree(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert latest() >= datetime.datetime.now(datetime.UTC).date()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4102444800")  # 2100
    assert latest() == datetime.date(2100, 1, 2)
