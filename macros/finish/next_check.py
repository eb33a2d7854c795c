"""The day of an article's next check, and a notice at its top where that has passed."""

import datetime

from macros.day import spelled, today
from macros.finish.pages import Page, Site


def write_next_check(site: Site) -> str:
    """Write the day of its next check on each article, and a notice where it has passed."""
    dated = [page for page in site.pages if page.next_check]
    for page in dated:
        _write(page)
    late = sum(page.next_check < today() for page in dated)
    return f"the next check of {len(dated)} articles; {late} are past their date"


def _write(page: Page) -> None:
    due = _time(page.next_check)
    shown = f'<p class="checked">Last checked on {_time(page.checked)}'
    notice = (
        '<p class="claim-overdue article-overdue"><strong>This page is past its date.</strong> '
        f"It was to be checked again by {due}; newer studies may have changed what it says.</p>\n"
    )
    said = f"{shown}; next check by {due}"
    page.html = page.html.replace(shown, notice * (page.next_check < today()) + said, 1)


def _time(day: datetime.date) -> str:
    return f'<time datetime="{day}">{spelled(day)}</time>'
