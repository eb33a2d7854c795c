import { RANKING, ask } from "./asking.mjs";
import { made } from "../../core/made.mjs";
import { address, listOf } from "./results.mjs";

const IDEA = ".foot [href*='template=idea']"; // the form in which to ask, at the foot of each page
const MISSING = "Search comes with the finished site; in a preview there is no index. Type again to try once more.";
const OFFLINE = "The search needs a network. Type again once there is one.";

let box;

/**
 * Opens the search, which loads its index only now.
 * @param {string} root the address of the home page
 */
export function openSearch(root) {
  box ??= new Search(root);
  box.open();
}

let tries = 0;

/** An address to import; a browser remembers that one failed, so each try has one of its own. */
function fresh(address) {
  if (tries) address.searchParams.set("try", tries);
  tries += 1;
  return address;
}

/** A dialog over the page: a field, the sections to choose among, and what was found. */
class Search {
  #root;
  #engine;
  #dressed = false; // its style has come, or will not
  #asked = 0;
  #section = "";
  #field = made("input", { type: "search", id: "search-field", autocomplete: "off" });
  #sections = made("fieldset", { hidden: true });
  #says = made("p", { className: "says" });
  #found = made("ol");
  #more = made("button", { type: "button", className: "more", hidden: true }, "More results");
  #missed = made("p", { hidden: true });
  #answer; // of the search that is shown
  #isBroken = false; // since part of the index did not come
  #dialog = made("dialog", { className: "search-box" });

  constructor(root) {
    this.#root = root;
    const label = made("label", { htmlFor: "search-field" }, "Search");
    const close = made("button", { type: "button" }, "Close");
    close.addEventListener("click", () => this.#dialog.close());
    this.#says.setAttribute("role", "status");
    this.#dialog.setAttribute("aria-label", "Search");
    const entry = made("div", { className: "entry" }, this.#field, close);
    this.#dialog.append(label, entry, this.#sections, this.#says, this.#missed, this.#found, this.#more);
    this.#more.addEventListener("click", () => this.#showMore());
    addEventListener("searchfailed", () => (this.#isBroken = true));
    this.#field.addEventListener("input", () => this.#ask());
    this.#sections.addEventListener("change", ({ target }) => {
      this.#section = target.value;
      this.#ask();
    });
    this.#dialog.addEventListener("keydown", (event) => this.#step(event));
    this.#dialog.addEventListener("click", ({ target }) => {
      if (target === this.#dialog || target.closest("ol a")) this.#dialog.close();
    });
    const style = made("link", { rel: "stylesheet", href: address("./search.css") });
    for (const come of ["load", "error"]) {
      style.addEventListener(come, () => {
        this.#dressed = true; // or as well as it will be
        this.open();
      });
    }
    document.head.append(style);
    document.body.append(this.#dialog);
  }

  open() {
    if (!this.#dressed) return;
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#field.focus();
    this.#field.select();
    this.#begin();
  }

  /** Load the index unless it is there; after a failure, anew each time it is asked for. */
  #begin() {
    this.#engine ??= this.#load();
    return this.#engine;
  }

  /** Load the index; what fails once is tried again at once, as on a train. */
  async #load() {
    const engine = await this.#start().catch(() => this.#start()).catch(() => undefined);
    if (!engine) this.#fail();
    return engine;
  }

  async #start() {
    const engine = await import(fresh(new URL("pagefind/pagefind.js", this.#root)));
    const baseUrl = new URL(this.#root).pathname;
    await engine.options({ noWorker: true, baseUrl, ranking: RANKING });
    const counts = (await engine.filters()).section ?? {};
    const names = Array.from(document.querySelectorAll("#sections a"), (link) => link.textContent);
    this.#offer(names.filter((name) => name in counts));
    return engine;
  }

  /** Say that the index did not come; the next time that it is asked for, it is loaded anew. */
  #fail() {
    this.#engine = undefined;
    this.#tell(navigator.onLine ? MISSING : OFFLINE);
  }

  #offer(sections) {
    const choice = (value, words) => {
      const input = made("input", { type: "radio", name: "section", value, checked: !value });
      return made("label", {}, input, made("span", {}, words));
    };
    const legend = made("legend", {}, "Look in");
    this.#sections.replaceChildren(legend, choice("", "Everything"));
    this.#sections.append(...sections.map((each) => choice(each, each)));
    this.#sections.hidden = sections.length < 2;
  }

  async #ask() {
    const asked = ++this.#asked;
    this.#says.ariaBusy = "true"; // what stands there is of before
    const words = this.#field.value.trim();
    const engine = await this.#begin();
    if (!engine) return;
    if (!words) return this.#tell("");
    await new Promise((done) => setTimeout(done, 120)); // until the reader pauses
    if (asked !== this.#asked) return;
    const filters = this.#section ? { section: this.#section } : {};
    this.#isBroken = false;
    const answer = await ask(engine, words, filters).catch(() => undefined);
    const pages = await answer?.next().catch(() => undefined);
    if (asked !== this.#asked) return;
    if (!pages || this.#isBroken) return this.#fail();
    this.#show(answer, pages, words);
  }

  /** Show the first pages, or that there are none; and say which words no page has. */
  #show(answer, pages, typed) {
    this.#answer = answer;
    this.#says.ariaBusy = "false"; // first, so that a screen reader hears what comes
    this.#found.replaceChildren(...listOf(pages, answer.words));
    this.#more.hidden = !answer.isMore();
    const { words, missing } = answer;
    const isMuch = missing.length * 3 >= words.length + missing.length; // of what was asked
    const lacking = pages.length ? (isMuch ? missing : []) : [typed];
    const read = Array.from(answer.read, ([one, other]) => ` “${one}” was read as “${other}”.`).join("");
    const count = pages.length === 1 ? "One page" : `${answer.isMore() ? "The first " : ""}${pages.length} pages`;
    const none = lacking.length ? `Nothing here has ${listed(lacking)}.` : "";
    this.#says.textContent = none + read || count;
    this.#says.classList.toggle("heard", !none && !read); // who sees the list sees how long it is
    this.#missed.hidden = !none;
    if (none) this.#missed.replaceChildren(...asking(typed));
  }

  async #showMore() {
    const answer = this.#answer;
    const pages = await answer.next().catch(() => undefined);
    if (answer !== this.#answer) return;
    if (!pages) return this.#fail();
    const items = listOf(pages, answer.words);
    this.#found.append(...items);
    this.#more.hidden = !answer.isMore();
    items[0]?.querySelector("a").focus();
  }

  #tell(words) {
    this.#says.ariaBusy = "false";
    this.#says.textContent = words;
    this.#says.classList.remove("heard");
    this.#missed.hidden = this.#more.hidden = true;
    this.#found.replaceChildren();
  }

  /** The arrows go through the field and what was found; Enter in the field opens the first. */
  #step(event) {
    if (event.key === "Escape") {
      event.preventDefault(); // else a browser only empties the field
      this.#dialog.close();
      return;
    }
    const stops = [this.#field, ...this.#dialog.querySelectorAll("p a, ol a")];
    const at = stops.indexOf(document.activeElement);
    if (at === 0 && event.key === "Enter") this.#found.querySelector("a")?.click();
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(next, stops.length - 1))].focus();
  }
}

/** Words in quotation marks, as a sentence lists them. */
function listed(words) {
  const quoted = words.map((each) => `“${each}”`);
  return new Intl.ListFormat("en", { type: "disjunction" }).format(quoted);
}

/** What somebody may do whose words no page has: try others, or ask us by the form for that. */
function asking(typed) {
  const form = document.querySelector(IDEA);
  if (!form) return ["Try other words."];
  const address = new URL(form.href);
  address.searchParams.set("wish", typed);
  return ["Try other words, or ", made("a", { href: address.href }, "ask us to answer it"), "."];
}
