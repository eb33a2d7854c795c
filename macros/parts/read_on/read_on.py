"""What to read after an article: the one that follows in its section, and two beside it."""

from contextlib import suppress

from macros import records
from macros.parts import aside
from macros.parts.links import SITE
from macros.parts.page import Told
from macros.problem import Problem
from macros.records import Article

_HELP = "places_for_help"
"""The part whose page sends nobody on."""


def read_on(path: str, told: Told) -> str:
    """Return the foot of an article: the next one and why to read it, and two neighbors.

    ``path`` is the page's below ``docs/``, ``told`` what its macros told of it.  After the last
    article of a section comes the first.
    """
    section, _, name = path.rpartition("/")
    following: list[str] = []
    with suppress(Problem, ExceptionGroup):  # of a neighbor, which is named at its own place
        following = _following(section, name) if section and _HELP not in told.parts else []
    if not following:
        return ""
    found = records.articles(section)
    opener = records.front_matter(records.DOCS / section / "index.md")
    first, *beside = (_link(section, each, found[each]) for each in following)
    return aside.html(
        "read_on/read_on.html",
        first=first,
        beside=beside,
        section=(f"{SITE}{section}/", opener.title),
    )


def _following(section: str, name: str) -> list[str]:
    """Return the files of the next article, of the one before and of the one after the next."""
    names = [*records.articles(section)]
    if name not in names:
        return []
    if len(kin := _kin(section, name)) > 1:
        names = kin
    at, count = names.index(name), len(names)
    around = (names[(at + step) % count] for step in (1, -1, 2))
    return [each for each in dict.fromkeys(around) if each != name]


def _kin(section: str, name: str) -> list[str]:
    """Return the pages of the claims of the same subject, or of the exercises of one movement."""
    if section == "claims":
        of = {key: each.section for key, each in records.claims().items()}
    elif section == "exercises":
        of = {key: each.pattern for key, each in records.exercises().items()}
    else:
        return []
    own = of.get(name.removesuffix(".md"))
    return [f"{key}.md" for key, each in of.items() if own and each == own]


def _link(section: str, name: str, article: Article) -> tuple[str, str, str]:
    """Return the address of an article, its title, and why to read it: else its answer."""
    address = f"{SITE}{section}/{name.removesuffix('.md')}/"
    return address, article.title, article.why or article.description
