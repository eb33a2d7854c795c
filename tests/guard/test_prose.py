import pytest

from macros.guard.addresses import may_lead_to, may_show
from macros.guard.prose import prose_problems


def said(text):
    return [(problem.line, problem.sentence) for problem in prose_problems(text)]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(x)",
        "JaVaScRiPt:alert(x)",
        "java\nscript:alert(x)",
        "java&#10;script:alert(x)",
        "&#106;avascript:alert(x)",
        "&amp;#106;avascript:alert(x)",
        "%6aavascript:alert(x)",
        " javascript:alert(x)",
        "\x01javascript:alert(x)",
        "data:text/html,x",
        "vbscript:x",
        "http://hostile.example/",
        "//hostile.example/x",
        "\\\\hostile.example\\x",
        "/\\hostile.example",
        "https:\\\\hostile.example",
        "file:///etc/passwd",
        "/absolute/",
    ],
)
def test_a_link_leads_to_https_to_mail_or_to_a_page_of_this_site(address):
    assert not may_lead_to(address)
    assert not may_show(address)


@pytest.mark.parametrize(
    "address",
    ["https://doi.org/x", "mailto:a@example.org", "tempo.md", "../a/b.md#c", "#here", "a.png"],
)
def test_lets_honest_links_be(address):
    assert may_lead_to(address)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<script>alert(x)</script>", "`<script` is raw HTML"),
        ("a <b onclick=x>c</b>", "`<b` is raw HTML"),
        ("<!-- x -->", "`<!--` is raw HTML"),
        ("<rest-calculator>", "`<rest-calculator` is raw HTML"),
        ("an open <img src=x", "`<img` is raw HTML"),
        ("[x](javascript:alert)", "a link may not lead to `javascript:alert`"),
        ("[x]: data:text/html,y", "a link may not lead to `data:text/html,y`"),
        ("<ftp://x.example>", "a link may not lead to `ftp://x.example`"),
        ('[x](a.md "in 38 hours")', "a link holds its address only"),
        ("![](a.png)", "a picture needs words"),
        ("![x](https://hostile.example/a.png)", "a picture may not come from"),
        ("![x](a.svg)", "a picture may not come from"),
        ("## H {: onclick=x }", "sets an attribute; only an id may be set"),
        ("## H { .big }", "sets an attribute; only an id may be set"),
        ('--8<-- "main.py"', "takes in another file"),
        ("> " * 50 + "x", "quoted more than 3 deep"),
        ("x" * 1001, "write one sentence a line"),
    ],
)
def test_refuses_what_is_not_plain_markdown_with_its_line(text, says):
    assert any(line == 3 and says in sentence for line, sentence in said("one\n\n" + text))


@pytest.mark.parametrize(
    "text",
    [
        "A **bold** word, a [link](https://doi.org/x) and ![a lift](lift.png).",
        "## Heading { #heading }",
        "> quoted",
        "<https://doi.org/x>",
        "less < more and a > b",
        '{{ literal("<b>") }}',
    ],
)
def test_lets_plain_markdown_be(text):
    assert said(text) == []
