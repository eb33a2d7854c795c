import { fill, keptBody } from "../my_numbers/body.mjs";
import { made } from "../../core/made.mjs";
import { weightMaintenance } from "../../science/weight-equations.mjs";
import { FieldsElement } from "../field/fields.mjs";
import { fillInputs } from "../field/kept-inputs.mjs";
import { askFirst } from "../field/numbers-asked.mjs";
import { offerAnswer } from "../field/take.mjs";
import { GateQuestions, stand } from "../gate/gate-questions.mjs";
import { helpLink, sayRefusal } from "../gate/refusal.mjs";
import { decide } from "../../science/gate.mjs";
import { limits } from "../../science/gate-rules.mjs";
import { read, shown } from "../../science/quantity.mjs";
import { rounded } from "../../science/rounding.mjs";
import { gapOf, trendInPieces, usedOf } from "../../science/weight-trend.mjs";
import { band } from "../../science/weight-goal.mjs";
import { isoOf, localDay, saidOf } from "./day.mjs";
import { Diary } from "./diary.mjs";
import { chartOf } from "./diary-chart.mjs";
import { apartSays, FALLING, gapSays, isTooFast, LITTLE, movedSays, NOT_ADVISED, TOO_FAST } from "./diary-says.mjs";
import { ManyReadings } from "./many-readings.mjs";

const PAUSE = 100; // milliseconds without typing, after which the tool answers
const SLICE = 5; // milliseconds of work, after which the page may do other things
const STEP = 10; // calories a day, to which energy is printed
const WEEK = 7; // days
const LESS = 0.1; // kg; less than a weight, by which the gate decides whether losing is advised
const LISTED = 30; // readings that are listed at a time
const STORE = { false: "Keep this diary on this device", true: "Kept on this device. Keep it no longer" };
const turn = () => new Promise((done) => setTimeout(done));
const CANNOT = "This browser keeps nothing, so the diary holds for this page only. Save it as a file.";

/**
 * A private diary of weight behind the gate: readings of the reader's own scale, the trend in them
 * with its band, and what that says by a model of the body.  It holds for the page; it stays on
 * the device only once the reader says so, and goes nowhere else.
 */
export class WeightDiaryElement extends FieldsElement {
  patient = true;

  #typed; // what stood in the fields as they changed last; a late answer says nothing beside them
  #pausing;
  #gate;
  #diary = new Diary();
  #many;
  #taking;
  #answer = null; // what may be taken along
  #trend = { of: null, is: null };
  #answering = 0; // counts what was begun, so that the last one wins
  #listed = LISTED;

  connectedCallback() {
    this.#gate ??= new GateQuestions(this, (opened) => {
      this.update();
      if (opened) stand(this.#part("body"));
    });
    this.#many ??= this.#prepared();
    super.connectedCallback();
    this.addEventListener("change", this.#settle);
    addEventListener("storage", this.#follow);
    fill(this, keptBody());
    fillInputs(this);
    this.#list();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener("change", this.#settle);
    removeEventListener("storage", this.#follow);
    clearTimeout(this.#pausing);
  }

  /** What is asked of a part of the page once: what each button does, and the first date. */
  #prepared() {
    const date = this.querySelector("#weight-diary-day");
    date.max = isoOf(localDay());
    date.value = date.max;
    this.#part("one").addEventListener("submit", () => this.#add());
    this.#press("undo", () => this.#changed(() => this.#diary.undo(), "Taken back."));
    this.#press("keep-diary", () => this.#keep());
    this.#press("export", () => this.#export());
    this.#press("delete-all", () => this.#sure(true));
    this.#press("spare", () => this.#sure(false));
    this.#press("delete", () => this.#clear());
    this.#press("older", () => this.#list((this.#listed += LISTED)));
    this.#part("own").addEventListener("toggle", () => this.#list());
    this.#part("window").addEventListener("change", () => this.answer());
    askFirst(this, () => this.update());
    this.#taking = offerAnswer(this, { answer: () => this.#answer });
    return new ManyReadings(this.#part("many"), (readings) => this.#took(readings));
  }

  /** Print the list in the unit that was chosen, too. */
  typed(control) {
    super.typed(control);
    if (control.dataset.unitOf === "reading") this.#list();
  }

  /** Open or close what stands behind the gate, and answer after a pause. */
  update() {
    this.#typed = this.values(); // which says beside each field what to put right
    const open = this.#gate.refused() === null;
    this.#part("open").hidden = !open;
    this.#part("example").hidden = !open || this.#diary.readings.length > 0;
    this.#store();
    this.#answering += 1; // what is being worked out is of before
    this.#part("answer").ariaBusy = "true"; // and so is what stands there
    clearTimeout(this.#pausing);
    if (open) this.#pausing = setTimeout(() => this.answer(), PAUSE);
    else this.#show();
  }

  /** Say what the diary says, or what it waits for, or why it gives no number; in pieces. */
  async answer() {
    const own = (this.#answering += 1);
    this.#part("answer").ariaBusy = "true";
    const { sex, age, height, pal, eaten } = this.#typed;
    const young = decide(this.#gate.answers(), { age: read(this.#field("age").value) }, {}).refused;
    if (young?.rules.includes("adult")) return this.#refuse(young);
    const { readings } = this.#diary;
    const waits = Object.entries({ sex, "your age": age, "your height": height });
    const missing = waits.filter(([, value]) => value === undefined).map(([name]) => name);
    if (!readings.length) missing.push("a first reading");
    if (missing.length) return this.#refuse(null, made("p", { textContent: `Waiting for ${listed(missing)}.` }));
    const trend = await this.#trendOf(readings);
    if (own !== this.#answering) return;
    if (!trend.days.length) return this.#refuse(null, this.#apart(trend));
    const person = { sex, age, height, weight: trend.level.at(-1), pal };
    const { refused } = decide(this.#gate.answers(), person, {});
    if (refused) return this.#refuse(refused);
    const window = this.#windowOf(trend);
    const course = window.days.length > 1 && courseOf({ ...person, weight: window.level[0] }, window.days.length - 1);
    await turn();
    if (own !== this.#answering) return;
    const chart = window.days.length > 1 ? this.#drawn(window, course) : [];
    await turn();
    if (own === this.#answering) this.#say(trend, chart, person, eaten);
  }

  /** The trend of the readings, worked out once for each change of them. */
  async #trendOf(readings) {
    if (this.#trend.of === readings) return this.#trend.is;
    let since = performance.now();
    const pieces = trendInPieces(readings);
    for (;;) {
      const { done, value } = pieces.next();
      if (done) return (this.#trend = { of: readings, is: value }).is;
      if (performance.now() - since < SLICE) continue;
      await turn();
      since = performance.now();
    }
  }

  /** The part of a trend that is drawn: its last days, as many as were chosen. */
  #windowOf(trend) {
    const first = Math.max(0, trend.days.length - Number(this.#part("window").value));
    const { days, level, low, high } = trend;
    return Object.fromEntries(Object.entries({ days, level, low, high }).map(([name, each]) => [name, each.slice(first)]));
  }

  #say(trend, chart, person, eaten) {
    const now = trend.level.length - 1;
    const level = this.#printRange(trend.level[now], trend.low[now], trend.high[now]);
    const rows = [[`Trend on ${saidOf(trend.days[now])}`, level]];
    const parts = [made("p", { textContent: `${rows[0].join(": ")}.` })];
    const fast = trend.enough && isTooFast(trend.rate, person.weight);
    if (trend.enough) {
      const moved = movedSays({ low: trend.rateLow, high: trend.rateHigh }, (each) => this.#printRate(each));
      const over = `Over the last ${weeks(trend.window)} it`;
      rows.push([over, moved]);
      parts.push(made("p", { textContent: `${over} ${moved}.` }));
      if (fast) parts.push(made("p", { textContent: TOO_FAST }), helpLink(this.dataset.help));
      else if (trend.rateHigh < 0) parts.push(this.#falling(person));
    } else parts.push(made("p", { textContent: sentence(trend.says) }));
    if (trend.apart.length) parts.push(this.#apart(trend));
    this.#show(parts);
    this.#part("own").hidden = false;
    this.#part("choice").hidden = trend.days.length <= Number(this.#part("window").options[0].value);
    this.#part("drawing").replaceChildren(...chart);
    if (trend.enough && !fast) rows.push(...this.#sayEnergy(trend, person, eaten));
    this.#answer = { title: "My weight, against the model", rows, table: this.#tableOf(trend) };
    this.#taking.refresh();
  }

  /** Beside a fall: whom to tell, by the rules that let a tool plan one. */
  #falling(person) {
    const lower = { weight: person.weight - LESS };
    const advised = decide(this.#gate.answers(), { ...person, family: "yes" }, lower).refused === null;
    return made("p", { className: advised ? "note" : "", textContent: advised ? FALLING : NOT_ADVISED });
  }

  #apart({ apart }) {
    const print = ({ day, weight }) => `${saidOf(day)}, ${this.#print(weight)}`;
    return made("p", { className: "note", textContent: apartSays(apart, print) });
  }

  /** Beside what the model says, what was used where the reader says what was eaten; both once asked. */
  #sayEnergy(trend, person, eaten) {
    const found = gapOf(trend, person);
    if (found.problem) return [];
    this.#part("energy").hidden = false;
    const gap = gapSays(found);
    const rows = [["By the model, over those weeks", gap]];
    const says = [`By the model, over those weeks and on days like yours, ${gap}.`];
    const help = [];
    if (eaten < limits.intake[person.sex]) {
      says.push(LITTLE);
      help.push(helpLink(this.dataset.help));
    } else if (eaten !== undefined) {
      const used = usedOf(trend, person, eaten);
      const range = [used.low, used.high].map((each) => rounded(each, STEP)).join(" and ");
      const adults = [weightMaintenance.low(person), weightMaintenance.high(person)].map((each) => rounded(each, STEP));
      rows.push([`Used, if ${rounded(eaten, 1)} calories a day were eaten`, `between ${range} calories a day`]);
      says.push(`If you ate ${rounded(eaten, 1)} calories a day, you used between ${range}. For adults of your size on such days equations say ${adults.join(" to ")}.`);
      if (used.says) says.push(sentence(used.says));
    }
    this.#part("used").replaceChildren(...says.map((each) => made("p", { textContent: each })), ...help);
    return document.documentElement.dataset.asked ? rows : [];
  }

  /** The drawing of a trend's last days, with what its lines are. */
  #drawn({ days, ...trend }, course) {
    const { factor } = this.#unit();
    const inUnit = (weights) => weights.map((each) => each / factor);
    const turned = ({ level, low, high }) => ({ level: inUnit(level), low: inUnit(low), high: inUnit(high) });
    const readings = this.#diary.readings.filter(({ day }) => day >= days[0]);
    const drawn = {
      days,
      trend: turned(trend),
      course: course && turned(course),
      readings: readings.map(({ day, weight }) => ({ day, weight: weight / factor })),
      print: (value) => this.#print(value * factor),
      range: (low, high) => `${this.#bare(low * factor)} to ${this.#bare(high * factor)}`,
      says: `Your readings and their trend from ${saidOf(days[0])} to ${saidOf(days.at(-1))}; the numbers stand beneath.`,
    };
    const chart = made("div", { className: "chart" });
    chart.append(...legend(course), ...chartOf(drawn));
    return [chart];
  }

  #tableOf({ days, level, low, high }) {
    const { name, factor } = this.#plainUnit();
    const shown = days.map((_, at) => at).filter((at) => (days.length - 1 - at) % WEEK === 0);
    const cells = (at) => [level, low, high].map((each) => (each[at] / factor).toFixed(1));
    return { head: ["date", `trend (${name})`, "low", "high"], rows: shown.map((at) => [isoOf(days[at]), ...cells(at)]) };
  }

  /** Add the reading that was typed, or say what is wrong with it. */
  #add() {
    const { reading } = this.values();
    const date = this.querySelector("#weight-diary-day");
    const day = dayTyped(date.value);
    const late = day > localDay();
    this.querySelector("#weight-diary-day-problem").textContent = Number.isNaN(day)
      ? "Enter the whole date, such as 2026-04-03."
      : late ? "That day lies ahead; enter today or a day before." : "";
    const field = this.#field("reading");
    const problem = this.querySelector(`#${field.id}-problem`);
    if (reading === undefined) problem.textContent ||= `Enter what the scale showed, such as ${this.#print(Number(field.dataset.example))}.`;
    if (Number.isNaN(day) || late) return date.focus();
    if (reading === undefined) return field.focus();
    const { known } = this.#took([{ day, weight: Number(reading.toFixed(4)) }]);
    if (known) this.#tell("That reading stands there already.");
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus({ preventScroll: true });
  }

  /** Take readings into the diary; tell what became of them. */
  #took(readings) {
    let taken;
    this.#changed(() => (taken = this.#diary.add(readings)), "");
    if (!taken.added) return taken;
    const [{ day, weight }] = readings;
    this.#tell(readings.length === 1 ? `Added: ${saidOf(day)}, ${this.#print(weight)}.` : `Added ${taken.added.toLocaleString("en-US")} readings.`, true);
    return taken;
  }

  #changed(act, says) {
    const was = this.#diary.isKept;
    act();
    this.#tell(was && !this.#diary.isKept ? CANNOT : says);
    this.#list();
    this.update();
  }

  #clear() {
    this.#many.clear();
    this.#changed(() => this.#diary.clear(), "");
    this.#sure(false);
    this.#part("stored").textContent = "All readings are deleted, here and on this device.";
  }

  #keep() {
    if (this.#diary.isKept) this.#diary.forget();
    else if (!this.#diary.keep()) this.#part("stored").textContent = CANNOT;
    this.#store();
  }

  #export() {
    const download = "my-weight-readings.csv";
    const file = new Blob([this.#diary.csv(this.#plainUnit())], { type: "text/csv" });
    const href = URL.createObjectURL(file);
    made("a", { href, download }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000); // some browsers read it late
    this.#part("stored").textContent = `Saved as ${download}.`;
  }

  /** Say whether the diary is kept, and what can be done with it; also to whom the gate stops. */
  #store() {
    const { isKept, readings } = this.#diary;
    const open = !this.#part("open").hidden;
    const any = readings.length > 0;
    this.#part("keeping").hidden = !any && !isKept && !open;
    this.#part("keep-diary").hidden = !open;
    this.#part("keep-diary").textContent = STORE[isKept];
    this.#part("export").hidden = !any;
    this.#part("delete-all").hidden = !any && !isKept;
    const holds = isKept ? "This diary is kept on this device, and nowhere else." : "This diary holds for this page only.";
    const stopped = any ? `${holds} You can save it as a file, or delete it.` : "";
    if (this.#part("stored").dataset.says === `${isKept} ${open} ${any}`) return;
    this.#part("stored").dataset.says = `${isKept} ${open} ${any}`;
    if (this.#part("stored").textContent !== CANNOT) this.#part("stored").textContent = open ? holds : stopped;
  }

  #sure(asks) {
    this.#part("sure").hidden = !asks;
    this.#part("delete-all").hidden = asks || !this.#diary.readings.length;
    if (asks) this.#part("spare").focus();
  }

  /** The readings, the last first, each with a button that deletes it. */
  #list() {
    const own = this.#part("own");
    const { readings } = this.#diary;
    own.hidden = !readings.length;
    own.querySelector("summary").textContent = `Your readings (${readings.length.toLocaleString("en-US")})`;
    if (!own.open) return;
    const shownLast = readings.slice(-this.#listed).reverse();
    const items = shownLast.map((reading) => {
      const says = `${saidOf(reading.day)}: ${this.#print(reading.weight)}`;
      const remove = made("button", { type: "button", textContent: "Delete", ariaLabel: `Delete ${says}` });
      remove.addEventListener("click", () => {
        this.#changed(() => this.#diary.remove(reading), "");
        this.#tell(`Deleted: ${says}.`, true);
        own.querySelector("summary").focus();
      });
      return made("li", {}, made("span", { textContent: says }), remove);
    });
    own.querySelector("ol").replaceChildren(...items);
    this.#part("older").hidden = readings.length <= this.#listed;
  }

  #tell(text, undoes = false) {
    this.#part("done").textContent = text;
    this.#part("undo").hidden = !undoes;
  }

  #refuse(refused, ...parts) {
    this.#show(parts, refused);
    this.#part("own").hidden ||= refused !== null;
  }

  /** Show what is said, or why nothing is, with no number left of before. */
  #show(parts = [], refused = null) {
    const region = this.querySelector('.refusal[data-of="body"]');
    const isNew = sayRefusal(region, refused, { help: this.dataset.help, holds: refused?.rules.includes("adult") });
    if (isNew && this.contains(document.activeElement)) region.scrollIntoView({ block: "nearest" });
    const answer = this.#part("answer");
    answer.ariaBusy = "false"; // first, so that a screen reader hears what comes
    answer.replaceChildren(...parts);
    this.#part("drawing").replaceChildren();
    this.#part("energy").hidden = true;
    this.#part("choice").hidden = true;
    this.#answer = null;
    this.#taking?.refresh();
  }

  /** An age under eighteen that was typed and left holds as the answer does. */
  #settle = ({ target }) => {
    if (target.name === "age" && this.#gate.settle(read(target.value))) this.update();
  };

  #follow = () => {
    if (!this.#diary.follow()) return;
    this.#list();
    this.update();
  };

  #unit() {
    const { value, dataset } = this.querySelector('[data-unit-of="reading"]').selectedOptions[0];
    return { name: value, factor: Number(dataset.factor) };
  }

  /** The reader's unit where it is written as one number. */
  #plainUnit() {
    const unit = this.#unit();
    return unit.name === "stone" ? { name: "lb", factor: unit.factor / 14 } : unit;
  }

  #print(kilograms) {
    const { name, factor } = this.#unit();
    return name === "stone" ? shown(kilograms / factor, name) : `${rounded(kilograms / factor, 0.1)} ${name}`;
  }

  #printRange(level, low, high) {
    return `${this.#print(level)} (${this.#bare(low)} to ${this.#bare(high)})`;
  }

  /** A weight without its unit, where one number writes it. */
  #bare(kilograms) {
    const { name } = this.#unit();
    return name === "stone" ? this.#print(kilograms) : this.#print(kilograms).replace(/ .*/, "");
  }

  #printRate(kilograms) {
    const { name, factor } = this.#plainUnit();
    return `${rounded(kilograms / factor, 0.1)} ${name}`;
  }

  #press(name, act) {
    this.#part(name).addEventListener("click", act);
  }

  #field(name) {
    return this.querySelector(`.field [name="${name}"]`);
  }

  #part(name) {
    return this.querySelector(`.${name}`);
  }
}

/** What the model expects of people who eat what equations say keeps a weight; null for no answer. */
function courseOf(person, days) {
  const { low, high } = band({ ...person, phases: [{ days, intake_change: 0, activity_change: 0 }] });
  if (Math.min(low.length, high.length) <= days) return null;
  return { level: low.map(() => person.weight), low, high };
}

/** What the lines and bands of the drawing are. */
function legend(course) {
  const says = [
    ["trend", "The line is the trend in your readings, and the band is where it may lie."],
    ["readings", "The small dots are what the scale showed."],
  ];
  if (course) says.push(["course", "The gray band is where the model puts people of your size and days who eat what equations say keeps the first weight shown."]);
  return says.map(([of, textContent]) => made("p", { className: `legend ${of}`, textContent }));
}

/** The day of a field for a date, or NaN; a browser without such a field gives what was typed. */
function dayTyped(text) {
  const parts = text.trim().match(/^(\d{4})-(\d\d)-(\d\d)$/);
  const day = parts ? Date.parse(text.trim()) / 86_400_000 : NaN;
  return day > 0 && isoOf(day) === text.trim() ? day : NaN;
}

const listed = (names) => [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" and ");
const sentence = (words) => `${words[0].toUpperCase()}${words.slice(1).replace(/\.$/, "")}.`;

const weeks = (days) => {
  const count = Math.max(1, Math.round(days / WEEK));
  return count === 1 ? "week" : `${count} weeks`;
};

customElements.define("weight-diary", WeightDiaryElement);
