"""The page of references: which pages cite a source, and all sources to take away.

``references.bib`` and ``references.ris`` are for managers of references.
"""

import html
import io
from collections.abc import Iterator
from os.path import relpath

from pybtex.database import BibliographyData
from pybtex.database.output.bibtex import Writer

from macros import records
from macros.finish.pages import Page, Site
from macros.parts.references.style import entry

_LIST = '<ol class="references">'
_LEAD = (
    '<p>Take them all with you, for your own list: <a href="../references.bib" download>BibTeX</a> '
    'or <a href="../references.ris" download>RIS</a>.</p>\n'
)
_READ, _CLOSES = '<span class="read">', "</span>"
_TYPES = {"article": "JOUR", "book": "BOOK", "chapter": "CHAP", "report": "RPRT", "page": "ELEC"}


def write_bibliography(site: Site) -> str:
    """Write every source as BibTeX and as RIS; on the page of references, lead to them.

    Beneath each reference stand the pages that cite it or take a number from it.
    """
    for name, text in files().items():
        (site.folder / name).write_text(text, encoding="utf-8")
    references = next((page for page in site.pages if _LIST in page.html), None)
    if references:
        citing = [page for page in site.listed if page is not references and page.told.sources]
        references.html = _with_citing(references, citing).replace(_LIST, _LEAD + _LIST, 1)
    return f"{len(records.sources())} sources in references.bib and references.ris"


def _with_citing(references: Page, citing: list[Page]) -> str:
    before, *entries = references.html.split('<li id="')
    for number, each in enumerate(entries):
        source_id = each.partition('"')[0]
        opens, read, rest = each.partition(_READ)
        if read:
            said, closes, after = rest.partition(_CLOSES)
            pages = _pages(references, [page for page in citing if source_id in page.told.sources])
            entries[number] = opens + read + said + closes + pages + after
    return '<li id="'.join([before, *entries])


def _pages(references: Page, citing: list[Page]) -> str:
    if not citing:
        return ""
    items = "".join(
        f'<li><a href="{relpath(page.file.parent, references.file.parent)}/">'
        f"{html.escape(page.title)}</a></li>"
        for page in citing
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
    entries = {source_id: entry(each) for source_id, each in records.sources().items()}
    for each in entries.values():
        each.fields["title"] = f"{{{each.fields['title']}}}"  # so that no style changes its case
    Writer().write_stream(BibliographyData(entries), written)
    return written.getvalue()


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
    return " ".join(str(text).split())
