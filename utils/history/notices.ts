import type { Known, Notice, NoticeType } from '../model/history.ts';
import { HOUR_MS } from '../model/time.ts';

/** Notices of one type in any hour, at most: a network whose state keeps changing must not fill the screen. */
const MAX_PER_HOUR = 3;

export interface DueNotice {
  readonly notice: Notice;
  /** The last of its type for now: its text says that the state keeps changing. */
  readonly keepsChanging: boolean;
}

/**
 * The notices that are due when the known state changes.
 * @param shown notices that were shown before: at least those of the last hour
 * @param at ms since the epoch: now
 */
export function dueNotices(
  before: Known,
  after: Known,
  shown: readonly Notice[],
  wanted: { readonly tor: boolean; readonly blocked: boolean },
  at: number,
): readonly DueNotice[] {
  const blocked = after.blocked.filter((host) => !before.blocked.includes(host));
  const free = before.blocked.filter((host) => !after.blocked.includes(host));
  const changes: readonly { type: NoticeType; hosts: readonly string[]; isDue: boolean }[] = [
    { type: 'left-tor', hosts: [], isDue: wanted.tor && hasLeftTor(before, after) },
    { type: 'blocked', hosts: blocked, isDue: wanted.blocked && blocked.length > 0 },
    { type: 'free', hosts: free, isDue: wanted.blocked && free.length > 0 },
  ];
  return changes
    .filter(({ isDue }) => isDue)
    .map(({ type, hosts }) => ({ notice: { type, hosts, at }, count: countOf(type, shown, at) }))
    .filter(({ count }) => count < MAX_PER_HOUR)
    .map(({ notice, count }) => ({ notice, keepsChanging: count === MAX_PER_HOUR - 1 }));
}

/** All of the traffic left Tor, or the part that still used it. */
function hasLeftTor(before: Known, after: Known): boolean {
  if (before.verdict === 'mixed') return after.verdict === 'not-tor';
  return before.verdict === 'tor' && after.verdict !== 'tor';
}

function countOf(type: NoticeType, shown: readonly Notice[], now: number): number {
  return shown.filter((notice) => notice.type === type && now - notice.at <= HOUR_MS).length;
}
