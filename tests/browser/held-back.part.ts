import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Browser } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { readPopup, type SeenPopup } from '../rig/demo/popup.ts';
import { extension, NAME, world } from './fixture.ts';

const POLICY = '/etc/chromium/policies/managed/held-back.json';

/** The very first check of a new person, and a full one. */
async function firstCheck(browser: Browser): Promise<SeenPopup> {
  try {
    const page = await browser.open('popup.html');
    await page.waitFor("document.querySelector('.first-run .offer button') !== null");
    await page.click('.first-run .offer button');
    // Rows may all have settled for a moment, before a second look: the check is over when its bar is gone.
    await page.waitFor(
      "document.querySelector('.verdict time') !== null && document.querySelector('progress') === null",
      40_000,
    );
    return await readPopup(page);
  } finally {
    await browser.close();
  }
}

/** A browser that does not let us ask the Tor Project: by a rule of an administrator, or by a permission taken back. */
async function launchHeldBack(): Promise<Browser> {
  if (NAME === 'firefox') {
    const browser = await launch(NAME, { extension, trust: world });
    const page = await browser.open('options.html');
    await page.evaluate(async () => {
      const api = Reflect.get(globalThis, 'browser');
      await api.permissions.remove({
        origins: ['https://check.torproject.org/*', 'https://onionoo.torproject.org/*'],
      });
    });
    await page.close();
    return browser;
  }
  mkdirSync('/etc/chromium/policies/managed', { recursive: true });
  const rule = { '*': { runtime_blocked_hosts: ['*://*.torproject.org'] } };
  writeFileSync(POLICY, JSON.stringify({ ExtensionSettings: rule }));
  return launch(NAME, { extension, trust: world });
}

describe('what is blocked in the browser', () => {
  it('does not include requests that another extension blocks: neither browser lets it', async () => {
    await world.set('direct');
    const blocker = mkdtempSync(join(tmpdir(), 'blocker-')); // Chromium writes into it
    cpSync(`tests/browser/blocker/${NAME}`, blocker, { recursive: true });
    const browser = await launch(NAME, { extension, trust: world, others: [blocker] });
    const seen = await firstCheck(browser);
    expect(seen.verdict).toBe('not-tor');
    expect(seen.warning).toBeUndefined();
  });

  it('is shown, and the network is not accused', async () => {
    await world.set('direct');
    world.clearLog();
    const seen = await firstCheck(await launchHeldBack());
    rmSync(POLICY, { force: true });
    expect(seen.warning).toMatchObject({ by: 'other-extension', techniques: ['blocked-in-browser'] });
    expect(world.log.filter(({ host }) => host.endsWith('torproject.org'))).toEqual([]);
  });
});
