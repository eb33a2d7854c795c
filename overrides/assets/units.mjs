/** Quantities as a form's fields read and show them: as numbers, and stones with their pounds. */

import * as numbers from "./number.mjs";

const STONE = { kg: 6.35029318, lb: 14, stone: 1 }; // what one stone is in each unit of weight
const NAMED = /^(\d+(?:\.\d+)?)\s*(?:st\.?|stones?)\s*(?:(\d+(?:\.\d+)?)\s*(?:lbs?|pounds?)?)?$/i;
const BARE = /^(\d+)\s+(\d+(?:\.\d+)?)\s*(?:lbs?|pounds?)?$/i;

/** The number of `unit` that was typed, or NaN where it is none. */
export function read(typed, unit) {
  if (!(unit in STONE)) return numbers.read(typed, unit);
  const stones = typed.trim().match(NAMED) ?? (unit === "stone" ? typed.trim().match(BARE) : null);
  if (!stones) return numbers.read(typed, unit);
  const [, whole, pounds = "0"] = stones;
  return Number(pounds) < STONE.lb ? (Number(whole) + Number(pounds) / STONE.lb) * STONE[unit] : NaN;
}

/** A number of `unit` as a field shows it. */
export function shown(value, unit) {
  return unit === "stone" ? inStones(Math.round(value * STONE.lb)) : numbers.shown(value, unit);
}

/** The least and the most that a field accepts, as `shown`, each on the accepted side. */
export function limitsOf(low, high, unit) {
  const small = { ft: 1 / 12, stone: 1 / STONE.lb }[unit] ?? (low > 0 && low < 1 ? 0.1 : 1);
  const near = 1e-9; // an end that lies on a step stays there
  const [from, to] = [Math.ceil(low / small - near) * small, Math.floor(high / small + near) * small];
  const text = (end) => (unit in { ft: 1, stone: 1 } ? shown(end, unit) : String(Number(end.toFixed(1))));
  return [text(from), text(to)];
}

function inStones(pounds) {
  const left = pounds % STONE.lb;
  return `${Math.floor(pounds / STONE.lb)} st${left ? ` ${left} lb` : ""}`;
}
