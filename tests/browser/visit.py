"""A page whose visit ends when its scripts have run, which come after its first paint."""

import contextlib

from playwright.sync_api import Error

_RAN = """async () => {
    const address = document.querySelector('script[data-src]')?.dataset.src;
    if (address) await import(new URL(address, document.baseURI)).catch(() => {});
    const waiting = [...document.querySelectorAll(":not(:defined)")];
    const late = new Promise((resolve) => setTimeout(resolve, 5000)); // a script that never comes
    const defined = waiting.map(({ localName }) => customElements.whenDefined(localName));
    if (defined.length) await Promise.race([Promise.all(defined), late]);
}"""


def patient(page):
    """Let every ``goto`` and ``reload`` of a page last until its scripts have run; return it."""
    page.goto = _until_run(page, page.goto)
    page.reload = _until_run(page, page.reload)
    return page


def _until_run(page, visit):
    def visited(*given, **options):
        answer = visit(*given, **options)
        with contextlib.suppress(Error):  # where it went on to another page meanwhile
            page.evaluate(_RAN)
        return answer

    return visited
