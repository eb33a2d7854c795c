/** A weight over time as a drawing: the model's course and the rule's line, with values to read. */

const WIDTH = 360;
const HEIGHT = 250;
const LEFT = 54;
const RIGHT = 12;
const TOP = 14;
const BOTTOM = 30;
const DAYS = 7; // of a week

/**
 * The chart of a course, a slider that reads it week by week, and its numbers as a table.
 * `model` and `rule` are weights on each day, in the reader's unit, which `print` writes; `rule`
 * is null where it is not to be drawn.
 * @param {{model: number[], rule: number[] | null, goal: number, print: (weight: number) => string}} drawn
 */
export function chartOf({ model, rule, goal, print }) {
  const weeks = Math.round((model.length - 1) / DAYS);
  const scale = scaleOf([...model, ...(rule ?? []), goal]);
  const x = (day) => LEFT + ((WIDTH - LEFT - RIGHT) * day) / (model.length - 1);
  const y = (weight) => TOP + ((HEIGHT - TOP - BOTTOM) * (scale.high - weight)) / (scale.high - scale.low);
  const picture = shape("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" });
  for (const tick of scale.ticks) {
    const at = { x1: LEFT, x2: WIDTH - RIGHT, y1: y(tick), y2: y(tick) };
    picture.append(shape("line", { ...at, class: "stroke-faint" }));
    picture.append(words({ x: LEFT - 8, y: y(tick) + 4 }, "end", "ink", print(tick)));
  }
  for (const [week, anchor] of [[0, "start"], [weeks, "end"]]) {
    const text = week ? `Week ${week}` : "Today";
    picture.append(words({ x: x(week * DAYS), y: HEIGHT - 8 }, anchor, "ink", text));
  }
  const aim = { x1: LEFT, x2: WIDTH - RIGHT, y1: y(goal), y2: y(goal) };
  picture.append(shape("line", { ...aim, class: "stroke-ink", "stroke-dasharray": "4 3" }));
  const line = (weights, name) => {
    const points = weights.map((weight, day) => `${x(day).toFixed(1)},${y(weight).toFixed(1)}`);
    const bare = { points: points.join(" "), fill: "none", "stroke-width": 2.5 };
    picture.append(shape("polyline", { ...bare, class: `stroke-${name}` }));
  };
  const lines = [...(rule ? [[rule, "claim"]] : []), [model, "measured"]];
  for (const [weights, name] of lines) line(weights, name);
  const dots = lines.map(([, name]) => shape("circle", { r: 4.5, class: `fill-${name}` }));
  picture.append(...dots);

  const says = (week) => {
    const ruled = rule ? `, the rule ${print(rule[week * DAYS])}` : "";
    return `Week ${week}: the model ${print(model[week * DAYS])}${ruled}`;
  };
  const slider = Object.assign(document.createElement("input"), { type: "range", min: 0, max: weeks });
  const read = document.createElement("p");
  const move = () => {
    const day = Number(slider.value) * DAYS;
    dots.forEach((dot, at) => {
      dot.setAttribute("cx", x(day));
      dot.setAttribute("cy", y(lines[at][0][day]));
    });
    read.textContent = says(Number(slider.value));
    slider.setAttribute("aria-valuetext", read.textContent);
  };
  slider.value = weeks;
  slider.setAttribute("aria-label", "Read the chart at a week");
  slider.addEventListener("input", (event) => {
    event.stopPropagation(); // the form around it has not changed
    move();
  });
  move();
  return [picture, slider, read, numbers({ model, rule, print, weeks })];
}

/** Round ends around the weights, and the ticks between them. */
function scaleOf(weights) {
  const [least, most] = [Math.min(...weights), Math.max(...weights)];
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((each) => (most - least) / each <= 4) ?? 500;
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, low + step);
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step);
  return { low, high, ticks };
}

/** About a dozen weeks of the course as a table, folded. */
function numbers({ model, rule, print, weeks }) {
  const every = Math.max(1, Math.ceil(weeks / 12));
  const shown = Array.from({ length: weeks + 1 }, (_, week) => week);
  const rows = shown.filter((week) => week % every === 0 || week === weeks);
  const table = Object.assign(document.createElement("table"), { className: "computed" });
  const head = table.createTHead().insertRow();
  for (const heading of ["Week", "The model", ...(rule ? ["The rule"] : [])]) head.append(headed("col", heading));
  const body = table.createTBody();
  for (const week of rows) {
    const row = body.insertRow();
    row.append(headed("row", String(week)));
    for (const weights of rule ? [model, rule] : [model]) row.insertCell().textContent = print(weights[week * DAYS]);
  }
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = "The numbers";
  details.append(summary, table);
  return details;
}

function headed(scope, text) {
  return Object.assign(document.createElement("th"), { scope, textContent: text });
}

function words(at, anchor, color, text) {
  const element = shape("text", { ...at, "text-anchor": anchor, class: `fill-${color}` });
  element.textContent = text;
  return element;
}

function shape(name, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const each in attributes) element.setAttribute(each, attributes[each]);
  return element;
}
