import { describe, expect, it } from 'vitest';
import { CULPRITS } from '../../utils/model/blockage.ts';
import { launch } from '../rig/browsers/launch.ts';
import { fullCheck } from '../rig/demo/popup.ts';
import { browser, checkIn, extension, finished, NAME, readPopup, withPopup, world } from './fixture.ts';

describe('a block by this network, or by a filter of one’s own', () => {
  it('is on the button: shape, number and words', async () => {
    await checkIn('check-blocked-dns');
    const { title, badge } = await withPopup((page) =>
      page.evaluate(async () => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        return { title: await api.action.getTitle({}), badge: await api.action.getBadgeText({}) };
      }),
    );
    expect(badge).toBe('3');
    expect(title).toMatch(/most likely stopped on purpose \(3\)/);
  });

  it('has details: what to do, and every culprit in its order, with the rows that are evidence', async () => {
    await withPopup(async (page) => {
      await page.click('.banner [data-part=advice]');
      await page.waitFor(
        "/another network|filter/i.test(document.querySelector('.opened')?.textContent ?? '')",
      );
      await page.click('.banner [data-part=ladder]');
      await page.waitFor("document.querySelector('.ladder') !== null");
      const ladder = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.rung')].map(({ dataset, textContent }) => ({
          culprit: dataset.culprit,
          state: dataset.state,
          text: textContent ?? '',
        })),
      );
      expect(ladder.map(({ culprit }) => culprit)).toEqual([...CULPRITS]);
      // A list of blocked names of one's own gives no address, either.
      expect(ladder.at(-1)).toMatchObject({ culprit: 'network', state: 'possible' });
      expect(ladder.find(({ culprit }) => culprit === 'captive-portal')?.text).toContain('Network test');
    });
  });
});

describe('a service that wants to be asked less often', () => {
  it('is asked again at a click only, and is not called blocked', async () => {
    await checkIn('rate-limited');
    world.clearLog();
    const before = Date.now();
    await withPopup(async (page) => {
      await page.click('header button.check');
      await finished(before);
      expect((await readPopup(page)).warning?.by).not.toContain('network');
    });
    expect(world.log.map(({ host }) => host)).toContain('check.torproject.org');
    expect(world.log.map(({ host }) => host)).toContain('onionoo.torproject.org');
    await browser.storage.set({ waits: null });
  });
});

describe('through Tor', () => {
  it('suspects the exit or the service, not the network, where the exit cannot reach a host', async () => {
    await world.set('tor-ipv4');
    const socks = await world.startSocks(['check.torproject.org']);
    const proxied = await launch(NAME, { extension, trust: world, socks, onionNames: false });
    try {
      const seen = await fullCheck(proxied, await proxied.open('popup.html'));
      expect(seen.verdict).toBe('tor');
      // Chromium does not say that it was the proxy that could not connect.
      expect(seen.warning?.by).toBe(NAME === 'firefox' ? 'exit' : 'exit service');
      expect(seen.warning?.text).toContain('check.torproject.org');
    } finally {
      await proxied.close();
    }
  });
});
