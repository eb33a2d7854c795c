"""A number that is typed by hand is answered by what it most likely is."""

from urllib.parse import parse_qs, urlsplit

import pytest

from macros.guard import offers
from macros.guard.check import answered, article_problems
from macros.guard.nearest import Index
from macros.guard.number_kinds import Typed, kind_of
from macros.guard.typed_numbers import MOST_NAMED, in_words
from macros.problem import Problem

PATH = "docs/slow-training/x.md"


def said(text):
    found = answered(article_problems(text, PATH), {PATH: text})
    return [str(each).removeprefix(f"{PATH}:") for each in sorted(found, key=lambda x: x.line)]


@pytest.mark.parametrize(
    ("before", "word", "behind", "kind"),
    [
        ("Use ", "Z2", " training", "name"),
        ("my ", "VO₂max", " fell", "name"),
        ("in Zone ", "7", " you pant", "name"),
        ("take ", "Omega-7", " oil", "name"),
        ("up to ", "80kg", "", "measurement"),
        ("about ", "50", " calories a day", "measurement"),
        ("", "85%", " of women", "measurement"),
        ("it has ", "37.5", "", "measurement"),
        ("of ", "38", " hours", "measurement"),
        ("in ", "2019", ", they", "year"),
        ("the ", "1980s", " were", "year"),
        ("on March ", "3", ", I", "year"),
        ("on ", "12/05/2020", " we", "year"),
        ("about ", "2000", " calories", "measurement"),
        ("about ", "1900", " steps", "measurement"),
        ("for ", "$50", "", "price"),
        ("for ", "50", " dollars", "price"),
        ("at ", "6", " a.m. I", "clock"),
        ("at ", "7:30", " or so", "clock"),
        ("a ", "5:30", " mile", "measurement"),
        ("", "24/7", "", "clock"),
        ("do ", "3", " sets of", "program"),
        ("sets of ", "10", "", "program"),
        ("do ", "3x10", " squats", "program"),
        ("hold it for ", "20", " seconds", "program"),
        ("walk for ", "20", " minutes", "program"),
        ("lasts ", "20", " minutes", "measurement"),
        ("train ", "3", " days a week", "program"),
        ("the ", "1st", " thing", "item"),
        ("in week ", "3", " I", "item"),
        ("", "2", ") Second", "item"),
        ("with my ", "3", " friends", "count"),
        ("in ", "12", " women", "measurement"),
        ("on a scale of ", "1", " to ten", "count"),
        ("a ", "½", " of it", "sign"),
        ("see ", "https://example.org/study-12", "", "address"),
    ],
)
def test_tells_what_a_number_is(before, word, behind, kind):
    assert kind_of(Typed(word, before, behind)) == kind


def test_a_measurement_is_answered_by_the_nearest_facts_ready_to_paste():
    (sentence,) = said("A pound of muscle burns 50 calories a day at rest.\n")
    assert sentence.startswith(
        '1: "50 calories" is typed by hand; the nearest facts of this site: write '
        '{{ fact("muscle-at-rest-rate") }} (13\xa0calories per kg a\xa0day), {{ fact("'
    )


def test_no_measurement_is_answered_with_words_in_place_of_digits():
    (sentence,) = said("Of the women who lift, 80% grow stronger.\n")
    assert "words" not in sentence
    assert "eighty" not in sentence


def test_where_no_fact_is_near_the_form_is_filled_in_with_the_sentence():
    text = 'A bag & "its" coal have 31 grams of ash in every scoop.'
    (sentence,) = said(f"{text}\n")
    address = urlsplit(sentence.rpartition(" ")[2])
    assert parse_qs(address.query)["template"] == ["fact.yml"]
    assert parse_qs(address.query)["measured"] == [text]
    assert address.path.endswith("/issues/new")


def test_the_address_of_the_form_is_not_long():
    (sentence,) = said(f"{'Chicken and rice ' * 40}31 grams.\n")
    assert len(sentence.rpartition(" ")[2]) < 1_500


def test_the_numbers_of_a_sentence_are_one_problem_that_names_each():
    (sentence,) = said("Do 3 sets of 10 reps at 6 a.m. with my 2 friends for $50 in 2019.\n")
    assert sentence.startswith("1: 6 numbers of this sentence are typed by hand; ")
    for part in ('"3" and "10"', '"6"', '"$50"', '"2019"', '"two friends"'):
        assert part in sentence
    assert '{{ fact("growing-stronger-sets") }} (2\xa0sets)' in sentence


def test_the_numbers_of_two_sentences_are_two_problems_each_on_its_line():
    assert [each.partition(":")[0] for each in said("It was 38 kg.\nThen\n12 kg more.\n")] == [
        "1",
        "3",
    ]


def test_a_table_is_one_problem():
    rows = "".join(f"| Squat | {number} kg |\n" for number in range(20, 40))
    (sentence,) = said(f"Text.\n\n| Lift | Weight |\n|---|---|\n{rows}\nMore.\n")
    assert sentence.startswith('5: "20 kg", ')
    assert f"and {20 - MOST_NAMED} more are typed by hand; a table of measured values" in sentence


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("I use Z2 a lot.", 'write {{ literal("Z2") }}'),
        ("Go to Zone 7 and Zone 8.", '{{ literal("Zone 7") }} and {{ literal("Zone 8") }}'),
        ("My 3 friends came.", 'write "three friends"'),
        ("The 22nd time.", 'write "twenty-second"'),
        ("In week 12 I rest.", 'write "week twelve"'),
        ("I train at 7pm.", "such as in the evening, or leave it out"),
        ("It cost $50.", "a price changes"),
        ("In 2019 it rained.", "leave the date out"),
    ],
)
def test_says_what_to_write(text, write):
    (sentence,) = said(f"{text}\n")
    assert write in sentence


@pytest.mark.parametrize(
    "text",
    [
        "Zone 2 and VO2 max, 5K and B12, omega-3 and COVID-19.",
        "A 5K run, a 10K race or plan.",
        "## In Zone 2",
    ],
)
def test_names_that_a_record_lists_may_be_typed(text):
    assert said(f"{text}\n") == []


@pytest.mark.parametrize(
    "text",
    ["It has 5K calories.", "Walk 10K steps.", "In Zone 25.", "B12 kg of it.", "$5K", "Zone 2%"],
)
def test_no_amount_hides_behind_a_name(text):
    assert len(said(f"{text}\n")) == 1


def test_an_amount_in_a_literal_is_answered_as_one_that_is_typed():
    text = (
        'Muscles make {{ literal("85%") }}, a pound of fat {{ literal("about 3,500 calories") }}.'
    )
    (sentence,) = said(f"{text}\n")
    assert sentence.startswith("1: `literal` is for names with a digit alone; 2 numbers ")
    assert '{{ fact("wishnofsky-rate") }}' in sentence


def test_a_call_of_no_fact_is_answered_by_the_nearest_to_its_sentence():
    (sentence,) = said('Runners: {{ fact("85%") }} of them get injured every year.\n')
    assert sentence.startswith('1: no fact `85%`; the nearest are {{ fact("running-injuries-')
    (sentence,) = said('Muscle uses {{ figure("38 a day") }} at rest.\n')
    assert sentence.startswith("1: no equation `38 a day`; the nearest are {{ figure(")


def test_digits_of_html_and_of_footnotes_are_of_one_cause_with_them():
    (html,) = said('<img src="squat.jpg" width="560" height="315">\n')
    assert html.startswith("1: `<img` is raw HTML")
    (footnote,) = said("It works.[^1]\n\n[^1]: Said a trainer.\n")
    assert footnote.startswith("1: `[^1]` is a footnote")
    assert len(said("<b>It took 38 hours</b>.\n")) == 2


def test_no_number_is_left_out_because_it_looks_like_html_in_a_call():
    assert len(said('{{ literal("<b") }} 85 kg > more\n')) == 1


def test_a_problem_of_an_article_that_is_not_at_hand_stays_as_it_is():
    problem = Problem('"38" is typed by hand', PATH, 3, "number", "38")
    assert answered([problem], {}) == [problem]


def test_what_stands_nowhere_in_the_text_is_said_for_its_line():
    problem = Problem("x", PATH, 2, "number", "thirty eight percent")
    (found,) = answered([problem], {PATH: "One.\nTwo.\n"})
    assert found.line == 2


@pytest.mark.parametrize(
    ("number", "words"),
    [("0", "zero"), ("12", "twelve"), ("20", "twenty"), ("42", "forty-two"), ("100", "")],
)
def test_writes_small_numbers_in_words(number, words):
    assert in_words(number) == words


def test_is_made_of_texts_alone(monkeypatch):
    monkeypatch.setattr(offers, "of_records", lambda _=None: Index([]))
    (sentence,) = said("It was 38 hours.\n")
    assert "this site has no fact near it" in sentence


def test_numbers_with_one_answer_for_all_of_an_article_are_one_problem():
    text = "## 1. Warm up\n\nText.\n\n## 2. Lift\n\nText, in 2019.\n\n## 3. Rest\n\nIn 2020.\n"
    headings, years = said(text)
    assert headings == (
        '1: "1", "2" and "3" are typed by hand; leave the number out, for a heading needs none '
        "(also in lines 5 and 9)"
    )
    assert years.startswith('7: "2019" and "2020" are typed by hand; leave the date out')


def test_the_words_around_a_number_weigh_more_than_the_rest_of_its_sentence():
    (sentence,) = said(
        "A pound of fat holds 3,500 calories, so as you use more than you eat, your body goes to "
        "the stores it has and takes out of them what your muscles need.\n"
    )
    assert '{{ fact("hall-energy-of-fat") }}' in sentence


def test_a_digit_in_the_address_of_a_link_that_is_wrong_is_of_one_cause_with_it():
    (sentence,) = said('![Squat](img/squat-2x.png "A squat").\n')
    assert sentence.startswith("1: a link holds its address only")


def test_a_line_of_html_however_long_is_said_once():
    html, long = sorted(said(f"<svg {'a1=2 ' * 700}>\n"))
    assert html.startswith("1: `<svg` is raw HTML")
    assert "letters; write one sentence a line" in long
