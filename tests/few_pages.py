"""A tree of few pages that has one of each kind of thing, and builds in seconds."""

import re
import shutil

from tests import built

CLAIMS = {"pound-of-muscle", "strength-training-prevents-injuries"}
"""The claims that it keeps, with their pages."""

TABLES = {"thigh-growth"}
CHARTS = {"peak-force"}
"""The tables of facts and the charts that it keeps."""

_LEFT_OUT = (
    "body-places", "changes", "exercises", "people", "programs", "redirects", "routines",
)  # fmt: skip
"""The kinds of records that name pages, or have pages, which are not there."""

_ARTICLE = "---\ntitle: {}\ndescription: {}\nchecked: 2026-11-23\n---\n\n# {}\n\n{}\n"

ARTICLES = {
    "spot-reduction/first": (
        "What muscle uses",
        'A kilogram of muscle uses {{ fact("muscle-at-rest-rate") }} {{ cite("wang-2010") }}.\n'
        'A pound of it uses {{ figure("muscle-at-rest", muscle="1 lb") }}.\n'
        "See [what else there is](second.md#what-else).\n",
    ),
    "spot-reduction/second": (
        "What else there is",
        '## What else?\n\n{{ claim("pound-of-muscle") }}\n\n{{ table("thigh-growth") }}\n\n'
        'It is {{ term("lean-mass", "lean mass") }}.\n',
    ),
    "slow-training/push": (
        "How hard a push is",
        'It takes {{ figure("peak-force", duration="2 s", distance="0.5 m") }}.\n\n'
        '{{ chart("peak-force") }}\n',
    ),
    "tools/muscle": (
        "Muscle at rest",
        'Try it.\n\n{{ calculator("muscle-at-rest", muscle="1 lb to 20 lb") }}\n',
    ),
    "about/who-should-not-lose-weight": ("Who answers", "{{ who_answers() }}\n"),
}
"""Its articles: their titles and texts, by their places."""


def tree_of_few_pages(folder):
    """Copy what a build reads, with few pages; the check finds nothing wrong with it."""
    built.copy_of_the_tree(folder)
    docs = folder / "docs"
    for kind in _LEFT_OUT:
        shutil.rmtree(docs / "data" / kind, ignore_errors=True)
    shutil.rmtree(docs / "exercises")
    for path in docs.rglob("*.md"):
        name = path.relative_to(docs).as_posix()
        if path.name == "index.md":
            _, front, _ = path.read_text(encoding="utf-8").split("---\n", 2)
            lists = f'{{{{ articles("{path.parent.name}") }}}}\n' if "/" in name else ""
            path.write_text(f"---\n{front}---\n\n# Plain\n\n{lists}", encoding="utf-8")
        elif name != "references.md" and not (path.parent.name == "claims" and path.stem in CLAIMS):
            path.unlink()
    for kind, kept in {"claims": CLAIMS, "tables": TABLES, "charts": CHARTS}.items():
        for path in (docs / "data" / kind).glob("*.yml"):
            if path.stem not in kept:
                path.unlink()
    for name, (title, text) in ARTICLES.items():
        write(folder, name, title, text)
    _leave_out_what_nobody_names(folder)
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("  - Exercises: exercises/index.md\n", ""), encoding="utf-8")
    return folder


# Code names the two ends of a range together, such as f"digestion-share-{end}".
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def _leave_out_what_nobody_names(folder):
    """Remove the facts that nothing else names, and then the sources that nothing names."""
    data = folder / "docs" / "data"
    others = [*(folder / "docs").rglob("*.md"), *(folder / "macros").rglob("*.py")]
    others += [path for path in data.rglob("*.yml") if path.parent.name not in ("facts", "sources")]
    named = _named_in(others)
    for kind in ("facts", "sources"):
        kept = []
        for path in (data / kind).glob("*.yml"):
            names = {path.stem, path.stem.removesuffix("-least"), path.stem.removesuffix("-most")}
            kept.append(path) if names & named else path.unlink()
        named |= _named_in(kept)


def _named_in(paths):
    return {name for path in paths for name in _NAME.findall(path.read_text(encoding="utf-8"))}


def write(folder, name, title, text):
    """Write an article into a tree."""
    path = folder / "docs" / f"{name}.md"
    path.write_text(_ARTICLE.format(title, f"{title}.", title, text), encoding="utf-8")
