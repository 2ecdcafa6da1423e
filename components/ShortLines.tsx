import type { ShortLine } from '../utils/model/forecast.ts';
import { OUTCOME, OUTCOME_SHAPE } from './outcome-words.ts';
import { StateShape } from './StateShape.tsx';
import type { MessageKey, Say } from './say.ts';

const LINE: Record<ShortLine['about'], MessageKey> = {
  running: 'line_running',
  starting: 'line_starting',
  bridge: 'line_bridge',
  check: 'line_check',
  browsing: 'line_browsing',
};

/** Three lines: what, and what becomes of it, in words and a shape. */
export function ShortLines({ lines, say }: { lines: readonly ShortLine[]; say: Say }) {
  return (
    <dl class="short-lines" aria-live="polite" aria-atomic="true">
      {lines.map(({ about, outcome }) => (
        <div key={about} data-about={about} data-outcome={outcome}>
          <dt>{say(LINE[about])}</dt>
          <dd>
            <StateShape shape={OUTCOME_SHAPE[outcome]} size={12} /> {say(OUTCOME[outcome])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
