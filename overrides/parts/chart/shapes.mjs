/** Shapes of a drawing, which the style of the page colors by their classes. */

/** A shape of SVG with its attributes, and what stands in it. */
export function shape(name, attributes, ...within) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const each in attributes) element.setAttribute(each, attributes[each]);
  element.append(...within);
  return element;
}

/** Words at a place of a drawing: `anchor` is which end of them stands there. */
export const words = (at, anchor, color, text) => shape("text", { ...at, "text-anchor": anchor, class: `fill-${color}` }, text);

/** Round ends around numbers, and at most five ticks or so from one to the other. */
export function scaleOf(least, most) {
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((each) => (most - least) / each <= 4) ?? 500;
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step);
  return { low, high, ticks };
}
