"""Every tool by the keyboard alone in Firefox: ``python -m tests.audit_firefox SITE``.

Where Debian's ``firefox-esr`` is; where there is none, one line says so.  Firefox is driven by its
own protocol, because Playwright drives a Firefox of its own making that Debian does not have.
"""

import itertools
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from marionette_driver.keys import Keys
from marionette_driver.marionette import ActionSequence, Marionette

from tests.browser.tasks import TASKS, perform
from tests.serving import free_port, served

NAMES = ("firefox-esr", "firefox")
KEYS = {
    "Tab": Keys.TAB,
    "Enter": Keys.ENTER,
    "Space": " ",
    "ArrowRight": Keys.ARROW_RIGHT,
}
READY = """return document.readyState === 'complete'
    && !document.querySelector('main :not(:defined)')"""
STYLELESS = """for (const each of document.querySelectorAll('style, link[rel=stylesheet]'))
    each.remove()"""
ZOOM = "gBrowser.selectedBrowser.fullZoom = {}"
FITS = "return document.documentElement.scrollWidth <= innerWidth"
WATCH = "window.wrong = []; addEventListener('error', (event) => window.wrong.push(event.message))"
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


class Firefox:
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
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

    def open(self, address):
        self.driver.navigate(address)
        for _ in range(100):
            if self.ask(READY):
                return
            time.sleep(0.05)
        raise AssertionError(f"the scripts of {address} do not come")

    def ask(self, script):
        return self.driver.execute_script(script, sandbox=None)

    def press(self, text):
        keys = ActionSequence(self.driver, "key", "keyboard")
        keys.send_keys(KEYS.get(text, text)).perform()

    def see(self, state):
        """Show pages in a state, and nothing of the one before."""
        for settings, _ in STATES.values():
            for name in settings:
                self.driver.clear_pref(name)
        settings, media = STATES[state]
        for name, value in settings.items():
            self.driver.set_pref(name, value)
        with self.driver.using_context("chrome"):
            self.ask(ZOOM.format(4 if "size" in state else 1))
        if state == "without style":
            self.ask(STYLELESS)
        for _ in range(40):
            if self.ask(f"return matchMedia('{media}').matches"):
                return
            time.sleep(0.05)
        raise AssertionError(f"Firefox does not show pages {state}")

    def act(self, tool):
        """Do the task of a tool; raise ``AssertionError`` where anything is wrong."""
        self.ask(WATCH)
        perform(tool, self.press, self.ask)
        wrong = self.ask("return window.wrong")
        assert not wrong, "; ".join(wrong)
        assert self.ask(FITS), "something is wider than the window"


def main(site):
    """Do every task in every state; return 1 where one fails."""
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        print("no Firefox here; on Debian: apt install firefox-esr")
        return 0
    failed = 0
    with served(Path(site).absolute()) as address, Firefox(program) as firefox:
        print(f"Firefox {firefox.driver.session_capabilities['browserVersion']}")
        firefox.driver.set_window_rect(width=1280, height=1024)
        for tool, state in itertools.product(TASKS, STATES):
            firefox.open(f"{address}/tools/{tool}/")
            try:
                firefox.see(state)
                firefox.act(tool)
                says = "done"
            except AssertionError as error:
                says = f"failed: {error}"
                failed += 1
            firefox.ask("localStorage.clear()")
            print(f"{tool} {state}: {says}", flush=True)
    print(f"{failed} failed of {len(TASKS) * len(STATES)}")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
