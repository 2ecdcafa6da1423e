import type { History, Known, Notice } from '../model/history.ts';
import type { Report } from '../model/report.ts';
import type { Settings } from '../model/settings.ts';
import { DAY_MS, HOUR_MS } from '../model/time.ts';
import { isSame, knownAfter, lastKnown } from './known.ts';

export const EMPTY: History = { transitions: [], notices: [] };

/** Limits of the stored history, for any length of time. The oldest items are dropped first. */
const MAX_TRANSITIONS = 500;
const MAX_NOTICES = 50;

interface News {
  readonly known: Known;
  readonly notices: readonly Notice[];
  readonly at?: number;
}

/**
 * The history with the known state, and with the notices that are about to be shown. A state that has changed is a new
 * transition; the same state, perhaps less certain, takes the place of the last one.
 * @param now ms since the epoch
 * @param days how long transitions are kept
 * @param news `at`: when the state was found, ms since the epoch; now, where it is missing
 */
export function remember(
  history: History,
  now: number,
  days: Settings['historyDays'],
  { known, notices, at = now }: News,
): History {
  const { transitions, notices: shown } = prune(history, now, days);
  const last = transitions.at(-1);
  const isNew = !isSame(lastKnown(history), known);
  const since = isNew ? at : last?.at;
  const earlier = isNew ? transitions : transitions.slice(0, -1);
  const next = since === undefined ? transitions : [...earlier, { ...known, at: since }];
  return prune({ transitions: next, notices: [...shown, ...notices] }, now, days);
}

/**
 * The history where the last check is judged otherwise than when it ended. The transition that it left, if it left one, is
 * made anew; otherwise the state changed at that check, as far as is known.
 */
export function correct(
  history: History,
  report: Report,
  now: number,
  days: Settings['historyDays'],
): History {
  const { transitions } = history;
  const left = transitions.at(-1);
  const isOfCheck = left !== undefined && left.at >= report.startedAt;
  const before = isOfCheck ? { ...history, transitions: transitions.slice(0, -1) } : history;
  const at = isOfCheck ? left.at : (report.finishedAt ?? report.startedAt);
  return remember(before, now, days, { known: knownAfter(lastKnown(before), report), notices: [], at });
}

/**
 * The part of a history that may be kept, oldest first. The last transition and the notices of the last hour always stay:
 * the next check needs them to tell what is new and what was notified already. With `days` 0 nothing else stays.
 */
export function prune(history: History, now: number, days: Settings['historyDays']): History {
  const noticeAge = days === 0 ? HOUR_MS : DAY_MS;
  const last = history.transitions.length - 1;
  return {
    transitions: notInFuture(history.transitions, now)
      .filter(({ at }, index) => index === last || now - at < days * DAY_MS)
      .slice(-MAX_TRANSITIONS),
    notices: notInFuture(history.notices, now)
      .filter(({ at }) => now - at <= noticeAge)
      .slice(-MAX_NOTICES),
  };
}

/** After the clock was set back, items from the future become items of now, so that later ones stay later. */
function notInFuture<Item extends { readonly at: number }>(
  items: readonly Item[],
  now: number,
): readonly Item[] {
  return items.map((item) => (item.at > now ? { ...item, at: now } : item));
}
