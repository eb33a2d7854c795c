import { made } from "../../core/made.mjs";
import { saidOf } from "./day.mjs";
import { short } from "./diary-says.mjs";

const LARGEST = 5_000_000; // bytes of a file
const NAMED = 30; // lines that are named at a time
const turn = () => new Promise((done) => setTimeout(done));

/**
 * Many readings at once, pasted or out of a file.  What can mean two things is asked; each line
 * that cannot be read is named; the text stays until all of it is read.
 */
export class ManyReadings {
  #form;
  #take;
  #held = null; // the text of a file, while something is asked of it
  #reading = 0; // counts what was begun, so that the last one wins

  /**
   * @param {HTMLFormElement} form
   * @param {(readings: object[]) => {added: number, known: number, left: number}} take adds them to the diary
   */
  constructor(form, take) {
    this.#form = form;
    this.#take = take;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#read();
    });
    form.addEventListener("input", (event) => event.stopPropagation()); // the body has not changed
    this.#part("text").addEventListener("input", () => this.#forget());
    this.#part("file").addEventListener("change", ({ target }) => this.#open(target));
  }

  /** Take away what was said of the last text. */
  clear() {
    this.#reading += 1;
    this.#forget();
    this.#tell();
  }

  #forget() {
    this.#held = null;
    this.#ask({});
  }

  async #open(input) {
    const [file] = input.files;
    if (!file) return;
    this.#forget();
    const own = (this.#reading += 1);
    if (file.size > LARGEST) return this.#tell("This file is larger than a diary of weights. Take the file of weights alone.");
    const bytes = await file.arrayBuffer().catch(() => null);
    if (own !== this.#reading) return;
    if (!bytes) return this.#tell("The browser could not open this file. Choose it again.");
    this.#held = textOf(bytes);
    input.value = ""; // so that the same file can be chosen again
    await this.#read();
  }

  async #read() {
    const own = (this.#reading += 1);
    const isFile = this.#held !== null;
    const asked = this.#answers();
    const open = [...this.#form.querySelectorAll("fieldset:not([hidden])")].find((each) => !each.querySelector(":checked"));
    if (open) return this.#unanswered(open);
    this.#tell("Reading …");
    const { readWeights } = await import("./weights-read.mjs");
    const result = await readWeights(isFile ? this.#held : this.#part("text").value, asked, turn);
    if (own !== this.#reading) return;
    if (result.refused) return this.#tell(result.refused);
    if (result.asks.first || result.asks.unit) return this.#ask(result.asks);
    const taken = this.#take(result.readings);
    this.#ask({});
    this.#held = null;
    if (!isFile && !result.problems.length) this.#part("text").value = "";
    this.#tell(said(result, taken), result.problems);
  }

  #answers() {
    const chosen = [...this.#form.querySelectorAll("fieldset:not([hidden]) :checked")];
    return Object.fromEntries(chosen.map(({ dataset, value }) => [dataset.asks, value]));
  }

  #unanswered(fieldset) {
    this.#tell("Please answer the question above first; nothing is guessed.");
    fieldset.querySelector("input").focus();
  }

  /** Ask what a text leaves open, each with a line of it; nothing is open where there is nothing. */
  #ask({ first, unit }) {
    const asks = this.#form.querySelectorAll("fieldset");
    const [days, units] = asks;
    for (const [fieldset, open] of [[days, first], [units, unit]]) {
      fieldset.hidden = !open;
      if (!open) for (const each of fieldset.querySelectorAll(":checked")) each.checked = false;
    }
    if (first) {
      days.querySelector("legend").textContent = `Line ${first.line} says ${first.text}. Which day is that?`;
      for (const label of days.querySelectorAll("label")) {
        label.querySelector("span").textContent = saidOf(first.days[label.querySelector("input").value]);
      }
    }
    if (unit) units.querySelector("legend").textContent = `Line ${unit.line} says ${short(unit.text)}, without a unit. Which is it?`;
    if (!first && !unit) return;
    this.#tell("Nothing is added yet: answer what stands above, then read it again.");
    [...asks].find((each) => !each.hidden).querySelector("input").focus();
  }

  /** Say what came of it, and name each line that could not be read. */
  #tell(text = "", problems = []) {
    this.#part("told").textContent = text;
    const list = this.#part("unread");
    const more = this.#part("more");
    const next = () => {
      const from = list.childElementCount;
      const items = problems.slice(from, from + NAMED).map(({ line, text: raw, says }) => {
        const named = raw ? `Line ${line}, “${short(raw)}”: ${says}` : `Line ${line}: ${says}`;
        return made("li", { textContent: named });
      });
      list.append(...items);
      const left = problems.length - list.childElementCount;
      more.hidden = left <= 0;
      more.textContent = `Name ${Math.min(left, NAMED)} more of ${left.toLocaleString("en-US")}`;
    };
    list.replaceChildren();
    more.onclick = next;
    next();
  }

  #part(name) {
    return this.#form.querySelector(`.${name}`);
  }
}

/** What a text held, in sentences. */
function said({ readings, problems, order, without, other }, { added, known, left }) {
  const parts = [added || !readings.length ? `Added ${counted(added, "reading")}.` : "Added nothing new."];
  const days = readings.map(({ day }) => day);
  if (added) parts.push(`They run from ${saidOf(days.reduce((a, b) => Math.min(a, b)))} to ${saidOf(days.reduce((a, b) => Math.max(a, b)))}.`);
  if (known) parts.push(`${counted(known, "reading")} stood there already, or twice in the text.`);
  if (left) parts.push(`${counted(left, "reading")} found no room; a diary here holds twenty thousand.`);
  if (order) parts.push(`Dates were read with the ${order.first} first, as line ${order.line} has it.`);
  if (without) parts.push(`${counted(without, "line")} had no weight.`);
  if (other) parts.push(`${counted(other, "line")} had no reading.`);
  if (problems.length) parts.push(`${counted(problems.length, "line")} could not be read:`);
  return parts.join(" ");
}

const counted = (count, noun) => `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;

/** The text of a file, which spreadsheets also write in sixteen bits a letter. */
function textOf(bytes) {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const wide = { "255,254": "utf-16le", "254,255": "utf-16be" }[`${first},${second}`];
  return new TextDecoder(wide ?? "utf-8").decode(bytes);
}
