"""All drawings of exercises on one page, to look at: ``python -m tests.movements OUT.html``.

Each as wide as a phone shows it, from each of its views and in its other forms, in light and in
dark, with the small picture and the words beneath.  Names of exercises after it show only these.
"""

import sys
from html import escape
from pathlib import Path

from macros import records
from macros.parts.movement import drawing
from macros.parts.movement.scene import scene
from macros.parts.movement.words import words

STYLES = ("core/look.css", "parts/movement/movement.css")
PAGE = """
body { margin: 0; font: 13px/1.4 sans-serif; }
section { display: flex; flex-wrap: wrap; gap: 1rem; padding: 1rem; }
section, .movement { background: var(--paper); color: var(--ink); }
div { width: 350px; }
div > svg.movement { width: 110px; }
p { margin: 0.25rem 0; }
"""


def sheet(names):
    """The page, for exercises by their ids."""
    style = "\n".join((records.ROOT / "overrides" / each).read_text("utf-8") for each in STYLES)
    shown = "\n".join(map(_of_exercise, names))
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Movements</title>'
        f"<style>{style}{PAGE}</style><section>{shown}</section>"
        f'<section data-theme="dark">{shown}</section></html>'
    ).replace(":root[data-theme", "[data-theme")


def _of_exercise(exercise_id):
    record = records.exercise(exercise_id)
    own = (_shown(exercise_id, view, scene(exercise_id, view)) for view in record.views)
    forms = (
        _shown(exercise_id, f"{each.of} {each.line}", scene(exercise_id, form=number))
        for number, each in enumerate(record.variants)
    )
    return "\n".join([*own, *forms])


def _shown(exercise_id, which, there):
    (box, still), (square, small) = drawing.still(there), drawing.small(there)
    return (
        f"<div><b>{exercise_id}</b>, {which}, {len(still):,} bytes"
        f'<figure class="movement"><svg viewBox="{box}">{still}</svg></figure>'
        f'<svg class="movement" viewBox="{square}">{small}</svg>'
        f"<p>{escape(words(there))}</p></div>"
    )


def main(out, *names):
    """Write the page of the exercises that are drawn, or of some."""
    drawn = [each for each, record in records.exercises().items() if record.poses]
    Path(out).write_text(sheet(names or drawn), encoding="utf-8")
    print(f"{len(names or drawn)} exercises in {out}")


if __name__ == "__main__":
    main(*sys.argv[1:])
