/** Opens the page anew when it, or what is wrong with its file, has changed; only while it is seen. */

const { searchParams } = new URL(import.meta.url);
const asked = new URLSearchParams({ page: location.pathname, seen: searchParams.get("seen") });

for (;;) {
  if (document.hidden) {
    await new Promise((seen) => document.addEventListener("visibilitychange", seen, { once: true }));
    continue;
  }
  try {
    const answer = await fetch(`/-/news?${asked}`, { cache: "no-store" });
    if (answer.status === 200) {
      location.reload();
      break;
    }
  } catch {
    await new Promise((later) => setTimeout(later, 1000)); // the preview was stopped, or begins anew
  }
}
