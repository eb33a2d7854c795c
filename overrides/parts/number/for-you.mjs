/**
 * The figures of a page that depend on a body, worked out again for the reader's own.  Each is
 * marked, keeps the page's own number beside it, and goes back.
 */

import { isKnown, keptBody, missing } from "../my_numbers/body.mjs";
import * as equations from "../../science/equations.mjs";
import { closed } from "../../science/calculator-floor.mjs";
import { afterAnswer } from "../../core/kind-words.mjs";
import { rounded, stepOf } from "../../science/rounding.mjs";

const OWN = "Show the page’s own numbers";

let undo = [];
let bar;

/**
 * Show the page for a body, the kept one if none is given; show it as it was for one of which not
 * enough is known, for one under the floor, and after an answer that closed the tools.
 */
export function showForYou(body = keptBody()) {
  showOwn();
  bar?.remove();
  if (!isKnown(body) || closed(body) || afterAnswer()) return;
  if (!missing(body).length) rewrite(body);
  if (document.querySelector("my-numbers")) return;
  if (undo.length) document.querySelector("main").after((bar = barFor(body)));
}

function rewrite(body) {
  for (const table of document.querySelectorAll("table:has([data-for-you])")) {
    if (table.matches(".by-body")) addRow(table, body);
    else changeTable(table, body);
  }
  for (const number of document.querySelectorAll("[data-for-you]")) {
    if (!number.closest("table")) changeNumber(number, body);
  }
}

function showOwn() {
  undo.toReversed().forEach((each) => each());
  undo = [];
}

/** The text of a figure and of its range for a body; nothing where it cannot be worked out. */
function answer(number, body) {
  const { equation, inputs, limits, plausible, step, unit } = JSON.parse(number.dataset.forYou);
  const mine = { ...inputs };
  for (const name of ["sex", "age", "height", "weight"]) {
    if (!(name in inputs)) continue;
    const [low, high] = limits?.[name] ?? [];
    if (body[name] === undefined || body[name] < low || body[name] > high) return undefined;
    mine[name] = body[name];
  }
  const { value, low, high } = equations[equation];
  const found = value(mine);
  if (plausible && !(found >= plausible[0] && found <= plausible[1])) return undefined;
  const ends = low ? [low(mine), high(mine)] : [];
  const by = step ?? stepOf(found, ...ends);
  const range = ends[0] < ends[1] ? `(${ends.map((end) => rounded(end, by)).join(" to ")})` : "";
  return { text: rounded(found, by), range, unit };
}

/** In a sentence: the number for the reader, then the page's own and whose that is. */
function changeNumber(number, body) {
  const mine = answer(number, body);
  if (!mine) return;
  const { at } = JSON.parse(number.dataset.forYou);
  const said = number.textContent;
  const after = put(number, mine.text + mine.unit, mine.range);
  const mark = made("span", "for-you", ` for you (the page: ${said} for ${at})`);
  after.after(mark);
  undo.push(() => mark.remove());
}

/** In a table that is not by body: each number, and in the caption whose they are. */
function changeTable(table, body) {
  const numbers = [...table.querySelectorAll("[data-for-you]")];
  const answers = numbers.map((number) => answer(number, body));
  if (!answers.every(Boolean)) return;
  numbers.forEach((number, at) => put(number, answers[at].text, answers[at].range));
  const { at } = JSON.parse(numbers[0].dataset.forYou);
  const mark = made("span", "for-you", ` for you, in place of ${at}`);
  table.caption.append(mark);
  undo.push(() => mark.remove());
}

/** In a table whose rows are bodies: one row more. */
function addRow(table, body) {
  const row = made("tr", "", made("th", "for-you", "You"));
  row.firstChild.scope = "row";
  let known = 0;
  for (const cell of [...table.tBodies[0].rows[0].cells].slice(1)) {
    const number = cell.querySelector("[data-for-you]");
    const { sex } = number ? JSON.parse(number.dataset.forYou).inputs : {};
    const mine = number && (!sex || sex === body.sex) && answer(number, body);
    if (mine) known += 1;
    row.append(made("td", "", ...(mine ? [mine.text, " ", made("span", "interval", mine.range)] : ["–"])));
  }
  if (!known) return;
  const rows = made("tbody", "", row);
  table.tBodies[0].before(rows);
  undo.push(() => rows.remove());
}

/** Put other words into a number and its range; return the last element of the two. */
function put(number, text, range) {
  const link = number.closest("a") ?? number;
  const beside = link.nextElementSibling;
  const hasRange = beside?.matches(".interval:not(:has(a))");
  for (const [element, words] of [[number, text], ...(hasRange ? [[beside, range]] : [])]) {
    const before = element.textContent;
    element.textContent = words;
    undo.push(() => (element.textContent = before));
  }
  return hasRange ? beside : link;
}

/** At the foot of the window: what the marks mean, and the way back. */
function barFor(body) {
  const back = made("button", "", OWN);
  back.type = "button";
  const link = made("a", "", "Change or clear");
  link.href = document.querySelector('.foot a[href*="my-numbers"]').href;
  back.addEventListener("click", () => {
    const mine = undo.length > 0;
    if (mine) showOwn();
    else rewrite(body);
    back.textContent = mine ? "Show mine again" : OWN;
  });
  const says = "What is marked “for you” was worked out here from the numbers you keep on this device.";
  const aside = made("aside", "for-you-bar", made("p", "", says), back, link);
  aside.setAttribute("aria-label", "Numbers for you");
  return aside;
}

function made(name, className, ...inside) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}
