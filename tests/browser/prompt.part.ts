import { describe, expect, it } from 'vitest';
import { launch } from '../rig/browsers/launch.ts';
import { contacted, extension, FULL, NAME, reportIn, world } from './fixture.ts';

const FRONT = 'www.phpmyadmin.net';
const HOSTS = `chrome.permissions.getAll().then(({ origins }) => origins.filter((origin) => origin.includes('${FRONT}')))`;

/** Chromium draws its prompt outside every page, where the remote control has no hand (2026-11: 156). */
if (NAME === 'firefox') describe("Firefox's own prompt for a host", inFirefox);

function inFirefox(): void {
  it.each([
    ['block', 'sends nothing', [], 'permission was not given'],
    ['allow', 'asks that host once', [FRONT], 'website answers'],
  ] as const)('names it, and answered with "%s" the page %s', async (answer, _, hosts, words) => {
    const report = { ...(await reportIn('direct')), finishedAt: Date.now() };
    await world.set('direct');
    const browser = await launch(NAME, { extension, trust: world });
    try {
      await browser.storage.set({ report, running: null, settings: FULL });
      const page = await browser.open('ways.html', { width: 900, height: 1200 });
      await page.waitFor("document.querySelector('[data-try=meek] .start') !== null");
      world.clearLog();
      await page.click('[data-try=meek] .start');
      const prompt = await browser.answerPrompt(answer);
      expect(prompt).toContain(FRONT);
      await page.waitFor("document.querySelector('[data-try=meek] .start') !== null");
      expect(await page.evaluate("document.querySelector('[data-try=meek]').textContent")).toContain(words);
      expect(contacted()).toEqual(hosts);
      expect(await page.evaluate(HOSTS)).toEqual([]);
      await page.close();
    } finally {
      await browser.close();
    }
  });
}
