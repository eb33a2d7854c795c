import { fill, keptBody } from "../my_numbers/body.mjs";
import { weightMaintenance, wishnofsky1958 } from "../../science/equations.mjs";
import { FieldsElement } from "../field/fields.mjs";
import { decide } from "../../science/gate.mjs";
import { GateQuestions, stand } from "../gate/gate-questions.mjs";
import { helpLink, sayRefusal } from "../gate/refusal.mjs";
import { limits } from "../../science/gate-rules.mjs";
import { read, shown } from "../../science/quantity.mjs";
import { rounded } from "../../science/rounding.mjs";
import { reach } from "../../science/weight-goal.mjs";
import { chartOf } from "./weight-chart.mjs";

const PAUSE = 250; // milliseconds without typing, after which the tool answers
const STEP = 10; // calories a day, to which an intake is printed
const LONGER = 1.1; // how much more time is tried at a time
const BENEATH = "Beneath stands what keeps the weight you have now, and what training changes.";

/**
 * How a weight may change over time, behind the gate.  Before each question is answered nothing
 * is asked of a body and no number is shown.  An answer that closes the gate holds for the visit.
 */
export class WeightToolElement extends FieldsElement {
  patient = true;

  #pausing;
  #gate;

  connectedCallback() {
    this.#gate ??= new GateQuestions(this, (opened) => {
      this.update();
      if (opened) stand(this.#part("plan"));
    });
    super.connectedCallback();
    this.addEventListener("change", this.#settle);
    fill(this, keptBody());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener("change", this.#settle);
    clearTimeout(this.#pausing);
  }

  /** Open or close the gate, and answer after a pause. */
  update() {
    this.values(); // which says beside each field what to put right
    const refused = this.#gate.refused();
    const keeping = refused?.offers === "keeping";
    this.#part("plan").hidden = !this.#gate.isOpen();
    for (const name of ["goal", "weeks", "family"]) this.#field(name).closest(".field").hidden = keeping;
    this.querySelector("#weight-tool-asks").textContent = keeping
      ? "What keeps the weight you have now"
      : "Your body, the weight you think of, and the time";
    clearTimeout(this.#pausing);
    if (!this.#gate.isOpen()) {
      this.#show();
      this.#part("without-scale").hidden = refused.offers !== "training";
      return;
    }
    this.#pausing = setTimeout(() => this.answer(), PAUSE);
  }

  /** Say what the model and the rule say, or why no plan is made. */
  answer() {
    const values = this.values();
    const closed = this.#gate.refused();
    const age = read(this.#field("age").value);
    const young = decide(this.#gate.answers(), { age }, {}).refused;
    if (young?.rules.includes("adult")) {
      this.#decline(young);
      return;
    }
    const missing = [...this.querySelectorAll(".field:not([hidden]) input[name]")].filter(
      ({ name }) => values[name] === undefined,
    );
    const waits = missing.map(({ dataset }) => dataset.says);
    if (values.sex === undefined) waits.unshift("sex");
    if (waits.length) {
      this.#decline(null, paragraph(`Waiting for ${waits.join(", ")}.`));
      return;
    }
    if (closed) this.#keep(values);
    else this.#plan(values);
  }

  /** Behind a question that leaves no plan: what keeps the weight, where that is safe to say. */
  #keep(person) {
    const { refused } = decide(this.#gate.answers(), person, {});
    if (refused.offers === "keeping") {
      const keeping = this.#keeping({ ...person, pal: Number(person.pal) });
      this.#decline(null, ...keeping, helpLink(this.dataset.help));
      this.#part("without-scale").hidden = false;
      return;
    }
    const [rules, says] = [[refused.rules.at(-1)], [refused.says.at(-1)]];
    this.#decline({ ...refused, rules, says });
  }

  #plan({ sex, age, height, weight, family, pal, goal, weeks }) {
    const days = 7 * Math.round(weeks);
    const person = { sex, age, height, weight, family, pal: Number(pal), days };
    const wanted = { weight: goal, days };
    const aimed = decide(this.#gate.answers(), person, wanted).refused;
    if (aimed) {
      const keeping = aimed.offers === "keeping" ? this.#keeping(person) : [];
      this.#decline(aimed, ...keeping);
      this.#offerTime(aimed, person, goal);
      return;
    }
    const course = reach({ ...person, goal });
    if (course.problem) {
      this.#decline(null, paragraph(`There is no answer: ${course.problem}.`));
      return;
    }
    const intake = course.maintenance + course.change;
    const eating = goal < weight ? { ...wanted, intake } : wanted;
    const { refused, says } = decide(this.#gate.answers(), person, eating);
    if (refused) {
      this.#decline(refused);
      this.#offerTime(refused, person, goal);
      return;
    }
    this.#decline(null, ...says.map((each) => paragraph(each)), ...this.#sentences(person, goal, course));
    this.#draw(person, goal, course);
  }

  #sentences(person, goal, { maintenance, change, keeping }) {
    const by = rounded(Math.abs(change), STEP);
    const less = by === "0" ? "as much as keeps your weight now" : `${by} ${change < 0 ? "less" : "more"} than keeps your weight now`;
    const ruled = this.#ruled(person, change, person.days);
    const weeks = person.days / 7;
    const time = `${weeks} ${weeks === 1 ? "week" : "weeks"}`;
    const promised = ruled === null ? "much lower" : `to ${this.#print(ruled)}`;
    return [
      paragraph(`By the model you would reach ${this.#print(goal)} in ${time} on about ${this.#around(person, maintenance + change)}, ${less}.`),
      paragraph(`To stay there afterward, about ${this.#around(person, maintenance + keeping)}.`),
      paragraph(`By the rule of thumb the same eating would bring you ${promised}; it forgets that a lighter body uses less energy, and a heavier one more.`),
      this.#ranges(),
    ];
  }

  #keeping(person) {
    const kcal = weightMaintenance.value(person);
    return [
      paragraph(`To keep the weight you have now, adults of your size, age and sex need about ${this.#around(person, kcal)} on such days.`),
      this.#ranges(),
    ];
  }

  /** An intake with its range, or without one that would reach below what any plan goes to. */
  #around(person, kcal) {
    const { low, high } = weightMaintenance;
    const half = (high(person) - low(person)) / 2;
    const about = `${rounded(kcal, STEP)} calories a day`;
    if (kcal - half < limits.intake[person.sex]) return about;
    const [least, most] = [kcal - half, kcal + half].map((each) => rounded(each, STEP));
    return `${about} (${least} to ${most})`;
  }

  #ranges() {
    return paragraph("A range holds two things: the energy at rest, where about eight in ten adults were inside it, and activity that is one step more or less than you chose, which is our assumption. People differ in more than that, so look at what happens, and change course by it.", "note");
  }

  /** The weight that the rule promises, or null where no plan goes so low. */
  #ruled({ weight, height, age }, intake_change, days) {
    const ruled = wishnofsky1958.value({ weight, intake_change, days });
    const least = limits.goal[age >= limits.ages.older ? "older" : "any"];
    return ruled < weight && ruled / (height / 100) ** 2 < least ? null : ruled;
  }

  #draw(person, goal, { change, weight }) {
    const { factor } = this.#unit();
    const inUnit = (kilograms) => kilograms.map((each) => each / factor);
    const rule = weight.map((_, days) => this.#ruled(person, change, days));
    const ruled = rule.includes(null) ? null : inUnit(rule);
    const line = ruled ? "the straight line the rule of thumb, " : "";
    const title = paragraph(`The curve is the model of the body, ${line}the dashed one the weight you think of.`, "legend");
    const print = (value) => this.#print(value * factor, 0.1);
    const chart = document.createElement("div");
    chart.className = "chart";
    chart.append(title, ...chartOf({ model: inUnit(weight), rule: ruled, goal: goal / factor, print }));
    this.#part("drawing").replaceChildren(chart);
    this.#part("drawing").hidden = false;
  }

  /** Beneath a refusal that more time may mend, a button that takes as much as is accepted. */
  #offerTime({ more_time }, person, goal) {
    const weeks = more_time ? this.#enough(person, goal) : null;
    if (weeks === null) return;
    const region = this.#region("plan");
    region.querySelector("button")?.remove();
    region.append(
      button("Take more time", () => {
        this.#field("weeks").value = String(weeks);
        this.#part("answer").focus({ preventScroll: true });
        this.#field("weeks").dispatchEvent(new Event("input", { bubbles: true }));
      }),
    );
    region.scrollIntoView({ block: "nearest" });
  }

  /** How many weeks bring a body to a goal at a pace and on eating that the gate allows, or null. */
  #enough(person, goal) {
    const most = Number(this.#field("weeks").dataset.high);
    for (let weeks = person.days / 7 + 1; weeks <= most; weeks = Math.ceil(weeks * LONGER)) {
      const slower = { ...person, days: 7 * weeks };
      const wanted = { weight: goal, days: slower.days };
      if (decide(this.#gate.answers(), slower, wanted).refused) continue;
      const { change, maintenance, problem } = reach({ ...slower, goal });
      if (problem) return null;
      const intake = maintenance + change;
      if (!decide(this.#gate.answers(), slower, { ...wanted, intake }).refused) return weeks;
    }
    return null;
  }

  /** Say why no plan is made, if so, beneath the form, and what is left to say. */
  #decline(refused, ...parts) {
    this.#show(...parts);
    this.#refuse(refused);
    this.#part("without-scale").hidden = refused?.offers !== "keeping";
  }

  /** Say beneath the form why no plan is made, if so. */
  #refuse(refused) {
    const region = this.#region("plan");
    const more = refused?.offers === "keeping" ? [paragraph(BENEATH, "note")] : [];
    const holds = refused?.rules.includes("adult");
    const isNew = sayRefusal(region, refused, { help: this.dataset.help, holds, more });
    if (isNew && this.contains(document.activeElement)) region.scrollIntoView({ block: "nearest" });
  }

  /** An age under eighteen that was typed and left holds as the answer does. */
  #settle = ({ target }) => {
    if (target.name === "age" && this.#gate.settle(read(target.value))) this.update();
  };

  #show(...parts) {
    this.#part("answer").replaceChildren(...parts);
    this.#part("drawing").hidden = true;
  }

  #unit() {
    const { value, dataset } = this.querySelector('[data-unit-of="goal"]').selectedOptions[0];
    return { name: value, factor: Number(dataset.factor) };
  }

  #print(kilograms, pounds = 1) {
    const { name, factor } = this.#unit();
    if (name === "stone") return shown(kilograms / factor, name);
    return `${rounded(kilograms / factor, name === "kg" ? 0.1 : pounds).replace(/\.0$/, "")} ${name}`;
  }

  #field(name) {
    return this.querySelector(`.field [name="${name}"]`);
  }

  #region(of) {
    return this.querySelector(`.refusal[data-of="${of}"]`);
  }

  #part(name) {
    return this.querySelector(`.${name}`);
  }
}

function paragraph(text, className = "") {
  return Object.assign(document.createElement("p"), { textContent: text, className });
}

function button(text, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: text });
  made.addEventListener("click", act);
  return made;
}

customElements.define("weight-tool", WeightToolElement);
