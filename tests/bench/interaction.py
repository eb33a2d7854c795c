"""From a key pressed in a tool to the next paint, on a processor slowed down four times."""

import math

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.serving import served

TOOLS = (
    "resting-energy",
    "muscle-at-rest",
    "training-week",
    "body-composition",
    "weight-over-time",
    "rep-timer",
    "program",
    "client-sheet",
    "my-numbers",
)
SLOWER = 4

LISTEN = """() => {
    window.took = new Map(); // of each interaction, the longest of its events
    new PerformanceObserver((list) => {
        for (const { interactionId: id, duration } of list.getEntries())
            if (id) took.set(id, Math.max(duration, took.get(id) ?? 0));
    }).observe({ type: 'event', durationThreshold: 16 });
}"""
ANSWER = """() => {
    document.querySelectorAll('.gate fieldset').forEach((each, at) =>
        each.querySelector(`[value=${at ? 'no' : 'yes'}]`).click()
    );
    document.querySelector('.first [value=no]')?.click();
    document.querySelector('.ask-numbers button')?.click();
}"""


def percentile(values, share):
    """Return the value below which a share of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)] if ordered else 0


def measure(site):
    """Yield each tool with the 98th percentile of its keys' milliseconds; under 16 shows as 0."""
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.find(), args=chromium.ARGUMENTS
        )
        for tool in TOOLS:
            page = browser.new_page()
            page.goto(f"{address}/tools/{tool}/")
            page.wait_for_load_state("networkidle")
            page.evaluate(ANSWER)
            page.evaluate(LISTEN)
            client = page.context.new_cdp_session(page)
            client.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
            pressed = 0
            for field in page.query_selector_all("article :is(input, select)"):
                if not field.is_visible():
                    continue
                field.focus()
                for key in ("End", "Backspace", "5", "ArrowDown", "ArrowUp"):
                    page.keyboard.press(key)
                    pressed += 1
                    page.wait_for_timeout(50)
            page.wait_for_timeout(500)
            took = page.evaluate("[...took.values()]")
            yield tool, pressed, percentile([0] * max(0, pressed - len(took)) + took, 0.98)
            page.close()
        browser.close()


def report(site):
    """Print a row for each tool."""
    print(
        f"\n| Tool, processor {SLOWER} times slower | Keys | 98th percentile, ms |\n|---|---|---|"
    )
    for tool, pressed, took in measure(site):
        print(f"| {tool} | {pressed} | {took:.0f} |")
