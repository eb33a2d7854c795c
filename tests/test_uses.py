"""Work tells by itself what it rested on."""

from macros import uses

_LETTERS = {"a": 1}


@uses.watched("letter-of-a-test")
def letter(name):
    return _LETTERS.get(name)


def test_who_listens_hears_what_was_looked_up_and_what_was_found():
    with uses.listening() as used:
        assert letter("a") == 1
    assert used == uses.used("letter-of-a-test", "a", 1)


def test_who_listens_outside_hears_it_too_but_not_what_is_done_apart():
    with uses.listening() as outer:
        with uses.listening():
            letter("a")
        with uses.apart():
            letter("b")
    assert [*outer] == ["letter-of-a-test a"]


def test_what_was_used_before_an_error_is_heard():
    with uses.listening() as used:
        try:
            with uses.listening():
                letter("b")
                raise ValueError
        except ValueError:
            pass
    assert [*used] == ["letter-of-a-test b"]


def test_a_thing_is_looked_up_again_by_the_name_with_which_it_was_noted(monkeypatch):
    with uses.listening() as used:
        letter("a")
    ((name, found),) = used.items()
    assert uses.now(name) == found
    monkeypatch.setitem(_LETTERS, "a", 2)
    assert uses.now(name) != found


def test_what_nobody_can_look_up_is_never_as_it_was():
    assert uses.now("unheard-of x") != uses.now("unheard-of x")


def test_what_changed_while_it_was_used_is_never_as_it_was(monkeypatch):
    with uses.listening() as used:
        letter("a")
        monkeypatch.setitem(_LETTERS, "a", 2)
        letter("a")
    assert used["letter-of-a-test a"] != uses.now("letter-of-a-test a")


def test_what_is_remembered_is_made_once_and_tells_each_time():
    made = []

    @uses.remembered()
    def twice(name):
        made.append(name)
        return letter(name) * 2

    for _ in range(2):
        with uses.listening() as used:
            assert twice("a") == 2
        assert [*used] == ["letter-of-a-test a"]
    assert made == ["a"]
    twice.cache_clear()
    twice("a")
    assert made == ["a", "a"]


def test_what_only_holds_now_is_made_again():
    with uses.listening() as used:
        uses.only_now()
    ((name, found),) = used.items()
    assert uses.now(name) != found
