/**
 * Keeps the tools and the pages that were read, for when there is no network.  With a network a
 * page always comes from there; only what is named by its content is taken from the copies first.
 * The finishing step `worker` writes the version and the files.
 */

const VERSION = "0";
const FILES = [];

const PREFIX = "burn-at-rest ";
const CACHE = PREFIX + VERSION;
const copies = caches.open(CACHE); // only here: later it could bring back what a newer one deleted
const HASHED = /\/assets\/[^/]+\.[0-9a-f]{8}(?:\.\w+|\/[\w.-]+)$/; // or in a folder that is named so
const MISSING = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>No network</title><h1>There is no network</h1>
<p>This page was not read here before, so there is no copy of it.
The <a href="${self.registration.scope}tools/">tools</a> work without a network.</p>`;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  if (HASHED.test(address.pathname)) event.respondWith(fromCopies(request));
  else if (address.pathname.endsWith("/")) event.respondWith(fromNetwork(request));
});

/** Take a copy of the tools, and a new one of each page that was read before. */
async function install() {
  const cache = await copies;
  const files = FILES.map((file) => new URL(file, self.registration.scope).href);
  await cache.addAll(files.map(fresh));
  for (const address of await read()) {
    const answer = await fetch(fresh(address));
    if (answer.ok && !answer.redirected) await cache.put(address, answer);
  }
  await self.skipWaiting();
}

/** Leave out the copies of older versions. */
async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

/** The addresses of the pages that older versions have copies of. */
async function read() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  const opened = await Promise.all(names.map((name) => caches.open(name)));
  const requests = (await Promise.all(opened.map((each) => each.keys()))).flat();
  return new Set(requests.map(({ url }) => url).filter((url) => url.endsWith("/")));
}

const fresh = (address) => new Request(address, { cache: "reload" });

async function fromCopies(request) {
  return (await (await copies).match(request)) ?? keep(request, await fetch(request));
}

async function fromNetwork(request) {
  try {
    return await keep(request, await fetch(request));
  } catch {
    const headers = { "Content-Type": "text/html" };
    const copy = await (await copies).match(request, { ignoreSearch: true });
    return copy ?? new Response(MISSING, { status: 503, headers });
  }
}

/** Copy an answer that is whole, and hand it on. */
async function keep(request, answer) {
  const whole = answer.ok && !answer.redirected;
  if (whole) (await copies).put(request.url.split(/[?#]/)[0], answer.clone());
  return answer;
}
