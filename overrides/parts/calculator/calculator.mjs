import * as equations from "../../science/equations.mjs";
import { FieldsElement } from "../field/fields.mjs";
import { closed } from "../../science/calculator-floor.mjs";
import { hold } from "../../science/gate-held.mjs";
import { conditions } from "../../science/gate-rules.mjs";
import { afterAnswer, say } from "../../core/kind-words.mjs";
import { rounded, stepOf } from "../../science/rounding.mjs";
import { askFirst } from "../field/numbers-asked.mjs";
import { fillInputs } from "../field/kept-inputs.mjs";
import { offerAnswer } from "../field/take.mjs";
import { bodyOf, fill, keptBody } from "../my_numbers/body.mjs";
import { massesOf, rangeOf, saidOf } from "./masses.mjs";

const PAUSE = 800; // milliseconds without typing, after which words are said
const FLOOR = ["age", "height", "weight"]; // what must be known of a body before it gets a number

/**
 * Answers the form inside it as the reader types.  Python printed the form, the answers for its
 * first values and the table beneath; without JavaScript the table stands.  One that asks for a
 * body, which has the address of help, gives no number to a body under the floor.
 */
export class CalculatorElement extends FieldsElement {
  hasFloor = true;

  #taking;
  #handed = null; // a lean mass from another form of the page, with its range and whence it is

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("click", this.#hand);
    addEventListener("storage", this.#begin);
    this.#begin({});
    this.#taking = offerAnswer(this, { answer: () => this.#taken() });
    askFirst(this, () => {
      this.#speak();
      this.#taking.refresh();
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener("click", this.#hand);
    removeEventListener("storage", this.#begin);
  }

  /** Read every field, say what to put right beside it, and answer what can be answered. */
  update() {
    const values = this.values();
    const used = new Set(this.#floor);
    for (const output of this.querySelectorAll("output[name]")) {
      this.#answer(output, JSON.parse(output.dataset.settings), values, used);
    }
    for (const field of this.querySelectorAll(".field input[name]")) {
      field.closest(".field").hidden = !used.has(field.name);
    }
    this.#span(this.querySelector("output[data-unit]"));
    this.#split();
    if (this.dataset.help) this.#close();
    this.#taking?.refresh();
  }

  /**
   * Take a lean mass with the body that it is of.
   * @param {object} body as `bodyOf` gives it
   * @param {{ value: number, low?: number, high?: number, from: string }} lean in kg, and by which answer
   * @param {Set<string>} own the names of what of the body is the reader's, and not an example's
   */
  receive(body, lean, own) {
    fill(this, { ...body, fat_free_mass: lean.value });
    for (const name of Object.keys(body)) if (!own.has(name)) this.own.delete(name);
    if (!own.has("weight")) this.own.delete("fat_free_mass");
    this.#handed = lean;
    this.update();
    const said = this.querySelector(".handed");
    const unit = this.querySelector('[data-unit-of="fat_free_mass"]').selectedOptions[0];
    const carries = lean.low === undefined
      ? "It has no published range, so the answers carry none."
      : `It may be ${rangeOf(lean, unit)}, and the ranges of the answers carry that over.`;
    said.textContent = `This fat-free mass is the lean mass by “${lean.from}”. ${carries} How far off these equations are themselves was not published.`;
    said.scrollIntoView({ block: "start" });
    said.focus({ preventScroll: true });
  }

  typed(control) {
    if (control.name === "fat_free_mass") this.#leave();
    if (control.matches(".first input")) this.#answered(control);
    super.typed(control);
    this.#speak();
  }

  /** Begin with what is kept on this device; a form that kept it stays as it is. */
  #begin = ({ from }) => {
    const body = keptBody();
    if (from === this) return;
    if (!closed(body)) fill(this, body);
    fillInputs(this);
  };

  /** Forget whence a lean mass came: another one stands there. */
  #leave() {
    this.#handed = null;
    const said = this.querySelector(".handed");
    if (said) said.textContent = "";
  }

  /** Hand the lean mass of an answer to the form of this page that asks for it. */
  #hand = ({ target }) => {
    if (!target.matches(".hand")) return;
    const answer = this.querySelector(`output[name="${target.value}"]`);
    const { lean } = massesOf(answer.dataset, this.values().weight);
    const from = answer.closest("div").querySelector("dt").textContent;
    this.#receiver.receive(bodyOf(this, this.values()), { ...lean, from }, this.own);
  };

  get #receiver() {
    return [...document.querySelectorAll("rest-calculator:has([name=fat_free_mass])")].find((each) => each !== this);
  }

  /** How much of the weight each answer in percent makes fat, and how much not. */
  #split() {
    for (const output of this.querySelectorAll(".masses")) {
      const { dataset } = output.previousElementSibling;
      const unit = this.querySelector('[data-unit-of="weight"]').selectedOptions[0];
      const masses = dataset.value && massesOf(dataset, this.values().weight);
      output.textContent = masses ? saidOf(masses, unit) : "";
      output.parentElement.querySelector(".hand").hidden = !(masses && this.#receiver);
    }
  }

  /** What can be taken along: each answer in view, and what it is for; null where there is none to give. */
  #taken() {
    if (this.dataset.closed) return null;
    const inView = [...this.querySelectorAll(".answers div:has([data-value])")].filter((each) => each.checkVisibility());
    const rows = inView.map((each) => {
      const said = [...each.querySelectorAll("output")].map((part) => words(part));
      return [words(each.querySelector("dt")), said.filter(Boolean).join("; ")];
    });
    const title = words(this.querySelector(".asks"));
    return { title, rows: rows.length ? [...rows, ...this.inputRows()] : [] };
  }

  /** Let a screen reader read many answers at once, after a pause. */
  #speak() {
    const said = this.querySelector(".said");
    if (said) this.sayLater(said, () => (said.textContent = this.#sentence()), PAUSE);
  }

  /** After an answer that closes the tool, it and every other one stay closed for the visit. */
  #answered({ name, value }) {
    if (value === conditions.find(({ id }) => id === name)?.passes) return;
    hold(name);
    for (const each of document.querySelectorAll("rest-calculator")) if (each !== this) each.update?.();
  }

  /** Open what may be answered; else take every answer away, and say why after a pause. */
  #close() {
    const said = afterAnswer();
    const refused = said ?? this.#underTheFloor();
    const asking = this.querySelector(".first") && !this.querySelector(".first :checked");
    this.dataset.closed = said || asking ? "all" : refused ? "answers" : "";
    if (this.dataset.closed) {
      for (const output of this.querySelectorAll("output")) {
        output.replaceChildren();
        output.removeAttribute("data-value");
      }
    }
    for (const each of this.querySelectorAll(".first input")) each.disabled = Boolean(said);
    const box = this.querySelector(".refusal");
    if (said || !refused) this.sayNow(box, () => say(box, said, this.dataset.help));
    else this.sayLater(box, () => say(box, refused, this.dataset.help), PAUSE);
  }

  /** Why this body gets no number; a body that is half the example's is nobody's yet. */
  #underTheFloor() {
    const refused = closed(this.body());
    const other = ["height", "weight"].find((name) => !this.own.has(name));
    if (refused?.rule !== "underweight-now" || !other) return refused;
    const { says } = this.querySelector(`[name="${other}"]`).dataset;
    const first = `The ${says} in the form is still that of the example, so we wait for yours. If it is the same, type it once more.`;
    return { rule: "example", says: first };
  }

  get #floor() {
    return this.dataset.help ? FLOOR : [];
  }

  /** Every answer in view with its name, as a screen reader reads it after a pause. */
  #sentence() {
    const answers = [...this.querySelectorAll(".answers div")].filter((each) => each.checkVisibility());
    return answers
      .map((each) => [...each.querySelectorAll("dt, output")].map(words).filter(Boolean).join(": "))
      .join("; ");
  }

  #answer(output, settings, values, used) {
    const { equation, inputs = [], needless = {}, plausible, step, unit } = settings;
    const left = Object.values(values).flatMap((word) => needless[word] ?? []);
    const asked = inputs.length ? inputs : Object.keys(values); // what needs nothing waits for the form
    const needed = asked.filter((name) => !left.includes(name));
    needed.forEach((name) => used.add(name));
    for (const each of ["value", "low", "high"]) delete output.dataset[each];
    const floor = output.closest(".asked") ? this.#floor : [];
    const missing = [...new Set([...floor, ...needed])].filter((name) => values[name] === undefined);
    if (missing.length) {
      const says = missing.map((name) => this.querySelector(`input[name="${name}"]`).dataset.says);
      output.textContent = `Waiting for ${says.join(" and ")}`;
      return;
    }
    const { limits = {}, beyond } = settings;
    if (needed.some((name) => values[name] < limits[name]?.[0] || values[name] > limits[name]?.[1])) {
      output.textContent = beyond[0].toUpperCase() + beyond.slice(1);
      return;
    }
    const { value, low, high } = equations[equation];
    const answer = value(values);
    if (plausible && !(answer >= plausible[0] && answer <= plausible[1])) {
      output.textContent = "No body has these numbers together; check each";
      return;
    }
    const [down, up] = this.#ends(needed);
    const ends = low || down !== up ? [(low ?? value)({ ...values, ...down }), (high ?? value)({ ...values, ...up })] : [];
    const by = step ?? stepOf(answer, ...ends);
    const range = document.createElement("span");
    range.className = "interval";
    if (ends[0] < ends[1]) range.textContent = `(${ends.map((end) => rounded(end, by)).join(" to ")})`;
    const text = `${rounded(answer, by)}${unit}${range.textContent && " "}`;
    if (output.textContent !== text + range.textContent) output.replaceChildren(text, range);
    output.dataset.value = answer;
    [output.dataset.low, output.dataset.high] = ends.length ? ends : [answer, answer];
  }

  /** The ends of a lean mass that was handed on, for an answer that needs it. */
  #ends(needed) {
    const { low, high } = this.#handed ?? {};
    if (low === undefined || !needed.includes("fat_free_mass")) return [];
    return [low, high].map((end) => ({ fat_free_mass: end }));
  }

  /** What lies between the least and the largest answer, the range of each with it. */
  #span(output) {
    if (!output) return;
    const given = [...this.querySelectorAll("output[data-value]")];
    const least = Math.min(...given.map((each) => Number(each.dataset.low)));
    const most = Math.max(...given.map((each) => Number(each.dataset.high)));
    const ends = [least, most].map((end) => rounded(end, 1));
    const text = ends[0] === ends[1] ? ends[0] : ends.join(" to ");
    output.textContent = given.length ? text + output.dataset.unit : "Waiting for the numbers above";
  }
}

const words = ({ textContent }) => textContent.replace(/\s+/g, " ").trim();

customElements.define("rest-calculator", CalculatorElement);
