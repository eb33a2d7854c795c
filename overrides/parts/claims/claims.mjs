/** Filters the ledger of claims by a word and by our answer, and says how many are shown. */
export function filterClaims(root = document) {
  const form = root.querySelector(".claims-filter");
  const { word, answer } = form.elements;
  const tables = [...root.querySelectorAll("#ledger table")];
  const rows = tables.flatMap((table) => [...table.tBodies[0].rows]);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
  show(); // a browser gives back what was typed before the page was left

  function show() {
    const wanted = word.value.trim().toLowerCase();
    for (const row of rows) {
      const fits = row.textContent.toLowerCase().includes(wanted);
      const given = row.dataset.answers.split(", "); // two, where the halves of a claim differ
      row.hidden = !(fits && (!answer.value || given.includes(answer.value)));
    }
    for (const table of tables) {
      table.hidden = [...table.tBodies[0].rows].every((row) => row.hidden);
    }
    const shown = rows.filter((row) => !row.hidden).length;
    form.querySelector("[role=status]").textContent = `${shown} of ${rows.length} claims`;
  }
}

filterClaims();
