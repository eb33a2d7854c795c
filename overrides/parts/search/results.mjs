/** What a search found, as elements; no text from the index is ever read as HTML. */

import { made } from "../../core/made.mjs";

const SPOTS = 3; // places shown of one page
const CHARACTERS = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&amp;": "&" };

/** The address of a file beside this one. */
export const address = (file) => new URL(file, import.meta.url).href;

/**
 * A list item for each page: its title and section, the words around what was found, and the
 * headings under which it stands.  A claim has our answer in place of the words.
 * @param {Array<object>} pages as Pagefind gives them
 */
export function listOf(pages) {
  return pages.map((page) => {
    const title = made("a", { href: page.url }, page.meta.title);
    const where = page.filters.section?.[0] ?? "";
    const section = made("span", { className: "section" }, where === page.meta.title ? "" : where);
    const spots = page.sub_results.filter((spot) => spot.title !== page.meta.title);
    const item = made("li", {}, title, section, answer(page.meta) ?? excerpt(page.excerpt));
    if (spots.length) item.append(made("ul", {}, ...spots.slice(0, SPOTS).map(spotOf)));
    return item;
  });
}

/** Our answer to a claim, of which its page's description is made; nothing for other pages. */
function answer({ answer: word, description }) {
  if (!word) return undefined;
  return made("p", {}, made("strong", {}, `${word}.`), description.slice(word.length + 1));
}

const spotOf = ({ url, title }) => made("li", {}, made("a", { href: url }, title));

/** Pagefind marks what it found by <mark>, and escapes the rest. */
function excerpt(text) {
  const parts = text.split(/<mark>(.*?)<\/mark>/g);
  const nodes = parts.map((part, at) => (at % 2 ? made("mark", {}, plain(part)) : plain(part)));
  return made("p", {}, ...nodes);
}

const plain = (text) => text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (each) => CHARACTERS[each]);
