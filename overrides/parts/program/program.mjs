import { calendar, minutesOf, nextDay, restBetween } from "./calendar-file.mjs";
import { listed, muscles, plan, saysMissing, worked } from "./fitting.mjs";
import { question, read, shown } from "../../science/quantity.mjs";
import { nextLoad, nextStep } from "./progression.mjs";

const HOW = { repetitions: [], holds: ["held"], walk: ["walked"] };

/**
 * Fits a program's card to what a reader has, what hurts and what else is true.  Python printed the card as planned,
 * and the data; without JavaScript it stands with every swap named.
 */
export class ProgramElement extends HTMLElement {
  #listening;
  #data;
  #planned; // the rows of each session as they were printed
  #plans = []; // the exercises of each session as they are now
  #writing; // the calendar file waits until the answer has been painted

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#data = JSON.parse(this.querySelector("script").textContent);
    this.#planned ??= this.#tables().map((table) =>
      [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => [...cell.childNodes])),
    );
    this.addEventListener("input", ({ target }) => this.#answer(target.name), { signal });
    this.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.querySelector(".print").addEventListener("click", () => this.#print(), { signal });
    // Written anew when it is taken: time has passed since a field changed.
    this.#link.addEventListener("click", () => this.#write(), { signal });
    this.#fit();
    this.#next();
  }

  disconnectedCallback() {
    this.#listening.abort();
    clearTimeout(this.#writing);
  }

  /** Works out anew only what a field changes. */
  #answer(name) {
    if (["fewest", "load", "gentle", "before"].includes(name)) this.#next();
    else if (name === "day" || name === "time") this.#calendar();
    else this.#fit();
  }

  /** What the card holds of its program. */
  get program() {
    return this.#data;
  }

  /** The fields that a reader may have kept, and under which name. */
  get keeping() {
    return { name: `program-${this.#data.id}`, fields: this.querySelectorAll("input, select") };
  }

  /** The sessions as they are now: the name of each, and of each exercise its id and its page. */
  get sessions() {
    return this.#plans.map((slots, at) => {
      const { rows } = this.#tables()[at].tBodies[0];
      const exercises = slots.flatMap(({ chosen }, row) =>
        chosen ? [{ id: chosen, page: rows[row].querySelector("a").href }] : [],
      );
      return { name: this.#nameOf(at), exercises };
    });
  }

  #fit() {
    const [have, sore, conditions] = ["have", "sore", "true"].map((name) =>
      [...this.querySelectorAll(`[name=${name}]:checked`)].map((each) => each.value),
    );
    const { ask, sessions, exercises, groups, words } = this.#data;
    const plans = sessions.map((session) => plan(session, exercises, have, sore, conditions));
    plans.forEach((slots, at) => this.#rows(slots, at));
    const covered = plans.map((slots) => worked(slots, exercises));
    this.#coverage(plans);
    const changed = plans.flat().filter(({ planned, chosen }) => chosen !== planned).length;
    const said = [changed ? `${changed} of the exercises changed.` : "Nothing was changed."];
    const left = covered.map((of) => {
      const without = groups.filter((group) => !of(group));
      return saysMissing(without, have, sore, conditions, words);
    });
    const asking = conditions.filter((each) => ask.includes(each)).map((each) => words.conditions[each]);
    if (asking.length) said.push(`With ${asking.join(", ")}: look first at who asks a doctor.`);
    if (left[0] === left[1]) said.push(left[0] && `In both: ${left[0]}`);
    else left.forEach((says, at) => says && said.push(`${this.#nameOf(at)}: ${says}`));
    this.#put(".fitted", said.join(" "));
    if (changed || asking.length) this.querySelector(".fit details").open = true; // kept from before
    this.#plans = plans;
    this.#calendar();
  }

  #tables() {
    return [...this.querySelectorAll("table.session")];
  }

  #nameOf(at) {
    return this.#tables()[at].caption.textContent;
  }

  #put(selector, text) {
    const place = this.querySelector(selector);
    if (place.textContent !== text) place.textContent = text;
  }

  #rows(slots, at) {
    const { rows } = this.#tables()[at].tBodies[0];
    slots.forEach(({ planned, chosen }, index) => {
      const before = this.#plans[at] ? this.#plans[at][index].chosen : planned;
      if (chosen === before) return; // stands there already
      const printed = this.#planned[at][index];
      const cells = chosen === planned ? printed : this.#other(printed[0], planned, chosen);
      [...rows[index].cells].forEach((cell, column) => cell.replaceChildren(...cells[column]));
    });
  }

  /** The cells of a row whose exercise makes way for another, or is left out. */
  #other(printed, planned, chosen) {
    const { exercises } = this.#data;
    const beside = document.createElement("span");
    beside.className = "beside changed";
    beside.textContent = `${chosen ? "instead of" : "leave out today:"} ${exercises[planned].name}`;
    if (!chosen) return [[beside], [], []];
    const exercise = exercises[chosen];
    const link = printed.find((each) => each.localName === "a").cloneNode();
    link.href = new URL(`../${chosen}/`, link.href).href;
    link.textContent = exercise.name;
    const drawing = drawingOf(link.href);
    const how = [...HOW[exercise.counted], ...(exercise.eachSide ? ["each side"] : [])].join(" and ");
    const works = [...exercise.mainly, ...exercise.also];
    const listed = [works.slice(0, -1).join(", "), works.at(-1)].filter(Boolean).join(" and ");
    return [[...drawing, link, " ", beside], [how ? `${listed}; ${how}` : listed], []];
  }

  /** The muscles that the sessions as fitted work, on the body that the card draws. */
  #coverage(plans) {
    const map = this.querySelector(".coverage");
    const { exercises, muscles: names } = this.#data;
    const works = muscles(plans.flat(), exercises);
    for (const patch of map.querySelectorAll("[data-muscle]")) {
      patch.setAttribute("class", works(Number(patch.dataset.muscle)));
    }
    const said = ["main", "also", ""].map((how) => listed(names.filter((_, at) => works(at) === how)));
    map.querySelectorAll("dl > div").forEach((row, at) => {
      row.hidden = !said[at];
      row.querySelector("dd").textContent = said[at] && said[at][0].toUpperCase() + said[at].slice(1);
    });
  }

  get #link() {
    return this.querySelector(".download a");
  }

  /** The days and the times that were chosen. */
  #chosen() {
    return ["day", "time"].map((name) =>
      [...this.querySelectorAll(`[name=${name}]`)].map((each) => each.value),
    );
  }

  /** The calendar file of the session as fitted, for the days and the time that were chosen. */
  #calendar() {
    const [days, [time]] = this.#chosen();
    const good = restBetween(days) && time !== "";
    const said = time ? "Leave a day of rest between the two; choose days further apart." : "Choose a time, such as 6:00 PM.";
    this.#put(".days", good ? "" : said);
    this.#link.parentElement.hidden = !good;
    clearTimeout(this.#writing);
    if (good) this.#writing = setTimeout(() => this.#write());
  }

  #write() {
    const [days, [time]] = this.#chosen();
    const { exercises } = this.#data;
    const sessions = this.#plans.map((slots, at) => {
      const done = slots.flatMap(({ chosen }) => (chosen ? [exercises[chosen]] : []));
      const names = done.map((each) => each.name);
      return { name: this.#nameOf(at), minutes: minutesOf(done, this.#data), exercises: names };
    });
    const text = calendar(this.#data, sessions, days, time, nextDay(time));
    this.#link.href = `data:text/calendar;charset=utf-8,${encodeURIComponent(text)}`;
  }

  /** The number in a field, NaN where there is none; what is typed and is none is told beside it. */
  #number(name, example) {
    const field = this.querySelector(`[name=${name}]`);
    if (!field) return NaN; // no weight where nothing has one
    const typed = field.value.trim();
    const value = read(typed);
    const said = question(typed) || `Enter one number alone, such as ${example}.`;
    const isWrong = typed !== "" && !(value >= 0);
    this.#put(`#${field.id}-problem`, isWrong ? said : "");
    field.setAttribute("aria-invalid", String(isWrong));
    return value;
  }

  /** What to do next time, from what was done. */
  #next() {
    const fewest = this.#number("fewest", 12);
    const load = this.#number("load", 20);
    const ends = nextLoad(load, this.#data.rules);
    const [isGentle, wasBefore] = ["gentle", "before"].map(
      (name) => this.querySelector(`[name=${name}]`).checked,
    );
    const step = fewest >= 0 ? nextStep(fewest, isGentle, wasBefore, this.#data.rules) : "";
    const heavier = step === this.#data.rules.steps.heavier && ends;
    const by = heavier ? ` That is ${ends.map((end) => shown(end)).join(" to ")} in place of ${shown(load)}.` : "";
    this.#put("[name=next]", step + by || "Write how many repetitions you did, and read here how to go on.");
  }

  #print() {
    const [card, page] = [this.closest(".program-card"), document.documentElement];
    const alone = (is) => {
      card.toggleAttribute("data-print", is);
      page.toggleAttribute("data-card", is);
    };
    alone(true);
    addEventListener("afterprint", () => alone(false), { once: true });
    print();
  }
}

/** A copy of the drawing of an exercise, where a program of the page has it. */
function drawingOf(address) {
  const rows = [...document.querySelectorAll("rest-program .session th > svg + a")];
  const row = rows.find(({ href }) => href === address);
  return row ? [row.previousElementSibling.cloneNode(true)] : [];
}

customElements.define("rest-program", ProgramElement);
