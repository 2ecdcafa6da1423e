import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../utils/endpoints/list.ts';
import type { Browser, Popup } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { fullCheck } from '../rig/demo/popup.ts';
import { SOCKS_SOURCE } from '../rig/world/socks.ts';
import { extension, FULL, NAME, pause, readPopup, world } from './fixture.ts';

const OURS = new Set(ENDPOINTS.map(({ host }) => host));

/** Another extension sends private windows, and containers, to a proxy that leaves as in `there`; all else as in `here`. */
async function withTwoWays(
  here: string,
  there: string,
  work: (browser: Browser) => Promise<void>,
): Promise<void> {
  await world.set(here);
  await world.startSocks();
  await world.leaveSocksAs(there);
  const others = [resolve(`tests/browser/${NAME === 'firefox' ? 'windows' : 'incognito'}-extension`)];
  const options = {
    extension,
    trust: world,
    onionNames: false,
    others,
    inPrivateWindows: true,
    letsAskHosts: true,
  };
  const browser = await launch(NAME, options);
  try {
    await work(browser);
  } finally {
    await browser.close();
    await world.set(here); // one way again
  }
}

async function checkOrdinary(browser: Browser): Promise<string> {
  const page = await browser.open('popup.html');
  const { verdict } = await fullCheck(browser, page);
  await page.close();
  return verdict;
}

async function openIn(browser: Browser, place: Parameters<Browser['openPopupIn']>[0]): Promise<Popup> {
  const popup = await browser.openPopupIn(place);
  await popup.waitFor("document.querySelector('h1') !== null");
  // The colour scheme is stored half a second after the popup opened.
  await pause(1500);
  return popup;
}

/** Where requests to a host came from. */
const sourcesOf = (name: string) =>
  world.log.filter(({ host }) => host === name).map(({ remoteAddress }) => remoteAddress);
const textOf = (popup: Popup) => popup.evaluate<string>('document.body.innerText');
const storedIn = (popup: Popup) => popup.evaluate<Record<string, unknown>>('browser.storage.local.get(null)');

/** By the button in the popup's middle. @returns the verdict */
async function checkFromHere(popup: Popup): Promise<string> {
  await popup.evaluate("document.querySelector('section.verdict button.primary').click()");
  await popup.waitFor("document.querySelector('progress') !== null");
  await popup.waitFor("document.querySelector('progress') === null", 40_000);
  return (await readPopup(popup)).verdict;
}

const ON_TOR = /requests (?:probably use|go through) Tor/;
const ELSEWHERE = { tor: ON_TOR, 'not-tor': /not on Tor/ } as const;
const TITLES = {
  tor: /^Exposure for Tor: web requests (?:probably )?go through Tor/,
  'not-tor': /^Exposure for Tor: you are (?:probably )?not on Tor/,
} as const;

/** Each browser's own: what the other does not have is no skipped test. */
if (NAME === 'firefox') describe('windows that go another way', inFirefox);
else describe('incognito windows that go another way', inChromium);

function inFirefox(): void {
  it.each([
    ['direct-ipv4', 'not-tor', 'tor-ipv4', 'tor'],
    ['tor-ipv4', 'tor', 'direct-ipv4', 'not-tor'],
  ] as const)(
    'ordinary ones %s (%s), private ones %s (%s): each has its own verdict',
    async (here, ordinary, there, own) => {
      await withTwoWays(here, there, async (browser) => {
        expect(await checkOrdinary(browser)).toBe(ordinary);
        const popup = await openIn(browser, 'private');
        const { verdict, headline } = await readPopup(popup);
        expect([verdict, headline]).toEqual(['unknown', 'Not known for this private window']);
        expect(await textOf(popup)).not.toMatch(ELSEWHERE[ordinary]);
        expect(await popup.evaluate("document.querySelector('button.save') === null")).toBe(true);
        expect(await popup.buttonTitle()).toBe('Exposure for Tor: not known for this private window');

        const before = await storedIn(popup);
        world.clearLog();
        expect(await checkFromHere(popup)).toBe(own);
        const text = await textOf(popup);
        expect(text).toContain('This holds for this private window. It is not stored.');
        expect(text).not.toMatch(ELSEWHERE[ordinary]);
        expect(new Set(world.log.map(({ remoteAddress }) => remoteAddress))).toEqual(new Set([SOCKS_SOURCE]));
        expect(world.queries.filter(({ name }) => OURS.has(name))).toEqual([]);
        expect(await storedIn(popup)).toEqual(before);
        expect(await popup.buttonTitle()).toBe('Exposure for Tor: not known for this private window');
        await popup.close();

        const again = await openIn(browser, 'ordinary');
        expect((await readPopup(again)).verdict).toBe(ordinary);
        expect(await again.buttonTitle()).toMatch(TITLES[ordinary]);
        await again.close();
      });
    },
  );

  it('says over a container tab that its way is not known', async () => {
    await withTwoWays('direct-ipv4', 'tor-ipv4', async (browser) => {
      expect(await checkOrdinary(browser)).toBe('not-tor');
      const popup = await openIn(browser, 'container');
      expect(sourcesOf('page.demo'), 'the way of the tab').toContain(SOCKS_SOURCE);
      const { verdict, headline } = await readPopup(popup);
      expect([verdict, headline]).toEqual(['unknown', 'Not known for this container tab']);
      expect(await textOf(popup)).not.toMatch(ELSEWHERE['not-tor']);
      await popup.close();
    });
  });

  it('tells the way of a container tab apart from that of the check', async () => {
    await withTwoWays('direct-ipv4', 'tor-ipv4', async (browser) => {
      expect(await checkOrdinary(browser)).toBe('not-tor');
      const popup = await openIn(browser, 'container');
      const page = await browser.open('exposure.html', { width: 800, height: 1500 });
      await page.waitFor("document.querySelector('#compare') !== null");
      world.clearLog();
      await page.click('#compare');
      await page.waitFor(
        "document.querySelector('[aria-labelledby=tab] [data-conclusion]') !== null",
        25_000,
      );
      const [conclusion, text] = await page.evaluate<[string, string]>(
        "(({ textContent }, { dataset }) => [dataset.conclusion, textContent])(document.querySelector('[aria-labelledby=tab]'), document.querySelector('[aria-labelledby=tab] [data-conclusion]'))",
      );
      expect(conclusion).toBe('page-proxied');
      expect(text).toContain('container');
      expect(sourcesOf('page.demo')).toContain(SOCKS_SOURCE);
      await page.close();
      await popup.close();
    });
  });

  it('"forget everything" leaves nothing of either', async () => {
    await withTwoWays('direct-ipv4', 'tor-ipv4', async (browser) => {
      await browser.storage.set({ settings: FULL });
      expect(await checkOrdinary(browser)).toBe('not-tor');
      const popup = await openIn(browser, 'private');
      expect(await checkFromHere(popup)).toBe('tor');
      await popup.evaluate("void browser.runtime.sendMessage({ command: 'forget' })");
      await popup.waitFor("document.querySelector('.first-run') !== null");
      expect(await textOf(popup)).not.toMatch(/requests (?:probably use|go through) Tor|not on Tor/);
      expect(Object.keys(await storedIn(popup)).filter((key) => key !== 'dark')).toEqual([]);
      await popup.close();
    });
  });
}

function inChromium(): void {
  it('are not known: the popup there asks from the ordinary profile', async () => {
    await withTwoWays('tor-ipv4', 'direct-ipv4', async (browser) => {
      expect(await checkOrdinary(browser)).toBe('tor');
      const popup = await openIn(browser, 'private');
      expect(sourcesOf('page.demo'), 'the way of the window').toContain(SOCKS_SOURCE);
      const { verdict, headline } = await readPopup(popup);
      expect([verdict, headline]).toEqual(['unknown', 'Not known for this private window']);
      const text = await textOf(popup);
      expect(text).toContain('This browser does not let the extension ask from this private window.');
      expect(text).not.toMatch(ELSEWHERE.tor);
      expect(await popup.evaluate("document.querySelector('button.save') === null")).toBe(true);
      expect(await popup.buttonTitle()).toMatch(TITLES.tor);
      expect(await popup.buttonTitle()).toMatch(/ \(ordinary windows\)$/);
      // Why: what the popup sends does not go the way of its window.
      world.clearLog();
      await popup.evaluate("fetch('https://1.1.1.1/cdn-cgi/trace').then((answer) => answer.text())");
      expect(sourcesOf('1.1.1.1')).toHaveLength(1);
      expect(sourcesOf('1.1.1.1')).not.toContain(SOCKS_SOURCE);
      await popup.close();
    });
  });
}
