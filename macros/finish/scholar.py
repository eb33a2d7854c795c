"""The tags by which Google Scholar and managers of references know an article: ``citation_…``.

The names are those of Scholar's guidelines for webmasters.  The day is the one on which the
article was last checked, as the page shows it: that is the version which a reader sees.
"""

import html
from pathlib import Path

from macros.finish.pages import change
from macros.finish.reading import Page, read
from macros.site_name import NAME

_END = "</head>"


def write_scholar(site: Path) -> str:
    """Put the tags into the head of each article that shows the day of its last check."""
    dated = [page for page in read(site) if page.is_article and page.checked]
    for page in dated:
        tags = "".join(
            f'<meta name="{name}" content="{html.escape(text)}">\n'
            for name, text in _tags(page).items()
        )
        change(page.file, lambda text, tags=tags: text.replace(_END, tags + _END, 1))
    return f"{len(dated)} articles told to Scholar"


def _tags(page: Page) -> dict[str, str]:
    return {
        "citation_title": page.title,
        "citation_author": NAME,
        "citation_publication_date": page.checked.strftime("%Y/%m/%d"),
        "citation_language": "en",
        "citation_public_url": page.address,
    }
