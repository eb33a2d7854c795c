"""What the site gives away, read by the programs that people read it with: part of `make audit`.

Each is the program itself, from its package.  `make test` holds the same rules without those that
are large, and with the small ones.
"""

import csv
import datetime
import itertools
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from macros import records
from tests.audit.node import MODULES, install, node

HOME = "https://burn-at-rest.example.org/"

pytestmark = [
    pytest.mark.site,
    pytest.mark.filterwarnings("ignore"),  # of other people's packages
]


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def calendars(site):
    page = LexborHTMLParser((site / "tools" / "program" / "index.html").read_text("utf-8"))
    links = page.css("a[download$='.ics']")
    return [unquote(each.attributes["href"].partition(",")[2]) for each in links]


@pytest.fixture(scope="module")
def read(finished):
    """What the programs of Node read."""
    install()
    known = {
        address: [
            json.loads(json.dumps(yaml.safe_load(path.read_text("utf-8")), default=str))
            for path in sorted((records.DOCS / "data" / kind).glob("*.yml"))
        ]
        for kind, address in records.SCHEMAS.items()
    }
    asked = {"site": str(finished), "calendars": calendars(finished), "records": known}
    script = Path(__file__).with_suffix(".mjs")
    return json.loads(run(str(node()), str(script), cwd=MODULES.parent, input=json.dumps(asked)))


def test_ajv_compiles_every_schema_and_finds_every_record_valid(read):
    assert read["ajv"] == []


@pytest.mark.parametrize("kind", records.KINDS)
def test_check_jsonschema_finds_every_record_valid(finished, kind):
    program = Path(sys.executable).with_name("check-jsonschema")
    schema = finished / records.SCHEMAS[kind]
    run(str(program), "--check-metaschema", str(schema))
    if files := sorted(map(str, (records.DOCS / "data" / kind).glob("*.yml"))):
        run(str(program), "--schemafile", str(schema), *files)


def test_better_bibtex_reads_every_source_and_every_address_as_it_is(read):
    found = read["betterBibtex"]
    assert found["errors"] == []
    assert set(found["entries"]) == set(records.sources())
    for source_id, each in records.sources().items():
        fields = found["entries"][source_id]
        assert fields["title"].replace("\xa0", " ") == each.title.replace("\xa0", " ")
        assert (fields.get("url"), fields.get("doi")) == (each.link, each.doi)
        assert fields.get("urldate") == (None if each.year else each.checked.isoformat())
        assert len(fields["author"]) == len(each.authors)
        others = [name.get("lastName") for name in fields["author"] if "firstName" not in name]
        assert ("others" in others) == ("others" in each.authors)


def test_citation_js_reads_the_same_of_both_files(read):
    for works in read["citationJs"]:
        assert set(works) == set(records.sources())
        for source_id, each in records.sources().items():
            url = works[source_id].get("URL", "").replace("%25", "%")  # it escapes these anew
            assert url == (each.link or "")
            assert works[source_id].get("DOI") == each.doi
            issued = works[source_id].get("issued", {}).get("date-parts", [[None]])
            assert issued[0][0] == each.year
    seen = read["citationJs"][0]["ace-lat-pulldown"]["accessed"]["date-parts"]
    checked = records.source("ace-lat-pulldown").checked
    assert seen == [[checked.year, checked.month, checked.day]]


def test_biber_reads_every_source(finished, tmp_path):
    if not shutil.which("biber"):
        pytest.skip("no biber here; on Debian: apt install biber")
    shutil.copy(finished / "references.bib", tmp_path)
    tool = ("biber", "--tool", "--nolog", "--output-encoding=UTF-8")
    assert "WARN" not in run(*tool, "references.bib", cwd=tmp_path)
    written = (tmp_path / "references_bibertool.bib").read_text(encoding="utf-8")
    assert written.count("\n@") + written.startswith("@") == len(records.sources())
    for each in records.sources().values():
        assert f"= {{{each.link}}}" in written or not each.link
    missing = run(*tool, "--validate-datamodel", "references.bib", cwd=tmp_path)
    undated = sum(each.year is None for each in records.sources().values())
    assert missing.count("Missing mandatory field - one of 'date, year'") == undated
    assert "'institution'" not in missing
    assert "howpublished" not in missing


def test_ical_js_finds_two_sessions_a_week_from_the_week_after_the_build(read):
    assert len(read["ical"]) == len(records.programs())
    for program, sessions in zip(records.programs().values(), read["ical"], strict=True):
        times = [[datetime.datetime.fromisoformat(each) for each in times] for times in sessions]
        assert len(times) == len(program.sessions)
        for each in times:
            assert each[0].date() >= program.checked + datetime.timedelta(weeks=1)
            assert {after - before for before, after in itertools.pairwise(each)} == {
                datetime.timedelta(weeks=1)
            }


def test_llms_txt_reads_the_summary_and_every_section(finished):
    from llms_txt import parse_llms_file  # noqa: PLC0415  of `make audit` alone, as all below

    text = (finished / "llms.txt").read_text(encoding="utf-8")
    found = parse_llms_file(text)
    assert found.title == "Burn at Rest"
    assert found.summary == re.search("^> (.*)$", text, re.MULTILINE)[1]
    assert found.info.startswith("Each link")
    links = [link for section in found.sections.values() for link in section]
    assert len(links) == text.count("\n- [")
    assert all((finished / each["url"].removeprefix(HOME)).is_file() for each in links)


def test_extruct_reads_of_each_article_its_picture_its_day_and_named_works(finished):
    import extruct  # noqa: PLC0415

    articles = 0
    for page in finished.rglob("index.html"):
        text = page.read_text(encoding="utf-8")
        for block in extruct.extract(text, syntaxes=["json-ld"])["json-ld"]:
            for each in block.get("@graph", []):
                if each["@type"] == "Article":
                    articles += 1
                    assert (finished / each["image"].removeprefix(HOME)).is_file(), page
                    assert all(work["name"] for work in each["citation"]), page
                    assert ("dateModified" in each) == ('class="checked"' in text or "claims/" in
                                                        page.as_posix()), page  # fmt: skip
    assert articles > 50


def test_frictionless_finds_every_table_valid_and_its_first_heading_without_the_mark(finished):
    from frictionless import Resource, system  # noqa: PLC0415

    files = sorted(finished.rglob("*.csv"))
    assert len(files) > 50
    with system.use_context(trusted=True):
        for file in files:
            resource = Resource(path=str(file))
            report = resource.validate()
            assert report.valid, (file, report.flatten(["type", "note"]))
            with file.open(encoding="utf-8-sig", newline="") as opened:
                assert resource.schema.field_names == next(csv.reader(opened)), file


def test_libreoffice_opens_every_table_with_its_signs_its_numbers_and_no_formula(
    finished, tmp_path
):
    if not shutil.which("soffice"):
        pytest.skip("no LibreOffice here; on Debian: apt install libreoffice-calc-nogui")
    files = {
        f"{number}.csv": file.read_bytes()
        for number, file in enumerate(sorted(finished.rglob("*.csv")))
    }
    (tmp_path / "csv").mkdir()
    for name, content in files.items():
        (tmp_path / "csv" / name).write_bytes(content)
    as_utf_8 = "--infilter=Text - txt - csv (StarCalc):44,34,76,1"  # as its window proposes
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    run(
        "soffice", home, "--headless", as_utf_8, "--convert-to", "xlsx",
        "--outdir", str(tmp_path), *(str(tmp_path / "csv" / name) for name in files),
    )  # fmt: skip
    for name, content in files.items():
        rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
        with zipfile.ZipFile((tmp_path / name).with_suffix(".xlsx")) as book:
            sheet = book.read("xl/worksheets/sheet1.xml").decode()
            texts = LexborHTMLParser(book.read("xl/sharedStrings.xml").decode())
        shown = {each.text() for each in texts.css("t")}
        numbers = len(re.findall('<c [^>]*t="n"', sheet))
        cells = [cell for row in rows for cell in row if cell]
        assert "<f" not in sheet
        assert set(rows[0]) - {""} <= shown
        assert numbers == sum(bool(re.fullmatch(r"-?[0-9,]+(\.[0-9]+)?", cell)) for cell in cells)
        assert {cell for cell in cells if "’" in cell} <= shown
