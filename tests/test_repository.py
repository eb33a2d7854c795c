from macros import repository
from tests.conftest import ROOT


def test_is_that_of_the_settings_unless_the_environment_gives_another():
    address = repository.address({})
    assert f'[{repository.VARIABLE}, "{address}"]' in (ROOT / "mkdocs.yml").read_text("utf-8")
    assert repository.address({repository.VARIABLE: "https://example.org/x"}).endswith("org/x")
