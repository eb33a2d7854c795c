"""What an article says at its top of its checks: when, who, and a notice where the next is late."""

import datetime
from html import escape

from macros import records
from macros.day import spelled
from macros.finish.pages import Page, Site
from macros.surroundings import is_past

_SIGNED_BELOW = '<div class="signed-by">'
"""Stands where a part of the site says itself who signed it."""


def write_next_check(site: Site) -> str:
    """Write on each article its next check, who checked it, and a notice where that is late."""
    dated = [page for page in site.pages if page.next_check]
    for page in dated:
        _write(page, _signed(site, page))
    late = sum(is_past(page.next_check) for page in dated)
    return f"the next check of {len(dated)} articles; {late} are past their date"


def _write(page: Page, signed: str) -> None:
    due = _time(page.next_check)
    shown = f'<p class="checked">Last checked on {_time(page.checked)}'
    notice = (
        '<p class="claim-overdue article-overdue"><strong>This page is past its date.</strong> '
        f"It was to be checked again by {due}; newer studies may have changed what it says.</p>\n"
    )
    said = f"{shown}; next check by {due}{signed}"
    page.html = page.html.replace(shown, notice * is_past(page.next_check) + said, 1)


def _signed(site: Site, page: Page) -> str:
    """Return who signed an article, or that nobody who may has; nothing on pages about the site."""
    if page.section in ("", "About") or _SIGNED_BELOW in page.html:
        return ""
    place = page.address.removeprefix(site.home)
    people = [each for each in records.people().values() if place in each.articles]
    if people:
        named = (f"{escape(each.name)}, {escape(each.profession)}" for each in people)
        return f". Signed by {'; '.join(named)}"
    how = f"{site.way(page)}about/who-we-are-not/#how-can-a-professional-sign"
    return f'. Checked by the editors; <a href="{how}">no clinician has signed it yet</a>'


def _time(day: datetime.date) -> str:
    return f'<time datetime="{day}">{spelled(day)}</time>'
