import { decide } from "../../science/gate.mjs";
import { answer, answered, hold } from "../../science/gate-held.mjs";
import { conditions } from "../../science/gate-rules.mjs";
import { careLink, sayRefusal } from "./refusal.mjs";

const CARED = ["operation", "bones", "medicine", "illness"]; // answers after which a page tells more

/**
 * The questions before a tool that speaks of weight.  The answers stay for the visit, so that one
 * who passed in one tool has passed in the other; one that closes the gate holds.  Once all pass,
 * the questions fold to a line, and a reader may open them again.
 */
export class GateQuestions {
  #form;
  #tapped; // the question that was answered last
  #changed;

  /**
   * @param {HTMLElement} tool in which the form of questions stands
   * @param {(opened: boolean) => void} changed called after each answer; `opened` where this answer
   *   was the last that the gate waited for, so that the tool may bring its own form into view
   */
  constructor(tool, changed) {
    this.#form = tool.querySelector(".gate");
    this.#changed = changed;
    this.#form.addEventListener("input", this.#answered);
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#form.querySelector(".passed button").addEventListener("click", () => {
      this.#form.classList.remove("folded");
      this.#form.querySelector(".asks").focus();
    });
    for (const { name, value } of this.#form.querySelectorAll(":checked")) answer(name, value); // tapped before
    this.show();
    this.#fold();
  }

  /** Yes or no by the ids of the questions that were answered on this visit. */
  answers() {
    return answered();
  }

  /** Why the answers alone let no tool plan, as `decide` tells it; null where they pass. */
  refused() {
    return decide(answered(), {}, {}).refused;
  }

  /** Whether what the answers leave asks for a body: a plan, or what keeps a weight. */
  isOpen() {
    const refused = this.refused();
    return refused === null || refused.offers === "keeping";
  }

  /** Let an age that was typed and left close the gate as its question does, if it is a child's. */
  settle(age) {
    const young = decide({}, { age }, {}).refused.rules.includes("adult");
    if (young) hold("adult");
    this.show();
    return young;
  }

  /** Show the answers as they hold, whatever was tapped since, and beneath the last what is said. */
  show() {
    for (const [id, value] of Object.entries(answered())) {
      this.#form.querySelector(`[name="${id}"][value="${value}"]`).checked = true;
    }
    const refused = this.refused();
    if (refused) this.#form.classList.remove("folded");
    const spoken = this.#region(refused);
    for (const region of this.#form.querySelectorAll(".refusal")) {
      const here = region === spoken && refused.help ? refused : null;
      const more = here?.rules.some((rule) => CARED.includes(rule)) ? [careLink(this.#form.dataset.care)] : [];
      const isNew = sayRefusal(region, here, { help: this.#form.dataset.help, holds: true, more });
      if (isNew && this.#tapped) region.scrollIntoView({ block: "nearest" });
    }
  }

  #answered = (event) => {
    event.stopPropagation(); // what a tool asks itself has not changed
    const waited = !this.isOpen();
    const { name, value } = event.target;
    this.#tapped = name;
    answer(name, value);
    this.show();
    const opened = waited && this.isOpen() && !this.refused()?.rules.includes(name);
    if (opened) this.#fold();
    this.#changed(opened);
  };

  #fold() {
    this.#form.classList.toggle("folded", this.refused() === null);
  }

  /** Beneath which question a refusal stands: the one that was tapped, else the first that closes. */
  #region(refused) {
    const rules = refused?.rules ?? [];
    const closes = conditions.filter(({ id }) => rules.includes(id));
    const id = (closes.find((each) => each.id === this.#tapped) ?? closes[0])?.id;
    return this.#form.querySelector(`.refusal[data-of="${id}"]`);
  }
}

/** Bring a form into view and the focus to its heading, as where the gate has just opened it. */
export function stand(form) {
  form.querySelector(".asks").focus({ preventScroll: true });
  form.scrollIntoView({ block: "start" });
}
