import type { Say } from '../text/say.ts';
import { ago, moment } from '../text/time.ts';
import { isFirstFrame } from './first-frame.ts';

/** How long ago, with the exact time as a tooltip. */
export function TimeAgo({ at, now, say }: { at: number; now: number; say: Say }) {
  const title = isFirstFrame() ? undefined : moment(at, say.language);
  return (
    <time dateTime={new Date(at).toISOString()} title={title}>
      {ago(at, now, say)}
    </time>
  );
}
