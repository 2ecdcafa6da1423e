import type { ShownIn } from '../model/window.ts';
import { native } from './native.ts';

/** How Firefox names the cookie store of a container; of other tabs it is "firefox-default" or "firefox-private". */
const CONTAINER = 'firefox-container-';

/**
 * The window that this page is shown in. Neither a tab's `incognito` nor its container needs a permission (Firefox 153,
 * measured 2026-11); where a browser has no containers, or does not name them, the tab counts as an ordinary one.
 *
 * Where an extension spans both kinds of windows, as by default, Chromium runs its pages in the ordinary profile, also
 * those in incognito windows: `inIncognitoContext` is false there. In Firefox it is true (Firefox 153, measured 2026-11),
 * and the page belongs to the private window.
 */
export async function shownIn(): Promise<ShownIn> {
  const asksFromHere = native.extension.inIncognitoContext;
  const [tab] = await native.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  const isPrivate = asksFromHere || tab?.incognito === true;
  if (isPrivate) return { kind: 'private', asksFromHere };
  const store: unknown = tab !== undefined && 'cookieStoreId' in tab ? tab.cookieStoreId : undefined;
  const isContained = typeof store === 'string' && store.startsWith(CONTAINER);
  return { kind: isContained ? 'container' : 'ordinary', asksFromHere };
}
