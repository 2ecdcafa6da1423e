import { describe, expect, it } from 'vitest';
import { fullCheck } from '../rig/demo/popup.ts';
import { browser, checkIn, FULL, finished, pause, readPopup, withPopup, world } from './fixture.ts';

const text = () => (document.body.textContent ?? '').trim();

describe('when the browser ends the background', () => {
  it('between two openings: the popup shows the last state', async () => {
    const { seen } = await checkIn('tor-ipv4');
    await browser.killBackground();
    const again = await withPopup(async (page) => {
      // Countries get their names after the paint.
      await page.waitFor("!/\\([A-Z]{2}\\)/.test(document.querySelector('.verdict')?.textContent ?? '')");
      return readPopup(page);
    });
    expect(again).toEqual(seen);
  });

  it('and a check after that works as before', async () => {
    await browser.killBackground();
    const seen = await withPopup((page) => fullCheck(browser, page));
    expect(seen.verdict).toBe('tor');
  });

  it('in the middle of a check: nothing is blank, nothing is lost, and the check is made after all', async () => {
    await world.set('slow');
    await browser.forgetNames();
    await browser.storage.set({ settings: FULL });
    const before = Date.now();
    await withPopup(async (page) => {
      await page.click('header button.check');
      await pause(1200);
      await browser.killBackground();
      // The last verdict stays, while the header counts.
      expect(await page.evaluate(text)).toMatch(/requests (?:probably use|go through) Tor/);
      expect((await readPopup(page)).headline).not.toBe('');
    });
    // What is held is that the check is made again, not how it ends on a slow line.
    await world.set('direct');
    const meanwhile = await withPopup(readPopup);
    expect(meanwhile.headline).not.toBe('');
    expect(meanwhile.rows.length).toBeGreaterThan(5);
    await pause(35_000);
    await finished(before);
    const { verdict } = await withPopup(readPopup);
    expect(verdict).toBe('not-tor');
  }, 120_000);
});

describe('two popups at once', () => {
  it('make one check and show the same', async () => {
    await world.set('tor-ipv4');
    await browser.forgetNames();
    await browser.storage.set({ settings: FULL, exits: null });
    world.clearLog();
    const before = Date.now();
    await withPopup(async (one) => {
      await withPopup(async (other) => {
        // What is pressed in the first frame waits for the code that comes after it.
        for (const page of [one, other])
          await page.waitFor("document.querySelector('footer select') !== null");
        await Promise.all(
          [one, other].map((page) =>
            page.evaluate(() => document.querySelector<HTMLElement>('header button.check')?.click()),
          ),
        );
        await finished(before);
        await pause(500);
        const [first, second] = [await readPopup(one), await readPopup(other)];
        expect(first).toEqual(second);
        expect(first.verdict).toBe('tor');
      });
    });
    expect(world.log.filter(({ path }) => path === '/api/ip').length).toBe(1);
  });
});
