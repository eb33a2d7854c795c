"""Raw HTML in an article, and what to write instead: said once for each element of a line."""

import html
import re
from collections.abc import Iterator, Sequence

from macros.problem import Problem

_OPENS = r"<(?!https?://|mailto:)[A-Za-z/!?]"
_TAG = re.compile(rf"{_OPENS}[^\s>]*", re.IGNORECASE)
_LONGEST = 1_000
_WHOLE = re.compile(
    rf"<(script|style|svg)\b[^<]{{0,{_LONGEST}}}</\1\s*>|<!--.{{0,{_LONGEST}}}?-->"
    rf"|{_OPENS}[^<>]{{0,{_LONGEST}}}>|{_OPENS}[^<>\n]{{0,{_LONGEST}}}",  # of an open one, its line
    re.IGNORECASE | re.DOTALL,
)
_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)|<!--")
_SET = re.compile(r"""\b(alt|href|id|src|title)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.I)
_VIDEO = re.compile(
    r"(?:https?:)?//(?:www\.)?(?:youtube(?:-nocookie)?\.com/(?:embed/|v/|watch\?v=)|youtu\.be/)"
    r"([\w-]{5,20})"
)
_VIMEO = re.compile(r"(?:https?:)?//player\.vimeo\.com/video/(\d{3,12})")

_MARKS = {
    **dict.fromkeys(("b", "strong"), "**words**"),
    **dict.fromkeys(("em", "i", "cite", "u"), "*words*"),
    **dict.fromkeys(("code", "kbd", "pre", "tt"), "`words`"),
    **dict.fromkeys(("li", "ul"), "a list, with `- ` before each thing of it"),
    "ol": "a list, with `1. ` before each thing of it",
    "blockquote": "`> ` before the words",
    "hr": "`---` alone on its line",
    "table": "a table with `|` between its columns",
    "details": 'a box: !!! note "Its title"',
    **{f"h{level}": f"{'#' * level} and the words" for level in range(1, 7)},
}
_TEXT = ("abbr", "center", "div", "font", "p", "section", "small", "span", "sub", "sup", "mark")
_OF_A_TABLE = ("caption", "tbody", "td", "tfoot", "th", "thead", "tr")


def without_html(text: str) -> str:
    """Return a text with spaces in place of its tags, and each other letter where it stands."""
    return _WHOLE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def html_problems(lines: Sequence[str]) -> Iterator[Problem]:
    """Yield the raw HTML of an article's lines, each element of a line once.

    The end of an element is of one cause with its beginning.
    """
    opened: set[str] = set()
    text = "\n".join(lines)
    at = 0
    for line, words in enumerate(lines, 1):
        said: set[str] = set()
        for found in _TAG.finditer(words):
            name = _name(found[0])
            closes = found[0].startswith("</")
            if name not in said and not (closes and name in opened):
                whole = _WHOLE.match(text, at + found.start())
                sentence = f"`{found[0]}` is raw HTML; {_instead(name, whole[0] if whole else '')}"
                yield Problem(sentence, line=line, kind="html")
            said.add(name)
            opened.add(name)
        at += len(words) + 1


def _name(tag: str) -> str:
    found = _NAME.match(tag)
    return ((found and found[1]) or "!--").lower()


def _instead(name: str, tag: str) -> str:
    given = {key.lower(): html.unescape(a or b or c) for key, a, b, c in _SET.findall(tag)}
    address = _plain(given.get("src", "") or given.get("href", ""))
    link = address if address.startswith("https://") else "address"
    said = {
        **dict.fromkeys(("iframe", "embed", "object", "video"), _of_video(address)),
        **dict.fromkeys(_TEXT, "leave the tags out, and keep the words"),
        "img": f"put the picture beside the page and write ![{_shown(given)}]({_file(address)})",
        "a": f"write [words]({link})",
        "button": "write [words](address)",
        "br": "leave it out, for an empty line begins a new paragraph",
        "!--": "leave it out, and tell an editor in the pull request",
    }
    if name in said:
        return said[name]
    mark = _MARKS.get("table" if name in _OF_A_TABLE else name)
    return f"write {mark}" if mark else "write Markdown, or call a macro"


def _shown(given: dict[str, str]) -> str:
    return _plain(given.get("alt", "")) or "what it shows"


def _of_video(address: str) -> str:
    if found := _VIDEO.search(address):
        return f"a page shows no video; write [words](https://youtu.be/{found[1]})"
    if found := _VIMEO.search(address):
        return f"a page shows no video; write [words](https://vimeo.com/{found[1]})"
    where = address if address.startswith("https://") else "https://…"
    return f"a page holds no other page; write [words]({where})"


def _file(address: str) -> str:
    name = address.rpartition("/")[2].lower()
    return name if re.fullmatch(r"[a-z0-9-]+\.(?:png|jpg|webp)", name) else "its-name.jpg"


def _plain(text: str) -> str:
    """Return a stranger's text as a sentence may repeat it: on one line, and not too long."""
    return re.sub(r"[\s()\[\]<>`]+", " ", text).strip()[:100]
