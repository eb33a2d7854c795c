/**
 * A number's or a term's explanation beside it.  Each links to its entry, at the foot of the page
 * or on a page of its own; a copy of that entry comes up as a popover instead, and Escape or a
 * press beside it goes back.  Where it cannot, the link leads to the entry.
 */

import { fetchPage } from "../../core/fetched-page.mjs";

let popover;
const pages = new Map();

/**
 * Show where a number comes from, or what a term means.
 * @param {HTMLAnchorElement} link the number or the term
 */
export async function explain(link) {
  const { from, entry } = await entryOf(link).catch(() => ({}));
  if (!entry) {
    location.assign(link.href);
    return;
  }
  popover ??= document.body.appendChild(emptyPopover());
  popover.setAttribute("aria-label", kindOf(link).label);
  popover.replaceChildren(...copyOf(entry, from), allOf(link));
  popover.showPopover();
  place(popover, link.getBoundingClientRect());
  popover.focus({ preventScroll: true });
}

/** What the popover of a link is called, and where its last line leads. */
function kindOf(link) {
  return link.matches(".term")
    ? {
        label: "What this word means",
        all: "All words of this page",
        place: "#words-on-this-page",
      }
    : {
        label: "Where this number comes from",
        all: "All numbers of this page",
        place: "#how-these-numbers-were-worked-out",
      };
}

/** The entry that a link leads to, and the address of the page that holds it. */
async function entryOf({ href, hash }) {
  const id = decodeURIComponent(hash.slice(1));
  const entry = document.getElementById(id);
  if (entry) return { from: location.href, entry };
  const from = href.split("#")[0];
  if (!pages.has(from)) pages.set(from, fetchPage(from));
  try {
    return { from, entry: (await pages.get(from)).getElementById(id) };
  } catch (error) {
    pages.delete(from); // the next press asks again
    throw error;
  }
}

function emptyPopover() {
  const popover = Object.assign(document.createElement("div"), {
    popover: "auto",
    className: "explanation",
    tabIndex: -1,
  });
  popover.setAttribute("role", "dialog");
  return popover;
}

/** What an entry holds, without its ids, its links led from the page where it stands. */
function copyOf(entry, from) {
  const copy = document.importNode(entry, true);
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  for (const link of copy.querySelectorAll("a[href]")) {
    link.href = new URL(link.getAttribute("href"), from);
  }
  return copy.childNodes;
}

function allOf(opened) {
  const { all, place } = kindOf(opened);
  const link = document.createElement("a");
  link.href = opened.href.replace(/#.*/, place);
  link.textContent = all;
  const line = document.createElement("p");
  line.append(link);
  return line;
}

/** Under the number where there is room, else above it; always inside the window. */
function place(popover, number) {
  const { width, height } = popover.getBoundingClientRect();
  const room = 8;
  const left = Math.min(Math.max(number.left, room), innerWidth - width - room);
  const below = number.bottom + room + height <= innerHeight;
  const top = below ? number.bottom + room : Math.max(room, number.top - room - height);
  popover.style.setProperty("left", `${Math.max(room, left)}px`);
  popover.style.setProperty("top", `${top}px`);
}
