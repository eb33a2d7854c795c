import pytest

from macros import records
from macros.parts.number.number import literal
from macros.problem import Problem
from macros.records import Names, yaml_file


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("50 kcal per pound every day", '"50 kcal" is an amount and no name; write {{ fact('),
        ("5 % of people", '"5 %" is an amount'),
        ("５０ calories", '"50 calories" is an amount'),
        ("as found (Wang and others 2010)", "cites a source; write {{ cite("),
        ("Wang et al 2010", "cites a source"),
        ("see https://example.org/login", "is an address and no name"),
        ("site://x", "is an address"),
        ("www.example.org/1", "is an address"),
        ("me1@example.org", "is an address"),
    ],
)
def test_a_literal_is_no_amount_no_citation_and_no_address(words, says):
    with pytest.raises(Problem) as caught:
        literal(words)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    "words", ["Zone 2", "type 2, once", "a 5K in spring", "phase 3 trial", "1:1"]
)
def test_a_name_is_printed_as_it_is(words):
    assert literal(words) == words


def test_every_name_of_a_record_is_one():
    for kind in records.names().values():
        for name in kind.listed:
            assert literal(name) == name


@pytest.mark.parametrize(
    ("name", "says"),
    [("Zone", "has no digit"), ("500 kcal", "is an amount and no name"), ("1" * 31, "30 letters")],
)
def test_a_record_of_names_holds_names_with_digits(name, says):
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(Names, f'of: some things\nlisted:\n  - "{name}"\n', "x.yml")
    assert says in str(caught.value)
