/** Reading and printing numbers as `macros/page/number.py` does. */

const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const FEET = /^(\d+)\s*(?:ft|feet|foot|'|′|’)?\s*(?:(\d+(?:\.\d*)?)\s*(?:in|inch|inches|"|″|”)?)?$/i;

/** The number that was typed, or NaN where it is not one.  `unit` "ft" reads feet and inches. */
export function read(typed, unit) {
  const text = typed.trim().replace("\u2212", "-");
  if (unit === "ft") {
    const feet = text.match(FEET);
    if (feet) return Number(feet[1]) + Number(feet[2] ?? 0) / 12;
  }
  return PLAIN.test(text) ? Number(text) : NaN;
}

/** The step to which a value is rounded. */
export function stepOf(value, low, high) {
  if (low !== undefined && high > low) return 10 ** (Math.floor(Math.log10((high - low) / 2)) - 1);
  return value === 0 ? 1 : 10 ** Math.min(0, Math.floor(Math.log10(Math.abs(value))) - 1);
}

/** The value to the nearest step, halves away from zero, with commas and a true minus sign. */
export function rounded(value, step) {
  if (value === 0) return "0";
  const places = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  const near = Math.floor(Math.abs(value) / step + 0.5) * step;
  let text = near.toLocaleString("en-US", {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  if (step % 1 === 0.5) text = text.replace(/\.0$/, ""); // halves: 37.5 and 75
  return value < 0 && near ? `\u2212${text}` : text;
}

/** A number of `unit` as a field shows it: four significant digits, or feet and inches. */
export function shown(value, unit) {
  if (unit !== "ft") return String(Number(value.toPrecision(4)));
  const inches = Math.round(value * 12);
  return `${Math.floor(inches / 12)} ft ${inches % 12} in`;
}
