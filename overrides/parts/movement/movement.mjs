const SVG = "http://www.w3.org/2000/svg";
const CALM = matchMedia("(prefers-reduced-motion: reduce)");
const SORRY = "The movement did not load. Try once more when there is a network.";

/**
 * A drawing of an exercise that moves when its button is pressed.  What moves is fetched then.
 * Where motion is not wanted, a press shows one position after the other.
 */
export class MovementElement extends HTMLElement {
  #listening;
  #seen; // tells when it leaves the screen
  #film; // what was fetched: shapes, and where each lies in each sample
  #parts = []; // the elements that move, each with its track
  #animations = [];
  #phases = []; // of one repetition, as they play now
  #tick;
  #wanted = false; // whether it moves, or would if it were on the screen
  #pose = 0; // the position that stands there where motion is not wanted
  #follows = false; // whether somebody else's clock says where it is

  connectedCallback() {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#button?.addEventListener("click", () => this.#pressed(), { signal });
    CALM.addEventListener("change", () => this.#still(), { signal });
    this.#seen = new IntersectionObserver(([{ isIntersecting }]) => this.#onScreen(isIntersecting));
    this.#seen.observe(this);
    this.#still();
  }

  disconnectedCallback() {
    this.#listening.abort();
    this.#seen.disconnect();
    clearTimeout(this.#tick);
  }

  /** Milliseconds of the repetition that are over. */
  get currentTime() {
    return (this.#animations[0]?.currentTime ?? 0) % durationOf(this.#phases);
  }

  set currentTime(time) {
    for (const each of this.#animations) each.currentTime = time;
    this.#count();
  }

  /** How fast it goes: 1 is the pace of the program. */
  get playbackRate() {
    return this.#animations[0]?.playbackRate ?? 1;
  }

  set playbackRate(rate) {
    for (const each of this.#animations) each.playbackRate = rate;
    this.#count();
  }

  get paused() {
    return this.#animations[0]?.playState !== "running";
  }

  /** Go through the movement again and again, at the pace of the program. */
  async play() {
    this.#wanted = true;
    this.#follows = false;
    if (!(await this.#loaded()) || !this.#wanted) return;
    this.#pace(this.#film.pace);
    this.#run();
  }

  pause() {
    this.#wanted = false;
    for (const each of this.#animations) each.pause();
    this.#show();
  }

  /**
   * Stand where a clock is, and go on with it until it is told again or paused.
   * @param {{currentTime: number, phases: {name: string, seconds: number}[]}} clock
   */
  async follow({ currentTime, phases }) {
    const asked = performance.now();
    this.#wanted = this.#follows = true;
    if (!(await this.#loaded()) || !this.#wanted) return;
    const lasting = phases.filter(({ seconds }) => seconds > 0);
    if (!lasting.length) return;
    this.#pace(this.#film.goes ? this.#film.pace : lasting);
    this.currentTime = currentTime + performance.now() - asked;
    if (CALM.matches) return this.#stand(phaseAt(this.#phases, currentTime).name);
    this.#run();
  }

  get #button() {
    return this.querySelector("button");
  }

  get #said() {
    return this.querySelector(".count");
  }

  async #pressed() {
    if (CALM.matches) return this.#step();
    if (this.#wanted) return this.pause();
    this.play();
  }

  /** Show the next position; after the last one, both stand side by side again. */
  async #step() {
    if (!(await this.#loaded())) return;
    const { poses } = this.#film;
    const on = this.hasAttribute("data-moving");
    this.#pose = on ? this.#pose + 1 : 0;
    if (this.#pose >= poses.length) return this.#still();
    this.#stand(poses[this.#pose]);
    this.#tell(`Position ${this.#pose + 1} of ${poses.length}`);
  }

  /** Stand in a sample, or where a phase ends. */
  #stand(sample) {
    const { lifts, samples } = this.#film;
    const high = lifts ? samples - 1 : 0;
    if (typeof sample === "string") sample = sample === "down" ? samples - 1 - high : high;
    for (const each of this.#animations) each.cancel();
    this.#animations = [];
    this.#phases = [];
    for (const { element, track } of this.#parts) {
      element.setAttribute("transform", transformOf(track[sample] ?? track[0], "", ""));
    }
    this.toggleAttribute("data-moving", true);
  }

  /** Fetch what moves, once, and draw it. */
  async #loaded() {
    if (this.#film) return true;
    try {
      const answer = await fetch(new URL(this.dataset.movement, document.baseURI));
      if (!answer.ok) throw new Error(answer.statusText);
      this.#film ??= await answer.json();
    } catch {
      this.#wanted = false;
      this.#tell(SORRY);
      return false;
    }
    if (!this.#parts.length) this.#draw();
    return true;
  }

  #draw() {
    const { box, layers, tracks } = this.#film;
    const picture = element("svg", { class: "moving", viewBox: box, "aria-hidden": "true" });
    for (const { kind, shapes } of layers) {
      const group = element("g", kind ? { class: kind } : {});
      for (const [name, at, d] of shapes) {
        const shape = element("path", name ? { class: name, d } : { d });
        const track = tracks[at];
        if (track) {
          shape.setAttribute("transform", transformOf(track[0], "", ""));
          this.#parts.push({ element: shape, track });
        }
        group.append(shape);
      }
      picture.append(group);
    }
    this.querySelector("svg").after(picture);
  }

  /** Take a pace: phases of up, hold and down; where it is already taken, nothing changes. */
  #pace(phases) {
    const same = phases.length === this.#phases.length && this.#animations.length;
    if (same && phases.every(({ name, seconds }, at) => name === this.#phases[at].name && seconds === this.#phases[at].seconds)) return;
    for (const each of this.#animations) each.cancel();
    this.#phases = phases;
    const duration = durationOf(phases);
    const moving = this.#parts.filter(({ track }, at) => track.length > 1 || at === 0);
    this.#animations = moving.map(({ element, track }) => {
      const animation = element.animate(keyframes(track, phases, this.#film), { duration, iterations: Infinity });
      animation.pause();
      return animation;
    });
  }

  #run() {
    const time = this.#animations[0].currentTime;
    for (const each of this.#animations) {
      each.play();
      each.currentTime = time;
    }
    this.#show();
  }

  /** On the screen it goes on where it was; off it, it waits. */
  #onScreen(visible) {
    if (!this.#wanted || !this.#animations.length || this.#follows) return;
    if (visible) return this.#run();
    for (const each of this.#animations) each.pause();
    clearTimeout(this.#tick);
  }

  #show() {
    this.toggleAttribute("data-moving", this.#animations.length > 0);
    if (this.#button && !CALM.matches) this.#button.setAttribute("aria-pressed", String(this.#wanted));
    this.#count();
  }

  /** Both positions side by side, as before anything was pressed. */
  #still() {
    this.#wanted = false;
    clearTimeout(this.#tick);
    for (const each of this.#animations) each.cancel();
    this.#animations = [];
    this.#phases = [];
    this.removeAttribute("data-moving");
    const { next, watch } = this.#button?.dataset ?? {};
    if (!this.#button) return;
    const label = CALM.matches ? next : watch;
    this.#button.textContent = label;
    this.#button.setAttribute("aria-label", `${label}: ${this.#button.dataset.name}`);
    if (CALM.matches) this.#button.removeAttribute("aria-pressed");
    else this.#button.setAttribute("aria-pressed", "false");
    this.#tell("");
  }

  /** Show words beside the button, and have them read aloud; the count is only shown. */
  #tell(words) {
    this.#said.textContent = words;
    this.querySelector("[role=status]").textContent = words;
  }

  /** Say the phase and the seconds that are left of it, and look again when that changes. */
  #count() {
    clearTimeout(this.#tick);
    if (!this.#phases.length || this.#follows) return;
    const { name, left, change } = phaseAt(this.#phases, this.currentTime);
    const { words, goes } = this.#film;
    this.#said.textContent = goes ? words[name] : `${words[name]} ${left}`;
    if (!this.paused) this.#tick = setTimeout(() => this.#count(), change / this.playbackRate + 1);
  }
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Milliseconds that a repetition takes. */
export function durationOf(phases) {
  return phases.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
}

/** The phase at a moment, the whole seconds left of it, and the milliseconds until that changes. */
export function phaseAt(phases, time) {
  let end = 0;
  for (const { name, seconds } of phases) {
    end += seconds * 1000;
    if (time < end) {
      const left = Math.ceil((end - time) / 1000);
      return { name, left, change: end - time - (left - 1) * 1000 };
    }
  }
  return { name: phases.at(-1).name, left: 0, change: 0 };
}

/** A place, an angle and a length as a transform; CSS has units, an attribute has none. */
export function transformOf([x, y, angle, length], px = "px", deg = "deg") {
  return `translate(${x}${px},${y}${px}) rotate(${angle}${deg}) scale(${length},1)`;
}

/**
 * The keyframes of one part: up and down its samples, still in a hold.  Each way begins and ends
 * gently, as a weight does that is moved slowly.
 * @param {number[][]} track where it is in each sample
 * @param {{name: string, seconds: number}[]} phases
 * @param {{lifts: boolean, goes: boolean}} film whether its first sample is the low one, and
 *   whether it goes on from its last one as in a walk
 */
export function keyframes(track, phases, { lifts, goes }) {
  const whole = durationOf(phases) / 1000;
  const up = lifts ? track : track.toReversed();
  const found = [];
  let start = 0;
  for (const { name, seconds } of phases) {
    const way = goes ? track : { up, down: up.toReversed() }[name] ?? [standing(phases, name, up)];
    const last = Math.max(way.length - 1, 1);
    for (const at of way.length > 1 ? way.keys() : [0, 1]) {
      const share = goes ? at / last : gently(at / last);
      found.push({ offset: Math.min((start + seconds * share) / whole, 1), transform: transformOf(way[at] ?? way[0]) });
    }
    start += seconds;
  }
  return found;
}

/** Where a part stands in a hold: high after a way up, low after a way down, and in a rest. */
function standing(phases, name, up) {
  return name === "hold" ? up.at(-1) : up[0];
}

/** The share of the time at which a share of the way is done. */
function gently(way) {
  return Math.acos(1 - 2 * way) / Math.PI;
}

customElements.define("movement-drawing", MovementElement);
