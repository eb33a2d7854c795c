"""What a contributed page may say, and what an engine may make of it.

It gives nothing of its own: each module is one rule of the house, and ``check`` asks them all.
"""
