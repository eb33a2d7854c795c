/**
 * Asks the index as people type: a page need not have every word of a question, and one whose
 * title, other words or description answer it comes first.
 */

import { isSame, split } from "./words.mjs";
import { understood } from "./understood.mjs";

const CANDIDATES = 10; // pages whose title and description are compared with the question
const AT_ONCE = 8; // pages handed over at a time
const CLAIM = 0.85; // the page of a claim beside an article, which tells more
const LIST = 0.6; // the page of a section, or the references, beside what they list
const NAMED = 1.2; // how a page is named and described, beside how often it has the words
const ALSO = 0.8; // a name that people give a page beside its own
const SMALL = new Set(
  ("a an the is are was be been am do does did done to my your you i me we it its of at in on for and or but with " +
    "when what how which who why can could should would will by from get got if so than that this there not no have " +
    "has had rid i'm i've i'd don't doesn't didn't can't isn't won't just really actually still ever please help need")
    .replaceAll("'", "") // as people type them
    .split(" "),
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
  for (const page of ready) {
    page.score = page.score / waiting.top + NAMED * closeness(waiting.tells, page.data, split(asked));
    if (page.data.meta.answer) page.score *= CLAIM;
    if (page.data.filters.section?.[0] === page.data.meta.title) page.score *= LIST;
  }
  ready.sort((one, other) => other.score - one.score);
  const isMore = () => ready.length + waiting.length > 0;
  const next = async () => {
    if (ready.length < AT_ONCE) ready.push(...(await loaded(waiting.splice(0, AT_ONCE))));
    return ready.splice(0, AT_ONCE).map(({ data }) => data);
  };
  return { words, missing, read, next, isMore };
}

/**
 * What has at least half of the words, or two in its names, the best first; with the score of the
 * best, and how much each word tells: one that every page has tells little.
 */
async function found(engine, words, filters) {
  const search = async (text) => (await engine.search(text, { filters })).results;
  const pages = new Map();
  const add = (result, score) => {
    const page = pages.get(result.id) ?? { score: 0, has: 0, named: 0, result };
    page.score += score;
    page.has += 1;
    page.named += result.matchedMetaFields?.some((each) => each !== "description") ? 1 : 0;
    pages.set(result.id, page);
  };
  const counts = Object.values((await engine.filters()).section ?? {});
  const all = counts.reduce((sum, count) => sum + count, 0);
  const tells = new Map();
  for (const word of words) {
    const results = await search(word);
    tells.set(word, Math.sqrt(Math.log(1 + all / (1 + results.length))));
    for (const result of results) add(result, result.score);
  }
  if (words.length > 1) {
    for (const result of await search(words.join(" "))) {
      const page = pages.get(result.id);
      if (page) page.result = result; // whose headings have every word
    }
  }
  const enough = [...pages.values()].filter((page) => page.has * 2 >= words.length || page.named > 1);
  for (const page of enough) page.score *= page.has / words.length;
  const first = ({ score, named }) => score * (1 + named / words.length);
  enough.sort((one, other) => first(other) - first(one));
  return Object.assign(enough, { top: Math.max(0, ...enough.map(({ score }) => score)) || 1, tells });
}

const loaded = (pages) =>
  Promise.all(pages.map(async ({ result, score }) => ({ data: await result.data(), score })));

/** The words of a text that tell something; all of them, where none does. */
function telling(text) {
  const all = split(text);
  const words = all.filter((word) => !SMALL.has(word));
  return [...new Set(words.length ? words : all)];
}

/**
 * How well a page's title, or a name that people give it, and its description fit, from 0 to 3.
 * @param {Map<string, number>} words each with how much it tells
 * @param {object} page as Pagefind gives it
 * @param {string[]} asked all words, those too that tell nothing by themselves
 */
function closeness(words, { meta }, asked) {
  const fit = (name) => {
    const all = split(name);
    const own = all.filter((word) => !SMALL.has(word));
    const alike = share(each(asked), all) * share(each(all), asked);
    return share(words, own) * (0.8 + 1.2 * share(each(own), [...words.keys()])) + 0.5 * alike;
  };
  const names = (meta.also ?? "").split(", ").map((name) => ALSO * fit(name));
  const [best, second = 0] = [fit(meta.title), ...names].sort((one, other) => other - one);
  return best + 0.1 * second + 0.5 * share(words, split(meta.description ?? ""));
}

const each = (words) => new Map(words.map((word) => [word, 1]));

/** Which share of some words, by what they tell, stands among others, whatever their endings. */
function share(some, others) {
  let [whole, found] = [0, 0];
  for (const [one, weight] of some) {
    whole += weight;
    if (others.some((other) => isSame(one, other))) found += weight;
  }
  return whole && found / whole;
}
