/** What the gate says where it refuses, at the place to which the reader looks. */

import { made } from "../../core/made.mjs";
import { hideNumbers } from "../../core/numbers-off.mjs";
import { holds as HOLDS } from "../../science/gate-rules.mjs";

const DELICATE = ["eating-disorder", "low-energy", "underweight-now", "goal-weight"];

/**
 * Say in a region why nothing is planned, or nothing for null; tell whether it says something new.
 * `more` stands beneath what is said.
 * @param {HTMLElement} region with role "status"
 * @param {{rules: string[], says: string[], help: boolean} | null} refused as `decide` gives it
 * @param {{help: string, holds?: boolean, more?: HTMLElement[]}} with the address of the places of help, and whether it
 *   holds for the visit
 */
export function sayRefusal(region, refused, { help, holds = false, more = [] }) {
  const parts = refused ? [...refused.says.map((each) => made("p", { textContent: each })), ...more] : [];
  if (refused?.help) parts.push(helpLink(help));
  if (refused && holds) parts.push(made("p", { className: "note", textContent: HOLDS }));
  if (refused?.rules.some((rule) => DELICATE.includes(rule))) parts.push(hidesNumbers(region));
  const before = region.textContent;
  if (before === parts.map(({ textContent }) => textContent).join("")) return false;
  region.replaceChildren(...parts);
  const form = region.closest("form");
  form.classList.toggle("refuses", Boolean(form.querySelector(".refusal:not(:empty)")));
  return parts.length > 0;
}

/** A line that leads to people who can help. */
export const helpLink = (help) => made("p", {}, made("a", { href: help, textContent: "Where to find help" }));

/** A line that leads to what a medicine or an illness does to a weight, and what to ask. */
export const careLink = (care) => made("p", {}, made("a", { href: care, textContent: "What to ask, and how a weight changes then" }));

function hidesNumbers(region) {
  const hides = made("button", { type: "button", textContent: "Hide energy and weight numbers on every page" });
  hides.addEventListener("click", () => {
    hideNumbers(true);
    region.scrollIntoView({ block: "nearest" }); // the page has become shorter
  });
  return hides;
}
