import pytest

from macros.records import Article, Fact, plain_yaml, yaml_file


def problems_of(text, model=Fact):
    with pytest.raises(ExceptionGroup) as caught:
        yaml_file.parse(model, text, "x.yml")
    return [str(each) for each in caught.value.exceptions]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("says: a\nunit: g\nsays: b\n", "x.yml:3: `says` stands twice; keep the right one"),
        ("says: a\n---\nsays: b\n", "x.yml:2: `---` begins a second record"),
        ("says: [[[[[[[a]]]]]]]\n", "x.yml:1: lists stand too deep inside one another here"),
        ("".join(f"{' ' * depth}a:\n" for depth in range(90)), "x.yml:8: lists stand too deep"),
        ("<<: {says: a}\nunit: g\n", "x.yml:1: a key is a plain word"),
        ("[a]: b\n", "a key is a plain word"),
        ("1: a\n", "a key is a plain word"),
        ("value: 013\n", "`013` is read as something else; write a number in plain digits"),
        ("value: 1:30\n", "`1:30` is read as something else"),
        ("value: 1_000\n", "`1_000` is read as something else"),
        ("value: 0x1F\n", "`0x1F` is read as something else"),
        ("value: yes\n", "`yes` is read as yes or no, and not as a word; put it in quotes"),
        (f"value: {'9' * 5000}\n", "this number has too many digits"),
        ("checked: 2026-13-45\n", "`2026-13-45` is no day; write it like 2026-11-23"),
        ('note: "a\\u202eb"\n', "this text holds an invisible character, U+202E; delete it"),
        ("just words\n", "write `key: value` lines here"),
    ],
)
def test_refuses_what_is_not_plain_with_its_line(text, says):
    assert any(says in each for each in problems_of(text))


def test_names_every_such_problem_at_once():
    assert len(problems_of("value: 013\nvalue: yes\n")) == 3


@pytest.mark.parametrize("value", ["13", "0", "-1.5", "+2", ".5", "5.", "0.55"])
def test_reads_plain_numbers(value):
    assert plain_yaml.load(f"value: {value}\n")[0]["value"] == float(value)


def test_a_quoted_word_is_a_word():
    assert plain_yaml.load('issue: "013"\nnote: "yes"\n')[0] == {"issue": "013", "note": "yes"}


def test_a_record_has_a_stated_size_and_front_matter_a_smaller_one(tmp_path):
    long = f"note: {'a ' * yaml_file.LARGEST}\n"
    assert problems_of(long) == ["x.yml:1: this has 20,007 letters; write at most 10,000"]
    text = f"# {'a' * Article.largest}\ntitle: T\ndescription: D\n"
    assert problems_of(text, Article) == ["x.yml:1: this has 1,627 letters; write at most 1,600"]
    (tmp_path / "x.yml").write_text(long)
    with pytest.raises(ExceptionGroup):
        yaml_file.read(Fact, tmp_path / "x.yml", "x.yml")


@pytest.mark.parametrize("text", ["[" * 9_000, "{a: " * 2_000, "- " * 4_000, "? " * 4_000])
def test_deep_nesting_is_a_sentence_and_no_crash(text):
    assert problems_of(text)
