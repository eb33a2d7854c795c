import pytest

from tests.browser.tab import open_page


@pytest.fixture
def guarded(browser, finished_address):
    """A page of the finished site; a violation of the policy stands in its console, and fails."""
    yield from open_page(browser, finished_address)


@pytest.fixture
def silent(browser, address):
    """A page without JavaScript."""
    context = browser.new_context(
        java_script_enabled=False, base_url=address, viewport={"width": 390, "height": 844}
    )
    yield context.new_page()
    context.close()
