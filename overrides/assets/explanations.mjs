/**
 * Opens a number's explanation beside it.  Each number links to its entry at the foot of the
 * page; here a copy of that entry comes up as a popover instead, and Escape or a click beside it
 * goes back.  Without JavaScript, or without popovers, the link leads to the entry.
 */
export function explainNumbers(root = document) {
  if (!("popover" in HTMLElement.prototype)) return;
  const popover = Object.assign(root.createElement("div"), {
    popover: "auto",
    className: "explanation md-typeset",
    tabIndex: -1,
  });
  popover.setAttribute("role", "dialog");
  popover.setAttribute("aria-label", "Where this number comes from");
  root.body.append(popover);
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a.number");
    const entry = link && root.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!entry || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    popover.replaceChildren(...copyOf(entry), allOf(root));
    popover.showPopover();
    place(popover, link.getBoundingClientRect());
    popover.focus({ preventScroll: true });
  });
}

function copyOf(entry) {
  const copy = entry.cloneNode(true);
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  return copy.childNodes;
}

function allOf(root) {
  const heading = root.querySelector(".provenance h2");
  const link = root.createElement("a");
  link.href = `#${heading.id}`;
  link.textContent = "All numbers of this page";
  const line = root.createElement("p");
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
