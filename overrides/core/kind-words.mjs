/** What stands where a tool gives no number: kind sentences, and where help is. */

import { sayingOf } from "../science/calculator-floor.mjs";
import { held } from "../science/gate-held.mjs";
import { conditions, holds } from "../science/gate-rules.mjs";
import { made } from "./made.mjs";
import { hideNumbers } from "./numbers-off.mjs";

/**
 * Say in a box why there is no number, or nothing for null.
 * @param {HTMLElement} box with role "status"
 * @param {{rule: string, says: string, holds?: boolean} | null} refused
 * @param {string} help the address of the places of help
 */
export function say(box, refused, help) {
  const parts = [];
  if (refused) {
    parts.push(made("p", { textContent: refused.says }));
    parts.push(made("p", {}, made("a", { href: help, textContent: "Where to find help" })));
  }
  if (refused?.rule === "eating-disorder") {
    const hide = made("button", { type: "button", textContent: "Hide energy and weight numbers on every page" });
    hide.addEventListener("click", () => {
      hideNumbers(true);
      box.scrollIntoView({ block: "nearest" }); // the page has become shorter
    });
    parts.push(hide);
  }
  if (refused?.holds) parts.push(made("p", { className: "note", textContent: holds }));
  const words = (elements) => elements.map((each) => each.textContent).join("");
  if (words([...box.children]) !== words(parts)) box.replaceChildren(...parts);
  box.closest("form")?.classList.toggle("refuses", parts.length > 0);
}

/**
 * What is said after an answer that closed the tools for the visit, here or at the gate; null for
 * none.  An answer that leaves a reader more than help closes the gate alone.
 */
export function afterAnswer() {
  const rule = held().find((id) => conditions.some((each) => each.id === id && each.offers === "help"));
  return rule ? { rule, says: sayingOf(rule), holds: true } : null;
}
