"""What the built site may hold, beside the elements of its pages.  All else is a problem."""

SCRIPTS = {
    # overrides/base.html: the reader's choice of light or dark and of numbers or none, before the
    # page is painted, and what comes after that; written as the minifier leaves it.
    "ee284844adc2723e1c6624dc9d3d38f3e49ad160c98983b96ba536b9ad72ebcf",
}
"""SHA-256 of each script that stands in a page itself."""

SEARCH = {
    "pagefind.js": "290e8d5648728f581612c8790a56bc73cb7d0136b76a224ba5ad71fab82c2d03",
    "wasm.en.pagefind": "bb16c9e6d3d214d4d05cccca51df7b487b86b3657318da767f6ca9e0a2e7259d",
}
"""SHA-256 of each program of Pagefind 1.5.2, its script minified by the finishing step."""

DATA = {"application/json", "application/ld+json"}
"""The types of <script> that hold data, which no browser runs."""

GENERATED = {
    "figures.json",
    "data/schemas/ask-first.json",
    "data/schemas/change.json",
    "data/schemas/claim.json",
    "data/schemas/exercise.json",
    "data/schemas/fact.json",
    "data/schemas/help.json",
    "data/schemas/people.json",
    "data/schemas/phrase.json",
    "data/schemas/program.json",
    "data/schemas/redirect.json",
    "data/schemas/routine.json",
    "data/schemas/source.json",
    "data/schemas/stop-sign.json",
    "data/schemas/term.json",
    "search.json",  # Zensical's, which no page of ours reads
    "sitemap.xml",
    "sitemap.xml.gz",
}
"""Files that a build or the finishing step writes, and docs/ does not."""

INPUTS = {"checkbox", "number", "radio", "search", "text", "time"}
"""The kinds of <input>; none of them fills itself in from what a browser keeps."""

SITEMAP = {"?xml", "changefreq", "lastmod", "loc", "priority", "url", "urlset"}
"""The elements of a sitemap."""

PICTURES = {
    ".jpg": rb"\xff\xd8\xff",
    ".png": rb"\x89PNG\r\n\x1a\n",
    ".webp": rb"RIFF....WEBP",
}
"""How a picture of docs/ begins, by the end of its name."""

DOWNLOADS = ("data:text/csv;", "data:text/calendar;", "data:application/json,")
"""How the address of a table or a calendar to take away begins."""

CANONICAL = "canonical"
"""The kind of <link> that says where the page itself stands, with the name of its host."""

LINKS = {CANONICAL, "alternate", "icon", "manifest", "modulepreload", "next", "preload", "prev"} | {
    "stylesheet",
}
"""The kinds of <link>; all but the canonical one lead to this site."""

META = {"color-scheme", "description", "referrer", "theme-color", "twitter:card", "viewport"} | {
    "citation_author", "citation_language", "citation_public_url", "citation_publication_date",
    "citation_title",
    "offline",  # where the service worker stands
}  # fmt: skip
"""The names of <meta>."""

TRUSTED = {"'none'", "'self'", "'script'", "'wasm-unsafe-eval'", "data:", "offline"}
"""What a Content-Security-Policy of ours may trust, beside the hashes of scripts."""

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
    "meta[http-equiv]",
    "meta[name=description]",
    "meta[name=referrer]",
    "link[rel=canonical]",
    "link[rel=next]",
    "meta[property='og:url']",
    "link[rel=prev]",
)
"""Selectors of what stands in a page at most once; a second one would be somebody else's."""

FRAME_CLASSES = {"contents", "correct", "foot", "home", "kicker", "onward", "skip", "top"}
"""The classes of the frame of a page, which an article has none of."""
