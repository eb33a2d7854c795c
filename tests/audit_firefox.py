"""Every task in Firefox: ``python -m tests.audit_firefox SITE``.

By the keyboard alone in each state of a page, by a mouse, and by a finger at a phone's width.
Where Debian's ``firefox-esr`` is; where there is none, one line says so.  Firefox is driven by its
own protocol, because Playwright drives a Firefox of its own making that Debian does not have.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from marionette_driver.keys import Keys
from marionette_driver.marionette import ActionSequence, Marionette

from tests.audit.engine import PHONE, Engine, audit
from tests.serving import free_port

NAMES = ("firefox-esr", "firefox")
KEYS = {
    "Tab": Keys.TAB,
    "Enter": Keys.ENTER,
    "Space": " ",
    "ArrowRight": Keys.ARROW_RIGHT,
}
STYLELESS = """for (const each of document.querySelectorAll('style, link[rel=stylesheet]'))
    each.remove()"""
ZOOM = "gBrowser.selectedBrowser.fullZoom = {}"
DESKTOP = (1280, 1024)
NARROWEST = 498  # pixels of a window of Firefox; a phone's page is zoomed to fill it
STATES = {
    "in light": ({}, "(prefers-color-scheme: light)"),
    "in dark": ({"ui.systemUsesDarkTheme": 1}, "(prefers-color-scheme: dark)"),
    "in forced colors": ({"browser.display.document_color_use": 2}, "(forced-colors: active)"),
    "with reduced motion": (
        {"ui.prefersReducedMotion": 1},
        "(prefers-reduced-motion: reduce)",
    ),
    "at four times the size": ({}, "(max-width: 320px)"),  # of a window of 1280
    "without style": ({}, "all"),
}
"""Each with the settings that make Firefox show a page so, and what a page then sees."""

POINTERS = {"by mouse": ({}, "(width >= 1200px)"), "by touch": ({}, f"(width < {PHONE[0] + 1}px)")}


class Firefox(Engine):
    """A Firefox without a window, for the time of a ``with``."""

    def __init__(self, program):
        self.program = program
        self.folder = tempfile.TemporaryDirectory()
        port = free_port()
        settings = {"marionette.port": port, "app.normandy.enabled": False}
        settings |= {"datareporting.policy.dataSubmissionEnabled": False}
        lines = [f"user_pref({name!r}, {str(value).lower()});" for name, value in settings.items()]
        (Path(self.folder.name) / "user.js").write_text("\n".join(lines).replace("'", '"'))
        self.driver = Marionette(host="127.0.0.1", port=port)

    def __enter__(self):
        command = [self.program, "--headless", "--marionette", "--no-remote"]
        command += ["--remote-allow-system-access", "--profile"]
        self.process = subprocess.Popen(
            [*command, self.folder.name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.driver.start_session()
        self.frame = [
            outer - inner
            for outer, inner in zip(
                self.ask("return [outerWidth, outerHeight]"),
                self.ask("return [innerWidth, innerHeight]"),
                strict=True,
            )
        ]
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

    def visit(self, address):
        self.driver.navigate(address)

    def ask(self, script):
        return self.driver.execute_script(script, sandbox=None)

    def type(self, text):
        keys = ActionSequence(self.driver, "key", "keyboard")
        keys.send_keys(KEYS.get(text, text)).perform()

    def point(self, x, y):
        pointer = ActionSequence(
            self.driver, "pointer", self.pointer, {"pointerType": self.pointer}
        )
        pointer.pointer_move(round(x), round(y)).pointer_down().pointer_up().perform()

    def see(self, state):
        """Show the page in a state, or at the size of a pointer, and nothing of the one before."""
        self.pointer = state.removeprefix("by ")
        zoom = {"by touch": NARROWEST / PHONE[0], "at four times the size": 4}.get(state, 1)
        phone = (NARROWEST, round(PHONE[1] * zoom))
        self._size(*(phone if state == "by touch" else DESKTOP))
        for settings, _ in STATES.values():
            for name in settings:
                self.driver.clear_pref(name)
        settings, media = {**STATES, **POINTERS}[state]
        for name, value in settings.items():
            self.driver.set_pref(name, value)
        with self.driver.using_context("chrome"):
            self.ask(ZOOM.format(zoom))
        if state == "without style":
            self.ask(STYLELESS)
        shows = f"return matchMedia('{media}').matches"
        self.wait_for(shows, f"Firefox does not show pages {state}")

    def _size(self, width, height):
        across, down = self.frame
        self.driver.set_window_rect(width=width + across, height=height + down)


def main(site):
    """Do every task in every state and way; return 1 where one fails."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        print("no Firefox here; on Debian: apt install firefox-esr")
        return 0
    with Firefox(program) as firefox:
        print(f"Firefox {firefox.driver.session_capabilities['browserVersion']}")
        return int(audit(Path(site).absolute(), firefox, STATES, POINTERS) > 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
