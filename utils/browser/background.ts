import { browser } from 'wxt/browser';
import type { Settings } from '../model/settings.ts';
import { showOnButton } from './button.ts';
import { check, RESUME, resume } from './checks.ts';
import { renew } from './renew.ts';
import { forgetAll, loadStored, saveSettings } from './stored.ts';
import { keepAlarms, RENEW, WATCH } from './watch.ts';

/** Alarms wake the background; each has one thing to do, and asks the settings whether it still may. */
export function onAlarm(): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    const { settings } = await loadStored();
    if (name === RESUME) await resume();
    if (name === WATCH && settings.mode === 'watch') await check(settings.fullCheck ? 'full' : 'discreet');
    if (name === RENEW && settings.mode !== 'ask' && settings.renewDirectory) await renew();
  });
}

/** The button shows the last state again after the browser or the extension was started anew. */
export function onStart(): void {
  const show = async () => {
    const { report, settings } = await loadStored();
    await showOnButton(report);
    await keepAlarms(settings);
  };
  browser.runtime.onStartup.addListener(show);
  browser.runtime.onInstalled.addListener(show);
}

export async function changeSettings(settings: Settings): Promise<void> {
  const { settings: before } = await loadStored();
  await saveSettings(settings);
  await keepAlarms(settings);
  if (settings.renewDirectory && !before.renewDirectory && settings.mode !== 'ask') await renew();
}

export async function forgetEverything(): Promise<void> {
  await forgetAll();
  const { settings } = await loadStored();
  await keepAlarms(settings);
  await showOnButton(undefined);
}
