/** Whole days: counted from 1970-01-01, as a calendar has them, with no clock and no zone. */

const LENGTH = 86_400_000; // milliseconds
const SAID = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });

/** The day of a date, or NaN where the calendar has none; months count from 1. */
export function dayOf(year, month, date) {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.getTime() / LENGTH : NaN;
}

/** The day that it is, or was at a moment, where the device is. */
export function localDay(moment = new Date()) {
  return dayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
}

/** A day as files write it: 2026-04-03. */
export const isoOf = (day) => new Date(day * LENGTH).toISOString().slice(0, 10);

/** A day as people say it: Apr 3, 2026. */
export const saidOf = (day) => SAID.format(day * LENGTH);
