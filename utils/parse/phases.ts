import * as v from 'valibot';
import type { Reached } from '../model/signs.ts';

/** Resource Timing, ms. */
const Phases = v.object({
  fetchStart: v.number(),
  connectEnd: v.number(),
  requestStart: v.number(),
});

/**
 * Whether a failed request was sent, so that the handshake was over; `undefined` where nothing tells. Firefox gives a
 * phase that was not come to the time of `fetchStart` (measured 2026-11, 153). Chromium gives zeros.
 */
export function parseReached(entry: unknown): Reached | undefined {
  const phases = v.safeParse(Phases, entry);
  if (!phases.success || phases.output.requestStart === 0) return undefined;
  const { fetchStart, connectEnd, requestStart } = phases.output;
  return requestStart > fetchStart && requestStart >= connectEnd ? 'secured' : 'unsecured';
}
