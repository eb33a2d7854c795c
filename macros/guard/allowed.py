"""What the built site may hold, beside the elements of its pages.  All else is a problem."""

SCRIPTS = {
    # Material for MkDocs 9.8: where the site's root is; the palette; the target of a fragment.
    "7b1a915eb5bfd256a22260ab4c4f1aef4bf1cb2635d05255229a72b4b7ff75b6",
    "0eb10c249dbdb0beef225a10ce5cbe55418cc4a7014cc208f8e7d6ed8f00906e",
    "ffcc0f7735fdab434d257c80e65cec2e88d716991e69757185b7e450e41a5b2f",
    # Zensical 0.0.73: where the site's root is.
    "167ccf8c86b6fbb2e10d25a56da3011083e1fbdacbde53cde89fcc5a58d4a04d",
}
"""SHA-256 of each script that stands in a page itself; a new version of a theme needs new ones."""

DATA = {"application/json", "application/ld+json"}
"""The types of <script> that hold data, which no browser runs."""

SEARCHED = {"search.json": "items", "search/search_index.json": "docs"}
"""The index of each engine's search, and the key of its entries."""

FOUND = {"code", "em", "li", "ol", "p", "pre", "strong", "sub", "sup", "ul"}
"""The elements that an entry of the search may hold, all without attributes."""

GENERATED = {
    "_headers",
    "figures.json",
    "data/schemas/fact.json",
    "data/schemas/source.json",
    "sitemap.xml",
    "sitemap.xml.gz",
    *SEARCHED,
}
"""Files that a build or the finishing step writes, and docs/ does not."""

SITEMAP = {"?xml", "changefreq", "lastmod", "loc", "priority", "url", "urlset"}
"""The elements of a sitemap."""

PICTURES = {
    ".jpg": rb"\xff\xd8\xff",
    ".png": rb"\x89PNG\r\n\x1a\n",
    ".webp": rb"RIFF....WEBP",
}
"""How a picture of docs/ begins, by the end of its name."""

DOWNLOADS = ("data:text/csv;", "data:application/json,")
"""How the address of a table to take away begins."""

CANONICAL = "canonical"
"""The kind of <link> that says where the page itself stands, with the name of its host."""

LINKS = {CANONICAL, "icon", "manifest", "modulepreload", "next", "preload", "prev", "stylesheet"}
"""The kinds of <link>; all but the canonical one lead to this site."""

META = {"description", "generator", "referrer", "viewport"}
"""The names of <meta>."""

TRUSTED = {"'none'", "'self'", "data:"}
"""What a Content-Security-Policy of ours may trust, beside the hashes of scripts."""

ONCE = (
    "article",
    "footer",
    "header",
    "main",
    "head > title",
    "body > header.md-header",
    "body > div.md-container > main.md-main",
    "main.md-main > div.md-main__inner > div.md-content > article.md-content__inner",
    "body > div.md-container > footer.md-footer",
)
"""Selectors of the frame of a page: each stands there once, or the frame is broken."""

SINGLE = (
    "meta[charset]",
    "meta[http-equiv]",
    "meta[name=description]",
    "meta[name=referrer]",
    "link[rel=canonical]",
    "link[rel=next]",
    "link[rel=prev]",
)
"""Selectors of what stands in a page at most once; a second one would be somebody else's."""

THEME_CLASS, THEME_ID = "md-", "__"
"""How the classes and the ids of the theme begin, which an article has none of."""

THEME_IDS = {"__skip"}
"""But for these: Zensical gives one to the first heading."""
