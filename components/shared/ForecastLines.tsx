import type { Hit, ShortLine } from '../../utils/model/forecast.ts';
import { countText } from '../text/numbers.ts';
import type { Say } from '../text/say.ts';
import { Shape } from './Shape.tsx';
import { OUTCOME_SHAPE } from './shapes.ts';

interface Props {
  lines: readonly ShortLine[];
  /** Why the first line is so. */
  hit?: Hit | undefined;
  say: Say;
}

/** The short forecast: a subject and its outcome in each line, in words and a shape. */
export function ForecastLines({ lines, hit, say }: Props) {
  return (
    <dl class="short-lines">
      {lines.map(({ about, outcome }, index) => (
        <div key={about} data-about={about} data-outcome={outcome}>
          <dt>{say.of('line', about)}</dt>
          <dd>
            <Shape shape={OUTCOME_SHAPE[outcome]} size={12} /> {say.of('outcome', outcome)}
          </dd>
          {index === 0 && hit !== undefined && (
            <dd class="why">{say.of('hit', hit.reason, countText(hit.count, say.language))}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
