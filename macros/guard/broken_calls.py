"""Macro calls that are not whole, and what else of Jinja stands in an article: what is wrong.

Each is one problem, however much of the text it breaks: it is taken out, so that all others are
read.  Where it can be guessed what a trainer meant, the whole call is said as it should be.
"""

import difflib
import inspect
import re
from collections.abc import Iterator

from macros.guard import macro_calls
from macros.parts import MACROS
from macros.problem import Problem

MOST = 100
"""Broken pieces of a page that are told apart."""

_MOST_ENDS = 3  # of a call, for a text in it may hold braces
_BEGINS = re.compile(r"\{\{|\{%|\{#")
_STRAIGHT = str.maketrans(dict.fromkeys("“”„‟″", '"') | dict.fromkeys("‘’‚′", "'"))
_CALLED = re.compile(r"\{+[\s<%-]*([A-Za-z_]\w*)")
_GIVEN = re.compile(r"""(?:(\w+)\s*=\s*)?(?:"([^"]*)"?|'([^']*)'?|([^\s,()"'=]+))""")
_AN_END = re.compile(r"[\s)}]*\Z")
_SHORTCODE = re.compile(r"\{\{\s*[<%]\s*/?\s*(\w+)([^}]*)")
_INCLUDE = re.compile(r"\{%[-+]?\s*(\w+)([^%}]*)")
_VIDEO = re.compile(r"(?<![\w-])([\w-]{11})(?![\w-])")
_PICTURE = re.compile(r"[\w/.-]*?([\w-]+\.(?:png|jpe?g|webp|gif|svg))", re.IGNORECASE)


def apart(text: str) -> tuple[list[Problem], str]:
    """Return the problems of what is no whole macro call, and the text without it.

    A problem is about the call that was meant, if that can be guessed.  The text keeps its lines.
    Where nothing is broken it is the same, and there are no problems.
    """
    if len(text) > macro_calls.LONGEST:
        return [], text
    problems, kept, at, line, counted = [], [], 0, 1, 0
    for start, end, sentence in _pieces(text):
        line, counted = line + text.count("\n", counted, start), start
        problems.append(Problem(sentence, "", line, "call", repaired(text[start:end])))
        in_a_link = text[start - 2 : start] == "](" and text[end : end + 1] == ")"
        kept += [text[at:start], "#" * in_a_link, "\n" * text.count("\n", start, end)]
        at = end
    return problems, "".join([*kept, text[at:]])


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    at = broken = 0
    while (found := _BEGINS.search(text, at)) and broken < MOST:
        start = found.start()
        end = _whole(text, start) if found[0] == "{{" else 0
        if end:
            at = end
            continue
        end = _end(text, start)
        broken += 1
        yield start, end, what_is_wrong(text[start:end])
        at = end


def _whole(text: str, start: int) -> int:
    """Return where the call that begins here ends, 0 if Jinja cannot read it or strips around."""
    end = start
    for _ in range(_MOST_ENDS):
        end = text.find("}}", end, start + macro_calls.LONGEST_CALL + 2) + 2
        if end < start + 2:
            return 0
        if text[start + 2] in "-+" or text[end - 3] in "-+":
            return 0
        if macro_calls.is_one_call(text[start:end]):
            return end
    return 0


def _end(text: str, start: int) -> int:
    """Return where a broken piece ends: at its braces, before the next call, or with its line."""
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    following = _BEGINS.search(text, start + 2, stop)
    stop = following.start() if following else stop
    for closes in ("}}", "%}", "#}", "}", ")"):
        found = text.find(closes, start + 2, stop)
        if found >= 0:
            return found + len(closes)
    return stop


# What is wrong with one piece, and the call as it should be


def what_is_wrong(piece: str) -> str:
    """Return a sentence on a piece that is no whole macro call, with the whole call if possible."""
    if (found := _SHORTCODE.match(piece)) or (found := _INCLUDE.match(piece)):
        return _of_another_program(piece, found[1], found[2])
    if piece.startswith("{#"):
        return "`{#` hides what follows; to name a heading write a space: { #my-id }"
    if found := re.match(r"\{\{[-+]|.*([-+]\}\})", piece, re.DOTALL):
        sign = found[1] or found[0]
        return f"`{sign}` takes away the space around a call; write it without the sign"
    call = repaired(piece)
    write = call or _example(piece)
    if macro_calls.CURLY.search(piece):
        said = "the quotes of this macro call are curly; write straight ones, such as "
        return said + (call or '{{ cite("wang-2010") }}')
    return f"{_missing(piece)}; {f'write {write}' if write else macro_calls.HOW}"


def _missing(piece: str) -> str:
    bare = re.sub(r"\"[^\"\n]*\"|'[^'\n]*'", "", piece)
    opened, closed, ends = bare.count("("), bare.count(")"), piece.rstrip()
    lacks = "one `}` is" if ends.endswith("}") else "`}}` is"
    faults = {
        "a quotation mark is missing in": re.search(r"[\"']", bare),
        "a bracket `)` is missing in": closed < opened,
        "a bracket `(` is missing in": opened < closed,
        f"{lacks} missing at the end of": not ends.endswith("}}"),
        "the brackets `(` and `)` are missing in": not opened,
        "the quotation marks are missing in": bare == piece and re.search(r"\(\s*[A-Za-z]", bare),
        "a comma or another sign is missing in": True,
    }
    return f"{next(said for said, holds in faults.items() if holds)} this macro call"


def repaired(piece: str) -> str:
    """Return the whole call that somebody meant, or nothing where that cannot be guessed."""
    piece = piece.translate(_STRAIGHT)
    found = _CALLED.match(piece)
    name = found and _macro(found[1])
    if not name or _SHORTCODE.match(piece):
        return ""
    rest = _AN_END.sub("", piece[found.end() :]).lstrip(" (")
    given = []
    for key, double, single, bare in _GIVEN.findall(rest):
        value = bare if key and bare in ("True", "False") else f'"{(double or single or bare)}"'
        given.append(f"{key}={value}" if key else _AN_END.sub("", value[:-1]) + '"')
    call = f"{{{{ {name}({', '.join(given)}) }}}}"
    return call if macro_calls.may_stand(call) else ""


def _macro(name: str) -> str:
    near = difflib.get_close_matches(name.lower(), MACROS, n=1, cutoff=0.7)
    return near[0] if near else ""


def _example(piece: str) -> str:
    """Return the example of the macro that a piece names."""
    found = _CALLED.match(piece)
    name = found and _macro(found[1])
    if not name:
        return ""
    text = inspect.getdoc(MACROS[name].function)
    return text.partition(">>> ")[2].partition("\n")[0]


def _of_another_program(piece: str, name: str, given: str) -> str:
    """Return what is said of a call that another program would read: Hugo's, Jekyll's, Jinja's."""
    shown = f"`{{% {name} %}}`" if piece.startswith("{%") else f"`{{{{< {name} >}}}}`"
    said = f"{shown} is not allowed in an article"
    if "youtube" in (name + given).lower() and (found := _VIDEO.search(given)):
        return f"{said}; write [words](https://youtu.be/{found[1]}) for the video"
    if (name in ("figure", "img", "image") or "img" in given) and (found := _PICTURE.search(given)):
        file = found[1].lower().replace(".jpeg", ".jpg")
        return f"{said}; put the picture beside the page and write ![what it shows]({file})"
    return f"{said}; {macro_calls.HOW}"


def said_of(written: str) -> str:
    """Return what is wrong with a call that Jinja reads and that is no plain call of a macro."""
    if _SHORTCODE.match(written):
        return what_is_wrong(written)
    if re.match(r"\{\{\s*(?:site|page|post|layout|include|params|\.|\$)[.\w]", written):
        return (
            "this stands for something in another program, and for nothing here; "
            f"write its words, or leave it out; {macro_calls.HOW}"
        )
    if call := repaired(written) or _example(written):
        return f"{_missing(written)}; write {call}"
    return f"this is not a macro call; {macro_calls.HOW}"
