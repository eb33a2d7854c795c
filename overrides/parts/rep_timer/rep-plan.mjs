/** The phases of a training by the clock: a plan is made once, and any moment is looked up in it. */

export const READY = 5; // seconds to take one's place before the first repetition

/**
 * The phases one after the other, each with where it ends, in milliseconds from the start.
 * @param {{up: number, hold: number, down: number, repetitions: number, sets: number,
 *   rest: number}} pace in seconds
 */
export function planOf({ up, hold, down, repetitions, sets, rest }) {
  const phases = [];
  let end = 0;
  const add = (name, seconds, set, repetition) => {
    if (seconds <= 0) return;
    const start = end;
    end += seconds * 1000;
    phases.push({ name, set, repetition, start, end });
  };
  add("ready", READY, 1, 1);
  for (let set = 1; set <= sets; set++) {
    for (let repetition = 1; repetition <= repetitions; repetition++) {
      add("up", up, set, repetition);
      add("hold", hold, set, repetition);
      add("down", down, set, repetition);
    }
    if (set < sets) add("rest", rest, set, repetitions);
  }
  return phases;
}

/**
 * The phase at a moment, with the whole seconds that are left of it; undefined when all is done.
 * @param {number} elapsed milliseconds from the start
 */
export function phaseAt(plan, elapsed) {
  const phase = plan.find(({ end }) => elapsed < end);
  return phase && { ...phase, left: Math.ceil((phase.end - elapsed) / 1000) };
}

/** Milliseconds until what `phaseAt` says changes. */
export function untilChange({ end, left }, elapsed) {
  return end - elapsed - (left - 1) * 1000;
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
