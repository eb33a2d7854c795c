/**
 * The trend of a diary of weights with its band, and what it says of the energy eaten and used:
 * the local linear trend of Harvey 1989 by Kalman's filter and smoother, as
 * `macros/science/weight_trend.py` has it by one system of linear equations.
 */

import { room, says as modelSays, start } from "./weight-change-equations.mjs";
import { numbers, says, tissueEnergy } from "./weight-trend-equations.mjs";

const { band, kept, lead, walk, wander } = numbers;
const POUNDS = Math.log(numbers.pounds);

/**
 * The trend of `readings`, each `{ day, weight }`: whole days and kg, in any order, with gaps, and
 * with several on a day.
 *
 * `level`, `low` and `high` are in kg on each of `days`: `span` days, with `count` readings.
 * `rate`, `rateLow` and `rateHigh` are the mean change in kg a day over the last `window` days,
 * and `tissue` that without the water that goes with food: all null unless there is `enough`;
 * `says` tells what is missing.  Readings that were not used are `apart`, each with `why`:
 * `pounds`, `kilograms`, `far`, `old` or `unreadable`.
 */
export function trendOf(readings) {
  const pieces = trendInPieces(readings);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

/** As `trendOf`, with breaks in which a page may do something else. */
export function* trendInPieces(readings) {
  const { used, apart } = sorted(readings);
  yield;
  const none = { rate: null, rateLow: null, rateHigh: null, tissue: null, enough: false };
  const trend = { days: [], level: [], low: [], high: [], span: 0, window: 0 };
  Object.assign(trend, { count: used.length, apart, ...none });
  if (!used.length) return { ...trend, says: says.none };
  const [first, last] = [used[0].day, used.at(-1).day];
  const window = Math.min(numbers.window, last - first);
  const passed = [];
  const noise = yield* noiseOf(used);
  const { weight, tissue } = filtered(used, noise, last - window, passed);
  yield;
  const days = passed.map((_, index) => first + index);
  Object.assign(trend, smoothed(passed), { days, span: days.length, window });
  const more = missing(used);
  if (more > 0) {
    const time = more === 1 ? "1 more day" : `${more} more days`;
    return { ...trend, says: says.more.replace("{time}", time) };
  }
  const rate = weight.change / window;
  const half = (band * weight.unsure) / window;
  const only = { rate: tissue.change / window, unsure: tissue.unsure / window };
  return { ...trend, rate, rateLow: rate - half, rateHigh: rate + half, tissue: only, enough: true, says: "" };
}

/**
 * The energy that `person` ate less what they used, in kcal a day, as the mean over the window of
 * a trend: `gap`, with the ends of its band, `low` and `high`.  The weight is the trend's.
 * `problem` says why there is no answer, and is empty where there is one.
 */
export function gapOf(trend, person) {
  if (!trend.enough) return { problem: trend.says };
  const { sex, age, height, pal } = person;
  const [remembered, state] = start(sex, age, height, trend.level.at(-1), pal);
  if (!(room(state, remembered) >= 0)) return { problem: modelSays.body };
  const energy = tissueEnergy(state[0]);
  const gap = energy * trend.tissue.rate;
  const half = band * Math.hypot(energy * trend.tissue.unsure, numbers.share * gap);
  return { gap, low: gap - half, high: gap + half, problem: "" };
}

/**
 * The energy that `person` used, in kcal a day, where they ate `eaten` on average over the window
 * of a trend: `used`, with the ends of its band.  `says` doubts what was eaten where the body would
 * have used less than at rest; `problem` says why there is no answer.
 */
export function usedOf(trend, person, eaten) {
  const { gap, low, high, problem } = gapOf(trend, person);
  if (problem) return { problem };
  if (!(eaten >= 0 && eaten <= numbers.eaten)) return { problem: says.eaten };
  const { sex, age, height } = person;
  const [[, resting]] = start(sex, age, height, trend.level.at(-1), 1);
  const used = { used: eaten - gap, low: eaten - high, high: eaten - low };
  return { ...used, says: used.used < resting ? says.little : "", problem: "" };
}

/** The readings in order: `used` by the trend, and `apart`. */
function sorted(readings) {
  const { least, most } = numbers.weight;
  const within = (weight) => Number.isFinite(weight) && weight >= least && weight <= most;
  const sound = ({ day, weight }) => Number.isSafeInteger(day) && within(weight);
  const [read, unread] = parted(readings, sound);
  read.sort((a, b) => a.day - b.day);
  const chain = chainOf(read);
  const last = read[chain.at(-1)]?.day;
  const apart = unread.map((each) => ({ ...each, why: "unreadable" }));
  const used = [];
  for (let index = 0, next = 0; index < read.length; index += 1) {
    while (chain[next] < index) next += 1;
    const each = read[index];
    const old = each.day <= last - numbers.days;
    if (chain[next] === index && !old) used.push(each);
    else apart.push({ ...each, why: old ? "old" : whyFar(each, read[chain[next] ?? chain.at(-1)]) });
  }
  return { used, apart };
}

/** The longest chain of readings, by index, each of which can follow the one before it. */
function chainOf(read) {
  const length = [];
  const from = [];
  let end = -1;
  read.forEach((each, index) => {
    length[index] = 1;
    for (let before = index - 1; before >= Math.max(0, index - numbers.reach); before -= 1) {
      if (length[before] >= length[index] && follows(read[before], each)) {
        length[index] = length[before] + 1;
        from[index] = before;
      }
    }
    if (end < 0 || length[index] >= length[end]) end = index;
  });
  const chain = [];
  for (let index = end; index >= 0; index = from[index] ?? -1) chain.push(index);
  return chain.reverse();
}

/** Whether a body can have come from one reading to the next. */
function follows(one, next) {
  const { least, day, most } = numbers.jump;
  const moved = Math.abs(Math.log(next.weight / one.weight));
  return moved <= Math.min(most, least + day * (next.day - one.day));
}

function whyFar(each, near) {
  const moved = Math.log(each.weight / near.weight);
  if (Math.abs(Math.abs(moved) - POUNDS) > numbers.near) return "far";
  return moved > 0 ? "pounds" : "kilograms";
}

/** How many more days with a reading a rate needs, 0 or less where it needs none. */
function missing(used) {
  const { day } = used.at(-1);
  const recent = new Set(used.map((each) => each.day).filter((each) => each > day - numbers.window));
  const [first] = recent;
  return Math.max(numbers.readings - recent.size, numbers.apart - (day - first));
}

/** The likely spread of readings about the trend, in kg: the mean of several, by how each fits. */
function* noiseOf(used) {
  const weights = used.map(({ weight }) => weight).sort((a, b) => a - b);
  const usual = numbers.swing * weights[weights.length >> 1];
  const recent = used.filter(({ day }) => day > used.at(-1).day - numbers.fitted);
  const fits = [];
  for (const times of numbers.times) {
    const far = Math.log(times) / numbers.swingSpread;
    fits.push(filtered(recent, usual * times).fit - far ** 2 / 2);
    yield;
  }
  const best = Math.max(...fits);
  let [sum, shares] = [0, 0];
  numbers.times.forEach((times, index) => {
    const share = Math.exp(fits[index] - best);
    sum += share * Math.log(times);
    shares += share;
  });
  return usual * Math.exp(sum / shares);
}

/**
 * The filter: how well the readings `fit` a spread of `noise`, and the change of `weight` and of
 * `tissue` since the day `then`.  What the smoother needs of each day goes into `passed`.
 */
function filtered(used, noise, then, passed) {
  const own = numbers.own * noise ** 2;
  const water = noise ** 2 - own;
  const now = { level: used[0].weight, rate: 0, water: 0, ll: numbers.level ** 2, lr: 0, lw: 0 };
  Object.assign(now, { rr: numbers.rate ** 2, rw: 0, ww: water });
  let [weight, tissue, fit] = [null, null, 0];
  for (let day = used[0].day, next = 0; next < used.length; day += 1) {
    if (day > used[0].day) pass(now, water);
    if (day === then) [weight, tissue] = [since(now, 0), since(now, lead)];
    else if (day > then) [weight, tissue].forEach(passSince);
    const { level, ll, lr, lw } = now;
    const today = { level, row: [ll, lr, lw], seen: [] };
    passed?.push(today);
    for (; used[next]?.day === day; next += 1) {
      const seen = see(now, used[next].weight, own);
      fit -= (Math.log(seen.sure) + seen.miss ** 2 / seen.sure) / 2;
      if (day >= then) [weight, tissue].forEach((one) => seeSince(one, seen));
      today.seen.unshift(seen);
    }
  }
  return { fit, weight: weight && changed(weight, now), tissue: tissue && changed(tissue, now) };
}

/** A day goes by: the level moves by the rate, water is partly kept, and all wander. */
function pass(now, water) {
  now.level += now.rate;
  now.water *= kept;
  now.ll += 2 * now.lr + now.rr + walk ** 2 + (lead * wander) ** 2;
  now.lr += now.rr + lead * wander ** 2;
  now.rr += wander ** 2;
  now.lw = kept * (now.lw + now.rw);
  now.rw *= kept;
  now.ww = kept ** 2 * now.ww + (1 - kept ** 2) * water;
}

/** A reading is seen: the level and the water, and what is its own. */
function see(now, weight, own) {
  const gain = [now.ll + now.lw, now.lr + now.rw, now.lw + now.ww];
  const [l, r, w] = gain;
  const sure = l + w + own;
  const miss = weight - now.level - now.water;
  now.level += (l * miss) / sure;
  now.rate += (r * miss) / sure;
  now.water += (w * miss) / sure;
  now.ll -= (l * l) / sure;
  now.lr -= (l * r) / sure;
  now.lw -= (l * w) / sure;
  now.rr -= (r * r) / sure;
  now.rw -= (r * w) / sure;
  now.ww -= (w * w) / sure;
  return { gain, sure, miss };
}

/** The level of today, `ahead` days of the rate before it, and how the state goes along with it. */
function since(now, ahead) {
  const mean = now.level - ahead * now.rate;
  const along = [now.ll - ahead * now.lr, now.lr - ahead * now.rr, now.lw - ahead * now.rw];
  return { ahead, mean, spread: along[0] - ahead * along[1], along };
}

function passSince({ along }) {
  along[0] += along[1];
  along[2] *= kept;
}

function seeSince(one, { gain, sure, miss }) {
  const share = (one.along[0] + one.along[2]) / sure;
  one.mean += share * miss;
  one.spread -= share ** 2 * sure;
  gain.forEach((each, part) => {
    one.along[part] -= share * each;
  });
}

function changed({ ahead, mean, spread, along }, now) {
  const change = now.level - ahead * now.rate - mean;
  const end = now.ll - 2 * ahead * now.lr + ahead ** 2 * now.rr;
  return { change, unsure: root(end - 2 * (along[0] - ahead * along[1]) + spread) };
}

/** The level of each day that the filter passed, as all readings have it, with its band. */
function smoothed(passed) {
  const [level, low, high] = [[], [], []];
  let pull = [0, 0, 0];
  let [ll, lr, lw, rr, rw, ww] = [0, 0, 0, 0, 0, 0];
  for (let day = passed.length - 1; day >= 0; day -= 1) {
    const { level: mean, row, seen } = passed[day];
    for (const { gain: [l, r, w], sure, miss } of seen) {
      const [byL, byR, byW] = [ll * l + lr * r + lw * w, lr * l + rr * r + rw * w, lw * l + rw * r + ww * w];
      const drawn = (miss - pull[0] * l - pull[1] * r - pull[2] * w) / sure;
      const more = (1 + (byL * l + byR * r + byW * w) / sure) / sure;
      pull = [pull[0] + drawn, pull[1], pull[2] + drawn];
      ll += more - (2 * byL) / sure;
      lw += more - (byL + byW) / sure;
      ww += more - (2 * byW) / sure;
      lr -= byR / sure;
      rw -= byR / sure;
    }
    const [a, b, c] = row;
    const known = ll * a * a + rr * b * b + ww * c * c + 2 * (lr * a * b + lw * a * c + rw * b * c);
    const half = band * root(a - known);
    level[day] = mean + pull[0] * a + pull[1] * b + pull[2] * c;
    low[day] = level[day] - half;
    high[day] = level[day] + half;
    pull = [pull[0], pull[0] + pull[1], kept * pull[2]];
    rr += 2 * lr + ll;
    lr += ll;
    rw = kept * (rw + lw);
    lw *= kept;
    ww *= kept ** 2;
  }
  return { level, low, high };
}

const root = (value) => Math.sqrt(Math.max(0, value));

function parted(all, holds) {
  const [yes, no] = [[], []];
  for (const each of all) (holds(each) ? yes : no).push(each);
  return [yes, no];
}
