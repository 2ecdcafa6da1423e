import { describe, expect, it } from 'vitest';
import { fullCheck } from '../../scripts/demo/popup.ts';
import { browser, FULL, readPopup, withPopup, world } from './fixture.ts';

const BROKEN = {
  'cut in the middle': { startedAt: 1, scope: 'full', observations: [{ endpoint: 'tor-check' }] },
  'of an older shape': { isTor: true, ip: '185.220.101.31', checkedAt: 1 },
  'no object at all': 'tor',
  'a verdict nobody knows': { startedAt: 1, scope: 'full', observations: [], verdict: { type: 'safe' } },
};

describe('stored state that cannot be read', () => {
  it.each(Object.entries(BROKEN))(
    '%s: the popup says so, claims nothing, and checks again',
    async (_, report) => {
      await world.set('tor-ipv4');
      await browser.storage.set({ report, running: report, settings: FULL });
      await withPopup(async (page) => {
        const seen = await readPopup(page);
        expect(seen.verdict).toBe('unknown');
        expect(seen.headline).not.toBe('');
        expect(await page.evaluate(() => document.querySelector('[role=alert]')?.textContent)).toBeTruthy();
        expect((await fullCheck(browser, page)).verdict).toBe('tor');
      });
    },
  );

  it('settings of no known shape ask the person anew', async () => {
    await browser.storage.set({ settings: { mode: 'always', fullCheck: 'yes' } });
    const isFirst = await withPopup((page) =>
      page.evaluate(() => document.querySelector('.first-run') !== null),
    );
    expect(isFirst).toBe(true);
    await browser.storage.set({ settings: FULL });
  });
});
