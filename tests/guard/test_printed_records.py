"""What the check says of records that a part prints: where, what, and what to write."""

import pytest

from macros import records
from macros.guard.check import check
from macros.guard.printed_records import print_problems

MISTAKES = {
    "tables/soreness": [
        (
            "by-cool-down",
            "by-col-down",
            ":4: no fact `soreness-eased-by-col-down`; did you mean",
        ),
        (
            "soreness-eased-by-cool-down",
            "soreness-peak",
            "`soreness-peak` is in hour and `soreness-eased-by-warm-up` in mm; a table has one",
        ),
        ("What was", "Teh gain", ':1: "Teh" is misspelt; write "the"'),
        ("about soreness", "about problem areas", ':1: "problem areas"'),
    ],
    "tables/super-slow-trials": [
        ("How much strength", "What training brought, and what", "is a change"),
    ],
    "comparisons/muscle-at-rest": [
        (": muscle-at-rest", ": muscle-at-res", ":7: no equation `muscle-at-res`; did you mean"),
    ],
    "comparisons/resting-energy": [
        (
            "{sex: female}",
            "{sx: female}",
            ":6: no equation has an input `sx`; did you mean `sex`?",
        ),
        ("{sex: female}", "{sex: woman}", '"woman" is not one of its words; write female or male'),
        (
            "answers:\n  - heading: Energy at rest\n    equation: mifflin-st-jeor\n",
            "",
            "the answer of `mifflin-st-jeor` twice; name each equation once in `answers`",
        ),
    ],
    "comparisons/activity-energy": [
        (
            "weight: 50 kg, ",
            "wait: 50 kg, ",
            "no equation has an input `wait`; did you mean `waist`?",
        ),
        ("met-jogging", "met-joging", ":14: no fact `met-joging`; did you mean `met-jogging`?"),
    ],
    "comparisons/peak-force": [
        ("0.5 s, 1 s, 2 s, 4 s, 10 s", "1 s", "a table needs one input with several quantities"),
    ],
    "comparisons/body-composition": [
        ("waist: 94 cm, ", "", "`navy-inches` needs waist"),
        (
            "waist: 94 cm, ",
            "waste: 94 cm, ",
            "no equation has an input `waste`; did you mean `waist`?",
        ),
    ],
    "comparisons/training-week": [
        ("over and above rest", "over teh rest", ':12: "teh" is misspelt'),
    ],
    "paces/super-slow": [
        ("slow-lifting-time", "slow-lift-time", "no fact `super-slow-lift-time`; did you mean"),
        ("super-slow-lifting-time", "met-lifting", ":3: `met-lifting` is in MET; name a fact that"),
    ],
    "charts/flames": [
        ("{said}", "{sayd}", ":4: nothing fills the place of `sayd`; did you mean `said`?"),
        ("wang-2010", "wang-2011", "no source `wang-2011`; did you mean"),
        ("Each flame", "Each flame, wich is red,", ':3: "wich" is misspelt'),
    ],
    "charts/fat-loss-trials": [
        ("  - Study\n", "", ":6: `headings` has 3; write one for each of the 4 columns"),
    ],
    "body-places/arms": [
        ("arm-fat/", "arms-fat/", ":5: no article `spot-reduction/arms-fat/`; did you mean"),
        ("spot-reduction/", "spot/", "no section `spot`"),
        ("Scans showed", "Scans proved", ':3: "proved": nothing here is beyond doubt'),
        ("kostek-2007", "kostek-2008", "no source `kostek-2008`; did you mean"),
    ],
}


@pytest.fixture
def said(tmp_path, monkeypatch):
    """Give what the check says of a record of the site with one thing, or its name, changed."""

    def said(place, old="", new="", called=None):
        text = (records.DOCS / "data" / f"{place}.yml").read_text(encoding="utf-8")
        assert old in text
        kind, name = place.split("/")
        path = tmp_path / "docs" / "data" / kind / f"{called or name}.yml"
        path.parent.mkdir(parents=True)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        with monkeypatch.context() as patched:
            patched.setattr(records, "ROOT", tmp_path)
            patched.setattr(records, "DOCS", tmp_path / "docs")
            return [str(each) for each in check([path])]

    return said


@pytest.mark.parametrize(
    ("place", "mistake"), [(place, each) for place, several in MISTAKES.items() for each in several]
)
def test_says_where_what_and_what_to_write(place, mistake, said):
    old, new, says = mistake
    (problem,) = said(place, old, new)
    assert problem.startswith(f"docs/data/{place}.yml:")
    assert says in problem


@pytest.mark.parametrize("place", MISTAKES)
def test_has_nothing_to_say_of_a_sound_record(place, said):
    assert said(place) == []


@pytest.mark.parametrize(
    ("place", "called", "says"),
    [
        ("tables/soreness", "peak-force", "a comparison is called `peak-force` too; choose an"),
        ("comparisons/peak-force", "soreness", "a table of facts is called `soreness` too"),
        ("charts/flames", "flame", "nothing draws a chart `flame`; did you mean `flames`?"),
        ("body-places/arms", "arm", "the map draws no place `arm`; did you mean `arms`?"),
        ("body-places/arms", "knees", "it draws face, shoulders"),
    ],
)
def test_a_file_has_a_name_that_leads_to_it_alone(place, called, says, said):
    found = said(place, called=called)  # a copy may be refused as a second one, too
    assert any(says in problem for problem in found)


@pytest.mark.parametrize("kind", ["changes", "sources"])
def test_a_name_that_becomes_an_id_of_its_page_is_none_of_the_frame(kind):
    record = next(iter(getattr(records, kind)().values()))
    assert list(print_problems("a-name", record)) == []
    (problem,) = print_problems("words-on-this-page", record)
    assert problem.sentence.startswith("the frame of every page has an id of this name")
