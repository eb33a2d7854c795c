/** What a reader put into the fields of a tool, kept on the device once they say so. */

import { bodyOf, forgetBody, isKnown, isOfBody, keepAlso, keptBody } from "../my_numbers/body.mjs";
import { keep, kept } from "../../core/kept.mjs";

const NEAR = 1e-3; // of a number: a field shows four digits of what is kept
const LONGEST = 100; // letters of a field

/** Whether the reader put anything into the fields of a tool; an example is nobody's. */
export const isFilled = (tool) => isKnown(bodyIn(tool)) || rest(tool) !== "";

/** Keep what the reader put in, the body for every tool and the rest for this one; tell whether it could be done. */
export const keepInputs = (tool) => keepAlso(bodyIn(tool)) && keep(nameOf(tool), rest(tool));

/** Forget what this tool asks for, the body with it where it asks for one. */
export function forgetInputs(tool) {
  if (asksBody(tool)) forgetBody();
  keep(nameOf(tool), "");
}

/** Whether anything that this tool asks for is kept. */
export const isAnyKept = (tool) => (asksBody(tool) && isKnown(keptBody())) || kept(nameOf(tool)) !== null;

/** Whether what stands in a tool is what is kept. */
export function areKept(tool) {
  const { units: _, ...body } = bodyIn(tool);
  const before = keptBody();
  const isSame = ([name, value]) =>
    typeof value === "number" ? Math.abs(value - before[name]) <= NEAR * value : value === before[name];
  return isFilled(tool) && Object.entries(body).every(isSame) && rest(tool) === (kept(nameOf(tool)) ?? "");
}

/** Put back what was kept of a tool's own fields. */
export function fillInputs(tool) {
  for (const [name, text, unit] of read(kept(nameOf(tool)))) {
    const field = fieldOf(tool, name);
    if (!field || isOfBody(name)) continue;
    choose(tool.querySelector(`[data-unit-of="${field.name}"]`), unit);
    if (field.matches("select")) choose(field, text);
    else put(field, text);
  }
}

/** The body that the reader put in; a field that was emptied forgets what was kept of it. */
function bodyIn(tool) {
  const values = Object.entries(tool.values()).filter(([name]) => tool.own.has(name));
  const emptied = values.filter(([name]) => isOfBody(name) && !fieldOf(tool, name).value.trim());
  return { ...Object.fromEntries(emptied), ...bodyOf(tool, Object.fromEntries(values)) };
}

/** The other fields that the reader put in, as text. */
function rest(tool) {
  const names = Object.keys(tool.values()).filter((name) => tool.own.has(name) && !isOfBody(name));
  const rows = names.map((name) => {
    const unit = tool.querySelector(`[data-unit-of="${name}"]`)?.value ?? "";
    return [name, fieldOf(tool, name).value.slice(0, LONGEST), unit];
  });
  return rows.length ? JSON.stringify(rows) : "";
}

function read(text) {
  try {
    const rows = JSON.parse(text) ?? [];
    const sound = (row) => Array.isArray(row) && row.length === 3 && row.every((each) => typeof each === "string");
    return Array.isArray(rows) ? rows.filter(sound) : [];
  } catch {
    return [];
  }
}

function put(field, text) {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function choose(select, wanted) {
  if (select && [...select.options].some(({ value }) => value === wanted)) put(select, wanted);
}

const nameOf = (tool) => `inputs ${tool.id || tool.localName}`;
const fieldsOf = (tool) => [...tool.querySelectorAll(".field [name]:is(input, select)")];
const fieldOf = (tool, wanted) => fieldsOf(tool).find(({ name }) => name === wanted);
const asksBody = (tool) => fieldsOf(tool).some(({ name }) => isOfBody(name));
