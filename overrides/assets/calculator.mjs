import * as equations from "./equations.mjs";
import { FieldsElement } from "./fields.mjs";
import { rounded, stepOf } from "./number.mjs";

const PAUSE = 800; // milliseconds without typing, after which many answers are read out at once

/**
 * Answers the form inside it as the reader types.  Python printed the form, the answers for its
 * first values and the table beneath; without JavaScript the table stands.
 */
export class CalculatorElement extends FieldsElement {
  #pausing;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#pausing);
  }

  /** Read every field, say what to put right beside it, and answer what can be answered. */
  update() {
    const values = this.values();
    const used = new Set();
    for (const output of this.querySelectorAll("output[name]")) {
      this.#answer(output, JSON.parse(output.dataset.settings), values, used);
    }
    for (const field of this.querySelectorAll("input[name]")) {
      field.closest(".field").hidden = !used.has(field.name);
    }
    this.#span(this.querySelector("output[data-unit]"));
  }

  typed(control) {
    super.typed(control);
    const said = this.querySelector(".said");
    clearTimeout(this.#pausing);
    if (said) this.#pausing = setTimeout(() => (said.textContent = this.#sentence()), PAUSE);
  }

  /** Every answer with its name, as a screen reader reads it after a pause. */
  #sentence() {
    const answers = [...this.querySelectorAll(".answers div")];
    return answers
      .map((each) => ["dt", "output"].map((part) => each.querySelector(part).textContent).join(": "))
      .join("; ");
  }

  #answer(output, { equation, inputs = [], needless = {}, plausible, step, unit }, values, used) {
    const left = Object.values(values).flatMap((word) => needless[word] ?? []);
    const needed = inputs.filter((name) => !left.includes(name));
    needed.forEach((name) => used.add(name));
    output.removeAttribute("data-value");
    const missing = needed.filter((name) => values[name] === undefined);
    if (missing.length) {
      const says = missing.map((name) => this.querySelector(`input[name="${name}"]`).dataset.says);
      output.textContent = `Waiting for ${says.join(" and ")}`;
      return;
    }
    const { value, low, high } = equations[equation];
    const answer = value(values);
    if (plausible && !(answer >= plausible[0] && answer <= plausible[1])) {
      output.textContent = "No body has these numbers together; check each";
      return;
    }
    const ends = low ? [low(values), high(values)] : [];
    const by = step ?? stepOf(answer, ...ends);
    const range = document.createElement("span");
    range.className = "interval";
    if (ends[0] < ends[1]) range.textContent = `(${ends.map((end) => rounded(end, by)).join(" to ")})`;
    const text = `${rounded(answer, by)}${unit}${range.textContent && " "}`;
    if (output.textContent !== text + range.textContent) output.replaceChildren(text, range);
    output.dataset.value = answer;
  }

  /** What lies between the least and the largest answer. */
  #span(output) {
    if (!output) return;
    const given = [...this.querySelectorAll("output[data-value]")];
    const values = given.map((each) => Number(each.dataset.value));
    const ends = [Math.min(...values), Math.max(...values)].map((end) => rounded(end, 1));
    const text = ends[0] === ends[1] ? ends[0] : ends.join(" to ");
    output.textContent = values.length ? text + output.dataset.unit : "Waiting for the numbers above";
  }
}
