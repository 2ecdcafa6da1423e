import { describe, expect, it } from 'vitest';
import type { Page } from '../rig/browsers/browser.ts';
import { until } from '../rig/browsers/wait.ts';
import { browser, CLICK_ONLY, contacted, world } from './fixture.ts';

const SWITCH = 'input[aria-describedby=renew-reveals]';
const asksForAll = () =>
  world.log.some(({ host, path }) => host === 'onionoo.torproject.org' && !path.includes('search='));

async function withOptions<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.open('options.html', { width: 900, height: 900 });
  try {
    await page.waitFor(`document.querySelector('${SWITCH}') !== null`);
    await page.waitFor('/\\d,\\d{3} relays/.test(document.body.textContent)');
    return await work(page);
  } finally {
    await page.close();
  }
}

/** What the options say of the directory. */
const shown = (page: Page) =>
  page.evaluate(() => document.querySelector('[aria-labelledby=directory] strong')?.textContent ?? '');

describe('the relay directory', () => {
  it('is the shipped one, and Onionoo is not asked, until the person allows it', async () => {
    await world.set('direct');
    await browser.forgetNames();
    await browser.storage.set({ settings: CLICK_ONLY, renewalAskedAt: null, directory: null });
    world.clearLog();
    expect(await withOptions(shown)).toMatch(/^10,157 relays as of Aug 22, 2026/);
    expect(contacted()).toEqual([]);
  });

  it('keeps the old one when the new one is not plausible, and does not ask again that day', async () => {
    const empty = '{"version":"8.0","relays_published":"2026-11-23 10:00:00","relays":[]}';
    await world.override('relay-directory', { type: 'answer', body: empty });
    await browser.forgetNames();
    await withOptions(async (page) => {
      await page.click(SWITCH);
      await until('Onionoo to be asked', asksForAll);
    });
    expect(await withOptions(shown)).toMatch(/^10,157 relays as of Aug 22, 2026/);
    world.clearLog();
    await withOptions(async (page) => {
      await page.click(SWITCH);
      await page.click(SWITCH);
      await page.waitFor(`document.querySelector('${SWITCH}').checked`);
    });
    expect(asksForAll()).toBe(false);
    expect(typeof (await browser.storage.get('directory'))).not.toBe('string');
  });

  it('is renewed from Onionoo once that is allowed, and shows its date', async () => {
    await world.set('direct');
    await browser.forgetNames();
    await browser.storage.set({ settings: CLICK_ONLY, renewalAskedAt: null });
    await withOptions(async (page) => {
      await page.click(SWITCH);
      await page.waitFor(
        "/fetched from Onionoo/.test(document.querySelector('[aria-labelledby=directory] strong').textContent)",
        30_000,
      );
      expect(await shown(page)).not.toContain('Aug 22, 2026');
    });
    await browser.storage.set({ settings: CLICK_ONLY, directory: null });
  }, 90_000);
});
