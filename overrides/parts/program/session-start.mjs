import { KeptFields } from "../field/kept-fields.mjs";
import { Signals } from "../rep_timer/signals.mjs";
import { forgetOnDevice, forgetPlace, placeOf } from "./session-place.mjs";

/** The cards that have sessions, each with `program`, `sessions` and `keeping`. */
const CARDS = "rest-program, client-sheet";

/** Where a session of a card is begun, or gone on with; what runs it comes when it is begun. */
export class SessionStartElement extends HTMLElement {
  #listening;
  #card; // the program that it is of
  #kept;
  #signals;
  #going;

  async connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#card = this.closest(CARDS);
    await customElements.whenDefined(this.#card.localName);
    const { name, fields } = this.#card.keeping;
    this.#kept = new KeptFields(name, fields, this.#part("[name=keep]"));
    if (this.#kept.restore()) {
      this.#unfold();
      // The card works out anew what follows from its fields.
      for (const name of ["have", "fewest", "day"]) {
        this.#card.querySelector(`[name=${name}]`)?.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
    this.#signals = new Signals(this);
    this.#card.addEventListener("input", () => this.#changed(), { signal });
    this.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.querySelectorAll(".begin").forEach((button, at) => {
      button.addEventListener("click", () => this.#begin(button, at), { signal });
    });
    this.#part(".go-on").addEventListener("click", ({ target }) => this.#goOn(target), { signal });
    this.#part(".forget").addEventListener("click", () => this.#forget(), { signal });
    this.#offer();
    this.#takeAlong();
  }

  disconnectedCallback() {
    this.#listening.abort();
  }

  get #data() {
    return this.#card.program;
  }

  #part(selector) {
    return this.querySelector(selector);
  }

  #say(words) {
    this.#part(".status").textContent = words;
  }

  #changed() {
    if (!this.#part("[name=keep]").checked) forgetOnDevice(this.#data.id);
    if (!this.#kept.store()) this.#say("This browser keeps nothing.");
  }

  #begin(button, at) {
    const { name, exercises } = this.#card.sessions[at];
    if (!exercises.length) return this.#say("Nothing in this session suits what you ticked; untick something, or ask first.");
    const wants = (field) => this.#part(`[name=${field}]`);
    const choices = {
      name, exercises,
      warmUp: wants("warm-up").selectedIndex,
      pace: wants("session-pace").value,
      isFirst: wants("first-weeks").checked,
      isGentle: wants("first-weeks").checked || this.#card.querySelector("[name=gentle]")?.checked === true,
    };
    this.#run(button, { program: this.#data.id, choices, step: 0, set: 1, done: {} });
  }

  #goOn(button) {
    const place = placeOf(this.#data.id);
    if (place) this.#run(button, place);
    else this.#offer();
  }

  #forget() {
    forgetPlace();
    this.#offer();
    this.#part(".begin").focus();
  }

  async #run(button, place) {
    if (this.#going) return;
    this.#going = true;
    let session;
    try {
      const { Session } = await import("./session.mjs");
      session = new Session(this, this.#card, this.#data, this.#signals);
      await session.run(place);
    } catch (error) {
      console.error(error);
      session?.leave();
      this.#say("The session did not load. Try once more when there is a network; the card works meanwhile.");
    }
    this.#going = false;
    this.#offer();
    (button.checkVisibility() ? button : this.#part(".begin")).focus({ preventScroll: true });
  }

  /** Offer to go on where the reader was. */
  #offer() {
    const place = placeOf(this.#data.id);
    this.#part(".went-on").hidden = !place;
    if (!place) return;
    this.#part(".was-at").textContent = `You are in the middle of: ${place.choices.name.toLowerCase()}, at ${place.says}.`;
    this.#unfold();
  }

  /** Open the program of somebody who comes back to it. */
  #unfold() {
    this.closest("details")?.setAttribute("open", "");
  }

  /** Let the service worker keep what a session shows, so that it runs without a network. */
  async #takeAlong() {
    const worker = navigator.serviceWorker;
    if (!worker || navigator.connection?.saveData) return;
    await worker.ready;
    if (!worker.controller) await new Promise((done) => worker.addEventListener("controllerchange", done, { once: true }));
    const { takeAlong } = await import("../exercise/exercise-page.mjs");
    const pages = this.#card.sessions.flatMap(({ exercises }) => exercises.map(({ page }) => page));
    for (const page of new Set(pages.map((each) => each.split("#")[0]))) {
      await takeAlong(page).catch(() => {}); // no network now; the words of the card are there
    }
  }
}

customElements.define("rest-session", SessionStartElement);
