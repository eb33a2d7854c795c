/** What to do at the next session, as `tests/oracles/progression.py` says it. */

/**
 * The sentence after a session, from the fewest repetitions of a set in good form.
 * @param {boolean} isGentle in the first weeks, and for somebody over sixty
 * @param {boolean} wasBefore the session before was as easy
 */
export function nextStep(fewest, isGentle, wasBefore, rules) {
  const { facts, steps } = rules;
  const [low, high] = (isGentle ? rules.gentle : rules.usual).map((name) => facts[name]);
  if (fewest < low) return steps.lighter;
  if (fewest > high) return wasBefore ? steps.heavier : steps.again;
  return steps.same;
}

/** The least and the most that a load may become, in its own unit; undefined where it is none. */
export function nextLoad(load, { facts }) {
  if (!(Number.isFinite(load) && load > 0)) return undefined;
  const ends = ["least", "most"].map((end) => load * (1 + facts[`load-increase-${end}`] / 100));
  return Number.isFinite(ends[1]) ? ends : undefined;
}
