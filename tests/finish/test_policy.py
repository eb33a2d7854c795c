import base64
import hashlib
import re

from macros.finish.moved import lasting
from macros.finish.policy import policy
from tests.conftest import finish

PAGE = (
    '<meta charset="utf-8"><style>p{color:red}</style><script>a()</script>'
    '<script src="b.mjs"></script><script type="application/ld+json">{}</script>'
)


def hash_of(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def rules(text):
    return dict(each.partition(" ")[::2] for each in text.split("; "))


def test_lets_the_page_s_own_script_and_style_act_and_no_others():
    found = rules(policy(PAGE))
    assert found["script-src"] == f"'self' {hash_of('a()')}"
    assert found["style-src"] == f"'self' {hash_of('p{color:red}')}"
    assert found["default-src"] == "'none'"
    assert "unsafe" not in policy(PAGE)


def test_lets_no_script_write_html_from_text():
    found = rules(policy(PAGE))
    assert found["require-trusted-types-for"] == "'script'"
    assert found["trusted-types"] == "'none'"


def test_lets_webassembly_run_only_where_there_is_a_search(site, tmp_path):
    assert "wasm-unsafe-eval" in policy(PAGE, searched=True)
    copy = finish(site, tmp_path, ["policy"])
    assert "wasm" not in (copy / "index.html").read_text(encoding="utf-8")


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


def test_nothing_is_kept_forever_under_a_name_that_stays(site, tmp_path):
    copy = finish(site, tmp_path, ["policy"])
    assert "immutable" not in (copy / "_headers").read_text(encoding="utf-8")
