import { MINUTE_MS } from '../../utils/model/time.ts';
import type { Page } from '../rig/browsers/browser.ts';
import { until } from '../rig/browsers/wait.ts';
import { API, keptHistory, withOptions as withOptionsOf } from '../rig/demo/watch.ts';
import { browser, FULL, pause, world } from './fixture.ts';

interface Alarm {
  readonly scheduledTime: number;
  readonly periodInMinutes?: number | null;
}

export const WATCH = { ...FULL, mode: 'watch', historyDays: 90, notifyTor: true, notifyBlocked: true };

export const withOptions = <Result>(work: (page: Page) => Promise<Result>) => withOptionsOf(browser, work);
export const alarm = (name = 'watch') =>
  withOptions((page) =>
    page.evaluate<Alarm | null>(`${API}.alarms.get('${name}').then((alarm) => alarm ?? null)`),
  );

/** Waits for so many transitions, which are stored a moment after the report. */
export const verdicts = (count: number) =>
  until(`${count} transitions`, async () => {
    const { transitions } = await keptHistory(browser);
    return transitions.length === count && transitions.map(({ verdict }) => verdict);
  });

/** Makes the last check ten minutes old, and wakes the background. */
export async function longAgo(): Promise<void> {
  const report = await browser.storage.get<Record<string, unknown>>('report');
  const at = Date.now() - 10 * MINUTE_MS;
  await browser.storage.set({ report: { ...report, startedAt: at, finishedAt: at + 1 }, running: null });
  await withOptions((page) =>
    page.evaluate(`${API}.alarms.clear('watch-again').then(() =>
      ${API}.runtime.sendMessage({ command: 'colours', data: false }))`),
  );
}

/** Waits until the background has noticed, too: it misses an interruption that is too short. */
export async function goOffline(): Promise<void> {
  await world.set('offline');
  await withOptions((page) => page.waitFor('!navigator.onLine'));
  await pause(1500);
}
