import { inWords, longer, moments, phaseAt, untilChange } from "./rep-plan.mjs";
import { Tones, vibrate, Voice, WakeLock } from "./rep-signals.mjs";

const WORDS = { ready: "Get ready", hold: "Hold", down: "Down", walk: "Walk", move: "Go on" };
const TOLD = 3; // seconds before the end of a rest or a hold that a voice counts

/** What is said when a phase begins. */
export function wordsOf({ name, side, repetition, left }) {
  if (name === "rest") return `Rest, ${inWords(left)}`;
  if (name === "change") return `Change sides: ${side} side`;
  if (name === "up") return `${repetition}, up`;
  return name === "ready" && side ? `${WORDS.ready}, ${side} side` : WORDS[name];
}

/**
 * Runs a plan.  Where it is, is looked up by the clock of the day, which goes on while a page is
 * hidden or a phone sleeps; a tick only says when to look.  It shows nothing itself.
 */
export class RepClock {
  #plan = []; // of the training that runs or is paused; empty when none is
  #began; // when it would have begun without pauses; undefined while it is paused
  #elapsed = 0; // milliseconds of it that were over when it was paused
  #tick;
  #told = ""; // the phase that was said
  #tones = new Tones();
  #voice = new Voice();
  #awake = new WakeLock();
  #heard;
  #seen = () => this.#isSeen();

  /**
   * @param {object} heard what to do: `look(phase)` whenever what is shown changes, `says(words)`
   *   at the begin of a phase, `ends(late)` when all is done, `late` milliseconds ago,
   *   `dark()` where the screen cannot be kept awake, and `wants(name)`, which tells whether sound,
   *   metronome, voice or vibration is wanted; `staysAwake` where the screen stays on while
   *   nothing runs, until `sleep` is called
   */
  constructor(heard) {
    this.#heard = heard;
  }

  /** Milliseconds of the training that are over. */
  get elapsed() {
    return this.#began === undefined ? this.#elapsed : Date.now() - this.#began;
  }

  get isRunning() {
    return this.#began !== undefined;
  }

  get plan() {
    return this.#plan;
  }

  get phase() {
    return phaseAt(this.#plan, this.elapsed);
  }

  /** Begin a plan at a moment of it, running or paused. */
  begin(plan, elapsed = 0, { isPaused = false } = {}) {
    this.#plan = plan;
    this.#elapsed = elapsed;
    this.#began = undefined;
    this.#told = "";
    if (!isPaused) return this.resume();
    this.#quiet();
    this.#heard.look(this.phase);
  }

  resume() {
    this.#began = Date.now() - this.#elapsed;
    this.#told = "";
    this.wake();
    this.#look();
    this.sound(); // last: no trouble with sound holds up the count
  }

  pause() {
    if (!this.phase) return this.#look(); // it was over; the tick came late
    this.#elapsed = this.elapsed;
    this.#began = undefined;
    this.#quiet();
    this.sleep();
    this.#heard.look(this.phase);
    this.#heard.says("Paused");
  }

  stop() {
    this.#plan = [];
    this.#elapsed = 0;
    this.#began = undefined;
    this.#quiet();
    if (!this.#heard.staysAwake) this.sleep();
  }

  /** Keep the screen on, also when the page comes back to it. */
  wake() {
    document.addEventListener("visibilitychange", this.#seen);
    this.#keepAwake();
  }

  sleep() {
    document.removeEventListener("visibilitychange", this.#seen);
    this.#awake.release();
  }

  /** Go to a moment of the plan; it stays paused where it is. */
  jump(elapsed) {
    this.begin(this.#plan, elapsed, { isPaused: !this.isRunning });
  }

  /** Let the phase last longer. */
  add(seconds) {
    this.#plan = longer(this.#plan, this.elapsed, seconds * 1000);
    this.sound();
    if (this.isRunning) this.#look();
    else this.#heard.look(this.phase);
  }

  /** Begin or end tones, and end what is being said, as the reader wants it now. */
  sound() {
    if (!this.#heard.wants("voice")) this.#voice.stop();
    const [sound, metronome] = ["sound", "metronome"].map((name) => this.#heard.wants(name));
    if (this.isRunning && (sound || metronome)) {
      this.#tones.start(moments(this.#plan, { sound, metronome }), this.elapsed);
    } else {
      this.#tones.stop();
    }
  }

  /** Whether the device has a voice of its own. */
  findVoice() {
    return this.#voice.find();
  }

  /** Say words that belong to no phase. */
  say(words) {
    if (this.#heard.wants("voice")) this.#voice.say(words);
  }

  vibrate(milliseconds) {
    if (this.#heard.wants("vibration")) vibrate(milliseconds);
  }

  async #keepAwake() {
    if ((await this.#awake.keep()) === false) this.#heard.dark();
  }

  #quiet() {
    clearTimeout(this.#tick);
    this.#tones.stop();
    this.#voice.stop();
  }

  #isSeen() {
    if (document.hidden) return;
    this.#keepAwake();
    if (this.isRunning) this.#look();
  }

  /** Look at the clock, show what it says, and look again when that changes. */
  #look() {
    clearTimeout(this.#tick);
    const { elapsed, phase } = this;
    if (!phase) {
      const late = elapsed - (this.#plan.at(-1)?.end ?? elapsed);
      this.stop();
      this.vibrate(600);
      return this.#heard.ends(late);
    }
    this.#heard.look(phase);
    this.#tell(phase);
    this.#tones.top(elapsed);
    this.#tick = setTimeout(() => this.#look(), untilChange(phase, elapsed));
  }

  #tell(phase) {
    const { name, set, side, repetition, left, isHalf } = phase;
    const key = `${name} ${set} ${side} ${repetition}`;
    if (key !== this.#told) {
      this.#told = key;
      const words = isHalf ? `Half way. ${wordsOf(phase)}` : wordsOf(phase);
      this.vibrate(name === "rest" ? 400 : 120);
      this.#heard.says(words);
      return this.say(words);
    }
    if (left <= TOLD && ["ready", "rest", "hold", "walk", "move"].includes(name)) this.say(String(left));
    else if (isHalf && phase.half > phase.start && this.elapsed - phase.half < 900) this.say("Half way");
  }
}
