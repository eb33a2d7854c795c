"""A problem met while a page is rendered names its file and the line of the file."""

from types import SimpleNamespace

import markdown
import pytest
from jinja2 import Environment
from markdown.preprocessors import Preprocessor

from macros import records
from macros.guard.render import Stopped
from macros.parts import place
from macros.problem import Problem
from macros.records import library

FRONT = "---\ntitle: T\ndescription: D\n---\n\n"


class _MacrosAfterwards(markdown.Extension, Preprocessor):
    """Zensical's order: our Markdown extension sees the page first, and then macros are called."""

    def extendMarkdown(self, md):  # noqa: N802  Python-Markdown's name
        md.preprocessors.register(self, "macros", 35)

    def run(self, lines):
        return called("\n".join(lines)).split("\n")


def called(body):
    environment = Environment(extensions=["macros.guard.render.ArticlesOnly"])
    return environment.from_string(body).render()


@pytest.fixture(params=["as MkDocs", "as Zensical"])
def render(request, tmp_path, monkeypatch):
    """Write an article, and render its body as an engine does."""
    monkeypatch.setattr(records, "ROOT", tmp_path)
    monkeypatch.setattr(records, "DOCS", tmp_path / "docs")
    (tmp_path / "docs").mkdir()

    def rendered(body):
        (tmp_path / "docs" / "x.md").write_text(FRONT + body, encoding="utf-8")
        extensions = ["attr_list", "toc", "macros.guard.render"]
        if request.param == "as MkDocs":
            return markdown.markdown(called(body), extensions=extensions)
        return markdown.markdown(body, extensions=[*extensions, _MacrosAfterwards()])

    return rendered


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ('One.\n\n{{ fact("no-such") }}\n', "docs/x.md:8: no fact `no-such`"),
        ("One.\n\n{{ nope() }}\n", "docs/x.md:8: no macro `nope`"),
        ("One.\n\n{{ fact(x) }}\n", "docs/x.md:8: the quotation marks are missing"),
        ("One.\n\n{{ fact(\n", "docs/x.md:8: a bracket `)` is missing"),
        (
            'One.\n\n{{ table(\n  "muscle-at-rest",\n  muscle="9 lb"\n) }}\n',
            "docs/x.md:8: a table needs one input with several quantities",
        ),
        ("One.\n\nIt lasts 38 hours.\n", 'docs/x.md:8: "38" is typed by hand'),
        (
            '{{ literal(\n"x"\n) }}\n\nIt lasts 38 hours, {{ literal(\n"y"\n) }}.\n\n12 weeks\n',
            'docs/x.md:10: "38" is typed by hand',
        ),
        ("One.\n\n[x](javascript:y)\n", "docs/x.md:8: a link may not lead to `javascript:y`"),
        ("One.\n\n" + "[" * 2000, "docs/x.md:8: this line has 2,000 letters"),
        ('# About {{ literal("x") }}\n', "docs/x.md: a heading holds a macro"),
    ],
)
def test_a_problem_names_its_file_and_its_line(render, body, says):
    with pytest.raises(Stopped) as caught:
        render(body)
    assert str(caught.value).startswith(says)


def test_a_sound_page_is_rendered(render):
    assert render('One {{ literal("type 2") }}.') == "<p>One type 2.</p>"


def test_stopping_brings_no_traceback_and_yet_lets_a_server_live_on(render):
    with pytest.raises(Stopped) as caught:
        render("38")
    assert isinstance(caught.value, Problem)
    assert isinstance(caught.value, SystemExit)
    assert caught.value.code == 1


def test_a_text_that_is_no_page_is_refused_at_once(render):
    with pytest.raises(Problem, match="no fact `no-such`"):
        called('{{ fact("no-such") }}')


def test_a_broken_record_names_its_own_file(render, monkeypatch):
    def broken(_):
        raise ExceptionGroup("problems", [Problem("`value` stands twice", "docs/data/x.yml", 9)])

    monkeypatch.setattr(records, "source", broken)
    with pytest.raises(Stopped) as caught:
        render('One {{ cite("x") }}.')
    assert str(caught.value) == "docs/data/x.yml:9: `value` stands twice"


@pytest.mark.parametrize("engine", ["MkDocs", "Zensical"])
def test_where_two_pages_have_one_text_it_names_the_one_that_is_rendered(
    engine, tmp_path, monkeypatch
):
    monkeypatch.setattr(records, "ROOT", tmp_path)
    monkeypatch.setattr(records, "DOCS", tmp_path / "docs")
    for name in ("start-here/aaa.md", "tools/zzz.md"):
        path = tmp_path / "docs" / name
        path.parent.mkdir(parents=True)
        path.write_text(f"{FRONT}It lasts 38 hours.\n", encoding="utf-8")
    md = markdown.Markdown(extensions=["macros.guard.render"])
    page = SimpleNamespace(path="tools/zzz.md", file=SimpleNamespace(src_uri="tools/zzz.md"))
    if engine == "MkDocs":
        monkeypatch.setattr(place, "_macros", SimpleNamespace(page=page))
    else:
        md.preprocessors.register(_OfZensical(page), "page", 1)
    with pytest.raises(Stopped, match=r"^docs/tools/zzz\.md:6: "):
        md.convert("It lasts 38 hours.\n")


@pytest.mark.parametrize("front", ["---\ntitle: A\n...\n# Smuggled\n---\n", "title: A\n\n"])
def test_stops_where_an_engine_was_given_another_text_than_the_check_reads(
    front, tmp_path, monkeypatch
):
    monkeypatch.setattr(records, "ROOT", tmp_path)
    monkeypatch.setattr(records, "DOCS", tmp_path / "docs")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "x.md").write_text(f"{front}Words.\n", encoding="utf-8")
    md = markdown.Markdown(extensions=["macros.guard.render"])
    md.preprocessors.register(_OfZensical(SimpleNamespace(path="x.md")), "page", 1)
    with pytest.raises(Stopped, match="an engine reads this page otherwise than the check"):
        md.convert("Words.\n")


class _OfZensical(Preprocessor):
    """What Zensical puts among the preprocessors: it knows the page."""

    def __init__(self, page):
        self.page = page

    def run(self, lines):
        return lines


def test_lists_as_people_write_them_are_lists_around_macros_too(render):
    page = render(
        'Do:\n1. {{ literal(\n"Zone 2") }} first\n2. rest\n  - and {{ literal("x") }}\n\n'
        'Then {{ literal("y") }}.\n\n3) go\n'
    )
    assert page.count("<ol>") == page.count("<ul>") == 1
    assert page.count("<li>") == 4
    assert "3)" not in page


def test_a_problem_below_lines_that_were_written_anew_names_its_own_line(render):
    body = 'Do:\n- a\n  - {{ literal(\n"x"\n) }}\n1. c\n2. d\n\nIt lasts 38 hours.\n'
    with pytest.raises(Stopped) as stopped:
        render(body)
    assert str(stopped.value).startswith('docs/x.md:14: "38" is typed by hand')


def test_the_title_is_the_heading_of_a_page_without_one(render, monkeypatch):
    monkeypatch.setattr(place, "_macros", SimpleNamespace(page=SimpleNamespace(path="x.md")))
    monkeypatch.setattr(library, "DOCS", records.DOCS)
    monkeypatch.setattr(library, "ROOT", records.ROOT)
    monkeypatch.setattr(library, "title_of", lambda page: {"x.md": "Its title"}[page])
    assert '<h1 id="its-title">Its title</h1>' in render("Words.\n")
    assert "Its title" not in render("# Own\n\nWords.\n")
