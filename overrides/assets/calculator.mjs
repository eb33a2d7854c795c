import * as equations from "./equations.mjs";
import { read, rounded, shown, stepOf } from "./number.mjs";

const PAUSE = 800; // milliseconds without typing, after which many answers are read out at once

/**
 * Answers the form inside it as the reader types.  Python printed the form, the answers for its
 * first values and the table beneath; without JavaScript the table stands.
 */
export class CalculatorElement extends HTMLElement {
  #listening;
  #pausing;
  #exact = new Map(); // what a field held in its equation's unit before its unit was switched

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener("input", (event) => this.#typed(event.target), { signal });
    this.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.update();
  }

  disconnectedCallback() {
    this.#listening.abort();
    clearTimeout(this.#pausing);
  }

  /** Read every field, say what to put right beside it, and answer what can be answered. */
  update() {
    const values = {};
    for (const field of this.querySelectorAll("[name]:is(input, select)")) {
      values[field.name] = field.matches("select") ? field.value : this.#number(field);
    }
    const used = new Set();
    for (const output of this.querySelectorAll("output[name]")) {
      this.#answer(output, JSON.parse(output.dataset.settings), values, used);
    }
    for (const field of this.querySelectorAll("input[name]")) {
      field.closest(".field").hidden = !used.has(field.name);
    }
    this.#span(this.querySelector("output[data-unit]"));
  }

  #typed(control) {
    if (control.dataset.unitOf) this.#switch(control);
    else this.#exact.delete(control.name);
    this.update();
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

  /** Show the same quantity in the unit that was chosen; what is not a quantity stays. */
  #switch(control) {
    const field = this.querySelector(`input[name="${control.dataset.unitOf}"]`);
    const before = control.querySelector(`[value="${field.dataset.unit}"]`);
    const typed = read(field.value, before.value) * before.dataset.factor;
    const exact = this.#exact.get(field.name) ?? typed;
    if (Number.isNaN(exact)) return;
    this.#exact.set(field.name, exact);
    const chosen = control.selectedOptions[0];
    field.value = shown(exact / chosen.dataset.factor, chosen.value);
  }

  #number(field) {
    const unit = this.querySelector(`[data-unit-of="${field.name}"]`)?.selectedOptions[0];
    const factor = Number(unit?.dataset.factor ?? 1);
    field.dataset.unit = unit?.value ?? "";
    const value = this.#exact.get(field.name) ?? read(field.value, unit?.value) * factor;
    const problem = this.#problem(field, value, factor, unit);
    this.querySelector(`#${field.id}-problem`).textContent = problem;
    field.setAttribute("aria-invalid", String(problem !== ""));
    return problem ? undefined : value;
  }

  #problem(field, value, factor, unit) {
    const { says, low, high, example } = field.dataset;
    const words = unit?.textContent ?? "";
    const such = shown(example / factor, unit?.value);
    const typed = field.value.trim();
    if (!typed) return `Enter a number for ${says}, such as ${such}.`;
    if (/^[+-]?\d+,\d+$/.test(typed)) {
      return `Write a point, not a comma: ${typed.replace(",", ".")}.`;
    }
    if (Number.isNaN(value)) return `That is not a number we can read; enter one such as ${such}.`;
    if (value >= low && value <= high) return "";
    const within = (end, round) => (unit?.value === "ft" ? shown(end, "ft") : round(end));
    const from = within(low / factor, Math.ceil);
    const to = within(high / factor, Math.floor);
    return `Enter ${says} from ${from} to ${to}${words && unit.value !== "ft" ? ` ${words}` : ""}.`;
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
