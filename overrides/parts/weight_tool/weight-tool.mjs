import { fill, keptBody } from "../my_numbers/body.mjs";
import { weightMaintenance } from "../../science/weight-equations.mjs";
import { FieldsElement } from "../field/fields.mjs";
import { fillInputs } from "../field/kept-inputs.mjs";
import { offerAnswer } from "../field/take.mjs";
import { GateQuestions, stand } from "../gate/gate-questions.mjs";
import { helpLink, sayRefusal } from "../gate/refusal.mjs";
import { made } from "../../core/made.mjs";
import { decide } from "../../science/gate.mjs";
import { read, shown } from "../../science/quantity.mjs";
import { rounded } from "../../science/rounding.mjs";
import { chartOf } from "./weight-chart.mjs";
import { eat, enough, walk, when } from "./weight-plan.mjs";
import { headsOf, keeps, lowest, sentences, walksAndKeeps, weeksOf } from "./weight-says.mjs";

const PAUSE = 50; // milliseconds without typing, after which the tool answers
const ASKS = {
  eat: { plan: eat, fields: ["goal", "weeks"] },
  when: { plan: when, fields: ["goal", "intake"] },
  walk: { plan: walk, fields: ["steps", "from", "weeks"] },
};
const OWN = [...new Set(Object.values(ASKS).flatMap(({ fields }) => fields))];
const BENEATH = "Beneath stands what keeps the weight you have now, and what training changes.";
const RANGES = "A range holds two things: the energy at rest, where about eight in ten adults were inside it, and activity that is one step more or less than you chose, which is our assumption. People differ in more than that, so look at what happens, and change course by it.";

/**
 * How a weight may change over time, behind the gate, by one of three questions.  Before the gate
 * is passed nothing is asked of a body and no number is shown.  What takes long is worked out in
 * pieces, and a newer input ends an older answer.
 */
export class WeightToolElement extends FieldsElement {
  patient = true;

  #gate;
  #taking;
  #taken = null; // what can be taken along of the answer
  #pausing;
  #answers = 0; // how many answers were begun; an older one ends

  connectedCallback() {
    this.#gate ??= new GateQuestions(this, (opened) => {
      this.update();
      if (opened) stand(this.#part("plan"));
    });
    this.#taking ??= offerAnswer(this, { answer: () => this.#taken });
    super.connectedCallback();
    this.addEventListener("change", this.#settle);
    fill(this, keptBody());
    fillInputs(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener("change", this.#settle);
    clearTimeout(this.#pausing);
  }

  /** Open or close the form behind the gate, and answer in a moment. */
  update() {
    this.#answers += 1;
    clearTimeout(this.#pausing);
    this.#part("answer").ariaBusy = "true"; // what stands there is of before
    const keeping = this.#gate.refused()?.offers === "keeping";
    const open = this.#gate.isOpen();
    this.#part("plan").hidden = !open;
    this.#part("ask").hidden = keeping;
    const asked = keeping ? [] : ["family", ...ASKS[this.#asks()].fields];
    for (const name of ["family", ...OWN]) this.#field(name).closest(".field").hidden = !asked.includes(name);
    this.querySelector("#weight-tool-asks").textContent = keeping
      ? "What keeps the weight you have now"
      : "What would you like to know?";
    this.values(); // which says beside each field what to put right
    if (open) this.#pausing = setTimeout(() => this.answer(), PAUSE);
    else {
      this.#decline(null);
      this.#part("without-scale").hidden = this.#gate.refused().offers !== "training";
    }
  }

  /** Say what the model and the rule say, or why no plan is made; resolve when it is said. */
  async answer() {
    this.#answers += 1;
    const values = this.values();
    const young = this.#judge({ age: read(this.#field("age").value) }, {}).refused;
    if (young?.rules.includes("adult")) return this.#decline(young);
    const waits = this.#waits(values);
    if (waits.length) return this.#decline(null, paragraph(`Waiting for ${waits.join(", ")}.`));
    const { sex, age, height, weight, pal, family } = values;
    const person = { sex, age, height, weight, pal, family };
    if (this.#gate.refused()) return this.#keep(person);
    const back = Number(this.dataset.back);
    const plan = await this.#worked(ASKS[this.#asks()].plan(this.#judge, person, { ...values, back }));
    if (!plan) return undefined; // something newer is asked
    if (plan.refused) return this.#refused(plan, person, values);
    if (plan.problem) return this.#decline(null, paragraph(`There is no answer: ${plan.problem}.`));
    if (!plan.course) {
      return this.#decline(null, paragraph("That is the weight you have now."), ...this.#keeping(person));
    }
    return this.#tell(plan, person);
  }

  /** The result of a generator, taken piece by piece; null where a newer input has come meanwhile. */
  async #worked(pieces) {
    const mine = this.#answers;
    for (;;) {
      const { done, value } = pieces.next();
      if (done) return value;
      await breath();
      if (mine !== this.#answers) return null;
    }
  }

  #judge = (body, wanted) => decide(this.#gate.answers(), body, wanted);

  /** What the question still waits for, as it is said. */
  #waits(values) {
    const inputs = [...this.querySelectorAll(".field:not([hidden]) input[name]")];
    const missing = inputs.filter(({ name }) => values[name] === undefined).map(({ dataset }) => dataset.says);
    return values.sex === undefined ? ["sex", ...missing] : missing;
  }

  /** Behind a question that leaves no plan: what keeps the weight, where that is safe to say. */
  #keep(person) {
    const { refused } = this.#judge(person, {});
    if (refused.offers === "keeping") {
      this.#decline(null, ...this.#keeping(person), helpLink(this.dataset.help));
      this.#part("without-scale").hidden = false;
      return;
    }
    const [rules, says] = [[refused.rules.at(-1)], [refused.says.at(-1)]];
    this.#decline({ ...refused, rules, says });
  }

  async #refused(plan, person, { goal, weeks }) {
    const { refused } = plan;
    const keeping = refused.offers === "keeping" ? this.#keeping(person) : [];
    const walking = keeping.length && plan.steps ? [paragraph(walksAndKeeps(person, plan))] : [];
    this.#decline(refused, ...keeping, ...walking);
    if (!refused.more_time || goal === undefined) return;
    const most = Number(this.#field("weeks").dataset.high);
    const begun = this.#asks() === "eat" ? Math.round(weeks) : 0;
    const more = await this.#worked(enough(this.#judge, person, { goal, weeks: begun, most }));
    if (more) this.#offerTime(more);
  }

  /** Beneath a refusal that more time may mend, a button that takes as much as is accepted. */
  #offerTime(weeks) {
    const region = this.#region();
    const takes = made("button", { type: "button", textContent: "Take more time" });
    takes.addEventListener("click", () => {
      this.querySelector('[name="ask"][value="eat"]').checked = true;
      this.#field("weeks").value = String(weeks);
      this.#part("answer").focus({ preventScroll: true });
      this.#field("weeks").dispatchEvent(new Event("input", { bubbles: true }));
    });
    region.append(takes);
    this.#bringIntoView(region);
  }

  async #tell(plan, person) {
    const mine = this.#answers;
    const said = sentences(plan, person, (kilograms) => this.#print(kilograms));
    const named = said.map(([name, text]) => made("p", {}, made("strong", { textContent: `${name}. ` }), text));
    this.#decline(null, ...named, ...plan.says.map((each) => paragraph(each)), paragraph(RANGES, "note"));
    this.#bringIntoView(this.#part("answer").firstElementChild);
    await breath();
    if (mine !== this.#answers) return; // something newer is asked
    const { name, factor } = this.#unit();
    const weeks = weeksOf(plan, person, (kilograms) => this.#print(kilograms, 0.1), factor);
    this.#draw(plan, person, weeks);
    const table = { head: headsOf(name), rows: weeks.map(({ cells }) => cells) };
    this.#taken = { title: "How a weight may change over time", rows: [...this.inputRows(), ...said], table };
    this.#taking.refresh();
  }

  #keeping(person) {
    return [paragraph(keeps(person, weightMaintenance.value(person))), paragraph(RANGES, "note")];
  }

  #draw({ band, course, goal, names, phases, rule, walked }, person, weeks) {
    const { factor } = this.#unit();
    const inUnit = (masses) => masses.map((each) => each && each / factor);
    const low = band.low.map((each) => Math.max(each, lowest(person)));
    const parts = [
      `The curve is the model of the body, the band ${walked ? "what bodies may take back" : "where others of your size would be"}`,
      ...(rule ? ["the straight line the rule of thumb"] : []),
      ...(goal ? ["the dashed one the weight you think of"] : []),
    ];
    const chart = made("div", { className: "chart" }, paragraph(`${parts.join(", ")}.`, "legend"));
    chart.append(
      ...chartOf({
        model: inUnit(course.weight),
        low: inUnit(low),
        high: inUnit(band.high),
        rule: rule && inUnit(rule),
        goal: goal && goal / factor,
        phases: phases.map(({ days }, at) => ({ days, name: names[at] })),
        weeks,
        print: (value) => this.#print(value * factor, 0.1),
      }),
    );
    this.#part("drawing").replaceChildren(chart);
    this.#part("drawing").hidden = false;
  }

  /** Say why no plan is made, if so, beneath the fields, and what is left to say. */
  #decline(refused, ...parts) {
    const answer = this.#part("answer");
    answer.ariaBusy = "false"; // first, so that a screen reader hears what comes
    answer.replaceChildren(...parts);
    this.#part("drawing").hidden = true;
    this.#part("without-scale").hidden = refused?.offers !== "keeping";
    this.#taken = null;
    this.#taking.refresh();
    const region = this.#region();
    const more = refused?.offers === "keeping" ? [paragraph(BENEATH, "note")] : [];
    const holds = refused?.rules.includes("adult");
    const isNew = sayRefusal(region, refused, { help: this.dataset.help, holds, more });
    if (isNew) this.#bringIntoView(region);
  }

  /** Let a reader who is at work in the form see what is said, moving the page no more than needed. */
  #bringIntoView(element) {
    if (this.#part("plan").contains(document.activeElement)) element.scrollIntoView({ block: "nearest" });
  }

  /** An age under eighteen that was typed and left holds as the answer does. */
  #settle = ({ target }) => {
    if (target.name === "age" && this.#gate.settle(read(target.value))) this.update();
  };

  #asks() {
    return this.querySelector('[name="ask"]:checked').value;
  }

  #unit() {
    const { value, dataset } = this.querySelector('[data-unit-of="weight"]').selectedOptions[0];
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

  #region() {
    return this.querySelector('.refusal[data-of="plan"]');
  }

  #part(name) {
    return this.querySelector(`.${name}`);
  }
}

/** Let the browser do what waits: paint, and hear the next key. */
const breath = () => globalThis.scheduler?.yield?.() ?? new Promise((go) => setTimeout(go));

function paragraph(textContent, className = "") {
  return made("p", { textContent, className });
}

customElements.define("weight-tool", WeightToolElement);
