import { browser } from 'wxt/browser';
import { faulty } from '../check/aborted-check.ts';
import { oneAtATime } from '../check/one-at-a-time.ts';
import { runCheck } from '../check/run-check.ts';
import { showOnButton } from './button.ts';
import { outside } from './outside.ts';
import { loadStored, saveReport } from './stored.ts';

/** Wakes the background again if the browser ends it in the middle of a check. */
export const RESUME = 'resume';

/** Checks now; asking again while one runs joins it. A bug of ours ends here, as `unknown: fault`. */
export const check = oneAtATime(async (scope) => {
  const startedAt = Date.now();
  try {
    const report = await runCheck(scope, outside);
    await showOnButton(report);
    return report;
  } catch (error) {
    const report = faulty({ startedAt, scope }, Date.now(), error);
    await saveReport(report);
    await showOnButton(report);
    return report;
  } finally {
    await browser.alarms.clear(RESUME);
  }
});

/** A check that somebody asked for, with one more try if the browser ends the background under it. */
export async function checkSurely(scope: Parameters<typeof check>[0]): Promise<void> {
  await browser.alarms.create(RESUME, { delayInMinutes: 0.75 });
  await check(scope);
}

/** The one more try: only where a check was left unfinished, and without another alarm. */
export async function resume(): Promise<void> {
  const { running } = await loadStored();
  if (running !== undefined) await check(running.scope);
}
