import re
from dataclasses import replace

from macros import records
from macros.finish import cards
from macros.finish.cards import draw_card
from macros.finish.moved import lasting
from macros.finish.pages import Page
from macros.finish.site import Known
from tests.conftest import ROOT

HOME = "https://x.example/here/"


def page_of(title):
    address = f"{HOME}a/b/"
    return Page("a/b/index.html", "", address=address, title=title, section="Slow & steady")


def drawn(title):
    """Return the card of a page under a title."""
    page = page_of(title)
    draw_card(page, Known(HOME))
    return page.files["cards/a/b.png"]


def test_a_card_is_a_picture_of_the_size_that_is_shared():
    picture = drawn("How slow?")
    assert picture.startswith(b"\x89PNG")
    assert picture[16:24] == (1200).to_bytes(4) + (630).to_bytes(4)


def test_the_same_title_is_the_same_picture_and_another_is_not():
    one = drawn("How slow?")
    assert drawn("How slow?") == one
    assert drawn("How fast?") != one


def test_a_title_cannot_draw():
    plain = drawn("a b")
    assert drawn('<rect width="9"/>') != plain


def test_the_home_page_has_a_card_and_the_page_for_what_is_missing_has_none():
    home, missing = Page("index.html", "", address=HOME, title="Home"), Page("404.html", "")
    for page in (home, missing):
        draw_card(page, Known(HOME))
    assert [*home.files] == ["cards/index.png"]
    assert missing.files == {}
    assert missing.head == []


def test_the_card_of_a_claim_says_our_answer():
    template = ROOT / "overrides" / "cards" / "card.svg"
    claim = records.claim("pound-of-muscle")
    page = Page("", "", title="“Sweat”")
    assert "Our answer" not in cards._svg(template, page)
    answered = cards._svg(template, replace(page, claim=claim))
    assert f">Our answer: {claim.word}</text>" in answered
    halved = records.claim("cardio-pays-only-while-you-do-it")
    halves = cards._svg(template, replace(page, claim=halved))
    for half in halved.word.split(". "):
        assert f">{half}</text>" in halves


def test_a_title_breaks_into_lines_of_about_one_length():
    lines = cards._balanced("What are the best exercises to lose leg fat?")
    assert lines == ["What are the", "best exercises", "to lose leg fat?"]
    assert cards._balanced("Starting at sixty") == ["Starting at sixty"]


def test_a_page_and_that_of_its_numbers_name_one_card_by_a_whole_address():
    page = page_of("How slow?")
    page.numbers = Page(page.beside("numbers/index.html"), "")
    draw_card(page, Known(HOME))
    assert f'<meta property="og:image" content="{HOME}cards/a/b.png">' in page.head
    assert page.numbers.head == page.head


def test_every_card_that_a_page_names_is_there(finished):
    named = {
        found
        for page in lasting(finished)
        for found in re.findall(
            r'og:image" content="https://burn-at-rest.example.org/([^"]+)"',
            page.read_text(encoding="utf-8"),
        )
    }
    assert len(named) >= 10
    assert all((finished / name).is_file() for name in named)
    assert not (finished / "cards" / "card.svg").exists()
