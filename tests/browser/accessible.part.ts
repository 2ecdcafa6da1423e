import { describe, expect, it } from 'vitest';
import type { Page, Theme } from '../rig/browsers/browser.ts';
import { violations } from './axe.ts';
import { browser, FULL, reportIn, withPopup } from './fixture.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];
const LOOKS = [...THEMES, 'forced'] as const;
type Look = (typeof LOOKS)[number];
const STATES = ['tor-ipv4', 'direct', 'mixed', 'check-blocked-dns', 'neighbour', 'offline'];

const CASES = LOOKS.flatMap((look) => STATES.map((state) => ({ look, state })));

const lookAs = (page: Page, look: Look) => (look === 'forced' ? page.forceColours() : page.theme(look));

describe('axe-core finds nothing', () => {
  it.each(CASES)('in the popup: $state, $look', async ({ look, state }) => {
    await browser.storage.set({ report: await reportIn(state), running: null, settings: FULL });
    await withPopup(async (page) => {
      await lookAs(page, look);
      expect(await violations(page)).toEqual([]);
      await page.evaluate(() => {
        for (const rows of document.querySelectorAll<HTMLElement>('.rows')) rows.hidden = false;
        for (const row of document.querySelectorAll('details')) row.open = true;
      });
      await page.waitFor("document.querySelectorAll('.row .facts').length > 5");
      expect(await violations(page), 'all groups and rows open').toEqual([]);
    });
  });

  it.each(LOOKS)('in the first popup, the options, the explainer and Japan, %s', async (look) => {
    await browser.storage.set({ settings: null });
    await withPopup(async (page) => {
      await lookAs(page, look);
      expect(await violations(page)).toEqual([]);
    });
    for (const path of [
      'options.html',
      'explainer.html?scenario=relays&verdict=tor&country=jp',
      'explainer.html?scenario=relays&verdict=tor&country=jp&beside=exits',
      'japan.html',
    ]) {
      const page = await browser.open(path, { width: 900, height: 900 });
      await page.waitFor("document.querySelector('#requests, .sources') !== null");
      await lookAs(page, look);
      expect(await violations(page), path).toEqual([]);
      await page.close();
    }
    await browser.storage.set({ settings: FULL });
  });
});

describe('in forced colours', () => {
  it('what is chosen can be told from the others', async () => {
    await browser.storage.set({ report: await reportIn('check-blocked-dns'), running: null, settings: FULL });
    await withPopup(async (page) => {
      await page.forceColours();
      for (const buttons of ['.group', '.acts button']) {
        const [first, second] = [`${buttons}:nth-of-type(1)`, `${buttons}:nth-of-type(2)`];
        const before = await page.evaluate(borders, first, second);
        expect(before[0], `${buttons}, none chosen`).toBe(before[1]);
        await page.click(first);
        const after = await page.evaluate(borders, first, second);
        expect(after[0], `${buttons}, one chosen`).not.toBe(after[1]);
      }
    });
  });
});

/** Runs in the page: what the palette of forced colours leaves to tell elements by. */
function borders(...selectors: string[]): readonly string[] {
  return selectors.map((selector) => {
    const element = document.querySelector(selector);
    if (element === null) throw new Error(selector);
    const { borderWidth, fontWeight } = getComputedStyle(element);
    return `${borderWidth} ${fontWeight}`;
  });
}

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
