"""An article past its next check says so at its top; one in time says when that is."""

import datetime

import pytest

from macros import records
from macros.finish.next_check import tell_next_check
from macros.finish.pages import Page
from macros.finish.site import Known

HTML = (
    '<h1>T</h1>\n<p class="checked">Last checked on '
    '<time datetime="2026-11-23">November 23, 2026</time></p>\n<p>Text'
)


@pytest.fixture
def dated(monkeypatch):
    """Take the step on a given day; return the HTML of an article."""

    def take(day):
        at = datetime.datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp()
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(at)))
        days = {"checked": datetime.date(2026, 11, 23), "next_check": datetime.date(2027, 11, 23)}
        page = Page("a/index.html", HTML, **days)
        tell_next_check(page, Known("https://x.org/"))
        return page.html

    return take


def test_an_article_past_its_next_check_says_so_at_its_top(dated):
    text = dated("2027-11-24")
    assert text.index("</h1>") < text.index("past its date") < text.index("Last checked")
    assert "It was to be checked again by <time" in text


def test_on_the_day_it_does_not(dated):
    text = dated("2027-11-23")
    assert "past its date" not in text
    assert '; next check by <time datetime="2027-11-23">November 23, 2027</time></p>' in text


@pytest.fixture
def signed(monkeypatch):
    """Return what an article says of its checks, where some people signed."""

    def take(*people, section="Slow training", html=HTML):
        known = {each.name: each for each in people}
        monkeypatch.setattr(records, "people", lambda: known)
        days = {"checked": datetime.date(2026, 11, 23), "next_check": datetime.date(2027, 11, 23)}
        place = "slow-training/tempo/"
        address = f"https://x.org/{place}"
        page = Page(f"{place}index.html", html, address=address, section=section, **days)
        tell_next_check(page, Known("https://x.org/"))
        return page.html.partition('class="checked">')[2].partition("</p>")[0]

    return take


def person(*articles):
    return records.Person(
        name="A. & Tester",
        profession="dietitian",
        registration="A register of tests",
        says="I read it and found what it says in its sources.",
        articles=articles,
        checked=datetime.date(2026, 11, 28),
        next_check=datetime.date(2027, 11, 28),
    )


def test_an_article_that_nobody_signed_says_who_checked_it_and_how_to_sign(signed):
    assert signed().endswith(
        '. Checked by the editors; <a href="../../about/who-we-are-not/'
        '#how-can-a-professional-sign">no clinician has signed it yet</a>'
    )


def test_an_article_names_who_signed_it_and_no_other(signed):
    assert signed(person("slow-training/tempo/")).endswith("Signed by A. &amp; Tester, dietitian")
    assert "no clinician" in signed(person("slow-training/other/"))


def test_a_page_about_the_site_or_with_signatures_of_its_own_has_no_such_words(signed):
    assert "clinician" not in signed(section="About")
    assert "clinician" not in signed(html=f'{HTML}<div class="signed-by">')


def test_each_article_that_shows_when_it_was_checked_says_when_it_is_next(finished):
    shown = [page.read_text("utf-8") for page in finished.rglob("*.html")]
    shown = [text for text in shown if '<p class="checked">' in text]
    assert len(shown) > 50
    assert all("; next check by <time datetime=" in text for text in shown)
