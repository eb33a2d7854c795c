/**
 * Asks the index as people type: a page need not have every word of a question, and one whose
 * title or description answers it comes first.
 */

const CANDIDATES = 10; // pages whose title and description are compared with the question
const SMALL = new Set(
  ("a an the is are was be do does did to my your you i me it of at in on for and or with when what how " +
    "which who can could should would will by from get if so than that this there not no").split(" "),
);
const AGES = { 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety" };
const CLAIM = 0.7; // the page of a claim beside an article, which tells more

/** What to hand to Pagefind: its own boost of titles counts a word beside a quotation mark twice. */
export const RANKING = { metaWeights: { title: 0.5 } };

/**
 * Finds pages, the best first.
 * @param {object} engine Pagefind, as its module gives it
 * @param {string} asked what somebody typed
 * @param {object} filters such as `{ section: "About" }`
 * @returns {Promise<{count: number, pages: Array<object>}>} how many there are, and the best ones
 */
export async function ask(engine, asked, filters = {}) {
  const search = async (text) => (await engine.search(text, { filters })).results;
  const words = await Promise.all(telling(asked).map((word) => spelled(word, search)));
  if (!words.length) return { count: 0, pages: [] };
  const whole = await search(words.join(" "));
  const parts = words.length > 1 ? await Promise.all(words.map(search)) : [whole];
  const found = new Map();
  for (const result of parts.flat()) {
    const page = found.get(result.id) ?? { score: 0, has: 0, result };
    page.score += result.score;
    page.has += 1;
    found.set(result.id, page);
  }
  const fullest = new Map(whole.map((result) => [result.id, result])); // excerpts with every word
  const enough = [...found.values()].filter((page) => page.has * 2 >= words.length);
  for (const page of enough) page.score *= page.has / words.length;
  const best = enough.sort((one, other) => other.score - one.score).slice(0, CANDIDATES);
  const pages = await Promise.all(
    best.map(async ({ result, score }) => {
      const data = await (fullest.get(result.id) ?? result).data();
      return { data, score: score / (best[0].score || 1) + closeness(words, data) };
    }),
  );
  const weight = ({ data, score }) => score * (data.url.includes("/claims/") ? CLAIM : 1);
  pages.sort((one, other) => weight(other) - weight(one));
  return { count: enough.length, pages: pages.map(({ data }) => data) };
}

/** A word as it is, or with each letter once where it stands nowhere and a letter is doubled. */
async function spelled(word, search) {
  const once = word.replace(/(.)\1/gu, "$1");
  return once === word || (await search(word)).length ? word : once;
}

/** The words of a text that tell something; all of them, where none does. */
function telling(text) {
  const all = split(text);
  const words = all.filter((word) => !SMALL.has(word));
  return [...new Set(words.length ? words : all)];
}

/** The words of a text; an age is in words, as titles write it. */
function split(text) {
  const words = text.toLowerCase().replace(/['’]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => AGES[word] ?? word);
}

/** How well a page's title and description fit the words, from 0 to 2.5. */
function closeness(words, { meta }) {
  const title = split(meta.title).filter((word) => !SMALL.has(word));
  const about = split(meta.description ?? "");
  const inTitle = share(words, title);
  return inTitle * (0.5 + 1.5 * share(title, words)) + 0.5 * share(words, about);
}

/** Which share of some words stands among others, whatever their endings. */
const share = (some, others) =>
  some.length ? some.filter((one) => others.some((other) => isSame(one, other))).length / some.length : 0;

function isSame(one, other) {
  const length = Math.min(one.length, other.length, 5);
  return one === other || (length > 3 && one.slice(0, length) === other.slice(0, length));
}
