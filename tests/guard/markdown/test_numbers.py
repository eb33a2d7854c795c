import pytest

from macros.guard.markdown import typed_by_hand


def said(text):
    return [(problem.line, problem.sentence) for problem in typed_by_hand(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It lasts 38 hours.",
        "# The 7 best exercises",
        "- up to 150 kcal",
        "**20** people",
        "a rise of ½ kg",
        "about ３ weeks",
        "in 1994",
        "VO₂max",
        "    42 in a code block",
        "[in 12 weeks](weeks.md)",
        "&#51; hours",
        "&half; an hour",
        "Ⅻ weeks",
        "① lift",
        "a ㎡ of skin",
        "\N{KEYCAP TEN} weeks",
        "`[x](38-hours)`",
        r"\[x](38-hours)",
        "[a]: 38-hours",
        "a sentence { #in-38-hours } goes on",
        'It lasts 38{{ literal("") }} hours.',
    ],
)
def test_refuses_a_digit_outside_a_macro(text):
    ((line, sentence),) = said("First line.\n\n" + text)
    assert line == 3
    assert "is typed by hand; write {{ fact(" in sentence


@pytest.mark.parametrize(
    ("text", "says"),
    [("2. second", "2."), ("38) hours", "38)"), ("> 7. days", "7."), ("  3. 3 sets", "3.")],
)
def test_a_number_that_begins_no_item_is_told_how_lists_count(text, says):
    first, *others = said(f"First line.\n\n{text}")
    assert first[1].startswith(f"`{says}` begins no item here; ")
    assert "with 1. below an empty line and count on" in first[1]
    assert len(others) == text.count("3 sets")


@pytest.mark.parametrize(
    "text",
    [
        "Twice a week, for about two seconds.",
        '{{ figure("muscle-at-rest", muscle="9 lb") }}',
        '{{ table(\n  "muscle-at-rest",\n  muscle="1 lb to 20 lb"\n) }}',
        "[a page](https://example.org/2024/10.1000)",
        "[a page](https://doi.org/10.1016/S0140-6736(05)67402-8)",
        "[a part](tempo-2.md#part-2)",
        "![a drawing](drawing-2.png)",
        "<mailto:trainer2@example.org>",
        "<https://example.org/2024>",
        "[a]: https://example.org/2024",
        "## Heading { #part-2 }",
        "1. first\n1. second",
        "1. first\n   goes on\n1. second",
        "- first\n    1. inside\n    1. second",
        "> 1. quoted",
        "!!! note\n    1. in a box",
        "## Heading {: #part-2 }",
    ],
)
def test_lets_words_macros_addresses_and_lists_be(text):
    assert said(text) == []


@pytest.mark.parametrize("hides", ["[a]: https://example.org/x", "](", "{ #a", "[a]:"])
def test_nothing_hides_the_lines_after_it(hides):
    assert said(f"{hides}\n\nIt lasts 38 hours.)}}")[-1][0] == 3


def test_the_title_of_a_kept_address_is_read_too():
    assert said('[a]: https://example.org/x "38 hours"')


def test_names_each_with_its_line():
    text = "one\n38 hours\n\n{{ fact(\n'9') }}\n12 weeks\n"
    assert [line for line, _ in said(text)] == [2, 6]


def test_a_number_at_the_start_of_a_line_is_no_list():
    assert said("How many hours?\n1. That is all.")[0][0] == 2
