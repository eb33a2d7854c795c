"""What goes to the desk: the same bytes for the same tree, and the same answers there."""

import io
import json
import zipfile

import pytest
from disarm import find_confusables

from macros.desk.pack import packed


@pytest.fixture(scope="module")
def archive():
    return zipfile.ZipFile(io.BytesIO(packed()))


def test_is_the_same_bytes_each_time(archive):
    assert packed() == archive.fp.getvalue()


def test_holds_our_check_and_what_it_stands_on(archive):
    names = archive.namelist()
    for each in (
        "macros/guard/check.py",
        "macros/guard/rules/wording.yml",
        "macros/parts/number/fact.html",
        "docs/slow-training/index.md",
        "packages/pydantic/main.py",
        "packages/typing_extensions.py",
        "packages/codespell_lib/data/dictionary.txt",
    ):
        assert each in names


def test_holds_nothing_that_no_check_reads(archive):
    names = archive.namelist()
    ends = (".so", ".pyc", ".pyd", ".jpg", ".png")
    assert not [each for each in names if each.endswith(ends) or "__pycache__" in each]
    assert not [each for each in names if each.startswith(("macros/finish", "macros/review"))]


def test_every_record_came_along(archive):
    plain = json.loads(archive.read("macros/desk/records.json"))
    assert len(plain["facts"]) > 400
    assert plain["facts"]["muscle-at-rest-rate"]["unit"] == "kcal/kg/day"


def test_letters_that_look_alike_are_those_of_the_library(archive):
    module = {}
    exec(archive.read("packages/disarm.py"), module)
    for number in range(0x110000):
        if not 0xD800 <= number < 0xE000:
            letter = chr(number)
            own = [each[2] for each in module["find_confusables"](letter)]
            assert own == [each[2] for each in find_confusables(letter)][:1]
