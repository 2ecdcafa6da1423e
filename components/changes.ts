import type { Known, Transition } from '../utils/model/history.ts';
import type { MessageKey, Say } from './say.ts';
import type { State } from './shapes.ts';

type KnownVerdict = NonNullable<Known['verdict']>;

const STATE: Record<KnownVerdict, MessageKey> = {
  tor: 'state_tor',
  'not-tor': 'state_not_tor',
  mixed: 'state_mixed',
};
const CHANGE: Record<KnownVerdict, MessageKey> = {
  tor: 'change_tor',
  'not-tor': 'change_not_tor',
  mixed: 'change_mixed',
};

/** One shape for a state. Through Tor a block of this network is not in the way. */
export function shapeOf({ verdict, blocked }: Known): State {
  if (verdict === 'tor' || verdict === 'mixed') return verdict;
  return blocked.length > 0 ? 'blocked' : (verdict ?? 'unknown');
}

/** The whole state in a few words. */
export function stateWords({ verdict, blocked }: Known, say: Say): string {
  const state = say(verdict === undefined ? 'state_unknown' : STATE[verdict]);
  return blocked.length === 0 ? state : say('history_state_blocked', state, hostList(blocked, say));
}

/** What a transition changed, in sentences; `before` is missing for the oldest that is kept. */
export function changeWords(before: Known | undefined, after: Transition, say: Say): readonly string[] {
  const { verdict } = after;
  const blocked = without(after.blocked, before?.blocked);
  const free = without(before?.blocked ?? [], after.blocked);
  return [
    ...(verdict === undefined || verdict === before?.verdict ? [] : [say(CHANGE[verdict])]),
    ...(blocked.length === 0 ? [] : [say('change_blocked', hostList(blocked, say))]),
    ...(free.length === 0 ? [] : [say('change_free', hostList(free, say))]),
  ];
}

function without(hosts: readonly string[], others: readonly string[] = []): readonly string[] {
  return hosts.filter((host) => !others.includes(host));
}

function hostList(hosts: readonly string[], { language }: Say): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(hosts);
}
