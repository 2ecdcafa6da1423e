import { describe, expect, it } from 'vitest';
import type { Page, Theme } from '../rig/browsers/browser.ts';
import { violations } from './axe.ts';
import { browser, FULL, reportIn, withPopup } from './fixture.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];
const STATES = ['tor-ipv4', 'direct', 'mixed', 'check-blocked-dns', 'neighbour', 'offline'];

const CASES = THEMES.flatMap((theme) => STATES.map((state) => ({ theme, state })));

describe('axe-core finds nothing', () => {
  it.each(CASES)('in the popup: $state, $theme', async ({ theme, state }) => {
    await browser.storage.set({ report: await reportIn(state), running: null, settings: FULL });
    await withPopup(async (page) => {
      await page.theme(theme);
      expect(await violations(page)).toEqual([]);
      await page.evaluate(() => {
        for (const rows of document.querySelectorAll<HTMLElement>('.rows')) rows.hidden = false;
        for (const row of document.querySelectorAll('details')) row.open = true;
      });
      await page.waitFor("document.querySelectorAll('.row .facts').length > 5");
      expect(await violations(page), 'all groups and rows open').toEqual([]);
    });
  });

  it.each(THEMES)('in the first popup and the options, %s', async (theme) => {
    await browser.storage.set({ settings: null });
    await withPopup(async (page) => {
      await page.theme(theme);
      expect(await violations(page)).toEqual([]);
    });
    const options = await browser.open('options.html', { width: 900, height: 900 });
    await options.waitFor("document.querySelector('h1') !== null");
    await options.theme(theme);
    expect(await violations(options)).toEqual([]);
    await options.close();
    await browser.storage.set({ settings: FULL });
  });
});

describe('by keyboard alone', () => {
  it('reaches the check, the options, every group and its rows, and opens them', async () => {
    await browser.storage.set({ report: await reportIn('tor-ipv4'), running: null, settings: FULL });
    await withPopup(async (page) => {
      const reached = await tabTo(page, 'tor');
      expect(reached[0]).toBe('Check');
      expect(reached[1]).toBe('Options');
      await page.key('Enter');
      const rows = await tabTo(page, 'tor-check');
      expect(rows).toContain('controls');
      expect(rows).toContain('address-ipv4');
      await page.key('Enter');
      expect(
        await page.evaluate(
          () => document.querySelector<HTMLDetailsElement>('[data-endpoint=tor-check]')?.open,
        ),
      ).toBe(true);
    });
  });
});

/** Presses Tab until this group or row has the focus. @returns what had it on the way */
async function tabTo(page: Page, wanted: string): Promise<readonly string[]> {
  const reached: string[] = [];
  for (let presses = 0; presses < 24 && reached.at(-1) !== wanted; presses += 1) {
    await page.key('Tab');
    reached.push(
      await page.evaluate(() => {
        const active = document.activeElement;
        const row = active?.closest<HTMLElement>('[data-endpoint], [data-group]')?.dataset;
        return row?.endpoint ?? row?.group ?? active?.ariaLabel ?? active?.textContent?.trim() ?? '';
      }),
    );
  }
  return reached;
}

describe('the popup in the usual states', () => {
  it.each(['tor-ipv4', 'direct', 'mixed', 'check-blocked-dns', 'offline'])(
    'needs no scrolling: %s',
    async (state) => {
      await browser.storage.set({ report: await reportIn(state), running: null, settings: FULL });
      const height = await withPopup(async (page) => {
        // The relays are counted after the verdict is on the screen.
        await page.waitFor("document.querySelector('.forecast dl') !== null");
        return page.evaluate(() => document.querySelector('#app')?.scrollHeight ?? 0);
      });
      expect(height).toBeLessThanOrEqual(600);
    },
  );
});
