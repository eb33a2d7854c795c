"""A page whose visit ends when its scripts have run, and a network that a test lets fail.

Scripts come after a page has loaded and was painted first.  A visit may have gone on to another
page, of which half has come; its scripts find there what they ask for only once it has loaded.

A route has to be set before a visit: for a page that is there, a browser begins to hand over what
it asks for soon after, but not at once.
"""

import contextlib
import re

from playwright.sync_api import Error, Route

RAN = """async () => {
    if (document.readyState !== "complete") {
        await new Promise((loaded) => addEventListener("load", loaded));
    }
    const address = document.querySelector('script[data-src]')?.dataset.src;
    if (address) await import(new URL(address, document.baseURI)).catch(() => {});
    const waiting = [...document.querySelectorAll(":not(:defined)")];
    const late = new Promise((resolve) => setTimeout(resolve, 5000)); // a script that never comes
    const defined = waiting.map(({ localName }) => customElements.whenDefined(localName));
    if (defined.length) await Promise.race([Promise.all(defined), late]);
}"""

_MOST_LOOKS = 600  # half a minute, for a busy machine


def until(page, holds, given=None):
    """Wait until a script of ours says yes in a page.

    Playwright's own ``wait_for_function`` takes the promise of an answer for a yes, and asks a
    second time by ``eval``, which the policy of a finished page forbids.
    """
    for _ in range(_MOST_LOOKS):
        if page.evaluate(holds, given):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"it never held: {holds}")


def place(page):
    """Return the address of a page after its host, whose port may hold any number."""
    return page.url.split("/", 3)[3]


class Network:
    """What the pages of a context ask for, from their first visit on: all comes, until it fails."""

    def __init__(self, context):
        self.mend()
        context.route("**/*", self._answer)

    def fail(self, addresses, answer=Route.abort):
        """Give this answer to whatever is asked for at such addresses, from now on."""
        self._addresses, self._wrong = re.compile(addresses), answer

    def mend(self):
        """Let all come again."""
        self._addresses, self._wrong = re.compile("(?!)"), Route.abort

    def _answer(self, route):
        if self._addresses.search(route.request.url):
            self._wrong(route)
        else:
            route.continue_()


def patient(page):
    """Let every ``goto`` and ``reload`` of a page last until its scripts have run; return it.

    But for a visit that is to end with the first byte (``wait_until="commit"``).
    """
    page.goto = _until_run(page, page.goto)
    page.reload = _until_run(page, page.reload)
    return page


def _until_run(page, visit):
    def visited(*given, **options):
        answer = visit(*given, **options)
        if options.get("wait_until") == "commit":
            return answer
        with contextlib.suppress(Error):  # where it went on to another page meanwhile
            page.evaluate(RAN)
        return answer

    return visited
