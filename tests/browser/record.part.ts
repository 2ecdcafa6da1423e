import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { until } from '../rig/browsers/wait.ts';
import { browser, checkIn, contacted, extension, FULL, NAME, pause, withPopup, world } from './fixture.ts';

/** The person's own addresses in the simulated network, and in the names of the DNS exit list. */
const OWN = /203\.0\.113\.7\b|7\.113\.0\.203|2001:db8::7\b|2001%3adb8/i;

/** Clicks the button, and waits for the file that the browser wrote. The page notes what its policy refused. */
async function saved(
  page: Page,
  downloads = browser.downloads,
): Promise<{ name: string; text: string; refused: string | null }> {
  await page.evaluate(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      document.body.setAttribute('data-refused', violatedDirective),
    ),
  );
  // A second file of the same name would replace the first one.
  for (const file of readdirSync(downloads)) rmSync(join(downloads, file));
  await page.click('button.save');
  const name = await until('the saved file', () =>
    readdirSync(downloads).find((file) => file.endsWith('.txt') && read(downloads, file).endsWith('}\n')),
  );
  const refused = await page.evaluate<string | null>(() => document.body.getAttribute('data-refused'));
  return { name, text: read(downloads, name), refused };
}

function read(downloads: string, file: string): string {
  return readFileSync(join(downloads, file), 'utf8');
}

function jsonOf(text: string) {
  return JSON.parse(text.slice(text.indexOf('\n{\n')));
}

describe('the report file', () => {
  it('is saved by a click, as a file, without the person’s address', async () => {
    await checkIn('check-blocked-dns');
    expect(JSON.stringify(await browser.storage.get('report')), 'the report has it').toMatch(OWN);
    world.clearLog();
    const { name, text, refused } = await withPopup((page) => saved(page));
    expect(refused).toBeNull();
    await pause(300);
    expect(contacted(), 'nothing is sent').toEqual([]);
    expect(name).toMatch(/^exposure-for-tor-\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d\.txt$/);
    expect(text).toMatch(/^Exposure for Tor .*\n.*UTC/);
    expect(text).not.toMatch(OWN);
    expect(text).toContain('203.0.113.0/24');
    const { annotations, test_keys } = jsonOf(text);
    expect(annotations.browser_name).toBe(NAME === 'firefox' ? 'Firefox' : 'Chrome');
    expect(test_keys.requests).toContainEqual(
      expect.objectContaining({
        failure: 'dns_lookup_error',
        request: { method: 'GET', url: 'https://check.torproject.org/api/ip' },
        x_verbatim: NAME === 'firefox' ? 'NS_ERROR_UNKNOWN_HOST' : 'net::ERR_NAME_NOT_RESOLVED',
      }),
    );
    expect(test_keys.blockages.length).toBeGreaterThan(0);
  });

  it('names the exit, and shortens what goes around Tor', async () => {
    await checkIn('mixed');
    const { text } = await withPopup((page) => saved(page));
    expect(text).not.toMatch(OWN);
    expect(text).toContain('2001:db8::/48');
    // Firefox looks up no onion name, so there the exit's address may be the household's own.
    const shape = NAME === 'firefox' ? /^\d+\.\d+\.\d+\.0\/24$/ : /^\d+\.\d+\.\d+\.[1-9]\d*$/;
    expect(jsonOf(text).test_keys.verdict.exits[0].address).toMatch(shape);
  });

  it('costs the popup no line', async () => {
    const heights = await withPopup((page) =>
      page.evaluate(() => {
        const height = () => document.querySelector('#app')?.scrollHeight;
        const beside = height();
        document.querySelector('button.save')?.remove();
        return [beside, height()];
      }),
    );
    expect(heights[0]).toBe(heights[1]);
  });

  // Firefox's own popup cannot be driven (2026-11): there the same page is in a tab, above.
  const inOwnPopup = NAME === 'chromium' ? it : undefined;
  inOwnPopup?.('is saved from the button’s own popup, too', async () => {
    // In a browser of its own: an open permission dialog keeps the other's window from being active.
    const report = await browser.storage.get('report');
    const fresh = await launch(NAME, { extension, trust: world });
    try {
      await fresh.storage.set({ report, settings: FULL });
      const page = await fresh.openRealPopup();
      await page.waitFor("document.querySelector('button.save') !== null");
      expect((await saved(page, fresh.downloads)).text).toContain('"test_name": "exposure_for_tor"');
    } finally {
      await fresh.close();
    }
  });
});
