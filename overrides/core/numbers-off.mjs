import { keep, kept } from "./kept.mjs";

const { dataset } = document.documentElement;

/**
 * Lets a button hide and show the numbers of energy and weight, on this page and, remembered on
 * the device, on every other.  The style does it; a script in the page's head sets the choice
 * before the page is painted.
 * @param {HTMLButtonElement} button
 */
export function followNumbers(button) {
  button.addEventListener("click", () => hideNumbers(dataset.numbers !== "off"));
  kept("numbers"); // one that an older version kept goes to its new place
  show();
}

/** Hide the numbers of energy and weight, or show them; the switch follows, whoever asked. */
export function hideNumbers(off) {
  dataset.numbers = off ? "off" : "";
  keep("numbers", dataset.numbers);
  show();
}

function show() {
  const pressed = String(dataset.numbers === "off");
  document.querySelector("button.hide-numbers").setAttribute("aria-pressed", pressed);
}
