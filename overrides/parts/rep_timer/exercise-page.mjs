import { fetchPage } from "../../core/fetched-page.mjs";

/** What stands on the page of an exercise: its drawing and its steps, for a screen that counts it. */

const pages = new Map();

/**
 * The drawing and the steps of an exercise, each undefined where there is none or no network and
 * no copy.  A drawing is of this document, and its script runs.
 * @param {string} address of its page, or of its place on a page
 */
export async function exerciseAt(address) {
  const { href, hash } = new URL(address, document.baseURI);
  const page = await pageAt(href.split("#")[0]).catch(() => undefined);
  const named = hash && page?.getElementById(decodeURIComponent(hash.slice(1)));
  const place = named ? (named.closest("section") ?? named) : page?.querySelector("article");
  const [drawing, steps] = ["movement-drawing", "ol"].map((name) => place?.querySelector(name));
  if (drawing?.dataset.script) await import(new URL(drawing.dataset.script, href)).catch(() => {});
  return {
    drawing: drawing && document.importNode(drawing, true),
    steps: steps && [...steps.children].map((each) => each.textContent.trim()),
  };
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
