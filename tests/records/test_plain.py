"""Records as JSON are the records of the files."""

import pytest

from macros import records
from macros.problem import Problem, problems_in
from macros.records import library, plain, plain_yaml


@pytest.fixture(scope="module")
def text():
    return plain.as_json()


@pytest.mark.parametrize("kind", library.KINDS)
def test_a_record_from_json_is_that_of_its_file(kind, text, monkeypatch):
    model = library.KINDS[kind]
    of_files = library._load(model, kind)
    monkeypatch.setattr(library, "PLAIN", {})
    plain.use(text)
    assert library._load(model, kind) == of_files


def test_a_record_is_known_by_its_file_or_by_the_json(monkeypatch):
    assert records.library.is_known("facts", "muscle-at-rest-rate")
    assert not records.library.is_known("facts", "muscle")
    monkeypatch.setattr(library, "PLAIN", {"facts": {"muscle": {}}})
    assert records.library.is_known("facts", "muscle")


@pytest.mark.parametrize("text", ["a: b: c\n", "a: [1\n", "a:\n\tb: 1\n", '"a\n', "%YAML 9\na\n"])
def test_both_readers_of_yaml_say_the_same_of_what_is_none(text, monkeypatch):
    said = []
    for loader in (plain_yaml.LOADER, plain_yaml.yaml.SafeLoader):
        monkeypatch.setattr(plain_yaml, "LOADER", loader)
        with pytest.raises((Problem, ExceptionGroup)) as raised:
            plain_yaml.load(text)
        said.append([str(each) for each in problems_in(raised.value)])
    assert said[0] == said[1]
