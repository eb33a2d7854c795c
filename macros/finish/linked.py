"""What a page is, in the words of schema.org, for search engines and libraries: JSON-LD.

It stands in the head of the page as data, which no browser runs.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from macros import records
from macros.finish import ledger, manifest
from macros.finish.pages import change
from macros.finish.reading import Page, read, root
from macros.site_name import NAME

LICENSE = "https://creativecommons.org/licenses/by/4.0/"

_WORKS = {
    "article": "ScholarlyArticle",
    "book": "Book",
    "chapter": "Chapter",
    "report": "Report",
    "page": "WebPage",
}
_END = "</head>"


def write_linked_data(site: Path) -> str:
    """Put a description of each page into its head."""
    found, home = read(site), root(site)
    for page in found:
        tag = f'<script type="application/ld+json">{_json(graph(page, home))}</script>\n{_END}'
        change(page.file, lambda text, tag=tag: text.replace(_END, tag, 1))
    return f"{len(found)} pages described in the words of schema.org"


def _json(data: dict[str, object]) -> str:
    """Return data as JSON from which no text can break out into the page."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def graph(page: Page, home: str) -> dict[str, object]:
    """Return the description of a page; ``home`` is the address of the site."""
    return {"@context": "https://schema.org", "@graph": list(_things(page, home))}


def _things(page: Page, home: str) -> Iterator[dict[str, object]]:
    publisher = {"@type": "Organization", "name": NAME, "url": home}
    shared = {"inLanguage": "en", "license": LICENSE, "publisher": publisher}
    about = {
        "@type": "MedicalWebPage" if page.is_article else "WebPage",
        "@id": page.address,
        "url": page.address,
        "name": page.title,
        "description": page.description,
        "isPartOf": {"@type": "WebSite", "@id": f"{home}#site", "name": NAME, "url": home},
        **shared,
    }
    if page.checked:
        about["lastReviewed"] = page.checked.isoformat()
    yield about
    if page.section:
        yield _trail(page, home)
    if page.is_article:
        yield {
            "@type": "Article",
            "@id": f"{page.address}#article",
            "headline": page.title,
            "description": page.description,
            "mainEntityOfPage": {"@id": page.address},
            "author": publisher,
            "citation": [_work(records.source(each)) for each in page.sources],
            **shared,
        }
    for each in page.tools:
        yield {
            "@type": "WebApplication",
            "name": each,
            "url": page.address,
            "applicationCategory": "HealthApplication",
            "operatingSystem": "any",
            "isAccessibleForFree": True,
            **shared,
        }
    if page.address == home:
        yield _dataset(home, publisher)


def _trail(page: Page, home: str) -> dict[str, object]:
    """Return the way to a page: the home page, its section, itself."""
    section = f"{home}{page.address.removeprefix(home).partition('/')[0]}/"
    steps = {home: NAME, section: page.section, page.address: page.title}
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": {"@id": address}}
        for place, (address, name) in enumerate(steps.items(), 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _work(source: records.Source) -> dict[str, object]:
    """Return a work that a page cites: by its address, a DOI as a rule, which tells the rest."""
    kind = {"@type": _WORKS[source.type]}
    return kind | ({"@id": source.link} if source.link else {"name": source.title})


def _dataset(home: str, publisher: dict[str, object]) -> dict[str, object]:
    files = {manifest.FILE: "every number", ledger.FILE: "every claim"}
    return {
        "@type": "Dataset",
        "name": f"Numbers and claims of {NAME}",
        "description": "Every number that the pages print, with unit, interval, inputs and "
        "sources, and every claim with its answer and the evidence on both sides.",
        "url": home,
        "creator": publisher,
        "license": LICENSE,
        "isAccessibleForFree": True,
        "distribution": [
            {
                "@type": "DataDownload",
                "name": says,
                "encodingFormat": "application/json",
                "contentUrl": f"{home}{file}",
            }
            for file, says in files.items()
        ],
    }
