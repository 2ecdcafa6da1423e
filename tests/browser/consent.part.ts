import { describe, expect, it } from 'vitest';
import { browser, CLICK_ONLY, contacted, pause, readPopup, withPopup, world } from './fixture.ts';

export const DISCREET = [
  '1.1.1.1',
  '[2606:4700:4700::1111]',
  'connectivitycheck.gstatic.com',
  'detectportal.firefox.com',
  'www.cloudflare.com',
];

/** Waits until a check has finished that was begun after `before`. */
export async function finished(before: number): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const report = await browser.storage.get<{ startedAt: number }>('report');
    if ((report?.startedAt ?? 0) >= before) return;
    await pause(100);
  }
  throw new Error('No check finished.');
}

describe('before the person said anything', () => {
  it('sends nothing: not at the start, not when the popup and the options are opened', async () => {
    await pause(2000);
    await withPopup(async (page) => {
      await page.waitFor("document.querySelector('.first-run') !== null");
      await pause(2000);
    });
    const options = await browser.open('options.html');
    await pause(1000);
    await options.close();
    expect(contacted()).toEqual([]);
  });

  it('says in the first popup what a check does, with one button and the choice', async () => {
    const { radios, buttons, chosen } = await withPopup((page) =>
      page.evaluate(() => ({
        radios: [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].map(
          ({ value }) => value,
        ),
        chosen: document.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value,
        buttons: [...document.querySelectorAll('.first-run button')].map(({ textContent }) => textContent),
      })),
    );
    expect(radios).toEqual(['click', 'watch']);
    expect(chosen).toBe('click');
    expect(buttons).toEqual(['Check now', 'Full check']);
  });
});

describe('a discreet check', () => {
  it('on a direct connection asks no Tor host, neither of the network nor of the resolver', async () => {
    await world.set('direct');
    await browser.forgetNames();
    world.clearLog();
    const before = Date.now();
    await withPopup(async (page) => {
      await page.click('.first-run button.primary');
      await finished(before);
      await page.waitFor("document.querySelector('.verdict') !== null");
    });
    expect(contacted()).toEqual(DISCREET);
    expect(await browser.storage.get('settings')).toMatchObject(CLICK_ONLY);
  });

  it('asks Tor’s services once the connection proved to be Tor', async () => {
    await world.set('tor-ipv4');
    await browser.forgetNames();
    world.clearLog();
    const before = Date.now();
    const { verdict, rows } = await withPopup(async (page) => {
      await page.click('header button.check');
      await finished(before);
      await page.waitFor("document.querySelector('[data-endpoint=onion-service] [data-shape=tor]') !== null");
      return readPopup(page);
    });
    expect(verdict).toBe('tor');
    expect(rows.find(({ endpoint }) => endpoint === 'tor-check')?.shape).toBe('tor');
    expect(contacted()).toContain('check.torproject.org');
  });

  it('sends no cookie, no referrer, and no header that names the extension', () => {
    expect(world.log.length).toBeGreaterThan(5);
    for (const { headers, host } of world.log) {
      expect(Object.keys(headers), host).not.toContain('cookie');
      expect(Object.keys(headers), host).not.toContain('referer');
      expect(JSON.stringify(headers), host).not.toMatch(/extension:|exposure/);
    }
  });

  it('sends nothing between two clicks', async () => {
    world.clearLog();
    await withPopup(() => pause(3000));
    expect(contacted()).toEqual([]);
  });
});
