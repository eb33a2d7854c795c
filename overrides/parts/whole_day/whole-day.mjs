import * as equations from "../../science/equations.mjs";
import { afterAnswer, say } from "../../core/kind-words.mjs";
import { made } from "../../core/made.mjs";
import { fill, keptBody } from "../my_numbers/body.mjs";
import { FieldsElement } from "../field/fields.mjs";
import { askFirst } from "../field/numbers-asked.mjs";
import { offerAnswer } from "../field/take.mjs";
import { closed } from "../../science/calculator-floor.mjs";
import { rounded, stepOf } from "../../science/rounding.mjs";
import { pictureOf } from "./day-picture.mjs";

const PAUSE = 800; // milliseconds without typing, after which words are said
const BODY = ["sex", "age", "height", "weight"];
const STEP = 10; // calories, to which a part without a range is printed
const HAIR = 0.001; // hours that arithmetic may add to a day

/**
 * A whole day, added up from rest, food, movement and training as the reader tells it, by a level
 * or by hours.  Under a calculator that asks for the same body it has no such fields of its own:
 * it follows what is typed there.
 */
export class WholeDayElement extends FieldsElement {
  hasFloor = true;

  #above; // the calculator that asks for the body
  #day = null; // as it was worked out last
  #leaving;
  #settings;
  #taking;

  connectedCallback() {
    this.#settings = JSON.parse(this.dataset.settings);
    const above = [...this.parentElement.querySelectorAll(":scope > rest-calculator")];
    this.#above = above.find((each) => BODY.every((name) => field(each, name)));
    this.#part("own-body").hidden = Boolean(this.#above);
    this.#leaving = new AbortController();
    this.#taking = offerAnswer(this, { answer: () => this.#answer() });
    super.connectedCallback();
    fill(this, keptBody());
    askFirst(this, () => this.update());
    if (!this.#above) return;
    this.#above.addEventListener("input", () => this.update(), this.#leaving);
    customElements.whenDefined("rest-calculator").then(() => this.update());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  /** What stands in its own fields, and the body of the form above. */
  values() {
    const own = super.values();
    if (!this.#above) return own;
    const theirs = this.#above.values?.() ?? {};
    return { ...own, ...Object.fromEntries(BODY.map((name) => [name, theirs[name]])) };
  }

  body() {
    return this.#above ? (this.#above.body?.() ?? {}) : super.body();
  }

  /** Say how the day is told, and answer, or say what is waited for. */
  update() {
    this.#follow();
    const values = this.values();
    this.dataset.way = this.querySelector('[name="way"]:checked').value;
    this.#close();
    const byHours = this.dataset.way === "hours";
    const asked = byHours ? [...this.querySelectorAll(".by-hours input")].map(({ name }) => name) : [];
    const missing = [...BODY, ...asked].filter((name) => values[name] === undefined);
    const told = byHours ? this.#byHours(values, missing) : { level: values.pal };
    this.#part("whose").textContent = this.#whose(values);
    this.#part("level").textContent = told.says ?? "";
    const known = !missing.length && told.level && !this.dataset.closed;
    this.#day = known ? this.#dayOf({ ...values, pal: told.level }) : null;
    const waits = missing.map((name) => this.#nameOf(name)).join(" and ");
    this.#show(waits ? `Waiting for ${waits}.` : told.waits);
    this.#taking.refresh();
  }

  /** Take over in which units the body above was typed, and what of it is the reader's own. */
  #follow() {
    for (const { dataset, value } of this.#above?.querySelectorAll("[data-unit-of]") ?? []) {
      const own = this.querySelector(`[data-unit-of="${dataset.unitOf}"]`);
      if (own) own.value = value;
    }
    for (const name of this.#above?.own ?? []) this.own.add(name);
  }

  /** The level of a day by its hours, and what to say of them; no level where they are no day. */
  #byHours(values, missing) {
    if (missing.some((name) => !BODY.includes(name))) return {};
    const left = equations.hoursLeft.value(values);
    const by = rounded(Math.abs(left), 0.1).replace(/\.0$/, "");
    const hours = `${by} ${by === "1" ? "hour" : "hours"}`;
    const waits = this.#say("no-day");
    if (left < -HAIR) return { says: this.#say("more", { hours }), waits };
    const rest = this.#say("left", { hours });
    if (missing.length) return { says: rest };
    const level = equations.levelByHours.value(values);
    const come = this.#say("level", { level: rounded(level, 0.01) });
    const [least, most] = this.#settings.levels;
    const border = (at) => ({ border: rounded(at, 0.01) });
    if (level > most) return { says: rest + this.#say("high", border(most)) + come, waits };
    return { level, says: rest + (level < least ? this.#say("low", border(least)) : "") + come };
  }

  /** A day by both equations, with its parts; null where no body has these numbers. */
  #dayOf(person) {
    const { plausible, words, from_age } = this.#settings;
    const activity = words.findLast(([, from]) => person.pal >= from)[0];
    const at = (name) => {
      const { value, low, high } = equations[name];
      const all = { ...person, activity };
      return { value: value(all), low: low?.(all), high: high?.(all) };
    };
    const [rest, total, food] = [at("mifflinStJeor"), at("totalEnergy"), at("digestionOfADay")];
    const isInside = ({ value }, which) => value >= plausible[which][0] && value <= plausible[which][1];
    if (![rest, total].every(isInside)) return null;
    const training = this.dataset.way === "hours" ? equations.trainingOfADay.value(person) : 0;
    const active = total.value - rest.value - training;
    food.value = Math.min(food.value, active);
    const moving = { kind: "moving", name: training ? "Moving through the day" : "Moving and training", value: active - food.value };
    const parts = [
      { kind: "rest", name: "At rest", ...rest },
      { kind: "food", name: "Digesting food", ...food },
      moving,
      ...(training ? [{ kind: "training", name: "Training", value: training }] : []),
    ];
    const level = rounded(person.pal, 0.01).replace(/0$/, "");
    const ways = [{ name: `Rest times ${level}`, parts, ...total }];
    if (person.age >= from_age) ways.push({ name: `EER 2023, ${activity.replace("-", " ")}`, ...at("eer2023") });
    const [low, high] = [Math.min(...ways.map((way) => way.low)), Math.max(...ways.map((way) => way.high))];
    return {
      total: this.#say("total", { total: printed(total) }),
      anywhere: this.#say("anywhere", { range: range({ value: low, low, high }) }),
      parts,
      ways,
    };
  }

  /** Show the day, or what is waited for. */
  #show(waits = this.#say("no-body")) {
    const day = this.#day;
    this.dataset.answered = day ? "yes" : "no";
    const { total, anywhere } = day ?? { total: waits, anywhere: "" };
    this.#part("total").replaceChildren(total, made("span", { className: "interval", textContent: anywhere }));
    this.#part("drawing").replaceChildren(...(day ? [pictureOf(day.ways.map((way) => ({ ...way, says: shown(way) })))] : []));
    this.#part("parts").replaceChildren(...(day?.parts ?? []).map(row));
    const tell = () => {
      const parts = day ? each(day).map((pair) => pair.join(": ")) : [];
      const said = `${total}${anywhere} ${parts.join("; ")}`;
      this.#part("said").textContent = this.#part("total").checkVisibility() ? said : "";
    };
    this.sayLater(this.#part("said"), tell, PAUSE);
  }

  /** The day as a reader takes it along. */
  #answer() {
    const day = this.#day;
    const number = (kcal) => (kcal === undefined ? "" : Math.round(kcal));
    return day && {
      title: day.total + day.anywhere,
      rows: each(day),
      table: {
        head: ["What", "Calories a day", "Low", "High"],
        rows: [...day.parts, ...day.ways].map(({ name, value, low, high }) => [name, ...[value, low, high].map(number)]),
      },
    };
  }

  /** Whose day it is: the body as it was typed above. */
  #whose({ sex, age, ...sizes }) {
    if (!this.#above) return "";
    const typed = ["height", "weight"].map((name) => {
      const { value } = field(this.#above, name);
      const unit = this.#above.querySelector(`[data-unit-of="${name}"]`)?.value ?? "";
      return sizes[name] && (/[a-z'"]/i.test(value) ? value : `${value} ${unit}`);
    });
    const known = [sex, age && `${age} years`, ...typed].filter(Boolean);
    return this.#say("whose", { body: known.join(", ") });
  }

  /** Take every number away where none may be given, and say why, unless the form above does. */
  #close() {
    const said = afterAnswer();
    const refused = said ?? closed(this.body());
    this.dataset.closed = said ? "all" : refused ? "answers" : "";
    const box = this.#part("refusal");
    if (refused && this.#above) this.sayNow(box, () => (box.textContent = this.#say("above")));
    else if (refused) this.sayLater(box, () => say(box, refused, this.dataset.help), PAUSE);
    else this.sayNow(box, () => say(box, null, this.dataset.help));
  }

  /** A sentence of the tool with what it works out in its places. */
  #say(name, words) {
    return this.#settings.says[name].replace(/{(\w+)}/g, (_, place) => words[place]);
  }

  #nameOf(name) {
    return field(BODY.includes(name) ? (this.#above ?? this) : this, name).dataset.says ?? name;
  }

  #part(name) {
    return this.querySelector(`.${name}`);
  }
}

const field = (form, name) => form.querySelector(`.field [name="${name}"]`);

const printed = ({ value, low, high }) => rounded(value, low === undefined ? STEP : stepOf(value, low, high));
const range = ({ value, low, high }) => [low, high].map((end) => rounded(end, stepOf(value, low, high))).join(" to ");
const shown = (each) => printed(each) + (each.low === undefined ? "" : ` (${range(each)})`);
const each = ({ parts, ways }) => [...parts, ...ways].map((one) => [one.name, shown(one)]);

function row({ kind, ...part }) {
  const name = made("dt", {}, made("span", { className: `swatch ${kind}` }), part.name);
  return made("div", {}, name, made("dd", { textContent: shown(part) }));
}

customElements.define("whole-day", WholeDayElement);
