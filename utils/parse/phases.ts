import * as v from 'valibot';
import type { Handshake } from '../model/hints.ts';

/** Fields of a Resource Timing entry, in ms. */
const Phases = v.object({
  fetchStart: v.number(),
  connectEnd: v.number(),
  requestStart: v.number(),
});

/**
 * Whether the TLS handshake of a failed request was completed, because the request was sent; `undefined` where the entry
 * does not show it. Firefox gives a phase that was not reached the time of `fetchStart`; Chromium gives 0 for every phase
 * of a failed request (measured 2026-11: Firefox 153).
 */
export function parseHandshake(entry: unknown): Handshake | undefined {
  const phases = v.safeParse(Phases, entry);
  if (!phases.success || phases.output.requestStart === 0) return undefined;
  const { fetchStart, connectEnd, requestStart } = phases.output;
  return requestStart > fetchStart && requestStart >= connectEnd ? 'completed' : 'incomplete';
}
