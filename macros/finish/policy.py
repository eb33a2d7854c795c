"""The Content-Security-Policy: what a page may load and run, by what stands in it.

It stands in each page as a <meta>.  The header of the same name says what a <meta> cannot; with
the other headers of safety it stands in ``_headers``, for hosts that read that file.
"""

import base64
import hashlib
from collections.abc import Sequence
from functools import cache

from macros.finish import assets, search
from macros.finish.desk_folder import has_desk
from macros.finish.pages import Page, Site
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


def write_policy(site: Site) -> str:
    """Give each page its policy, and hosts the headers of all."""
    of_sections: dict[str, dict[str, None]] = {}
    for page in site.pages:
        section = page.file.relative_to(site.folder).parts[0]
        of_sections.setdefault(section, {})[page.style] = None
    for page in site.pages:
        read = filter(None, (PARTS[each].reads for each in page.told.parts if each in PARTS))
        rules = policy(page, [style for section in read for style in of_sections.get(section, ())])
        meta = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
        page.policy = meta + _REFERRER
    (site.folder / "_headers").write_text(headers(), encoding="utf-8")
    return f"a policy on {len(site.pages)} pages, and headers for hosts in _headers"


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
    fall under this policy too.  The search reads its index by WebAssembly.
    """
    styles = [each.style for each in (page, page.numbers) if each and each.style]
    styles += filter(None, read)
    rules = {
        "default-src": "'none'",
        "base-uri": "'none'",
        "connect-src": "'self'",
        "form-action": "'none'",
        "img-src": "'self' data:",
        "manifest-src": "'self'",
        "require-trusted-types-for": "'script'",
        "script-src": " ".join(["'self'", "'wasm-unsafe-eval'", *map(_of_script, sorted(SCRIPTS))]),
        "style-src": " ".join(["'self'", *map(_of_style, dict.fromkeys(styles))]),
        "trusted-types": "'none'",
    }
    if page.file.name == "index.html":  # its script names the service worker by such a policy
        rules |= {"trusted-types": "offline", "worker-src": "'self'"}
    if has_desk(page):  # its worker is made of one line, so that this policy holds there too
        rules |= {"trusted-types": "offline desk", "worker-src": "'self' blob:"}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


@cache
def _of_style(text: str) -> str:
    return _hash(hashlib.sha256(text.encode()).digest())


def _of_script(digest: str) -> str:
    return _hash(bytes.fromhex(digest))


def _hash(digest: bytes) -> str:
    return f"'sha256-{base64.b64encode(digest).decode()}'"
