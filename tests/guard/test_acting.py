"""What in an element would act on a browser is found: scripts, policies, addresses, colors."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from macros.guard.acting import elsewhere, problems
from macros.guard.allowed import DOWNLOADS
from macros.records import ROOT

BASE = ROOT / "overrides" / "base.html"
FRAME = re.search(r"<script data-src[^>]*>(.*)</script>", BASE.read_text(encoding="utf-8"))[1]


def found(html):
    return [said for node in LexborHTMLParser(html).css("*") for said in problems(node)]


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<script></script>",
        "<script type=module>alert(1)</script>",
        "<SCRIPT/x>alert(1)</SCRIPT>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><script href=//hostile.example/x.js></script></svg>",
        "<script type=importmap>{}</script>",
        "<script type=speculationrules>{}</script>",
        "<script type=application/ld+json>{}</script>",
        "<script type=application/json>not json</script>",
        "<script src></script>",
        "<script src=https://hostile.example/x.js></script>",
        "<script src=//hostile.example/x.js></script>",
        "<script src=/\\hostile.example/x.js></script>",
        "<script src='ht&#10;tps://hostile.example/x.js'></script>",
        "<script src=../data/facts/x.yml></script>",
        "<script src=photo.png></script>",
        "<script src=data:text/javascript,alert(1)//x.js></script>",
        "<script src=blob:x.js></script>",
        "<script src=x.mjs data-src=photo.png></script>",
        "<script src=x.mjs data-src=https://hostile.example/x.mjs></script>",
        "<script data-src=x.mjs>import(document.currentScript.dataset.src)</script>",
    ],
)
def test_finds_a_script_that_is_not_ours(html):
    assert found(html)


@pytest.mark.parametrize(
    "html",
    [
        "<meta http-equiv=refresh content=0;url=https://hostile.example/>",
        "<meta http-equiv=Refresh content=0>",
        "<meta http-equiv=set-cookie content=x>",
        "<meta http-equiv=x-dns-prefetch-control content=on>",
        "<meta http-equiv=Content-Security-Policy content='default-src *'>",
        "<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline'\">",
        "<meta http-equiv=Content-Security-Policy content='script-src https:'>",
        "<meta http-equiv=Content-Security-Policy content='img-src https://hostile.example'>",
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">",
        "<meta name=referrer content=no-referrer>",
        "<meta name=referrer content=unsafe-url>",
        "<meta name=offline content=service-worker.js>",
        "<meta name=citation_title content=x>",
        "<meta name=Referrer content=unsafe-url>",
        "<meta charset=utf-7>",
        "<meta name=theme-color content=red>",
        "<link rel=dns-prefetch href=//hostile.example>",
        "<link rel=preconnect href=https://hostile.example>",
        "<link rel=prefetch href=x>",
        "<link rel=prerender href=x>",
        "<link rel=alternate href=//hostile.example/x>",
        "<link rel='stylesheet icon' href=x>",
        "<link rel=STYLESHEET href=https://hostile.example/x.css>",
        "<link href=x>",
        "<link rel=stylesheet href=https://hostile.example/x.css>",
        "<link rel=modulepreload href=https://hostile.example/x.mjs>",
        "<link rel=manifest href=//hostile.example/x>",
        "<link rel=canonical href=javascript:alert(1)>",
        "<link rel=stylesheet href=photo.png>",
        "<link rel=stylesheet href=../data/facts/x.yml>",
        "<link rel=stylesheet>",
        "<link rel=alternate href=feed.xml>",
        "<link rel=modulepreload href=x.mjs>",
    ],
)
def test_finds_a_head_that_acts(html):
    assert found(html)


@pytest.mark.parametrize(
    "html",
    [
        "<a href=javascript:alert(1)>x</a>",
        "<a href=' javascript:alert(1)'>x</a>",
        "<a href='java&#10;script:alert(1)'>x</a>",
        "<a href='java&Tab;script:alert(1)'>x</a>",
        "<a href='&#1;javascript:alert(1)'>x</a>",
        "<a href=JaVaScRiPt:alert(1)>x</a>",
        "<a href=vbscript:x>x</a>",
        "<a href=data:text/html,x>x</a>",
        "<a download href=data:text/html,x>x</a>",
        "<a href=data:text/csv;x>x</a>",
        "<a href=blob:x>x</a>",
        "<a href=file:///etc/passwd>x</a>",
        "<a href=http://hostile.example/>x</a>",
        "<a href=https:hostile.example>x</a>",
        "<a href=//hostile.example/>x</a>",
        "<a href='/&#9;/hostile.example/'>x</a>",
        "<a href='/&#10;\\hostile.example/'>x</a>",
        "<a href='\\\\hostile.example/'>x</a>",
        "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
        "<math href=javascript:alert(1)>x</math>",
        "<img src=https://hostile.example/x.png>",
        "<img src=//hostile.example/x.png>",
        "<img src='ht&#9;tps://hostile.example/x.png'>",
        "<img src=data:image/svg+xml,x>",
        "<input src=https://hostile.example/x.png>",
        "<svg><rect fill=url(https://hostile.example/#x)></rect></svg>",
        "<svg><rect fill='u\\72l(//hostile.example)'></rect></svg>",
        "<svg><path stroke='URL(#x)'></path></svg>",
    ],
)
def test_finds_an_address_that_no_page_may_have(html):
    assert found(html)


@pytest.mark.parametrize(
    "html",
    [
        "<a href=https://example.org/a#b>x</a>",
        "<a href=mailto:me@example.org>x</a>",
        "<a href=../x/#y>x</a>",
        "<a href=/>x</a>",
        "<a href=/x/>x</a>",
        "<a href>x</a>",
        f"<a download=x.csv href='{DOWNLOADS[0]}charset=utf-8,a'>x</a>",
        "<img src=../x.png>",
        "<form method=dialog>x</form>",
        "<script src=../assets/javascripts/bundle.js></script>",
        "<script type=module src=core/site.mjs></script>",
        f"<script data-src=../core/site.mjs>{FRAME}</script>",
        "<script type=application/json>{}</script>",
        "<meta charset=UTF-8>",
        "<link rel=canonical href=https://example.org/>",
        "<link rel=stylesheet href=/assets/site.css>",
        "<svg><path fill=none stroke=#123456></path></svg>",
    ],
)
def test_finds_nothing_in_what_is_ours(html):
    assert found(html) == []


def test_tells_places_of_this_site_from_others():
    assert list(elsewhere("../x/y:z")) == []
    assert list(elsewhere("https://example.org")) != []


@pytest.mark.parametrize("said", ["988", "1-888-375-7767", "0808 801 0677"])
def test_a_number_may_be_called_that_is_the_one_a_reader_sees(said):
    digits = said.replace("-", "").replace(" ", "")
    assert not found(f"<a href=tel:{digits}>{said}</a>")
    assert found(f"<a href=tel:09001234567>{said}</a>")
    assert found(f"<a href=tel:{digits}>Call us</a>")
    assert found(f"<link rel=icon href=tel:{digits}>")


@pytest.mark.parametrize("address", ["tel:", "tel:*21*09001234567#", "tel:+49,1", "TEL:988"])
def test_nothing_else_is_called(address):
    assert found(f'<a href="{address}">{address[4:]}</a>')


@pytest.mark.parametrize(
    "address",
    ["https://hostile.example/x.json", "//hostile.example/x", "x.json", "data:text/html,"],
)
def test_finds_a_drawing_that_takes_its_movement_from_elsewhere(address):
    html = f"<movement-drawing data-movement='{address}'></movement-drawing>"
    assert any("takes what moves it from another place" in str(each) for each in found(html))


def test_a_drawing_may_hold_what_moves_it():
    assert not found("<movement-drawing data-movement='data:application/json,{}'>")
