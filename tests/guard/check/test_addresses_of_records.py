import datetime

import pytest

from macros import records
from macros.guard.check import address_problems
from macros.parts.changes.changes import changes

DAY = datetime.date(2026, 11, 23)


def redirect(old, new):
    return records.Redirect(old=old, new=new, since=DAY, because="It moved.")


def test_the_records_of_the_site_name_pages_that_exist():
    of_all = (records.changes(), records.phrases(), records.redirects())
    for name, each in (item for known in of_all for item in known.items()):
        assert list(address_problems(name, each)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("a/", "no-such-page/", "no page `no-such-page/`"),
        ("claims/", "references/", "`claims/` is a page"),
        ("a/", "leg-fat/", "`leg-fat/` leads on itself"),
        ("leg-fat/", "claims/", "`leg-fat/` leads to two pages"),
        ("tools/numbers/", "claims/", "`tools/numbers/` is an address that the site itself uses"),
        ("assets/x/", "claims/", "`assets/x/` is an address that the site itself uses"),
        ("search/", "claims/", "`search/` is an address that the site itself uses"),
        ("data/facts/", "claims/", "`data/facts/` is an address that the site itself uses"),
        ("con/", "claims/", "`con/` is an address that the site itself uses"),
    ],
)
def test_a_redirect_that_leads_nowhere_is_named(old, new, said):
    assert any(said in str(each) for each in address_problems("x", redirect(old, new)))


def test_a_part_of_an_old_page_that_leads_nowhere_is_named():
    moved = redirect("a/", "claims/").model_copy(update={"anchors": {"x": "no-such-page/"}})
    (problem,) = address_problems("x", moved)
    assert "no page `no-such-page/`; write where `anchors` lead to now" in str(problem)


@pytest.mark.parametrize("place", ["index/", "slow-training/index/"])
def test_the_index_of_a_folder_is_no_address(place):
    for given in ({"old": place, "new": "tools/"}, {"old": "a/", "new": place}):
        with pytest.raises(ValueError, match="leave `index/` out"):
            redirect(**given)


@pytest.mark.parametrize("place", ["/etc/", "https://x.example/", "../a/", "a b/", "a/ 200\n/b/"])
def test_an_address_of_another_place_is_refused(place):
    with pytest.raises(ValueError, match="new"):
        redirect("a/", place)


def test_a_phrase_that_leads_nowhere_is_named():
    (known,) = [each for each in records.phrases().values() if each.page]
    (problem,) = address_problems("x", known.model_copy(update={"page": "about/none/"}))
    assert "no page `about/none/`" in problem.sentence


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
    for name, each in two.items():
        (problem,) = address_problems(name, each)
        assert problem.sentence == "`a/` leads to two pages; keep one of the two redirects"
