/** Reading and printing numbers as `macros/quantity.py` and `macros/parts/number/rounding.py` do. */

const ONE = /^([+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+))(?![0-9.,])\s*(.*)$/s;
const FEET = /^([0-9]+)\s*(ft\.?|feet|foot|'|\s)\s*([0-9]+(?:[.,][0-9]*)?)\s*(?:in\.?|inch|inches|")?$/i;
const STONES = /^([0-9]+)\s*(st\.?|stones?|\s)\s*([0-9]+(?:[.,][0-9]*)?)\s*(?:lbs?\.?|pounds?)?$/i;
const OF_TWO = { ft: [12, FEET], stone: [14, STONES] }; // units with a smaller one after them
const GROUPED = /^[+-]?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]*)?(?![0-9.,])/;
const HEIGHT = /^([0-9]+)[.,](0?[1-9]|1[01])$/;

/** The units of fields: what each measures, how much of it, and how people write it. */
const UNITS = {
  kg: ["mass", 1, "kg kilogram kilograms kilo kilos"],
  g: ["mass", 0.001, "g gram grams"],
  lb: ["mass", 0.45359237, "lb lbs pound pounds"],
  stone: ["mass", 6.35029318, "st stone stones"],
  m: ["length", 1, "m meter meters metre metres"], // codespell:ignore
  cm: ["length", 0.01, "cm centimeter centimeters centimetre centimetres"], // codespell:ignore
  mm: ["length", 0.001, "mm millimeter millimeters millimetre millimetres"], // codespell:ignore
  ft: ["length", 0.3048, "ft foot feet '"],
  inch: ["length", 0.0254, 'in inch inches "'],
  year: ["age", 1, "year years y yr yrs"],
  "hour/week": ["time a week", 60, "hour/week hours/week h/week"],
  "minute/week": ["time a week", 1, "minute/week minutes/week min/week"],
};
const SAID = { "hours a week": "hour/week", "minutes a week": "minute/week" };
const WORDS = new Map(Object.entries(SAID));
for (const [name, [, , words]] of Object.entries(UNITS)) {
  for (const word of words.split(" ")) WORDS.set(word, name);
}

/**
 * The number of `unit` that was typed, or NaN where there is none, or where `question` asks.
 * A unit that was typed too counts: `71 in` is a height in a field of feet.
 */
export function read(typed, unit) {
  if (question(typed, unit)) return NaN;
  const text = plain(typed);
  for (const [larger, [most, written]] of Object.entries(OF_TWO)) {
    const found = text.match(written);
    if (!found || !(found[2].trim() || unit === larger)) continue;
    const smaller = Number(point(found[3]));
    return smaller < most ? (Number(found[1]) + smaller / most) * factor(larger, unit) : NaN;
  }
  const [, number, word] = text.match(ONE) ?? [];
  if (number === undefined) return NaN;
  return Number(point(number)) * (word ? factor(word, unit) : 1);
}

/** What to ask where a text can mean two numbers of `unit`; nothing where it cannot. */
export function question(typed, unit) {
  const text = plain(typed);
  const [grouped] = text.match(GROUPED) ?? [];
  if (grouped) {
    const whole = grouped.replaceAll(",", "");
    const decimal = /^[^,.]*,[^,.]*$/.test(grouped);
    return decimal
      ? `Do you mean ${whole} or ${point(grouped)}? Write it with no comma.`
      : `Do you mean ${whole}? Write it with no comma.`;
  }
  const [, feet, inches] = (unit === "ft" && text.match(HEIGHT)) || [];
  return feet ? `Do you mean ${feet} ft ${Number(inches)} in or ${feet}.${inches} ft?` : "";
}

const point = (number) => number.replace(",", ".");

function plain(typed) {
  const signs = typed.trim().replaceAll("\u2212", "-").replace(/[\u2018\u2019\u2032]/g, "'");
  return signs.replace(/[\u201d\u2033]|''/g, '"');
}

/** How many of a unit one of what a word means is; NaN where they are not of a kind. */
function factor(word, unit) {
  const spelled = word.replace(/\.+$/, "").toLowerCase().split(/\s+/).join(" ").trim();
  const [kind, size] = UNITS[WORDS.get(spelled)] ?? [];
  const [wanted, one] = UNITS[WORDS.get(unit)] ?? [];
  if (size === undefined || kind !== wanted) return NaN;
  return size === one ? 1 : size / one;
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
