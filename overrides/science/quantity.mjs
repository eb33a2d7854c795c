/** Quantities as people type them, read as `macros/science/quantity.py` does, and as fields show them. */

const ONE = /^([+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+))(?![0-9.,])\s*(.*)$/s;
const FEET = /^([0-9]+)\s*(ft\.?|feet|foot|'|\s)\s*([0-9]+(?:[.,][0-9]*)?)\s*(?:in\.?|inch|inches|")?$/i;
const STONES = /^([0-9]+)\s*(st\.?|stones?|\s)\s*([0-9]+(?:[.,][0-9]*)?)\s*(?:lbs?\.?|pounds?)?$/i;
const POUNDS = 14; // of a stone
const OF_TWO = { ft: [12, FEET], stone: [POUNDS, STONES] }; // units with a smaller one after them
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

/** A number of `unit` as a field shows it: four significant digits, feet and inches, stones and pounds. */
export function shown(value, unit) {
  if (unit === "stone") return inStones(Math.round(value * POUNDS));
  if (unit !== "ft") return String(Number(value.toPrecision(4)));
  const inches = Math.round(value * 12);
  return `${Math.floor(inches / 12)} ft ${inches % 12} in`;
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
