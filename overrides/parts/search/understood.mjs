/**
 * Which words of the site somebody means.  Pagefind, asked for a word that stands nowhere, gives
 * what begins like it: creatine would find every page that creates something.
 */

import { split } from "./words.mjs";

const SWAPPED = 5; // letters of a word of which two that changed places leave enough to know it
const FEW = 2; // pages with a word that others may write as two
const TOO_MANY = 8; // the same, with one letter too many

/**
 * Tells the words of the site that are meant, and those that it does not have.
 * @param {object} engine Pagefind
 * @param {string[]} typed words, in small letters
 * @returns {Promise<{words: string[], missing: string[], read: Map<string, string>}>} words to look
 *   for; those that stand nowhere; and for each that was read as another, which
 */
export async function understood(engine, typed) {
  const words = [];
  const missing = [];
  const read = new Map();
  for (let at = 0; at < typed.length; at += 1) {
    const word = typed[at];
    const pages = await stands(engine, word);
    if (pages || (await begins(engine, word))) {
      const halves = pages && pages <= FEW ? await apart(engine, word, pages) : "";
      words.push(...(halves || word).split(" ")); // superslow, where one page joins it and others do not
      continue;
    }
    const joined = word + (typed[at + 1] ?? "");
    const isOne = joined !== word && (await stands(engine, joined));
    const meant = isOne ? joined : await guessed(engine, word);
    if (!meant) {
      missing.push(word);
      continue;
    }
    words.push(...meant.split(" "));
    read.set(isOne ? `${word} ${typed[at + 1]}` : word, meant);
    if (isOne) at += 1;
  }
  return { words: [...new Set(words)], missing, read };
}

/** How many pages have this word, or these words in a row, in any form. */
const stands = async (engine, words) => (await engine.search(`"${words}"`)).results.length;

/** Whether a word of some page begins with this one, as where somebody is still typing. */
async function begins(engine, word) {
  const [first] = (await engine.search(word)).results;
  if (!first) return false;
  const { content, meta } = await first.data();
  return split([content, ...Object.values(meta)].join(" ")).some((each) => each.startsWith(word));
}

/** The two words that more pages have in a row than this one, of which they are the halves. */
async function apart(engine, word, pages) {
  for (let at = 2; at <= word.length - 2; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (!(await stands(engine, head))) continue;
    if ((await stands(engine, `${head} ${tail}`)) > pages) return `${head} ${tail}`;
  }
  return "";
}

/** The word that a slip of the finger spoiled, or the two that stand apart on the site. */
async function guessed(engine, word) {
  const once = word.replace(/(.)\1/gu, "$1");
  if (once !== word && (await stands(engine, once))) return once;
  const halves = await apart(engine, word, 0);
  if (halves) return halves;
  const slips = [];
  for (let at = 1; at < word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at + 1)];
    if (tail && word.length >= SWAPPED) slips.push(head + tail[0] + word[at] + tail.slice(1));
    if (tail && word.length >= TOO_MANY) slips.push(head + tail);
  }
  for (const each of slips) {
    if (each !== word && (await stands(engine, each))) return each;
  }
  return "";
}
