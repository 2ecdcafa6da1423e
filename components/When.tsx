import type { Say } from './say.ts';
import { ago, moment } from './when.ts';

/** How long ago, with the exact time beneath. */
export function When({ at, now, say }: { at: number; now: number; say: Say }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={moment(at, say.language)}>
      {ago(at, now, say.language)}
    </time>
  );
}
