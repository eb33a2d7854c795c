"""The words of the gate: each rule has its own, and no rule goes without."""

import pytest

from macros import records
from macros.guard import check as guard
from macros.problem import Problem
from macros.records.kinds.gate import check, check_all
from macros.science.gate import CONDITIONS, SAID

FOLDER = records.DOCS / "data" / "gate"


def test_each_rule_of_the_gate_has_words():
    assert set(records.gate_words()) == set(SAID)


def test_the_questions_alone_ask():
    asked = {rule for rule, words in records.gate_words().items() if words.asks}
    assert asked == {each.id for each in CONDITIONS}


@pytest.mark.parametrize("rule", SAID)
def test_a_rule_that_lost_its_words_is_named(rule):
    left = {each: words for each, words in records.gate_words().items() if each != rule}
    with pytest.raises(Problem, match=f"rule `{rule}` has no words; write docs/data/gate/{rule}"):
        check_all(left)


def test_words_of_no_rule_are_told_which_rule_is_near():
    with pytest.raises(Problem, match="no rule `aduld`; did you mean `adult`"):
        check("aduld", records.gate_words()["adult"])


@pytest.mark.parametrize(("rule", "words"), [("adult", "pace"), ("pace", "adult")])
def test_a_question_asks_and_nothing_else_does(rule, words):
    with pytest.raises(Problem, match=f"`asks` is for the questions alone.*`{rule}`"):
        check(rule, records.gate_words()[words])


@pytest.fixture
def checked(tmp_path, monkeypatch):
    """A function that checks the words of a rule, with some of them changed."""
    monkeypatch.setattr(records, "ROOT", tmp_path)
    monkeypatch.setattr(records, "DOCS", tmp_path / "docs")

    def problems(rule, old, new):
        path = tmp_path / "docs" / "data" / "gate" / f"{rule}.yml"
        path.parent.mkdir(parents=True)
        text = (FOLDER / path.name).read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return "\n".join(map(str, guard.check([path])))

    return problems


@pytest.mark.parametrize(
    ("rule", "old", "new", "says"),
    [
        ("adult", "older?", "older.", "should be a whole question"),
        ("adult", "eighteen", "18", "typed by hand"),
        ("pace", "kinder to muscle.", "kinder to muscle", "should be a whole sentence"),
        ("pace", "nhs-lose-weight-fast", "nhs-lose-weight-fsat", "no source"),
        ("pace", "kinder to muscle", "kinder to colour", 'write "color"'),
        ("pace", "kinder to muscle", "kinder to {what}", "of `pace` it holds none"),
        ("unreadable", "{need}", "a number", "wrong about the blank {need}"),
    ],
)
def test_the_check_reads_the_words(checked, rule, old, new, says):
    assert says in checked(rule, old, new)
