import { KeptFields } from "../field/kept-fields.mjs";
import { question, read } from "../../science/quantity.mjs";
import { exerciseAt } from "../exercise/exercise-page.mjs";
import { inWords, planOf, SIDES } from "./rep-plan.mjs";
import { RepScreen } from "./rep-screen.mjs";
import { Signals } from "./signals.mjs";

const PACE = ["up", "hold", "down"];
const WHOLE = ["repetitions", "sets"];

/** Counts slow repetitions at the pace of its form, on a layer that is read across a room. */
export class TimerElement extends HTMLElement {
  #listening;
  #screen;
  #signals;
  #kept;
  #drawing; // the exercise that was chosen, as it comes

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#signals ??= new Signals(this);
    this.#kept = new KeptFields("timer", this.#part("form").elements, this.#part("[name=keep]"));
    this.#screen ??= new RepScreen(
      {
        signals: this.#signals,
        lines: (phase) => this.#lines(phase),
        ends: () => this.#done(),
        leaves: () => this.#leave(),
        again: () => this.#start(),
      },
      { title: "Rep timer", stop: "Stop", again: "Again" },
    );
    this.addEventListener("input", (event) => this.#typed(event.target), { signal });
    this.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.#part(".start").addEventListener("click", () => this.#start(), { signal });
    this.#kept.restore();
    this.#asked();
    this.#check();
  }

  disconnectedCallback() {
    this.#listening.abort();
    if (this.#screen.dialog.open) this.#screen.close();
  }

  /** Milliseconds of the training that are over. */
  get elapsed() {
    return this.#screen.clock.elapsed;
  }

  #part(selector) {
    return this.querySelector(selector);
  }

  #start() {
    const pace = this.#check();
    if (!pace) return this.#part("[aria-invalid=true]").focus();
    const screen = this.#screen;
    screen.part("stop").textContent = "Stop";
    screen.open(this);
    screen.clock.begin(planOf(pace));
    this.#draw();
  }

  async #draw() {
    const asked = (this.#drawing ??= this.#exercise());
    const { drawing } = await asked;
    if (asked !== this.#drawing) return; // another one was chosen
    this.#screen.part("aside").replaceChildren(...(drawing ? [drawing] : []));
    this.#screen.follow(drawing);
  }

  async #exercise() {
    const chosen = this.#part("[name=exercise]")?.selectedOptions[0];
    return chosen?.dataset.page ? exerciseAt(chosen.dataset.page) : {};
  }

  /** What the address asks for: the exercise whose page leads here, and the pace of a sheet. */
  #asked() {
    const wanted = new URLSearchParams(`${location.search.slice(1)}&${location.hash.slice(1)}`);
    const field = this.#part("[name=exercise]");
    const exercise = wanted.get("exercise");
    if (field && [...field.options].some(({ value }) => value && value === exercise)) field.value = exercise;
    for (const each of this.querySelectorAll("input[type=text]")) {
      const text = wanted.get(each.name);
      if (text && !problemOf(each, text)) each.value = text;
    }
    if (wanted.has("sides")) this.#part("[name=sides]").checked = wanted.get("sides") === "yes";
    this.#followPace();
  }

  /** Name the published pace that the fields hold, or none. */
  #followPace() {
    const seconds = PACE.map((name) => this.#part(`[name=${name}]`).value.trim()).join(" ");
    const pace = this.#part("[name=pace]");
    pace.value = [...pace.options].some(({ value }) => value === seconds) ? seconds : "";
  }

  #leave() {
    this.#screen.close();
    this.#part(".start").focus({ preventScroll: true });
    this.#part(".status").textContent = "Stopped";
  }

  #done() {
    const screen = this.#screen;
    screen.stand("done", "✓", ["All done", ""]);
    screen.part("stop").textContent = "Close";
    screen.say("Done. Well done.");
    screen.clock.say("Done. Well done.");
  }

  /** Which repetition and which set a phase is of. */
  #lines({ name, set, side, repetition }) {
    const { set: sets, repetition: repetitions } = this.#screen.clock.plan.at(-1);
    if (name === "rest") return [`${set} of ${sets} sets`, "is done"];
    const where = [`set ${set} of ${sets}`, ...(side ? [`${side} side`] : [])].join(" · ");
    return [`${repetition} of ${repetitions}`, where];
  }

  #typed(field) {
    if (field.name === "pace" && field.value) {
      const seconds = field.value.split(" ");
      PACE.forEach((name, at) => (this.#part(`[name=${name}]`).value = seconds[at]));
    } else if (PACE.includes(field.name)) {
      this.#followPace();
    } else if (field.name === "exercise") {
      this.#drawing = undefined;
    }
    if (field.name === "voice") this.#signals.find(this.#screen.clock);
    this.#check();
    if (!this.#kept.store()) this.#part(".status").textContent = "This browser keeps nothing.";
  }

  /** Read the fields, say what to put right beside each; return the pace if all is well. */
  #check() {
    const pace = {};
    for (const field of this.querySelectorAll("input[type=text]")) {
      const value = read(field.value);
      const problem = problemOf(field, field.value);
      this.#part(`#${field.id}-problem`).textContent = problem;
      field.setAttribute("aria-invalid", String(problem !== ""));
      if (!problem) pace[field.name] = value;
    }
    if (this.#part("[name=sides]").checked) pace.sides = SIDES;
    const whole = !this.#part("[aria-invalid=true]");
    const end = whole ? planOf(pace).at(-1).end / 1000 : 0;
    const total = whole ? `This takes ${inWords(end)}` : "Waiting for the numbers above";
    if (this.#part("[name=total]").textContent !== total) this.#part("[name=total]").textContent = total;
    return whole ? pace : undefined;
  }
}

/** What is wrong with a text in a field; nothing where it is a number that the field takes. */
function problemOf({ name, dataset }, text) {
  const { says, low, high, example } = dataset;
  const typed = text.trim();
  const value = read(typed);
  if (!typed) return `Enter a number for ${says}, such as ${example}.`;
  if (question(typed)) return question(typed);
  if (Number.isNaN(value)) return `That is not a number we can read; enter one such as ${example}.`;
  if (WHOLE.includes(name) && value % 1) return `Enter a whole number for ${says}.`;
  return value >= low && value <= high ? "" : `Enter ${says} from ${low} to ${high}.`;
}

customElements.define("rest-timer", TimerElement);
