import { describe, expect, it } from 'vitest';
import { browser, checkIn, contacted, FULL, pause, withPopup, world } from './fixture.ts';

describe('forget everything', () => {
  it('in the middle of a check: nothing stays, nothing comes back, no other host is asked', async () => {
    await checkIn('tor-ipv4');
    await world.set('slow');
    await browser.forgetNames();
    await browser.storage.set({ settings: FULL });
    await withPopup(async (page) => {
      await page.click('header button.check');
      await pause(1000);
      await page.evaluate(() => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        // As the options page does it; its two clicks are tested with the component.
        void api.runtime.sendMessage({ command: 'forget' });
      });
      await pause(1500);
    });
    world.clearLog();
    await pause(6000);
    expect(contacted().filter((host) => /torproject|onion|dns\.google|cloudflare-dns/.test(host))).toEqual(
      [],
    );
    for (const key of ['report', 'running', 'exits', 'settings', 'history', 'historyBefore']) {
      expect((await browser.storage.get(key)) ?? undefined, key).toBeUndefined();
    }
    const isFirst = await withPopup((page) =>
      page.evaluate(() => document.querySelector('.first-run') !== null),
    );
    expect(isFirst).toBe(true);
  });
});
