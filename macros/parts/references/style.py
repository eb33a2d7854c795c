"""A source as a full reference, in one style, and as the record that reference managers read."""

import functools
import re

from pybtex.backends.html import Backend
from pybtex.database import Entry, Person
from pybtex.style.formatting import BaseStyle, toplevel
from pybtex.style.template import (
    FieldIsMissing,
    field,
    join,
    names,
    node,
    optional,
    sentence,
    tag,
)

from macros import records

_KINDS = {
    "article": ("article", "journal", "publisher"),
    "book": ("book", "series", "publisher"),
    "chapter": ("incollection", "booktitle", "publisher"),
    "report": ("techreport", "type", "institution"),
    "page": ("misc", "howpublished", "publisher"),
}
"""BibTeX's word for each type, for what the publication stands in, and for its publisher."""

_PERSON = re.compile(r"(?P<family>[^,]+), (?P<given>[^,]+\.)")

_written: dict[str, str] = {}  # by all that a source says, for the next build of a preview


def reference(source: records.Source) -> str:
    """Return the reference as HTML: authors, year, title, where it stands, publisher."""
    key = f"{source.published} {source.model_dump_json()}"
    if key not in _written:
        shown = entry(source)
        shown.fields["year"] = source.published
        formatted = _style().format_entry("source", shown)
        _written[key] = formatted.text.render(_Html("utf-8")).replace("\n", " ")
    return _written[key]


def entry(source: records.Source) -> Entry:
    """Return the source as an entry of BibTeX."""
    kind, container, publisher = _KINDS[source.type]
    fields = {
        "title": source.title,
        container: source.container,
        "year": source.year and str(source.year),
        "volume": source.volume,
        "number": source.issue,
        "pages": source.pages and source.pages.replace("-", "--"),
        publisher: source.publisher,
        "doi": source.doi,
        "pmid": source.pmid,
        "pmcid": source.pmcid,
        "url": source.link,
    }
    known = {name: text for name, text in fields.items() if text}
    return Entry(kind, known, {"author": [_person(name) for name in source.authors]})


def is_organization(author: str) -> bool:
    """Tell whether an author is an organization: a name without initials."""
    return author != "others" and not _PERSON.fullmatch(author)


def _person(name: str) -> Person:
    """Return an author; a name without initials is an organization's, or ``others``."""
    if found := _PERSON.fullmatch(name):
        return Person(first=found["given"], last=found["family"])
    return Person(name) if name == "others" else Person(last=f"{{{name}}}")


@functools.cache
def _style() -> BaseStyle:
    return _Style()  # made once, because it looks for the plugins of pybtex


class _Html(Backend):
    """HTML without marks around what BibTeX holds together."""

    def format_protected(self, text: str) -> str:
        return text


@node
def _first(children, context, *names: str):
    """Return the first field of these names that the entry has, as it is written."""
    for name in names:
        if name in context["entry"].fields:
            return field(name, raw=True).format_data(context)
    raise FieldIsMissing(names[0], context["entry"])


class _Style(BaseStyle):
    """Authors.  Year.  *Title*.  Where it stands, volume(issue): pages.  Publisher."""

    default_name_style = "lastfirst"

    def _template(self, _: Entry):
        pages = field("pages", raw=True, apply_func=lambda text: text.replace("--", "–"))
        return toplevel[
            sentence[names("author", sep=", ", sep2=" and ", last_sep=", and ")],
            optional[sentence[field("year", raw=True)]],
            sentence[tag("em")[field("title", raw=True)]],
            optional[
                sentence[
                    join[
                        _first("journal", "booktitle", "series", "type", "howpublished"),
                        optional[" ", field("volume", raw=True)],
                        optional["(", field("number", raw=True), ")"],
                        optional[": ", pages],
                    ]
                ]
            ],
            optional[sentence[_first("publisher", "institution")]],
        ]

    get_article_template = get_book_template = get_incollection_template = _template
    get_techreport_template = get_misc_template = _template
