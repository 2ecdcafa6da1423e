import * as v from 'valibot';
import type { Reached } from '../model/signs.ts';

/** Resource Timing, ms. */
const Phases = v.object({
  fetchStart: v.number(),
  connectStart: v.number(),
  connectEnd: v.number(),
  requestStart: v.number(),
});

/**
 * How far a failed request got, or `undefined` where nothing says that it got anywhere. Firefox gives a phase that was
 * not come to the time of `fetchStart`, and a connection that was never made an end that is its start (measured
 * 2026-11, 153). Chromium gives zeros.
 */
export function parseReached(entry: unknown): Reached | undefined {
  const phases = v.safeParse(Phases, entry);
  if (!phases.success) return undefined;
  const { fetchStart, connectStart, connectEnd, requestStart } = phases.output;
  if (requestStart > fetchStart && requestStart >= connectEnd) return 'secured';
  return connectStart > fetchStart && connectEnd > connectStart ? 'connected' : undefined;
}
