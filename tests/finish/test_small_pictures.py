"""The drawing of an exercise as a small file beside its page, and its name in the page's head."""

from macros.finish.pages import Page
from macros.finish.site import Assets, Known
from macros.finish.small_pictures import put_small_picture
from macros.parts.page import Told

STYLE = "a{b:c}"
HEAD = '<meta charset="utf-8"></head>'


def test_an_exercise_has_its_drawing_beside_its_page():
    page, other = (
        Page(f"{name}/index.html", HEAD, Told(whole_exercises=exercises))
        for name, exercises in (("a", ["plank"]), ("b", []))
    )
    known = Known("https://x.example/", Assets(drawing=STYLE))
    for each in (page, other):
        put_small_picture(each, known)
    drawn = page.files["a/plank.svg"].decode()
    assert drawn.startswith('<svg class="movement" viewBox="')
    assert 'xmlns="http://www.w3.org/2000/svg"' in drawn
    assert STYLE in drawn
    assert page.head == [
        '<meta name="thumbnail" content="plank.svg" data-pagefind-meta="drawing[content]">'
    ]
    assert (other.head, other.files) == ([], {})


def test_a_drawing_is_small_and_light_or_dark_as_the_page_around_it(finished):
    drawn = sorted((finished / "exercises").glob("*/*.svg"))
    assert drawn
    assert all("prefers-color-scheme" in path.read_text("utf-8") for path in drawn)
    assert max(path.with_name(f"{path.name}.br").stat().st_size for path in drawn) < 2_500
