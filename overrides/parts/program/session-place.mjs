import { keep, kept } from "../../core/kept.mjs";

/**
 * Where a reader is in a session.  It stays in the tab, so that leaving the page or loading it anew
 * loses nothing, and is gone with the tab; on the device it stays only if the reader says so, and
 * so does how many repetitions they did the last time.
 */

const NAME = "session";
const KEY = `burn-at-rest ${NAME}`;
const STALE = 6 * 3_600_000; // milliseconds after which nobody goes on with a session
const lastTime = (program) => `done-${program}`;

/** The place that is kept, or undefined where there is none; an old one is forgotten. */
export function placeOf(program, now = Date.now()) {
  const places = [fresh(inTab(), now, forgetInTab), fresh(kept(NAME), now, () => keep(NAME, ""))];
  return places.find((place) => place?.program === program);
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
  forgetInTab();
  keep(NAME, "");
}

/** The fewest repetitions of each exercise the last time, where the reader lets them be kept. */
export function lastOf(program) {
  return { ...read(kept(lastTime(program))) };
}

/** Keep them on the device, beside those of exercises that this session did not have. */
export function keepLast(program, fewest) {
  keep(lastTime(program), JSON.stringify({ ...lastOf(program), ...fewest }));
}

/** Forget what the device has of the sessions of a program; the tab keeps the place. */
export function forgetOnDevice(program) {
  const place = read(kept(NAME));
  if (!place || place.program === program) keep(NAME, "");
  keep(lastTime(program), "");
}

/** What a text holds, if it is a whole place and not an old one; else it is forgotten. */
function fresh(text, now, forget) {
  const place = read(text);
  if (isWhole(place) && Math.abs(now - place.at) < STALE) return place;
  if (text) forget();
  return undefined;
}

/** Whether it is what we write: another version of the site, or somebody's hand, writes otherwise. */
function isWhole(place) {
  if (!place) return false;
  const { at, step, set, done, says, choices } = place;
  const { name, exercises, warmUp, pace } = choices ?? {};
  return (
    [at, step, set, warmUp].every((each) => Number.isInteger(each) && each >= 0) &&
    [says, name, pace].every((each) => typeof each === "string") &&
    [done, ...Object.values(done ?? {})].every((each) => each && typeof each === "object") &&
    Array.isArray(exercises) &&
    exercises.every((each) => typeof each?.id === "string" && typeof each.page === "string")
  );
}

/** The object that a text holds, or undefined. */
function read(text) {
  try {
    const found = JSON.parse(text);
    return found && typeof found === "object" ? found : undefined;
  } catch {
    return undefined;
  }
}

function forgetInTab() {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // there is nothing
  }
}

function inTab() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
