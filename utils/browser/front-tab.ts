import type { FrontTab, TabReading } from '../model/tab-route.ts';
import type { Engine } from '../model/webrtc.ts';
import { parseRequestDetails } from '../parse/request-details.ts';
import { withHosts } from './host-permission.ts';
import { native } from './native.ts';

/** For the page to begin to load, through Tor too. */
const LIMIT_MS = 20_000;
const CONTAINER = 'firefox-container-';

/**
 * The tab over which the toolbar button was pressed last. Only of tabs with `activeTab`, or whose host a check asks, does
 * the browser give the address: the one that was looked at last is it.
 * @returns undefined where there is none, or its page is no website
 */
export async function frontTab(): Promise<FrontTab | undefined> {
  const tabs = await native.tabs.query({ currentWindow: true });
  const websites = tabs.flatMap(({ id, url, lastAccessed = 0, ...tab }) => {
    const [, secure, host] = /^http(s)?:\/\/(?:[^/?#]*@)?([^/?#]+)/.exec(url ?? '') ?? [];
    if (id === undefined || host === undefined) return [];
    const store: unknown = 'cookieStoreId' in tab ? tab.cookieStoreId : undefined;
    return [
      {
        id,
        host,
        isSecure: secure !== undefined,
        isContained: String(store).startsWith(CONTAINER),
        lastAccessed,
      },
    ];
  });
  const [last] = websites.sort((one, other) => other.lastAccessed - one.lastAccessed);
  if (last === undefined) return undefined;
  const { lastAccessed: _, ...front } = last;
  return front;
}

/**
 * Loads the tab's page again and reads how its request left; to be called while a click is handled. In Chromium
 * `activeTab` lets an extension see the requests of that tab to its own site, and no others. In Firefox it shows none
 * (measured 2026-11: Chromium 156, Firefox 153): so Firefox asks for that one site, and the permission is given back.
 */
export async function compareReload({ id, host }: FrontTab, engine: Engine): Promise<TabReading> {
  if (engine === 'chromium') return watchReload(id);
  const site = `https://${host.replace(/:\d+$/, '')}/*`;
  return (await withHosts([site], () => watchReload(id))) ?? { type: 'not-reported' };
}

async function watchReload(tabId: number): Promise<TabReading> {
  const { promise, resolve } = Promise.withResolvers<TabReading>();
  const listen = (event: unknown): undefined => {
    const details = parseRequestDetails(event);
    if (details === undefined) return;
    const { route, peer } = details;
    if (Reflect.get(Object(event), 'fromCache') === true) resolve({ type: 'not-sent' });
    resolve({ type: 'seen', way: { route, ...(peer === undefined ? {} : { peer }) } });
  };
  const filter = { urls: ['<all_urls>'], tabId, types: ['main_frame' as const] };
  const { onResponseStarted, onErrorOccurred } = native.webRequest;
  onResponseStarted.addListener(listen, filter);
  onErrorOccurred.addListener(listen, filter);
  const limit = setTimeout(() => resolve({ type: 'not-reported' }), LIMIT_MS);
  try {
    await native.tabs.reload(tabId, { bypassCache: true });
    return await promise;
  } finally {
    clearTimeout(limit);
    onResponseStarted.removeListener(listen);
    onErrorOccurred.removeListener(listen);
  }
}
