"""The page of references: which pages cite a source, and all sources to take away.

``references.bib`` and ``references.ris`` are for managers of references.  A source without a year,
such as a page that may change, has the day on which we read it.
"""

import html
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from os.path import dirname, relpath

from pybtex.database import BibliographyData, Entry
from pybtex.database.output.bibtex import Writer

from macros import records
from macros.finish.pages import Page
from macros.finish.site import Known, Site
from macros.parts.references.style import entry, is_organization

_LIST = '<ol class="references">'
_LEAD = (
    '<p>Take them all with you, for your own list: <a href="../references.bib" download>BibTeX</a> '
    'or <a href="../references.ris" download>RIS</a>.</p>\n'
)
_READ, _CLOSES = '<span class="read">', "</span>"
_VERBATIM = {"doi", "pmcid", "pmid", "url", "urldate"}
"""Fields that reference managers and biblatex take as they stand, without TeX's escapes."""

_WORD = re.compile(r"\w+(?:[-’'.]\w+)*")

_TYPES = {"article": "JOUR", "book": "BOOK", "chapter": "CHAP", "report": "RPRT", "page": "ELEC"}


def has_references(page: Page) -> bool:
    """Tell whether a page is the list of references."""
    return _LIST in page.html


def citing(_: object, site: Site) -> dict[str, list[list[str]]]:
    """Return the pages that cite each source or take a number from it: their files and titles."""
    found: dict[str, list[list[str]]] = {}
    for page in site.listed:
        for source_id in page.sources:
            found.setdefault(source_id, []).append([page.name, page.title])
    return found


def lead_to_sources(page: Page, _: Known) -> None:
    """On the page of references, lead to the files; name beneath each those who cite it."""
    if has_references(page):
        page.html = _with_citing(page, page.answers.get("bibliography", {}))
        page.html = page.html.replace(_LIST, _LEAD + _LIST, 1)


def write_bibliography(site: Site) -> str:
    """Write every source as BibTeX and as RIS."""
    return site.shelf.of("bibliography", make=_bibliography)[0]


def _bibliography() -> tuple[str, dict[str, bytes]]:
    said = f"{len(records.sources())} sources in references.bib and references.ris"
    return said, {name: text.encode() for name, text in files().items()}


def _with_citing(references: Page, citing: Mapping[str, Sequence[Sequence[str]]]) -> str:
    before, *entries = references.html.split('<li id="')
    for number, each in enumerate(entries):
        source_id = each.partition('"')[0]
        opens, read, rest = each.partition(_READ)
        if read:
            said, closes, after = rest.partition(_CLOSES)
            named = [page for page in citing.get(source_id, ()) if page[0] != references.name]
            entries[number] = opens + read + said + closes + _pages(references, named) + after
    return '<li id="'.join([before, *entries])


def _pages(references: Page, citing: Sequence[Sequence[str]]) -> str:
    if not citing:
        return ""
    own = dirname(references.name) or "."
    items = "".join(
        f'<li><a href="{relpath(dirname(name) or ".", own)}/">{html.escape(title)}</a></li>'
        for name, title in citing
    )
    said = "1 page cites it" if len(citing) == 1 else f"{len(citing)} pages cite it"
    return f"<details><summary>{said}</summary><ul>{items}</ul></details>"


def files() -> dict[str, str]:
    """Return the two files by their names."""
    sources = records.sources()
    ris = "\n".join("\n".join(_ris(source_id, each)) for source_id, each in sources.items())
    return {"references.bib": _bibtex(), "references.ris": ris}


def _bibtex() -> str:
    written = io.StringIO()
    entries = {source_id: _entry(each) for source_id, each in records.sources().items()}
    _Writer().write_stream(BibliographyData(entries), written)
    return written.getvalue()


def _entry(source: records.Source) -> Entry:
    """Return the source as an entry that says all that BibTeX asks for."""
    told = entry(source)
    told.fields["title"] = _keeping_case(source.title)
    if not source.year:
        told.fields["urldate"] = source.checked.isoformat()
    return _complete(told, source) if told.type == "techreport" else told


def _keeping_case(title: str) -> str:
    """Return a title with braces around each word whose capitals have to stay.

    Braces around all of it would do for styles of BibTeX; Better BibTeX takes those away.
    """

    def word(found: re.Match[str]) -> str:
        capitals = found[0] if found.start() else found[0][1:]
        return found[0] if capitals == capitals.lower() else f"{{{found[0]}}}"

    return _WORD.sub(word, title)


def _complete(report: Entry, source: records.Source) -> Entry:
    """Return a report with the institution that it needs, and no volume, which it cannot have."""
    fields = report.fields
    if volume := fields.pop("volume", ""):
        fields["type"] = ", volume ".join([fields.get("type", "Report"), volume])
    if "institution" in fields:
        return report
    if is_organization(source.authors[0]):
        fields["institution"] = source.authors[0]
        return report
    if "type" in fields:
        fields["howpublished"] = fields.pop("type")
    return Entry("misc", fields, report.persons)


class _Writer(Writer):
    """Writes addresses as they are, and escapes in other texts all that TeX would read.

    pybtex escapes % & # _ ~ and more; records hold neither backslash nor brace.
    """

    def _encode(self, text: str) -> str:
        return super()._encode(text).replace("$", r"\$").replace("^", r"\^{}")

    def _write_field(self, stream: io.StringIO, type: str, value: str) -> None:  # noqa: A002  pybtex's
        said = value if type in _VERBATIM else self._encode(value)
        stream.write(f",\n    {type} = {self.quote(said)}")


def _ris(source_id: str, source: records.Source) -> Iterator[str]:
    """Yield the lines of a source in RIS, two letters before each."""
    first, _, last = (source.pages or "").partition("-")
    yield f"TY  - {_TYPES[source.type]}"
    yield f"ID  - {source_id}"
    yield from (f"AU  - {_line(name)}" for name in source.authors if name != "others")
    known = {
        "TI": source.title,
        "T2": source.container,
        "PY": source.year,
        "Y2": None if source.year else f"{source.checked:%Y/%m/%d}",
        "VL": source.volume,
        "IS": source.issue,
        "SP": first,
        "EP": last,
        "PB": source.publisher,
        "DO": source.doi,
        "AN": source.pmid,
        "UR": source.link,
    }
    yield from (f"{tag}  - {_line(text)}" for tag, text in known.items() if text)
    yield "ER  - \n"


def _line(text: str | int) -> str:
    """Return a text on one line, without what steers a reader of lines."""
    plain = "".join(each if each.isprintable() else " " for each in str(text))
    return " ".join(plain.split())
