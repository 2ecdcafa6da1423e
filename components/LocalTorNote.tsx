import type { Observation } from '../utils/model/observation.ts';
import type { Verdict } from '../utils/model/verdict.ts';
import type { MessageKey, Say } from './say.ts';

interface Props {
  verdict: Verdict;
  observations: readonly Observation[];
  say: Say;
}

/** Somebody who has Tor and is not on it may only have forgotten a setting; or it is their Tor that hangs. */
export function LocalTorNote({ verdict, observations, say }: Props) {
  const key = noteFor(verdict);
  if (key === undefined || !observations.some(({ finding }) => finding.type === 'local-tor')) return null;
  return <p class="note">{say(key)}</p>;
}

function noteFor(verdict: Verdict): MessageKey | undefined {
  if (verdict.type === 'not-tor') return 'local_tor_unused';
  if (verdict.type !== 'unknown') return undefined;
  const isStuck = verdict.reason === 'nothing-answered' || verdict.reason === 'proxy-down';
  return isStuck ? 'local_tor_stuck' : 'local_tor';
}
