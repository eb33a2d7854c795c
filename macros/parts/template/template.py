"""Files to begin with: each is shown on a page and opened in the repository's editor."""

from pathlib import Path
from urllib.parse import urlencode

from macros import records
from macros.parts import aside
from macros.parts.links import REPOSITORY
from macros.parts.manual.choices import COPY, Choices, written
from macros.problem import Problem, did_you_mean
from macros.records import looked_up

PATHS = {
    each: Path(__file__).with_name(name)
    for each, name in (
        ("article", "article.md"),
        ("table", "table.yml"),
        ("exercise", "exercise.yml"),
        ("exercise-page", "exercise-page.md"),
        ("person", "person.yml"),
    )
}
"""The file to begin with, by what it is."""

_FOLDERS = {
    "table": {"data/tables": "tables of facts"},
    "exercise": {"data/exercises": "records of exercises"},
    "exercise-page": {"exercises": "pages of exercises"},
    "person": {"data/people": "people who signed"},
}
"""Where a file begins that is no article, and what lies there."""


def template(what: str = "article") -> str:
    """Print a file to begin with, and links that open it in the repository's editor.

    It stands on the page [write an article](site://about/write-an-article/): an article, with a
    link for each section that begins a new file with it; a table of facts, by `template("table")`;
    and an exercise, by `template("exercise")` and `template("exercise-page")`.
    On [who we are not](site://about/who-we-are-not/#how-can-a-professional-sign) stands the record
    of whoever signs a page, by `template("person")`.

    >>> {{ template() }}
    """
    if what not in PATHS:
        near = did_you_mean(what, PATHS, "write one of " + ", ".join(PATHS))
        raise Problem(f"no template of `{what}`; {near}")
    path = PATHS[what]
    text = path.read_text(encoding="utf-8")
    name = what.removesuffix("-page")
    filled = urlencode({"filename": f"name-of-the-{name}{path.suffix}", "value": text})
    folders = _FOLDERS.get(what) or sections()
    links = {
        title: f"{REPOSITORY}new/main/docs/{folder}?{filled}" for folder, title in folders.items()
    }
    begins = "in the section" if what == "article" else "among the"
    return aside.html("template/template.html", text=text, begins=begins, links=links)


def choices_of_template() -> Choices:
    """Return the calls to copy."""
    calls = {written("template", each): f"a new {each}" for each in PATHS}
    return {COPY: calls}


def sections() -> dict[str, str]:
    """Return the title of each section in which articles stand, by its folder's name.

    A section that is called like a kind of records has a page for each of them, and no articles.
    """
    return {
        folder: records.front_matter(records.DOCS / folder / "index.md").title
        for folder in looked_up.sections()
        if folder not in records.KINDS
    }
