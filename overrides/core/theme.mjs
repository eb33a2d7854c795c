import { keep as keepOnDevice, kept } from "./kept.mjs";

const dark = matchMedia("(prefers-color-scheme: dark)");
const { dataset } = document.documentElement;

/**
 * Lets a button change between light and dark.  A choice is kept on the reader's device only
 * where it differs from what the device asks for; a script in the page's head sets it before
 * the page is painted.
 * @param {HTMLButtonElement} button
 */
export function followTheme(button) {
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    const chosen = isDark() ? "light" : "dark";
    keep(chosen === (dark.matches ? "dark" : "light") ? "" : chosen);
    show();
  });
  dark.addEventListener("change", show);
  kept("theme"); // one that an older version kept goes to its new place
  show();
}

const isDark = () => (dataset.theme ? dataset.theme === "dark" : dark.matches);

function keep(theme) {
  dataset.theme = theme;
  keepOnDevice("theme", theme);
}
