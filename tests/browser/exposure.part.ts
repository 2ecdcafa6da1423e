import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from '../rig/browsers/browser.ts';
import { HOME_ADDRESS, HOME_ADDRESS_6 } from '../rig/world/stun.ts';
import { violations } from './axe.ts';
import { CONCLUSION, opened, seenByPage, stun, tested, withBrowser } from './exposure-page.ts';
import { checkIn, FULL, NAME, world } from './fixture.ts';

const mayChangePrivacy = (page: Page) =>
  page.evaluate<boolean>("(globalThis.browser ?? chrome).permissions.contains({ permissions: ['privacy'] })");

describe('WebRTC beside Tor, in a browser with its default preferences', () => {
  it('is shown, mended and let again; nothing is sent before the click, and the permission is given back', async () => {
    const { report } = await checkIn('tor-ipv4');
    await withBrowser({}, async (browser) => {
      await browser.storage.set({ report, settings: FULL });
      expect(await seenByPage(browser)).toEqual([HOME_ADDRESS]);
      world.clearLog();
      const before = stun.packets;
      const page = await opened(browser);
      await page.click('h1');
      expect(stun.packets).toBe(before);
      expect(await tested(page)).toBe('perhaps-beside-tor');
      expect(stun.packets).toBeGreaterThan(before);
      expect(world.queries.filter(({ name }) => !name.endsWith('.demo'))).toEqual([]);
      expect(await page.evaluate("document.querySelector('.answer').textContent")).toContain(HOME_ADDRESS);

      await page.click('[value=no]');
      await page.click('#mend');
      await page.waitFor(`${CONCLUSION} === 'held-back'`);
      expect(await seenByPage(browser)).toEqual([]);
      expect(await tested(page)).toBe('held-back');
      expect(await mayChangePrivacy(page)).toBe(true);

      await page.click('#undo');
      await page.waitFor("document.querySelector('#undo') === null");
      expect(await mayChangePrivacy(page)).toBe(false);
      expect(await seenByPage(browser)).toEqual([HOME_ADDRESS]);
      await page.close();
    });
  });

  it('is shown over IPv6 as well, where no router translates the address', async () => {
    const { report } = await checkIn('tor-ipv4');
    stun.hasIpv6(true);
    try {
      await withBrowser({}, async (browser) => {
        await browser.storage.set({ report, settings: FULL });
        const page = await opened(browser);
        expect(await tested(page)).toBe('perhaps-beside-tor');
        const told = await page.evaluate<string>("document.querySelector('.answer').textContent");
        expect(told).toContain(HOME_ADDRESS);
        expect(told).toContain(HOME_ADDRESS_6);
        await page.close();
      });
    } finally {
      stun.hasIpv6(false);
    }
  });

  it('is told as it is where another extension holds the setting', async () => {
    const { report } = await checkIn('tor-ipv4');
    const later = [resolve(`tests/browser/webrtc-extension/${NAME}`)];
    await withBrowser({ later }, async (browser) => {
      await browser.storage.set({ report, settings: FULL });
      const page = await opened(browser);
      await tested(page);
      await page.click('[value=yes]');
      await page.click('#mend');
      await page.waitFor("document.querySelector('#undo') !== null");
      expect(await page.evaluate(CONCLUSION)).toBe('beside-tor');
      expect(await page.evaluate("document.querySelector('.mend').textContent")).toContain(
        'another extension controls it',
      );
      expect(await page.evaluate("document.querySelector('#mend')")).toBeNull();
      expect(await seenByPage(browser)).toEqual([HOME_ADDRESS]);
      await page.click('#undo');
      await page.waitFor("document.querySelector('#undo') === null");
      expect(await mayChangePrivacy(page)).toBe(false);
    });
  });
});

describe('the page about other leaks', () => {
  it.each(['en', 'ja'] as const)('has no fault that axe-core finds, and fits: %s', async (language) => {
    const { report } = await checkIn('tor-ipv4');
    await withBrowser({ language }, async (browser) => {
      await browser.storage.set({ report, settings: FULL });
      const popup = await browser.openPopupOver('https://page.demo/');
      for (const width of [320, 900]) {
        const page = await opened(browser, width);
        await tested(page);
        await page.waitFor("document.querySelector('#compare') !== null");
        for (const theme of ['light', 'dark'] as const) {
          await page.theme(theme);
          expect(await violations(page)).toEqual([]);
          await page.screenshot(`.output/exposure-${language}-${width}-${theme}.png`);
        }
        const { scrollWidth, clientWidth } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
          clientWidth: document.documentElement.clientWidth,
        }));
        expect(scrollWidth).toBe(clientWidth);
        await page.close();
      }
      await popup.close();
    });
  });
});
