import * as v from 'valibot';
import type { Reached } from '../model/signs.ts';

/** Resource Timing, ms; 0 where a phase was not come to. */
const Phases = v.object({
  connectStart: v.number(),
  connectEnd: v.number(),
  secureConnectionStart: v.number(),
  requestStart: v.number(),
});

/**
 * How far a failed request got, or `undefined` where nothing says it got anywhere. In Firefox a request that was sent
 * has a start, and one that failed in TLS has a start of that after the start of the connection (measured 2026-11).
 */
export function parseReached(entry: unknown): Reached | undefined {
  const phases = v.safeParse(Phases, entry);
  if (!phases.success) return undefined;
  const { connectStart, connectEnd, secureConnectionStart, requestStart } = phases.output;
  if (requestStart > 0) return 'secured';
  const isConnected = secureConnectionStart > connectStart && connectEnd > connectStart;
  return isConnected ? 'connected' : undefined;
}
