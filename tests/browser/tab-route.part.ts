import { describe, expect, it } from 'vitest';
import type { Browser } from '../rig/browsers/browser.ts';
import { fullCheck } from '../rig/demo/popup.ts';
import { HOME_ADDRESS } from '../rig/world/stun.ts';
import { opened, seenByPage, tested, withBrowser } from './exposure-page.ts';
import { NAME, world } from './fixture.ts';

const socks = '127.0.0.1:9050';
/** One site by a way of its own. */
const PAST_PROXY = `function FindProxyForURL(url, host) { return host === 'page.demo' ? 'DIRECT' : 'SOCKS5 ${socks}'; }`;
const ONLY_PROXY = `function FindProxyForURL(url, host) { return host === 'page.demo' ? 'SOCKS5 ${socks}' : 'DIRECT'; }`;

/** Presses the toolbar button over the site, and compares it on the page of the extension. */
async function compared(browser: Browser, url: string): Promise<string> {
  const popup = await browser.openPopupOver(url);
  const page = await opened(browser);
  await page.waitFor("document.querySelector('#compare') !== null");
  expect(await page.evaluate("document.querySelector('[aria-labelledby=tab]').textContent")).toContain(
    'page.demo',
  );
  await page.click('#compare');
  await page.waitFor("document.querySelector('[aria-labelledby=tab] [data-conclusion]') !== null", 25_000);
  const name = await page.evaluate<string>(
    "document.querySelector('[aria-labelledby=tab] [data-conclusion]').dataset.conclusion",
  );
  await page.close();
  await popup.close();
  return name;
}

async function checked(browser: Browser): Promise<string> {
  const page = await browser.open('popup.html');
  const { verdict } = await fullCheck(browser, page);
  await page.close();
  return verdict;
}

describe('one site that a rule sends another way', () => {
  it('is told apart where it goes past the proxy, and so is what its pages see by WebRTC', async () => {
    await world.set('tor-ipv4');
    await world.startSocks();
    await withBrowser({ pac: PAST_PROXY }, async (browser) => {
      expect(await checked(browser)).toBe('tor');
      expect(await compared(browser, 'https://page.demo/')).toBe('page-direct');
      const page = await opened(browser);
      // Firefox opens no UDP port for pages that come through a SOCKS proxy that looks names up.
      const [conclusion, seen] =
        NAME === 'firefox' ? ['held-by-proxy', []] : ['perhaps-beside-tor', [HOME_ADDRESS]];
      expect(await tested(page)).toBe(conclusion);
      expect(await seenByPage(browser, 'http://blocked.demo/')).toEqual(seen);
      expect(await seenByPage(browser)).toEqual([HOME_ADDRESS]);
      await page.close();
    });
  });

  it('is told apart where only that site goes through one', async () => {
    await world.set('direct-ipv4');
    await world.startSocks();
    await withBrowser({ pac: ONLY_PROXY }, async (browser) => {
      expect(await checked(browser)).toBe('not-tor');
      expect(await compared(browser, 'https://page.demo/')).toBe('page-proxied');
      const page = await opened(browser);
      expect(
        await page.evaluate(
          "chrome.permissions.getAll().then(({ origins }) => origins.filter((one) => one.includes('page.demo')))",
        ),
      ).toEqual([]);
      await page.close();
    });
  });
});
