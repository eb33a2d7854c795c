/** What a search found, as elements; no text from the index is ever read as HTML. */

const SPOTS = 3; // places shown of one page
const CHARACTERS = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#x27;": "'", "&amp;": "&" };

/** The address of a file beside this one. */
export const address = (file) => new URL(file, import.meta.url).href;

/** An element with its properties and what stands in it. */
export function element(name, properties = {}, ...inside) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}

/**
 * A list item for each page: its title and section, the words around what was found, and the
 * headings under which it stands.  A claim has our answer in place of the words.
 * @param {Array<object>} pages as Pagefind gives them
 */
export function listOf(pages) {
  return pages.map((page) => {
    const title = element("a", { href: page.url }, page.meta.title);
    const where = page.filters.section?.[0] ?? "";
    const section = element("span", { className: "section" }, where === page.meta.title ? "" : where);
    const spots = page.sub_results.filter((spot) => spot.title !== page.meta.title);
    const item = element("li", {}, title, section, answer(page.meta) ?? excerpt(page.excerpt));
    if (spots.length) item.append(element("ul", {}, ...spots.slice(0, SPOTS).map(spotOf)));
    return item;
  });
}

/** Our answer to a claim, of which its page's description is made; nothing for other pages. */
function answer({ answer: word, description }) {
  if (!word) return undefined;
  return element("p", {}, element("strong", {}, `${word}.`), description.slice(word.length + 1));
}

const spotOf = ({ url, title }) => element("li", {}, element("a", { href: url }, title));

/** Pagefind marks what it found by <mark>, and escapes the rest. */
function excerpt(text) {
  const parts = text.split(/<mark>(.*?)<\/mark>/g);
  const nodes = parts.map((part, at) => (at % 2 ? element("mark", {}, plain(part)) : plain(part)));
  return element("p", {}, ...nodes);
}

const plain = (text) => text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (each) => CHARACTERS[each]);
