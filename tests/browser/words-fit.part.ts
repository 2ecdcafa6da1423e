import { afterAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { browser, extension, FULL, NAME, reportIn } from './fixture.ts';

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
      const seen = await withPopup(of, width, async (page) => {
        if (isLonger) await page.evaluate(lengthen);
        await page.evaluate(openAll);
        return page.evaluate(cutWords);
      });
      expect(seen.texts, `${width} px`).toBeGreaterThan(20);
      expect(seen.cut, `${width} px`).toEqual([]);
      expect(seen.sideways, `${width} px`).toBe(false);
    }
  });
});

async function withPopup<Result>(
  of: Browser,
  width: number,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await of.open('popup.html', { width, height: 600 });
  try {
    await page.waitFor("document.querySelector('.forecast dl') !== null");
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Runs in the page: words of the same length as its own, until each text is 45 % longer. Addresses stay as they are. */
function lengthen(): void {
  const walker = document.createTreeWalker(
    document.querySelector('#app') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    if (!/\p{L}{2}/u.test(text) || node.parentElement?.closest('.address, code') != null) continue;
    node.textContent = text.replace(
      /\p{L}+/gu,
      (word) => word + word.slice(0, Math.ceil(word.length * 0.45)),
    );
  }
}

/** Runs in the page: all groups and rows. */
function openAll(): void {
  for (const rows of document.querySelectorAll<HTMLElement>('.rows')) rows.hidden = false;
}

/** Runs in the page: elements that hold text and are narrower than it. */
function cutWords() {
  const elements = [...document.querySelectorAll<HTMLElement>('#app *')].filter((element) => {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    );
    // A select's options are drawn by the browser, in a list of their own.
    return hasText && element.getClientRects().length > 0 && element.closest('.unseen, option') === null;
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  const cut = elements.filter((element) => {
    const isHidden = getComputedStyle(element).textOverflow === 'ellipsis';
    return isHidden || (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1);
  });
  return {
    texts: elements.length,
    cut: cut.map(({ className, textContent }) => `${className}: ${textContent}`),
    sideways: scrollWidth > clientWidth,
  };
}
