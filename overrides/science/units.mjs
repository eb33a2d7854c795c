/** Quantities as a form's fields show them: as numbers, and stones with their pounds. */

import * as numbers from "./rounding.mjs";

const POUNDS = 14; // of a stone

/** A number of `unit` as a field shows it. */
export function shown(value, unit) {
  return unit === "stone" ? inStones(Math.round(value * POUNDS)) : numbers.shown(value, unit);
}

/** The least and the most that a field accepts, as `shown`, each on the accepted side. */
export function limitsOf(low, high, unit) {
  const small = { ft: 1 / 12, stone: 1 / POUNDS }[unit] ?? (low > 0 && low < 1 ? 0.1 : 1);
  const near = 1e-9; // an end that lies on a step stays there
  const [from, to] = [Math.ceil(low / small - near) * small, Math.floor(high / small + near) * small];
  const text = (end) => (unit in { ft: 1, stone: 1 } ? shown(end, unit) : String(Number(end.toFixed(1))));
  return [text(from), text(to)];
}

function inStones(pounds) {
  const left = pounds % POUNDS;
  return `${Math.floor(pounds / POUNDS)} st${left ? ` ${left} lb` : ""}`;
}
