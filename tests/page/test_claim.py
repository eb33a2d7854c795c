import datetime
import json
import re

import pytest

from macros import records
from macros.page import aside
from macros.page.claim import claim, claim_page
from macros.page.claims import claims, plain_claims
from macros.records import library
from tests.claim_example import claim as example

ID = "pound-of-muscle"
BOTH = pytest.mark.parametrize("macro", [claim, claim_page], ids=["box", "page"])


@pytest.fixture
def show(monkeypatch):
    """Print a macro of one claim as it is on a given day."""

    def printed(macro, *changes, day="2026-12-01", call=(ID,)):
        known = {ID: example(*changes)}
        for module in (records, library):
            monkeypatch.setattr(module, "claims", lambda: known)
        seconds = datetime.datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp()
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(seconds)))
        return aside.put_back(macro(*call))

    return printed


@BOTH
def test_past_its_next_check_a_claim_says_so_at_the_top(show, macro):
    html = show(macro, day="2027-11-24")
    assert html.index("past its date") < html.index("What people say")
    assert "November 23, 2027" in html


@BOTH
def test_on_the_day_of_its_next_check_it_does_not(show, macro):
    assert "past its date" not in show(macro, day="2027-11-23")


def test_the_ledger_marks_a_claim_that_is_past_its_date(show):
    assert "past its date" in show(claims, day="2027-11-24", call=())
    assert "past its date" not in show(claims, call=())


@BOTH
def test_shows_the_verdict_the_certainty_and_both_sides(show, macro):
    html = show(macro)
    verdict = "The energy that a pound of muscle uses may be far below the claim."
    assert f'<p class="claim-verdict"><strong>{verdict}</strong></p>' in html
    assert '<a href="site://about/how-we-grade/">low</a>' in html
    heads = (">For<", ">Against<") if macro is claim else ("speaks for it?", "speaks against it?")
    in_order = (heads[0], "One writer got", heads[1], "Muscle uses")
    places = [html.index(each) for each in in_order]
    assert places == sorted(places)


def test_a_box_has_three_findings_of_a_side_and_the_page_all(show):
    assert "A fourth finding" not in show(claim)
    assert "A fourth finding" in show(claim_page)


@BOTH
def test_the_numbers_are_those_of_the_facts_and_the_equations(show, macro):
    html = show(macro)
    assert (
        '<data class="fact" data-amount value="96.17" data-fact="lifting-resting-energy">96\xa0kcal'
        in html
    )
    assert '<span class="interval">(45 to 147)</span>' in html
    assert re.search(
        r'<data class="figure" data-amount value="53\.07\d+" data-equation="muscle-at-rest"', html
    )
    assert "Muscle uses" in html
    assert "Wang and others 2010</a>" in html
    assert "(our calculation, from <a" in html


@BOTH
def test_where_nothing_was_found_it_says_so(show, macro):
    found = "facts_for:\n  - shows: One writer got {} from such studies.\n"
    found += "    numbers: [{fact: new-muscle-rate-westcott}]\n"
    assert "<p>None found.</p>" in show(macro, (found, "none_for: None found.\n"))


@BOTH
def test_a_claims_text_is_escaped(show, macro):
    assert "ever so many &amp; more calories" in show(macro)


def test_the_page_says_why_it_is_not_surer_and_what_would_change_it(show):
    html = show(claim_page)
    assert "Measurements start at high certainty, and we lowered it:" in html
    assert "for indirectness, by two levels: New muscle was not measured." in html
    assert "Measurements of new muscle would." in html
    assert 'href="site://data/claims/pound-of-muscle.yml"' in html


def test_the_ledger_lists_every_claim_of_the_site_under_its_section():
    html = aside.put_back(claims())
    for claim_id, each in records.claims().items():
        assert html.count(f'id="ledger-{claim_id}"') == 1
        assert f'href="site://claims/{claim_id}/"' in html
        assert each.verdict in html
    assert html.count('<table class="claims-table"') == 3


def test_a_section_lists_its_own_claims_the_trainers_first():
    html = aside.put_back(claims("spot-reduction"))
    own = [key for key, each in records.claims().items() if each.section == "spot-reduction"]
    places = {key: html.index(f'href="site://claims/{key}/"') for key in own}
    assert html.count("<li>") == len(own)
    assert max(places, key=places.get) == "crunches-flatten-the-belly"
    with pytest.raises(ValueError, match="did you mean `spot-reduction`"):
        claims("spot-reductions")


def test_claims_are_plain_data_with_their_numbers():
    whole = {each["id"]: each for each in json.loads(json.dumps(plain_claims()))}
    assert set(whole) == set(records.claims())
    muscle = whole[ID]
    assert muscle["verdict"] == records.claim(ID).verdict
    assert muscle["effect"]["number"]["value"] == pytest.approx(5.8967, abs=1e-4)
    assert muscle["effect"]["number"]["unit"] == "kcal/day"
    numbers = [number for each in muscle["facts_against"] for number in each["numbers"]]
    assert {"value": 96.17, "low": 45.17, "high": 147.16}.items() <= next(
        each for each in numbers if each.get("fact") == "lifting-resting-energy"
    ).items()
    assert all(each["sources"] for each in numbers)
    assert muscle["checked"] == "2026-11-23"
