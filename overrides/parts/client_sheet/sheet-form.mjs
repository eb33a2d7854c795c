import { made } from "../../core/made.mjs";
import { restBetween } from "../program/calendar-file.mjs";
import { asItStands } from "./sheet-link.mjs";

const KINDS = { easier: "Easier", without_floor: "Without the floor", harder: "Harder" };
const NTH = ["First session", "Second session"];
const option = (value, textContent) => made("option", { value, textContent });

/** The form in which a trainer chooses; it shows choices, and tells of those that change. */
export class SheetForm {
  #form;
  #known;
  #choices; // the last that were whole
  #changed;

  /**
   * @param {HTMLFormElement} form
   * @param {object} known the records, as Python gives them
   * @param {function(object, string): void} changed called with new choices, and with the name of
   *   the exercise that was chosen last, if one was
   */
  constructor(form, known, changed) {
    this.#form = form;
    this.#known = known;
    this.#changed = changed;
  }

  /** Put choices into the fields. */
  show(choices) {
    this.#choices = choices;
    for (const name of ["program", "pace", "weeks", "time"]) this.#field(name).value = choices[name];
    this.#days().forEach((each, at) => (each.value = choices.days[at]));
    this.#put("");
    const slots = this.#form.querySelector(".slots");
    const before = [...slots.children];
    slots.append(...choices.slots.map((session, at) => this.#session(session, at)));
    for (const each of before) each.remove(); // last: what is empty for a moment costs a look at every style
  }

  /** Read the fields after one of them changed. */
  typed(field) {
    if (field.name === "program") {
      const { pace, weeks, days, time } = this.#choices;
      this.show({ ...asItStands(field.value, this.#known), pace, weeks, days, time });
      return this.#changed(this.#choices, this.#known.programs[field.value].name);
    }
    const slot = this.#slotOf(field);
    if (slot) return this.#slotTyped(field, slot);
    if (field.name === "day" || field.name === "time") return this.#whenTyped();
    if (field.name !== "pace" && field.name !== "weeks") return undefined;
    this.#choices[field.name] = field.value;
    return this.#changed(this.#choices, "");
  }

  #field(name) {
    return this.#form.querySelector(`[name=${name}]`);
  }

  #days() {
    return [...this.#form.querySelectorAll("[name=day]")];
  }

  #put(problem) {
    const place = this.#form.querySelector(".when");
    if (place.textContent !== problem) place.textContent = problem;
  }

  /** The days and the time: what cannot be is told, and what was there before stands. */
  #whenTyped() {
    const days = this.#days().map(({ value }) => value);
    const time = this.#field("time").value;
    const isGood = restBetween(days);
    const said = [];
    if (isGood) this.#choices.days = days;
    else said.push("Leave a day of rest between the two; choose days further apart.");
    if (time) this.#choices.time = time;
    else said.push("Choose a time, such as 6:00 PM.");
    this.#put(said.length ? `${said.join(" ")} Until then the sheet keeps what it had.` : "");
    this.#changed(this.#choices, "");
  }

  #session(session, at) {
    const rows = session.flatMap((slot, nth) => this.#slot(slot, `${at}-${nth}`));
    return made("fieldset", {}, made("legend", { textContent: NTH[at] }), made("div", { className: "fields" }, ...rows));
  }

  /** The two fields of an exercise: which one, and in which form. */
  #slot({ planned, chosen }, at) {
    const { exercises } = this.#known;
    const { name, swaps } = exercises[planned];
    const id = `client-sheet-slot-${at}`;
    const which = made("select", { id, name: `slot-${at}` }, option(planned, `${name} (as planned)`));
    which.append(...swaps.map((each) => option(each, exercises[each].name)));
    which.value = chosen;
    const label = made("label", { htmlFor: id, textContent: name });
    const entry = (field) => made("span", { className: "entry" }, field);
    return [made("div", { className: "field" }, label, entry(which), entry(this.#forms(at)))];
  }

  /** A field with the forms of the exercise that was chosen. */
  #forms(at) {
    const { chosen, form } = this.#at(at);
    const { name, forms } = this.#known.exercises[chosen];
    const field = made("select", { name: `form-${at}` }, option("", "in its usual form"));
    field.setAttribute("aria-label", `Form of: ${name}`);
    for (const [of, label] of Object.entries(KINDS)) {
      const found = forms.filter((each) => each.of === of);
      if (found.length) field.append(made("optgroup", { label }, ...found.map(({ id, says }) => option(id, says))));
    }
    field.value = form;
    return field;
  }

  #at(at) {
    const [session, nth] = at.split("-");
    return this.#choices.slots[session][nth];
  }

  #slotOf({ name }) {
    const [, kind, at] = name.match(/^(slot|form)-([0-9]+-[0-9]+)$/) ?? [];
    return kind && { kind, at };
  }

  #slotTyped({ value }, { kind, at }) {
    const slot = this.#at(at);
    slot.asks = false;
    if (kind === "form") slot.form = value;
    else {
      Object.assign(slot, { chosen: value, form: "" });
      this.#field(`form-${at}`).replaceWith(this.#forms(at));
    }
    this.#changed(this.#choices, this.#known.exercises[slot.chosen].name);
  }
}
