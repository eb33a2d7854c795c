/** An element with properties and what stands in it; the policy of a page lets no HTML be parsed. */
export function made(name, properties = {}, ...within) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...within);
  return element;
}
