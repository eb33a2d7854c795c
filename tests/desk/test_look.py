"""The preview shows what the page will show, and never a stranger's markup."""

import pytest

from macros.desk.look import EXTENSIONS, preview
from tests.conftest import ROOT


def test_prints_what_a_macro_prints():
    assert "53" in preview('Nine pounds use {{ figure("muscle-at-rest", muscle="9 lb") }}.')


def test_shows_a_text_that_has_problems_still():
    html = preview('It lasts 38 hours. {{ fact("muscle-at-rest-rat") }} {{ nothing }}\n\n- one')
    assert "It lasts 38 hours." in html
    assert "<mark>{{ fact(&#34;muscle-at-rest-rat&#34;) }}</mark>" in html
    assert "<li>one</li>" in html


def test_a_note_stands_for_what_cannot_be_drawn_here(monkeypatch):
    def missing(*_):
        raise ModuleNotFoundError("no altair", name="altair")

    monkeypatch.setattr("macros.desk.look.printed", missing)
    html = preview('{{ chart("peak-force") }}')
    assert html == '<p class="placeholder">Here will be the chart “peak-force”.</p>'


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "<div>\n\n<b>x</b>\n\n</div>",
        '{{ cite("<img src=x>") }}',
        "{{ <img src=x> }}",
    ],
)
def test_raw_html_is_text(text):
    html = preview(text)
    assert not any(each in html for each in ("<script", "<img", "<b>", "<div"))


def test_leaves_the_front_matter_out():
    html = preview("---\ntitle: Why\ndescription: Because.\n---\n\nWords.\n")
    assert html.endswith("<p>Words.</p>")
    assert "Because." not in html


def test_reads_markdown_by_the_extensions_of_the_site():
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    listed = settings.partition("markdown_extensions:\n")[2].partition("\n\n")[0]
    names = [line[4:] for line in listed.split("\n") if line.startswith("  - ")]
    assert [*EXTENSIONS, "macros.guard.render"] == names


def test_shows_lists_as_people_write_them_and_the_title_as_heading():
    html = preview("---\ntitle: Why\ndescription: D\n---\n\nDo this:\n1. stand\n2. sit\n")
    assert "<h1" in html
    assert html.count("<li>") == 2
