/**
 * What a body comes to, for each question of the tool: a generator that yields wherever the page
 * may breathe, and returns what it found, why the gate refuses it, or the model's `problem`.
 * Each takes `judge`, which decides of a body and of what is wanted as the gate does, a person,
 * and what the question asks.  What is found holds the `phases` with their `names`, the `course`
 * and the `band` of the model, the `rule` of thumb by day as long as it is eaten so (null where it
 * promises less than any plan goes to), and what its sentences need.
 */

import { activityOfSteps, weightMaintenance, wishnofsky1958 } from "../../science/weight-equations.mjs";
import { limits } from "../../science/gate-rules.mjs";
import { course } from "../../science/weight-change.mjs";
import { arrival, band, reach } from "../../science/weight-goal.mjs";

const WEEK = 7; // days
const MOST = 260 * WEEK; // for which a weight is waited
const LOOK = 104 * WEEK; // that are drawn where it never arrives
const HALF = 26 * WEEK; // after which the pace of such a course is judged
const SHORT = 12 * WEEK; // of keeping that are drawn, at least
const LONGER = 1.1; // how much more time is tried at a time

/** How much to eat to be at `goal` kg in so many `weeks`. */
export function* eat(judge, person, { goal, weeks }) {
  const days = WEEK * Math.round(weeks);
  const wanted = { weight: goal, days };
  const aimed = judge(person, wanted);
  if (aimed.refused) return aimed;
  yield;
  const found = reach({ ...person, goal, days });
  if (found.problem) return found;
  const change = found.change;
  const eaten = judge(person, goal < person.weight ? { ...wanted, intake: found.maintenance + change } : wanted);
  if (eaten.refused) return eaten;
  return yield* kept(person, { says: eaten.says, goal, days, change, keeping: found.keeping });
}

/** When a body is at `goal` kg that eats so much, in kcal a day. */
export function* when(judge, person, { goal, intake }) {
  const aimed = judge(person, { weight: goal, intake });
  if (aimed.refused) return aimed;
  const { problem, maintenance } = course({ ...person, phases: [] });
  if (problem) return { problem };
  const change = intake - maintenance;
  yield;
  const found = arrival({ ...person, goal, intake_change: change, most: MOST });
  if (found.problem) return found;
  yield;
  if (found.never) return yield* settling(judge, person, { goal, intake, change, level: found.level });
  const { days } = found;
  if (!days) return { goal, days, says: [], maintenance };
  const paced = judge(person, { weight: goal, days, intake });
  if (paced.refused) return paced;
  const { keeping } = course({ ...person, phases: [phase(days, change)] });
  return yield* kept(person, { says: paced.says, goal, days, change, keeping, intake });
}

/** What so many `steps` more a day do, `from` a day on, for so many `weeks`; bodies may take a share `back`. */
export function* walk(judge, person, { steps, from, weeks, back }) {
  const days = WEEK * Math.round(weeks);
  const active = activityOfSteps.value({ steps });
  const walked = days - Math.round(from);
  if (walked <= 0) return { problem: "you would begin after the time is over; choose more weeks, or begin sooner" };
  const walking = (rate) => [phase(days - walked, 0), phase(walked, 0, rate)].filter((each) => each.days);
  const phases = walking(active);
  const found = course({ ...person, phases });
  if (found.problem) return found;
  yield;
  const { level } = arrival({ ...person, goal: 0, intake_change: 0, activity_change: active, most: 0 });
  const end = found.weight.at(-1);
  const ends = judge(person, { weight: end, days: walked });
  const settles = level === null ? ends : judge(person, { weight: level });
  const { keeping } = course({ ...person, phases: [phase(0, 0, active)] });
  const keeps = found.maintenance + keeping;
  const uses = active * person.weight;
  const refused = ends.refused ?? settles.refused;
  if (refused) return { refused, keeps, steps };
  const names = phases.length > 1 ? ["As now", "Walking more"] : ["Walking more"];
  const rule = (day) => byRule(person, -uses, Math.max(0, day - days + walked));
  yield;
  const less = course({ ...person, phases: walking(active * (1 - back)) });
  const wide = { low: found.weight, high: less.weight };
  const told = { says: ends.says, days, steps, uses, level, keeps, walked, back };
  return withRule({ ...told, phases, names, rule, course: found, band: wide });
}

/** How many weeks bring a body to a goal at a pace and on eating that the gate allows, or null. */
export function* enough(judge, person, { goal, weeks, most }) {
  let first = null;
  for (let each = weeks + 1; each <= most; each = Math.ceil(each * LONGER)) {
    const wanted = { weight: goal, days: WEEK * each };
    if (judge(person, wanted).refused) continue;
    yield;
    const { change, maintenance, keeping, problem } = reach({ ...person, goal, days: wanted.days });
    if (problem) break;
    const intake = maintenance + change;
    if (judge(person, { ...wanted, intake }).refused) continue;
    if (leastOf(person, intake) >= limits.intake[person.sex]) return each;
    first ??= each;
    if (leastOf(person, maintenance + keeping) < limits.intake[person.sex]) break; // time does not mend it
  }
  return first;
}

/** The low end of an intake for people who differ, in kcal a day. */
export const leastOf = (person, intake) => intake - halfOf(person);

/** Half the range of what keeps a weight, in kcal a day. */
export const halfOf = (person) => (weightMaintenance.high(person) - weightMaintenance.low(person)) / 2;

/** A lowest weight that is printed of somebody who loses some, in kg. */
export const floorOf = ({ age, height }) =>
  limits.goal[age >= limits.ages.older ? "older" : "any"] * (height / 100) ** 2;

/** A plan that comes to its goal, and then keeps it. */
function* kept(person, plan) {
  const { days, change, keeping } = plan;
  const least = Math.max(SHORT, Math.min(days, HALF));
  const more = WEEK * Math.ceil((days + least) / WEEK) - days; // whole weeks in all
  const phases = [phase(days, change), phase(more, keeping)];
  const rule = (day) => byRule(person, change, day);
  return yield* drawn(person, { ...plan, phases, names: ["Reach", "Keep"], rule });
}

/** What a body comes to that does not come to its goal. */
function* settling(judge, person, plan) {
  const phases = [phase(LOOK, plan.change)];
  const { weight, problem } = course({ ...person, phases });
  if (problem) return { problem };
  const ends = [
    [plan.level ?? weight.at(-1), LOOK],
    [weight[HALF], HALF],
  ];
  const judged = ends.map(([end, days]) => judge(person, { weight: end, days, intake: plan.intake }));
  const closed = judged.find(({ refused }) => refused);
  if (closed) return closed;
  const rule = (day) => byRule(person, plan.change, day);
  const told = { ...plan, says: judged[0].says, days: LOOK, never: true };
  return yield* drawn(person, { ...told, phases, names: ["On this food"], rule });
}

function* drawn(person, plan) {
  yield;
  const found = course({ ...person, phases: plan.phases });
  if (found.problem) return found;
  yield;
  const wide = band({ ...person, phases: plan.phases });
  yield;
  return withRule({ ...plan, course: found, band: wide });
}

function withRule({ rule, ...plan }) {
  const ruled = plan.course.days.map((day) => (day <= plan.days ? rule(day) : undefined));
  return { ...plan, rule: ruled.includes(null) ? null : ruled };
}

/** The weight that the rule promises, or null where no plan goes so low. */
function byRule(person, intake_change, days) {
  const ruled = wishnofsky1958.value({ weight: person.weight, intake_change, days });
  return ruled < person.weight && ruled < floorOf(person) ? null : ruled;
}

const phase = (days, intake_change, activity_change = 0) => ({ days, intake_change, activity_change });
