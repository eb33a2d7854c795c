"""What stands before an article's text: its keys, in their order, as the check reads them.

Jekyll, Hugo and others have keys of their own; those go, and are named.  The day of a post is not
the day on which somebody checked it, so it never becomes `checked`, and no text is made up.
"""

import html
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from macros.mend.headings import found_in
from macros.mend.step import Mended
from macros.records import plain_yaml
from macros.records.kinds.article import Article

KEYS = tuple(Article.model_fields)
_TEXTS, _DAYS = ("title", "description", "why"), ("checked", "next_check")
_ALSO_CALLED = dict.fromkeys(("summary", "excerpt", "metadescription"), "description")
"""What others call a key of ours, in small letters."""
_OF_OTHERS = {
    "author", "authors", "categories", "category", "comments", "cover", "date", "draft", "excerpt",
    "featured", "hero", "image", "images", "keywords", "lang", "language", "lastmod", "layout",
    "math", "permalink", "pin", "published", "sidebar", "slug", "subtitle", "summary", "tag",
    "tags", "thumbnail", "toc", "type", "updated", "url", "weight",
}  # fmt: skip
"""Keys of other engines, where nothing else tells that a line is one."""

_MOST_LINES = 200
_DASHES = {"-": 1, "‐": 1, "‑": 1, "−": 1, "‒": 1, "–": 2, "—": 3, "―": 3}
_KEY = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]*:(?:[ \t]+(.*)|)")
_OURS = re.compile(r"(title|description|checked|next_check)[ \t]*:(.*)", re.IGNORECASE)
_GOES_ON = re.compile(r"[ \t]+\S|-[ \t]|[\]}]")


@dataclass
class _Key:
    """A key and the lines that it takes, as they are written."""

    name: str
    lines: list[str]

    @property
    def text(self) -> str:
        """Its lines as they stand in the file."""
        return "".join(f"{line}\n" for line in self.lines)

    @property
    def rest(self) -> str:
        """What stands behind its colon."""
        return self.lines[0].partition(":")[2].strip()


@dataclass
class _Opening:
    keys: list[_Key]
    body: list[str]
    """The lines below."""
    is_toml: bool = False
    is_clear: bool = True
    """Whether all of its lines can be read as keys, up to the row that closes them."""


def front_matter(text: str) -> Mended:
    """Mend the front matter of an article: its rules, its keys and their values."""
    lines = text.split("\n")
    opening = _opening(lines)
    if opening is None:
        opening = _Opening([], lines)
    if not opening.is_clear:
        return Mended(text)
    said: list[str] = []
    left: list[str] = []
    for key in filter(_is_ours, opening.keys):
        _mend_value(key, said, left)
    keys = _known(opening, said)
    keys[:0] = list(_title_of(keys, opening.body, said))
    if not keys:
        return Mended(text)
    head = [line for key in keys for line in key.lines]
    whole = "\n".join(["---", *head, "---", *(opening.body or [""])])
    if whole != text and not said:
        said.append("wrote the front matter between two rows of three hyphens, its keys in order")
    return Mended(whole, said, left)


# Where it begins and ends, however its rules are drawn


def _opening(lines: Sequence[str]) -> _Opening | None:
    at = next((number for number, words in enumerate(lines) if words.strip()), len(lines))
    if at == len(lines):
        return None
    if lines[at].strip() == "+++":
        return _of_toml(lines, at + 1)
    first = at + 1 if _is_rule(lines[at]) else at
    begins = first > at or bool(re.match(r"(?:title|description):", lines[at], re.IGNORECASE))
    return _of_yaml(lines, first) if begins else None


def _is_rule(words: str) -> bool:
    """Tell whether a line is a row of hyphens, or of the dashes that a word processor makes."""
    marks = words.strip()
    return set(marks) <= _DASHES.keys() and sum(_DASHES[each] for each in marks) >= 2


def _of_yaml(lines: Sequence[str], first: int) -> _Opening | None:
    """Return the keys from a line on, up to the row that closes them.

    Where no row does, they end at the first line that need not be a key's.
    """
    keys: list[_Key] = []
    sure: tuple[int, int] | None = None  # where they end, and how many they are, without a row
    at = first
    for at, words in enumerate(lines[first : first + _MOST_LINES], first):
        if _is_rule(words) or words.strip() in ("...", "…"):
            return _Opening(keys, list(lines[at + 1 :])) if keys else None
        key = _key(words)
        if sure is None and keys and not (_is_sure(key) if key else _goes_on(words, keys)):
            sure = at, len(keys)
        if key:
            keys.append(key)
        elif _goes_on(words, keys):
            keys[-1].lines.append(words)
        elif _is_remark(words):
            keys.append(_Key("#", [words]))
        elif words.strip():
            if _closes_soon(lines[at:]):
                return _Opening([], [], is_clear=False)
            break
    end, count = sure or (at + 1, len(keys))
    found = keys[:count]
    return _Opening(found, list(lines[end:])) if any(map(_is_ours, found)) else None


def _closes_soon(lines: Sequence[str]) -> bool:
    """Tell whether a row closes front matter before an empty line does."""
    for words in lines:
        if not words.strip() or _is_rule(words):
            return bool(words.strip())
    return False


def _is_sure(key: _Key) -> bool:
    return _is_ours(key) or key.name.lower() in _OF_OTHERS


def _is_remark(words: str) -> bool:
    return words.startswith("#")


def _goes_on(words: str, keys: Sequence[_Key]) -> bool:
    return bool(keys and keys[-1].name != "#" and _GOES_ON.match(words))


def _key(words: str) -> _Key | None:
    if found := _KEY.fullmatch(words) or _OURS.fullmatch(words):
        return _Key(_named(found[1]), [words])
    return None


def _named(name: str) -> str:
    """Return a key as it is called here, if it is one of ours."""
    plain = name.lower().replace("-", "_")
    return plain if plain in KEYS else name


def _is_ours(key: _Key) -> bool:
    return key.name in KEYS


def _of_toml(lines: Sequence[str], first: int) -> _Opening | None:
    """Return the front matter between two rows of plus signs, as Hugo has it."""
    for at in range(first, min(len(lines), first + _MOST_LINES)):
        if lines[at].strip() == "+++":
            try:
                read = tomllib.loads("\n".join(lines[first:at]))
            except (ValueError, RecursionError):
                return None
            keys = [_Key(_named(name), [_written(name, value)]) for name, value in read.items()]
            return _Opening(keys, list(lines[at + 1 :]), is_toml=True)
    return None


def _written(name: str, value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return _line(_named(name), " ".join(text.split()))


# Its keys


def _known(opening: _Opening, said: list[str]) -> list[_Key]:
    """Return the keys that we know, in their order; say which go.

    Of two that say the same one goes; which of two others is right, nobody can know.
    """
    keys: dict[tuple[str, str], _Key] = {}
    for each in filter(_is_ours, opening.keys):
        keys.setdefault((each.name, _value(each)), each)
    named, dropped = {name for name, _ in keys}, []
    for each in opening.keys:
        known_as = _ALSO_CALLED.get(each.name.lower(), "")
        if each.name == "#":
            said.append(f"dropped the remark `{each.lines[0].strip()}` from the front matter")
        elif known_as and known_as not in named and _value(each):
            keys[known_as, ""] = _Key(known_as, [_line(known_as, in_words(_value(each)))])
            named.add(known_as)
            said.append(f"made `{each.name}` the `{known_as}`")
        elif not _is_ours(each):
            dropped.append(f"`{each.name}`")
    if dropped:
        said.append(f"dropped {', '.join(dict.fromkeys(dropped))}, which this site does not use")
    if opening.is_toml:
        said.append("wrote the front matter of Hugo in the form that this site reads")
    return sorted(keys.values(), key=lambda each: KEYS.index(each.name))


def _value(key: _Key) -> str:
    """Return the text of a key on one line, as YAML reads it, or else as it is written."""
    try:
        read = plain_yaml.load(key.text)[0]
        value = next(iter(read.values()))
    except ExceptionGroup:
        value = None
    if isinstance(value, str):
        return " ".join(value.split())
    written = " ".join(" ".join([key.rest, *key.lines[1:]]).split())
    quoted = len(written) > 1 and written[0] == written[-1] and written[0] in "\"'"
    return written[1:-1] if quoted else written


def _mend_value(key: _Key, said: list[str], left: list[str]) -> None:
    if key.name in _TEXTS:
        value = _value(key)
        words = in_words(value)
        if words and (words != value or not _is_read_so(key, words)):
            key.lines = [_line(key.name, words)]
            said.append(f"wrote `{key.name}` as plain words in one line")
        if signs := [each for each in _not_allowed(words) if not each.isnumeric()]:
            named = ", ".join(f"`{each}`" for each in signs)
            left.append(f"`{key.name}` holds {named}, which it may not hold; say it in words")
    elif key.name == "also" and (names := _names(key)):
        line = f"also: [{', '.join(names)}]"
        if not _is_read_so(key, names) and _is_read_so(_Key("also", [line]), names):
            key.lines = [line]
            said.append("wrote `also` as a list of words, each once")
    elif key.name in _DAYS and (day := _day(_value(key))) and not _is_read_so(key, day):
        key.lines = [f"{key.name}: {day}"]
        said.append(f"wrote `{key.name}` as a day, without quotes")


def _names(key: _Key) -> list[str]:
    """Return the words of a list, or those between the commas of a text, each once."""
    try:
        value = next(iter(plain_yaml.load(key.text)[0].values()))
    except ExceptionGroup:
        return []
    words = value if isinstance(value, list) else str(value or "").split(",")
    once: dict[str, str] = {}
    for each in words:
        if isinstance(each, str) and (plain := " ".join(each.split())):
            once.setdefault(plain.casefold(), plain)
    return [*once.values()]


def _is_read_so(key: _Key, value: str | date | list[str]) -> bool:
    """Tell whether the lines of a key are read as this value."""
    try:
        return plain_yaml.load(key.text)[0] == {key.name: value}
    except ExceptionGroup:
        return False


def _line(name: str, value: str) -> str:
    """Return a key and its text, in quotes where YAML would read something else."""
    try:
        if plain_yaml.load(f"{name}: {value}")[0] == {name: value} and "#" not in value:
            return f"{name}: {value}"
    except ExceptionGroup:
        pass
    if '"' in value or "\\" in value:
        return f"{name}: '" + value.replace("'", "''") + "'"
    return f'{name}: "{value}"'


_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_FORMS = ("%B %d, %Y", "%B %d %Y", "%d %B %Y", "%b %d, %Y", "%d %b %Y")


def _day(value: str) -> date | None:
    """Return the day that a text names, if it can be no other."""
    if found := _DAY.fullmatch(value):
        try:
            return date(*map(int, found.groups()))
        except ValueError:
            return None
    for form in _FORMS:
        try:
            return datetime.strptime(value, form).date()
        except ValueError:
            continue
    return None


# The words of a title


_EMPHASIS = re.compile(r"(\*\*|\*|`)(?=\S)([^*`]+)(?<=\S)\1")
_AND_OR = re.compile(r"\band ?/ ?or\b", re.IGNORECASE)
_OR = re.compile(r"(?<![\w/.])([^\W\d_]{3,}) ?/ ?([^\W\d_]{3,})(?![\w/.]*/)(?!\w)")
_AND = re.compile(r"(?<=[^\W\d_)]) & (?=[^\W\d_(])|(?<=[^\W\d_]{3})&(?=[^\W\d_]{3})")
_QUOTES = re.compile(r'"([^"]*)"')
_SINGLE_QUOTES = re.compile(r"‘([^‘’]*)’(?!\w)")
_PLAIN = str.maketrans({"…": "...", "‐": "-", "‑": "-", "\xa0": " ", "\u202f": " ", "\xad": None})
_MAY_HOLD = re.compile(r"[^\W\d_]| |[,.;:?!()’'“”–—-]")


def in_words(value: str) -> str:
    """Return a title with words and marks of sentences in place of signs with one meaning."""
    words = html.unescape(value).translate(_PLAIN)
    words = _EMPHASIS.sub(r"\2", words)
    words = _AND.sub(" and ", words)
    words = _OR.sub(r"\1 or \2", _AND_OR.sub("or", words))
    if words.count('"') % 2 == 0:
        words = _QUOTES.sub(r"“\1”", words)
    words = _SINGLE_QUOTES.sub(r"“\1”", words)
    return " ".join(words.split())


def _not_allowed(words: str) -> list[str]:
    """Return the signs of a title that it may not hold, each once."""
    return [*dict.fromkeys(each for each in words if not _MAY_HOLD.fullmatch(each))]


# A title from the heading


_MARKS = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)|\s*\{:? ?#[^{}]*\}$|(?:\*\*|[*`])")


def _title_of(keys: list[_Key], body: Sequence[str], said: list[str]) -> Iterator[_Key]:
    """Yield a title from the first heading, where there is none; an empty one goes."""
    title = next((each for each in keys if each.name == "title"), None)
    if title and _value(title):
        return
    for words in _tops(body):
        plain = in_words(_MARKS.sub(lambda found: found[1] or "", words))
        if _may_be_a_title(plain):
            if title:
                keys.remove(title)
            said.append("made the heading the `title`")
            yield _Key("title", [_line("title", plain)])


def _tops(body: Sequence[str]) -> Iterator[str]:
    yield from [each.words for each in found_in(body) if each.level == 1 and each.words][:1]


def _may_be_a_title(words: str) -> bool:
    return (
        0 < len(words) <= 80 and not _not_allowed(words) and any(each.isalpha() for each in words)
    )
