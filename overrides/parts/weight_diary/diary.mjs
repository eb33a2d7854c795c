import { keep, kept } from "../../core/kept.mjs";
import { fields } from "../../science/gate-rules.mjs";
import { isoOf, localDay } from "./day.mjs";

const KEY = "weight-diary";
export const MOST = 20_000; // readings of a diary
const NEAR = 0.005; // kg; two readings of a day that differ by less are one

/**
 * Readings of a weight, each a whole `day` and a `weight` in kg, in the order of days.  They hold
 * for the page, and stay on the device only once the reader says so.
 */
export class Diary {
  readings = [];
  isKept = false;

  #before = null; // the readings before the last change

  constructor() {
    this.#restore();
  }

  /** Take over what another tab has kept or forgotten; tell whether anything is new. */
  follow() {
    const before = JSON.stringify(this.readings);
    const was = this.isKept;
    const own = was ? [] : this.readings;
    if (was || kept(KEY)) this.#restore();
    if (this.isKept) this.add(own);
    return JSON.stringify(this.readings) !== before || this.isKept !== was;
  }

  /** Add readings; tell how many were new, how many stand there already, and how many had no room. */
  add(more) {
    const days = new Map();
    for (const { day, weight } of this.readings) days.set(day, [...(days.get(day) ?? []), weight]);
    const added = [];
    let known = 0;
    for (const { day, weight } of more) {
      const there = days.get(day) ?? [];
      if (there.some((each) => Math.abs(each - weight) < NEAR)) known += 1;
      else added.push({ day, weight });
      days.set(day, [...there, weight]);
    }
    const room = added.slice(0, Math.max(0, MOST - this.readings.length));
    if (room.length) this.#change([...this.readings, ...room].sort((a, b) => a.day - b.day));
    return { added: room.length, known, left: added.length - room.length };
  }

  remove(reading) {
    this.#change(this.readings.filter((each) => each !== reading));
  }

  clear() {
    this.#change([]);
    this.#before = null;
    this.isKept = false;
    keep(KEY, "");
  }

  /** Take back the last change, if there is one. */
  undo() {
    if (this.#before) this.#change(this.#before);
    this.#before = null;
  }

  /** Keep the diary on this device; tell whether the browser could. */
  keep() {
    this.isKept = keep(KEY, JSON.stringify(this.readings.map(({ day, weight }) => [day, weight])));
    return this.isKept;
  }

  /** Keep nothing on the device from now on; the readings hold for the page. */
  forget() {
    this.isKept = false;
    keep(KEY, "");
  }

  /** A file of the readings, one on a line, weights in kg or lb. */
  csv({ name, factor }) {
    const rows = this.readings.map(({ day, weight }) => `${isoOf(day)},${Number((weight / factor).toFixed(3))}`);
    return [`date,weight (${name})`, ...rows, ""].join("\r\n");
  }

  #change(readings) {
    this.#before = this.readings;
    this.readings = readings;
    if (this.isKept) this.keep();
  }

  #restore() {
    const read = soundOf(kept(KEY));
    this.isKept = read !== null;
    this.readings = read ?? [];
    this.#before = null;
  }
}

/** The readings in a kept text, without any that cannot be one; null where there is no diary. */
function soundOf(text) {
  try {
    const today = localDay();
    const { low, high } = fields.body.weight;
    const rows = JSON.parse(text).filter(
      ([day, weight]) => Number.isInteger(day) && day > 0 && day <= today && weight >= low && weight <= high,
    );
    return rows.map(([day, weight]) => ({ day, weight })).sort((a, b) => a.day - b.day);
  } catch {
    return null;
  }
}
