"""Letters, macro calls, bullets, headings, addresses and spelling: each has one answer or stays."""

import pytest

from macros import records
from macros.guard.check import article_problems
from macros.guard.words import one_spelling
from macros.mend.addresses import addresses
from macros.mend.bullets import bullets
from macros.mend.calls import calls
from macros.mend.headings import headings
from macros.mend.letters import letters
from macros.mend.spelling import spelling

FENCED = "```\n{}\n```\n"


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("\ufeffa", "a"),
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("a\u2029b", "a\n\nb"),
        ("thin\u2009and\u3000wide", "thin and wide"),
        ("no\u200bth\u2060in\xadg\ufeff", "nothing"),
        ("b\x00e\x1bll", "bell"),
        ("#\xa0Heading\n-\xa0\xa0item\n1.\u202fitem", "# Heading\n- item\n1. item"),
        ("9\xa0lb", "9\xa0lb"),
        ("👩\u200d⚕️", "👩\u200d⚕️"),
        ("a\u200db", "ab"),
        ("\uf0b7 of a font", "\uf0b7 of a font"),
        ("a\u202eb", "a\u202eb"),
        ("Müller, ×, −, é", "Müller, ×, −, é"),
    ],
)
def test_letters_are_what_they_look_like(written, seen):
    assert letters(written + "\n").text == seen + "\n"


def test_letters_that_are_tied_together_are_written_one_by_one():
    assert letters("ﬁber, oﬀ, eﬃcient").text == "fiber, off, efficient"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("{{ fact(“x”) }}", '{{ fact("x") }}'),
        ("{{ fact(„x“, cited=False) }}", '{{ fact("x", cited=False) }}'),
        ("{{ fact(‘x’) }}", '{{ fact("x") }}'),
        ("{{ literal(“women’s 5K”) }}", '{{ literal("women’s 5K") }}'),
        ("{{ figure(“x”, muscle=“9\xa0lb”) }}", '{{ figure("x", muscle="9 lb") }}'),
        ("{{- fact('x') -}}", "{{ fact('x') }}"),
        ('{{ literal("a “b” c") }}', '{{ literal("a “b” c") }}'),
        ("“quoted” {{ x", "“quoted” {{ x"),
        ("`{{ fact(“x”) }}`", "`{{ fact(“x”) }}`"),
    ],
)
def test_quotes_of_macro_calls_are_straight(written, read):
    assert calls(written).text == read


def test_bullets_are_items_of_a_list():
    text = "Do this:\n•\tWarm up\n•   Lift\n   ◦ slowly\n   ◦ well\n•Rest\n\n\uf0b7 x\n"
    done = bullets(text)
    assert done.text == (
        "Do this:\n\n- Warm up\n- Lift\n    - slowly\n    - well\n- Rest\n\n    - x\n"
    )
    assert bullets("•             Warm up\n\n•             Lift\n").text == "- Warm up\n\n- Lift\n"


@pytest.mark.parametrize("text", ["a • b\n", "•\n", "• • •\n", FENCED.format("• a"), "- a\n* b\n"])
def test_a_bullet_that_begins_no_line_of_words_stays(text):
    assert bullets(text).text == text


def leveled(*written, title="The title"):
    text = f"---\ntitle: {title}\n---\n\n" + "\n\n".join(written) + "\n"
    done = headings(text).text.partition("---\n\n")[2]
    return [each for each in done.split("\n") if each]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        (["# The title", "## A", "### B", "## C"], ["# The title", "## A", "### B", "## C"]),
        (["## A", "### B"], ["## A", "### B"]),
        (["# Another name", "## A"], ["# Another name", "## A"]),
        (["# The Title!", "# A", "## B", "# C"], ["# The Title!", "## A", "### B", "## C"]),
        (["# A", "## B", "# C"], ["## A", "### B", "## C"]),
        (["Text.", "# A"], ["Text.", "## A"]),
        (["Text.", "# The title", "## A"], ["Text.", "# The title", "## A"]),
        (["## A", "#### B", "#### C", "### D"], ["## A", "### B", "### C", "### D"]),
        (["### A", "### B", "## C"], ["## A", "## B", "## C"]),
        (["# A", "###### B", "# C #"], ["## A", "### B", "## C"]),
        (["A\n===", "B\n---", "C\n==="], ["## A", "### B", "## C"]),
        (["# The title", "A\n---"], ["# The title", "A", "---"]),
        (["## A", "#", "##  ", "### B"], ["## A", "### B"]),
        (["# A { #a }", "# B { #b }"], ["## A { #a }", "## B { #b }"]),
        (["## A {#a}", "## B {#b .c}", "## C{ #c }"], ["## A { #a }", "## B { #b }", "## C{ #c }"]),
        (["## A {: #a }", "## B {.b}"], ["## A {: #a }", "## B {.b}"]),
        (["#hashtag", "- # item", "> # quoted"], ["#hashtag", "- # item", "> # quoted"]),
        (["## A", "```\n# code\n#### code\n```"], ["## A", "```", "# code", "#### code", "```"]),
        (["## A", "    #### code"], ["## A", "    #### code"]),
    ],
)
def test_headings_stand_at_their_level(written, right):
    assert leveled(*written) == right


def test_without_a_title_the_first_heading_is_the_one_at_the_top():
    assert headings("# A\n\n# B\n").text == "# A\n\n## B\n"


def test_an_empty_heading_goes_and_what_stood_apart_stays_apart():
    assert headings("a\n##\nb\n").text == "a\n\nb\n"
    assert headings("a\n##\n\nb\n").text == "a\n\nb\n"
    done = headings("a\n\n##\n\nb\n")
    assert done.text == "a\n\nb\n"
    assert done.said == ["dropped 1 heading without words"]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("[a](http://www.nhs.uk/live-well)", "[a](https://www.nhs.uk/live-well)"),
        ("<http://doi.org/x>", "<https://doi.org/x>"),
        ("[a]: http://en.wikipedia.org", "[a]: https://en.wikipedia.org"),
        ("see http://pubmed.ncbi.nlm.nih.gov.", "see https://pubmed.ncbi.nlm.nih.gov."),
        ("[a](HTTP://WWW.NHS.UK/x)", "[a](https://WWW.NHS.UK/x)"),
    ],
)
def test_http_is_https_for_sites_that_we_list(written, right):
    assert addresses(written).text == right


@pytest.mark.parametrize(
    "text",
    ["http://example.org", "http://www.nhs.uk.example.org", "http://www.nhs.uk:80/x",
     "http://x@www.nhs.uk/", "http://evil.example/http://www.nhs.uk/", "`http://www.nhs.uk`",
     FENCED.format("http://www.nhs.uk"), "http://"],
)  # fmt: skip
def test_other_addresses_stay(text):
    assert addresses(text).text == text


def test_every_listed_site_may_be_led_to():
    for each in records.hosts().values():
        for host in each.listed:
            assert not list(article_problems(f"[a]({addresses(f'http://{host}').text})", "x"))


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("the colour", "the color"),
        ("Behaviour is", "Behavior is"),
        ("It ends. Flavour stays", "It ends. Flavor stays"),
        ("- *Flavour* stays", "- *Flavor* stays"),
        ("## Colour of it", "## Color of it"),
        ("COLOURS", "COLORS"),
        ("teh end", "the end"),
        ("colour\u2019s", "color\u2019s"),
        ("[the colour](colour.md)", "[the color](colour.md)"),
        ('{{ literal("colour") }} colour', '{{ literal("colour") }} color'),
    ],
)
def test_words_are_spelled_as_americans_do(written, right):
    assert spelling(written).text == right


@pytest.mark.parametrize(
    "text",
    ["the Labour Party", "Centre for Sport", "Labour Party", "“the colour”", 'a "colour" b',
     "`colour`", FENCED.format("colour"), "\n    colour", "> colour", "https://colour.example",
     "www.colour.example", "colour.example", "me@colour.example", "[a]: colour.md",
     "<https://a.example/colour>", "@colour", "coloUr", "dialogue"],
)  # fmt: skip
def test_names_quotations_code_and_addresses_keep_their_spelling(text):
    assert spelling(text).text == text


def test_a_title_in_the_quotes_of_yaml_is_no_quotation():
    text = '---\ntitle: "Colour: what it is"\n---\n\n"The colour," he said.\n'
    assert spelling(text).text == text.replace("Colour", "Color")


def test_a_word_with_two_right_spellings_stays():
    assert not any("," in right for right in one_spelling().values())
    assert "metre" not in one_spelling() or one_spelling()["metre"] == "meter"
