from macros import records
from macros.guard.words import OTHERS, WORDING, shown_of, texts_of, words_of


def test_leaves_the_words_of_a_text_and_each_line_in_its_place():
    text = (
        "# A *title* { #a-title }\n\n"
        'One {{ fact(\n"x"\n) }} two.\n'
        "[A page](a_(b).md), <https://example.org/teh> and `teh code`.\n"
        "```text\nteh block\n```\n"
        "[kept]: https://example.org/teh\n"
        "last"
    )
    assert words_of(text).split("\n") == [
        "# A title ",
        "",
        "One …",
        "",
        " two.",
        "A page,  and .",
        "",
        "",
        "",
        "kept:",
        "last",
    ]


def test_a_block_of_code_that_never_ends_reaches_to_the_end():
    assert words_of("one\n```\nteh\nteh").split("\n") == ["one", "", "", ""]


def test_a_call_that_prints_words_as_they_are_is_read_with_them():
    text = 'We {{ literal("type 2") }} and\n{{ term("set",\n "sets") }} {{ fact("x") }}.'
    assert words_of(text) == "We type 2 and\nsets\n …."


def test_code_and_addresses_are_no_words_but_readers_see_them():
    text = "Some `lazy code` and <https://example.org/lazy-people>.\n```\nlazy\n```\n"
    assert "lazy" not in words_of(text)
    assert shown_of(text).count("lazy") == 3
    (problem,) = WORDING.problems(shown_of(text))
    assert problem.sentence.startswith('"lazy-people"')


def test_the_title_of_a_box_is_no_quotation():
    assert [
        each.line for each in WORDING.problems(words_of('One.\n\n!!! note "Lazy people"\n'))
    ] == [3]


def test_what_only_looks_like_a_kept_address_is_read():
    assert "lazy people" in words_of("Some [note]: lazy people")


def test_letters_that_look_like_others_are_read_as_those():
    assert words_of("рrоvеs") == "proves"


def test_every_text_of_a_record_is_ours_but_what_others_wrote():
    claim = records.claims()["pound-of-muscle"]
    texts = [*texts_of(claim)]
    assert ("lowered", claim.lowered[0].because) in texts
    assert ("facts_for", claim.facts_for[0].shows) in texts
    assert claim.says not in dict(texts).values()


def test_an_address_is_no_text_and_what_only_looks_like_a_name_is_one():
    help_ = next(iter(records.places_for_help().values()))
    changed = help_.model_copy(update={"address": "https://centre.example/", "says": "skinny-fat"})
    assert {text for _, text in texts_of(changed)} & {"https://centre.example/", "skinny-fat"} == {
        "skinny-fat"
    }


def test_texts_of_others_are_named_by_keys_that_exist():
    for model, keys in OTHERS.items():
        assert keys <= {*model.model_fields}
