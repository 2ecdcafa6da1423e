import { describe, expect, it } from 'vitest';
import { browser, checkIn, FULL, fullCheck, pause, withPopup, world } from './fixture.ts';

/** What a screen reader reads out by itself. */
const LIVE = '[aria-live], [role=status], [role=alert], [role=log], output';

/** Runs in the page: notes every change within a live region, and every change of text outside `time`. */
function watchChanges(live: string): void {
  const seen = { said: [] as string[], rewritten: [] as string[] };
  Reflect.set(window, 'seen', seen);
  const parentOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
  new MutationObserver((records) => {
    for (const { type, target, oldValue } of records) {
      const region = parentOf(target)?.closest(live);
      if (region) seen.said.push(region.textContent?.trim() ?? '');
      const isSame = type === 'characterData' && oldValue === target.textContent;
      if (isSame) seen.rewritten.push(target.textContent ?? '');
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, characterDataOldValue: true });
}

const changes = 'window.seen';

describe('what a screen reader reads out by itself', () => {
  it.each(['tor-ipv4', 'direct', 'check-blocked-dns'])('is one verdict for one check: %s', async (id) => {
    await checkIn(id); // a verdict that was there before is not to be said again, nor to be changed
    await world.set(id);
    await withPopup(async (page) => {
      await page.evaluate(watchChanges, LIVE);
      const { headline } = await fullCheck(browser, page);
      await pause(500);
      const { said } = await page.evaluate<{ said: readonly string[] }>(changes);
      expect(said.filter((text) => text !== '')).toEqual([`Checked: ${headline}`]);
    });
  });

  it('is nothing while the popup is only drawn again', async () => {
    const { report } = await checkIn('direct');
    await browser.storage.set({ report, running: null, settings: FULL });
    await withPopup(async (page) => {
      await page.waitFor("document.querySelector('.forecast dl') !== null");
      await page.evaluate(watchChanges, LIVE);
      await pause(6_000); // it is drawn every 5 s
      expect(await page.evaluate(changes)).toEqual({ said: [], rewritten: [] });
    });
  });
});
