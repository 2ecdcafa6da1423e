import type { Observation } from '../utils/model/observation.ts';
import type { Say } from './say.ts';

/** Somebody who has Tor and is not on it may only have forgotten a setting. */
export function LocalTorNote({ observations, say }: { observations: readonly Observation[]; say: Say }) {
  if (!observations.some(({ finding }) => finding.type === 'local-tor')) return null;
  return <p class="note">{say('local_tor_unused')}</p>;
}
