import { browser } from 'wxt/browser';
import type { Settings } from '../model/settings.ts';
import { MINUTE_MS } from '../model/time.ts';

export const WATCH = 'watch';
/** One check for the reports of a changed network that came within the cooldown. */
export const RETRY = 'watch-again';
export const RENEW = 'renew';

/** Minutes. Firefox forgets alarms with the session, so a daily alarm might never fire: `renewIfDue` counts the days. */
const RENEW_MINUTES = 60;
/** ms between two checks that a changed network causes. */
const COOLDOWN_MS = MINUTE_MS;

/**
 * Sets the alarms that the settings call for, and clears the others. An alarm that is set already stays.
 * Each fires once and is then set with a new random delay: a check on every full half hour would be a pattern on the wire.
 *
 * After a sleep Chromium fires overdue alarms at once. Firefox's alarm clock may stop during sleep, so there a check can
 * be late by one interval, unless the network is reported as changed, which usually happens on waking.
 */
export async function keepAlarms(settings: Settings): Promise<void> {
  await keepAlarm(WATCH, watchMinutes(settings));
  await keepAlarm(RENEW, settings.mode !== 'ask' && settings.renewDirectory ? RENEW_MINUTES : undefined);
  if (settings.mode !== 'watch') await browser.alarms.clear(RETRY);
}

/** After an alarm went off, or where its interval was changed. */
export async function planNext(name: typeof WATCH | typeof RENEW, settings: Settings): Promise<void> {
  await browser.alarms.clear(name);
  await keepAlarms(settings);
}

/** Sets the alarm for the one check after the cooldown. @param delayMs ms */
export async function planRetry(delayMs: number): Promise<void> {
  if ((await browser.alarms.get(RETRY)) !== undefined) return;
  await browser.alarms.create(RETRY, { delayInMinutes: delayMs / MINUTE_MS });
}

/** ms until a changed network may cause a check, after checks that began at these times (ms since the epoch). */
export function cooldownLeft(starts: readonly (number | undefined)[], now: number): number {
  const past = starts.filter((at) => at !== undefined).filter((at) => at <= now);
  return Math.max(0, ...past.map((at) => at + COOLDOWN_MS - now));
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
 * Whether the alarm fires once and within its interval. It does not where an older version set it to repeat, or where
 * the clock was set back. Firefox has `null` for a missing period.
 */
function isInTime(
  { scheduledTime, periodInMinutes }: { scheduledTime: number; periodInMinutes?: number | null },
  minutes: number,
): boolean {
  return (periodInMinutes ?? 0) === 0 && scheduledTime - Date.now() <= minutes * 1.25 * MINUTE_MS + 1000;
}
