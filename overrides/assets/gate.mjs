/** The gate of `macros/science/gate.py`: the same decisions in the same words. */

import { conditions, fields, limits, says, whom } from "./gate-rules.mjs";

const POUND = 0.45359237; // kg
const OTHER = { yes: "no", no: "yes" };

/**
 * Whether a tool may answer; never throws, whatever the values are.  `refused` is null where it
 * may; else it holds `rules`, kind sentences in `says`, the `nearest` goal that would be allowed
 * or null, and whether to show where to find `help`.  `answers` are yes or no by the ids of the
 * conditions, `body` is height, weight, age and sex, `goal` may hold weight, days and intake.
 */
export function decide(answers, body, goal) {
  const young = isNumber(body.age) && body.age >= 0 && body.age < fields.body.age.low;
  const closed = conditions.filter(
    ({ id, passes }) => answers[id] === OTHER[passes] || (young && id === "adult"),
  );
  if (closed.length) return refusal(closed.map(({ id, says }) => [id, says]), null, true);
  if (conditions.some(({ id, passes }) => answers[id] !== passes)) {
    return refusal([["unanswered", says.unanswered]]);
  }
  const asked = Object.keys(fields.goal).filter((name) => (goal[name] ?? null) !== null);
  const wanted = Object.fromEntries(asked.map((name) => [name, goal[name]]));
  if (!Object.keys(body).length && !asked.length) return { refused: null };
  const wrong = [...unreadable(body, wanted)];
  if (wrong.length) return refusal(wrong.map((sentence) => ["unreadable", sentence]));
  return judge(body, wanted);
}

function judge(body, goal) {
  if (bmi(body.weight, body.height) < limits.bmi) {
    return refusal([["underweight-now", says["underweight-now"]]], null, true);
  }
  const near = { ...goal };
  const said = [];
  if ("weight" in goal && bmi(goal.weight, body.height) < limits.bmi) {
    near.weight = lowest(body.height);
    const words = { kg: short(near.weight), lb: Math.ceil(near.weight / POUND) };
    said.push(["goal-weight", filled(says["goal-weight"], words)]);
  }
  const lost = body.weight - (near.weight ?? body.weight);
  if ("days" in goal && (7 * lost) / goal.days > limits.pace) {
    const weeks = Math.ceil(lost / limits.pace);
    near.days = 7 * weeks;
    const pace = { kg: short(limits.pace), lb: short(limits.pace / POUND) };
    const time = weeks === 1 ? "1 week" : `${weeks} weeks`;
    said.push(["pace", filled(says.pace, { ...pace, weeks: time })]);
  }
  if ("intake" in goal && goal.intake < limits.intake[body.sex]) {
    near.intake = limits.intake[body.sex];
    const words = { kcal: near.intake.toLocaleString("en-US"), whom: whom[body.sex] };
    said.push(["intake", filled(says.intake, words)]);
  }
  if (!said.length) return { refused: null };
  return refusal(said, near, said.some(([rule]) => rule === "goal-weight"));
}

/** A sentence for each number that is missing, none, or out of range. */
function* unreadable(body, goal) {
  const asked = Object.entries(fields.body).map(([name, field]) => [body[name], field]);
  for (const name in goal) asked.push([goal[name], fields.goal[name]]);
  for (const [value, { what, low, high, unit }] of asked) {
    if (isNumber(value) && value >= low && value <= high) continue;
    const [from, to] = [low, high].map((end) => end.toLocaleString("en-US"));
    yield filled(says.unreadable, { what, need: `a number from ${from} to ${to} ${unit}` });
  }
  if ("intake" in goal && !Object.keys(whom).includes(body.sex)) {
    const need = "female or male, as the equations use it";
    yield filled(says.unreadable, { what: "the sex", need });
  }
}

function refusal(said, nearest = null, help = false) {
  const [rules, sentences] = [0, 1].map((at) => said.map((each) => each[at]));
  return { refused: { rules, says: sentences, nearest, help } };
}

/** The lowest weight of a height with the limit of BMI, in tenths of a kilogram, rounded up. */
function lowest(height) {
  let tenths = Math.ceil(limits.bmi * (height / 100) ** 2 * 10);
  while (bmi(tenths / 10, height) < limits.bmi) tenths += 1;
  return tenths / 10;
}

const bmi = (weight, height) => weight / (height / 100) ** 2;
const isNumber = (value) => typeof value === "number" && Number.isFinite(value);
const short = (number) => number.toFixed(1).replace(".0", "");
const filled = (sentence, words) => sentence.replace(/\{(\w+)\}/g, (_, name) => words[name]);
