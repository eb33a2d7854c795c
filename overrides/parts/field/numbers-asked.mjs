/**
 * Numbers of energy and weight in a tool stand away until the reader asks for them.  One press
 * shows those of the page; the device remembers it only if the reader says so.  The style does
 * it, by `data-asked` of the page.
 */

import { keep, kept } from "../../core/kept.mjs";

const KEY = "show-numbers";
const { dataset } = document.documentElement;

/** Let the buttons inside a tool show its numbers and put them away again; `then` comes after. */
export function askFirst(tool, then = () => {}) {
  if (kept(KEY)) dataset.asked = "yes";
  for (const box of tool.querySelectorAll(".ask-numbers")) {
    const remember = box.querySelector("input");
    box.querySelector("button").addEventListener("click", () => {
      if (dataset.asked) delete dataset.asked;
      else dataset.asked = "yes";
      keep(KEY, dataset.asked && remember.checked ? "yes" : "");
      follow(remember.checked);
      then();
    });
    remember.addEventListener("change", () => {
      if (dataset.asked) keep(KEY, remember.checked ? "yes" : "");
      follow(remember.checked);
    });
  }
  follow(Boolean(kept(KEY)));
}

/** Make every button and every folded table of the page agree with what was asked. */
function follow(remembered) {
  const shown = Boolean(dataset.asked);
  for (const box of document.querySelectorAll(".ask-numbers")) {
    const button = box.querySelector("button");
    button.textContent = shown ? "Hide these numbers" : "Show numbers";
    button.setAttribute("aria-expanded", String(shown));
    box.querySelector("input").checked = remembered;
  }
  for (const table of document.querySelectorAll("details.asked")) table.open = shown;
}
