import datetime
import re

import pytest

from macros import records
from macros.parts.places_for_help.places_for_help import countries, places_for_help
from macros.records import Help, yaml_file

PLACES = records.places_for_help().values()
ANAD = (records.DOCS / "data" / "help" / "anad.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1-888-375-7767", "call us"),
        ("https://", "http://"),
        ("next_check: 2027-02-26", "next_check: 2027-03-01"),  # a day over three months
        ("next_check: 2027-02-26", "next_check: 2026-11-28"),
        ("next_check: 2027-02-26\n", ""),
        ("seen_on: other lists", "seen_on: hearsay"),
        ('hours: "on weekdays"', 'hours: "9 to 5"'),
    ],
)
def test_a_place_to_find_help_is_sound_and_is_looked_up_within_three_months(old, new):
    assert yaml_file.parse(Help, ANAD, "x.yml")
    assert old in ANAD
    with pytest.raises(ExceptionGroup):
        yaml_file.parse(Help, ANAD.replace(old, new), "x.yml")


def test_every_country_has_a_line_for_eating_disorders():
    named = {each.country for each in PLACES} - {"Anywhere"}
    assert named == {each.country for each in PLACES if each.kind == "eating disorders"}
    assert len(named) >= 8


def test_there_is_somewhere_to_go_from_any_country():
    assert any(each.country == "Anywhere" for each in PLACES)


def test_a_line_answers_through_the_night_in_every_country_but_one():
    night = {each.country for each in PLACES if each.at_any_hour}
    assert {each.country for each in PLACES} - night == {"Anywhere", "Italy"}
    assert all(each.kind == "any trouble" and each.phone for each in PLACES if each.at_any_hour)


def test_a_line_for_families_is_followed_by_one_for_the_person():
    zealand = [each.name for each in dict(countries())["New Zealand"]]
    assert zealand == ["EDANZ", "Need to talk?"]


def test_hours_stand_in_their_own_key():
    for each in PLACES:
        assert not re.search(r"weekday|every day|any hour|midnight", each.says)


def test_each_line_says_on_the_page_when_it_answers_and_where_it_was_read():
    printed = places_for_help()
    assert printed.count("<strong>at any hour</strong>") == 1 + sum(
        each.at_any_hour for each in PLACES
    )
    others = sum(each.seen_on == "other lists" for each in PLACES)
    assert printed.count("in lists by others") == others > 0


def test_what_was_read_is_told_for_each_line():
    for each in PLACES:
        assert each.checked >= datetime.date(2026, 11, 23)
        if each.seen_on == "own page":
            assert re.search(r"own (page|press|news)|own centers|page of the institute", each.seen)


def test_no_line_that_was_closed_is_named():
    said = " ".join(f"{each.name} {each.address} {each.phone}" for each in PLACES)
    for closed in ("nationaleatingdisorders.org", "931-2237", "0810 037 037", "1890"):
        assert closed not in said
