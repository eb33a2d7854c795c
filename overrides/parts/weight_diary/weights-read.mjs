/**
 * Readings of weight out of a text: a file as scales and apps write it, or lines as people type
 * them.  What can mean two things is asked, and what cannot be read is named; nothing is guessed.
 */

import { read } from "../../science/quantity.mjs";
import { fields } from "../../science/gate-rules.mjs";
import { dayOf, localDay, saidOf } from "./day.mjs";
import { MOST } from "./diary.mjs";
import { short } from "./diary-says.mjs";

const FIRST_YEAR = 1980; // clocks that were never set say 1970
const SLICE = 8; // milliseconds, after which the page may do other things
const TALL = 40; // lines above the names of the columns
const LONG = 20; // lines of a cell in quotation marks
const SEPARATORS = ["\t", ";", ","];
const FACTORS = { kg: 1, g: 0.001, lb: 0.45359237, stone: 6.35029318 };

const UNITS = new Map(
  Object.entries({
    kg: "kg kgs kilo kilos kilogram kilograms",
    g: "g gram grams",
    lb: "lb lbs pound pounds",
    stone: "st stone stones",
  }).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit])),
);

/** Names of columns, the better first; several apps write them in the language of the phone. */
const DATES = (
  "start time,start date,startdate,date,date time,datetime,time of measurement,measurement date,measured at," +
  "calendar date,timestamp,day,datum,fecha,data,creation date,creationdate,created at,create time,time,ts"
).split(",");
const WEIGHTS = (
  "weight,body weight,bodyweight,body mass,weight body mass,weight recorded,average weight,gewicht,poids,peso,mass"
).split(",");
const KINDS = ["type", "metric", "measurement", "name"];
const OF_WEIGHT = /^(?:hkquantitytypeidentifier)?(?:bodymass|(?:body )?weight|body mass|weight & body mass)$/i;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const NAMES = /^(?:january|february|march|april|may|june|july|august|september|sept|october|november|december|[a-z]{3})$/;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?!\d)/;
const MONTH_NAMED = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|[nr]d|th)?,?\s+(\d{4})(?!\d)/i;
const DAY_NAMED = /^(\d{1,2})(?:st|[nr]d|th)?[\s.-]+([a-z]{3,9})\.?,?[\s.-]+(\d{4}|\d\d)(?!\d)/i;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/;
const CLOCK = /^[\sT,]*(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?(?![\d:])/i;
const MOMENT = /^\d{10}(?:\d{3})?$/;
const NOTHING = /^(?:0*(?:[.,]0*)?|-+|–|—|n\/?a|null|none|nan)$/i;
const NUMBER = /^\d+(?:[.,]\d+)?$/;
const SUCH = "like 2026-04-03";

/**
 * Read a text.  `asks` holds what must be asked first, with an example of the text: `unit` where
 * no unit is named, `first` where a date can be two days; then ask, and read again with the answer.
 * `problems` name a line, its text, and in `says` what is wrong and what to write.  `order` says
 * which line settled how dates are read.  `without` are lines of a file without a weight, and
 * `other` those about something else.  `refused` is why the whole cannot be read, or empty.
 * @param {string} text
 * @param {{unit?: "kg" | "lb" | "stone", first?: "day" | "month", today?: number}} known
 * @param {() => Promise<void>} turn waited for now and then, so that the page can do other things
 */
export async function readWeights(text, known = {}, turn = async () => {}) {
  const result = { readings: [], asks: {}, problems: [], order: null, without: 0, other: 0, refused: unlike(text) };
  if (result.refused) return result;
  const today = known.today ?? localDay();
  const table = tableOf(text);
  const found = [];
  let since = performance.now();
  const breathe = async () => {
    await turn();
    since = performance.now();
  };
  for (const each of table ? table.rows() : linesOf(text)) {
    if (performance.now() - since > SLICE) await breathe();
    const item = table ? table.read(each) : readLine(each);
    if (item === "without" || item === "other") result[item] += 1;
    else if (item) found.push(item);
  }
  const order = known.first ? { first: known.first } : settled(found);
  for (const item of found) {
    if (performance.now() - since > SLICE) await breathe();
    settle(item, { ...known, first: order?.first, today, unit: known.unit ?? table?.unit }, result);
  }
  if (order?.line && result.order) result.order = order;
  else result.order = null;
  if (result.readings.length > MOST) result.refused = `That is more than ${MOST.toLocaleString("en-US")} readings; take a part of them.`;
  if (result.refused || result.asks.unit || result.asks.first) result.readings = [];
  return result;
}

/** What the whole is, where it is no text with readings; else empty. */
function unlike(text) {
  const start = text.slice(0, 4000);
  if (!text.trim()) return "There is nothing in it yet; write one reading on a line, such as 2026-04-03 82.4 kg.";
  if (start.startsWith("PK")) return "This is a zip file or a spreadsheet. Unpack it, or save the sheet as CSV, and take the file of weights.";
  if (/^\uFEFF?\s*<(?:\?xml|!doctype|html|healthdata)/i.test(start)) return "This is a file of XML, as Apple Health exports it. An app that turns it into CSV makes it readable here.";
  const odd = start.match(/[\0-\x08\x0E-\x1F\uFFFD]/g)?.length ?? 0;
  return odd > start.length / 50 ? "This is no text. Take the file that your app or scale saves as CSV." : "";
}

/** Each line that is not empty, with its number. */
function* linesOf(text) {
  const ends = /\r\n|\n|\r|$/g;
  let line = 0;
  for (let from = text.startsWith("\uFEFF") ? 1 : 0; from < text.length; ) {
    ends.lastIndex = from;
    const end = ends.exec(text);
    line += 1;
    if (end.index > from) yield { line, text: text.slice(from, end.index) };
    from = end.index + Math.max(end[0].length, 1);
  }
}

/** The cells of each line; what stands in quotation marks may go over several. */
function* cellsOf(lines, separator) {
  let open = null;
  for (const { line, text } of lines) {
    const whole = open ? `${open.text}\n${text}` : text;
    const quotes = whole.includes('"') ? whole.split('"').length - 1 : 0;
    if (quotes % 2 && (!open || line - open.line < LONG)) {
      open ??= { line, held: [] };
      open.text = whole;
      open.held.push({ line, text });
      continue;
    }
    if (quotes % 2) for (const each of [...open.held, { line, text }]) yield { ...each, cells: bare(each.text, separator) };
    else yield { line: open?.line ?? line, text: whole, cells: quotes ? quoted(whole, separator) : whole.split(separator) };
    open = null;
  }
  for (const each of open?.held ?? []) yield { ...each, cells: bare(each.text, separator) };
}

const bare = (text, separator) => text.replaceAll('"', "").split(separator);

function quoted(text, separator) {
  const cells = [""];
  let within = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"' && within && text[at + 1] === '"') cells[cells.length - 1] += text[(at += 1)];
    else if (letter === '"') within = !within;
    else if (letter === separator && !within) cells.push("");
    else cells[cells.length - 1] += letter;
  }
  return cells;
}

/** A text whose columns have names, ready to be read; null for any other. */
function tableOf(text) {
  const objects = objectsOf(text);
  if (objects) return new Table(() => objects, 0);
  for (const separator of SEPARATORS) {
    let unit;
    const top = (function* () {
      for (const each of linesOf(text)) if (each.line <= TALL) yield each; else return;
    })();
    for (const { line, text: said, cells } of cellsOf(top, separator)) {
      unit ??= UNITS.get(said.match(/^#?\s*units?\s*[:=]\s*([a-z]+)/i)?.[1].toLowerCase());
      const columns = columnsOf(cells);
      if (columns?.weight !== undefined) return new Table(() => cellsOf(linesOf(text), separator), line, unit);
    }
  }
  return null;
}

/** The rows of a list of objects, as Fitbit's archive has them; null for any other text. */
function objectsOf(text) {
  if (!/^\uFEFF?\s*\[\s*\{/.test(text)) return null;
  try {
    const list = JSON.parse(text.replace(/^\uFEFF/, ""));
    const names = Object.keys(list[0]);
    const rows = list.map((each) => names.map((name) => String(each?.[name] ?? "")));
    return [names, ...rows].map((cells, at) => ({ line: at, text: cells.join(", "), cells }));
  } catch {
    return null;
  }
}

/** Which column holds what, by its names; null where a line names none. */
function columnsOf(cells) {
  if (cells.length < 2 || cells.length > 400) return null;
  const named = cells.map(nameOf);
  const first = (names) => {
    for (const name of names) {
      const at = named.findIndex((each) => each.name === name);
      if (at >= 0) return at;
    }
    return undefined;
  };
  const date = first(DATES);
  if (date === undefined) return null;
  const kind = first(KINDS);
  const value = first(["value"]);
  const long = kind !== undefined && value !== undefined;
  const weight = long ? value : first(WEIGHTS);
  const columns = { date, weight, unit: first(["unit", "units"]), zone: first(["time offset"]), says: named[weight]?.unit };
  return long ? { ...columns, kind } : columns;
}

/** A column's name in small letters, without its unit, and the unit. */
function nameOf(cell) {
  const words = cell.replace(/^[\s#\uFEFF]+/, "").toLowerCase().replace(/^com\.samsung\.\w+\.\w+\./, "");
  const parts = words.replace(/(weight)(kgs?|lbs?)$/, "$1 $2").split(/[^\p{L}%]+/u).filter(Boolean);
  const unit = parts.map((each) => UNITS.get(each)).find(Boolean);
  return { name: parts.filter((each) => !UNITS.has(each)).join(" "), unit };
}

/** A text with named columns, which a later line may name anew. */
class Table {
  #columns = null;
  #carried = null; // a date that stands alone, above the times of its day
  #begins;

  constructor(rows, begins, unit) {
    this.rows = rows;
    this.#begins = begins;
    this.unit = unit;
  }

  /** What a row holds: a reading to settle, "without" a weight, "other", or null for nothing. */
  read({ line, text, cells }) {
    if (line < this.#begins) return "other";
    const columns = line === this.#begins || !/\d/.test(text) ? columnsOf(cells) : null;
    if (columns) {
      this.#columns = columns;
      this.#carried = null;
      return null;
    }
    if (!cells.some((each) => each.trim())) return null;
    if (this.#columns?.weight === undefined) return "other";
    const { date, weight, unit, zone, kind, says } = this.#columns;
    const cell = (at) => (cells[at] ?? "").trim();
    if (kind !== undefined && !OF_WEIGHT.test(cell(kind))) return "other";
    const said = readDate(cell(date), offsetOf(cell(zone)));
    if (NOTHING.test(cell(weight))) {
      const alone = cells.every((each, at) => at === date || !each.trim());
      if (alone && !said.says) this.#carried = said;
      return alone ? null : "without";
    }
    const timed = this.#carried && CLOCK.test(cell(date));
    const named = UNITS.get(cell(unit).toLowerCase()) ?? says;
    return { line, text, date: timed ? this.#carried : said, ...readWeight(cell(weight), named) };
  }
}

/** A line as people type it: a date, then a weight. */
function readLine({ line, text }) {
  if (!/\d/.test(text)) return text.trim() ? "other" : null;
  const trimmed = text.trim().replace(/^["']|["']$/g, "");
  const date = readDate(trimmed, null, true);
  if (date.says) return { line, text, date };
  const after = date.rest.replace(/^"?[\s,;:|=–—-]*"?/, "");
  const rest = after.replace(/["\s,;]+$/, "");
  const split = /^\s*,/.test(date.rest) && /^\d+,\d+$/.test(rest);
  if (split) return { line, text, date, says: `${rest} can be one number or two; write ${rest.replace(",", ".")} if it is one.` };
  const several = !/st/i.test(rest) && (rest.match(/\d+(?:[.,]\d+)?/g) ?? []).length > 1;
  if (several) return { line, text, date, says: "more than one number follows the date; leave the weight alone, or put a first line that names the columns, such as date,weight." };
  return { line, text, date, ...readWeight(rest) };
}

/** The weight that a text says: in kg, or a bare `number` where its unit is still to be known. */
function readWeight(text, unit) {
  const spaced = text.replace(/^(\d+),(\d+)/, "$1.$2");
  if (NUMBER.test(spaced)) return unit ? { kg: Number(spaced) * FACTORS[unit] } : { number: spaced };
  const kg = read(spaced, "kg");
  if (kg > 0) return { kg };
  const stones = unit === "stone" || !unit ? read(spaced, "stone") : NaN;
  if (stones > 0) return unit ? { kg: stones * FACTORS.stone } : { number: spaced, stones };
  return { says: text ? `“${short(text)}” is no weight we can read; write it as 82.4 kg or 181.6 lb.` : "no weight follows the date; write it as 2026-04-03 82.4 kg." };
}

/**
 * The day that a text begins with: `day`, or `days` where it can be two, by what comes first, or
 * `says` why it is none; and the `rest` of the text.
 */
function readDate(text, offset = null, more = false) {
  const said = text.replace(WEEKDAY, "");
  const found = dateAt(said);
  if (found.says) return found;
  const clock = said.slice(found.length).match(CLOCK);
  const rest = said.slice(found.length + (clock?.[0].length ?? 0));
  if (!more && rest.trim()) return noDate(text);
  const zone = clock?.[5] ?? "";
  const utc = offset !== null || /^(?:Z|UTC)$/i.test(zone);
  if (clock && utc && found.day !== undefined) return { ...found, day: shifted(found.day, clock, offset), rest };
  return { ...found, rest };
}

function dateAt(text) {
  if (MOMENT.test(text)) {
    const day = localDay(new Date(Number(text) * (text.length === 10 ? 1000 : 1)));
    return { day, length: text.length };
  }
  let parts = text.match(YEAR_FIRST);
  if (parts) return one(text, parts, parts[1], parts[3], parts[4]);
  parts = text.match(COMPACT);
  if (parts) return one(text, parts, parts[1], parts[2], parts[3]);
  parts = text.match(MONTH_NAMED);
  if (parts && monthOf(parts[1])) return one(text, parts, parts[3], monthOf(parts[1]), parts[2]);
  parts = text.match(DAY_NAMED);
  if (parts && monthOf(parts[2])) return one(text, parts, parts[3], monthOf(parts[2]), parts[1]);
  parts = text.match(YEAR_LAST);
  return parts ? either(text, parts) : noDate(text);
}

function one(text, [whole], year, month, date) {
  const day = dayOf(full(year), Number(month), Number(date));
  return Number.isNaN(day) ? { says: `the calendar has no ${whole}; write the date ${SUCH}.` } : { day, length: whole.length };
}

/** A date in numbers with the year last: it may be two days. */
function either(text, [whole, a, mark, b, year]) {
  if (year.length === 2 && mark === "-") return { says: `the year of ${whole} is not clear; write the date ${SUCH}.` };
  const days = { day: dayOf(full(year), Number(b), Number(a)), month: dayOf(full(year), Number(a), Number(b)) };
  const length = whole.length;
  if (days.day === days.month) return { day: days.day, length };
  const [known] = Object.keys(days).filter((first) => Number.isNaN(days[first === "day" ? "month" : "day"]));
  if (!known) return { days, whole, length };
  return Number.isNaN(days[known]) ? { says: `the calendar has no ${whole}; write the date ${SUCH}.` } : { day: days[known], settles: known, length };
}

const noDate = (text) => ({ says: text ? `it begins with no date that we can read; write it ${SUCH}, with the year.` : `the date is missing; write it ${SUCH}.` });

/** The day at a place where the clock of UTC shows a time; by the device's own zone without one. */
function shifted(day, [, hour, minute, , half], offset) {
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hour);
  const minutes = hours * 60 + Number(minute);
  if (offset === null) return localDay(new Date((day * 24 * 60 + minutes) * 60_000));
  return day + Math.floor((minutes + offset) / (24 * 60));
}

/** Minutes ahead of UTC, as a column of offsets says them; null where there is none. */
function offsetOf(text) {
  const parts = text.match(/^UTC([+-])(\d\d):?(\d\d)$/);
  return parts ? Number(`${parts[1]}1`) * (Number(parts[2]) * 60 + Number(parts[3])) : null;
}

/** What comes first in the dates of a text, where lines that can mean one day agree; or null. */
function settled(found) {
  const settling = found.filter(({ date }) => date.settles);
  const first = settling[0]?.date.settles;
  return first && settling.every(({ date }) => date.settles === first) ? { first, line: settling[0].line } : null;
}

/** Put a reading that is understood into the result, or what is to be asked, or what is wrong. */
function settle({ line, text, date, kg, number, stones, says }, { unit, first, today }, result) {
  const wrong = (why) => result.problems.push({ line, text: text.trim(), says: why });
  if (date.says || says) return wrong(date.says ?? says);
  if (date.days && !first) result.asks.first ??= { line, text: date.whole, days: date.days };
  if (date.days && first) result.order = { first };
  if (kg === undefined && !unit) result.asks.unit ??= { line, text: number };
  if ((date.days && !first) || (kg === undefined && !unit)) return undefined;
  const day = date.days ? date.days[first] : date.day;
  if (day > today) return wrong(`${saidOf(day)} lies ahead of today; check the date.`);
  if (day < dayOf(FIRST_YEAR, 1, 1)) return wrong(`${saidOf(day)} is before ${FIRST_YEAR}; check the year.`);
  if (kg === undefined && stones && unit !== "stone") return wrong(`“${number}” is no weight we can read; write it as 82.4 kg or 181.6 lb.`);
  const weight = kg ?? (stones ?? Number(number)) * FACTORS[unit];
  const { low, high } = fields.body.weight;
  if (weight >= low && weight <= high) return result.readings.push({ line, day, weight: Number(weight.toFixed(4)) });
  const [from, to] = [Math.ceil(low / FACTORS.lb), Math.floor(high / FACTORS.lb)];
  return wrong(`we keep weights from ${low} to ${high} kg (${from} to ${to} lb); check the number and its unit.`);
}

const full = (year) => Number(year) + (year.length === 2 ? 2000 : 0);
const monthOf = (name) => (NAMES.test(name.toLowerCase()) ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : 0);
