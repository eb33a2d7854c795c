"""The page of references: who cites a source, and all of them to take away."""

import re

import bibtexparser
import pytest
import rispy
from pybtex.database import parse_string
from pybtex.style.formatting.unsrt import Style
from pydantic import ValidationError

from macros import day, records
from macros.finish.bibliography import _line, citing, files, lead_to_sources
from macros.finish.pages import Page
from macros.finish.site import Known, Site, Summary
from macros.records import Source

ARTICLE = "strength-vs-cardio/what-muscle-burns-at-rest"


def test_a_reference_names_the_pages_that_cite_it(finished):
    text = (finished / "references" / "index.html").read_text(encoding="utf-8")
    entry = text[text.index('<li id="wang-2010"') :]
    entry = entry[: entry.index('<li id="', 10)]
    assert re.search(r"\d+ pages cite it", entry)
    assert f'href="../{ARTICLE}/"' in entry
    assert 'href="../references.bib"' in text


HOME = "https://x.example/"


def led(*pages):
    """Return the HTML of a page of references with one source, on a site with other pages."""
    html = '<ol class="references">\n<li id="a">A <span class="read">R.</span></li>\n</ol>'
    page = Page("references/index.html", html, address=f"{HOME}references/")
    page.answers["bibliography"] = citing(True, Site(None, HOME, [*pages]))
    lead_to_sources(page, Known(HOME))
    return page.html


def test_a_reference_that_no_page_cites_names_none():
    other = Summary("b/index.html", address=f"{HOME}b/", sources=["c"])
    itself = Summary("references/index.html", address=f"{HOME}references/", sources=["a"])
    for html in (led(other), led(itself), led(Summary("404.html", sources=["a"]))):
        assert html.endswith('<li id="a">A <span class="read">R.</span></li>\n</ol>')


def test_a_reference_leads_to_those_that_cite_it_wherever_they_stand():
    home = Summary("index.html", address=HOME, title="Home & more", sources=["a"])
    below = Summary("a/b/index.html", address=f"{HOME}a/b/", title="B", sources=["c", "a"])
    html = led(below, home)
    assert "2 pages cite it" in html
    assert '<a href="../a/b/">B</a></li><li><a href="../">Home &amp; more</a>' in html


def source(**changed):
    given = {
        "type": "article",
        "authors": ["Family, I. I."],
        "title": "A title",
        "read": "abstract",
    }
    return Source(**{**given, "checked": day.today(), **changed})


def written(monkeypatch, **changed):
    monkeypatch.setattr(records, "sources", lambda: {"a": source(**changed)})
    return files()


def test_a_sign_that_tex_reads_is_escaped(monkeypatch):
    text = written(monkeypatch, title="50% of $5 & #1 in a_b^2 ~")["references.bib"]
    for sign in "%$&#_^":
        assert re.search(rf"(?<!\\){re.escape(sign)}", text) is None, sign


def as_read(text):
    """Return what pybtex reads in a file of BibTeX."""
    return parse_string(text, "bibtex").entries


def test_an_address_is_read_as_it_is_written_in_the_record(monkeypatch):
    url = "https://www.example.org/a_b~c/?id=1&x=50%25#d$e!(f),;+[@]'*"
    doi = "10.1002/(SICI)1097-0290(1999)65:4_a;b+c"
    assert f'url = "{url}"' in written(monkeypatch, url=url)["references.bib"]
    told = as_read(written(monkeypatch, doi=doi)["references.bib"])["a"].fields
    assert (told["doi"], told["url"]) == (doi, f"https://doi.org/{doi}")


def test_every_address_of_ours_is_read_as_it_stands():
    read = as_read(files()["references.bib"])
    assert set(read) == set(records.sources())
    for source_id, each in records.sources().items():
        fields = read[source_id].fields
        known = {"doi": each.doi, "pmid": each.pmid, "pmcid": each.pmcid, "url": each.link}
        assert {name: fields.get(name) for name in known} == known


def test_managers_of_references_read_every_source_of_both_files():
    whole = files()
    library = bibtexparser.parse_string(whole["references.bib"])
    assert library.failed_blocks == []
    in_bibtex = {entry.key: entry.fields_dict for entry in library.entries}
    in_ris = {entry["id"]: entry for entry in rispy.loads(whole["references.ris"])}
    assert set(in_bibtex) == set(in_ris) == set(records.sources())
    for source_id, each in records.sources().items():
        ris = in_ris[source_id]
        assert "unknown_tag" not in ris
        assert ris.get("urls", [None]) == [each.link]
        assert ris["title"] == each.title
        assert ris.get("access_date") == (None if each.year else f"{each.checked:%Y/%m/%d}")
        url = in_bibtex[source_id].get("url")
        assert (url and url.value) == each.link


def test_a_plain_style_of_bibtex_misses_no_field_of_any_entry():
    entries = as_read(files()["references.bib"]).values()
    of_each_form = {(each.type, *each.fields, *each.persons): each for each in entries}
    for each in of_each_form.values():
        assert list(Style().format_entries([each])), each.key


def test_a_report_has_the_institution_that_gave_it_out(monkeypatch):
    alone = {"type": "report", "authors": ["World Health Organization"]}
    told = as_read(written(monkeypatch, **alone)["references.bib"])["a"]
    assert told.fields["institution"] == "World Health Organization"
    told = as_read(written(monkeypatch, **alone, publisher="WHO, Geneva")["references.bib"])["a"]
    assert told.fields["institution"] == "WHO, Geneva"
    told = as_read(written(monkeypatch, type="report")["references.bib"])["a"]
    assert told.type == "misc"  # its author is a person


def test_a_report_says_the_series_that_it_stands_in(monkeypatch):
    series = {"type": "report", "authors": ["A council"], "container": "Digest", "volume": "6"}
    told = as_read(written(monkeypatch, **series, issue="3")["references.bib"])["a"].fields
    assert (told["type"], told["number"]) == ("Digest, volume 6", "3")
    assert "volume" not in told


def test_a_source_without_a_year_has_the_day_on_which_we_read_it(monkeypatch):
    whole = written(monkeypatch, url="https://x.example/")
    today = day.today()
    assert as_read(whole["references.bib"])["a"].fields["urldate"] == today.isoformat()
    assert f"\nY2  - {today:%Y/%m/%d}\n" in whole["references.ris"]
    dated = written(monkeypatch, year=2020)
    assert "urldate" not in dated["references.bib"]
    assert "Y2  -" not in dated["references.ris"]


@pytest.mark.parametrize(
    ("title", "in_bibtex"),
    [
        ("What muscle burns", "What muscle burns"),
        ("Guidelines for Americans: the Garmin-RUNSAFE study, 2nd DEXA edition",
         "Guidelines for {Americans}: the {Garmin-RUNSAFE} study, 2nd {DEXA} edition"),
        ("GRADE guidelines: Ärzte’s view & O2", r"{GRADE} guidelines: {Ärzte’s} view \& {O2}"),
    ],
)  # fmt: skip
def test_no_style_makes_a_name_in_a_title_small(monkeypatch, title, in_bibtex):
    assert f'title = "{in_bibtex}"' in written(monkeypatch, title=title)["references.bib"]


def test_others_stay_others_and_an_organization_one_name(monkeypatch):
    told = as_read(written(monkeypatch, authors=["De Vos, M. C.", "others"])["references.bib"])
    assert [str(each) for each in told["a"].persons["author"]] == ["De Vos, M. C.", "others"]
    text = written(monkeypatch, authors=["Food and Health of Both"])["references.bib"]
    assert 'author = "{Food and Health of Both}"' in text


@pytest.mark.parametrize("field", ["title", "container", "volume", "pages", "publisher"])
@pytest.mark.parametrize("said", [r"\input{/etc/passwd}", "Spec}{ific", "a { b", "a } b", "a\\b"])
def test_no_text_of_a_source_holds_a_command_of_tex(field, said):
    with pytest.raises(ValidationError, match="is a command of TeX"):
        source(**{field: said})
    with pytest.raises(ValidationError, match="is a command of TeX"):
        source(authors=["Family, I. I.", said])


def test_every_line_of_ris_is_one_of_ours():
    said = "A title\nUR  - https://hostile.example/\r\x0bUR  - \x85\u2028UR  - x"
    assert _line(said) == "A title UR - https://hostile.example/ UR - UR - x"
