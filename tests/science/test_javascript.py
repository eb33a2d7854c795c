from macros.science import EQUATIONS, Equation, javascript


def test_the_committed_module_is_what_the_equations_give():
    assert javascript.PATH.read_text(encoding="utf-8") == javascript.module(), (
        "an equation or a fact changed; write `make equations` and commit the file"
    )


def test_exports_every_equation_by_its_id_in_camel_case():
    text = javascript.module()
    for each in (model.id for model in EQUATIONS.values() if isinstance(model, Equation)):
        assert f"export const {javascript.camel_case(each)} = {{" in text


def test_camel_case_keeps_the_words():
    assert javascript.camel_case("mifflin-st-jeor") == "mifflinStJeor"
    assert javascript.camel_case("cunningham-1991") == "cunningham1991"
