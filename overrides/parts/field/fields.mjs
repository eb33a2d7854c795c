import { keepUnit } from "../my_numbers/body.mjs";
import { closed } from "../../science/calculator-floor.mjs";
import { limitsOf, question, read, shown } from "../../science/quantity.mjs";

const CLOSES = { adult: "age", "underweight-now": "weight" }; // which field a rule speaks of

/**
 * A form inside an element of the page, read as the reader types: numbers in the unit that was
 * chosen, words, and beside each field what to put right.  An element that extends this one
 * answers in `update`.
 */
export class FieldsElement extends HTMLElement {
  /** Whether a field that is still empty is waited for, rather than named. */
  patient = false;

  /**
   * Whether the element says kind words for a body under the floor; then no field answers such a
   * body with a range.
   */
  hasFloor = false;

  /** The names of the fields that the reader has filled in, or that were filled in from kept numbers. */
  own = new Set();

  #listening;
  #later = new Map(); // by a region, what it waits for
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
    for (const each of this.#later.values()) clearTimeout(each);
  }

  /** Called at first and after each change. */
  update() {}

  /** Called as something in the element changes. */
  typed(control) {
    if (control.dataset.unitOf) this.#switchAll(control);
    else this.#exact.delete(control.name);
    if (control.closest(".field") && control.name) this.own.add(control.name);
    this.update();
  }

  /**
   * Say something in a region after a pause without another call; until then it is busy, for what
   * stands there is of before.
   */
  sayLater(region, act, pause) {
    clearTimeout(this.#later.get(region));
    region.ariaBusy = "true";
    this.#later.set(region, setTimeout(() => this.sayNow(region, act), pause));
  }

  /** Say something in a region at once, in place of what it waits for. */
  sayNow(region, act) {
    clearTimeout(this.#later.get(region));
    region.ariaBusy = "false"; // first, so that a screen reader hears what comes
    act();
  }

  /** What stands in the fields by name, in their equations' units; undefined where it is wrong. */
  values() {
    const values = {};
    for (const field of this.querySelectorAll(".field [name]:is(input, select)")) {
      values[field.name] = field.matches("select") ? chosen(field) : this.#number(field);
    }
    return values;
  }

  /** Age, height and weight as they were typed, whatever their range; undefined where unreadable. */
  body() {
    const asked = ["age", "height", "weight"].map((name) => {
      const field = this.querySelector(`.field input[name="${name}"]`);
      return [name, field ? this.#typed(field) : undefined];
    });
    return Object.fromEntries(asked.filter(([, value]) => !Number.isNaN(value)));
  }

  /** Each field that asks now, with what stands in it, as pairs to take along. */
  inputRows() {
    const shownOnes = [...this.querySelectorAll(".field:not([hidden])")];
    return shownOnes.flatMap((field) => {
      const { value, selectedOptions } = field.querySelector("[name]:is(input, select)");
      const text = selectedOptions?.[0].textContent ?? value.trim();
      const unit = field.querySelector("[data-unit-of]")?.selectedOptions[0] ?? field.querySelector(".unit");
      const isNamed = ["ft", "stone"].includes(unit?.value); // what is typed names it
      const said = unit && !isNamed ? `${text} ${unit.textContent}` : text;
      return value ? [[field.querySelector("label").textContent, said]] : [];
    });
  }

  /** Follow a unit that was chosen before this script was there. */
  #catchUp(control) {
    const field = this.querySelector(`input[name="${control.dataset.unitOf}"]`);
    const printed = [...control.options].find((each) => each.defaultSelected) ?? control.options[0];
    if (control.selectedOptions[0] === printed || field.value !== field.defaultValue) return;
    field.dataset.unit = printed.value;
    this.#switch(control);
  }

  /** Let every field of a kind follow the unit that was chosen for one, and the kept numbers too. */
  #switchAll(control) {
    const { kind } = control.dataset;
    for (const each of this.querySelectorAll(`select[data-kind="${kind}"]`)) {
      if (![...each.options].some(({ value }) => value === control.value)) continue;
      each.value = control.value;
      this.#switch(each);
    }
    keepUnit(kind, control.value);
  }

  /** Show the same quantity in the unit that was chosen; what is not a quantity stays. */
  #switch(control) {
    const field = this.querySelector(`input[name="${control.dataset.unitOf}"]`);
    const before = control.querySelector(`[value="${field.dataset.unit}"]`);
    const typed = read(field.value, before.value) * before.dataset.factor;
    const exact = this.#exact.get(field.name) ?? typed;
    const chosen = control.selectedOptions[0];
    const value = exact / chosen.dataset.factor;
    if (!Number.isFinite(value)) return;
    field.dataset.unit = control.value;
    this.#exact.set(field.name, exact);
    field.value = shown(value, chosen.value);
  }

  #number(field) {
    const { unit, factor } = this.#unitOf(field);
    field.dataset.unit = unit?.value ?? "";
    const value = this.#typed(field);
    const problem = this.#problem(field, value, factor, unit);
    const kinder = this.hasFloor && CLOSES[closed(this.body())?.rule] === field.name;
    const said = kinder ? "" : problem;
    const box = this.querySelector(`#${field.id}-problem`);
    if (box.textContent !== said) box.textContent = said;
    if (field.ariaInvalid !== String(said !== "")) field.ariaInvalid = String(said !== "");
    return problem || Number.isNaN(value) ? undefined : value;
  }

  /** The number in a field in its equation's unit, NaN where it is none. */
  #typed(field) {
    const { unit, factor } = this.#unitOf(field);
    return this.#exact.get(field.name) ?? read(field.value, unit?.value) * factor;
  }

  #unitOf(field) {
    const unit = this.querySelector(`[data-unit-of="${field.name}"]`)?.selectedOptions[0];
    return { unit, factor: Number(unit?.dataset.factor ?? 1) };
  }

  #problem(field, value, factor, unit) {
    const { says, low, high, example } = field.dataset;
    const words = unit?.textContent ?? "";
    const such = shown(example / factor, unit?.value);
    const typed = field.value.trim();
    if (!typed && this.patient) return "";
    if (!typed) return `Enter a number for ${says}, such as ${such}.`;
    const asked = question(typed, unit?.value);
    if (asked) return asked;
    if (Number.isNaN(value)) return `That is not a number we can read; enter one such as ${such}.`;
    if (value >= low && value <= high) return "";
    const [from, to] = limitsOf(low / factor, high / factor, unit?.value);
    const said = words && !["ft", "stone"].includes(unit.value) ? ` ${words}` : "";
    return `Enter ${says} from ${from} to ${to}${said}.`;
  }
}

/** The word or the number of what was chosen, undefined for nothing. */
const chosen = ({ value, dataset }) => (dataset.kind === "number" && value ? Number(value) : value || undefined);
