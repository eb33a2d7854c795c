"""What an article says at its top of its checks: when, who, and a notice where the next is late."""

import datetime
from html import escape

from macros import records
from macros.day import spelled
from macros.finish.pages import Page
from macros.finish.site import Known
from macros.surroundings import is_past
from macros.uses import watched

_SIGNED_BELOW = '<div class="signed-by">'
"""Stands where a part of the site says itself who signed it."""


def tell_next_check(page: Page, known: Known) -> None:
    """Write on an article its next check, who checked it, and a notice where that is late."""
    if not page.next_check:
        return
    due = _time(page.next_check)
    shown = f'<p class="checked">Last checked on {_time(page.checked)}'
    notice = (
        '<p class="claim-overdue article-overdue"><strong>This page is past its date.</strong> '
        f"It was to be checked again by {due}; newer studies may have changed what it says.</p>\n"
    )
    said = f"{shown}; next check by {due}{_signed(page, known.home)}"
    page.html = page.html.replace(shown, notice * is_past(page.next_check) + said, 1)


def _signed(page: Page, home: str) -> str:
    """Return who signed an article, or that nobody who may has; nothing on pages about the site."""
    if page.section in ("", "About") or _SIGNED_BELOW in page.html:
        return ""
    if people := _people(page.address.removeprefix(home)):
        return f". Signed by {'; '.join(people)}"
    how = f"{page.way(home)}about/who-we-are-not/#how-can-a-professional-sign"
    return f'. Checked by the editors; <a href="{how}">no clinician has signed it yet</a>'


@watched("signed")
def _people(place: str) -> list[str]:
    """Return who signed the article at a place, by name and profession."""
    people = [each for each in records.people().values() if place in each.articles]
    return [f"{escape(each.name)}, {escape(each.profession)}" for each in people]


def _time(day: datetime.date) -> str:
    return f'<time datetime="{day}">{spelled(day)}</time>'
