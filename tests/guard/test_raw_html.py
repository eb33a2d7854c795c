import pytest

from macros.guard.raw_html import html_problems, without_html


def said(text):
    return [(each.line, each.sentence) for each in html_problems(text.split("\n"))]


@pytest.mark.parametrize(
    ("text", "write"),
    [
        (
            '<iframe src="https://www.youtube.com/embed/abc-def_hij" width="560"></iframe>',
            "a page shows no video; write [words](https://youtu.be/abc-def_hij)",
        ),
        (
            '<iframe\n  src="//www.youtube-nocookie.com/embed/abcdefghijk?rel=0"></iframe>',
            "write [words](https://youtu.be/abcdefghijk)",
        ),
        ('<iframe src="https://player.vimeo.com/video/123456">', "(https://vimeo.com/123456)"),
        ('<iframe src="https://example.org/map">', "write [words](https://example.org/map)"),
        ('<img src="/img/Squat.jpg" alt="A squat">', "write ![A squat](squat.jpg)"),
        ("<img src='a b.gif'>", "write ![what it shows](its-name.jpg)"),
        ('<a href="https://example.org/a">x</a>', "write [words](https://example.org/a)"),
        ('<a href="javascript:x">x</a>', "write [words](address)"),
        ("<b>x</b>", "write **words**"),
        ("<br/>", "leave it out, for an empty line begins a new paragraph"),
        ("<!-- more -->", "leave it out, and tell an editor in the pull request"),
        ("<div class='x'>", "leave the tags out, and keep the words"),
        ("<td>x</td>", "a table with `|` between its columns"),
        ("<h2>x</h2>", "write ## and the words"),
        ("<rest-calculator>", "write Markdown, or call a macro"),
    ],
)
def test_says_what_to_write_for_an_element(text, write):
    ((line, sentence),) = said(text)
    assert line == 1
    assert sentence.startswith(f"`{text.split()[0].split('>')[0]}")
    assert write in sentence


def test_an_element_is_said_once_a_line_and_its_end_is_of_one_cause_with_it():
    assert len(said("<b>a</b> <b>c</b>\n<p>\ntext\n</p>")) == 2
    assert len(said("text </p>")) == 1


@pytest.mark.parametrize("text", ["a < b", "<https://example.org>", "<mailto:a@example.org>", "<3"])
def test_lets_signs_and_addresses_be(text):
    assert said(text) == []
    assert without_html(text) == text


def test_takes_tags_out_and_leaves_each_other_letter_in_its_place():
    assert without_html('a <b c="9"\n d>e</b> f') == f"a {' ' * 8}\n{' ' * 3}e{' ' * 4} f"
