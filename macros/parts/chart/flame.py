"""The outline of a flame, for charts and for pictures that need no charts."""

FLAME = (
    "M0,0 C-0.33,0 -0.5,0.15 -0.5,0.35 C-0.5,0.62 -0.08,0.7 0.06,1 "
    "C0.1,0.78 0.5,0.62 0.5,0.33 C0.5,0.14 0.32,0 0,0 Z "
    "M0.02,0.06 C0.18,0.06 0.25,0.14 0.25,0.23 C0.25,0.36 0.1,0.4 0.06,0.56 "
    "C-0.02,0.42 -0.21,0.36 -0.21,0.22 C-0.21,0.13 -0.14,0.06 0.02,0.06 Z"
)
"""The outline of the site's mark, one high and one broad, standing on zero."""
