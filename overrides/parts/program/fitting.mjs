/** Fitting a session to what one has, what hurts and what else is true, as `tests/oracles/coverage.py` does it. */

/**
 * Whether an exercise needs nothing but `have`, loads no joint of `sore` to which it is not kind,
 * and is one to do with each of `conditions`.
 */
function suits(exercise, have, sore, conditions) {
  return (
    exercise.equipment.every((each) => have.includes(each)) &&
    !exercise.joints.some((each) => sore.includes(each) && !exercise.kindTo.includes(each)) &&
    !exercise.notWith.some((each) => conditions.includes(each))
  );
}

/**
 * A session as it is done: for each planned exercise the one to do, undefined where none fits.
 * @param {string[]} session ids, in order
 * @param {object} exercises by id
 */
export function plan(session, exercises, have, sore, conditions) {
  const fits = (id) => suits(exercises[id], have, sore, conditions);
  const chosen = new Map(session.filter(fits).map((id) => [id, id]));
  for (const id of session) {
    if (chosen.has(id)) continue;
    const used = [...chosen.values()];
    const swap = exercises[id].swaps.find((each) => !used.includes(each) && fits(each));
    if (swap) chosen.set(id, swap);
  }
  return session.map((planned) => ({ planned, chosen: chosen.get(planned) }));
}

/** How each muscle group is worked: "mainly", "also", or undefined where it is left out. */
export function worked(slots, exercises) {
  const done = slots.filter(({ chosen }) => chosen).map(({ chosen }) => exercises[chosen]);
  const mainly = new Set(done.flatMap((each) => each.mainly));
  const also = new Set(done.flatMap((each) => each.also));
  return (group) => (mainly.has(group) ? "mainly" : also.has(group) ? "also" : undefined);
}

/** How each muscle is worked, by its number: "main", "also", or "" where it is left out. */
export function muscles(slots, exercises) {
  const done = slots.filter(({ chosen }) => chosen).map(({ chosen }) => exercises[chosen]);
  const main = new Set(done.flatMap((each) => each.main));
  const helped = new Set(done.flatMap((each) => each.helped));
  return (muscle) => (main.has(muscle) ? "main" : helped.has(muscle) ? "also" : "");
}

/** The sentence about groups that are left out; empty where none is. */
export function saysMissing(groups, have, sore, conditions, words) {
  if (!groups.length) return "";
  const named = listed(groups.map((group) => `your ${group}`));
  const of = (kind, wanted) => Object.keys(words[kind]).filter(wanted).map((each) => words[kind][each]);
  if (sore.length || conditions.length) {
    const hurts = of("joints", (each) => sore.includes(each));
    const why = listed([...hurts, ...of("conditions", (each) => conditions.includes(each))]);
    const ask = "Leave that out today, and ask a doctor or a physical therapist what suits you";
    return `With ${why}, nothing in this session works ${named}. ${ask}.`;
  }
  const more = listed(of("equipment", (each) => !have.includes(each)), "or");
  return `With what you have, nothing in this session works ${named}; ${more} would help.`;
}

export function listed(words, joined = "and") {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${joined} ${words.at(-1)}`;
}
