from macros import records, store
from macros.guard import offers


def test_is_made_once_for_a_state_of_the_records(tmp_path, monkeypatch):
    kept = store.Store(tmp_path)
    made = []

    def entries(_):
        made.append(1)
        return [("a", '{{ fact("a") }}', "1 kg", "kg", {"muscl": 1.0}, False)]

    monkeypatch.setattr(offers, "entries", entries)
    for _ in range(2):
        assert [each.id for each in offers.of_records(kept).entries] == ["a"]
    assert len(made) == 1


def test_an_article_that_lies_elsewhere_or_is_no_text_is_not_read(tmp_path, monkeypatch):
    (tmp_path / "a.md").write_bytes(b'Weight \xff {{ fact("fat-density") }}. More.\n')
    (tmp_path / "b.md").symlink_to("/dev/zero")
    (tmp_path / "c.md").mkdir()
    monkeypatch.setattr(records, "DOCS", tmp_path)
    assert list(offers._in_articles()) == [("fat-density", "Weight \ufffd  ")]
