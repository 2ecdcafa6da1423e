import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { until } from '../rig/browsers/wait.ts';
import { SITUATION, withExplainer } from './explainer-page.ts';
import { browser, contacted, NAME, pause, world } from './fixture.ts';

/** The button with this text, for a click. */
const button = (text: string) =>
  `(() => {
    const found = [...document.querySelectorAll('.actions button')].find((one) => one.textContent === ${JSON.stringify(text)});
    found?.setAttribute('data-test', 'pressed');
    return found !== undefined;
  })()`;
const PRESSED = '.actions button[data-test=pressed]';

/** Runs in the page. Firefox takes the text itself, and lets nobody read a `DataTransfer` that a script made. */
function paste(text: string, isFirefox: boolean): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const init: ClipboardEventInit & { readonly data?: string; readonly dataType?: string } = isFirefox
    ? { bubbles: true, data: text, dataType: 'text/plain' }
    : { bubbles: true, clipboardData };
  document.dispatchEvent(new ClipboardEvent('paste', init));
}

describe('what can be done with an answer', () => {
  it('is saved as a picture that says when it was made and from what, and nothing is sent', async () => {
    for (const file of readdirSync(browser.downloads)) rmSync(join(browser.downloads, file));
    world.clearLog();
    await withExplainer(`scenario=relays&${SITUATION}&beside=exits`, async (page) => {
      await page.waitFor(button('Save picture'));
      await page.click(PRESSED);
      const read = (file: string) => readFileSync(join(browser.downloads, file), 'utf8');
      const name = await until('the saved picture', () =>
        readdirSync(browser.downloads).find(
          (file) => file.endsWith('.svg') && read(file).endsWith('</svg>\n'),
        ),
      );
      expect(name).toMatch(/^exposure-for-tor-relays-exits-\d{4}-\d\d-\d\d\.svg$/);
      const drawn = await page.evaluate<{ width: number; text: string }, [string]>(async (svg) => {
        const image = new Image();
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
        await image.decode();
        const { textContent } = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
        return { width: image.naturalWidth, text: textContent ?? '' };
      }, read(name));
      expect(drawn.width).toBe(744);
      for (const part of ['10,157', 'onionoo.torproject.org', 'Your guard is on the list'])
        expect(drawn.text).toContain(part);
    });
    expect(contacted()).toEqual([]);
  });

  it('is passed on as a link, which the page opens when it is pasted, also from another browser', async () => {
    await withExplainer(`scenario=relays&${SITUATION}`, async (page) => {
      await page.waitFor(button('Copy link'));
      await page.click(PRESSED);
      await page.waitFor("document.querySelector('.actions [role=status]').textContent !== ''");
      await page.evaluate(
        paste,
        'moz-extension://0a1b/explainer.html?scenario=shutdown&verdict=not-tor&connects=obfs4&country=de',
        NAME === 'firefox',
      );
      await page.waitFor("document.querySelector('.answer')?.dataset.scenario === 'shutdown'");
      const set = await page.evaluate<string[]>(
        "[...document.querySelectorAll('.situation select')].map(({ value }) => value)",
      );
      expect(set).toEqual(['not-tor', 'obfs4', 'de']);
      await page.evaluate(paste, 'https://example.com/other.html?scenario=relays', NAME === 'firefox');
      await pause(200);
      expect(await page.evaluate("document.querySelector('.answer')?.dataset.scenario")).toBe('shutdown');
    });
  });
});
