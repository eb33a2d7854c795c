import { keep, kept } from "../../core/kept.mjs";
import { made } from "../../core/made.mjs";
import { calendar, DAYS, minutesOf, nextDay } from "../program/calendar-file.mjs";
import { amountsOf, often } from "../program/session-plan.mjs";
import { SheetForm } from "./sheet-form.mjs";
import { asItStands, readLink, writeLink } from "./sheet-link.mjs";

const KEPT = "client-sheet";
const SHORT = 90; // letters of a link that somebody would type from paper
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const KINDS = { easier: "Easier form", without_floor: "Without the floor", harder: "Harder form" };
const ASKS = "Ask your trainer first: the link names something else here that this site does not have.";

/**
 * A sheet that a trainer makes of a program for a client.  The choices are in the address, behind
 * its #, which no server sees; whoever opens it reads the sheet, and can change it.
 */
export class ClientSheetElement extends HTMLElement {
  #listening;
  #known;
  #form;
  #choices;
  #isDrawn = false; // whether the sheet shows them; it is drawn when somebody sees it
  #writing; // the calendar file waits until the sheet has been painted
  #drawn = []; // what stands in the rows of each session, so that only what changed is drawn anew

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#known ??= JSON.parse(this.querySelector("script").textContent);
    this.#form ??= new SheetForm(this.#part(".chooses"), this.#known, (choices, named) => this.#chose(choices, named));
    const on = (selector, act) => {
      for (const each of this.querySelectorAll(selector)) each.addEventListener("click", act, { signal });
    };
    on(".print", () => print());
    on(".change", () => this.#turn({ isForm: true }));
    on(".see", () => this.#turn({ isForm: false }));
    on(".copy", () => this.#copy());
    on(".send", () => this.#send());
    on(".keep", () => this.#keep());
    on(".forget", () => this.#forget());
    on(".download a", () => this.#write()); // time has passed since it was written
    this.#part(".chooses").addEventListener("input", ({ target }) => this.#form.typed(target), { signal });
    this.#part(".chooses").addEventListener("submit", (event) => event.preventDefault(), { signal });
    addEventListener("hashchange", () => this.#follow(), { signal });
    addEventListener("beforeprint", () => this.#draw(), { signal });
    this.#part(".send").hidden = !navigator.share;
    this.#open();
  }

  disconnectedCallback() {
    this.#listening.abort();
    clearTimeout(this.#writing);
  }

  /** The program as it was chosen, for a session that runs. */
  get program() {
    const { programs, exercises, rules, paces } = this.#known;
    const { program, pace } = this.#choices;
    const amounts = { ...programs[program].amounts };
    if (pace) {
      const seconds = paces[pace].seconds.split(" ").map(Number);
      ["lifting", "holding", "lowering"].forEach((name, at) => (amounts[name] = { value: seconds[at] }));
    }
    return { ...programs[program], id: `sheet-${program}`, amounts, exercises, rules };
  }

  /** The fields of a session that a reader may have kept. */
  get keeping() {
    return { name: "sheet-session", fields: this.querySelectorAll("rest-session :is(input, select)") };
  }

  /** The sessions as they were chosen: the name of each, and of each exercise its id, page and form. */
  get sessions() {
    return this.#choices.slots.map((slots, at) => ({
      name: this.#sections()[at].querySelector("h3").textContent,
      exercises: slots.map((slot) => ({
        id: slot.chosen,
        page: new URL(this.#printed(slot.chosen).querySelector(".name a").getAttribute("href"), document.baseURI).href,
        form: this.#noteOf(slot),
      })),
    }));
  }

  /** The row of an exercise as Python printed it. */
  #printed(id) {
    return this.querySelector(`.rows [data-exercise="${id}"]`);
  }

  #part(selector) {
    return this.querySelector(selector);
  }

  #sections() {
    return [...this.querySelectorAll("section.session")];
  }

  /** Say how it went; a text that is written over leaves nothing empty, which would cost a look at every style. */
  #say(words) {
    const place = this.#part(".chooses .status");
    if (place.firstChild) place.firstChild.data = words;
    else place.textContent = words;
  }

  /** Show what the address says, else what was kept, else the first program as it stands. */
  #open() {
    const text = location.hash.slice(1);
    const isLink = text && !document.querySelector(":target");
    const remembered = isLink ? "" : kept(KEPT);
    this.#part(".forget").hidden = !remembered;
    if (isLink || remembered) return this.#read(isLink ? text : remembered, { isForm: !isLink });
    this.#show(asItStands(Object.keys(this.#known.programs)[0], this.#known));
    return this.#turn({ isForm: true, isMoved: false });
  }

  /** Follow an address that changed; a heading of the page is no sheet. */
  #follow() {
    const text = location.hash.slice(1);
    if (text && !document.querySelector(":target")) this.#read(text, { isForm: false });
  }

  #read(text, { isForm }) {
    const { choices, problems } = readLink(text, this.#known);
    this.#show(choices);
    this.#part(".trouble").replaceChildren(...problems.map((textContent) => made("p", { textContent })));
    this.#turn({ isForm, isMoved: false });
    if (!isForm && !scrollY) this.#part(".paper").scrollIntoView(); // a client did not come for the rest
  }

  #show(choices) {
    this.#form.show(choices);
    this.#take(choices);
  }

  #take(choices) {
    this.#choices = choices;
    this.#isDrawn = false;
    this.#part("[name=link]").value = this.#link;
  }

  /** The form to choose in, or the sheet as whoever gets the link reads it. */
  #turn({ isForm, isMoved = true }) {
    this.#part(".chooses").hidden = !isForm;
    if (!isForm) this.#draw();
    this.#part(".paper").hidden = isForm;
    this.#say("");
    if (isMoved) this.#part(isForm ? "[name=program]" : "#client-sheet-title").focus();
  }

  #chose(choices, named) {
    if (this.#part(".trouble").firstChild) this.#part(".trouble").replaceChildren();
    this.#take(choices);
    const changed = choices.slots.flat().filter(({ planned, chosen }) => chosen !== planned).length;
    const swaps = changed === 1 ? "1 exercise is swapped" : `${changed} exercises are swapped`;
    this.#say(`${named ? `${named} is on the sheet. ` : ""}${swaps}. The link says so.`);
    history.replaceState(history.state, "", `#${writeLink(choices)}`);
  }

  get #link() {
    const { origin, pathname } = location;
    return `${origin}${pathname}#${writeLink(this.#choices)}`;
  }

  #draw() {
    if (this.#isDrawn) return;
    this.#isDrawn = true;
    const { program, slots, weeks } = this.#choices;
    const { name, says, needs, goesOn } = this.#known.programs[program];
    const put = (selector, text) => (this.#part(selector).textContent = text);
    put("#client-sheet-title", name);
    put(".says", `${says} It needs ${needs}${this.#hasSwaps() ? "; a swap may need something else" : ""}.`);
    put(".begins dd", this.#begins());
    put(".pace dd", this.#paceWords());
    put(".rest dd", `${this.program.amounts.rest.value} seconds after each set`);
    slots.forEach((session, at) => this.#session(session, at));
    this.#around();
    this.#part(".on ul").replaceChildren(...goesOn.map((textContent) => made("li", { textContent })));
    this.#part("[name=first-weeks]").checked = weeks === "first";
    const link = this.#link;
    const [place] = link.split("#");
    const { href } = this.#part(".help a:last-child");
    put(".found-at", `${link.length <= SHORT ? `This sheet: ${link}` : `Where it was made: ${place}`} · Help: ${href}`);
    clearTimeout(this.#writing);
    this.#writing = setTimeout(() => this.#write());
  }

  #hasSwaps() {
    return this.#choices.slots.flat().some(({ planned, chosen }) => chosen !== planned);
  }

  #begins() {
    const { amounts } = this.program;
    const of = (key) => amounts[key].value;
    const later = often({ sets: of("sets"), repetitions: of("repetitions"), enough: of("repetitions") });
    if (this.#choices.weeks === "later") return `${later} of each exercise.`;
    const first = often({ sets: of("first_sets"), repetitions: of("first_most"), enough: of("first_fewest") });
    return `${of("first_weeks")} weeks of ${first} of each exercise, then ${later}.`;
  }

  #paceWords() {
    const { amounts } = this.program;
    const [up, held, down] = ["lifting", "holding", "lowering"].map((key) => amounts[key].value);
    return [`${up} ${up === 1 ? "second" : "seconds"} up`, ...(held ? [`${held} held`] : []), `${down} down`].join(", ");
  }

  #session(session, at) {
    const section = this.#sections()[at];
    const { days, time } = this.#choices;
    const clock = new Date(`2000-01-01T${time}`).toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" });
    section.querySelector(".day").textContent = `${WEEKDAYS[DAYS.indexOf(days[at])]}s, ${clock.replace(/\s/g, " ")}`;
    const list = section.querySelector("ol");
    const before = this.#drawn[at] ?? [];
    const { amounts } = this.program;
    this.#drawn[at] = session.map((slot) => this.#row(slot, amounts));
    this.#drawn[at].forEach((row, nth) => {
      if (before[nth]?.key === row.key) row.element = before[nth].element;
      else row.element = this.#rowOf(row);
    });
    const elements = this.#drawn[at].map(({ element }) => element);
    if ([...list.children].some((each, nth) => each !== elements[nth]) || list.children.length !== elements.length) {
      list.replaceChildren(...elements);
    }
  }

  /** What a row shows; two of the same key look the same. */
  #row(slot, amounts) {
    const { exercises } = this.#known;
    const exercise = exercises[slot.chosen];
    const [first, later] = [true, false].map((isFirst) => ({
      ...amountsOf(amounts, exercise, { pace: "", isFirst }), eachSide: exercise.eachSide, counted: exercise.counted,
    }));
    const isLater = this.#choices.weeks === "later";
    const row = {
      id: slot.chosen,
      instead: slot.chosen === slot.planned ? "" : `instead of ${exercises[slot.planned].name}`,
      amount: isLater ? often(later) : `At first ${often(first)}; later ${often(later)}`,
      form: this.#noteOf(slot),
      asks: slot.asks,
      timer: this.#timerOf(isLater ? later : first),
    };
    return { ...row, key: JSON.stringify(row) };
  }

  /** What is special about an exercise: its form, or that somebody is to ask. */
  #noteOf({ chosen, form, asks }) {
    if (asks) return ASKS;
    const found = this.#known.exercises[chosen].forms.find(({ id }) => id === form);
    return found ? `${KINDS[found.of]}: ${found.says}` : "";
  }

  #rowOf({ id, instead, amount, form, asks, timer }) {
    const row = document.importNode(this.#printed(id), true);
    const put = (selector, text) => (row.querySelector(selector).textContent = text);
    put(".instead", instead);
    put(".amount", amount);
    put(".form", form);
    row.querySelector(".form").classList.toggle("asks", asks);
    const link = row.querySelector(".timed a");
    if (link) link.href = `${link.getAttribute("href").split("?")[0]}#${new URLSearchParams({ exercise: id, ...timer })}`;
    return row;
  }

  /** What the timer is set to for an exercise. */
  #timerOf({ up, hold, down, repetitions, sets, rest, eachSide }) {
    return { up, hold, down, repetitions, sets, rest, ...(eachSide ? { sides: "yes" } : {}) };
  }

  /** The warm-ups and the end of the program, also to begin a session with. */
  #around() {
    const { warmUps, ending } = this.program.routines;
    const words = ({ steps }) => steps.map(({ do: says }) => says).join(" ");
    this.#part(".warm-up dd").textContent = words(warmUps[0]);
    this.#part(".ending dd").textContent = words(ending);
    const field = this.#part("[name=warm-up]");
    const names = warmUps.map(({ name }) => name);
    if ([...field.options].map(({ text }) => text).join() === names.join()) return;
    field.replaceChildren(...names.map((textContent, at) => made("option", { value: String(at + 1), textContent })));
  }

  /** The calendar file of the two sessions, from the next day on. */
  #write() {
    const { program } = this;
    const { slots, days, time, weeks } = this.#choices;
    const { amounts } = program;
    const now = weeks === "later" ? amounts : { ...amounts, sets: amounts.first_sets, repetitions: amounts.first_most };
    const sessions = slots.map((session, at) => {
      const done = session.map(({ chosen }) => this.#known.exercises[chosen]);
      const minutes = minutesOf(done, { amounts: now, around: program.around });
      return { name: this.sessions[at].name, minutes, exercises: done.map(({ name }) => name) };
    });
    const text = calendar(program, sessions, days, time, nextDay(time));
    this.#part(".download a").href = `data:text/calendar;charset=utf-8,${encodeURIComponent(text)}`;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#link);
      this.#say("Copied. Whoever opens the link sees this sheet.");
    } catch {
      this.#part("[name=link]").select();
      this.#say("The browser does not let a page copy. The link is marked: copy it from its field.");
    }
  }

  async #send() {
    const title = this.#known.programs[this.#choices.program].name;
    await navigator.share({ title, url: this.#link }).catch((error) => {
      if (error.name !== "AbortError") this.#say("It could not be shared. Copy the link instead.");
    });
  }

  #keep() {
    const isKept = keep(KEPT, writeLink(this.#choices));
    this.#part(".forget").hidden = !isKept;
    this.#say(isKept ? "Kept on this device: these choices, and nothing else." : "This browser keeps nothing.");
  }

  #forget() {
    keep(KEPT, "");
    this.#part(".keep").focus();
    this.#part(".forget").hidden = true;
    this.#say("Forgotten.");
  }
}

customElements.define("client-sheet", ClientSheetElement);
