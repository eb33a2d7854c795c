/** A whole day as a drawing: its parts as one bar, and another equation's day as a second. */

import { rounded } from "../../science/rounding.mjs";
import { shape, words } from "../chart/shapes.mjs";

const WIDTH = 360;
const BAR = 26;
const TOPS = [0, 66]; // of the two days
const FOOT = 138;
const TICKS = [3000, 4000, 6000, 8000, 12_000, 16_000]; // calories at the end of a scale

/**
 * The drawing, on a scale that stays while days of a usual size grow and shrink.
 * A day has a `name`, a `value` with `low` and `high`, `says` as printed, and may have `parts`,
 * each with a `kind` and a `value`; one without is a bar of one color.
 * @param {{name: string, says: string, value: number, low: number, high: number, parts?: {kind: string, value: number}[]}[]} days
 */
export function pictureOf(days) {
  const most = TICKS.find((end) => days.every(({ high }) => high <= end)) ?? TICKS.at(-1);
  const x = (kcal) => Math.min(kcal / most, 1) * (WIDTH - 2) + 1;
  const picture = shape("svg", { viewBox: `0 0 ${WIDTH} ${FOOT + 24}`, "aria-hidden": "true" });
  days.forEach((day, at) => picture.append(...barOf(day, TOPS[at], x)));
  picture.append(shape("line", { x1: x(0), x2: x(most), y1: FOOT, y2: FOOT, class: "stroke-ink" }));
  for (const [at, anchor] of [[0, "start"], [1, "middle"], [2, "middle"], [3, "end"]]) {
    const kcal = (at * most) / 3;
    const mark = { x1: x(kcal), x2: x(kcal), y1: FOOT, y2: FOOT + 4, class: "stroke-ink" };
    picture.append(shape("line", mark), words({ x: x(kcal), y: FOOT + 18 }, anchor, "ink", rounded(kcal, 1)));
  }
  return picture;
}

function barOf({ name, says, low, high, value, parts = [{ kind: "whole", value }] }, top, x) {
  const shapes = [
    words({ x: 1, y: top + 14, "font-weight": 600 }, "start", "ink", name),
    words({ x: WIDTH - 1, y: top + 14 }, "end", "ink", says),
  ];
  let start = 0;
  for (const { kind, value: kcal } of parts) {
    const width = Math.max(x(start + kcal) - x(start), 0);
    shapes.push(shape("rect", { x: x(start), y: top + 20, width, height: BAR, class: `part ${kind}` }));
    start += kcal;
  }
  const y = top + 20 + BAR + 7;
  const line = { class: "stroke-ink", "stroke-width": 1.5 };
  shapes.push(shape("line", { ...line, x1: x(low), x2: x(high), y1: y, y2: y }));
  for (const end of [low, high]) {
    shapes.push(shape("line", { ...line, x1: x(end), x2: x(end), y1: y - 4, y2: y + 4 }));
  }
  return shapes;
}
