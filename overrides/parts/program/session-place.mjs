import { keep, kept } from "../../core/kept.mjs";

/**
 * Where a reader is in a session.  It stays in the tab, so that leaving the page or loading it anew
 * loses nothing, and is gone with the tab; on the device it stays only if the reader says so.
 */

const NAME = "session";
const KEY = `burn-at-rest ${NAME}`;
const STALE = 6 * 3_600_000; // milliseconds after which nobody goes on with a session

/** The place that is kept, or undefined where there is none, or an old one. */
export function placeOf(program, now = Date.now()) {
  for (const text of [inTab(), kept(NAME)]) {
    try {
      const place = JSON.parse(text);
      const isGood = place?.program === program && now - place.at < STALE && Array.isArray(place.choices?.exercises);
      if (isGood) return place;
    } catch {
      // not what we write
    }
  }
  return undefined;
}

/** Keep a place in the tab, and on the device where `onDevice`. */
export function keepPlace(place, onDevice, now = Date.now()) {
  const text = JSON.stringify({ ...place, at: now });
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // a browser that keeps nothing: the session goes on without
  }
  if (onDevice) keep(NAME, text);
}

/** Forget it everywhere. */
export function forgetPlace() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // there is nothing
  }
  keep(NAME, "");
}

function inTab() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
