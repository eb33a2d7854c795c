// Written by `make equations` from macros/science; change it there.
// Each equation takes its inputs by name, in the units named beside it.
// `low` and `high` are the ends of its interval, where an error was published.

/** An equation whose interval reaches as far either side of its value, by `error`. */
const either = (value, error) => ({
  value,
  low: (given) => value(given) - error(given, value(given)),
  high: (given) => value(given) + error(given, value(given)),
});

/** sex, age year, height cm, weight kg, pal dimensionless → kcal/day */
export const weightMaintenance = either(
  ({ sex, age, height, weight, pal }) => pal*((-4.92*age + (6.25*height + 9.99*weight)) + ((sex == "male") ? ( 5 ) : ( -161 ))),
  ({ sex, age, height, weight, pal }, value) => (1/10)*Math.sqrt(Math.pow(value, 2) + Math.pow(value, 2)/Math.pow(pal, 2)),
);

/** weight kg, intake_change kcal/day, days day → kg */
export const wishnofsky1958 = {
  value: ({ weight, intake_change, days }) => weight + (days*intake_change)/7716.179176470715,
};

/** steps dimensionless → kcal/kg/day */
export const activityOfSteps = {
  value: ({ steps }) => ((steps*(3.0 - 1))/100.0)/60,
};
