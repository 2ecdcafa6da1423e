import { describe, expect, it } from 'vitest';
import type { Page } from '../rig/browsers/browser.ts';
import { GOOD } from '../utils/ways/lines.ts';
import { violations } from './axe.ts';
import { browser, contacted, FULL, world } from './fixture.ts';

const LINES = [...Object.values(GOOD), GOOD.obfs4.replace(' iat-mode=0', '')].join('\n');
/** What of the lines must not be found anywhere afterwards. */
const SECRETS = ['5.6.7.8', 'aSecretPath', 'A1b2/C3d4'];

async function opened(width = 900): Promise<Page> {
  const page = await browser.open('ways.html', { width, height: 900 });
  await page.waitFor("document.querySelector('textarea') !== null");
  return page;
}

/** Puts a text into the field, as the browser does after a paste. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const field = document.querySelector('textarea');
    if (field === null) throw new Error('no field');
    field.value = pasted;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
  await page.waitFor("document.querySelector('.bridges > li') !== null");
}

const widths = (page: Page) =>
  page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);

describe('the page about ways round a block', () => {
  it('reads bridge lines, sends nothing and stores nothing', async () => {
    const page = await opened();
    world.clearLog();
    await paste(page, LINES);
    const seen = await page.evaluate(() => ({
      cards: document.querySelectorAll('.bridges > li').length,
      faulty: document.querySelectorAll('.fault').length,
      status: document.querySelector('[role=status]')?.textContent ?? '',
    }));
    expect(seen).toMatchObject({ cards: 9, faulty: 1 });
    expect(seen.status).toContain('9');
    expect(contacted()).toEqual([]);
    const kept = await page.evaluate(async () => {
      const { storage } = Reflect.get(globalThis, 'chrome');
      const names = ['local', 'session', 'sync'];
      const stored = await Promise.all(names.map((name) => storage[name].get(null)));
      return JSON.stringify([
        stored,
        { ...localStorage },
        { ...sessionStorage },
        location.href,
        history.state,
      ]);
    });
    for (const secret of SECRETS) expect(kept).not.toContain(secret);
    await page.close();
    const again = await opened();
    expect(await again.evaluate(() => document.querySelector('textarea')?.value)).toBe('');
    await again.close();
  });

  it.each(['light', 'dark'] as const)('has no fault that axe-core finds, %s', async (theme) => {
    const page = await opened();
    await page.theme(theme);
    expect(await violations(page)).toEqual([]);
    await paste(page, LINES);
    expect(await violations(page)).toEqual([]);
    await page.screenshot(`.output/ways-${theme}.png`);
    await page.close();
  });

  it.each(['en', 'ja'] as const)('fits into 320 px, %s', async (language) => {
    await browser.storage.set({ settings: { ...FULL, language } });
    const page = await opened(320);
    await paste(page, LINES);
    await page.screenshot(`.output/ways-320-${language}.png`);
    const [scrollWidth, clientWidth] = await widths(page);
    expect(scrollWidth).toBe(clientWidth);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    await page.close();
    await browser.storage.set({ settings: FULL });
  });
});
