import { keep, kept } from "../../core/kept.mjs";

const LONGEST = 100; // letters of a field

/**
 * Lets what a reader typed and ticked stay on the device, once they tick that it may.  Without
 * that nothing is written; unticking it forgets.
 */
export class KeptFields {
  #name;
  #fields;
  #tick;

  /**
   * @param {string} name under which it is kept
   * @param {Iterable<HTMLInputElement|HTMLSelectElement>} fields each with an id
   * @param {HTMLInputElement} tick where the reader says so
   */
  constructor(name, fields, tick) {
    this.#name = name;
    this.#fields = [...fields].filter((field) => field.id && field !== tick);
    this.#tick = tick;
  }

  /** Put back what was kept; tell whether there was any. */
  restore() {
    const found = read(kept(this.#name));
    if (!found) return false;
    this.#tick.checked = true;
    for (const field of this.#fields) put(field, found[field.id]);
    return true;
  }

  /** Keep what stands there now, or forget it; tell whether the browser could. */
  store() {
    if (!this.#tick.checked) return keep(this.#name, "");
    return keep(this.#name, JSON.stringify(Object.fromEntries(this.#fields.map(stateOf))));
  }
}

const isTicked = ({ type }) => type === "checkbox" || type === "radio";
const stateOf = (field) => [field.id, isTicked(field) ? field.checked : field.value.slice(0, LONGEST)];

function put(field, state) {
  if (isTicked(field)) field.checked = state === true;
  else if (typeof state !== "string") return;
  else if (field.localName !== "select") field.value = state;
  else if ([...field.options].some(({ value }) => value === state)) field.value = state;
}

/** What was kept, if it is what we write. */
function read(text) {
  try {
    const found = JSON.parse(text);
    return typeof found === "object" ? found : null;
  } catch {
    return null;
  }
}
