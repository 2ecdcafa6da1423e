import type { ShortLine } from '../../utils/model/forecast.ts';
import type { Say } from '../text/say.ts';
import { Shape } from './Shape.tsx';
import { OUTCOME_SHAPE } from './shapes.ts';

/** The short forecast: a subject and its outcome in each line, in words and a shape. */
export function ForecastLines({ lines, say }: { lines: readonly ShortLine[]; say: Say }) {
  return (
    <dl class="short-lines" aria-live="polite" aria-atomic="true">
      {lines.map(({ about, outcome }) => (
        <div key={about} data-about={about} data-outcome={outcome}>
          <dt>{say.of('line', about)}</dt>
          <dd>
            <Shape shape={OUTCOME_SHAPE[outcome]} size={12} /> {say.of('outcome', outcome)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
