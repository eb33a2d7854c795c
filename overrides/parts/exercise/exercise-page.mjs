import { fetchPage } from "../../core/fetched-page.mjs";

/** What stands on the page of an exercise, for a screen that counts it. */

const pages = new Map();

/**
 * The drawing, the steps, the breathing and when to stop, of an exercise; each is left out where
 * there is none, or no network and no copy.  A drawing is of this document, and its script runs.
 * @param {string} address of its page, or of its place on a page
 */
export async function exerciseAt(address) {
  const { href, hash } = new URL(address, document.baseURI);
  const page = await pageAt(href.split("#")[0]).catch(() => undefined);
  const named = hash && page?.getElementById(decodeURIComponent(hash.slice(1)));
  const place = named ? (named.closest("section") ?? named) : page?.querySelector("article");
  if (!place) return {};
  const drawing = await drawingIn(place, href);
  const steps = [...(place.querySelector("ol")?.children ?? [])].map(textOf);
  return { drawing, steps, breathing: saidOf(place, ".breathing"), stops: saidOf(place, ".stop") };
}

const textOf = (element) => element.textContent.trim();

async function drawingIn(place, href) {
  const drawing = place.querySelector("movement-drawing, figure.movement");
  if (!drawing) return undefined;
  const copy = document.importNode(drawing, true);
  const { script, movement } = drawing.dataset;
  if (script) await import(new URL(script, href)).catch(() => {});
  if (movement) copy.dataset.movement = new URL(movement, href).href;
  return copy;
}

/**
 * What stands in a row of what an exercise says, which the signs to stop at of all exercises have
 * too; a link that only leads on says nothing here.
 */
const saidOf = (place, row) => {
  const rows = `:is(.exercise-card, .exercise-steps) ${row} dd:not(:has(> a:only-child))`;
  return [...place.querySelectorAll(rows)].map(textOf);
};

/** Have the page of an exercise, and its movement, where the service worker keeps what comes. */
export async function takeAlong(address) {
  const { movement } = (await pageAt(address)).querySelector("[data-movement]")?.dataset ?? {};
  if (!movement) return;
  const film = new URL(movement, address);
  if (!(await caches.match(film))) await fetch(film);
}

/** A page of this site, read once; nothing in it is run. */
function pageAt(address) {
  if (!pages.has(address)) {
    const page = fetchPage(address);
    pages.set(address, page);
    page.catch(() => pages.delete(address)); // the next press asks again
  }
  return pages.get(address);
}
