"""Every macro: a golden file of what it prints, and a documented example that works."""

import inspect
import re

import pytest

from macros import parts, records
from macros.guard.check import article_problems
from macros.parts import MACROS
from macros.parts.chart.chart import drawn
from macros.parts.chart.charts import CHARTS
from macros.parts.movement import drawing
from macros.parts.movement import movement as drawn_movement
from macros.parts.references import references
from macros.parts.template import template
from macros.records import library
from macros.science import equation
from tests.claim_example import claim
from tests.conftest import ROOT

GOLDEN = ROOT / "tests" / "golden"
CALLS = {
    "articles": 'articles("slow-training")',
    "ask-first": "ask_first()",
    "bibliography": "bibliography()",
    "body-map": "body_map()",
    "calculator": 'calculator("muscle-at-rest", muscle="1 lb, 9 lb")',
    "calculator-body-composition": 'calculator("body-composition")',
    "calculator-resting-energy": 'calculator("resting-energy")',
    "calculator-resting-energy-equations": 'calculator("resting-energy-equations")',
    "calculator-training-week": 'calculator("training-week")',
    "changes": "changes()",
    "changes-none": 'changes("correction")',
    "client-sheet": "client_sheet()",
    "chart": 'chart("muscle-at-rest")',
    "chart-build-time": 'chart("build-time")',
    "chart-build-time-changed": 'chart("build-time-changed")',
    "chart-after-effect": 'chart("after-effect")',
    "chart-fat-loss-trials": 'chart("fat-loss-trials")',
    "chart-flames": 'chart("flames")',
    "chart-injury-rates": 'chart("injury-rates")',
    "chart-leg-fat": 'chart("leg-fat")',
    "chart-my-weight": 'chart("my-weight")',
    "chart-peak-force": 'chart("peak-force")',
    "chart-resting-energy-trials": 'chart("resting-energy-trials")',
    "chart-spot-reduction-trials": 'chart("spot-reduction-trials")',
    "chart-training-week": 'chart("training-week")',
    "chart-weight-over-time": 'chart("weight-over-time")',
    "chart-whole-day": 'chart("whole-day")',
    "cite": 'cite("wang-2010")',
    "claim": 'claim("pound-of-muscle")',
    "claim-page": 'claim_page("pound-of-muscle")',
    "claims": "claims()",
    "claims-section": 'claims("strength-vs-cardio")',
    "coverage": 'coverage("at-home")',
    "desk": "desk()",
    "equations": "equations()",
    "exercise": 'exercise("chair-squat")',
    "exercise-each-side": 'exercise("side-plank")',
    "exercise-page": 'exercise_page("glute-bridge")',
    "exercises": "exercises()",
    "fact": 'fact("muscle-at-rest-rate")',
    "fact-interval": 'fact("lifting-resting-energy")',
    "fact-uncited": 'fact("lifting-resting-energy", cited=False)',
    "figure": 'figure("muscle-at-rest", muscle="9 lb")',
    "figure-interval": 'figure("lifting-trials")',
    "glossary": "glossary()",
    "icon-array": 'icon_array("runners-hurt")',
    "literal": 'literal("type 2 <diabetes>")',
    "manual": "manual()",
    "my-numbers": "my_numbers()",
    "phrase": 'phrase("pace")',
    "phrase-uncited": 'phrase("effort", cited=False)',
    "picture": 'picture("answer")',
    "places-for-help": "places_for_help()",
    "movement": 'movement("glute-bridge")',
    "program": 'program("at-home")',
    "program-practice": 'program("with-dumbbells")',
    "program-kit": 'program_kit("at-home")',
    "program-minutes": 'program_minutes("at-home")',
    "program-minutes-at-first": 'program_minutes("at-home", at_first=True)',
    "rep-timer": "rep_timer()",
    "signed-by": 'signed_by("safety")',
    "stop-signs": "stop_signs()",
    "stop-signs-chosen": 'stop_signs("leg-clot")',
    "table": 'table("muscle-at-rest", muscle="1 lb to 20 lb")',
    "table-examples": 'table("body-composition")',
    "table-facts": 'table("muscle-gain")',
    "table-peak-force": 'table("peak-force", duration="1 s, 2 s", distance="0.5 m")',
    "template": "template()",
    "template-table": 'template("table")',
    "term": 'term("fat-free-mass")',
    "term-in-another-form": 'term("effect-size", "effect sizes")',
    "weight-diary": "weight_diary()",
    "weight-tool": "weight_tool()",
    "whole-day": "whole_day()",
    "who-answers": "who_answers()",
}


def printed(call):
    names = {name: macro.function for name, macro in MACROS.items()}
    return eval(call, names) + "\n"  # the calls stand above


@pytest.mark.parametrize("name", CALLS)
def test_prints_its_golden_file(name, request, monkeypatch):
    few = {each: records.sources()[each] for each in ("trainers-article", "wang-2010")}
    one = dict([*records.articles("slow-training").items()][:1])
    # So that a new source, article, section or macro breaks no golden file.
    monkeypatch.setattr(template, "sections", lambda: {"slow-training": "Slow training"})
    if name == "manual":
        choices = lambda: {"Calls to copy": {'{{ cite("wang-2010") }}': "Wang"}}  # noqa: E731
        monkeypatch.setattr(references, "choices_of_cite", choices, raising=False)
        two = {each: MACROS[each] for each in ("bibliography", "cite")}
        monkeypatch.setattr(parts, "MACROS", two)
    # So that a changed pose breaks no golden file.
    monkeypatch.setattr(drawing, "still", lambda _: ("0 0 2 1", '<path d="M0 0h2"/>'))
    monkeypatch.setattr(drawn_movement, "filmed", lambda _: "{}")
    # So that a new source, a new article or a new place breaks no golden file.
    if name == "bibliography":
        facts = ("trainers-rule-rate", "muscle-at-rest-rate")
        facts = {each: records.facts()[each] for each in facts}
        monkeypatch.setattr(records, "sources", lambda: few)
        monkeypatch.setattr(records, "facts", lambda: facts)
    if name == "exercises":
        ids = ("farmers-carry", "glute-bridge", "wall-push-up")
        some = {each: records.exercises()[each] for each in ids}
        monkeypatch.setattr(records, "exercises", lambda: some)
    if name != "body-map":  # whose places tell the titles of their articles
        monkeypatch.setattr(records, "articles", lambda _: one)
    for module in (records, library):
        monkeypatch.setattr(module, "claims", lambda: {"pound-of-muscle": claim()})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # no claim is past its date
    told = {"first-articles": records.changes()["first-articles"]}
    monkeypatch.setattr(records, "changes", lambda: told)
    places = {each: records.places_for_help()[each] for each in ("anad", "find-a-helpline")}
    monkeypatch.setattr(records, "places_for_help", lambda: places)
    terms = {each: records.terms()[each] for each in ("effect-size", "fat-free-mass")}
    monkeypatch.setattr(library, "terms", lambda: terms)
    monkeypatch.setattr(records, "terms", lambda: terms)
    path = GOLDEN / f"{name}.html"
    text = printed(CALLS[name])
    if request.config.getoption("--write-golden"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), (
        "what the macro prints has changed; if that is meant: pytest --write-golden"
    )


@pytest.mark.parametrize("macro", MACROS.values(), ids=MACROS)
def test_every_macro_has_a_golden_file_and_an_example_that_works(macro):
    assert any(call.startswith(f"{macro.name}(") for call in CALLS.values())
    example = re.search(r">>> (\{\{.*\}\})", inspect.getdoc(macro.function))[1]
    assert list(article_problems(example, "x.md")) == []


def test_every_golden_file_belongs_to_a_call():
    assert {path.stem for path in GOLDEN.glob("*.html")} == set(CALLS)


def test_every_chart_and_table_has_a_caption_and_sources_or_says_that_we_measured_it():
    for each in CHARTS:
        assert drawn(each)["caption"]
        assert bool(drawn(each)["source_ids"]) != drawn(each)["ours"].startswith("Measured by us")
    for each in records.comparisons().values():
        assert each.caption
        assert all(equation(column.equation).sources for column in each.columns)


@pytest.mark.parametrize("each", CHARTS)
def test_a_chart_is_static_svg_in_the_pages_own_colors(each):
    svg = drawn(each)["svg"]
    assert "<script" not in svg
    assert "#0000" not in svg
    assert "<text" in svg
    assert not re.search(r'class="[^"]*"[^>]*class="', svg)
    assert not re.search(r"NaN|undefined|null", svg)


def test_a_macros_text_is_escaped():
    assert printed('literal("<b>1</b>")') == "&lt;b&gt;1&lt;/b&gt;\n"
