import { weightMaintenance } from "./weight-equations.mjs";
import { bodyWeight, keeping, room, says, settled, start } from "./weight-change-equations.mjs";
import { course } from "./weight-change.mjs";

const NEAR = 0.005; // kg; a scale shows a tenth
const TRIES = 30;
const MOST = 5000; // kcal a day, the largest change that the model is asked for
const FIRST = 7000; // kcal for a kilogram at first, and
const LAST = 22; // kcal a day for a kilogram in the end: both only for the first try
const HALVES = 40;
const FATTEST = 1000; // kg, more than any body has

/**
 * The course of a body that comes to `goal` kg after `days`, with the `change` of energy eaten, in
 * kcal a day, that brings it there, and its `phases`; `problem` says why there is none, and is
 * empty where there is.  `activity_change`, in kcal a day for each kilogram of the body, begins
 * on the day `from`.  Found by secants between the largest changes, by halves where a secant leads
 * outside of them.
 */
export function reach({ goal, days, activity_change = 0, from = 0, ...person }) {
  const still = course({ ...person, phases: [] });
  if (still.problem) return still;
  let [low, high] = [-still.maintenance, MOST];
  let slope = 1 / (FIRST / days + LAST);
  let before = {};
  const active = (activity_change * person.weight * Math.max(0, days - from)) / days;
  let change = (goal - person.weight) / slope + active;
  for (let each = 0; each < TRIES; each += 1) {
    if (!(change > low && change < high)) change = (low + high) / 2;
    const phases = phasesOf(days, change, activity_change, from);
    const found = course({ ...person, phases });
    if (found.problem === says.activity) return found;
    const last = found.weight.at(-1);
    const off = found.problem ? Math.sign(last - person.weight) * Infinity : last - goal;
    if (Math.abs(off) < NEAR) return { ...found, change, phases };
    if (off > 0) high = change;
    else low = change;
    const risen = (off - before.off) / (change - before.change);
    if (risen > 0 && risen < Infinity) slope = risen;
    before = { change, off };
    change -= off / slope;
  }
  return { ...still, problem: says.change };
}

/**
 * The first of the `days` on which a body that eats and moves so has come to `goal` kg.  Where it
 * has not within the `most` days, `never` is true and `level` the weight, in kg, at which it
 * settles in the end, which may lie beyond the goal, or null where the model does not know it.
 * `problem` says why there is no answer.
 */
export function arrival({ goal, intake_change, activity_change = 0, from = 0, most, ...person }) {
  const { weight, problem } = course({ ...person, phases: phasesOf(most, intake_change, activity_change, from) });
  const side = Math.sign(goal - person.weight);
  const days = weight.findIndex((each) => (each - goal) * side >= 0);
  if (days >= 0) return { days };
  if (problem) return { problem };
  return { never: true, level: levelOf(person, intake_change, activity_change) };
}

/**
 * The weights, in kg on each day, of people who eat and move by the same `phases` and who use as
 * much energy as the ends of what keeps such a weight: `low` of those who use more, `high` of
 * those who use less, each as far as the model answers.
 */
export function band({ phases, ...person }) {
  const { value, low, high } = weightMaintenance;
  const weightOf = (end) => course({ ...person, phases, share: end(person) / value(person) }).weight;
  return { low: weightOf(high), high: weightOf(low) };
}

/** The weight at which a body settles that eats and moves so for good, in kg, or null. */
function levelOf({ sex, age, height, weight, pal }, intake_change, activity_change) {
  const [kept, begin] = start(sex, age, height, weight, pal);
  let [low, high] = [0, FATTEST];
  let state = begin;
  for (let each = 0; each < HALVES; each += 1) {
    const fat = (low + high) / 2;
    state = settled(fat, begin, kept, intake_change);
    if (keeping(state, kept, activity_change) < intake_change) low = fat;
    else high = fat;
  }
  return room(state, kept) >= 0 ? bodyWeight(state) : null;
}

/** Eating so for some days, and moving so from a day among them on. */
function phasesOf(days, intake_change, activity_change, from) {
  const still = Math.min(from, days);
  const phases = [
    { days: still, intake_change, activity_change: 0 },
    { days: days - still, intake_change, activity_change },
  ];
  return phases.filter((phase) => phase.days > 0);
}
