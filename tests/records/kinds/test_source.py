"""A source has a DOI, numbers and an address in the form that they have, and a year that was."""

import pytest

from macros.day import latest
from macros.records import DOCS, Source, yaml_file

WANG = (DOCS / "data" / "sources" / "wang-2010.yml").read_text(encoding="utf-8")
DOI, PMID = "doi: 10.3945/ajcn.2010.29885", 'pmid: "20962155"'


def said_of(old, new):
    assert old in WANG
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(Source, WANG.replace(old, new), "x.yml")
    return str(caught.value.exceptions[0])


@pytest.mark.parametrize(
    "doi",
    [
        "10.३९४५/ajcn",
        "https://doi.org/10.3945/a",
        "10.3945/",
        "10.3945/a b",
        "10.3945/../../x",
        "10.3945/./x",
        "10.3945/a?b",
        "10.3945/a#b",
        '10.3945/a"b',
        "10.3945/<b>",
        "10.3945/ä",
        "10.3945/a%2f",
        "10.3945/a\\b",
        "10.1/a",
    ],
)
def test_a_doi_is_one(doi):
    assert "x.yml:9: `doi` holds a sign that it may not hold" in said_of(DOI, f"doi: '{doi}'")


@pytest.mark.parametrize(
    "doi", ["10.1016/0026-0495(94)90259-3", "10.1002/14651858.CD001/a:b;2-2", "10.1101/2020.01.02"]
)
def test_dois_of_all_publishers_are_read(doi):
    assert yaml_file.parse(Source, WANG.replace(DOI, f"doi: {doi}"), "x.yml").doi == doi


@pytest.mark.parametrize(
    "number", ["../?term=x#", "२०", "0", "PMC1", "-1", "1.5", "", "1" * 8 + "a"]
)
def test_a_pubmed_number_is_one(number):
    assert "x.yml:10: `pmid` " in said_of(PMID, f'pmid: "{number}"')


@pytest.mark.parametrize("number", ["123", "PMC", "PMC1/../x", "pmc1"])
def test_a_number_of_pubmed_central_is_one(number):
    assert "x.yml:11: `pmcid` holds a sign" in said_of(PMID, f'{PMID}\npmcid: "{number}"')


@pytest.mark.parametrize(
    "address",
    [
        "http://nhs.uk/a",
        "https://nhs.uk@hostile.example/",
        "https://user:word@hostile.example/",
        "https://192.0.2.1/",
        "https://[2001:db8::1]/",
        "https://2130706433/",
        "https://localhost/",
        "https://nhs.uk:8443/",
        "https://nhs..uk/",
        "https://-nhs.uk/",
        "https://nhs.uk/a b",
        "https://nhs.uk/a\\b",
        "https://nhs.uk/\u202ea",
        "https://nһs.uk/",
        "https:///nhs.uk",
        "//nhs.uk/",
        "javascript:alert(1)",
    ],
)
def test_an_address_is_https_with_the_name_of_a_host(address):
    said = said_of(DOI, f"url: '{address}'")
    reasons = ("`url` holds a sign that it may not hold", "invisible", "looks like another one")
    assert any(each in said for each in reasons)


def test_a_host_in_another_alphabet_is_written_as_nobody_reads_it():
    assert "letters behind `xn--`" in said_of(DOI, "url: https://xn--nhs-5cd.uk/")


def test_a_year_has_been():
    year = latest().year
    assert yaml_file.parse(Source, WANG.replace("year: 2010", f"year: {year}"), "x.yml")
    assert "is still to come" in said_of("year: 2010", f"year: {year + 2}")
    assert "`year` should be 1,800 or more" in said_of("year: 2010", "year: 210")


def test_a_long_volume_is_told_in_letters():
    said = said_of('volume: "92"', f"volume: {'a' * 41}")
    assert "`volume` has more than 40 letters" in said


def test_a_book_names_its_publisher():
    assert "a book is found by its publisher" in said_of("type: article", "type: book")
