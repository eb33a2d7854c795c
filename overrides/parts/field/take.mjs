import { bodyOf, forgetBody, isKnown, keepAlso, keptBody } from "../my_numbers/body.mjs";
import { made } from "../../core/made.mjs";

const NEAR = 1e-3; // of a number: a field shows four digits of what is kept
const KEEP = "Keep these on this device";
const KEPT = "Kept on this device";
const SAYS = {
  kept: "Kept on this device. Every tool now begins with these numbers.",
  empty: "Put in your own numbers first; what stands there is an example.",
  cannot: "This browser keeps nothing.",
  forgotten: "Nothing of you is kept on this device now.",
  copied: "Copied.",
  marked: "The browser does not let this page copy. Mark the text yourself, or save it as CSV.",
  saved: (file) => `Saved as ${file}.`,
};
const FORMULA = /^\s*(?![+-]?[\d.,]+ ?%?$)[=+\-@|\t\r]/; // how a cell begins that a spreadsheet works out

/**
 * Let a reader take an answer of a tool along, by the buttons of the box that `take()` printed.
 * @param {HTMLElement} tool a `FieldsElement` that holds the box
 * @param {object} how `answer()` returns null where there is nothing to take or to keep, else
 *   `{ title, rows, table }`: rows are pairs of a name and a text, none where there is only a body
 *   to keep; a table has a `head` and `rows`.  `keep()` keeps what the tool keeps and tells whether
 *   it could, `forget()` forgets it; without them it is the body in the tool's fields.
 * @returns {{ refresh: () => void }} to be called after each answer
 */
export function offerAnswer(tool, { answer, keep, forget }) {
  const box = tool.querySelector(".take");
  const button = (name) => box.querySelector(`.${name}`);
  const say = (text) => (box.querySelector(".status").textContent = text);
  let kept = false; // what this tool keeps of its own, since the last answer

  function refresh() {
    const taken = answer();
    box.hidden = !taken;
    for (const name of ["copy", "print", "csv"]) button(name).hidden = !taken?.rows.length;
    button("share").hidden = !(taken?.rows.length && navigator.share);
    kept = false;
    follow();
  }

  function follow() {
    const is = keep ? kept : isKept(ownBody(tool));
    if (button("keep").textContent !== (is ? KEPT : KEEP)) say("");
    button("keep").textContent = is ? KEPT : KEEP;
    button("forget").hidden = keep ? !(forget && kept) : !isKnown(keptBody());
  }

  function press(name, act) {
    button(name).addEventListener("click", async () => {
      const says = await act(answer());
      if (name === "keep" || name === "forget") follow();
      if (says) say(says);
    });
  }

  press("keep", () => {
    if (!keep && !isKnown(ownBody(tool))) return SAYS.empty;
    kept = keep ? keep() : keepAlso(ownBody(tool));
    if (kept && !keep) tellPage();
    return kept ? SAYS.kept : SAYS.cannot;
  });
  press("forget", () => {
    (forget ?? forgetBody)();
    kept = false;
    if (!forget) tellPage();
    if (button("forget").matches(":focus")) button("keep").focus(); // it goes
    return SAYS.forgotten;
  });
  press("copy", async (taken) => {
    try {
      await navigator.clipboard.writeText(`${textOf(taken)}\n${address()}`);
      return SAYS.copied;
    } catch {
      return SAYS.marked;
    }
  });
  press("share", (taken) =>
    navigator.share({ title: taken.title, text: textOf(taken), url: address() }).catch(() => {}),
  );
  press("print", () => printAlone(tool));
  press("csv", ({ table, rows }) => {
    const download = `${location.pathname.split("/").findLast(Boolean) ?? "numbers"}.csv`;
    const text = csvOf(table ? [table.head, ...table.rows] : rows);
    const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    made("a", { href, download }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000); // some browsers read it late
    return SAYS.saved(download);
  });
  refresh();
  return { refresh };
}

/** The body that the reader put into a form; what an example has put there is nobody's. */
function ownBody(tool) {
  const values = Object.entries(tool.values()).filter(([name]) => tool.own.has(name));
  return bodyOf(tool, Object.fromEntries(values));
}

function isKept({ units: _, ...body }) {
  const before = keptBody();
  const same = ([name, value]) =>
    typeof value === "number" ? Math.abs(value - before[name]) <= NEAR * value : value === before[name];
  return isKnown(body) && Object.entries(body).every(same);
}

/** Tell the page that something else is kept, as another tab does. */
const tellPage = () => dispatchEvent(new Event("storage"));

const address = () => location.href.replace(location.hash, "").replace(location.search, "");
const textOf = ({ title, rows }) => [title, ...rows.map((row) => row.join(": "))].join("\n");

/** A file as spreadsheets read it, in which no cell is taken for a formula. */
function csvOf(rows) {
  const cell = (value) => {
    const text = String(value);
    return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** Print the part of the page in which the tool stands, and nothing else. */
function printAlone(tool) {
  const part = tool.closest("article > *");
  const page = document.documentElement;
  const only = (is) => {
    part.toggleAttribute("data-print", is);
    page.toggleAttribute("data-card", is);
  };
  only(true);
  addEventListener("afterprint", () => only(false), { once: true });
  print();
}
