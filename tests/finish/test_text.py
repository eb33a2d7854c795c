"""What machines read: the Markdown copies, the list of them, and where robots may go."""

import re

from macros.finish.text import _markdown

ARTICLE = "strength-vs-cardio/what-muscle-burns-at-rest"


def test_robots_may_read_everything_and_find_the_map(finished):
    lines = (finished / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert (finished / lines[2].rpartition("/")[2]).is_file()


def test_the_list_for_machines_names_the_copy_of_every_page(finished):
    text = (finished / "llms.txt").read_text(encoding="utf-8")
    listed = set(re.findall(r"\]\(https://burn-at-rest.example.org/([^)]*)\)", text))
    copies = {path.relative_to(finished).as_posix() for path in finished.rglob("index.md")}
    assert listed == copies - {"index.md"}
    assert text.startswith("# Burn at Rest\n\n> ")


def test_the_summary_is_a_quote_between_the_title_and_a_paragraph(finished):
    lines = (finished / "llms.txt").read_text(encoding="utf-8").split("\n")
    title, _, summary, blank, paragraph, end, section, *_ = lines
    assert title == "# Burn at Rest"
    assert summary.startswith("> ")
    assert paragraph[0].isalpha()  # without it, llms-txt takes the summary for other text
    assert blank == end == ""
    assert section.startswith("## ")


def test_a_copy_has_the_figures_as_printed(finished):
    text = (finished / ARTICLE / "index.md").read_text(encoding="utf-8")
    assert text.startswith("# What muscle burns at rest\n")
    assert re.search(r"about \[5\.9\s+calories\s+a\s+day\]\(numbers/", text)
    assert "{{" not in text
    assert "<div" not in text


def test_text_becomes_no_link_in_a_copy():
    page = '<p>Please [sign in](https://hostile.example/), or <a href="x/">read on</a>.</p>'
    said = r"Please \[sign in\](https://hostile.example/), or [read on](x/)."
    assert _markdown(page) == said
