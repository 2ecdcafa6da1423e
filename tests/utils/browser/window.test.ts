import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { shownIn } from '../../../utils/browser/window.ts';

/** What a page finds: whether it runs in a private window itself, and the window's active tab. */
function place(inIncognitoContext: boolean, tab: Readonly<Record<string, unknown>> | undefined): void {
  Reflect.set(fakeBrowser.extension, 'inIncognitoContext', inIncognitoContext);
  Reflect.set(fakeBrowser.tabs, 'query', async () => {
    if (tab === undefined) throw new Error('No window.');
    return [tab];
  });
}

describe('the window that a page is shown in', () => {
  it.each([
    // own context private, the active tab, kind
    ['Chromium', false, { incognito: false }, 'ordinary'],
    ['Chromium, incognito', false, { incognito: true }, 'private'],
    ['Firefox', false, { incognito: false, cookieStoreId: 'firefox-default' }, 'ordinary'],
    ['Firefox, private', true, { incognito: true, cookieStoreId: 'firefox-private' }, 'private'],
    ['Firefox, container', false, { incognito: false, cookieStoreId: 'firefox-container-4' }, 'container'],
    ['a browser that tells nothing', false, undefined, 'ordinary'],
    ['a private page that is told nothing', true, undefined, 'private'],
  ] as const)('%s', async (_, isPrivate, tab, kind) => {
    place(isPrivate, tab);
    expect(await shownIn()).toEqual({ kind, asksFromHere: isPrivate });
  });
});
