"""The name of a file as this site writes names, and the links that lead to it."""

import os.path
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from macros.mend.places import code, replaced

LONGEST = 80
"""Letters of a name."""

_ENDS = {".jpeg": ".jpg", ".jpe": ".jpg", ".markdown": ".md", ".mdown": ".md", ".mkd": ".md"}
_GAP = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = str.maketrans("", "", "'’ʼ`")
_ADDRESS = re.compile(r"(?<=\]\()(<?)([^()<>\n\"]+)(?=>?\))|(?<=\]: )(<?)([^\s<>]+)", re.MULTILINE)


def mended_name(name: str) -> str:
    """Return a file's name in small letters and hyphens, or as it is where none is left."""
    stem, end = os.path.splitext(name)
    plain = unicodedata.normalize("NFKD", stem.translate(_APOSTROPHES).replace("&", " and "))
    plain = _GAP.sub("-", plain.encode("ascii", "ignore").decode().lower()).strip("-")
    end = end.lower()
    return plain[:LONGEST].rstrip("-") + _ENDS.get(end, end) if plain else name


def with_links_to(text: str, place: Path, renamed: Mapping[Path, str]) -> str:
    """Return an article's text with its links to files under their new names.

    ``place`` is where the article lies, and each file that has a new name lies beside its old one.
    """
    spaced = {old.name: new for old, new in renamed.items()}
    if not any(name in text or name in unquote(text) for name in spaced):
        return text

    def under_its_new_name(found: re.Match[str]) -> str:
        open_, address = (found[1], found[2]) if found[2] else (found[3], found[4])
        page, mark, within = address.strip().partition("#")
        target = Path(os.path.normpath(place.parent / unquote(page)))
        if target not in renamed or ":" in page or page.startswith("/"):
            return found[0]
        return open_ + str(PurePosixPath(page).with_name(renamed[target])) + mark + within

    return replaced(_ADDRESS, under_its_new_name, text, code(text))
