/** A weight over time as a drawing: the model's course in its band, its phases and the rule's line. */

import { made } from "../../core/made.mjs";
import { scaleOf, shape, words } from "../chart/shapes.mjs";

const WIDTH = 360;
const HEIGHT = 264;
const LEFT = 54;
const RIGHT = 12;
const TOP = 26;
const BOTTOM = 30;
const WEEK = 7; // days
const POINTS = 180; // of a line, at most about
const EVERY = 12; // rows of the table, about

/**
 * The chart of a course, a slider that reads it week by week, and its numbers as a table.
 * @param {{model: number[], low: number[], high: number[], rule: (number | undefined)[] | null,
 *   goal: number | undefined, phases: {name: string, days: number}[], weeks: object[],
 *   print: (weight: number) => string}} drawn weights on each day, in the reader's unit, which
 *   `print` writes; the rule is null where it is not to be drawn, and `weeks` is what each week says
 */
export function chartOf({ model, low, high, rule, goal, phases, weeks, print }) {
  const last = model.length - 1;
  const ruled = (rule ?? []).filter((each) => each !== undefined);
  const all = [...model, ...low, ...high, ...ruled, goal ?? model[0]];
  const scale = scaleOf(Math.min(...all), Math.max(...all));
  const x = (day) => LEFT + ((WIDTH - LEFT - RIGHT) * day) / last;
  const y = (weight) => TOP + ((HEIGHT - TOP - BOTTOM) * (scale.high - weight)) / (scale.high - scale.low);
  const stride = Math.max(1, Math.floor(last / POINTS));
  const points = (weights) => {
    const days = [...weights.keys()].filter((day) => day % stride === 0 || day === weights.length - 1);
    return days.map((day) => `${x(day).toFixed(1)},${y(weights[day]).toFixed(1)}`);
  };
  const picture = shape("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" });
  picture.append(shape("polygon", { class: "band", points: [...points(high), ...points(low).reverse()].join(" ") }));
  for (const tick of scale.ticks) {
    picture.append(shape("line", { ...across(y(tick)), class: "stroke-faint" }));
    picture.append(words({ x: LEFT - 8, y: y(tick) + 4 }, "end", "ink", print(tick)));
  }
  picture.append(words({ x: x(0), y: HEIGHT - 8 }, "start", "ink", "Today"));
  picture.append(words({ x: x(last), y: HEIGHT - 8 }, "end", "ink", `Week ${Math.round(last / WEEK)}`));
  let day = 0;
  for (const { name, days } of phases) {
    if (day) picture.append(shape("line", { x1: x(day), x2: x(day), y1: TOP, y2: HEIGHT - BOTTOM, class: "stroke-faint" }));
    if (x(day + days) - x(day) > 8 * name.length) picture.append(words({ x: x(day) + 4, y: TOP - 8 }, "start", "ink", name));
    day += days;
  }
  if (goal) picture.append(shape("line", { ...across(y(goal)), class: "stroke-ink", "stroke-dasharray": "4 3" }));
  const lines = [...(rule ? [[ruled, "claim"]] : []), [model, "measured"]];
  for (const [weights, name] of lines) {
    const bare = { points: points(weights).join(" "), fill: "none", "stroke-width": 2.5 };
    picture.append(shape("polyline", { ...bare, class: `stroke-${name}` }));
  }
  const dots = lines.map(([, name]) => shape("circle", { r: 4.5, class: `fill-${name}` }));
  picture.append(...dots);

  const slider = made("input", { type: "range", min: 0, max: weeks.length - 1, value: weeks.length - 1 });
  const read = made("p");
  const move = () => {
    const at = Number(slider.value);
    dots.forEach((dot, of) => {
      const weight = lines[of][0][at * WEEK];
      dot.toggleAttribute("hidden", weight === undefined);
      if (weight === undefined) return;
      dot.setAttribute("cx", x(at * WEEK));
      dot.setAttribute("cy", y(weight));
    });
    read.textContent = says(weeks[at]);
    slider.setAttribute("aria-valuetext", read.textContent);
  };
  slider.setAttribute("aria-label", "Read the chart at a week");
  slider.addEventListener("input", (event) => {
    event.stopPropagation(); // the form around it has not changed
    move();
  });
  move();
  return [picture, slider, read, numbers(weeks, Boolean(rule))];
}

function says({ week, model, between, fat, rule }) {
  const parts = [`Week ${week}: the model ${model}`];
  if (between && week) parts.push(`with its band ${between}`);
  parts.push(`body fat ${fat}`);
  if (rule) parts.push(`the rule ${rule}`);
  return parts.join(", ");
}

/** About a dozen weeks of the course as a table, by phase, folded. */
function numbers(weeks, isRuled) {
  const every = Math.max(1, Math.ceil((weeks.length - 1) / EVERY));
  const rows = weeks.filter(({ week }) => week % every === 0 || week === weeks.length - 1);
  const table = made("table", { className: "computed" });
  const head = table.createTHead().insertRow();
  for (const each of ["Week", "The model", "Body fat", ...(isRuled ? ["The rule"] : [])]) head.append(headed("col", each));
  for (const phase of new Set(weeks.map((each) => each.phase))) {
    const body = table.createTBody();
    const group = headed("rowgroup", phase);
    group.colSpan = head.cells.length;
    body.insertRow().append(group);
    for (const { week, model, between, fat, rule } of rows.filter((each) => each.phase === phase)) {
      const row = body.insertRow();
      row.append(headed("row", String(week)));
      const range = between && week ? made("span", { className: "interval", textContent: ` (${between})` }) : "";
      row.insertCell().append(model, range);
      for (const text of isRuled ? [fat, rule] : [fat]) row.insertCell().textContent = text;
    }
  }
  return made("details", {}, made("summary", { textContent: "The numbers" }), table);
}

const headed = (scope, textContent) => made("th", { scope, textContent });
const across = (at) => ({ x1: LEFT, x2: WIDTH - RIGHT, y1: at, y2: at });
