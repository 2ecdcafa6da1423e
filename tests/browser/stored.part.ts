import { describe, expect, it } from 'vitest';
import { fullCheck } from '../rig/demo/popup.ts';
import { browser, checkIn, FULL, readPopup, withPopup, world } from './fixture.ts';

const BROKEN = {
  'cut in the middle': { startedAt: 1, scope: 'full', observations: [{ endpoint: 'tor-check' }] },
  'of an older shape': { isTor: true, ip: '185.220.101.31', checkedAt: 1 },
  'no object at all': 'tor',
  'a verdict that does not exist': {
    startedAt: 1,
    scope: 'full',
    observations: [],
    verdict: { type: 'safe' },
  },
};

const SURELY_TOR = {
  type: 'tor',
  exits: [],
  certainty: 'certain',
  evidence: [],
  agreement: { agree: 2, of: 2 },
  caveats: [],
};

/** The title of the toolbar button; in the page. */
const TITLE = '(globalThis.browser ?? chrome).action.getTitle({})';

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

describe('a stored verdict of an older version that its rows do not carry', () => {
  it('is judged again from them when the background starts, and nothing is asked', async () => {
    const { seen, report } = await checkIn('direct');
    const left = { verdict: 'tor', certainty: 'certain', blocked: [], at: Date.now() };
    await withPopup((page) =>
      page.evaluate("(globalThis.browser ?? chrome).action.setTitle({ title: 'x' })"),
    );
    await browser.storage.set({
      report: { ...report, verdict: SURELY_TOR, writtenBy: '0.0.1' },
      history: { transitions: [left], notices: [] },
      historyBefore: null,
    });
    await browser.killBackground();
    world.clearLog();
    await withPopup(async (page) => {
      await page.waitFor("document.querySelector('.verdict')?.dataset.state === 'not-tor'");
      const again = await readPopup(page);
      expect(again.headline).toBe(seen.headline);
      expect(again.rows).toEqual(seen.rows);
      await expect.poll(() => page.evaluate<string>(TITLE), { timeout: 10_000 }).toContain('not on Tor');
    });
    expect(world.log).toEqual([]);
    await expect
      .poll(() => browser.storage.get('history'), { timeout: 10_000 })
      .toMatchObject({ transitions: [{ ...left, verdict: 'not-tor', certainty: expect.anything() }] });
  });
});
