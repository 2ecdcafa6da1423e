import { browser } from 'wxt/browser';
import type { Settings } from '../model/settings.ts';

export const WATCH = 'watch';
export const RENEW = 'renew';

/** Minutes. Firefox forgets alarms with the session, so a daily one might never come: `renewIfDue` keeps the days. */
const LOOK = 60;

/** Alarms follow the settings: none where nothing may happen by itself. An alarm that runs already is left alone. */
export async function keepAlarms({ mode, watchMinutes, renewDirectory }: Settings): Promise<void> {
  await keepAlarm(WATCH, mode === 'watch' ? watchMinutes : undefined);
  await keepAlarm(RENEW, mode !== 'ask' && renewDirectory ? LOOK : undefined);
}

async function keepAlarm(name: string, minutes: number | undefined): Promise<void> {
  const alarm = await browser.alarms.get(name);
  if (alarm?.periodInMinutes === minutes && (alarm !== undefined || minutes === undefined)) return;
  await browser.alarms.clear(name);
  if (minutes === undefined) return;
  // The first one at a chance moment: a check on every full half hour would be a pattern to look for.
  await browser.alarms.create(name, {
    delayInMinutes: minutes * (0.5 + Math.random() / 2),
    periodInMinutes: minutes,
  });
}
