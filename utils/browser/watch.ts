import { browser } from 'wxt/browser';
import type { Settings } from '../model/settings.ts';

export const WATCH = 'watch';
/** Makes up once for reports of a changed network that came too soon. */
export const AGAIN = 'watch-again';
export const RENEW = 'renew';

/** Minutes. Firefox forgets alarms with the session, so a daily one might never come: `renewIfDue` keeps the days. */
const LOOK = 60;
/** ms between two checks that a changed network brings about. */
const CALM = 60 * 1000;

/**
 * Alarms follow the settings: none where nothing may happen by itself. One that is planned already is left alone.
 * Each goes off once and is planned anew with a new delay: a check on every full half hour would be a pattern to look for.
 *
 * After a sleep Chromium fires what is overdue at once. Firefox's clock for alarms may stand still meanwhile, so there a
 * check can be late by an interval, unless the network is reported as changed, as it mostly is on waking.
 */
export async function keepAlarms(settings: Settings): Promise<void> {
  await keepAlarm(WATCH, watchMinutes(settings));
  await keepAlarm(RENEW, settings.mode !== 'ask' && settings.renewDirectory ? LOOK : undefined);
  if (settings.mode !== 'watch') await browser.alarms.clear(AGAIN);
}

/** After an alarm went off, or where its interval was changed. */
export async function planNext(name: typeof WATCH | typeof RENEW, settings: Settings): Promise<void> {
  await browser.alarms.clear(name);
  await keepAlarms(settings);
}

/** Plans the one check that makes up for reports that come too soon. @param wait ms */
export async function planAgain(wait: number): Promise<void> {
  if ((await browser.alarms.get(AGAIN)) !== undefined) return;
  await browser.alarms.create(AGAIN, { delayInMinutes: wait / 60_000 });
}

/** ms until a changed network may bring about a check, after checks that began at these times. */
export function calmAfter(starts: readonly (number | undefined)[], now: number): number {
  const past = starts.filter((at) => at !== undefined).filter((at) => at <= now);
  return Math.max(0, ...past.map((at) => at + CALM - now));
}

function watchMinutes({ mode, watchMinutes: minutes }: Settings): number | undefined {
  return mode === 'watch' ? minutes : undefined;
}

async function keepAlarm(name: string, minutes: number | undefined): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (minutes === undefined) {
    if (alarm !== undefined) await browser.alarms.clear(name);
    return;
  }
  if (alarm !== undefined && isInTime(alarm, minutes)) return;
  await browser.alarms.create(name, { delayInMinutes: minutes * (0.75 + Math.random() / 2) });
}

/**
 * Not of a time when alarms repeated themselves, and not far away because the clock was set back. Firefox has `null` for
 * a period that is not there.
 */
function isInTime(
  { scheduledTime, periodInMinutes }: { scheduledTime: number; periodInMinutes?: number | null },
  minutes: number,
): boolean {
  return (periodInMinutes ?? 0) === 0 && scheduledTime - Date.now() <= minutes * 1.25 * 60_000 + 1000;
}
