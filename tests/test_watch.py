"""What the weekly workflow finds, and the issues that it opens, against recorded answers."""

import datetime
import http.client
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
    kinds = (records.claims(), records.places_for_help(), records.stop_signs())
    kinds += (records.ask_first(), records.people(), records.sources())
    days = [day for kind in kinds for each in kind.values() if (day := each.next_check)]
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
    seen = datetime.date(2026, 1, 1)
    article = records.Article(title="T", description="D", checked=seen)
    assert article.due == datetime.date(2027, 1, 1)
    named = datetime.date(2030, 2, 1)
    article = records.Article(title="T", description="D", checked=seen, next_check=named)
    assert article.due == named


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("places_for_help", "docs/data/help/butterfly.yml"),
        ("sources", "docs/data/sources/nice-2025-ng246.yml"),
    ],
)
def test_help_and_guidance_are_due_on_the_day_after_the_one_that_they_name(watch, kind, title):
    record = getattr(records, kind)()[title.split("/")[-1].removesuffix(".yml")]
    assert record.next_check
    for days, due in ((0, False), (1, True)):
        day = record.next_check + datetime.timedelta(days=days)
        titles = [each["title"] for each in watch("due").issues(day)]
        assert (f"Check again: {title} (due {record.next_check})" in titles) is due


def test_signs_to_stop_at_and_who_asks_first_are_due_too(watch, monkeypatch):
    due = {"checked": datetime.date(2026, 1, 1), "next_check": datetime.date(2026, 7, 1)}
    sign = records.StopSign(sign="A test", haste="stop", sources=["wang-2010"], **due)
    rule = records.AskFirst(who="A test", level="ask first", sources=["wang-2010"], **due)
    for module in (records, library):
        monkeypatch.setattr(module, "stop_signs", lambda: {"a-sign": sign})
        monkeypatch.setattr(module, "ask_first", lambda: {"a-rule": rule})
    titles = [each["title"] for each in watch("due").issues(datetime.date(2026, 7, 2))]
    assert "Check again: docs/data/stop-signs/a-sign.yml (due 2026-07-01)" in titles
    assert "Check again: docs/data/ask-first/a-rule.yml (due 2026-07-01)" in titles


def test_a_rule_with_numbers_is_told_without_their_empty_places(watch):
    assert any("{}" in rule.who for rule in records.ask_first().values())
    found = list(watch("due").issues(datetime.date(2030, 1, 1)))
    (told,) = (each["body"] for each in found if "ask-first/high-blood-pressure" in each["title"])
    assert told.startswith("“A resting blood pressure whose upper number is … or more")
    assert all("{}" not in each["body"] for each in found)


def test_help_comes_first_because_one_run_opens_only_so_many(watch):
    found = list(watch("due").issues(datetime.date(2030, 1, 1)))
    kinds = [each["title"].split("/")[2] for each in found if "docs/data/" in each["title"]]
    assert kinds[0] == "help"
    assert kinds == sorted(kinds, key=list(dict.fromkeys(kinds)).index)
    assert "delete `docs/data/help/anad.yml` the same day" in found[0]["body"]


@pytest.mark.parametrize(("status", "told"), [(404, True), (0, True), (200, False), (403, False)])
def test_a_place_to_find_help_that_is_gone_is_an_issue(watch, status, told):
    places = {"butterfly": records.places_for_help()["butterfly"]}
    found = list(watch("published").broken_help(places, lambda _: (status, b"")))
    titles = ["A place to find help cannot be opened: butterfly"] if told else []
    assert [each["title"] for each in found] == titles


def test_an_articles_next_check_comes_after_its_check():
    for given in (
        {"next_check": datetime.date(2030, 1, 1)},
        {"checked": datetime.date(2026, 1, 1), "next_check": datetime.date(2026, 1, 1)},
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


@pytest.mark.parametrize(
    "body",
    [
        recorded("crossref-updates")[:200],
        b"<!doctype html><title>Sign in</title>",
        b"",
        b"null",
        b"[]",
        b'{"message": {}}',
        b'{"message": {"items": [{"update-to": [{"label": "Retraction"}]}]}}',
        b'{"message": {"items": [{"DOI": "10.1/x", "update-to": null}]}}',
    ],
)
def test_an_answer_that_is_not_crossrefs_is_no_notice_and_ends_nothing(watch, body):
    answers = {"https://api.crossref.org/works": (200, body), "https://doi.org/": (404, b"")}
    assert found(watch, answers) == ["A source cannot be opened: wang-2010"]


@pytest.mark.parametrize(
    "error", [http.client.IncompleteRead(b""), http.client.BadStatusLine("x"), TimeoutError()]
)
def test_a_connection_that_breaks_is_one_bad_minute(watch, error, monkeypatch):
    published = watch("published")
    monkeypatch.setattr(published, "PAUSE", 0)

    def broken(*_, **__):
        raise error

    monkeypatch.setattr(published.urllib.request, "urlopen", broken)
    assert published.get("https://doi.org/10.1/x") == (503, b"")
