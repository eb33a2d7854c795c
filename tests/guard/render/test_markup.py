import markdown
import pytest

from macros.parts import aside
from macros.parts.page import Told
from macros.problem import Problem


def html(text):
    return markdown.markdown(text, extensions=["attr_list", "toc", "macros.guard.render"])


def waiting(html):
    return aside.set_aside(aside.Printed(html, Told()))


def test_raw_html_of_an_article_is_shown_as_text():
    assert html("a <b onclick='x()'>c</b>") == "<p>a &lt;b onclick='x()'&gt;c&lt;/b&gt;</p>"
    assert "<script" not in html("<script>alert(x)</script>")


def test_a_macros_html_is_put_back_untouched():
    token = waiting('<data value="1">*1* & "2"</data>')
    assert html(f"One {token}.") == '<p>One <data value="1">*1* & "2"</data>.</p>'


def test_a_block_stands_outside_any_paragraph():
    token = waiting("<table></table>")
    assert html(f"One.\n\n{token}\n\nTwo.") == "<p>One.</p>\n<table></table>\n<p>Two.</p>"


def test_a_macro_in_a_heading_is_refused():
    with pytest.raises(Problem, match="write the heading in plain words"):
        html(f"# About {waiting('<i>x</i>')}")


def test_a_token_cannot_be_guessed():
    token = waiting("secret")
    forged = token.replace(token[5:21], "0" * 16)
    with pytest.raises(Problem, match="is typed by hand"):
        html(forged)


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert)",
        "[x][y]\n\n[y]: javascript:alert",
        "[x](java&#x73;cript:alert)",
        "<javascript:alert>",
        "![x](https://hostile.example/a.png)",
        "![x](//hostile.example/a.png)",
        "# Heading {: onclick=x }",
        "[x](a.md){: style=x }",
    ],
)
def test_rendering_refuses_what_the_source_gate_would(text):
    try:
        made = html(text)
    except Problem:
        return
    assert "href" not in made
    assert "src" not in made


@pytest.mark.parametrize(
    "text", ["[" * 30_000, "[" * 400, "> " * 60 + "x", "x" * 1_001, "- " * 9 + "x", "x\n" * 1_001]
)
def test_rendering_refuses_what_would_keep_it_busy(text):
    with pytest.raises(Problem):
        html(text)


def test_macros_do_not_make_a_line_too_long():
    tokens = " ".join(waiting("x") for _ in range(100))
    assert html(tokens).count("x") == 100
