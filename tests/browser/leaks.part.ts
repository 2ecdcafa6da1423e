import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../utils/endpoints/list.ts';
import type { Browser, LaunchOptions } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { until } from '../rig/browsers/wait.ts';
import { fullCheck } from '../rig/demo/popup.ts';
import { CLICK_ONLY, checkIn, extension, NAME, pause, world } from './fixture.ts';

type Proxy = Pick<LaunchOptions, 'socks' | 'httpProxy' | 'pac' | 'others'>;

const OURS = new Set(ENDPOINTS.map(({ host }) => host));
const PAC = 'function FindProxyForURL() { return "PROXY 127.0.0.1:8118"; }';

async function withBrowser<Result>(
  more: Proxy,
  work: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const browser = await launch(NAME, { extension, trust: world, onionNames: false, ...more });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Every name that this computer's resolver was asked for. */
function names(): readonly string[] {
  const asked = new Set(world.queries.map(({ name }) => name));
  return [...asked].filter((name) => !name.endsWith('.demo'));
}

/** The tables of requests are folded, and drawn once they are open. */
const UNFOLDED = `(() => {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  return document.querySelector('table') !== null;
})()`;
const LINK = "document.querySelector('a[href^=https]') !== null";

/** Opens a page long enough for look-ups, and expects none. */
async function openAndLeave(browser: Browser, path: string, isDrawn: string): Promise<void> {
  const page = await browser.open(path);
  await page.waitFor(isDrawn);
  await pause(2000);
  await page.close();
  expect(names(), path).toEqual([]);
}

describe('names of links, in a browser with its default preferences', () => {
  it('are not looked up: before the first click, nor with a verdict of Tor', async () => {
    const { report } = await checkIn('tor-ipv4');
    await withBrowser({}, async (browser) => {
      world.clearLog();
      await openAndLeave(browser, 'options.html', UNFOLDED);
      await openAndLeave(browser, 'explainer.html', LINK);
      await browser.storage.set({ report, settings: CLICK_ONLY });
      await openAndLeave(browser, 'popup.html', LINK);
    });
  });

  // Only Firefox looks up the names of links on an extension's pages (measured 2026-11); an empty list would count as skipped.
  if (NAME === 'firefox') {
    it('would be seen here: a page that allows it has them looked up', async () => {
      await withBrowser({}, async (browser) => {
        const page = await browser.open('manifest.json');
        await page.evaluate(() => {
          const link = document.createElement('a');
          link.href = 'https://www.torproject.org/';
          link.textContent = 'link';
          document.body.append(link);
        });
        await until('the look-up', () => names().includes('www.torproject.org'), 20_000);
      });
    });
  }
});

describe('a full check on Tor in which the Tor Project’s hosts fail', () => {
  const ways: readonly (readonly [string, () => Promise<Proxy>])[] = [
    ['SOCKS set by hand', async () => ({ socks: await world.startSocks() })],
    ['an HTTP proxy set by hand', async () => ({ httpProxy: await world.startHttpProxy() })],
    [
      'a PAC file',
      async () => {
        await world.startHttpProxy();
        return { pac: PAC };
      },
    ],
    [
      'a proxy extension',
      async () => {
        await world.startSocks();
        return { others: [resolve('tests/browser/proxy-extension')] };
      },
    ],
  ];
  it.each(NAME === 'firefox' ? ways : ways.slice(0, 3))(
    'through %s asks the resolver for none of our names',
    async (_, start) => {
      await world.set('tor-ipv4');
      await world.override('tor-check', { type: 'reset', at: 'hello' });
      await world.override('relay-search', { type: 'reset', at: 'hello' });
      const more = await start();
      await withBrowser(more, async (browser) => {
        world.clearLog();
        await fullCheck(browser, await browser.open('popup.html'));
        const report = await browser.storage.get<{ observations: { endpoint: string; route: string }[] }>(
          'report',
        );
        const rows = report?.observations ?? [];
        expect(rows.find(({ endpoint }) => endpoint === 'address-name')?.route).toBe('proxied');
        expect(rows.map(({ endpoint }) => endpoint)).toContain('name-google@check.torproject.org');
        expect(names().filter((name) => OURS.has(name))).toEqual([]);
      });
    },
  );
});
