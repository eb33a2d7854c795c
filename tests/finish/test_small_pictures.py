"""The drawing of an exercise as a small file beside its page, and its name in the page's head."""

from macros.finish.pages import Page, Site
from macros.finish.small_pictures import write_small_pictures
from macros.parts.page import Told

HEAD = '<meta charset="utf-8"></head>'


def test_an_exercise_has_its_drawing_beside_its_page(tmp_path):
    page, other = (
        Page(tmp_path / name / "index.html", HEAD, Told(whole_exercises=exercises))
        for name, exercises in (("a", ["plank"]), ("b", []))
    )
    page.file.parent.mkdir()
    assert write_small_pictures(Site(tmp_path, [page, other])).startswith("1 drawings, of ")
    drawn = page.file.with_name("plank.svg").read_text(encoding="utf-8")
    assert drawn.startswith('<svg class="movement" viewBox="')
    assert 'xmlns="http://www.w3.org/2000/svg"' in drawn
    assert "prefers-color-scheme" in drawn
    assert page.head == [
        '<meta name="thumbnail" content="plank.svg" data-pagefind-meta="drawing[content]">'
    ]
    assert other.head == []


def test_a_drawing_is_small(finished):
    drawn = sorted((finished / "exercises").glob("*/*.svg"))
    assert drawn
    assert max(path.with_name(f"{path.name}.br").stat().st_size for path in drawn) < 2_500
