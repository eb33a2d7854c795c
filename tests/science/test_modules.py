"""The modules that the browser computes by are written from what Python computes by."""

from macros import records
from macros.records import ROOT
from macros.science import EQUATIONS
from macros.science.described import camel_case
from macros.science.equation_class import Equation
from macros.science.modules import equations, modules

SAYS = {rule: words.says for rule, words in records.gate_words().items()}


def test_the_committed_modules_are_what_python_gives():
    for name, text in modules(records.facts(), SAYS).items():
        path = ROOT / "overrides" / "science" / name
        assert path.read_text(encoding="utf-8") == text, (
            "an equation, a fact, or a limit or a sentence of the gate changed; "
            f"write `make equations` and commit {name}"
        )


def test_exports_every_equation_by_its_id_in_camel_case():
    text = equations(records.facts())
    for each in (model.id for model in EQUATIONS.values() if isinstance(model, Equation)):
        assert f"export const {camel_case(each)} = " in text


def test_camel_case_keeps_the_words():
    assert camel_case("mifflin-st-jeor") == "mifflinStJeor"
    assert camel_case("cunningham-1991") == "cunningham1991"


def test_a_fact_that_is_given_otherwise_gives_other_code():
    facts = records.facts()
    other = facts["muscle-at-rest-rate"].model_copy(update={"value": 14.0})
    text = equations({**facts, "muscle-at-rest-rate": other}, [EQUATIONS["muscle-at-rest"]])
    assert "14.0*muscle" in text
    assert "13.0*muscle" not in text
