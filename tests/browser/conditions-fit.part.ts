import { afterAll, describe, expect, it } from 'vitest';
import type { Browser } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { CONDITIONS } from '../rig/world/conditions.ts';
import { violations } from './axe.ts';
import { browser, extension, FULL, NAME, reportIn, withForecast } from './fixture.ts';
import { cutWords, lengthen, openAll, smallTargets } from './words.ts';

const japanese = await launch(NAME, { extension, language: 'ja' });
afterAll(() => japanese.close());

/** px: no popup is higher, in either browser. */
const HIGHEST = 600;

/** Measures the popup in these conditions, in English, in Japanese and in a language that is 45 % longer. */
export function testFit(isOurs: (id: string) => boolean): void {
  describe('the popup', () => {
    it.each(CONDITIONS.filter(({ id }) => isOurs(id)))(
      'fits, cuts no word and has nothing for axe: $id',
      async ({ id }) => {
        const stored = { report: await reportIn(id), running: null, settings: FULL };
        for (const of of [browser, japanese]) {
          await of.storage.set(stored);
          const { height, ...seen } = await seenAt(of, 380);
          expect(seen, of === browser ? 'English' : 'Japanese').toEqual(ALL_FITS);
          expect(height, of === browser ? 'English' : 'Japanese').toBeLessThanOrEqual(HIGHEST);
        }
        const longer = await seenAt(browser, 320, true);
        expect(longer, '45 % longer').toMatchObject({ cut: [], isSideways: false });
      },
    );
  });
}

const ALL_FITS = { isSideways: false, cut: [], small: [], violations: [] };

/** Measured as it opens, and then with all groups open. @param isLonger whether texts are 45 % longer than English */
async function seenAt(of: Browser, width: number, isLonger = false) {
  return withForecast(of, width, async (page) => {
    if (isLonger) await page.evaluate(lengthen);
    const height = await page.evaluate(() => document.querySelector('#app')?.scrollHeight ?? Infinity);
    const found = isLonger ? [] : await violations(page);
    await page.evaluate(openAll);
    const { texts, cut, isSideways } = await page.evaluate(cutWords);
    expect(texts).toBeGreaterThan(20);
    const small = await page.evaluate(smallTargets, 24);
    return { height, isSideways, cut, small, violations: found };
  });
}
