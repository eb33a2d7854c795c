import jinja2
import pytest

from macros.parts import aside
from macros.problem import Problem


@pytest.fixture
def environment():
    """An environment as the engines make it, full of things that an article may not reach."""
    made = jinja2.Environment(extensions=["macros.guard.render.ArticlesOnly"])
    made.globals.update(config={"secret": "s"}, now=lambda: "now", fact=lambda _: "shadowed")
    return made


def test_renders_our_macros_and_no_others_of_the_same_name(environment):
    text = environment.from_string('{{ fact("muscle-at-rest-rate") }}').render(fact=lambda _: "x")
    assert "calories per kg" in aside.put_back(text)


@pytest.mark.parametrize(
    "source",
    [
        "{{ config }}",
        "{{ config.secret }}",
        "{{ now() }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ self._TemplateReference__context }}",
        "{{ lipsum(n=10) }}",
        "{{ range(10) }}",
        '{{ fact("x") | attr("__class__") }}',
        "{{ fact.__globals__ }}",
        '{{ (fact)("x").format(fact) }}',
        "{% include 'index.md' %}",
        "{% for x in range(9) %}{% endfor %}",
        "{% raw %}{{ x }}{% endraw %}",
        "{%- set x = 1 -%}",
        "{{ [fact][0]('x') }}",
        "{{ fact }}",
        "{{ 'a' * 10 }}",
    ],
)
def test_refuses_everything_else(environment, source):
    with pytest.raises(Problem):
        environment.from_string(source)


def test_a_page_beyond_the_stated_size_is_refused(environment):
    with pytest.raises(Problem, match="write at most 100,000"):
        environment.from_string("a" * 100_001)
