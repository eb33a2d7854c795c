"""Articles and records that nobody would write, through the source gate and through rendering.

A few hundred of each with every test; `make audit` asks for a hundred thousand.
"""

import gc
import os
import re
import shutil
import signal
import sys
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2 import Environment
from markdown import Markdown
from mkdocs.config import load_config
from selectolax.lexbor import LexborHTMLParser

from macros import records
from macros.guard.allowed import DOWNLOADS
from macros.guard.check import check
from macros.guard.render import ArticlesOnly
from macros.parts import aside
from macros.problem import Problem
from macros.records import DOCS, ROOT, library
from tests.guard.pieces import FRONT, WELCOME, articles, changed_records, record_texts
from tests.limits import tries

LONGEST = 1.0  # seconds of this process for one file
ACTIVE = {"iframe", "object", "embed", "style", "base", "meta", "link", "frame", "template"}
ADDRESSES = {"href", "src", "srcset", "action", "data", "poster", "xlink:href"}
DATA = {"application/json"}

fuzzing = settings(
    max_examples=tries(100),
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)

_opened: list[Path] | None = None


def _hear(event, arguments):
    if event == "open" and _opened is not None and isinstance(arguments[0], str | os.PathLike):
        path = Path(arguments[0]).absolute()
        if path.suffix not in (".py", ".pyc"):  # a module that is imported when it is first needed
            _opened.append(path)


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """A tree of its own, with the records: `check` reads it as if it were the project."""
    root = tmp_path_factory.mktemp("fuzzed")
    shutil.copytree(DOCS / "data", root / "docs" / "data")
    with pytest.MonkeyPatch.context() as patch:
        for module in (records, library):
            patch.setattr(module, "ROOT", root)
            patch.setattr(module, "DOCS", root / "docs")
        for text in (FRONT + "".join(WELCOME), FRONT + "{{", FRONT + "38 hours", "---\n:"):
            list(check([write(root / "docs" / "x.md", text)]))  # what is read once is read now
        list(check(sorted((root / "docs" / "data").glob("c*/*.yml"))))  # so are the drawing tools
        sys.addaudithook(_hear)
        yield root


@contextmanager
def watched(root):
    """Fail on a file outside docs/ (but for our templates), and on a second of work."""
    global _opened  # noqa: PLW0603  an audit hook can be told of nothing else

    def stop(*_):
        raise TimeoutError("more than a second for one file")

    kept = signal.signal(signal.SIGVTALRM, stop)
    gc.disable()  # what a hundred thousand tries left behind is not this file's work
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    _opened = opened = []
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        gc.enable()
        signal.signal(signal.SIGVTALRM, kept)
        _opened = None
    ours = (root / "docs", ROOT / "macros")
    assert [path for path in opened if not any(path.is_relative_to(each) for each in ours)] == []


def write(path, text):
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return path


@cache
def markdown():
    """Python-Markdown as both engines set it up."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"]
    )


def rendered(body):
    """Return what an engine makes of an article's body: macros first, then Markdown."""
    called = Environment(extensions=[ArticlesOnly]).from_string(body).render()
    return markdown().reset().convert(called)


def acts(page):
    """Yield what in a page could run, be loaded from elsewhere or lead somewhere strange."""
    for node in LexborHTMLParser(page).body.css("*"):
        if node.tag in ACTIVE or (node.tag == "form" and "action" in node.attributes):
            yield f"<{node.tag}>"
        if node.tag == "script" and node.attributes.get("type") not in DATA:
            yield "<script>"
        for name, value in node.attributes.items():
            if name.startswith("on") or name in ("style", "srcdoc", "formaction"):
                yield name
            if name in ADDRESSES and not harmless(node.tag, "".join((value or "").split()).lower()):
                yield f"{name}={value[:60]}"


def harmless(tag, address):
    """Tell whether an address stays on this site, or is one that a reader may choose to open."""
    if tag == "a" and address.startswith(("https://", "mailto:", *DOWNLOADS)):
        return True
    foreign = address.replace("\\", "/").startswith("//")
    return not foreign and re.match("(?!site:)[a-z][a-z0-9+.-]*:", address) is None


@fuzzing
@given(text=articles)
def test_an_article_is_refused_in_sentences_or_renders_to_harmless_html(tree, text):
    path = write(tree / "docs" / "fuzzed.md", text)
    with watched(tree):
        problems = list(check([path]))
    for problem in problems:
        assert problem.path == "docs/fuzzed.md"
        assert problem.line >= 1
        assert "\n" not in str(problem)
        assert "this could not be checked" not in problem.sentence
    if not problems:
        try:
            page = rendered(text.removeprefix(FRONT))
        except Problem:  # by the engine, which reads some heaps of signs in its own way
            return
        assert list(acts(page)) == []
        assert not aside.has_token(page)


@fuzzing
@given(text=articles)
def test_rendering_alone_refuses_an_article_or_makes_harmless_html_of_it(tree, text):
    try:
        page = rendered(text.removeprefix(FRONT))
    except Problem:
        return
    assert list(acts(page)) == []


@fuzzing
@given(
    st.one_of(st.tuples(st.sampled_from(sorted(records.KINDS)), record_texts), changed_records())
)
def test_a_record_is_refused_in_sentences_or_is_sound(tree, kind_and_text):
    kind, text = kind_and_text
    path = tree / "docs" / "data" / kind / "fuzzed.yml"
    path.parent.mkdir(exist_ok=True)  # of some kinds there is no record yet
    write(path, text)
    try:
        with watched(tree):
            problems = list(check([path]))
    finally:
        path.unlink()
    for problem in problems:
        assert problem.path == f"docs/data/{kind}/fuzzed.yml"
        assert problem.line >= 1
        assert "\n" not in str(problem)
        assert "this could not be checked" not in problem.sentence
