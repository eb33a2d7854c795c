"""What an engine may make of docs/, beside the elements of pages.  All else is a problem."""

SCRIPTS = {
    # overrides/base.html: the reader's choice of light or dark and of numbers or none, before the
    # page is painted, and what comes after that.
    "ee284844adc2723e1c6624dc9d3d38f3e49ad160c98983b96ba536b9ad72ebcf",
}
"""SHA-256 of each script that stands in a page itself."""

DATA = "application/json"
"""The type of a <script> that holds data, which no browser runs."""

GENERATED = {
    "search.json",  # Zensical's, which no page of ours reads
    "sitemap.xml",
    "sitemap.xml.gz",
}
"""Files that an engine writes, and docs/ does not."""

INPUTS = {"checkbox", "date", "file", "number", "radio", "search", "text", "time"}
"""The kinds of <input>; none of them fills itself in from what a browser keeps."""

SITEMAP = {"?xml", "changefreq", "lastmod", "loc", "priority", "url", "urlset"}
"""The elements of a sitemap."""

DOWNLOADS = ("data:text/csv;", "data:text/calendar;", "data:application/json,")
"""How the address of a table or a calendar to take away begins."""

MOVES = "data:application/json,"
"""How what a drawing moves by begins; it stands in the page itself until finishing."""

CANONICAL = "canonical"
"""The kind of <link> that says where the page itself stands, with the name of its host."""

LINKS = {CANONICAL, "icon", "stylesheet"}
"""The kinds of <link>; all but the canonical one lead to this site."""

META = {"color-scheme", "description", "keywords", "theme-color", "twitter:card", "viewport"}
"""The names of <meta>."""

ONCE = (
    "article",
    "footer",
    "header",
    "main",
    "head > title",
    "body > header.top",
    "body > main#text",
    "body > main > article",
    "body > footer.foot",
)
"""Selectors of the frame of a page: each stands there once, or the frame is broken."""

SINGLE = (
    "meta[charset]",
    "meta[name=description]",
    "link[rel=canonical]",
    "meta[property='og:url']",
)
"""Selectors of what stands in a page at most once; a second one would be somebody else's."""

FRAME_CLASSES = {"contents", "correct", "foot", "home", "kicker", "onward", "skip", "top"}
"""The classes of the frame of a page, which an article has none of."""
