import * as equations from "./equations.mjs";
import { read, rounded, shown, stepOf } from "./number.mjs";

/**
 * Answers the form inside it as the reader types.  Python printed the form, the answers for its
 * first values and the table beneath; without JavaScript the table stands.
 */
export class CalculatorElement extends HTMLElement {
  #listening;
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
  }

  /** Read every field, say what to put right beside it, and answer what can be answered. */
  update() {
    const values = {};
    for (const field of this.querySelectorAll("[name]:is(input, select)")) {
      values[field.name] = field.matches("select") ? field.value : this.#number(field);
    }
    for (const output of this.querySelectorAll("output")) {
      this.#answer(output, JSON.parse(output.dataset.settings), values);
    }
  }

  #typed(control) {
    if (control.dataset.unitOf) this.#switch(control);
    else this.#exact.delete(control.name);
    this.update();
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

  #answer(output, { equation, inputs, step, unit }, values) {
    const missing = inputs.filter((name) => values[name] === undefined);
    if (missing.length) {
      const says = missing.map((name) => this.querySelector(`input[name="${name}"]`).dataset.says);
      output.textContent = `Waiting for ${says.join(" and ")}`;
      output.removeAttribute("data-value");
      return;
    }
    const { value, low, high } = equations[equation];
    const ends = low ? [low(values), high(values)] : [];
    const answer = value(values);
    const by = step ?? stepOf(answer, ...ends);
    const range = document.createElement("span");
    range.className = "interval";
    range.textContent = low ? `(${ends.map((end) => rounded(end, by)).join(" to ")})` : "";
    const text = `${rounded(answer, by)}${unit}${low ? " " : ""}`;
    if (output.textContent !== text + range.textContent) output.replaceChildren(text, range);
    output.dataset.value = answer;
  }
}
