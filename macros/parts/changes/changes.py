"""What was changed on the site, and why."""

from macros import records
from macros.parts import aside
from macros.parts.links import SITE
from macros.problem import Problem, did_you_mean
from macros.records.looked_up import is_there

_KINDS = ("addition", "correction", "revision")
_FEW = 5  # pages that a change names in a line; more are a list


def changes(kind: str = "") -> str:
    """Print what was changed on the site and why, the newest first.

    Write a kind to print those alone: `addition`, `correction` or `revision`.
    Each file in [docs/data/changes](repository://tree/main/docs/data/changes) is one change, and a
    new one joins the list by itself.

    >>> {{ changes() }}
    """
    if kind and kind not in _KINDS:
        near = did_you_mean(kind, _KINDS, f"write one of {', '.join(_KINDS)}")
        raise Problem(f"no kind of change `{kind}`; {near}")
    known = {key: each for key, each in records.changes().items() if kind in ("", each.kind)}
    pages = {
        key: [(_title(place), f"{SITE}{place}", _answer(place)) for place in each.pages]
        for key, each in known.items()
    }
    return aside.html("changes/changes.html", kind=kind, changes=known, pages=pages, few=_FEW)


def _answer(place: str) -> str:
    """Return our answer where a claim's page is at an address, inside a sentence, or nothing."""
    section, _, claim_id = place.strip("/").partition("/")
    claim = records.claims().get(claim_id) if section == "claims" else None
    return claim.word.lower().replace(". ", "; ") if claim else ""


def _title(place: str) -> str:
    """Return the title of the page at an address."""
    path = place.rstrip("/")
    page = next(filter(is_there, (f"{path}.md".lstrip("/"), f"{path}/index.md".lstrip("/"))), "")
    if not page:
        raise Problem(f"no page `{place}`; write an address such as slow-training/ in `pages`")
    return records.front_matter(records.DOCS / page).title
