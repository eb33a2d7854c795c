/** The boxes for what a reader hears and feels: which are ticked, and whether the device can. */

const HEARD = ["sound", "voice", "metronome"];
const NO_VOICE = "This browser has no voice of its own here. Tones and the metronome work without one.";

export class Signals {
  #root;
  #silenced = ["sound"]; // the boxes that were ticked before it was muted

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

  /** Whether there is anything to hear. */
  get isHeard() {
    return HEARD.some(this.wants);
  }

  /** Untick all that is heard, or tick it again, also in the middle of a set. */
  turn(clock) {
    const heard = HEARD.filter(this.wants);
    if (heard.length) this.#silenced = heard;
    for (const name of this.#silenced) {
      const box = this.#box(name);
      box.checked = !heard.length;
      box.dispatchEvent(new Event("input", { bubbles: true })); // it is kept as if it were pressed
    }
    clock.sound();
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
