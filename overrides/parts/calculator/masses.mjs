import { fatMassOfBodyFat, leanMassOfBodyFat } from "../../science/equations.mjs";
import { shown } from "../../science/quantity.mjs";
import { rounded, stepOf } from "../../science/rounding.mjs";

/**
 * The fat and the lean mass of a weight in kg, by a body fat in percent and its range.
 * @param {{ value: number, low: number, high: number }} fat texts or numbers; the ends are the value where it has no range
 * @returns {{ fat: object, lean: object }} each `{ value, low, high }` in kg, without ends where there is no range
 */
export function massesOf({ value, low, high }, weight) {
  const of = (equation, ...percents) => {
    const [middle, ...ends] = percents.map((each) => equation.value({ weight, body_fat: Number(each) }));
    return ends[0] < ends[1] ? { value: middle, low: ends[0], high: ends[1] } : { value: middle };
  };
  return { fat: of(fatMassOfBodyFat, value, low, high), lean: of(leanMassOfBodyFat, value, high, low) };
}

/** Both in words, in the unit of an option. */
export const saidOf = ({ fat, lean }, unit) => `${massOf(fat, unit)} of fat${between(fat, unit)}, ${massOf(lean, unit)} of lean mass${between(lean, unit)}`;

/** The ends of a mass in words. */
export function rangeOf(mass, unit) {
  const [low, high] = [mass.low, mass.high].map((end) => inUnit(end, mass, unit));
  return `${low} to ${high}${named(unit)}`;
}

const between = (mass, unit) =>
  mass.low === undefined ? "" : ` (${[mass.low, mass.high].map((end) => inUnit(end, mass, unit)).join(" to ")})`;
const massOf = (mass, unit) => inUnit(mass.value, mass, unit) + named(unit);
const named = ({ value, textContent }) => (value === "stone" ? "" : ` ${textContent}`);

/** A mass as precisely as its range supports; stones and pounds, whole pounds. */
function inUnit(kilograms, { value, low, high }, { value: unit, dataset }) {
  const of = (mass) => mass / dataset.factor;
  if (unit === "stone") return shown(of(kilograms), unit);
  const step = low === undefined ? stepOf(of(value)) : stepOf(of(value), of(low), of(high));
  return rounded(of(kilograms), step);
}
