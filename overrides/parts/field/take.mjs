import { areKept, forgetInputs, isAnyKept, isFilled, keepInputs } from "./kept-inputs.mjs";
import { made } from "../../core/made.mjs";

const KEEP = "Keep these on this device";
const KEPT = "Kept on this device";
const PAUSE = 200; // milliseconds without an answer, after which the buttons follow the last one
const SAYS = {
  kept: "Kept on this device: this tool begins with them, and so does each that asks for the same.",
  empty: "Put in your own numbers first; an example is not kept.",
  cannot: "This browser keeps nothing.",
  forgotten: "Forgotten: nothing of it is kept on this device now.",
  copied: "Copied: the answers and the numbers in the fields.",
  marked: "This browser lets no page copy. Mark the text yourself, or save it as CSV.",
};
const FORMULA = /^\s*(?![+-]?[\d.,]+ ?%?$)[=+\-@|\t\r]/; // how a cell begins that a spreadsheet works out

/**
 * Let a reader take an answer of a tool along, by the buttons of the box that `take()` printed.
 * @param {HTMLElement} tool a `FieldsElement` that holds the box
 * @param {object} how `answer()` returns null where there is nothing to take or to keep, else
 *   `{ title, rows, table }`: rows are pairs of a name and a text, none where there are only inputs
 *   to keep; a table has a `head` and `rows`.  `keep()` keeps what the tool keeps and tells whether
 *   it could, `forget()` forgets it; without them it is what the reader put into the tool's fields.
 * @returns {{ refresh: () => void }} to be called after each answer
 */
export function offerAnswer(tool, { answer, keep, forget }) {
  const box = tool.querySelector(".take");
  const button = (name) => box.querySelector(`.${name}`);
  const say = (text) => (box.querySelector(".taken").textContent = text);
  let kept = false; // what `keep` kept, since the last answer
  let pausing;

  function refresh() {
    clearTimeout(pausing);
    pausing = setTimeout(look, PAUSE); // no key waits for it
  }

  function look() {
    const taken = answer();
    box.hidden = !taken;
    for (const name of ["copy", "print", "csv"]) button(name).hidden = !taken?.rows.length;
    button("share").hidden = !(taken?.rows.length && navigator.share);
    kept = false;
    follow();
  }

  function follow() {
    const word = (keep ? kept : areKept(tool)) ? KEPT : KEEP;
    if (button("keep").textContent !== word) say("");
    button("keep").textContent = word;
    button("forget").hidden = !(keep ? forget && kept : isAnyKept(tool));
  }

  function press(name, act) {
    button(name).addEventListener("click", async () => {
      const taken = answer();
      if (!taken) return look(); // there is none any more
      const says = await act(taken);
      if (name === "keep" || name === "forget") follow();
      if (says) say(says);
    });
  }

  press("keep", () => {
    if (!keep && !isFilled(tool)) return SAYS.empty;
    kept = keep ? keep() : keepInputs(tool);
    if (!keep) tellPage(tool);
    return kept ? SAYS.kept : SAYS.cannot;
  });
  press("forget", () => {
    if (button("forget").matches(":focus")) button("keep").focus(); // it goes
    if (forget) forget();
    else forgetInputs(tool);
    kept = false;
    tellPage(tool);
    return SAYS.forgotten;
  });
  press("copy", (taken) =>
    navigator.clipboard.writeText(`${textOf(taken)}\n${address()}`).then(
      () => SAYS.copied,
      () => SAYS.marked,
    ),
  );
  press("share", (taken) =>
    navigator.share({ title: taken.title, text: textOf(taken), url: address() }).catch(() => ""),
  );
  press("print", () => printAlone(tool));
  press("csv", ({ table, rows }) => {
    const download = `${location.pathname.split("/").filter(Boolean).at(-1) ?? "numbers"}.csv`;
    const file = new Blob([csvOf(table ? [table.head, ...table.rows] : rows)], { type: "text/csv" });
    const link = made("a", { href: URL.createObjectURL(file), download });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers read it late
    return `Saved as ${download}.`;
  });
  look();
  return { refresh };
}

/** Tell the page that something else is kept, as another tab does. */
const tellPage = (from) => dispatchEvent(Object.assign(new Event("storage"), { from }));

const address = () => location.origin + location.pathname;
const textOf = ({ title, rows }) => [title, ...rows.map((row) => row.join(": "))].join("\n");

/** A file as spreadsheets read it, in which no cell is taken for a formula. */
function csvOf(rows) {
  const cell = (value) => `"${(FORMULA.test(value) ? `'${value}` : String(value)).replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** Print the part of the page in which the tool stands, and nothing else. */
function printAlone(tool) {
  const part = tool.closest("article > *");
  const only = (is) => {
    part.toggleAttribute("data-print", is);
    document.documentElement.toggleAttribute("data-card", is);
  };
  only(true);
  addEventListener("afterprint", () => only(false), { once: true });
  print();
}
