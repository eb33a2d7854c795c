import re

import pytest

from macros import records
from macros.parts.chart.charts import CHARTS, draw
from macros.parts.references.references import bibliography
from macros.records import Article, Fact, Source, Term, by_id, library, yaml_file
from macros.records.kinds.fact import COMPARED, KINDS

FACT = """\
says: energy that a kilogram of muscle uses
value: 13
unit: kcal/kg/day
kind: measurement
population: 131 adults
source: wang-2010
locator: abstract
checked: 2026-11-23
"""


def problems_of(model, text):
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(model, text, "docs/data/facts/x.yml")
    return sorted(str(each) for each in caught.value.exceptions)


@pytest.mark.parametrize("text", ['" "', '"\\u00a0."', '"-"', '"…"'])
def test_a_text_says_something(text):
    (said,) = problems_of(Fact, FACT.replace("131 adults", text))
    assert "says nothing; write it in words" in said


def test_spaces_around_a_text_are_none_of_it():
    assert yaml_file.parse(
        Fact, FACT.replace("131 adults", '" adults\\u00a0"'), "x"
    ).population == ("adults")


def test_every_record_of_the_site_loads():
    assert len(records.facts()) > 100
    assert len(records.sources()) > 50


def test_every_fact_names_a_source_that_exists():
    for fact in records.facts().values():
        assert records.source(fact.source)


def test_every_source_is_used():
    readers = [each for each in vars(library).values() if hasattr(each, "cache_clear")]
    kinds = [each() for each in readers if each is not records.articles]
    every = [record for kind in kinds for record in kind.values()]
    named = {each for record in every for _, each in getattr(record, "names", ())}
    text = "".join(path.read_text() for path in records.DOCS.rglob("*.md"))
    code = "".join(path.read_text() for path in (records.ROOT / "macros").rglob("*.py"))
    for source_id in records.sources():
        used = source_id in named or f'"{source_id}"' in text + code
        assert used or not records.source(source_id).in_force, source_id


def test_a_source_names_who_wrote_it_and_not_what_it_is():
    for source_id, source in records.sources().items():
        assert not any(each.startswith(("A ", "An ")) for each in source.authors), source_id


def test_every_fact_is_used(monkeypatch):
    """In a page, a record or an equation by its id, or by a table or a chart that composes it."""
    used = set()

    def noted(fact_id):
        used.add(fact_id)
        return by_id.fact(fact_id)

    monkeypatch.setattr(records, "fact", noted)
    for each in CHARTS:
        draw(each)
    places = [*records.DOCS.rglob("*.md"), *(records.DOCS / "data").rglob("*.yml")]
    places += (records.ROOT / "macros").rglob("*.py")
    for place in places:
        used.update(re.findall(r'(?:"|: |- )([a-z0-9-]+)', place.read_text(encoding="utf-8")))
    assert set(records.facts()) - used == set()


def test_every_fact_stands_with_its_source_on_the_page_of_references():
    printed = bibliography()
    for fact_id in records.facts():
        assert f"data/facts/{fact_id}.yml" in printed


def test_a_source_without_a_doi_links_to_its_address():
    for source in records.sources().values():
        assert source.link is None or source.link.startswith("https://")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("unit: kcal/kg/day\n", ""), "`unit` is missing; add it (its unit, such as kcal/day)"),
        (("kcal/kg/day", "hr"), "unit `hr` is not one we use; did you mean `hour`?"),
        (("unit: kcal/kg/day", "unit: kcal/kg/dy"), "did you mean `kcal/kg/day`?"),
        (("value: 13", "value: many"), "x.yml:2: `value` should be a number"),
        (("value: 13", "value: .nan"), "`value` should be a finite number"),
        (("value: 13", "value: 13\nlow: 12"), "`low`, `high` and `interval` go together"),
        (("says", "sais"), "x.yml:1: `sais` is not a key we use; did you mean `says`?"),
        (("checked: 2026-11-23", "checked: soon"), "`checked` should be a date"),
        (("population: 131 adults", "population: 131"), "should be text; put it in quotes"),
        (("locator: abstract", "locator: table: 2"), 'write locator: "table: 2"'),
        (("kind: measurement\n", ""), "`kind` is missing; add it (what the number is"),
        (("kind: measurement", "kind: efect"), "`kind` should be"),
        (("kind: measurement", "kind: effect"), "`compared` is missing; this is an effect"),
        (
            ("kind: measurement", "kind: association"),
            "`compared` is missing; this is an association",
        ),
        (("kind: measurement", "kind: change"), "write `with …` whom, or `none: before and after`"),
        (("kind: measurement", "kind: count\npeople: women"), "`unit` should be `person`"),
    ],
)
def test_says_what_is_wrong_with_a_fact(change, says):
    assert any(says in each for each in problems_of(Fact, FACT.replace(*change)))


@pytest.mark.parametrize(
    ("given", "reads", "against"),
    [
        ("kind: count", "a count", None),
        (
            "kind: effect\ncompared: with people who did not train",
            "an effect, one group or way set against another",
            ("Compared", "with people who did not train"),
        ),
        (
            'kind: change\ncompared: "none: before and after"',
            "a change from before to after",
            ("Compared", "with nothing: before and after"),
        ),
        (
            "kind: error\ncompared: in the people it was made from",
            "how far a method misses",
            ("Found", "in the people it was made from"),
        ),
        (
            "kind: effect\ncompared: not said in the abstract",
            "an effect",
            ("Compared", "not said in the abstract"),
        ),
    ],
)
def test_a_fact_says_in_words_what_it_is_and_what_it_is_set_against(given, reads, against):
    fact = yaml_file.parse(Fact, FACT.replace("kind: measurement", given), "x.yml")
    assert fact.reads.startswith(reads)
    assert fact.against == against


def test_advice_is_not_said_to_be_measured():
    advice = yaml_file.parse(Fact, FACT.replace("kind: measurement", "kind: advice"), "x.yml")
    assert not advice.is_measured
    assert yaml_file.parse(Fact, FACT, "x.yml").is_measured


def test_every_effect_association_and_change_says_what_it_is_set_against():
    kinds = {fact.kind for fact in records.facts().values()}
    assert kinds == set(KINDS)
    for fact in records.facts().values():
        assert fact.compared or fact.kind not in COMPARED


def test_a_text_has_a_stated_length_and_a_shorter_one_where_its_field_asks_for_one():
    long = FACT.replace("abstract", "a" * 401)
    assert any(
        "`locator` has more than 400 letters; write it" in e for e in problems_of(Fact, long)
    )
    term = f"term: {'a' * 61}\nsays: A term.\n"
    assert any("`term` has more than 60 letters; write it" in e for e in problems_of(Term, term))


def test_names_every_problem_of_a_record_at_once():
    assert len(problems_of(Fact, FACT.replace("13", "many").replace("2026-11-23", "soon"))) == 2


def test_the_value_lies_inside_its_interval():
    text = FACT + "low: 14\nhigh: 15\ninterval: range\n"
    assert any("`value` should lie between" in each for each in problems_of(Fact, text))


def test_sources_that_would_be_cited_alike_have_letters():
    first, second = records.source("hodgdon-1984-men"), records.source("hodgdon-1984-women")
    assert (first.short, second.short) == (
        "Hodgdon and Beckett 1984a",
        "Hodgdon and Beckett 1984b",
    )
    names = [each.short for each in records.sources().values() if each.year]
    assert len(set(names)) == len(names)


def test_a_source_is_named_by_its_authors_and_its_year():
    text = "type: article\nauthors: {}\ntitle: T\nyear: 2010\nread: abstract\nchecked: 2026-11-23\n"

    def short(authors):
        return yaml_file.parse(Source, text.format(authors), "x").short

    assert short('["Wang, Z."]') == "Wang 2010"
    assert short('["Wang, Z.", "Ying, Z."]') == "Wang and Ying 2010"
    assert short('["Wang, Z.", "others"]') == "Wang and others 2010"
    assert short('["Wang, Z.", "Ying, Z.", "Heshka, S."]') == "Wang and others 2010"


def test_front_matter_is_plain_words():
    with pytest.raises(ExceptionGroup):
        yaml_file.parse(Article, "title: <b>Fat</b>\ndescription: D\n", "x.md")


def test_an_unknown_id_is_answered_with_the_nearest():
    with pytest.raises(ValueError, match="did you mean `muscle-at-rest-rate`"):
        records.fact("muscle-at-rest-rat")
    with pytest.raises(ValueError, match="did you mean `spot-reduction`"):
        records.articles("spot-reductions")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title: &a T\ndescription: D\n", "x.yml:1: the anchor or alias `a` is not allowed"),
        ("title: T\ndescription: *a\n", "x.yml:2: the anchor or alias `a` is not allowed"),
        ("title: !!python/name:os.system x\n", "is not allowed; write plain text"),
        ("title: !ENV HOME\ndescription: D\n", "the tag `!ENV` is not allowed"),
    ],
)
def test_yaml_is_plain_text_and_numbers(text, says):
    assert any(says in each for each in problems_of(Article, text))
