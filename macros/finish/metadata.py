"""What a page is, for machines: JSON-LD in the words of schema.org, and Scholar's tags.

Scholar and managers of references know an article by tags named ``citation_…``; their day is the
one on which the article was last checked, as the page shows it.  No record tells on which day an
article was published, so nothing here does.
"""

import html
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from macros import records
from macros.finish import data
from macros.finish.cards import card_of
from macros.finish.pages import Page
from macros.finish.site import Known
from macros.parts import PARTS
from macros.parts.page import as_json
from macros.records.kinds.anatomy import EQUIPMENT
from macros.site_name import NAME

LICENSE = "https://creativecommons.org/licenses/by/4.0/"
TOOLS = "tools/"
"""The section in which a tool has a page of its own; elsewhere it stands in an article."""

_WORKS = {
    "article": "ScholarlyArticle",
    "book": "Book",
    "chapter": "Chapter",
    "report": "Report",
    "page": "WebPage",
}

Thing = dict[str, Any]


def describe(page: Page, known: Known) -> None:
    """Put the description of a page into its head, and that of its tables beside its numbers."""
    if not page.address:
        return
    page.head += [_script(graph(page, known.home)), *_scholar(page)]
    tables = [_script(_whole(page, each)) for each in page.told.datasets.values()]
    (page.numbers or page).head += tables


def _script(thing: Thing) -> str:
    return f'<script type="application/ld+json">{as_json(thing)}</script>'


def _whole(page: Page, dataset: Thing) -> Thing:
    """Return what a table of a page is, its addresses whole, so that it may stand elsewhere."""
    file = dataset["distribution"]
    whole = {**file, "contentUrl": urljoin(page.address, file["contentUrl"])}
    return {**dataset, "@id": urljoin(page.address, dataset["@id"]), "distribution": whole}


def _scholar(page: Page) -> list[str]:
    if not (page.is_article and page.checked) or page.exercise:
        return []
    said = {
        "citation_title": page.title,
        "citation_author": NAME,
        "citation_publication_date": page.checked.strftime("%Y/%m/%d"),
        "citation_language": "en",
        "citation_public_url": page.address,
    }
    return [f'<meta name="{name}" content="{html.escape(text)}">' for name, text in said.items()]


def graph(page: Page, home: str) -> Thing:
    """Return the description of a page; ``home`` is the address of the site."""
    return {"@context": "https://schema.org", "@graph": list(_things(page, home))}


def _things(page: Page, home: str) -> Iterator[Thing]:
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
    if page.exercise:
        yield _how_to(page, home, publisher, shared)
    elif page.is_article:
        changed = {"dateModified": page.changed.isoformat()} if page.changed else {}
        yield {
            "@type": "Article",
            "@id": f"{page.address}#article",
            "headline": page.title,
            "description": page.description,
            "image": f"{home}{card_of(page, home)}",
            **changed,
            "mainEntityOfPage": {"@id": page.address},
            "author": publisher,
            "citation": [_work(records.source(each)) for each in page.told.sources],
            **shared,
        }
    for each in _tools(page, home):
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


def _how_to(page: Page, home: str, publisher: Thing, shared: Thing) -> Thing:
    """Return how an exercise is done: its steps, what it needs, the muscles that work."""
    exercise = page.exercise
    tools = [{"@type": "HowToTool", "name": EQUIPMENT[each]} for each in exercise.equipment]
    return {
        "@type": "HowTo",
        "@id": f"{page.address}#how-to",
        "name": page.title,
        "description": page.description,
        "image": f"{home}{card_of(page, home)}",
        "mainEntityOfPage": {"@id": page.address},
        "about": [{"@type": "Muscle", "name": each} for each in exercise.primary],
        **({"tool": tools} if tools else {}),
        "step": [
            {"@type": "HowToStep", "position": number, "text": step}
            for number, step in enumerate(exercise.how_to, 1)
        ],
        "author": publisher,
        "citation": [_work(records.source(exercise.source))],
        **shared,
    }


def _tools(page: Page, home: str) -> list[str]:
    """Return what the calculators of a page answer, and its title if it is a tool's own."""
    own = page.address.startswith(home + TOOLS) and any(
        PARTS[each].is_tool for each in page.told.parts
    )
    return [*page.told.tools, *([page.title] if own else [])]


def _trail(page: Page, home: str) -> Thing:
    """Return the way to a page: the home page, its section, itself."""
    section = f"{home}{page.address.removeprefix(home).partition('/')[0]}/"
    steps = {home: NAME, section: page.section, page.address: page.title}
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": {"@id": address}}
        for place, (address, name) in enumerate(steps.items(), 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _work(source: records.Source) -> Thing:
    """Return a work that a page cites: its name, and its address, a DOI as a rule."""
    named = {"@type": _WORKS[source.type], "name": source.title}
    return {**named, "@id": source.link} if source.link else named


def _dataset(home: str, publisher: Thing) -> Thing:
    files = {data.FIGURES: "every number", data.CLAIMS: "every claim"}
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
