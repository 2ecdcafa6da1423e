import type { Observation } from '../model/observation.ts';
import type { Flow } from '../model/signs.ts';
import { isAnswered } from './rows.ts';

/** As many times slower than the control as no ordinary distance makes it. */
const TIMES = 10;

/** A body that trickles while one of the same size came quickly from elsewhere. */
export function isSlowedDown(flow: Flow | undefined, sameSize: Observation | undefined): boolean {
  const control = sameSize?.finding.type === 'works' ? sameSize.signs?.flow : undefined;
  if (flow === undefined || control === undefined) return false;
  return rate(control) >= TIMES * rate(flow);
}

/**
 * Half of all answers over TLS took more than half as long as we waited for this one: on such a line silence is no sign
 * of anything. The network tests are plain http and small, so they do not count.
 */
export function isLineSlow({ elapsed }: Observation, rows: readonly Observation[]): boolean {
  const took = rows
    .filter((one) => isAnswered(one) && one.witness !== 'control')
    .flatMap((one) => one.elapsed ?? [])
    .sort((a, b) => a - b);
  const median = took[took.length >> 1];
  return elapsed !== undefined && median !== undefined && median > elapsed / 2;
}

/** Bytes a second; a body that came at once counts as come within a millisecond. */
function rate({ bytes, ms, idle }: Flow): number {
  return (1000 * bytes) / Math.max(1, ms + idle);
}
