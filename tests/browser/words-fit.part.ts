import { afterAll, describe, expect, it } from 'vitest';
import { launch } from '../rig/browsers/launch.ts';
import { browser, extension, FULL, NAME, reportIn, withForecast } from './fixture.ts';
import { cutWords, lengthen, openAll } from './words.ts';

const japanese = await launch(NAME, { extension, language: 'ja' });
afterAll(() => japanese.close());

const STATES = ['tor-ipv4', 'direct', 'mixed', 'check-blocked-dns', 'neighbour', 'offline'];
const LANGUAGES = [
  { language: 'English', of: browser, isLonger: false },
  { language: 'Japanese', of: japanese, isLonger: false },
  { language: 'a language 45 % longer than English', of: browser, isLonger: true },
];
const CASES = LANGUAGES.flatMap((each) => STATES.map((state) => ({ ...each, state })));
const WIDTHS = [380, 320];

describe('no word of the popup is cut, and nothing scrolls sideways', () => {
  it.each(CASES)('$state in $language', async ({ of, isLonger, state }) => {
    await of.storage.set({ report: await reportIn(state), running: null, settings: FULL });
    for (const width of WIDTHS) {
      const seen = await withForecast(of, width, async (page) => {
        if (isLonger) await page.evaluate(lengthen);
        await page.evaluate(openAll);
        return page.evaluate(cutWords);
      });
      expect(seen.texts, `${width} px`).toBeGreaterThan(20);
      expect(seen.cut, `${width} px`).toEqual([]);
      expect(seen.isSideways, `${width} px`).toBe(false);
    }
  });
});
