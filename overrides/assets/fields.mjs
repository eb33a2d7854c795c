import { read, shown } from "./number.mjs";

/**
 * A form inside an element of the page, read as the reader types: numbers in the unit that was
 * chosen, words, and beside each field what to put right.  An element that extends this one
 * answers in `update`.
 */
export class FieldsElement extends HTMLElement {
  /** Whether a field that is still empty is waited for, rather than named. */
  patient = false;

  #listening;
  #exact = new Map(); // what a field held in its equation's unit before its unit was switched

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener("input", (event) => this.typed(event.target), { signal });
    this.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.querySelectorAll("select[data-unit-of]").forEach((each) => this.#catchUp(each));
    this.update();
  }

  disconnectedCallback() {
    this.#listening.abort();
  }

  /** Called at first and after each change. */
  update() {}

  /** Called as something in the element changes. */
  typed(control) {
    if (control.dataset.unitOf) this.#switch(control);
    else this.#exact.delete(control.name);
    this.update();
  }

  /** What stands in the fields by name, in their equations' units; undefined where it is wrong. */
  values() {
    const values = {};
    for (const field of this.querySelectorAll(".field [name]:is(input, select)")) {
      const word = field.matches("select");
      values[field.name] = word ? field.value || undefined : this.#number(field);
    }
    return values;
  }

  /** Follow a unit that was chosen before this script was there. */
  #catchUp(control) {
    const field = this.querySelector(`input[name="${control.dataset.unitOf}"]`);
    const printed = [...control.options].find((each) => each.defaultSelected) ?? control.options[0];
    if (control.selectedOptions[0] === printed || field.value !== field.defaultValue) return;
    field.dataset.unit = printed.value;
    this.#switch(control);
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
    return problem || Number.isNaN(value) ? undefined : value;
  }

  #problem(field, value, factor, unit) {
    const { says, low, high, example } = field.dataset;
    const words = unit?.textContent ?? "";
    const such = shown(example / factor, unit?.value);
    const typed = field.value.trim();
    if (!typed && this.patient) return "";
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
}
