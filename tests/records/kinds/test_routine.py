import pytest

from macros import records
from macros.guard.check import check
from macros.records import Routine, yaml_file

PATH = records.DOCS / "data" / "routines" / "standing-warm-up.yml"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("takes: warm-up-time\n", ""), "`takes` is missing"),
        (("and let your arms swing", "for 3 minutes"), '"3" is typed by hand'),
        (("lasts: warm-up-knee-bends", "last: warm-up-knee-bends"), "did you mean `lasts`"),
    ],
)
def test_says_what_is_wrong_with_a_routine(change, says):
    text = PATH.read_text(encoding="utf-8")
    assert change[0] in text
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(Routine, text.replace(*change), "docs/data/routines/x.yml")
    assert any(says in str(each) for each in caught.value.exceptions)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("warm-up-march-time", "warm-up-much-time"), "no fact `warm-up-much-time`; did you mean"),
        (("takes: warm-up-time", "takes: 2 minutes"), "the steps last longer than `takes` says"),
        (("warm-up-knee-bends", "starting-sets"), "measure different things"),
        (("exercise: heel-digs", "exercise: heel-dig"), "no exercise `heel-dig`; did you mean"),
        (("March on the spot", "March on the centre"), "center"),
    ],
)
def test_the_check_says_what_a_routine_says_wrongly(change, says, tmp_path, monkeypatch):
    text = PATH.read_text(encoding="utf-8")
    assert change[0] in text
    folder = tmp_path / "docs" / "data" / "routines"
    folder.mkdir(parents=True)
    (folder / PATH.name).write_text(text.replace(change[0], change[1], 1), encoding="utf-8")
    for name, place in (("ROOT", tmp_path), ("DOCS", tmp_path / "docs")):
        monkeypatch.setattr(records, name, place)
    (problem,) = check([folder / PATH.name])
    assert says in str(problem)


def test_each_routine_is_in_a_program():
    named = {each for p in records.programs().values() for each in (*p.warm_up, p.ending)}
    assert set(records.routines()) == named
