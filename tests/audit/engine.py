"""Every task in an engine that Playwright does not drive: what two audits share."""

import time

from tests.browser.tasks import FRAME, TASKS, by_keyboard, by_pointer, perform
from tests.serving import served

PHONE = (390, 844)
_READY = """return document.readyState === 'complete'
    && !document.querySelector('main :not(:defined)')"""
_FITS = "return document.documentElement.scrollWidth <= innerWidth"
_WATCH = """window.wrong = [];
    addEventListener('error', (event) => window.wrong.push(event.message));
    addEventListener('unhandledrejection', ({ reason }) => window.wrong.push(String(reason)));
    addEventListener('securitypolicyviolation', (event) => window.wrong.push(event.blockedURI));"""
_FORGET = "localStorage.clear(), sessionStorage.clear()"


class Engine:
    """A :class:`tests.browser.tasks.Reader` that opens pages; ``ask`` is its browser's."""

    def ask(self, script):
        """Run a script in the page, as the body of a function; return what it returns."""
        raise NotImplementedError

    def visit(self, address):
        """Go to a page."""
        raise NotImplementedError

    def wait_for(self, script, says):
        """Ask until a script says yes.

        Raises:
            AssertionError: with what it says, where it does not within five seconds.
        """
        for _ in range(100):
            if self.ask(script):
                return
            time.sleep(0.05)
        raise AssertionError(says)

    def open(self, address):
        """Go to a page, and wait until its scripts run."""
        self.visit(address)
        self.wait_for(_READY, f"the scripts of {address} do not come")

    def act(self, task, way):
        """Do a task; raise ``AssertionError`` where anything is wrong."""
        self.ask(_WATCH)
        perform(task, self, way)
        wrong = self.ask("return window.wrong")
        assert not wrong, "; ".join(wrong)
        assert self.ask(_FITS), "something is wider than the window"

    def forget(self):
        """Keep nothing of a task for the next one."""
        self.ask(_FORGET)


def tries(states, pointers):
    """Yield each task to do, by name, with its state or pointer and the way to do it."""
    for name, task in {**TASKS, **FRAME}.items():
        for state in states if name in TASKS else list(states)[:1]:
            yield name, task, state, by_keyboard
        for pointer in pointers:
            yield name, task, pointer, by_pointer


def audit(site, engine, states, pointers):
    """Do every task by the keyboard in each state and by each pointer; print; return how many fail.

    ``engine.see(state)`` shows the page that is open in a state, or makes ready for a pointer.
    """
    done = failed = 0
    with served(site) as address:
        for name, task, state, way in tries(states, pointers):
            says = "done"
            try:
                engine.open(f"{address}/{task.page}")
                engine.see(state)
                engine.act(task, way)
            except AssertionError as error:
                says = f"failed: {error}"
                failed += 1
            engine.forget()
            done += 1
            print(f"{name} {state}: {says}", flush=True)
    print(f"{failed} failed of {done}")
    return failed
