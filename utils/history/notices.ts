import type { Known, Notice, NoticeType } from '../model/history.ts';

const HOUR = 60 * 60 * 1000;

/** Notices of one kind in any hour: a network that flaps must not fill the screen. */
const MOST = 3;

export interface DueNotice {
  readonly notice: Notice;
  /** The last of its kind for now: it says that the state keeps changing. */
  readonly keepsChanging: boolean;
}

/** Which notices a change of what is known calls for. `shown`: those of the last hour at least. */
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
    .filter(({ count }) => count < MOST)
    .map(({ notice, count }) => ({ notice, keepsChanging: count === MOST - 1 }));
}

/** All of the traffic, or what still did. */
function hasLeftTor(before: Known, after: Known): boolean {
  if (before.verdict === 'mixed') return after.verdict === 'not-tor';
  return before.verdict === 'tor' && after.verdict !== 'tor';
}

function countOf(type: NoticeType, shown: readonly Notice[], now: number): number {
  return shown.filter((notice) => notice.type === type && now - notice.at <= HOUR).length;
}
