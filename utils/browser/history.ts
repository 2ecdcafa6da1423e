import { knownAfter, lastKnown } from '../history/known.ts';
import { dueNotices } from '../history/notices.ts';
import { correct, EMPTY, prune, remember } from '../history/remember.ts';
import type { History } from '../model/history.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { parseStoredHistory } from '../parse/stored-history.ts';
import { readAll, watch, write } from './areas.ts';
import { newMutex } from './mutex.ts';
import { mayNotify, showNotice } from './notify.ts';
import { loadStored } from './storage.ts';

/**
 * Two copies, written one after the other, so that one of them is whole whenever the browser or the computer stops: the
 * history and its previous version. The second is used only where the first is missing or not readable.
 */
const KEYS = { history: 'local:history', before: 'local:historyBefore' } as const;

type Days = Settings['historyDays'];

/** The history as a page shows it: without entries older than `days`, even if no check has removed them yet. */
export async function loadHistory(days: Days): Promise<History> {
  const { history } = await readBoth();
  return prune(history, Date.now(), days);
}

export function watchHistory(changed: () => void): void {
  watch(KEYS.history, changed);
}

/** Guards every read of the history that is followed by a write. */
export const inHistory = newMutex();

/**
 * Finds what a finished check changed, stores it, and shows the notices it calls for: in this order, because a notice
 * lost in a crash is better than one that appears at every start.
 */
export function rememberCheck(report: Report, isLeft: () => boolean): Promise<void> {
  return inHistory(async () => {
    const { settings } = await loadStored();
    const canNotify = settings.mode === 'watch' && (await mayNotify());
    if (isLeft()) return;
    const now = Date.now();
    const { history } = await readBoth();
    const kept = prune(history, now, settings.historyDays);
    const before = lastKnown(kept);
    const known = knownAfter(before, report);
    const wanted = {
      tor: canNotify && settings.notifyTor,
      blocked: canNotify && settings.notifyBlocked,
    };
    const due = dueNotices(before, known, kept.notices, wanted, now);
    const notices = due.map(({ notice }) => notice);
    await replace(kept, remember(kept, now, settings.historyDays, { known, notices }), settings.historyDays);
    await Promise.all(due.map((each) => showNotice(each, report)));
  });
}

/** The last check is judged otherwise now: what it left in the history follows. Nothing is notified, because nothing happened. */
export function correctHistory(report: Report): Promise<void> {
  return inHistory(async () => {
    const { settings } = await loadStored();
    const { history } = await readBoth();
    const now = Date.now();
    const kept = prune(history, now, settings.historyDays);
    await replace(kept, correct(kept, report, now, settings.historyDays), settings.historyDays);
  });
}

/** Deletes entries older than the person wants to keep. */
export function pruneHistory(days: Days): Promise<void> {
  return inHistory(async () => {
    const kept = prune((await readBoth()).history, Date.now(), days);
    await replace(kept, kept, days);
  });
}

/** Deletes all but the entry that the next check is compared with, in both copies. */
export function eraseHistory(): Promise<void> {
  return pruneHistory(0);
}

async function readBoth(): Promise<{ history: History; current?: History; before?: History }> {
  const stored = await readAll(KEYS.history, KEYS.before);
  const [current, before] = stored.map(parseStoredHistory);
  return {
    history: current ?? before ?? EMPTY,
    ...(current === undefined ? {} : { current }),
    ...(before === undefined ? {} : { before }),
  };
}

/** @param kept the history so far; where `days` is 0, the second copy must not hold it either. */
async function replace(kept: History, next: History, days: Days): Promise<void> {
  const copy = days === 0 ? next : kept;
  const { current, before } = await readBoth();
  if (isEqual(current ?? EMPTY, next) && isEqual(before ?? EMPTY, copy)) return;
  await write(KEYS.before, copy);
  await write(KEYS.history, next);
}

function isEqual(one: History, other: History): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
