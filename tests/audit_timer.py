"""``python -m tests.audit_timer SITE [SECONDS]``: the timer after ten minutes behind another tab.

It prints how many milliseconds the timer is off, by the clock of the day, and what it shows.
"""

import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.serving import served

MOST = 50  # milliseconds
OFF = """() => {
    const timer = document.querySelector('rest-timer');
    const text = (part) => timer.querySelector(part).textContent;
    return [document.hidden, timer.elapsed - (Date.now() - window.began),
        text('.word'), text('.round') + ', ' + text('.where')];
}"""


def measure(browser, address, seconds):
    """Return whether the page was hidden, how far off it was, and what it showed afterwards."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("/tools/rep-timer/", wait_until="networkidle")
    for name, value in {"repetitions": 50, "sets": 5, "rest": 60}.items():
        page.locator(f'[name="{name}"]').fill(str(value))
    page.evaluate(
        "() => { const start = document.querySelector('.start');"
        " start.click(); window.began = Date.now(); }"
    )
    other = context.new_page()
    other.goto("/")
    other.bring_to_front()
    session = context.new_cdp_session(page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    time.sleep(seconds)
    session.send("Page.setWebLifecycleState", {"state": "active"})
    page.bring_to_front()
    page.wait_for_timeout(50)
    found = page.evaluate(OFF)
    context.close()
    return found


def main(site, seconds=600):
    """Measure, print, and return 1 where it is further off than it may be."""
    with served(Path(site).absolute()) as address, sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=chromium.find(), args=chromium.ARGUMENTS
        )
        hidden, off, phase, where = measure(running, address, seconds)
        running.close()
    print(f"after {seconds} s out of sight: {off:g} ms off; {phase}, {where}; hidden: {hidden}")
    return int(abs(off) > MOST)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:])))
