import { describe, expect, it } from 'vitest';
import type { Page } from '../rig/browsers/browser.ts';
import { until } from '../rig/browsers/wait.ts';
import { browser, CLICK_ONLY, contacted, FULL, finished, withPopup, world } from './fixture.ts';

async function withOptions<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.open('options.html', { width: 900, height: 900 });
  try {
    await page.waitFor("document.querySelector('[aria-labelledby=directory]') !== null");
    return await work(page);
  } finally {
    await page.close();
  }
}

/** The hosts that a full check contacts, with the settings as they are. */
async function askedInFullCheck(): Promise<readonly string[]> {
  await browser.forgetNames();
  world.clearLog();
  const before = Date.now();
  await withPopup(async (page) => {
    await page.click('header button.check');
    await finished(before);
  });
  return contacted();
}

const GOOGLES = /(?:^|\.)(?:google|gstatic|googleapis)\.|^8\.8\./;

describe('a service that is switched off', () => {
  it('is not asked, and what the verdict lacks without it stands beneath', async () => {
    await world.set('tor-ipv4');
    await browser.storage.set({ settings: FULL });
    expect(await askedInFullCheck()).toEqual(expect.arrayContaining([expect.stringMatching(GOOGLES)]));
    await withOptions(async (page) => {
      const cost = await page.evaluate(() => document.getElementById('service-google')?.textContent ?? '');
      expect(cost.length).toBeGreaterThan(20);
      await page.click('input[aria-describedby=service-google]');
      await until('the setting', async () => {
        const settings = await browser.storage.get<{ servicesOff: readonly string[] }>('settings');
        return settings?.servicesOff.includes('Google');
      });
    });
    expect((await askedInFullCheck()).filter((host) => GOOGLES.test(host))).toEqual([]);
    await withOptions(async (page) => {
      const isOn = await page.evaluate(
        () => document.querySelector<HTMLInputElement>('input[aria-describedby=service-google]')?.checked,
      );
      expect(isOn).toBe(false);
    });
    await browser.storage.set({ settings: CLICK_ONLY });
  });
});

describe('the list renewed by hand', () => {
  const status = "document.querySelector('[aria-labelledby=directory] [role=status]').textContent";
  const renew = (page: Page) => page.click('button[aria-describedby=renew-reveals]');

  it('says where Onionoo cannot be reached, and later that it was renewed', async () => {
    await browser.storage.set({ settings: CLICK_ONLY, renewalAskedAt: null, renewal: null, directory: null });
    await browser.killBackground(); // it may keep the directory that an earlier test renewed
    await world.set('offline');
    await browser.forgetNames();
    await withOptions(async (page) => {
      await renew(page);
      await page.waitFor(`/could not be reached/.test(${status})`, 40_000);
    });
    await world.set('direct');
    await browser.forgetNames();
    await withOptions(async (page) => {
      expect(await page.evaluate<string>(status), 'it is stored').toMatch(/could not be reached/);
      await renew(page);
      await page.waitFor(`/^Renewed on/.test(${status})`, 40_000);
    });
    await browser.storage.set({ settings: CLICK_ONLY, renewal: null, directory: null });
  }, 120_000);
});
