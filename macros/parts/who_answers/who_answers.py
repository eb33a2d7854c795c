"""Who publishes the site and who signed for it, and where to tell that something hurt somebody."""

import re

from macros import records
from macros.day import spelled
from macros.parts import aside
from macros.parts.links import SITE
from macros.parts.manual.choices import COPY, Choices, written
from macros.problem import Problem, did_you_mean
from macros.records.kinds.person import PARTS
from macros.surroundings import variable

HOW = f"{SITE}about/who-we-are-not/#how-can-a-professional-sign"

_MAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


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
    return aside.html(
        "who_answers/signed_by.html", people=list(zip(who, days, strict=True)), how=HOW
    )


def who_answers() -> str:
    """Print who publishes this copy of the site, and the private address to report harm.

    It stands on the page [who we are not](site://about/who-we-are-not/).
    Both come from the environment, `PUBLISHER` and `HARM_CONTACT`, so that whoever publishes a copy
    sets their own; where one is not set, it says so.

    >>> {{ who_answers() }}
    """
    publisher = " ".join(variable("PUBLISHER").split())
    return aside.html("who_answers/who_answers.html", publisher=publisher, contact=harm_contact())


def harm_contact() -> str:
    """Return the private e-mail address of ``HARM_CONTACT``, or "" where none is set."""
    contact = variable("HARM_CONTACT").strip()
    if contact and not _MAIL.fullmatch(contact):
        raise Problem("`HARM_CONTACT` should be an e-mail address, such as harm@example.org")
    return contact


def choices_of_signed_by() -> Choices:
    """Return the calls to copy, each with what is signed for."""
    return {COPY: {written("signed_by", each): PARTS[each] for each in PARTS}}
