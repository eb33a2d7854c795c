"""A claim that tests change, so that an edit to the site's own claims breaks none of them."""

from macros.records import Claim, yaml_file

TEXT = """\
says: Each pound of muscle uses ever so many & more calories a day
said_by: the trainer’s article
section: strength-vs-cardio
answer: Mostly false
short: The claim may be much too high. Nobody measured new muscle.
population: adults without obesity
effect:
  of: the energy that a pound of muscle uses
  direction: is below
  outcome: the claim
  size: large
certainty: low
evidence: measurements
lowered:
  - domain: indirectness
    levels: 2
    because: New muscle was not measured.
facts_for:
  - shows: One writer got {} from such studies.
    numbers: [{fact: new-muscle-rate-westcott}]
facts_against:
  - shows: Muscle uses {}, so nine pounds use {}.
    numbers: [{fact: muscle-at-rest-rate}, {figure: muscle-at-rest, inputs: {muscle: 9 lb}}]
  - shows: Programs raise resting energy by {}.
    numbers: [{fact: lifting-resting-energy}]
  - shows: A pound uses {} by calculation.
    numbers: [{figure: muscle-at-rest, inputs: {muscle: 1 lb}}]
  - shows: A fourth finding stands on the page only, with {}.
    numbers: [{fact: lean-gain-men}]
would_change: Measurements of new muscle would.
practice: Keep lifting.
checked: 2026-11-23
checked_by: the editors
next_check: 2027-11-23
"""


HALVES = """\
answers:
  - half: Each pound of muscle uses more
    answer: Half right
  - half: It is ever so many & more
    answer: "False"
"""
"""In place of its one answer, two."""


def claim(*changes):
    """Return the claim with texts replaced, each change a pair of old and new."""
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return yaml_file.parse(Claim, text, "docs/data/claims/x.yml")
