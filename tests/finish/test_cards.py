import re
from dataclasses import replace

import pytest

from macros import records
from macros.finish import cards, drawings
from macros.finish.cards import write_cards
from macros.finish.moved import lasting
from macros.finish.pages import Page, Site
from tests.conftest import ROOT

HOME = "https://x.example/here/"


def site_of(folder, title):
    home = Page(folder / "index.html", "", address=HOME, title="Home")
    file = folder / "a" / "b" / "index.html"
    page = Page(file, "", address=f"{HOME}a/b/", title=title, section="Slow & steady")
    return Site(folder, [home, page])


@pytest.fixture
def drawn(tmp_path, monkeypatch):
    """Draw a card for a page under a title, with nothing kept from before; return its bytes."""
    monkeypatch.setattr(drawings, "KEPT", tmp_path / "kept")

    def draw(title, name):
        (tmp_path / name).mkdir()
        write_cards(site_of(tmp_path / name, title))
        return (tmp_path / name / "cards" / "a" / "b.png").read_bytes()

    return draw


def test_a_card_is_a_picture_of_the_size_that_is_shared(drawn):
    picture = drawn("How slow?", "one")
    assert picture.startswith(b"\x89PNG")
    assert picture[16:24] == (1200).to_bytes(4) + (630).to_bytes(4)


def test_the_same_title_is_the_same_picture_and_another_is_not(drawn, tmp_path):
    one = drawn("How slow?", "one")
    for kept in (tmp_path / "kept").iterdir():
        kept.unlink()
    assert drawn("How slow?", "two") == one
    assert drawn("How fast?", "three") != one


def test_a_title_cannot_draw(drawn):
    plain = drawn("a b", "one")
    assert drawn('<rect width="9"/>', "two") != plain


def test_the_card_of_a_claim_says_our_answer():
    template = ROOT / "overrides" / "cards" / "card.svg"
    claim = records.claim("pound-of-muscle")
    page = Page(None, "", title="“Sweat”")
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


def test_a_page_and_that_of_its_numbers_name_one_card_by_a_whole_address(tmp_path, monkeypatch):
    monkeypatch.setattr(drawings, "KEPT", tmp_path / "kept")
    site = site_of(tmp_path, "How slow?")
    page = site.pages[1]
    page.numbers = Page(page.file.parent / "numbers" / "index.html", "")
    write_cards(site)
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
