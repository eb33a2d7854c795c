import time

import pytest

from macros.characters import character_problems, folded, shows_number, strange


@pytest.mark.parametrize(
    "code",
    ["FEFF", "202E", "0000", "200B", "0008", "3164", "2800", "FE01", "E0100", "E0041", "2028"],
)
def test_names_a_character_that_nobody_can_see_and_its_line(code):
    (problem,) = character_problems(f"one\ntwo{chr(int(code, 16))}\n")
    assert problem.line == 2
    assert f"U+{code}; delete it" in problem.sentence


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("s̶a̶f̶e̶", "a mark over letters, U+0336"),
        ("no\u20e0", "a mark over letters, U+20E0"),
        ("a\u0301\u0302\u0303\u0304", "letters with several marks"),
        ("5 א 6", '"א", a letter that is read from right to left'),
        ("٣ kcal", "read from right to left"),
        ("sаfe", '"sаfe" with U+0430, a letter that looks like another one'),
        ("αnd", '"αnd" with U+03B1'),
        ("Ꭺnd", '"Ꭺnd" with U+13AA'),
        ("sɑfe", '"sɑfe" with U+0251'),
        ("Ƽ", '"Ƽ" with U+01BC'),
        ("ﬁne", '"ﬁne" with U+FB01'),
        ("ｐｌａｉｎ", "with U+FF50"),
        ("\U0001d429roven", "with U+1D429"),
    ],
)
def test_refuses_letters_that_are_not_what_they_look_like(words, says):
    (said,) = strange(f"Some words, {words} and others")
    assert says in said


@pytest.mark.parametrize(
    "words",
    [
        "Müller, Fernández-del-Olmo, Łukasz, Ørsted, Nguyễn, Dvořák, İnan, Məmmədov, Groß",
        "e\u0301tude",
        "μ, μg, µmol, Δ, α-tocopherol, β-alanine, TNFα, NFκB, σ",
        "VO₂ and m²",
        "a few × more, ± little, −, →, …, “so”, ‘so’, „so“, »so«, 5\u202f%, 13\xa0kcal",
        "προπόνηση, 力量训练, силовая тренировка, शक्ति प्रशिक्षण",
        "💪 ✓ ★ ⚠️ ❤️",
    ],
)
def test_sees_no_harm_in_accents_and_other_languages(words):
    assert [*strange(words)] == []


@pytest.mark.parametrize(
    "word",
    [
        "5",
        "５",
        "½",
        "&half;",
        "Ⅻ",
        "①",
        "㎡",
        "五十",
        "⠼⠑⠚",
        "🕐",
        "⚅",
        "🂡",
        "🥇",
        "💯",
        "Ӡ",
        "зо",
    ],
)
def test_a_number_is_a_number_in_any_dress(word):
    assert shows_number(word)


@pytest.mark.parametrize("word", ["ten", "so", "зима", "О", "💪", "→", "&amp;", "naïve"])
def test_a_word_is_no_number(word):
    assert not shows_number(word)


def test_letters_of_another_script_are_folded_each_in_its_place():
    assert folded("рrоvеs it → 力") == "proves it → 力"


@pytest.mark.parametrize("letter", ["а", "\u0301", "́ ", "力", "\U0001d429"])
def test_takes_no_time(letter):
    started = time.process_time()
    [*strange(letter * 20_000)]
    shows_number(letter * 20_000)
    assert time.process_time() - started < 1
