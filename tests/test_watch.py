"""What the weekly workflow finds, and the issues that it opens, against recorded answers."""

import contextlib
import datetime
import importlib
import json
import os
import re
import socket
import ssl
import subprocess
import sys
import threading
import time

import pytest

from macros import records
from macros.records import library
from tests.claim_example import TEXT as EXAMPLE
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


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A tree with records of its own, and a function that writes one of them."""
    for module in (records, library):
        monkeypatch.setattr(module, "ROOT", tmp_path)
        monkeypatch.setattr(module, "DOCS", tmp_path / "docs")

    def write(place, text):
        path = tmp_path / "docs" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return write


def test_a_claim_whose_next_check_was_yesterday_is_an_issue(watch, monkeypatch, capsys, tree):
    tree("data/claims/pound-of-muscle.yml", EXAMPLE)
    day = datetime.datetime(2027, 11, 24, 12, tzinfo=datetime.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(day.timestamp())))
    watch("due").main()
    titles = [each["title"] for each in json.loads(capsys.readouterr().out)]
    assert titles == ["Check again: docs/data/claims/pound-of-muscle.yml (due 2027-11-23)"]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("data/help/bad.yml", "country: ["),
        ("data/help/bad.yml", "country: nowhere"),
        ("data/help/bad.yml", "\x00"),
        ("slow-training/bad.md", "no front matter"),
        ("slow-training/bad.md", "---\ntitle: T\ndescription: D\nchecked: 9999-12-31\n---\n"),
    ],
)
def test_a_record_that_cannot_be_read_is_one_issue_and_stops_no_other(watch, tree, place, text):
    tree(place, text)
    tree("data/claims/pound-of-muscle.yml", EXAMPLE)
    titles = [each["title"] for each in watch("due").issues(datetime.date(2027, 11, 24))]
    assert "Check again: docs/data/claims/pound-of-muscle.yml (due 2027-11-23)" in titles
    assert f"Cannot be read: docs/{place}" in titles


def test_an_article_whose_day_no_calendar_has_is_one_issue(watch, monkeypatch, tree):
    tree("slow-training/bad.md", "---\ntitle: T\n---\n")
    tree("slow-training/good.md", "---\ntitle: T\ndescription: D\nchecked: 2026-11-23\n---\n")
    seen = records.front_matter

    def far(path):
        if path.stem == "good":
            return seen(path)
        return records.Article.model_construct(
            title="T", checked=datetime.date.max, next_check=None
        )

    monkeypatch.setattr(records, "front_matter", far)
    bad, good = watch("due").issues(datetime.date(2030, 1, 1))
    assert bad["title"] == "Cannot be read: docs/slow-training/bad.md"
    assert good["title"].startswith("Check again: docs/slow-training/good.md")


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
    seen = datetime.date(2026, 11, 28)
    article = records.Article(title="T", description="D", checked=seen)
    assert article.due == datetime.date(2027, 11, 28)
    named = datetime.date(2028, 2, 1)
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


def test_signs_to_stop_at_and_who_asks_first_are_due_too(watch, tree):
    due = "sources: [wang-2010]\nchecked: 2026-11-28\nnext_check: 2027-07-01\n"
    tree("data/stop-signs/a-sign.yml", f"sign: A test\nhaste: stop\n{due}")
    tree("data/ask-first/a-rule.yml", f"who: A test\nlevel: ask first\n{due}")
    titles = [each["title"] for each in watch("due").issues(datetime.date(2027, 7, 2))]
    assert "Check again: docs/data/stop-signs/a-sign.yml (due 2027-07-01)" in titles
    assert "Check again: docs/data/ask-first/a-rule.yml (due 2027-07-01)" in titles


def test_a_rule_with_numbers_is_told_without_their_empty_places(watch):
    assert any("{}" in rule.who for rule in records.ask_first().values())
    found = list(watch("due").issues(datetime.date(2030, 1, 1)))
    (told,) = (each["body"] for each in found if "ask-first/high-blood-pressure" in each["title"])
    assert told.startswith("`A resting blood pressure whose upper number is … or more")
    assert all("{}" not in each["body"] for each in found)


def test_help_comes_first_because_one_run_opens_only_so_many(watch):
    found = list(watch("due").issues(datetime.date(2030, 1, 1)))
    kinds = [each["title"].split("/")[2] for each in found if "docs/data/" in each["title"]]
    assert kinds[0] == "help"
    assert kinds == sorted(kinds, key=list(dict.fromkeys(kinds)).index)
    assert "delete `docs/data/help/anad.yml` the same day" in found[0]["body"]


@pytest.mark.parametrize(("status", "told"), [(404, True), (0, True), (200, False), (403, False)])
def test_a_place_to_find_help_that_is_gone_is_an_issue(watch, status, told):
    places = [("butterfly", records.places_for_help()["butterfly"])]
    found = list(watch("published").broken_help(places, lambda _: (status, b"")))
    titles = ["A place to find help cannot be opened: butterfly"] if told else []
    assert [each["title"] for each in found] == titles


def test_an_articles_next_check_comes_after_its_check():
    for given in (
        {"next_check": datetime.date(2030, 1, 1)},
        {"checked": datetime.date(2026, 11, 28), "next_check": datetime.date(2026, 11, 28)},
        {"checked": datetime.date(2026, 11, 28), "next_check": datetime.date.max},
    ):
        with pytest.raises(ValueError, match="`next_check` should come within two years after"):
            records.Article(title="T", description="D", **given)


def found(watch, answers):
    """Return the titles of what is found of one source, by the beginnings of addresses."""

    def ask(address):
        return next(answer for start, answer in answers.items() if address.startswith(start))

    sources = [("wang-2010", records.source("wang-2010"))]
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

    list(watch("published").issues([("wang-2010", records.source("wang-2010"))], ask))
    assert asked[0].endswith("filter=updates:10.3945/ajcn.2010.29885")


def _opened(title, login):
    return {"title": title, "user": {"login": login} if login else None}


def test_issues_are_opened_once_and_call_nobody(tmp_path):
    gh = tmp_path / "gh"
    gh.write_text(FAKE_GH.format(python=sys.executable))
    gh.chmod(0o755)
    issues = [{"title": "old", "body": "b"}, {"title": "new", "body": "ask @someone" + "x" * 9000}]
    issues.append({"title": "new", "body": "told once more"})
    (tmp_path / "due.json").write_text(json.dumps(issues))
    done = subprocess.run(
        [sys.executable, WATCH / "open_issues.py", "due.json"],
        cwd=tmp_path, capture_output=True, text=True, check=True,
        env={
            "PATH": f"{tmp_path}:{os.environ['PATH']}",
            "GITHUB_REPOSITORY": "burn/site",
            "OPEN": json.dumps(
                [[_opened("old", "github-actions[bot]"), _opened("new", "x"), _opened("new", "")]]
            ),
            "WRITTEN": str(tmp_path / "written"),
        },
    )  # fmt: skip
    assert done.stdout == "opened: new\n"
    (written,) = (tmp_path / "written").read_text().splitlines()
    assert len(json.loads(written)["body"]) == 4_000
    assert not re.search(r"@\w", json.loads(written)["body"])


def test_notices_of_one_kind_are_one_issue_however_many_there_are(watch):
    published = watch("published")
    source = next(each for each in records.sources().values() if each.doi)
    update = {"type": "retraction", "DOI": source.doi}
    items = [{"DOI": f"10.1/{number}", "update-to": [update, update]} for number in range(5_000)]
    body = json.dumps({"message": {"items": items}}).encode()
    answers = {True: (200, body), False: (200, b"")}
    told = published.issues([("a", source)], lambda at: answers[at.startswith("https://api.")])
    (issue,) = told
    assert "10.1/0>" in issue["body"]


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
        b"[" * 200_000,
    ],
)
def test_an_answer_that_is_not_crossrefs_is_no_notice_and_ends_nothing(watch, body):
    answers = {"https://api.crossref.org/works": (200, body), "https://doi.org/": (404, b"")}
    assert found(watch, answers) == ["A source cannot be opened: wang-2010"]


HOSTILE = [
    "@everyone #12 owner/site#3",
    "[press](https://evil.example) ![](https://evil.example/x.png) www.evil.example",
    "`` ` ``` ~~~",
    "<img src=x> **bold**\n\n# Approved\n",
    "\u202egnp.\u200b\x00\x1b[31m",
    "",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_others_stand_in_an_issue_as_one_piece_of_code(watch, words):
    said = watch("plain").code(words)
    assert re.fullmatch(r"`[^`\n]+`", said)
    assert said.isprintable()


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://doi.org/10.1/x(y)_*z*", "<https://doi.org/10.1/x(y)_*z*>"),
        (
            "https://a.example/>[x](https://b.example)",
            "`https://a.example/>[x](https://b.example)`",
        ),
        ("https://a.example/`x`", "`https://a.example/'x'`"),
        ("javascript:alert(1)", "`javascript:alert(1)`"),
    ],
)
def test_a_link_shows_where_it_goes(watch, address, shown):
    assert watch("plain").link(address) == shown


def test_a_name_in_a_record_is_no_markdown_in_an_issue(watch, tree):
    text = (ROOT / "docs/data/help/anad.yml").read_text(encoding="utf-8")
    name = "Call [us](https://evil.example), @everyone"
    tree("data/help/anad.yml", text.replace("ANAD Eating Disorder Helpline", name))
    (told,) = watch("due").issues(datetime.date(2030, 1, 1))
    assert told["body"].startswith(f"`{name}` was to be checked")
    assert told["body"].count(name) == 1


def test_the_sources_are_asked_from_another_one_on_each_week(watch):
    turned = watch("published").turned
    known = list(range(10))
    assert all(sorted(turned(known, week)) == known for week in range(5))
    assert {turned(known, week)[0] for week in range(4)} == {0, 2, 5, 7}
    assert turned([], 3) == []


# What is asked outside

ADDRESSES = {
    "a.example": ["93.184.216.34"],
    "b.example": ["93.184.216.35"],
    "inside.example": ["10.0.0.1"],
    "both.example": ["93.184.216.34", "169.254.169.254"],
    "127.0.0.1": ["127.0.0.1"],
    "many.example": ["224.0.0.1"],
}


class Plain(ssl.SSLContext):
    """Leaves a connection as it is, so that a server of a test needs no certificate."""

    def wrap_socket(self, sock, **_):
        return sock


@pytest.fixture
def outside(watch, monkeypatch):
    """The module that asks, led to a server of ours, which answers as it is told."""
    module = watch("outside")
    listening = socket.create_server(("127.0.0.1", 0))
    module.asked = []

    def looked_up(host, *_):
        if host not in ADDRESSES:
            raise socket.gaierror(socket.EAI_NONAME, "no such host")
        return [(0, 0, 0, "", (each, 443)) for each in ADDRESSES[host]]

    def connected(place, timeout):
        assert place[0] in {"93.184.216.34", "93.184.216.35"}
        assert place[1] == 443
        to = socket.socket()
        to.settimeout(timeout)
        to.connect(listening.getsockname())
        return to

    monkeypatch.setattr(module.socket, "getaddrinfo", looked_up)
    monkeypatch.setattr(module.socket, "create_connection", connected)
    monkeypatch.setattr(module, "_CONTEXT", Plain(ssl.PROTOCOL_TLS_CLIENT))
    monkeypatch.setattr(module, "PAUSE", 0)

    threads = []

    def run(answers, slowly):
        with contextlib.suppress(OSError):  # the test is over
            for answer in answers:
                to, _ = listening.accept()
                with to, contextlib.suppress(OSError):  # they went
                    module.asked.append(to.recv(4096).split(b"\r\n")[:2])
                    to.sendall(answer)
                    while slowly:
                        to.sendall(slowly)
                        time.sleep(0.05)

    def serve(*answers, slowly=b""):
        threads.append(threading.Thread(target=run, args=(answers, slowly)))
        threads[-1].start()

    module.serve = serve
    yield module
    listening.shutdown(socket.SHUT_RDWR)
    for each in threads:
        each.join()
    listening.close()


def leads(place):
    return f"HTTP/1.1 302 Found\r\nLocation: {place}\r\nContent-Length: 0\r\n\r\n".encode()


DONE = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


@pytest.mark.parametrize("start", [b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\n", b""])
def test_a_server_that_sends_a_byte_at_a_time_holds_nobody(outside, monkeypatch, start, capsys):
    monkeypatch.setattr(outside, "SECONDS", 0.3)
    outside.serve(start, slowly=b"x")
    assert outside.Asker()("https://a.example/x") == (503, b"")  # or it would wait for ever
    assert outside.asked
    (said,) = capsys.readouterr().err.splitlines()
    assert said.startswith("cannot be told: https://a.example/x")


def test_all_questions_together_have_an_end(outside, monkeypatch):
    monkeypatch.setattr(outside, "SECONDS", 0.3)
    outside.serve(*[b""] * 9, slowly=b"x")
    ask = outside.Asker(0.5)
    for number in range(9):
        ask(f"https://a.example/{number}")
    assert ask.unasked >= 6


def test_follows_where_an_answer_leads_by_https_alone(outside):
    outside.serve(leads("http://b.example/next?a=1"), leads("/last page"), DONE)
    assert outside.Asker()("https://a.example/first#here") == (200, b"ok")
    assert outside.asked == [
        [b"GET /first HTTP/1.1", b"Host: a.example"],
        [b"GET /next?a=1 HTTP/1.1", b"Host: b.example"],
        [b"GET /last%20page HTTP/1.1", b"Host: b.example"],
    ]


@pytest.mark.parametrize(
    "place",
    [
        "https://127.0.0.1/", "https://inside.example/", "https://both.example/",
        "https://many.example/", "http://inside.example/", "https://a.example:8443/",
        "http://a.example:8080/", "file:///etc/passwd", "ftp://a.example/x", "https://[::1]/",
        "https://a.example:port/", "https://" + "a" * 70 + ".example/",
    ],
)  # fmt: skip
def test_is_led_to_no_private_machine_and_to_nothing_but_https(outside, place, capsys):
    outside.serve(leads(place), DONE)
    status, _ = outside.Asker()("https://a.example/")
    assert status in {0, 503}  # 0 is a host that nobody knows
    assert len(outside.asked) == 1
    assert status == 0 or capsys.readouterr().err.count("\n") == 1


def test_is_not_led_round_and_round(outside):
    outside.serve(*[leads("/again")] * 50)
    assert outside.Asker()("https://a.example/") == (503, b"")
    assert len(outside.asked) == outside.MOST_HOPS


def test_reads_a_bounded_part_of_an_answer(outside):
    outside.serve(b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 5_000_000)
    status, body = outside.Asker()("https://a.example/")
    assert (status, len(body)) == (200, outside.LARGEST)


@pytest.mark.parametrize(
    "answer", [b"", b"x\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"]
)
def test_an_answer_that_breaks_off_costs_a_line(outside, answer, capsys):
    outside.serve(answer)
    assert outside.Asker()("https://a.example/")[0] in {200, 503}
    assert capsys.readouterr().err.count("\n") <= 1


def test_a_host_that_nobody_knows_is_told_from_one_that_does_not_answer(outside):
    assert outside.Asker()("https://nowhere.example/") == (0, b"")
