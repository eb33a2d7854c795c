"""Every page as a reader's browser sees it: ``make audit``.

Lighthouse's figures are reported.  What is wrong beyond doubt, a violation that axe-core finds or
an error in the HTML, ends with exit code 1.  ``make audit PAGES="/ /about/"`` chooses pages.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from macros.finish import finish
from macros.records import ROOT
from tests.audit import axe, lighthouse, markup
from tests.audit.bare import write_bare
from tests.audit.node import install
from tests.browser import chromium
from tests.serving import served


def built(folder):
    """Build and finish the site in a folder; return it."""
    site = folder / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=ROOT, check=True)
    finish(site)
    return site


def by_lighthouse(address, bare, paths):
    """Print a row for each page, on a phone and on a desktop."""
    print(
        "\n| Page | On | Scores | Largest paint, ms | of bare | Blocking | Shift | Bytes | Failed |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for path in paths:
        for desktop in (False, True):
            scores, times, failed = lighthouse.measure(address + path, desktop=desktop)
            _, alone, _ = lighthouse.measure(bare + path, desktop=desktop)
            paint, shift = times["largest paint, ms"], times["shift"]
            print(
                f"| {path} | {'desktop' if desktop else 'phone'} "
                f"| {' '.join(f'{name} {score}' for name, score in scores.items())} "
                f"| {paint:.0f} | {paint / alone['largest paint, ms']:.2f} "
                f"| {times['blocking, ms']:.0f} | {shift:.3f} | {times['bytes']:.0f} "
                f"| {', '.join(failed)} |",
                flush=True,
            )


def by_axe(address, paths):
    """Print and return the violations of every page in every state."""
    found = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.find(), args=chromium.ARGUMENTS
        )
        for path in paths:
            for state in axe.STATES:
                each = axe.violations(browser, address + path, state)
                found += [f"{path} ({state}): {violation}" for violation in each]
        browser.close()
    print(f"\naxe-core: {len(found)} violations on {len(paths)} pages in {len(axe.STATES)} states")
    print("\n".join(found))
    return found


def by_markup(site):
    """Print and return the errors in the HTML of every page."""
    pages = sorted(site.rglob("*.html"))
    checker, found = markup.errors(pages)
    print(f"\n{checker}: {len(found)} errors on {len(pages)} pages")
    print("\n".join(each.replace(f"{site}/", "") for each in found))
    return found


def main():
    """Print the tables; return 1 where something is wrong beyond doubt."""
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("pages", nargs="*", help="paths, such as /about/; default: every page")
    parser.add_argument("--quick", action="store_true", help="leave Lighthouse out")
    options = parser.parse_args()
    install()
    with tempfile.TemporaryDirectory() as folder:
        site = built(Path(folder))
        every = sorted(site.rglob("index.html"))
        every = [
            f"/{page.parent.relative_to(site).as_posix()}/".replace("/./", "/") for page in every
        ]
        paths = options.pages or [*every, "/404.html"]
        wrong = by_markup(site)
        with served(site) as address:
            wrong += by_axe(address, paths)
            if not options.quick:
                with served(write_bare(site, Path(folder) / "bare")) as bare:
                    by_lighthouse(address, bare, paths)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
