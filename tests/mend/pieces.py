"""What articles of trainers are made of, as they write them elsewhere."""

from hypothesis import strategies as st

OPENINGS = [
    "---\n",
    "----\n",
    "—\n",
    "\n\n---\n",
    "\ufeff---\r\n",
    "--- \n",
    "",
    "\n",
]
KEYS = [
    "title: A plain title\n",
    "title: Nine reasons & one more\n",
    "Title: Strength/cardio: which is *best*?\n",
    'title: "What the colour says"\n',
    "title:A plain title\n",
    "description: A plain description.\n",
    "description: >\n  A plain description\n  on two lines.\n",
    "description: It's plain: very plain.\n",
    'checked: "2026-11-24"\n',
    "checked: 2026/11/24\n",
    "next-check: 2027-11-24\n",
    "layout: post\n",
    "draft: true\n",
    "date: 2020-01-01 08:00:00 -0500\n",
    "tags: [a, b]\n",
    "tags:\n  - a\n- b\n",
    "categories:\n- a\n",
    "image: /assets/a.jpeg\n",
    "author: Somebody\n",
    "excerpt: What I learned.\n",
    "# a remark\n",
    "\n",
]
CLOSINGS = ["---\n\n", "--- \n", "----\n\n", "...\n\n", "–––\n", "\n", ""]
BODIES = [
    "# A plain title\n\n",
    "#\n\n",
    "## \n",
    "# Another heading\n",
    "#### Deep down #\n\n",
    "A plain title\n=======\n",
    "Below it\n---\n",
    "#\xa0Pasted heading\n",
    "The colour of your behaviour at the centre.\n",
    "Fibre fills. The Labour Party said “favourite colour”.\n",
    "> quoted behaviour\n",
    "`colour` and teh rest.\n",
    "```\ncolour • http://www.nhs.uk\n# no heading\n```\n",
    "    colour in code\n",
    "[the behaviour](http://www.nhs.uk/behaviour) and http://doi.org/x\n",
    "<http://en.wikipedia.org/wiki/Colour> http://example.org\n",
    "[kept]: http://pubmed.ncbi.nlm.nih.gov/x\n",
    "• one\n• two\n   ◦ three\n",
    "\uf0b7\xa0\xa0pasted\n",
    "{{ fact(“muscle-at-rest-rate”) }}\n",
    "{{ literal(‘type 2 diabetes’) }}\n",
    "thin\u2009space, no\u200bthing, soft\xadhyphen\u2028next\r\n",
    "👩\u200d⚕️ and ✔\ufe0e\n",
    "| a | b |\n|---|---|\n| colour | x |\n",
    "- one\n- two\n\n",
    "\n",
    "\n\n",
    "no end",
]


TITLES, DESCRIPTIONS = KEYS[:5], KEYS[5:8]
FRONT = "---\ntitle: A plain title\ndescription: A plain description.\n---\n\n"
NUMBERS = [
    "2. second\n",
    "3 sets of 10 in 2019. ",
    "½ of Zone 2\n",
    "• 20%\n",
    "4\u200b2\n",
    "# 5K\n",
]


def some(pieces, most=10):
    """Several of these pieces, one behind the other."""
    return st.lists(st.sampled_from(pieces), max_size=most).map("".join)


bodies = some(BODIES)
with_numbers = st.builds("{}{}".format, st.just(FRONT), some([*BODIES, *NUMBERS]))
trainers_articles = st.builds(
    "{}{}{}{}".format, st.sampled_from(OPENINGS), some(KEYS), st.sampled_from(CLOSINGS), bodies
)
"""Articles that trainers could send."""

complete = st.builds(
    "{}{}{}{}{}{}".format,
    st.sampled_from(OPENINGS),
    st.sampled_from(TITLES),
    st.sampled_from(DESCRIPTIONS),
    st.lists(st.sampled_from(KEYS[10:]), max_size=4, unique_by=lambda key: key[:5]).map("".join),
    st.sampled_from(CLOSINGS),
    bodies,
)
"""Those that have a title and a description, however they are written."""

JEKYLL = """\ufeff---
layout: post
title: "Strength & cardio: which first?"
date: 2020-01-01 08:00:00 -0500
comments: true
draft: false
tags: [fitness, cardio]
image: /assets/gym.jpeg
excerpt: Do first what matters most to you, and give it your best effort.
---

# Why does the order matter?

You are fresh at the beginning, so what comes first gets your best work.

# What should you do?

#### Lift first

If you train for strength, lift first and walk afterwards.
See [what the NHS says](http://www.nhs.uk/live-well/exercise/).
"""
HUGO = """+++
title = "How slow is slow?"
date = 2021-03-04T10:00:00Z
description = "Slow means that you can stop at any point of the movement."
tags = ["tempo"]
[params]
  math = true
+++

Slow means that you can stop at any point of the movement.

##### How do you count?

Count in your head, and breathe out as you push.
"""
WORD = """— \r
Title: What a rest day is for\r
description: "A rest day lets your body catch up with the work."\r
checked: "2026-11-24"\r
----\r
\r
#\xa0What a rest day is for\r
\r
A rest day lets your body catch up with the\u2009work.\r
#\r
•             Walk a little\u200b\r
\r
•             Sleep well, and favour food that you like\r
\r
The muscle itself uses {{ fact(“muscle-at-rest-rate”) }} at rest.\r
"""
SENT = {"Jekyll": JEKYLL, "Hugo": HUGO, "Word": WORD}
"""Whole articles, as three programs write them."""
