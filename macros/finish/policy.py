"""The Content-Security-Policy: what a page may load and run, computed from what it holds.

It stands in each page as a <meta>.  The header of the same name says what a <meta> cannot; with
the other headers of safety it stands in ``_headers``, for hosts that read that file.
"""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from macros import records
from macros.finish import assets, numbers, search
from macros.finish.pages import attributes, change, pages
from macros.problem import Problem

_CHARSET = re.compile(r'<meta charset="?utf-8"?>')
_REFERRER = '<meta name="referrer" content="no-referrer">'
_OFFLINE = '<meta name="offline"'
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style>", re.DOTALL)
_DATA = ("application/json", "application/ld+json")
_HEADERS = {
    "Content-Security-Policy": "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_TOLD = re.compile(rf"{assets.HASHED.pattern}|\.(br|gz)$")
_FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}


def write_policy(site: Path) -> str:
    """Put its policy into each page of a built site, and the headers beside them."""
    found = pages(site)
    searched = (site / search.FOLDER).is_dir()
    for page in found:
        change(page, lambda text, page=page: _with_policy(text, page, searched=searched))
    for name, text in host_files(site).items():
        (site / name).write_text(text, encoding="utf-8")
    return f"a policy on {len(found)} pages, and headers for hosts in _headers and _redirects"


def host_files(site: Path) -> dict[str, str]:
    """Return what hosts read beside a site: which headers they send, what has moved where."""
    places = {"/*": _HEADERS, **dict.fromkeys(kept_forever(site), _FOREVER)}
    lines = [
        line
        for place, headers in places.items()
        for line in (place, *(f"  {name}: {value}" for name, value in sorted(headers.items())))
    ]
    return {"_headers": "\n".join([*lines, ""]), "_redirects": redirects()}


def redirects() -> str:
    """Return which addresses lead to which, one a line, as hosts read it."""
    known = [f"/{each.old} /{each.new} 301\n" for each in records.redirects().values()]
    return "".join(["/index.html / 301\n", *known])


def kept_forever(site: Path) -> list[str]:
    """Return the places whose files are named by what they hold, so that they never change."""
    files = [path for path in (site / assets.FOLDER).rglob("*") if path.is_file()]
    hashed = bool(files) and all(_TOLD.search(path.name) for path in files)
    pieces = [f"/{search.FOLDER}/{kind}/*" for kind in ("filter", "fragment", "index")]
    return [f"/{assets.FOLDER}/*"] * hashed + pieces * (site / search.FOLDER).is_dir()


def _with_policy(text: str, page: Path, *, searched: bool) -> str:
    if not _CHARSET.search(text):
        raise Problem('no `<meta charset="utf-8">` to put the policy after', page.name)
    beside = page.parent / numbers.FOLDER / "index.html"
    read = beside.read_text(encoding="utf-8") if beside.is_file() else ""
    rules = policy(text, read, searched=searched)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{rules}">{_REFERRER}'
    return _CHARSET.sub(lambda charset: charset[0] + meta, text, count=1)


def policy(text: str, read: str = "", *, searched: bool = False) -> str:
    """Return the policy that lets a page's own scripts and style act, and nothing else.

    ``read`` is the page that its script reads, of the numbers: its style falls under this policy
    too.  The search reads its index by WebAssembly; where there is one, that may run.
    """
    scripts = [inside for given, inside in _SCRIPT.findall(text) if _runs(attributes(given))]
    styles = dict.fromkeys(_STYLE.findall(text) + _STYLE.findall(read))
    machine = ["'wasm-unsafe-eval'"] * searched
    rules = {
        "default-src": "'none'",
        "base-uri": "'none'",
        "connect-src": "'self'",
        "form-action": "'none'",
        "img-src": "'self' data:",
        "manifest-src": "'self'",
        "require-trusted-types-for": "'script'",
        "script-src": " ".join(["'self'", *machine, *map(_hash, scripts)]),
        "style-src": " ".join(["'self'", *map(_hash, styles)]),
        "trusted-types": "'none'",
    }
    if _OFFLINE in text:  # its script names the service worker by a policy of this name
        rules |= {"trusted-types": "offline", "worker-src": "'self'"}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _runs(given: dict[str, str]) -> bool:
    return "src" not in given and given.get("type") not in _DATA


@cache
def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
