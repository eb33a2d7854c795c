/**
 * Filters the ledger of claims by a word and by certainty.  The tables stand in the page as they
 * are; this adds a field, a choice and a line that says how many claims are shown.
 */
export function filterClaims(root = document) {
  const ledger = root.querySelector("#ledger");
  if (!ledger) return;
  const rows = [...ledger.querySelectorAll("tbody tr")];
  const levels = [...new Set(rows.map(certaintyOf))];
  const word = Object.assign(root.createElement("input"), { type: "search", id: "claims-word" });
  const level = Object.assign(root.createElement("select"), { id: "claims-certainty" });
  level.append(...["any", ...levels].map((text) => new Option(text)));
  const count = root.createElement("p");
  count.setAttribute("role", "status");
  const form = root.createElement("form");
  form.method = "dialog"; // sends nothing
  form.className = "claims-filter";
  form.append(labeled("Find a word", word), labeled("Certainty", level), count);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
  ledger.prepend(form);
  show();

  function show() {
    const wanted = word.value.trim().toLowerCase();
    for (const row of rows) {
      const fits = row.textContent.toLowerCase().includes(wanted);
      row.hidden = !(fits && ["any", certaintyOf(row)].includes(level.value));
    }
    for (const table of ledger.querySelectorAll("table")) {
      table.hidden = !table.querySelector("tbody tr:not([hidden])");
    }
    count.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} claims`;
  }
}

function certaintyOf(row) {
  return row.querySelector(".claim-certainty").textContent.trim();
}

function labeled(text, field) {
  const label = field.ownerDocument.createElement("label");
  label.htmlFor = field.id;
  label.textContent = text;
  const line = field.ownerDocument.createElement("p");
  line.append(label, " ", field);
  return line;
}
