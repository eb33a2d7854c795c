"""`make serve` as a trainer meets it: a real server, and a real browser where that matters."""

import contextlib
import os
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from macros import records
from tests.built import OF_A_DEPLOYMENT, ROOT, tree_of_plain_pages

pytestmark = pytest.mark.site

ARTICLE = "docs/slow-training/sore-joints.md"
PAGE = "slow-training/sore-joints/"
WHOLE = (
    "about/index.md",
    "about/who-we-are-not.md",
    "slow-training/sore-joints.md",
    "tools/muscle-at-rest.md",
)
FACT = "docs/data/facts/muscle-at-rest-rate.yml"
NEW = "docs/slow-training/quite-new.md"
DIGIT = "\nIt takes 38 hours.\n"
LONGEST = 120  # seconds, for a busy machine


class Serving:
    """A server of a tree, and the tree."""

    def __init__(self, root, port=0):
        kept = {name: value for name, value in os.environ.items() if name not in OF_A_DEPLOYMENT}
        self.root = root
        self.said = root / "said.txt"
        # what runs behind a shell ignores an interrupt, and so would the process that it starts
        signal.signal(signal.SIGINT, signal.default_int_handler)
        with self.said.open("w") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "macros", "serve", "--port", str(port)],
                cwd=root, stdout=said, stderr=said,
                env={**kept, "PYTHONPATH": str(root), "SOURCE_DATE_EPOCH": "1700000000"},
            )  # fmt: skip
        self.address = self.until(lambda: re.search(r"http://\S+\d", self.said.read_text()))[0]

    def until(self, happens):
        """Wait for something, and return it."""
        for _ in range(LONGEST * 10):
            assert self.process.poll() is None, self.said.read_text()
            if found := happens():
                return found
            time.sleep(0.1)
        raise AssertionError(f"it never came; {self.said.read_text()}")

    def page(self, path=""):
        """Return what a page says, that of a page that is not there too."""
        try:
            with urllib.request.urlopen(f"{self.address}/{path}", timeout=10) as page:
                return page.read().decode()
        except urllib.error.HTTPError as error:
            return error.read().decode()

    def until_says(self, words, path=""):
        return self.until(lambda: (text := self.page(path)) and words in text and text)

    def until_silent(self, words, path=""):
        return self.until(lambda: (text := self.page(path)) and words not in text and text)

    def until_there(self):
        self.until(lambda: "the site is there" in self.said.read_text())

    @contextlib.contextmanager
    def changed(self, name, change):
        """Change a file while this lasts."""
        path = self.root / name
        before = path.read_text("utf-8") if path.exists() else None
        path.write_text(change(before or ""), "utf-8")
        try:
            yield
        finally:
            path.write_text(before, "utf-8") if before is not None else path.unlink()

    def end(self):
        self.process.send_signal(signal.SIGINT)
        assert self.process.wait(LONGEST) == 0
        assert list((self.root / ".cache").glob("serve-*")) == []


def tree(folder):
    """Copy what is served: a few pages whole, and of the others as much as is made in a moment."""
    tree_of_plain_pages(folder, every=True)
    for name in WHOLE:
        shutil.copy(ROOT / "docs" / name, folder / "docs" / name)
    store = ROOT / ".cache" / "store"  # what is known of the same files, so that it is soon there
    store.mkdir(parents=True, exist_ok=True)
    (folder / ".cache").mkdir()
    (folder / ".cache" / "store").symlink_to(store)
    return folder


@pytest.fixture(scope="module")
def serving(tmp_path_factory):
    serving = Serving(tree(tmp_path_factory.mktemp("serving")))
    serving.until_there()
    yield serving
    serving.end()


def test_a_typed_digit_leaves_every_page_there_and_says_on_each_what_is_wrong(serving):
    with serving.changed(ARTICLE, lambda text: text + DIGIT):
        text = serving.until_says("is typed by hand", PAGE)
        assert "What did the trials find?" in text
        assert "38 hours" not in text
        assert f'<a href="/{PAGE}">{ARTICLE}</a>' in serving.until_says("1 problem", "about/")
    serving.until_silent("problem", PAGE)
    assert f"{ARTICLE}: no problems; the page shows it" in serving.said.read_text()
    assert '"38" is typed by hand' in serving.said.read_text()


def test_of_two_quick_saves_the_second_is_shown(serving):
    path = serving.root / ARTICLE
    before = path.read_text("utf-8")
    for words in ("Saved once.", "Saved once more."):
        path.write_text(f"{before}\n{words}\n", "utf-8")
    serving.until_says("Saved once more.", PAGE)
    path.write_text(before, "utf-8")
    serving.until_silent("Saved once", PAGE)


def test_a_page_that_was_made_alone_is_the_same_as_with_all_others(serving):
    followed = "lists and links follow"
    before = serving.said.read_text().count(followed)
    with serving.changed(ARTICLE, lambda text: text + "\nWords for a while.\n"):
        alone = serving.until_says("Words for a while.", PAGE)
        serving.until(lambda: serving.said.read_text().count(followed) > before)
        assert serving.page(PAGE) == alone
    serving.until_silent("Words for a while.", PAGE)


def test_a_link_that_leads_nowhere_is_named_on_its_page(serving):
    with serving.changed(ARTICLE, lambda text: text + "\nSee [this](no-such-page.md).\n"):
        assert "What did the trials find?" in serving.until_says("no-such-page.md</code>", PAGE)
    serving.until_silent("no-such-page", PAGE)


def test_a_new_article_has_its_page_and_is_listed(serving):
    front = "---\ntitle: Quite new\ndescription: What is new.\n---\n\n# Quite new\n\nWords.\n"
    with serving.changed(NEW, lambda _: front):
        text = serving.until_says("Quite new</h1>", "slow-training/quite-new/")
        first, *_ = records.articles("slow-training")  # it comes last, and leads to the first
        assert f'slow-training/{first.removesuffix(".md")}/">' in text
        serving.until_says("Quite new", "slow-training/")
    serving.until_silent("Quite new", "slow-training/")
    serving.until_says("This page does not exist", "slow-training/quite-new/")


def test_a_record_that_cannot_be_read_is_named_on_each_page_and_those_stay(serving):
    with serving.changed(FACT, lambda text: text + "says: [twice\n"):
        text = serving.until_says(FACT, "tools/muscle-at-rest/")
        assert "<h1" in text
        with serving.changed(ARTICLE, lambda text: text + "\nMore words of ours.\n"):
            serving.until_says("More words of ours.", PAGE)  # articles go on meanwhile
    serving.until_silent(FACT)


def test_a_record_that_changes_changes_the_pages_that_print_it(serving):
    with serving.changed(FACT, lambda text: text.replace("value: 13", "value: 14")):
        serving.until_says("14", "tools/muscle-at-rest/")
        serving.until_silent(">13<", "tools/muscle-at-rest/")


def test_a_record_that_others_need_can_go_only_with_them(serving):
    path = serving.root / FACT
    before = path.read_text("utf-8")
    path.unlink()
    serving.until_says("muscle-at-rest-rate", "about/")
    assert "<h1" in serving.page("tools/muscle-at-rest/")
    path.write_text(before, "utf-8")
    serving.until_silent("muscle-at-rest-rate", "about/")


def test_a_change_of_the_frame_changes_every_page(serving):
    with serving.changed("overrides/partials/footer.html", lambda text: text + "A new foot."):
        serving.until_says("A new foot.", PAGE)
        serving.until_says("A new foot.")
    serving.until_silent("A new foot.")


def test_a_link_to_another_place_is_never_served(serving, tmp_path):
    (tmp_path / "secret.md").write_text("---\ntitle: S\ndescription: D\n---\n\n# Secret\n")
    link = serving.root / "docs" / "slow-training" / "away.md"
    link.symlink_to(tmp_path / "secret.md")
    try:
        text = serving.until_says("link to another place", "slow-training/away/")
        assert "Secret" not in text
    finally:
        link.unlink()
    serving.until_silent("away.md")


def test_a_browser_shows_what_was_saved_without_being_asked(serving, browser):
    page = browser.new_page(viewport={"width": 390, "height": 844})
    wrong = []
    page.on("console", lambda message: wrong.append(message.text))
    page.goto(f"{serving.address}/{PAGE}")
    with serving.changed(ARTICLE, lambda text: text + "\nThe browser shows this.\n"):
        page.get_by_text("The browser shows this.").wait_for(timeout=LONGEST * 1000)
        with serving.changed(ARTICLE, lambda text: text + DIGIT):
            page.get_by_label("Preview").get_by_text("is typed by hand").wait_for()
            page.get_by_text("The browser shows this.").wait_for()
            bar = page.locator(".preview-bar")
            page.mouse.wheel(0, 3000)
            assert bar.evaluate("(bar) => bar.getBoundingClientRect().top") == 0
    page.locator(".preview").wait_for(state="detached", timeout=LONGEST * 1000)
    page.close()
    assert wrong == []


def test_a_browser_that_goes_on_before_all_has_come_ends_nothing(serving):
    host, port = serving.address.removeprefix("http://").split(":")
    for _ in range(20):
        with socket.create_connection((host, int(port))) as link:
            link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            link.sendall(b"GET /references/ HTTP/1.1\r\nHost: x\r\n\r\n" * 3)
    assert "<h1" in serving.page()


def test_what_is_broken_at_the_start_is_named_and_the_rest_is_there(tmp_path):
    root = tree(tmp_path)
    good = (root / ARTICLE).read_text("utf-8")
    (root / ARTICLE).write_text(good + DIGIT, "utf-8")
    (root / "docs" / "data" / "tables" / "broken.yml").write_text("caption: [\n")
    serving = Serving(root)
    try:
        assert "is being made" in serving.page() or "<h1" in serving.page()
        serving.until_there()
        text = serving.until_says("is typed by hand", PAGE)
        assert "This page cannot be shown yet" in text
        assert "broken.yml" in serving.page("about/")
        assert "Who writes it?" in serving.page("about/")
        (root / ARTICLE).write_text(good, "utf-8")
        serving.until_says("What did the trials find?", PAGE)
    finally:
        serving.end()
