import { made } from "../../core/made.mjs";
import { exerciseAt } from "../exercise/exercise-page.mjs";
import { setsOf, SIDES } from "../rep_timer/rep-plan.mjs";
import { button, RepScreen } from "../rep_timer/rep-screen.mjs";
import { nextStep } from "./progression.mjs";
import { askWhatHurts } from "./session-hurts.mjs";
import { often, stepsOf } from "./session-plan.mjs";
import { forgetPlace, keepLast, keepPlace, lastOf } from "./session-place.mjs";

const MORE = 30; // seconds that a rest may last longer

/**
 * Runs through a session on the screen of the timer.  A set and its rest run by the clock; before
 * each exercise it waits, so that nobody is hurried into a position.
 */
export class Session {
  #start;
  #card;
  #data;
  #screen;
  #steps;
  #place; // of the reader: the step, the set, and what was done
  #page = {}; // of the exercise that is shown: its drawing and its steps
  #keys = {};
  #shown = ""; // what stands beside the count
  #over; // called when the reader leaves

  /**
   * @param {Element} start where it is begun
   * @param {Element} card of the program
   * @param {object} data what the card holds of it
   * @param {Signals} signals what the reader hears and feels
   */
  constructor(start, card, data, signals) {
    this.#start = start;
    this.#card = card;
    this.#data = data;
    const owner = {
      staysAwake: true,
      signals,
      lines: (phase) => {
        this.#reached(phase);
        return this.#lines(phase);
      },
      ends: (late) => this.#ends(late),
      leaves: () => this.#close(),
      again: () => this.#begin(),
    };
    this.#screen = new RepScreen(owner, { title: "Session", stop: "Leave", again: "Start" });
    this.#build();
  }

  /** Run from a place; resolve when the reader leaves. */
  run(place) {
    this.#place = place;
    this.#steps = stepsOf(this.#data, place.choices);
    this.#screen.open(this.#start);
    this.#go(Math.min(place.step, this.#steps.length), place.set);
    return new Promise((done) => (this.#over = done));
  }

  get #step() {
    return this.#steps[this.#place.step];
  }

  #build() {
    const screen = this.#screen;
    const add = (name, text, act) => {
      this.#keys[name] = button(name, text);
      this.#keys[name].addEventListener("click", act);
    };
    add("next", "Next", () => this.#next());
    add("back", "Back", () => this.#back());
    add("more", `${MORE} seconds more`, () => screen.clock.add(MORE));
    add("hurts", "Something hurts", () => this.#hurts());
    const { next, back, more, hurts } = this.#keys;
    const [pause, stop] = ["pause", "stop"].map((name) => screen.part(name));
    screen.part("keys").replaceChildren(pause, next, more, back, hurts);
    screen.part("title").parentElement.after(stop);
    screen.dialog.classList.add("of-session");
  }

  /** Stand before a step, or before one of its sets. */
  #go(step, set = 1) {
    const { clock } = this.#screen;
    clock.stop();
    Object.assign(this.#place, { step, set, says: this.#steps[step]?.name ?? "the end" });
    if (step >= this.#steps.length) return this.#finish();
    this.#note();
    this.#load();
    this.#wait();
  }

  #note() {
    keepPlace(this.#place, this.#start.querySelector("[name=keep]").checked);
  }

  /** Show what comes, and wait for a press. */
  #wait() {
    const step = this.#step;
    const screen = this.#screen;
    const { set } = this.#place;
    screen.part("title").textContent = this.#whereabouts();
    const often = this.#amounts(step);
    screen.stand("wait", "", ["", often], step.plan || step.kind === "exercise" ? "Start" : "Done");
    screen.part("word").textContent = step.name;
    this.#show({ isResting: false });
    const at = step.kind === "exercise" && set > 1 ? `, set ${set}` : "";
    screen.say(`${this.#whereabouts()}: ${step.kind === "exercise" ? `${step.name}${at}.` : step.says} ${often}`.trim());
    screen.part("pause").focus();
  }

  /** Sets, repetitions and sides, in words. */
  #amounts(step) {
    if (step.kind === "exercise") return often(step);
    return step.times ? `${step.times} times` : "";
  }

  #whereabouts() {
    const step = this.#step;
    if (step.kind === "move") return `${step.name}, ${step.nth} of ${step.of}`;
    const all = this.#steps.filter(({ kind }) => kind === "exercise");
    return `Exercise ${all.indexOf(step) + 1} of ${all.length}`;
  }

  /** The first button, while nothing runs: begin what is shown. */
  #begin() {
    const step = this.#step;
    if (!step) return this.#close({ isOver: true });
    if (!step.plan) return this.#next();
    this.#screen.part("title").textContent = this.#titleOf(step);
    this.#screen.clock.begin(step.plan, setsOf(step.plan)[this.#place.set - 1] ?? 0);
    this.#follow();
  }

  #titleOf(step) {
    return step.kind === "exercise" ? step.name : this.#whereabouts();
  }

  /** A plan is over: the next step; that of a warm-up goes on by itself. */
  #ends(late) {
    const step = this.#step;
    if (step.kind === "exercise") this.#count(step.sets, step.repetitions, { isWhole: true });
    const next = this.#steps[this.#place.step + 1];
    this.#go(this.#place.step + 1);
    if (step.kind !== "move" || !next?.plan || next.kind !== "move") return this.#screen.clock.say(this.#aloud());
    this.#screen.clock.begin(next.plan, Math.min(late, next.plan.at(-1).end - 1));
    this.#follow();
  }

  #aloud() {
    return this.#step ? `Next: ${this.#step.kind === "exercise" ? this.#step.name : this.#step.says}` : "Done. Well done.";
  }

  /** Note that a set is begun or done, and show what belongs to a rest or to work. */
  #reached({ name, set }) {
    const { kind, id, repetitions } = this.#step;
    const isResting = kind === "exercise" && name === "rest";
    if (kind === "exercise" && !isResting && set !== this.#place.set) {
      this.#place.set = set;
      this.#note();
    }
    if (isResting && !(set in (this.#place.done[id] ?? {}))) this.#count(set, repetitions, { isWhole: true });
    this.#show({ isResting });
  }

  /** The two lines beneath the number. */
  #lines({ name, set, side, repetition }) {
    const step = this.#step;
    if (step.kind === "move") return ["", step.says];
    if (name === "rest") {
      const next = set < step.sets ? `then set ${set + 1} of ${step.sets}` : `then: ${this.#steps[this.#place.step + 1].name}`;
      return ["", next];
    }
    const where = [`set ${set} of ${step.sets}`, ...(side ? [`${side} side`] : [])];
    if (step.enough < step.repetitions && repetition >= step.enough) where.push(`${step.enough} are enough`);
    return [step.counted === "walk" ? "" : `${repetition} of ${step.repetitions}`, where.join(" · ")];
  }

  /** Which buttons there are, and what stands beside the count. */
  #show({ isResting }) {
    const { next, back, more } = this.#keys;
    const { isRunning } = this.#screen.clock;
    const isOver = !this.#step;
    more.hidden = !isResting;
    back.hidden = isResting || isOver;
    back.disabled = this.#place.step === 0;
    next.hidden = isOver;
    const label = isResting ? "Skip the rest" : isRunning || this.#screen.clock.plan.length ? "Next" : "Leave out";
    if (next.textContent !== label) next.textContent = label;
    const wanted = isOver ? "over" : `${this.#place.step} ${isResting ? `rest ${this.#place.set}` : this.#screen.clock.plan.length ? "work" : "wait"}`;
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.#screen.part("aside").replaceChildren(...this.#beside(isResting));
  }

  /** The drawing; before a set the steps too; in a rest how many were done. */
  #beside(isResting) {
    const step = this.#step;
    if (step?.kind === "move") return this.#screen.clock.plan.length ? [] : [made("p", { className: "says", textContent: step.says })];
    const { drawing, steps = [], breathing = [] } = this.#page;
    if (isResting) return step.counted === "repetitions" ? [this.#counter(step)] : [];
    const shown = drawing ? [drawing] : [];
    if (step?.form) shown.push(made("p", { className: "own-form", textContent: step.form }));
    if (this.#screen.clock.plan.length || !step) return shown;
    const words = steps.map((textContent) => made("li", { textContent }));
    const list = words.length ? [made("ol", {}, ...words)] : [];
    return [...shown, ...list, ...breathing.slice(0, 1).map((textContent) => made("p", { className: "breathe", textContent }))];
  }

  /** How many repetitions of a set were done, with large buttons to put it right. */
  #counter(step) {
    const { done, set } = this.#place;
    const shown = made("output", { textContent: String(done[step.id]?.[set] ?? step.repetitions) });
    const by = (text, label, change) => {
      const each = button("by", text);
      each.setAttribute("aria-label", label);
      each.addEventListener("click", () => {
        const count = Math.max(0, Number(shown.textContent) + change);
        shown.textContent = String(count);
        this.#count(set, count);
      });
      return each;
    };
    const words = made("p", { textContent: `In good form, set ${set}:` });
    return made("div", { className: "counter" }, words, by("−", "one fewer", -1), shown, by("+", "one more", 1));
  }

  /** Note how many repetitions of a set were done; a whole set does not undo what was put right. */
  #count(set, repetitions, { isWhole = false } = {}) {
    const { done } = this.#place;
    const { id, counted } = this.#step;
    if (counted !== "repetitions") return;
    done[id] ??= {};
    if (isWhole && set in done[id]) return;
    done[id][set] = repetitions;
    this.#note();
  }

  /** Skip the rest, leave the set, or leave out what is shown. */
  #next() {
    const { clock } = this.#screen;
    const { phase } = clock;
    const step = this.#step;
    if (!phase || step.kind === "move") return this.#go(this.#place.step + 1);
    if (phase.name !== "rest" && this.#worked(phase)) this.#count(phase.set, phase.repetition - 1);
    const sets = setsOf(step.plan);
    const set = phase.name === "rest" ? phase.set : this.#place.set;
    if (set >= sets.length || set >= step.sets) return this.#go(this.#place.step + 1);
    this.#place.set = set + 1;
    clock.jump(clock.plan.find((each) => each.set === set + 1).start);
    this.#follow();
  }

  /** Whether a repetition of the set was begun, on the last side where there are two. */
  #worked({ name, side, repetition }) {
    return repetition > 1 && (!side || side === SIDES.at(-1)) && name !== "ready";
  }

  /** The set again from its begin; before its begin, the one before. */
  #back() {
    const { set, step } = this.#place;
    const isUnderWay = this.#screen.clock.phase && this.#screen.clock.phase.name !== "ready";
    if (isUnderWay) this.#go(step, set);
    else if (set > 1) this.#go(step, set - 1);
    else this.#go(step - 1);
  }

  async #load() {
    const step = this.#step;
    this.#page = {};
    this.#screen.part("aside").replaceChildren();
    this.#shown = "";
    if (step.kind !== "exercise") return;
    const page = await exerciseAt(step.page);
    if (step !== this.#step) return; // the reader went on
    this.#page = page;
    this.#shown = "";
    this.#show({ isResting: this.#screen.clock.phase?.name === "rest" });
    this.#follow();
  }

  #follow() {
    this.#screen.follow(this.#page.drawing);
  }

  async #hurts() {
    const { clock } = this.#screen;
    if (clock.isRunning) clock.pause();
    const step = this.#step;
    const signs = this.#card.querySelector(".before-you-train .stops");
    const name = step?.kind === "exercise" ? step.name : "";
    const choice = await askWhatHurts(this.#start, this.#page.stops ?? [], signs, name);
    if (choice === "end") return this.#close();
    if (choice === "leaveOut") return this.#go(this.#place.step + 1);
    this.#screen.part("pause").focus();
  }

  /** All is done: what was done, and how to go on with each. */
  #finish() {
    const screen = this.#screen;
    this.#page = {};
    screen.stand("done", "", ["", "Well done."], "Close");
    screen.part("title").textContent = this.#place.choices.name;
    this.#shown = "";
    const { next, back, more } = this.#keys;
    for (const each of [next, back, more]) each.hidden = true;
    screen.part("aside").replaceChildren(...this.#summary());
    screen.say("Done. Well done.");
    screen.part("pause").focus();
    forgetPlace();
  }

  #summary() {
    const { done, choices } = this.#place;
    const before = lastOf(this.#data.id);
    const { rules } = this.#data;
    const high = rules.facts[(choices.isGentle ? rules.gentle : rules.usual)[1]];
    const items = this.#steps.filter(({ id }) => id in done).map(({ id, name }) => {
      const counts = Object.values(done[id]);
      const says = nextStep(Math.min(...counts), choices.isGentle, before[id] > high, rules);
      return made("li", {}, made("b", { textContent: name }), `: ${counts.join(", ")}. ${says}`);
    });
    if (this.#start.querySelector("[name=keep]").checked) {
      const fewest = Object.entries(done).map(([id, counts]) => [id, Math.min(...Object.values(counts))]);
      keepLast(this.#data.id, Object.fromEntries(fewest));
    }
    return items.length ? [made("p", { textContent: "Next time:" }), made("ul", {}, ...items)] : [];
  }

  #close({ isOver = false } = {}) {
    if (isOver) forgetPlace();
    this.leave();
    this.#over();
  }

  /** Take the screen away. */
  leave() {
    this.#screen.close();
    this.#screen.dialog.remove();
  }
}
