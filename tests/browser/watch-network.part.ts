import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../utils/model/time.ts';
import { until } from '../rig/browsers/wait.ts';
import { API } from '../rig/demo/watch.ts';
import { browser, contacted, FULL, finished, pause, world } from './fixture.ts';
import { alarm, goOffline, longAgo, WATCH, withOptions } from './watch-steps.ts';

describe('watch mode, when the network changes', () => {
  beforeAll(async () => {
    await world.set('direct');
    await browser.storage.set({ settings: WATCH });
  });
  afterAll(() => browser.storage.set({ settings: FULL, history: null, historyBefore: null }));

  it('checks when the network comes back, and a second time only later', async () => {
    await goOffline();
    await longAgo();
    await pause(1500); // a background that has just started must have noticed that it is offline
    const before = Date.now();
    await world.set('direct');
    await finished(before);
    await goOffline();
    await world.set('direct');
    const again = await until('the check to be made up for', () => alarm('watch-again'));
    expect(again.scheduledTime).toBeGreaterThan(before + 50_000);
    expect(again.scheduledTime).toBeLessThan(Date.now() + MINUTE_MS);
  }, 120_000);

  it('is over with the choice: nothing is planned, and an alarm that is left brings nothing', async () => {
    await withOptions(async (page) => {
      await page.click('input[type=radio][value=click]');
      await until('the alarms to go', async () => {
        const all = await page.evaluate<readonly { name: string }[]>(`${API}.alarms.getAll()`);
        return all.every(({ name }) => !name.startsWith('watch'));
      });
      await longAgo();
      world.clearLog();
      await page.evaluate(`${API}.alarms.create('watch', { delayInMinutes: 0.01 })`);
      await goOffline();
      await world.set('direct');
      await pause(2000);
    });
    expect(contacted()).toEqual([]);
    expect(await alarm()).toBeNull();
  });
});
