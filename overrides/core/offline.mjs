/** Let the service worker keep the tools and the pages that are read, once the page is there. */
export function keepOffline(address) {
  const script = new URL(address, document.baseURI).href;
  // The one address that the policy of the page lets become a worker.
  const policy = globalThis.trustedTypes?.createPolicy("offline", { createScriptURL: () => script });
  const register = () =>
    navigator.serviceWorker.register(policy ? policy.createScriptURL("") : script).catch(() => {
      // A browser that keeps nothing, as in a private window; all works while there is a network.
    });
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}
