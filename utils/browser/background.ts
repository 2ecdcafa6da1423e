import { browser } from 'wxt/browser';
import type { Settings } from '../model/settings.ts';
import { rememberColours } from './button.ts';
import { check, leaveChecks, resume, showLast } from './checks.ts';
import { forgetDirectory } from './directory.ts';
import { renewIfDue } from './renew.ts';
import { forgetAll, loadStored, saveSettings } from './stored.ts';
import { keepAlarms, RENEW, WATCH } from './watch.ts';

/** Alarms wake the background; each has one thing to do, and asks the settings whether it still may. */
export function onAlarm(): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    const { settings } = await loadStored();
    await resume(name);
    if (name === WATCH && settings.mode === 'watch') await check(settings.fullCheck ? 'full' : 'discreet');
    if (name === RENEW) await renewIfDue(settings);
  });
}

/**
 * Whenever the background starts: Firefox forgets alarms with the session, and an extension that is switched off and
 * on again gets neither of the two events.
 */
export function onStart(): void {
  void loadStored().then(({ settings }) => keepAlarms(settings));
  browser.runtime.onStartup.addListener(showLast);
  browser.runtime.onInstalled.addListener(showLast);
}

export async function changeSettings(settings: Settings): Promise<void> {
  await saveSettings(settings);
  await keepAlarms(settings);
  await renewIfDue(settings);
}

export async function changeColours(dark: boolean): Promise<void> {
  if (await rememberColours(dark)) await showLast();
}

/** Everything at once: what is stored, what is remembered, what is under way and what is planned. */
export async function forgetEverything(): Promise<void> {
  await leaveChecks();
  await forgetAll();
  forgetDirectory();
  const { settings } = await loadStored();
  await keepAlarms(settings);
  await showLast();
}
