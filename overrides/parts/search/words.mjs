/** Words as people type them and as pages have them. */

const AGES = { 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety" };
const WORD = /[\p{L}\p{N}'’]+/gu;
const STEM = 4; // letters that two forms of a word share at least
const ENDING = 3; // letters in which they may differ

/** The words of a text; an age is in words, as titles write it. */
export function split(text) {
  const words = text.toLowerCase().replace(/['’]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => AGES[word] ?? word);
}

/** Whether two words are one, whatever their endings, or the second begins with the first. */
export function isSame(one, other) {
  if (one === other || (one.length > STEM && other.startsWith(one))) return true;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same >= STEM && Math.max(one.length, other.length) - same <= ENDING;
}

/**
 * A text in pieces, each second of which is one of the words.
 * @param {string} text such as a title
 * @param {string[]} words what somebody looked for
 */
export function pieces(text, words) {
  const found = [""];
  let from = 0;
  for (const { 0: each, index } of text.matchAll(WORD)) {
    const [plain] = split(each);
    if (!plain || !words.some((word) => isSame(word, plain))) continue;
    found[found.length - 1] += text.slice(from, index);
    found.push(each, "");
    from = index + each.length;
  }
  found[found.length - 1] += text.slice(from);
  return found;
}
