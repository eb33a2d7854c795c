/** What is said of a plan, and its weeks as a table. */

import { limits } from "../../science/gate-rules.mjs";
import { rounded } from "../../science/rounding.mjs";
import { floorOf, halfOf, leastOf } from "./weight-plan.mjs";

const STEP = 10; // calories a day, to which an intake is printed
const WEEK = 7; // days
const UNIT = / (kg|lb)$/;
const WATER = 0.3; // kg, from which it is told
const SEEN = 1; // kg, from which a change of fat is told

/**
 * The sentences of a plan, each with its name.
 * @param {(kilograms: number) => string} print a weight in the reader's unit
 */
export function sentences(plan, person, print) {
  const told = plan.walked ? ofWalking : plan.never ? ofSettling : ofReaching;
  return [...told(plan, person, print), ...fat(plan, print), ...differ(plan, person, print), ...rule(plan, print)];
}

/** What keeps the weight of now. */
export const keeps = (person, kcal) =>
  `To keep the weight you have now, adults of your size, age and sex need about ${around(person, kcal)} on such days.`;

/** What keeps it with more steps, for somebody who gets no plan to lose weight. */
export const walksAndKeeps = (person, { steps, keeps: kcal }) =>
  `Walking is good whatever the scale does, if you eat enough for it: with ${rounded(steps, 1)} steps more a day, about ${around(person, kcal)} keeps your weight.`;

/** An intake with its range; nothing is printed that is less than any plan goes to. */
export function around(person, kcal) {
  const least = limits.intake[person.sex];
  if (kcal < least) return "less than we print here; a dietitian can work it out with you";
  const [low, high] = [leastOf(person, kcal), kcal + halfOf(person)].map((each) => rounded(each, STEP));
  const range = leastOf(person, kcal) < least ? `up to ${high} for some, and for others less than we print` : `${low} to ${high}`;
  return `${rounded(kcal, STEP)} calories a day (${range})`;
}

/** A time in weeks, the one that has begun counted. */
export function timeOf(days) {
  const weeks = Math.ceil(days / WEEK);
  return `${weeks} ${weeks === 1 ? "week" : "weeks"}`;
}

/** The weights between which people of that size are on a day; what no plan goes to is not told. */
export function between({ band }, person, day, print) {
  const [low, high] = [band.low[day], band.high[day]];
  if (low === undefined || high === undefined) return "";
  if (low < lowest(person)) return `up to ${print(high)}`;
  return `${print(low).replace(UNIT, "")} to ${print(high)}`;
}

/** The least weight that is drawn or printed for somebody, in kg. */
export const lowest = (person) => Math.min(floorOf(person), person.weight);

/** The heads of a file of a plan's weeks, in a unit of weight. */
export const headsOf = (unit) => ["Week", "Phase", ...["Weight", "Band from", "Band to", "Body fat", "Rule of thumb"].map((each) => `${each} (${unit})`)];

/**
 * What is said of each week of a plan, written only where it is read, with the name of its phase, and
 * in `cells` its numbers for a file, in a unit of so many kg.
 */
export function weeksOf(plan, person, print, factor) {
  const { band, course, names, phases, rule } = plan;
  const number = (kilograms) => (kilograms === undefined ? "" : (kilograms / factor).toFixed(1));
  const ends = phases.map((_, at) => phases.slice(0, at + 1).reduce((sum, { days }) => sum + days, 0));
  const weeks = Array.from({ length: Math.floor((course.weight.length - 1) / WEEK) + 1 }, (_, week) => week);
  return weeks.map((week) => {
    const day = week * WEEK;
    const phase = names[ends.findIndex((end) => day <= end)];
    const low = band.low[day] < lowest(person) ? undefined : band.low[day];
    const masses = [course.weight[day], low, band.high[day], course.fat[day], rule?.[day]];
    return {
      week,
      phase,
      cells: [week, phase, ...masses.map(number)],
      get model() {
        return print(course.weight[day]);
      },
      get between() {
        return between(plan, person, day, print);
      },
      get fat() {
        return percent(course, day);
      },
      get rule() {
        return rule?.[day] === undefined ? "" : print(rule[day]);
      },
    };
  });
}

const percent = ({ fat, weight }, day) => `${rounded((100 * fat[day]) / weight[day], 1)}%`;

function ofReaching({ goal, days, change, course, intake }, person, print) {
  const { maintenance, keeping } = course;
  const [about, eats] =
    intake === undefined
      ? ["", `about ${around(person, maintenance + change)}`]
      : ["about ", `${rounded(intake, 1)} calories a day`];
  return [
    ["Reach", `By the model you would reach ${print(goal)} in ${about}${timeOf(days)} on ${eats}, ${lessOf(change)}.`],
    ["Keep", `To stay there afterward, about ${around(person, maintenance + keeping)}.${water(course, days)}`],
  ];
}

function ofSettling({ goal, intake, change, level, course }, person, print) {
  const now = person.weight;
  const passes = level !== null && (goal - now) * (level - goal) > 0;
  const most = `By the model you would not reach ${print(goal)} in five years on ${rounded(intake, 1)} calories a day, ${lessOf(change)}.`;
  if (passes || level === null) return [["Reach", most]];
  return [
    ["Reach", `By the model you would not reach ${print(goal)} on ${rounded(intake, 1)} calories a day, ${lessOf(change)}.`],
    ["Keep", `Your weight would come to about ${print(course.weight.at(-1))} in two years and settle near ${print(level)}, where that same food keeps it.`],
  ];
}

function ofWalking({ steps, walked, days, uses, level, keeps: kcal, course, band, back }, person, print) {
  const wait = days > walked ? `, the last ${timeOf(walked)} with the walking` : "";
  const settles = level === null ? "" : ` In the end it would settle near ${print(level)}.`;
  const share = rounded(100 * back, 1);
  return [
    ["Walk", `By the model ${rounded(steps, 1)} steps more a day, with food as now, would bring you to ${print(course.weight.at(-1))} in ${timeOf(days)}${wait}.${settles}`],
    ["Taken back", `It may be less than that. Bodies may take part of it back, by using less at other times. If yours took back ${share}%, which is what one comparison of people suggests, it would be ${print(band.high.at(-1))} instead. Eating more from hunger may take back more.`],
    ["What walking uses", `About ${rounded(uses, STEP)} calories a day beyond rest, at a hundred steps a minute.`],
    ["Keep", `To walk so and keep the weight you have now, about ${around(person, kcal)}.`],
  ];
}

/** What the scale does as the food changes back, which is no fat. */
function water({ weight }, days) {
  const moved = weight.at(-1) - weight[days];
  if (Math.abs(moved) < WATER) return "";
  return ` The scale then goes ${moved > 0 ? "up" : "down"} a little at first, by water.`;
}

function lessOf(change) {
  const by = rounded(Math.abs(change), STEP);
  return by === "0" ? "as much as keeps your weight now" : `${by} ${change < 0 ? "less" : "more"} than keeps your weight now`;
}

function fat({ course, days }, print) {
  const { fat: kilograms, weight } = course;
  const [moved, gone] = [kilograms[days] - kilograms[0], weight[days] - weight[0]];
  if (Math.abs(gone) < SEEN || moved * gone <= 0) return [];
  const share = `about ${print(Math.abs(moved))} of the ${print(Math.abs(gone))} ${gone < 0 ? "lost" : "gained"} would be fat, the rest lean tissue and water`;
  return [["Body fat", `From about ${percent(course, 0)} to ${percent(course, days)}, guessed from your size and not measured: ${share}.`]];
}

function differ(plan, person, print) {
  const range = between(plan, person, plan.days, print);
  if (!range || plan.walked) return [];
  return [["People differ", `Others of your size, doing just the same, would be at ${range} by then.`]];
}

function rule({ rule: ruled, days, course, walked }, print) {
  const promised = ruled === null ? "much lower" : `to ${print(ruled[days])}`;
  const same = walked ? "walking" : "eating";
  if (course.weight.length < 2) return [];
  return [["The rule of thumb", `By it the same ${same} would bring you ${promised}; it forgets that a lighter body uses less energy, and a heavier one more.`]];
}
