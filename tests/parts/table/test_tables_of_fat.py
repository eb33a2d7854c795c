"""The tables on where fat leaves: each row is a record, and each table stands on a page."""

import pytest

from macros import records
from macros.parts.table.table import table
from macros.parts.table.tables_of_fat import TABLES_OF_FAT

ARTICLES = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted(records.DOCS.rglob("*.md"))
)


@pytest.mark.parametrize("name", TABLES_OF_FAT)
def test_a_table_has_one_row_for_each_of_its_facts(name):
    _, ids = TABLES_OF_FAT[name]
    printed = table(name)
    assert [printed.count(f'data-fact="{each}"') for each in ids] == [1] * len(ids)


@pytest.mark.parametrize("name", TABLES_OF_FAT)
def test_a_table_stands_on_a_page(name):
    assert f'{{{{ table("{name}") }}}}' in ARTICLES


@pytest.mark.parametrize("name", [each for each in TABLES_OF_FAT if each.startswith("expect")])
def test_what_to_expect_speaks_of_eating_less_only_in_the_text(name):
    _, ids = TABLES_OF_FAT[name]
    assert not [each for each in ids if "diet" in each]
