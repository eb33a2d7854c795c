import datetime

import pytest

from macros import records
from macros.guard.check import address_problems
from macros.parts.changes.changes import changes

DAY = datetime.date(2026, 11, 23)


def redirect(old, new):
    return records.Redirect(old=old, new=new, since=DAY, because="It moved.")


def test_the_records_of_the_site_name_pages_that_exist():
    for each in (*records.changes().values(), *records.redirects().values()):
        assert list(address_problems(each)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("a/", "no-such-page/", "no page `no-such-page/`"),
        ("claims/", "references/", "`claims/` is a page"),
        ("a/", "leg-fat/", "`leg-fat/` leads on itself"),
    ],
)
def test_a_redirect_that_leads_nowhere_is_named(old, new, said):
    assert any(said in str(each) for each in address_problems(redirect(old, new)))


@pytest.mark.parametrize("place", ["/etc/", "https://x.example/", "../a/", "a b/", "a/ 200\n/b/"])
def test_an_address_of_another_place_is_refused(place):
    with pytest.raises(ValueError, match="new"):
        redirect("a/", place)


def test_a_change_says_what_why_where_and_when():
    text = changes()
    assert 'id="first-articles"' in text
    assert '<time datetime="2026-11-23">November 23, 2026</time>' in text
    assert 'href="site://claims/"' in text


def test_where_nothing_was_corrected_it_says_so(monkeypatch):
    monkeypatch.setattr(records, "changes", dict)
    assert "None so far." in changes("correction")
    with pytest.raises(ValueError, match="did you mean `correction`"):
        changes("corection")


def test_two_redirects_from_one_address_are_named(monkeypatch):
    two = {"one": redirect("a/", "claims/"), "two": redirect("a/", "tools/")}
    monkeypatch.setattr(records, "redirects", lambda: two)
    for each in two.values():
        (problem,) = address_problems(each)
        assert problem.sentence == "`a/` leads to two pages; keep one of the two redirects"
