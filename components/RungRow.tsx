import type { Rung, RungState } from '../utils/model/blockage.ts';
import type { Observation } from '../utils/model/observation.ts';
import { CULPRIT, REASON, RUNG_STATE } from './blockage-words.ts';
import { clockOff } from './clock-off.ts';
import { StateShape } from './StateShape.tsx';
import type { Say } from './say.ts';
import type { Shape } from './shapes.ts';

const SHAPE: Record<RungState, Shape> = {
  'ruled-out': 'works',
  unlikely: 'not-asked',
  possible: 'unknown',
  found: 'blocked',
};

interface Props {
  rung: Rung;
  observations: readonly Observation[];
  say: Say;
}

/** One culprit: what is known of it, why, and the rows that say so. */
export function RungRow({ rung: { culprit, state, reason, evidence }, observations, say }: Props) {
  const why =
    reason === 'clock-wrong' ? say(REASON[reason], clockOff(observations, say)) : say(REASON[reason]);
  return (
    <li class="rung" data-culprit={culprit} data-state={state}>
      <StateShape shape={SHAPE[state]} size={14} />
      <span class="name">{say(CULPRIT[culprit])}</span>
      <span class="says">{say(RUNG_STATE[state])}</span>
      <p>
        {why}
        {evidence.length > 0 && (
          <span class="meta"> {evidence.map((id) => say.about('endpoint', id)).join(' · ')}</span>
        )}
      </p>
    </li>
  );
}
