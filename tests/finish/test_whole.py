"""A finished site is whole: each page has one policy, and each address leads somewhere."""

import pytest

from macros import records
from macros.__main__ import main
from macros.finish.whole import policy_gaps, site_gaps
from macros.guard.files import place_problems

HOME = '<link rel="canonical" href="https://x.example/here/">'
POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'


def said(folder, html, policy=POLICY):
    """Return what a site lacks whose home page holds some HTML."""
    (folder / "a").mkdir(exist_ok=True)
    (folder / "a" / "index.html").write_text(f'{POLICY}<p id="b">x</p>')
    (folder / "index.html").write_text(policy + HOME + html)
    return [problem.sentence for problem in site_gaps(folder)]


def test_the_finished_site_is_whole(finished, capsys):
    assert main(["check", "--site", str(finished)]) == 0
    assert capsys.readouterr().out == "no problems\n"


def test_the_command_names_what_a_site_lacks(tmp_path, capsys):
    said(tmp_path, '<a href="no/">x</a>')
    assert main(["check", "--site", str(tmp_path)]) == 1
    assert f"{tmp_path.name}/index.html: `no/` leads nowhere" in capsys.readouterr().out


@pytest.mark.parametrize(("policy", "says"), [("", "no"), (POLICY * 2, "2")])
def test_each_page_has_one_policy(tmp_path, policy, says):
    gap = f"this page has {says} policies; it should have one"
    assert said(tmp_path, "", policy) == [gap]
    assert [each.sentence for each in policy_gaps(tmp_path)] == [gap]


@pytest.mark.parametrize(
    "policy",
    [
        f'<link rel="stylesheet" href="a/"><link rel="icon" href="a/">{POLICY}',
        f"</head><body>{POLICY}",
        f"<template>{POLICY}</template>",
        POLICY.replace("'none'", "*"),
        POLICY.replace("'none'", "'none'; script-src 'unsafe-inline'"),
        POLICY.replace("'none'", "'none';script-src 'self' *"),
    ],
)
def test_a_policy_comes_first_and_is_strict(tmp_path, policy):
    assert len(said(tmp_path, "", policy)) == 1


@pytest.mark.parametrize(
    "html",
    [
        '<a href="a/">x</a>',
        '<a href="a/#b">x</a>',
        '<a href="a/index.html">x</a>',
        '<a href="">x</a>',
        '<a href="#c" id="c">x</a>',
        '<a href="/here/a/">x</a>',
        '<a href="https://example.org/">x</a>',
        '<a href="mailto:me@example.org">x</a>',
        '<a href="data:text/calendar;x" download="x.ics">x</a>',
    ],
)
def test_an_address_that_leads_somewhere_is_none_of_its_gaps(tmp_path, html):
    assert said(tmp_path, html) == []


@pytest.mark.parametrize(
    "html",
    [
        '<a href="b/">x</a>',
        '<a href="a/#c">x</a>',
        '<a href="#c">x</a>',
        '<a href="../a/">x</a>',
        '<a href="/here/b/">x</a>',
        '<a href="/a/">x</a>',
        '<img src="a.png">',
        '<link rel="icon" href="a.svg">',
        '<script data-src="a.mjs"></script>',
        '<rest-timer data-script="a.mjs"></rest-timer>',
    ],
)
def test_an_address_that_leads_nowhere_is_named(tmp_path, html):
    (gap,) = said(tmp_path, html)
    assert "leads nowhere" in gap or "no such place" in gap


def test_no_article_can_take_the_name_of_a_folder_that_the_site_adds(finished):
    kept = {each.name for each in records.DOCS.iterdir()}
    kept |= {each.stem for each in records.DOCS.glob("*.md")}
    moved = {each.old.partition("/")[0] for each in records.redirects().values()}
    added = {each.name for each in finished.iterdir() if each.is_dir()} - kept - moved
    assert added
    for name in added:
        path = records.DOCS / name / "zz.md"
        assert [each.line for each in place_problems(path, f"docs/{name}/zz.md")] == [1], name
