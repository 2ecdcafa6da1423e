import { describe, expect, it } from 'vitest';
import { launch } from '../rig/browsers/launch.ts';
import { readPopup } from '../rig/demo/popup.ts';
import { extension, FULL, NAME, reportIn, world } from './fixture.ts';

describe('in Japanese', () => {
  it('the popup speaks Japanese, and says so', async () => {
    const japanese = await launch(NAME, { extension, trust: world, language: 'ja' });
    try {
      await japanese.storage.set({ report: await reportIn('tor-ipv4'), settings: FULL });
      const page = await japanese.open('popup.html');
      await page.waitFor("document.querySelector('h1') !== null");
      const { headline } = await readPopup(page);
      // Firefox has no proof here: the simulated network's authority is an added one.
      expect(headline).toMatch(/^ウェブ通信は(おそらく)? Tor 経由です$/);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja');
    } finally {
      await japanese.close();
    }
  });
});
