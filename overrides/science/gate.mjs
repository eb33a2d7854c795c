/** The gate: it decides by the rules of `macros/science/gate.py`, as `tests/oracles/gate.py` does. */

import { beside, conditions, fields, limits, says, sexes } from "./gate-rules.mjs";

const OTHER = { yes: "no", no: "yes" };
const OFFERS = ["help", "training", "keeping"];
const HAIR = 1e-9; // what arithmetic may add to a pace that is exactly the limit

/**
 * Whether a tool may answer; never throws, whatever the values are.  `refused` is null where it
 * may, and `says` is to be said beside the answer.  Else `refused` holds `rules`, kind sentences
 * in `says`, whether to show where to find `help`, what it still `offers`, and whether the goal
 * may do with `more_time`.  `answers` are yes or no by the ids of the conditions, `body` is
 * height, weight, age, sex and family, `goal` may hold weight, days and intake.
 */
export function decide(answers, body, goal) {
  const asked = Object.keys(fields.goal).filter((name) => (goal[name] ?? null) !== null);
  const wanted = Object.fromEntries(asked.map((name) => [name, goal[name]]));
  const open = conditions.some(({ id }) => !["yes", "no"].includes(answers[id]));
  const closed = closedBy(answers, body.age);
  const any = Object.keys(body).length > 0;
  const wrong = any || asked.length ? [...unreadable(body, wanted)] : [];
  if (closed.length) {
    const said = closed.map(({ id, says }) => [id, says]);
    let offers = OFFERS[Math.min(...closed.map((each) => OFFERS.indexOf(each.offers)))];
    if (any && !wrong.length && bmi(body.weight, body.height) < limits.bmi) {
      said.push(["underweight-now", says["underweight-now"]]);
      offers = "help";
    }
    return refusal(said, { offers: open ? "help" : offers });
  }
  if (open) return refusal([["unanswered", says.unanswered]], { help: false });
  if (wrong.length) return refusal(wrong.map((each) => ["unreadable", each]), { help: false });
  if (!any) return allowed();
  return judge(body, body.family === "yes" ? "family" : "any", wanted);
}

/** The conditions that an answer, or an age that was typed, closes the gate by. */
function closedBy(answers, age) {
  const young = isNumber(age) && age >= 0 && age < fields.body.age.low;
  return conditions.filter(
    ({ id, passes }) => answers[id] === OTHER[passes] || (young && id === "adult"),
  );
}

function judge(body, family, goal) {
  const now = bmi(body.weight, body.height);
  if (now < limits.bmi) return refused(["underweight-now"]);
  const lost = body.weight - (goal.weight ?? body.weight);
  const against = lost > 0 ? rulesAgainst(body, now, family, goal) : [];
  if (against.length) {
    return refused(against, { offers: against.includes("goal-weight") ? "help" : "keeping" });
  }
  const hurried = [];
  const pace = Math.min(limits.pace, limits.share * body.weight);
  if ("days" in goal && (7 * lost) / goal.days > pace + HAIR) hurried.push("pace");
  if ("intake" in goal && goal.intake < limits.intake[body.sex]) hurried.push("intake");
  if (hurried.length) return refused(hurried, { more_time: lost > 0 });
  if (lost <= 0) return allowed();
  return allowed(now >= limits.obese[family] ? [beside["with-support"]] : Object.values(beside));
}

/** The rules against losing weight to a goal, however slowly. */
function rulesAgainst({ height, age }, now, family, goal) {
  const against = [];
  if (age >= limits.ages.doctor) against.push("older");
  if (now < limits.lose[family]) against.push("not-to-lose");
  const least = limits.goal[age >= limits.ages.older ? "older" : "any"];
  if (bmi(goal.weight, height) < least) against.push("goal-weight");
  return against;
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
  if ("intake" in goal && !sexes.includes(body.sex)) {
    const need = "female or male, as the equations use it";
    yield filled(says.unreadable, { what: "the sex", need });
  }
}

const allowed = (says = []) => ({ refused: null, says });

const refused = (rules, more) => refusal(rules.map((rule) => [rule, says[rule]]), more);

function refusal(said, { help = true, offers = "help", more_time = false } = {}) {
  const [rules, sentences] = [0, 1].map((at) => said.map((each) => each[at]));
  return { refused: { rules, says: sentences, help, offers, more_time }, says: [] };
}

const bmi = (weight, height) => weight / (height / 100) ** 2;
const isNumber = (value) => typeof value === "number" && Number.isFinite(value);
const filled = (sentence, words) => sentence.replace(/\{(\w+)\}/g, (_, name) => words[name]);
