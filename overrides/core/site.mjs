/** What the browser adds to a page that reads without it; each part comes when it is needed. */

import { kept } from "./kept.mjs";
import { followNumbers } from "./numbers-off.mjs";
import { followTheme } from "./theme.mjs";

let failures = 0; // of loading the search
const sorry = Object.assign(document.createElement("p"), { popover: "auto", className: "explanation", role: "status" });

followTheme(document.querySelector("button.theme"));
followNumbers(document.querySelector("button.hide-numbers"));

forYou();
addEventListener("storage", forYou); // kept or cleared in another tab
addEventListener("pageshow", ({ persisted }) => persisted && forYou());

for (const { dataset } of document.querySelectorAll("[data-script]")) {
  import(new URL(dataset.script, document.baseURI));
}

showLinked();
addEventListener("hashchange", showLinked);

const offline = document.querySelector("meta[name=offline]");
if (offline && "serviceWorker" in navigator) {
  import("./offline.mjs").then(({ keepOffline }) => keepOffline(offline.content));
}

const contents = document.querySelector("nav.contents");
if (contents && getComputedStyle(contents).display !== "none") {
  import("./contents.mjs").then(({ followHeadings }) => followHeadings(contents));
}

addEventListener("beforeprint", () => {
  for (const lists of document.querySelectorAll(".before-you-train")) lists.open = true;
});

addEventListener("click", (event) => {
  const pressed = event.target.closest("a.number, a.term, button.search");
  if (!pressed || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (pressed.matches(".search")) {
    search();
  } else if ("popover" in pressed) {
    event.preventDefault();
    import("../parts/number/explanations.mjs").then(
      ({ explain }) => explain(pressed),
      () => location.assign(pressed.href),
    );
  }
});

addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || typing || event.metaKey || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  search();
});

/** Show the page for what the reader keeps on this device, or as it was where that is gone. */
async function forYou() {
  if (!kept("body") && !document.querySelector(".for-you")) return;
  const { showForYou } = await import("../parts/number/for-you.mjs");
  showForYou();
}

/**
 * Unfold what holds the place that the address leads to, and go there.  Numbers that stand away
 * until they are asked for stay away; then go to the tool that has them.
 */
async function showLinked() {
  let place = document.querySelector(":target");
  place?.closest("summary")?.parentElement.setAttribute("open", ""); // its heading is in sight already
  if (!place || place.checkVisibility()) return;
  const tool = place.closest(":not(:defined)");
  if (tool) await customElements.whenDefined(tool.localName); // which decides what of it shows
  for (let each = place; each; each = each.parentElement) {
    if (each.localName === "details") each.open = true;
  }
  while (!place.checkVisibility()) place = place.parentElement;
  place.scrollIntoView();
}

/** Open the search; a browser may remember that it failed to load, so each try has an address. */
async function search() {
  const address = new URL("../parts/search/search.mjs", import.meta.url);
  if (failures) address.searchParams.set("try", failures);
  const module = await import(address).catch(() => undefined);
  if (module) return module.openSearch(document.querySelector(".brand").href);
  failures += 1;
  sorry.textContent = "The search did not load. Try once more when there is a network.";
  document.body.append(sorry);
  sorry.showPopover();
}
