"""``references.bib`` and ``references.ris``: every source, for managers of references."""

import io
from collections.abc import Iterator
from pathlib import Path

from pybtex.database import BibliographyData
from pybtex.database.output.bibtex import Writer

from macros import records
from macros.finish.pages import change
from macros.parts.references.style import entry

_LIST = '<ol class="references">'
_LEAD = (
    '<p>Take them all with you, for your own list: <a href="../references.bib" download>BibTeX</a> '
    'or <a href="../references.ris" download>RIS</a>.</p>\n'
)
_TYPES = {"article": "JOUR", "book": "BOOK", "chapter": "CHAP", "report": "RPRT", "page": "ELEC"}


def write_bibliography(site: Path) -> str:
    """Write every source as BibTeX and as RIS, and lead to them from the page of references."""
    page = site / "references" / "index.html"
    if page.is_file():
        change(page, lambda text: text.replace(_LIST, _LEAD + _LIST, 1))
    for name, text in files(site).items():
        (site / name).write_text(text, encoding="utf-8")
    return f"{len(records.sources())} sources in references.bib and references.ris"


def files(_: Path) -> dict[str, str]:
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
