"""The elements of a page of the built site, and the attributes of each."""

PAINTED = {"fill", "stroke"}
"""Attributes that could fetch a picture: `url(…)`."""

EVERYWHERE = {"aria-describedby", "aria-hidden", "aria-label", "aria-labelledby"} | {
    "class", "hidden", "id", "lang", "role", "tabindex", "title",
}  # fmt: skip
"""Attributes that any element of a page's body may have."""

_NOTHING: set[str] = set()
_DRAWN = {"d", "display", "dy", "fill", "font-size", "font-weight", "opacity", "pointer-events"} | {
    "stroke-dasharray", "stroke-miterlimit", "stroke-width", "text-anchor", "transform",
    "viewbox", "viewBox", "x", "x1", "x2", "y", "y1", "y2",
}  # fmt: skip
_WORDS = (
    "abbr blockquote br caption cite code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 "
    "hr kbd li pre section small span strong sub summary sup table tbody thead ul"
)
_MATHS = "math mfrac mi mn mrow msqrt msub msup mtable mtd mtext mtr"

ELEMENTS = {
    **dict.fromkeys(_WORDS.split(), _NOTHING),
    **dict.fromkeys(_MATHS.split(), _NOTHING),
    **dict.fromkeys(["g", "line", "path", "rect", "svg", "text", "tspan"], _DRAWN),
    "a": {"download", "href", "rel"},
    "button": {"type"},
    "data": {"data-amount", "data-equation", "data-fact", "data-for-you", "data-inputs", "value"},
    "details": {"open"},
    "div": {"data-of"},
    "fieldset": _NOTHING,
    "form": {"autocomplete", "method", "novalidate"},
    "img": {"alt", "height", "loading", "src", "width"},
    "input": {
        "autocomplete", "checked", "data-example", "data-high", "data-low", "data-says",
        "inputmode", "name", "type", "value",
    },
    "label": {"for"},
    "legend": _NOTHING,
    "my-numbers": {"data-help"},
    "mo": {"lspace", "rspace"},
    "ol": {"start"},
    "option": {"data-factor", "selected", "value"},
    "output": {"aria-live", "data-settings", "data-unit", "name"},
    "p": {"data-answer", "data-pagefind-meta"},
    "rest-calculator": {"data-help"},
    "rest-program": _NOTHING,
    "rest-timer": _NOTHING,
    "script": {"type"},
    "select": {"data-kind", "data-unit-of", "name"},
    "td": {"rowspan"},
    "th": {"scope"},
    "time": {"datetime"},
    "tr": {"data-answers"},
    "weight-tool": {"data-help"},
}  # fmt: skip
"""Elements of an article, each with the attributes that it may have beside those."""

HEAD = {
    "link": {"as", "crossorigin", "href", "media", "rel", "type"},
    "meta": {"charset", "content", "data-pagefind-meta", "http-equiv", "media", "name", "property"},
    "script": {"data-src", "src", "type"},
    "style": _NOTHING,
    "title": _NOTHING,
}
"""Elements of a page's head, each with its attributes."""

_PARTS = "body div footer h2 head kbd li ol p small span strong summary ul"

FRAME = {
    **dict.fromkeys(_PARTS.split(), _NOTHING),
    "a": {"aria-current", "href"},
    "article": {"data-pagefind-body", "data-pagefind-filter", "data-pagefind-weight"},
    "button": {"aria-keyshortcuts", "aria-pressed", "popovertarget", "type"},
    "circle": {"cx", "cy", "r"},
    "details": {"open"},
    "header": _NOTHING,
    "html": _NOTHING,
    "main": _NOTHING,
    "nav": {"popover"},
    "path": {"d"},
    "svg": {"height", "viewbox", "viewBox", "width"},
}
"""Elements of a page outside its head and its article, each with its attributes."""
