"""Hostile contributions, past the source gate: what rendering and the site gate make of them.

Each is planted in a small copy of the site and built by a real engine under a limit of time and
memory.  What comes of it is an :class:`Outcome`: the build refuses it, the site gate names its
file, or a browser opens what was built (``tests/browser/watch.py``) and nothing happens.
"""

import itertools
import json
import posixpath
import re
import shutil
import threading
from collections import Counter
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from unittest.mock import patch

from macros import records
from macros.finish import finish
from macros.finish.search import write_index
from macros.finish.whole import site_gaps
from macros.guard.site import site_problems
from tests import engines
from tests.browser.watch import Watch
from tests.built import ROOT, tree_of_plain_pages
from tests.corpus import plant

RENDERING, GATE, HARMLESS, THROUGH = "rendering", "site gate", "harmless", "got through"
KILLED = "stopped by the limit of time or memory"
NO_MARKUP = "  - macros.guard.render\n"
"""The line of the configuration without which an article's raw HTML is published as it is."""

SECRET = "kept-out-of-the-site-7f3a9c"
"""Stands in files beside ``docs/``, in the configuration and in the environment."""

LEAKS = {
    "a command ran": b"pwn-42",
    "a secret was read": SECRET.encode(),
    "/etc/passwd was read": b"root:x:0",
}
_PLAIN, _SLOW = 120, 6
"""Seconds of the processor that a build may take, with slow contributions in it and without."""
_PLAIN_PLACE = re.compile(r"docs/([a-z]|slow-training/zz-red)\.md")
_SHOWN = re.compile(r"\.(html?|xht(ml)?|svgz?|xml|png|jpg|webp)$", re.IGNORECASE)
_one_gate = threading.Lock()


@dataclass(frozen=True)
class Outcome:
    """What became of one contribution: which layer stopped it, and what that said."""

    layer: str
    said: str = ""


@dataclass(frozen=True)
class Build:
    """One run of an engine: the tree it ran in, how it ended, what it said and refused."""

    tree: Path
    code: int
    said: str
    refused: list

    @property
    def finished(self):
        """Tell whether there is a site; Zensical may end well and write none."""
        return self.code == 0 and (self.site / "index.html").is_file()

    @property
    def site(self):
        return self.tree / "site"

    def last_words(self):
        """Return the last line that tells of an error, or the last one."""
        lines = self.said.splitlines() or ["no word"]
        return [lines[-1], *(line for line in lines if re.search("Error|Problem", line))][-1][:200]


def small_tree(folder, without=""):
    """Make a copy of the site that builds fast, with secrets beside ``docs/``; return it.

    ``without`` is a line of the configuration to leave out.  Left out, too, is the rule that no
    number is typed by hand: it would refuse half of the attacks for the digit in ``alert(1)``.
    """
    folder.mkdir(parents=True)
    tree_of_plain_pages(folder)
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert without in settings
    settings = settings.replace(without, "")
    settings = settings.replace("\nextra:\n", f"\nextra:\n  secret: {SECRET}\n")
    (folder / "mkdocs.yml").write_text(f"# {SECRET}\n{settings}", encoding="utf-8")
    markdown = folder / "macros" / "guard" / "markdown.py"
    assert "def typed_by_hand(text" in markdown.read_text(encoding="utf-8")
    with markdown.open("a", encoding="utf-8") as file:
        file.write("\n\ndef typed_by_hand(_):\n    return iter(())\n")
    (folder / "data").mkdir()
    for name in ("secret.txt", "main.py", "data/secret.yml", ".env"):
        (folder / name).write_text(f"secret: {SECRET}\n", encoding="utf-8")
    return folder


def build(engine, base, folder, several, *, lenient=False):
    """Plant contributions in a copy of ``base`` and build it under limits.

    ``lenient`` goes on after a page that is refused, and notes it.
    """
    tree = shutil.copytree(base, folder, symlinks=True)
    for each in several:
        plant(each, tree)
    seconds = _SLOW if any(map(is_slow, several)) else _PLAIN
    code = engines.run(
        engine, tree, seconds, lenient=lenient, SECRET=SECRET, SOURCE_DATE_EPOCH="1700000000"
    )
    said, refused = tree / engines.SAID, tree / engines.REFUSED
    killed = [f"Error: {KILLED}"] if code < 0 else []
    lines = refused.read_text(encoding="utf-8").splitlines() if refused.exists() else []
    words = "\n".join([said.read_text(encoding="utf-8", errors="replace"), *killed])
    return Build(tree, code, words, [json.loads(line) for line in lines])


def gate(built):
    """Return what the site gate finds in a built copy, read against that copy: (file, sentence)."""
    with (
        _one_gate,
        patch.object(records, "DOCS", built.tree / "docs"),
        patch.object(records, "ROOT", built.tree),
    ):
        found = list(site_problems(built.site))
    return [(problem.path.removeprefix("site/"), problem.sentence) for problem in found]


def no_gate(_):
    """Find nothing, in place of the site gate."""
    return []


def leaks(built):
    """Return what stands in a built site, or was said while building, that nobody may read."""
    paths = built.site.rglob("*") if built.site.is_dir() else []
    texts = [built.said.encode(), *(path.read_bytes() for path in paths if path.is_file())]
    return [name for name, mark in LEAKS.items() if any(mark in text for text in texts)]


def settle(engine, several, base, folder, gate=gate):
    """Return the outcomes that need no browser, and what a browser has to open.

    First what the build refuses is sorted out.  The rest is built by the engine as it is, what
    the site gate names is sorted out, and so on until the gate finds nothing: that site is for
    the browser, with the contributions in it.  A build that fails as a whole, leaks, or holds a
    problem that no contribution gives its name to, is halved until one is left; but slow ones
    that the limit of time stops are stopped together, for nothing is published.
    """
    outcomes, left = {}, list(several)
    slow = all(map(is_slow, left))
    if len(left) > 1:
        first = build(engine, base, folder / "lenient", left, lenient=True)
        refused = [*first.refused, ("", "" if first.finished else first.last_words())]
        outcomes = _blamed(refused, left, RENDERING, lambda each: each.path[5:])
        left = [each for each in left if each.name not in outcomes]
        if slow and first.code < 0:
            return outcomes | {each.name: Outcome(RENDERING, KILLED) for each in left}, []
    for number in itertools.count(1):
        if not left:
            return outcomes, []
        built = build(engine, base, folder / f"build-{number}", left)
        if slow and built.code < 0:
            return outcomes | {each.name: Outcome(RENDERING, KILLED) for each in left}, []
        found = gate(built) if built.finished else []
        if built.finished and not found and not leaks(built):
            return outcomes, [(built, left)]
        if len(left) == 1:
            return {**outcomes, left[0].name: _alone(built, found)}, []
        if built.finished:
            caught = _blamed(found, left, GATE, published_as)
        else:
            caught = _blamed([("", built.last_words())], left, RENDERING, published_as)
        if not caught:
            break
        outcomes |= caught
        left = [each for each in left if each.name not in caught]
    to_open, middle = [], len(left) // 2
    for name, half in (("a", left[:middle]), ("b", left[middle:])):
        more, sites = settle(engine, half, base, folder / name, gate)
        outcomes |= more
        to_open += sites
    return outcomes, to_open


def _alone(built, found):
    if not built.finished:
        return Outcome(RENDERING, built.last_words())
    if found:
        return Outcome(GATE, found[0][1])
    return Outcome(THROUGH, "; ".join(leaks(built)))


def _blamed(found, several, layer, place):
    """Return an outcome for each contribution that a problem names by its place.

    Or, where none lies there, that is the only one whose address or words a problem repeats.
    """
    blamed = {}
    for where, said in found:
        named = [each for each in several if f"{where}/".startswith(f"{place(each)}/")]
        spoken = [each for each in several if _speaks_of(said, each)] if not named else []
        for each in named or (spoken if len(spoken) == 1 else []):
            blamed[each.name] = Outcome(layer, said)
    return blamed


def _speaks_of(said, each):
    """Tell whether a sentence names a contribution's file, its address or words of its text."""
    address = published_as(each).removesuffix("index.html")
    words = [word for word in said.split("`")[1::2] if len(word) > 12]
    return (
        f"{each.path}:" in said
        or f"'{each.path[5:]}'" in said
        or any(
            word.lstrip("./").split("#")[0] == address or word.encode() in each.body
            for word in words
        )
    )


def published_as(each):
    """Return the path in the site of what a contribution gives."""
    path = PurePosixPath(each.path).relative_to("docs")
    if path.suffix == ".md":
        folder = path.parent if path.stem in ("index", "README") else path.with_suffix("")
        path = folder / "index.html"
    return posixpath.normpath(path)


def spread(several):
    """Return batches that can stand in one tree: no two at one place.

    Links are apart, slow ones are apart, and what spoils a whole tree is alone.
    """
    batches = {}
    for each in map(with_a_name_of_its_own, several):
        kind = each.name if spoils_a_tree(each) else (each.symlink is None, is_slow(each))
        for number in itertools.count():
            batch = batches.setdefault((kind, number), [])
            if all(each.path != other.path for other in batch):
                batch.append(each)
                break
    return list(batches.values())


def spoils_a_tree(each):
    """Tell whether a contribution may end a whole build, or empty it: it is built alone.

    It stands where a file, a folder or a page of ours does, or has a name that Zensical takes
    for a path.  A record in place of one of ours spoils nothing.
    """
    if is_a_record(each):
        return False
    path, page = ROOT / each.path, (ROOT / "docs" / published_as(each)).parent
    in_place = path.exists() or any(folder.is_file() for folder in path.parents)
    twice = path.suffix == ".md" and (page.with_suffix(".md").exists() or page.is_dir())
    return in_place or twice or "\\" in each.path


def is_a_record(each):
    """Tell whether a contribution stands where a record does: on a page only by a macro."""
    path = PurePosixPath(each.path)
    return path.match("docs/data/*/*.yml") and path.parent.name in records.KINDS


def with_a_name_of_its_own(each):
    """Return a contribution whose plain page goes to a path that no other one has.

    A path that is itself the attack is kept; the theme's script is the one of this version.
    """
    path = PurePosixPath(each.path)
    if _PLAIN_PLACE.fullmatch(each.path):
        return replace(each, path=str(path.with_name(f"h-{each.name}.md")))
    if re.fullmatch(r"bundle\.\w+\.min\.js", path.name):
        scripts = Path(find_spec("material").origin).parent / "templates/assets/javascripts"
        (bundle,) = scripts.glob("bundle.*.min.js")
        return replace(each, path=str(path.with_name(bundle.name)))
    return each


def is_slow(each):
    """Tell whether the harm of a contribution is that it takes long, or never ends."""
    front = each.body.split(b"---\n")[1] if each.body.startswith(b"---\n") else b""
    return each.vector.startswith("slow") or len(re.findall(rb"\W\*\w", front)) > 9


def unguarded(built):
    """Return what is wrong with the one policy of each page, once a built site is finished.

    Where nothing happens in the site as the engine built it, nothing could act that a browser here
    did not try.  A site without our rendering tells nothing of its pages, so it cannot be finished.
    """
    if NO_MARKUP not in (built.tree / "mkdocs.yml").read_text(encoding="utf-8"):
        return []
    finished = shutil.copytree(built.site, built.tree / "finished")
    finish(finished, ["policy"])
    return [str(gap) for gap in site_gaps(finished) if "polic" in gap.sentence]


def watched(browser, built, several):
    """Return the outcome of each contribution in a built site, as a browser sees it."""
    write_index(built.site)
    with Watch(browser, built.site) as watch:
        around = [said for page in ("", "404.html", "references/") for said in watch.look(page)]
        around += watch.search(["text", "title", "alert", "plain"])
        outcomes = {}
        for each in several:
            place = published_as(each)
            shown = _SHOWN.search(place) and (built.site / place).is_file()
            seen = [*around, *(watch.look(place) if shown else [])]
            outcomes[each.name] = Outcome(THROUGH if seen else HARMLESS, "; ".join(seen))
    return outcomes


def together(engine, browser, base, several, gate=gate):
    """Return what becomes of contributions in one engine, in as few builds as keep them apart.

    ``base`` is a :func:`small_tree`, beside which they are built, and ``gate`` stands before the
    browser.
    """
    folder, outcomes = base.parent, {}
    alone = build(engine, base, folder / "nothing-planted", [])
    assert alone.finished, alone.said
    assert gate(alone) == []
    for number, batch in enumerate(spread(several)):
        stopped, to_open = settle(engine, batch, base, folder / str(number), gate)
        outcomes |= stopped
        for built, left in to_open:
            if gate is not no_gate:  # before finishing, it is always there
                assert unguarded(built) == []
            outcomes |= watched(browser, built, left)
    assert outcomes.keys() == {each.name for each in several}
    return outcomes


def through(outcomes):
    """Return what nothing stopped and a browser saw, by name."""
    return {name: each.said for name, each in outcomes.items() if each.layer == THROUGH}


def table(outcomes):
    """Return how many contributions ended in which layer, a line for each engine."""
    lines = []
    for engine, found in outcomes.items():
        counts = Counter(outcome.layer for outcome in found.values())
        each = (f"{counts[layer]} {layer}" for layer in (RENDERING, GATE, HARMLESS, THROUGH))
        lines.append(f"{engine}: {len(found)} contributions: " + ", ".join(each))
    return "\n".join(lines)
