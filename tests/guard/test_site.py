"""The gate in front of a built site: what was planted in it is found, and nothing else."""

import shutil

import pytest

from macros.__main__ import main
from macros.guard.site import site_problems

HOME, ARTICLE = "index.html", "spot-reduction/can-you-choose-where-fat-goes/index.html"


@pytest.fixture
def built(site, tmp_path):
    """A copy of the built site that a test may spoil."""
    return shutil.copytree(site, tmp_path / "site")


def said(built):
    return [str(problem) for problem in site_problems(built)]


def plant(built, html, page=ARTICLE):
    path = built / page
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("<h2", f"{html}<h2", 1), encoding="utf-8")


def test_finds_nothing_in_the_site_as_it_is_built(built):
    assert said(built) == []


def test_the_command_says_so(built, capsys):
    assert main(["check", "--site", str(built)]) == 0
    assert capsys.readouterr().out == "no problems\n"


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<script type=module>alert(1)</script>",
        "<SCRIPT/x>alert(1)</SCRIPT>",
        "<script src=https://hostile.example/x.js></script>",
        "<script src=//hostile.example/x.js></script>",
        "<img src=x onerror=alert(1)>",
        "<p onclick=alert(1)>x</p>",
        "<svg onload=alert(1)></svg>",
        "<svg><foreignObject><p>x</p></foreignObject></svg>",
        "<svg><animate attributeName=href values=javascript:alert(1)></svg>",
        "<a href=javascript:alert(1)>x</a>",
        "<a href='java&#10;script:alert(1)'>x</a>",
        "<a href=data:text/html,x>x</a>",
        "<a href=//hostile.example/>x</a>",
        "<a download href=data:text/html,x>x</a>",
        "<iframe src=x></iframe>",
        "<object data=x></object>",
        "<embed src=x>",
        "<form action=https://hostile.example/><input name=w></form>",
        "<button formaction=https://hostile.example/>x</button>",
        "<style>*{display:none}</style>",
        "<p style=position:fixed>x</p>",
        "<base href=https://hostile.example/>",
        "<meta http-equiv=refresh content=0;url=https://hostile.example/>",
        "<link rel=stylesheet href=https://hostile.example/x.css>",
        "<img alt=x src=https://hostile.example/x.png>",
        "<img alt=x srcset='https://hostile.example/x.png 1x'>",
        "<video src=x></video>",
        "<my-element></my-element>",
        "<p id=how-these-numbers-were-worked-out>twice</p>",
        "</article></main><article>x</article>",
        "<script type=application/ld+json>not json</script>",
        "<template><script>alert(1)</script></template>",
    ],
)
def test_finds_what_was_planted_in_an_article(built, html):
    plant(built, html)
    problems = said(built)
    assert problems
    assert all(problem.startswith(f"site/{ARTICLE}: ") for problem in problems)


@pytest.mark.parametrize(
    "name", ["evil.html", "evil.svg", "sw.js", "CNAME", "_redirects", "assets/x.js", "data/x.json"]
)
def test_finds_a_file_that_we_do_not_publish(built, name):
    (built / name).write_text("<p>x</p>")
    assert any(problem.startswith(f"site/{name}: ") for problem in said(built))


def test_finds_a_changed_file_of_the_theme(built):
    (bundle,) = (built / "assets" / "javascripts").glob("bundle.*.min.js")
    bundle.write_text("alert(1)")
    assert said(built) == [
        f"site/{bundle.relative_to(built).as_posix()}: this is no file that we publish"
    ]


def test_finds_a_link_to_another_place(built):
    (built / "passwd").symlink_to("/etc/passwd")
    assert said(built) == ["site/passwd: this is a link to another place"]
