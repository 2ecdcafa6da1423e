import { afterAll, describe, expect, it } from 'vitest';
import { launch } from '../rig/browsers/launch.ts';
import { pagesIn } from './explainer-page.ts';
import { browser, extension, NAME } from './fixture.ts';

const japanese = await launch(NAME, { extension, language: 'ja' });
afterAll(() => japanese.close());

/** A4 with the page's own margins of 12 mm, in CSS px. */
const PAPER = { width: 703, height: 1032 };
/** CSS px that must lie between two cells for them to be read as two. */
const GAP = 3;

/** Runs in the page: draws it as it is printed. */
function asPrinted(): void {
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  const media = rules.filter((rule) => rule instanceof CSSMediaRule);
  if (!media.some((rule) => rule.media.mediaText === 'print')) throw new Error('no rules for print');
  for (const rule of media) {
    if (rule.media.mediaText === 'print') rule.media.mediaText = 'all';
    else if (rule.media.mediaText.startsWith('screen')) rule.media.mediaText = 'not all';
  }
}

/** Runs in the page: the rows of bars and ages whose words stand less than `gap` px from those of the next cell. */
function touching(gap: number): readonly string[] {
  const wordsOf = (cell: Element) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getBoundingClientRect();
  };
  const bars = [...document.querySelectorAll('.bars tr')];
  if (bars.length < 10) throw new Error(`Only ${bars.length} rows.`);
  return bars
    .filter((bar) => {
      const cells = [...bar.children].filter(({ tagName }) => tagName !== 'svg').map(wordsOf);
      return cells.some(({ right }, index) => right + gap > (cells[index + 1]?.left ?? Infinity));
    })
    .map(({ textContent }) => textContent ?? '');
}

const LANGUAGES = [
  ['English', browser],
  ['Japanese', japanese],
] as const;

describe('printed', () => {
  it.each(LANGUAGES)('no number touches the next cell: %s', async (_, of) => {
    const page = await of.open('explainer.html?scenario=relays&verdict=tor&connects=none&country=jp', PAPER);
    try {
      await page.waitFor("document.querySelectorAll('.bars tr').length > 10");
      await page.evaluate(asPrinted);
      expect(await page.evaluate(touching, GAP)).toEqual([]);
    } finally {
      await page.close();
    }
  });

  it.each(LANGUAGES)('the page about Japan takes two pages: %s', async (_, of) => {
    const page = await of.open('japan.html', PAPER);
    try {
      await page.waitFor("document.querySelector('#sources li') !== null");
      expect(pagesIn(await page.pdf())).toBe(2);
    } finally {
      await page.close();
    }
  });
});
