import { CalculatorElement } from "./calculator.mjs";

customElements.define("rest-calculator", CalculatorElement);
