"""The Content-Security-Policy: what a page may load and run, by what stands in it.

It stands in each page as a <meta>.  The header of the same name says what a <meta> cannot; with
the other headers of safety it stands in ``_headers``, for hosts that read that file.
"""

import base64
import hashlib
from collections.abc import Sequence
from functools import lru_cache

from macros.finish import assets, search
from macros.finish.desk_folder import has_desk
from macros.finish.pages import Page
from macros.finish.site import Known, Site, in_order
from macros.guard.allowed import SCRIPTS
from macros.parts import PARTS

_REFERRER = '<meta name="referrer" content="no-referrer">'
_EVERYWHERE = {
    "Content-Security-Policy": "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_FOREVER = {"Cache-Control": "public, max-age=31536000, immutable"}
_NAMED_BY_CONTENT = (
    f"/{assets.FOLDER}/*",
    *(f"/{search.FOLDER}/{kind}/*" for kind in ("filter", "fragment", "index")),
)


def put_policy(page: Page, _: Known) -> None:
    """Give a page its policy, and that of its numbers."""
    for each in page.both:
        read = page.answers.get("policy", ()) if each is page else ()
        rules = policy(each, read)
        meta = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
        each.policy = meta + _REFERRER


def reads(page: Page) -> list[str]:
    """Return the sections whose pages the script of a page reads."""
    return [*filter(None, (PARTS[each].reads for each in page.told.parts if each in PARTS))]


def styles_of(sections: Sequence[str], site: Site) -> list[str]:
    """Return how a policy names the styles of all pages of sections."""
    found: dict[str, None] = {}
    for section in sections:
        pages = [page for page in site.pages if page.name.startswith(f"{section}/")]
        styles = {name: each for page in pages for name, each in page.styles.items()}
        found |= dict.fromkeys(styles[name] for name in in_order(styles))
    return [*found]


def write_headers(site: Site) -> str:
    """Give hosts the headers of all pages."""
    (site.folder / "_headers").write_text(headers(), encoding="utf-8")
    return "headers for hosts in _headers"


def headers() -> str:
    """Return which headers hosts send with which files, as they read it."""
    places = {"/*": _EVERYWHERE, **dict.fromkeys(_NAMED_BY_CONTENT, _FOREVER)}
    lines = [
        line
        for place, sent in places.items()
        for line in (place, *(f"  {name}: {value}" for name, value in sorted(sent.items())))
    ]
    return "\n".join([*lines, ""])


def policy(page: Page, read: Sequence[str] = ()) -> str:
    """Return the policy that lets our own script and a page's own style act, and nothing else.

    Its script reads the page of its numbers, and the pages that its parts read, whose styles
    fall under this policy too; of the latter the hashes are given.  The search reads its index by
    WebAssembly.
    """
    styles = [*map(style_hash, filter(None, (each.style for each in page.both))), *read]
    rules = {
        "default-src": "'none'",
        "base-uri": "'none'",
        "connect-src": "'self'",
        "form-action": "'none'",
        "img-src": "'self' data:",
        "manifest-src": "'self'",
        "require-trusted-types-for": "'script'",
        "script-src": " ".join(["'self'", "'wasm-unsafe-eval'", *map(_of_script, sorted(SCRIPTS))]),
        "style-src": " ".join(["'self'", *dict.fromkeys(styles)]),
        "trusted-types": "'none'",
    }
    if page.name.endswith("index.html"):  # its script names the service worker by such a policy
        rules |= {"trusted-types": "offline", "worker-src": "'self'"}
    if has_desk(page):  # its worker is made of one line, so that this policy holds there too
        rules |= {"trusted-types": "offline desk", "worker-src": "'self' blob:"}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


@lru_cache(maxsize=100)
def style_hash(text: str) -> str:
    """Return how a policy names a style."""
    return _hash(hashlib.sha256(text.encode()).digest())


def _of_script(digest: str) -> str:
    return _hash(bytes.fromhex(digest))


def _hash(digest: bytes) -> str:
    return f"'sha256-{base64.b64encode(digest).decode()}'"
