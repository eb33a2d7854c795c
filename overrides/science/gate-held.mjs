/** The answers to the gate's questions on this visit: kept in this tab until it is closed, no longer. */

import { conditions } from "./gate-rules.mjs";

const KEY = "gate";
const OTHER = { yes: "no", no: "yes" };
let known = {}; // where a browser keeps nothing, until the page is left

/** Yes or no by the ids of the questions that were answered. */
export function answered() {
  const sound = ([id, value]) => Object.keys(OTHER).includes(value) && conditions.some((each) => each.id === id);
  return Object.fromEntries(Object.entries({ ...known, ...kept() }).filter(sound));
}

/** Note the answer to a question; one that closed the gate holds, whatever is answered later. */
export function answer(id, value) {
  if (held().includes(id)) return;
  known = { ...answered(), [id]: value };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(known));
  } catch {
    // a browser that keeps nothing is no error
  }
}

/** The ids of the questions whose answer closed the gate. */
export function held() {
  const given = answered();
  return conditions.filter(({ id, passes }) => given[id] === OTHER[passes]).map(({ id }) => id);
}

/** Let a question be answered so that the gate is closed for this visit. */
export function hold(id) {
  answer(id, OTHER[conditions.find((each) => each.id === id).passes]);
}

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY));
  } catch {
    return null;
  }
}
