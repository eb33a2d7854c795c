/** The writing desk: checks an article on this device, and hands it to its writer. */

import { editorOf, nameOf } from "./draft.mjs";
import { keep, kept } from "../../core/kept.mjs";
import { made } from "../../core/made.mjs";

const PAUSE = 300; // milliseconds without typing, after which the text is checked
const KEPT = "draft";
const SAYS = {
  none: "This copy of the site was built without its check, so the text is checked once you have sent it. Everything below works.",
  loading: "Getting the check ready",
  failed: "The check did not load. Look whether there is a network, and press once more.",
  empty: "Write or paste something first.",
  good: "Nothing to change. The check of a pull request says the same.",
  again: "The check stopped at this text. Please tell us; you can send it all the same.",
  kept: "Kept on this device. It stands here when you come back.",
  forgotten: "No draft is kept on this device any more.",
  cannot: "This browser keeps nothing. Save a file instead.",
  copied: "Copied.",
  marked: "The text is marked; copy it with your keyboard or by a long press.",
  long: "Your text is longer than an address may be, so it was copied: paste it into the empty file that GitHub opens.",
  longMarked: "Your text is longer than an address may be. It is marked: copy it, and paste it into the empty file that GitHub opens.",
  well: "Nothing here has one answer alone.",
  mend: "Mend what has one answer",
  back: "Take the mends back",
  opened: "GitHub opens with your text. It is sent there, and nowhere else.",
};

class WritingDeskElement extends HTMLElement {
  #worker;
  #ready = false;
  #busy = false;
  #waits = false;
  #pausing;
  #policy;
  #asked; // the text that was asked about last
  #before; // the text as it was before it was mended, until it changes again

  connectedCallback() {
    this.text.value ||= kept(KEPT) ?? ""; // what was typed before this came stays
    this.#sayKept();
    this.folder = document.querySelector("meta[name=desk]")?.content;
    if (!this.folder) {
      this.#part(".check").hidden = true;
      this.#say(SAYS.none);
    }
    this.#on(".check", () => this.#begin());
    this.#on(".mend", () => this.#mend());
    this.#on(".example", () => this.#example());
    this.#on(".copy", () => this.#copy(SAYS.copied, SAYS.marked));
    this.#on(".save", () => this.#save());
    this.#on(".keep", () => this.#keep());
    this.#on(".github", () => this.#send());
    this.text.addEventListener("input", () => {
      this.#sayMended();
      this.#later();
    });
    this.#part("select").addEventListener("change", () => this.#later());
    this.#part(".look").addEventListener("toggle", () => this.#check());
  }

  disconnectedCallback() {
    clearTimeout(this.#pausing);
    this.#worker?.terminate();
  }

  get text() {
    return this.#part("textarea");
  }

  // The check

  /** Load the check at the first press; at each one, ask it. */
  #begin() {
    if (!this.text.value.trim()) return this.#say(SAYS.empty);
    if (this.#worker) return this.#check();
    this.#part(".check").disabled = true;
    this.#progress(0);
    this.#worker = this.#started();
    this.#worker.addEventListener("message", ({ data }) => this.#heard(data));
    this.#worker.addEventListener("error", () => this.#failed());
    this.#worker.postMessage({ folder: new URL(this.folder, document.baseURI).href });
  }

  /**
   * The worker is one line that loads our script, so that it falls under the policy of this page,
   * whatever headers a host sends: it may ask this site alone.
   */
  #started() {
    const script = new URL("./desk-worker.mjs", import.meta.url).href;
    const line = new Blob([`import ${JSON.stringify(script)};`], { type: "text/javascript" });
    const address = URL.createObjectURL(line);
    this.#policy ??= globalThis.trustedTypes?.createPolicy("desk", {
      createScriptURL: (url) => url,
      createHTML: (html) => html, // for a frame in which nothing runs
    });
    return new Worker(this.#policy?.createScriptURL(address) ?? address, { type: "module" });
  }

  #heard({ share, call, answer, failed }) {
    if (failed !== undefined && !this.#ready) return this.#failed();
    if (share !== undefined) {
      this.#progress(share);
      if (share < 1) return undefined;
      this.#ready = true;
      this.#part(".check").hidden = true;
      this.#part(".look").hidden = false;
      this.#part(".mend").hidden = false;
      return this.#check();
    }
    this.#busy = false;
    if (failed !== undefined) this.#show([], SAYS.again);
    else if (call === "look") this.#look(answer.html);
    else if (call === "mend") this.#mended(answer);
    else this.#show(answer.problems);
    if (this.#waits) this.#check();
    else if (call === "answer" && this.#part(".look").open) this.#ask("look");
    return undefined;
  }

  #failed() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#part(".check").disabled = false;
    this.#part("progress")?.remove();
    this.#say(SAYS.failed);
  }

  #later() {
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => this.#check(), PAUSE);
    if (this.#ready) this.#part(".status").ariaBusy = "true"; // what stands there is of before
  }

  /** Ask for the text as it stands now; while an answer is under way, once that is there. */
  #check() {
    clearTimeout(this.#pausing);
    this.#pausing = undefined;
    if (!this.#ready) return;
    this.#waits = this.#busy;
    if (this.#busy) return;
    if (this.text.value.trim()) this.#ask("answer");
    else this.#show([], SAYS.empty);
  }

  #ask(call) {
    const text = this.text.value;
    this.#asked = text;
    this.#busy = true;
    const path = `docs/${this.#part("select").value}/${nameOf(text)}.md`;
    this.#worker.postMessage({ call, text, path });
  }

  // What has one answer is written by a press, and taken back by another

  #mend() {
    if (this.#before === undefined) return this.#ask("mend");
    this.text.value = this.#before;
    this.#sayMended();
    return this.#check();
  }

  #mended({ text, said, left }) {
    const before = this.text.value;
    if (before !== this.#asked) return this.#check(); // somebody typed meanwhile
    if (text === before) return this.#sayMended([SAYS.well, ...left]);
    this.text.value = text;
    this.#sayMended([...said, ...left], before);
    return this.#check();
  }

  #sayMended(said = [], before = undefined) {
    this.#before = before;
    this.#part(".mend").textContent = before === undefined ? SAYS.mend : SAYS.back;
    this.#part(".mended").textContent = said.map(sentence).join(" ");
  }

  #show(problems, said) {
    const count = problems.length === 1 ? "1 thing to change" : `${problems.length} things to change`;
    this.#say(said ?? (problems.length ? `${count}. Press one to go to its line.` : SAYS.good));
    const lines = this.text.value.split("\n");
    this.#part(".found").replaceChildren(...problems.map((each) => this.#item(each, lines)));
  }

  #item({ line, says, path }, lines) {
    const item = document.createElement("li");
    if (path) {
      item.append(made("p", { textContent: `${path}: ${says}` }));
      return item;
    }
    const words = (lines[line - 1] ?? "").trim();
    const button = made("button", { type: "button", className: "line" });
    button.append(made("span", { className: "place", textContent: line ? `Line ${line}` : "Anywhere" }));
    if (words) button.append(" ", made("q", { textContent: words }));
    button.addEventListener("click", () => this.#goTo(line || 1));
    item.append(button, made("p", { textContent: says }));
    return item;
  }

  /** Mark a line, and let it be seen: a browser scrolls to where the focus comes. */
  #goTo(line) {
    const lines = this.text.value.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const end = start + (lines[line - 1] ?? "").length;
    this.text.blur();
    this.text.setSelectionRange(start, start);
    this.text.focus();
    const height = Number.parseFloat(getComputedStyle(this.text).lineHeight);
    const share = start / (this.text.value.length || 1);
    this.text.scrollTop = Math.max(0, this.text.scrollHeight * share - 3 * height);
    this.text.setSelectionRange(start, end);
    this.text.scrollIntoView({ block: "nearest" });
  }

  /** Show the page in a frame in which no script runs; its style is this page's own. */
  #look(html) {
    let frame = this.#part("iframe");
    if (!frame) {
      frame = made("iframe", { title: "How it will look" });
      frame.setAttribute("sandbox", "allow-same-origin"); // to measure it; scripts stay off
      frame.addEventListener("load", () => {
        const page = frame.contentDocument.documentElement;
        frame.height = Math.ceil(page.getBoundingClientRect().height) + 1;
      });
      this.#part(".look").append(frame);
    }
    const styles = [...document.querySelectorAll("head style")].map((each) => each.outerHTML);
    const { theme = "", numbers = "" } = document.documentElement.dataset;
    const shown = html.replaceAll("site://", this.dataset.root).replaceAll("repository://", "#");
    const page = `<!doctype html><html lang="en" data-theme="${theme}" data-numbers="${numbers}"><head><meta charset="utf-8"><title>Preview</title>${styles.join("")}</head><body class="preview"><article>${shown}</article></body></html>`;
    frame.srcdoc = this.#policy?.createHTML(page) ?? page;
  }

  #progress(share) {
    let bar = this.#part("progress");
    if (share === 1) {
      bar?.remove();
      return;
    }
    if (!bar) {
      bar = made("progress", { max: 1 });
      bar.setAttribute("aria-label", SAYS.loading);
      this.#part(".status").after(bar);
    }
    bar.value = share;
    this.#say(`${SAYS.loading}: ${Math.round(share * 10) * 10} percent. It loads once, about nine megabytes.`);
  }

  // What becomes of the text

  #example() {
    const example = document.querySelector("article pre code")?.textContent ?? "";
    if (this.text.value.trim() && this.text.value !== example) this.text.select();
    else this.text.value = example;
    this.text.focus();
    this.#later();
  }

  async #copy(copied, marked) {
    const text = this.text.value;
    try {
      await navigator.clipboard.writeText(text);
      this.#done(copied);
    } catch {
      this.text.select();
      this.#done(marked);
    }
  }

  #save() {
    const file = new Blob([this.text.value], { type: "text/markdown" });
    const link = made("a", { href: URL.createObjectURL(file), download: `${nameOf(this.text.value)}.md` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    this.#done(`Saved as ${link.download}.`);
  }

  #keep() {
    const text = kept(KEPT) === this.text.value ? "" : this.text.value;
    if (keep(KEPT, text)) this.#done(text ? SAYS.kept : SAYS.forgotten);
    else this.#done(SAYS.cannot);
    this.#sayKept();
  }

  #sayKept() {
    const same = this.text.value && kept(KEPT) === this.text.value;
    this.#part(".keep").textContent = same ? "Forget it on this device" : "Keep on this device";
  }

  /** The link opens GitHub's editor; its address is made as it is pressed. */
  #send() {
    const { address, fits } = editorOf(this.dataset.new, this.#part("select").value, this.text.value);
    const link = this.#part(".github");
    Object.assign(link, { href: address, target: "_blank", rel: "noopener" });
    if (fits) this.#done(SAYS.opened);
    else this.#copy(SAYS.long, SAYS.longMarked);
  }

  #part(selector) {
    return this.querySelector(selector);
  }

  #on(selector, act) {
    this.#part(selector).addEventListener("click", act);
  }

  #say(words) {
    const status = this.#part(".status");
    status.ariaBusy = String(Boolean(this.#pausing) || this.#waits); // first, so that it is heard
    status.textContent = words;
  }

  #done(words) {
    this.#part(".done").textContent = words;
  }
}

const sentence = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;

customElements.define("writing-desk", WritingDeskElement);
