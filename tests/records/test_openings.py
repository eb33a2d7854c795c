import pytest

from macros.records import library, openings

ARTICLE = "---\ntitle: {title}\ndescription: D\n---\n\n# {title}\n\n{text}\n"


@pytest.fixture
def article(tmp_path, monkeypatch):
    monkeypatch.setattr(library, "DOCS", tmp_path)
    path = tmp_path / "section" / "article.md"
    path.parent.mkdir()
    path.write_text(ARTICLE.format(title="One", text="Hello."))
    return path


def test_the_digest_is_that_of_the_opening_lines_alone(article):
    before = openings.digest()
    article.write_text(ARTICLE.format(title="One", text="Hello, and again hello."))
    assert openings.digest() == before
    article.write_text(ARTICLE.format(title="Two", text="Hello."))
    assert openings.digest() != before


@pytest.mark.parametrize("text", [b"", b"no opening lines", b"---\n\xff\n---\n"])
def test_an_article_that_is_none_has_a_digest_too(article, text):
    before = openings.digest()
    article.write_bytes(text)
    assert openings.digest() != before


def test_an_article_that_goes_or_gets_another_name_changes_the_digest(article):
    seen = [openings.digest()]
    article.rename(article.with_name("other.md"))
    seen.append(openings.digest())
    article.with_name("other.md").unlink()
    assert len({*seen, openings.digest()}) == 3


def test_a_link_and_a_folder_are_not_read(article):
    before = openings.digest()
    article.with_name("link.md").symlink_to("/dev/zero")
    article.with_name("folder.md").mkdir()
    assert openings.digest() == before


def test_asking_for_new_settings_leaves_them_as_they_were(tmp_path, monkeypatch):
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("site_name: X\n")
    monkeypatch.setattr(library, "ROOT", tmp_path)
    openings.ask_for_new_settings()
    assert settings.read_text() == "site_name: X\n"
