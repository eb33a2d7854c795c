"""What holds of the tree as a whole."""

import ast
import re

from tests.conftest import ROOT


def test_science_knows_nothing_of_pages_and_records_nothing_of_science():
    later = {
        "records": {"science", "figure", "page", "guard"},
        "science": {"page", "guard", "figure"},
    }
    for package, forbidden in later.items():
        for path in (ROOT / "macros" / package).glob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            names = {
                part
                for node in ast.walk(tree)
                if isinstance(node, ast.ImportFrom) and node.module
                for part in [*node.module.split("."), *(alias.name for alias in node.names)]
                if node.module.startswith("macros")
            }
            assert not names & forbidden, path


def test_docs_hold_prose_and_data_only():
    kinds = {path.suffix for path in (ROOT / "docs").rglob("*") if path.is_file()}
    assert kinds <= {".md", ".yml", ".png", ".jpg", ".webp"}


def test_requirements_name_no_index_and_hash_everything():
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert "://" not in text
    packages = re.findall(r"^[a-z0-9][^=\s]*==\S+.*\n(?P<next>.*)", text, re.MULTILINE)
    assert packages
    assert all("--hash=sha256:" in after for after in packages)
