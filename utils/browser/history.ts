import { storage } from 'wxt/utils/storage';
import { knownAfter, lastKnown } from '../history/known.ts';
import { dueNotices } from '../history/notices.ts';
import { EMPTY, keep, remember } from '../history/remember.ts';
import type { History } from '../model/history.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { parseStoredHistory } from '../parse/stored-history.ts';
import { mayNotify, showNotice } from './notify.ts';
import { loadStored } from './stored.ts';
import { newTurns } from './turns.ts';

/**
 * Two copies, written one after the other, so that one of them is whole whenever the browser or the machine stops: the
 * history, and the one before. Only where the first is missing or not readable, the second is used.
 */
const KEYS = { history: 'local:history', before: 'local:historyBefore' } as const;

type Days = Settings['historyDays'];

/** What a page shows: nothing older than may be kept, even if no check came to drop it. */
export async function loadHistory(days: Days): Promise<History> {
  const { history } = await readBoth();
  return keep(history, Date.now(), days);
}

export function watchHistory(changed: () => void): void {
  storage.watch(KEYS.history, changed);
}

/** For whatever reads the history and writes it again. */
export const inHistory = newTurns();

/**
 * Works out what a finished check changed, stores that, and shows the notices it calls for: in this order, because a
 * notice that is lost in a crash is better than one that comes with every start.
 */
export function rememberCheck(report: Report, isLeft: () => boolean): Promise<void> {
  return inHistory(async () => {
    const { settings } = await loadStored();
    const canNotify = settings.mode === 'watch' && (await mayNotify());
    if (isLeft()) return;
    const now = Date.now();
    const { history } = await readBoth();
    const kept = keep(history, now, settings.historyDays);
    const before = lastKnown(kept);
    const known = knownAfter(before, report);
    const wanted = {
      tor: canNotify && settings.notifyTor,
      blocked: canNotify && settings.notifyBlocked,
    };
    const due = dueNotices(before, known, kept.notices, wanted, now);
    const notices = due.map(({ notice }) => notice);
    await write(kept, remember(kept, now, settings.historyDays, { known, notices }), settings.historyDays);
    await Promise.all(due.map((each) => showNotice(each, report)));
  });
}

/** Drops what is older than the person wants it kept. */
export function pruneHistory(days: Days): Promise<void> {
  return inHistory(async () => {
    const kept = keep((await readBoth()).history, Date.now(), days);
    await write(kept, kept, days);
  });
}

/** Leaves only what the next check is compared with, in both copies. */
export function eraseHistory(): Promise<void> {
  return pruneHistory(0);
}

async function readBoth(): Promise<{ history: History; current?: History; before?: History }> {
  const items = await storage.getItems([KEYS.history, KEYS.before]);
  const [current, before] = items.map(({ value }) => parseStoredHistory(value));
  return {
    history: current ?? before ?? EMPTY,
    ...(current === undefined ? {} : { current }),
    ...(before === undefined ? {} : { before }),
  };
}

/** @param kept the history so far. Where nothing is to be kept, the copy must not keep it either. */
async function write(kept: History, next: History, days: Days): Promise<void> {
  const copy = days === 0 ? next : kept;
  const { current, before } = await readBoth();
  if (isEqual(current ?? EMPTY, next) && isEqual(before ?? EMPTY, copy)) return;
  await storage.setItem(KEYS.before, copy);
  await storage.setItem(KEYS.history, next);
}

function isEqual(one: History, other: History): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
