import time

import pytest

from macros.guard.links import (
    KEPT,
    LINK,
    MOST_OUTSIDE,
    link_problems,
    may_lead_to,
    may_show,
    names_another,
)


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
        "https://nhs.uk%2Fx@hostile.example/",
        "https://nhs.uk&#64;hostile.example/",
        "https://192.0.2.1/x",
        "https://3221225985/x",
        "https://0xc0000201/x",
        "https://[2001:db8::1]/x",
        "https://localhost/x",
        "https://hostile.example:8443/x",
        "https://xn--80ak6aa92e.com/",
        "https://www.xn--80ak6aa92e.com/",
        "https://a.xn--p1ai/",
        "https://nhs.uk./",
        "https://-a.example/",
        "https://hostile.example/setup.exe",
        "https://hostile.example/setup.EXE?x",
        "https://hostile.example/setup%2Eexe",
        "https://hostile.example/get?file=a.apk&b",
        "https://hostile.example/program.zip#a",
        "mailto:a@example.org?bcc=all@hostile.example",
        "mailto:a@example.org?body=x",
        "mailto:a@example.org,b@hostile.example",
        "mailto:a@example.org%0abcc",
        "mailto:",
        "mailto:a",
        "mailto:a@192.0.2.1",
        "tel:988",
        "sms:988",
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
        "HTTPS://example.org?a=b&c=d#e",
        "https://example.org",
        "https://a-b.c.example.org/x.exercise/y.zips?z=example",
        "https://www.who.int/publications/i/item/x.pdf",
        "https://onlinelibrary.wiley.com/doi/10.1002/oby.23456",
        "mailto:a@example.org",
        "mailto:first.last+x@mail.example.org",
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


@pytest.mark.parametrize(
    ("words", "address", "other"),
    [
        ("https://www.nhs.uk/fit", "https://hostile.example/", "https://www.nhs.uk/fit"),
        ("see nhs.uk", "https://hostile.example/nhs.uk", "nhs.uk"),
        ("nhs.uk", "https://nhs.uk.hostile.example/", "nhs.uk"),
        ("nhs.uk", "https://hostile-nhs.uk/", "nhs.uk"),
        ("nhs.uk/fit", "https://www.nhs.uk/thin", "nhs.uk/fit"),
        ("**nhs**.uk", "https://hostile.example/", "nhs.uk"),
        ("nhs&period;uk", "https://hostile.example/", "nhs.uk"),
        ("nhs\uff0euk", "https://hostile.example/", "nhs.uk"),
        ("nh\u0455.uk", "https://nhs.uk/", "nh\u0455.uk"),  # a Cyrillic letter
        ("help@nhs.uk", "mailto:help@hostile.example", "help@nhs.uk"),
        ("nhs.uk", "tempo.md", "nhs.uk"),
        ("tempo.md", "https://hostile.example/", "tempo.md"),
    ],
)
def test_words_that_look_like_an_address_are_that_address(words, address, other):
    assert names_another(words, address) == other


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("nhs.uk", "https://www.nhs.uk/live-well/"),
        ("www.nhs.uk", "https://nhs.uk"),
        ("NHS.uk, in its own words", "https://www.nhs.uk/?x"),
        ("https://www.nhs.uk/", "https://www.nhs.uk/"),
        ("nhs.uk/live…", "https://www.nhs.uk/live-well/"),
        ("trainer@example.org", "mailto:trainer@example.org"),
        ("paper.pdf", "https://example.org/a/paper.pdf"),
        ("example.org/a_b", "https://example.org/a_b/c"),
        ("10.1016/j.cub.2021.08.016", "https://doi.org/10.1016/j.cub.2021.08.016"),
        ("references.bib", "../references.bib"),
        ("Dr. Smith, Ph.D., e.g. in the U.S.", "https://example.org/"),
        ("a review", "https://example.org/"),
    ],
)
def test_other_words_may_lead_anywhere(words, address):
    assert names_another(words, address) == ""


def said(text):
    return [(each.line, each.sentence) for each in link_problems(text.split("\n"))]


HOSTILE = "https://hostile.example/"


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        (f"Words.\n[nhs.uk]({HOSTILE})", 2, "`nhs.uk` looks like an address"),
        (f"[nhs.uk][a]\n\n[a]: {HOSTILE}", 1, "`nhs.uk` looks like an address"),
        (f"[nhs.uk\nand more] [A]\n\n[a]: {HOSTILE}", 1, "`nhs.uk` looks like an address"),
        (f"Words.\n[NHS]\n\n[nhs]: {HOSTILE}", 2, "write [NHS][NHS]"),
        (f"[a](b.md) [NHS]\n\n[NHS]: {HOSTILE}", 1, "write [NHS][NHS]"),
        (f"Words.\n\n[a]: {HOSTILE}", 3, "no link of this page uses this address"),
        (f"[x](y.md)\n\n[x]: {HOSTILE}", 3, "no link of this page uses this address"),
        ("[a](https://hostile.example/a.exe)", 1, "the page that offers this file"),
        ("[a](mailto:a@example.org?bcc=b@c.example)", 1, "nothing behind it"),
        ("[a](https://192.0.2.1/)", 1, "by its name alone"),
    ],
)
def test_finds_a_link_that_hides_where_it_goes(text, line, part):
    (found,) = said(text)
    assert found[0] == line
    assert part in found[1]


def test_lets_kept_addresses_be_that_are_used_and_seen():
    ends = f"\n\n[big]: {HOSTILE}\n[few]: {HOSTILE}\n[small]: ../references.md"
    assert said(f"A study [of many][Big], one of [few][], one [small].{ends}") == []


def test_an_article_has_so_many_links_to_other_sites_and_as_many_as_it_likes_to_ours():
    assert said("\n".join([f"[a]({HOSTILE})"] * MOST_OUTSIDE)) == []
    ((line, sentence),) = said("\n".join([f"[a]({HOSTILE})"] * 64))
    assert line == MOST_OUTSIDE + 1
    assert "more than 40 links" in sentence
    assert said("\n".join(["[a](b.md)"] * 200)) == []


@pytest.mark.parametrize(
    "text",
    [
        "a." * 100_000, "[" + "a." * 499 + "](b.md)\n", "[" + "@." * 499 + "](b.md)\n",
        "[" + "a" * 990 + "](b.md)\n", "[a]" * 300 + "\n", f"[a]: {HOSTILE}\n" + "[a][a]\n" * 999,
        "https://" + "a-" * 480 + "\n", "[a](https://" + "a.a-" * 240 + ")\n",
    ],
)  # fmt: skip
def test_a_hostile_page_is_read_at_once(text):
    begins = time.process_time()
    said((text * (200_000 // len(text)))[:200_000])
    assert time.process_time() - begins < 1
