"""Terms of the field: in a sentence with a way to their meaning, and all of them on a page."""

from macros import records
from macros.page import aside
from macros.page.links import SITE


def term(term_id: str, words: str = "") -> str:
    """Print a term of the field that leads to its meaning, which opens beside it.

    Use it where a reader would stop, once for each term of an article.
    Each file in [docs/data/terms](repository://tree/main/docs/data/terms) is one term; write the
    file's name without `.yml`.
    Where the sentence needs another form of it, such as a plural, write that after the name.

    >>> {{ term("effect-size", "effect sizes") }}
    effect sizes
    """
    record = records.term(term_id)
    address = f"{SITE}about/glossary/#term-{term_id}"
    return aside.render("term.html", words=words or record.term, address=address)


def glossary() -> str:
    """Print every term with its meaning, in the order of the alphabet.

    It fills the [glossary](site://about/glossary/), and a new term joins by itself.

    >>> {{ glossary() }}
    """
    terms = sorted(records.terms().items(), key=lambda each: each[1].term.casefold())
    return aside.render("glossary.html", terms=terms)
