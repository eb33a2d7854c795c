/** The boxes for what a reader hears and feels: which are ticked, and whether the device can. */

const NO_VOICE = "This browser has no voice of its own here. Tones and the metronome work without one.";

export class Signals {
  #root;

  /** @param {Element} root what holds the boxes */
  constructor(root) {
    this.#root = root;
    const vibration = this.#box("vibration");
    vibration.closest("label").hidden = !navigator.vibrate;
  }

  #box(name) {
    return this.#root.querySelector(`[name=${name}]`);
  }

  /** Whether a box is ticked. */
  wants = (name) => this.#box(name).checked;

  /** Do what a box says that was just ticked or unticked, also in the middle of a set. */
  async changed({ name }, clock) {
    if (name === "sound" || name === "metronome") clock.sound();
    if (name === "voice") await this.find(clock);
  }

  /** Look for a voice where one is wanted, and say where there is none. */
  async find(clock) {
    const box = this.#box("voice");
    const problem = this.#root.querySelector(".no-voice");
    problem.textContent = "";
    if (!box.checked || (await clock.findVoice())) return;
    box.checked = false;
    problem.textContent = NO_VOICE;
  }
}
