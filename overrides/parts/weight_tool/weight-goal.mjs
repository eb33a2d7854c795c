import { says } from "../../science/weight-change-equations.mjs";
import { trajectory } from "../../science/weight-change.mjs";

const NEAR = 0.005; // kg; a scale shows a tenth
const TRIES = 30;
const MOST = 5000; // kcal a day, the largest change that the model is asked for
const FIRST = 7000; // kcal for a kilogram, for the first try

/**
 * The course of a body that comes to `goal` kg after `days`, with the `change` of energy eaten, in
 * kcal a day, that brings it there; `problem` says why there is none, and is empty where there is.
 * Found by secants between the largest changes, by halves where a secant leads outside of them.
 */
export function reach({ goal, ...person }) {
  const still = trajectory({ ...person, intake_change: 0, days: 0 });
  if (still.problem) return still;
  const bounds = [-still.maintenance, MOST];
  let before = { change: 0, off: person.weight - goal };
  let change = (-before.off * FIRST) / person.days;
  for (let each = 0; each < TRIES; each += 1) {
    if (!(change > bounds[0] && change < bounds[1])) change = (bounds[0] + bounds[1]) / 2;
    const course = trajectory({ ...person, intake_change: change });
    const off = course.problem ? Math.sign(change) * Infinity : course.weight.at(-1) - goal;
    if (Math.abs(off) < NEAR) return { ...course, change };
    bounds[off > 0 ? 1 : 0] = change;
    const next = change - (off * (change - before.change)) / (off - before.off);
    before = { change, off };
    change = next;
  }
  return { ...still, problem: says.change };
}
