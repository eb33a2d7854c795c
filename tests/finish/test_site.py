"""What is kept of a page that is finished."""

import datetime
import json

import pytest

from macros.finish.finished import Finishing
from macros.finish.pages import home_of
from macros.finish.shelf import Shelf
from macros.finish.site import Known, Summary
from macros.rendered import InFolder


def test_a_summary_comes_back_from_json_as_it_was():
    day = datetime.date(2026, 11, 23)
    for each in (
        Summary("404.html"),
        Summary("a/index.html", "https://x.example/a/", "T", checked=day, changed=day, loads=["b"]),
    ):
        assert Summary.of_data(json.loads(json.dumps(each.as_data()))) == each


@pytest.mark.site
def test_a_summary_is_small_so_that_those_of_ten_thousand_pages_fit(site, tmp_path):
    from macros.finish import STEPS  # noqa: PLC0415  what is measured is one step of it

    pages = InFolder(site)
    steps = {"figures": STEPS["figures"]}
    work = Finishing(pages, steps, Known(home_of(pages)), Shelf(tmp_path))
    sizes = [len(json.dumps(work((name, None))[0])) for name in pages.names]
    assert sum(sizes) / len(sizes) < 10_000
    assert max(sizes) < 50_000
