"""Every finishing step can be left out, with both engines, and the site still works."""

import os

import pytest
from playwright.sync_api import expect

from macros.__main__ import main
from macros.finish import STEPS
from macros.guard.site import site_problems
from tests.conftest import finish, open_page
from tests.serving import served

MUSCLE = "strength-vs-cardio/what-muscle-burns-at-rest"
LEFT_OUT = [[], *([name] for name in STEPS), list(STEPS)]


ENGINES = [("few_of_mkdocs", names) for names in LEFT_OUT] + [
    ("few_of_zensical", names)
    for names in (LEFT_OUT if "PLANT" in os.environ else [[], list(STEPS)])
]
"""Each engine with the steps to leave out; `make audit` tries every step with Zensical too."""


@pytest.fixture(
    scope="module",
    params=ENGINES,
    ids=lambda given: f"{given[0][7:]} without {' '.join(given[1]) or 'nothing'}",
)
def left_out(request, tmp_path_factory):
    """A site of a few pages, some of its steps left out."""
    engine, names = request.param
    steps = [name for name in STEPS if name not in names]
    return finish(request.getfixturevalue(engine), tmp_path_factory.mktemp("left-out"), steps)


def test_the_gate_lets_a_site_pass_whatever_step_is_left_out(left_out):
    assert [str(problem) for problem in site_problems(left_out)] == []


def test_the_page_works_whatever_step_is_left_out(left_out, browser):
    with served(left_out) as address:
        for page in open_page(browser, address):
            page.goto(f"/{MUSCLE}/")
            assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Charter")
            field = page.locator("#calculator-muscle-at-rest").get_by_label(
                "Muscle gained", exact=True
            )
            field.fill("1")
            expect(page.locator('output[name="muscle-at-rest"]')).to_have_text("5.9 kcal a day")
            page.locator("article p a.number").first.click()
            shown = page.get_by_role("dialog", name="Where this number comes from")
            expect(shown).to_contain_text("Energy that muscle tissue uses at rest")


def test_the_command_takes_the_steps_but_those_left_out(few_of_mkdocs, tmp_path, capsys):
    copy = finish(few_of_mkdocs, tmp_path, [])
    assert main(["finish", str(copy), "--without", "cards", "search", "figures"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(STEPS) - 3
    assert lines[1].startswith(f"[2/{len(STEPS) - 3}] numbers: ")
    assert not (copy / "pagefind").exists()
    assert not (copy / "figures.json").exists()


def test_a_step_that_does_not_exist_is_named_with_its_neighbor(site, capsys):
    assert main(["finish", str(site), "--without", "searhc"]) == 2
    assert "no step `searhc`; did you mean `search`?" in capsys.readouterr().err


def test_a_finished_site_is_not_finished_again(finished, capsys):
    assert main(["finish", str(finished)]) == 2
    assert "is finished already" in capsys.readouterr().err


def test_the_help_names_every_step(capsys):
    with pytest.raises(SystemExit):
        main(["finish", "--help"])
    said = capsys.readouterr().out
    assert all(name in said for name in STEPS)
