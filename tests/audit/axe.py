"""axe-core on a page, as readers meet it: light, dark, in their own colors, on a small phone."""

from tests.audit.node import MODULES

STATES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colors": {"forced_colors": "active"},
    "320 px": {"viewport": {"width": 320, "height": 640}},
}
_ASK = """() => axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => `${id}: ${nodes[0].target} and ${nodes.length - 1} more`))"""


def violations(browser, address, state):
    """Return the rules that a page breaks in a state, each with the first place."""
    context = browser.new_context(bypass_csp=True, **STATES[state])
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.evaluate((MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate(_ASK)
    context.close()
    return found
