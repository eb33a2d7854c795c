import { bodyOf, fill, forgetBody, isKnown, keepBody, keptBody, missing } from "./body.mjs";
import { FieldsElement } from "../field/fields.mjs";
import { closed } from "../../science/calculator-floor.mjs";
import { showForYou } from "../number/for-you.mjs";
import { afterAnswer, say } from "../../core/kind-words.mjs";
import { askFirst } from "../field/numbers-asked.mjs";

const PAUSE = 600; // milliseconds without typing, after which the answers are read out
const SAYS = {
  none: "Nothing of you is kept on this device.",
  page: "These numbers hold for this page only, until you press Keep.",
  kept: "Kept on this device. Every page now shows its numbers for you.",
  empty: "Enter at least one number first.",
  cannot: "This browser keeps nothing, so the numbers hold for this page only.",
  cleared: "Cleared: the form is empty, and nothing of you is kept on this device.",
  closed: "Nothing is worked out from these numbers, and they are not kept.",
  keptClosed: "Numbers are kept on this device, but nothing is worked out from them: every page shows its own. You can clear them here.",
};

/** One form for the reader's own numbers: for this page, and kept only when the reader says so. */
export class MyNumbersElement extends FieldsElement {
  patient = true;
  hasFloor = true;

  #pausing;
  #saying;

  connectedCallback() {
    super.connectedCallback();
    this.#pressing(".keep", () => this.#keep());
    this.#pressing(".clear", () => this.#clear());
    this.#pressing(".copy", () => this.#copy());
    const kept = keptBody();
    fill(this, kept);
    askFirst(this, () => this.update());
    if (isKnown(kept)) this.#say(this.#refused() ? SAYS.keptClosed : SAYS.kept);
    else this.#say(SAYS.none);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#pausing);
    clearTimeout(this.#saying);
  }

  /** Show this page for what stands in the form; a body under the floor gets no number at all. */
  update() {
    const body = bodyOf(this, this.values());
    const refused = this.#refused();
    this.dataset.closed = refused ? "answers" : "";
    this.#sayWhy(refused);
    showForYou(refused ? {} : body);
    if (refused) {
      this.querySelector(".shared").textContent = "";
      this.#say(isKnown(keptBody()) ? SAYS.keptClosed : SAYS.closed, PAUSE);
      return;
    }
    const waits = missing(body);
    this.querySelector(".share").hidden = waits.length > 0;
    this.querySelector(".shared").textContent = waits.length ? "" : this.#shared();
    if (!isKnown(body)) this.#say(SAYS.none, PAUSE);
    else if (waits.length) this.#say(`${SAYS.page} Waiting for ${waits.join(" and ")}.`, PAUSE);
    else if (!this.querySelector(".answers").checkVisibility()) this.#say(SAYS.page, PAUSE);
    else this.#say(`${this.#answers().join("; ")}. ${SAYS.page}`, PAUSE);
  }

  /** Why nothing is worked out from what stands in the form, or null. */
  #refused() {
    return afterAnswer() ?? closed(this.body());
  }

  /** Say it after a pause, because who types forty-five has typed four before. */
  #sayWhy(refused) {
    clearTimeout(this.#saying);
    const act = () => say(this.querySelector(".refusal"), refused, this.dataset.help);
    if (refused) this.#saying = setTimeout(act, PAUSE);
    else act();
  }

  #keep() {
    const body = bodyOf(this, this.values());
    if (this.#refused()) this.#say(isKnown(keptBody()) ? SAYS.keptClosed : SAYS.closed);
    else if (!isKnown(body)) this.#say(SAYS.empty);
    else this.#say(keepBody(body) ? SAYS.kept : SAYS.cannot);
  }

  #clear() {
    forgetBody();
    for (const field of this.querySelectorAll(".field :is(input, select)")) {
      if (field.dataset.unitOf) field.selectedIndex = 0;
      else field.value = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.#say(SAYS.cleared);
  }

  /** The clipboard where the page may use it; else the text is marked, ready to be copied. */
  async #copy() {
    const shared = this.querySelector(".shared");
    try {
      await navigator.clipboard.writeText(shared.textContent);
      this.#say("Copied.");
    } catch {
      getSelection().selectAllChildren(shared);
      this.#say("The text is marked; copy it with your keyboard or by a long press.");
    }
  }

  /** Each answer that was worked out for the reader, with its name. */
  #answers() {
    const own = [...this.querySelectorAll(".answers div:has(.for-you)")];
    return own.map((each) => {
      const [name, number, range] = ["dt", "data", ".interval"].map(
        (part) => each.querySelector(part)?.textContent ?? "",
      );
      return `${name}: ${number} ${range}`.trim();
    });
  }

  #shared() {
    const typed = [...this.querySelectorAll(".field:has([name])")].map((field) => {
      const [value, unit] = ["[name]", "[data-unit-of]"].map((each) => field.querySelector(each));
      const words = unit?.value ?? (value.name === "age" ? "years" : "");
      return value.value && `${value.value} ${unit?.value === "ft" ? "" : words}`.trim();
    });
    return [...this.#answers(), `Worked out for: ${typed.filter(Boolean).join(", ")}`].join("\n");
  }

  #pressing(button, act) {
    this.querySelector(button).addEventListener("click", act);
  }

  #say(text, pause = 0) {
    clearTimeout(this.#pausing);
    const status = this.querySelector(".status");
    this.#pausing = setTimeout(() => (status.textContent = text), pause);
  }
}

customElements.define("my-numbers", MyNumbersElement);
