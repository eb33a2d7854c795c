/**
 * Random and hostile inputs for every field of a page's tools, and what is wrong after each.
 *
 * What a tool does after a pause is done at once, so that ten thousand take seconds.
 */

const TEXTS = [
  ...["", " ", "-", ".", "+", "0", "-0", "00", ".5", "5.", "1.2.3", "1,5", "1 000", "1_000", "+7", "7-"],
  ...["1e999", "-1e9", "1e-9", "1e2", "0x1F", "0b1", "017", "9007199254740993", "179.999999999", "-1", "−5"],
  ...["NaN", "Infinity", "-Infinity", "null", "undefined", "true", "[object Object]", "__proto__", "constructor"],
  ...["٣", "１２", "½", "²", "Ⅻ", "一二", "\u202e12", "\u200f12\u200e", "\ud800", "\u0000", "\ufeff12", "\u00a012\u2009"],
  ...["5'6", "5 ft 6 in", "5'11\"", "14 st 3", "60 kg", "60 kilometers", "7 %", "seven", "12:30", "2026-02-30"],
  ...["=1+1", "=cmd|' /C calc'!A0", "@SUM(1)", "'; drop table", "{{7*7}}", "${1}", "%s%n", "../../etc", "\\"],
  ...["<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "&lt;b&gt;", "🏋️", "👩‍👩‍👧‍👦", "Z̷̢͎a̶l̷g̸o"],
  ...["1,234", "1,234,567", "12,34", "1.234,5", "1,,2", "1;2", "a,b\nc,d", "date,weight\n2026-01-01,80\n,,\n\"", "\t1\r\n"],
];
const LONG = [
  () => "9".repeat(400),
  () => `0.${"0".repeat(400)}1`,
  () => "1,".repeat(3000),
  () => `${" ".repeat(9000)}x`,
  () => "1'".repeat(3000),
  () => "1 ".repeat(5000),
  () => "x".repeat(90_000),
  () => "2026-01-01,80\n".repeat(500),
];
const DAYS = ["", "0001-01-01", "1900-02-28", "2024-02-29", "2026-11-30", "9999-12-31", "275760-09-13"];
const TIMES = ["", "00:00", "06:30", "23:59"];
const MOST = 1e7; // no answer about a body, a week or a training is larger
const NO_NUMBER = /\bNaN\b|\bInfinity\b|\bundefined\b|\bnull\b|\[object /;
const CONTROLS = "input:not([type=button], [type=submit]), select, textarea, form button:is([type=submit], :not([type]))";
const ANSWERS = "output, [role=status]:not(.problem), td, dd, svg text";

/**
 * @param {number} many how many inputs are made
 * @param {number} seed of what is chosen
 * @param {string[]} closed names of fields that stay as they are, since they close a tool
 * @returns {Promise<string[]>} what was wrong, a sentence each, the first few
 */
export async function attack(many, seed, closed) {
  const wrong = [];
  const report = (error) => wrong.push(String(error));
  addEventListener("error", ({ message }) => report(message));
  addEventListener("unhandledrejection", ({ reason }) => report(reason));
  window.alert = window.confirm = window.prompt = () => report("a dialog came up");
  const due = takeTimers();
  const tools = toolsOf(document.querySelector("main"));
  const random = randomOf(seed);
  let doing = "at first";
  for (let at = 0; at < many && !wrong.length; at += 1) {
    const tool = tools[random(tools.length)];
    const controls = [...tool.querySelectorAll(CONTROLS)].filter(({ name }) => !closed.includes(name));
    const control = controls[random(controls.length)];
    const before = new Map([...tool.querySelectorAll("input, textarea")].map((each) => [each, each.value]));
    const put = change(control, random);
    doing = `${at}: ${control.name || control.id || control.textContent} ${JSON.stringify(put).slice(0, 60)}`;
    const typed = control.value;
    tell(control);
    await due(control.type === "file");
    if (isTyped(control) && control.value !== typed) report(`“${typed}” became “${control.value}”`);
    for (const sentence of faults(tool, control, before)) report(sentence);
  }
  return wrong.slice(0, 5).map((each) => `${doing}: ${each}`);
}

/** The elements of a page that hold its forms. */
function toolsOf(main) {
  const forms = [...main.querySelectorAll("form")];
  const found = forms.map((form) => {
    let each = form;
    while (each && !each.localName.includes("-")) each = each.parentElement;
    return each ?? form;
  });
  for (const details of main.querySelectorAll("details")) details.open = true;
  return [...new Set(found)];
}

function randomOf(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}

/** Take over what runs later; what is returned runs all of it. */
function takeTimers() {
  const later = window.setTimeout.bind(window);
  const waiting = new Map();
  let last = 0;
  const add = (work) => {
    last += 1;
    waiting.set(last, work);
    return last;
  };
  window.setTimeout = (work, _, ...given) => add(() => work(...given));
  window.requestAnimationFrame = (work) => add(() => work(performance.now()));
  window.requestIdleCallback = (work) => add(() => work({ didTimeout: true, timeRemaining: () => 50 }));
  const forget = (id) => waiting.delete(id);
  window.clearTimeout = window.cancelAnimationFrame = window.cancelIdleCallback = forget;
  return async (slowly) => {
    for (let round = 0; round < 10; round += 1) {
      await new Promise(slowly ? (done) => later(done, 2) : queueMicrotask);
      if (!waiting.size && !slowly) return;
      const now = [...waiting.values()];
      waiting.clear();
      for (const work of now) work();
    }
  };
}

const isTyped = ({ localName, type }) =>
  localName === "textarea" || ["text", "search", "number", "url"].includes(localName === "input" ? type : "");

/** Put something into a control; return what. */
function change(control, random) {
  const one = (list) => list[random(list.length)];
  if (control.localName === "button") return control.textContent;
  if (control.localName === "select") return (control.selectedIndex = random(control.options.length));
  if (control.type === "checkbox" || control.type === "radio") return (control.checked = random(2) === 1);
  if (control.type === "range") return (control.value = String(random(1000)));
  if (control.type === "time") return (control.value = one(TIMES));
  if (control.type === "date") return (control.value = one(DAYS));
  const text = one([
    () => one(TEXTS),
    () => String(random(300)),
    () => String(random(300)),
    () => String(random(100_000) / 100),
    () => (random(1) - 0.5 + random(1e9)) * 10 ** (random(40) - 20) + "",
    () => String.fromCharCode(random(65_536)) + String.fromCodePoint(random(0x110000)),
    () => (random(8) ? one(TEXTS) + one(TEXTS) : one(LONG)()),
  ])();
  if (control.type === "file") {
    const data = new DataTransfer();
    data.items.add(new File([text], "some.csv", { type: "text/csv" }));
    control.files = data.files;
  } else control.value = text;
  return text;
}

/** Tell the page of it, as the browser does; an age is not left, for that of a child closes a tool. */
function tell(control) {
  if (control.localName === "button") return control.click();
  control.dispatchEvent(new Event("input", { bubbles: true }));
  if (control.name !== "age") control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Yield what is wrong with a tool now. */
function* faults(tool, control, before) {
  const shown = [...tool.querySelectorAll(":scope > :not(script)")].map((each) => each.textContent).join(" ");
  const found = shown.match(NO_NUMBER);
  if (found) yield `“${shown.slice(Math.max(0, found.index - 60), found.index + 20)}” is shown`;
  for (const drawing of tool.querySelectorAll("svg")) {
    if (/\bNaN|Infinity|undefined/.test(drawing.outerHTML)) yield "a drawing has no number";
  }
  if (tool.querySelector("script:not([type='application/json']), [onerror], .problem :is(a, b, img), output :is(a, b, img)")) yield "it became HTML";
  yield* sentences(tool, control);
  yield* lost(control, before);
  for (const answer of tool.querySelectorAll(ANSWERS)) {
    for (const number of answer.textContent.match(/\d[\d,]*(\.\d+)?/g) ?? []) {
      if (Number(number.replaceAll(",", "")) > MOST) yield `${number} is an answer`;
    }
  }
  for (const { dataset } of tool.querySelectorAll("output[data-value]")) {
    const { value, low, high } = dataset;
    const numbers = [low ?? value, value, high ?? value].map(Number);
    const inOrder = numbers[0] <= numbers[1] && numbers[1] <= numbers[2];
    if (!numbers.every(Number.isFinite) || !inOrder) yield `${numbers} is an answer`;
    const { plausible: [least, most] = [-Infinity, Infinity] } = JSON.parse(dataset.settings ?? "{}");
    if (value < least || value > most) yield `${value} is an answer`;
  }
}

/** Yield each field that is wrong and says nothing of it, and one that takes no number for one. */
function* sentences(tool, control) {
  for (const field of tool.querySelectorAll("[aria-invalid=true]")) {
    const says = (field.getAttribute("aria-describedby") ?? "").split(" ");
    const text = says.map((id) => document.getElementById(id)?.textContent.trim()).join("");
    if (!text) yield `nothing is said of what is wrong in ${field.name}: “${field.value}”`;
  }
  const numeric = control.matches("input[inputmode=decimal], input[inputmode=numeric]");
  if (!numeric || !control.checkVisibility() || !control.value.trim() || /[0-9]/.test(control.value)) return;
  if (control.getAttribute("aria-invalid") !== "true") yield `“${control.value}” passes for a number in ${control.name}`;
}

/** Yield each field that another one emptied or changed, but for another unit of what it holds. */
function* lost(control, before) {
  if (!isTyped(control) && !control.dataset.unitOf) return; // a choice may put its own numbers there
  for (const [field, value] of before) {
    if (field === control || field.value === value || !isTyped(field)) continue;
    const converted = control.dataset.unitOf && /[0-9]/.test(value) && /[0-9]/.test(field.value);
    if (!converted) yield `${field.name} lost “${value}” and has “${field.value}”`;
  }
}
