// Written by `make equations` from macros/science; change it there.
// Each equation takes its inputs by name, in the units named beside it.
// `low` and `high` are the ends of its interval, where an error was published.

/** weight kg, height cm, age year, sex → kcal/day */
export const mifflinStJeor = {
  value: ({ weight, height, age, sex }) => (-5*age + (6.25*height + 10*weight)) + ((sex == "male") ? ( 5 ) : ( -161 )),
  low: ({ weight, height, age, sex }) => -4.5*age + 5.625*height + 9.0*weight + 0.9*(("male" == sex) ? ( 5 ) : ( -161 )),
  high: ({ weight, height, age, sex }) => -5.5*age + 6.875*height + 11.0*weight + 1.1*(("male" == sex) ? ( 5 ) : ( -161 )),
};

/** fat_free_mass kg → kcal/day */
export const cunningham1991 = {
  value: ({ fat_free_mass }) => 21.6*fat_free_mass + 370,
};

/** muscle kg → kcal/day */
export const trainersRule = {
  value: ({ muscle }) => 82.6733483193291*muscle,
};

/** muscle kg → kcal/day */
export const muscleAtRest = {
  value: ({ muscle }) => 13.0*muscle,
};

/** no inputs → kcal/day */
export const liftingTrials = {
  value: () => 96.17,
  low: () => 96.17 - 51.0,
  high: () => 96.17 + 50.989999999999995,
};

/** weight kg, met MET, duration second → kcal */
export const activityEnergyGross = {
  value: ({ weight, met, duration }) => (1/3600)*duration*met*weight,
};

/** weight kg, met MET, duration second → kcal */
export const activityEnergyNet = {
  value: ({ weight, met, duration }) => (1/3600)*duration*weight*(met - 1),
};

/** duration second, distance m → dimensionless */
export const peakForce = {
  value: ({ duration, distance }) => 1 + (Math.pow(Math.PI, 2)*distance)/((9.80665*(2*Math.pow(duration, 2)))),
};
