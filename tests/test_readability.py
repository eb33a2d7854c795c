import pytest

from tests.readability import (
    Docs,
    at,
    grade,
    lengths,
    repeated,
    report,
    sentences,
    studies,
    syllables,
    watched,
)

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


@pytest.fixture
def docs(tmp_path):
    """Return the pages of a folder, from their texts by their paths."""

    def write(**texts):
        for name, text in texts.items():
            path = tmp_path / "docs" / name.replace("__", "/")
            path = path.with_suffix(".yml" if "data" in name else ".md")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Docs(tmp_path / "docs")

    return write


def test_counts_words_and_how_long_sentences_are(docs):
    text = f"Lift a light weight today.\nThen {'slowly ' * 30}rest.\n"
    found = lengths(docs(one=text, two="One more of seven words stands here.\n"))
    assert found["pages"] == "2"
    assert found["words"] == f"{5 + 32 + 7}"
    assert found["words a sentence"] == "14.7"
    assert found["sentences over 30 words"] == "33.3%"
    assert found["sentences of 6 words or fewer"] == "33.3%"


def told(*texts):
    return repeated({f"{at}": sentences(text) for at, text in enumerate(texts)})


def test_names_a_phrase_that_stands_on_three_pages_and_no_part_of_it():
    phrase = "it is on a scale where a half counts as medium"
    texts = [f"One was small, {phrase}.", f"Here {phrase} too.", f"And {phrase}, say they."]
    assert told(*texts[:2]) == {}
    assert told(*texts) == {phrase: {"0", "1", "2"}}


def test_a_part_that_stands_on_more_pages_is_named_beside_the_whole():
    whole = "the trainer's article from which this site grew says"
    part = "article from which this site grew"
    found = told(f"First {whole} so.", f"Then {whole} so.", f"Now {whole} so.", f"An {part}.")
    assert {phrase: len(where) for phrase, where in found.items()} == {
        part: 4,
        f"{whole} so": 3,
    }


def test_a_phrase_does_not_go_from_one_sentence_into_the_next():
    assert told(*["It rose for one. Two more did not rise."] * 3) == {}


def test_watches_a_turn_of_speech_over_the_end_of_a_line(docs):
    found = watched(docs(one="The trainer's article from which\nthis site grew.", two="Nothing."))
    assert found["from which this site grew"] == {"one.md": 1}
    assert found["brackets"] == {}


def test_counts_a_study_where_it_is_cited_or_a_number_of_it_is_printed(docs):
    found = studies(
        docs(
            data__facts__a="source: nindl-2000\n",
            data__tables__t="facts: [a, a]\n",
            data__claims__c=(
                "facts_for: [{shows: It is {}, numbers: [{fact: a}]}]\n"
                "facts_against: [{shows: No, sources: [walts-2008]}]\n"
            ).replace("It is {}", '"It is {}"'),
            one='{{ fact("a", cited=False) }} {{ cite("nindl-2000") }}',
            two='{{ table("t") }} {{ claim("c") }} {{ fact("none") }}',
        )
    )
    assert found == {"nindl-2000": {"one.md": 2, "two.md": 3}, "walts-2008": {"two.md": 1}}


def test_the_report_sets_now_beside_before(docs, tmp_path):
    before = docs(one="Five words stand here today.", two="This page is gone.")
    now = Docs(tmp_path / "docs")
    now.pages = {"one.md": "Three words here.", "new.md": "Here is another one."}
    text = "\n".join(report(now, before))
    assert "| words of the pages of both, 1 | 5 | 3 |" in text
    assert "| words | 9 | 7 |" in text


def test_reads_the_pages_of_an_earlier_revision(tmp_path):
    assert "index.md" in at("HEAD", tmp_path).pages
