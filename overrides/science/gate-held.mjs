/** Which questions closed the gate on this visit: kept in this tab until it is closed, no longer. */

const KEY = "gate";
let known = []; // where a browser keeps nothing, until the page is left

/** The ids of the questions whose answer closed the gate. */
export function held() {
  try {
    const read = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(read) ? read : known;
  } catch {
    return known;
  }
}

/** Let the answer to a question hold for this visit. */
export function hold(id) {
  known = [...new Set([...held(), id])];
  try {
    sessionStorage.setItem(KEY, JSON.stringify(known));
  } catch {
    // a browser that keeps nothing is no error
  }
}
