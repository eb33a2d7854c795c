import time

import pytest

from macros.spelled_amounts import amounts_in_digits, amounts_in_words, without


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("eighty percent", 80, "percent"),
        ("sixty to eighty per cent", 80, "percent"),
        ("fifty-percent", 50, "percent"),
        ("three thousand calories", 3_000, "kcal"),
        ("thirty-five hundred calories", 3_500, "kcal"),
        ("fifty calories a pound", 50, "kcal"),
        ("thirty-seven and a half more calories", 37.5, "kcal"),
        ("three hundred and thirty-seven kcal", 337, "kcal"),
        ("a few hundred calories", 100, "kcal"),
        ("Two million kilojoules", 2_000_000, "kJ"),
        ("seventy kilograms", 70, "kg"),
        ("a dozen kilos", 12, "kg"),
        ("half a pound", 0.5, "lb"),
        ("nine\npounds", 9, "lb"),
        ("twentyfive pounds", 25, "lb"),
        ("twenty odd pounds", 20, "lb"),
        ("three quarters of a kilogram", 0.75, "kg"),
        ("two stone", 2, "st"),
        ("five hundred milligrams", 500, "mg"),
        ("ten kilograms weight", 10, "kg"),
        ("a ten-kilogram weight loss", 10, "kg"),
        ("twenty unwanted pounds", 20, "lb"),
        ("twenty-something pounds", 20, "lb"),
        ("ten-pound-a-week", 10, "lb"),
        ("a third of a kilo", 1 / 3, "kg"),
        ("one tenth of a pound", 1 / 10, "lb"),
        ("a quarter-pound", 1 / 4, "lb"),
        ("two fifths of a kilogram", 2 / 5, "kg"),
        ("three score percent", 60, "percent"),
        ("a trillion calories", 1e12, "kcal"),
        ("eighty\n> percent", 80, "percent"),
        ("eighty\n\npercent", 80, "percent"),
        ("eighty … percent", 80, "percent"),
        ("eighty per-cent", 80, "percent"),
        ("eighty per\ncents", 80, "percent"),
        ("eighty ‰", 80, "percent"),
        ("ten kilo-grams", 10, "kg"),
        ("eighty percent confidence that you lose it", 80, "percent"),
        ("calories a day: eight hundred", 800, "kcal"),
        ("percent = eighty", 80, "percent"),
        ("eat only eight hundred a day", 800, "kcal"),
        ("a body mass index below seventeen", 17, "BMI"),
        ("three inches off your waist", 3, "cm"),
        ("losing two centimeters", 2, "cm"),
    ],
)
def test_reads_an_amount_in_words(words, value, unit):
    (amount,) = amounts_in_words(f"Some {words}, they say.")
    assert (amount.value, amount.unit) == (value, unit)


@pytest.mark.parametrize("words", ["XCIX percent", "L kilocalories", "lOO percent", "IO kg", "SO%"])
def test_reads_letters_that_stand_for_digits(words):
    (amount,) = amounts_in_words(f"It is {words} of them.")
    assert amount.says == words


@pytest.mark.parametrize(
    "words",
    [
        "for two weeks, twice a week, five minutes",
        "a pound, one pound of fat, one kilogram",
        "a ten-pound dumbbell and five kilogram plates",
        "a ninety-five percent confidence interval",
        "ten people lost pounds",
        "half an hour of lifting",
        "a third of them, nine in ten",
        "local fat, vocal people, so calories, I pound the street",
        "hundreds of calories",
        "a ten pound weight, twenty-kilo weights, ten kgs dumbbells",
        "a third of the calories, a quarter of your kilos, a tenth of them",
        "a kilojoule, about as much as nothing; a kilojoule is about a quarter of a kilocalorie",
        "a score; percent or not, your score, percent and all",
        "vitamin C milligrams",
        "about calories: two things that count, and calories: one",
        "five a day to eat; she eats five a day, and stays two minutes a day",
        "a body mass index of one person, a BMI that two people share",
        "two inches off the floor, three inches from your chest, a one-inch bar",
    ],
)
def test_leaves_other_words_alone(words):
    assert amounts_in_words(f"It is {words}.") == ()


@pytest.mark.parametrize(
    "words", ["50 kcal", "５０ kcal", "1,500 calories", "9-lb", "70–80 %", "½ kg"]
)
def test_reads_an_amount_in_digits(words):
    assert len([*amounts_in_digits(words)]) == 1


def test_what_is_known_may_be_said():
    known = amounts_in_digits("9 lb, 70 kg")
    found = amounts_in_words("nine pounds, seventy kilograms, seventy pounds")
    assert [each.says for each in without(known, found)] == ["seventy pounds"]


@pytest.mark.parametrize(
    "part",
    [
        "one ",
        "a hundred and ",
        "ten of of of ",
        "lO",
        "M",
        "9",
        "1,",
        "a third of a ",
        "eat a ",
        "kg a a a : ",
        "kg:one ",
        "BMI is ",
        "lose one ",
        "one inch off a ",
        "one > ",
        "per ",
    ],
)
def test_takes_no_time(part):
    text = part * (20_000 // len(part))
    started = time.process_time()
    amounts_in_words(text)
    [*amounts_in_digits(text)]
    assert time.process_time() - started < 1
