import { bodyOf, fill, forgetBody, isKnown, keptBody, missing } from "./body.mjs";
import { FieldsElement } from "../field/fields.mjs";
import { closed } from "../../science/calculator-floor.mjs";
import { showForYou } from "../number/for-you.mjs";
import { afterAnswer, say } from "../../core/kind-words.mjs";
import { askFirst } from "../field/numbers-asked.mjs";
import { areKept } from "../field/kept-inputs.mjs";
import { offerAnswer } from "../field/take.mjs";

const PAUSE = 600; // milliseconds without typing, after which the answers are read out
const SAYS = {
  none: "None of these numbers is kept on this device.",
  page: "These numbers hold for this page only, until you keep them.",
  kept: "Kept on this device. Every page now shows its numbers for you.",
  cleared: "Cleared: the form is empty, and none of these numbers is kept on this device.",
  closed: "Nothing is worked out from these numbers, and they are not kept.",
  keptClosed: "Numbers are kept on this device, but nothing is worked out from them: every page shows its own. You can clear them here.",
};

/** One form for the reader's own numbers: for this page, and kept only when the reader says so. */
export class MyNumbersElement extends FieldsElement {
  patient = true;
  hasFloor = true;

  #taking;

  connectedCallback() {
    super.connectedCallback();
    this.querySelector(".clear").addEventListener("click", () => this.#clear());
    addEventListener("storage", this.#kept);
    const kept = keptBody();
    fill(this, kept);
    this.querySelector(".more").open = Object.keys(kept).some((name) => this.querySelector(`.more [name="${name}"]`));
    this.#taking = offerAnswer(this, { answer: () => this.#taken() });
    askFirst(this, () => this.update());
    if (isKnown(kept)) this.#say(this.#refused() ? SAYS.keptClosed : SAYS.kept);
    else this.#say(SAYS.none);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("storage", this.#kept);
  }

  /** Show this page for what stands in the form; a body under the floor gets no number at all. */
  update() {
    const body = bodyOf(this, this.values());
    const refused = this.#refused();
    this.dataset.closed = refused ? "answers" : "";
    this.#sayWhy(refused);
    showForYou(refused ? {} : body);
    this.#taking?.refresh();
    if (refused) {
      this.#say(isKnown(keptBody()) ? SAYS.keptClosed : SAYS.closed, PAUSE);
      return;
    }
    this.#say(isKnown(body) ? () => this.#holding(body) : SAYS.none, PAUSE);
  }

  /** The answers in view, whether the numbers are kept, and what they wait for. */
  #holding(body) {
    const waits = missing(body);
    const holds = areKept(this) ? SAYS.kept : SAYS.page;
    if (waits.length) return `${holds} Waiting for ${waits.join(" and ")}.`;
    const answers = this.#answers();
    return answers.length ? `${answers.map((row) => row.join(": ")).join("; ")}. ${holds}` : holds;
  }

  /** Why nothing is worked out from what stands in the form, or null. */
  #refused() {
    return afterAnswer() ?? closed(this.body());
  }

  /** Say it after a pause, because who types forty-five has typed four before. */
  #sayWhy(refused) {
    const box = this.querySelector(".refusal");
    const act = () => say(box, refused, this.dataset.help);
    if (refused) this.sayLater(box, act, PAUSE);
    else this.sayNow(box, act);
  }

  /** Say so once the numbers are kept, from the form itself. */
  #kept = () => {
    if (isKnown(keptBody())) this.#say(this.#refused() ? SAYS.keptClosed : SAYS.kept);
  };

  #clear() {
    forgetBody();
    for (const field of this.querySelectorAll(".field :is(input, select)")) {
      if (field.dataset.unitOf) field.selectedIndex = 0;
      else field.value = "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.#say(SAYS.cleared);
  }

  /** What can be taken along: what was worked out for the reader, and from which numbers. */
  #taken() {
    if (this.dataset.closed) return null;
    const rows = this.#answers();
    return { title: "My numbers", rows: rows.length ? [...rows, ...this.inputRows()] : [] };
  }

  /** Each answer in view that was worked out for the reader, with its name. */
  #answers() {
    const own = [...this.querySelectorAll(".answers div:has(.for-you)")].filter((each) => each.checkVisibility());
    return own.map((each) => {
      const [name, number, range] = ["dt", "data", ".interval"].map(
        (part) => each.querySelector(part)?.textContent ?? "",
      );
      return [name, `${number} ${range}`.trim()];
    });
  }

  /** Say a text, or what a function then returns, after a pause. */
  #say(text, pause = 0) {
    const status = this.querySelector(".status");
    const act = () => (status.textContent = typeof text === "function" ? text() : text);
    this.sayLater(status, act, pause);
  }
}

customElements.define("my-numbers", MyNumbersElement);
