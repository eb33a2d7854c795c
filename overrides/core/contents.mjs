/**
 * Marks in the list of contents which heading the reader is at: the last one that stands in the
 * upper third of the window or above it.
 * @param {HTMLElement} contents a list of links to headings of the page
 */
export function followHeadings(contents) {
  const links = new Map();
  for (const link of contents.querySelectorAll("a")) {
    const heading = document.getElementById(link.hash.slice(1));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  const mark = () => {
    const here = headings.findLast((each) => each.getBoundingClientRect().top < innerHeight / 3);
    for (const [heading, link] of links) {
      if (heading === here) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -66% 0px" });
  headings.forEach((heading) => observer.observe(heading));
}
