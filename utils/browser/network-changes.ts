import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

/** Gone with the session, as Firefox's own memory of it. */
const PORTAL = 'session:portal';

/**
 * Calls back when the network changed, as far as each browser tells (measured 2026-11). Each of these is there or not, so
 * none asks which browser this is. Only the captive portal's events wake the background; the others come while it runs.
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
 * Chromium's service worker. The event also tells of a new estimate of the speed, which every check of ours may bring
 * about: a check that answered that would be followed by the next one for ever.
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
    // Once there was a portal, Firefox looks again every few minutes and tells each time.
    if ((await storage.getItem<unknown>(PORTAL)) === state) return;
    await storage.setItem(PORTAL, state);
    changed();
  });
  listen('onConnectivityAvailable', (status) => {
    // "captive" comes with each of those looks; "clear" only after the network changed.
    if (status === 'clear') changed();
  });
}

/** @param told gets the one word that the event brings */
function listen(event: string, told: (word: unknown) => void): void {
  // WXT types Chromium's API, which has no such thing.
  const portal: unknown = Reflect.get(browser, 'captivePortal');
  if (typeof portal !== 'object' || portal === null) return;
  const target: unknown = Reflect.get(portal, event);
  if (typeof target !== 'object' || target === null) return;
  const add: unknown = Reflect.get(target, 'addListener');
  if (typeof add !== 'function') return;
  add.call(target, (details: unknown) => {
    const [word]: readonly unknown[] = typeof details === 'object' && details ? Object.values(details) : [];
    told(word);
  });
}
