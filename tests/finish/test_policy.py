import base64
import hashlib
import re

from selectolax.lexbor import LexborHTMLParser

from macros.finish.moved import lasting
from macros.finish.pages import Page
from macros.finish.policy import headers, policy, styles_of
from macros.finish.site import Site, Summary
from macros.guard.allowed import SCRIPTS


def hash_of(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def rules(text):
    return dict(each.partition(" ")[::2] for each in text.split("; "))


def test_lets_our_script_and_a_page_s_own_style_act_and_no_others():
    found = rules(policy(Page("index.html", "", style="p{color:red}")))
    (ours,) = SCRIPTS
    digest = base64.b64encode(bytes.fromhex(ours)).decode()
    assert found["script-src"] == f"'self' 'wasm-unsafe-eval' 'sha256-{digest}'"
    assert found["style-src"] == f"'self' {hash_of('p{color:red}')}"
    assert found["default-src"] == "'none'"
    assert "unsafe-inline" not in str(found)


def test_the_style_of_the_numbers_which_a_page_reads_falls_under_its_policy_too():
    numbers = Page("numbers/index.html", "", style="b{}")
    found = rules(policy(Page("index.html", "", style="a{}", numbers=numbers)))
    assert found["style-src"] == f"'self' {hash_of('a{}')} {hash_of('b{}')}"


def test_the_styles_of_pages_that_its_parts_read_fall_under_its_policy_too():
    found = rules(policy(Page("index.html", "", style="a{}"), [hash_of("c{}")]))
    assert found["style-src"] == f"'self' {hash_of('a{}')} {hash_of('c{}')}"


def test_the_styles_of_a_section_are_those_of_its_pages_each_once():
    pages = [
        Summary("a/b/index.html", styles={"a/b/index.html": "x", "a/b/numbers/index.html": "y"}),
        Summary("a/c/index.html", styles={"a/c/index.html": "x"}),
        Summary("a-d/index.html", styles={"a-d/index.html": "z"}),
    ]
    assert styles_of(["a"], Site(None, "", pages)) == ["x", "y"]


def test_lets_no_script_write_html_from_text():
    found = rules(policy(Page("404.html", "")))
    assert found["require-trusted-types-for"] == "'script'"
    assert found["trusted-types"] == "'none'"


def test_only_a_page_that_names_the_service_worker_may_start_one():
    assert rules(policy(Page("index.html", "")))["worker-src"] == "'self'"
    assert "worker-src" not in rules(policy(Page("404.html", "")))


def test_the_page_of_the_desk_alone_may_start_a_worker_that_falls_under_its_policy():
    html = '<writing-desk data-new="">'
    desk, other = (rules(policy(Page("index.html", each))) for each in (html, ""))
    assert desk.pop("worker-src") == "'self' blob:"
    assert desk.pop("trusted-types") == "offline desk"
    assert desk.items() < other.items()


def test_the_one_script_that_stands_in_pages_is_the_one_that_the_policy_names(finished):
    for page in lasting(finished):
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        acting = [each for each in tree.css("script") if "json" not in str(each.attributes)]
        (script,) = acting
        assert hash_of(script.text()) in tree.css_first("meta[http-equiv]").attributes["content"]


def test_every_page_names_the_style_that_it_holds(finished):
    for page in lasting(finished):
        text = page.read_text(encoding="utf-8")
        (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
        assert hash_of(style) in text


def test_headers_forbid_framing_and_keep_what_is_named_by_content(finished):
    headers = (finished / "_headers").read_text(encoding="utf-8")
    everywhere, _, places = headers.partition("/assets/*")
    assert "frame-ancestors 'none'" in everywhere
    assert "X-Content-Type-Options: nosniff" in everywhere
    assert "Referrer-Policy: no-referrer" in everywhere
    assert "immutable" not in everywhere
    assert places.count("max-age=31536000, immutable") == 4


def test_what_is_kept_forever_is_named_by_what_it_holds(finished):
    forever = [line for line in headers().splitlines() if line.startswith("/") and line != "/*"]
    files = [path for each in forever for path in finished.glob(each[1:])]
    assert len(files) > 50
    assert all(re.search(r"[.][0-9a-f]{8}[.]|_[0-9a-f]{6,}[.]", path.name) for path in files)
