import pytest

from macros.guard.markdown import KEPT, LINK, may_lead_to, may_show


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
        "a\\b.md",
        "https://doi.org:secret@hostile.example/",
        "https://doi.org@hostile.example/",
        "https://dоi.org/",  # a Cyrillic letter
        "https:hostile.example",
        "https:///hostile.example",
        "javascript&colon;alert(x)",
        "java&Tab;script:alert(x)",
        "%26%23106%3Bavascript:alert(x)",
        "java\u200bscript:alert(x)",
    ],
)
def test_a_link_leads_to_https_to_mail_or_to_a_page_of_this_site(address):
    assert not may_lead_to(address)
    assert not may_show(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://doi.org/x",
        "https://doi.org/10.1016/S0140-6736(05)67402-8",
        "HTTPS://example.org:8443?a=b&c=d#e",
        "mailto:a@example.org",
        "tempo.md",
        "../a/b.md#c",
        "#here",
        "a.png",
    ],
)
def test_lets_honest_links_be(address):
    assert may_lead_to(address)


@pytest.mark.parametrize("address", ["a.svg", "a.svg#b.png", "a.svg?b.png", "a.gif", ".png?x", "a"])
def test_a_picture_is_a_raster_file_of_this_site(address):
    assert not may_show(address)
    assert may_show("../slow-training/a.png")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[a](b.md)", ("", "a", "b.md")),
        ("![a b](<c.png>)", ("!", "a b", "c.png")),
        ("[a](https://doi.org/x(y)z)", ("", "a", "https://doi.org/x(y)z")),
    ],
)
def test_a_link_is_whole_on_one_line(text, parts):
    assert LINK.findall(f"one {text} two") == [parts]


@pytest.mark.parametrize(
    "text",
    [
        "[a](",
        "[a](b c)",
        "[a\nb](c)",
        "[a [b]](c)",
        "[a\\](b)",
        "[a](b 'c')",
        "[a]()",
        "[a](b(c(d)))",
    ],
)
def test_anything_else_is_no_plain_link(text):
    assert LINK.fullmatch(text) is None


def test_a_kept_address_stands_alone_on_its_line():
    assert KEPT.fullmatch("[a]: <https://example.org/>")[2] == "https://example.org/"
    assert KEPT.fullmatch("   [a b]: b.md ")[2] == "b.md"
    for text in ("    [a]: b", "> [a]: b", "[a]:", '[a]: b "c"', "[a]: b (c)", "[a]:b"):
        assert KEPT.fullmatch(text) is None
