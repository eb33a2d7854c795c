/**
 * The choices of a sheet as the text behind the # of an address, as `tests/oracles/sheet_link.py`
 * reads it: `1.at-home.pace_super-slow.days_tu-sa.a_chair-squat_leg-press.end`.
 *
 * A version, a program, then what differs from it, each choice whole between two points, and `end`,
 * so that a link that was cut off is known for one.  It holds ids alone, and letters that no
 * messenger changes.  What
 * cannot be read is told in a sentence, and the rest of the sheet stands.
 */

import { DAYS, restBetween } from "../program/calendar-file.mjs";

const VERSION = "1";
const LONGEST = 4000; // letters that are read
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 60;
const SESSIONS = ["a", "b"];
const NTH = ["first", "second"];
const USUAL = { pace: "", weeks: "first", days: ["MO", "TH"], time: "18:00" };

const UNREADABLE = "This address holds no sheet that can be read. Ask your trainer to send the link again.";
const CUT_OFF = "This link was cut off on its way, so some choices may be missing. Ask your trainer to send it again.";
const DAMAGED = "A part of this link cannot be read and was left out. Compare the sheet with your trainer.";

/**
 * The choices of a sheet.
 * @typedef {{program: string, pace: string, weeks: string, days: string[], time: string,
 *   slots: Array<Array<{planned: string, chosen: string, form: string, asks: boolean}>>}} Choices
 *   of each session its exercises: the one of the program, the one to do, the id of its form, and
 *   whether to ask first because the link named what is not known
 */

/** A program as it stands. */
export function asItStands(id, { programs }) {
  const slots = programs[id].sessions.map((ids) =>
    ids.map((planned) => ({ planned, chosen: planned, form: "", asks: false })),
  );
  return { program: id, ...USUAL, slots };
}

/**
 * What a fragment says, and a sentence about each thing in it that is not known.
 * @param {string} fragment with or without its #
 * @param {object} known what Python knows: `programs`, `exercises`, `paces`, `renamed`
 * @returns {{choices: Choices, problems: string[]}}
 */
export function readLink(fragment, known) {
  return new Reading(fragment, known).read();
}

/** The fragment of choices, without its #. */
export function writeLink({ program, slots, ...given }) {
  const parts = [VERSION, program];
  for (const name of ["pace", "weeks"]) {
    if (given[name] !== USUAL[name]) parts.push(`${name}_${given[name]}`);
  }
  if (given.days.join() !== USUAL.days.join()) parts.push(`days_${given.days.join("-").toLowerCase()}`);
  if (given.time !== USUAL.time) parts.push(`time_${given.time.replace(":", "")}`);
  slots.forEach((session, at) => {
    for (const { planned, chosen, form } of session) {
      const other = chosen === planned ? "" : chosen;
      if (other || form) parts.push([SESSIONS[at], planned, other, ...(form ? [form] : [])].join("_"));
    }
  });
  return [...parts, "end"].join(".");
}

class Reading {
  #known;
  #parts;
  #isWhole;
  #choices;
  #problems = new Set(); // each sentence once

  constructor(fragment, known) {
    this.#known = known;
    const parts = decoded(fragment.replace(/^#/, "").slice(0, LONGEST)).split(".").filter(Boolean);
    const end = parts.findIndex((each) => /^end(?![a-z0-9_-])/.test(each)); // a messenger may add to it
    this.#isWhole = end >= 0;
    this.#parts = this.#isWhole ? parts.slice(0, end) : parts;
  }

  read() {
    const [version = "", program = "", ...rest] = this.#parts;
    const { programs } = this.#known;
    const [first] = Object.keys(programs);
    const isKnown = Object.hasOwn(programs, program);
    this.#choices = asItStands(isKnown ? program : first, this.#known);
    if (!/^[0-9]{1,3}$/.test(version)) this.#problems.add(UNREADABLE);
    else if (version !== VERSION) {
      this.#problems.add(`This link is of version ${version}, which this page does not know. Load the page again; if that does not help, ask for a new link.`);
    } else {
      if (!isKnown) {
        this.#problems.add(`The link names a program${quoted(program)} that this site does not have. “${programs[first].name}” stands here as it is, without your trainer’s changes; ask for a new link.`);
      }
      for (const each of rest) this.#part(each, isKnown);
      if (!this.#isWhole) this.#problems.add(CUT_OFF);
    }
    return { choices: this.#choices, problems: [...this.#problems] };
  }

  #part(part, isOfProgram) {
    const [name, ...given] = part.split("_");
    const [value] = given;
    const isOne = given.length === 1;
    if (SESSIONS.includes(name) && given.length >= 2 && given.length <= 3) {
      if (isOfProgram) this.#slot(SESSIONS.indexOf(name), ...given);
    } else if (name === "pace" && isOne) this.#pace(value);
    else if (name === "weeks" && isOne) this.#weeks(value);
    else if (name === "days" && isOne) this.#days(value);
    else if (name === "time" && isOne) this.#time(value);
    else this.#problems.add(DAMAGED);
  }

  #pace(id) {
    if (Object.hasOwn(this.#known.paces, id)) this.#choices.pace = id;
    else this.#problems.add(`The link names a pace${quoted(id)} that this site does not have. The pace of the program stands here.`);
  }

  #weeks(value) {
    if (["first", "later"].includes(value)) this.#choices.weeks = value;
    else this.#problems.add("How the sheet begins cannot be read in the link. It begins lightly here.");
  }

  #days(value) {
    const days = value.toUpperCase().split("-");
    const isGood = days.length === 2 && days.every((each) => DAYS.includes(each)) && restBetween(days);
    if (isGood) this.#choices.days = days;
    else this.#problems.add("The link names no two days with a day of rest between them. Monday and Thursday stand here.");
  }

  #time(value) {
    const [, hours, minutes] = value.match(/^([01][0-9]|2[0-3])([0-5][0-9])$/) ?? [];
    if (minutes) this.#choices.time = `${hours}:${minutes}`;
    else this.#problems.add("The time in the link cannot be read. Six in the evening stands here.");
  }

  #slot(session, planned, chosen, form = "") {
    const { exercises } = this.#known;
    const of = this.#now(planned);
    const slot = this.#choices.slots[session].find((each) => each.planned === of);
    if (!slot) {
      const named = this.#named(of);
      return this.#problems.add(`The link changes an exercise${named} that the ${NTH[session]} session does not have. That change was left out.`);
    }
    const other = this.#now(chosen);
    Object.assign(slot, { chosen: of, form: "", asks: false });
    if (other && !exercises[of].swaps.includes(other)) {
      slot.asks = true;
      return this.#problems.add(`In place of “${exercises[of].name}” the link names an exercise${this.#named(other)} that this site does not give for it. Ask your trainer before you do it.`);
    }
    slot.chosen = other || of;
    if (!form || exercises[slot.chosen].forms.some(({ id }) => id === form)) slot.form = form;
    else {
      slot.asks = true;
      this.#problems.add(`The link names a form of “${exercises[slot.chosen].name}” that this site does not have. Ask your trainer which one before you do it.`);
    }
  }

  /** The id that an exercise has now. */
  #now(id) {
    const { renamed } = this.#known;
    return Object.hasOwn(renamed, id) ? renamed[id] : id;
  }

  /** An exercise by its name where it has one. */
  #named(id) {
    const { exercises } = this.#known;
    return Object.hasOwn(exercises, id) ? `, “${exercises[id].name}”,` : quoted(id);
  }
}

/** What stands between percent signs, also where a messenger escaped it twice. */
function decoded(text) {
  for (let time = 0; time < 3; time++) {
    text = text.replace(/%([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  }
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** An unknown id, only if it could be one: whoever wrote the link writes nothing else on the page. */
const quoted = (id) => (ID.test(id) && id.length <= LONGEST_ID ? ` “${id}”` : "");
