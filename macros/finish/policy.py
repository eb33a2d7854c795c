"""The Content-Security-Policy: what a page may load and run, computed from what is shipped.

It stands in each page as a <meta>, and with the other headers of safety in ``_headers``, for
hosts that read that file.
"""

import base64
import hashlib
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from macros.problem import Problem

_CHARSET = '<meta charset="utf-8">'
_DATA = ("application/json", "application/ld+json")
_HEADERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


def write_policy(site: Path) -> str:
    """Put the policy into each page of a built site, and the headers beside them."""
    pages = sorted(site.rglob("*.html"))
    rules = policy(pages)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    referrer = '<meta name="referrer" content="no-referrer">'
    for page in pages:
        text = page.read_text(encoding="utf-8")
        if _CHARSET not in text:
            raise Problem(f"no `{_CHARSET}` to put the policy after", page.name)
        if meta not in text:
            page.write_text(
                text.replace(_CHARSET, f"{_CHARSET}{meta}{referrer}", 1), encoding="utf-8"
            )
    headers = {**_HEADERS, "Content-Security-Policy": f"{rules}; frame-ancestors 'none'"}
    lines = [f"  {name}: {value}" for name, value in sorted(headers.items())]
    (site / "_headers").write_text("\n".join(["/*", *lines, ""]), encoding="utf-8")
    return f"a policy on {len(pages)} pages and in _headers"


def policy(pages: list[Path]) -> str:
    """Return the policy that lets the pages' own scripts run, and nothing else.

    The hashes of all pages stand together, so that a page which comes in without a full load
    keeps its scripts.
    """
    hashes = sorted({each for page in pages for each in _hashes(page.read_text(encoding="utf-8"))})
    rules = {
        "default-src": "'none'",
        "base-uri": "'none'",
        "connect-src": "'self'",
        "form-action": "'none'",
        "img-src": "'self' data:",
        "manifest-src": "'self'",
        "script-src": " ".join(["'self'", *hashes]),
        "style-src": "'self'",
        "worker-src": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hashes(text: str) -> list[str]:
    scripts = LexborHTMLParser(text).css("script:not([src])")
    written = [each.text() or "" for each in scripts if each.attributes.get("type") not in _DATA]
    digests = [hashlib.sha256(each.encode()).digest() for each in written]
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
