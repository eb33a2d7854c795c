"""Every task in WebKit, as most phones have it: ``python -m tests.audit_webkit SITE``.

Where Debian's ``webkit2gtk-driver`` and ``xvfb`` are; where they are not, one line says so.  WebKit
is seen through MiniBrowser, which its package brings, on a screen of a phone's size that nobody
looks at: only there its window is as narrow as a phone.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from selenium.webdriver import ActionChains, WebKitGTK, WebKitGTKOptions
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.interaction import POINTER_MOUSE, POINTER_TOUCH
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.webkitgtk.service import Service

from tests.audit.engine import PHONE, Engine, audit

KEYS = {
    "Tab": Keys.TAB,
    "Enter": Keys.ENTER,
    "Space": Keys.SPACE,
    "ArrowRight": Keys.ARROW_RIGHT,
}
POINTERS = {"by mouse": POINTER_MOUSE, "by touch": POINTER_TOUCH}


class Screen:
    """A screen of a phone's size that nobody looks at, for the time of a ``with``."""

    def __enter__(self):
        size = "x".join(map(str, (*PHONE, 24)))
        reads, writes = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writes), "-screen", "0", size, "-nolisten", "tcp"],
            pass_fds=[writes], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(writes)
        with os.fdopen(reads) as number:
            return f":{number.readline().strip()}"

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


class WebKit(Engine):
    """A MiniBrowser on a screen, for the time of a ``with``."""

    def __init__(self, screen, driver, browser):
        options = WebKitGTKOptions()
        options.binary_location = str(browser)
        options.add_argument("--automation")
        options.add_argument("--full-screen")
        service = Service(driver, env={**os.environ, "DISPLAY": screen})
        self.driver = WebKitGTK(options=options, service=service)
        self.driver.set_window_rect(0, 0, *PHONE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def visit(self, address):
        self.driver.get(address)

    def ask(self, script):
        return self.driver.execute_script(script)

    def type(self, text):
        ActionChains(self.driver, duration=0).send_keys(KEYS.get(text, text)).perform()

    def point(self, x, y):
        pointer = PointerInput(self.pointer, self.pointer)
        actions = ActionBuilder(self.driver, mouse=pointer, duration=0)
        actions.pointer_action.move_to_location(round(x), round(y)).click()
        actions.perform()

    def see(self, state):
        """Make ready for a pointer, in a window as wide as a phone."""
        self.pointer = POINTERS.get(state)
        self.wait_for(f"return innerWidth === {PHONE[0]}", "the window is not as wide as a phone")


def main(site):
    """Do every task in every way; return 1 where one fails."""
    driver, screens = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
    browser = next(Path("/usr").glob("lib*/**/webkit2gtk-4.*/MiniBrowser"), None)
    if None in (driver, screens, browser):
        print("no WebKit here; on Debian: apt install webkit2gtk-driver xvfb")
        return 0
    with Screen() as screen, WebKit(screen, driver, browser) as webkit:
        print(f"WebKitGTK {webkit.driver.capabilities['browserVersion']}")
        return int(audit(Path(site).absolute(), webkit, ["by keyboard"], POINTERS) > 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
