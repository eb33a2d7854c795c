/** What a trend of weight says in sentences, each with its range, and never with praise or blame. */

import { limits } from "../../science/gate-rules.mjs";
import { rounded } from "../../science/rounding.mjs";

const WEEK = 7; // days
const STEP = 10; // calories a day, to which energy is printed

export const TOO_FAST =
  "That is faster than is called safe for a body like yours. Please see your doctor, and do it soon if you are losing weight without trying.";
export const FALLING = "If you are not trying to lose weight, tell your doctor.";
export const NOT_ADVISED =
  "At your age, height and weight, doctors’ guidance does not advise losing weight. Please tell your doctor, and soon if you are not trying to.";
export const LITTLE =
  "That is less than doctors’ guidance prescribes even inside a supervised program, so we work nothing out from it. Please talk with a doctor or dietitian about it.";

/** How a weight moved, a week: `low` and `high` in kg a day, which `print` writes a week, above 0. */
export function movedSays({ low, high }, print) {
  const [least, most] = [low, high].map((each) => print(Math.abs(each * WEEK)));
  if (high < 0 || isNothing(most)) return isNothing(least) ? "stayed as it was" : `fell by ${between(most, least)} a week`;
  if (low > 0 || isNothing(least)) return `rose by ${between(least, most)} a week`;
  return `may have fallen by up to ${least} a week, or risen by up to ${most}, which can’t be told from no change`;
}

/** What was eaten beside what was used: `low` and `high` of the gap in kcal a day. */
export function gapSays({ low, high }) {
  const [least, most] = [low, high].map((each) => rounded(Math.abs(each), STEP));
  if (high < 0) return `you ate ${between(most, least)} calories a day less than you used`;
  if (low > 0) return `you ate ${between(least, most)} calories a day more than you used`;
  return `you may have eaten up to ${least} calories a day less than you used, or up to ${most} more, which can’t be told from as much`;
}

const WHY = {
  pounds: "which looks like pounds",
  kilograms: "which looks like kilograms",
  far: "too far from those around it for a body",
  old: "more than ten years before the last",
  unreadable: "which is no weight",
};

/** Which readings a trend left out, the first few named; `print` writes one with its day. */
export function apartSays(apart, print) {
  const named = apart.slice(0, 3).map((each) => `${print(each)}, ${WHY[each.why]}`);
  const more = apart.length - named.length;
  return `Left out of the trend: ${[...named, ...(more ? [`${more.toLocaleString("en-US")} more`] : [])].join("; ")}.`;
}

/** Whether a fall of weight, in kg a day, is faster than the gate lets any tool plan. */
export function isTooFast(rate, weight) {
  return -rate * WEEK > Math.min(limits.pace, limits.share * weight);
}

/** Two ends that are printed, the smaller first; an end of nothing needs no saying. */
function between(least, most) {
  if (least === most) return `about ${most}`;
  return isNothing(least) ? `up to ${most}` : `between ${least.replace(/ .*/, "")} and ${most}`;
}

const isNothing = (printed) => !(parseFloat(printed) > 0);

/** The beginning of a text that is long. */
export const short = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
