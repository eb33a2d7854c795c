"""How docs/ reads, and what it repeats: ``python -m tests.readability``, a report and no gate.

With ``--against REVISION`` each number stands beside that of an earlier revision.  The grade is
that of Flesch and Kincaid, the school year in the United States that a text suits.  It counts long
sentences and long words, and knows nothing of sense: read it as a hint.
"""

import argparse
import io
import re
import subprocess
import tarfile
import tempfile
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from statistics import mean

import yaml

from macros.guard.words import words_of
from macros.records import DOCS, ROOT
from macros.records.library import FRONT_MATTER

LONG, SHORT = 30, 6
"""Words of a long sentence, and of a short one."""

RATED = 100
"""Words of a page that is rated; with fewer the grade is chance."""

FEWEST, MOST = 6, 24
"""Words of a phrase that is looked for."""

OFTEN = 3
"""Pages on which a phrase or a study stands that is told."""

WATCHED = {
    "half counts as medium": r"half counts as medium",
    "zero means no difference": r"zero\b[^.]{0,20}\bmeans no difference",
    "no trial found": r"\bno (?:such )?trials?\b[^.]{0,20}\bfound|found no (?:such )?trials?\b",
    "from which this site grew": r"from which this site grew|this site grew from",
    "all (of them) women": r", all (?:of them )?(?:\w+ )?(?:women|men)\b",
    "who should not lose weight, the one line": r'phrase\("losing-weight"\)',
    "who should not lose weight, in other words": r"adults only|pregnan\w+[^.]*eating disorder",
    "how sure are we": r"how sure (?:are|is)",
    "neighbors": r"\bneighbors\b",
    "brackets": r"\bbrackets\b",
    "we read the summaries": r"\bin their summaries\b|only the summary\b",
}
"""Turns of speech and disclaimers that stood on too many pages, each as a pattern."""

_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
_HEADING = re.compile(r"^#.*$", re.MULTILINE)
_STOP = re.compile(r"[.!?:](?=\s|$)|\n\s*\n|\n(?=- )")
_SILENT = re.compile(r"(?<![aeiouyl])e$|(?<=[aeiouy]l)e$|(?<![td])ed$|(?<![sxzcgh])es$")
_SOFT = re.compile(r"(?<=[ctsgx])i(?=[aeo])")
_VOWELS = re.compile(r"i(?=[ao])|[aeo](?=ing)|e(?=[ao]$)|[aeiouy]+")
_CALL = re.compile(r'\{\{\s*(fact|cite|table|claim|claim_page)\("([a-z0-9-]+)"')


def syllables(word):
    """Count the syllables of an English word by its vowels, as far as spelling tells them."""
    spoken = _SILENT.sub("", word.lower())
    return max(1, len(_VOWELS.findall(_SOFT.sub("", spoken))))


def sentences(text):
    """Return the sentences of an article's own words, each as a list of words, no heading."""
    plain = _HEADING.sub("", words_of(FRONT_MATTER.sub("", text, count=1)))
    found = (_WORD.findall(each) for each in _STOP.split(plain))
    return [words for words in found if len(words) > 1]


def grade(found):
    """Return the grade of sentences: Kincaid and others 1975."""
    words = [word for each in found for word in each]
    per_sentence = len(words) / len(found)
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


@dataclass
class Docs:
    """The pages below a folder ``docs/``, by their paths, and the records beside them."""

    folder: Path
    pages: dict[str, str] = field(init=False)

    def __post_init__(self):
        paths = sorted(self.folder.rglob("*.md"))
        names = (path.relative_to(self.folder).as_posix() for path in paths)
        texts = (path.read_text(encoding="utf-8") for path in paths)
        self.pages = dict(zip(names, texts, strict=True))

    @cached_property
    def sentences(self):
        """The sentences of each page that has words of its own."""
        found = {page: sentences(text) for page, text in self.pages.items()}
        return {page: each for page, each in found.items() if each}

    @cached_property
    def words(self):
        """How many words each page has."""
        return {page: sum(map(len, found)) for page, found in self.sentences.items()}

    def record(self, kind, name):
        """Return a record as YAML has it, empty where there is none."""
        path = self.folder / "data" / kind / f"{name}.yml"
        return yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else {}


def lengths(docs):
    """Return what the sentences of all pages come to, by its name."""
    every = [len(each) for found in docs.sentences.values() for each in found]
    rated = [grade(found) for page, found in docs.sentences.items() if docs.words[page] >= RATED]
    return {
        "pages": f"{len(docs.words)}",
        "words": f"{sum(docs.words.values()):,}",
        "words a page": f"{mean(docs.words.values()):.0f}",
        "words a sentence": f"{mean(every):.1f}",
        f"sentences over {LONG} words": f"{_share(each > LONG for each in every):.1f}%",
        f"sentences of {SHORT} words or fewer": f"{_share(each <= SHORT for each in every):.1f}%",
        "mean grade": f"{mean(rated):.1f}" if rated else "–",
    }


def repeated(pages, fewest=FEWEST, often=OFTEN):
    """Return phrases that stand on as many pages, each with its pages, the most first.

    ``pages`` holds the sentences of each.  A part of a phrase is told only where it stands on more
    pages than the whole.
    """
    told = {}
    for length in range(MOST, fewest - 1, -1):
        found = defaultdict(set)
        for page, all_of_it in pages.items():
            for sentence in all_of_it:
                spoken = [word.lower().replace("’", "'") for word in sentence]
                for start in range(len(spoken) - length + 1):
                    found[" ".join(spoken[start : start + length])].add(page)
        for phrase, where in found.items():
            if len(where) >= often and not any(
                where <= others and f" {phrase} " in f" {whole} " for whole, others in told.items()
            ):
                told[phrase] = where
    return dict(sorted(told.items(), key=lambda each: (-len(each[1]), -len(each[0]))))


def watched(docs):
    """Return, for each watched turn of speech, how often it stands on which pages."""
    texts = {page: " ".join(text.split()) for page, text in docs.pages.items()}
    return {
        name: Counter(
            {
                page: times
                for page, text in texts.items()
                if (times := len(re.findall(pattern, text, re.IGNORECASE)))
            }
        )
        for name, pattern in WATCHED.items()
    }


def studies(docs):
    """Return, for each source, how often each page cites it or prints a number of it.

    A number in a table or in the box of a claim counts too, once for each fact.
    """
    told = defaultdict(Counter)
    for page, text in docs.pages.items():
        for macro, name in _CALL.findall(text):
            for source in _sources(docs, macro, name):
                told[source][page] += 1
    return dict(sorted(told.items(), key=lambda each: (-len(each[1]), -each[1].total())))


def _sources(docs, macro, name):
    if macro == "cite":
        return [name]
    if macro == "fact":
        source = docs.record("facts", name).get("source")
        return [source] if source else []
    if macro == "table":
        facts, cited = docs.record("tables", name).get("facts", []), []
    else:
        found = docs.record("claims", name)
        findings = [*found.get("facts_for", []), *found.get("facts_against", [])]
        facts = [
            each["fact"] for one in findings for each in one.get("numbers", []) if "fact" in each
        ]
        cited = [source for one in findings for source in one.get("sources", [])]
    return [*(source for fact in facts for source in _sources(docs, "fact", fact)), *cited]


def _share(true):
    return 100 * mean(true)


def at(revision, folder):
    """Return docs/ as it was at a revision, written into a folder."""
    command = ["git", "archive", "--format=tar", revision, "docs"]
    held = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(held)) as archive:
        archive.extractall(folder, filter="data")
    return Docs(Path(folder) / "docs")


def table(headings, rows):
    """Return a table in Markdown."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def report(now, before=None):
    """Yield the report: a heading and a table in turn."""
    both = [before, now] if before else [now]
    when = ["Before", "Now"] if before else ["Now"]
    sums = [lengths(each) for each in both]
    yield "## In sum"
    rows = [[name, *(each[name] for each in sums)] for name in sums[0]]
    if before:
        kept = before.words.keys() & now.words.keys()
        of_both = (f"{sum(each.words[page] for page in kept):,}" for each in both)
        rows.append([f"words of the pages of both, {len(kept)}", *of_both])
    yield table(["", *when], rows)

    yield "## Page by page, the hardest first"
    long = [page for page, words in now.words.items() if words >= RATED]
    rows = [
        [
            page,
            f"{grade(found):.1f}",
            f"{now.words[page] / len(found):.1f}",
            *(each.words.get(page, "–") for each in both),
        ]
        for page in sorted(long, key=lambda page: -grade(now.sentences[page]))
        for found in [now.sentences[page]]
    ]
    yield table(
        ["Page", "Grade", "Words a sentence", *(f"Words, {each.lower()}" for each in when)], rows
    )

    yield "## Turns of speech and disclaimers: times, on pages"
    counted = [watched(each) for each in both]
    rows = [
        [name, *(f"{each[name].total()} on {len(each[name])}" for each in counted)]
        for name in WATCHED
    ]
    yield table(["What", *when], rows)

    yield f"## Phrases of {FEWEST} words or more on {OFTEN} pages or more"
    found = [repeated(each.sentences) for each in both]
    yield table(["", *when], [["phrases", *map(len, found)]])
    rows = [[phrase, len(where), ", ".join(sorted(where))] for phrase, where in found[-1].items()]
    yield table(["Phrase", "Pages", "Where"], rows)

    yield f"## Studies on {OFTEN} pages or more: pages, and times in all"
    told = [studies(each) for each in both]
    none = Counter()
    rows = [
        [source, *(f"{len(each)}, {each.total()}" for each in ways)]
        for source in told[-1].keys() | told[0].keys()
        if max(map(len, ways := [each.get(source, none) for each in told])) >= OFTEN
    ]
    yield table(["Study", *when], sorted(rows, key=lambda row: -int(row[-1].partition(",")[0])))


def main():
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--against", metavar="REVISION", help="an earlier revision to compare with")
    revision = parser.parse_args().against
    with tempfile.TemporaryDirectory() as folder:
        before = at(revision, folder) if revision else None
        print(*report(Docs(DOCS), before), sep="\n\n")


if __name__ == "__main__":
    main()
