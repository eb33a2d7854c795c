import re

import pytest

from macros.finish import cards
from macros.finish.cards import write_cards
from macros.finish.moved import lasting
from tests.conftest import ROOT

PAGE = """<meta property="og:title" content="{title}"><meta property="og:url" content="{url}">
<article data-pagefind-filter="section:Slow &amp; steady">"""


@pytest.fixture
def drawn(tmp_path, monkeypatch):
    """Draw a card for a page under a title, with nothing kept from before; return its bytes."""
    monkeypatch.setattr(cards, "_KEPT", tmp_path / "kept")

    def draw(title, name):
        page = tmp_path / name / "a" / "b" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(title=title, url="https://x.example/here/a/b/"))
        write_cards(tmp_path / name)
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
    assert drawn("&lt;rect width=&quot;9&quot;/&gt;", "two") != plain


def test_the_card_of_a_claim_says_our_answer():
    template = ROOT / "overrides" / "cards" / "card.svg"
    page = PAGE.format(title="“Sweat”", url="https://x.example/a/")
    assert "Our answer" not in cards._svg(template, page)
    whole = f'{page}<p data-answer="Mostly false">'
    assert ">Our answer: Mostly false</text>" in cards._svg(template, whole)
    answered = f'{page}<p data-answer="First half: false. Second half: true">'
    halves = cards._svg(template, answered)
    assert ">First half: false</text>" in halves
    assert ">Second half: true</text>" in halves


def test_a_title_breaks_into_lines_of_about_one_length():
    lines = cards._balanced("What are the best exercises to lose leg fat?")
    assert lines == ["What are the", "best exercises", "to lose leg fat?"]
    assert cards._balanced("Starting at sixty") == ["Starting at sixty"]


def test_the_page_names_its_card_by_a_whole_address(drawn, tmp_path):
    drawn("How slow?", "one")
    text = (tmp_path / "one" / "a" / "b" / "index.html").read_text(encoding="utf-8")
    assert 'property="og:image" content="https://x.example/here/cards/a/b.png"' in text


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
