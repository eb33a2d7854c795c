"""What a page of the built site may hold.  Everything else is a problem."""

SCRIPTS = {
    # Material for MkDocs 9.8: where the site's root is; the palette; the target of a fragment.
    "7b1a915eb5bfd256a22260ab4c4f1aef4bf1cb2635d05255229a72b4b7ff75b6",
    "0eb10c249dbdb0beef225a10ce5cbe55418cc4a7014cc208f8e7d6ed8f00906e",
    "ffcc0f7735fdab434d257c80e65cec2e88d716991e69757185b7e450e41a5b2f",
    # Zensical 0.0.73: where the site's root is.
    "167ccf8c86b6fbb2e10d25a56da3011083e1fbdacbde53cde89fcc5a58d4a04d",
}
"""SHA-256 of each script that stands in a page itself; a new version of a theme needs new ones."""

GENERATED = {
    "_headers",
    "figures.json",
    "data/schemas/fact.json",
    "data/schemas/source.json",
    "search.json",
    "search/search_index.json",
    "sitemap.xml",
    "sitemap.xml.gz",
}
"""Files that a build or the finishing step writes."""

DOWNLOADS = ("data:text/csv;", "data:application/json,")
"""How the address of a table to take away begins."""

LOADING = {"stylesheet", "preload", "modulepreload", "icon", "manifest"}
"""The kinds of <link> that a browser fetches."""

NEVER = {"applet", "base", "embed", "frame", "frameset", "iframe", "object", "style", "template"}
"""Elements that no page holds."""

EVERYWHERE = {"aria-describedby", "aria-hidden", "aria-label", "aria-labelledby"} | {
    "class", "hidden", "id", "lang", "role", "tabindex", "title",
}  # fmt: skip
"""Attributes that any element of an article may have."""

_NOTHING: set[str] = set()
_DRAWN = {"d", "display", "dy", "fill", "font-size", "font-weight", "opacity", "pointer-events"} | {
    "stroke-dasharray", "stroke-miterlimit", "stroke-width", "text-anchor", "transform",
    "viewbox", "viewBox", "x", "x1", "x2", "y", "y1", "y2",
}  # fmt: skip
_WORDS = (
    "abbr blockquote br caption cite code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 "
    "hr kbd li p pre section small span strong sub summary sup table tbody thead tr ul"
)
_MATHS = "math mfrac mi mn mrow msqrt msub msup mtable mtd mtext mtr"

ELEMENTS = {
    **dict.fromkeys(_WORDS.split(), _NOTHING),
    **dict.fromkeys(_MATHS.split(), _NOTHING),
    **dict.fromkeys(["g", "line", "path", "rect", "svg", "text", "tspan"], _DRAWN),
    "a": {"download", "href", "rel"},
    "button": {"type", "data-md-component"},
    "data": {"data-equation", "data-fact", "data-inputs", "value"},
    "details": {"open"},
    "form": {"autocomplete", "novalidate"},
    "img": {"alt", "height", "loading", "src", "width"},
    "input": {
        "autocomplete", "data-example", "data-high", "data-low", "data-says", "inputmode", "name",
        "value",
    },
    "label": {"for"},
    "mo": {"lspace", "rspace"},
    "ol": {"start"},
    "option": {"data-factor", "value"},
    "output": {"data-settings", "name"},
    "rest-calculator": _NOTHING,
    "script": {"type"},
    "select": {"data-unit-of", "name"},
    "td": {"rowspan"},
    "th": {"scope"},
    "time": {"datetime"},
}  # fmt: skip
"""Elements of an article, each with the attributes that it may have beside those."""
