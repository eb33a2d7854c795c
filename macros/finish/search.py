"""The search index, in small pieces that the browser fetches as it needs them, by Pagefind."""

import gzip
import hashlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import cbor2

from macros.finish.assets import minified
from macros.finish.site import Site
from macros.parts import PARTS
from macros.problem import Problem
from macros.published import SEARCH

FOLDER = SEARCH
SCRIPT = "pagefind.js"

_UNUSED = ["pagefind-*.js", "pagefind-*.css", "wasm.unknown.pagefind"]
_MARK = b"pagefind_dcd"  # opens each piece of the index
_COUNT = re.compile(r"Indexed (\d+) (pages?|words?|filters?)")


_SAME = ".checked"
"""The line under a title that says who checked the page, in the same words on every one."""


def write_search(site: Site) -> str:
    """Write the index of all articles, and the script that reads it, into ``pagefind/``."""
    return write_index(site.folder)


def write_index(site: Path) -> str:
    """Write the index of the pages in a folder; say what it holds."""
    folder = site / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", FOLDER]
    for selector in (_SAME, *(each for part in PARTS.values() for each in part.not_searched)):
        command += ["--exclude-selectors", selector]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Problem(f"the search index could not be made: {done.stderr.strip()}")
    for pattern in _UNUSED:
        for path in folder.glob(pattern):
            path.unlink()
    _put_in_order(folder)
    script = folder / SCRIPT
    text = _asking_again(script.read_text(encoding="utf-8"))
    script.write_text(minified(text, ".js"), encoding="utf-8")
    counts = ", ".join(f"{number} {what}" for number, what in _COUNT.findall(done.stdout))
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return f"{counts}; {size:,} bytes in {FOLDER}"


_FETCHES = re.compile(r"\bfetch\((?=\w+\.input\))")
_AGAIN = """
async function fetchAgain(input) {
  for (const isLast of [false, true]) {
    const answer = await fetch(input).catch(() => undefined);
    if (answer?.ok) return answer;
    if (isLast) dispatchEvent(new Event("searchfailed"));
  }
  throw new Error(`${input} does not come`);
}
"""


def _asking_again(script: str) -> str:
    """Return Pagefind's script so that it asks again, once, for a piece that does not come.

    It tells the page of one that does not come the second time either: Pagefind itself takes that
    piece for empty, and says that nothing was found.
    """
    changed, places = _FETCHES.subn("fetchAgain(", script)
    if places != 1:
        raise Problem(f"Pagefind's script fetches the pieces of its index in {places} places")
    return changed + _AGAIN


def _put_in_order(folder: Path) -> None:
    """Sort the choices of each filter, which Pagefind writes in another order each time.

    The overview names the filters, and the entry names the overview, so their names follow.
    """
    names: dict[str, str] = {}
    for path in sorted(folder.glob("filter/*.pf_filter")):
        name, choices = cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(_MARK))
        _write(path, cbor2.dumps([name, sorted(choices)]), names)
    for path in sorted(folder.glob("*.pf_meta")):
        overview = gzip.decompress(path.read_bytes()).removeprefix(_MARK)
        for old, new in names.items():
            overview = overview.replace(old.encode(), new.encode())
        _write(path, overview, names)
    entry = folder / "pagefind-entry.json"
    text = entry.read_text(encoding="utf-8")
    for old, new in names.items():
        text = text.replace(f'"{old}"', f'"{new}"')
    entry.write_text(text, encoding="utf-8")


def _write(path: Path, content: bytes, names: dict[str, str]) -> None:
    """Write a piece of the index under a name that tells its content; note old and new hash."""
    path.unlink()
    old = path.stem.rpartition(".")[2]
    language, _, digits = old.partition("_")
    digest = hashlib.sha256(content).hexdigest()[: len(digits)]
    names[old] = f"{language}_{digest}"
    path.with_name(path.name.replace(old, names[old])).write_bytes(
        gzip.compress(_MARK + content, 9, mtime=0)
    )
