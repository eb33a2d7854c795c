"""Who publishes the site, and where to tell them in private that something hurt somebody."""

import os
import re

from macros.page import aside
from macros.problem import Problem

_MAIL = re.compile(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


def who_answers() -> str:
    """Print who publishes this copy of the site, and the private address to report harm.

    It stands on the page [who we are not](site://about/who-we-are-not/).
    Both come from the environment, `PUBLISHER` and `HARM_CONTACT`, so that whoever publishes a copy
    sets their own; where one is not set, it says so.

    >>> {{ who_answers() }}
    """
    publisher = " ".join(os.environ.get("PUBLISHER", "").split())
    return aside.render("who_answers.html", publisher=publisher, contact=harm_contact())


def harm_contact() -> str:
    """Return the private e-mail address of ``HARM_CONTACT``, or "" where none is set."""
    contact = os.environ.get("HARM_CONTACT", "").strip()
    if contact and not _MAIL.fullmatch(contact):
        raise Problem("`HARM_CONTACT` should be an e-mail address, such as harm@example.org")
    return contact
