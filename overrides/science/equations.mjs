// Written by `make equations` from macros/science; change it there.
// Each equation takes its inputs by name, in the units named beside it.
// `low` and `high` are the ends of its interval, where an error was published.

/** An equation whose interval reaches as far either side of its value, by `error`. */
const either = (value, error) => ({
  value,
  low: (given) => value(given) - error(given, value(given)),
  high: (given) => value(given) + error(given, value(given)),
});

/** sex, age year, height cm, weight kg → kcal/day */
export const mifflinStJeor = either(
  ({ sex, age, height, weight }) => (-5*age + (6.25*height + 10*weight)) + ((sex == "male") ? ( 5 ) : ( -161 )),
  ({ sex, age, height, weight }, value) => (1/10)*value,
);

/** sex, age year, height cm, weight kg → kcal/day */
export const mifflinStJeorUnrounded = either(
  ({ sex, age, height, weight }) => (-4.92*age + (6.25*height + 9.99*weight)) + ((sex == "male") ? ( 5 ) : ( -161 )),
  ({ sex, age, height, weight }, value) => (1/10)*value,
);

/** sex, age year, height cm, weight kg → kcal/day */
export const harrisBenedict1919 = {
  value: ({ sex, age, height, weight }) => ((sex == "male") ? ( -6.755*age + (5.0033*height + (13.7516*weight + 66.473)) ) : ( -4.6756*age + (1.8496*height + (9.5634*weight + 655.0955)) )),
};

/** sex, age year, height cm, weight kg → kcal/day */
export const harrisBenedict1984 = either(
  ({ sex, age, height, weight }) => ((sex == "male") ? ( -5.677*age + (4.799*height + (13.397*weight + 88.362)) ) : ( -4.33*age + (3.098*height + (9.247*weight + 447.593)) )),
  ({ sex, age, height, weight }, value) => 0.14*value,
);

/** fat_free_mass kg → kcal/day */
export const cunningham1980 = {
  value: ({ fat_free_mass }) => 22*fat_free_mass + 500,
};

/** fat_free_mass kg → kcal/day */
export const cunningham1991 = {
  value: ({ fat_free_mass }) => 21.6*fat_free_mass + 370,
};

/** sex, age year, fat_free_mass kg, fat_mass kg → kcal/day */
export const muller2004 = {
  value: ({ sex, age, fat_free_mass, fat_mass }) => (1000*((-0.01181*age + ((0.05192*fat_free_mass + 0.04036*fat_mass) + ((sex == "male") ? ( 0.869 ) : ( 0 )))) + 2.992))/4.184,
};

/** sex, age year, weight kg → kcal/day */
export const henry2005Weight = {
  value: ({ sex, age, weight }) => ((sex == "male") ? ( ((age < 30) ? ( 16.0*weight + 545 ) : ((age < 60) ? ( 14.2*weight + 593 ) : ((age < 70) ? ( 13.0*weight + 567 ) : ( 13.7*weight + 481 )))) ) : ( ((age < 30) ? ( 13.1*weight + 558 ) : ((age < 60) ? ( 9.74*weight + 694 ) : ((age < 70) ? ( 10.2*weight + 572 ) : ( 10.0*weight + 577 )))) )),
};

/** sex, age year, height cm, weight kg → kcal/day */
export const henry2005WeightHeight = {
  value: ({ sex, age, height, weight }) => (("male" == sex) ? ( ((age < 30) ? ( (313/100)*height + 14.4*weight + 113 ) : ((age < 60) ? ( (541/100)*height + 11.4*weight - 137 ) : ( (541/100)*height + 11.4*weight - 256 ))) ) : ( ((age < 30) ? ( (123/20)*height + 10.4*weight - 282 ) : ((age < 60) ? ( (251/50)*height + 8.18*weight - 11.6 ) : ( (421/100)*height + 8.52*weight + 10.7 ))) )),
};

/** sex, age year, weight kg → kcal/day */
export const schofield1985 = either(
  ({ sex, age, weight }) => ((sex == "male") ? ( ((age < 30) ? ( 15.057*weight + 692.2 ) : ((age < 60) ? ( 11.472*weight + 873.1 ) : ( 11.711*weight + 587.7 ))) ) : ( ((age < 30) ? ( 14.818*weight + 486.6 ) : ((age < 60) ? ( 8.126*weight + 845.6 ) : ( 9.082*weight + 658.5 ))) )),
  ({ sex, age, weight }, value) => 1.96*(("male" == sex) ? ( ((age < 30) ? ( 153.0 ) : ((age < 60) ? ( 167.0 ) : ( 164.0 ))) ) : ( ((age < 30) ? ( 119.0 ) : ((age < 60) ? ( 111.0 ) : ( 108.0 ))) )),
);

/** sex, age year, weight kg → kcal/day */
export const faoWhoUnu1985 = either(
  ({ sex, age, weight }) => ((sex == "male") ? ( ((age < 30) ? ( 15.3*weight + 679 ) : ((age < 60) ? ( 11.6*weight + 879 ) : ( 13.5*weight + 487 ))) ) : ( ((age < 30) ? ( 14.7*weight + 496 ) : ((age < 60) ? ( 8.7*weight + 829 ) : ( 10.5*weight + 596 ))) )),
  ({ sex, age, weight }, value) => 1.96*178.0,
);

/** sex, age year, height cm, weight kg → kcal/day */
export const tenHaaf2014Weight = {
  value: ({ sex, age, height, weight }) => -8.129541108986617*age + 5.877277724665392*height + 11.935946462715103*weight + 0.2390057361376673*(("male" == sex) ? ( 799.257 ) : ( 0 )) + 29.278680688336518,
};

/** fat_free_mass kg → kcal/day */
export const tenHaaf2014Ffm = {
  value: ({ fat_free_mass }) => (95.272*fat_free_mass + 2026.161)/4.184,
};

/** sex, age year, height cm, weight kg, activity → kcal/day */
export const eer2023 = either(
  ({ sex, age, height, weight, activity }) => ((sex == "male") ? ( ((activity == "inactive") ? ( 14.1*weight + (6.5*height + (753.07 - 10.83*age)) ) : ((activity == "low-active") ? ( 14.94*weight + (8.3*height + (581.47 - 10.83*age)) ) : ((activity == "active") ? ( 15.91*weight + (6.52*height + (1004.82 - 10.83*age)) ) : ( 19.11*weight + (15.61*height + (-10.83*age - 517.88)) )))) ) : ( ((activity == "inactive") ? ( 11.71*weight + (5.72*height + (584.9 - 7.01*age)) ) : ((activity == "low-active") ? ( 12.14*weight + (6.6*height + (575.77 - 7.01*age)) ) : ((activity == "active") ? ( 12.34*weight + (6.54*height + (710.25 - 7.01*age)) ) : ( 12.56*weight + (9.07*height + (511.83 - 7.01*age)) )))) )),
  ({ sex, age, height, weight, activity }, value) => 1.96*(("male" == sex) ? ( 342.0 ) : ( 241.0 )),
);

/** sex, age year, height cm, weight kg, activity → kcal/day */
export const eer2002 = {
  value: ({ sex, age, height, weight, activity }) => (("male" == sex) ? ( -9.53*age + (5.396*height + 15.91*weight)*(("inactive" == activity) ? ( 1.0 ) : (("low-active" == activity) ? ( 1.11 ) : (("active" == activity) ? ( 1.25 ) : ( 1.48 )))) + 662 ) : ( -6.91*age + ((363/50)*height + 9.36*weight)*(("inactive" == activity) ? ( 1.0 ) : (("low-active" == activity) ? ( 1.12 ) : (("active" == activity) ? ( 1.27 ) : ( 1.45 )))) + 354 )),
};

/** sex, age year, height cm, weight kg, pal dimensionless → kcal/day */
export const totalEnergy = either(
  ({ sex, age, height, weight, pal }) => pal*((-5*age + (6.25*height + 10*weight)) + ((sex == "male") ? ( 5 ) : ( -161 ))),
  ({ sex, age, height, weight, pal }, value) => (1/10)*Math.sqrt(Math.pow(value, 2) + Math.pow(value, 2)/Math.pow(pal, 2)),
);

/** sleep_time hour/day, sitting_time hour/day, driving_time hour/day, washing_time hour/day, cooking_time hour/day, housework_time hour/day, standing_time hour/day, strolling_time hour/day, hand_work_time hour/day, strength_time hour/week, walking_time hour/week, jogging_time hour/week, running_time hour/week → hour/day */
export const hoursLeft = {
  value: ({ sleep_time, sitting_time, driving_time, washing_time, cooking_time, housework_time, standing_time, strolling_time, hand_work_time, strength_time, walking_time, jogging_time, running_time }) => (24 - (hand_work_time + (strolling_time + (standing_time + (housework_time + (cooking_time + (washing_time + (driving_time + (sitting_time + (sleep_time + 0)))))))))) - (running_time + (jogging_time + (walking_time + (strength_time + 0))))/7,
};

/** sex, age year, height cm, weight kg, sleep_time hour/day, sitting_time hour/day, driving_time hour/day, washing_time hour/day, cooking_time hour/day, housework_time hour/day, standing_time hour/day, strolling_time hour/day, hand_work_time hour/day, strength_time hour/week, walking_time hour/week, jogging_time hour/week, running_time hour/week → dimensionless */
export const levelByHours = {
  value: ({ sex, age, height, weight, sleep_time, sitting_time, driving_time, washing_time, cooking_time, housework_time, standing_time, strolling_time, hand_work_time, strength_time, walking_time, jogging_time, running_time }) => ((weight*(9.3*running_time + (7.5*jogging_time + (3.8*walking_time + (3.5*strength_time + 0)))))/7)/((-5*age + (6.25*height + 10*weight)) + ((sex == "male") ? ( 5 ) : ( -161 ))) + (1.4*((24 - (hand_work_time + (strolling_time + (standing_time + (housework_time + (cooking_time + (washing_time + (driving_time + (sitting_time + (sleep_time + 0)))))))))) - (running_time + (jogging_time + (walking_time + (strength_time + 0))))/7) + (4.1*hand_work_time + (3.2*strolling_time + (2.2*standing_time + (2.8*housework_time + (2.1*cooking_time + (2.3*washing_time + (2.0*driving_time + (1.5*sitting_time + (1.0*sleep_time + 0))))))))))/24,
};

/** sex, age year, height cm, weight kg, strength_time hour/week, walking_time hour/week, jogging_time hour/week, running_time hour/week → kcal/day */
export const trainingOfADay = {
  value: ({ sex, age, height, weight, strength_time, walking_time, jogging_time, running_time }) => (weight*(9.3*running_time + (7.5*jogging_time + (3.8*walking_time + (3.5*strength_time + 0)))))/7 - (((running_time + (jogging_time + (walking_time + (strength_time + 0))))/7)*((-5*age + (6.25*height + 10*weight)) + ((sex == "male") ? ( 5 ) : ( -161 ))))/24,
};

/** sex, age year, height cm, weight kg, pal dimensionless → kcal/day */
export const digestionOfADay = either(
  ({ sex, age, height, weight, pal }) => ((0.05 + 0.15)/2)*(pal*((-5*age + (6.25*height + 10*weight)) + ((sex == "male") ? ( 5 ) : ( -161 )))),
  ({ sex, age, height, weight, pal }, value) => pal*(-1/2*0.05 + (1/2)*0.15)*((-5*age + (6.25*height + 10*weight)) + ((sex == "male") ? ( 5 ) : ( -161 ))),
);

/** muscle kg → kcal/day */
export const trainersRule = {
  value: ({ muscle }) => 82.6733483193291*muscle,
};

/** muscle kg → kcal/day */
export const muscleAtRest = {
  value: ({ muscle }) => 13.0*muscle,
};

/** muscle kg → kcal/day */
export const muscleAtRestOverFifty = {
  value: ({ muscle }) => 12.6*muscle,
};

/** fat_mass kg → kcal/day */
export const fatAtRest = {
  value: ({ fat_mass }) => 4.5*fat_mass,
};

/** no inputs → kcal/day */
export const liftingTrials = {
  value: () => 96.17,
  low: () => 96.17 - 51.0,
  high: () => 96.17 + 50.989999999999995,
};

/** muscle kg → kcal/day */
export const muscleAtRestWestcott = {
  value: ({ muscle }) => 12.566348944538023*muscle,
};

/** no inputs → kcal/lb/day */
export const risePerLeanMassGained = {
  value: () => 131.21414913957935/3.5273961949580412,
};

/** weight kg, met MET, duration second → kcal */
export const activityEnergyGross = {
  value: ({ weight, met, duration }) => (1/3600)*duration*met*weight,
};

/** weight kg, met MET, duration second → kcal */
export const activityEnergyNet = {
  value: ({ weight, met, duration }) => (1/3600)*duration*weight*(met - 1),
};

/** weight kg, met MET, duration second → kcal */
export const afterEffect = either(
  ({ weight, met, duration }) => (1/3600)*duration*weight*(met - 1)*((1/2)*0.06/(1 - 0.06) + (1/2)*0.15/(1 - 0.15)),
  ({ weight, met, duration }, value) => -0.06*duration*met*weight/(7200 - 7200*0.06) + 0.06*duration*weight/(7200 - 7200*0.06) + 0.15*duration*met*weight/(7200 - 7200*0.15) - 0.15*duration*weight/(7200 - 7200*0.15),
);

/** strength_time hour/week, walking_time hour/week, jogging_time hour/week, running_time hour/week → hour/week */
export const weekTime = {
  value: ({ strength_time, walking_time, jogging_time, running_time }) => running_time + (jogging_time + (strength_time + walking_time)),
};

/** walking_time hour/week, jogging_time hour/week, running_time hour/week → minute/week */
export const weekAerobic = {
  value: ({ walking_time, jogging_time, running_time }) => 60*(walking_time + (150.0/75.0)*(jogging_time + running_time)),
};

/** weight kg, strength_time hour/week, walking_time hour/week, jogging_time hour/week, running_time hour/week → kcal/week */
export const weekDuring = {
  value: ({ weight, strength_time, walking_time, jogging_time, running_time }) => running_time*(weight*(9.3 - 1)) + (jogging_time*(weight*(7.5 - 1)) + (strength_time*(weight*(3.5 - 1)) + walking_time*(weight*(3.8 - 1)))),
};

/** weight kg, jogging_time hour/week, running_time hour/week → kcal/week */
export const weekAfter = either(
  ({ weight, jogging_time, running_time }) => ((1/2)*0.06/(1 - 0.06) + (1/2)*0.15/(1 - 0.15))*(jogging_time*(weight*(7.5 - 1)) + running_time*(weight*(9.3 - 1))),
  ({ weight, jogging_time, running_time }, value) => -0.06*7.5*jogging_time*weight/(2 - 2*0.06) - 0.06*9.3*running_time*weight/(2 - 2*0.06) + 0.06*jogging_time*weight/(2 - 2*0.06) + 0.06*running_time*weight/(2 - 2*0.06) + 0.15*7.5*jogging_time*weight/(2 - 2*0.15) + 0.15*9.3*running_time*weight/(2 - 2*0.15) - 0.15*jogging_time*weight/(2 - 2*0.15) - 0.15*running_time*weight/(2 - 2*0.15),
);

/** age year, strength_time hour/week → kcal/week */
export const weekAtRest = {
  value: ({ age, strength_time }) => (7*96.17)*((age > 64) ? ( 0 ) : ((strength_time < 9/4) ? ( strength_time/(9/4) ) : ( 1 ))),
  low: ({ age, strength_time }) => 7*96.17*((age > 64) ? ( 0 ) : ((strength_time < 9/4) ? ( (4/9)*strength_time ) : ( 1 ))) - 357.0*((age > 64) ? ( 0 ) : ((strength_time < 9/4) ? ( (4/9)*strength_time ) : ( 1 ))),
  high: ({ age, strength_time }) => 7*96.17*((age > 64) ? ( 0 ) : ((strength_time < 9/4) ? ( (4/9)*strength_time ) : ( 1 ))) + 356.92999999999995*((age > 64) ? ( 0 ) : ((strength_time < 9/4) ? ( (4/9)*strength_time ) : ( 1 ))),
};

/** age year, weight kg, strength_time hour/week, walking_time hour/week, jogging_time hour/week, running_time hour/week → kcal/week */
export const weekTotal = {
  value: ({ age, weight, strength_time, walking_time, jogging_time, running_time }) => (7*96.17)*((age > 64) ? ( 0 ) : ((strength_time < 9/4) ? ( strength_time/(9/4) ) : ( 1 ))) + (((1/2)*0.06/(1 - 0.06) + (1/2)*0.15/(1 - 0.15))*(jogging_time*(weight*(7.5 - 1)) + running_time*(weight*(9.3 - 1))) + (running_time*(weight*(9.3 - 1)) + (jogging_time*(weight*(7.5 - 1)) + (strength_time*(weight*(3.5 - 1)) + walking_time*(weight*(3.8 - 1)))))),
  low: ({ age, weight, strength_time, walking_time, jogging_time, running_time }) => 7*96.17*((age > 64) ? ( 0 ) : ((strength_time < 9/4) ? ( (4/9)*strength_time ) : ( 1 ))) + jogging_time*weight*(7.5 - 1) + running_time*weight*(9.3 - 1) + strength_time*weight*(3.5 - 1) + walking_time*weight*(3.8 - 1) + ((1/2)*0.06/(1 - 0.06) + (1/2)*0.15/(1 - 0.15))*(jogging_time*weight*(7.5 - 1) + running_time*weight*(9.3 - 1)) - Math.sqrt(Math.pow(0.06*7.5*jogging_time*weight/(2 - 2*0.06) + 0.06*9.3*running_time*weight/(2 - 2*0.06) - 0.06*jogging_time*weight/(2 - 2*0.06) - 0.06*running_time*weight/(2 - 2*0.06) - 0.15*7.5*jogging_time*weight/(2 - 2*0.15) - 0.15*9.3*running_time*weight/(2 - 2*0.15) + 0.15*jogging_time*weight/(2 - 2*0.15) + 0.15*running_time*weight/(2 - 2*0.15), 2) + 127449.0*((age > 64) ? ( 0 ) : ((strength_time < 9/4) ? ( (16/81)*Math.pow(strength_time, 2) ) : ( 1 )))),
  high: ({ age, weight, strength_time, walking_time, jogging_time, running_time }) => 7*96.17*((age > 64) ? ( 0 ) : ((strength_time < 9/4) ? ( (4/9)*strength_time ) : ( 1 ))) + jogging_time*weight*(7.5 - 1) + running_time*weight*(9.3 - 1) + strength_time*weight*(3.5 - 1) + walking_time*weight*(3.8 - 1) + ((1/2)*0.06/(1 - 0.06) + (1/2)*0.15/(1 - 0.15))*(jogging_time*weight*(7.5 - 1) + running_time*weight*(9.3 - 1)) + Math.sqrt(Math.pow(-0.06*7.5*jogging_time*weight/(2 - 2*0.06) - 0.06*9.3*running_time*weight/(2 - 2*0.06) + 0.06*jogging_time*weight/(2 - 2*0.06) + 0.06*running_time*weight/(2 - 2*0.06) + 0.15*7.5*jogging_time*weight/(2 - 2*0.15) + 0.15*9.3*running_time*weight/(2 - 2*0.15) - 0.15*jogging_time*weight/(2 - 2*0.15) - 0.15*running_time*weight/(2 - 2*0.15), 2) + 127399.02489999996*((age > 64) ? ( 0 ) : ((strength_time < 9/4) ? ( (16/81)*Math.pow(strength_time, 2) ) : ( 1 )))),
};

/** weight kg → g/day */
export const proteinLeast = {
  value: ({ weight }) => 0.8*weight,
};

/** weight kg → g/day */
export const proteinOlder = {
  value: ({ weight }) => 1.2*weight,
};

/** weight kg → g/day */
export const proteinPlateau = {
  value: ({ weight }) => 1.62*weight,
  low: ({ weight }) => 1.62*weight - 0.5900000000000001*weight,
  high: ({ weight }) => 1.62*weight + 0.5800000000000001*weight,
};

/** sex, height cm, waist cm, neck cm, hip cm → percent */
export const navyInches = either(
  ({ sex, height, waist, neck, hip }) => (("male" == sex) ? ( -70.041*Math.log10(height/2.54) + 86.01*Math.log10(-0.39370078740157477*neck + waist/2.54) + 36.76 ) : ( -97.684*Math.log10(height/2.54) + 163.205*Math.log10(hip/2.54 - 0.39370078740157477*neck + waist/2.54) - 78.387 )),
  ({ sex, height, waist, neck, hip }, value) => 1.96*(("male" == sex) ? ( 3.52 ) : ( 3.72 )),
);

/** sex, height cm, waist cm, neck cm, hip cm → percent */
export const navyDensity = either(
  ({ sex, height, waist, neck, hip }) => -450 + 495/((sex == "male") ? ( (1.0324 - 0.19077*Math.log10(-neck + waist)) + 0.15456*Math.log10(height) ) : ( (1.29579 - 0.35004*Math.log10(-neck + (hip + waist))) + 0.221*Math.log10(height) )),
  ({ sex, height, waist, neck, hip }, value) => 1.96*(("male" == sex) ? ( 3.52 ) : ( 3.72 )),
);

/** sex, age year, height cm, weight kg → percent */
export const deurenberg1991 = either(
  ({ sex, age, height, weight }) => 0.23*age + 1.2*(10000/Math.pow(height, 2))*weight - (("male" == sex) ? ( 10.8 ) : ( 0 )) - 5.4,
  ({ sex, age, height, weight }, value) => 1.96*4.1,
);

/** sex, age year, height cm, weight kg → percent */
export const cunBae2012 = either(
  ({ sex, age, height, weight }) => 0.503*age - 200.0*age*weight/Math.pow(height, 2) + 21000.0*age*Math.pow(weight, 2)/Math.pow(height, 4) + (10000/Math.pow(height, 2))*weight*(("male" == sex) ? ( 0 ) : ( 0.181 )) + 3.172*(10000/Math.pow(height, 2))*weight + (("male" == sex) ? ( 0 ) : ( 10.689 )) - 44.988 - 100000000*Math.pow(weight, 2)*(("male" == sex) ? ( 0 ) : ( 0.005 ))/Math.pow(height, 4) - 2600000.0*Math.pow(weight, 2)/Math.pow(height, 4),
  ({ sex, age, height, weight }, value) => 1.96*4.66,
);

/** sex, height cm, waist cm → percent */
export const relativeFatMass = {
  value: ({ sex, height, waist }) => (-(20*height)/waist + 64) + ((sex == "male") ? ( 0 ) : ( 12 )),
};

/** height cm, weight kg → kg/m^2 */
export const bmi = {
  value: ({ height, weight }) => 10000*weight/Math.pow(height, 2),
};

/** weight kg, body_fat percent → kg */
export const fatMassOfBodyFat = {
  value: ({ weight, body_fat }) => (body_fat*weight)/100,
};

/** weight kg, body_fat percent → kg */
export const leanMassOfBodyFat = {
  value: ({ weight, body_fat }) => weight*(-body_fat/100 + 1),
};

/** duration second, distance m → dimensionless */
export const peakForce = {
  value: ({ duration, distance }) => 1 + (Math.pow(Math.PI, 2)*distance)/((9.80665*(2*Math.pow(duration, 2)))),
};

/** duration second, distance m → dimensionless */
export const peakForceTriangular = {
  value: ({ duration, distance }) => (4*distance)/((9.80665*Math.pow(duration, 2))) + 1,
};

/** repetitions repetition, lifting second, holding second, lowering second → second */
export const timeUnderLoad = {
  value: ({ repetitions, lifting, holding, lowering }) => repetitions*(lowering + (holding + lifting)),
};

export * from "./weight-equations.mjs";
