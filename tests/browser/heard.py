"""What a screen reader is given of a page, by the browser's own tree, and what is wrong with it."""

import re
from collections import Counter

CONTROLS = {
    "button",
    "checkbox",
    "combobox",
    "link",
    "listbox",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "tab",
    "textbox",
    "DisclosureTriangle",
}
NAMED = {"group", "radiogroup", "image", "img", "table", "dialog"}
PARTS = {"group", "radiogroup", "form", "region", "navigation", "dialog", "search", "banner"}
_WORD = re.compile(r"\w")


class Tree:
    """The tree of accessibility of what a page shows now."""

    def __init__(self, page):
        wire = page.context.new_cdp_session(page)
        nodes = wire.send("Accessibility.getFullAXTree")["nodes"]
        wire.detach()
        self._nodes = {each["nodeId"]: each for each in nodes}
        self._shown = [*self._beneath(nodes[0])]

    def _beneath(self, node, above=()):
        """Yield every node that is not ignored, with the names of the parts that it stands in."""
        if not node["ignored"]:
            yield node, above
        if self._name(node) and _value(node, "role") in PARTS:
            above = (*above, self._name(node))
        for child in node.get("childIds", []):
            yield from self._beneath(self._nodes[child], above)

    def faults(self):
        """Yield a sentence for each thing that a reader would hear without knowing what it is."""
        names, heading = Counter(), ""
        for node, above in self._shown:
            role, name = _value(node, "role"), self._name(node)
            heading = name if role == "heading" else heading
            if role in CONTROLS | NAMED and not _WORD.search(name):
                yield f"a {role} in {above} has no name: “{name}”"
            if role in CONTROLS - {"link", "DisclosureTriangle"}:  # whose place says of what
                names[role, name, (*above, heading)] += 1
            if _property(node, "invalid") == "true" and not _value(node, "description"):
                yield f"nothing is said of what is wrong in “{name}”"
        for (role, name, above), count in names.items():
            if count > 1:
                yield f"{count} times a {role} “{name}” in {above}"

    def _name(self, node):
        """What a part is called; what folds is called by the line that unfolds it."""
        first = node
        while children := first.get("childIds"):
            first = self._nodes[children[0]]
            if _value(first, "role") == "DisclosureTriangle":
                return _value(first, "name")
            if not first["ignored"]:
                break
        return _value(node, "name")

    def says(self, words):
        """Tell whether the words are where the cursor is, or read out as they change."""
        read = [each for each, _ in self._shown
                if _property(each, "live") == "polite" or _property(each, "focused")]  # fmt: skip
        return any(words in self._text(each) for each in read)

    def _text(self, node):
        inner = [self._text(self._nodes[each]) for each in node.get("childIds", [])]
        return "".join(inner) if inner else _value(node, "name")


def _value(node, part):
    return str(node.get(part, {}).get("value", ""))


def _property(node, name):
    found = [each["value"].get("value") for each in node.get("properties", [])
             if each["name"] == name]  # fmt: skip
    return found[0] if found else None
