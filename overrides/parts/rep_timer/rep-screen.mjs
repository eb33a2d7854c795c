import { made } from "../../core/made.mjs";
import { repetitionAt } from "./rep-plan.mjs";
import { RepClock } from "./rep-clock.mjs";

const WORDS = {
  ready: "Ready", up: "Up", hold: "Hold", down: "Down", change: "Change", rest: "Rest",
  walk: "Walk", move: "Move", wait: "Next", paused: "Paused", done: "Done",
};
/** The shape of each phase in a square of a hundred, so that it is told without its color. */
const SHAPES = {
  ready: "M50 2 98 50 50 98 2 50Z",
  up: "M50 4 99 96 1 96Z",
  hold: "M6 6H94V94H6Z",
  down: "M50 96 99 4 1 4Z",
  change: "M2 50 34 14V34H66V14L98 50 66 86V66H34V86Z",
  rest: "M50 2A48 48 0 0 1 50 98 48 48 0 0 1 50 2Z",
  walk: "M4 20H56V2L98 50 56 98V80H4Z",
  move: "M50 2 98 37 80 96H20L2 37Z",
  wait: "M50 2A48 48 0 0 1 50 98 48 48 0 0 1 50 2Z",
  done: "M50 2A48 48 0 0 1 50 98 48 48 0 0 1 50 2Z",
};
const GROWS = { up: [0.6, 1], hold: [1, 1], down: [1, 0.6] };
const DARK = "The screen may go dark here; the count goes on.";

/** Seconds as they are read fastest: 45, and 2:30. */
const timeOf = (seconds) =>
  seconds < 100 ? seconds : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

export const button = (className, text) => made("button", { type: "button", className, textContent: text });

/**
 * A layer over the whole page that is read from two meters: a word, a number, and a shape and a
 * color a phase.  The timer and a session run on it.
 */
export class RepScreen {
  #owner;
  #shown = ""; // the phase whose shape stands there
  #drawing; // of the exercise that it counts, if there is one
  #parts = {};
  #isWarned = false; // that the screen may go dark

  /**
   * @param {object} owner `signals`, what the reader hears and feels, and what to do: `ends(late)` when a plan is over,
   *   `leaves()` when the reader stops, `again()` when they press the first button and no plan
   *   runs, `lines(phase)`, the two beneath the number, and `staysAwake`,
   *   whether the screen stays on while no plan runs
   * @param {object} words `title`, `stop` and `again`, the words of the buttons
   */
  constructor(owner, words) {
    this.#owner = owner;
    this.words = words;
    this.clock = new RepClock({
      look: (phase) => this.#show(phase),
      says: (said) => this.say(said),
      ends: (late) => owner.ends(late),
      dark: () => this.#warn(),
      wants: owner.signals.wants,
      staysAwake: owner.staysAwake ?? false,
    });
    this.dialog = this.#build();
  }

  #build() {
    const svg = (name, given) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
      return element;
    };
    const parts = this.#parts;
    const of = (name, className, more) => (parts[className] = made(name, { className, ...more }));
    const shape = svg("svg", { viewBox: "0 0 100 100", class: "shape", "aria-hidden": "true" });
    parts.path = shape.appendChild(svg("path", { d: SHAPES.ready }));
    parts.shape = shape;
    of("p", "count").setAttribute("role", "timer");
    for (const each of ["note", "said"]) of("p", each).setAttribute("role", "status");
    parts.pause = button("pause", "Pause");
    parts.stop = button("stop", this.words.stop);
    parts.mute = button("mute", "");
    parts.full = button("full", "Full screen");
    parts.full.hidden = !document.fullscreenEnabled;
    const stage = of("div", "stage");
    stage.append(
      made("div", { className: "strip" }, made("div", {}, of("p", "title"), parts.note), parts.mute, parts.full),
      of("p", "word"),
      made("div", { className: "face" }, shape, parts.count),
      of("p", "round"),
      of("p", "where"),
      of("div", "aside"),
      of("div", "keys"),
      parts.said,
    );
    parts.keys.append(parts.pause, parts.stop);
    const dialog = made("dialog", { className: "rep-screen" }, stage);
    dialog.setAttribute("aria-label", this.words.title);
    dialog.addEventListener("cancel", (event) => (event.preventDefault(), this.leave()));
    dialog.addEventListener("keydown", (event) => this.#typed(event));
    parts.pause.addEventListener("click", () => this.press());
    parts.stop.addEventListener("click", () => this.leave());
    parts.mute.addEventListener("click", () => this.#mute());
    parts.full.addEventListener("click", () => this.#fill());
    stage.addEventListener("fullscreenchange", () => this.#filled());
    return dialog;
  }

  /** A part of the layer, such as `aside` or `keys`, for what an owner puts there. */
  part(name) {
    return this.#parts[name];
  }

  /** Say once that the screen may go dark. */
  #warn() {
    this.#parts.note.textContent = this.#isWarned ? "" : DARK;
    this.#isWarned = true;
  }

  open(within, title = "") {
    this.#parts.title.textContent = title;
    this.#isWarned = false;
    this.#hear();
    this.#owner.signals.find(this.clock).then(() => this.#hear());
    if (!this.dialog.isConnected) within.append(this.dialog);
    if (!this.dialog.open) this.dialog.showModal();
    if (this.#owner.staysAwake) this.clock.wake();
    this.#parts.pause.focus();
  }

  close() {
    this.clock.stop();
    this.clock.sleep();
    this.follow();
    if (document.fullscreenElement === this.#parts.stage) document.exitFullscreen();
    this.dialog.close();
  }

  leave() {
    this.clock.stop();
    this.#owner.leaves();
  }

  /** What the first button and the space bar do: pause, go on, or what comes next. */
  press() {
    if (!this.clock.plan.length) this.#owner.again();
    else if (this.clock.isRunning) this.clock.pause();
    else this.clock.resume();
  }

  say(words) {
    this.#parts.said.textContent = words;
  }

  /** Let a drawing go along with what is counted; without one, let none. */
  follow(drawing) {
    if (this.#drawing && this.#drawing !== drawing) this.#drawing.pause?.();
    this.#drawing = drawing;
    if (this.clock.plan.length) this.#draw();
  }

  /** Show a word and no count, while no plan runs. */
  stand(name, count, [round, where], again = this.words.again) {
    this.dialog.removeAttribute("data-paused");
    this.#put(name, count, round, where);
    this.#shown = "";
    this.#still();
    this.#parts.pause.textContent = again;
  }

  #put(name, count, round, where) {
    this.dialog.dataset.phase = name;
    const put = (part, text) => part.textContent !== text && (part.textContent = text);
    put(this.#parts.word, WORDS[name]);
    put(this.#parts.count, String(count));
    this.#parts.count.dataset.digits = String(count).length;
    put(this.#parts.round, round);
    put(this.#parts.where, where);
    this.#parts.path.setAttribute("d", SHAPES[name]);
  }

  #show(phase) {
    const { isRunning } = this.clock;
    const { name, set, side, repetition, left, isHalf } = phase;
    const [round, where] = this.#owner.lines(phase);
    this.#put(name, timeOf(left), isHalf ? "Half way" : round, where);
    this.dialog.toggleAttribute("data-paused", !isRunning);
    if (!isRunning) this.#parts.word.textContent = WORDS.paused;
    this.#parts.pause.textContent = isRunning ? "Pause" : "Go on";
    const key = isRunning ? `${name} ${set} ${side} ${repetition} ${phase.end}` : "";
    if (key === this.#shown && key) return;
    this.#shown = key;
    if (isRunning) this.#move(phase);
    else this.#still();
    this.#draw();
  }

  /** A shape that grows as the weight rises; it stands still where motion is not wanted. */
  #move({ name, start, end }) {
    this.#still();
    if (!GROWS[name] || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const scale = GROWS[name].map((each) => ({ transform: `scale(${each})` }));
    const animation = this.#parts.shape.animate(scale, { duration: end - start, fill: "forwards" });
    animation.currentTime = this.clock.elapsed - start;
  }

  #still() {
    for (const each of this.#parts.shape.getAnimations()) each.cancel();
  }

  #draw() {
    const { clock } = this;
    if (!this.#drawing?.follow) return;
    const found = repetitionAt(clock.plan, clock.elapsed);
    if (!found || !clock.isRunning) return this.#drawing.pause?.();
    const { phases } = found;
    // Its time is looked up whenever it is read, so that the figure and the count are one clock.
    this.#drawing.follow({
      phases,
      get currentTime() {
        return repetitionAt(clock.plan, clock.elapsed)?.currentTime ?? 0;
      },
    });
  }

  #typed(event) {
    if (event.key !== " " || event.target.closest("button, input, select, summary, a")) return;
    event.preventDefault();
    this.press();
  }

  #mute() {
    this.#owner.signals.turn(this.clock);
    this.#hear();
  }

  /** Let the button say what a press does. */
  #hear() {
    this.#parts.mute.textContent = this.#owner.signals.isHeard ? "Mute" : "Sound on";
  }

  #fill() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.#parts.stage.requestFullscreen().catch(() => (this.#parts.full.hidden = true));
  }

  #filled() {
    const isFull = document.fullscreenElement === this.#parts.stage;
    this.#parts.full.textContent = isFull ? "Small screen" : "Full screen";
  }
}
