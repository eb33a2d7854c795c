"""The opening lines of every page, which lists of articles on other pages print."""

import hashlib

from macros.records import library


def digest() -> str:
    """Return a digest of the front matter of every page of ``docs/``.

    ``mkdocs.yml`` asks for it: Zensical renders a page anew where the page or its settings change,
    and a new title changes the lists on other pages.
    """
    found = hashlib.sha256()
    for path in sorted(library.DOCS.rglob("*.md")):
        if path.is_file() and not path.is_symlink():
            opening = library.FRONT_MATTER.match(path.read_text(encoding="utf-8", errors="replace"))
            name = path.relative_to(library.DOCS).as_posix()
            found.update(f"{name}\n{opening and opening[1]}".encode())
    return found.hexdigest()


def ask_for_new_settings() -> None:
    """Have Zensical, while it serves, read its settings with the digest anew.

    It does where their file is written, so the first byte is written again.
    """
    with (library.ROOT / "mkdocs.yml").open("r+b") as file:
        first = file.read(1)
        file.seek(0)
        file.write(first)
