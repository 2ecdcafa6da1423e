import { browser } from 'wxt/browser';
import type { Settings } from '../model/settings.ts';
import { cooldownLeft, keepAlarms, planNext, planRetry, RENEW, RETRY, WATCH } from './alarms.ts';
import { abortChecks, check, retryAborted, showLast } from './checks.ts';
import { forgetDirectory } from './directory.ts';
import { inHistory, pruneHistory } from './history.ts';
import { giveHostsBack, LEFT_HOSTS } from './host-permission.ts';
import { judgeStored } from './judge-again.ts';
import { mendStored } from './mend-stored.ts';
import { newMutex } from './mutex.ts';
import { clearNotices } from './notify.ts';
import { renewIfDue } from './renew-directory.ts';
import { forgetAll, loadStored, saveSettings } from './storage.ts';
import { rememberColours } from './toolbar-button.ts';

/**
 * Alarms wake the background; each has one task, which the settings must still allow. The next alarm is set first,
 * because the browser may end the background during the task.
 */
export function onAlarm(): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    const { settings } = await loadStored();
    if (name === WATCH || name === RENEW) await planNext(name, settings);
    await retryAborted(name);
    if (name === WATCH || name === RETRY) await checkIfWatching(settings);
    if (name === RENEW) await renewIfDue(settings);
    if (name === LEFT_HOSTS) await giveHostsBack();
  });
}

/** ms: what the background was woken for goes first. The browser leaves it 30 s at least. */
const AFTER_START_MS = 500;

/**
 * Runs whenever the background starts: Firefox forgets alarms with the session, and an extension that is disabled and
 * enabled again gets neither of the two events.
 */
export function onStart(): void {
  setTimeout(tidy, AFTER_START_MS);
  browser.runtime.onStartup.addListener(async () => {
    await showLast();
    await checkSoon();
  });
  browser.runtime.onInstalled.addListener(async () => {
    await judgeStored(true).catch(warnStale);
    await showLast();
  });
}

async function tidy(): Promise<void> {
  const { settings } = await loadStored();
  await mendStored().catch(warnStale);
  await keepAlarms(settings);
  await pruneHistory(settings.historyDays);
}

function warnStale(error: unknown): void {
  console.warn('The last report is not judged again:', error);
}

/** The browser started, or the network changed: in watch mode that calls for a check, but not every few seconds. */
export async function checkSoon(): Promise<void> {
  const { settings, report, running } = await loadStored();
  if (settings.mode !== 'watch') return;
  const delayMs = cooldownLeft([report?.startedAt, running?.startedAt], Date.now());
  if (delayMs > 0) await planRetry(delayMs);
  else await checkIfWatching(settings);
}

async function checkIfWatching({ mode, fullCheck }: Settings): Promise<void> {
  if (mode === 'watch') await check(fullCheck ? 'full' : 'discreet');
}

const inSettings = newMutex();

/** One change after the other, so that two switches turned at once both take effect. */
export function changeSettings(changes: Partial<Settings>): Promise<void> {
  return inSettings(async () => {
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

/** Deletes all that is stored, aborts running checks, clears alarms and notifications, and resets the button. */
export async function forgetEverything(): Promise<void> {
  await abortChecks();
  await inSettings(() => inHistory(forgetAll));
  forgetDirectory();
  const { settings } = await loadStored();
  await keepAlarms(settings);
  await showLast();
  await clearNotices();
}
