"""From a key pressed in a tool to the next paint, on a processor slowed down four times.

By what the browser itself tells of its events and of its long tasks, while the task of each tool is
done by the keyboard.  Of three runs the middle one is told; in bold what is over its bar.
"""

import statistics

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.browser.scripts import Scripts
from tests.browser.tasks import SHOW, TASKS, OfPlaywright, Task, by_keyboard, perform
from tests.browser.visit import patient
from tests.serving import served

SLOWER = 4
RUNS = 3
BETWEEN_KEYS = 60  # milliseconds, as a fast writer
BARS = {
    "98th percentile, ms": 50,
    "longest task, ms": 50,
    "answer after, ms": 150,
    "scripts, bytes": 15_000,
}
LISTEN = """() => {
    window.took = new Map(); // of each interaction, the longest of its events
    window.tasks = [0];
    const listen = (act, options) =>
        new PerformanceObserver((list) => list.getEntries().forEach(act)).observe(options);
    listen(({ interactionId: id, duration }) => {
        if (id) took.set(id, Math.max(duration, took.get(id) ?? 0));
    }, { type: 'event', durationThreshold: 16 });
    listen(({ duration }) => tasks.push(duration), { type: 'longtask' });
    const read = () => [...document.querySelectorAll(
        'main output, main [role=status]:not(.problem), main [aria-live=polite]'
    )].map((each) => each.textContent).join('|');
    addEventListener('keydown', ({ timeStamp }) => {
        [window.pressed, window.stood] = [timeStamp, read()];
    }, { capture: true });
    window.answers = []; // after each key that was answered
    new MutationObserver(() => {
        if (window.pressed === undefined || read() === stood) return;
        answers.push(performance.now() - pressed);
        window.pressed = undefined;
    }).observe(document.body, {
        subtree: true, childList: true, characterData: true,
    });
}"""
PROBES = "() => [[...took.values()], Math.max(...tasks), answers.at(-1)]"


class Writer(OfPlaywright):
    """A reader at the keyboard who presses one key after another, and counts them."""

    pressed = 0

    def type(self, text):
        for key in self.keys_of(text):
            super().type(key)
            self.pressed += 1
            self._page.wait_for_timeout(BETWEEN_KEYS)


def percentile(values, share):
    """Return the value below which a share of the values lie."""
    ordered = sorted(values)
    return ordered[round(share * (len(ordered) - 1))]


def shown_first(task):
    """Return a task with its numbers asked for before the first of them is written."""
    others = [step for step in task.steps if step != SHOW]
    at = next((at for at, step in enumerate(others) if step.act == "write"), len(others))
    steps = [*others[:at], *([SHOW] if SHOW in task.steps else []), *others[at:]]
    return Task(task.page, steps, task.answer)


def run(browser, address, site, task):
    """Do a task once; return the keys pressed and the numbers of the ``BARS``."""
    context = browser.new_context(service_workers="block")
    page = patient(context.new_page())
    scripts = Scripts(page, site)
    page.goto(f"{address}/{task.page}")
    wire = context.new_cdp_session(page)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.evaluate(LISTEN)
    writer = Writer(page)
    perform(shown_first(task), writer, by_keyboard)
    page.wait_for_timeout(500)  # for events that the browser has not told of yet
    took, longest, answered = page.evaluate(PROBES)
    unseen = [0] * (writer.pressed - len(took))  # under 16 ms, of which a browser tells nothing
    context.close()
    return writer.pressed, [percentile(unseen + took, 0.98), longest, answered, scripts.size()]


def measure(site):
    """Yield each tool with the keys pressed and the middle of its runs for each of the ``BARS``."""
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.find(), args=chromium.ARGUMENTS
        )
        for tool, task in TASKS.items():
            runs = [run(browser, address, site, task) for _ in range(RUNS)]
            columns = zip(*(numbers for _, numbers in runs), strict=True)
            yield tool, runs[0][0], [statistics.median(each) for each in columns]
        browser.close()


def report(site):
    """Print a row for each tool."""
    print(f"\n| Tool, processor {SLOWER} times slower | Keys | {' | '.join(BARS)} |")
    print("|---" * (2 + len(BARS)) + "|")
    for tool, keys, numbers in measure(site):
        cells = [
            f"**{number:,.0f}**" if number > most else f"{number:,.0f}"
            for number, most in zip(numbers, BARS.values(), strict=True)
        ]
        print(f"| {tool} | {keys} | {' | '.join(cells)} |", flush=True)
