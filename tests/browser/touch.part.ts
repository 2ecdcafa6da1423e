import { afterAll, describe, expect, it } from 'vitest';
import { launch } from '../rig/browsers/launch.ts';
import { extension, FULL, NAME, reportIn, withForecast } from './fixture.ts';
import { cutWords, openAll, smallTargets } from './words.ts';

/** Of its own: the pointer is the same in all tabs. */
const onTouch = await launch(NAME, { extension });
afterAll(() => onTouch.close());

describe('the popup under a finger', () => {
  it.each(['tor-ipv4', 'check-blocked-dns'])('has targets of 44 px and cuts no word: %s', async (id) => {
    await onTouch.storage.set({ report: await reportIn(id), running: null, settings: FULL });
    await withForecast(onTouch, 360, async (page) => {
      await page.touch();
      await page.waitFor("matchMedia('(pointer: coarse)').matches");
      await page.waitFor("document.querySelector('.forecast dl') !== null");
      await page.evaluate(openAll);
      expect(await page.evaluate(lowTargets, 44)).toEqual([]);
      expect(await page.evaluate(smallTargets, 24)).toEqual([]);
      expect(await page.evaluate(cutWords)).toMatchObject({ cut: [], isSideways: false });
    });
  });
});

/** Runs in the page. */
function lowTargets(least: number): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('button, select, summary')].flatMap((target) => {
    const { height } = target.getBoundingClientRect();
    return height === 0 || height >= least - 0.5
      ? []
      : [`${target.className} ${target.textContent} ${height}`];
  });
}
