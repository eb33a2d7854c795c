import { made } from "../../core/made.mjs";
import { button } from "../rep_timer/rep-screen.mjs";

/**
 * Asks somebody whom something hurts to stop, says which signs to act on at once, and tells what
 * they choose: "goOn", "leaveOut" or "end".
 * @param {Element} within what the dialog stands in
 * @param {string[]} stops when to stop this exercise
 * @param {Element|null} signs the signs at which to stop and get help, as the card has them
 * @param {string} name of the exercise, or nothing where none is done
 */
export function askWhatHurts(within, stops, signs, name) {
  const heading = made("h2", { textContent: "Stop, and stay where you are safe", tabIndex: -1 });
  const choices = {
    goOn: button("go-on", "It is nothing: go on"),
    leaveOut: button("leave-out", `Leave out: ${name}`),
    end: button("end", "End the session"),
  };
  choices.leaveOut.hidden = !name;
  const dialog = made("dialog", { className: "rep-hurts" },
    heading,
    made("p", { textContent: "The clock has stopped. If pain is sharp or new, or comes back when you begin again, this exercise is over for today." }),
    made("div", { className: "keys" }, choices.end, choices.leaveOut, choices.goOn),
    ...(stops.length ? [made("h3", { textContent: "Stop this exercise at" }), ...stops.map((textContent) => made("p", { textContent }))] : []),
    made("h3", { textContent: "Stop and get help" }),
    ...(signs ? [signs.cloneNode(true)] : []),
  );
  dialog.setAttribute("aria-label", "Something hurts");
  within.append(dialog);
  dialog.showModal();
  heading.focus();
  return new Promise((done) => {
    const choose = (choice) => {
      dialog.close();
      dialog.remove();
      done(choice);
    };
    for (const [choice, each] of Object.entries(choices)) each.addEventListener("click", () => choose(choice));
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      choose("goOn");
    });
  });
}
