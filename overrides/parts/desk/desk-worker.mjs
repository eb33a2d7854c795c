/**
 * The site's own check, in Python, away from the page.  It is told the folder of what it runs on,
 * once, and then texts; it reads files of that folder and sends nothing.
 */

const HOME = "/desk"; // where the check finds its files, in a file system that is memory alone
const LOADED = 0.6; // of the way, when every file is here

let calls; // what the desk can be asked, by name; each takes a text and its path

addEventListener("message", async ({ data }) => {
  try {
    if (data.folder) await open(data.folder);
    else postMessage({ ...data, text: undefined, answer: ask(data) });
  } catch (error) {
    postMessage({ ...data, text: undefined, failed: String(error?.message ?? error).slice(-400) });
  }
});

/** Load Python and the check; say how far it is on the way. */
async function open(folder) {
  const held = await files(folder, (share) => postMessage({ share: share * LOADED }));
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  const python = await loadPyodide({ indexURL: folder });
  postMessage({ share: 0.75 });
  python.unpackArchive(held.get("compiled.zip"), "zip", { extractDir: `${HOME}/packages` });
  python.unpackArchive(held.get("guard.zip"), "zip", { extractDir: HOME });
  postMessage({ share: 0.85 });
  calls = python.runPython(`
import sys
sys.path[:0] = ["${HOME}", "${HOME}/packages"]
from macros.desk.answer import CALLS, open_desk
open_desk()
CALLS
`);
  postMessage({ share: 1 });
}

/** What a call says of a text, which it says as JSON. */
function ask({ call, text, path }) {
  const called = calls.get(call);
  try {
    return JSON.parse(called(text, path));
  } finally {
    called.destroy();
  }
}

/** Every file of the folder by its name; each is asked for once, and then stands in the cache. */
async function files(folder, say) {
  const sizes = await (await fetch(`${folder}sizes.json`)).json();
  const whole = Object.values(sizes).reduce((sum, each) => sum + each, 0);
  let read = 0;
  const one = async (name) => {
    const answer = await fetch(folder + name);
    if (!answer.ok) throw new Error(`${name} did not come`);
    const parts = [];
    for (const reader = answer.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      read += value.length;
      say(read / whole);
    }
    return [name, await new Blob(parts).arrayBuffer()];
  };
  return new Map(await Promise.all(Object.keys(sizes).map(one)));
}
