import { browser } from 'wxt/browser';
import type { Settings } from '../model/settings.ts';
import { rememberColours } from './button.ts';
import { check, leaveChecks, resume, showLast } from './checks.ts';
import { forgetDirectory } from './directory.ts';
import { inHistory, pruneHistory } from './history.ts';
import { clearNotices } from './notify.ts';
import { renewIfDue } from './renew.ts';
import { forgetAll, loadStored, saveSettings } from './stored.ts';
import { newTurns } from './turns.ts';
import { AGAIN, calmAfter, keepAlarms, planAgain, planNext, RENEW, WATCH } from './watch.ts';

/**
 * Alarms wake the background; each has one thing to do, and asks the settings whether it still may. The next one is
 * planned first: the browser may end what follows.
 */
export function onAlarm(): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    const { settings } = await loadStored();
    if (name === WATCH || name === RENEW) await planNext(name, settings);
    await resume(name);
    if (name === WATCH || name === AGAIN) await checkIfWatching(settings);
    if (name === RENEW) await renewIfDue(settings);
  });
}

/**
 * Whenever the background starts: Firefox forgets alarms with the session, and an extension that is switched off and
 * on again gets neither of the two events.
 */
export function onStart(): void {
  void loadStored().then(async ({ settings }) => {
    await keepAlarms(settings);
    await pruneHistory(settings.historyDays);
  });
  browser.runtime.onStartup.addListener(async () => {
    await showLast();
    await checkSoon();
  });
  browser.runtime.onInstalled.addListener(showLast);
}

/** The browser started, or the network changed: while keeping watch that is worth a check, but not every few seconds. */
export async function checkSoon(): Promise<void> {
  const { settings, report, running } = await loadStored();
  if (settings.mode !== 'watch') return;
  const wait = calmAfter([report?.startedAt, running?.startedAt], Date.now());
  if (wait > 0) await planAgain(wait);
  else await checkIfWatching(settings);
}

async function checkIfWatching({ mode, fullCheck }: Settings): Promise<void> {
  if (mode === 'watch') await check(fullCheck ? 'full' : 'discreet');
}

const inTurn = newTurns();

/** One change after the other: two switches that are turned at once are both turned. */
export function changeSettings(changes: Partial<Settings>): Promise<void> {
  return inTurn(async () => {
    const { settings: before } = await loadStored();
    const settings = { ...before, ...changes };
    await saveSettings(settings);
    if (before.watchMinutes === settings.watchMinutes) await keepAlarms(settings);
    else await planNext(WATCH, settings);
    await pruneHistory(settings.historyDays);
    await renewIfDue(settings);
  });
}

export async function changeColours(dark: boolean): Promise<void> {
  if (await rememberColours(dark)) await showLast();
}

/** Everything at once: what is stored, what is remembered, what is under way, what is planned and what is on the screen. */
export async function forgetEverything(): Promise<void> {
  await leaveChecks();
  await inTurn(() => inHistory(forgetAll));
  forgetDirectory();
  const { settings } = await loadStored();
  await keepAlarms(settings);
  await showLast();
  await clearNotices();
}
