import { gist, type Row } from './rows.ts';
import { StateShape } from './StateShape.tsx';
import type { MessageKey, Say } from './say.ts';
import type { Shape } from './shapes.ts';

/** Shapes that stand for what a row says; any other row says its own words beside it. */
const WORDS: Partial<Record<Shape, MessageKey>> = {
  tor: 'few_exit',
  'not-tor': 'few_not_listed',
  sees: 'legend_sees',
};

/** What the shapes of these rows mean, in words: colour and shape alone would not do. */
export function Legend({ rows, say }: { rows: readonly Row[]; say: Say }) {
  const used = new Set(rows.map((row) => gist(row).shape));
  const shapes = [...used].flatMap((shape) => {
    const key = WORDS[shape];
    return key === undefined ? [] : [{ shape, key }];
  });
  if (shapes.length === 0) return null;
  return (
    <p class="legend">
      {shapes.map(({ shape, key }) => (
        <span key={shape}>
          <StateShape shape={shape} size={11} /> {say(key)}
        </span>
      ))}
      <span>{say('legend_open')}</span>
    </p>
  );
}
