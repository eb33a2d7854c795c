from macros import records
from macros.guard.words import OURS, words_of


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


def test_every_kind_of_record_says_which_of_its_texts_are_ours():
    for model in (records.Article, *records.KINDS.values()):
        assert set(OURS[model]) <= {*model.model_fields, *dir(model)}
