"""What a stranger sets stops the page by itself, whether or not the check has read it before."""

import markdown
import pytest

from macros.problem import Problem

EXTENSIONS = ["admonition", "attr_list", "smarty", "tables", "toc", "macros.guard.render"]


def html(text):
    return markdown.markdown(text, extensions=EXTENSIONS)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("A [link](https://example.org){: .number }", "`number` sets a class"),
        ("# A heading {: .claim-overdue }", "`claim-overdue` sets a class"),
        ('!!! note site-gate "A title"\n    Words.', "`site-gate` sets a class"),
        ("Words.\n{: #search-field }", "`id` sets an attribute"),
        ('[a](https://example.org "smuggled")', "`title` sets an attribute"),
        ("*a*{: hidden=hidden }", "`hidden` sets an attribute"),
    ],
)
def test_stops_at_a_class_an_id_or_an_attribute(text, says):
    with pytest.raises(Problem, match=says):
        html(text)


@pytest.mark.parametrize(
    "text",
    [
        "# A heading { #my-id }",
        '!!! warning "A title"\n    Words.',
        "| a | b |\n|:--|--:|\n| c | d |",
        "![words](a.png)",
    ],
)
def test_lets_markdowns_own_classes_be(text):
    assert html(text)
