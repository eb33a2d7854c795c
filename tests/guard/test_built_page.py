"""What was planted in a page of the built site is found, wherever it stands."""

import pytest

from macros.guard import elements
from macros.guard.built_page import problems

ARTICLE = "spot-reduction/can-you-choose-where-fat-goes/index.html"
ACTIVE = {"srcdoc", "style", "action", "formaction", "ping", "srcset", "imagesrcset", "form"} | {
    "autofocus", "contenteditable", "is", "popovertarget", "slot", "target", "xlink:href",
}  # fmt: skip


@pytest.fixture(scope="module")
def page(site):
    """The text of a page as it is built."""
    return (site / ARTICLE).read_text(encoding="utf-8")


def found(page, html, before):
    assert before in page
    return list(problems(page.replace(before, html + before, 1)))


def test_finds_nothing_in_a_page_as_it_is_built(page):
    assert list(problems(page)) == []


def test_nothing_that_acts_is_allowed_anywhere():
    for lists in (elements.ELEMENTS, elements.HEAD, elements.FRAME):
        of_frame = {"popovertarget"} if lists is elements.FRAME else set()  # its menu on a phone
        for names in (*lists.values(), elements.EVERYWHERE):
            acting = {name for name in names if name.startswith("on")} | (names & ACTIVE)
            assert acting <= of_frame


@pytest.mark.parametrize(
    "html",
    [
        "<my-element></my-element>",
        "<iframe src=x></iframe>",
        "<object data=x></object>",
        "<embed src=x>",
        "<portal src=x></portal>",
        "<fencedframe></fencedframe>",
        "<video src=x></video>",
        "<dialog open>x</dialog>",
        "<style>*{display:none}</style>",
        "<title>x</title>",
        "<base href=https://hostile.example/>",
        "<template><script>alert(1)</script></template>",
        "<template shadowrootmode=open><p>x</p></template>",
        "<textarea><p>x</p></textarea>",
        "<xmp><p>x</p></xmp>",
        "<plaintext>",
        "<!-- <p>x</p>",
        "<marquee>x</marquee>",
        "<img src=x onerror=alert(1)>",
        "<p onclick=alert(1)>x</p>",
        "<p tabindex=0 autofocus onfocus=alert(1)>x</p>",
        "<details open ontoggle=alert(1)>x</details>",
        "<svg onload=alert(1)></svg>",
        "<svg><foreignObject><p>x</p></foreignObject></svg>",
        "<svg><animate attributeName=href values=javascript:alert(1)></svg>",
        "<svg><set attributeName=href to=javascript:alert(1)></svg>",
        "<svg><style>*{display:none}</style></svg>",
        "<svg><use href=https://hostile.example/x.svg#x></use></svg>",
        "<svg><image href=https://hostile.example/x.png></image></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></math>",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<math><maction actiontype=statusline>x</maction></math>",
        "<form action=https://hostile.example/><input name=w></form>",
        "<form><input name=w></form>",
        "<form method=post><input name=w></form>",
        "<input form=other name=w>",
        "<input type=password name=w>",
        "<button formaction=https://hostile.example/>x</button>",
        "<button popovertarget=x>x</button>",
        "<p popover>x</p>",
        "<p style=position:fixed>x</p>",
        "<p is=my-element>x</p>",
        "<p slot=x>x</p>",
        "<p contenteditable>x</p>",
        "<p accesskey=x>x</p>",
        "<p itemscope>x</p>",
        "<a href=x ping=https://hostile.example/>x</a>",
        "<a href=x target=_blank>x</a>",
        "<img alt=x srcset='https://hostile.example/x.png 1x'>",
        "<img alt=x src=x.png usemap=#x>",
        "<p class='note skip'>x</p>",
        "<p id=sections>x</p>",
        "<p id=text>x</p>",
        "<p id=page>x</p>",
        "<script type=application/json id=page>{}</script>",
        "<script type=application/ld+json>{}</script>",
        "<link rel=canonical href=x>",
    ],
)
def test_finds_what_does_not_belong_in_an_article(page, html):
    assert found(page, html, "<h2")


@pytest.mark.parametrize(
    "html",
    [
        "<noscript><p title='</noscript><img src=x>'>x</p></noscript>",
        "<p title='<img src=x>'>x</p>",
    ],
)
def test_finds_what_two_browsers_may_read_in_two_ways(page, html):
    assert found(page, html, "<h2")


@pytest.mark.parametrize(
    "html",
    [
        "<meta name=robots content=noindex>",
        "<meta name=google-site-verification content=x>",
        "<meta property=og:url content=https://hostile.example/>",
        "<meta name=description content='another one'>",
        "<meta name=viewport content=x onload=alert(1)>",
        "<link rel=canonical href=https://hostile.example/>",
        "<link rel=next href=https://hostile.example/>",
        "<style>*{display:none}</style>",
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">",
        "<link rel=alternate type=application/atom+xml href=feed.xml>",
        "<script type=application/ld+json>{}</script>",
        "<base href=https://hostile.example/>",
        "<noscript><p>x</p></noscript>",
        "<title>x</title>",
        "<p>x</p>",
        "<a href=x>x</a>",
        "</head><body><p>x</p>",
    ],
)
def test_finds_what_does_not_belong_in_the_head(page, html):
    assert found(page, html, "<title>")


@pytest.mark.parametrize(
    "html",
    [
        "<b>x</b>",
        "<img src=x onerror=alert(1)>",
        "<a href=https://hostile.example/>x</a>",
        "<p style=position:fixed>x</p>",
        "<dialog open>x</dialog>",
        "<header class=top></header></header>",
        "<main id=text></main>",
        "<div><main id=text></main></div>",
        "<select><option>x</select>",
        "<iframe src=x></iframe>",
    ],
)
def test_finds_what_does_not_belong_in_the_frame(page, html):
    assert found(page, html, '<button class="menu"')


@pytest.mark.parametrize(
    "html",
    [
        "<article>x</article>",
        "</article><article>x",
        "</article></main><p>x</p>",
        "</article></div></div></main><main id=text><article>x",
        "</body></html><frameset>",
    ],
)
def test_finds_a_broken_frame(page, html):
    assert any("frame" in each.sentence for each in found(page, html, "<h2"))


def test_finds_an_id_that_stands_twice(page):
    said = found(page, "<p id=how-these-numbers-were-worked-out>x</p>", "<h2")
    assert [each.sentence for each in said] == [
        "the id `how-these-numbers-were-worked-out` stands twice"
    ]


def test_finds_a_page_without_its_frame():
    said = list(problems("<!doctype html><title>x</title><p>x</p>"))
    assert any("frame is broken" in each.sentence for each in said)


def test_finds_a_link_of_an_article_whose_words_are_another_address(page):
    def said(words, address):
        return found(page, f'<a href="{address}">{words}</a>', "</article>")

    assert said("www.nhs.uk", "https://hostile.example/")
    assert said("<b>nhs</b>.uk", "https://hostile.example/")
    assert not said("nhs.uk", "https://www.nhs.uk/live-well/")
    assert not said("Diabetes.co.uk", "../references/#a")
