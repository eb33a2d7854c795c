import { bodyWeight, keeping, rates, room, says, start } from "./weight-change-equations.mjs";

const STEP = 1 / 4; // of a day, at most; glycogen and fluid settle within one or two days

/**
 * A body on day 0, each whole day after it and at the end of `days`: `weight`, `fat` and `lean`
 * in kg, as far as the model answers.  `problem` says why it stops, and is empty where it does not.
 * `maintenance` is what keeps the weight before the change, `keeping` how much more or less than
 * that keeps the body of the last day, both in kcal a day.
 * Of `intake` and `intake_change` it takes one.
 */
export function trajectory({ sex, age, height, weight, pal, days, intake, intake_change }) {
  const [kept, begin] = start(sex, age, height, weight, pal);
  const [, maintenance] = kept;
  const course = { days: [], weight: [], fat: [], lean: [], problem: "", maintenance, keeping: 0 };
  const change = intake_change ?? intake - maintenance;
  if (!(room(begin, kept) >= 0)) return { ...course, problem: says.body };
  if (!(change >= -maintenance)) return { ...course, problem: says.eaten };
  let state = begin;
  for (let day = 0; ; ) {
    if (!(room(state, kept) >= 0)) return { ...course, problem: says.change };
    const [fat, lean] = state;
    course.days.push(day);
    course.weight.push(bodyWeight(state));
    course.fat.push(fat);
    course.lean.push(lean);
    course.keeping = keeping(state, kept);
    if (!(day < days)) return course;
    const next = Math.min(day + 1, days);
    state = after(state, kept, change, next - day);
    day = next;
  }
}

/** The weight after `days`, in kg, or null where the model has no answer. */
export const weightChange = {
  value: (inputs) => {
    const { weight, problem } = trajectory(inputs);
    return problem ? null : weight.at(-1);
  },
};

/** The state after a time of at most a day, by Runge and Kutta's method of fourth order. */
function after(state, kept, change, time) {
  const steps = Math.ceil(time / STEP);
  const step = time / steps;
  for (let done = 0; done < steps; done += 1) {
    const a = rates(state, kept, change);
    const b = rates(moved(state, a, step / 2), kept, change);
    const c = rates(moved(state, b, step / 2), kept, change);
    const d = rates(moved(state, c, step), kept, change);
    const mean = a.map((each, i) => (each + 2 * b[i] + 2 * c[i] + d[i]) / 6);
    state = moved(state, mean, step);
  }
  return state;
}

const moved = (state, rate, time) => state.map((each, i) => each + rate[i] * time);
