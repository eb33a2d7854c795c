"""The stop signs and who asks first: what each must say, and on what each rests."""

import datetime

import pytest

from macros import records
from macros.records import AskFirst, StopSign, yaml_file
from macros.records.kinds.ask_first import LEVELS
from macros.records.kinds.stop_sign import HASTES, WHOM

SIGNS = records.stop_signs()
RULES = records.ask_first()
EVERY = {**SIGNS, **RULES}

KILL_WITHIN_HOURS = (
    "collapse",
    "chest-pain-that-spreads",
    "heart-without-chest-pain",
    "stroke-signs",
    "breathless-at-rest",
    "fainting",
    "racing-heart",
    "clot-with-breathlessness",
    "back-with-numbness",
    "hernia-that-hurts",
    "head-on-blood-thinners",
    "low-blood-sugar-severe",
    "swelling-of-the-face",
    "eating-disorder-danger",
)
"""Signs that can kill or maim within hours, whoever has them."""

NEVER_WAIT_A_DAY = (
    "chest-pain-that-passed",
    "leg-clot",
    "swollen-legs",
    "hot-joint",
    "muscle-breakdown",
    "sudden-sight-loss",
    "pregnancy-now",
    "pregnancy-baby-moves-less",
)
SOURCES_TOO_WEAK = {
    "allina-when-to-stop",
    "babymed-stop-in-pregnancy",
    "geisinger-2016",
    "harris-county-2012",
    "medicinenet-rhabdomyolysis",
    "nia-strength-tips",
}
"""What earlier lists rested on: an insurer’s blog, news, and pages that repeat others."""


def said(record):
    return " ".join(filter(None, (getattr(record, "sign", ""), getattr(record, "do", ""))))


@pytest.mark.parametrize("sign_id", KILL_WITHIN_HOURS)
def test_what_can_kill_within_hours_says_to_call_now(sign_id):
    assert SIGNS[sign_id].haste == "call now"


def test_nothing_else_says_to_call_now_so_that_the_list_stays_short():
    now = {sign_id for sign_id, sign in SIGNS.items() if sign.haste == "call now"}
    assert now == set(KILL_WITHIN_HOURS)


@pytest.mark.parametrize("sign_id", NEVER_WAIT_A_DAY)
def test_what_cannot_wait_a_day_says_today(sign_id):
    assert SIGNS[sign_id].haste == "today"


@pytest.mark.parametrize("sign_id", ["chest-pain-that-spreads", "stroke-signs", "fainting"])
def test_a_sign_that_counts_when_it_has_passed_says_so(sign_id):
    assert SIGNS[sign_id].sign.endswith("also if it has passed again")


def test_no_sign_of_stroke_or_faint_waits_to_see_whether_it_passes():
    for sign_id in ("stroke-signs", "fainting", "collapse"):
        assert "does not pass" not in said(SIGNS[sign_id])


@pytest.mark.parametrize(
    ("sign_id", "word"),
    [
        ("collapse", "defibrillator"),
        ("chest-pain-that-spreads", "do not drive yourself"),
        ("chest-pain-that-passed", "No more training until a doctor has seen you"),
        ("stroke-signs", "swallowing"),
        ("muscle-breakdown", "emergency department"),
        ("muscle-breakdown", "creatine kinase"),
        ("head-on-blood-thinners", "even if you feel well"),
        ("hot-joint", "artificial"),
        ("low-blood-sugar", "sugar or a sweet drink"),
        ("low-blood-sugar-severe", "nothing by mouth"),
        ("pregnancy-now", "day or night"),
        ("pregnancy-baby-moves-less", "do not wait until tomorrow"),
        ("eating-disorder-danger", "Say “eating disorder”"),
    ],
)
def test_what_must_not_be_left_out_of_a_sign(sign_id, word):
    assert word in said(SIGNS[sign_id])


def test_a_sign_stands_alone_as_a_phrase():
    for sign_id, sign in SIGNS.items():
        assert sign.sign[0].isupper(), sign_id
        assert not sign.sign.endswith("."), sign_id
        assert len(said(sign)) <= 310, sign_id


def test_the_heading_says_whom_to_call_so_that_no_line_repeats_it():
    for sign_id, sign in SIGNS.items():
        assert "emergency number" not in said(sign), sign_id


def test_signs_come_with_the_fastest_first():
    hastes = [sign.haste for sign in SIGNS.values()]
    assert hastes == sorted(hastes, key=list(HASTES).index)
    assert set(hastes) == set(HASTES)


def test_everyone_whom_a_sign_may_concern_has_one():
    assert {sign.whom for sign in SIGNS.values()} == set(WHOM)


def test_a_line_about_some_does_not_take_the_place_of_one_for_everybody():
    for sign_id in ("collapse", "chest-pain-that-spreads", "stroke-signs", "breathless-at-rest"):
        assert SIGNS[sign_id].whom == "everybody"


@pytest.mark.parametrize("record_id", EVERY)
def test_a_rule_rests_on_sources_that_exist_and_are_not_the_weakest(record_id):
    for kind, name in EVERY[record_id].names:
        assert getattr(records, kind)(name)
    assert not SOURCES_TOO_WEAK & set(EVERY[record_id].sources)


@pytest.mark.parametrize("record_id", EVERY)
def test_a_rule_is_looked_at_again_within_a_year(record_id):
    record = EVERY[record_id]
    assert record.next_check - record.checked <= datetime.timedelta(days=366)


@pytest.mark.parametrize("record_id", EVERY)
def test_no_rule_claims_that_lists_agree(record_id):
    assert "agree" not in f"{said(EVERY[record_id])} {EVERY[record_id].note or ''}"


def test_an_emergency_rests_on_a_service_or_a_heart_or_stroke_charity():
    official = ("NHS", "Association", "Ambulance", "University Health Board", "Healthify")
    for sign_id in ("collapse", "chest-pain-that-spreads", "stroke-signs", "back-with-numbness"):
        authors = [records.source(each).authors[0] for each in SIGNS[sign_id].sources]
        assert any(name in author for author in authors for name in official), sign_id


def test_every_level_has_rules():
    assert {rule.level for rule in RULES.values()} == set(LEVELS)


@pytest.mark.parametrize(
    ("rule_id", "level"),
    [
        ("stable-illness", "start gently"),
        ("treated-blood-pressure", "start gently"),
        ("older-age", "start gently"),
        ("thin-bones", "ask first"),
        ("aneurysm", "ask first"),
        ("hernia", "ask first"),
        ("blood-thinners", "ask first"),
        ("eye-disease", "ask first"),
        ("diabetes-and-inactive", "ask first"),
        ("birth-lately", "ask first"),
        ("fever-or-illness", "not today"),
        ("new-chest-pain", "not today"),
        ("hot-joint-or-leg", "not today"),
    ],
)
def test_the_list_is_neither_too_wide_nor_too_narrow(rule_id, level):
    assert RULES[rule_id].level == level


def test_the_pressure_that_stops_is_above_the_one_that_asks():
    asks, stops = (
        [records.fact(each.fact) for each in RULES[rule_id].numbers]
        for rule_id in ("high-blood-pressure", "very-high-blood-pressure")
    )
    assert [(each.value, each.unit) for each in asks] == [(160, "mmHg"), (100, "mmHg")]
    assert [(each.value, each.unit) for each in stops] == [(180, "mmHg"), (110, "mmHg")]


@pytest.mark.parametrize(
    ("model", "kind", "record_id", "change"),
    [
        (StopSign, "stop-signs", "collapse", ("haste: call now", "haste: tomorrow")),
        (StopSign, "stop-signs", "collapse", ("next_check: 2027", "next_check: 2025")),
        (StopSign, "stop-signs", "collapse", ("Somebody who", "The 2 who")),
        (AskFirst, "ask-first", "high-blood-pressure", ("number is {} or", "number is high or")),
        (AskFirst, "ask-first", "high-blood-pressure", ("level: ask first", "level: maybe")),
    ],
)
def test_refuses_a_rule_that_is_not_sound(model, kind, record_id, change):
    text = (records.DOCS / "data" / kind / f"{record_id}.yml").read_text(encoding="utf-8")
    assert change[0] in text
    with pytest.raises(ExceptionGroup):
        yaml_file.parse(model, text.replace(*change, 1), "x.yml")
