// What programs of Node read in the site's files, as JSON: `tests/audit_clients.py` runs this in the
// folder that has their packages, with what to read on its standard input.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";

const require = createRequire(path.resolve("x.js"));
const { site, calendars, records } = JSON.parse(readFileSync(0, "utf8"));
const text = (name) => readFileSync(path.join(site, name), "utf8");

/** What Ajv says against each schema, and against each record by its schema. */
function byAjv() {
  const Ajv = require("ajv/dist/2020.js").default;
  const ajv = new Ajv({ strict: true, allErrors: true });
  require("ajv-formats").default(ajv);
  return Object.entries(records).flatMap(([file, known]) => {
    try {
      const fits = ajv.compile(JSON.parse(text(file)));
      return known.flatMap((record) => (fits(record) ? [] : [`${file}: ${ajv.errorsText(fits.errors)}`]));
    } catch (error) {
      return [`${file}: ${error.message}`];
    }
  });
}

/** The fields of each entry, and the errors, as Better BibTeX reads them. */
async function byBetterBibtex() {
  const folder = path.resolve("node_modules/@retorquere/bibtex-parser");
  const { parse } = await import(path.join(folder, "dist/esm/index.js"));
  const { entries, errors } = parse(text("references.bib"));
  return { errors, entries: Object.fromEntries(entries.map(({ key, fields }) => [key, fields])) };
}

/** The works that citation-js reads in each file. */
function byCitationJs() {
  const { Cite } = require("@citation-js/core");
  require("@citation-js/plugin-bibtex");
  require("@citation-js/plugin-ris");
  return ["references.bib", "references.ris"].map((name) =>
    Object.fromEntries(new Cite(text(name)).data.map(({ _graph, ...work }) => [work.id, work])),
  );
}

/** When the sessions of each calendar are, the first six of each, as ical.js reads them. */
function byIcal() {
  const ical = require("ical.js").default ?? require("ical.js");
  return calendars.map((calendar) =>
    new ical.Component(ical.parse(calendar)).getAllSubcomponents("vevent").map((each) => {
      const times = new ical.Event(each).iterator();
      return Array.from({ length: 6 }, () => times.next().toString());
    }),
  );
}

console.log(
  JSON.stringify({
    ajv: byAjv(),
    betterBibtex: await byBetterBibtex(),
    citationJs: byCitationJs(),
    ical: byIcal(),
  }),
);
