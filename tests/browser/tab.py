"""A page of a phone that tells what went wrong in it: one test's, or lent to one after another.

A context of its own costs as much as three visits, so most tests borrow one tab.  What a test can
leave in it is taken away in between; what cannot be taken away (a clock that stands, a script for
every document) needs a context of its own: :func:`open_page`.
"""

import contextlib

from playwright.sync_api import Error

from tests.browser.visit import patient

PHONE = {"width": 390, "height": 844}

_CLOCK = """{
    const Machine = Date;
    const ahead = %d - Machine.now();
    globalThis.Date = class extends Machine {
        constructor(...given) { super(...(given.length ? given : [Machine.now() + ahead])); }
        static now() { return Machine.now() + ahead; }
    };
}"""
"""Sets the clock of a document to a moment, from which it goes on."""

_AS_IT_WAS = dict.fromkeys(("media", "color_scheme", "reduced_motion", "forced_colors"), "null")


def open_page(browser, address):
    """Open a page in a context of its own; yield it, and fail if anything went wrong in it."""
    tab = Tab(browser, address)
    yield tab.page
    tab.close()
    assert tab.wrong == [], f"went wrong meanwhile: {tab.wrong}"


class Tab:
    """A page in a context of its own, and what went wrong behind a test's back."""

    def __init__(self, browser, address, **device):
        self._browser, self._address, self._device = browser, address, device
        self.wrong = []
        self._scripts = []
        self._open()

    def _open(self):
        self._context = self._browser.new_context(
            viewport=PHONE, base_url=self._address, **self._device
        )
        self.page = patient(self._context.new_page())
        self._devtools = self._context.new_cdp_session(self.page)
        watch(self.page, self._address, self.wrong)

    @contextlib.contextmanager
    def lent(self):
        """Lend the page to one test; take away what it left, and fail if anything went wrong."""
        self.wrong.clear()
        try:
            yield self.page
        finally:
            wrong = self.wrong.copy()
            try:
                self._forget()
            except Error:  # it was closed, or hangs
                self.close()
                self._open()
        assert wrong == [], f"went wrong meanwhile: {wrong}"

    def set_clock(self, moment):
        """Let each document of this test begin at a moment, in seconds since 1970.

        So it is one day from the first line of a test to its last, also at midnight.
        """
        self._devtools.send("Page.enable")
        added = self._devtools.send(
            "Page.addScriptToEvaluateOnNewDocument", {"source": _CLOCK % round(moment * 1000)}
        )
        self._scripts.append(added["identifier"])

    def _forget(self):
        page, context = self.page, self._context
        for other in context.pages:
            if other is not page:
                other.close()
        with contextlib.suppress(Error):  # where there is no site, there is none
            page.evaluate("sessionStorage.clear()")
        while self._scripts:
            self._devtools.send(
                "Page.removeScriptToEvaluateOnNewDocument", {"identifier": self._scripts.pop()}
            )
        page.unroute_all(behavior="ignoreErrors")
        context.unroute_all(behavior="ignoreErrors")
        page.goto("about:blank")
        self._devtools.send(
            "Storage.clearDataForOrigin", {"origin": self._address, "storageTypes": "all"}
        )
        context.set_offline(False)
        context.clear_permissions()
        page.set_viewport_size(PHONE)
        page.emulate_media(**_AS_IT_WAS)
        page.mouse.move(0, 0)

    def close(self):
        self._context.close()


def watch(page, address, wrong):
    """Note what a page says in its console, what it could not fetch, and whom it asked outside."""
    page.on(
        "console",  # but for the picture that a browser with windows asks each host for
        lambda message: (
            None
            if message.location["url"] == f"{address}/favicon.ico"
            else wrong.append(message.text)
        ),
    )
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "requestfailed",  # but for what a page still loads when a test leaves it
        lambda request: (
            None
            if request.failure == "net::ERR_ABORTED"
            else wrong.append(f"failed: {request.url}")
        ),
    )
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((address, "data:", "blob:", "about:"))
            else wrong.append(f"left the host: {request.url}")
        ),
    )
