"""Dates that act: an article past the day of its next check says so at its top."""

import re
from functools import partial
from pathlib import Path

from macros import records
from macros.day import spelled, today
from macros.finish.pages import change, pages

_CHECKED = re.compile(r'<p class="checked">Last checked on <time [^>]*>[^<]*</time></p>')


def write_dates(site: Path) -> str:
    """Write the day of its next check on each article, and a notice where it has passed."""
    changed = [page for page in pages(site) if change(page, partial(_dated, site, page))]
    late = [page for page in changed if "claim-overdue article-overdue" in page.read_text("utf-8")]
    return f"the next check of {len(changed)} articles; {len(late)} are past their date"


def _source(place: Path) -> Path:
    """Return the article of a page: a file of its name, or the first page of a folder."""
    own = records.DOCS / f"{place.as_posix()}.md"
    return own if own.is_file() else records.DOCS / place / "index.md"


def _dated(site: Path, page: Path, text: str) -> str:
    if not _CHECKED.search(text):
        return text
    due = records.front_matter(_source(page.parent.relative_to(site))).due
    day = f'<time datetime="{due}">{spelled(due)}</time>'
    notice = (
        '<p class="claim-overdue article-overdue"><strong>This page is past its date.</strong> '
        f"It was to be checked again by {day}; newer studies may have changed what it says.</p>\n"
    )
    said = _CHECKED.search(text)[0].removesuffix("</p>") + f"; next check by {day}</p>"
    return _CHECKED.sub((notice if due < today() else "") + said, text, count=1)
