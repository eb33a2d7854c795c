// Written by `make equations` from macros/science/weight_trend.py; change them there.
// Masses in kg, energies in kcal a day, times in days.

/** The energy of a kilogram by which the body's tissue changes, kcal. */
export const tissueEnergy = (fat) => {
  return (9440.727*fat + 1816.444*10.4)/(10.4 + fat);
};

export const numbers = {
  "band": 1.96,
  "window": 28,
  "readings": 10,
  "apart": 20,
  "days": 3652,
  "swing": 0.006600000000000001,
  "swingSpread": 0.36363636363636365,
  "kept": 0.58,
  "own": 0.2,
  "lead": 11.0,
  "walk": 0.065,
  "wander": 0.007,
  "level": 5.0,
  "rate": 0.08,
  "times": [
    0.5,
    0.7,
    1.0,
    1.4,
    2.0
  ],
  "fitted": 180,
  "share": 0.15,
  "reach": 30,
  "jump": {
    "least": 0.05,
    "day": 0.004,
    "most": 0.5
  },
  "near": 0.1,
  "pounds": 2.2046226218487757,
  "weight": {
    "least": 30,
    "most": 300
  },
  "eaten": 20000
};

export const says = {
  "none": "No weight is written down yet.",
  "more": "This is too little to say how fast your weight moves. That takes weights on 10 days out of 28, the first and the last of them 20 days apart: {time} at least.",
  "eaten": "Write what you ate as calories a day, from 0 to 20,000.",
  "little": "A body of this size uses more than that at rest, so that more was likely eaten than was written down."
};
