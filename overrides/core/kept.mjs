/** What a reader chose to keep on the device; a browser that keeps nothing is no error. */

const PREFIX = "burn-at-rest "; // other sites of one host keep things in the same place

/** The text kept under a name, or null. */
export function kept(name) {
  try {
    return moved(name) ?? localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** What an older version of the site kept without the prefix: moved once, and then gone. */
function moved(name) {
  const old = localStorage.getItem(name);
  if (old === null || !OURS[name]?.(old)) return null;
  if (localStorage.getItem(PREFIX + name) !== null) return null;
  localStorage.removeItem(name);
  localStorage.setItem(PREFIX + name, old);
  return old;
}

/** What we kept under each name: another site of the host may use the same name. */
const OURS = {
  theme: (text) => text === "light" || text === "dark",
  numbers: (text) => text === "off",
  body: (text) => /^\{.*"units":\s*\{/.test(text),
};

/** Keep a text under a name, or forget it where there is none; tell whether that could be done. */
export function keep(name, text) {
  try {
    kept(name); // an old one goes
    if (text) localStorage.setItem(PREFIX + name, text);
    else localStorage.removeItem(PREFIX + name);
    return true;
  } catch {
    return false;
  }
}
