"""``python -m macros serve``: a preview that never goes blank.

A page is shown as it was when it last had no problem, and what is wrong with its file now stands
on the page itself.  So nothing is ever built of ``docs/``: a tree beside it holds the last good
state of each file, and a file comes into it when the check finds nothing.  Two such trees work
side by side: one makes the page that was saved, at once; one checks and builds everything behind
it.  What is shown is the newest of both.
"""
