/**
 * Asks the index as people type: a page need not have every word of a question, and one whose
 * title, other words or description answer it comes first.
 */

import { isSame, split } from "./words.mjs";
import { understood } from "./understood.mjs";

const CANDIDATES = 10; // pages whose title and description are compared with the question
const AT_ONCE = 8; // pages handed over at a time
const CLAIM = 0.7; // the page of a claim beside an article, which tells more
const SMALL = new Set(
  ("a an the is are was be do does did to my your you i me it of at in on for and or with when what how " +
    "which who can could should would will by from get if so than that this there not no").split(" "),
);

/** What to hand to Pagefind: its own boost of titles counts a word beside a quotation mark twice. */
export const RANKING = { metaWeights: { title: 0.5, also: 0.5 } };

/**
 * Finds pages, the best first, a few at a time.
 * @param {object} engine Pagefind, as its module gives it
 * @param {string} asked what somebody typed
 * @param {object} filters such as `{ section: "About" }`
 * @returns {Promise<{words: string[], missing: string[], read: Map<string, string>, next: Function,
 *   isMore: Function}>} the words that it looked for, those that no page has, those that it read
 *   as others, and what gives the next pages and tells whether there are any
 */
export async function ask(engine, asked, filters = {}) {
  const { words, missing, read } = await understood(engine, telling(asked));
  const waiting = await found(engine, words, filters);
  const ready = await loaded(waiting.splice(0, CANDIDATES));
  const top = waiting.top;
  for (const page of ready) page.score = page.score / top + closeness(words, page.data);
  const weight = ({ data, score }) => score * (data.url.includes("/claims/") ? CLAIM : 1);
  ready.sort((one, other) => weight(other) - weight(one));
  const isMore = () => ready.length + waiting.length > 0;
  const next = async () => {
    if (ready.length < AT_ONCE) ready.push(...(await loaded(waiting.splice(0, AT_ONCE))));
    return ready.splice(0, AT_ONCE).map(({ data }) => data);
  };
  return { words, missing, read, next, isMore };
}

/** What has at least half of the words, the best first, and the score of the best. */
async function found(engine, words, filters) {
  const search = async (text) => (await engine.search(text, { filters })).results;
  const pages = new Map();
  const add = (result, score) => {
    const page = pages.get(result.id) ?? { score: 0, has: 0, result };
    page.score += score;
    page.has += 1;
    pages.set(result.id, page);
  };
  for (const results of await Promise.all(words.map(search))) {
    for (const result of results) add(result, result.score);
  }
  if (words.length > 1) {
    for (const result of await search(words.join(" "))) {
      const page = pages.get(result.id);
      if (page) page.result = result; // whose headings have every word
    }
  }
  const enough = [...pages.values()].filter((page) => page.has * 2 >= words.length);
  for (const page of enough) page.score *= page.has / words.length;
  enough.sort((one, other) => other.score - one.score);
  return Object.assign(enough, { top: enough[0]?.score || 1 });
}

const loaded = (pages) =>
  Promise.all(pages.map(async ({ result, score }) => ({ data: await result.data(), score })));

/** The words of a text that tell something; all of them, where none does. */
function telling(text) {
  const all = split(text);
  const words = all.filter((word) => !SMALL.has(word));
  return [...new Set(words.length ? words : all)];
}

/** How well a page's title, or a name that people give it, and its description fit, from 0 to 2.5. */
function closeness(words, { meta }) {
  const names = [meta.title, ...(meta.also ?? "").split(", ")].map((name) => split(name));
  const fits = names.map((name) => {
    const telling = name.filter((word) => !SMALL.has(word));
    return share(words, telling) * (0.5 + 1.5 * share(telling, words));
  });
  return Math.max(...fits) + 0.5 * share(words, split(meta.description ?? ""));
}

/** Which share of some words stands among others, whatever their endings. */
const share = (some, others) =>
  some.length ? some.filter((one) => others.some((other) => isSame(one, other))).length / some.length : 0;
