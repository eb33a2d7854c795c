"""A tab that is lent keeps nothing of the test before."""

NOW = "Date.now()"


def test_a_clock_begins_with_each_document_and_goes_on_and_only_for_one_test(tab):
    with tab.lent() as page:
        tab.set_clock(1_700_000_000)
        for _ in range(2):
            page.goto("/")
            began = page.evaluate(NOW)
            assert 0 <= began - 1_700_000_000_000 < 60_000
            page.wait_for_timeout(20)
            assert page.evaluate(NOW) > began
            assert page.evaluate("new Date().getUTCFullYear()") == 2023
            assert page.evaluate("new Date(2020, 1, 2).getFullYear()") == 2020
    with tab.lent() as page:
        page.goto("/")
        assert page.evaluate("new Date().getUTCFullYear()") > 2023


def test_what_a_test_keeps_in_storage_is_gone_before_the_next(tab):
    for _ in range(2):
        with tab.lent() as page:
            page.goto("/")
            assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
            page.evaluate("localStorage.setItem('a', 'b'); sessionStorage.setItem('a', 'b')")
