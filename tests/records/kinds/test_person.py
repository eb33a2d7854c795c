"""Who signs, and what a page says where nobody has.  The people of these tests are made up."""

import datetime

import pytest

from macros import records
from macros.parts.who_answers.who_answers import signed_by
from macros.problem import Problem
from macros.records import Person, yaml_file

TEXT = """\
name: "A. Tester"
profession: physiotherapist
registration: "A register of tests, number zero"
says: "I read the signs to stop at, and I would tell my own patients the same."
signed: [safety, programs]
checked: 2026-11-28
next_check: 2027-11-28
"""


def test_nobody_has_signed_yet_and_nobody_is_invented():
    assert records.people() == {}
    printed = signed_by("safety")
    assert "No doctor, physiotherapist or other clinician has signed this yet." in printed
    assert 'href="site://about/who-we-are-not/#how-can-a-professional-sign"' in printed


def test_who_signed_a_part_stands_there_and_nowhere_else(monkeypatch):
    tester = yaml_file.parse(Person, TEXT, "x.yml")
    monkeypatch.setattr(records, "people", lambda: {"a-tester": tester})
    for part in ("safety", "programs"):
        printed = signed_by(part)
        assert "Checked by A. Tester, physiotherapist (A register of tests, number zero)" in printed
        assert "November 28, 2026" in printed
        assert "has signed this yet" not in printed
    assert "has signed this yet" in signed_by("tools")


def test_a_signature_stands_for_a_year():
    for next_check in ("2026-11-28", "2027-12-01"):
        with pytest.raises(ExceptionGroup):
            yaml_file.parse(Person, TEXT.replace("2027-11-28", next_check), "x.yml")


def test_nobody_signs_for_a_part_that_does_not_exist():
    with pytest.raises(Problem, match="did you mean `safety`"):
        signed_by("safet")
    with pytest.raises(ExceptionGroup):
        yaml_file.parse(Person, TEXT.replace("programs", "everything"), "x.yml")


def test_a_signature_is_for_a_part_or_for_an_article():
    article = TEXT.replace("signed: [safety, programs]", "articles: [slow-training/tempo/]")
    assert yaml_file.parse(Person, article, "x.yml").articles == ["slow-training/tempo/"]
    with pytest.raises(ExceptionGroup):
        yaml_file.parse(Person, TEXT.replace("signed: [safety, programs]\n", ""), "x.yml")


def test_what_is_said_is_what_the_signature_page_lists():
    page = (records.DOCS / "about" / "who-we-are-not.md").read_text(encoding="utf-8")
    assert "## How can a professional sign?" in page
    assert datetime.date(2027, 11, 28) == yaml_file.parse(Person, TEXT, "x.yml").next_check
