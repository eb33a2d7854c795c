"""The same text with nothing around it: what no page can beat."""

import re

from macros.finish.compress import compress_folder

_PARTS = re.compile(r"<title>.*?</title>|<article.*?</article>", re.DOTALL)
_SCRIPT = re.compile(r"<script.*?</script>", re.DOTALL)


def write_bare(site, folder):
    """Write each page of a site again as bare HTML, and the copies beside it."""
    for page in site.rglob("*.html"):
        title, *articles = _PARTS.findall(page.read_text(encoding="utf-8"))
        if not articles:  # an old address, which only leads on
            continue
        copy = folder / page.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(
            '<!doctype html><html lang="en"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width">'
            f"{title}</head><body>{_SCRIPT.sub('', articles[0])}</body></html>",
            encoding="utf-8",
        )
    compress_folder(folder)
    return folder
