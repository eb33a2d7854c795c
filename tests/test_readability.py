import pytest

from tests.readability import grade, sentences, syllables

CASES = {
    1: "the cat weight strength trained lift rise squeezed rule three",
    2: "muscle people stronger repeat safer lifting session being needed sizes little",
    3: "exercise energy idea area video repeated however condition",
    4: "repetition evidently material",
}


@pytest.mark.parametrize(("count", "words"), CASES.items())
def test_counts_the_syllables_of_a_word(count, words):
    assert [word for word in words.split() if syllables(word) != count] == []


def test_grades_by_the_published_formula():
    cat = [["the", "cat", "sat", "on", "the", "mat"]]
    assert grade(cat) == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59)


def test_longer_words_and_longer_sentences_are_harder():
    plain = sentences("Lift a light weight. Rest for a day.")
    long = sentences("Lift a light weight and then rest for a day.")
    heavy = sentences("Elevate moderately challenging resistances. Recuperate for a day.")
    assert grade(plain) < grade(long) < grade(heavy)


def test_reads_what_a_reader_reads():
    body = '# A heading\n\nLift {{ fact("muscle-at-rest-rate") }} [here](a.md).\n'
    text = f"---\ntitle: A title\n---\n\n{body}"
    assert sentences(text) == [["Lift", "here"]]
