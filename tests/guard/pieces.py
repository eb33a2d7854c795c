"""What the fuzzing of the gate is made of: good pieces, bad pieces, and what stands around them."""

import re

from hypothesis import strategies as st

from macros import records

FRONT = "---\ntitle: A plain title\ndescription: A plain description.\n---\n\n# A plain title\n\n"

WELCOME = [
    "Muscle uses energy at rest.\n",
    "\n\n",
    "## Why is that so?\n",
    "- one\n- two\n",
    "1. first\n",
    "> quoted\n",
    "| a | b |\n|---|--:|\n| c | d |\n",
    "*soft* and **loud** ",
    "`code` ",
    "```text\ncode\n```\n",
    "[a study](https://example.org/a) ",
    "[home](../index.md) ",
    "[kept][k] \n\n[k]: https://example.org\n",
    "<https://example.org/> ",
    '!!! note "Note"\n    x\n',
    "![a drawing](drawing.png) ",
    '{{ fact("muscle-at-rest-rate") }} ',
    '{{ cite("wang-2010") }} ',
    '{{ figure("muscle-at-rest", muscle="9 lb") }} ',
    '{{ literal("type 2 diabetes") }} ',
    '{{ table("muscle-at-rest", muscle="1 lb to 3 lb") }}\n\n',
    "## Named { #named }\n",
    "— … ’ é 中 ",
]
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<!--",
    "-->",
    "<iframe src=//h.example>",
    "</article></main>",
    "<ScRiPt\n>x</sCrIpT>",
    "<a href=x onclick=y>z</a>",
    "[x](javascript:alert(1))",
    "[x](JaVa&#10;Script:alert(1))",
    "[x](data:text/html,x)",
    "[x](//h.example)",
    "[x](\\\\h.example)",
    "[x](https&colon;//h.example)",
    "[x]: javascript:alert(1)\n",
    "[x][x]",
    "<javascript:x>",
    "![x](https://h.example/x.png)",
    "![x](x.svg)",
    "![](x.png)",
    "{: onclick=alert(1) }",
    "{ style='x' }",
    "{ #__config }",
    "{ .md-overlay }",
    "{{ cycler }}",
    "{{ ''.__class__ }}",
    "{{ fact('x')|attr('y') }}",
    "{% include 'index.md' %}",
    "{% raw %}",
    "{% endraw %}",
    "{#",
    "#}",
    "{{",
    "}}",
    "{{ fact(*[1]) }}",
    "{{ fact(**{}) }}",
    "{{ literal('<b onclick=x>') }}",
    "{{ literal('</p><script>') }}",
    "{{ nope() }}",
    "{{ table('muscle-at-rest', muscle='1 lb to 9999999 lb') }}",
    '{{ figure("muscle-at-rest", muscle="1e999 lb") }}',
    '{{ fact("../../mkdocs") }}',
    '{{ articles("../..") }}',
    '--8<-- "/etc/passwd"\n',
    "38",
    "½",
    "٣",
    "&#49;",
    "\x00",
    "\u202e",
    "\u200b",
    "\ufeff",
    "\r\n",
    "\x0b",
    "\u2028",
    "[" * 400,
    "*" * 400,
    "_" * 300,
    "`" * 99,
    "> " * 60,
    "(" * 400,
    "&" * 50,
    "&#x6a;",
    "&lt;script&gt;",
    "\\",
    "<",
    ">",
    '"',
    "'",
    "~~~ {.x onclick=y}\n",
    "::: {.x}\n",
    "[^1]",
    "*[abbr]: <b>\n",
    "Term\n:   <i>\n",
    "---\n",
    "...\n",
    "\t",
]
AROUND = [
    "> {}",
    "- {}",
    "    {}",
    "| {} |\n|---|\n",
    "*{}*",
    "**{}**",
    "[{}](index.md)",
    "## {}\n",
    "`{}`",
    "```\n{}\n```\n",
    '!!! note "{}"\n',
    "![{}](x.png)",
    "[x]({})",
    "[x](<{}>)",
    '{{{{ literal("{}") }}}}',
    "<{}>",
    "{{{{ {} }}}}",
    "{{: {} }}",
]
KEYS = [
    *records.Fact.model_fields,
    *records.Source.model_fields,
    "<<",
    "x",
    "__class__",
    "? a",
    "{{ x }}",
]
VALUES = [
    "13",
    "-1",
    "1e999",
    ".nan",
    ".inf",
    "0x1F",
    "1_000",
    "1:30",
    "true",
    "null",
    "~",
    "''",
    "2026-11-23",
    "2026-99-99",
    "kcal/day",
    "muscle",
    "wang-2010",
    "../wang-2010",
    "[a, b]",
    "[[[[]]]]",
    "{a: {b: c}}",
    "&a [*a]",
    "*a",
    "!!python/object/apply:os.system [id]",
    "!ENV HOME",
    "|\n  <script>",
    '"\\x3cscript\\x3e"',
    "<b>x</b>",
    "javascript:alert(1)",
    "https://example.org/",
    "http://h.example",
    'https://h.example/"onload=',
    "10.1/x",
    "10.3945/ajcn.2010.29885",
    "abstract",
    "article",
    "- a\n- b",
    "'unclosed",
    "\t",
    "{{ cycler }}",
    "x" * 500,
]

DAYS = ["2026-11-28", "2026-11-22", "9999-12-31", "0001-01-01", "2027-02-30", "2028-11-29", "0"]
AMOUNTS = [
    "1 second",
    "1000000000 repetitions",
    "1 s^9^9^9",
    "1 s/0",
    "0 sets",
    "[plank, plank]",
    "{fact: muscle-at-rest-rate}",
    "[{fact: muscle-at-rest-rate}]",
    "{figure: muscle-at-rest, inputs: {muscle: 9 lb*9^9^9}}",
    "[{figure: muscle-at-rest, inputs: {self: x}}]",
    "{figure: muscle-at-rest, inputs: {muscle: 9 lb}}",
    "{weight: 50 kg, height: 165 cm, age: 30 years, equation_id: x}",
    "[[], {}]",
    "A sentence with {} and {.__class__} in it.",
    "A sentence with {height} and {0} in it.",
    "0.00000001",
    "123456789012345678",
    "9" * 99,
]

piece = st.one_of(
    st.sampled_from(WELCOME),
    st.sampled_from(WELCOME),
    st.sampled_from(HOSTILE),
    st.text(max_size=12),
)
nested = st.recursive(
    piece,
    lambda inner: (
        st.builds(lambda form, text: form.format(text), st.sampled_from(AROUND), inner)
        | st.lists(inner, max_size=3).map("".join)
    ),
    max_leaves=6,
)
welcome = st.lists(st.sampled_from(WELCOME), max_size=6)
values = st.one_of(st.sampled_from(VALUES), st.text(max_size=15))
front_lines = st.one_of(
    st.builds(
        "{}: {}\n".format,
        st.sampled_from([*records.Article.model_fields, "tags", "template", "<<", "'title'"]),
        st.one_of(values, st.sampled_from(DAYS)),
    ),
    st.sampled_from(["# said\n", "...\n", "--- \n", "---\n", "\n", "  x\n", "%YAML 1.1\n"]),
)
fronts = st.builds(
    lambda kept, lines, end: kept + "".join(lines) + end,
    st.sampled_from([FRONT.partition("---\n\n")[0], "---\ntitle: A plain title\n", "---\n"]),
    st.lists(front_lines, max_size=4),
    st.sampled_from(["---\n\n# A plain title\n\n", "---\n", "...\n", ""]),
)
articles = st.one_of(
    st.builds(
        lambda front, parts: front + "".join(parts),
        st.sampled_from([FRONT, FRONT, FRONT, "", "---\n"]),
        st.lists(nested, max_size=6),
    ),
    st.builds(lambda front, parts: front + "".join(parts), fronts, welcome),
    st.builds(lambda parts, last: FRONT + "".join(parts) + last, welcome, piece),
)
record_texts = st.lists(
    st.builds("{}: {}\n".format, st.sampled_from(KEYS), values), max_size=12
).map("".join)


@st.composite
def changed_records(draw):
    """A kind and a record of it that is sound but for a line or two; sound ones are among them."""
    paths = sorted((records.DOCS / "data").glob("*/*.yml"))
    kind = draw(st.sampled_from(sorted({each.parent.name for each in paths})))
    path = draw(st.sampled_from([each for each in paths if each.parent.name == kind]))
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(lines) - 1))
        line = lines[place]
        begins = re.match(r"(\s*(?:- )?[\w-]+: *|\s*- *)?", line)[0]
        value = draw(st.one_of(values, st.sampled_from(DAYS), st.sampled_from(AMOUNTS)))
        change = draw(st.sampled_from(["value", "value", "value", "out", "twice", "in", "letter"]))
        if change == "value":
            lines[place] = f"{begins}{value}\n"
        elif change == "in":
            lines[place] += f"{value}\n"
        elif change == "letter":
            at = draw(st.integers(0, len(line)))
            lines[place] = line[:at] + draw(st.text(min_size=1, max_size=2)) + line[at + 1 :]
        else:
            lines[place] = line * 2 * (change == "twice")
    return kind, "".join(lines)
