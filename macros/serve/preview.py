"""The preview at work: what is saved is checked, made and shown, and the rest follows behind."""

import itertools
import shutil
import threading
import time
from collections.abc import Callable, Collection, Iterable
from pathlib import Path

from macros.problem import Problem
from macros.report import report
from macros.serve.panel import files_of
from macros.serve.process import Process
from macros.serve.shown import Shown
from macros.serve.tree import HOUSE, Tree
from macros.serve.watch import Watch
from macros.serve.workshop import Found, Workshop

_PAUSE, _LOOKS = 0.2, 5
"""Seconds between two looks at docs/, and how many there are to each look at the house."""

_SECONDS, _SECONDS_FOR_ALL = 60, 900
"""How long work on the files that were saved may take, and work on all."""

_WARMED = 50
"""Pages that are built for a beginning; others print much the same as they do."""

Say = Callable[[str], None]


class Preview:
    """Two workshops: one makes the pages that were saved, the other all that follows from them."""

    def __init__(self, root: Path, folder: Path, shown: Shown, address: str, say: Say) -> None:
        """Follow the files of a project; ``folder`` is for what is made of them."""
        self._root, self._folder, self._shown = root, folder, shown
        self._address, self._say = address, say
        self._watch_docs, self._watch_house = Watch(root, ["docs"]), Watch(root, HOUSE)
        self._processes: list[Process] = []
        self._all = self._workshop("all", _SECONDS_FOR_ALL)
        self._saved: Workshop | None = None  # once there is something good to begin with
        self._lock, self._more, self._ended = threading.Lock(), threading.Event(), threading.Event()
        self._number, self._waiting = 0, set(self._watch_docs.known)
        self._said: set[str] = set()
        work = (self._follow, self._make_all)
        self._threads = [threading.Thread(target=each, daemon=True) for each in work]
        self.watched: Collection[str] = ()
        """The pages that somebody looks at; they are made first where records change."""

    def begin(self) -> None:
        """Make everything once, and follow what changes, while other things go on."""
        self._say(f"checking {len(self._waiting)} files and building the site")
        self._more.set()
        for each in self._threads:
            each.start()

    def end(self) -> None:
        """End both workshops."""
        self._ended.set()
        self._more.set()
        for each in self._processes:
            each.end()
        for each in self._threads:
            each.join()

    def _workshop(self, name: str, seconds: float) -> Workshop:
        folder = self._folder / name
        folder.mkdir()
        process = Process(folder, self._root / ".cache" / "store", NO_MKDOCS_2_WARNING="1")
        self._processes.append(process)
        return Workshop(Tree(self._root, folder), process, seconds)

    # What was saved

    def _follow(self) -> None:
        missed: set[str] = set()
        for look in itertools.count():
            if self._ended.wait(_PAUSE):
                return
            changed = self._watch_docs.changed()
            changed |= set() if look % _LOOKS else self._watch_house.changed()
            if changed:
                with self._lock:
                    self._number += 1
                    self._waiting |= changed
            missed |= changed
            if self._saved and missed:
                self._go_on(self._make_saved, self._saved, missed)
                missed = set()
            if changed:
                self._more.set()

    def _go_on(self, work: Callable[..., None], *given: object) -> None:
        """Do work; where it fails, which may be for want of space, the next change is followed."""
        try:
            work(*given)
        except Exception as error:
            said = f"{type(error).__name__}: {error}"
            self._say(f"this went wrong ({said}); the preview goes on with your next change")

    def _make_saved(self, saved: Workshop, names: set[str]) -> None:
        start = time.perf_counter()
        docs = {each for each in names if each.startswith("docs/")}
        house = names - docs
        saved.renew(house)
        tried = docs | saved.refused
        found = saved.take(docs)
        taken = tried - saved.refused
        wanted = {each for each in taken if not each.endswith(".yml") and saved.tree.has(each)}
        if house or any(each.endswith(".yml") for each in taken):
            wanted |= self._looked_at()
        site = self._folder / "saved-site"
        made = wanted and self._built(saved, wanted, site, found)
        if self._ended.is_set():
            return
        self._shown.take_pages(self._number, _contents(site) if made else {})
        self._shown.take_problems(self._number, found, saved.refused)
        self._tell([each for problems in found.values() for each in problems])
        took = f"({time.perf_counter() - start:.1f} s)"
        for each in sorted(name for name in taken if not found[name]):
            self._say(f"{each}: {_became(each, saved, wanted)} {took}")

    def _looked_at(self) -> set[str]:
        return {file for page in [*self.watched] for file in files_of(page)}

    def _built(
        self, shop: Workshop, wanted: Iterable[str] | None, site: Path, found: Found
    ) -> Path | None:
        """Build, and add what is wrong to what was found; return nothing where nothing came."""
        try:
            shop.build(wanted, site)
        except Problem as problem:
            placed = problem.at("mkdocs.yml")
            found[placed.path] = found.get(placed.path) or [placed]
            return None
        return site

    # Everything

    def _make_all(self) -> None:
        self._all.tree.begin_as_committed()
        self._waiting |= self._all.tree.names()
        while self._more.wait() and not self._ended.is_set():
            self._more.clear()
            with self._lock:
                number, names, self._waiting = self._number, self._waiting, set()
            self._go_on(self._make_all_of, number, names)

    def _make_all_of(self, number: int, names: set[str]) -> None:
        start, shop = time.perf_counter(), self._all
        docs = {each for each in names if each.startswith("docs/")}
        shop.renew(names - docs)
        tried = shop.tree.differing(docs) | shop.refused
        found = shop.take(tried, everything=True)
        new = not self._saved or tried - shop.refused or names - docs
        site = self._built(shop, None, self._folder / f"site-{number}", found) if new else None
        if self._ended.is_set():
            return
        if site:
            old = self._shown.take_site(number, site)
            shutil.rmtree(old, ignore_errors=True) if old else None
        self._shown.take_problems(number, found, shop.refused, everything=True)
        took = f"({time.perf_counter() - start:.1f} s)"
        problems = [each for found in self._shown.problems().values() for each in found]
        if not self._saved:
            self._say(f"the site is there {took}")
            self._saved = self._begin_saved()
            shop.process.give_way()
            self._tell(problems)
        else:
            self._tell([each for each in problems if str(each) not in self._said])
            self._say(f"lists and links follow {took}") if site else None
        self._said = {str(each) for each in problems}

    def _begin_saved(self) -> Workshop:
        saved = self._workshop("saved", _SECONDS)
        saved.tree.begin_as(self._all.tree)
        saved.refused = {*self._all.refused}
        pages = sorted(each for each in saved.tree.names() if each.endswith(".md"))
        # so that it has read the records, and what they print is kept
        self._built(saved, pages[:_WARMED], self._folder / "saved-site", {})
        return saved

    def _tell(self, problems: list[Problem]) -> None:
        if problems:
            self._said |= set(map(str, problems))
            self._say("\n".join(["", *report(problems)]))


def _became(name: str, shop: Workshop, wanted: set[str]) -> str:
    if not shop.tree.has(name):
        return "taken away; the lists and links follow"
    return f"no problems; {'the page shows it' if name in wanted else 'its pages follow'}"


def _contents(site: Path) -> dict[str, bytes]:
    files = (path for path in site.rglob("*") if path.is_file() and not path.is_symlink())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}
