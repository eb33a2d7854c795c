"""The elements of a page as an engine builds it, and the attributes of each."""

from macros.parts import PARTS

PAINTED = {"fill", "stroke"}
"""Attributes that could fetch a picture: `url(…)`."""

EVERYWHERE = {"aria-describedby", "aria-hidden", "aria-label", "aria-labelledby"} | {
    "class", "hidden", "id", "lang", "role", "tabindex", "title",
}  # fmt: skip
"""Attributes that any element of a page's body may have."""

_NOTHING: set[str] = set()
_WORDS = (
    "abbr blockquote br caption cite code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 "
    "hr kbd li pre section small span strong sub summary sup table tbody td th thead tr ul"
)
ELEMENTS = {
    **dict.fromkeys(_WORDS.split(), _NOTHING),
    "a": {"download", "href", "rel"},
    "button": {"type"},
    "details": {"open"},
    "div": {"data-of"},
    "img": {"alt", "height", "loading", "src", "width"},
    "link": {"href", "rel"},  # the style of a part
    "ol": {"start"},
    "p": _NOTHING,
    "script": {"type"},
    "time": {"datetime"},
}
"""Elements of an article, each with the attributes that it may have beside those."""

for _part in PARTS.values():
    for _element, _attributes in _part.elements.items():
        ELEMENTS[_element] = ELEMENTS.get(_element, _NOTHING) | _attributes

HEAD = {
    "link": {"href", "media", "rel", "type"},
    "meta": {"charset", "content", "data-pagefind-meta", "media", "name", "property"},
    "script": {"data-src"},
    "title": _NOTHING,
}
"""Elements of a page's head, each with its attributes."""

_PARTS = "body div footer h2 head kbd li ol p small span strong summary ul"

FRAME = {
    **dict.fromkeys(_PARTS.split(), _NOTHING),
    "a": {"aria-current", "href"},
    "article": {"data-pagefind-body", "data-pagefind-filter", "data-pagefind-weight"},
    "button": {"aria-keyshortcuts", "aria-pressed", "popovertarget", "type"},
    "details": {"open"},
    "header": _NOTHING,
    "html": _NOTHING,
    "link": {"href", "media", "rel"},  # the style for paper
    "main": _NOTHING,
    "nav": {"popover"},
    "path": {"d"},
    "svg": {"height", "viewbox", "viewBox", "width"},
}
"""Elements of a page outside its head and its article, each with its attributes."""
