"""No list and no box of a page prints a claim without its answer, whichever engine built it."""

import json
import posixpath

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros import records

ENGINES = pytest.mark.parametrize("engine", ["mkdocs", "zensical"])
ENTRIES = "li, tr, dd, section.claim, figcaption"
"""What one entry of a list, a table or a box is made of."""


@pytest.fixture(scope="module")
def built(site, site_of_zensical):
    """The site by the name of the engine that built it."""
    return {"mkdocs": site, "zensical": site_of_zensical}


def plain(text):
    return " ".join(text.split())


def names():
    """What a claim is called in a list: its words, and the title of its page."""
    for claim_id, claim in records.claims().items():
        title = records.front_matter(records.DOCS / "claims" / f"{claim_id}.md").title
        yield claim_id, claim, {claim.says, title.strip("“”")}


NAMES = list(names())


def entries(tree):
    """The entries in which no other entry stands, and the boxes, in which some do."""
    for each in tree.css(ENTRIES):
        within = [other for other in each.css(ENTRIES) if other != each]
        if each.tag == "section" or not within:
            yield each


def unanswered(page, place):
    """Yield the entries of a page that name a claim and not, after it, each word of its answer."""
    tree = LexborHTMLParser(page)
    for each in entries(tree):
        words = plain(each.text())
        for claim_id, claim, called in NAMES:
            at = [words.find(f"“{name}”") for name in called if f"“{name}”" in words]
            at += [words.find(name) for name in called if words.startswith(name)]
            if not at:
                continue
            others = [f"“{name}”" for key, _, also in NAMES if key != claim_id for name in also]
            ends = [words.find(other, min(at)) for other in others]
            after = words[min(at) : min((end for end in ends if end > 0), default=None)].lower()
            if not all(half.answer.lower() in after for half in claim.halves):
                yield place, claim_id, words


@ENGINES
def test_no_list_and_no_box_prints_a_claim_without_its_answer(built, engine):
    pages = sorted(built[engine].rglob("index.html"))
    assert len(pages) > 80
    wrong = [
        each
        for page in pages
        for each in unanswered(
            page.read_text(encoding="utf-8"), page.relative_to(built[engine]).as_posix()
        )
    ]
    assert wrong == []


@ENGINES
def test_wherever_a_claim_stands_its_answer_comes_before_how_sure_we_are(built, engine):
    site = built[engine]
    boxes = {}
    for page in sorted(site.rglob("index.html")):
        for box in LexborHTMLParser(page.read_text(encoding="utf-8")).css("section.claim"):
            boxes.setdefault(plain(box.text()), page)
    for claim_id, claim, _ in NAMES:
        told = [text for text in boxes if f"“{claim.says}”" in text]
        assert told, claim_id  # on its page, and in what articles show the claim
        for text in told:
            assert all(f"{half.answer}." in text for half in claim.halves), text
            assert text.index(claim.short) < text.index("How sure we are")


@ENGINES
def test_the_description_of_a_claims_page_is_its_answer(built, engine):
    for claim_id, claim, _ in NAMES:
        page = built[engine] / posixpath.join("claims", claim_id, "index.html")
        tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
        said = tree.css_first('meta[name="description"]').attributes["content"]
        assert said == claim.description
        assert said.startswith(f"{claim.word}.")


@pytest.mark.parametrize(
    "html",
    [
        "<li><a>{}</a></li>",
        "<ul><li><a>“{}”</a> moderate</li></ul>",
        "<table><tr><th>“{}”</th><td>False.</td></tr></table>",
        '<section class="claim"><p>What people say: “{}”</p><ul><li>One.</li></ul></section>',
        "<li>Mostly false. “{}”</li>",
        "<li>“{}”; “Slow lifting builds more muscle”: Mostly false.</li>",
    ],
)
def test_a_claim_without_its_answer_is_found(html):
    says = records.claim("train-to-failure").says
    ((_, found, _),) = unanswered(html.format(says), "x")
    assert found == "train-to-failure"


def test_the_files_for_machines_give_each_answer(finished):
    whole = {
        each["id"]: each
        for each in json.loads((finished / "claims.json").read_text(encoding="utf-8"))
    }
    listed = (finished / "llms.txt").read_text(encoding="utf-8")
    for claim_id, claim, _ in NAMES:
        given = [(half["half"], half["answer"]) for half in whole[claim_id]["answers"]]
        assert given == [(half.half, half.answer) for half in claim.halves]
        assert f"claims/{claim_id}/index.md): {claim.description}" in listed
        copy = (finished / "claims" / claim_id / "index.md").read_text(encoding="utf-8")
        in_order = (
            f"“{claim.says}”",
            claim.halves[0].answer,
            claim.short,
            "our answer:",
            "## What speaks for it?",
            "## What speaks against it?",
            claim.finding,
        )
        places = [plain(copy).index(each) for each in in_order]
        assert places == sorted(places)


def test_the_card_and_the_feed_of_a_claim_say_its_answer(finished):
    feed = (finished / "feed.xml").read_text(encoding="utf-8")
    told = [claim.description for _, claim, _ in NAMES if claim.description in feed]
    assert told  # the newest stand in it
    for claim_id, claim, _ in NAMES:
        page = (finished / "claims" / claim_id / "index.html").read_text(encoding="utf-8")
        assert f'data-answer="{claim.word}"' in page  # of which the card is drawn
