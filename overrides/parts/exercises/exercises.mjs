/**
 * Leaves out the exercises that do not fit what was chosen, and says how many are left.
 *
 * The choice stands behind the address's `#`, so that it can be kept and passed on; a server never
 * sees it.  An old address of an exercise, `#exercise-glute-bridge`, leads on to its page.
 */
export function filterExercises(root = document) {
  const list = root.querySelector("#all-exercises");
  const form = list.querySelector(".exercises-filter");
  const groups = [...list.querySelectorAll("section")];
  const cards = groups.flatMap((group) => [...group.querySelectorAll("li")]);
  const fields = [...form.elements];
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", toAddress);
  addEventListener("hashchange", () => (location.hash ? follow() : choose(new URLSearchParams())));
  follow();
  if (`${chosen()}`) toAddress(); // chosen before this ran, or given back by the browser

  function toAddress() {
    history.replaceState(null, "", `#${chosen()}`);
    show();
  }

  function follow() {
    const old = location.hash.startsWith("#exercise-") && document.getElementById(location.hash.slice(1));
    if (old) return location.replace(old.querySelector("a").href);
    const given = new URLSearchParams(location.hash.slice(1));
    if (fields.some(({ name }) => given.has(name))) choose(given);
  }

  function choose(given) {
    for (const field of fields) {
      field.value = given.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = ""; // no such choice
    }
    show();
  }

  function chosen() {
    const given = fields.filter((field) => field.value);
    return new URLSearchParams(given.map(({ name, value }) => [name, value]));
  }

  function show() {
    const { movement, needs, spare } = form.elements;
    for (const group of groups) {
      const fits = !movement.value || group.getAttribute("aria-labelledby") === movement.value;
      for (const card of group.querySelectorAll("li")) {
        const has = card.dataset.needs.split(" ").includes(needs.value);
        const loads = card.dataset.loads.split(" ").includes(spare.value);
        card.hidden = !fits || (needs.value && !has) || (spare.value && loads);
      }
      group.hidden = [...group.querySelectorAll("li")].every((card) => card.hidden);
      const name = group.getAttribute("aria-labelledby");
      list.querySelector(`.exercises-groups [href="#${name}"]`).parentElement.hidden = group.hidden;
    }
    const left = cards.filter((card) => !card.hidden).length;
    form.querySelector("[role=status]").textContent = left
      ? `${left} of ${cards.length} exercises`
      : "No exercise fits all of this; take one choice back.";
  }
}

filterExercises();
