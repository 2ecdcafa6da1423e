import { Shape } from '../../shared/Shape.tsx';
import type { ShapeName } from '../../shared/shapes.ts';
import type { MessageKey, Say } from '../../text/say.ts';
import { type Row, summaryOf } from './rows.ts';

/** Rows with one of these shapes show no words of their own: the legend has them. */
const WORDS: Partial<Record<ShapeName, MessageKey>> = {
  tor: 'few_exit',
  'not-tor': 'few_not_listed',
  sees: 'legend_sees',
};

/** What the shapes of these rows mean, in words: colour and shape alone would not be accessible. */
export function Legend({ rows, say }: { rows: readonly Row[]; say: Say }) {
  const used = new Set(rows.map((row) => summaryOf(row).shape));
  const shapes = [...used].flatMap((shape) => {
    const key = WORDS[shape];
    return key === undefined ? [] : [{ shape, key }];
  });
  if (shapes.length === 0) return null;
  return (
    <p class="legend">
      {shapes.map(({ shape, key }) => (
        <span key={shape}>
          <Shape shape={shape} size={11} /> {say(key)}
        </span>
      ))}
      <span>{say('legend_open')}</span>
    </p>
  );
}
