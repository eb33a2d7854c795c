"""The writing desk: the check of an article in a reader's own browser.

``fetched`` has the runtime, ``pack`` what of this repository goes along with it, and ``answer`` is
what runs there.
"""
