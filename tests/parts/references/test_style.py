"""A reference in full, in one style, and as BibTeX and RIS."""

import os
import re
import subprocess
import sys

import pytest
from pybtex.database import parse_string

from macros import records
from macros.finish.bibliography import files
from macros.parts.references.style import reference
from macros.records import Source
from tests.conftest import ROOT

ALL = """
from macros import records
from macros.finish.bibliography import files
from macros.parts.references.style import reference
print(*map(reference, records.sources().values()), files())
"""


def source(**changed):
    given = {
        "type": "article", "authors": ["Wang, Z."], "title": "Rates", "year": 2010,
        "read": "abstract", "checked": records.source("wang-2010").checked,
    }  # fmt: skip
    return Source(**{**given, **changed})


def plain(found):
    return re.sub(r"<[^>]*>", "", reference(found)).replace("&nbsp;", " ")


def test_a_reference_names_authors_year_title_and_place():
    assert plain(records.source("wang-2010")) == (
        "Wang, Z., Ying, Z., Bosy-Westphal, A., Zhang, J., Schautz, B., Later, W., "
        "Heymsfield, S. B., and Müller, M. J. 2010. Specific metabolic rates of major organs and "
        "tissues across adulthood: evaluation by mechanistic model of resting energy expenditure. "
        "American Journal of Clinical Nutrition 92(6): 1369–1377."
    )


@pytest.mark.parametrize(
    ("authors", "said"),
    [
        (["Wang, Z.", "Ying, Z."], "Wang, Z. and Ying, Z. 2010."),
        (["Balshem, H.", "others"], "Balshem, H. and others. 2010."),
        (["World Health Organization"], "World Health Organization. 2010."),
        (["Academies of Arts, Letters, and Medicine"], "Academies of Arts, Letters, and Medicine."),
    ],
)  # fmt: skip
def test_names_read_as_their_owners_write_them(authors, said):
    assert plain(source(authors=authors)).startswith(said)


def test_what_is_missing_leaves_no_gap():
    assert plain(source(year=None, title="Does it work?")) == "Wang, Z. Does it work?"


def test_a_title_is_escaped():
    said = reference(source(title="A < B & 50% of _all_"))
    assert "<em>A &lt; B &amp; 50% of _all_</em>" in said


def test_every_source_reads_without_a_doubled_stop():
    for each in records.sources().values():
        assert not re.search(r"\.\.|,\.|\s\.|\?\.", plain(each)), plain(each)


def test_bibtex_reads_back_as_it_was_written():
    read = parse_string(files()["references.bib"], "bibtex")
    assert set(read.entries) == set(records.sources())
    fields = read.entries["wang-2010"].fields
    assert fields["doi"] == "10.3945/ajcn.2010.29885"
    assert [str(each) for each in read.entries["wang-2010"].persons["author"]][
        -1
    ] == "Müller, M. J."


def test_ris_has_every_source_between_its_first_and_its_last_line():
    text = files()["references.ris"]
    assert len(re.findall(r"^TY  - ", text, re.MULTILINE)) == len(records.sources())
    assert len(re.findall(r"^ER  - ", text, re.MULTILINE)) == len(records.sources())
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in text.splitlines() if line)


def test_two_runs_print_the_same_references(capsys):
    command = [sys.executable, "-c", ALL]
    other = {**os.environ, "PYTHONHASHSEED": "7"}
    elsewhere = subprocess.check_output(command, cwd=ROOT, env=other, text=True, encoding="utf-8")
    exec(ALL)  # and here
    assert capsys.readouterr().out == elsewhere
    assert len(elsewhere) > 50_000
