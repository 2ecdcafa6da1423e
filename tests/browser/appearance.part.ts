import { afterEach, describe, expect, it } from 'vitest';
import { browser, FULL, reportIn } from './fixture.ts';

const PAGES = ['popup.html', 'options.html', 'explainer.html', 'japan.html'] as const;
const COLOURS = { light: 'rgb(255, 255, 255)', dark: 'rgb(27, 26, 33)' } as const;
const JAPANESE = /[\u3041-\u9fff]/;

describe('language and colours that are chosen', () => {
  afterEach(() => browser.storage.set({ settings: FULL }));

  it.each(PAGES)('are those of %s, whatever the browser prefers', async (path) => {
    const report = await reportIn('direct');
    for (const [theme, other] of [['dark', 'light'] as const, ['light', 'dark'] as const]) {
      await browser.storage.set({ report, running: null, settings: { ...FULL, language: 'ja', theme } });
      const page = await browser.open(path);
      await page.theme(other);
      await page.waitFor("document.querySelector('h1') !== null");
      const seen = await page.evaluate(() => ({
        language: document.documentElement.lang,
        heading: document.querySelector('h1')?.textContent ?? '',
        colour: getComputedStyle(document.documentElement).backgroundColor,
      }));
      await page.close();
      expect(seen).toMatchObject({ language: 'ja', colour: COLOURS[theme] });
      expect(seen.heading).toMatch(JAPANESE);
    }
  });

  it('change in the options at once', async () => {
    await browser.storage.set({ settings: FULL });
    const page = await browser.open('options.html', { width: 900, height: 900 });
    await page.waitFor("document.querySelector('[aria-labelledby=appearance] select') !== null");
    const heading = () => page.evaluate(() => document.querySelector('h1')?.textContent ?? '');
    expect(await heading()).not.toMatch(JAPANESE);
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('[aria-labelledby=appearance] select');
      if (select === null) throw new Error('no languages');
      select.value = 'ja';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitFor("document.documentElement.lang === 'ja'");
    expect(await heading()).toMatch(JAPANESE);
    await page.close();
  });
});
