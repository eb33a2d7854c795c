import pytest

from macros.__main__ import main
from macros.serve.server import Server
from macros.serve.shown import Shown


def test_a_port_in_use_gets_a_sentence(capsys):
    with Server(Shown(), 0) as other:
        assert main(["serve", "--port", str(other.server_port)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"port {other.server_port} is not free")
    assert said.count("\n") == 1
    assert f"make serve PORT={other.server_port + 1}" in said


@pytest.mark.parametrize("port", ["x", "-1", "70000"])
def test_what_is_no_port_gets_a_sentence(port, capsys):
    with pytest.raises(SystemExit):
        main(["serve", f"--port={port}"])
    assert f"`{port}` is no port" in capsys.readouterr().err


def test_the_port_may_come_from_the_environment(monkeypatch, capsys):
    with Server(Shown(), 0) as other:
        monkeypatch.setenv("PORT", str(other.server_port))
        assert main(["serve"]) == 2
    assert f"port {other.server_port} is not free" in capsys.readouterr().err
