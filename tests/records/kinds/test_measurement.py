"""What we measured of the site itself: what such a record holds, and what it refuses."""

import datetime

import pytest

from macros import records
from macros.records import Measurement, yaml_file

WHOLE = """\
what: a build from nothing
along: articles
unit: second
machine: on two cores
beside: nothing else ran
versions: Hugo 0.111.3
measured: 2026-11-30
engines: {ours: This site, hugo: Hugo}
rows:
  - at: 100
    processors: {ours: 90.5, hugo: 0.4}
    clock: {ours: 60, hugo: 0.5}
  - at: 1000
    processors: {ours: 700.5}
    clock: {ours: 400}
"""


def problems_of(text):
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(Measurement, text, "x.yml")
    return " ".join(str(each) for each in caught.value.exceptions)


def test_holds_what_each_program_took_and_leaves_out_what_was_not_measured():
    found = yaml_file.parse(Measurement, WHOLE, "x.yml")
    assert found.measured == datetime.date(2026, 11, 30)
    assert [row.at for row in found.rows] == [100, 1000]
    assert found.rows[0].processors == {"ours": 90.5, "hugo": 0.4}
    assert "hugo" not in found.rows[1].clock


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("what: a", "waht: a", "`waht` is not a key we use; did you mean `what`?"),
        ("on two cores", "on 2 cores", '"2" is typed by hand; put it in words'),
        ("unit: second", "unit: hour", "`unit` should be"),
        ("2026-11-30", "2126-11-30", "is still to come"),
        ("hugo: Hugo}", "huga: Hugo}", "`hugo` is none of `engines`; name it there first"),
        ("at: 1000", "at: 100", "`rows` go from few to many, each `at` once"),
        ("at: 1000", "at: 10", "`rows` go from few to many, each `at` once"),
        ("at: 1000", "at: -1", "`at` should be"),
        (", hugo: 0.5}", "}", "`processors` and `clock` name other programs at 100"),
        ("hugo: 0.4", "hugo: 0.0", "`hugo` should be"),
        ("hugo: 0.4", "hugo: soon", "`hugo` should be a number"),
    ],
)
def test_refuses_a_measurement_that_is_not_sound(old, new, says):
    assert old in WHOLE
    assert says in problems_of(WHOLE.replace(old, new, 1))


def test_every_measurement_of_the_site_has_our_own_program_in_each_row():
    assert records.measurements()
    for name, each in records.measurements().items():
        assert all("ours" in row.processors for row in each.rows), name
