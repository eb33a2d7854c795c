"""What the weekly workflow finds, and the issues that it opens, against recorded answers."""

import datetime
import importlib
import json
import os
import re
import subprocess
import sys

import pytest

from macros import records
from macros.records import library
from tests.claim_example import claim as example
from tests.conftest import ROOT

WATCH = ROOT / ".github" / "watch"
RECORDED = ROOT / "tests" / "recorded"
FAKE_GH = """#!{python}
import os, sys
if "--input=-" in sys.argv:
    open(os.environ["WRITTEN"], "a").write(sys.stdin.read() + "\\n")
else:
    print(os.environ["OPEN"])
"""


@pytest.fixture
def watch(monkeypatch):
    """Import one of the scripts, which lie where no package is."""
    monkeypatch.syspath_prepend(WATCH)
    return importlib.import_module


def recorded(name):
    return (RECORDED / f"{name}.json").read_bytes()


def test_a_claim_whose_next_check_was_yesterday_is_an_issue(watch, monkeypatch, capsys):
    for module in (records, library):
        monkeypatch.setattr(module, "claims", lambda: {"pound-of-muscle": example()})
    day = datetime.datetime(2027, 11, 24, 12, tzinfo=datetime.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(day.timestamp())))
    watch("due").main()
    titles = [each["title"] for each in json.loads(capsys.readouterr().out)]
    assert "Check again: docs/data/claims/pound-of-muscle.yml (due 2027-11-23)" in titles


def test_on_the_day_itself_nothing_is_due(watch):
    days = [each.next_check for each in records.claims().values()]
    days += [each.due for path in records.DOCS.glob("*/*.md") if (each := front(path)).due]
    assert list(watch("due").issues(min(days))) == []
    assert list(watch("due").issues(min(days) + datetime.timedelta(days=1)))


def front(path):
    return records.front_matter(path)


def test_an_article_is_due_a_year_after_its_check_or_on_the_day_that_it_names(watch):
    day = datetime.date(2030, 1, 1)
    due = {each["title"].split()[2]: each for each in watch("due").issues(day)}
    place = "docs/strength-vs-cardio/what-muscle-burns-at-rest.md"
    assert "`checked`" in due[place]["body"]
    assert records.Article(title="T", description="D", checked=day).due == datetime.date(2031, 1, 1)
    named = datetime.date(2030, 2, 1)
    assert records.Article(title="T", description="D", checked=day, next_check=named).due == named


def test_an_articles_next_check_comes_after_its_check():
    for given in (
        {"next_check": datetime.date(2030, 1, 1)},
        {"checked": datetime.date(2031, 1, 1)},
    ):
        days = {"next_check": datetime.date(2030, 1, 1), **given}
        with pytest.raises(ValueError, match="`next_check` should come after `checked`"):
            records.Article(title="T", description="D", **days)


def found(watch, answers):
    """Return the titles of what is found of one source, by the beginnings of addresses."""

    def ask(address):
        return next(answer for start, answer in answers.items() if address.startswith(start))

    sources = {"wang-2010": records.source("wang-2010")}
    return [each["title"] for each in watch("published").issues(sources, ask)]


def test_a_retracted_source_is_an_issue_and_a_corrected_one_is_not(watch):
    answers = {
        "https://api.crossref.org/works": (200, recorded("crossref-updates")),
        "https://doi.org/": (200, b""),
    }
    assert found(watch, answers) == ["A source has a notice of retraction: wang-2010"]


def test_a_source_without_a_notice_is_none(watch):
    answers = {
        "https://api.crossref.org/works": (200, recorded("crossref-none")),
        "https://doi.org/": (403, b""),  # a publisher that turns machines away
    }
    assert found(watch, answers) == []


@pytest.mark.parametrize("status", [404, 410, 0])
def test_a_source_that_is_gone_is_an_issue(watch, status):
    answers = {"https://api.crossref.org/works": (503, b""), "https://doi.org/": (status, b"")}
    assert found(watch, answers) == ["A source cannot be opened: wang-2010"]


def test_crossref_is_asked_for_the_notices_of_a_doi(watch):
    asked = []

    def ask(address):
        asked.append(address)
        return 503, b""

    list(watch("published").issues({"wang-2010": records.source("wang-2010")}, ask))
    assert asked[0].endswith("filter=updates:10.3945/ajcn.2010.29885")


def test_issues_are_opened_once_and_call_nobody(tmp_path):
    gh = tmp_path / "gh"
    gh.write_text(FAKE_GH.format(python=sys.executable))
    gh.chmod(0o755)
    issues = [{"title": "old", "body": "b"}, {"title": "new", "body": "ask @someone" + "x" * 9000}]
    (tmp_path / "due.json").write_text(json.dumps(issues))
    done = subprocess.run(
        [sys.executable, WATCH / "open_issues.py", "due.json"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
        env={
            "PATH": f"{tmp_path}:{os.environ['PATH']}",
            "GITHUB_REPOSITORY": "burn/site",
            "OPEN": '[[{"title": "old"}]]',
            "WRITTEN": str(tmp_path / "written"),
        },
    )  # fmt: skip
    assert done.stdout == "opened: new\n"
    (written,) = (tmp_path / "written").read_text().splitlines()
    assert len(json.loads(written)["body"]) == 4_000
    assert not re.search(r"@\w", json.loads(written)["body"])
