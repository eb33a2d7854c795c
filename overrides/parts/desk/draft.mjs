/** A draft as a file: its name, and the address at which GitHub's editor opens with it. */

const LONGEST_NAME = 60;
const LONGEST_ADDRESS = 7000; // letters; GitHub answers none that is much longer

/** The name of the file of a text, after its title. */
export function nameOf(text) {
  const title = text.match(/^title:[ \t]*(.+)$/m)?.[1] ?? text.match(/^#[ \t]+(.+)$/m)?.[1] ?? "";
  const plain = title.normalize("NFD").replace(/[\p{M}'’"“”]/gu, "").toLowerCase();
  const words = plain.replace(/[^a-z0-9]+/g, "-").slice(0, LONGEST_NAME);
  return words.replace(/^-+|-+$/g, "") || "name-of-the-article";
}

/** The address of GitHub's editor for a new file; without the text where it is too long. */
export function editorOf(begins, section, text) {
  const named = `${begins}${section}?filename=${nameOf(text)}.md`;
  const whole = `${named}&value=${encodeURIComponent(text)}`;
  const fits = whole.length <= LONGEST_ADDRESS;
  return { address: fits ? whole : named, fits };
}
