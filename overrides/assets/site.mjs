import { CalculatorElement } from "./calculator.mjs";
import { explainNumbers } from "./explanations.mjs";

customElements.define("rest-calculator", CalculatorElement);
explainNumbers();
