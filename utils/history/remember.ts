import type { History, Known, Notice } from '../model/history.ts';
import type { Settings } from '../model/settings.ts';
import { isSame, lastKnown } from './known.ts';

export const EMPTY: History = { transitions: [], notices: [] };

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** So much at most, whatever happens in the time allowed; older ones go first. */
const MOST_TRANSITIONS = 500;
const MOST_NOTICES = 50;

/** Adds what is known now, where that is news, and the notices that are about to be shown. */
export function remember(
  history: History,
  now: number,
  days: Settings['historyDays'],
  { known, notices }: { readonly known: Known; readonly notices: readonly Notice[] },
): History {
  const { transitions, notices: shown } = keep(history, now, days);
  const isNews = !isSame(lastKnown(history), known);
  const added = { transitions: isNews ? [...transitions, { ...known, at: now }] : transitions };
  return keep({ ...added, notices: [...shown, ...notices] }, now, days);
}

/**
 * What may be kept, oldest first. The last transition always stays, and the notices of the last hour: without them the
 * next check could not tell what is new, and would notify again of what was said already. `days` 0 keeps only these.
 */
export function keep(history: History, now: number, days: Settings['historyDays']): History {
  const age = days === 0 ? HOUR : DAY;
  const last = history.transitions.length - 1;
  return {
    transitions: notInFuture(history.transitions, now)
      .filter(({ at }, index) => index === last || now - at < days * DAY)
      .slice(-MOST_TRANSITIONS),
    notices: notInFuture(history.notices, now)
      .filter(({ at }) => now - at <= age)
      .slice(-MOST_NOTICES),
  };
}

/** The clock was set back: what comes after must not seem older. */
function notInFuture<Item extends { readonly at: number }>(
  items: readonly Item[],
  now: number,
): readonly Item[] {
  return items.map((item) => (item.at > now ? { ...item, at: now } : item));
}
