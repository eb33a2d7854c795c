"""A visit waits for the scripts of a page, and runs none of them before the page has come."""

from tests.browser.visit import RAN

HALF = """(ran) => {
    document.open();
    const script = "data:text/javascript,window.met = document.body.id";
    document.write(`<script data-src="${script}"></script>`);
    window.visit = eval(ran)();
}"""
REST = """async () => {
    document.write("<body id=whole>");
    document.close();
    await window.visit;
    return window.met;
}"""


def test_where_half_of_a_page_has_come_its_scripts_are_left_until_the_whole_has(page):
    page.goto("/")
    page.evaluate(HALF, RAN)
    assert page.evaluate(REST) == "whole"
