// Written by `make equations` from macros/science/weight_change.py; change them there.
// Masses in kg, energies in kcal a day, fluid in liters.

/** What the model remembers of the start, and its state there. */
export const start = (sex, age, height, weight, pal) => {
  const height_in_meters = height/100;
  const BMI = weight/Math.pow(height/100, 2);
  const resting = (-4.92*age + (6.25*height + 9.99*weight)) + ((sex == "male") ? ( 5 ) : ( -161 ));
  const maintenance = pal*resting;
  const fat_at_start = (1/100)*weight*(("male" == sex) ? ( 0.14*age + 37.31*Math.log(BMI) - 103.94 ) : ( 0.14*age + 39.96*Math.log(BMI) - 102.01 ));
  const fluid_at_start = (("male" == sex) ? ( 0.025*age + 9.57*height_in_meters + 0.191*weight - 12.4 ) : ( 5.98*height_in_meters + 0.167*weight - 4.0 ));
  const glycogen_at_start = 0.5;
  const lean_at_start = -fat_at_start - fluid_at_start - glycogen_at_start*(2.7 + 1) + weight;
  const activity_rate = resting*(pal*(1 - 0.1) - 1)/weight;
  const other_energy = -3.107075*fat_at_start - 21.98853*lean_at_start - activity_rate*weight + maintenance;
  return [[weight, maintenance, activity_rate, other_energy, fluid_at_start], [fat_at_start, lean_at_start, glycogen_at_start, fluid_at_start, 0]];
};

/** What is remembered of the start of somebody who uses that share of the usual energy. */
export const using = ({ 0: weight, 1: maintenance, 2: activity_rate, 3: other_energy, 4: fluid_at_start }, share) => {
  return [weight, maintenance*share, activity_rate*share, other_energy + (share - 1)*(-activity_rate*weight + maintenance), fluid_at_start];
};

/** How fast each part of the state changes, a day. */
export const rates = ({ 0: fat, 1: lean, 2: glycogen, 3: fluid, 4: adaptation }, { 1: maintenance, 2: activity_rate, 3: other_energy, 4: fluid_at_start }, intake_change, activity_change) => {
  const body_weight = fat + fluid + glycogen*(2.7 + 1) + lean;
  const eaten_share = intake_change/maintenance + 1;
  const carbohydrate = 0.5*maintenance;
  const glycogen_energy = carbohydrate*(eaten_share - Math.pow(glycogen, 2)/Math.pow(0.5, 2));
  const spent = 0.1*intake_change + 3.107075*fat + 21.98853*lean + adaptation + body_weight*(activity_change + activity_rate) + other_energy;
  const lean_part = 1816.444*10.4/(9440.727*(fat + 1816.444*10.4/9440.727));
  const cost = 179.2543*(1 - lean_part)/9440.727 + 229.4455*lean_part/1816.444;
  const stored = (-glycogen_energy + intake_change + maintenance - spent)/(cost + 1);
  return [stored*(1 - lean_part)/9440.727, lean_part*stored/1816.444, glycogen_energy/4206.501, (-3000.0*(fluid - fluid_at_start) + (4000.0 + 4000.0)*(eaten_share - 1))/3220.0, (0.14*intake_change - adaptation)/14.0];
};

/** How fast the fastest part settles, a day. */
export const fastest = ({ 2: glycogen }, { 1: maintenance }) => {
  const carbohydrate = 0.5*maintenance;
  return Math.max(3000.0/3220.0, 2*carbohydrate*glycogen/(4206.501*Math.pow(0.5, 2)));
};

/** Body weight, kg. */
export const bodyWeight = ({ 0: fat, 1: lean, 2: glycogen, 3: fluid }) => {
  const body_weight = fat + fluid + glycogen*(2.7 + 1) + lean;
  return body_weight;
};

/** How far the state is from where the model says nothing; below 0 it is beyond. */
export const room = ({ 0: fat, 1: lean, 2: glycogen, 3: fluid }, { 0: weight }) => {
  const body_weight = fat + fluid + glycogen*(2.7 + 1) + lean;
  return Math.min(-1/20 + fat/body_weight, -1/20 + lean/body_weight, body_weight/weight - 1/2, -body_weight/weight + 2);
};

/** The change of energy eaten on which the body stays as it is, once it has adapted; kcal a day. */
export const keeping = ({ 0: fat, 1: lean, 2: glycogen, 3: fluid }, { 1: maintenance, 2: activity_rate, 3: other_energy }, activity_change) => {
  const body_weight = fat + fluid + glycogen*(2.7 + 1) + lean;
  return (3.107075*fat + 21.98853*lean + body_weight*(activity_change + activity_rate) - maintenance + other_energy)/(-0.14 - 0.1 + 1);
};

/** The state of a body of that fat when all of it but the fat has settled. */
export const settled = (fat, { 0: fat_at_start, 1: lean_at_start, 2: glycogen_at_start }, { 1: maintenance, 4: fluid_at_start }, intake_change) => {
  const eaten_share = intake_change/maintenance + 1;
  return [fat, 10.4*Math.log(fat/fat_at_start) + lean_at_start, Math.sqrt(eaten_share)*glycogen_at_start, fluid_at_start + (4000.0 + 4000.0)*(eaten_share - 1)/3000.0, 0.14*intake_change];
};

/** Why there is no answer. */
export const says = {
  "body": "the model says nothing about a body of this height and weight; check both",
  "eaten": "nobody eats less than nothing; choose a smaller change",
  "activity": "nobody moves less than somebody at rest; choose a smaller change of activity",
  "change": "the model says nothing about so large a change; choose a smaller one or fewer days"
};
