/**
 * The reader's own numbers, each if it is known: sex, age in years, height, waist, neck and hip in
 * cm, weight, fat-free mass and fat mass in kg, and the physical activity level of the days.
 */

import { keep, kept } from "../../core/kept.mjs";
import { shown } from "../../science/quantity.mjs";

const NAMES = ["sex", "age", "height", "weight", "pal", "waist", "neck", "hip", "fat_free_mass", "fat_mass"];
const KEY = "body";

/** Whether a field of this name is one of a body. */
export const isOfBody = (name) => NAMES.includes(name);

/** What a form holds of a body, with the units in which it was typed. */
export function bodyOf(form, values) {
  const known = NAMES.filter((name) => values[name] !== undefined);
  const units = known.map((name) => [name, unitsOf(form, name)?.value]).filter(([, unit]) => unit);
  return {
    ...Object.fromEntries(known.map((name) => [name, values[name]])),
    units: Object.fromEntries(units),
  };
}

/** What the reader kept on this device; empty where that is nothing, or nothing we can read. */
export function keptBody() {
  let read;
  try {
    read = JSON.parse(kept(KEY)) ?? {};
  } catch {
    read = {};
  }
  const sound = ([name, value]) =>
    name === "sex"
      ? ["female", "male"].includes(value)
      : NAMES.includes(name) && Number.isFinite(value) && value > 0;
  return {
    ...Object.fromEntries(Object.entries(read).filter(sound)),
    units: { ...Object(read.units) },
  };
}

/** Keep a body on this device; tell whether the browser could. */
export const keepBody = (body) => keep(KEY, JSON.stringify(body));

/** Keep a body and what was kept before of the rest; tell whether the browser could. */
export function keepAlso(body) {
  const before = keptBody();
  const all = { ...before, ...body, units: { ...before.units, ...body.units } };
  return isKnown(all) ? keepBody(all) : forgetBody();
}

/** Forget what was kept. */
export const forgetBody = () => keep(KEY, "");

/** Whether anything of a body is known; how somebody's days are says nothing of one. */
export const isKnown = (body) => NAMES.some((name) => name !== "pal" && body[name] !== undefined);

/** What must be known of a body before a number is worked out for it, and is not. */
export const missing = (body) => ["age", "height", "weight"].filter((name) => body[name] === undefined);

/** Where a body is kept, keep with it the unit that was chosen for a kind of field. */
export function keepUnit(kind, unit) {
  const body = keptBody();
  const name = { mass: "weight", height: "height", tape: "waist" }[kind];
  if (!name || !isKnown(body) || body.units[name] === unit) return;
  keepBody({ ...body, units: { ...body.units, [name]: unit } });
}

/**
 * Put a body into the fields of a form that ask for it, in the units in which it was typed; the
 * other fields of a form follow those units, and a tape is read in inches beside feet.
 */
export function fill(form, body) {
  const { weight, height, fat_free_mass: lean, waist, neck = waist, hip = neck } = body.units;
  const tape = hip ?? (height === "ft" ? "inch" : height);
  for (const [kind, unit] of Object.entries({ mass: weight ?? lean, height, tape })) {
    const selects = [...form.querySelectorAll(`select[data-kind="${kind}"]`)];
    const follow = selects.filter(({ options }) => [...options].some(({ value }) => value === unit));
    for (const each of follow) each.value = unit;
    follow[0]?.dispatchEvent(new Event("input", { bubbles: true }));
  }
  for (const name of NAMES.filter((each) => body[each] !== undefined)) {
    const field = form.querySelector(`.field [name="${name}"]`);
    if (!field) continue;
    const units = unitsOf(form, name);
    const factor = units?.selectedOptions[0].dataset.factor ?? 1;
    if (field.matches("input")) field.value = shown(body[name] / factor, units?.value);
    else choose(field, body[name]);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** Choose the option that is a word or a number; one that is not there changes nothing. */
function choose(select, wanted) {
  const option = [...select.options].find(({ value }) => value === wanted || (value && Number(value) === wanted));
  if (option) select.value = option.value;
}

const unitsOf = (form, name) => form.querySelector(`[data-unit-of="${name}"]`);
