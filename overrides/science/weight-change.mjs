import { bodyWeight, fastest, keeping, rates, room, says, start, using } from "./weight-change-equations.mjs";

const SETTLING = 14; // days after a change in which glycogen and fluid are on their way
const FINE = 4; // steps in those days for each that is needed
const LONGEST = 2; // of a step, in times that the fastest part takes to settle

/**
 * A body over all `phases` together, on day 0, each whole day after it and at the end: `weight`,
 * `fat` and `lean` in kg, as far as the model answers.  `problem` says why it stops, and is empty
 * where it does not.  `maintenance` is what keeps the weight at the start, `keeping` how much
 * more or less than that keeps the body of the last day, as active as it is there; kcal a day.
 *
 * A phase lasts whole `days`; its `intake_change` is kcal a day from `maintenance`, its
 * `activity_change` kcal a day for each kilogram of the body.  Of a person who uses a `share` of
 * the usual energy, what is eaten is the same, and so more or less than this person needs.
 * @param {{sex: string, age: number, height: number, weight: number, pal: number, share?: number,
 *   phases: {days: number, intake_change: number, activity_change: number}[]}} asked
 */
export function course({ sex, age, height, weight, pal, phases, share = 1 }) {
  const [usual, begin] = start(sex, age, height, weight, pal);
  const kept = using(usual, share);
  const [, maintenance] = usual;
  const [, uses, activity] = kept;
  const found = { days: [], weight: [], fat: [], lean: [], problem: "", maintenance, keeping: 0 };
  if (!(room(begin, kept) >= 0)) return { ...found, problem: says.body };
  let state = begin;
  const add = (day, active) => {
    found.days.push(day);
    found.weight.push(bodyWeight(state));
    found.fat.push(state[0]);
    found.lean.push(state[1]);
    found.keeping = keeping(state, kept, active) + uses - maintenance;
  };
  add(0, 0);
  for (const { days, intake_change, activity_change } of phases) {
    const change = intake_change + maintenance - uses;
    if (!(change >= -uses)) return { ...found, problem: says.eaten };
    if (!(activity_change >= Math.min(0, -activity))) return { ...found, problem: says.activity };
    found.keeping = keeping(state, kept, activity_change) + uses - maintenance;
    const before = found.days.at(-1);
    for (let day = 0; day < days; ) {
      const next = Math.min(day + 1, days);
      const steps = Math.ceil((fastest(state, kept) / LONGEST) * (next - day)) * (day < SETTLING ? FINE : 1);
      state = after(state, kept, [change, activity_change], (next - day) / steps, steps);
      day = next;
      if (!(room(state, kept) >= 0)) return { ...found, problem: says.change };
      add(before + day, activity_change);
    }
  }
  return found;
}

/** A course of one phase in which activity stays as it was; of both intakes it takes one. */
export function trajectory({ days, intake, intake_change, ...person }) {
  const [, maintenance] = start(person.sex, person.age, person.height, person.weight, person.pal)[0];
  const change = intake_change ?? intake - maintenance;
  return course({ ...person, phases: [{ days, intake_change: change, activity_change: 0 }] });
}

/** The weight after `days`, in kg, or null where the model has no answer. */
export const weightChange = {
  value: (inputs) => {
    const { weight, problem } = trajectory(inputs);
    return problem ? null : weight.at(-1);
  },
};

/** The state after a number of steps, each a part of a day, by Runge and Kutta's fourth order. */
function after(state, kept, [change, active], step, steps) {
  for (let done = 0; done < steps; done += 1) {
    const a = rates(state, kept, change, active);
    const b = rates(moved(state, a, step / 2), kept, change, active);
    const c = rates(moved(state, b, step / 2), kept, change, active);
    const d = rates(moved(state, c, step), kept, change, active);
    const outer = moved(moved(state, a, step / 6), d, step / 6);
    state = moved(moved(outer, b, step / 3), c, step / 3);
  }
  return state;
}

function moved(state, rate, time) {
  const next = [...state];
  for (let part = 0; part < next.length; part += 1) next[part] += rate[part] * time;
  return next;
}
