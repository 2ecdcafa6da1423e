import type { ComponentChildren } from 'preact';
import type { ShortLine } from '../../utils/model/forecast.ts';
import type { Say } from '../text/say.ts';
import { Shape } from './Shape.tsx';
import { OUTCOME_SHAPE } from './shapes.ts';

interface Props {
  lines: readonly ShortLine[];
  /** Why the first line is so. */
  why?: ComponentChildren;
  /** It is so here, as a survey found; otherwise it would be so. */
  isMeasured?: boolean | undefined;
  say: Say;
}

/** The short forecast: a subject and its outcome in each line, in words and a shape. */
export function ForecastLines({ lines, why, isMeasured = false, say }: Props) {
  return (
    <dl class="short-lines">
      {lines.map(({ about, outcome }, index) => (
        <div key={about} data-about={about} data-outcome={outcome}>
          <dt>{say.of('line', about)}</dt>
          <dd data-shape={OUTCOME_SHAPE[outcome]}>
            <Shape shape={OUTCOME_SHAPE[outcome]} size={12} />{' '}
            {isMeasured ? say.of('outcome', outcome) : say.of('outcome_if', outcome)}
          </dd>
          {index === 0 && why && (
            <dd class="why">
              <p>{why}</p>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
