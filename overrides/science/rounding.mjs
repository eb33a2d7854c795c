/** Printing numbers as `macros/parts/number/rounding.py` does. */

/** The step to which a value is rounded. */
export function stepOf(value, low, high) {
  if (low !== undefined && high > low) return 10 ** (Math.floor(Math.log10((high - low) / 2)) - 1);
  return value === 0 ? 1 : 10 ** Math.min(0, Math.floor(Math.log10(Math.abs(value))) - 1);
}

/** The value to the nearest step, a half only below a hundred, halves away from zero, with commas and a true minus sign. */
export function rounded(value, step) {
  if (value === 0) return "0";
  if (step === 0.5 && Math.abs(value) >= 100) step = 1; // a half of a hundred is no news
  const places = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  const near = Math.floor(Math.abs(value) / step + 0.5) * step;
  let text = near.toLocaleString("en-US", {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  if (step % 1 === 0.5) text = text.replace(/\.0$/, ""); // halves: 37.5 and 75
  return value < 0 && near ? `\u2212${text}` : text;
}
