"""The browser that the tests drive: found, or installed where that is possible.

In this order: ``$CHROMIUM``; a Chromium or Chrome on PATH; Playwright's own; Debian's by apt,
where we are root.  The one without windows comes first: it opens a page in half the time.
``python -m tests.browser.chromium`` does it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
ADVICE = """\
No browser was found for the tests.  Install Chromium or Chrome (on Debian or Ubuntu:
apt install chromium), or write the path of one in CHROMIUM, and run `make test` again."""


def find():
    """Return the path of a browser, or None."""
    given = os.environ.get("CHROMIUM")
    if given:
        return given if Path(given).is_file() else None
    on_path = next(filter(None, map(shutil.which, NAMES)), None)
    return on_path or _playwrights_own()


def _playwrights_own():
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def install():
    """Install Debian's Chromium without windows, if we may."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    quiet = {"DEBIAN_FRONTEND": "noninteractive", **os.environ}
    print(f"installing Debian's {NAMES[0]}, once; this takes a minute or two", flush=True)
    for command in (["update"], ["install", "--yes", "--no-install-recommends", NAMES[0]]):
        done = subprocess.run(
            ["apt-get", "-qq", *command], env=quiet, check=False, capture_output=True, text=True
        )
        if done.returncode:
            print(done.stderr, file=sys.stderr)
            return


def main():
    """Make sure that there is a browser, and say which."""
    if "CHROMIUM" not in os.environ and not shutil.which(NAMES[0]):
        install()
    path = find()
    print(f"browser: {path}" if path else ADVICE)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
