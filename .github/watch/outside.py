"""Asking addresses outside: by https, of public machines, in bounded time and size.

A deadline for each read would not do, because a server that sends a byte a second ends none of
them; so an alarm clock ends the whole question, and all questions together have an end too.
"""

import contextlib
import http.client
import ipaddress
import signal
import socket
import ssl
import string
import sys
import time
from collections.abc import Iterator
from urllib.parse import quote, urljoin, urlsplit

from macros.report import visible

SECONDS = 20
"""Of one question, with all to which it is led on."""
ALL_SECONDS = 780
"""Of all questions together; the job has twenty minutes."""
PAUSE = 0.2
"""Seconds between two questions, so that nobody is burdened."""
LARGEST = 2_000_000
"""Bytes of an answer that are read."""
MOST_HOPS = 10
UNSURE = 503
"""The status of an answer that tells nothing."""

Answer = tuple[int, bytes]

_HEADERS = {"User-Agent": "burn-at-rest link check", "Connection": "close"}
_CONTEXT = ssl.create_default_context()


class TooLong(Exception):
    """The time for a question is up.  It is no OSError, so nothing below takes it for one."""


class Asker:
    """Asks one address after the other, until the time for all of them is up."""

    def __init__(self, seconds: float = ALL_SECONDS) -> None:
        self._end = time.monotonic() + seconds
        self.unasked = 0

    def __call__(self, address: str) -> Answer:
        """Return the status and the content at an address; 0 where there is no such host.

        Whatever goes wrong costs a line of the log.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            self.unasked += 1
            return UNSURE, b""
        time.sleep(PAUSE)
        try:
            with at_most(min(SECONDS, left)):
                return _answer(address)
        except socket.gaierror as error:
            if error.errno == socket.EAI_NONAME:
                return 0, b""
            why: Exception = error
        except (TooLong, OSError, ValueError, http.client.HTTPException) as error:
            why = error
        print(visible(f"cannot be told: {address} ({why!r})"[:400]), file=sys.stderr)
        return UNSURE, b""


@contextlib.contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise :class:`TooLong` after so many seconds, whatever is going on."""

    def stop(*_: object) -> None:
        raise TooLong(f"more than {seconds:.0f} seconds")

    kept = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.01), 1)  # and again, if that was lost
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, kept)


def _answer(address: str) -> Answer:
    for _ in range(MOST_HOPS):
        with contextlib.closing(_Public(*_host(address), timeout=SECONDS, context=_CONTEXT)) as to:
            to.request("GET", _target(address), headers=_HEADERS)
            with to.getresponse() as answer:
                leads = answer.getheader("Location")
                if answer.status not in (301, 302, 303, 307, 308) or not leads:
                    return answer.status, answer.read(LARGEST)
                address = _led_to(address, leads)
    raise ValueError("it leads on and on")


def _host(address: str) -> tuple[str, int]:
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname or parts.port not in (None, 443):
        raise ValueError("not an https address")
    return parts.hostname.encode("idna").decode(), 443


def _target(address: str) -> str:
    parts = urlsplit(address)
    said = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    return quote(said, safe=string.punctuation)


def _led_to(address: str, leads: str) -> str:
    """Return where an answer leads; what is asked for without https is asked with it."""
    place = urljoin(address, leads.encode("latin-1").decode("utf-8", errors="replace"))
    parts = urlsplit(place)
    if parts.scheme == "http" and parts.port in (None, 80):
        return parts._replace(scheme="https", netloc=parts.hostname or "").geturl()
    return place


class _Public(http.client.HTTPSConnection):
    """A connection to an address that was looked at before, and to no other one."""

    def connect(self) -> None:
        place = public(self.host)
        self.sock = plain = socket.create_connection((place, self.port), self.timeout)
        self.sock = _CONTEXT.wrap_socket(plain, server_hostname=self.host)


def public(host: str) -> str:
    """Return an address of a host, if all of its addresses are public ones.

    Only those of version 4 count: one of version 6 may hold a private one within.
    """
    found = socket.getaddrinfo(host, 443, socket.AF_INET, socket.SOCK_STREAM)
    places = [ipaddress.ip_address(each[4][0]) for each in found]
    for place in places:
        if not place.is_global or place.is_multicast:
            raise ValueError(f"{place} is no public address")
    return str(places[0])
