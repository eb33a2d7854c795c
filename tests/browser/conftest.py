import pytest

from tests.conftest import open_page, serve
from tests.finish.conftest import finish


@pytest.fixture(scope="session")
def finished(site, tmp_path_factory):
    """The site after every finishing step: the folder that holds it."""
    return finish(site, tmp_path_factory.mktemp("finished"))


@pytest.fixture(scope="session")
def finished_address(finished):
    server, where = serve(finished)
    yield where
    server.shutdown()
    server.server_close()


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
