import { fill, keptBody } from "./body.mjs";
import { weightMaintenance, wishnofsky1958 } from "./equations.mjs";
import { FieldsElement } from "./fields.mjs";
import { decide } from "./gate.mjs";
import { hideNumbers } from "./numbers-off.mjs";
import { read, rounded, shown } from "./number.mjs";
import { chartOf } from "./weight-chart.mjs";
import { reach } from "./weight-goal.mjs";

const PAUSE = 250; // milliseconds without typing, after which the tool answers
const STEP = 10; // kcal a day, to which an intake is printed

/**
 * How a weight may change over time, behind the gate.  Before each question is answered, and
 * where one applies, nothing is asked of a body and no number is shown.
 */
export class WeightToolElement extends FieldsElement {
  patient = true;

  #pausing;

  connectedCallback() {
    super.connectedCallback();
    fill(this, keptBody());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#pausing);
  }

  /** Open or close the gate, and answer after a pause. */
  update() {
    this.values(); // which says beside each field what to put right
    const { refused } = decide(this.#answers(), {}, {});
    this.#part("plan").hidden = refused !== null;
    if (refused) {
      clearTimeout(this.#pausing);
      this.#show();
      this.#refuse(refused.help ? refused : { says: [] });
      return;
    }
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => this.answer(), PAUSE);
  }

  /** Say what the model and the rule say, or why nothing is said. */
  answer() {
    const values = this.values();
    const age = read(this.querySelector('[name="age"]').value);
    const young = decide(this.#answers(), { age }, {}).refused;
    if (young?.help) {
      this.#show();
      this.#refuse(young);
      return;
    }
    const missing = [...this.querySelectorAll(".field input[name]")].filter(
      ({ name }) => values[name] === undefined,
    );
    const waits = missing.map(({ dataset }) => dataset.says);
    if (values.sex === undefined) waits.unshift("sex");
    if (waits.length) {
      this.#show(paragraph(`Waiting for ${waits.join(", ")}.`));
      this.#refuse({ says: [] });
      return;
    }
    this.#plan(values);
  }

  #plan({ sex, age, height, weight, pal, goal, weeks }) {
    const person = { sex, age, height, weight, pal: Number(pal), days: 7 * Math.round(weeks) };
    const wanted = { weight: goal, days: person.days };
    const aimed = decide(this.#answers(), person, wanted).refused;
    if (aimed) {
      this.#show();
      this.#refuse(aimed, "Use the nearest goal", aimed.nearest && (() => this.#take(aimed.nearest)));
      return;
    }
    const course = reach({ ...person, goal });
    if (course.problem) {
      this.#show(paragraph(`There is no answer: ${course.problem}.`));
      this.#refuse({ says: [] });
      return;
    }
    const intake = course.maintenance + course.change;
    const eaten = decide(this.#answers(), person, { ...wanted, intake }).refused;
    if (eaten) {
      this.#show();
      this.#refuse(eaten, "Take more time", eaten.nearest && this.#slower(person, goal, eaten.nearest));
      return;
    }
    this.#refuse({ says: [] });
    this.#show(...this.#sentences(person, goal, course));
    this.#draw(person, goal, course);
  }

  #sentences(person, goal, { maintenance, change, keeping }) {
    const { low, high } = weightMaintenance;
    const half = (high(person) - low(person)) / 2;
    const around = (kcal) => {
      const [least, most] = [kcal - half, kcal + half].map((each) => rounded(each, STEP));
      return `${rounded(kcal, STEP)} kcal a day (${least} to ${most})`;
    };
    const by = rounded(Math.abs(change), STEP);
    const less = by === "0" ? "as much as keeps your weight now" : `${by} ${change < 0 ? "less" : "more"} than keeps your weight now`;
    const ruled = wishnofsky1958.value({ ...person, intake_change: change });
    const weeks = person.days / 7;
    const time = `${weeks} ${weeks === 1 ? "week" : "weeks"}`;
    return [
      paragraph(`By the model you would reach ${this.#print(goal)} in ${time} on about ${around(maintenance + change)}, ${less}.`),
      paragraph(`To stay there afterward, about ${around(maintenance + keeping)}.`),
      paragraph(`By the rule of thumb the same eating would bring you to ${this.#print(ruled)}; it forgets that a lighter body uses less energy, and a heavier one more.`),
      paragraph("The ranges are those of the energy at rest alone: about eight in ten adults were inside them. People differ in more than that, so look at what happens, and change course by it.", "note"),
    ];
  }

  #draw(person, goal, { change, weight }) {
    const { factor } = this.#unit();
    const rule = weight.map((_, days) =>
      wishnofsky1958.value({ weight: person.weight, intake_change: change, days }),
    );
    const [model, ruled] = [weight, rule].map((each) => each.map((kg) => kg / factor));
    const title = paragraph("The curve is the model of the body, the straight line the rule of thumb, the dashed one the weight you think of.", "legend");
    const print = (value) => `${rounded(value, 0.1).replace(/\.0$/, "")} ${this.#unit().name}`;
    const chart = document.createElement("div");
    chart.className = "chart";
    chart.append(title, ...chartOf({ model, rule: ruled, goal: goal / factor, print }));
    this.#part("drawing").replaceChildren(chart);
    this.#part("drawing").hidden = false;
  }

  /** Put the nearest goal that is allowed into the form. */
  #take({ weight, days }) {
    const { name, factor } = this.#unit();
    const up = name === "kg" ? weight : Math.ceil(weight / factor);
    this.querySelector('[name="goal"]').value = shown(up, name);
    this.querySelector('[name="weeks"]').value = String(Math.ceil(days / 7));
    this.querySelector('[name="goal"]').dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Where the eating would be too little: a way to the same weight in more time, if there is one. */
  #slower(person, goal, { intake }) {
    const most = Number(this.querySelector('[name="weeks"]').dataset.high);
    for (let weeks = person.days / 7 + 1; weeks <= most; weeks = Math.ceil(weeks * 1.2)) {
      const { change, maintenance, problem } = reach({ ...person, goal, days: 7 * weeks });
      if (problem) return null;
      if (maintenance + change >= intake) return () => this.#take({ weight: goal, days: 7 * weeks });
    }
    return null;
  }

  #refuse({ says, help, rules = [] }, words, take) {
    const box = this.#part("refusal");
    const parts = says.map((each) => paragraph(each));
    if (take) parts.push(button(words, take));
    if (help) parts.push(this.#whereHelpIs());
    if (rules.includes("eating-disorder")) {
      parts.push(button("Hide energy and weight numbers on every page", () => hideNumbers(true)));
    }
    const before = box.textContent;
    const after = parts.map((part) => part.textContent).join("");
    if (before !== after) box.replaceChildren(...parts);
  }

  #whereHelpIs() {
    const link = document.createElement("a");
    link.href = this.dataset.help;
    link.textContent = "Where to find help";
    const line = document.createElement("p");
    line.append(link);
    return line;
  }

  #show(...parts) {
    this.#part("answer").replaceChildren(...parts);
    this.#part("drawing").hidden = true;
  }

  #answers() {
    const given = this.querySelectorAll(".gate :checked");
    return Object.fromEntries([...given].map(({ name, value }) => [name, value]));
  }

  #unit() {
    const { value, dataset } = this.querySelector('[data-unit-of="goal"]').selectedOptions[0];
    return { name: value, factor: Number(dataset.factor) };
  }

  #print(kilograms) {
    const { name, factor } = this.#unit();
    return `${rounded(kilograms / factor, name === "kg" ? 0.1 : 1).replace(/\.0$/, "")} ${name}`;
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
