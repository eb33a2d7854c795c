/** What a search found, as elements; no text from the index is ever read as HTML. */

import { made } from "../../core/made.mjs";
import { pieces } from "./words.mjs";

const SPOTS = 3; // places shown of one page

/** The address of a file beside this one. */
export const address = (file) => new URL(file, import.meta.url).href;

/**
 * A list item for each page: its title and section, what it says in a sentence or two, and the
 * headings under which the words stand.  A claim's answer comes first, and an exercise is drawn.
 * @param {Array<object>} pages as Pagefind gives them
 * @param {string[]} words that are marked
 */
export function listOf(pages, words) {
  return pages.map((page) => {
    const { title, drawing } = page.meta;
    const link = made("a", { href: page.url }, ...marked(title, words));
    const where = page.filters.section?.[0] ?? "";
    const section = made("span", { className: "section" }, where === title ? "" : where);
    const item = made("li", {}, link, section, said(page.meta, words));
    if (drawing) item.prepend(pictureOf(new URL(drawing, new URL(page.url, document.baseURI)).href));
    const spots = page.sub_results.filter((spot) => spot.title !== title);
    if (spots.length) item.append(made("ul", {}, ...spots.slice(0, SPOTS).map(spotOf)));
    return item;
  });
}

/** What a page says; of a claim first the word that answers it, of which its description is made. */
function said({ answer, description = "" }, words) {
  if (!answer) return made("p", {}, ...marked(description, words));
  return made("p", {}, made("strong", {}, `${answer}.`), ...marked(description.slice(answer.length + 1), words));
}

const marked = (text, words) =>
  pieces(text, words).map((piece, at) => (at % 2 ? made("mark", {}, piece) : piece));

/** The drawing of an exercise, which its title names; it comes when it is about to be seen. */
const pictureOf = (src) => made("img", { loading: "lazy", alt: "", width: 72, height: 72, src });

const spotOf = ({ url, title }) => made("li", {}, made("a", { href: url }, title));
