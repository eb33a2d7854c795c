"""Without a network: the tools and the pages that were read; with one, always the newest."""

import shutil

import pytest
from playwright.sync_api import expect

from macros.finish import STEPS
from tests.conftest import serve

READ = "/slow-training/how-slow-is-slow-enough/"
READY = "navigator.serviceWorker.ready.then(() => true)"
FINISHED = """async () => {
    const { active, waiting, installing } = await navigator.serviceWorker.ready;
    return active.state === 'activated' && !waiting && !installing;
}"""


@pytest.fixture
def deployed(site, tmp_path):
    """The site with the steps that copies need, in a folder that a test may deploy anew."""
    return deploy(site, tmp_path / "site")


def deploy(site, folder, old="", new=""):
    """Finish a site, some words of one page changed, and put it in place of what was there."""
    fresh = shutil.copytree(site, folder.with_name("fresh"))
    page = fresh / READ.strip("/") / "index.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace(old, new, 1) if old else page.read_text()
    )
    for name in ("numbers", "css", "assets", "offline", "policy"):
        STEPS[name](fresh)
    if folder.exists():
        shutil.rmtree(folder)
    return fresh.rename(folder)


@pytest.fixture
def reader(browser, deployed):
    """A page of a reader whose browser has the worker, and a switch for the network."""
    server, address = serve(deployed)
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto(READ)
    assert page.evaluate(READY)
    page.wait_for_function(FINISHED)
    page.goto(READ)
    yield page, context
    context.close()
    server.shutdown()
    server.server_close()


def test_the_tools_and_what_was_read_open_without_a_network(reader):
    page, context = reader
    context.set_offline(True)
    page.goto("/tools/muscle-at-rest/")
    page.get_by_label("Muscle gained", exact=True).fill("1")
    expect(page.locator('output[name="muscle-at-rest"]')).to_have_text("5.9 kcal a day")
    page.goto("/tools/rep-timer/")
    page.get_by_role("button", name="Start").click()
    expect(page.locator(".clock .phase")).to_have_text("Get ready")
    page.goto(READ)
    expect(page.locator("h1")).to_have_text("How slow is slow enough?")
    page.goto("/references/")
    expect(page.locator("h1")).to_have_text("There is no network")


def test_a_deploy_is_seen_at_once_and_again_without_a_network(reader, site, deployed):
    page, context = reader
    deploy(site, deployed, "How slow is slow enough?</h1>", "How slow, newly?</h1>")
    page.goto(READ)
    expect(page.locator("h1")).to_have_text("How slow, newly?")
    page.wait_for_function(FINISHED)
    context.set_offline(True)
    page.goto(READ)
    expect(page.locator("h1")).to_have_text("How slow, newly?")
    page.goto("/tools/")
    expect(page.locator("h1")).to_have_text("Tools")


def test_copies_of_one_version_only_are_kept(reader, site, deployed):
    page, _ = reader
    before = page.evaluate("caches.keys()")
    deploy(site, deployed, "How slow is slow enough?</h1>", "How slow, newly?</h1>")
    page.goto(READ)
    page.wait_for_function(FINISHED)
    page.wait_for_function(
        "before => caches.keys().then((now) => now[0] !== before)", arg=before[0]
    )
    after = page.evaluate("caches.keys()")
    assert len(before) == len(after) == 1
    assert page.evaluate("caches.match(location.href).then((copy) => copy !== undefined)")


def test_nothing_but_pages_of_the_site_is_kept(reader):
    page, _ = reader
    kept = page.evaluate(
        "caches.keys().then(([name]) => caches.open(name)).then((cache) => cache.keys())"
        ".then((requests) => requests.map(({ url }) => new URL(url).pathname))"
    )
    assert all(path.endswith("/") or path.startswith("/assets/") for path in kept)
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == [
        "",
        0,
        0,
    ]
