/** The phases of a training by the clock: a plan is made once, and any moment is looked up in it. */

export const READY = 5; // seconds to take one's place before each set
export const CHANGE = 5; // seconds to change sides
export const SIDES = ["left", "right"]; // in the order in which they are done
const LONG = 20; // seconds of one phase that is worth a sign at half way
const MANY = 4; // repetitions that are worth one
const SIGN = 4000; // milliseconds that the sign stands

/**
 * The phases one after the other, each with where it begins and ends, in milliseconds from the
 * start.  A set is done with each of `sides` in turn; the last seconds of a rest are there to get
 * ready.  `lastRest` rests after the last set too, as before another exercise.
 * @param {{up?: number, hold?: number, down?: number, walk?: number, move?: number,
 *   repetitions: number, sets: number, rest: number, sides?: string[], lastRest?: boolean,
 *   ready?: number}} pace in seconds
 */
export function planOf(pace) {
  const { repetitions, sets, rest, sides = [""], lastRest = false, ready = READY } = pace;
  const phases = [];
  let end = 0;
  const add = (name, seconds, where) => {
    if (!(seconds > 0)) return;
    const start = end;
    end += seconds * 1000;
    const half = isOfWork(name) && seconds >= LONG ? (start + end) / 2 : undefined;
    phases.push({ name, ...where, start, end, half });
  };
  add("ready", ready, { set: 1, side: sides[0], repetition: 1 });
  for (let set = 1; set <= sets; set++) {
    sides.forEach((side, at) => {
      if (at) add("change", CHANGE, { set, side, repetition: 1 });
      for (let repetition = 1; repetition <= repetitions; repetition++) {
        const first = phases.length;
        const where = { set, side, repetition };
        for (const name of ["up", "hold", "down", "walk", "move"]) add(name, pace[name], where);
        const isHalf = repetitions >= MANY && repetition === Math.floor(repetitions / 2) + 1;
        if (isHalf) phases[first].half = phases[first].start;
      }
    });
    const isLast = set === sets;
    if (isLast && !lastRest) break;
    const place = isLast ? 0 : Math.min(ready, rest);
    add("rest", rest - place, { set, side: sides.at(-1), repetition: repetitions });
    add("ready", place, { set: set + 1, side: sides[0], repetition: 1 });
  }
  return phases;
}

/** Whether the body works in a phase, so that a beat and the half of it count. */
export const isOfWork = (name) => !["ready", "change", "rest"].includes(name);

/**
 * The phase at a moment, with the whole seconds that are left of it, and whether half of the set
 * has just passed; undefined when all is done.
 * @param {number} elapsed milliseconds from the start
 */
export function phaseAt(plan, elapsed) {
  const phase = plan.find(({ end }) => elapsed < end);
  if (!phase) return undefined;
  const since = elapsed - phase.half;
  return { ...phase, left: Math.ceil((phase.end - elapsed) / 1000), isHalf: since >= 0 && since < SIGN };
}

/** Milliseconds until what `phaseAt` says changes. */
export function untilChange({ start, end, half, left }, elapsed) {
  const second = end - elapsed - (left - 1) * 1000;
  const next = [half, half + SIGN].map((at) => at - elapsed).filter((wait) => wait > 0);
  return Math.min(second, ...next);
}

/** Milliseconds of the repetition that goes on at a moment, and its phases with their seconds. */
export function repetitionAt(plan, elapsed) {
  const now = plan.find(({ end }) => elapsed < end);
  if (!now || !isOfWork(now.name)) return undefined;
  const same = ["set", "side", "repetition"];
  const phases = plan.filter((each) => isOfWork(each.name) && same.every((key) => each[key] === now[key]));
  const seconds = phases.map(({ name, start, end }) => ({ name, seconds: (end - start) / 1000 }));
  return { currentTime: elapsed - phases[0].start, phases: seconds };
}

/** Where each set begins, with the seconds to get ready for it. */
export function setsOf(plan) {
  const found = new Map();
  for (const { name, set, start } of plan) {
    if (name !== "rest" && !found.has(set)) found.set(set, start);
  }
  return [...found.values()];
}

/** A plan whose phase at a moment lasts longer. */
export function longer(plan, elapsed, milliseconds) {
  const at = plan.findIndex(({ end }) => elapsed < end);
  return plan.map((phase, index) => ({
    ...phase,
    start: phase.start + (index > at ? milliseconds : 0),
    end: phase.end + (index >= at ? milliseconds : 0),
    half: phase.half + (index > at ? milliseconds : 0) || undefined,
  }));
}

/** What is heard and when: the begin of each phase, each second of work, half way, and the end. */
export function moments(plan, { sound, metronome }) {
  const found = [];
  for (const { name, start, end, half } of plan) {
    if (sound) found.push([start, name]);
    if (sound && half !== undefined) found.push([half + 250, "half"]);
    if (!metronome || !isOfWork(name)) continue;
    for (let at = start; at < end; at += 1000) found.push([at, "beat"]);
  }
  if (sound && plan.length) found.push([plan.at(-1).end, "done"]);
  return found;
}

/** A time in words: 1 minute 20 seconds. */
export function inWords(seconds) {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3600), "hour"],
    [Math.floor(whole / 60) % 60, "minute"],
    [whole % 60, "second"],
  ];
  const said = parts.filter(([count]) => count);
  return said.map(([count, word]) => `${count} ${word}${count === 1 ? "" : "s"}`).join(" ");
}
