/** What to do at the next session, as `macros/science/progression.py` says it. */

/** The sentence after a session, from the fewest repetitions of a set in good form. */
export function nextStep(fewest, { facts, steps }) {
  if (fewest < facts["repetitions-too-heavy"]) return steps.lighter;
  if (fewest > facts["repetitions-too-light"]) return steps.heavier;
  return steps.same;
}

/** The least and the most that a load may become, in its own unit; undefined where it is none. */
export function nextLoad(load, { facts }) {
  if (!(Number.isFinite(load) && load > 0)) return undefined;
  const ends = ["least", "most"].map((end) => load * (1 + facts[`load-increase-${end}`] / 100));
  return Number.isFinite(ends[1]) ? ends : undefined;
}
