"""A browser that opens a built page and tells what happened: what ran, left the host, or broke."""

import base64
import functools
import http.server
import re
import threading
from urllib.parse import quote

from playwright.sync_api import Error

from macros.guard.allowed import SCRIPTS
from tests.browser.visit import patient

_OURS = " ".join(f"'sha256-{base64.b64encode(bytes.fromhex(each)).decode()}'" for each in SCRIPTS)
POLICY = (
    "default-src 'none'; base-uri 'none'; connect-src 'self'; form-action 'none'; "
    "img-src 'self' data:; manifest-src 'self'; worker-src 'self'; "
    f"script-src 'self' 'wasm-unsafe-eval' {_OURS}; style-src 'self'"
)
"""Only reported, never enforced: a browser tells of each script, handler, style or host that is
not ours, and lets it run all the same."""

BEFORE = """for (const name of ['alert', 'confirm', 'prompt', 'open']) {
    window[name] = (...said) => console.debug(`called ${name}(${said})`);
}
window.print = () => {}; // tools have a button for it
navigator.sendBeacon = (to) => console.debug(`sent a beacon to ${to}`);"""

EVENTS = (
    "animationend animationstart auxclick beforeinput beforetoggle begin blur cancel change click "
    "close contextmenu copy cut dblclick drag dragover drop end error focus focusin focusout input "
    "invalid keydown keypress keyup load mousedown mouseenter mouseleave mousemove mouseout "
    "mouseover mouseup paste play pointerdown pointerenter pointermove pointerover repeat reset "
    "resize scroll search select submit toggle touchstart transitionend wheel"
)

POKE = """(events) => {
    const found = [];
    const many = (selector, most) => {
        const count = document.querySelectorAll(selector).length;
        if (count > most) found.push(`${count} of ${selector}`);
    };
    many('article', 1), many('main', 1), many('title:not(svg *)', 1), many('[id="__config"]', 1);
    many('iframe, frame, object, embed, base, applet, style:not(svg *), form[action]', 0);
    many('[ping], [srcdoc], [formaction], meta[http-equiv=refresh i], body meta', 0);
    many('body link:not([rel="stylesheet"][href$=".css"])', 0); // that of a part, or for paper
    if (document.querySelector('article') && !document.querySelector('main article')) {
        found.push('the article left its frame');
    }
    if (!document.baseURI.startsWith(location.origin)) found.push(`base is ${document.baseURI}`);
    for (const element of document.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
            if (/^on/i.test(name)) found.push(`${element.localName} has ${name}`);
            if (/^(xlink:)?href$|^src$|^action$|^data$|^poster$/i.test(name)) {
                const download = element.matches('a[download]') && value.startsWith('data:');
                const scheme = URL.parse(value, document.baseURI)?.protocol;
                const good = ['http:', 'https:', 'mailto:', undefined];
                if (!download && !good.includes(scheme)) found.push(`${name} leads to ${value}`);
            }
        }
        for (const name of events.split(' ')) element.dispatchEvent(new Event(name));
    }
    return found;
}"""


class _Reporting(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header("Content-Security-Policy-Report-Only", POLICY)
        super().end_headers()

    def log_message(self, *_):
        pass


class Watch:
    """A site in a browser, for the time of a ``with``."""

    def __init__(self, browser, site):
        handler = functools.partial(_Reporting, directory=site)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.handle_error = lambda *_: None  # a browser may leave before it has read all
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/"
        self.context = browser.new_context(
            viewport={"width": 390, "height": 844}, service_workers="block"
        )
        self.context.add_init_script(BEFORE)
        self.context.route(re.compile(f"^(?!{self.address}|data:|blob:)"), self._leave)
        self.seen = []

    def __enter__(self):
        self.page = patient(self.context.new_page())
        self.context.on("page", lambda page: self.seen.append(f"opened {page.url}"))
        self.page.on("console", lambda message: self._said(message.text))
        self.page.on("dialog", self._dialog)
        self.page.on("pageerror", lambda error: self.seen.append(f"error: {error}"))
        return self

    def __exit__(self, *_):
        self.context.close()
        self.server.shutdown()
        self.server.server_close()

    def _leave(self, route):
        self.seen.append(f"left the host: {route.request.url}")
        route.abort()

    def _dialog(self, dialog):
        self.seen.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _said(self, text):
        missing = "404 (File not found)" in text
        picture = self.page.url.endswith((".png", ".jpg", ".webp"))  # which the browser styles
        if not missing and not (picture and text.startswith("Applying inline style")):
            self.seen.append(text)

    def look(self, path):
        """Open one file of the site, touch all of it; return what happened that should not."""
        self.seen.clear()
        where = self.address + quote(path.removesuffix("index.html"))
        self.page.goto(where)
        try:
            found = self.page.evaluate(POKE, EVENTS)
        except Error:  # there is no page any more to touch
            found = ["the page went away"]
        self.page.wait_for_timeout(10)
        if self.page.url != where:
            found.append(f"went on to {self.page.url}")
        return list(dict.fromkeys([*self.seen, *found]))

    def search(self, words):
        """Type words into the search; return what happened that should not."""
        self.seen.clear()
        self.page.goto(self.address)
        self.page.keyboard.press("/")
        for word in words:
            self.page.locator("#search-field").fill(word)
            self.page.wait_for_timeout(200)
        self.page.locator("dialog ol li").first.wait_for()  # the last of the words is on our pages
        return list(dict.fromkeys(self.seen))
