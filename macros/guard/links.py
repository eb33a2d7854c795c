"""Where a link may lead, how it is written, and that its words say where it goes.

It leads to a page of this site, to another site by https, or to one address of mail.  Another site
is a name of plain letters: no number, no port, nobody's name and password in front of it, and no
program to download.  Words that look like an address are that address.
"""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from macros.guard.macro_calls import MARK
from macros.problem import Problem

MOST_OUTSIDE = 40
"""Links of an article that leave the site."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_AT_HOME = r"(?:alt|arpa|corp|home|internal|intranet|invalid|lan|local|localhost|onion|private)"
"""Ends of names that no site of the public has: what answers is in the reader's own house."""

_HOST = (
    r"(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+"
    rf"(?!xn--|{_AT_HOME}(?![a-z0-9.-]))[a-z]{{2,24}}"
)
_HTTPS = re.compile(rf"https://{_HOST}(?P<behind>[/?#].*)?", re.IGNORECASE | re.DOTALL)
_MAIL = re.compile(rf"mailto:[a-z0-9._+-]{{1,64}}@{_HOST}", re.IGNORECASE)
_PROGRAM = re.compile(
    r"\.(7z|aab|apk|app|appimage|appx|bat|bin|cab|chm|cmd|crx|deb|dll|dmg|docm|exe|gz|hta|img|ipa"
    r"|iso|jar|jnlp|lnk|mobileconfig|msi|msix|msu|pif|pkg|pptm|ps1|rar|reg|rpm|scr|sh|tar|tgz"
    r"|torrent|vbe|vbs|vhd|vhdx|webloc|wsf|xlam|xll|xlsm|xpi|zip)(?=[/?#&;]|$)",
    re.IGNORECASE,
)
FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,80}\]")
"""The mark of a footnote, as other programs read one."""

_ADDRESS = r"<?((?:[^\s()<>\[\]{}\"'`\\]|\([^\s()<>\[\]{}\"'`\\]*\))+)>?"

LINK = re.compile(rf"(!?)(?<!\\)\[([^\[\]\\\n]*)\]\({_ADDRESS}\)")
"""A link, or a picture if ``!`` stands before it: whole on one line, its words without brackets."""

KEPT = re.compile(rf" {{0,3}}\[([^\[\]\\\n]+)\]: +{_ADDRESS} *")
"""A line that keeps an address for later."""

ALONE = re.compile(r"<([a-z][a-z0-9+.-]*:[^<>]*)>", re.IGNORECASE)
"""An address that is its own text."""

_BEFORE = r"[\s>*+-]*"  # marks of quotes and lists
_KEEPS = re.compile(rf"{_BEFORE}(?:1\.\s+)?\[?(?!\^)[^\[\]]*\]:")  # perhaps from the line above


def may_lead_to(address: str) -> bool:
    """Tell whether an article may link to an address: as written, as read, and as understood."""
    read = html.unescape(address)
    plain = html.unescape(unquote(read))
    plain = "".join(letter for letter in plain if letter.isprintable() and not letter.isspace())
    return all(map(_may_lead_to, {address, read, plain}))


def _may_lead_to(address: str) -> bool:
    start = address[:9].lower()
    if "\\" in address:
        return False
    if start.startswith("https:"):
        found = _HTTPS.fullmatch(address)
        return bool(found) and not _PROGRAM.search(found["behind"] or "")
    if start.startswith("mailto:"):
        return bool(_MAIL.fullmatch(address))
    return not (_SCHEME.match(address) or address.startswith("/"))


def may_show(address: str) -> bool:
    """Tell whether an article may show a picture: one of this site, raster."""
    local = may_lead_to(address) and not _SCHEME.match(address.strip())
    return local and re.fullmatch(r"[^?#]+\.(png|jpg|webp)", address) is not None


def is_outside(address: str) -> bool:
    """Tell whether an address leaves the site."""
    return bool(_SCHEME.match(html.unescape(address)))


# Words that look like an address

_LOOKS = re.compile(  # nhs.uk, www.nhs.uk/fit, https://nhs.uk, help@nhs.uk
    r"(?<![\w.+@-])(?:https?://)?(?:[\w.+-]+@)?(?:\w[\w-]*\.)+[^\W\d_]{2,}(?:[/?#:][^\s]*)?",
    re.IGNORECASE,
)
_DOI = re.compile(r"\b10\.[0-9]{4,9}/\S+")
_FILE = re.compile(r"[^/@]+\.(bib|csv|json|md|pdf|png|ris|txt|xml|yml)", re.IGNORECASE)
_MARKS = str.maketrans("。", ".", "*_~`\u00ad")
_BEGINS = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:www\.)?")


def names_another(words: str, address: str) -> str:
    """Return what looks like an address in the words of a link that leads elsewhere, or nothing."""
    shown = unicodedata.normalize("NFKC", html.unescape(_DOI.sub("", words))).translate(_MARKS)
    real = _bare(html.unescape(address).translate(_MARKS))
    return next((each for each in _LOOKS.findall(shown) if not _is(each, real)), "")


def _is(words: str, real: str) -> bool:
    said = _bare(words).rstrip("/.…,;:!?)")
    behind = real.removeprefix(said)
    if _FILE.fullmatch(words):
        return "/" not in real or real.endswith(f"/{said}")
    return real.startswith(said) and (not behind or behind[0] in "/?#" or "/" in said)


def _bare(address: str) -> str:
    """Return an address without what people leave out of it."""
    small = address.lower()
    return small[_BEGINS.match(small).end() :]


# The links of an article


def link_problems(lines: Sequence[str]) -> Iterator[Problem]:
    """Yield what is wrong with the links and pictures of an article's lines."""
    yield from _footnotes(lines)
    outside, before = 0, ""
    for line, words in enumerate(lines, 1):
        for sentence in _of_line(words, before):
            yield Problem(sentence, line=line)
        outside += sum(map(is_outside, _addresses(words)))
        if outside > MOST_OUTSIDE:
            said = f"this page has more than {MOST_OUTSIDE} links to other sites; keep the best"
            yield Problem(said, line=line)
            break
        before = words
    yield from _of_kept(lines)


def _footnotes(lines: Sequence[str]) -> Iterator[Problem]:
    """Yield each footnote where it is called, or where it is told if nothing calls it."""
    called: set[str] = set()
    told: dict[str, int] = {}
    for line, words in enumerate(lines, 1):
        for found in FOOTNOTE.finditer(words):
            if not words[: found.start()].strip(" >\t") and words[found.end() :][:1] == ":":
                told.setdefault(found[0], line)
            elif found[0] not in called:
                called.add(found[0])
                yield _footnote(found[0], line)
    yield from (_footnote(name, line) for name, line in told.items() if name not in called)


def _footnote(name: str, line: int) -> Problem:
    said = 'name the source in its place with {{ cite("…") }}, or write the words in brackets'
    return Problem(f"`{name}` is a footnote, and a page has none; {said}", line=line)


def _addresses(words: str) -> list[str]:
    """Return where the links of a line lead."""
    kept = KEPT.fullmatch(words)
    links = [address for picture, _, address in LINK.findall(words) if not picture]
    return [*links, *ALONE.findall(words), *([kept[2]] if kept else [])]


def _of_line(words: str, before: str) -> Iterator[str]:
    for address in _addresses(words):
        if MARK in address and ALONE.search(words):
            yield "an address holds a macro; write [words](address), and the macro beside"
        elif not may_lead_to(address):
            yield f"a link may not lead to `{address}`; {_instead(address)}"
    for picture, says, address in LINK.findall(words):
        if picture and not may_show(address):
            said = "put a .png, .jpg or .webp beside the page"
            yield f"a picture may not come from `{address}`; {said}"
        if picture and not says.strip():
            yield "a picture needs words for those who cannot see it; write ![what it shows](…)"
        if MARK in says + address:
            yield "a link or a picture holds a macro; write its words plainly, and the macro beside"
        elif not picture:
            yield from _of_words(says, address)
    kept = KEPT.fullmatch(words)
    if FOOTNOTE.search(words):
        return  # it has a problem of its own, and what it says is no address
    rest = words if kept else LINK.sub("link", words)
    titled = KEPT.fullmatch(before) and words.lstrip()[:1] in ('"', "'", "(")
    if titled or "](" in rest or "![" in rest or (not kept and _KEEPS.match(rest)):
        said = "write [words](address), ![words](name.png), or [name]: https://… on its own line"
        yield f"a link holds its address only, whole on one line; {said}"


def _of_words(words: str, address: str) -> Iterator[str]:
    if other := names_another(words, address):
        said = "write in words what a reader finds there"
        yield f"`{other}` looks like an address, and the link leads to `{address}`; {said}"


def _instead(address: str) -> str:
    small = address.lower()
    if small.startswith("mailto:"):
        return "write one address of mail and nothing behind it, such as mailto:trainer@example.org"
    if small.startswith("https://") and _PROGRAM.search(small):
        return "link to the page that offers this file, not to the file"
    if small.startswith("https://"):
        return "write the site by its name alone, such as https://www.nhs.uk/…"
    return "write https://… or a page of this site"


# Addresses that are kept for later: each is used, and its use shows that it is a link

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")


def _of_kept(lines: Sequence[str]) -> Iterator[Problem]:
    kept = {
        _name(found[1]): (line, found[2])
        for line, words in enumerate(lines, 1)
        if (found := KEPT.fullmatch(words)) and not FOOTNOTE.match(words.lstrip())
    }
    if not kept:
        return
    text = "\n".join("" if KEPT.fullmatch(words) else words for words in lines)
    used, line, last = set(), 1, 0
    for at, words, name, is_plain in _uses(text, kept):
        used.add(name)
        line, last, address = line + text.count("\n", last, at), at, kept[name][1]
        for sentence in _of_words(words, address):
            yield Problem(sentence, line=line)
        if is_plain and is_outside(address):
            said = f"write [{words}][{words}], so that everybody sees the link"
            yield Problem(f"`[{words}]` leads to another site by its name alone; {said}", line=line)
    for name in kept.keys() - used:
        said = "delete it, or write [words][name]"
        yield Problem(f"no link of this page uses this address; {said}", line=kept[name][0])


def _uses(text: str, kept: dict[str, object]) -> Iterator[tuple[int, str, str, bool]]:
    """Yield each use of a kept address: where, its words, its name, and if that is all there is."""
    found = [*_BRACKETS.finditer(text)]
    at = 0
    while at < len(found):
        each, behind = found[at], found[at + 1] if at + 1 < len(found) else None
        at += 1
        words, name = each[1], _name(each[1])
        if behind and text[each.end() : behind.start()] in ("", " ", "\n"):
            second = _name(behind[1])
            if second in kept or (not second and name in kept):
                yield each.start(), words, second or name, False
                at += 1
                continue
        if name in kept and text[each.end() : each.end() + 1] != "(":
            yield each.start(), words, name, True


def _name(words: str) -> str:
    """Return the name of a kept address as engines compare it."""
    return " ".join(words.lower().split())


_KEPT_NAME = re.compile(r"^ {0,3}\[([^\[\]\n]+)\]:", re.MULTILINE)
_USED_NAME = re.compile(r"(?<=\])\s?\[([^\[\]]*)\]")


def without_names(text: str) -> str:
    """Return a text without the names of kept addresses where links use them: ``[words][name]``.

    What only looks like a name is shown, as words of its own.
    """
    names = {_name(name) for name in _KEPT_NAME.findall(text)}
    return _USED_NAME.sub(
        lambda found: "\n" * found[0].count("\n") if _name(found[1]) in names else f" {found[0]}",
        text,
    )
