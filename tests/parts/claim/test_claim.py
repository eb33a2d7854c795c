import datetime
import json
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.parts.claim.claim import claim, claim_page
from macros.parts.claims.claims import TRAINER, claims, plain_claims
from macros.records import library
from tests.claim_example import HALVES
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
        return macro(*call)

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
def test_shows_the_claim_then_the_answer_then_how_sure_we_are_then_both_sides(show, macro):
    html = show(macro)
    heads = (">For<", ">Against<") if macro is claim else ("speaks for it?", "speaks against it?")
    in_order = (
        "What people say: “Each pound",
        '<strong class="answer answer-mostly-false">Mostly false.</strong>',
        "The claim may be much too high. Nobody measured new muscle.",
        'our answer: <a href="site://about/how-we-grade/">low</a>',
        heads[0],
        "One writer got",
        heads[1],
        "Muscle uses",
    )
    places = [html.index(each) for each in in_order]
    assert places == sorted(places)


@BOTH
def test_a_claim_of_two_halves_shows_both_answers(show, macro):
    html = show(macro, ("answer: Mostly false\n", HALVES))
    first, second = re.findall(r'<span class="claim-half">(.*?)</span>', html)
    assert first.startswith("“Each pound of muscle uses more”: <strong")
    assert ">Half right.</strong>" in first
    assert second.startswith("“It is ever so many &amp; more”: <strong")
    assert ">False.</strong>" in second


def test_a_box_is_folded_to_the_claim_and_the_answer(show):
    box = LexborHTMLParser(show(claim)).css_first(".claim")
    fold = box.css_first("details:not([open])")
    said = fold.css_first("summary").text()
    inside = fold.text()
    assert said == "How sure we are, and what speaks for and against"
    assert "Muscle uses" in inside
    fold.decompose()
    left = " ".join(box.text().split())
    assert left == (
        "What people say: “Each pound of muscle uses ever so many & more calories a day” "
        "Mostly false. The claim may be much too high. Nobody measured new muscle."
    )


def test_on_its_page_the_finding_stands_under_what_was_found(show):
    html = show(claim_page)
    finding = "The energy that a pound of muscle uses may be far below the claim."
    assert html.index("speaks against it?") < html.index("What the measurements show</h2>")
    assert f'show</h2>\n<p class="claim-finding">{finding}</p>' in html
    trials = ("evidence: measurements", "evidence: trials")
    assert "What the trials show</h2>" in show(claim_page, trials)


def test_the_picture_that_a_claim_names_stands_under_its_finding(show):
    assert "icon-array" not in show(claim_page)
    named = ("would_change:", "icon_array: runners-hurt\nwould_change:")
    html = show(claim_page, named)
    assert html.index("claim-finding") < html.index('id="icon-array-runners-hurt"')
    assert html.index('id="icon-array-runners-hurt"') < html.index("Whom this is about")


def test_the_size_shows_only_where_there_is_a_number_of_it(show):
    assert "<dt>Size</dt>" not in show(claim_page)
    value = ("direction: is below", "direction: increases")
    number = ("  size: large\n", "  size: large\n  number: {fact: lean-gain-men}\n")
    assert "<dt>Size</dt><dd>Large: " in show(claim_page, value, number)


def test_the_page_gives_search_and_card_the_answer(show):
    said = 'data-answer="Mostly false" data-pagefind-meta="answer[data-answer]"'
    assert said in show(claim_page)


def test_a_box_has_three_findings_of_a_side_and_the_page_all(show):
    assert "A fourth finding" not in show(claim)
    assert "A fourth finding" in show(claim_page)


@BOTH
def test_the_numbers_are_those_of_the_facts_and_the_equations(show, macro):
    html = show(macro)
    shown = '<data class="fact" data-amount value="96.17" data-fact="lifting-resting-energy">'
    assert f"{shown}96\xa0calories" in html
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
def test_a_finding_of_a_source_that_prints_no_number_names_the_source(show, macro):
    found = "    numbers: [{fact: new-muscle-rate-westcott}]\n"
    html = show(
        macro, ("got {} from such", "got much from such"), (found, "    sources: [wang-2010]\n")
    )
    said = html[html.index("One writer got much from such studies") :].partition("</li>")[0]
    assert 'references/#wang-2010">Wang and others 2010</a>)' in said
    assert "our calculation" not in said


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
    html = claims()
    for claim_id, each in records.claims().items():
        assert html.count(f'id="ledger-{claim_id}"') == 1
        assert f'href="site://claims/{claim_id}/"' in html
        row = html[html.index(f'id="ledger-{claim_id}"') :].partition("</tr>")[0]
        assert f'data-answers="{", ".join(half.answer for half in each.halves)}"' in row
        assert all(f">{half.answer}.</strong>" in row for half in each.halves)
        assert each.short in row
    sections = {each.section for each in records.claims().values()}
    assert html.count('<table class="claims-table"') == len(sections) >= 4


def test_a_section_lists_its_own_claims_the_trainers_first():
    html = claims("spot-reduction")
    own = [key for key, each in records.claims().items() if each.section == "spot-reduction"]
    places = {key: html.index(f'href="site://claims/{key}/"') for key in own}
    assert html.count("<li>") == len(own)
    said = [records.claim(key).said_by == TRAINER for key in sorted(own, key=places.get)]
    assert said == sorted(said, reverse=True)
    assert set(said) == {True, False}
    with pytest.raises(ValueError, match="did you mean `spot-reduction`"):
        claims("spot-reductions")


def test_claims_are_plain_data_with_their_numbers():
    whole = {each["id"]: each for each in json.loads(json.dumps(plain_claims()))}
    assert set(whole) == set(records.claims())
    muscle = whole[ID]
    assert muscle["answers"] == [{"half": muscle["says"], "answer": "False"}]
    assert muscle["finding"] == records.claim(ID).finding
    both = whole["cardio-pays-only-while-you-do-it"]["answers"]
    assert [each["answer"] for each in both] == ["Mostly false", "Half right"]
    order = [*muscle]
    told = ("says", "answers", "short", "certainty", "facts_for", "facts_against", "finding")
    assert [each for each in order if each in told] == [*told]
    fat = whole["cardio-is-best-for-fat-loss"]["effect"]["number"]
    assert fat["fact"] == "fat-loss-aerobic-beyond-lifting"
    assert fat["unit"] == "kg"
    numbers = [number for each in muscle["facts_against"] for number in each["numbers"]]
    assert {"value": 96.17, "low": 45.17, "high": 147.16}.items() <= next(
        each for each in numbers if each.get("fact") == "lifting-resting-energy"
    ).items()
    assert all(each["sources"] for each in numbers)
    assert muscle["checked"] == "2026-11-28"
