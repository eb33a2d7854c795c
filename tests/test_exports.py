"""What a package gives to others: what its ``__all__`` says, in words of its docstring."""

import ast
import importlib
import pkgutil
from types import ModuleType

import pytest

import macros
from tests.conftest import ROOT

PACKAGES = [each.name for each in pkgutil.walk_packages(macros.__path__, "macros.") if each.ispkg]
ROOMS = ["macros.science", "macros.records", "macros.parts", "macros.guard", "macros.finish"]


@pytest.mark.parametrize("name", PACKAGES)
def test_no_function_hides_a_module(name):
    package = importlib.import_module(name)
    modules = [each.name for each in pkgutil.iter_modules(package.__path__)]
    for each in modules:
        assert isinstance(getattr(package, each, macros), ModuleType), each


@pytest.mark.parametrize("name", ["macros.parts", "macros.parts.chart.charts", "macros.finish"])
def test_a_package_gives_what_its_docstring_names(name):
    package = importlib.import_module(name)
    unnamed = [each for each in package.__all__ if f"``{each}``" not in package.__doc__]
    assert unnamed == []


@pytest.mark.parametrize("name", ROOMS)
def test_a_room_gives_what_it_says_and_others_take_nothing_else(name):
    package = importlib.import_module(name)
    given = getattr(package, "__all__", [])
    assert sorted(given) == sorted(set(given))
    assert all(hasattr(package, each) for each in given)
    taken = {
        each.name
        for path in _modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == name
        for each in node.names
    }
    modules = {each.name for each in pkgutil.iter_modules(package.__path__)}
    assert taken - modules - set(given) == set()


def _modules():
    return [path for path in (ROOT / "macros").rglob("*.py") if path.name != "__init__.py"]


def test_the_room_of_records_gives_the_class_the_records_and_one_record_of_a_kind():
    records = importlib.import_module("macros.records")
    assert {"Fact", "facts", "fact", "Source", "sources", "source"} <= set(records.__all__)
    kinds = {model.__name__ for model in records.KINDS.values()}
    assert kinds <= set(records.__all__)
