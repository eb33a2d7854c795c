/** What a timer does beside showing: tones, a voice, vibration, and a screen that stays awake. */

const TONES = {
  ready: [330], up: [660], hold: [550], down: [440], change: [330, 550], rest: [330],
  walk: [660], move: [660], half: [990, 990], done: [880, 1100],
}; // hertz
const BEAT = 1500; // hertz of the metronome, short and soft beside the tones
const AHEAD = 120; // seconds of tones given to the sound card at once; it keeps them exactly

/** Tones at given moments, by the clock of the sound card; silent until started. */
export class Tones {
  #context;
  #run;
  #until;
  #moments;

  /** Begin, or go on, with moments of which `elapsed` milliseconds are over. */
  start(moments, elapsed) {
    this.stop();
    try {
      this.#context ??= new AudioContext();
    } catch {
      return; // a browser that has no sound, or gives none: what counts goes on without
    }
    this.#context.resume();
    this.#run = this.#context.createGain();
    this.#run.connect(this.#context.destination);
    this.#moments = moments;
    this.#until = elapsed;
    this.top(elapsed);
  }

  /** Give the sound card the tones of the next two minutes that it does not have yet. */
  top(elapsed) {
    if (!this.#run || elapsed + (AHEAD * 1000) / 2 < this.#until) return;
    const until = elapsed + AHEAD * 1000;
    for (const [at, name] of this.#moments) {
      if (at < this.#until || at >= until) continue;
      if (name === "beat") this.#tone(BEAT, (at - elapsed) / 1000, 0.05, 0.15);
      else TONES[name].forEach((pitch, nth) => this.#tone(pitch, (at - elapsed) / 1000 + nth * 0.2, 0.18, 0.3));
    }
    this.#until = until;
  }

  stop() {
    this.#run?.disconnect();
    this.#run = undefined;
  }

  #tone(pitch, inSeconds, lasts, loud) {
    const at = this.#context.currentTime + Math.max(0, inSeconds);
    const loudness = new GainNode(this.#context, { gain: 0 });
    const tone = new OscillatorNode(this.#context, { frequency: pitch });
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(loud, at + 0.01);
    loudness.gain.linearRampToValueAtTime(0, at + lasts);
    tone.connect(loudness).connect(this.#run);
    tone.start(at);
    tone.stop(at + lasts + 0.02);
  }
}

/** Reads out with a voice of the device itself: some browsers send words away to be spoken. */
export class Voice {
  #voice;

  /** Look for a voice of the device; tell whether there is one.  Some browsers take a moment. */
  async find(wait = 2000) {
    const speech = globalThis.speechSynthesis;
    if (!speech) return false;
    this.#choose();
    if (this.#voice) return true;
    await new Promise((done) => {
      const late = setTimeout(done, wait);
      const came = () => (clearTimeout(late), done());
      speech.addEventListener?.("voiceschanged", came, { once: true });
    });
    this.#choose();
    return this.#voice !== undefined;
  }

  #choose() {
    const own = speechSynthesis.getVoices().filter(({ localService }) => localService);
    const english = own.filter(({ lang }) => /^en\b/i.test(lang));
    this.#voice = english.find((each) => each.default) ?? english[0];
  }

  say(words) {
    if (!this.#voice) return;
    speechSynthesis.cancel(); // what is late is not said after what is new
    const said = new SpeechSynthesisUtterance(words);
    Object.assign(said, { voice: this.#voice, lang: this.#voice.lang, rate: 1.1 });
    speechSynthesis.speak(said);
  }

  stop() {
    globalThis.speechSynthesis?.cancel();
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

  /** Ask for it; tell whether the screen stays on, or undefined where nobody wants it any more. */
  async keep() {
    const asked = ++this.#asked;
    let lock;
    try {
      lock = await navigator.wakeLock?.request("screen");
    } catch {
      // a low battery, or a setting; the timer goes on without
    }
    if (asked !== this.#asked) return lock?.release() && undefined;
    this.#lock?.release();
    this.#lock = lock;
    return lock !== undefined;
  }

  release() {
    this.#asked += 1;
    this.#lock?.release();
    this.#lock = undefined;
  }
}
