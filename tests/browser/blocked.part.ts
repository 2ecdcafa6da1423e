import { describe, expect, it } from 'vitest';
import { launch } from '../../scripts/browsers/launch.ts';
import { fullCheck } from '../../scripts/demo/popup.ts';
import { CULPRITS } from '../../utils/model/blockage.ts';
import { finished } from './consent.part.ts';
import { browser, checkIn, extension, NAME, readPopup, withPopup, world } from './fixture.ts';

describe('what this network blocks', () => {
  it('stands on the button: shape, number and words', async () => {
    await checkIn('check-blocked-dns');
    const { title, badge } = await withPopup((page) =>
      page.evaluate(async () => {
        const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
        return { title: await api.action.getTitle({}), badge: await api.action.getBadgeText({}) };
      }),
    );
    expect(badge).toBe('3');
    expect(title).toMatch(/most likely blocks endpoints \(3\)/);
  });

  it('is opened: what to do, and every culprit in its order, with the rows that say so', async () => {
    await withPopup(async (page) => {
      await page.click('.banner summary');
      await page.waitFor("document.querySelector('.ladder') !== null");
      const ladder = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.rung')].map(({ dataset, textContent }) => ({
          culprit: dataset.culprit,
          state: dataset.state,
          text: textContent ?? '',
        })),
      );
      expect(ladder.map(({ culprit }) => culprit)).toEqual([...CULPRITS]);
      expect(ladder.at(-1)).toMatchObject({ culprit: 'network', state: 'found' });
      expect(ladder.find(({ culprit }) => culprit === 'captive-portal')?.text).toContain('Network test');
    });
  });
});

describe('a service that wants to be asked less often', () => {
  it('is left alone for the time it said, and nothing is called blocked', async () => {
    await checkIn('rate-limited');
    world.clearLog();
    const before = Date.now();
    await withPopup(async (page) => {
      await page.click('header button.check');
      await finished(before);
      await page.waitFor(
        "document.querySelector('[data-endpoint=tor-check] .says')?.textContent === 'asked to wait'",
      );
      expect((await readPopup(page)).warning).toBeUndefined();
    });
    expect(world.log.map(({ host }) => host)).not.toContain('check.torproject.org');
    expect(world.log.map(({ host }) => host)).toContain('onionoo.torproject.org');
    await browser.storage.set({ waits: null });
  });
});

describe('through Tor', () => {
  it('what the exit cannot reach is the exit’s, not the network’s', async () => {
    await world.set('tor-ipv4');
    const socks = await world.startSocks(['check.torproject.org']);
    const proxied = await launch(NAME, { extension, trust: world, socks, onionNames: false });
    try {
      const seen = await fullCheck(proxied, await proxied.open('popup.html'));
      expect(seen.verdict).toBe('tor');
      expect(seen.warning?.by).toBe('exit');
      expect(seen.warning?.text).toContain('check.torproject.org');
    } finally {
      await proxied.close();
    }
  });
});
