import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Browser, Page } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { until } from '../rig/browsers/wait.ts';
import { API } from '../rig/demo/watch.ts';
import { violations } from './axe.ts';
import { browser, CLICK_ONLY, contacted, extension, NAME, pause, world } from './fixture.ts';

const CONCLUSION = '.conclusion[data-conclusion]';

async function opened(of: Browser = browser, width = 900): Promise<Page> {
  const page = await of.open('survey.html', { width, height: 900 });
  await page.waitFor("document.querySelector('h1') !== null");
  return page;
}

/** The page, after a check that found no Tor a moment ago. */
async function announced(of: Browser = browser, width = 900, language = 'en'): Promise<Page> {
  await world.set('direct');
  await of.forgetNames();
  const settings = { ...CLICK_ONLY, language };
  await of.storage.set({ settings, report: null, running: null, survey: null });
  const page = await opened(of, width);
  await page.waitFor("document.querySelector('.gate button.check') !== null");
  await page.click('.gate button.check');
  await until(
    'the survey to be announced',
    () => page.evaluate<boolean>("document.querySelector('.announced button.start') !== null"),
    20_000,
  ).catch(async (error: unknown) => {
    throw new Error(`${error}: ${await page.evaluate(() => document.body.innerText)}`);
  });
  return page;
}

/** The hosts that the extension may ask now, beyond those of its installation. */
const permitted = (page: Page) =>
  page.evaluate<readonly string[]>(`${API}.permissions.getAll().then(({ origins }) =>
    origins.filter((origin) => !${API}.runtime.getManifest().host_permissions.includes(origin)))`);
/** Whether those of the installation are all left. */
const required = (page: Page) =>
  page.evaluate<boolean>(`${API}.permissions.getAll().then(({ origins }) =>
    ${API}.runtime.getManifest().host_permissions.every((origin) => origins.includes(origin)))`);

/** Where a page was closed, an alarm gives its permission back: within half a minute, and Firefox may be late. */
const LEFT_MS = 45_000;
const givenBack = (page: Page) =>
  until('the permission to be given back', async () => (await permitted(page)).length === 0, LEFT_MS);

/**
 * Starts, while no well-known server answers, and waits for the conclusion. The lab plays the others: without a default route,
 * as here, Firefox leaves each name unanswered for as long as it is waited for.
 */
async function concluded(page: Page): Promise<void> {
  await world.override('address-ipv4', { type: 'refuse' });
  await world.override('dns-google', { type: 'refuse' });
  await page.click('button.start');
  await page.waitFor(`document.querySelector('${CONCLUSION}') !== null`, 60_000);
}

/** Starts, while the first address that is asked keeps silent: a survey that lasts for 20 s. */
async function startSlowly(page: Page): Promise<void> {
  await world.override('address-ipv4', { type: 'drop' });
  await page.click('button.start');
  await page.waitFor("document.querySelector('button.cancel') !== null");
  await page.waitFor("document.querySelector('[data-group=reserved]') !== null");
}

describe('the page of the survey', () => {
  it('asks nothing before the click, and offers a check where there is none', async () => {
    await world.set('direct');
    await browser.forgetNames();
    await browser.storage.set({ settings: CLICK_ONLY, report: null, running: null, survey: null });
    world.clearLog();
    const page = await opened();
    await page.waitFor("document.querySelector('.gate[data-gate=not-checked]') !== null");
    await pause(500);
    expect(contacted()).toEqual([]);
    await page.close();
  });

  it('says before the first packet whom it asks, and with which seed', async () => {
    const page = await announced();
    world.clearLog();
    await page.click('.targets summary');
    await page.waitFor("document.querySelectorAll('.targets code').length > 30");
    const before = await page.evaluate(() => document.querySelector('.announced')?.textContent ?? '');
    expect(before).toMatch(/seed \d+/);
    for (const size of ['small', 'closer']) {
      await page.click(`input[value=${size}]`);
      await page.waitFor(`document.querySelector('input[value=${size}]').checked`);
      const codes = await page.evaluate(() => document.querySelectorAll('.targets code').length);
      expect(codes).toSatisfy((count: number) => (size === 'small' ? count <= 19 : count > 64));
    }
    await pause(300);
    expect(contacted()).toEqual([]);
    expect(await permitted(page)).toEqual([]);
    await page.close();
  });

  it('asks what it announced and no name of Tor, concludes, and gives the permission back', async () => {
    const page = await announced();
    await page.click('.targets summary');
    await page.waitFor("document.querySelectorAll('.targets code').length > 30");
    const hosts = await page.evaluate(() =>
      [...document.querySelectorAll('.targets code')].map((code) => (code.textContent ?? '').trim()),
    );
    world.clearLog();
    await concluded(page);
    expect(await page.evaluate(() => document.querySelector('.conclusion')?.getAttribute('data-why'))).toBe(
      'controls-silent',
    );
    const named = hosts.map((host) => host.replace(/:\d+$/, ''));
    expect(contacted().filter((host) => !named.includes(host) && host !== 'dns.google')).toEqual([]);
    expect(world.queries.filter(({ name }) => /torproject|onion/i.test(name))).toEqual([]);
    expect(await permitted(page)).toEqual([]);
    expect(await required(page)).toBe(true);
    const stored = JSON.stringify(await browser.storage.get('survey'));
    expect(stored).toContain('controls-silent');
    expect(stored).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
    await page.close();
  }, 90_000);

  it('ends at once when it is cancelled', async () => {
    const page = await announced();
    await startSlowly(page);
    expect((await permitted(page)).length).toBeGreaterThan(30);
    await page.click('button.cancel');
    await page.waitFor(`document.querySelector('${CONCLUSION}') !== null`, 2_000);
    world.clearLog();
    expect(await page.evaluate(() => document.querySelector('.conclusion')?.getAttribute('data-why'))).toBe(
      'cancelled',
    );
    await givenBack(page);
    await pause(1_000);
    expect(contacted()).toEqual([]);
    expect(await browser.storage.get('survey')).toBeFalsy();
    await page.close();
  }, 90_000);

  it('gives the permission back when its tab is closed in the middle', async () => {
    const page = await announced();
    await startSlowly(page);
    await page.close();
    const after = await opened();
    await givenBack(after);
    await after.close();
  }, 90_000);

  it('stores nothing of a survey during which all that is stored was deleted', async () => {
    const page = await announced();
    await startSlowly(page);
    await page.evaluate(`${API}.runtime.sendMessage({ command: 'forget' })`);
    await page.waitFor("document.querySelector('.gate[data-gate=not-checked]') !== null", 5_000);
    await pause(500);
    expect(await browser.storage.get('survey')).toBeFalsy();
    await page.close();
  }, 90_000);

  it.each(['light', 'dark'] as const)(
    'has no fault that axe-core finds, %s',
    async (theme) => {
      const page = await announced();
      await page.theme(theme);
      expect(await violations(page)).toEqual([]);
      await page.screenshot(`.output/survey-announced-${theme}.png`);
      await concluded(page);
      expect(await violations(page)).toEqual([]);
      await page.screenshot(`.output/survey-concluded-${theme}.png`);
      await page.close();
    },
    90_000,
  );

  it.each(['en', 'ja'])(
    'fits into 320 px, %s',
    async (language) => {
      const page = await announced(browser, 320, language);
      await page.click('.targets summary');
      const sideways = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await sideways()).toBe(0);
      await page.screenshot(`.output/survey-320-${language}.png`);
      await page.close();
    },
    60_000,
  );

  it('says on Tor why the question makes no sense', async () => {
    await world.set('tor-ipv4');
    await browser.forgetNames();
    await browser.storage.set({ settings: CLICK_ONLY, report: null, running: null, survey: null });
    const page = await opened();
    await page.waitFor("document.querySelector('.gate button.check') !== null");
    await page.click('.gate button.check');
    await page.waitFor("document.querySelector('.gate[data-gate=tor]') !== null", 40_000);
    expect(await page.evaluate(() => document.querySelector('button.start'))).toBeNull();
    await page.close();
  }, 60_000);

  it('leaves no permission in a browser that was killed in the middle', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'survey-'));
    const options = { extension, trust: world, letsAskHosts: true, profile };
    const killed = await launch(NAME, options);
    await startSlowly(await announced(killed));
    await killed.kill();
    const next = await launch(NAME, options);
    try {
      const page = await next.open('options.html');
      await givenBack(page);
      expect(await required(page)).toBe(true);
    } finally {
      await next.close();
      rmSync(profile, { recursive: true, force: true });
    }
  }, 120_000);
});
