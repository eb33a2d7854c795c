/** A diary as a drawing: the trend and its band strong, what the scale showed small and pale. */

import { made } from "../../core/made.mjs";
import { scaleOf, shape, words } from "../chart/shapes.mjs";
import { saidOf } from "./day.mjs";

const WIDTH = 360;
const HEIGHT = 250;
const LEFT = 54;
const RIGHT = 12;
const TOP = 14;
const BOTTOM = 30;
const POINTS = 300; // of a line, at most
const ROWS = 12; // of the table
const WEEK = 7; // days

/**
 * The chart, a slider that reads it day by day, and its numbers as a table.  `trend` and `course`
 * hold `level`, `low` and `high` on each of `days`, a run of whole days; `course` is what the model
 * expects, or null.  All weights are in the reader's unit, which `print` and `range` write.
 * @param {{days: number[], trend: Band, course: Band | null, readings: {day: number, weight: number}[],
 *   print: (weight: number) => string, range: (low: number, high: number) => string, says: string}} drawn
 */
export function chartOf(drawn) {
  const { days, trend, course, readings, print, says } = drawn;
  const last = days.length - 1;
  const shown = readings.map(({ weight }) => weight);
  const scale = scaleOf(least([...trend.low, ...shown]), -least([...trend.high, ...shown].map((each) => -each)));
  const x = (at) => LEFT + ((WIDTH - LEFT - RIGHT) * at) / Math.max(last, 1);
  const y = (weight) => TOP + ((HEIGHT - TOP - BOTTOM) * (scale.high - weight)) / (scale.high - scale.low);
  const picture = shape("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": says });
  for (const tick of scale.ticks) {
    picture.append(shape("line", { x1: LEFT, x2: WIDTH - RIGHT, y1: y(tick), y2: y(tick), class: "stroke-faint" }));
    picture.append(words({ x: LEFT - 8, y: y(tick) + 4 }, "end", "ink", print(tick).replace(".0", "")));
  }
  picture.append(words({ x: LEFT, y: HEIGHT - 8 }, "start", "ink", saidOf(days[0])));
  if (last) picture.append(words({ x: WIDTH - RIGHT, y: HEIGHT - 8 }, "end", "ink", saidOf(days[last])));

  const steps = thinned(last);
  const point = (weight, at) => `${x(at).toFixed(1)},${y(weight).toFixed(1)}`;
  const line = (weights) => steps.map((at) => point(weights[at], at)).join(" ");
  const band = ({ low, high }) => `${line(high)} ${steps.map((at) => point(low[at], at)).reverse().join(" ")}`;
  const frame = shape("svg", { x: LEFT, y: TOP, width: WIDTH - LEFT - RIGHT, height: HEIGHT - TOP - BOTTOM });
  frame.setAttribute("viewBox", `${LEFT} ${TOP} ${WIDTH - LEFT - RIGHT} ${HEIGHT - TOP - BOTTOM}`);
  if (course) {
    frame.append(shape("polygon", { points: band(course), class: "fill-claim course" }));
    frame.append(shape("polyline", { points: line(course.level), class: "stroke-claim course" }));
  }
  picture.append(frame);
  const dots = readings.map(({ day, weight }) => `M${point(weight, day - days[0]).replace(",", " ")}h0`);
  picture.append(shape("path", { d: dots.join(""), class: "stroke-ink readings" }));
  picture.append(shape("polygon", { points: band(trend), class: "fill-measured band" }));
  picture.append(shape("polyline", { points: line(trend.level), class: "stroke-measured trend" }));
  const mark = shape("circle", { r: 4.5, class: "fill-measured" });
  picture.append(mark);
  return [picture, ...slider(drawn, (at) => {
    mark.setAttribute("cx", x(at));
    mark.setAttribute("cy", y(trend.level[at]));
  }), tableOf(drawn)];
}

/** A slider that reads a day of the drawing aloud and moves the mark there. */
function slider({ days, trend, course, print, range: rangeOf }, move) {
  const last = days.length - 1;
  const range = made("input", { type: "range", min: 0, max: last });
  const read = made("p");
  const say = () => {
    const at = Number(range.value);
    const modeled = course ? `; the model ${rangeOf(course.low[at], course.high[at])}` : "";
    read.textContent = `${saidOf(days[at])}: trend ${print(trend.level[at])} (${rangeOf(trend.low[at], trend.high[at])})${modeled}`;
    range.setAttribute("aria-valuetext", read.textContent);
    move(at);
  };
  range.value = last;
  range.setAttribute("aria-label", "Read the chart at a day");
  range.addEventListener("input", (event) => {
    event.stopPropagation(); // the form around it has not changed
    say();
  });
  say();
  return [range, read];
}

/** About a dozen days of the trend as a table, folded. */
function tableOf({ days, trend, course, print, range }) {
  const every = Math.max(1, Math.ceil((days.length - 1) / WEEK / ROWS)) * WEEK;
  const shown = days.map((_, at) => at).filter((at) => (days.length - 1 - at) % every === 0);
  const heads = ["Day", "Trend", "Its range", ...(course ? ["The model"] : [])];
  const head = made("tr", {}, ...heads.map((each) => made("th", { scope: "col", textContent: each })));
  const rows = shown.map((at) => {
    const ranges = [trend, ...(course ? [course] : [])].map(({ low, high }) => range(low[at], high[at]));
    const cells = [print(trend.level[at]), ...ranges];
    const day = made("th", { scope: "row", textContent: saidOf(days[at]) });
    return made("tr", {}, day, ...cells.map((each) => made("td", { textContent: each })));
  });
  const table = made("table", { className: "computed" }, made("thead", {}, head), made("tbody", {}, ...rows));
  return made("details", {}, made("summary", { textContent: "The numbers" }), table);
}

/** So many places from the first to the last that a line is smooth and soon drawn. */
function thinned(last) {
  const every = Math.max(1, Math.ceil(last / POINTS));
  const places = [];
  for (let at = 0; at < last; at += every) places.push(at);
  return [...places, last];
}

const least = (numbers) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
