/** What a timer does beside showing: tones, vibration, and a screen that stays awake. */

const TONES = { ready: 330, up: 660, hold: 550, down: 440, rest: 330, done: 880 }; // hertz
const AHEAD = 120; // seconds of tones given to the sound card at once; it keeps them exactly

/** Tones at the begin of each phase, by the clock of the sound card; silent until started. */
export class Tones {
  #context;
  #run;
  #until;

  /** Begin, or go on, with a plan of which `elapsed` milliseconds are over. */
  start(plan, elapsed) {
    this.stop();
    this.#context ??= new AudioContext();
    this.#context.resume();
    this.#run = this.#context.createGain();
    this.#run.connect(this.#context.destination);
    this.#until = elapsed;
    this.top(plan, elapsed);
  }

  /** Give the sound card the tones of the next two minutes that it does not have yet. */
  top(plan, elapsed) {
    if (!this.#run || elapsed + (AHEAD * 1000) / 2 < this.#until) return;
    const until = elapsed + AHEAD * 1000;
    const moments = plan.map(({ name, start }) => [start, TONES[name]]);
    moments.push([plan.at(-1).end, TONES.done]);
    for (const [at, pitch] of moments) {
      if (at >= this.#until && at < until) this.#tone(pitch, (at - elapsed) / 1000);
    }
    this.#until = until;
  }

  stop() {
    this.#run?.disconnect();
    this.#run = undefined;
  }

  #tone(pitch, inSeconds) {
    const at = this.#context.currentTime + inSeconds;
    const loudness = new GainNode(this.#context, { gain: 0 });
    const tone = new OscillatorNode(this.#context, { frequency: pitch });
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.3, at + 0.01);
    loudness.gain.linearRampToValueAtTime(0, at + 0.18);
    tone.connect(loudness).connect(this.#run);
    tone.start(at);
    tone.stop(at + 0.2);
  }
}

/** Vibrate where the device can. */
export function vibrate(milliseconds) {
  navigator.vibrate?.(milliseconds);
}

/** Keeps the screen on while somebody wants it; browsers let go of it when the page is hidden. */
export class WakeLock {
  #lock;
  #asked = 0; // requests for a lock, and releases; only the last one counts

  async keep() {
    const asked = ++this.#asked;
    let lock;
    try {
      lock = await navigator.wakeLock?.request("screen");
    } catch {
      return; // a low battery, or a setting; the timer goes on without
    }
    if (asked !== this.#asked) return lock?.release();
    this.#lock?.release();
    this.#lock = lock;
  }

  release() {
    this.#asked += 1;
    this.#lock?.release();
    this.#lock = undefined;
  }
}
