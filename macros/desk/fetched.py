"""Python for browsers: fetched by exact version and hash, and kept under ``.cache/desk``.

``make desk`` fetches it, and publishing does; a site that is built without it has no check in the
browser, and says so.  Pyodide comes from npm by the lock file in ``runtime/``.  The one compiled
package comes from the registry as its wheel for browsers, by the hash in ``requirements.txt``.
"""

import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

from macros import records
from macros.desk import npm
from macros.problem import Problem

FOLDER = records.ROOT / ".cache" / "desk"
_LOCK = Path(__file__).with_name("runtime")
_PYODIDE = Path("node_modules/pyodide")
_AS_THEY_ARE = ("pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide.mjs")
_STANDARD, _INDEX = "python_stdlib.zip", "pyodide-lock.json"
_COMPILED = "pydantic-core"
"""The one package under the guard that is compiled."""

_NEVER_ASKED_FOR = (
    "_pyrepl", "bdb.py", "concurrent/interpreters", "doctest.py", "ftplib.py", "http/server.py",
    "imaplib.py", "mailbox.py", "multiprocessing", "optparse.py", "pdb.py", "poplib.py",
    "pydoc.py", "smtplib.py", "statistics.py", "turtle",
    "unittest", "wsgiref", "xml/dom", "xmlrpc",
)  # fmt: skip
"""Beginnings of names in Python's own library that no check of an article comes to."""

_TABLES = re.compile(
    "encodings/(big5|cp(?!437)|euc|gb|hp|hz|iso|johab|koi|kz|mac|palm|ptcp|shift|tis)"
)
"""Its tables of letters of other times; archives are read by one of them."""

_DAY = (1980, 1, 1, 0, 0, 0)


def fetch(to: Path = FOLDER) -> None:
    """Fetch what is not there yet; raise :class:`Problem` where it cannot be had."""
    npm.install(_LOCK, to)
    wanted = _wanted()
    asked = to / "wheels.txt"
    if asked.exists() and asked.read_text(encoding="utf-8") == wanted and _wheel(to):
        return
    asked.write_text(wanted, encoding="utf-8")
    for old in to.glob("*.whl"):
        old.unlink()
    index = json.loads((to / _PYODIDE / _INDEX).read_text(encoding="utf-8"))["info"]
    version = ".".join(index["python"].split(".")[:2])
    place = f"pyemscripten_{index['abi_version']}_{index['arch']}"
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    command += ["--no-deps", "--only-binary=:all:", "--require-hashes", "--requirement", str(asked)]
    command += ["--python-version", version, "--implementation", "cp", "--platform", place]
    command += ["--abi", f"cp{version.replace('.', '')}", "--dest", str(to)]
    subprocess.run(command, check=True)


def runtime(folder: Path = FOLDER) -> dict[str, bytes]:
    """Return each file of the runtime by its name; nothing where it was not fetched.

    Raises :class:`Problem` where it is that of other versions.
    """
    wheel = _wheel(folder)
    if not wheel:
        return {}
    for kept, wanted in (("wheels.txt", _wanted()), ("done", _lock())):
        if (folder / kept).read_text(encoding="utf-8") != wanted:
            raise Problem("the writing desk has an old Python; run `make desk` for the new one")
    files = {name: (folder / _PYODIDE / name).read_bytes() for name in _AS_THEY_ARE}
    index = json.loads((folder / _PYODIDE / _INDEX).read_text(encoding="utf-8"))
    files[_INDEX] = json.dumps(
        {**index, "packages": {}}
    ).encode()  # others' packages, not asked for
    files[_STANDARD] = _standard(folder / _PYODIDE / _STANDARD)
    files["compiled.zip"] = wheel.read_bytes()
    return files


def _wheel(folder: Path) -> Path | None:
    return next(iter(folder.glob("*.whl")), None)


def _lock() -> str:
    return (_LOCK / "package-lock.json").read_text(encoding="utf-8")


def _wanted() -> str:
    """Return the lines of ``requirements.txt`` about the compiled package."""
    text = (records.ROOT / "requirements.txt").read_text(encoding="utf-8")
    return re.search(rf"^{_COMPILED}==.*?[^\\]$", text, re.MULTILINE | re.DOTALL)[0] + "\n"


def _standard(path: Path) -> bytes:
    """Return Python's own library without what no check comes to."""
    held = io.BytesIO()
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as part:
        for name in sorted(whole.namelist()):
            if not (name.startswith(_NEVER_ASKED_FOR) or _TABLES.match(name)):
                put(part, name, whole.read(name))
    return held.getvalue()


def put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    """Put a file into an archive, which is then the same bytes for the same files."""
    archive.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED, 9)
