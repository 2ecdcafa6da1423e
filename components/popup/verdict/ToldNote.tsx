import type { Observation } from '../../../utils/model/observation.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import type { Say } from '../../text/say.ts';

interface Props {
  verdict: Verdict;
  observations: readonly Observation[];
  say: Say;
}

/** The person said that everything goes through Tor, and the answers say otherwise: they may need to know at once. */
export function ToldNote({ verdict, observations, say }: Props) {
  const isContradicted = verdict.type === 'not-tor' || verdict.type === 'mixed';
  const isTold = observations.some(({ finding }) => finding.type === 'told-whole-device');
  return isContradicted && isTold ? <p class="note">{say('told_contradicted')}</p> : null;
}
