import { question, read } from "../../science/quantity.mjs";
import { inWords, phaseAt, planOf, untilChange } from "./rep-plan.mjs";
import { Tones, vibrate, WakeLock } from "./rep-signals.mjs";

const WORDS = { ready: "Get ready", up: "Up", hold: "Hold", down: "Down", rest: "Rest" };
const PACE = ["up", "hold", "down"];
const WHOLE = ["repetitions", "sets"];

/**
 * Counts slow repetitions.  What it shows is looked up by the clock of the day, which goes on
 * while a page is hidden or a phone sleeps; a tick only says when to look.
 */
export class TimerElement extends HTMLElement {
  #listening;
  #tick;
  #plan = []; // of the training that runs or is paused; empty when none is
  #began; // when it would have begun without pauses; undefined while it is paused
  #elapsed = 0; // milliseconds of it that were over when it was paused
  #shown = ""; // the phase that is announced
  #tones = new Tones();
  #awake = new WakeLock();

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener("input", (event) => this.#typed(event.target), { signal });
    this.addEventListener("click", (event) => this.#pressed(event.target), { signal });
    this.addEventListener("submit", (event) => event.preventDefault(), { signal });
    document.addEventListener("visibilitychange", () => this.#seen(), { signal });
    this.#part("[name=vibration]").closest("label").hidden = !navigator.vibrate;
    this.#check();
    this.#show();
  }

  disconnectedCallback() {
    this.#listening.abort();
    this.#stop();
  }

  /** Milliseconds of the training that are over. */
  get elapsed() {
    return this.#began === undefined ? this.#elapsed : Date.now() - this.#began;
  }

  #part(selector) {
    return this.querySelector(selector);
  }

  #pressed(target) {
    if (target.matches(".start")) {
      if (this.#began !== undefined) this.#pause();
      else this.#start();
    } else if (target.matches(".stop")) {
      this.#stop();
      this.#part(".start").focus();
      this.#say("Stopped");
    }
  }

  #start() {
    if (!this.#plan.length) {
      const pace = this.#check();
      if (!pace) return this.#part("[aria-invalid=true]").focus();
      this.#plan = planOf(pace);
    }
    this.#began = Date.now() - this.#elapsed;
    this.#shown = "";
    this.#sound();
    this.#awake.keep();
    this.#look();
  }

  #pause() {
    if (!phaseAt(this.#plan, this.elapsed)) return this.#look(); // it was over; the tick came late
    this.#elapsed = this.elapsed;
    this.#began = undefined;
    this.#still();
    this.#show();
    this.#say("Paused");
  }

  #stop() {
    this.#plan = [];
    this.#elapsed = 0;
    this.#began = undefined;
    this.#still();
    this.#show();
  }

  #still() {
    clearTimeout(this.#tick);
    this.#tones.stop();
    this.#awake.release();
  }

  #seen() {
    if (document.hidden || this.#began === undefined) return;
    this.#awake.keep();
    this.#look();
  }

  /** Look at the clock, show what it says, and look again when that changes. */
  #look() {
    clearTimeout(this.#tick);
    const { elapsed } = this;
    const phase = phaseAt(this.#plan, elapsed);
    if (!phase) {
      this.#stop();
      this.#part(".phase").textContent = "Done";
      this.#vibrate(600);
      return this.#say("Done. Well done.");
    }
    this.#show(phase);
    this.#tones.top(this.#plan, elapsed);
    this.#tick = setTimeout(() => this.#look(), untilChange(phase, elapsed));
  }

  #show(phase = phaseAt(this.#plan, this.#elapsed)) {
    const running = this.#began !== undefined;
    this.toggleAttribute("data-on", this.#plan.length > 0);
    this.#part(".start").textContent = running ? "Pause" : this.#plan.length ? "Go on" : "Start";
    this.#part(".stop").hidden = !this.#plan.length;
    this.#part(".phase").textContent = this.#plan.length ? WORDS[phase.name] : "Ready";
    this.#part(".count").textContent = this.#plan.length ? phase.left : "";
    const { set, repetition, name } = phase ?? {};
    const sets = this.#plan.at(-1)?.set;
    const where = name === "rest" ? `set ${set} of ${sets} is done` : `set ${set} of ${sets}, repetition ${repetition} of ${this.#plan.at(-1)?.repetition}`;
    this.#part(".where").textContent = this.#plan.length ? where : "";
    if (!running) return this.#part(".pulse").getAnimations().forEach((each) => each.cancel());
    const key = `${name} ${set} ${repetition}`;
    if (key === this.#shown) return;
    this.#shown = key;
    this.#pulse(phase);
    this.#vibrate(name === "rest" ? 400 : 120);
    this.#say(name === "rest" ? `Rest, ${inWords(phase.left)}` : name === "up" ? `${repetition}, up` : WORDS[name]);
  }

  /** A ring that grows as the weight rises; it stands still where motion is not wanted. */
  #pulse({ name, start, end }) {
    const ring = this.#part(".pulse");
    ring.getAnimations().forEach((each) => each.cancel());
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const [from, to] = { up: [0.55, 1], hold: [1, 1], down: [1, 0.55] }[name] ?? [0.55, 0.55];
    const scale = [from, to].map((each) => ({ transform: `scale(${each})` }));
    const animation = ring.animate(scale, { duration: end - start, fill: "forwards" });
    animation.currentTime = this.elapsed - start;
  }

  #vibrate(milliseconds) {
    if (this.#part("[name=vibration]").checked) vibrate(milliseconds);
  }

  #sound() {
    const wanted = this.#part("[name=sound]").checked && this.#began !== undefined;
    if (wanted) this.#tones.start(this.#plan, this.elapsed);
    else this.#tones.stop();
  }

  #say(words) {
    this.#part(".said").textContent = words;
  }

  #typed(field) {
    if (field.name === "sound") return this.#sound();
    if (field.name === "pace" && field.value) {
      const seconds = field.value.split(" ");
      PACE.forEach((name, at) => (this.#part(`[name=${name}]`).value = seconds[at]));
    } else if (PACE.includes(field.name)) {
      const seconds = PACE.map((name) => this.#part(`[name=${name}]`).value.trim()).join(" ");
      const pace = this.#part("[name=pace]");
      pace.value = [...pace.options].some(({ value }) => value === seconds) ? seconds : "";
    }
    this.#check();
  }

  /** Read the fields, say what to put right beside each; return the pace if all is well. */
  #check() {
    const pace = {};
    for (const field of this.querySelectorAll("input[type=text]")) {
      const value = read(field.value);
      const problem = problemOf(field, value);
      this.#part(`#${field.id}-problem`).textContent = problem;
      field.setAttribute("aria-invalid", String(problem !== ""));
      if (!problem) pace[field.name] = value;
    }
    const whole = !this.#part("[aria-invalid=true]");
    const end = whole ? planOf(pace).at(-1).end / 1000 : 0;
    const total = whole ? `This takes ${inWords(end)}` : "Waiting for the numbers above";
    if (this.#part("[name=total]").textContent !== total) this.#part("[name=total]").textContent = total;
    return whole ? pace : undefined;
  }
}

function problemOf(field, value) {
  const { says, low, high, example } = field.dataset;
  const typed = field.value.trim();
  if (!typed) return `Enter a number for ${says}, such as ${example}.`;
  if (question(typed)) return question(typed);
  if (Number.isNaN(value)) return `That is not a number we can read; enter one such as ${example}.`;
  if (WHOLE.includes(field.name) && value % 1) return `Enter a whole number for ${says}.`;
  return value >= low && value <= high ? "" : `Enter ${says} from ${low} to ${high}.`;
}

customElements.define("rest-timer", TimerElement);
