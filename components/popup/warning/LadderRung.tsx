import type { Rung, RungState } from '../../../utils/model/blockage.ts';
import { Shape } from '../../shared/Shape.tsx';
import type { ShapeName } from '../../shared/shapes.ts';
import { clockOffset } from '../../text/clock-offset.ts';
import type { Say } from '../../text/say.ts';

const SHAPE: Record<RungState, ShapeName> = {
  'ruled-out': 'works',
  unlikely: 'not-asked',
  possible: 'unknown',
  found: 'blocked',
};

interface Props {
  rung: Rung;
  say: Say;
}

/** One culprit: its state, the reason, and the rows that show it. */
export function LadderRung({ rung, say }: Props) {
  const { culprit, state, evidence } = rung;
  const why =
    rung.reason === 'clock-wrong'
      ? say('reason_clock_wrong', clockOffset(rung.clockOffset, say))
      : say.of('reason', rung.reason);
  return (
    <li class="rung" data-culprit={culprit} data-state={state}>
      <Shape shape={SHAPE[state]} size={14} />
      <span class="name">{say.of('culprit', culprit)}</span>
      <span class="says">{say.of('rung', state)}</span>
      <p>
        {why}
        {evidence.length > 0 && (
          <span class="meta"> {evidence.map((id) => say.about('endpoint', id)).join(' · ')}</span>
        )}
      </p>
    </li>
  );
}
