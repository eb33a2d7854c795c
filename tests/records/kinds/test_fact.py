"""A fact is a number that people can read, and texts of one line."""

import pytest

from macros.parts.number.rounding import measured
from macros.records import DOCS, Fact, yaml_file

FACT = (DOCS / "data" / "facts" / "muscle-at-rest-rate.yml").read_text(encoding="utf-8")


def read(value):
    return yaml_file.parse(Fact, FACT.replace("value: 13", f"value: {value}"), "x.yml")


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("9" * 99, "`value` should be 10,000,000,000 or less"),
        ("123456789012345678", "`value` should be 10,000,000,000 or less"),
        ("-10000000001", "`value` should be -10,000,000,000 or more"),
        ("0.000001", "is nearer to zero than 0.00001; write it in another unit"),
        ("-0.0000000001", "is nearer to zero than"),
        ("1.2345678901", "a number has at most 10 digits; write those that are known"),
        ("12345.678901", "a number has at most 10 digits"),
        (".inf", "should be a finite number"),
        (".nan", "should be a finite number"),
        ("1e9", "`value` should be a number"),
        ("true", "should be a number"),
    ],
)
def test_a_number_has_a_range(value, says):
    with pytest.raises(ExceptionGroup) as caught:
        read(value)
    (problem,) = caught.value.exceptions
    assert problem.line == 2
    assert says in str(problem) or "is read as" in str(problem)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("0.00001", "0.00001"),
        ("-0.03", "\N{MINUS SIGN}0.03"),
        ("0", "0"),
        ("9440.727", "9,440.727"),
        ("10000000000", "10,000,000,000"),
        ("9999999999", "9,999,999,999"),
        ("0.1234567891", "0.1234567891"),
    ],
)
def test_every_number_in_it_is_printed_with_all_its_digits(value, shown):
    assert measured(read(value)) == (shown, "")


@pytest.mark.parametrize("text", ['"one\\ntwo"', "|\n  one\n  two", ">\n  one"])
def test_a_text_is_one_line(text):
    with pytest.raises(ExceptionGroup, match="goes over several lines; write it on one"):
        yaml_file.parse(Fact, f"{FACT.partition('note:')[0]}note: {text}\n", "x.yml")
