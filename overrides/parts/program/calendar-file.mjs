/** A program for a calendar, as `macros/parts/program/calendar_file.py` writes it (RFC 5545). */

export const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const LINE = 75; // octets, without the line break
const NAME = document.querySelector("meta[property='og:site_name']")?.content ?? "";
const DAY = 86_400_000; // milliseconds

/** Whether two days of the week leave a day of rest between them, the week being a circle. */
export function restBetween([first, second]) {
  return ![0, 1, 6].includes((DAYS.indexOf(second) - DAYS.indexOf(first) + 7) % 7);
}

/** The first day on which a time of the day, such as 18:00, is still to come where the reader is. */
export function nextDay(time, now = Date.now()) {
  const here = new Date(now - new Date(now).getTimezoneOffset() * 60_000);
  const passed = time <= here.toISOString().slice(11, 16);
  return new Date(+here + (passed ? DAY : 0)).toISOString().slice(0, 10);
}

/**
 * The text of a calendar with one event a session, each repeated every week.
 * @param {{id: string, name: string, checked: string}} program
 * @param {Array<{name: string, minutes: number, exercises: string[]}>} sessions
 * @param {string[]} days two of `DAYS`
 * @param {string} time such as 18:00
 * @param {string} first the day on or after which it begins, such as 2026-11-23
 */
export function calendar(program, sessions, days, time, first) {
  let start = Date.parse(first); // midnight by UTC, so that no clock change moves it
  const events = sessions.flatMap(({ name, minutes, exercises }, number) => {
    const weekday = (new Date(start).getUTCDay() + 6) % 7;
    start += ((DAYS.indexOf(days[number]) - weekday + 7) % 7) * DAY;
    return [
      "BEGIN:VEVENT",
      `UID:${program.id}-${number + 1}@burn-at-rest`,
      `DTSTAMP:${digits(program.checked)}T000000Z`,
      `DTSTART:${digits(new Date(start).toISOString().slice(0, 10))}T${time.replace(":", "")}00`,
      `DURATION:PT${5 * Math.ceil(minutes / 5)}M`,
      `RRULE:FREQ=WEEKLY;BYDAY=${days[number]}`,
      `SUMMARY:${escaped(`Strength training: ${name.toLowerCase()}`)}`,
      `DESCRIPTION:${escaped([program.name, ...exercises].join("\n"))}`,
      "END:VEVENT",
    ];
  });
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${NAME}//Program//EN`];
  const lines = [...head, "CALSCALE:GREGORIAN", "METHOD:PUBLISH", ...events, "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** About how many minutes a session takes: the sets, the rest after each, and what is `around`. */
export function minutesOf(exercises, { amounts, around }) {
  const of = (key) => amounts[key]?.value ?? 0;
  const lifted = of("lifting") + of("lowering");
  const one = {
    repetitions: of("repetitions") * (lifted + of("holding")),
    holds: of("repetitions") * (lifted + of("hold")),
    walk: of("walk"),
  };
  const seconds = exercises.map(
    ({ counted, eachSide }) => of("sets") * (one[counted] * (eachSide ? 2 : 1) + of("rest")),
  );
  return seconds.reduce((sum, each) => sum + each, 0) / 60 + around;
}

const digits = (date) => date.replaceAll("-", "");
const escaped = (text) =>
  text
    .replace(/[\\;,]/g, "\\$&")
    .split("\n")
    .map((line) => line.replace(/[\p{C}\p{Z}]/gu, " "))
    .join("\\n");

/** A line in pieces of at most 75 octets, each letter whole. */
function folded(line) {
  const octets = (text) => new TextEncoder().encode(text).length;
  const pieces = [""];
  for (const letter of line) {
    if (octets(pieces.at(-1) + letter) > LINE) pieces.push(" ");
    pieces[pieces.length - 1] += letter;
  }
  return pieces.join("\r\n");
}
