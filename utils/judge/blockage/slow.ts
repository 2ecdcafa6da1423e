import type { Flow } from '../../model/hints.ts';
import type { Observation } from '../../model/observation.ts';
import { isAnswered } from '../predicates.ts';

/** So many times slower than the speed test: distance alone does not explain that. */
const SLOWDOWN = 10;

/** The body trickles, while one of the same size came quickly from another host. */
export function isSlowedDown(flow: Flow | undefined, speedTest: Observation | undefined): boolean {
  const control = speedTest?.finding.type === 'works' ? speedTest.hints?.flow : undefined;
  if (flow === undefined || control === undefined) return false;
  return bytesPerSecond(control) >= SLOWDOWN * bytesPerSecond(flow);
}

/**
 * Half of all answers over TLS took more than half as long as we waited for this one: on such a line a time-out is no
 * sign of a block. The controls are plain http and small, so they do not count.
 */
export function isLineSlow({ elapsed }: Observation, rows: readonly Observation[]): boolean {
  const times = rows
    .filter((row) => isAnswered(row) && row.witness !== 'control')
    .flatMap((row) => row.elapsed ?? [])
    .sort((a, b) => a - b);
  const median = times[times.length >> 1];
  return elapsed !== undefined && median !== undefined && median > elapsed / 2;
}

/** A body that came at once counts as if it took a millisecond. */
function bytesPerSecond({ bytes, ms, idle }: Flow): number {
  return (1000 * bytes) / Math.max(1, ms + idle);
}
