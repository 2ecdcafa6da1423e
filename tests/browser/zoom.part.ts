import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Browser, Page, Size } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { browser, extension, FULL, NAME, reportIn } from './fixture.ts';
import { cutWords, openAll } from './words.ts';

const ZOOM = 2;
const japanese = await launch(NAME, { extension, language: 'ja' });
afterAll(() => japanese.close());

/** Each folder with a page is an entrypoint. */
const PAGES = readdirSync('entrypoints', { withFileTypes: true, recursive: true })
  .filter(({ name }) => name === 'index.html')
  .map(({ parentPath }) => parentPath.replace(/^entrypoints\//, ''));

/** CSS px before the zoom: a usual window, half of it, and what a popup may take. */
const SIZES: Readonly<Record<string, readonly Size[]>> = { popup: [{ width: 800, height: 600 }] };
const WINDOWS: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 640, height: 800 },
];

const CASES = PAGES.flatMap((page) =>
  (SIZES[page] ?? WINDOWS).flatMap((size) =>
    (['English', 'Japanese'] as const).map((language) => ({ page, size, width: size.width, language })),
  ),
);

/** By the browser's own zoom, which it keeps for all pages of the extension. @param width of the window, CSS px at 100 % */
async function zoom(page: Page, factor: number, width: number): Promise<void> {
  await page.evaluate((wanted) => {
    const { tabs } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return tabs.setZoom(wanted);
  }, factor);
  await page.waitFor(`Math.abs(innerWidth - ${width / factor}) <= 1`);
}

describe('at 200 % nothing is cut, and nothing scrolls sideways', () => {
  it('on every page', () =>
    expect(PAGES).toEqual(expect.arrayContaining(['explainer', 'log', 'options', 'popup'])));

  it.each(CASES)('$page, $width px, $language', async ({ page: name, size, language }) => {
    const where: Browser = language === 'Japanese' ? japanese : browser;
    await where.storage.set({ report: await reportIn('check-blocked-dns'), running: null, settings: FULL });
    const page = await where.open(`${name}.html`, size);
    try {
      await page.waitFor("document.querySelector('h1')?.textContent");
      await zoom(page, ZOOM, size.width);
      await page.evaluate(openAll);
      const { texts, cut, isSideways } = await page.evaluate(cutWords);
      expect(texts).toBeGreaterThan(5);
      expect(cut).toEqual([]);
      expect(isSideways).toBe(false);
    } finally {
      await zoom(page, 1, size.width);
      await page.close();
    }
  });
});
