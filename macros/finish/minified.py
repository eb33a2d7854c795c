"""A file without what only its authors need: comments, line ends, long names."""

import minify

KINDS = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "application/javascript",
    ".mjs": "application/javascript",
    ".svg": "image/svg+xml",
}
"""Media types of what can be made smaller, by the end of a file's name."""

minify.config(
    {
        "html-keep-document-tags": True,
        "html-keep-end-tags": True,
        "html-keep-quotes": True,
        "html-keep-default-attr-vals": True,
    }
)


def minified(text: str, suffix: str) -> str:
    """Return a text of a kind, which the end of its file's name tells, made smaller.

    Raises ``ValueError`` where the text is not of that kind.
    """
    return minify.string(KINDS[suffix], text)
