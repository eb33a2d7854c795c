import { planOf, SIDES } from "../rep_timer/rep-plan.mjs";

/**
 * A session as steps: the warm-up, each exercise with its sets and rests, and the end.  A step with
 * a plan runs by the clock; one without waits until it is done.
 * @param {object} program what the card holds of it: `amounts`, `exercises` and `routines`
 * @param {{exercises: Array<{id: string, page: string, form?: string}>, warmUp: number, pace: string,
 *   isFirst: boolean}} choices what the reader chose
 */
export function stepsOf(program, { exercises, warmUp, pace, isFirst }) {
  const { warmUps, ending } = program.routines;
  const before = warmUps[warmUp] ?? warmUps[0];
  const known = exercises.filter(({ id }) => id in program.exercises);
  const done = known.map(({ id, page, form = "" }, at) => {
    const exercise = program.exercises[id];
    const amounts = amountsOf(program.amounts, exercise, { pace, isFirst });
    const lastRest = at < known.length - 1; // the end begins with a walk
    const sides = exercise.eachSide ? SIDES : undefined;
    return {
      kind: "exercise", id, page, form, name: exercise.name, counted: exercise.counted, ...amounts,
      eachSide: exercise.eachSide, plan: planOf({ ...amounts, sides, lastRest }),
    };
  });
  return [...routine(before, "Warm-up"), ...done, ...routine(ending, ending.name)];
}

/** Sets, repetitions and sides of a step that is an exercise, in words. */
export function often({ sets, repetitions, enough, eachSide, hold, walk, counted }) {
  const side = eachSide ? ", each side" : "";
  const of = sets === 1 ? "1 set" : `${sets} sets`;
  if (counted === "walk") return `${of} of ${walk} seconds${side}`;
  const many = enough < repetitions ? `${enough} to ${repetitions}` : repetitions;
  return `${of} of ${many}${counted === "holds" ? `, each held ${hold} seconds` : ""}${side}`;
}

/** The steps of a warm-up or an end; those with a time run one after the other. */
function routine({ steps }, name) {
  return steps.map(({ do: says, seconds, times }, at) => ({
    kind: "move", name, says, nth: at + 1, of: steps.length, times,
    plan: seconds ? planOf({ move: seconds, repetitions: 1, sets: 1, rest: 0, ready: at ? 2 : undefined }) : undefined,
  }));
}

/**
 * How often and how long, in seconds, an exercise is done as the card says it and the reader chose
 * it; an empty `pace` is that of the card.
 */
export function amountsOf(amounts, { counted }, { pace, isFirst }) {
  const of = (key) => amounts[key]?.value ?? 0;
  const [up, hold, down] = pace ? pace.split(" ").map(Number) : ["lifting", "holding", "lowering"].map(of);
  const sets = of(isFirst ? "first_sets" : "sets");
  const whole = { sets, rest: of("rest"), repetitions: of(isFirst ? "first_most" : "repetitions") };
  const enough = isFirst ? of("first_fewest") : whole.repetitions;
  if (counted === "walk") return { ...whole, repetitions: 1, enough: 1, walk: of("walk") };
  return { ...whole, enough, up, down, hold: counted === "holds" ? of("hold") : hold };
}
