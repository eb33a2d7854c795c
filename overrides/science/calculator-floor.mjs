/** The floor under every calculator that asks for a body, as `tests/oracles/floor.py` decides it. */

import { conditions, fields, limits, says } from "./gate-rules.mjs";

/**
 * Why a calculator gives no number for a body: the `rule` and kind words in `says`; null
 * where it may give one.  `body` may hold age in years, height in cm and weight in kg.
 */
export function closed({ age, height, weight }) {
  if (isNumber(age) && age >= 0 && age < fields.body.age.low) {
    return { rule: "adult", says: sayingOf("adult") };
  }
  if (!isNumber(height) || !isNumber(weight)) return null;
  const { low, high } = fields.body.height;
  if (height < low || height > high || weight <= 0) return null;
  if (weight / (height / 100) ** 2 < limits.bmi) {
    return { rule: "underweight-now", says: says["underweight-now"] };
  }
  return null;
}

/** What the gate says where one of its questions is answered so that it stays shut. */
export const sayingOf = (condition) => conditions.find(({ id }) => id === condition).says;

const isNumber = (value) => typeof value === "number" && Number.isFinite(value);
