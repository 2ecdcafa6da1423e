import type { Known, Transition } from '../../utils/model/history.ts';
import type { Say } from './say.ts';

/** Verdict, with "probably" where it is not certain, and blocked hosts in a few words. */
export function stateWords({ verdict, certainty = 'likely', blocked }: Known, say: Say): string {
  const state = say.of('state', verdict === undefined ? 'unknown' : (`${verdict}-${certainty}` as const));
  return blocked.length === 0 ? state : say('history_state_blocked', state, hostList(blocked, say));
}

/** What a transition changed, in sentences. @param before missing for the oldest one kept */
export function changeWords(before: Known | undefined, after: Transition, say: Say): readonly string[] {
  const { verdict, certainty = 'likely' } = after;
  const blocked = without(after.blocked, before?.blocked);
  const free = without(before?.blocked ?? [], after.blocked);
  return [
    ...(verdict === undefined || verdict === before?.verdict
      ? []
      : [say.of('change', `${verdict}-${certainty}` as const)]),
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
