import pytest

from macros import records
from macros.records import Help, yaml_file

PLACES = records.places_for_help().values()


def test_a_phone_number_and_an_address_are_of_their_form():
    text = (records.DOCS / "data" / "help" / "anad.yml").read_text(encoding="utf-8")
    for old, new in (("1-888-375-7767", "call us"), ("https://", "http://")):
        with pytest.raises(ExceptionGroup):
            yaml_file.parse(Help, text.replace(old, new), "x.yml")


def test_every_country_has_a_line_for_eating_disorders():
    countries = {each.country for each in PLACES} - {"Anywhere"}
    assert countries == {each.country for each in PLACES if each.kind == "eating disorders"}
    assert len(countries) >= 8


def test_there_is_somewhere_to_go_from_any_country():
    assert any(each.country == "Anywhere" for each in PLACES)


def test_no_line_that_was_closed_is_named():
    said = " ".join(f"{each.name} {each.address} {each.phone}" for each in PLACES)
    for closed in ("nationaleatingdisorders.org", "931-2237", "0810 037 037", "1890"):
        assert closed not in said
