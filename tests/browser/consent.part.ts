import { describe, expect, it } from 'vitest';
import type { Page } from '../rig/browsers/browser.ts';
import {
  browser,
  CLICK_ONLY,
  contacted,
  DISCREET,
  finished,
  pause,
  readPopup,
  withPopup,
  world,
} from './fixture.ts';

describe('before the first click', () => {
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

describe('a full check', () => {
  /** Presses a button of the popup, and says what was contacted until its check was on the screen. */
  async function pressed(page: Page, selector: string): Promise<readonly string[]> {
    await browser.forgetNames();
    world.clearLog();
    const before = Date.now();
    await page.click(selector);
    await finished(before);
    const { finishedAt = 0 } = (await browser.storage.get<{ finishedAt: number }>('report')) ?? {};
    const shown = `document.querySelector('.verdict time')?.dateTime === '${new Date(finishedAt).toISOString()}'`;
    await page.waitFor(`${shown} && document.querySelector('.offer') !== null`);
    return contacted();
  }
  const buttons = (page: Page) =>
    page.evaluate(() =>
      ['header .check', '.offer button'].map((found) => document.querySelector(found)?.textContent),
    );

  it('is repeated by the button that says so, for the person who asked for it', async () => {
    await world.set('direct');
    await withPopup(async (page) => {
      await page.waitFor("document.querySelector('.offer') !== null");
      expect(await buttons(page)).toEqual(['Check', 'Full check']);
      expect(await pressed(page, '.offer button')).toContain('check.torproject.org');
      expect(await buttons(page)).toEqual(['Full check again', 'Discreet check']);
    });
    await withPopup(async (page) => {
      await page.waitFor("document.querySelector('.offer') !== null");
      expect(await buttons(page)).toEqual(['Full check again', 'Discreet check']);
      expect(await pressed(page, 'header .check')).toContain('check.torproject.org');
      expect(await browser.storage.get('report')).toMatchObject({ scope: 'full' });
    });
  });

  it('of an earlier session is not repeated, and the button says that it asks less', async () => {
    await withPopup(async (page) => {
      await page.waitFor("document.querySelector('.offer') !== null");
      await page.evaluate(() =>
        (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')).storage.session.clear(),
      );
      await page.waitFor("document.querySelector('.offer button')?.textContent === 'Full check'");
      expect(await buttons(page)).toEqual(['Discreet check', 'Full check']);
      expect(await pressed(page, 'header .check')).toEqual(DISCREET);
      expect(await buttons(page)).toEqual(['Check', 'Full check']);
    });
  });
});
