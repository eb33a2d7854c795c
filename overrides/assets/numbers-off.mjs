import { keep, kept } from "./kept.mjs";

const { dataset } = document.documentElement;

/**
 * Lets a button hide and show the numbers of energy and weight, on this page and, remembered on
 * the device, on every other.  The style does it; a script in the page's head sets the choice
 * before the page is painted.
 * @param {HTMLButtonElement} button
 */
export function followNumbers(button) {
  const show = () => button.setAttribute("aria-pressed", String(dataset.numbers === "off"));
  button.addEventListener("click", () => {
    hideNumbers(dataset.numbers !== "off");
    show();
  });
  kept("numbers"); // one that an older version kept goes to its new place
  show();
}

/** Hide the numbers of energy and weight, or show them. */
export function hideNumbers(off) {
  dataset.numbers = off ? "off" : "";
  keep("numbers", dataset.numbers);
}
