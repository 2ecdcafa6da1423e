import { browser } from 'wxt/browser';
import { read, write } from './areas.ts';

/** Gone with the session, as Firefox's own memory of it. */
const PORTAL = 'session:portal';

/**
 * Calls back when the network changed, as far as the browser reports it (measured 2026-11). Each API is asked for as a
 * feature, never by the browser's name. Only the captive portal's events wake the background; the others come while it runs.
 */
export function onNetworkChange(changed: () => void): void {
  onOnline(changed);
  onConnection(changed);
  onPortal(changed);
}

/** Fired in Firefox's event page, never in Chromium's service worker. */
function onOnline(changed: () => void): void {
  globalThis.addEventListener('online', changed);
}

/**
 * Chromium's service worker. The event also reports a new estimate of the speed, which each of our checks may cause: a
 * check on that event would cause the next one, without end.
 */
function onConnection(changed: () => void): void {
  const connection: unknown = Reflect.get(navigator, 'connection');
  if (!(connection instanceof EventTarget)) return;
  const state = () => `${navigator.onLine} ${String(Reflect.get(connection, 'type'))}`;
  let last = state();
  connection.addEventListener('change', () => {
    const before = last;
    last = state();
    if (last !== before && navigator.onLine) changed();
  });
}

/** Firefox, where looking for captive portals is not switched off. */
function onPortal(changed: () => void): void {
  listen('onStateChanged', async (state) => {
    // After a portal was seen, Firefox tests again every few minutes and sends the event each time.
    if ((await read(PORTAL)) === state) return;
    await write(PORTAL, state);
    changed();
  });
  listen('onConnectivityAvailable', (status) => {
    // "captive" comes with each of those tests; "clear" only after the network changed.
    if (status === 'clear') changed();
  });
}

/** @param heard gets the one word that the event carries */
function listen(event: string, heard: (word: unknown) => void): void {
  // WXT types Chromium's API, which has no such thing.
  const portal: unknown = Reflect.get(browser, 'captivePortal');
  if (typeof portal !== 'object' || portal === null) return;
  const target: unknown = Reflect.get(portal, event);
  if (typeof target !== 'object' || target === null) return;
  const add: unknown = Reflect.get(target, 'addListener');
  if (typeof add !== 'function') return;
  add.call(target, (details: unknown) => {
    const [word]: readonly unknown[] = typeof details === 'object' && details ? Object.values(details) : [];
    heard(word);
  });
}
