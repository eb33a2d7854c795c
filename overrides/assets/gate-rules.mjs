// Written by `make equations` from macros/science/gate_limits.py and gate_words.py; change them
// there.  Weights in kg, height in cm, BMI in kg/m², pace in kg a week, intake in kcal a day.

export const conditions = [
  {
    "id": "adult",
    "passes": "yes",
    "says": "These tools are for adults. While a body is still growing, somebody who knows you, such as your doctor, is the right person to ask about food and weight."
  },
  {
    "id": "pregnancy",
    "passes": "no",
    "says": "In pregnancy and while you nurse, your body has extra work to do, so we give no number here. Your midwife or doctor can say what is right for both of you."
  },
  {
    "id": "eating-disorder",
    "passes": "no",
    "says": "Numbers about weight and energy can harm somebody who has or has had an eating disorder, so we give none here. You deserve support, and there are people who give it."
  },
  {
    "id": "medicine",
    "passes": "no",
    "says": "Your medicine may change how your weight moves, so our numbers would not be true for you. Please keep taking it as agreed, and ask your doctor or pharmacist."
  },
  {
    "id": "illness",
    "passes": "no",
    "says": "With a long-term illness, or when weight goes down by itself, eating less can do harm. Please ask your doctor first; we give no number here."
  }
];

export const says = {
  "unanswered": "Please answer each question with yes or no first. We ask so that no number here does harm.",
  "unreadable": "Please check {what}: we need {need}.",
  "underweight-now": "At your height, your weight is one that the World Health Organization calls underweight, so we give no goal here. A doctor can help you to feel well and strong.",
  "goal-weight": "At your height, the World Health Organization calls a weight below {kg} kg ({lb} lb) underweight, so we do not work toward less. The nearest goal is {kg} kg ({lb} lb).",
  "pace": "That is faster than {kg} kg ({lb} lb) a week, the fastest pace that is called safe, so we do not work it out. With {weeks} or more we can.",
  "intake": "That is less than {kcal} kcal a day, the least that doctors’ guidance prescribes to {whom}, so we do not work it out. The nearest is {kcal} kcal a day."
};

export const limits = {
  "bmi": 18.5,
  "pace": 1.0,
  "intake": {
    "female": 1200.0,
    "male": 1500.0
  }
};

export const fields = {
  "body": {
    "height": {
      "what": "your height",
      "low": 120,
      "high": 230,
      "unit": "cm"
    },
    "weight": {
      "what": "your weight",
      "low": 30,
      "high": 300,
      "unit": "kg"
    },
    "age": {
      "what": "your age",
      "low": 18,
      "high": 110,
      "unit": "years"
    }
  },
  "goal": {
    "weight": {
      "what": "the weight you aim for",
      "low": 1,
      "high": 300,
      "unit": "kg"
    },
    "days": {
      "what": "the time",
      "low": 1,
      "high": 7300,
      "unit": "days"
    },
    "intake": {
      "what": "the energy you plan to eat",
      "low": 0,
      "high": 10000,
      "unit": "kcal a day"
    }
  }
};

export const whom = {
  "female": "women",
  "male": "men"
};
