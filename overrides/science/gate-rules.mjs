// Written by `make equations` from macros/science/gate.py and docs/data/gate; change them there.
// Weights in kg, height in cm, BMI in kg/m², pace in kg a week, intake in kcal a day.

export const conditions = [
  {
    "id": "adult",
    "passes": "yes",
    "says": "These tools are for adults, so we give no number here. While a body is still growing, it needs food for that first. If weight or food is on your mind, please tell a parent or another adult you trust, a school nurse, or your doctor. They will want to listen.",
    "offers": "help"
  },
  {
    "id": "pregnancy",
    "passes": "no",
    "says": "Before a birth, and while you nurse, your body has extra work to do, so we give no number here. Your midwife or doctor can say what is right for both of you.",
    "offers": "help"
  },
  {
    "id": "eating-disorder",
    "passes": "no",
    "says": "Numbers about weight and energy can harm somebody for whom eating or training has become a worry, so we give none here. You need no diagnosis to ask for support, and there are people who give it gladly.",
    "offers": "help"
  },
  {
    "id": "low-energy",
    "passes": "no",
    "says": "Both can be signs that a body gets less energy than it needs, so we give no number here. Please see your doctor, and eat enough to train. Asking early makes it easier to mend.",
    "offers": "help"
  },
  {
    "id": "operation",
    "passes": "no",
    "says": "When weight goes down by itself, and around an operation or cancer treatment, a body needs care of its own, so we give no number here. Please ask your doctor or care team, and do it soon if you are losing weight without trying.",
    "offers": "help"
  },
  {
    "id": "bones",
    "passes": "no",
    "says": "Losing weight, above all fast or again and again, can cost bone, so we make no plan for it here. Please ask your doctor first, also how to train.",
    "offers": "keeping"
  },
  {
    "id": "medicine",
    "passes": "no",
    "says": "Your medicine may change how your weight moves, so our numbers would not be true for you. Please keep taking it as agreed, and ask your doctor or pharmacist.",
    "offers": "training"
  },
  {
    "id": "illness",
    "passes": "no",
    "says": "With a long-term illness, eating less can do harm, so we make no plan for it here. Please ask your doctor first.",
    "offers": "keeping"
  }
];

export const says = {
  "unanswered": "Please answer each question with yes or no first. We ask so that no number here does harm.",
  "unreadable": "Please check {what}: we need {need}.",
  "underweight-now": "At your height, your weight is one that the World Health Organization calls underweight, so we give no number here. A doctor can help you to feel well and strong.",
  "older": "From your age on, losing weight can cost muscle and bone that you need, so we make no plan for it here. Please ask your doctor first, and begin with strength.",
  "not-to-lose": "At your height and weight, doctors’ guidance does not advise losing weight, so we make no plan for it here. If you feel that you need to, please ask your doctor first.",
  "goal-weight": "At your height that would be underweight, or too near it, so we make no plan here. If such a weight is on your mind, talking with somebody helps.",
  "pace": "That is faster than is called safe for a body like yours, so we do not work it out. The same change over more time is kinder to muscle.",
  "intake": "That would mean eating less than doctors’ guidance prescribes to people with overweight or obesity, even inside a supervised program, so we do not work it out. More time may leave you enough to eat, and a doctor or dietitian can help you to find a way."
};

export const beside = {
  "with-a-risk": "At your height and weight, doctors’ guidance advises losing weight only where something else raises the risk, such as high blood pressure, diabetes or a wide waist. Ask your doctor whether it would help you.",
  "with-support": "The guidance means such a plan as a part of a program with trained people. Ask your doctor about one."
};

export const holds = "This holds for the rest of your visit, also if you tap the other answer now. If it was a slip, nothing is lost: nobody is told, and the tool asks afresh another time.";

export const limits = {
  "bmi": 18.5,
  "goal": {
    "any": 20.0,
    "older": 22.0
  },
  "lose": {
    "any": 25.0,
    "family": 23.0
  },
  "obese": {
    "any": 30.0,
    "family": 27.5
  },
  "ages": {
    "doctor": 65.0,
    "older": 70.0
  },
  "pace": 1.0,
  "share": 0.01,
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
      "unit": "calories a day"
    }
  }
};

export const sexes = [
  "female",
  "male"
];
