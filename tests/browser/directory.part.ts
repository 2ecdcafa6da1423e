import { describe, expect, it } from 'vitest';
import { browser, CLICK_ONLY, contacted, pause, world } from './fixture.ts';

interface Shown {
  readonly checked: boolean;
  readonly text: string;
}

/** Opens the options, sets the renewal, and reads what they say of the directory. */
async function renewal(): Promise<Shown> {
  const page = await browser.open('options.html', { width: 900, height: 900 });
  await page.waitFor("document.querySelector('input[aria-describedby=renew-reveals]') !== null");
  await page.click('input[aria-describedby=renew-reveals]');
  await pause(6000);
  const again = await browser.open('options.html', { width: 900, height: 900 });
  await again.waitFor('/10,?157|\\d,\\d{3}/.test(document.body.innerText)');
  const shown = await again.evaluate(() => ({
    checked:
      document.querySelector<HTMLInputElement>('input[aria-describedby=renew-reveals]')?.checked ?? false,
    text: document.body.textContent ?? '',
  }));
  await page.close();
  await again.close();
  return shown;
}

describe('the relay directory', () => {
  it('is the shipped one, and Onionoo is not asked, until the person allows it', async () => {
    await world.set('direct');
    await browser.storage.set({ settings: CLICK_ONLY });
    world.clearLog();
    const page = await browser.open('options.html', { width: 900, height: 900 });
    await page.waitFor("document.body.innerText.includes('10,157')");
    await page.close();
    expect(contacted()).toEqual([]);
  });

  it('keeps the old one when the new one is not plausible', async () => {
    await world.override('relay-directory', {
      type: 'answer',
      body: '{"version":"8.0","relays_published":"2026-11-23 10:00:00","relays":[]}',
    });
    const { text, checked } = await renewal();
    expect(checked).toBe(true);
    expect(text).toContain('10,157');
    expect(text).toContain('2026');
    expect(
      world.log.some(({ host, path }) => host === 'onionoo.torproject.org' && !path.includes('search=')),
    ).toBe(true);
    expect(await browser.storage.get('directory')).toBeUndefined();
    await browser.storage.set({ settings: CLICK_ONLY });
  });

  it('is renewed from Onionoo once that is allowed, and shows its date', async () => {
    await world.set('direct');
    await renewal();
    expect(typeof (await browser.storage.get('directory'))).toBe('string');
    await browser.storage.set({ settings: CLICK_ONLY, directory: null });
  });
});
