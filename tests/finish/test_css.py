import pytest

from macros.finish.css import names_on
from macros.finish.sheet import Sheet
from tests.conftest import finish, open_page
from tests.serving import served

PAGE = '<body class="home wide"><p id="a" hidden>x</p><ul data-kind="b"></ul></body>'
PAINTED = """() => [...document.querySelectorAll('body, body *')].map((element) => {
    const style = getComputedStyle(element);
    return element.localName + '.' + element.className + ': '
        + [...style].sort().map((name) => name + ':' + style.getPropertyValue(name)).join(';')
            .replace('background-position:0px 0px', 'background-position:0% 0%');
})"""


def kept(css, *, page=PAGE, spoken=()):
    return Sheet(css).of(names_on(page, frozenset(spoken)))


@pytest.mark.parametrize(
    "css",
    [
        "p{color:red}",
        ".home{color:red}",
        ".home.wide>p:hover::before{color:red}",
        "#a{color:red}",
        "[data-kind=b]{color:red}",
        "[hidden]{color:red}",
        "details[open]{color:red}".replace("details", "ul"),
        "*,::before{color:red}",
        ":root{--x:1}",
        "p:not(.gone){color:red}",
        ":is(h1,p){color:red}",
        ":is(h1,.home p){color:red}",
        ".home :where(:hover,h1){color:red}",
        "@media print{p{color:red}}",
        "@media(width<9em){@supports(color:red){p{color:red}}}",
        "@page{margin:1cm}",
        "@keyframes x{to{color:red}}",
    ],
)
def test_keeps_a_rule_that_can_apply(css):
    assert kept(css) == css


@pytest.mark.parametrize(
    "css",
    [
        "h1{color:red}",
        ".gone{color:red}",
        ".home .gone{color:red}",
        "p.gone:hover{color:red}",
        "#b{color:red}",
        "[data-gone]{color:red}",
        "@media print{.gone{color:red}}",
        ":is(h1,.gone){color:red}",
        ".home :where(h1,p.gone) p{color:red}",
    ],
)
def test_leaves_out_a_rule_that_cannot(css):
    assert kept(css) == ""


def test_keeps_of_several_selectors_those_that_can_apply():
    assert kept("h1,p,.gone{color:red}") == "p{color:red}"


def test_keeps_what_a_script_may_write_on_the_page():
    assert kept(".later{color:red}", spoken=["later"])
    assert kept("[data-of-unit=a]{color:red}", spoken=["ofUnit"])


@pytest.fixture(scope="module")
def both(few_of_mkdocs, tmp_path_factory):
    """The addresses of a few pages as they were built, and with their style cut down."""
    cut = finish(few_of_mkdocs, tmp_path_factory.mktemp("cut"), ["css"])
    with served(few_of_mkdocs) as before, served(cut) as after:
        yield before, after


@pytest.mark.parametrize(
    "path", ["/", "/strength-vs-cardio/what-muscle-burns-at-rest/", "/references/", "/about/"]
)
@pytest.mark.parametrize("width", [390, 1280])
def test_every_element_is_painted_as_before(path, width, both, browser):
    painted = []
    for address in both:
        for page in open_page(browser, address):
            page.set_viewport_size({"width": width, "height": 844})
            page.goto(path)
            painted.append(page.evaluate(PAINTED))
    before, after = painted
    assert len(before) > 50
    assert before == after
