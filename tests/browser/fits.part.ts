import { afterAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { browser, extension, FULL, NAME, world } from './fixture.ts';

const PAGES = {
  explainer: 'explainer.html?scenario=relays&verdict=tor&connects=none&country=jp',
  'explainer, two scenarios': 'explainer.html?scenario=traffic&beside=country&verdict=not-tor&country=de',
  options: 'options.html',
} as const;
/** Pages to be read: nothing but links is pressed there. */
const READ = { japan: 'japan.html' } as const;
const WIDTHS = [320, 360, 1000] as const;
/** Every text 45 % longer, as in German or Finnish. */
const LONGER = 1.45;

const japanese = await launch(NAME, { extension, trust: world, language: 'ja' });
afterAll(() => japanese.close());

const CASES = Object.entries({ ...PAGES, ...READ }).flatMap(([name, path]) =>
  WIDTHS.flatMap((width) =>
    (['English', 'longer', 'Japanese'] as const).map((language) => ({ name, path, width, language })),
  ),
);

async function opened(where: Browser, path: string, width: number): Promise<Page> {
  await where.storage.set({ settings: { ...FULL, mode: 'watch' } });
  const page = await where.open(path, { width, height: 740 });
  await page.waitFor("document.querySelector('#requests, #sources') !== null");
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await page.waitFor("[...document.querySelectorAll('details')].every((fold) => fold.children.length > 1)");
  return page;
}

/** Makes every text longer with letters of its own words. */
function lengthen(by: number): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.trim() !== '') node.nodeValue = `${text} ${text.slice(0, Math.ceil(text.length * (by - 1)))}`;
  }
}

/** What does not fit: the elements with text of their own that is wider than they are, and the page if it scrolls sideways. */
function cut(): readonly string[] {
  const root = document.documentElement;
  const holders = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) =>
      element.closest('.unseen, svg, select') === null &&
      [...element.childNodes].some((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== ''),
  );
  const wide = holders.filter(
    ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1,
  );
  const outside = holders.filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1);
  const words = [...new Set([...wide, ...outside])].map(
    ({ className, tagName, textContent }) => `${tagName}.${className}: ${textContent?.slice(0, 60)}`,
  );
  return root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`, ...words] : words;
}

describe('nothing is cut, and nothing scrolls sideways', () => {
  it.each(CASES)('$name, $width px, $language', async ({ path, width, language }) => {
    const page = await opened(language === 'Japanese' ? japanese : browser, path, width);
    if (language === 'longer') await page.evaluate(lengthen, LONGER);
    const found = await page.evaluate(cut);
    const actual = await page.evaluate(() => innerWidth);
    await page.close();
    expect(actual).toBe(width);
    expect(found).toEqual([]);
  });
});

describe('on a narrow screen', () => {
  it('shows the answer of the scenario that is picked', async () => {
    const page = await opened(browser, PAGES.explainer, 360);
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.scenario-pick select');
      if (select === null || select.getClientRects().length === 0) throw new Error('nothing to pick from');
      select.value = 'traffic';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitFor("document.querySelector('.answer').dataset.scenario === 'traffic'");
    await page.waitFor(`(() => {
      const { top } = document.querySelector('.answer h2').getBoundingClientRect();
      return top >= 0 && top < innerHeight * 0.6;
    })()`);
    await page.close();
  });
});

describe('what is pressed is at least 24 px high', () => {
  it.each(Object.entries(PAGES))('%s', async (_, path) => {
    for (const width of [360, 1000]) {
      const page = await opened(browser, path, width);
      const low = await page.evaluate(() => {
        const targets = [
          ...document.querySelectorAll<HTMLElement>('button, select, summary, nav a, label:has(input)'),
        ];
        const shown = targets.filter((target) => target.getClientRects().length > 0);
        if (shown.length < 8) throw new Error(`Only ${shown.length} targets.`);
        return shown
          .map((target) => ({ text: target.textContent, height: target.getBoundingClientRect().height }))
          .filter(({ height }) => height < 24);
      });
      await page.close();
      expect(low, `${width} px`).toEqual([]);
    }
  });
});
