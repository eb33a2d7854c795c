"""Without a network: the tools and the pages that were read; with one, always the newest."""

import shutil
import threading

import pytest
from playwright.sync_api import expect

from macros.finish import finish
from tests.browser.visit import patient, until
from tests.conftest import ROOT
from tests.serving import served

READ = "/slow-training/how-slow-is-slow-enough/"
READY = "navigator.serviceWorker.ready.then(() => true)"
SETTLED = """async (before) => {
    const { active, waiting, installing } = await navigator.serviceWorker.ready;
    const there = await caches.keys();
    return !there.includes(before) && active.state === 'activated' && !waiting && !installing;
}"""


def settle(page, before=""):
    """Wait until one worker is left, and the copies that it had before are not."""
    until(page, SETTLED, before)


def copies(page):
    """The name of the only copies that there are."""
    (name,) = page.evaluate("caches.keys()")
    return name


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
    finish(fresh, ["worker", "policy"])
    if folder.exists():
        shutil.rmtree(folder)
    return fresh.rename(folder)


@pytest.fixture
def reader(browser, deployed):
    """A page of a reader whose browser has the worker, and what takes the network away."""
    gone = threading.Event()
    with served(deployed, gone) as address:
        context = browser.new_context(base_url=address)
        page = patient(context.new_page())
        page.goto(READ)
        assert page.evaluate(READY)
        settle(page)
        page.goto(READ)
        yield page, gone.set
        context.close()


def test_the_tools_and_what_was_read_open_without_a_network(reader):
    page, leave_the_network = reader
    leave_the_network()
    page.goto("/tools/muscle-at-rest/")
    page.get_by_label("Muscle gained", exact=True).fill("1")
    expect(page.locator('output[name="muscle-at-rest"]')).to_have_text("5.9 calories a day")
    page.goto("/tools/rep-timer/")
    page.get_by_role("button", name="Start").click()
    expect(page.locator("rest-timer .word")).to_have_text("Ready")
    page.get_by_role("button", name="Stop").click()
    page.goto("/tools/client-sheet/#1.at-home.a_chair-squat_leg-press.end")
    expect(page.locator("section.session li").first).to_contain_text("Leg press")
    page.goto(READ)
    expect(page.locator("h1")).to_have_text("How slow is slow enough?")
    page.goto("/references/")
    expect(page.locator("h1")).to_have_text("There is no network")


def test_a_deploy_is_seen_at_once_and_again_without_a_network(reader, site, deployed):
    page, leave_the_network = reader
    before = copies(page)
    deploy(site, deployed, "How slow is slow enough?</h1>", "How slow, newly?</h1>")
    page.goto(READ)
    expect(page.locator("h1")).to_have_text("How slow, newly?")
    settle(page, before)
    leave_the_network()
    page.goto(READ)
    expect(page.locator("h1")).to_have_text("How slow, newly?")
    page.goto("/tools/")
    expect(page.locator("h1")).to_have_text("Tools")


def test_copies_of_one_version_only_are_kept(reader, site, deployed):
    page, _ = reader
    before = copies(page)
    deploy(site, deployed, "How slow is slow enough?</h1>", "How slow, newly?</h1>")
    page.goto(READ)
    settle(page, before)
    assert copies(page) != before
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


INSTALLED = """(source) => new Promise((done, failed) => {
    const kept = [];
    const answers = { "https://x.example/old/": true, "https://x.example/read/": false };
    const cache = {
        addAll: async () => {},
        put: async (address) => kept.push(address),
        keys: async () => Object.keys(answers).map((url) => ({ url })),
    };
    const caches = { open: async () => cache, keys: async () => ["burn-at-rest older"] };
    const fetched = async ({ url }) => ({ ok: true, redirected: answers[url] });
    const worker = {
        registration: { scope: "https://x.example/" },
        skipWaiting: async () => {},
        addEventListener: (name, act) => {
            if (name === "install") act({ waitUntil: (end) => end.then(() => done(kept), failed) });
        },
    };
    new Function("self", "caches", "fetch", source)(worker, caches, fetched);
})"""


def test_a_page_that_leads_elsewhere_by_now_is_not_copied_anew(page):
    page.goto("/")
    source = (ROOT / "overrides" / "service-worker.js").read_text(encoding="utf-8")
    assert page.evaluate(INSTALLED, source) == ["https://x.example/read/"]


def test_a_session_runs_without_a_network_once_its_page_was_read(reader):
    page, leave_the_network = reader
    page.goto("/tools/program/")
    card = page.locator("rest-program").first
    page.wait_for_function("document.querySelector('rest-program').sessions?.length === 2")
    pages = card.evaluate(
        "card => card.sessions.flatMap(({ exercises }) => exercises.map((each) => each.page))"
    )
    until(
        page,
        "async (pages) => (await Promise.all(pages.map((each) => caches.match(each,"
        " { ignoreSearch: true })))).every(Boolean)",
        [each.split("#")[0] for each in pages],
    )
    leave_the_network()
    page.goto("/tools/program/")
    page.locator(".program > summary").first.click()
    card.get_by_role("button", name="Start the first session").click()
    screen = card.locator(".rep-screen")
    while screen.locator(".title").inner_text() != "Exercise 1 of 7":
        screen.get_by_role("button", name="Leave out").click()
    expect(screen.locator(".aside li").first).to_contain_text("Sit near the front")
    screen.get_by_role("button", name="Start").click()
    expect(screen.locator(".word")).to_have_text("Ready")
    page.reload()
    card.get_by_role("button", name="Go on there").click()
    expect(screen.locator(".word")).to_have_text("Squat to a chair")
