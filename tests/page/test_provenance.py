from macros.page.provenance import with_inputs


def test_inputs_read_as_words_and_a_loss_has_a_true_minus():
    given = {"weight": "70 kg", "intake_change": "-500 kcal/day"}
    assert with_inputs(given) == (
        "body weight 70 kg, change of energy eaten \N{MINUS SIGN}500 kcal/day"
    )
