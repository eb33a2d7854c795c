"""Who checked a page: those who signed for it by name, or that nobody has yet."""

from macros import records
from macros.day import spelled
from macros.page import aside
from macros.page.links import SITE
from macros.problem import Problem, did_you_mean
from macros.records.person import PARTS

HOW = f"{SITE}about/who-we-are-not/#how-can-a-professional-sign"


def signed_by(part: str) -> str:
    """Print who checked something and signed for it, or that no clinician has signed it yet.

    It stands on the pages of safety, the programs, the exercises, the tools and help.
    Each file in `docs/data/people` is one person who signed with their name; see
    [who we are not](site://about/who-we-are-not/).

    >>> {{ signed_by("safety") }}
    """
    if part not in PARTS:
        near = did_you_mean(part, PARTS, f"write one of {', '.join(PARTS)}")
        raise Problem(f"nobody signs for `{part}`; {near}")
    who = [each for each in records.people().values() if part in each.signed]
    days = [spelled(each.checked) for each in who]
    return aside.render("signed_by.html", people=list(zip(who, days, strict=True)), how=HOW)
