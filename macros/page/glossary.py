"""Terms of the field: in a sentence with a way to their meaning, and all of them on a page."""

import re

from macros import records
from macros.page import aside
from macros.page.links import SITE

_USED = re.compile(r'<a class="term" href="#term-([a-z0-9-]+)">')


def term(term_id: str, words: str = "") -> str:
    """Print a term of the field that leads to its meaning, which opens beside it.

    Use it where a reader would stop, once for each term of an article.
    At the foot of the page stand the meanings of all the terms that it uses.
    Each file in [docs/data/terms](repository://tree/main/docs/data/terms) is one term; write the
    file's name without `.yml`.
    Where the sentence needs another form of it, such as a plural, write that after the name.

    >>> {{ term("effect-size", "effect sizes") }}
    effect sizes
    """
    record = records.term(term_id)
    return aside.render("term.html", words=words or record.term, entry=f"#term-{term_id}")


def glossary() -> str:
    """Print every term with its meaning, in the order of the alphabet.

    It fills the [glossary](site://about/glossary/), and a new term joins by itself.

    >>> {{ glossary() }}
    """
    return aside.render("glossary.html", terms=_in_order(list(records.terms())))


def words_of_page(page: str) -> str:
    """Return the closing section of a page that uses terms: their meanings; else nothing."""
    used = [each for each in dict.fromkeys(_USED.findall(page)) if f'id="term-{each}"' not in page]
    if not used:
        return ""
    return aside.html("words.html", terms=_in_order(used), glossary=f"{SITE}about/glossary/")


def _in_order(term_ids: list[str]) -> list[tuple[str, records.Term]]:
    terms = [(each, records.term(each)) for each in term_ids]
    return sorted(terms, key=lambda each: each[1].term.casefold())
