"""Folders that finishing adds to the site, whose names no article and no picture may take."""

ASSETS = "assets"
"""Style and scripts, each named by its content."""
CARDS = "cards"
"""A picture of each page, for those who share its address."""
SEARCH = "pagefind"
"""The index of the search."""
NUMBERS = "numbers"
"""Beside each page, what its numbers rest on."""

AT_THE_TOP = {ASSETS, CARDS, SEARCH}
BESIDE_A_PAGE = {NUMBERS}
