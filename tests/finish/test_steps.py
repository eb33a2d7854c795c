"""The steps and their order, which is computed from what each needs."""

import shutil

import pytest

from macros.__main__ import main
from macros.finish import STEPS
from macros.finish.step import in_order
from macros.finish.whole import site_gaps
from tests.built import sums
from tests.conftest import finish


def test_each_step_comes_after_all_that_it_needs():
    order = in_order(STEPS, STEPS)
    assert sorted(order) == sorted(STEPS)
    for name, step in STEPS.items():
        assert all(order.index(each) < order.index(name) for each in step.needs), name


def test_what_packs_all_files_comes_last():
    assert in_order(STEPS, STEPS)[-1] == "compress"


def test_a_step_that_asks_has_an_answer_and_each_does_something():
    for name, step in STEPS.items():
        assert bool(step.asks) == bool(step.answer), name
        assert step.on_page or step.on_site or step.on_files, name


@pytest.mark.parametrize("name", STEPS)
def test_a_step_needs_no_other_than_those_it_names(name, few_of_mkdocs, tmp_path):
    finish(few_of_mkdocs, tmp_path, [name])


@pytest.fixture(scope="module")
def few_finished(few_of_mkdocs, tmp_path_factory):
    return finish(few_of_mkdocs, tmp_path_factory.mktemp("finished"))


def test_the_pages_of_zensical_are_finished_like_those_of_mkdocs(
    few_finished, few_of_zensical, tmp_path
):
    quick = [name for name in STEPS if name != "compress"]  # adds no page, and changes none
    both = [few_finished, finish(few_of_zensical, tmp_path, quick)]
    names = [{path.relative_to(each) for path in each.rglob("*.html")} for each in both]
    assert names[0] == names[1]
    for each in both:
        gaps = [gap.sentence for gap in site_gaps(each)]
        assert not [gap for gap in gaps if "polic" in gap]


def test_the_command_takes_every_step_once_and_says_what_it_did(
    few_of_mkdocs, few_finished, tmp_path, capsys
):
    site = shutil.copytree(few_of_mkdocs, tmp_path / "site")
    assert main(["finish", str(site)]) == 0
    lines = capsys.readouterr().out.splitlines()
    pages = len(list(few_of_mkdocs.rglob("*.html")))
    assert lines[0] == f"finished {pages} of {pages} pages"
    on_site = [name for name in in_order(STEPS, STEPS) if STEPS[name].on_site]
    assert [line.partition(":")[0] for line in lines[1:]] == on_site
    assert sums(site) == sums(few_finished)  # finished twice: the same bytes
    assert main(["finish", str(site)]) == 2
    assert "is finished already; build it again first" in capsys.readouterr().err


def test_the_command_finishes_nothing_that_the_gate_refuses(few_of_mkdocs, tmp_path, capsys):
    site = shutil.copytree(few_of_mkdocs, tmp_path / "site")
    (site / "evil.svg").write_text("<svg/>")
    assert main(["finish", str(site)]) == 1
    assert "site/evil.svg: this is no file that we publish" in capsys.readouterr().out
    assert not (site / "_headers").exists()
