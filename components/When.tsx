import { useAfterPaint } from './after-paint.ts';
import type { Say } from './say.ts';
import { ago, moment } from './when.ts';

/** How long ago, with the exact time beneath. */
export function When({ at, now, say }: { at: number; now: number; say: Say }) {
  const title = useAfterPaint() ? moment(at, say.language) : undefined;
  return (
    <time dateTime={new Date(at).toISOString()} title={title}>
      {ago(at, now, say)}
    </time>
  );
}
