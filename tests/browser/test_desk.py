"""The writing desk: the check's own words in the browser, and nothing of a text leaves it.

What needs Python in the browser is skipped where ``make desk`` did not fetch it, but for GitHub's
machines, where it has to be there.
"""

import http.server
import json
import os
import re
import threading
import urllib.parse

import pytest
from playwright.sync_api import expect

from macros.desk import fetched
from macros.desk.answer import answer
from tests import corpus
from tests.browser.tab import open_page
from tests.browser.visit import patient, until
from tests.conftest import finish
from tests.serving import served

PAGE = "/about/write-an-article/"
FRONT = "---\ntitle: Is it so?\ndescription: What this is about.\n---\n\n# Is it so?\n\n"
TYPED = FRONT + "It lasts 38 hours.\n"
SAID = '"38" is typed by hand'
LOADED = 180_000
"""Milliseconds that a busy machine may take to load Python."""

OTHERWISE = {"file-name-like-the-folder-above"}  # `...md`, of which newer Pythons see no ending
"""Contributions of a name that the desk gives to nothing, and that one Python reads otherwise."""


@pytest.fixture(scope="module")
def desk_site(site, tmp_path_factory):
    """The site with the desk's Python."""
    if not fetched.runtime():
        assert not os.environ.get("CI"), "run `make desk` before the tests"
        pytest.skip("no Python for browsers; `make desk` fetches it")
    return finish(site, tmp_path_factory.mktemp("desk"), ["desk", "policy", "worker"])


@pytest.fixture(scope="module")
def desk_address(desk_site):
    with served(desk_site) as address:
        yield address


@pytest.fixture
def desk(browser, desk_address):
    """A page with the desk, before its Python is loaded; what leaves the site fails."""
    for page in open_page(browser, desk_address):
        page.goto(PAGE)
        yield page


@pytest.fixture(scope="module")
def ready(browser, desk_address):
    """A page on which the desk has loaded its Python."""
    for page in open_page(browser, desk_address):
        page.goto(PAGE)
        write(page, TYPED)
        press_check(page)
        yield page


def write(page, text):
    page.get_by_label("Write it here, or paste it").fill(text)


def press_check(page):
    page.get_by_role("button", name="Check my article here").click()
    status = page.locator("writing-desk .status")
    expect(status).to_have_text(re.compile("change"), timeout=LOADED)


def found(page):
    return page.locator("writing-desk .found li")


# Without Python


@pytest.fixture
def bare(browser, finished_address):
    for page in open_page(browser, finished_address):
        page.goto(PAGE)
        yield page


def test_a_site_without_the_check_says_so_and_does_the_rest(bare):
    expect(bare.locator("writing-desk .status")).to_contain_text("built without its check")
    expect(bare.get_by_role("button", name="Check my article here")).to_be_hidden()
    write(bare, TYPED)
    with bare.expect_download() as saving:
        bare.get_by_role("button", name="Save a file").click()
    assert saving.value.suggested_filename == "is-it-so.md"
    assert saving.value.path().read_text(encoding="utf-8") == TYPED


def test_without_script_the_page_says_what_to_do(silent, finished_address):
    silent.goto(finished_address + PAGE)
    expect(silent.locator("writing-desk .without-script")).to_be_visible()
    expect(silent.locator("writing-desk form")).to_be_hidden()


def opened(page):
    """Press the link to GitHub; return the address that it has then, and open nothing."""
    page.evaluate("addEventListener('click', (event) => event.preventDefault())")
    link = page.get_by_role("link", name="Open it in GitHub’s editor")
    link.click()
    return urllib.parse.urlsplit(link.get_attribute("href"))


def test_github_opens_with_the_text_under_its_title_in_its_section(bare):
    write(bare, TYPED)
    bare.get_by_label("Where it belongs").select_option("slow-training")
    address = opened(bare)
    assert address.path.endswith("/new/main/docs/slow-training")
    asked = urllib.parse.parse_qs(address.query)
    assert asked == {"filename": ["is-it-so.md"], "value": [TYPED]}


def test_a_text_too_long_for_an_address_is_copied(bare):
    bare.context.grant_permissions(["clipboard-read", "clipboard-write"])
    long = TYPED + "A sentence of some words.\n" * 400
    write(bare, long)
    assert urllib.parse.parse_qs(opened(bare).query) == {"filename": ["is-it-so.md"]}
    expect(bare.locator("writing-desk .done")).to_contain_text("it was copied")
    assert bare.evaluate("navigator.clipboard.readText()") == long


def test_a_draft_is_kept_when_its_writer_says_so_and_forgotten_the_same_way(bare):
    write(bare, TYPED)
    bare.reload()
    expect(bare.get_by_label("Write it here, or paste it")).to_have_value("")
    write(bare, TYPED)
    bare.get_by_role("button", name="Keep on this device").click()
    bare.reload()
    expect(bare.get_by_label("Write it here, or paste it")).to_have_value(TYPED)
    bare.get_by_role("button", name="Forget it on this device").click()
    bare.reload()
    expect(bare.get_by_label("Write it here, or paste it")).to_have_value("")


def test_begins_with_the_example_of_the_page_and_never_writes_over_a_text(bare):
    bare.get_by_role("button", name="Begin with the example").click()
    field = bare.get_by_label("Write it here, or paste it")
    expect(field).to_have_value(re.compile("^---\ntitle: "))
    write(bare, "Mine.")
    bare.get_by_role("button", name="Begin with the example").click()
    expect(field).to_have_value("Mine.")


# With Python


def test_loads_nothing_before_a_press(desk, desk_address):
    loaded = desk.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    assert any("/assets/desk." in each for each in loaded)  # its script
    assert not any(re.search(r"/assets/desk\.[0-9a-f]{8}/", each) for each in loaded)


def test_says_beside_its_line_what_to_write_and_follows_the_text(ready):
    write(ready, TYPED)
    expect(found(ready)).to_have_count(1)
    expect(found(ready)).to_contain_text(SAID)
    found(ready).get_by_role("button", name="Line 8").click()
    marked = "(([field]) => field.value.slice(field.selectionStart, field.selectionEnd))"
    assert ready.evaluate(f"{marked}([document.activeElement])") == "It lasts 38 hours."
    write(ready, TYPED.replace("38", "many"))
    expect(ready.locator("writing-desk .status")).to_contain_text("Nothing to change")
    expect(found(ready)).to_have_count(0)
    write(ready, TYPED)
    expect(found(ready)).to_contain_text(SAID)


def test_mends_what_has_one_answer_by_a_press_and_takes_it_back_by_another(ready):
    field = ready.get_by_label("Write it here, or paste it")
    british = FRONT + "The colour is plain.\n"
    write(ready, british)
    ready.get_by_role("button", name="Mend what has one answer").click()
    expect(field).to_have_value(british.replace("colour", "color"), timeout=LOADED)
    expect(ready.locator("writing-desk .mended")).to_contain_text("colour → color")
    ready.get_by_role("button", name="Take the mends back").click()
    expect(field).to_have_value(british)
    write(ready, FRONT + "The color is plain.\n")
    ready.get_by_role("button", name="Mend what has one answer").click()
    expect(ready.locator("writing-desk .mended")).to_contain_text("Nothing here has one answer")


def test_shows_the_page_as_it_will_look_and_runs_nothing_of_it(ready):
    hostile = '<img src=x onerror="parent.document.title = 1">\n\n[a](javascript:alert(1))\n'
    write(ready, f'{FRONT}{{{{ figure("muscle-at-rest", muscle="9 lb") }}}}\n\n{hostile}')
    ready.get_by_text("How it will look").click()
    look = ready.frame_locator("writing-desk iframe")
    expect(look.locator("h1")).to_have_text("Is it so?")
    expect(look.locator("data, .figure, p").first).to_contain_text("53")
    assert look.locator("img").count() == 0
    assert ready.locator("writing-desk iframe").get_attribute("sandbox") == "allow-same-origin"
    assert "Write an article" in ready.title()


def test_works_without_a_network_once_it_was_loaded(browser, desk_site):
    gone = threading.Event()
    with served(desk_site, gone) as address:
        context = browser.new_context(base_url=address)
        page = patient(context.new_page())
        page.goto(PAGE)
        assert page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.goto(PAGE)  # now by the service worker, which keeps what it hands out
        write(page, TYPED)
        press_check(page)
        until(page, KEPT, [*fetched.runtime()])
        gone.set()
        page.goto(PAGE)
        write(page, TYPED)
        press_check(page)
        expect(found(page)).to_contain_text(SAID)
        context.close()


KEPT = """async (names) => {
    const folder = new URL(document.querySelector("meta[name=desk]").content, document.baseURI);
    const files = ["sizes.json", "guard.zip", ...names].map((name) => new URL(name, folder));
    const copies = await Promise.all(files.map((each) => caches.match(each)));
    return copies.every((each) => each !== undefined);
}"""

HEARD = """window.heard = [];
globalThis.Worker = class extends Worker {
    constructor(...given) {
        super(...given);
        this.addEventListener("message", ({ data }) => window.heard.push(data));
    }
};"""
LEAVING = """
const tried = {};
const told = (name) => (error) => { tried[name] = String(error); };
const far = "FAR";
try { importScripts(far + "/import-scripts"); } catch (error) { told("importScripts")(error); }
try { new WebSocket(far.replace("http", "ws") + "/socket").onerror = told("WebSocket"); }
catch (error) { told("WebSocket")(error); }
try { new EventSource(far + "/events"); } catch (error) { told("EventSource")(error); }
try {
  const asked = new XMLHttpRequest();
  asked.open("GET", far + "/xhr", false);
  asked.send();
} catch (error) { told("XMLHttpRequest")(error); }
try { new Worker(far + "/worker"); } catch (error) { told("Worker")(error); }
await fetch(far + "/fetch", { mode: "no-cors" }).catch(told("fetch"));
await import(far + "/import.mjs").catch(told("import"));
postMessage({ failed: JSON.stringify(tried) });
"""


def test_whatever_ran_in_the_worker_could_ask_this_site_alone(browser, desk_site, tmp_path):
    """The policy holds in the worker: a script in its place that tries each way out finds none."""
    asked = []

    class Far(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_response(204)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()

        def log_message(self, *_):
            pass

    far = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Far)
    threading.Thread(target=far.serve_forever, daemon=True).start()
    (script,) = desk_site.glob("assets/desk-worker.*.mjs")
    kept = script.read_text(encoding="utf-8")
    script.write_text(LEAVING.replace("FAR", f"http://127.0.0.1:{far.server_port}"))
    try:
        with served(desk_site) as address:
            context = browser.new_context(base_url=address, service_workers="block")
            page = patient(context.new_page())
            page.add_init_script(HEARD)
            page.goto(PAGE)
            write(page, TYPED)
            page.get_by_role("button", name="Check my article here").click()
            status = page.locator("writing-desk .status")
            expect(status).to_contain_text("did not load", timeout=LOADED)
            (told,) = page.evaluate("window.heard")
            context.close()
    finally:
        script.write_text(kept, encoding="utf-8")
        far.shutdown()
        far.server_close()
    assert asked == []
    assert {"fetch", "import", "importScripts", "XMLHttpRequest"} <= json.loads(
        told["failed"]
    ).keys()


def test_no_request_of_page_or_worker_holds_a_word_of_the_text(browser, desk_address):
    context = browser.new_context(base_url=desk_address)
    page, asked = patient(context.new_page()), []
    context.on("request", lambda each: asked.append((each.url, each.method, each.post_data)))
    page.goto(PAGE)
    write(page, TYPED.replace("hours", "zebrawords"))
    press_check(page)
    write(page, TYPED.replace("hours", "zebrawords more"))
    expect(found(page)).to_have_count(1)
    context.close()
    assert {method for _, method, _ in asked} == {"GET"}
    assert not [each for each in asked if "zebra" in str(each)]
    assert all(url.startswith((desk_address, "blob:")) for url, *_ in asked)


# The same messages as the command's, for every article that we try the guards on

IN_A_WORKER = """async ([folder, script, texts]) => {
    const line = new Blob([`import ${JSON.stringify(script)};`], { type: "text/javascript" });
    const worker = new Worker(URL.createObjectURL(line), { type: "module" });
    const heard = (message) => new Promise((resolve, reject) => {
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.onmessage = ({ data }) => {
            if (data.failed !== undefined) reject(new Error(data.failed));
            else if (data.share === undefined || data.share === 1) resolve(data.answer);
        };
        worker.postMessage(message);
    });
    await heard({ folder });
    const answers = [];
    for (const [text, path] of texts) answers.push(await heard({ call: "answer", text, path }));
    worker.terminate();
    return answers;
}"""


def articles():
    """Every contribution that is a text at a place of an article, by its name."""
    for each in (*corpus.welcome(), *corpus.contributions()):
        at_a_place = each.path.startswith("docs/") and each.path.endswith(".md")
        if at_a_place and not each.symlink and each.name not in OTHERWISE:
            try:
                yield each.name, each.body.decode(), each.path
            except UnicodeDecodeError:  # no text that a browser could hold
                continue


def test_says_of_every_article_what_the_command_says(
    browser, desk_site, desk_address, copy_of_docs, take_for_ours
):
    tried = [*articles()]
    assert len(tried) > 500
    page = browser.new_context(base_url=desk_address).new_page()
    page.goto("/robots.txt")
    page.set_default_timeout(LOADED)
    (folder,) = (each for each in desk_site.glob("assets/desk.*") if each.is_dir())
    (script,) = desk_site.glob("assets/desk-worker.*.mjs")
    where = [f"{desk_address}/assets/{folder.name}/", f"{desk_address}/assets/{script.name}"]
    answers = page.evaluate(IN_A_WORKER, [*where, [each[1:] for each in tried]])
    page.context.close()
    take_for_ours(copy_of_docs)
    for (name, text, path), said in zip(tried, answers, strict=True):
        assert (name, said) == (name, json.loads(answer(text, path, drawing=True)))
